#include "extractors/find/passages.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/document_text.h"

namespace minutebook {
namespace {

constexpr const char* kPaper = R"(@40 Riverton Town Council

^14 **The swans**

**1.  Introduction**

1.1  The swans are well, as the keeper has told the officers who asked him about them and
     their young.

| Bird | Number |
| Swans | 4 |

**2.  Recommendation**

The panel is asked to agree:

(a) that the swans be fed with corn by the keeper until the first of the month of April; and
@790 1
---
@40 Riverton Town Council

(b) that the geese be counted.
@790 2
)";

std::string text(const Document& document, const Passage& passage) {
    return std::string(name_of(passage.kind)) + ": " + text_of(document, passage.where);
}

// Every word once, in order; furniture only where its text is new.
void expect_partition(const Document& document, const std::vector<Passage>& passages, std::size_t left_out) {
    std::size_t held = 0, all = 0;
    for (const Page& page : document.pages) all += page.words.size();
    std::pair<std::uint32_t, std::uint32_t> last{0, 0};
    for (const Passage& passage : passages) {
        const auto begin = std::pair(passage.where.first_page, passage.where.first_word);
        EXPECT_GE(begin, last) << text(document, passage);
        last = {passage.where.last_page, passage.where.last_word};
        EXPECT_LT(begin, last);
        for (std::uint32_t p = passage.where.first_page; p <= passage.where.last_page; ++p) {
            const std::size_t from = p == passage.where.first_page ? passage.where.first_word : 0;
            const std::size_t to =
                p == passage.where.last_page ? passage.where.last_word : document.pages[p - 1].words.size();
            held += to - from;
        }
    }
    EXPECT_EQ(held + left_out, all);
}

TEST(Passages, PartTheDocument) {
    const Document document = document_from(kPaper);
    const Outline outline = outline_of(document);
    const std::vector<Passage> passages = passages_of(document, outline, {});
    expect_partition(document, passages, 3);  // the second page's header, but not its number
    std::vector<std::string> said;
    for (const Passage& passage : passages) said.push_back(text(document, passage));
    EXPECT_THAT(said, ::testing::Contains("heading: 1. Introduction"));
    EXPECT_THAT(said, ::testing::Contains("table: Bird Number Swans 4"));
    EXPECT_THAT(said, ::testing::Contains("furniture: Riverton Town Council"));
    EXPECT_THAT(said, ::testing::Contains("text: (b) that the geese be counted."));
}

TEST(Passages, KeepFactsWhole) {
    const Document document = document_from(kPaper);
    const Outline outline = outline_of(document);
    Paper paper;
    for (const Block& block : outline.blocks)
        if (block.label.form == LabelForm::letter) {
            Recommendation recommendation;
            recommendation.where = block.where;
            recommendation.section = 1;
            paper.recommendations.push_back(recommendation);
        }
    ASSERT_EQ(paper.recommendations.size(), 2U);
    const std::vector<Passage> passages = passages_of(document, outline, paper);
    expect_partition(document, passages, 3);
    std::size_t facts = 0;
    for (const Passage& passage : passages)
        if (passage.kind == PassageKind::recommendation) {
            EXPECT_EQ(passage.where, paper.recommendations[static_cast<std::size_t>(passage.fact)].where);
            EXPECT_EQ(passage.section, 1);
            ++facts;
        }
    EXPECT_EQ(facts, 2U);
}

TEST(Passages, OverlappingFactsAreHeldOnce) {
    const Document document = plain_document_from("One two three four five.\nSix seven.\n");
    Paper paper;
    Recommendation whole;
    whole.where = {1, 0, 1, 5};
    paper.recommendations.push_back(whole);
    Resolution part;
    part.where = {1, 2, 1, 6};
    paper.resolutions.push_back(part);
    const std::vector<Passage> passages = passages_of(document, outline_of(document), paper);
    expect_partition(document, passages, 0);
    EXPECT_EQ(passages.front().kind, PassageKind::recommendation);
}

TEST(Passages, LongParagraphsPartAtSentences) {
    std::string paragraph;
    for (int i = 0; i < 80; ++i) paragraph += "The keeper fed the swans again that day. ";
    const Document document = plain_document_from(paragraph + "\n");
    const std::vector<Passage> passages = passages_of(document, outline_of(document), {});
    expect_partition(document, passages, 0);
    ASSERT_GT(passages.size(), 2U);
    for (const Passage& passage : passages) {
        const std::string said = text_of(document, passage.where);
        EXPECT_LT(said.size(), 1'500U);
        EXPECT_TRUE(said.ends_with("day.")) << said;
    }
}

TEST(Passages, OfAnEmptyDocument) {
    const Document document;
    EXPECT_TRUE(passages_of(document, outline_of(document), {}).empty());
}

}  // namespace
}  // namespace minutebook
