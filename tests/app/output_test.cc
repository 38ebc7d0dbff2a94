#include "app/output.h"

#include <sstream>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

TEST(CsvRow, QuotesWhatMustBeQuoted) {
    const struct {
        std::vector<std::string> fields;
        const char* expected;
    } cases[] = {
        {{}, "\r\n"},
        {{"a", "", "b c"}, "a,,b c\r\n"},
        {{"=1+1", "+44 1234", "-b", "@x", "\tc", "a=b"}, "'=1+1,'+44 1234,'-b,'@x,'\tc,a=b\r\n"},
        {{"-1.5", "+7", "-2e3", "-", "=a,b"}, "-1.5,+7,-2e3,'-,\"'=a,b\"\r\n"},
        {{"a,b", "say \"yes\"", "two\nlines"}, "\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\"\r\n"},
    };
    for (const auto& c : cases) {
        std::ostringstream out;
        write_csv_row(out, c.fields);
        EXPECT_EQ(out.str(), c.expected);
    }
}

TEST(Table, NumbersStandAtTheRight) {
    std::ostringstream out;
    write_table(out, {"papers", "council"}, {{"7", "Llanfair"}, {"1,207", "Aberwysg"}});
    EXPECT_EQ(out.str(), "papers  council\n     7  Llanfair\n 1,207  Aberwysg\n");
}

TEST(DisplayWidth, CountsCells) {
    const struct {
        const char* text;
        std::size_t width;
    } cases[] = {{"", 0}, {"abc", 3}, {"Tŷ", 2}, {"e\u0301", 1}, {"会議", 4}, {"\xff", 1}};
    for (const auto& c : cases) EXPECT_EQ(display_width(c.text), c.width) << c.text;
}

TEST(Numbers, AreWrittenForPeople) {
    EXPECT_EQ(with_thousands(0), "0");
    EXPECT_EQ(with_thousands(999), "999");
    EXPECT_EQ(with_thousands(1'234'567), "1,234,567");
    EXPECT_EQ(byte_size(999), "999 bytes");
    EXPECT_EQ(byte_size(1'000), "1.0 kB");
    EXPECT_EQ(byte_size(82'949'120), "82.9 MB");
    EXPECT_EQ(byte_size(999'950), "1.0 MB");
    EXPECT_EQ(counted(1, "paper"), "1 paper");
    EXPECT_EQ(counted(2'000, "paper"), "2,000 papers");
    EXPECT_EQ(counted(0, "entry", "entries"), "0 entries");
}

TEST(Wrapped, BreaksAtSpaces) {
    EXPECT_EQ(wrapped("one two three", 2, 10), "  one two\n  three\n");
    EXPECT_EQ(wrapped("", 2, 10), "  \n");
    EXPECT_EQ(wrapped("unbreakable-as-it-is", 2, 10), "  unbreakable-as-it-is\n");
}

}  // namespace
}  // namespace minutebook
