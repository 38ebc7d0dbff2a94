// A filter as typed -> QueryFilters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/query.h"

namespace minutebook {

// Adds the values of the filter `name` (of is_filter_name) that can be understood; returns those that cannot.
std::vector<std::string> add_filter(std::string_view name, const std::vector<std::string>& values,
                                    QueryFilters& filters);

// What is wrong with the filters of a query, in one line that says what is possible; nothing where all is well. A
// search makes the best of it; who counts wants to know.
std::optional<std::string> wrong_filter(std::string_view typed);

}  // namespace minutebook
