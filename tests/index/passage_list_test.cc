#include "index/passage_list.h"

#include <random>

#include <gtest/gtest.h>

#include "index/index_error.h"
#include "index/passage_id.h"

namespace minutebook {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

// Any passages at all, also such as no paper has.
std::vector<Passage> odd_passages(std::mt19937& random) {
    std::vector<Passage> passages;
    for (std::size_t count = random() % 50; count > 0; --count) {
        Passage passage;
        if (!passages.empty() && random() % 2 == 0) passage = passages.back();
        passage.kind = passage_id::kind_of_tier(static_cast<int>(random() % passage_id::kTiers));
        if (random() % 2 == 0) passage.section = static_cast<int>(random() >> random() % 32);
        if (random() % 4 == 0) passage.fact = static_cast<int>(random() >> random() % 32);
        SourceSpan& at = passage.where;
        switch (random() % 3) {
            case 0:
                at = {at.last_page, at.last_word, at.last_page, at.last_word + 9};
                break;
            case 1:
                at = {at.last_page + 1, 0, at.last_page + 1, 300};
                break;
            default:
                for (std::uint32_t* number : {&at.first_page, &at.first_word, &at.last_page, &at.last_word})
                    *number = static_cast<std::uint32_t>(random() >> random() % 32);
        }
        passages.push_back(passage);
    }
    return passages;
}

TEST(PassageList, gives_back_what_it_was_given) {
    std::mt19937 random(1);
    for (int i = 0; i < 500; ++i) {
        const std::vector<Passage> passages = odd_passages(random);
        std::vector<Section> sections(random() % 9);
        for (Section& section : sections) section.type = static_cast<SectionType>(random() % 38);
        const std::uint32_t age = random() % 256;
        const std::vector<ListedPassage> listed =
            decode_passages(7, bytes_of(encode_passages(age, passages, sections)));
        ASSERT_EQ(listed.size(), passages.size());
        for (std::uint32_t ordinal = 0; ordinal < listed.size(); ++ordinal) {
            ASSERT_EQ(listed[ordinal].passage, passages[ordinal]);
            const auto section = static_cast<std::uint32_t>(passages[ordinal].section);
            ASSERT_EQ(listed[ordinal].section_type,
                      section < sections.size() ? sections[section].type : SectionType::other);
            ASSERT_EQ(listed[ordinal].id, passage_id::of(passages[ordinal].kind, age, 7, ordinal));
        }
    }
}

TEST(PassageList, takes_two_bytes_for_what_goes_on) {
    std::vector<Passage> passages;
    for (std::uint32_t i = 0; i < 100; ++i) passages.push_back({PassageKind::text, 0, -1, {1, i * 90, 1, i * 90 + 90}});
    EXPECT_LT(encode_passages(100, passages, {}).size(), 210u);
}

// Damage is refused or gives some list, and does no harm (the sanitizers watch).
TEST(PassageList, damaged_bytes_do_no_harm) {
    std::mt19937 random(2);
    for (int i = 0; i < 2'000; ++i) {
        std::string list = encode_passages(3, odd_passages(random), {});
        for (unsigned changes = random() % 4; changes > 0; --changes)
            list[random() % list.size()] = static_cast<char>(random());
        if (random() % 4 == 0) list.resize(random() % list.size());
        try {
            decode_passages(1, bytes_of(list));
        } catch (const IndexError&) {
        }
    }
    EXPECT_THROW(decode_passages(1, {}), IndexError);
}

}  // namespace
}  // namespace minutebook
