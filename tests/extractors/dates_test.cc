#include "extractors/find/dates.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

std::string first(std::string_view text, NumericOrder order = NumericOrder::day_first) {
    const auto date = first_full_date(text, order);
    return date ? iso(date->day) : "none";
}

TEST(Dates, AreReadInAllTheirForms) {
    struct Case {
        const char *text, *expected;
    };
    const Case cases[] = {
        {"17TH MARCH, 2011", "2011-03-17"},
        {"18/January/2022", "2022-01-18"},
        {"DATE : 13–08–18", "2018-08-13"},
        {"ON FRIDAY12TH JUNE 2015", "2015-06-12"},
        {"Thursday the 20thof July 2017", "2017-07-20"},
        {"the notation 4 of 2018", "none"},
        {"Tuesday, 6th May 2014", "2014-05-06"},
        {"the 3rd day of June 1998", "1998-06-03"},
        {"1 st of July\n2009", "2009-07-01"},
        {"on 13th December 2017at 7pm", "2017-12-13"},
        {"10thNovember 2025 at 2.30 p.m.", "2025-11-10"},
        {"Wednesday, 11\" December, 2019", "2019-12-11"},
        {"the 10thMay be late in 2025", "none"},
        {"June 12, 2014", "2014-06-12"},
        {"held on February the 6th 2018", "2018-02-06"},
        {"September 25 2007", "2007-09-25"},
        {"Feb. 3rd, 2020", "2020-02-03"},
        {"12/06/2014", "2014-06-12"},
        {"13.3.18", "2018-03-13"},
        {"8/24/2021", "2021-08-24"},
        {"2024-02-29", "2024-02-29"},
        {"19eg Mai 2014", "2014-05-19"},
        {"ar y 9fed Tachwedd 2016", "2016-11-09"},
        {"nos Fawrth, 3ydd o Chwefror 2015", "2015-02-03"},
        {"14 Ragfyr 2020", "2020-12-14"},
        {"23 Meitheamh 2022", "2022-06-23"},
        {"5 Bealtaine, 2019", "2019-05-05"},
        {"held on16 May 2023", "2023-05-16"},
        {"December 6th2016", "2016-12-06"},
        {"3March 2020", "2020-03-03"},
        {"3rd March ’20", "2020-03-03"},
        {"3rd March '20", "2020-03-03"},
        // no dates
        {"31 February 2014", "none"},
        {"2023-02-29", "none"},
        {"12 May be late", "none"},
        {"paragraph 14.60", "none"},
        {"March 2014", "none"},
        {"£12,400 in 2014", "none"},
        {"32/13/2014", "none"},
        {"", "none"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(first(text), expected) << text;
}

TEST(Dates, OfNumbersFollowTheOrderOfThePaper) {
    EXPECT_EQ(first("05/04/2014", NumericOrder::day_first), "2014-04-05");
    EXPECT_EQ(first("05/04/2014", NumericOrder::month_first), "2014-05-04");
    EXPECT_EQ(first("25/04/2014", NumericOrder::month_first), "2014-04-25");
}

TEST(Dates, WithoutAYearKeepTheirWeekday) {
    const auto dates = find_dates("Annual meeting, Tuesday 6th May at 7pm");
    ASSERT_EQ(dates.size(), 1U);
    EXPECT_EQ(dates[0].day, (CalendarDay{0, 5, 6}));
    EXPECT_EQ(dates[0].weekday, 2);
}

TEST(Dates, ComeInOrderWithTheirPlaces) {
    const std::string_view text = "held on 1 May 2012 and again on 3 May 2012";
    const auto dates = find_dates(text);
    ASSERT_EQ(dates.size(), 2U);
    EXPECT_EQ(text.substr(dates[0].begin, dates[0].end - dates[0].begin), "1 May 2012");
    EXPECT_EQ(text.substr(dates[1].begin, dates[1].end - dates[1].begin), "3 May 2012");
}

TEST(Dates, KnowTheirWeekday) { EXPECT_EQ(weekday_of({2025, 1, 30}), 4); }

}  // namespace
}  // namespace minutebook
