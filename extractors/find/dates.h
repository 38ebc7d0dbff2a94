// Dates as papers print them: "17TH FEBRUARY, 2005", "Tuesday 6th May", "12/06/2014", "June 12, 2014", "19eg Mai 2014".
//
// English, Welsh (with mutations) and Irish names of months. Linear in the text; any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

struct CalendarDay {
    int year = 0;  // 0: not said
    int month = 0, day = 0;
    friend auto operator<=>(const CalendarDay&, const CalendarDay&) = default;
};

// "2005-02-17". The year must be known.
std::string iso(const CalendarDay& day);

// Whether there is such a day; a year of 0 counts as a leap year.
bool exists(const CalendarDay& day);

// 0 Sunday to 6 Saturday. The year must be known.
int weekday_of(const CalendarDay& day);

// How 05/04/2014 is read. A date that only the other order makes a day of (8/24/2021) is read in that order anyway.
enum class NumericOrder { day_first, month_first };

struct FoundDate {
    std::size_t begin = 0, end = 0;  // bytes of the text
    CalendarDay day;
    std::optional<int> weekday;  // as printed before it
    friend bool operator==(const FoundDate&, const FoundDate&) = default;
};

// Every date of the text, in order, not overlapping; days that do not exist (31 February) are left out. Years of two
// digits below 50 are of this century. Dates without a year ("Tuesday 6th May") have year 0.
std::vector<FoundDate> find_dates(std::string_view text, NumericOrder order = NumericOrder::day_first);

// The first date of the text that has its year.
std::optional<FoundDate> first_full_date(std::string_view text, NumericOrder order = NumericOrder::day_first);

}  // namespace minutebook
