#include "corpus/document.h"

#include <initializer_list>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

// A page of lines of words; word k of line n has the box (10k, 10n, 10k + 8, 10n + 8). A word ending in "~" ends in a
// soft hyphen.
Page page_of(std::uint32_t number, std::initializer_list<std::vector<std::string>> lines) {
    Page page;
    page.number = number;
    for (const auto& words : lines) {
        Line line{.first_word = static_cast<std::uint32_t>(page.words.size()),
                  .word_count = static_cast<std::uint32_t>(words.size())};
        float x = 0;
        const float y = 10.0F * static_cast<float>(page.lines.size());
        for (std::string text : words) {
            Word word;
            if (text.ends_with('~')) {
                text.back() = '-';
                word.marks = kSoftHyphen;
            }
            word.text_begin = static_cast<std::uint32_t>(page.text.size());
            word.text_size = static_cast<std::uint32_t>(text.size());
            word.box = {x, y, x + 8, y + 8};
            x += 10;
            page.text += text + ' ';
            page.words.push_back(word);
        }
        page.text.back() = '\n';
        page.lines.push_back(line);
    }
    return page;
}

Document two_pages() {
    Document document;
    document.pages = {page_of(1, {{"The", "by-"}, {"pass", "commit~"}, {"tee", "noted"}}),
                      page_of(2, {{"the", "report."}})};
    document.page_count = 2;
    return document;
}

TEST(TextOfSpan, JoinsLinesPagesAndSoftHyphens) {
    const struct {
        SourceSpan span;
        const char* expected;
    } cases[] = {
        {{}, ""},
        {{1, 0, 1, 0}, ""},
        {{1, 0, 1, 2}, "The by-"},
        {{1, 2, 1, 5}, "pass committee"},
        {{1, 3, 1, 4}, "commit"},
        {{1, 4, 2, 1}, "tee noted the"},
        {{1, 0, 2, 99}, "The by- pass committee noted the report."},
        {{2, 5, 2, 9}, ""},
        {{3, 0, 4, 9}, ""},
    };
    const Document document = two_pages();
    for (const auto& c : cases) EXPECT_EQ(text_of(document, c.span), c.expected);
}

TEST(BoxesOfSpan, OneALine) {
    const std::vector<PageBox> boxes = boxes_of(two_pages(), {1, 1, 2, 1});
    const std::vector<PageBox> expected = {
        {1, {10, 0, 18, 8}}, {1, {0, 10, 18, 18}}, {1, {0, 20, 18, 28}}, {2, {0, 0, 8, 8}}};
    EXPECT_EQ(boxes, expected);
}

TEST(BoxesOfSpan, NoneWithoutLayout) {
    Document document = two_pages();
    for (Page& page : document.pages)
        for (Word& word : page.words) word.box = {};
    EXPECT_TRUE(boxes_of(document, {1, 0, 2, 2}).empty());
}

TEST(TextOfLine, IsTheLineAsItStands) {
    const Document document = two_pages();
    EXPECT_EQ(document.pages[0].text_of(document.pages[0].lines[1]), "pass commit-");
}

TEST(United, IgnoresEmptyBoxes) {
    EXPECT_EQ(united({}, {1, 2, 3, 4}), (Box{1, 2, 3, 4}));
    EXPECT_EQ(united({1, 2, 3, 4}, {}), (Box{1, 2, 3, 4}));
    EXPECT_EQ(united({1, 2, 3, 4}, {0, 3, 2, 9}), (Box{0, 2, 3, 9}));
}

}  // namespace
}  // namespace minutebook
