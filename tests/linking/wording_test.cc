#include "linking/wording.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/shared_wording.h"
#include "tests/linking/paper_of_lines.h"

namespace minutebook {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Wording, WordsAreFoldedAndKeepTheirPlaces) {
    const auto words = wording_of("The Quay’s – wall, (2031)");
    ASSERT_EQ(words.size(), 4u) << "a dash is no word";
    EXPECT_EQ(words[0].hash, wording_of("the")[0].hash);
    EXPECT_EQ(words[1].hash, wording_of("QUAYS")[0].hash);
    EXPECT_EQ(words[2].hash, wording_of("wall")[0].hash);
    EXPECT_TRUE(words[0].is_common);
    EXPECT_FALSE(words[2].is_common);
    EXPECT_TRUE(words[3].is_number);
    EXPECT_EQ(words[3].begin, 23u);
    EXPECT_EQ(words[3].end, 29u);
}

TEST(Wording, ShinglesTellWhereNumbersDoNot) {
    struct Case {
        const char *one, *other;
        bool alike;
    };
    for (const auto& [one, other, alike] : {
             Case{"mend the quay wall", "Mend the Quay wall.", true},
             Case{"a loan of £500 for moorings", "a loan of £750 for moorings", true},
             Case{"mend the quay wall", "mend the harbour wall", false},
         })
        EXPECT_EQ(shingles_of(wording_of(one)) == shingles_of(wording_of(other)), alike) << one;
    EXPECT_THAT(shingles_of(wording_of("three words only")), IsEmpty());
    EXPECT_EQ(shingles_of(wording_of("that the meeting agreed to it")).size(), 3u)
        << "all, where none has telling words";
}

TEST(Wording, LongerPassagesHaveMoreKeys) {
    std::string text;
    for (const auto& [words, keys] : {std::pair{7, 0}, {8, 1}, {19, 1}, {20, 2}, {79, 2}, {80, 3}, {500, 3}}) {
        text.clear();
        for (int i = 0; i < words; ++i) text += "ferry" + std::string(static_cast<std::size_t>(i), 'x') + " ";
        EXPECT_EQ(keys_of(wording_of(text)).size(), static_cast<std::size_t>(keys)) << words;
    }
}

TEST(Wording, OnlyTextAndDecisionsAreSketched) {
    const LinkedPaper paper = paper_of_lines(1, {},
                                             "# 1. A heading of nine words that could well be wording too\n"
                                             "Short text.\n"
                                             "The slipway chain has rusted through and must be renewed soon.\n"
                                             "TABLE chain 20 metres galvanised from the chandlers at the lower quay\n"
                                             "RES agreed (1) that the slipway chain be renewed before the regatta\n");
    std::vector<std::uint32_t> ordinals;
    for (const PassageKeys& passage : sketch_of(paper).passages) ordinals.push_back(passage.ordinal);
    EXPECT_THAT(ordinals, ElementsAre(2, 4));
}

// How many of 400 invented passages of 30 words are found again by their keys when each word is another with this
// chance: the least share that is accepted, by what was measured.
TEST(Wording, ReworkedPassagesAreFoundAgain) {
    std::mt19937 random(7);
    const auto word = [&] {
        static constexpr std::array kSyllables = {"har", "bour", "quay", "moor", "ing",
                                                  "lan", "tern", "fer",  "ry",   "slip"};
        std::string text;
        for (int i = 0; i < 3; ++i) text += kSyllables[random() % kSyllables.size()];
        return text;
    };
    for (const auto& [chance, by_keys, by_shingles] :
         {std::tuple{0.0, 1.0, 1.0}, {0.03, 0.93, 0.95}, {0.06, 0.85, 0.91}, {0.12, 0.70, 0.78}}) {
        int found = 0, found_by_shingles = 0;
        for (int i = 0; i < 400; ++i) {
            std::string one, other;
            for (int w = 0; w < 30; ++w) {
                const std::string printed = word();
                one += printed + " ";
                other += (std::uniform_real_distribution<>(0, 1)(random) < chance ? word() : printed) + " ";
            }
            const auto keys = keys_of(wording_of(one)), others = keys_of(wording_of(other));
            found += std::ranges::any_of(keys, [&](auto key) { return std::ranges::count(others, key) > 0; });
            const auto shingles = shingles_of(wording_of(one));
            found_by_shingles += std::ranges::any_of(others, [&](auto key) {
                return std::ranges::any_of(shingles, [&](auto shingle) { return key_of(shingle) == key; });
            });
        }
        RecordProperty("keys_" + std::to_string(chance), std::to_string(found / 4.0));
        RecordProperty("shingles_" + std::to_string(chance), std::to_string(found_by_shingles / 4.0));
        EXPECT_GE(found, 400 * by_keys) << chance;
        EXPECT_GE(found_by_shingles, 400 * by_shingles) << chance;
    }
}

std::string shared(const std::string& one, const std::string& other) {
    const auto words = wording_of(one);
    const SharedWording wording = shared_wording(words, wording_of(other));
    std::string text;
    for (const auto& [begin, end] : shared_bytes(wording, words)) text += "[" + one.substr(begin, end - begin) + "]";
    return text;
}

TEST(SharedWording, LongestRunsFirstWhereverTheyStand) {
    struct Case {
        const char *one, *other, *expected;
    };
    for (const auto& [one, other, expected] : {
             Case{"mend the quay wall now", "Mend the Quay wall, now!", "[mend the quay wall now]"},
             Case{"mend the quay wall by spring at the lowest cost", "mend the quay wall and pay at the lowest cost",
                  "[mend the quay wall][at the lowest cost]"},
             Case{"paint the ferry red. mend the quay wall", "mend the quay wall. Paint the ferry red",
                  "[paint the ferry red. mend the quay wall]"},
             Case{"the quay", "the quay", ""},
             Case{"a fee of £500 for moorings", "a fee of £750 for moorings", "[a fee of]"},
             Case{"one two three one two three", "one two three", "[one two three]"},
             Case{"", "mend the quay wall", ""},
         })
        EXPECT_EQ(shared(one, other), expected) << one;
}

TEST(SharedWording, HalfOfTheShorterIsReuse) {
    const auto is_reuse = [](const char* one, const char* other) {
        return shared_wording(wording_of(one), wording_of(other)).is_reuse();
    };
    EXPECT_TRUE(is_reuse("that the slipway chain be renewed before the regatta in the spring of next year",
                         "Resolved that the slipway chain be renewed before the regatta by the harbour master"));
    EXPECT_FALSE(is_reuse("that the slipway chain be renewed", "that the slipway chain be renewed")) << "too short";
    EXPECT_FALSE(
        is_reuse("that the slipway chain be painted white by the boatyard for a fee agreed with the clerk",
                 "that the slipway chain hangs lower every year and nobody has ever measured how much it moved"));
}

TEST(SharedWording, RepeatedWordsTakeNoQuadraticTime) {
    std::string text;
    for (int i = 0; i < 50'000; ++i) text += "quay ";
    const auto words = wording_of(text);
    EXPECT_GT(shared_wording(words, words).words, 3000u);
}

}  // namespace
}  // namespace minutebook
