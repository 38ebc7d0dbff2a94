#include "extractors/find/dates.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cctype>
#include <charconv>
#include <chrono>
#include <utility>

#include <fmt/format.h>
#include <re2/re2.h>
#include <unicode/unistr.h>

#include "extractors/find/metadata_patterns.h"

namespace minutebook {
namespace {

struct MonthName {
    std::string_view start;  // folded: what the name begins with
    int month;
};

// The longest start that fits decides: "mai" is Welsh May, "mar" March in three languages.
constexpr std::array kMonths = {
    MonthName{"jan", 1},   MonthName{"feb", 2},   MonthName{"mar", 3},   MonthName{"apr", 4},   MonthName{"may", 5},
    MonthName{"jun", 6},   MonthName{"jul", 7},   MonthName{"aug", 8},   MonthName{"sep", 9},   MonthName{"oct", 10},
    MonthName{"nov", 11},  MonthName{"dec", 12},  MonthName{"ion", 1},   MonthName{"chwef", 2}, MonthName{"faw", 3},
    MonthName{"maw", 3},   MonthName{"ebr", 4},   MonthName{"mai", 5},   MonthName{"fai", 5},   MonthName{"meh", 6},
    MonthName{"feh", 6},   MonthName{"gorff", 7}, MonthName{"orff", 7},  MonthName{"aws", 8},   MonthName{"med", 9},
    MonthName{"fed", 9},   MonthName{"hyd", 10},  MonthName{"tach", 11}, MonthName{"dach", 11}, MonthName{"rhag", 12},
    MonthName{"rag", 12},  MonthName{"ean", 1},   MonthName{"feabh", 2}, MonthName{"márta", 3}, MonthName{"aib", 4},
    MonthName{"beal", 5},  MonthName{"mei", 6},   MonthName{"iúil", 7},  MonthName{"lún", 8},   MonthName{"meán", 9},
    MonthName{"deir", 10}, MonthName{"samh", 11}, MonthName{"nol", 12},
};

constexpr std::array kWeekdays = {
    std::pair{"sun", 0},       std::pair{"mon", 1},      std::pair{"tue", 2},      std::pair{"wed", 3},
    std::pair{"thu", 4},       std::pair{"fri", 5},      std::pair{"sat", 6},      std::pair{"dydd sul", 0},
    std::pair{"dydd llun", 1}, std::pair{"dydd maw", 2}, std::pair{"dydd mer", 3}, std::pair{"dydd iau", 4},
    std::pair{"dydd gwe", 5},  std::pair{"dydd sad", 6}, std::pair{"nos lun", 1},  std::pair{"nos faw", 2},
    std::pair{"nos fer", 3},   std::pair{"nos iau", 4},  std::pair{"nos wen", 5},
};

std::string folded(std::string_view text) {
    std::string result;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())))
        .foldCase()
        .toUTF8String(result);
    return result;
}

int month_named(std::string_view name) {
    const std::string text = folded(name);
    int month = 0;
    std::size_t longest = 0;
    for (const auto& [start, number] : kMonths)
        if (text.starts_with(start) && start.size() > longest) month = number, longest = start.size();
    return month;
}

std::optional<int> weekday_named(std::string_view name) {
    if (name.empty()) return std::nullopt;
    const std::string text = folded(name);
    for (const auto& [start, number] : kWeekdays)
        if (text.starts_with(start)) return number;
    return std::nullopt;
}

int number_in(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

int year_in(std::string_view digits) {
    for (const std::string_view apostrophe : {"'", "’"})
        if (digits.starts_with(apostrophe)) digits.remove_prefix(apostrophe.size());  // "3 March ’20"
    if (digits.empty()) return 0;
    const int year = number_in(digits);
    return digits.size() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
}

// Calls visit(whole, groups) for every match of the pattern, from left to right.
template <std::size_t N, class Visit>
void for_each_match(const RE2& pattern, std::string_view text, Visit visit) {
    std::array<re2::StringPiece, N + 1> groups;
    std::size_t at = 0;
    while (at <= text.size() && pattern.Match(re2::StringPiece(text.data(), text.size()), at, text.size(),
                                              RE2::UNANCHORED, groups.data(), static_cast<int>(groups.size()))) {
        std::array<std::string_view, N + 1> views;
        for (std::size_t i = 0; i < groups.size(); ++i) views[i] = std::string_view(groups[i].data(), groups[i].size());
        const auto begin = static_cast<std::size_t>(groups[0].data() - text.data());
        visit(begin, begin + groups[0].size(), views);
        at = std::max(begin + groups[0].size(), at + 1);
    }
}

// Whether a word, or what stands behind a digit or its ordinal ("10thNovember"), begins as the name of a month does:
// without it the patterns of dates in words need not be tried.
bool may_name_month(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const auto letter = [&](std::size_t at) { return (byte(at) | 0x20U) - 'a' < 26U; };
    const auto start = [](unsigned char a, unsigned char b, unsigned char c) {
        return (a & 31U) << 10U | (b & 31U) << 5U | (c & 31U);  // of letters, whatever their case
    };
    static const auto kStarts = [&] {
        std::bitset<1U << 15U> starts;
        for (const auto& [name, month] : kMonths)
            starts.set(start(static_cast<unsigned char>(name[0]), static_cast<unsigned char>(name[1]),
                             static_cast<unsigned char>(name[2])));
        return starts;
    }();
    for (std::size_t at = 0; at + 2 < text.size(); ++at) {
        if (!letter(at) || !kStarts.test(start(byte(at), byte(at + 1), byte(at + 2)))) continue;
        if (at == 0 || !letter(at - 1) || (at > 2 && letter(at - 2) && !letter(at - 3))) return true;
    }
    return false;
}

// "12/3", "12 - 3": as dates in numbers have.
bool parts_digits(std::string_view text) {
    const auto is_digit = [&](std::size_t at) {
        return at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]));
    };
    for (std::size_t at = text.find_first_of("/.-\xE2"); at != std::string_view::npos;
         at = text.find_first_of("/.-\xE2", at + 1))
        if (text.substr(at).starts_with("–") && at > 0 && is_digit(at - 1) && is_digit(at + 3))
            return true;
        else if ((is_digit(at + 1) || is_digit(at + 2)) && at > 0 && (is_digit(at - 1) || (at > 1 && is_digit(at - 2))))
            return true;
    return false;
}

}  // namespace

std::string iso(const CalendarDay& day) { return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day); }

bool exists(const CalendarDay& day) {
    using namespace std::chrono;
    return year_month_day(year(day.year == 0 ? 2000 : day.year), month(static_cast<unsigned>(day.month)),
                          std::chrono::day(static_cast<unsigned>(day.day)))
        .ok();
}

int weekday_of(const CalendarDay& day) {
    using namespace std::chrono;
    return static_cast<int>(weekday(sys_days(year(day.year) / month(static_cast<unsigned>(day.month)) /
                                             std::chrono::day(static_cast<unsigned>(day.day))))
                                .c_encoding());
}

std::vector<FoundDate> find_dates(std::string_view text, NumericOrder order) {
    std::vector<FoundDate> found;
    const auto keep = [&](std::size_t begin, std::size_t end, CalendarDay day, std::string_view weekday) {
        if (day.month != 0 && day.day != 0 && exists(day) && (day.year == 0 || (day.year >= 1800 && day.year < 2200)))
            found.push_back({begin, end, day, weekday_named(weekday)});
    };
    const auto& patterns = date_patterns();
    if (std::ranges::none_of(text, [](char c) { return c >= '0' && c <= '9'; })) return found;
    if (may_name_month(text)) {
        for_each_match<4>(patterns.day_month, text, [&](std::size_t begin, std::size_t end, const auto& g) {
            keep(begin, end, {year_in(g[4]), month_named(g[3]), number_in(g[2])}, g[1]);
        });
        for_each_match<4>(patterns.month_day, text, [&](std::size_t begin, std::size_t end, const auto& g) {
            keep(begin, end, {year_in(g[4]), month_named(g[2]), number_in(g[3])}, g[1]);
        });
    }
    if (parts_digits(text)) {
        for_each_match<3>(patterns.iso, text, [&](std::size_t begin, std::size_t end, const auto& g) {
            keep(begin, end, {number_in(g[1]), number_in(g[2]), number_in(g[3])}, {});
        });
        for_each_match<5>(patterns.numeric, text, [&](std::size_t begin, std::size_t end, const auto& g) {
            const CalendarDay day_first{year_in(g[5]), number_in(g[3].empty() ? g[4] : g[3]), number_in(g[2])};
            const CalendarDay month_first{day_first.year, day_first.day, day_first.month};
            const bool swap = order == NumericOrder::month_first ? exists(month_first) : !exists(day_first);
            keep(begin, end, swap ? month_first : day_first, g[1]);
        });
    }
    // Of two readings of the same characters the one with a year stands, then the one that begins first, then the
    // longer.
    std::ranges::sort(found, {}, [](const FoundDate& date) { return std::pair(date.begin, ~date.end); });
    std::vector<FoundDate> kept;
    for (const FoundDate& date : found)
        if (kept.empty() || date.begin >= kept.back().end)
            kept.push_back(date);
        else if (kept.back().day.year == 0 && date.day.year != 0)
            kept.back() = date;
    return kept;
}

std::optional<FoundDate> first_full_date(std::string_view text, NumericOrder order) {
    for (const FoundDate& date : find_dates(text, order))
        if (date.day.year != 0) return date;
    return std::nullopt;
}

}  // namespace minutebook
