#include "app/evidence.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

Document two_lines() {
    Document document;
    Page page;
    page.text = "The fee of the quay\nbe raised to £5.";
    for (std::uint32_t at = 0; at < page.text.size();) {
        const std::size_t end = std::min(page.text.find_first_of(" \n", at), page.text.size());
        page.words.push_back({at, static_cast<std::uint32_t>(end - at), {}, 0, 0});
        at = static_cast<std::uint32_t>(end + 1);
    }
    for (const auto& [first, count] : {std::pair{0U, 5U}, {5U, 4U}}) {
        Line line;
        line.first_word = first;
        line.word_count = count;
        page.lines.push_back(line);
    }
    document.pages.push_back(page);
    return document;
}

TEST(Evidence, IsTheLinesOfTheSpan) {
    const Document document = two_lines();
    EXPECT_EQ(evidence_of(document, {1, 1, 1, 2}), "The fee of the quay");
    EXPECT_EQ(evidence_of(document, {1, 4, 1, 6}), "The fee of the quay / be raised to £5.");
    EXPECT_EQ(evidence_of(document, {1, 8, 1, 9}), "be raised to £5.");
    EXPECT_EQ(evidence_of(document, {}), "");
    EXPECT_EQ(evidence_of(document, {7, 0, 7, 1}), "");
}

TEST(Evidence, IsShortenedAroundTheSpanBetweenWordsAndCharacters) {
    const Document document = two_lines();
    EXPECT_EQ(evidence_of(document, {1, 0, 1, 1}, 7), "The fee…");
    EXPECT_EQ(evidence_of(document, {1, 3, 1, 4}, 8), "…the quay");
    EXPECT_EQ(evidence_of(document, {1, 8, 1, 9}, 3), "…£5…");
}

TEST(LinkTo, OpensAPdfAtItsPage) {
    EXPECT_EQ(link_to("/papers/a b#1.pdf", "application/pdf", 3), "file:///papers/a%20b%231.pdf#page=3");
    EXPECT_EQ(link_to("/papers/é.pdf", "application/pdf", 12), "file:///papers/%C3%A9.pdf#page=12");
    EXPECT_EQ(link_to("/papers/a.md", "text/markdown", 1), "file:///papers/a.md");
    EXPECT_EQ(link_to("/papers/a.pdf", "application/pdf", 0), "file:///papers/a.pdf");
    EXPECT_EQ(link_to("", "application/pdf", 1), "");
}

}  // namespace
}  // namespace minutebook
