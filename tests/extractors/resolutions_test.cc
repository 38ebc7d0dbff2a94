#include "extractors/find/resolutions.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/document_of.h"

namespace minutebook {
namespace {

using Items = std::vector<std::string>;

std::vector<Resolution> resolutions_in(std::string_view text, PaperKind kind = PaperKind::minutes) {
    const Document document = document_of(text);
    return find_resolutions(document, outline_of(document), kind);
}

const std::string kHead =
    "MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES\n\nApologies were received from Mr Vale.\n\n2. THE QUAY\n\n";
const std::string kTail = "\n\n3. NEXT MEETING\n\nThe next meeting is on 4 May.\n";

// "label text" of each in an item of minutes.
Items item(std::string_view body) {
    Items items;
    for (const Resolution& found : resolutions_in(kHead + std::string(body) + kTail)) {
        items.push_back((found.label ? *found.label + " " : "") + found.text);
        EXPECT_FALSE(found.where.empty()) << found.text;
    }
    return items;
}

TEST(Resolutions, ListAfterAMarker) {
    EXPECT_EQ(item("RESOLVED:\n\n1) That the survey be noted; and\n\n2) That tenders be sought."),
              (Items{"1) That the survey be noted", "2) That tenders be sought."}));
    EXPECT_EQ(item("RESOLVED that the Board:\n\n(a) repairs the quay;\n\n(b) sells the crane."),
              (Items{"(a) repairs the quay", "(b) sells the crane."}));
    EXPECT_EQ(item("It was resolved:\n\n(i) that the crane be sold; and\n\n(ii) that the quay be closed."),
              (Items{"(i) that the crane be sold", "(ii) that the quay be closed."}));
}

TEST(Resolutions, SentenceAfterAMarkerAndNotWhatFollowsIt) {
    EXPECT_EQ(item("RESOLVED – That the crane be sold. Mr Vale will find a buyer."),
              (Items{"That the crane be sold."}));
    EXPECT_EQ(item("RESOLVED to sell the crane."), (Items{"to sell the crane."}));
    EXPECT_EQ(item("Mr Vale spoke of the crane. It was RESOLVED that the crane be sold."),
              (Items{"that the crane be sold."}));
    EXPECT_EQ(item("And Resolved:\n\n“That the crane be sold.”"), (Items{"That the crane be sold."}));
}

TEST(Resolutions, SentencesThatRecordADecision) {
    for (const std::string sentence :
         {"It was agreed that the crane be sold.", "The Board agreed to sell the crane.",
          "It was unanimously resolved to sell the crane.", "The accounts for March were approved.",
          "The offer of £1,043.72 for the crane was agreed.",
          "Proposed by Cllr Oakes, seconded by Cllr Ferris that the crane be sold.",
          "Consideration of the crane was deferred to May.", "Penderfynwyd gwerthu’r craen.",
          "Cytunwyd bod y craen yn cael ei werthu."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), (Items{sentence})) << sentence;
}

TEST(Resolutions, WhatIsNoDecisionOfThisMeeting) {
    for (const std::string sentence :
         {"The leak has been resolved.", "Mr Vale agreed to write to the divers.",
          "It had been agreed in 1999 that the crane be kept.",
          "At the last meeting it was agreed that the crane be kept.",
          "Permission was approved by Saltmere Borough Council.", "Members agreed with Mr Vale that the view was fine.",
          "The Clerk will resolve the matter."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), Items{}) << sentence;
}

TEST(Resolutions, WhatIsAgreedInTalkIsNoneWhereDecisionsAreMarked) {
    EXPECT_EQ(item("In reply to questions it was agreed that the crane was rusty.\n\nRESOLVED that the crane be sold."),
              (Items{"that the crane be sold."}));
}

TEST(Resolutions, MotionThatIsVotedOnIsFoundOnce) {
    const auto found = resolutions_in(
        kHead +
        "Cllr Oakes proposed and Cllr Ferris seconded that the crane be kept.\n\nThe motion that the crane be kept "
        "was put to the vote and carried, 7-2." +
        kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].text, "The motion that the crane be kept was put to the vote and carried, 7-2.");
    EXPECT_EQ(found[0].mover, "Cllr Oakes");
    EXPECT_EQ(found[0].seconder, "Cllr Ferris");
    ASSERT_TRUE(found[0].votes);
    EXPECT_EQ(found[0].votes->in_favour, 7);
    EXPECT_EQ(found[0].votes->against, 2);
}

TEST(Resolutions, LostMotionIsRefused) {
    const auto found = resolutions_in(kHead + "The proposal was defeated by 6 votes to 2." + kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].outcome, Outcome::refused);
    EXPECT_EQ(found[0].votes->in_favour, 2);
}

TEST(Resolutions, StandUnderTheirMinute) {
    const auto found =
        resolutions_in(kHead + "2.1 RESOLVED that the crane be sold.\n\nThe Board agreed to sell the rope." + kTail);
    ASSERT_GE(found.size(), 1U);
    EXPECT_EQ(found[0].minute, "2.1");
    EXPECT_EQ(found[0].item, "THE QUAY");
    EXPECT_EQ(found[0].label, "2.1");
}

TEST(Resolutions, FactsAfterTheDecision) {
    const auto found = resolutions_in(
        kHead + "The crane is to go and the minutes were approved. Proposed by PQ, seconded by RS. All in favour." +
        kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].text, "The crane is to go and the minutes were approved.");
    EXPECT_EQ(found[0].mover, "PQ");
    EXPECT_EQ(found[0].seconder, "RS");
    EXPECT_TRUE(found[0].votes && found[0].votes->unanimous);
    EXPECT_FALSE(found[0].label);
}

TEST(Resolutions, DecisionRecord) {
    const auto found = resolutions_in(
        "RECORD OF DECISION\n\nDecision:\n\nAs Harbour Master I have decided to:\n\n1. close the quay;\n\n2. sell the "
        "crane.\n\n"
        "Reasons for decision:\n\nThe quay is not safe.\n",
        PaperKind::decision);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "close the quay");
    EXPECT_EQ(found[1].text, "sell the crane.");
    EXPECT_FALSE(found[0].minute);
}

TEST(Resolutions, OtherPapersHaveNone) {
    EXPECT_TRUE(resolutions_in(kHead + "RESOLVED that the crane be sold." + kTail, PaperKind::report).empty());
    EXPECT_TRUE(resolutions_in(kHead + "RESOLVED that the crane be sold." + kTail, PaperKind::agenda).empty());
}

}  // namespace
}  // namespace minutebook
