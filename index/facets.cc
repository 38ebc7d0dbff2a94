#include "index/facets.h"

#include <algorithm>
#include <array>
#include <functional>
#include <unordered_map>

#include <nlohmann/json.hpp>

#include "index/passage_list.h"
#include "index/passage_stream.h"

namespace minutebook {
namespace {

// Passages that are passed through for a place, at 0.3 µs each; the counts of more are not worth the wait.
constexpr std::int64_t kMaxVisited = 20'000;
constexpr std::size_t kMaxPapersBySection = 300;  // whose lists of passages are decoded, at 20 µs each
constexpr std::size_t kSectionTypes = static_cast<std::size_t>(SectionType::other) + 1;

void sort_by_papers(std::vector<FacetValue>& values) {
    std::ranges::sort(values, [](const FacetValue& a, const FacetValue& b) {
        return a.papers != b.papers ? a.papers > b.papers : a.value < b.value;
    });
}

class Counting {
public:
    Counting(Database& db, const AllPapers& all, const PaperFacts& facts, const std::vector<SoughtClause>& clauses,
             const QueryFilters& filters, const PaperMatches& matches, TimeLimit& limit)
        : db_(db), all_(all), facts_(facts), clauses_(clauses), filters_(filters), matches_(matches), limit_(limit) {}

    Facets count() {
        Facets counted;
        const auto& filters = filters_;
        with(
            filters.by_council(),
            [](QueryFilters& f) { f.council = f.council_only = f.council_is = f.council_keys = {}; },
            [&](const auto& papers) { counted.council = by_name(papers, facts_.councils, &Fact::council); });
        with(
            !filters.body.empty() || !filters.body_is.empty(), [](QueryFilters& f) { f.body = f.body_is = {}; },
            [&](const auto& papers) { counted.body = by_name(papers, facts_.bodies, &Fact::body); });
        with(
            !filters.kind.empty(), [](QueryFilters& f) { f.kind = {}; },
            [&](const auto& papers) { counted.kind = by_name(papers, facts_.kinds, &Fact::kind); });
        with(
            !filters.years.empty(), [](QueryFilters& f) { f.years = {}; },
            [&](const auto& papers) { counted.year = by_year(papers); });
        if (!filters.by_reference()) {
            with(
                !filters.in.empty(), [](QueryFilters& f) { f.in = {}; },
                [&](const auto& papers) { counted.in = by_place(papers); });
            with(
                !filters.section_type.empty(), [](QueryFilters& f) { f.section_type = {}; },
                [&](const auto& papers) { by_section(papers, counted); });
        }
        return counted;
    }

private:
    using Fact = PaperFacts::Fact;
    using Papers = std::vector<std::int64_t>;

    // Of the papers that match whatever the group's own filter says.
    template <class Lift, class Count>
    void with(bool filtered, Lift lift, Count count) {
        if (limit_.passed()) return;
        if (!filtered) return count(matches_.papers);
        QueryFilters lifted = filters_;
        lift(lifted);
        PassageStream stream(db_, lifted, limit_);
        count(find_papers(db_, all_, clauses_, lifted, stream, limit_).papers);
    }

    std::vector<FacetValue> by_name(const Papers& papers, const std::vector<std::string>& names,
                                    std::uint32_t Fact::*which) const {
        std::vector<std::uint64_t> counts(names.size(), 0);
        for (const std::int64_t paper : papers) ++counts[facts_.at(paper).*which];
        std::vector<FacetValue> values;
        for (std::size_t name = 1; name < names.size(); ++name) {
            if (counts[name] > 0) values.push_back({names[name], counts[name]});
        }
        sort_by_papers(values);
        return values;
    }

    std::vector<FacetValue> by_year(const Papers& papers) const {
        std::unordered_map<std::int32_t, std::uint64_t> counts;
        for (const std::int64_t paper : papers) ++counts[facts_.at(paper).year];
        counts.erase(0);
        std::vector<FacetValue> values;
        for (const auto& [year, count] : counts) values.push_back({std::to_string(year), count});
        std::ranges::sort(values, std::greater(), &FacetValue::value);
        return values;
    }

    // Calls visit(passage, its clause's bit) for the passages of all words; false where there are more than may be.
    template <class Visit>
    bool each_passage(const QueryFilters& filters, Visit visit) {
        PassageStream stream(db_, filters, limit_);
        std::int64_t left = kMaxVisited;
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            if (clauses_[i].excluded) continue;
            const bool more = stream.each(match_expressions(clauses_[i]).all, left, [&](std::int64_t passage) {
                --left;
                if (stream.counts(passage)) visit(passage, std::uint64_t{1} << i);
            });
            if (more || left <= 0) return false;
        }
        return true;
    }

    std::vector<FacetValue> by_place(const Papers& papers) {
        std::vector<bool> candidate(all_.numbers, false);
        for (const std::int64_t paper : papers) candidate[static_cast<std::size_t>(paper)] = true;
        std::vector<FacetValue> values;
        for (const char* place : {"recommendations", "resolutions"}) {
            QueryFilters filters = filters_;
            filters.in = {place};
            std::uint64_t count = 0;
            if (matches_.wanted == 0) {
                PassageStream stream(db_, filters, limit_);
                count = find_papers(db_, all_, clauses_, filters, stream, limit_).papers.size();
            } else {
                std::unordered_map<std::int64_t, std::uint64_t> held;
                const bool whole = each_passage(filters, [&](std::int64_t passage, std::uint64_t bit) {
                    const std::int64_t paper = passage_id::paper(passage);
                    if (static_cast<std::size_t>(paper) < candidate.size() &&
                        candidate[static_cast<std::size_t>(paper)])
                        held[paper] |= bit;
                });
                if (!whole) continue;
                count = static_cast<std::uint64_t>(std::ranges::count_if(
                    held, [&](const auto& of_paper) { return of_paper.second == matches_.wanted; }));
            }
            if (count > 0) values.push_back({place, count});
        }
        return values;
    }

    void by_section(const Papers& papers, Facets& counted) {
        if (papers.size() > kMaxPapersBySection) return;
        std::array<std::uint64_t, kSectionTypes> counts{};
        if (matches_.wanted == 0) {
            Statement types(db_,
                            "SELECT type, count(DISTINCT paper) FROM section WHERE paper IN (SELECT value FROM "
                            "json_each(?1)) GROUP BY type");
            for (auto rows = types.run(nlohmann::json(papers).dump()); limit_.next(rows);) {
                if (const auto type = section_type_named(rows.text(0)))
                    counts[static_cast<std::size_t>(*type)] = static_cast<std::uint64_t>(rows.integer(1));
            }
        } else {
            std::unordered_map<std::int64_t, PaperSections> sections;
            for (const std::int64_t paper : papers) sections[paper];
            QueryFilters filters = filters_;
            filters.section_type = {};
            const bool whole = each_passage(filters, [&](std::int64_t passage, std::uint64_t bit) {
                const auto of_paper = sections.find(passage_id::paper(passage));
                if (of_paper != sections.end()) note(of_paper->first, of_paper->second, passage, bit);
            });
            if (!whole) return;
            for (const auto& [paper, of_paper] : sections) {
                for (std::size_t type = 0; type < kSectionTypes; ++type)
                    counts[type] += of_paper.held[type] == matches_.wanted;
            }
        }
        for (std::size_t type = 0; type < kSectionTypes; ++type) {
            if (counts[type] > 0)
                counted.section.push_back({std::string(name_of(static_cast<SectionType>(type))), counts[type]});
        }
        sort_by_papers(counted.section);
        counted.sections_counted = true;
    }

    struct PaperSections {
        std::vector<std::uint8_t> types;  // by the passage's ordinal; kSectionTypes: in none
        std::array<std::uint64_t, kSectionTypes> held{};
    };

    void note(std::int64_t paper, PaperSections& sections, std::int64_t passage, std::uint64_t bit) {
        if (sections.types.empty()) {
            auto rows = list_.run(paper);
            if (!rows.next()) return;
            for (const ListedPassage& listed : decode_passages(paper, rows.blob(0))) {
                sections.types.push_back(static_cast<std::uint8_t>(
                    listed.passage.section < 0 ? kSectionTypes : static_cast<std::size_t>(listed.section_type)));
            }
        }
        const std::size_t ordinal = passage_id::ordinal(passage);
        if (ordinal >= sections.types.size() || sections.types[ordinal] >= kSectionTypes) return;
        sections.held[sections.types[ordinal]] |= bit;
    }

    Database& db_;
    const AllPapers& all_;
    const PaperFacts& facts_;
    const std::vector<SoughtClause>& clauses_;
    const QueryFilters& filters_;
    const PaperMatches& matches_;
    TimeLimit& limit_;
    Statement list_{db_, "SELECT list FROM passage_list WHERE paper = ?1"};
};

}  // namespace

Facets count_facets(Database& db, const AllPapers& all, const PaperFacts& facts,
                    const std::vector<SoughtClause>& clauses, const QueryFilters& filters, const PaperMatches& matches,
                    TimeLimit& limit) {
    return Counting(db, all, facts, clauses, filters, matches, limit).count();
}

}  // namespace minutebook
