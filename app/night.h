// When a night's run ends, as it is typed.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace minutebook {

// "6h", "90m", "45s", "1h30m". Nothing where it is none, or of no length.
std::optional<std::chrono::seconds> duration_typed(std::string_view text);

// The next time at which the clock on the wall shows "06:00"; strictly after `now`. Nothing where it is no time of day.
std::optional<std::chrono::system_clock::time_point> next_time_of_day(std::string_view text,
                                                                      std::chrono::system_clock::time_point now);

}  // namespace minutebook
