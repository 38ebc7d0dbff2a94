// A comparison as it is asked for, and as it is told: the same from the command line, the page and the API.
#pragma once

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <nlohmann/json.hpp>

#include "app/rate.h"
#include "index/comparison.h"

namespace minutebook {

struct ComparisonAsked {
    std::vector<Query> queries;
    std::vector<Dimension> by;
    Countable count = Countable::papers;
    bool per_1000_pages = false;  // else in 100 of what is held
    bool papers = false;          // tell their numbers
};

// From what was typed; by: names parted by commas, empty: council. A string is what is wrong, in one line that says
// what is possible.
std::variant<ComparisonAsked, std::string> comparison_asked(const std::vector<std::string>& queries,
                                                            std::string_view by, std::string_view count);

CompareOptions options_of(const ComparisonAsked& asked);

// Nothing where nothing is held that it could be a rate of.
std::optional<Rate> rate_of(const ComparisonAsked& asked, const Compared& compared);
std::string unit_of(const ComparisonAsked& asked);  // "in 100 resolutions held", "to 1000 pages held"
// Held in a row: fewer papers or pages say little, however it is counted.
bool is_few(const ComparisonAsked& asked, const Compared& compared);

std::string told_number(double rate);              // "12.5", "0.08"
std::string told_rate(const Rate& rate);           // "12.5"
std::string told_interval(const Rate& rate);       // "5.5 to 26.1"
std::string told_group(const std::string& value);  // "Not stated" for an empty one; outcomes and kinds in words

nlohmann::ordered_json to_json(const ComparisonAsked& asked, const Comparison& comparison);
// A row and query a record.
void write_csv(std::ostream& out, const ComparisonAsked& asked, const Comparison& comparison);
// At most `most` rows, those with most found; in their order.
std::string chart_of(const ComparisonAsked& asked, const Comparison& comparison, std::size_t most);

}  // namespace minutebook
