// A filter as typed -> QueryFilters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/query.h"

namespace minutebook {

// Adds the values of the filter `name` (of is_filter_name) that can be understood; returns those that cannot.
std::vector<std::string> add_filter(std::string_view name, const std::vector<std::string>& values,
                                    QueryFilters& filters);

}  // namespace minutebook
