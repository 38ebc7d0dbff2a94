#include "index/link_store.h"

#include <limits>
#include <span>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "index/number_list.h"
#include "index/packed.h"
#include "index/text_compression.h"

namespace minutebook {
namespace {

using Json = nlohmann::json;

constexpr std::uint32_t kFirstPages = 2;
constexpr std::string_view kChanges[] = {"kept", "dropped", "added"};  // by WordChange::Kind

std::optional<std::string_view> or_null(std::string_view text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::optional<int> or_null(int number, int none) { return number == none ? std::nullopt : std::optional(number); }

constexpr int kHash_bytes = 4;

// The texts, compressed; then the hashes, which are no smaller for it.
std::string packed(const MeetingClues& clues) {
    std::string texts, out;
    for (const std::string* text : {&clues.council, &clues.council_name, &clues.body, &clues.date, &clues.beginning})
        put_text(texts, *text);
    for (const std::string& reference : clues.references) put_text(texts, reference);
    put_text(out, compressed(texts));
    put(out, clues.wordings.size());
    for (const auto* hashes : {&clues.wordings, &clues.titles})
        for (const std::uint32_t hash : *hashes) put_bytes(out, hash, kHash_bytes);
    return out;
}

MeetingClues unpacked(std::int64_t paper, std::span<const std::byte> blob) {
    constexpr const char* kWhat = "what tells meetings";
    MeetingClues clues;
    clues.paper = paper;
    PackedReader reader(blob, kWhat);
    const std::string texts = decompressed(reader.text());
    PackedReader text(std::as_bytes(std::span(texts)), kWhat);
    for (std::string* into : {&clues.council, &clues.council_name, &clues.body, &clues.date, &clues.beginning})
        *into = text.text();
    while (!text.done()) clues.references.push_back(text.text());
    const auto hash = [&] { return static_cast<std::uint32_t>(reader.bytes(kHash_bytes)); };
    for (std::uint64_t left = reader.number(); left > 0; --left) clues.wordings.push_back(hash());
    while (!reader.done()) clues.titles.push_back(hash());
    return clues;
}

}  // namespace

void forget_links(Database& db) {
    for (const std::string_view table : kLinkTables) db.execute(fmt::format("DELETE FROM {}", table).c_str());
}

LinkStore::LinkStore(Database& db)
    : db_(db),
      reader_(db),
      matters_(db),
      people_(db),
      reuse_(db),
      without_clues_(db, "SELECT id FROM paper WHERE id NOT IN (SELECT paper FROM paper_clue) ORDER BY id"),
      clues_(db, "SELECT paper, clues FROM paper_clue ORDER BY paper"),
      meetings_(db, "SELECT id, council, body, date, papers FROM meeting ORDER BY id"),
      version_(db, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'linking'"),
      put_version_(db, "INSERT OR REPLACE INTO meta (key, value) VALUES ('linking', ?1)"),
      put_clues_(db, "INSERT OR REPLACE INTO paper_clue (paper, clues) VALUES (?1, ?2)"),
      put_council_(db,
                   "INSERT OR REPLACE INTO council (key, name, type, nation, gss, first_year, last_year, successors) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"),
      drop_meeting_(db, "DELETE FROM meeting WHERE id = ?1"),
      put_meeting_(db, "INSERT INTO meeting (id, council, body, date, papers) VALUES (?1, ?2, ?3, ?4, ?5)"),
      put_paper_(db, "INSERT OR REPLACE INTO meeting_paper (paper, meeting) VALUES (?1, ?2)"),
      put_entry_(db,
                 "INSERT INTO ledger (meeting, ordinal, paper, kind, label, text, item, recommendation, first_page, "
                 "first_word, last_page, last_word, outcome, minutes, resolution, minute, answer_label, answer, "
                 "answer_first_page, answer_first_word, answer_last_page, answer_last_word, confidence, evidence, "
                 "difference) VALUES (?1, ?2, ?3, ?4, ?5, "
                 "nullif(?6, (SELECT text FROM recommendation WHERE paper = ?3 AND ordinal = ?8)), ?7, ?8, ?9, ?10, "
                 "?11, ?12, ?13, ?14, ?15, ?16, ?17, "
                 "nullif(?18, (SELECT text FROM resolution WHERE paper = ?14 AND ordinal = ?15)), "
                 "?19, ?20, ?21, ?22, ?23, ?24, ?25)") {}

void LinkStore::keep_version(int version) {
    {
        auto rows = version_.run();
        if (rows.next() && rows.integer(0) == version) return;
    }
    forget_links(db_);
    put_version_.execute(std::to_string(version));
}

std::vector<std::int64_t> LinkStore::papers_without_clues() {
    std::vector<std::int64_t> papers;
    for (auto rows = without_clues_.run(); rows.next();) papers.push_back(rows.integer(0));
    return papers;
}

PackedLinkedPaper LinkStore::paper(std::int64_t id, bool (*with_all_words)(const Metadata&)) {
    const auto pages = [&](const Metadata& metadata) {
        return with_all_words(metadata) ? std::numeric_limits<std::uint32_t>::max() : kFirstPages;
    };
    return reader_.linked_paper(id, pages).value_or(PackedLinkedPaper{});
}

std::vector<std::string> LinkStore::keep_first_pages(LinkedPaper& paper) {
    std::vector<std::string> others(paper.texts.size());
    for (std::size_t i = 0; i < paper.texts.size(); ++i)
        if (paper.paper.passages[i].where.first_page > kFirstPages) others[i] = std::exchange(paper.texts[i], {});
    return others;
}

std::vector<MeetingClues> LinkStore::clues() {
    std::vector<MeetingClues> all;
    for (auto rows = clues_.run(); rows.next();) {
        all.push_back(unpacked(rows.integer(0), rows.blob(1)));
    }
    return all;
}

std::vector<Meeting> LinkStore::meetings() {
    std::vector<Meeting> meetings;
    for (auto rows = meetings_.run(); rows.next();)
        meetings.push_back({rows.integer(0), std::string(rows.text(1)), std::string(rows.text(2)),
                            std::string(rows.text(3)), numbers_in(rows.text(4))});
    return meetings;
}

bool LinkStore::is_linked() {
    if (!papers_without_clues().empty() || db_.integer("SELECT count(*) FROM meta WHERE key = 'matters'") == 0)
        return false;
    std::int64_t papers = 0;
    for (const Meeting& meeting : meetings()) papers += static_cast<std::int64_t>(meeting.papers.size());
    return papers == db_.integer("SELECT count(*) FROM paper");
}

void LinkStore::put(const MeetingClues& clues) {
    const std::string bytes = packed(clues);
    put_clues_.execute(clues.paper, std::as_bytes(std::span(bytes)));
}

void LinkStore::keep_matters(bool made) {
    db_.execute(made ? "INSERT OR REPLACE INTO meta (key, value) VALUES ('matters', 'made')"
                     : "DELETE FROM meta WHERE key = 'matters'");
}

void LinkStore::drop_meeting(std::int64_t id) { drop_meeting_.execute(id); }

void LinkStore::put(const Meeting& meeting, const std::vector<LedgerEntry>& ledger) {
    put_meeting_.execute(meeting.id, or_null(meeting.council), or_null(meeting.body), or_null(meeting.date),
                         list_of(meeting.papers));
    for (const std::int64_t paper : meeting.papers) put_paper_.execute(paper, meeting.id);
    for (std::size_t i = 0; i < ledger.size(); ++i) {
        const LedgerEntry& entry = ledger[i];
        const Ask& ask = entry.ask;
        const bool answered = entry.answer.has_value();
        const Answer none, &answer = answered ? *entry.answer : none;
        const auto place = [&](std::uint32_t number) { return answered ? std::optional(number) : std::nullopt; };
        put_entry_.execute(
            meeting.id, i, entry.paper, name_of(ask.kind), ask.label, ask.text, or_null(ask.item),
            or_null(ask.recommendation, -1), ask.where.first_page, ask.where.first_word, ask.where.last_page,
            ask.where.last_word, name_of(entry.settled), entry.minutes ? std::optional(entry.minutes) : std::nullopt,
            or_null(answer.resolution, -1), answer.minute, answer.label,
            answered ? std::optional<std::string_view>(answer.text) : std::nullopt, place(answer.where.first_page),
            place(answer.where.first_word), place(answer.where.last_page), place(answer.where.last_word),
            entry.confidence, entry.evidence,
            entry.difference.empty() ? std::nullopt : std::optional(difference_json(entry.difference)));
    }
}

void LinkStore::replace_councils(const std::vector<CouncilEntity>& councils) {
    db_.execute("DELETE FROM council");
    for (const CouncilEntity& council : councils)
        put_council_.execute(
            council.key, council.name, council.type, or_null(council.nation), or_null(council.gss),
            or_null(council.first_year, 0), or_null(council.last_year, 0),
            council.successors.empty() ? std::nullopt : std::optional(Json(council.successors).dump()));
}

std::string difference_json(const std::vector<WordChange>& changes) {
    Json json = Json::array();
    for (const WordChange& change : changes)
        json.push_back({kChanges[static_cast<std::size_t>(change.kind)], change.text});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<WordChange> difference_of(const std::string& text) {
    std::vector<WordChange> changes;
    for (const Json& change : Json::parse(text, nullptr, false))
        for (std::size_t kind = 0; kind < std::size(kChanges); ++kind)
            if (change[0] == kChanges[kind])
                changes.push_back({static_cast<WordChange::Kind>(kind), change[1].get<std::string>()});
    return changes;
}

}  // namespace minutebook
