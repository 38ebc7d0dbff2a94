#include "index/stored_page.h"

#include <limits>
#include <random>

#include <gtest/gtest.h>

#include "index/index_error.h"
#include "index/range_coder.h"
#include "tests/index/sample_papers.h"

namespace minutebook {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

Page round_trip(const Page& page) {
    const StoredPage stored = PageEncoder().encode(page);
    return PageDecoder().decode(page.number, bytes_of(stored.text), bytes_of(stored.layout));
}

// Any page at all, also one that no reader would make: words out of order, lines that overlap, lengths without sense.
Page odd_page(std::mt19937& random) {
    Page page;
    const auto number = [&](std::uint32_t below) { return static_cast<std::uint32_t>(random() % below); };
    const auto length = [&] {
        return static_cast<float>(static_cast<int>(number(200'000)) - 100'000) / kLengthUnitsPerPt;
    };
    page.number = number(1'000'000);
    page.width_pt = length();
    page.height_pt = length();
    page.scanned = number(2) == 0;
    for (std::uint32_t size = number(300); size > 0; --size)
        page.text += number(4) == 0 ? " \n\xc3\x00"[number(4)] : static_cast<char>(number(256));
    for (std::uint32_t count = number(30); count > 0 && !page.text.empty(); --count) {
        Word word;
        word.text_begin = number(static_cast<std::uint32_t>(page.text.size()));
        word.text_size = number(static_cast<std::uint32_t>(page.text.size() - word.text_begin) + 1);
        word.box = {length(), length(), length(), length()};
        word.style = static_cast<std::uint16_t>(random());
        word.marks = static_cast<std::uint8_t>(random());
        page.words.push_back(word);
    }
    for (std::uint32_t count = number(10); count > 0; --count) {
        Line line;
        line.first_word = random();
        line.word_count = number(3) == 0 ? static_cast<std::uint32_t>(random()) : number(10);
        line.box = {length(), length(), length(), length()};
        line.block = random();
        line.role = static_cast<LineRole>(number(9));
        line.level = static_cast<std::uint8_t>(random());
        line.table = static_cast<std::int32_t>(random());
        line.row = static_cast<std::uint16_t>(random());
        line.column = static_cast<std::uint16_t>(random());
        page.lines.push_back(line);
    }
    return page;
}

TEST(StoredPage, gives_back_what_it_was_given) {
    EXPECT_EQ(round_trip(Page{}), Page{});
    for (const Page& page : sample_paper("Parks").document.pages) EXPECT_EQ(round_trip(page), page);
}

TEST(StoredPage, gives_back_pages_that_no_reader_would_make) {
    std::mt19937 random(4);
    for (int i = 0; i < 500; ++i) {
        const Page page = odd_page(random);
        ASSERT_EQ(round_trip(page), page) << i;
    }
}

// Pages with gaps in their numbers, over several groups.
std::vector<Page> odd_pages(std::mt19937& random) {
    std::vector<Page> pages;
    for (std::uint32_t number = random() % 20; pages.size() < 40;
         number += 1 + (random() % 8 == 0 ? random() % 40 : 0)) {
        pages.push_back(random() % 2 == 0 || pages.empty() ? odd_page(random) : Page(pages[random() % pages.size()]));
        pages.back().number = number;
    }
    return pages;
}

TEST(StoredPage, gives_back_pages_from_where_their_group_begins) {
    std::mt19937 random(8);
    for (int i = 0; i < 20; ++i) {
        const std::vector<Page> pages = odd_pages(random);
        std::vector<StoredPage> stored;
        PageEncoder encoder;
        for (const Page& page : pages) stored.push_back(encoder.encode(page));
        for (std::size_t begin = 0; begin < pages.size(); ++begin) {
            if (begin > 0 && group_begin(pages[begin].number) == group_begin(pages[begin - 1].number)) continue;
            PageDecoder decoder, texts;
            for (std::size_t at = begin; at < std::min(begin + 20, pages.size()); ++at) {
                const auto text = bytes_of(stored[at].text);
                ASSERT_EQ(decoder.decode(pages[at].number, text, bytes_of(stored[at].layout)), pages[at]);
                const Page only_text = texts.decode_text(pages[at].number, text);
                ASSERT_EQ(only_text.text, pages[at].text);
                ASSERT_EQ(only_text.number, pages[at].number);
            }
        }
    }
}

TEST(StoredPage, a_group_is_smaller_than_its_pages_alone) {
    Page page = sample_paper("Parks").document.pages[0];
    page.number = group_begin(100);
    PageEncoder encoder;
    const StoredPage first = encoder.encode(page);
    ++page.number;
    const StoredPage second = encoder.encode(page);
    EXPECT_LT(second.text.size(), first.text.size() / 2);
    EXPECT_LT(second.layout.size(), first.layout.size());
    page.number = group_begin(page.number + 16);
    EXPECT_EQ(encoder.encode(page).text, first.text);
}

TEST(StoredPage, text_alone_is_enough_for_texts) {
    const Document document = sample_paper("Parks").document;
    Document texts;
    PageEncoder encoder;
    PageDecoder decoder;
    for (const Page& page : document.pages)
        texts.pages.push_back(decoder.decode_text(page.number, bytes_of(encoder.encode(page).text)));
    const SourceSpan all{1, 0, 2, 99};
    EXPECT_EQ(text_of(texts, all), text_of(document, all));
}

TEST(StoredPage, quantising_is_storing) {
    std::mt19937 random(5);
    Page page = sample_paper("Parks").document.pages[0];
    const float odd[] = {1.0f / 3,
                         -7.77f,
                         1e30f,
                         -1e30f,
                         std::numeric_limits<float>::quiet_NaN(),
                         std::numeric_limits<float>::infinity(),
                         123.456f,
                         0};
    for (Word& word : page.words)
        word.box = {odd[random() % 8], odd[random() % 8], odd[random() % 8], odd[random() % 8]};
    Page quantised = page;
    quantise(quantised);
    EXPECT_EQ(round_trip(page), quantised);
    Page twice = quantised;
    quantise(twice);
    EXPECT_EQ(twice, quantised);
}

TEST(StoredPage, keeps_lengths_to_half_a_point) {
    Page page = sample_paper("Parks").document.pages[0];
    page.words[0].box = {72.06f, 80.07f, 99.99f, 91.2f};
    const Box box = round_trip(page).words[0].box;
    EXPECT_NEAR(box.left, 72.06f, 1.0 / 4);
    EXPECT_NEAR(box.bottom, 91.2f, 1.0 / 4);
}

// Damage is refused or gives some page, and does no harm (the sanitizers watch).
TEST(StoredPage, damaged_bytes_do_no_harm) {
    std::mt19937 random(6);
    std::vector<Page> pages(3, sample_paper("Parks").document.pages[0]);
    for (std::uint32_t number = 0; number < 3; ++number) pages[number].number = number;
    std::vector<StoredPage> good;
    PageEncoder encoder;
    for (const Page& page : pages) good.push_back(encoder.encode(page));
    for (int i = 0; i < 2'000; ++i) {
        PageDecoder decoder;
        StoredPage bad = good[random() % 3];
        for (std::string* blob : {&bad.text, &bad.layout}) {
            for (unsigned changes = random() % 3; changes > 0; --changes)
                (*blob)[random() % blob->size()] = static_cast<char>(random());
            if (random() % 4 == 0) blob->resize(random() % blob->size());
        }
        for (std::uint32_t number = random() % 3; number < 3; ++number) {
            try {
                const StoredPage& next = random() % 2 == 0 ? bad : good[number];
                decoder.decode(number, bytes_of(next.text), bytes_of(next.layout));
            } catch (const IndexError&) {
            }
        }
    }
    EXPECT_THROW(PageDecoder().decode_text(1, {}), IndexError);
}

TEST(StoredPage, details_come_back) {
    const PaperToAdd added = sample_paper("Parks");
    const std::string blob = encode_details(added.document, added.paper);
    Document document;
    Paper paper;
    decode_details(bytes_of(blob), document, paper);
    EXPECT_EQ(document.styles, added.document.styles);
    EXPECT_EQ(document.outline, added.document.outline);
    EXPECT_EQ(document.warnings, added.document.warnings);
    EXPECT_EQ(paper.warnings, added.paper.warnings);
}

TEST(RangeCoder, gives_back_any_numbers) {
    std::mt19937 random(7);
    std::vector<std::int32_t> values = {
        0, 1, -1, 2, std::numeric_limits<std::int32_t>::max(), std::numeric_limits<std::int32_t>::min(), 0, 0, 0};
    for (int i = 0; i < 5'000; ++i) values.push_back(static_cast<std::int32_t>(random() >> (random() % 32)));
    RangeEncoder encoder;
    NumberModel writing, reading;
    std::int32_t before = 0;
    for (std::int32_t value : values) {
        code_against(encoder, writing, before, value);
        before = value;
    }
    const std::string bytes = encoder.finish();
    RangeDecoder decoder(bytes);
    before = 0;
    for (const std::int32_t value : values) {
        std::int32_t read = 0;
        code_against(decoder, reading, before, read);
        ASSERT_EQ(read, value);
        before = value;
    }
}

TEST(RangeCoder, what_is_foreseen_costs_next_to_nothing) {
    RangeEncoder encoder;
    NumberModel model;
    for (std::int32_t i = 0; i < 10'000; ++i) {
        std::int32_t value = i;
        code_against(encoder, model, i, value);
    }
    EXPECT_LT(encoder.finish().size(), 40u);
}

}  // namespace
}  // namespace minutebook
