#include "linking/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook {
namespace {

using ::testing::ElementsAre;

TEST(Words, AreFoldedAndKeepReferencesAndSums) {
    EXPECT_THAT(words_of("Wards & Parishes"), ElementsAre("wards", "and", "parishes"));
    EXPECT_THAT(words_of("decision 24/00108, £11,000 – the Council’s"),
                ElementsAre("decision", "24/00108", "£11000", "the", "councils"));
    EXPECT_THAT(words_of(""), ElementsAre());
}

TEST(Words, AreFoldedInAllScripts) {
    EXPECT_THAT(words_of("CAFÉ–BAR ‘Tŷ Gŵyr’ ŴYL"), ElementsAre("café", "bar", "tŷ", "gŵyr", "ŵyl"));
    EXPECT_THAT(words_of("Straße–’É ΔΉΜΟΣ"), ElementsAre("strasse", "é", "δήμοσ"));
    EXPECT_THAT(words_of("Quay\xE2\x80 Gate\xFF"), ElementsAre("quay\uFFFD", "gate\uFFFD"));  // broken bytes
}

TEST(Words, ThatSayWhatItIsAboutMeetInTheirStems) {
    EXPECT_EQ(content_words("Endorses the payment"), content_words("To endorse payments"));
    EXPECT_EQ(content_words("co-option"), content_words("co-opted"));
    EXPECT_TRUE(content_words("That the Committee agrees to the proposal").empty());
}

TEST(Words, LikenessAndShareAreOfBags) {
    EXPECT_DOUBLE_EQ(likeness({"a", "b"}, {"b", "a"}), 1);
    EXPECT_DOUBLE_EQ(likeness({"a", "a"}, {"a", "b"}), 0.5);
    EXPECT_DOUBLE_EQ(likeness({}, {"a"}), 0);
    EXPECT_DOUBLE_EQ(share_in({"a", "b"}, {"a", "c", "d"}), 0.5);
}

std::string dump(std::string_view from, std::string_view to) {
    std::string text;
    for (const WordChange& change : differences(from, to)) {
        if (!text.empty()) text += ' ';
        text += change.kind == WordChange::Kind::kept      ? change.text
                : change.kind == WordChange::Kind::dropped ? "[-" + change.text + "]"
                                                           : "[+" + change.text + "]";
    }
    return text;
}

TEST(Differences, AreToldWordByWord) {
    const struct {
        const char *from, *to, *changes;
        bool substance;
    } cases[] = {
        {"Adopt the plan.", "Adopts the plan", "Adopts the plan", false},
        {"pay £40 for paint", "pay £45 for paint", "pay [-£40] [+£45] for paint", false},
        {"repair the shelter", "repair the shelter and paint its wooden seats blue",
         "repair the shelter [+and paint its wooden seats blue]", true},
        {"note the overspend and its cause", "note the overspend", "note the overspend [-and its cause]", false},
        {"note the overspend and the savings measures planned", "note the overspend",
         "note the overspend [-and the savings measures planned]", true},
        {"", "agree", "[+agree]", false},
    };
    for (const auto& c : cases) {
        EXPECT_EQ(dump(c.from, c.to), c.changes);
        EXPECT_EQ(is_of_substance(differences(c.from, c.to)), c.substance) << c.changes;
    }
}

TEST(Differences, OfWordsFoundElsewhereAreNotAdded) {
    const auto changes = differences("sell the depot", "sell the depot and repair the village hall roof");
    EXPECT_TRUE(is_of_substance(changes));
    EXPECT_FALSE(is_of_substance(changes, content_words("repair the village hall roof")));
}

}  // namespace
}  // namespace minutebook
