// What queries find, by council, year and the like, beside what is held there: counts mean little without it.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/query.h"

namespace minutebook {

// What rows are told apart by. A council is that of table council, where linking knows it: one for all its spellings.
// outcome: of a resolution, or what became of a recommendation.
enum class Dimension { council, year, body, kind, outcome };
enum class Countable { papers, recommendations, resolutions, passages };

std::string_view name_of(Dimension dimension);
std::string_view name_of(Countable countable);
std::optional<Dimension> dimension_named(std::string_view name);
std::optional<Countable> countable_named(std::string_view name);

struct Counts {
    std::uint64_t papers = 0, pages = 0, recommendations = 0, resolutions = 0, passages = 0;
    std::uint64_t of(Countable countable) const;
    friend bool operator==(const Counts&, const Counts&) = default;
};

struct CompareOptions {
    std::vector<Dimension> by;  // each once; none: one row of all
    // What is counted; what is not stays 0. With Dimension::outcome recommendations and resolutions only.
    std::vector<Countable> count = {Countable::papers};
    bool papers = false;  // tell their numbers
    std::optional<std::chrono::milliseconds> time_limit;
};

// A query in a row.
struct Compared {
    // Papers that match; recommendations, resolutions and passages that have all words in their own text, in such
    // papers. pages: none.
    Counts found;
    // All there is of the row within the query's filters of council, body, kind and time, whatever it says; passages of
    // the kinds that in: names. By outcome, papers and pages are those that have such a decision.
    Counts held;
    std::vector<std::int64_t> papers;  // where asked for: those of what was found, ascending
};

struct ComparisonRow {
    std::vector<std::string> group;  // a value for each dimension; empty: not stated
    std::vector<Compared> of;        // by query
};

struct Comparison {
    std::vector<Query> queries;
    std::vector<Dimension> by;
    std::vector<ComparisonRow> rows;  // all where something is held, in the order of their groups, not stated last
    bool partial = false;             // the time was up, or not all passages of common words were looked at
};

// What to search for to find the papers of what was counted in a row: these and no others.
std::string query_of_row(const Query& query, const std::vector<Dimension>& by, const std::vector<std::string>& group,
                         Countable counted);

}  // namespace minutebook
