#include "pipeline/messages.h"

#include <random>

#include <gtest/gtest.h>

#include "pipeline/utf8.h"

namespace minutebook {
namespace {

Document invented_paper() {
    Document document;
    document.media_type = "application/pdf";
    document.has_layout = true;
    document.page_count = 2;
    document.styles = {{"Frutiger", 11.5f, false, false}, {"Frutiger-Bold", 14, true, true}};
    document.outline = {{"1. Summary", 1, 1}, {"Elsewhere", 2, 0}};
    document.stated_title = "Ferry fares – £ and pence";
    document.language = "en-GB";
    document.warnings = {"a font is missing"};
    Page first{.number = 1, .width_pt = 595, .height_pt = 842, .text = "Ferry £fares\n"};
    first.words = {{0, 5, {10, 10, 40, 20}, 1, kUnderlined}, {6, 7, {42, 10, 80, 20}, 0, 0}};
    first.lines = {{0, 2, {10, 10, 80, 20}, 3, LineRole::heading, 2, 1, 4, 5}};
    Page second{.number = 2, .width_pt = 842, .height_pt = 595, .scanned = true};
    document.pages = {first, second};
    return document;
}

// The answer as its messages, each a copy.
std::vector<std::vector<std::uint8_t>> messages_of(const Document& document, std::uint64_t id) {
    MessageWriter writer;
    std::vector<std::vector<std::uint8_t>> messages;
    const auto add = [&](MessageBytes bytes) { messages.emplace_back(bytes.begin(), bytes.end()); };
    Document head = document;
    head.pages.clear();
    head.warnings.clear();
    head.styles.resize(1);
    add(writer.head(id, head));
    std::span<const Style> new_styles = std::span(document.styles).subspan(1);
    for (const Page& page : document.pages) {
        add(writer.page(id, page, new_styles));
        new_styles = {};
    }
    add(writer.end(id, document.warnings));
    return messages;
}

TEST(Messages, CarryADocumentWhole) {
    const Document document = invented_paper();
    ReadAnswer answer({.id = 7, .bytes = 1, .max_pages = 100});
    const auto messages = messages_of(document, 7);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        const auto next = answer.take(messages[i]);
        ASSERT_TRUE(next) << next.error();
        EXPECT_EQ(*next == ReadAnswer::Next::finished, i + 1 == messages.size());
    }
    EXPECT_FALSE(answer.failure);
    EXPECT_TRUE(answer.document == document);
}

TEST(Messages, CarryARequestAndAGreeting) {
    MessageWriter writer;
    const auto request = request_in(writer.request({.id = 9, .bytes = std::uint64_t{1} << 40, .max_pages = 12}));
    ASSERT_TRUE(request);
    EXPECT_EQ(request->id, 9u);
    EXPECT_EQ(request->bytes, std::uint64_t{1} << 40);
    EXPECT_EQ(request->max_pages, 12u);
    const auto hello = hello_in(writer.hello({{"seccomp"}, {"landlock: none"}}));
    ASSERT_TRUE(hello);
    EXPECT_EQ(hello->granted, std::vector<std::string>{"seccomp"});
    EXPECT_EQ(hello->missing, std::vector<std::string>{"landlock: none"});
    EXPECT_FALSE(request_in(writer.hello({})));
    EXPECT_FALSE(hello_in(writer.end(0, {})));
}

TEST(Messages, WarningsWithoutEndAreCut) {
    MessageWriter writer;
    ReadAnswer answer({.id = 1, .bytes = 1, .max_pages = 1});
    Document head;
    head.media_type = "text/plain";
    ASSERT_TRUE(answer.take(writer.head(1, head)));
    ASSERT_TRUE(answer.take(writer.end(1, std::vector<std::string>(5'000, "odd\x1B[31m"))));
    EXPECT_EQ(answer.document.warnings.size(), 1'000u);
    EXPECT_EQ(answer.document.warnings.front(), "odd [31m");
}

// Whatever byte is changed: refused, or a document that holds what document.h promises.
TEST(Messages, SpoiltBytesNeverMakeAnUnsoundDocument) {
    const auto messages = messages_of(invented_paper(), 1);
    std::mt19937 random(20260101);  // the same bytes each time
    for (int round = 0; round < 5'000; ++round) {
        ReadAnswer answer({.id = 1, .bytes = 1, .max_pages = 100});
        for (auto message : messages) {
            if (random() % 2 == 0)
                for (unsigned changes = 1 + random() % 3; changes > 0; --changes)
                    message[random() % message.size()] = static_cast<std::uint8_t>(random());
            if (random() % 8 == 0) message.resize(random() % message.size());
            if (!answer.take(message)) break;
        }
        ASSERT_TRUE(is_utf8(answer.document.stated_title));
        for (const Page& page : answer.document.pages) {
            std::size_t words = 0;
            for (const Line& line : page.lines) {
                words += line.word_count;
                ASSERT_TRUE(is_utf8(page.text_of(line)));
            }
            ASSERT_EQ(words, page.words.size());
            for (const Word& word : page.words) {
                ASSERT_TRUE(is_utf8(page.text_of(word)));
                ASSERT_LT(word.style, answer.document.styles.size());
            }
        }
    }
}

TEST(Utf8, IsTheStandards) {
    for (const char* text :
         {"", "plain text, longer than eight bytes", "£", "–", "日本", "𝄞 clef", "a\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_utf8(text)) << text;
    for (const char* text : {"\x80", "\xC0\xAF", "\xC1\x81", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
                             "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "eight b.\xC3", "eight b.\xE2\x82", "\xFF"})
        EXPECT_FALSE(is_utf8(text)) << text;
}

TEST(OneLine, IsSafeOnATerminal) {
    EXPECT_EQ(one_line("two\nlines\r\n"), "two lines");
    EXPECT_EQ(one_line("bell\a and \x1B[31mred"), "bell and [31mred");
    EXPECT_EQ(one_line("C1 \xC2\x9B control"), "C1 control");
    EXPECT_EQ(one_line("bad \xFF byte, good £"), "bad byte, good £");
    EXPECT_EQ(one_line("££££", 5), "£££…");
}

}  // namespace
}  // namespace minutebook
