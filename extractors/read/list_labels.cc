#include "extractors/read/list_labels.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <utility>

namespace minutebook {
namespace {

constexpr int kLargestRoman = 3999;
constexpr int kLargestLetters = 26 * 100;

// a … z, aa, bb, …, as word processors count on; the web counts aa, ab, but no list of a paper gets there.
std::string letters(int number, char first) {
    const auto times = static_cast<std::size_t>((number - 1) / 26 + 1);
    return std::string(times, static_cast<char>(first + (number - 1) % 26));
}

std::string roman(int number, bool upper) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> kDigits{{{1000, "m"},
                                                                               {900, "cm"},
                                                                               {500, "d"},
                                                                               {400, "cd"},
                                                                               {100, "c"},
                                                                               {90, "xc"},
                                                                               {50, "l"},
                                                                               {40, "xl"},
                                                                               {10, "x"},
                                                                               {9, "ix"},
                                                                               {5, "v"},
                                                                               {4, "iv"},
                                                                               {1, "i"}}};
    std::string text;
    for (const auto& [value, digits] : kDigits)
        for (; number >= value; number -= value) text += digits;
    if (upper)
        for (char& c : text) c = static_cast<char>(c - 'a' + 'A');
    return text;
}

std::string_view ordinal_ending(int number) {
    if (number % 100 >= 11 && number % 100 <= 13) return "th";
    switch (number % 10) {
        case 1:
            return "st";
        case 2:
            return "nd";
        case 3:
            return "rd";
        default:
            return "th";
    }
}

}  // namespace

std::string formatted_number(int number, NumberFormat format) {
    const bool letterable = number >= 1 && number <= kLargestLetters;
    const bool romanable = number >= 1 && number <= kLargestRoman;
    switch (format) {
        case NumberFormat::none:
        case NumberFormat::bullet:
            return {};
        case NumberFormat::lower_letter:
            if (letterable) return letters(number, 'a');
            break;
        case NumberFormat::upper_letter:
            if (letterable) return letters(number, 'A');
            break;
        case NumberFormat::lower_roman:
            if (romanable) return roman(number, false);
            break;
        case NumberFormat::upper_roman:
            if (romanable) return roman(number, true);
            break;
        case NumberFormat::decimal_zero:
            if (number >= 0 && number < 10) return "0" + std::to_string(number);
            break;
        case NumberFormat::ordinal:
            if (number >= 0) return std::to_string(number) + std::string(ordinal_ending(number));
            break;
        case NumberFormat::decimal:
            break;
    }
    return std::to_string(number);
}

const NumberedList* ListLabels::list(int list) const {
    const auto found = lists_.find(list);
    return found == lists_.end() ? nullptr : &found->second;
}

std::string ListLabels::next(int list_id, int level) {
    const auto found = lists_.find(list_id);
    if (found == lists_.end()) return {};
    const NumberedList& list = found->second;
    level = std::clamp(level, 0, kListLevels - 1);
    const auto at = static_cast<std::size_t>(level);
    auto& counters = counters_[list.counted_with];
    if (list.start_override[at] && overridden_.emplace(list_id, level).second)
        counters[at] = *list.start_override[at];
    else if (!counters[at])
        counters[at] = list.levels[at].start;
    else if (*counters[at] < std::numeric_limits<int>::max())
        ++*counters[at];
    for (std::size_t deeper = at + 1; deeper < kListLevels; ++deeper)
        if (level < list.levels[deeper].restart.value_or(kListLevels)) counters[deeper].reset();
    return label(list, level);
}

std::string ListLabels::label(const NumberedList& list, int level) const {
    const ListLevel& own = list.levels[static_cast<std::size_t>(level)];
    if (own.format == NumberFormat::bullet) return own.text.empty() ? "" : "•";
    const auto& counters = counters_.at(list.counted_with);
    std::string label;
    for (std::size_t at = 0; at < own.text.size(); ++at) {
        const char digit = at + 1 < own.text.size() ? own.text[at + 1] : '\0';
        if (own.text[at] != '%' || digit < '1' || digit > '9') {
            label += own.text[at];
            continue;
        }
        const auto part = static_cast<std::size_t>(digit - '1');
        const ListLevel& said = list.levels[part];
        const NumberFormat format =
            own.all_decimal && said.format != NumberFormat::none ? NumberFormat::decimal : said.format;
        label += formatted_number(counters[part].value_or(said.start), format);
        ++at;
    }
    return label;
}

}  // namespace minutebook
