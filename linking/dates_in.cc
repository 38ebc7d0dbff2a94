#include "linking/dates_in.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

#include "corpus/matching.h"
#include "linking/link_patterns.h"
#include "linking/words.h"

namespace minutebook {
namespace {

// From 1; 0 for what is no month.
int month_of(const std::string& word) {
    static constexpr std::string_view kMonths[] = {"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};
    const auto words = words_of(word);
    const auto found = std::ranges::find(kMonths, words.empty() ? std::string_view() : std::string_view(words[0]));
    return found == std::end(kMonths) ? 0 : static_cast<int>(found - std::begin(kMonths)) + 1;
}

}  // namespace

std::optional<std::string> day_in(std::string_view text, int year) {
    int day = 0;
    std::string word;
    if (!RE2::PartialMatch(piece(text), link_patterns::day_and_month(), &day, &word) || day < 1 || day > 31)
        return std::nullopt;
    const int month = month_of(word);
    if (month == 0) return std::nullopt;
    return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

std::vector<std::string> dates_in(std::string_view text, std::string_view until) {
    std::vector<std::string> dates;
    re2::StringPiece rest = piece(text);
    std::string day_text, word, year_text;
    while (RE2::FindAndConsume(&rest, link_patterns::stated_day(), &day_text, &word, &year_text)) {
        const int month = month_of(word), day = day_text.empty() ? 0 : std::stoi(day_text);
        if (month == 0 || day > 31 || (day == 0 && year_text.empty())) continue;
        if (!year_text.empty()) {
            dates.push_back(day == 0 ? fmt::format("{}-{:02}", year_text, month)
                                     : fmt::format("{}-{:02}-{:02}", year_text, month, day));
            continue;
        }
        int year = 0;
        if (until.size() < 4 || std::from_chars(until.data(), until.data() + 4, year).ec != std::errc()) continue;
        std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
        if (date > until) date = fmt::format("{:04}-{:02}-{:02}", year - 1, month, day);
        dates.push_back(std::move(date));
    }
    return dates;
}

}  // namespace minutebook
