#include "linking/dates_in.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook {
namespace {

TEST(DatesIn, AreDaysAndMonths) {
    const struct {
        const char* text;
        std::vector<std::string> dates;
    } cases[] = {
        {"minute 47 of 14 September 2023", {"2023-09-14"}},
        {"on 3rd May, 2031 and the 4th of June 2031", {"2031-05-03", "2031-06-04"}},
        {"the decision of February 2024", {"2024-02"}},
        {"its meeting on 12 March", {"2031-03-12"}},
        {"its meeting on 12 November", {"2030-11-12"}},  // the last before the paper's date
        {"it may be; the March wind", {}},
        {"on 45 March 2031", {}},
        {"", {}},
    };
    for (const auto& c : cases) EXPECT_EQ(dates_in(c.text, "2031-06-03"), c.dates) << c.text;
    EXPECT_EQ(dates_in("on 12 March", ""), std::vector<std::string>());
}

}  // namespace
}  // namespace minutebook
