#include "index/compare.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include <fmt/format.h>

#include "index/council_names.h"
#include "index/decision_outcomes.h"
#include "index/passage_list.h"
#include "index/passage_stream.h"
#include "index/passages_with_all.h"
#include "index/sought.h"

namespace minutebook {
namespace {

constexpr std::array<std::string_view, 5> kDimensions = {"council", "year", "body", "kind", "outcome"};
constexpr std::array<std::string_view, 4> kCountables = {"papers", "recommendations", "resolutions", "passages"};

template <class Enum, std::size_t size>
std::optional<Enum> named(const std::array<std::string_view, size>& names, std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Enum>(found - names.begin());
}

std::uint64_t& count_of(Counts& counts, Countable countable) {
    switch (countable) {
        case Countable::papers:
            return counts.papers;
        case Countable::recommendations:
            return counts.recommendations;
        case Countable::resolutions:
            return counts.resolutions;
        case Countable::passages:
            break;
    }
    return counts.passages;
}

bool is_decision(Countable countable) {
    return countable == Countable::recommendations || countable == Countable::resolutions;
}

// What a share is of: the filters that say of which papers.
QueryFilters frame_of(const QueryFilters& filters) {
    QueryFilters frame;
    frame.council = filters.council;
    frame.council_only = filters.council_only;
    frame.council_is = filters.council_is;
    frame.council_keys = filters.council_keys;
    frame.body = filters.body;
    frame.body_is = filters.body_is;
    frame.kind = filters.kind;
    frame.years = filters.years;
    frame.from = filters.from;
    frame.to = filters.to;
    return frame;
}

class Comparing {
public:
    Comparing(Database& db, const AllPapers& all, const PaperFacts& facts, const std::vector<Query>& queries,
              const CompareOptions& options, TimeLimit& limit)
        : db_(db),
          all_(all),
          facts_(facts),
          queries_(queries),
          options_(options),
          limit_(limit),
          by_outcome_(std::ranges::find(options.by, Dimension::outcome) != options.by.end()),
          outcomes_of_(db) {}

    std::vector<ComparisonRow> run() {
        std::vector<std::pair<QueryFilters, std::vector<std::string>>> frames;
        for (series_ = 0; series_ < queries_.size(); ++series_) {
            const QueryFilters& filters = queries_[series_].filters;
            frames.emplace_back(frame_of(filters), filters.in);
            const auto same = static_cast<std::size_t>(std::ranges::find(frames, frames.back()) - frames.begin());
            if (same == series_) count_held(frames.back().first, filters.in);
            for (auto& [key, of] : rows_) of[series_].held = of[same].held;
            count_found();
        }
        return told();
    }

    bool exact() const { return exact_; }

private:
    using Key = std::array<std::int64_t, kDimensions.size()>;  // by dimension; 0: not stated, or not told apart by it
    using Marked = std::vector<bool>;                          // by paper number

    Compared& at(std::int64_t paper, std::string_view outcome = {}) {
        const PaperFacts::Fact& fact = facts_.at(paper);
        Key key{};
        for (const Dimension dimension : options_.by) {
            std::int64_t& value = key[static_cast<std::size_t>(dimension)];
            switch (dimension) {
                case Dimension::council:
                    value = fact.council;
                    break;
                case Dimension::year:
                    value = fact.year;
                    break;
                case Dimension::body:
                    value = fact.body;
                    break;
                case Dimension::kind:
                    value = fact.kind;
                    break;
                case Dimension::outcome:
                    value = number_of_outcome(outcome);
            }
        }
        const auto [row, is_new] = rows_.try_emplace(key);
        if (is_new) row->second.resize(queries_.size());
        return row->second[series_];
    }

    std::int64_t number_of_outcome(std::string_view name) {
        const auto number = std::ranges::find(outcomes_, name) - outcomes_.begin();
        if (number == std::ssize(outcomes_)) outcomes_.emplace_back(name);
        return number;
    }

    Marked marked(const std::vector<std::int64_t>& papers) const {
        Marked marked(all_.numbers, false);
        for (const std::int64_t paper : papers) marked[static_cast<std::size_t>(paper)] = true;
        return marked;
    }
    static bool is_marked(const Marked& marked, std::int64_t paper) {
        return static_cast<std::size_t>(paper) < marked.size() && marked[static_cast<std::size_t>(paper)];
    }

    bool counts(Countable countable) const {
        return std::ranges::find(options_.count, countable) != options_.count.end();
    }

    // Calls take(paper, outcome, count) for all recommendations or resolutions of the papers.
    template <class Take>
    void each_decision(const Marked& papers, Countable countable, Take take) {
        const bool recommendations = countable == Countable::recommendations;
        Statement statement(db_, fmt::format("SELECT paper, {}, count(*) FROM {} GROUP BY 1, 2",
                                             !by_outcome_      ? "''"
                                             : recommendations ? kOutcomeOfRecommendation
                                                               : "outcome",
                                             recommendations ? "recommendation" : "resolution"));
        for (auto rows = statement.run(); limit_.next(rows);)
            if (is_marked(papers, rows.integer(0)))
                take(rows.integer(0), rows.text(1), static_cast<std::uint64_t>(rows.integer(2)));
    }

    // Calls take(passage) for all passages of the papers that the stream has.
    template <class Take>
    void each_passage(const std::vector<std::int64_t>& papers, PassageStream& stream, Take take) {
        Statement list(db_, "SELECT list FROM passage_list WHERE paper = ?1");
        for (const std::int64_t paper : papers) {
            if (limit_.passed()) return;
            auto rows = list.run(paper);
            if (!rows.next()) continue;
            for (const ListedPassage& listed : decode_passages(paper, rows.blob(0)))
                if (std::ranges::find(stream.kinds(), listed.passage.kind) != stream.kinds().end() &&
                    stream.counts(listed.id))
                    take(listed.id);
        }
    }

    void count_held(const QueryFilters& frame, const std::vector<std::string>& places) {
        PassageStream stream(db_, frame, limit_);
        const std::vector<std::int64_t> papers = find_papers(db_, all_, {}, frame, stream, limit_).papers;
        const Marked held = marked(papers);
        if (!by_outcome_) {
            for (const std::int64_t paper : papers) {
                Counts& counts = at(paper).held;
                ++counts.papers;
                counts.pages += facts_.at(paper).pages;
            }
        }
        for (const Countable countable : options_.count) {
            if (!is_decision(countable)) continue;
            each_decision(held, countable, [&](std::int64_t paper, std::string_view outcome, std::uint64_t count) {
                Counts& counts = at(paper, outcome).held;
                count_of(counts, countable) += count;
                if (!by_outcome_) return;
                ++counts.papers;
                counts.pages += facts_.at(paper).pages;
            });
        }
        if (!counts(Countable::passages)) return;
        if (places.empty()) {
            Statement all(db_, "SELECT paper, passages FROM passage_list");
            for (auto rows = all.run(); limit_.next(rows);)
                if (is_marked(held, rows.integer(0)))
                    at(rows.integer(0)).held.passages += static_cast<std::uint64_t>(rows.integer(1));
        } else {
            QueryFilters of_places;
            of_places.in = places;
            PassageStream narrowed(db_, of_places, limit_);
            each_passage(papers, narrowed,
                         [&](std::int64_t passage) { ++at(passage_id::paper(passage)).held.passages; });
        }
    }

    void count_found() {
        const Query& query = queries_[series_];
        const std::vector<SoughtClause> clauses = sought_by(query);
        PaperMatches matches;
        {
            PassageStream stream(db_, query.filters, limit_);
            matches = find_papers(db_, all_, clauses, query.filters, stream, limit_);
        }
        exact_ &= matches.exact;
        const Marked matching = marked(matches.papers);
        for (const Countable countable : options_.count) {
            const auto take = [&](std::int64_t paper, std::string_view outcome, std::uint64_t count) {
                Compared& cell = at(paper, outcome);
                count_of(cell.found, countable) += count;
                if (options_.papers) cell.papers.push_back(paper);
            };
            if (countable == Countable::papers) {
                for (const std::int64_t paper : matches.papers) take(paper, {}, 1);
            } else {
                count_passages(countable, query.filters, clauses, matches, matching, take);
            }
        }
    }

    template <class Take>
    void count_passages(Countable countable, QueryFilters filters, const std::vector<SoughtClause>& clauses,
                        const PaperMatches& matches, const Marked& matching, Take take) {
        if (is_decision(countable)) {
            const std::string place(name_of(countable));
            if (!filters.in.empty() && std::ranges::find(filters.in, place) == filters.in.end()) return;
            filters.in = {place};
        }
        PassageStream stream(db_, filters, limit_);
        const auto take_passage = [&](std::int64_t passage) {
            take(passage_id::paper(passage), by_outcome_ ? outcomes_of_.of(passage) : std::string_view(), 1);
        };
        const bool every_one = !stream.narrowed_by_section() && !stream.narrowed_by_outcome();
        if (matches.wanted != 0) {
            exact_ &= each_with_all_words(
                stream, clauses, matches.wanted, [&](std::int64_t paper) { return is_marked(matching, paper); },
                take_passage);
        } else if (stream.by_reference()) {
            for (const std::int64_t passage : stream.references().passages())
                if (is_marked(matching, passage_id::paper(passage)) && stream.counts(passage) &&
                    std::ranges::find(stream.kinds(), passage_id::kind(passage)) != stream.kinds().end())
                    take_passage(passage);
        } else if (is_decision(countable) && every_one) {
            each_decision(matching, countable, take);
        } else {
            each_passage(matches.papers, stream, take_passage);
        }
    }

    std::vector<ComparisonRow> told() {
        std::vector<ComparisonRow> rows;
        for (auto& [key, of] : rows_) {
            ComparisonRow& row = rows.emplace_back();
            for (const Dimension dimension : options_.by) {
                const auto value = static_cast<std::size_t>(key[static_cast<std::size_t>(dimension)]);
                row.group.push_back(dimension == Dimension::council ? facts_.councils[value]
                                    : dimension == Dimension::body  ? facts_.bodies[value]
                                    : dimension == Dimension::kind  ? facts_.kinds[value]
                                    : dimension == Dimension::year  ? value > 0 ? std::to_string(value) : ""
                                                                    : outcomes_[value]);
            }
            for (Compared& one : of) {
                std::ranges::sort(one.papers);
                one.papers.erase(std::ranges::unique(one.papers).begin(), one.papers.end());
            }
            row.of = std::move(of);
        }
        std::ranges::sort(rows, [](const ComparisonRow& a, const ComparisonRow& b) {
            return std::ranges::lexicographical_compare(
                a.group, b.group, [](const std::string& one, const std::string& other) {
                    return one.empty() != other.empty() ? other.empty() : one < other;
                });
        });
        return rows;
    }

    Database& db_;
    const AllPapers& all_;
    const PaperFacts& facts_;
    const std::vector<Query>& queries_;
    const CompareOptions& options_;
    TimeLimit& limit_;
    const bool by_outcome_;
    DecisionOutcomes outcomes_of_;
    std::size_t series_ = 0;
    std::map<Key, std::vector<Compared>> rows_;
    std::vector<std::string> outcomes_{""};
    bool exact_ = true;
};

}  // namespace

std::string_view name_of(Dimension dimension) { return kDimensions[static_cast<std::size_t>(dimension)]; }
std::string_view name_of(Countable countable) { return kCountables[static_cast<std::size_t>(countable)]; }
std::optional<Dimension> dimension_named(std::string_view name) { return named<Dimension>(kDimensions, name); }
std::optional<Countable> countable_named(std::string_view name) { return named<Countable>(kCountables, name); }

std::uint64_t Counts::of(Countable countable) const {
    Counts copy = *this;
    return count_of(copy, countable);
}

Comparison compare(Database& db, const AllPapers& all, const PaperFacts& facts, std::vector<Query> queries,
                   const CompareOptions& options, TimeLimit& limit) {
    for (Query& query : queries) query.filters = with_councils(db, std::move(query.filters));
    Comparing comparing(db, all, facts, queries, options, limit);
    Comparison comparison;
    comparison.rows = comparing.run();
    comparison.by = options.by;
    comparison.partial = limit.passed() || !comparing.exact();
    comparison.queries = std::move(queries);
    return comparison;
}

std::string query_of_row(const Query& query, const std::vector<Dimension>& by, const std::vector<std::string>& group,
                         Countable counted) {
    std::string typed = query.typed, row;
    for (std::size_t i = 0; i < by.size(); ++i) {
        const std::string name(name_of(by[i]));
        // Where the query has it, the row is within it: several values would be alternatives.
        const bool is_name = by[i] == Dimension::council || by[i] == Dimension::body;
        const auto& exactly = by[i] == Dimension::council ? query.filters.council_is : query.filters.body_is;
        if (!is_name || !exactly.empty()) typed = without_filter(typed, name);
        std::string value = group[i];
        std::erase(value, '"');
        row += group[i].empty() ? fmt::format("{}:{} ", name, kUnstated)
               : is_name        ? fmt::format("{}:\"={}\" ", name, value)
                                : fmt::format("{}:{} ", name, value);
    }
    const bool has_words = std::ranges::any_of(query.clauses, [](const QueryClause& one) { return !one.excluded; });
    if (is_decision(counted)) {
        typed = without_filter(typed, "in");
        row += fmt::format("in:{} ", name_of(counted));
    }
    if (has_words && query.filters.within != QueryFilters::Within::passage)
        row += counted == Countable::papers ? "within:paper " : "within:passage ";
    row += typed;
    while (row.ends_with(' ')) row.pop_back();
    return row;
}

}  // namespace minutebook
