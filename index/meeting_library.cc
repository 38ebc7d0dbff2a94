#include "index/meeting_library.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <unordered_set>

#include <fmt/format.h>

#include "index/council_names.h"
#include "index/icu_tokenizer.h"
#include "index/link_store.h"
#include "index/name_filter.h"
#include "index/paper_facts.h"
#include "index/paper_rows.h"
#include "index/schema.h"

namespace minutebook {
namespace {

constexpr const char* kMeetings =
    "SELECT meeting.id, council.name, (SELECT paper.body FROM meeting_paper JOIN paper ON paper.id = paper "
    "WHERE meeting = meeting.id AND paper.body IS NOT NULL ORDER BY paper.id LIMIT 1), meeting.date, meeting.body, "
    "(SELECT count(*) FROM meeting_paper WHERE meeting = meeting.id), "
    "(SELECT count(*) FROM ledger WHERE meeting = meeting.id), "
    "(SELECT count(*) FROM ledger WHERE meeting = meeting.id AND outcome NOT IN ('none', 'not_held')), "
    "EXISTS (SELECT 1 FROM meeting_paper JOIN paper ON paper.id = paper WHERE meeting = meeting.id AND kind = "
    "'minutes'), meeting.council "
    "FROM meeting LEFT JOIN council ON council.key = meeting.council ";

constexpr const char* kEntries =
    "SELECT first_page, first_word, last_page, last_word, answer_first_page, answer_first_word, answer_last_page, "
    "answer_last_word, paper, ledger.kind, label, "
    "coalesce(text, (SELECT text FROM recommendation WHERE paper = ledger.paper AND ordinal = ledger.recommendation)), "
    "item, recommendation, outcome, minutes, resolution, minute, "
    "answer_label, "
    "coalesce(answer, (SELECT text FROM resolution WHERE paper = minutes AND ordinal = ledger.resolution)), "
    "confidence, evidence, difference, meeting, "
    "(SELECT path FROM source WHERE source.paper = ledger.paper ORDER BY path LIMIT 1), paper.title, "
    "(SELECT path FROM source WHERE source.paper = minutes ORDER BY path LIMIT 1) "
    "FROM ledger JOIN paper ON paper.id = ledger.paper ";

// All words of the filter are in the texts, in any form.
class WordFilter {
public:
    explicit WordFilter(std::string_view typed) : wanted_(folded_words(typed)) {}
    bool takes(std::initializer_list<std::string_view> texts) const {
        if (wanted_.empty()) return true;
        std::unordered_set<std::string> words;
        for (const std::string_view text : texts)
            for (Token& token : tokens_of(text)) words.insert(std::move(token.text));
        return std::ranges::all_of(wanted_, [&](const std::string& word) { return words.contains(word); });
    }

private:
    std::vector<std::string> wanted_;
};

HeldMeeting meeting_at(const Statement::Rows& rows) {
    const auto count = [&](int column) { return static_cast<std::uint64_t>(rows.integer(column)); };
    HeldMeeting held{
        rows.integer(0), rows.optional_text(1), rows.optional_text(2), rows.optional_text(3), count(5), count(6),
        count(7),        rows.integer(8) != 0};
    if (!held.body) held.body = rows.optional_text(4);
    // A full council by the council's name, which its papers print in as many ways as they name themselves.
    if (held.council && rows.text(4) == "council") held.body = held.council;
    return held;
}

HeldEntry entry_at(const Statement::Rows& rows) {
    HeldEntry held;
    LedgerEntry& entry = held.entry;
    entry.paper = rows.integer(8);
    entry.ask = {ask_kind_named(rows.text(9)).value_or(AskKind::recommendation),
                 rows.optional_text(10),
                 std::string(rows.text(11)),
                 std::string(rows.text(12)),
                 rows.is_null(13) ? -1 : static_cast<int>(rows.integer(13)),
                 span_at(rows, 0)};
    entry.settled = settled_named(rows.text(14)).value_or(Settled::none);
    entry.minutes = rows.integer(15);
    if (!rows.is_null(19))
        entry.answer = Answer{rows.optional_text(17), rows.optional_text(18), std::string(rows.text(19)),
                              rows.is_null(16) ? -1 : static_cast<int>(rows.integer(16)), span_at(rows, 4)};
    entry.confidence = rows.real(20);
    entry.evidence = rows.text(21);
    if (!rows.is_null(22)) entry.difference = difference_of(std::string(rows.text(22)));
    held.meeting = rows.integer(23);
    held.path = rows.text(24);
    held.title = rows.optional_text(25);
    held.minutes_path = rows.optional_text(26);
    return held;
}

}  // namespace

struct MeetingLibrary::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          all(db, fmt::format("{} ORDER BY meeting.date DESC NULLS LAST, meeting.id DESC", kMeetings)),
          one(db, fmt::format("{} WHERE meeting.id = ?1", kMeetings)),
          of_paper(db, "SELECT meeting FROM meeting_paper WHERE paper = ?1"),
          papers(
              db,
              "SELECT paper.id, (SELECT path FROM source WHERE source.paper = paper.id ORDER BY path LIMIT 1), kind, "
              "title, pages FROM meeting_paper JOIN paper ON paper.id = paper WHERE meeting = ?1 ORDER BY "
              "CASE kind WHEN 'agenda' THEN 0 WHEN 'pack' THEN 1 WHEN 'minutes' THEN 3 WHEN 'decision' THEN 4 "
              "ELSE 2 END, title, paper.id"),
          entries(db, fmt::format("{} WHERE meeting = ?1 ORDER BY ordinal", kEntries)),
          of_recommendation(db, fmt::format("{} WHERE ledger.paper = ?1 AND recommendation = ?2 ORDER BY meeting, "
                                            "ordinal",
                                            kEntries)),
          outcomes_of(db,
                      fmt::format("SELECT ordinal, {} FROM recommendation WHERE paper = ?1", kOutcomeOfRecommendation)),
          meetings_of(
              db, "SELECT meeting FROM ledger WHERE paper = ?1 UNION SELECT meeting FROM ledger WHERE minutes = ?1") {}
    Database db;
    Statement all, one, of_paper, papers, entries, of_recommendation, outcomes_of, meetings_of;

    std::vector<HeldMeeting> filtered(const MeetingFilters& filters) {
        const NameFilter body(filters.body);
        const bool any_council = filters.council.empty() && filters.council_only.empty();
        const std::vector<std::string> councils = councils_named(db, filters.council, filters.council_only).keys;
        std::vector<HeldMeeting> meetings;
        for (auto rows = all.run(); rows.next();) {
            const std::string_view date = rows.text(3);
            const int year = date.size() >= 4 ? std::atoi(std::string(date.substr(0, 4)).c_str()) : 0;
            if ((filters.from && (date.empty() || date < *filters.from)) ||
                (filters.to && (date.empty() || date > *filters.to)))
                continue;
            if (!filters.years.empty() && std::ranges::none_of(filters.years, [&](const auto& years) {
                    return years.first <= year && year <= years.second;
                }))
                continue;
            if (!any_council && !std::ranges::binary_search(councils, rows.text(9))) continue;
            if (!body.takes({rows.optional_text(2), rows.optional_text(4)})) continue;
            meetings.push_back(meeting_at(rows));
        }
        return meetings;
    }
};

MeetingLibrary::MeetingLibrary(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
MeetingLibrary::MeetingLibrary(MeetingLibrary&&) noexcept = default;
MeetingLibrary::~MeetingLibrary() = default;

std::vector<HeldMeeting> MeetingLibrary::meetings(const MeetingFilters& filters) {
    std::vector<HeldMeeting> meetings = state_->filtered(filters);
    std::erase_if(meetings, [](const HeldMeeting& meeting) { return meeting.papers == 1 && !meeting.date; });
    return meetings;
}

std::optional<HeldMeeting> MeetingLibrary::meeting(std::int64_t id) {
    auto rows = state_->one.run(id);
    return rows.next() ? std::optional(meeting_at(rows)) : std::nullopt;
}

std::optional<std::int64_t> MeetingLibrary::meeting_of(std::int64_t paper) {
    auto rows = state_->of_paper.run(paper);
    return rows.next() ? std::optional(rows.integer(0)) : std::nullopt;
}

std::vector<MeetingPaper> MeetingLibrary::papers(std::int64_t meeting) {
    std::vector<MeetingPaper> papers;
    for (auto rows = state_->papers.run(meeting); rows.next();)
        papers.push_back({rows.integer(0), std::string(rows.text(1)), rows.optional_text(2), rows.optional_text(3),
                          static_cast<std::uint64_t>(rows.integer(4))});
    return papers;
}

std::uint64_t MeetingLibrary::ledger(const LedgerFilters& filters, const std::function<void(const HeldEntry&)>& take,
                                     const Slice& slice) {
    Transaction reading(state_->db, Transaction::Kind::deferred);  // all of one moment, also while a run writes
    std::vector<HeldMeeting> meetings;
    if (filters.paper) {
        std::set<std::int64_t> ids;
        for (auto rows = state_->meetings_of.run(*filters.paper); rows.next();) ids.insert(rows.integer(0));
        meetings = state_->filtered(filters.meeting);
        std::erase_if(meetings, [&](const HeldMeeting& meeting) { return !ids.contains(meeting.id); });
    } else {
        meetings = state_->filtered(filters.meeting);
    }
    const auto any = [](const auto& values, const auto& value) {
        return values.empty() || std::ranges::find(values, value) != values.end();
    };
    const WordFilter words(filters.words);
    std::uint64_t count = 0;
    if (!slice.newest_first) std::ranges::reverse(meetings);
    for (const HeldMeeting& meeting : meetings) {
        if (meeting.asked == 0) continue;
        for (auto rows = state_->entries.run(meeting.id); rows.next();) {
            if (!any(filters.outcome, settled_named(rows.text(14))) || !any(filters.kind, ask_kind_named(rows.text(9))))
                continue;
            if (filters.paper && rows.integer(8) != *filters.paper && rows.integer(15) != *filters.paper) continue;
            if (!words.takes({rows.text(11), rows.text(12), rows.text(19), rows.text(25)})) continue;
            if (count++ < slice.offset || count - slice.offset > slice.limit) continue;
            HeldEntry held = entry_at(rows);
            held.council = meeting.council;
            held.body = meeting.body;
            held.date = meeting.date;
            take(held);
        }
    }
    return count;
}

std::vector<HeldEntry> MeetingLibrary::of_meeting(std::int64_t id) {
    std::vector<HeldEntry> entries;
    const auto meeting = this->meeting(id);
    if (!meeting) return entries;
    for (auto rows = state_->entries.run(id); rows.next();) {
        HeldEntry& held = entries.emplace_back(entry_at(rows));
        held.council = meeting->council;
        held.body = meeting->body;
        held.date = meeting->date;
    }
    return entries;
}

std::map<int, Settled> MeetingLibrary::outcomes_of(std::int64_t paper) {
    std::map<int, Settled> outcomes;
    for (auto rows = state_->outcomes_of.run(paper); rows.next();)
        if (const auto settled = settled_named(rows.text(1)))
            outcomes.emplace(static_cast<int>(rows.integer(0)), *settled);
    return outcomes;
}

std::vector<HeldEntry> MeetingLibrary::of_recommendation(std::int64_t paper, int recommendation) {
    std::vector<HeldEntry> entries;
    for (auto rows = state_->of_recommendation.run(paper, recommendation); rows.next();)
        entries.push_back(entry_at(rows));
    for (HeldEntry& held : entries)
        if (const auto meeting = this->meeting(held.meeting)) {
            held.council = meeting->council;
            held.body = meeting->body;
            held.date = meeting->date;
        }
    return entries;
}

}  // namespace minutebook
