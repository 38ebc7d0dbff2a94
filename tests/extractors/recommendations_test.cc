#include "extractors/find/recommendations.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/support/document_of.h"

namespace minutebook {
namespace {

using Items = std::vector<std::string>;

// "label text" of each.
Items found_in(std::string_view text, std::optional<PaperKind> kind = PaperKind::report) {
    const Document document = document_of(text);
    Items items;
    for (const Recommendation& item : find_recommendations(document, outline_of(document), kind)) {
        items.push_back((item.label ? *item.label + " " : "") + item.text);
        EXPECT_FALSE(item.where.empty()) << item.text;
        EXPECT_FALSE(item.rule.empty());
    }
    return items;
}

const std::string kHead =
    "REPORT TO THE HARBOUR COMMITTEE\n\nBACKGROUND\n\nThe quay was built in 1911 and has not been repaired since "
    "then.\n\n";
const std::string kTail =
    "\n\nFINANCIAL IMPLICATIONS\n\nThere are none at present that the committee has to consider.\n";

Items section(std::string_view body) { return found_in(kHead + "RECOMMENDATIONS\n\n" + std::string(body) + kTail); }

TEST(Recommendations, ListUnderAHeadingWithoutItsLeadIn) {
    EXPECT_EQ(section("The Committee is requested to:\n\n(a) note the survey; and\n\n(b) ask for tenders."),
              (Items{"(a) note the survey", "(b) ask for tenders."}));
    EXPECT_EQ(section("Cabinet is asked to:\n\n1. Approve the scheme\n\n2. Delegate the contract to the Director"),
              (Items{"1. Approve the scheme", "2. Delegate the contract to the Director"}));
    EXPECT_EQ(section("Members are invited to:\n\n• Note the survey\n\n• Choose a contractor"),
              (Items{"Note the survey", "Choose a contractor"}));
    EXPECT_EQ(
        section("It is proposed that the Committee RESOLVES\n\n(1) To repair the quay.\n\n(2) To sell the crane."),
        (Items{"(1) To repair the quay.", "(2) To sell the crane."}));
    const Items two{"1. Approve the scheme", "2. Ask for tenders."};
    for (const std::string lead : {"Cabinet be recommended to", "That the Executive"})
        EXPECT_EQ(section(lead + "\n\n1. Approve the scheme\n\n2. Ask for tenders."), two) << lead;
    EXPECT_EQ(section("It is recommended that Cabinet:\n\n1. Approve the scheme\n\n2. Ask for tenders.\n\nFor the "
                      "following reasons:\n\n1. To save money.\n\n2. To mend the quay."),
              two);
}

TEST(Recommendations, LeadInsThatEndInADashOrAVerb) {
    const Items two{"(i) The survey be noted", "(ii) Tenders be sought"};
    const std::string list = "\n\n(i) The survey be noted\n\n(ii) Tenders be sought";
    for (const std::string lead :
         {"It is RECOMMENDED that: -", "It is recommended that the following be approved:-",
          "That, subject to the views of members, the following be approved:-",
          "The Executive is recommended to resolve", "The Executive is recommended to resolve that"})
        EXPECT_EQ(section(lead + list), two) << lead;
}

TEST(Recommendations, ToAnotherBodyInMinutes) {
    const std::string head = "MINUTES OF THE HARBOUR CABINET\n\n1. APOLOGIES\n\nThere were none.\n\n2. THE QUAY\n\n";
    EXPECT_EQ(
        found_in(head + "Recommended to Council (4 May):\n\nThat the plan – June 2031, being report 4, be approved.",
                 PaperKind::minutes),
        (Items{"That the plan – June 2031, being report 4, be approved."}));
}

TEST(Recommendations, OfOneWhoReports) {
    EXPECT_EQ(found_in(kHead + "Accordingly, I recommend that the Council sells the crane to its keeper." + kTail),
              (Items{"Accordingly, I recommend that the Council sells the crane to its keeper."}));
    EXPECT_EQ(found_in(kHead + "Accordingly, it is recommended that the Council sells the crane." + kTail),
              (Items{"Accordingly, it is recommended that the Council sells the crane."}));
    EXPECT_EQ(
        found_in(kHead +
                 "I recommend that the Council sells the crane subject to the following terms and "
                 "conditions:\n\n1. That the price be paid.\n\n2. That it be taken away." +
                 kTail),
        (Items{"I recommend that the Council sells the crane subject to the following terms and conditions: 1. That "
               "the price be paid. 2. That it be taken away."}));
    EXPECT_EQ(found_in(kHead + "The keeper said that I recommend that book to all." + kTail), Items{});
}

TEST(Recommendations, UnderHeadingsWithATail) {
    const Items two{"1. Note the survey.", "2. Sell the crane."};
    for (const std::string heading : {"Recommendation(s) for action or decision:", "Recommendations for noting:",
                                      "REPORT RECOMMENDATIONS", "Actions Required:",
                                      "Recommendation of the Executive "
                                      "Director"})
        EXPECT_EQ(found_in(kHead + heading + "\n\n1. Note the survey.\n\n2. Sell the crane." + kTail), two) << heading;
}

TEST(Recommendations, OfACommitteeInTheMinutesOfItsCouncil) {
    const std::string head = "MINUTES OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. FINANCE COMMITTEE\n\n";
    for (const std::string sentence :
         {"It was proposed by Cllr Vale and seconded by Cllr Oakes that the Committee agrees to recommend the above "
          "payments to the Parish Council.",
          "It was proposed by Cllr Vale that the Committee recommends the Parish Council makes the above payments."})
        EXPECT_EQ(found_in(head + sentence + "\n\n3. NEXT MEETING\n\n4 May.\n", PaperKind::minutes), (Items{sentence}))
            << sentence;
}

TEST(Recommendations, EndWhereAWebPageListsDocuments) {
    EXPECT_EQ(section("That the Committee resolves to:\n\n1. Note the report\n\nAdditional documents:\n\n- ANN A Plan, "
                      "item 21 PDF 1 MB\n\n- ANN B Plan, item 21 PDF 2 MB"),
              (Items{"1. Note the report"}));
    EXPECT_EQ(section("That Cabinet awards the following;\n\n• £2,400 to the crew\n\n• £2,750 to the divers"),
              (Items{"£2,400 to the crew", "£2,750 to the divers"}));
}

TEST(Recommendations, LabelsInsideTheParagraph) {
    EXPECT_EQ(section("THAT (a) the survey be noted;\n\n(b) tenders be sought; and\n\n(c) the crane be sold."),
              (Items{"(a) the survey be noted", "(b) tenders be sought", "(c) the crane be sold."}));
    EXPECT_EQ(section("That (a) the survey be noted; (b) tenders be sought; and (c) the crane be sold."),
              (Items{"(a) the survey be noted", "(b) tenders be sought", "(c) the crane be sold."}));
}

TEST(Recommendations, KeepTheConditionsTheyLeadToAndEndBeforeOthers) {
    EXPECT_EQ(section("GRANT planning permission subject to conditions.\n\n1. The works shall begin within three "
                      "years.\n\n2. The works shall follow the plans."),
              (Items{"GRANT planning permission subject to conditions."}));
    EXPECT_EQ(section("Grant permission subject to the following conditions:\n\n1. The works shall follow the plans."),
              (Items{"Grant permission subject to the following conditions: 1. The works shall follow the plans."}));
    EXPECT_EQ(section("REFUSE - for the following reason:-\n\n1. The quay would be hidden."),
              (Items{"REFUSE - for the following reason:- 1. The quay would be hidden."}));
    EXPECT_EQ(found_in(kHead +
                       "Recommendation: Refusal\n\nReasons for refusal:\n\n1. The quay would be hidden.\n\n"
                       "2. The need is not shown." +
                       kTail),
              (Items{"Refusal"}));
    EXPECT_EQ(section("Refusal of the offer is not advised by the surveyor."),
              (Items{"Refusal of the offer is not advised by the surveyor."}));
    EXPECT_EQ(section("Staff recommends approval of the lease.\n\nSuggested Motion: N/A"),
              (Items{"Staff recommends approval of the lease."}));
    EXPECT_EQ(found_in(kHead + "DECISION REQUIRED\n\nThat the Panel agrees the budget." + kTail),
              (Items{"That the Panel agrees the budget."}));
    EXPECT_EQ(found_in(kHead + "ACTION REQUESTED\n\nThat the Panel agrees the budget." + kTail),
              (Items{"That the Panel agrees the budget."}));
}

TEST(Recommendations, BeginBehindTheArgumentsForThem) {
    const Items two{"(i) notes the survey.", "(ii) sells the crane."};
    EXPECT_EQ(section("3.1 The survey has shown that the crane is not used.\n\n3.2 It is recommended that the "
                      "Committee:\n\n(i) notes the survey.\n\n(ii) sells the crane."),
              two);
    EXPECT_EQ(section("3.1 That the survey be noted.\n\n3.2 It is recommended that the Committee sells the crane."),
              (Items{"3.1 That the survey be noted.", "3.2 It is recommended that the Committee sells the crane."}));
    EXPECT_EQ(found_in(kHead +
                       "This report makes the following recommendations to this Committee:\n\n(i) notes the "
                       "survey.\n\n(ii) sells the crane." +
                       kTail),
              two);
    EXPECT_EQ(found_in(kHead +
                       "RECOMMENDATIONS: The Board is recommended to:\n\n(i) notes the survey.\n\n(ii) sells "
                       "the crane.\n\nLegal Implications: The Act allows what is incidental to:-\n\n(a) the "
                       "keeping of quays\n\n(b) the sale of cranes." +
                       kTail),
              two);
}

TEST(Recommendations, KeepTheListOfWhatToWeigh) {
    EXPECT_EQ(section("THAT:\n\nThe Panel decides the application with a view to the good of the harbour. It should "
                      "give weight to:\n\n• the survey\n\n• the cost."),
              (Items{"The Panel decides the application with a view to the good of the harbour. It should give weight "
                     "to: the survey the cost."}));
    EXPECT_EQ(section("Grant permission subject to conditions.\n\nThe Member has asked for a debate for the following "
                      "reason:\n\nTo consider the noise on the quay."),
              (Items{"Grant permission subject to conditions."}));
    EXPECT_EQ(section("7.1 As set out on the front of the report."), Items{});
}

TEST(Recommendations, LeadInsOfOtherForms) {
    EXPECT_EQ(section("That Members;\n\na. approve the survey; and\n\nb. note its cost."),
              (Items{"a. approve the survey", "b. note its cost."}));
    EXPECT_EQ(found_in(kHead +
                       "Y PENDERFYNIAD A GEISIR\n\nGofynnir i'r Cabinet:\n\na) Gymeradwyo'r cynllun.\n\nb) "
                       "Nodi'r gost." +
                       kTail),
              (Items{"a) Gymeradwyo'r cynllun.", "b) Nodi'r gost."}));
}

TEST(Recommendations, SubItemsStayInTheirItem) {
    EXPECT_EQ(
        section(
            "The Committee is requested to:\n\n• Note the survey\n\n• Name a Member to:\n\n(1) visit the quay; and\n\n"
            "(2) report to the next meeting"),
        (Items{"Note the survey", "Name a Member to: (1) visit the quay; and (2) report to the next meeting"}));
}

TEST(Recommendations, OneSentenceIsTheItemWhole) {
    EXPECT_EQ(section("The Committee is asked to note the survey of the quay."),
              (Items{"The Committee is asked to note the survey of the quay."}));
    EXPECT_EQ(found_in(kHead + "It is recommended that the Committee sell the crane." + kTail),
              (Items{"It is recommended that the Committee sell the crane."}));
}

TEST(Recommendations, SaidTwiceAreFoundOnce) {
    EXPECT_EQ(
        found_in(kHead +
                 "RECOMMENDATION\n\nThe Committee is asked to note the survey.\n\nDISCUSSION\n\nThe survey took "
                 "three weeks and was done by divers.\n\nRECOMMENDATION\n\nThe Committee is asked to note the survey." +
                 kTail),
        (Items{"The Committee is asked to note the survey."}));
}

TEST(Recommendations, WhatOthersRecommendedIsNone) {
    EXPECT_EQ(
        found_in(
            kHead +
            "The divers recommended that the piles be looked at each year.\n\nMembers discussed the recommendations." +
            kTail),
        Items{});
    EXPECT_EQ(section("None"), Items{});
    EXPECT_EQ(
        found_in(kHead + "RESPONSE TO THE RECOMMENDATIONS OF THE SCRUTINY PANEL\n\nThat the crane be sold." + kTail),
        Items{});
    EXPECT_EQ(found_in("Dear Sir,\n\nThe Committee is asked to note the survey.\n\nYours faithfully", PaperKind::other),
              Items{});
}

TEST(Recommendations, SaidTwiceInOtherWordsAreFoundOnce) {
    EXPECT_EQ(
        found_in(kHead + "RECOMMENDATION\n\n(a) Sell the old crane on the north quay by auction on 4 May 2021" + kTail +
                 "\n\nRECOMMENDATION\n\n1. Sell the old crane on the north quay by auction at 4 May 2021\n"),
        (Items{"(a) Sell the old crane on the north quay by auction on 4 May 2021"}));
}

TEST(Recommendations, FormsOfManyCouncils) {
    EXPECT_EQ(section("It is recommended that Cabinet:-\n\na) sells the crane;\n\nb) closes the quay."),
              (Items{"a) sells the crane", "b) closes the quay."}));
    EXPECT_EQ(
        found_in(kHead + "It is proposed that the Committee RESOLVES\n\n(1) To sell the crane.\n\n(2) To close it." +
                 kTail),
        (Items{"(1) To sell the crane.", "(2) To close it."}));
    EXPECT_EQ(found_in(kHead + "It is recommended:\n\nTHAT the crane be sold;\n\nAND THAT the quay be closed." + kTail),
              (Items{"THAT the crane be sold", "AND THAT the quay be closed."}));
    for (const std::string sentence : {"Staff recommends that Council adopt the ordinance on the sale of the crane.",
                                       "The Executive Member is recommended to approve the sale of the crane."})
        EXPECT_EQ(found_in(kHead + sentence + kTail), (Items{sentence}));
    EXPECT_EQ(section("1. a) That the crane be sold.\n\nb) That the quay be closed."),
              (Items{"1. a) That the crane be sold.", "b) That the quay be closed."}));
}

TEST(Recommendations, ProposedRecordOfDecisionInAPack) {
    EXPECT_EQ(
        found_in(
            "HARBOUR BOARD\n\nDear Member, the following is enclosed.\n\nPROPOSED RECORD OF DECISION\n\nDecision:\n\n"
            "The Board agrees to:\n\nA) repair the quay\n\nReasons for decision:\n\nThe quay is not safe.\n",
            PaperKind::pack),
        (Items{"A) repair the quay"}));
}

TEST(Recommendations, ProposedDecisionOfADecisionRecord) {
    const std::string decision =
        "HARBOUR BOARD\n\nPROPOSED RECORD OF DECISION\n\nDecision:\n\nThe Board agrees to:\n\na) repair the quay\n\n"
        "b) sell the crane\n\nReasons for decision:\n\nThe quay is not safe and the crane is not used.\n";
    EXPECT_EQ(found_in(decision, PaperKind::decision), (Items{"a) repair the quay", "b) sell the crane"}));
    EXPECT_EQ(
        found_in("HARBOUR BOARD\n\nRECORD OF DECISION\n\nDecision:\n\nTo repair the quay.\n", PaperKind::decision),
        Items{});
}

}  // namespace
}  // namespace minutebook
