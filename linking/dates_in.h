// Days and months as minutes write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// "4th November" of that year as YYYY-MM-DD: the first in the text.
std::optional<std::string> day_in(std::string_view text, int year);

// Days and months with their years, in order: "14 September 2023" is "2023-09-14", "February 2024" is "2024-02".
// A day without a year is the last of its name up to `until` (YYYY-MM-DD), and left out where that is empty.
std::vector<std::string> dates_in(std::string_view text, std::string_view until);

}  // namespace minutebook
