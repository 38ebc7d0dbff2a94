#include "index/typed_date.h"

#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include <fmt/format.h>

namespace minutebook {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"January",   "February", "March",    "April",
                                                      "May",       "June",     "July",     "August",
                                                      "September", "October",  "November", "December"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

struct Part {
    int number = -1;  // -1: a month's name
    int month = 0;
    std::size_t digits = 0;
};

// Numbers and months of the text; nothing where there is anything else. "12th" counts as 12.
std::optional<std::vector<Part>> parts_of(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t begin = i;
        if (is_digit(text[i])) {
            while (i < text.size() && is_digit(text[i])) ++i;
            Part part;
            part.digits = i - begin;
            if (part.digits > 4) return std::nullopt;
            std::from_chars(text.data() + begin, text.data() + i, part.number);
            parts.push_back(part);
            for (const std::string_view suffix : {"st", "nd", "rd", "th"}) {
                if (part.digits <= 2 && text.substr(i).starts_with(suffix)) {
                    i += suffix.size();
                    break;
                }
            }
        } else if (is_letter(text[i])) {
            while (i < text.size() && is_letter(text[i])) ++i;
            Part part;
            part.month = month_named(text.substr(begin, i - begin));
            if (part.month == 0) return std::nullopt;
            parts.push_back(part);
        } else if (text[i] == '-' || text[i] == '/' || text[i] == '.' || text[i] == ' ' || text[i] == ',') {
            ++i;
        } else {
            return std::nullopt;
        }
    }
    if (parts.empty() || parts.size() > 3) return std::nullopt;
    return parts;
}

}  // namespace

int month_named(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t m = 0; m < kMonths.size(); ++m) {
        std::size_t same = 0;
        while (same < word.size() && same < kMonths[m].size() && lower(word[same]) == lower(kMonths[m][same])) ++same;
        if (same == word.size() && (same == 3 || same == kMonths[m].size() || (m == 8 && same == 4)))
            return static_cast<int>(m) + 1;
    }
    return 0;
}

std::string_view name_of_month(int month) { return kMonths.at(static_cast<std::size_t>(month - 1)); }

std::optional<std::pair<std::string, std::string>> typed_date(std::string_view text) {
    const auto found = parts_of(text);
    if (!found) return std::nullopt;
    const std::vector<Part>& parts = *found;
    int year = 0, month = 0, day = 0;
    const auto is_year = [](const Part& part) { return part.digits == 4; };
    const auto month_of = [](const Part& part) { return part.month > 0 ? part.month : part.number; };
    if (is_year(parts[0])) {  // 2019, 2019-05, 2019-05-12
        year = parts[0].number;
        if (parts.size() > 1) month = month_of(parts[1]);
        if (parts.size() > 2) day = parts[2].number;
        if (parts.size() > 1 && month < 1) return std::nullopt;
        if (parts.size() > 2 && day < 1) return std::nullopt;
    } else if (parts.size() == 2 && is_year(parts[1])) {  // May 2019, 5/2019
        year = parts[1].number;
        if (month = month_of(parts[0]); month < 1) return std::nullopt;
    } else if (parts.size() == 3 && is_year(parts[2])) {  // 12/5/2019, 12 May 2019, May 12, 2019
        const bool month_first = parts[0].month > 0;
        year = parts[2].number;
        month = month_of(parts[month_first ? 0 : 1]);
        day = parts[month_first ? 1 : 0].number;
        if (month < 1 || day < 1) return std::nullopt;
    } else {
        return std::nullopt;
    }
    if (year < 1000) return std::nullopt;
    if (month == 0) return std::pair{fmt::format("{:04}-01-01", year), fmt::format("{:04}-12-31", year)};
    const std::chrono::year y(year);
    const std::chrono::month m(static_cast<unsigned>(month));
    if (!m.ok()) return std::nullopt;
    if (day == 0) {
        const unsigned last = static_cast<unsigned>((y / m / std::chrono::last).day());
        return std::pair{fmt::format("{:04}-{:02}-01", year, month),
                         fmt::format("{:04}-{:02}-{:02}", year, month, last)};
    }
    if (!(y / m / std::chrono::day(static_cast<unsigned>(day))).ok()) return std::nullopt;
    const std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return std::pair{date, date};
}

}  // namespace minutebook
