#include "linking/ledger_of.h"

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/paper_of_lines.h"

namespace minutebook {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const PaperHead kMinutes{PaperKind::minutes, "", "Upper Wick Parish Council", "Council", "2031-05-06"};
const PaperHead kAgenda{PaperKind::agenda, "", "Upper Wick Parish Council", "Council", "2031-05-06"};
const PaperHead kReport{PaperKind::report, "Repair of the bus shelter", "Upper Wick Parish Council", "Council",
                        "2031-05-06"};

// "(a) the shelter … -> agreed: that the shelter …", one an entry.
std::vector<std::string> dump(const std::vector<LinkedPaper>& papers) {
    std::vector<std::string> lines;
    for (const LedgerEntry& entry : ledger_of(papers)) {
        std::string line = entry.ask.label ? *entry.ask.label + " " : "";
        line += entry.ask.text + " -> " + std::string(name_of(entry.settled));
        if (entry.answer) line += ": " + entry.answer->text;
        EXPECT_EQ(entry.answer.has_value(), entry.confidence >= kLeastConfidence);
        lines.push_back(line);
    }
    return lines;
}

std::vector<std::string> of_report(const std::string& asked, const std::string& minutes) {
    return dump({paper_of_lines(1, kReport, "# 2. Recommendations\n" + asked), paper_of_lines(2, kMinutes, minutes)});
}

std::vector<std::string> of_agenda(const std::string& agenda, const std::string& minutes) {
    return dump({paper_of_lines(1, kAgenda, agenda), paper_of_lines(2, kMinutes, minutes)});
}

TEST(LedgerOfReports, SaysWhatBecameOfEachRecommendation) {
    const std::string item = "# 12. Repair of the bus shelter\n";
    EXPECT_THAT(
        of_report("REC (a) the shelter at Mill Bridge be repaired in oak",
                  item + "RES agreed (1) That the shelter at Mill Bridge be repaired in oak."),
        ElementsAre("(a) the shelter at Mill Bridge be repaired in oak -> agreed: That the shelter at Mill Bridge "
                    "be repaired in oak."));
    EXPECT_THAT(
        of_report("REC (a) the shelter at Mill Bridge be repaired in oak",
                  item + "RES agreed (1) That the shelter at Mill Bridge be repaired in oak, once three villages have "
                         "promised equal contributions."),
        ElementsAre("(a) the shelter at Mill Bridge be repaired in oak -> agreed_amended: That the shelter at Mill "
                    "Bridge be repaired in oak, once three villages have promised equal contributions."));
    EXPECT_THAT(
        of_report("REC (a) NOTE the survey of the shelters", item + "RES noted - Notes the survey of the shelters."),
        ElementsAre("(a) NOTE the survey of the shelters -> noted: Notes the survey of the shelters."));
    EXPECT_THAT(
        of_report("REC (a) the shelter be repaired", item + "RES deferred - That the shelter be deferred to June."),
        ElementsAre("(a) the shelter be repaired -> deferred: That the shelter be deferred to June."));
    EXPECT_THAT(
        of_report("REC (a) the repair of the shelter be deferred to June",
                  item + "RES deferred - That the repair of the shelter be deferred to June."),
        ElementsAre("(a) the repair of the shelter be deferred to June -> agreed: That the repair of the shelter be "
                    "deferred to June."));
    EXPECT_THAT(
        of_report("REC (a) the request for a second shelter be not supported",
                  item + "RES refused - That the request for a second shelter be not supported."),
        ElementsAre("(a) the request for a second shelter be not supported -> agreed: That the request for a second "
                    "shelter be not supported."));
    EXPECT_THAT(of_report("REC 1. oak be used\nREC 2. the seat be painted",
                          item + "RES agreed - That the recommendations in the report be approved."),
                ElementsAre("1. oak be used -> agreed: That the recommendations in the report be approved.",
                            "2. the seat be painted -> agreed: That the recommendations in the report be approved."));
}

TEST(LedgerOfReports, SeveralJoinedInOneResolutionAreNotAmended) {
    EXPECT_THAT(
        of_report("REC A. the shelter be repaired in oak before winter comes\n"
                  "REC B. the clerk be authorised to sign the contract with the joiner",
                  "# 12. Repair of the bus shelter\nRES agreed - that the shelter be repaired in oak before winter "
                  "comes, and the clerk be authorised to sign the contract with the joiner"),
        ElementsAre(::testing::HasSubstr("-> agreed: "), ::testing::HasSubstr("-> agreed: ")));
}

TEST(LedgerOfReports, LikeWordsOfAnotherItemAreNoAnswer) {
    EXPECT_THAT(
        of_report("REC (a) the survey be noted", "# 11. Village hall roof\nRES noted - That the survey be noted."),
        ElementsAre("(a) the survey be noted -> none"));
    EXPECT_THAT(
        of_report("REC (a) the survey be noted", "# 12. Repair of the bus shelter\nMembers spoke of the weather."),
        ElementsAre("(a) the survey be noted -> none"));
}

TEST(LedgerOfReports, FindsTheItemByItsReferenceWhereTitlesDiffer) {
    const PaperHead proposed{PaperKind::decision, "Monitoring – September", "Kent County Council", "Cabinet", ""};
    const LinkedPaper minutes = paper_of_lines(
        2, kMinutes, "# 88. 31/00108 - Revenue monitoring – November\nRES agreed a) Agree the capital changes.");
    EXPECT_THAT(
        dump({paper_of_lines(1, proposed, "Decision number: 31/00108\nREC a) agree the capital changes"), minutes}),
        ElementsAre("a) agree the capital changes -> agreed: Agree the capital changes."));
    EXPECT_THAT(
        dump({paper_of_lines(1, proposed, "Decision number: 31/00999\nREC a) agree the capital changes"), minutes}),
        ElementsAre("a) agree the capital changes -> none"));
}

TEST(LedgerOfReports, OfAPackAreOfTheItemTheyStandUnder) {
    const PaperHead pack{PaperKind::pack, "", "Upper Wick Parish Council", "Council", "2031-05-06"};
    EXPECT_THAT(
        dump({paper_of_lines(
                  1, pack,
                  "# - Repair of the bus shelter\n# 1. Purpose\n# 2. Recommendations\nREC - that it be agreed\n"
                  "# - Lease of the ferry house\n# 1. Purpose\n# 2. Recommendations\nREC - that it be agreed\n"),
              paper_of_lines(2, kMinutes,
                             "# 12. Repair of the bus shelter\nRES deferred - That the shelter be deferred.\n"
                             "# 13. Lease of the ferry house\nRES agreed - That the recommendations be approved.")}),
        ElementsAre("that it be agreed -> none", "that it be agreed -> agreed: That the recommendations be approved."));
}

TEST(LedgerOfReports, WithoutMinutesIsNotHeld) {
    EXPECT_THAT(dump({paper_of_lines(1, kReport, "REC (a) the shelter be repaired")}),
                ElementsAre("(a) the shelter be repaired -> not_held"));
    EXPECT_THAT(dump({}), IsEmpty());
}

TEST(LedgerOfAgendas, FindsItemsByWhatTheyAreAbout) {
    const std::string minutes =
        "# 31/20 Minutes\nRES agreed - The minutes of 9th April were approved and signed.\n"
        "# 31/27 Roads\n## (a) Village gate\nRES agreed - The quote of £3000 for the gate was approved.\n"
        "# 31/31 Finance\n(b) The April bank reconciliation was approved and signed.\n"
        "# 31/33 Hall\n• In Cllr Dell’s absence the lighting of the car park was deferred until June.\n"
        "# 31/34 Allotments\nThe clerk will chase quotes for the fence.\n"
        "# 31/35 Private business\nMembers of the public were excluded from the meeting.\n";
    EXPECT_THAT(
        of_agenda(
            "# 1. To receive apologies\n# 2. To approve the Minutes of the meeting held on 9th April 2031\n"
            "# 5. Roads\n(a) To approve a quote for a village gate\n# 6. Finance\n• To approve the April bank "
            "reconciliation\n# 7. Hall\n• To approve lighting in the car park\n# 8. Allotments\n• To approve a quote "
            "for the fence\n# 9. To exclude the press and public\n",
            minutes),
        ElementsAre(
            "2. To approve the Minutes of the meeting held on 9th April 2031 -> agreed: The minutes of 9th April were "
            "approved and signed.",
            "(a) To approve a quote for a village gate -> agreed: The quote of £3000 for the gate was approved.",
            "To approve the April bank reconciliation -> agreed: The April bank reconciliation was approved and "
            "signed.",
            "To approve lighting in the car park -> deferred: In Cllr Dell’s absence the lighting of the car park was "
            "deferred until June.",
            "To approve a quote for the fence -> none",
            "9. To exclude the press and public -> agreed: Members of the public were excluded from the meeting."));
}

TEST(LedgerOfAgendas, ABareNoteAnswersWhatStandsBeforeIt) {
    EXPECT_THAT(
        of_agenda("# 8. Decisions\n● To note the clerk’s remuneration ● To adopt standing orders",
                  "# 72/31 Decisions\n● To note the clerk’s remuneration ○ Noted ● Standing orders: the new standing "
                  "orders were adopted."),
        ElementsAre("To note the clerk’s remuneration -> noted: Noted",
                    "To adopt standing orders -> agreed: Standing orders: the new standing orders were adopted."));
}

TEST(LedgerWithinMinutes, TheCouncilFollowsItsCommittee) {
    const auto within = [](const std::string& minutes) { return dump({paper_of_lines(1, kMinutes, minutes)}); };
    EXPECT_THAT(
        within("# 1. Finance\nThe Committee recommends that the Council accepts the lower quotation for the roof.\n"
               "The Committee was in favour.\n"
               "RES agreed - It was proposed by Cllr Ash and seconded by Cllr Elm that the Parish Council accepts the "
               "recommendation of its Committee."),
        ElementsAre("The Committee recommends that the Council accepts the lower quotation for the roof. -> agreed: It "
                    "was proposed by Cllr Ash and seconded by Cllr Elm that the Parish Council accepts the "
                    "recommendation of its Committee."));
    // What comes next is of another matter.
    EXPECT_THAT(
        within(
            "# 1. Finance\nThe Committee recommends that the pond be dredged.\n"
            "RES agreed - It was proposed by Cllr Ash and seconded by Cllr Elm that the Parish Council purchases two "
            "notice boards."),
        ElementsAre("The Committee recommends that the pond be dredged. -> none"));
    EXPECT_THAT(within("# 1. Hall\nA joiner recommended by Cllr Ash looked at the door.\n"
                       "RES agreed - The Parish Council agreed to buy a door."),
                IsEmpty());
}

TEST(LedgerWithinMinutes, ItemsLeftOutOfTheMotionAreRefused) {
    EXPECT_THAT(
        dump({paper_of_lines(1, kMinutes,
                             "# 1. Play areas\nREC - The Committee recommended to accept quotations, namely: 1. to "
                             "mend the swing; 2. to paint "
                             "the fence; 3. to fell the ash tree.\nRES agreed - It was proposed by Cllr Oak "
                             "and seconded by Cllr Elm that "
                             "items 1 and 3 on the list are carried out. ")}),
        ::testing::IsSupersetOf({::testing::StartsWith("1. to mend the swing; -> agreed"),
                                 ::testing::StartsWith("2. to paint the fence; -> refused"),
                                 ::testing::StartsWith("3. to fell the ash tree. -> agreed")}));
}

TEST(LedgerWithinMinutes, AmendmentsHaveTheFateOfTheirVote) {
    EXPECT_THAT(
        dump({paper_of_lines(
            1, kMinutes,
            "# 285. Harbour dues\n5) Mr Dell proposed and Mr Oak seconded the motion that “the Council is asked to:\n"
            "(1) Raise the harbour dues by one twentieth\n"
            "6) Mrs Ash proposed and Mr Elm seconded the following amendment: “the Council is asked to:\n"
            "(1) Raise the harbour dues by one twentieth\n(2) Spare the fishing boats of the village\n"
            "7) The Chairman put the amendment to the vote. Amendment lost.\n"
            "RES agreed (1) Raises the harbour dues by one twentieth")}),
        ElementsAre("(2) Spare the fishing boats of the village -> refused: Amendment lost."));
}

TEST(LedgerOfIndexes, TitlesHaveTheirDisposition) {
    const std::string report = "# - REPORT OF THE HARBOUR COMMITTEE DATED MARCH 4, 2031\n";
    const PaperHead index{PaperKind::other, "", "", "", ""};
    EXPECT_THAT(
        dump({paper_of_lines(1, index,
                             report + "# 1. Lease of the ferry house\n# 2. Dredging of the basin\n# 3. Berth fees\n"),
              paper_of_lines(2, kMinutes,
                             report + "## 1 Lease of the ferry house\nTABLE ADOPTED\n## 2 Dredging of the basin\n"
                                      "TABLE AMENDED AND ADOPTED (See Motion 7)\n## 3 Berth fees\n"
                                      "TABLE THE HARBOUR COMMITTEE LAID OVER THE MATTER FOR 30 DAYS\n")}),
        ElementsAre("1. Lease of the ferry house -> agreed: ADOPTED",
                    "2. Dredging of the basin -> agreed_amended: AMENDED AND ADOPTED (See Motion 7)",
                    "3. Berth fees -> deferred: THE HARBOUR COMMITTEE LAID OVER THE MATTER FOR 30 DAYS"));
}

}  // namespace
}  // namespace minutebook
