#include "extractors/find/stems.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "extractors/find/deciding_sentences.h"

namespace minutebook {
namespace {

TEST(Stems, AreFoundWhereverTheyStandInLettersOfAnySize) {
    struct Case {
        std::string_view text, stem;
        bool held;
    };
    constexpr Case kCases[] = {
        {"It was RESOLVED to buy a bell.", "resol", true},
        {"It was RESOLVED to buy a bell.", "resolves", false},
        {"unresolved", "resol", true},
        {"resol", "resol", true},
        {"reso", "resol", false},
        {"", "resol", false},
        {"", "", true},
        {"to", "to", true},  // shorter than what is kept of a text
        {"ot", "to", false},
        {"res ol", "resol", false},
        {"agr...ree", "agree", false},  // its beginning and its end, but not itself
        {"Cytûn", "tûn", true},
        {"PENDERFYNWYD bod", "penderfyn", true},
    };
    for (const Case& c : kCases) EXPECT_EQ(Stems(c.text).holds(c.stem), c.held) << c.text << " / " << c.stem;
}

// Two ways agree: every piece of a text is held, and what is not a piece of it is not.
TEST(Stems, HoldWhatASearchFinds) {
    const std::string text =
        "Proposed by Cllr Oakes, SECONDED by Cllr Ferris: that the Ayes be 4 (four); Ymatal 1 – carried.";
    const Stems stems(text);
    for (std::size_t begin = 0; begin < text.size(); ++begin)
        for (std::size_t size = 1; size <= 12 && begin + size <= text.size(); ++size) {
            std::string piece = folded(std::string_view(text).substr(begin, size));
            EXPECT_TRUE(stems.holds(piece)) << piece;
            piece.back() = piece.back() == 'q' ? 'z' : 'q';
            EXPECT_EQ(stems.holds(piece), contains_folded(text, piece)) << piece;
        }
}

TEST(Stems, OneOfSeveralIsEnough) {
    const Stems stems("The motion was lost.");
    EXPECT_TRUE(stems.any({"carried", "lost"}));
    EXPECT_FALSE(stems.any({"carried", "passed"}));
    EXPECT_FALSE(stems.any({}));
}

TEST(Stems, KeepNoPatternFromWhatItMatches) {
    for (const std::string_view text :
         {"The motion passed 4-1.", "Motion carried.", "The Chair declared the amendment lost", "This carried 3-2",
          "Members agreed to adopt the motion", "The motion to sell it received a majority vote"}) {
        ASSERT_TRUE(matches(text, patterns::bare_result())) << text;
        EXPECT_TRUE(matches(text, Stems(text), kBareResult)) << text;
        EXPECT_TRUE(may_decide(Stems(text))) << text;
    }
    for (const std::string_view text : {"Members walked round the pond.", "Present: Cllrs Oakes, Vale and Puw"})
        EXPECT_FALSE(may_decide(Stems(text))) << text;
}

}  // namespace
}  // namespace minutebook
