#include "extractors/find/blocks.h"

#include <string>

#include <gtest/gtest.h>

#include "support/document_text.h"
#include "tests/extractors/paper_of_rows.h"

namespace minutebook {
namespace {

// "[label] text" of each block of text, '|' between.
std::string texts(const Document& document) {
    std::string said;
    for (const Block& block : blocks_of(document).blocks) {
        if (block.kind != BlockKind::text) continue;
        if (!said.empty()) said += '|';
        if (block.label) said += '[' + block.label.text + "] ";
        said += block.text;
    }
    return said;
}

std::string furniture(const Document& document) {
    std::string said;
    for (const Block& block : blocks_of(document).blocks)
        if (block.kind == BlockKind::furniture) said += (said.empty() ? "" : "|") + block.text;
    return said;
}

TEST(Blocks, AreParagraphsHeadingsAndItems) {
    EXPECT_EQ(
        texts(document_from(R"(**Purpose**
The purpose of this report is to tell the panel how the swans are, and what
they are fed.
(a)  bread, which the keeper says is bad for them and ought to be stopped at
     once; and
(b)  corn.
Costs
There are none that anyone knows of at the time of the writing of this report.
)")),
        "Purpose|The purpose of this report is to tell the panel how the swans are, and what they are fed.|[(a)] "
        "bread, "
        "which the keeper says is bad for them and ought to be stopped at once; and|[(b)] corn.|Costs|There are none "
        "that anyone knows of at the time of the writing of this report.");
}

TEST(Blocks, GoOnBehindInitials) {
    EXPECT_EQ(texts(document_from(R"(The keeper of the swans told the panel that the best of the offers was of A.W.
Reeds, who would come at once.
The keeper of the swans told the panel that the worst of the offers was that of
Reeds.
Vale, who would come at once.
)")),
              "The keeper of the swans told the panel that the best of the offers was of A.W. Reeds, who would come at "
              "once.|The keeper of the swans told the panel that the worst of the offers was that of Reeds.|Vale, who "
              "would come at once.");
}

TEST(Blocks, EndWhereTheNextCaseBegins) {
    EXPECT_EQ(
        texts(document_from(R"(P/2024/0752 Quay House, Mill Lane. Outline for four houses, of which the access was a
worry to all the members that spoke. The council voted to object (6 to 3) there
P/2024/0803 Church Street, Wick. A change of use from a shop to a house. No objection
)")),
        "[P/2024/0752] Quay House, Mill Lane. Outline for four houses, of which the access was a worry to all "
        "the members that spoke. The council voted to object (6 to 3) there|[P/2024/0803] Church Street, Wick. A "
        "change of use from a shop to a house. No objection");
}

TEST(Blocks, GoOnOverPages) {
    const Document document = document_from(R"(@40 Riverton Town Council

The keeper of the pond has said that the swans are well and that there are more
of them than
@790 Page 1 of 2
---
@40 Riverton Town Council

there were last year.

Another paragraph.
@790 Page 2 of 2
)");
    EXPECT_EQ(
        texts(document),
        "The keeper of the pond has said that the swans are well and that there are more of them than there were last "
        "year.|Another paragraph.");
    EXPECT_EQ(furniture(document), "Riverton Town Council|Page 1 of 2|Riverton Town Council|Page 2 of 2");
    for (const Block& block : blocks_of(document).blocks) {
        if (!block.text.starts_with("The keeper")) continue;
        ASSERT_EQ(block.pieces.size(), 2U);
        EXPECT_EQ(block.where.last_page, 2U);
    }
}

TEST(Blocks, HeadingsAtTheTopOfAPageBeginOne) {
    EXPECT_EQ(texts(document_from(R"(The keeper of the pond has said that the swans are well and that there are more
of them than there were when the pond was dug and filled, and nobody objected to
---
**Applications Awaiting Decision**
)")),
              "The keeper of the pond has said that the swans are well and that there are more of them than there were "
              "when the pond was dug and filled, and nobody objected to|Applications Awaiting Decision");
}

TEST(Blocks, PageNumbersDoNotWidenTheText) {
    EXPECT_EQ(texts(document_from(R"(The keeper of the swans told the panel that the best of the offers for the
---
@40                                                                                           12
mending of the roof of the bandstand was the one of James
Contracting, who would come at once to the pond.
---
@40                                                                                           13
So it was.
)")),
              "The keeper of the swans told the panel that the best of the offers for the mending of the roof of the "
              "bandstand was the one of James Contracting, who would come at once to the pond.|So it was.");
}

TEST(Blocks, NumbersThatASentenceCallsForAreNoLabels) {
    EXPECT_EQ(texts(document_from("The cheque for the bench on the green was approved as discussed under agenda item\n"
                                  "22/152 Wick Village Green, and paid.\n")),
              "The cheque for the bench on the green was approved as discussed under agenda item 22/152 Wick Village "
              "Green, and paid.");
}

TEST(Blocks, PageNumbersByPlaceAndForm) {
    EXPECT_EQ(furniture(document_from("The only page of the paper, which says very little.\n@790 - 1 -\n")), "- 1 -");
    EXPECT_EQ(furniture(document_from("The sum of the accounts for the year was\n\n1204\n\nand no more.\n")), "");
    EXPECT_EQ(furniture(plain_document_from("First page.\n2\nSecond page.\n3\nThird.\n")), "2|3");
}

TEST(Blocks, LabelsApartFromTheirTexts) {
    EXPECT_EQ(texts(plain_document_from("**2.**\n**The bridge**\nIt stands.\n")), "[2.] The bridge|It stands.");
    EXPECT_EQ(texts(plain_document_from("1.Minutes\nThey were agreed.\n")), "[1.] Minutes|They were agreed.");
    EXPECT_EQ(texts(document_from("The budget of the council for the year that ends in the month of March in\n2025. "
                                  "The rest is as it was.\n")),
              "The budget of the council for the year that ends in the month of March in 2025. The rest is as it was.");
}

TEST(Blocks, NothingToTellEndsAnItemsTitle) {
    EXPECT_EQ(texts(document_from("7. Reports of the councillors of the county and of the districts near it\nNone\n")),
              "[7.] Reports of the councillors of the county and of the districts near it|None");
    EXPECT_EQ(texts(document_from("7. The reports of the county were read, and of those of the district there\nwere "
                                  "none.\n")),
              "[7.] The reports of the county were read, and of those of the district there were none.");
}

TEST(Blocks, ValuesUnderTheirBeginning) {
    EXPECT_EQ(texts(document_from("Subject:    **The late changes to the plan for the**\n            "
                                  "**bandstand**\n\nClassification:    Open\n")),
              "Subject: The late changes to the plan for the bandstand|Classification: Open");
}

TEST(Blocks, ContentsAreMarked) {
    const BlockList list = blocks_of(document_from(
        "Contents\n\nThe pond ........ 3\n\nThe swans ........ 4\n\nThe keeper ........ 9\n\nThe pond is old.\n"));
    ASSERT_EQ(list.blocks.size(), 5U);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(list.blocks[i].kind, BlockKind::contents) << i;
    EXPECT_EQ(list.blocks[4].kind, BlockKind::text);
}

TEST(Blocks, SayHowTheirTextIsSet) {
    const BlockList list = blocks_of(
        document_from("**Swans:** they are well and there are four of them.\n\n^16 __Geese__\n\nOne    Two\n"));
    ASSERT_EQ(list.blocks.size(), 3U);
    EXPECT_EQ(list.blocks[0].lead_size, 6U);
    EXPECT_LT(list.blocks[0].bold, 0.5F);
    EXPECT_EQ(list.blocks[1].lead_size, list.blocks[1].text.size());
    EXPECT_TRUE(list.blocks[1].centred);
    EXPECT_EQ(list.blocks[1].size_pt, 16);
    EXPECT_EQ(list.blocks[2].gap_at, 3U);
}

// Bold lines of one caption at the left, and text from their height on at `column`.
std::string texts_of_caption(const std::vector<std::string>& caption, float column) {
    std::vector<testing::Placed> placed;
    float top = 40;
    for (const std::string& line : caption) placed.push_back({60, top, line}), top += 14;
    for (int line = 0; line < 3; ++line)
        placed.push_back({column, 40 + 14 * static_cast<float>(line), "the keeper told them of the swans"});
    Document document = testing::printed(placed);
    document.styles.push_back({"Times", 11.0F, true, false});
    Page& page = document.pages[0];
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        page.lines[i].block = i < caption.size() ? 0 : 1;
        for (std::uint32_t w = 0; i < caption.size() && w < page.lines[i].word_count; ++w)
            page.words[page.lines[i].first_word + w].style = 1;
    }
    const std::string all = texts(document);
    return all.substr(0, all.find("|the keeper"));
}

TEST(Blocks, GoOnInNarrowColumns) {
    EXPECT_EQ(texts_of_caption({"30. Swan", "Participation"}, 150), "[30.] Swan Participation");
    EXPECT_EQ(texts_of_caption({"30. Swan", "Participation"}, 250), "[30.] Swan|Participation");
    EXPECT_EQ(texts_of_caption({"Swans and", "Geese (Item 2)"}, 250), "Swans and Geese (Item 2)");
    EXPECT_EQ(texts_of_caption({"Swan food", "(Agenda item 2)"}, 250), "Swan food (Agenda item 2)");
    EXPECT_EQ(texts_of_caption({"Also", "Present at once:"}, 120), "Also|Present at once:");
}

}  // namespace
}  // namespace minutebook
