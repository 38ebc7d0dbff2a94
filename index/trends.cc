#include "index/trends.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "index/passage_stream.h"
#include "index/sought.h"

namespace minutebook {
namespace {

constexpr std::int64_t kMaxVisited = 200'000;  // passages of a kind for a word, at 0.3 µs each

using Places = std::map<std::pair<std::uint32_t, std::int32_t>, TrendRow>;  // by council and year

// Passages of a kind that have all words, in the papers that match: visit(paper).
template <class Visit>
bool each_with_all_words(Database& db, const Query& query, const std::vector<SoughtClause>& clauses,
                         const PaperMatches& matches, const char* place, TimeLimit& limit, Visit visit) {
    QueryFilters filters = query.filters;
    if (!filters.in.empty() && std::ranges::find(filters.in, place) == filters.in.end()) return true;
    filters.in = {place};
    PassageStream stream(db, filters, limit);
    std::vector<bool> matching(matches.in_text.size(), false);
    for (const std::int64_t paper : matches.papers) matching[static_cast<std::size_t>(paper)] = true;
    std::unordered_map<std::int64_t, std::uint64_t> held;
    bool whole = true;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].excluded) continue;
        whole &= !stream.each(match_expressions(clauses[i]).all, kMaxVisited, [&](std::int64_t passage) {
            const auto paper = static_cast<std::size_t>(passage_id::paper(passage));
            if (paper < matching.size() && matching[paper] && stream.counts(passage))
                held[passage] |= std::uint64_t{1} << i;
        });
    }
    for (const auto& [passage, bits] : held) {
        if (bits == matches.wanted) visit(passage_id::paper(passage));
    }
    return whole;
}

}  // namespace

Trends find_trends(Database& db, const AllPapers& all, const PaperFacts& facts, const Query& query, TimeLimit& limit) {
    Trends trends{query, {}, false};
    Places places;
    const auto place = [&](std::int64_t paper) -> TrendRow& {
        const PaperFacts::Fact& fact = facts.at(paper);
        return places[{fact.council, fact.year}];
    };
    // All recommendations and resolutions of these papers.
    const auto count_decisions = [&](const std::vector<std::int64_t>& papers, TrendCounts TrendRow::*counts) {
        std::vector<bool> counted(all.numbers, false);
        for (const std::int64_t paper : papers) counted[static_cast<std::size_t>(paper)] = true;
        const auto count = [&](std::string_view sql, std::uint64_t TrendCounts::*what) {
            Statement statement(db, sql);
            for (auto rows = statement.run(); limit.next(rows);) {
                const auto paper = static_cast<std::size_t>(rows.integer(0));
                if (paper < counted.size() && counted[paper])
                    (place(rows.integer(0)).*counts).*what += static_cast<std::uint64_t>(rows.integer(1));
            }
        };
        count("SELECT paper, count(*) FROM recommendation GROUP BY paper", &TrendCounts::recommendations);
        count("SELECT paper, count(*) FROM resolution GROUP BY paper", &TrendCounts::resolutions);
    };
    // Held: the papers that the filters of council and time allow.
    Query whole;
    whole.filters.council = query.filters.council;
    whole.filters.council_is = query.filters.council_is;
    whole.filters.years = query.filters.years;
    whole.filters.from = query.filters.from;
    whole.filters.to = query.filters.to;
    {
        PassageStream stream(db, whole.filters, limit);
        const PaperMatches held = find_papers(db, all, {}, whole.filters, stream, limit);
        for (const std::int64_t paper : held.papers) ++place(paper).held.papers;
        count_decisions(held.papers, &TrendRow::held);
    }

    const std::vector<SoughtClause> clauses = sought_by(query);
    PassageStream stream(db, query.filters, limit);
    const PaperMatches matches = find_papers(db, all, clauses, query.filters, stream, limit);
    for (const std::int64_t paper : matches.papers) ++place(paper).found.papers;
    bool exact = matches.exact;
    if (matches.wanted != 0) {
        exact &= each_with_all_words(db, query, clauses, matches, "recommendations", limit,
                                     [&](std::int64_t paper) { ++place(paper).found.recommendations; });
        exact &= each_with_all_words(db, query, clauses, matches, "resolutions", limit,
                                     [&](std::int64_t paper) { ++place(paper).found.resolutions; });
    } else {
        count_decisions(matches.papers, &TrendRow::found);
    }
    for (auto& [where, row] : places) {
        row.council = facts.councils[where.first];
        row.year = where.second;
        trends.rows.push_back(std::move(row));
    }
    std::ranges::sort(trends.rows, [](const TrendRow& a, const TrendRow& b) {
        return a.council != b.council ? a.council < b.council : a.year < b.year;
    });
    trends.partial = limit.passed() || !exact;
    return trends;
}

}  // namespace minutebook
