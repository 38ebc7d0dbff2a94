#include "index/matter_library.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "index/icu_tokenizer.h"
#include "index/name_filter.h"
#include "index/schema.h"
#include "index/sqlite.h"

namespace minutebook {
namespace {

// Of places by how well their headings name the matter.
constexpr const char* kByTelling =
    "SELECT paper, section, tie, detail FROM matter_paper WHERE paper IN (SELECT value FROM json_each('[' || "
    "(SELECT papers FROM matter WHERE id = ?1) || ']')) AND matter = ?1 "
    "ORDER BY CASE tie WHEN 0 THEN 0 WHEN 2 THEN 1 WHEN 3 THEN 2 WHEN 4 THEN 3 WHEN 5 THEN 4 ELSE 5 END, paper, "
    "section";

constexpr const char* kMeetings =
    "SELECT matter_paper.matter, matter_paper.paper, meeting_paper.meeting, council.name, paper.body, meeting.body, "
    "meeting.date FROM matter_paper JOIN paper ON paper.id = matter_paper.paper "
    "LEFT JOIN meeting_paper ON meeting_paper.paper = matter_paper.paper "
    "LEFT JOIN meeting ON meeting.id = meeting_paper.meeting LEFT JOIN council ON council.key = meeting.council ";

constexpr const char* kSteps =
    "SELECT matter_paper.paper, section, tie, detail, confidence, "
    "(SELECT path FROM source WHERE source.paper = matter_paper.paper ORDER BY path LIMIT 1), kind, title, "
    "meeting.id, council.name, coalesce(paper.body, meeting.body), meeting.date, "
    "(SELECT first_page FROM section AS s WHERE s.paper = matter_paper.paper AND ordinal = section), "
    "(SELECT trim(coalesce(number, '') || ' ' || heading) FROM section AS s WHERE s.paper = matter_paper.paper AND "
    "ordinal = section), sha256 "
    "FROM matter_paper JOIN paper ON paper.id = matter_paper.paper "
    "LEFT JOIN meeting_paper ON meeting_paper.paper = matter_paper.paper "
    "LEFT JOIN meeting ON meeting.id = meeting_paper.meeting LEFT JOIN council ON council.key = meeting.council "
    "WHERE matter_paper.paper IN (SELECT value FROM json_each('[' || (SELECT papers FROM matter WHERE id = ?1) || "
    "']')) AND matter = ?1 "
    "ORDER BY meeting.date NULLS LAST, CASE kind WHEN 'agenda' THEN 0 WHEN 'pack' THEN 1 WHEN 'minutes' THEN 3 WHEN "
    "'decision' THEN 4 ELSE 2 END, matter_paper.paper, section";

}  // namespace

std::string why(const MatterStep& step) {
    switch (step.member.tie) {
        case MatterTie::own_reference:
            return fmt::format("is about {}", step.reference.value_or("the same number"));
        case MatterTie::reference:
            return fmt::format("names {}", step.reference.value_or("the same number"));
        case MatterTie::title:
            return "has the same title";
        case MatterTie::ledger:
            return "a recommendation and its answer";
        case MatterTie::minute:
            return step.member.detail >= 0 ? "names an earlier minute" : "a later paper names this minute";
        case MatterTie::meeting:
            return step.member.detail >= 0 ? "says what an earlier meeting did"
                                           : "a later paper says what was done here";
    }
    return {};
}

struct MatterLibrary::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)),
          all(db, fmt::format("{} ORDER BY matter_paper.matter", kMeetings)),
          one(db, fmt::format("{} WHERE matter_paper.paper IN (SELECT value FROM json_each('[' || (SELECT papers FROM "
                              "matter WHERE id = ?1) || ']')) AND matter_paper.matter = ?1",
                              kMeetings)),
          telling(db, kByTelling),
          steps(db, kSteps),
          changes(db,
                  "SELECT paper, section, earlier, earlier_section, stated FROM matter_change WHERE matter = ?1 ORDER "
                  "BY 1, 2, 3, 4"),
          of_paper(db, "SELECT DISTINCT matter FROM matter_paper WHERE paper = ?1 ORDER BY 1"),
          heading(db, "SELECT heading FROM section WHERE paper = ?1 AND ordinal = ?2"),
          title(db, "SELECT title FROM paper WHERE id = ?1"),
          reference(db, "SELECT value, first_page, first_word FROM reference WHERE paper = ?1 AND ordinal = ?2"),
          quote(
              db,
              "SELECT minutebook_passage_text(id), section FROM passage WHERE paper = ?1 AND (first_page, first_word) "
              "<= (?2, ?3) AND kind <> 'furniture' ORDER BY ordinal DESC LIMIT 1"),
          // The item with those below it ends before the next heading of its level.
          last_section(db,
                       "SELECT coalesce(min(ordinal), 1 << 30) FROM section WHERE paper = ?1 AND ordinal > ?2 AND "
                       "level <= (SELECT level FROM section WHERE paper = ?1 AND ordinal = ?2)"),
          asked(db,
                "SELECT label, text, first_page, (SELECT outcome FROM ledger WHERE ledger.paper = ?1 AND "
                "ledger.recommendation = recommendation.ordinal ORDER BY confidence DESC LIMIT 1) FROM recommendation "
                "WHERE paper = ?1 AND (?2 < 0 OR section >= ?2 AND section < ?3) ORDER BY ordinal"),
          decided(db,
                  "SELECT label, text, first_page, outcome, minute FROM resolution WHERE paper = ?1 AND "
                  "(?2 < 0 OR section >= ?2 AND section < ?3) ORDER BY ordinal"),
          numbers(db,
                  "SELECT DISTINCT matter_paper.paper, matter, value FROM matter_paper JOIN reference ON "
                  "reference.paper = matter_paper.paper AND reference.ordinal = detail WHERE tie IN (0, 1)") {}

    Database db;
    Statement all, one, telling, steps, changes, of_paper, heading, title, reference, quote, last_section, asked,
        decided, numbers;

    // Of one matter, from the rows of its places.
    class Gathering {
    public:
        explicit Gathering(const MeetingFilters& filters)
            : filters_(filters), council_(filters.council), body_(filters.body) {}

        void add(const Statement::Rows& rows) {
            matter.id = rows.integer(0);
            papers_.insert(rows.integer(1));
            meetings_.insert(rows.is_null(2) ? -rows.integer(1) : rows.integer(2));
            const auto council = rows.optional_text(3), date = rows.optional_text(6);
            auto body = rows.optional_text(4);
            if (!body) body = rows.optional_text(5);
            if (!matter.council) matter.council = council;
            // The same body in other letters is said once.
            if (body && std::ranges::none_of(matter.bodies, [&](const std::string& known) {
                    return folded_words(known) == folded_words(*body);
                }))
                matter.bodies.push_back(*body);
            if (date && (!matter.first || *date < *matter.first)) matter.first = date;
            if (date && (!matter.last || *date > *matter.last)) matter.last = date;
            is_taken_ |= !(filters_.from && (!date || *date < *filters_.from)) &&
                         !(filters_.to && (!date || *date > *filters_.to)) && council_.takes({council}) &&
                         body_.takes({body, rows.optional_text(5)});
        }

        // Begins the next one.
        std::optional<HeldMatter> taken() {
            matter.papers = papers_.size();
            matter.meetings = meetings_.size();
            std::optional<HeldMatter> done;
            if (is_taken_) done = std::move(matter);
            matter = {};
            papers_.clear();
            meetings_.clear();
            is_taken_ = false;
            return done;
        }

        HeldMatter matter;

    private:
        const MeetingFilters filters_;
        NameFilter council_, body_;
        std::set<std::int64_t> papers_, meetings_;
        bool is_taken_ = false;
    };

    std::optional<std::string> heading_of(std::int64_t paper, int section) {
        auto rows = section < 0 ? title.run(paper) : heading.run(paper, section);
        return rows.next() ? rows.optional_text(0) : std::nullopt;
    }

    void tell(HeldMatter& matter) {
        std::optional<std::string> by_title;
        for (auto rows = telling.run(matter.id); rows.next();) {
            const auto tie = static_cast<MatterTie>(rows.integer(2));
            if (tie <= MatterTie::reference && !matter.reference) {
                auto number = reference.run(rows.integer(0), rows.integer(3));
                if (number.next()) matter.reference = std::string(number.text(0));
            }
            if (!by_title && tie != MatterTie::reference)
                by_title = heading_of(rows.integer(0), static_cast<int>(rows.integer(1)));
        }
        matter.title = by_title ? *by_title : matter.reference.value_or("");
    }

    void read_words(MatterStep& step) {
        const MatterPlace& place = step.member.place;
        std::int64_t end = 0;
        if (place.section >= 0) {
            auto rows = last_section.run(place.paper, place.section);
            if (rows.next()) end = rows.integer(0);
        }
        for (auto rows = asked.run(place.paper, place.section, end); rows.next();)
            step.words.push_back({true, rows.optional_text(0), std::nullopt, std::string(rows.text(1)),
                                  rows.optional_text(3), static_cast<std::uint32_t>(rows.integer(2))});
        for (auto rows = decided.run(place.paper, place.section, end); rows.next();)
            step.words.push_back({false, rows.optional_text(0), rows.optional_text(4), std::string(rows.text(1)),
                                  rows.optional_text(3), static_cast<std::uint32_t>(rows.integer(2))});
    }
};

MatterLibrary::MatterLibrary(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
MatterLibrary::MatterLibrary(MatterLibrary&&) noexcept = default;
MatterLibrary::~MatterLibrary() = default;

MatterList MatterLibrary::matters(const MeetingFilters& filters, std::size_t begin, std::size_t count) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    std::vector<HeldMatter> all;
    State::Gathering gathering(filters);
    const auto close = [&] {
        if (auto matter = gathering.taken()) all.push_back(*std::move(matter));
    };
    std::int64_t last = -1;
    for (auto rows = state_->all.run(); rows.next();) {
        if (last >= 0 && rows.integer(0) != last) close();
        last = rows.integer(0);
        gathering.add(rows);
    }
    if (last >= 0) close();
    std::ranges::sort(all, [](const HeldMatter& one, const HeldMatter& other) {
        return std::tuple(other.meetings, other.papers, one.id) < std::tuple(one.meetings, one.papers, other.id);
    });
    MatterList list{all.size(), {}};
    for (std::size_t i = begin; i < all.size() && i - begin < count; ++i) {
        state_->tell(all[i]);
        list.matters.push_back(std::move(all[i]));
    }
    return list;
}

std::optional<HeldMatter> MatterLibrary::matter(std::int64_t id) {
    State::Gathering gathering(MeetingFilters{});
    for (auto rows = state_->one.run(id); rows.next();) gathering.add(rows);
    auto matter = gathering.taken();
    if (matter) state_->tell(*matter);
    return matter;
}

std::vector<MatterStep> MatterLibrary::steps(std::int64_t id) {
    Transaction reading(state_->db, Transaction::Kind::deferred);
    std::vector<MatterStep> steps;
    for (auto rows = state_->steps.run(id); rows.next();) {
        MatterStep& step = steps.emplace_back();
        step.member = {{rows.integer(0), static_cast<int>(rows.integer(1))},
                       static_cast<MatterTie>(rows.integer(2)),
                       rows.is_null(3) ? -1 : rows.integer(3),
                       static_cast<double>(rows.integer(4)) / 100};
        step.path = rows.text(5);
        step.kind = rows.optional_text(6);
        step.title = rows.optional_text(7);
        if (!rows.is_null(8)) step.meeting = rows.integer(8);
        step.council = rows.optional_text(9);
        step.body = rows.optional_text(10);
        step.date = rows.optional_text(11);
        if (!rows.is_null(12)) step.page = static_cast<std::uint32_t>(rows.integer(12));
        step.item = rows.optional_text(13);
        step.sha256 = rows.text(14);
    }
    for (MatterStep& step : steps) {
        const MatterMember& member = step.member;
        if (member.tie == MatterTie::own_reference || member.tie == MatterTie::reference) {
            std::uint32_t page = 0, word = 0;
            if (auto rows = state_->reference.run(member.place.paper, member.detail); rows.next()) {
                step.reference = std::string(rows.text(0));
                page = static_cast<std::uint32_t>(rows.integer(1));
                word = static_cast<std::uint32_t>(rows.integer(2));
            }
            if (member.tie == MatterTie::reference && page > 0) {
                step.page = page;
                if (auto rows = state_->quote.run(member.place.paper, page, word); rows.next())
                    step.quote = std::string(rows.text(0));
                continue;  // what else is resolved under "Planning" is of other matters
            }
        } else if (member.detail > 0) {
            step.page = static_cast<std::uint32_t>(member.detail);
        }
        state_->read_words(step);
    }
    for (auto rows = state_->changes.run(id); rows.next();) {
        const MatterChange change{{rows.integer(0), static_cast<int>(rows.integer(1))},
                                  {rows.integer(2), static_cast<int>(rows.integer(3))},
                                  rows.integer(4) != 0};
        for (MatterStep& step : steps)
            if (step.member.place == change.later) step.changes.push_back(change);
    }
    return steps;
}

std::vector<std::int64_t> MatterLibrary::of_paper(std::int64_t paper) {
    std::vector<std::int64_t> matters;
    for (auto rows = state_->of_paper.run(paper); rows.next();) matters.push_back(rows.integer(0));
    return matters;
}

std::vector<std::int64_t> MatterLibrary::of_reference(std::string_view number) {
    const std::string wanted = folded(number);
    std::set<std::int64_t> matters;
    for (auto rows = state_->numbers.run(); rows.next();) {
        const std::string value = folded(rows.text(2));
        if (value == wanted || value.starts_with(wanted + " ")) matters.insert(rows.integer(1));
    }
    return {matters.begin(), matters.end()};
}

}  // namespace minutebook
