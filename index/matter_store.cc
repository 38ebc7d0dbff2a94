#include "index/matter_store.h"

#include <cmath>
#include <map>
#include <string>

#include "index/number_list.h"
#include "index/packed.h"

namespace minutebook {
namespace {

constexpr int kWordBytes = 3, kValueBytes = 5;
constexpr double kPercent = 100;

// Of a clue's first number; what it has follows in this order.
constexpr std::uint64_t kDeferred = 1, kDecided = 2, kTitle = 4, kReferences = 8, kEarlier = 16, kAnswers = 32;
constexpr int kHasBits = 6;

std::string packed(const std::vector<MatterClue>& clues) {
    std::string out;
    int section = -1;
    for (const MatterClue& clue : clues) {
        put(out, static_cast<std::uint64_t>(clue.section - section) << kHasBits | (clue.deferred ? kDeferred : 0) |
                     (clue.decided ? kDecided : 0) | (clue.title.empty() ? 0 : kTitle) |
                     (clue.references.empty() ? 0 : kReferences) | (clue.earlier.empty() ? 0 : kEarlier) |
                     (clue.answers.empty() ? 0 : kAnswers));
        section = clue.section;
        const auto put_words = [&](const std::vector<std::uint32_t>& words) {
            put(out, words.size());
            for (const std::uint32_t word : words) put_bytes(out, word, kWordBytes);
        };
        if (!clue.title.empty()) put_words(clue.title);
        if (!clue.references.empty()) {
            put(out, clue.references.size());
            std::uint32_t ordinal = 0;
            for (const MatterClue::Reference& reference : clue.references) {
                const std::int64_t further = std::int64_t{reference.ordinal} - ordinal;
                put_signed(out, further * 4 + (reference.is_own ? 1 : 0) + (reference.supersedes ? 2 : 0));
                put_bytes(out, reference.hash, kValueBytes);
                ordinal = reference.ordinal;
            }
        }
        if (!clue.earlier.empty()) {
            put(out, clue.earlier.size());
            for (const MatterClue::Earlier& one : clue.earlier) {
                put(out, std::uint64_t{one.page} << 1 | (one.supersedes ? 1 : 0));
                for (const std::string& text : {one.minute, one.date, one.body}) put_text(out, text);
                put_words(one.words);
            }
        }
        if (!clue.answers.empty()) {
            put(out, clue.answers.size());
            for (const MatterClue::Answer& answer : clue.answers) {
                put(out, static_cast<std::uint64_t>(answer.place.paper));
                put_signed(out, answer.place.section);
                put(out, static_cast<std::uint64_t>(std::lround(answer.confidence * kPercent)));
            }
        }
    }
    return out;
}

std::vector<MatterClue> unpacked(std::span<const std::byte> bytes) {
    std::vector<MatterClue> clues;
    PackedReader reader(bytes, "what ties papers to matters");
    int section = -1;
    const auto words = [&] {
        std::vector<std::uint32_t> all;
        for (std::uint64_t left = reader.number(); left > 0; --left)
            all.push_back(static_cast<std::uint32_t>(reader.bytes(kWordBytes)));
        return all;
    };
    while (!reader.done()) {
        const std::uint64_t has = reader.number();
        MatterClue clue;
        clue.section = section += static_cast<int>(has >> kHasBits);
        clue.deferred = (has & kDeferred) != 0;
        clue.decided = (has & kDecided) != 0;
        if (has & kTitle) clue.title = words();
        if (has & kReferences) {
            std::int64_t ordinal = 0;
            for (std::uint64_t left = reader.number(); left > 0; --left) {
                const std::int64_t coded = reader.signed_number();
                ordinal += coded >> 2;
                const std::uint64_t hash = reader.bytes(kValueBytes);
                clue.references.push_back(
                    {static_cast<std::uint32_t>(ordinal), hash, (coded & 1) != 0, (coded & 2) != 0});
            }
        }
        if (has & kEarlier)
            for (std::uint64_t left = reader.number(); left > 0; --left) {
                MatterClue::Earlier& one = clue.earlier.emplace_back();
                const std::uint64_t page = reader.number();
                one.page = static_cast<std::uint32_t>(page >> 1);
                one.supersedes = (page & 1) != 0;
                for (std::string* text : {&one.minute, &one.date, &one.body}) *text = reader.text();
                one.words = words();
            }
        if (has & kAnswers)
            for (std::uint64_t left = reader.number(); left > 0; --left) {
                MatterClue::Answer& answer = clue.answers.emplace_back();
                answer.place.paper = static_cast<std::int64_t>(reader.number());
                answer.place.section = static_cast<int>(reader.signed_number());
                answer.confidence = static_cast<double>(reader.number()) / kPercent;
            }
        clues.push_back(std::move(clue));
    }
    return clues;
}

}  // namespace

MatterStore::MatterStore(Database& db)
    : db_(db),
      clues_(db, "SELECT paper, has_items, clues FROM matter_clue ORDER BY paper"),
      members_(db,
               "SELECT matter, paper, section, tie, detail, confidence FROM matter_paper ORDER BY matter, paper, "
               "section"),
      changes_(
          db,
          "SELECT matter, paper, section, earlier, earlier_section, stated FROM matter_change ORDER BY 1, 2, 3, 4, "
          "5"),
      // Headings have the number with or without its full stop; where there is none, resolutions may, or their label.
      minute_(db,
              "SELECT ordinal FROM section WHERE paper = ?1 AND rtrim(number, '. ') = ?2 UNION SELECT section FROM "
              "resolution WHERE paper = ?1 AND section IS NOT NULL AND (rtrim(minute, '. ') = ?2 OR "
              "(rtrim(label, '. ') = ?2 AND ?2 GLOB '*[-/]*')) LIMIT 2"),
      put_clues_(db, "INSERT OR REPLACE INTO matter_clue (paper, has_items, clues) VALUES (?1, ?2, ?3)"),
      put_matter_(db, "INSERT INTO matter (id, papers) VALUES (?1, ?2)"),
      put_member_(db,
                  "INSERT OR REPLACE INTO matter_paper (paper, matter, section, tie, detail, confidence) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
      put_change_(db,
                  "INSERT INTO matter_change (matter, paper, section, earlier, earlier_section, stated) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"),
      drop_matter_(db, "DELETE FROM matter WHERE id = ?1"),
      drop_member_(db, "DELETE FROM matter_paper WHERE paper = ?1 AND matter = ?2"),
      drop_changes_(db, "DELETE FROM matter_change WHERE matter = ?1") {}

std::vector<MatterClues> MatterStore::clues() {
    std::vector<MatterClues> all;
    for (auto rows = clues_.run(); rows.next();)
        all.push_back({rows.integer(0), rows.integer(1) != 0, unpacked(rows.blob(2))});
    return all;
}

std::vector<Matter> MatterStore::matters() {
    std::vector<Matter> matters;
    for (auto rows = members_.run(); rows.next();) {
        if (matters.empty() || matters.back().id != rows.integer(0)) matters.push_back({rows.integer(0), {}, {}});
        matters.back().members.push_back({{rows.integer(1), static_cast<int>(rows.integer(2))},
                                          static_cast<MatterTie>(rows.integer(3)),
                                          rows.is_null(4) ? -1 : rows.integer(4),
                                          static_cast<double>(rows.integer(5)) / kPercent});
    }
    std::size_t at = 0;
    for (auto rows = changes_.run(); rows.next();) {
        while (at < matters.size() && matters[at].id < rows.integer(0)) ++at;
        if (at < matters.size() && matters[at].id == rows.integer(0))
            matters[at].changes.push_back({{rows.integer(1), static_cast<int>(rows.integer(2))},
                                           {rows.integer(3), static_cast<int>(rows.integer(4))},
                                           rows.integer(5) != 0});
    }
    return matters;
}

std::optional<int> MatterStore::minute(std::int64_t paper, std::string_view number) {
    auto rows = minute_.run(paper, number);
    if (!rows.next()) return std::nullopt;
    const int section = static_cast<int>(rows.integer(0));
    return rows.next() ? std::nullopt : std::optional(section);
}

void MatterStore::put(const MatterClues& clues) {
    const std::string bytes = packed(clues.clues);
    put_clues_.execute(clues.paper, clues.has_items, std::as_bytes(std::span(bytes)));
}

void MatterStore::put(const Matter& matter) {
    std::vector<std::int64_t> papers;
    for (const MatterMember& member : matter.members) {
        const MatterPlace& place = member.place;
        if (papers.empty() || papers.back() != place.paper) papers.push_back(place.paper);
        put_member_.execute(place.paper, matter.id, place.section, static_cast<int>(member.tie),
                            member.detail < 0 ? std::nullopt : std::optional(member.detail),
                            std::lround(member.confidence * kPercent));
    }
    put_matter_.execute(matter.id, list_of(papers));
    for (const MatterChange& change : matter.changes)
        put_change_.execute(matter.id, change.later.paper, change.later.section, change.earlier.paper,
                            change.earlier.section, change.is_stated);
}

void MatterStore::drop(const Matter& matter) {
    std::int64_t last = 0;
    for (const MatterMember& member : matter.members)
        if (member.place.paper != last) drop_member_.execute(last = member.place.paper, matter.id);
    drop_changes_.execute(matter.id);
    drop_matter_.execute(matter.id);
}

void MatterStore::tidy() {
    db_.execute(
        "DELETE FROM matter WHERE id NOT IN (SELECT matter FROM matter_paper);"
        "DELETE FROM matter_change WHERE matter NOT IN (SELECT id FROM matter)");
}

}  // namespace minutebook
