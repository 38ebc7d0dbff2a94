#include "extractors/read/text.h"

#include <gtest/gtest.h>

#include "tests/support/read_all.h"

namespace minutebook {
namespace {

using namespace std::string_literals;

struct Case {
    const char* what;
    std::string text, expected;
};

class Text : public testing::TestWithParam<Case> {};

TEST_P(Text, Dump) { EXPECT_EQ(dump_of(read_text, GetParam().text), GetParam().expected) << GetParam().what; }

const Case kCases[] = {
    {"lines of a paragraph are lines of a block", "The committee met\nin the hall.\n\nApologies: none.\n",
     "The committee met\nin the hall.\n\nApologies: none.\n"},
    {"line ends of three kinds", "a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd\n"},
    {"items of a list are blocks", "Resolved:\n(a) that the report be noted;\n(b) that the fee be waived.\n",
     "Resolved:\n\n(a) that the report be noted;\n\n(b) that the fee be waived.\n"},
    {"a wrapped line is no item",
     "The working party last looked at the lease of the boat house in\n2013. The rent has since gone up by a third and "
     "nobody has\ncomplained.\n",
     "The working party last looked at the lease of the boat house in\n2013. The rent has since gone up by a third and "
     "nobody has\ncomplained.\n"},
    {"pages at form feeds", "one\ftwo\n\f\fthree", "one\n--- page 2\ntwo\n--- page 3\n--- page 4\nthree\n"},
    {"white space of every kind parts words", "1)\u00a0\u00a0That\u2003it\tbe", "1) That it be\n"},
    {"what prints nothing is dropped", "\ufeffHighb\u00adury\u200b and\x01 Low\x7f", "Highbury and Low\n"},
    {"NFC", "Cafe\u0301 O\u0302le", "Café Ôle\n"},
    {"a byte order mark is no text", "\xef\xbb\xbfNoted.", "Noted.\n"},
    {"UTF-16, little-endian",
     "\xff\xfeO\0K\0 \0\xa3\0"
     "5\0"s,
     "OK £5\n"},
    {"UTF-16, big-endian",
     "\xfe\xff\0O\0K\0 \0\xa3\0"
     "5"s,
     "OK £5\n"},
    {"Windows-1252",
     "The Council\x92s budget of \xa3"
     "5m \x96 agreed",
     "The Council’s budget of £5m – agreed\n"},
    {"UTF-8 with a slip",
     "Ó Dálaigh, Ní Bhriain, Mac Séamais, Ó Súilleabháin, Uí Chonchúir, Mac Cárthaigh, "
     "Ó hÓgáin, Ó Móráin, Ní Mháille, de Búrca: \xff noted",
     "Ó Dálaigh, Ní Bhriain, Mac Séamais, Ó Súilleabháin, Uí Chonchúir, Mac Cárthaigh, "
     "Ó hÓgáin, Ó Móráin, Ní Mháille, de Búrca: \ufffd noted\n"},
    {"symbols of fonts that are gone", "\uf0b7 First\n\uf0b7 Second", "• First\n\n• Second\n"},
    {"nothing but space", " \n\t\n\f", "empty: there is no text in it"},
    {"double-spaced print is put together",
     "At the outset, sympathy was extended to the family of the late Clerk, who\n\nserved the parish for thirty years "
     "and was known to everybody in the\n\n"
     "village.\n\nMEMBERS PRESENT\n\nCouncillors Ash, Beech, Cedar, Elder, Hazel, Larch, Maple, Oak, Pine,\n\nRowan "
     "and Yew.\n\n"
     "It was proposed that the meeting be adjourned for ten minutes as a mark\n\nof respect.\n\nAgreed.\n",
     "At the outset, sympathy was extended to the family of the late Clerk, who\nserved the parish for thirty years "
     "and was known to everybody in the\nvillage.\n\n"
     "MEMBERS PRESENT\n\nCouncillors Ash, Beech, Cedar, Elder, Hazel, Larch, Maple, Oak, Pine,\nRowan and Yew.\n\n"
     "It was proposed that the meeting be adjourned for ten minutes as a mark\nof respect.\n\nAgreed.\n"},
};

INSTANTIATE_TEST_SUITE_P(Cases, Text, testing::ValuesIn(kCases));

TEST(TextLimits, APageThatIsTooLongGoesOnAsAnother) {
    const Result<Document> document =
        read_all(read_text, "abcd efgh\nijkl mnop", {.max_pages = 10, .max_page_glyphs = 8});
    ASSERT_TRUE(document);
    EXPECT_EQ(dump(*document), "abcd efgh\n--- page 2\nijkl mnop\n");
    EXPECT_EQ(broken_rule(*document), "");
    ASSERT_EQ(document->warnings.size(), 1u);
}

TEST(TextLimits, AWordThatIsTooLongIsParted) {
    const Result<Document> document = read_all(read_text, "abcdefghijkl", {.max_pages = 10, .max_page_glyphs = 5});
    ASSERT_TRUE(document);
    EXPECT_EQ(dump(*document), "abcde\n--- page 2\nfghij\n--- page 3\nkl\n");
}

TEST(TextLimits, PagesBeyondAreCountedAndLeftOut) {
    const Result<Document> document = read_all(read_text, "a\fb\fc", {.max_pages = 2});
    ASSERT_TRUE(document);
    EXPECT_EQ(document->page_count, 3u);
    EXPECT_EQ(document->pages.size(), 2u);
    EXPECT_FALSE(document->complete());
    EXPECT_EQ(document->warnings.size(), 1u);
}

}  // namespace
}  // namespace minutebook
