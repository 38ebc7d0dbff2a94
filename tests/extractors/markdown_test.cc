#include "extractors/read/markdown.h"

#include <gtest/gtest.h>

#include "tests/support/read_all.h"

namespace minutebook {
namespace {

struct Case {
    const char* what;
    std::string text, expected;
};

class Markdown : public testing::TestWithParam<Case> {};

TEST_P(Markdown, Dump) { EXPECT_EQ(dump_of(read_markdown, GetParam().text), GetParam().expected) << GetParam().what; }

const Case kCases[] = {
    {"headings", "# **BACKGROUND**\n\nText\n\n### Next steps ###\n",
     "heading1: *BACKGROUND*\n\nText\n\nheading3: Next steps\n"},
    {"headings underlined", "Minutes\n=======\n\nNoise\n-----\n", "heading1: Minutes\n\nheading2: Noise\n"},
    {"a rule below a paragraph is no underline", "The meeting closed at nine.\n---\n2\n\nNext page\n",
     "The meeting closed at nine.\n\nartifact: 2\n\nNext page\n"},
    {"printed numbers stay", "3. First\n4. Second\n7. Third\n",
     "item1: 3. First\n\nitem1: 4. Second\n\nitem1: 7. Third\n"},
    {"numbers with a bracket", "2) Two\n3) Three\n", "item1: 2) Two\n\nitem1: 3) Three\n"},
    {"bullets", "- one\n- two\n", "item1: • one\n\nitem1: • two\n"},
    {"labels behind bullets stand alone", "- 2.1 The rink is closed.\n- (b) that it be opened;**\n- 18 .None\n",
     "item1: 2.1 The rink is closed.\n\nitem1: (b) that it be opened;\n\nitem1: • 18 .None\n"},
    {"items nested by one space", "- Nominate a member to:\n - (1) work with the warden\n - (2) report\n- Note\n",
     "item1: • Nominate a member to:\n\nitem2: (1) work with the warden\n\nitem2: (2) report\n\nitem1: • Note\n"},
    {"items nested as CommonMark has it", "1. One\n   - inner\n     more\n2. Two\n",
     "item1: 1. One\n\nitem2: • inner\nitem2: more\n\nitem1: 2. Two\n"},
    {"labels begin paragraphs", "AGENDA\n1. Minutes\n(a) To adopt the minutes.\n(Copy enclosed)\n2. Land\n",
     "AGENDA\n\nitem1: 1. Minutes\n\n(a) To adopt the minutes.\n(Copy enclosed)\n\nitem1: 2. Land\n"},
    {"a full line goes on",
     "Further information on the subject of this report is available from\nAnn Other, Director of Ponds, on 01234 "
     "567890\n",
     "Further information on the subject of this report is available from Ann Other, Director of Ponds, on 01234 "
     "567890\n"},
    {"a short line ends", "The Clerk\nPond House\nMill Lane\n", "The Clerk\nPond House\nMill Lane\n"},
    {"a hard break", "LEGAL  \nand so on and so on\n", "LEGAL\nand so on and so on\n"},
    {"looks", "**bold** *italic* ***both*** ~~gone~~ 17<sup>th</sup> pond<sup>1</sup> 250 m<sup>2</sup>\n",
     "*bold* /italic/ */both/* ~gone~ 17th pond ^1^ 250 m2\n"},
    {"emphasis that does not close", "- THAT (a) the report be noted;**\n\nCHAIR**:** A. Smith and **the rest\n",
     "item1: • THAT (a) the report be noted;\n\nCHAIR: A. Smith and the rest\n"},
    {"label in bold", "**COMMITTEE:** PONDS PANEL\n", "*COMMITTEE:* PONDS PANEL\n"},
    {"tables", "| Item | Cost |\n|---|---:|\n| Pond | **£5** |\n| Weir | |\n",
     "head[0 0 0]: Item\n\nhead[0 0 1]: Cost\n\ncell[0 1 0]: Pond\n\ncell[0 1 1]: *£5*\n\ncell[0 2 0]: Weir\n"},
    {"tables in HTML",
     "<table><tr><th>Item</th><th>Cost</th></tr>\n<tr><td>Pond</td><td>5</td></tr></table>\n\nAfter\n",
     "head[0 0 0]: Item\n\nhead[0 0 1]: Cost\n\ncell[0 1 0]: Pond\n\ncell[0 1 1]: 5\n\nAfter\n"},
    {"tabs part words", "LEGAL\t\tSAFETY\t\nFINANCIAL\t✓\tOTHER\t\n", "LEGAL SAFETY\nFINANCIAL ✓ OTHER\n"},
    {"entities and escapes", "Parks &amp; Ponds &#8211; \\*not\\* &nbsp;x &unknown; 5 \\_\n",
     "Parks & Ponds – *not* x &unknown; 5 _\n"},
    {"HTML within", "Ponds<br>Weirs <small>small</small> <!-- gone --> <b>bold</b>\n", "Ponds\nWeirs small *bold*\n"},
    {"what only looks like HTML", "Signed: <insert name here> 3 < 4 <clerk@pond.example>\n",
     "Signed: <insert name here> 3 < 4 clerk@pond.example\n"},
    {"checkboxes", "Key decision <input type=\"checkbox\" checked=\"\"> Open <input type=\"checkbox\">\n",
     "Key decision ☑ Open ☐\n"},
    {"links", "See [the plan](https://pond.example/plan \"Plan\") and ![map](m.png)\n", "See the plan and map\n"},
    {"code", "```\nline one\nline two\n```\n", "line one\nline two\n"},
    {"indentation makes no code", "    1.1 The pond is deep.\n", "1.1 The pond is deep.\n"},
    {"quotes", "> That the pond\n> be drained.\n", "That the pond\nbe drained.\n"},
    {"pages", "# One\fTwo\n", "heading1: One\n--- page 2\nTwo\n"},
    {"an empty item keeps its label", "5.\n\nFive\n", "item1: 5.\n\nFive\n"},
    {"nothing", "\n\n", "empty: there is no text in it"},
};

INSTANTIATE_TEST_SUITE_P(Cases, Markdown, testing::ValuesIn(kCases));

std::string repeated(std::string_view part, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += part;
    return text;
}

// What a parser may take quadratic time or deep recursion for. Passing is to come back at all.
TEST(MarkdownDepth, NestsWithoutEnd) {
    for (const char* part :
         {"> ", "- ", "[", "*a ", "**a", "1. ", "![", "`", "<b>", "((", "~~a", "_a ", "<!--", "|", "&"}) {
        const std::string text = "x " + repeated(part, 100'000) + "end\n\n" + repeated(part, 1000) + " tail\n";
        EXPECT_EQ(dump_of(read_markdown, text).substr(0, 7) == "broken:", false) << part;
        const std::string line_start = repeated(part, 100'000) + "end\n";
        EXPECT_EQ(dump_of(read_markdown, line_start).substr(0, 7) == "broken:", false) << part;
    }
}

}  // namespace
}  // namespace minutebook
