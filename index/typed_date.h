// Dates as people type them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace minutebook {

// The first and last day (YYYY-MM-DD) of what "2019", "2019-05", "2019-05-12", "12/5/2019", "May 2019" or "12 May 2019"
// names; nothing where it is no date of the calendar. Days come before months.
std::optional<std::pair<std::string, std::string>> typed_date(std::string_view text);

// 1 to 12 for an English name of a month or its first three letters or more, in any case; 0 for anything else.
int month_named(std::string_view word);
std::string_view name_of_month(int month);  // "January" for 1

}  // namespace minutebook
