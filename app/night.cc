#include "app/night.h"

#include <charconv>
#include <ctime>

namespace minutebook {
namespace {

using std::chrono::seconds;
using std::chrono::system_clock;

// Takes a number off the front of the text.
std::optional<int> number_before(std::string_view& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || number < 0 || text.starts_with('-')) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

seconds unit(char letter) {
    switch (letter) {
        case 'h':
            return std::chrono::hours(1);
        case 'm':
            return std::chrono::minutes(1);
        case 's':
            return seconds(1);
        default:
            return seconds(0);
    }
}

}  // namespace

std::optional<seconds> duration_typed(std::string_view text) {
    seconds sum{0}, last = std::chrono::hours(2);
    while (!text.empty()) {
        const auto number = number_before(text);
        const seconds each = text.empty() ? seconds(0) : unit(text.front());
        if (!number || each == seconds(0) || each >= last || *number > 100'000) return std::nullopt;
        text.remove_prefix(1);
        sum += *number * each;
        last = each;
    }
    return sum > seconds(0) ? std::optional(sum) : std::nullopt;
}

std::optional<system_clock::time_point> next_time_of_day(std::string_view text, system_clock::time_point now) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
    std::string_view hour = text.substr(0, colon), minute = text.substr(colon + 1);
    const auto hours = number_before(hour), minutes = number_before(minute);
    if (!hours || !minutes || !hour.empty() || !minute.empty() || *hours > 23 || *minutes > 59) return std::nullopt;

    const std::time_t time = system_clock::to_time_t(now);
    for (int days = 0; days < 3; ++days) {
        std::tm local{};
        ::localtime_r(&time, &local);
        local.tm_mday += days;
        local.tm_hour = *hours;
        local.tm_min = *minutes;
        local.tm_sec = 0;
        local.tm_isdst = -1;  // the clocks may change tonight
        const auto then = system_clock::from_time_t(std::mktime(&local));
        if (then > now) return then;
    }
    return std::nullopt;
}

}  // namespace minutebook
