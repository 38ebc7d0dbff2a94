#include "extractors/find/resolutions.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/extractors/paper_of_rows.h"
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

TEST(Resolutions, OfAMemberWhoResolvesUnderAHeading) {
    const auto found = resolutions_in(
        "LEAD MEMBER FOR HARBOURS\n\n18. The quay\n\n18.1 The Lead Member considered a report by the Harbour "
        "Master.\n\nDECISIONS\n\n18.2 The Lead Member RESOLVED to (1) mend the quay; and\n\n(2) sell the "
        "crane.\n\nREASONS\n\n18.3 The quay is old.\n",
        PaperKind::decision);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "mend the quay");
    EXPECT_EQ(found[1].text, "sell the crane.");
}

TEST(Resolutions, OfMinutesAndReportsThatWereNoted) {
    for (const std::string text : {"The minutes of the Finance Committee held on 7 March 2031 were noted.",
                                   "The Manager’s report, circulated with the agenda, was noted."})
        EXPECT_EQ(item(text), (Items{text}));
}

TEST(Resolutions, BehindADashWithoutASpace) {
    EXPECT_EQ(item("Tree work –A quotation of £1080 from Mr Vale to cut back three oaks was approved."),
              (Items{"A quotation of £1080 from Mr Vale to cut back three oaks was approved."}));
    EXPECT_EQ(item("We agreed that the crane be sold."), (Items{"We agreed that the crane be sold."}));
}

TEST(Resolutions, WithItemsNumberedInTheirSentence) {
    EXPECT_EQ(item("It was agreed that the following be included: 1. Greetings to all; 2. the walk."),
              (Items{"It was agreed that the following be included: 1. Greetings to all; 2. the walk."}));
    EXPECT_EQ(item("Penderfynnwyd y dylid gwahodd y Clerc i'r cyfarfod."),
              (Items{"Penderfynnwyd y dylid gwahodd y Clerc i'r cyfarfod."}));
}

TEST(Resolutions, ListAfterAMarker) {
    EXPECT_EQ(item("RESOLVED:\n\n1) That the survey be noted; and\n\n2) That tenders be sought."),
              (Items{"1) That the survey be noted", "2) That tenders be sought."}));
    EXPECT_EQ(item("RESOLVED that the Board:\n\n(a) repairs the quay;\n\n(b) sells the crane."),
              (Items{"(a) repairs the quay", "(b) sells the crane."}));
    EXPECT_EQ(item("It was resolved:\n\n(i) that the crane be sold; and\n\n(ii) that the quay be closed."),
              (Items{"(i) that the crane be sold", "(ii) that the quay be closed."}));
}

TEST(Resolutions, SentencesThatBeginWithTheirHeading) {
    const std::vector<Resolution> found = resolutions_in(
        "MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES FOR ABSENCE. There were none.\n\n2. MINUTES OF THE LAST MEETING "
        "of "
        "4 May were approved and signed.\n\n3. SALE OF THE CRANE. It was agreed that the crane be sold.\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "MINUTES OF THE LAST MEETING of 4 May were approved and signed.");
    EXPECT_EQ(found[0].item, "MINUTES OF THE LAST MEETING");
    EXPECT_EQ(found[1].text, "It was agreed that the crane be sold.");
    EXPECT_EQ(found[1].minute, "3");
}

TEST(Resolutions, MinutesThatWereSignedAreOfTheItemThatTheyStandUnder) {
    const std::vector<Resolution> found = resolutions_in(
        "MINUTES OF THE HARBOUR BOARD\n\n12/01 APOLOGIES\n\nThere were none.\n\n12/02 MINUTES\n\n"
        "Minutes of the Board Meeting held on 4 May\n\nIt was agreed that they be signed.\n\n12/03 QUAY\n\n"
        "It was agreed that it be mended.\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].item, "MINUTES");
    EXPECT_EQ(found[0].minute, "12/02");
    EXPECT_EQ(found[1].item, "QUAY");
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

TEST(Resolutions, MarkerAtTheEndOfASentence) {
    for (const std::string sentence : {"A new rope at £30 – agreed.", "Hire of a diver for May - all agreed",
                                       "Mrs Oakes was elected as Chair Resolved"})
        EXPECT_EQ(item(sentence), (Items{sentence})) << sentence;
    EXPECT_EQ(item("To accept the survey of the quay, of the rope and of the crane that the divers made on 3 August "
                   "RESOLVED – Accepted once the map is drawn."),
              (Items{"Accepted once the map is drawn."}));
    for (const std::string sentence : {"Mr Vale reported that the lease – once signed – will be resolved.",
                                       "The crane of Saltmere, as the divers agreed.", "The leak is now resolved."})
        EXPECT_EQ(item(sentence), Items{}) << sentence;
}

TEST(Resolutions, WhoApprovedAndWhoSeconded) {
    const auto found = resolutions_in(kHead + "Approved – PQ Seconded – RS" + kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mover, "PQ");
    EXPECT_EQ(found[0].seconder, "RS");
    EXPECT_EQ(item("The Clerk asked for a proposer and seconder to propose another day."), Items{});
}

TEST(Resolutions, NumbersOfListsAndOfItemsBetweenHeadings) {
    const auto of = [](const char* text) {
        const std::vector<Resolution> found = resolutions_in(text);
        return found.size() == 1 ? found[0].minute.value_or("none") + " " + found[0].item.value_or("none") : "not one";
    };
    // A list's number within an item; a report's items begin at 1 again.
    EXPECT_EQ(
        of("<html><body><h1>Minutes of the Harbour Board</h1><h2>11/01 Apologies</h2><p>None.</p><h2>11/02 Quay</h2>"
           "<h3>1. Rope</h3><p>It is wet.</p><h3>2. Crane</h3><p>RESOLVED that it be sold.</p><h2>11/03 Rope</h2><p>It "
           "is wet.</p>"
           "</body></html>"),
        "11/02 Crane");
    EXPECT_EQ(of("<html><body><h1>Minutes of the Harbour Board</h1><h2>1. Apologies</h2><p>None.</p>"
                 "<h2>2. Reports of panels</h2><h3>Report of the Rope Panel</h3><h4>1. Rope</h4><p>It is wet.</p>"
                 "<h4>2. Crane</h4><p>RESOLVED that it be sold.</p></body></html>"),
              "2 Crane");
    // "3." goes on from the headings around it; "1." is a list's.
    EXPECT_EQ(of("MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES\n\nNone.\n\n2. ELECTION\n\nMr Vale was asked.\n\n"
                 "3. It was agreed that the minutes be signed.\n\n4. QUAY\n\nIt is wet.\n\n5. NEXT MEETING\n\nMay.\n"),
              "3 none");
    EXPECT_EQ(
        of("MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES\n\nNone.\n\n2. ELECTION\n\nMr Vale was asked.\n\n"
           "3. The minutes of the meeting of 4 May were read.\n\nResolved that they be signed.\n\n4. QUAY\n\nIt is "
           "wet.\n\n5. NEXT MEETING\n\nMay.\n"),
        "3 none");
    EXPECT_EQ(of("MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES\n\nNone.\n\n2. ELECTION\n\nMr Vale was asked.\n\n"
                 "1. It was agreed that he be chosen.\n\n3. QUAY\n\nIt is wet.\n\n4. NEXT MEETING\n\nMay.\n"),
              "2 ELECTION");
    // "Resolved 11/02.01" numbers the decision, and titles nothing.
    EXPECT_EQ(of("Minutes of the Harbour Board\n\n**11/01 Apologies**\n\nNone.\n\n**11/02 Quay**\n\n"
                 "**Resolved 11/02.01**\n\nIt was agreed that it be mended.\n\n**11/03 Crane**\n\nIt is wet.\n"),
              "11/02 Quay");
}

TEST(Resolutions, UnderWhatThePublicSaidOfTheItem) {
    const auto found = resolutions_in(
        "Minutes of the Harbour Board\n\n**1. Apologies**\n\nNone.\n\n**2. Application 31/12 – Quay House**\n\nIt is "
        "wet.\n\n**Public Representations**\n\nMr Puw spoke.\n\nRESOLVED: That it be granted.\n\n**3. Rope**\n\nIt is "
        "wet.\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].item, "Application 31/12 – Quay House");
}

TEST(Resolutions, ListsBehindWhomTheyAreRecommendedTo) {
    for (const std::string lead :
         {"RESOLVED to recommend to Council that it:",
          "It was proposed and RESOLVED (unanimous) to recommend that Council:",
          "The Board considered it. It was proposed by Cllr Vale and RESOLVED that the Council:",
          "RESOLVED (unanimously) to recommend to Council that it:"})
        EXPECT_EQ(item(lead + "\n\na) paints the buoy;\n\nb) sells the tub."),
                  (Items{"a) paints the buoy", "b) sells the tub."}))
            << lead;
}

TEST(Resolutions, WhatABodyThatAdvisesRecommends) {
    EXPECT_EQ(item("RECOMMENDED:\n\n(1) That the crane be sold.\n\n(2) That the quay be mended."),
              (Items{"(1) That the crane be sold.", "(2) That the quay be mended."}));
    EXPECT_EQ(item("RECOMMENDED: That\n\n(1) the crane be sold; and\n\n(2) the quay be mended."),
              (Items{"(1) the crane be sold", "(2) the quay be mended."}));
    EXPECT_EQ(item("RECOMMENDED TO COUNCIL:\n\nThat the crane be sold."), (Items{"That the crane be sold."}));
    EXPECT_EQ(item("RECOMMENDED – That the crane be sold."), (Items{"That the crane be sold."}));
    // What became of it follows; officers recommend, and decide nothing.
    EXPECT_EQ(item("RECOMMENDED: That the crane be sold.\n\nRESOLVED: That it be kept."), (Items{"That it be kept."}));
    EXPECT_EQ(item("The officers RECOMMENDED that the crane be sold."), Items{});
}

// "text | outcome | mover/seconder | for-against" of each in an item of minutes.
Items told(std::string_view body) {
    Items items;
    for (const Resolution& found : resolutions_in(kHead + std::string(body) + kTail)) {
        std::string one = found.text + " | " + (found.outcome ? std::string(name_of(*found.outcome)) : "none") + " | " +
                          found.mover.value_or("none") + "/" + found.seconder.value_or("none");
        if (found.votes && found.votes->in_favour && found.votes->against)
            one += " | " + std::to_string(*found.votes->in_favour) + "-" + std::to_string(*found.votes->against);
        items.push_back(one);
    }
    return items;
}

TEST(Resolutions, LostAmendmentsAreNoneAndLeaveTheMotion) {
    const std::string quoted =
                          "Cllr Oakes moved and Cllr Vale seconded the following motion:\n\n\"This Board calls on the "
                          "county to mend the quay.\"\n\n",
                      plain = "It was moved by Cllr Oakes and seconded by Cllr Vale that the quay be mended.\n\n";
    const std::string text = "This Board calls on the county to mend the quay.",
                      moved = "It was moved by Cllr Oakes and seconded by Cllr Vale that the quay be mended.";
    for (const std::string amendment :
         {"Cllr Puw moved and Cllr Ferris seconded an amendment to add \"and the crane\".\n\n",
          "An amendment was proposed by Cllr Puw and seconded by Cllr Ferris to add the crane.\n\n"})
        for (const std::string lost :
             {"Upon being put to the vote the amendment was declared LOST (10 for, 20 against).\n\n",
              "The amendment was put to the vote and lost.\n\n"}) {
            EXPECT_EQ(told(quoted + amendment + lost +
                           "The original motion was then put and declared CARRIED with 22 votes for and 8 against."),
                      (Items{text + " | agreed | Cllr Oakes/Cllr Vale | 22-8"}))
                << amendment << lost;
            EXPECT_EQ(
                told(plain + amendment + lost + "The motion was then put to the vote and carried by 22 votes to 8."),
                (Items{moved + " | agreed | Cllr Oakes/Cllr Vale | 22-8"}))
                << amendment << lost;
        }
    // The vote alone, a paragraph on.
    EXPECT_EQ(
        told(plain + "Members spoke of it at length.\n\nOn being put to the vote, the motion was carried by 20 votes "
                     "to 3."),
        (Items{moved + " | agreed | Cllr Oakes/Cllr Vale | 20-3"}));
}

TEST(Resolutions, MoversInTwoSentencesOverAMarker) {
    for (const std::string lead :
         {"Cllr Oakes proposed the recommendations in the report. Cllr Vale seconded the proposal.",
          "Cllr Oakes moved the recommendations. Cllr Vale seconded.",
          "Cllr Oakes introduced the report and moved its adoption. Cllr Vale seconded the motion and spoke later.",
          "The report was presented by Cllr Oakes, who moved the recommendations. Cllr Vale seconded them."})
        EXPECT_EQ(told(lead + "\n\nRESOLVED: That the quay be mended."),
                  (Items{"That the quay be mended. | agreed | Cllr Oakes/Cllr Vale"}))
            << lead;
}

TEST(Resolutions, WelshMoversBehindASubject) {
    const std::string text = "Penderfynwyd prynu mainc. | agreed | B. Puw/C. Rees";
    EXPECT_EQ(told("Penderfynwyd prynu mainc. Cynigiwyd gan B. Puw, eiliwyd gan C. Rees."), Items{text});
    EXPECT_EQ(told("Penderfynwyd prynu mainc. Cynnig: B. Puw, Eilio: C. Rees."), Items{text});
    EXPECT_EQ(told("Mainc - Penderfynwyd prynu mainc. Cynigiwyd gan B. Puw, eiliwyd gan C. Rees."),
              Items{"Mainc - " + text});
    EXPECT_EQ(told("Mainc: Penderfynwyd prynu mainc."), Items{"Mainc: Penderfynwyd prynu mainc. | agreed | none/none"});
}

TEST(Resolutions, CarriedForwardAsANounOfBudgets) {
    const auto outcome = [](std::string_view body) {
        const Items one = told(body);
        return one.size() == 1 ? one[0].substr(one[0].find(" | ") + 3, one[0].rfind(" | ") - one[0].find(" | ") - 3)
                               : std::to_string(one.size());
    };
    EXPECT_EQ(outcome("RESOLVED: That the budget carried forward be noted."), "noted");
    EXPECT_EQ(outcome("RESOLVED: That the balances and carry forwards be also noted."), "noted");
    EXPECT_EQ(outcome("It was agreed to carry forward the talk to the June meeting."), "deferred");
    EXPECT_EQ(outcome("RESOLVED: That the item be carried forward to June."), "deferred");
    // The vote stands above.
    const auto found = resolutions_in(kHead +
                                      "Upon being put to the vote the recommendation was carried unanimously.\n\n"
                                      "RESOLVED that the crane be sold." +
                                      kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_TRUE(found[0].votes && found[0].votes->unanimous);
}

TEST(Resolutions, AsScottishAndSmallCouncilsTellThem) {
    EXPECT_EQ(
        told("There was submitted and noted Report No 71/09 by the Director of Harbours."),
        (Items{"There was submitted and noted Report No 71/09 by the Director of Harbours. | noted | none/none"}));
    EXPECT_EQ(told("The minute of the Sub-Committee of 12 January was submitted and noted."),
              (Items{"The minute of the Sub-Committee of 12 January was submitted and noted. | noted | none/none"}));
    // Whose motion it is about did not move this.
    EXPECT_EQ(
        told("The Board resolved to hear a deputation, in connection with the notice of motion by Cllr Hale."),
        (Items{
            "The Board resolved to hear a deputation, in connection with the notice of motion by Cllr Hale. | agreed | "
            "none/none"}));
    EXPECT_EQ(
        told(
            "It was proposed by Cllr Hale and seconded by Cllr Vale that a grant of £50 be made.\n\nThe Board RESOLVED "
            "to make a grant of £50."),
        (Items{"to make a grant of £50. | agreed | Cllr Hale/Cllr Vale"}));
    EXPECT_EQ(told("At the proposal of Cllr Hale, seconded by Cllr Vale, it was resolved that the crane be sold."),
              (Items{"At the proposal of Cllr Hale, seconded by Cllr Vale, it was resolved that the crane be sold. | "
                     "agreed | Cllr "
                     "Hale/Cllr Vale"}));
}

TEST(Resolutions, ItemsOfNumberedParagraphsAndOfWhoCame) {
    const auto of = [](std::string_view text) {
        Items items;
        for (const Resolution& one : resolutions_in(text))
            items.push_back(one.minute.value_or("none") + " " + one.item.value_or("none"));
        return items;
    };
    // Right under its heading.
    EXPECT_EQ(of("MINUTES of the HARBOUR BOARD\n\nAPOLOGIES\n\nThere were none.\n\nMINUTES\n\n8709 The minutes were "
                 "approved.\n\nROADS\n\n8710 It was agreed that the road be closed.\n"),
              (Items{"8709 MINUTES", "8710 ROADS"}));
    // The title of what was decided is not known; it is not who stayed away.
    EXPECT_EQ(of("MINUTES of the HARBOUR BOARD\n\nApologies: Cllr Hale.\n\nIt was agreed that the road be closed.\n"),
              (Items{"none none"}));
}

TEST(Resolutions, ListsWithoutAColonAndInitialsWithStops) {
    EXPECT_EQ(
        item("RESOLVED: That the Council be recommended to\n\n(1) appoint Cllr Hale; and\n\n(2) appoint Cllr Vale."),
        (Items{"(1) appoint Cllr Hale", "(2) appoint Cllr Vale."}));
    EXPECT_EQ(told("The minutes were approved. Proposed R.E. Seconded: A.B."),
              (Items{"The minutes were approved. | agreed | R.E/A.B"}));
    EXPECT_EQ(told("The minutes were approved. Proposal (AH), seconded (GL)."),
              (Items{"The minutes were approved. | agreed | AH/GL"}));
}

TEST(Resolutions, WhoProposedThoseThatLostMovedNothing) {
    EXPECT_EQ(
        told("Cllr Mayer proposed that Cllr Hale be elected as Chairman, this was duly seconded.\n\nCllr Thomas "
             "proposed "
             "that Cllr Vale be elected as Chairman, this was duly seconded.\n\nRESOLVED that Cllr Hale be elected "
             "Chairman."),
        (Items{"that Cllr Hale be elected Chairman. | agreed | Cllr Mayer/none"}));
    EXPECT_EQ(
        told("Cllr. Kenney proposed Cllr. Hale as Chair. Cllr. Kenney's nomination was seconded by Cllr. "
             "Breene.\n\nCllr. "
             "Donohue proposed Cllr. Vale as Chair. Cllr. Donohue's nomination was seconded by Cllr. Devlin.\n\nCllr. "
             "Hale, "
             "on receiving the vote of the majority, was declared elected as Chair."),
        (Items{"Cllr. Hale, on receiving the vote of the majority, was declared elected as Chair. | agreed | Cllr. "
               "Kenney/Cllr. Breene"}));
}

TEST(Resolutions, NoticesOfMotionAreToldByTheirResult) {
    const std::string motion = "\"That this Board writes to the Minister about the quay.\"\n\n";
    const std::string text = "That this Board writes to the Minister about the quay. | ";
    struct Case {
        const char *result, *told;
    };
    const Case cases[] = {
        {"The motion was carried.", "agreed | none/none"},
        {"The motion was seconded by Cllr. Oakes and agreed.", "agreed | none/Cllr. Oakes"},
        {"The motion was proposed by Cllr. Hale, seconded by Cllr. Oakes and agreed.",
         "agreed | Cllr. Hale/Cllr. Oakes"},
        {"Cllr. Oakes seconded the motion, which was agreed.", "agreed | none/Cllr. Oakes"},
        {"Members spoke of it.\n\nOn the proposal of Cllr. Hale, seconded by Cllr. Oakes, the motion was agreed.",
         "agreed | Cllr. Hale/Cllr. Oakes"},
    };
    for (const Case& c : cases) EXPECT_EQ(told(motion + c.result), (Items{text + c.told})) << c.result;
    EXPECT_EQ(told(motion + "The motion was put to the vote and lost."), Items{});
    // What was decided is said of itself.
    EXPECT_EQ(told(motion + "It was agreed to write to the Minister."),
              (Items{"It was agreed to write to the Minister. | agreed | none/none"}));
    EXPECT_EQ(told(motion + "RESOLVED: That the quay be mended."),
              (Items{"That the quay be mended. | agreed | none/none"}));
    EXPECT_EQ(told(motion + "A reply is awaited."), Items{});
}

TEST(Resolutions, VotesAndMoversWithinTheSentence) {
    const std::string text = "that the crane be sold. | agreed | ";
    EXPECT_EQ(
        told("It was moved by Cllr Hale, seconded by Cllr Oakes and RESOLVED by 7 votes to 3 that the crane be sold."),
        (Items{text + "Cllr Hale/Cllr Oakes | 7-3"}));
    EXPECT_EQ(told("Members debated it and RESOLVED (7 for, 3 against) that the crane be sold."),
              (Items{text + "none/none | 7-3"}));
    EXPECT_EQ(told("The Board RESOLVED, by a majority, that the crane be sold."), (Items{text + "none/none"}));
    EXPECT_EQ(told("Payments of £1,234.56 were approved (prop. PV, sec. GP)."),
              (Items{"Payments of £1,234.56 were approved (prop. PV, sec. GP). | agreed | PV/GP"}));
}

TEST(Resolutions, OfficesThatMoveThem) {
    const auto movers = [](std::string_view lead) {
        const auto found = resolutions_in(kHead + std::string(lead) + " RESOLVED: That the crane be sold." + kTail);
        return found.size() == 1 ? found[0].mover.value_or("none") + "/" + found[0].seconder.value_or("none")
                                 : std::to_string(found.size());
    };
    EXPECT_EQ(movers("The Cabinet Member for Planning proposed the recommendations and Cllr Oakes seconded them."),
              "The Cabinet Member for Planning/Cllr Oakes");
    EXPECT_EQ(movers("The Cabinet Member for Planning Cllr Vale proposed them."), "Cllr Vale/none");
    EXPECT_EQ(movers("Cllr Vale, Cabinet Member for Planning, proposed them."), "Cllr Vale/none");
    EXPECT_EQ(movers("Proposed (PQ) & Seconded (SB)."), "PQ/SB");
}

TEST(Resolutions, NoticesOfDraftMinutesAreNone) {
    EXPECT_EQ(item("(These minutes are published subject to approval by the Board and to any amendments that will be "
                   "recorded in the minutes of the meeting at which they are approved)"),
              Items{});
    EXPECT_EQ(item("Resolved to sell the crane."), (Items{"to sell the crane."}));
}

TEST(Resolutions, NumbersEndWithTheListOfTheirSection) {
    const auto found = resolutions_in(
        "<html><body><h1>Minutes of the Harbour Board</h1><h2>1. Apologies</h2><p>None.</p><h2>2. Places</h2>"
        "<h3>2.1 The quay</h3><p>It is wet.</p><h3>2.2 The crane</h3><p>RESOLVED that it be sold.</p><h2>Letters</h2>"
        "<p>RESOLVED that they be printed.</p></body></html>");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].minute, "2.2");
    EXPECT_EQ(found[1].minute, std::nullopt);
    EXPECT_EQ(found[1].item, "Letters");
}

TEST(Resolutions, WhatIsNotedBeforeADecisionIsNotItsOutcome) {
    for (const auto& [sentence, outcome] :
         {std::pair<std::string, Outcome>{
              "It was noted that the rope was old and it was agreed that another be bought.", Outcome::agreed},
          {"It was agreed to note the survey.", Outcome::noted},
          {"A request to moor at the quay was rejected.", Outcome::refused}}) {
        const auto found = resolutions_in(kHead + sentence + kTail);
        ASSERT_EQ(found.size(), 1U) << sentence;
        EXPECT_EQ(found[0].outcome, outcome) << sentence;
    }
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

TEST(Resolutions, WhatMembersThinkIsNone) {
    for (const std::string sentence :
         {"Members agreed that it was a great pity.", "The Board agreed that this was a difficult decision.",
          "It was agreed that the crane was an eyesore and Mr Vale called for a vote.",
          "The noise was discussed, but it was decided that was a private matter.",
          "It was agreed that the regatta had been a success."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), Items{}) << sentence;
    for (const std::string sentence :
         {"Members agreed that it was a good idea and that the crane be sold.",
          "It was agreed that this was a matter for Mr Vale to settle.",
          "It was agreed that the blue crane was the best.", "The Board agreed that the crane should be sold.",
          "It was agreed there were no issues with the crane."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), (Items{sentence})) << sentence;
}

TEST(Resolutions, AgreedFromADayOnOrForNow) {
    EXPECT_EQ(item("Mr Vale asked for a new crane. This was agreed with effect from May."),
              (Items{"This was agreed with effect from May."}));
    EXPECT_EQ(item("Mr Vale asked for a new crane. The Board agreed with immediate effect to buy one."),
              (Items{"The Board agreed with immediate effect to buy one."}));
    EXPECT_EQ(item("A cost of £500 for the crane was provisionally agreed."),
              (Items{"A cost of £500 for the crane was provisionally agreed."}));
    EXPECT_EQ(item("Mr Vale spoke of rust. Members agreed with him that the crane was old."), Items{});
    EXPECT_EQ(item("Mr Vale spoke of rust. The Board agreed with everyone."), Items{});
}

TEST(Resolutions, ChosenByAVote) {
    EXPECT_EQ(item("Mr Vale and Mr Puw were put forward. On a vote being taken Mr Puw was appointed as Convener."),
              (Items{"On a vote being taken Mr Puw was appointed as Convener."}));
    EXPECT_EQ(item("Mr Vale spoke on a vote of 1999. Mr Puw was appointed by the divers as their cook."), Items{});
}

TEST(Resolutions, ContinuedToALaterMeetingIsDeferred) {
    const auto outcome = [](const std::string& sentence) {
        const auto found = resolutions_in(kHead + sentence + kTail);
        return found.size() == 1 ? found[0].outcome : std::nullopt;
    };
    EXPECT_EQ(outcome("It was agreed to continue consideration of the crane to a future meeting."), Outcome::deferred);
    EXPECT_EQ(outcome("It was agreed to continue the hire of the crane to the end of May."), Outcome::agreed);
}

TEST(Resolutions, WelshLists) {
    EXPECT_EQ(item("Cytunwyd i dalu’r canlynol:\n\ni) Mr Vale, rhaff £30\n\nii) Mr Puw, paent £40"),
              (Items{"i) Mr Vale, rhaff £30", "ii) Mr Puw, paent £40"}));
    EXPECT_EQ(item("Trafodwyd y canlynol:\n\ni) Mr Vale, rhaff £30\n\nii) Mr Puw, paent £40"), Items{});
}

TEST(Resolutions, WhatAMajorityVotedFor) {
    for (const std::string sentence :
         {"A large majority voted to sell the crane.", "The majority of members present voted against the sale.",
          "A majority agreed that the rope be kept."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), (Items{sentence})) << sentence;
    for (const std::string sentence :
         {"The majority of residents voted to keep the crane.", "Mr Vale said that a majority voted to leave the club.",
          "A majority vote is needed to sell the crane."})
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

TEST(Resolutions, LostMotionsDecideNothing) {
    for (const char* text :
         {"The proposal was defeated by 6 votes to 2.",
          "Moved by Cllr Hale, seconded by Cllr Oakes that the fee rise. The motion was not agreed.",
          "Mr Hale moved to sell the van. The motion failed 2-3.",
          "A motion to buy two bells was proposed by Cllr Oakes, seconded by Cllr Ferris and defeated by 3 votes to 1.",
          "Moved by Oakes, seconded by Ferris\n\nWHEREAS the crane is rusty;\n\nBE IT RESOLVED THAT the crane be "
          "sold.\n\nDEFEATED",
          "Oakes moved and Ferris seconded to sell the crane. The motion received a vote of Ayes: 2, Nays: 5.",
          "An amendment proposed by Cllr Oakes, seconded by Cllr Ferris, to put off any decision on the crane to the "
          "autumn was lost by 4 votes to 9."})
        EXPECT_TRUE(resolutions_in(kHead + text + kTail).empty()) << text;
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

TEST(Resolutions, WhoMovedWhatARecordDecides) {
    const auto found = resolutions_in(
        "RECORD OF DECISION\n\nDecision\n\n(i) to close the quay; and\n\n(ii) to sell the crane.\n\nInformation\n\nAt "
        "the "
        "meeting of the Council a motion was proposed by Councillor Puw. At the Board meeting Councillor Oakes "
        "proposed "
        "and Councillor Vale seconded a motion that was agreed unanimously by the Board, as set out above.\n",
        PaperKind::decision);
    ASSERT_EQ(found.size(), 2U);
    for (const Resolution& one : found) {
        EXPECT_EQ(one.mover, "Councillor Oakes");
        EXPECT_EQ(one.seconder, "Councillor Vale");
        EXPECT_TRUE(one.votes && one.votes->unanimous);
    }
}

TEST(Resolutions, LeadInThatEndsInADashUnderItsLabel) {
    for (const std::string label : {"Decision:", "THE DECISION:"}) {
        const auto found =
            resolutions_in("Decision details\n\n" + label +
                               "\n\nThat Cabinet approves:-\n\n(1) the budget; and\n\n(2) the allocation.\n\n"
                               "Date of decision: 09/06/2022\n",
                           PaperKind::decision);
        ASSERT_EQ(found.size(), 2U) << label;
        EXPECT_EQ(found[0].text, "the budget");
        EXPECT_EQ(found[1].text, "the allocation.");
    }
}

TEST(Resolutions, OfADecisionSheetStandUnderItsItems) {
    const auto found = resolutions_in(
        "Decisions\n\nCabinet\n\nWednesday 12 July 2031\n\n1. Apologies for Absence\n\nThere were none.\n\n2. Mooring "
        "Fees\n\nDECISION\n\nCabinet agreed to:\n\n1. note the fees; and\n\n2. approve the plan.\n\nREASON FOR "
        "DECISION\n\nTo have the quay mended.\n\n3. Harbour Plan\n\nDECISION\n\nThat the plan be recommended to "
        "Council.\n",
        PaperKind::decision);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].text, "note the fees");
    EXPECT_EQ(found[0].outcome, Outcome::noted);
    EXPECT_EQ(found[1].minute, "2");
    EXPECT_EQ(found[1].item, "Mooring Fees");
    EXPECT_EQ(found[2].text, "That the plan be recommended to Council.");
    EXPECT_EQ(found[2].minute, "3");
}

TEST(Resolutions, OfAMotionAndItsAmendmentTheOneVotedForCounts) {
    struct Case {
        const char *paragraphs, *text, *mover;
        int in_favour, against;
    };
    const std::string motion = "Councillor Hale, seconded by Councillor Ferris, moved that the crane be painted.",
                      amendment =
                          "As an amendment, Councillor Vale, seconded by Councillor Oakes, moved that it be sold.";
    const Case cases[] = {
        {"On a vote being taken, 2 members voted for the amendment and 5 for the motion, which was accordingly "
         "declared "
         "carried.",
         "Councillor Hale, seconded by Councillor Ferris, moved that the crane be painted.", "Councillor Hale", 5, 2},
        {"Motion 6 votes, amendment 8 votes. The amendment became the decision of the Committee.",
         "As an amendment, Councillor Vale, seconded by Councillor Oakes, moved that it be sold.", "Councillor Vale", 8,
         6},
        {"On a division, there voted:\n\nFor the Amendment: 3\n\nFor the Motion: 9\n\nThe motion was declared carried.",
         "Councillor Hale, seconded by Councillor Ferris, moved that the crane be painted.", "Councillor Hale", 9, 3},
        {"4 members voted for the amendment and seven for the motion. The motion was accordingly declared to be "
         "carried "
         "and the Committee agreed to paint the crane.",
         "The motion was accordingly declared to be carried and the Committee agreed to paint the crane.",
         "Councillor Hale", 7, 4},
    };
    for (const Case& c : cases)
        for (const char* between : {" ", "\n\n"}) {
            const auto found = resolutions_in(
                "MINUTES\n\n4. The crane\n\n" + motion + between + amendment + "\n\n" + c.paragraphs + "\n",
                PaperKind::minutes);
            ASSERT_EQ(found.size(), 1U) << c.paragraphs;
            EXPECT_EQ(found[0].text, c.text);
            EXPECT_EQ(found[0].mover, c.mover) << c.paragraphs;
            ASSERT_TRUE(found[0].votes) << c.paragraphs;
            EXPECT_EQ(found[0].votes->in_favour, c.in_favour) << c.paragraphs;
            EXPECT_EQ(found[0].votes->against, c.against) << c.paragraphs;
        }
}

TEST(Resolutions, MotionsAsTheyAreTypedInHaste) {
    struct Case {
        const char *lines, *text, *mover, *seconder;
    };
    const Case cases[] = {
        {"Motion by Tom Oakes, second by Bea Ferris: to approve the Jan. 28, 2008 minutes; unanimous.",
         "Motion by Tom Oakes, second by Bea Ferris: to approve the Jan. 28, 2008 minutes; unanimous.", "Tom Oakes",
         "Bea Ferris"},
        {"Ann Oakes made a motion to buy a plow. Patrick second. Passed 3-0.", "Ann Oakes made a motion to buy a plow.",
         "Ann Oakes", "Patrick"},
        {"Motion made by Ann Oakes to buy a plow. 2nd by Bea Ferris. Motion passed.",
         "Motion made by Ann Oakes to buy a plow.", "Ann Oakes", "Bea Ferris"},
        {"Trustee Oakes moved to build a fence. Motion was seconded by Trustee Ferris and was so carried with a vote "
         "of "
         "5 ayes and 0 nays.",
         "Trustee Oakes moved to build a fence.", "Trustee Oakes", "Trustee Ferris"},
        {"Commissioner Oakes moved to approve the plan.\n\nCommissioner Ferris seconded the motion.\n\nROLL CALL "
         "VOTE\n\nAYES: Commissioners Oakes and Ferris.\n\nNOES: Commissioner Hale.\n\nResolution No. PC-2004-40 was "
         "entered and adopted as motioned.",
         "Commissioner Oakes moved to approve the plan.", "Commissioner Oakes", "Commissioner Ferris"},
        {"On the motion of Councillors Oakes and Ferris:\n\nTHAT the budget be approved.\n\nMOTION CARRIED",
         "THAT the budget be approved.", "Oakes", "Ferris"},
        {"Moved Director Oakes\n\nSeconded Director Ferris\n\nThat the agenda be adopted.\n\nCarried",
         "That the agenda be adopted.", "Director Oakes", "Director Ferris"},
        {"That a grader be bought. Carried", "That a grader be bought.", nullptr, nullptr},
        {"That a mower be bought Carried", "That a mower be bought", nullptr, nullptr},
        {"Proposed by Cllr. A. Oakes, Seconded by Cllr. B. Ferris and resolved:-\n\nThat the keeper be thanked.",
         "That the keeper be thanked.", "Cllr. A. Oakes", "Cllr. B. Ferris"},
        {"Proposed by Cllr. A. Oakes, Seconded by Cllr. B. Ferris\n\nAnd resolved:-\n\nThat the keeper be thanked.",
         "That the keeper be thanked.", "Cllr. A. Oakes", "Cllr. B. Ferris"},
        {"Motion by Oakes, seconded by Ferris, to do the following:\n\n1. sell the crane; and\n\n2. buy a "
         "boat.\n\nMotion carried.",
         "Motion by Oakes, seconded by Ferris, to do the following: 1. sell the crane; and 2. buy a boat.", "Oakes",
         "Ferris"},
        {"Moved by Coun. Oakes, seconded by Dep. Mayor Ferris that sand be bought. Carried.",
         "Moved by Coun. Oakes, seconded by Dep. Mayor Ferris that sand be bought.", "Coun. Oakes",
         "Dep. Mayor Ferris"},
        {"Councilmember Oakes made a motion, seconded by Councilmember Ferris, to approve the claims. The Chair "
         "declared "
         "the motion carried and the claims approved.",
         "Councilmember Oakes made a motion, seconded by Councilmember Ferris, to approve the claims.",
         "Councilmember Oakes", "Councilmember Ferris"},
        {"On the proposition of Councillors Ann Oakes & Bea Ferris the Council adopted the plan.",
         "On the proposition of Councillors Ann Oakes & Bea Ferris the Council adopted the plan.", "Ann Oakes",
         "Bea Ferris"},
        {"MOTION by Vice Chairman Oakes to approve the map.\n\nVOTING: Ayes – 5; Nays – 0",
         "MOTION by Vice Chairman Oakes to approve the map.", "Vice Chairman Oakes", nullptr},
        {"On a motion by Oakes, 2nd by Ferris ALL voted to accept the minutes.",
         "On a motion by Oakes, 2nd by Ferris ALL voted to accept the minutes.", "Oakes", "Ferris"},
        {"Moved, seconded and voted 2-0 to appoint Ann Hale as Registrar.",
         "Moved, seconded and voted 2-0 to appoint Ann Hale as Registrar.", nullptr, nullptr},
    };
    for (const Case& c : cases) {
        const auto found =
            resolutions_in("MINUTES\n\n4. The crane\n\n" + std::string(c.lines) + "\n", PaperKind::minutes);
        ASSERT_EQ(found.size(), 1U) << c.lines;
        EXPECT_EQ(found[0].text, c.text);
        EXPECT_EQ(found[0].mover.value_or("-"), c.mover ? c.mover : "-") << c.lines;
        EXPECT_EQ(found[0].seconder.value_or("-"), c.seconder ? c.seconder : "-") << c.lines;
    }
    EXPECT_TRUE(resolutions_in("MINUTES\n\n4. The crane\n\nIt was talked of. Action: Motion by Oakes, second by "
                               "Ferris:\n\nOrders: The bills were signed by the Board.\n",
                               PaperKind::minutes)
                    .empty());
}

TEST(Resolutions, WhatIsNarratedUnderDecisionDecidesNothing) {
    const auto found = resolutions_in(
        "Agenda, decisions and minutes\n\nHarbour Committee - Thursday, 3 May "
        "2031\n\n1.\n\nWELCOME\n\nDecision:\n\nThe "
        "Chair welcomed everyone to this meeting.\n\nThe meeting was being streamed live.\n\nMinutes:\n\nThe Chair "
        "welcomed everyone.\n\n2.\n\nTHE CRANE\n\nDecision:\n\nThe crane is to be sold.\n\nMinutes:\n\nThe following "
        "Motion was moved by Councillor Oakes, and seconded by Councillor Ferris:\n\nThat the keeper be thanked.\n\n"
        "Motion Carried.\n",
        PaperKind::minutes);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "The crane is to be sold.");
    EXPECT_EQ(found[1].text, "That the keeper be thanked.");
    EXPECT_EQ(found[1].seconder, "Councillor Ferris");
}

TEST(Resolutions, ListsUnderWhoDecidesAndUnderCaptions) {
    for (const char* lines :
         {"RESOLVED – That Members of the Sub-Committee\n\n1. Note the survey; and\n\n2. Sell the crane.",
          "It was resolved:\n\n1. Note the survey; and\n\n2. Sell the crane.",
          "RESOLVED :\n\nThe survey\n\n(1) Note the survey.\n\n(2) Sell the crane."}) {
        const auto found =
            resolutions_in("MINUTES\n\n4. The crane\n\n" + std::string(lines) + "\n", PaperKind::minutes);
        ASSERT_EQ(found.size(), 2U) << lines;
        EXPECT_TRUE(found[0].text.starts_with("Note the survey")) << found[0].text;
        EXPECT_EQ(found[1].text, "Sell the crane.");
    }
    for (const auto& [between, agreed] : {std::pair{" ", "agreed"}, {"\n\n", "agreed"}, {"\n\n", "AGREED"}}) {
        const auto found = resolutions_in(
            "MINUTES\n\n4. The crane\n\nIt was moved by Councillor Oakes and seconded by "
            "Councillor Ferris that the crane be sold." +
                std::string(between) + "The motion was put to the vote and " + agreed + ".\n",
            PaperKind::minutes);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].text,
                  "It was moved by Councillor Oakes and seconded by Councillor Ferris that the crane be sold.");
    }
}

TEST(Resolutions, WhatIsListedUnderASentenceIsOfIt) {
    struct Case {
        const char *lines, *text;
    };
    const Case cases[] = {
        {"It was agreed the following should be put up in the hall:\n\nNames of the keepers, Map of the quay\n\nThe "
         "hall "
         "is open on Sundays, said the Clerk.",
         "It was agreed the following should be put up in the hall: Names of the keepers, Map of the quay"},
        {"The following way to send out minutes was proposed by Ann Oakes and seconded by Bea Ferris and approved by "
         "members:\n\n1. Send them to all.\n\n2. Minutes proposed and seconded at the next meeting.",
         "The following way to send out minutes was proposed by Ann Oakes and seconded by Bea Ferris and approved by "
         "members: 1. Send them to all. 2. Minutes proposed and seconded at the next meeting."},
        {"It was RESOLVED that three payments be authorised;\n\n- The keeper for paint: £50.00\n\n- The clerk for "
         "stamps: £64.29\n\n- Rope: £182.00",
         "that three payments be authorised; The keeper for paint: £50.00 The clerk for stamps: £64.29 Rope: £182.00"},
    };
    for (const Case& c : cases) {
        const auto found =
            resolutions_in("MINUTES\n\n4. The hall\n\n" + std::string(c.lines) + "\n", PaperKind::minutes);
        ASSERT_EQ(found.size(), 1U) << c.lines;
        EXPECT_EQ(found[0].text, c.text);
    }
    EXPECT_TRUE(resolutions_in("MINUTES\n\n4. The hall\n\nWho What Status\n\nAnn\n\nWrite about the slipway; it was "
                               "agreed that nobody wants it removed\n",
                               PaperKind::minutes)
                    .empty());
    const auto formal = resolutions_in(
        "MINUTES\n\n1. Apologies\n\n1.1 It was RESOLVED to accept them.\n\n2. Planning\n\n2.1 The quay: Members had no "
        "objection to the crane.\n\n2.2 It was RESOLVED to object to the pier.\n",
        PaperKind::minutes);
    ASSERT_EQ(formal.size(), 3U);
    EXPECT_EQ(formal[1].minute, "2.1");
}

TEST(Resolutions, BehindWhatABodyDidBefore) {
    for (const char* sentence : {"The Committee, by 7 votes to 3, agreed to sell the crane.",
                                 "The Committee, having considered the report of the keeper, agreed to sell the crane.",
                                 "The Council, following discussion, resolved to sell the crane.",
                                 "Cabinet, after debate, approved the sale of the crane.",
                                 "The sale of the crane was approved by 7 votes to 3."}) {
        const auto found =
            resolutions_in("MINUTES\n\n4. The crane\n\n" + std::string(sentence) + "\n", PaperKind::minutes);
        ASSERT_EQ(found.size(), 1U) << sentence;
        EXPECT_EQ(found[0].text, sentence);
    }
    EXPECT_TRUE(resolutions_in("MINUTES\n\n4. The crane\n\nThe Council, in the orders which it has adopted, says "
                               "who may sell a crane.\n",
                               PaperKind::minutes)
                    .empty());
}

TEST(Resolutions, ListedByLettersBeforeColons) {
    const auto found = resolutions_in(
        "MINUTES\n\n4. The quay\n\nRESOLVED:\n\nThat Cabinet:\n\nA: Welcomes the report of the keeper.\n\nB: Asks "
        "him to mend the quay.\n",
        PaperKind::minutes);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, "A:");
    EXPECT_EQ(found[0].text, "Welcomes the report of the keeper.");
    EXPECT_EQ(found[1].text, "Asks him to mend the quay.");
}

TEST(Resolutions, UnderTheHeadsOfAReportAreOfTheItem) {
    const auto found = resolutions_in(
        "Agenda and minutes\n\nExecutive - Monday, 19 February 2031\n\n81. Apologies\n\nNone.\n\n82. The "
        "crane\n\nPurpose of Report\n\nTo tell of the crane.\n\nDecision\n\n1. That the crane be sold.\n\n2. That "
        "its keeper be thanked.\n\nReasons for the Decision\n\nIt is rusty.\n",
        PaperKind::minutes);
    ASSERT_EQ(found.size(), 2U);
    for (const Resolution& one : found) {
        EXPECT_EQ(one.minute, "82");
        EXPECT_EQ(one.item, "The crane");
    }
}

TEST(Resolutions, ToldUnderDecisionAndUnderMinutesAreOne) {
    const auto found = resolutions_in(
        "Agenda, decisions and minutes\n\nHarbour Committee - Thursday, 3 May 2031\n\n1.\n\nMOORING FEES\n\n"
        "Decision:\n\nRESOLVED: That the fees be raised.\n\nMinutes:\n\nThe Director spoke of the fees.\n\n"
        "RESOLVED: That the fees be raised.\n\n2.\n\nTHE CRANE\n\nDecision:\n\nRESOLVED: That the crane be "
        "sold.\n\nMinutes:\n\nRESOLVED: That the crane be sold.\n",
        PaperKind::minutes);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "That the fees be raised.");
    EXPECT_EQ(found[1].text, "That the crane be sold.");
}

TEST(Resolutions, ListOfWhatABodyDecided) {
    const auto found = resolutions_in(
        "Borough of Wick\n\nCabinet\n\nDecisions\n\n3 May 2031\n\n## 4 A new pool\n\nThat Cabinet:\n\n1. Approve the "
        "pool.\n\n2. Note its price.\n\n## 5 The bandstand\n\n1. To sell it.\n\n## 6 The pier\n\nThat Cabinet notes "
        "the survey.\n\nThat Cabinet agrees to mend it.\n\n## 7 The crane\n\nNobody spoke of it.\n",
        PaperKind::decision);
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found[0].text, "Approve the pool.");
    EXPECT_EQ(found[0].label, "1.");
    EXPECT_EQ(found[0].minute, "4");
    EXPECT_EQ(found[0].item, "A new pool");
    EXPECT_EQ(found[1].outcome, Outcome::noted);
    EXPECT_EQ(found[2].item, "The bandstand");
    EXPECT_EQ(found[4].text, "That Cabinet agrees to mend it.");
}

struct Told {
    std::string body, dump;
};

// "text | outcome mover / seconder for-against-abstained" of each in an item of minutes.
std::string facts(std::string_view body, std::string_view head = kHead) {
    std::string dump;
    for (const Resolution& found : resolutions_in(std::string(head) + std::string(body) + kTail)) {
        dump += found.text + " | " + std::string(name_of(found.outcome.value()));
        if (found.mover) dump += " " + *found.mover;
        if (found.seconder) dump += " / " + *found.seconder;
        if (found.votes && found.votes->in_favour) dump += " " + std::to_string(*found.votes->in_favour);
        if (found.votes && found.votes->against) dump += "-" + std::to_string(*found.votes->against);
        if (found.votes && found.votes->abstained) dump += "-" + std::to_string(*found.votes->abstained);
        if (found.votes && found.votes->unanimous) dump += " unanimous";
        dump += '\n';
    }
    return dump;
}

TEST(Resolutions, FormsOfManyCouncils) {
    const std::vector<Told> cases = {
        {"Resolved: unanimously to sell the crane.", "to sell the crane. | agreed unanimous\n"},
        {"RESOLVED (Cllr Oakes/Cllr Ferris) that the crane be sold.",
         "that the crane be sold. | agreed Cllr Oakes / Cllr Ferris\n"},
        {"RESOLVED (proposed Cllr Oakes, seconded Cllr Ferris, all in favour) to sell the crane.",
         "to sell the crane. | agreed Cllr Oakes / Cllr Ferris unanimous\n"},
        {"The Committee RESOLVED to GRANT permission subject to conditions.",
         "to GRANT permission subject to conditions. | agreed\n"},
        {"The Committee agreed:-\n\n(a) to note the survey; and\n\n(b) to sell the crane.",
         "to note the survey | noted\nto sell the crane. | agreed\n"},
        {"The Committee:-\n\n(i) noted the survey; and\n\n(ii) agreed to sell the crane.",
         "noted the survey | noted\nagreed to sell the crane. | agreed\n"},
        {"Decision: The Board, having heard Mr Vale, AGREED to sell the crane.",
         "The Board, having heard Mr Vale, AGREED to sell the crane. | agreed\n"},
        {"Proposed by Councillor Oakes, seconded by Councillor Ferris and RESOLVED:-\n\nThat the crane be sold.",
         "That the crane be sold. | agreed Councillor Oakes / Councillor Ferris\n"},
        {"On the proposition of Cllr Oakes, seconded by Cllr Ferris, the Members agreed to sell the crane. A vote was "
         "taken and resulted as follows: For: 6 Against: 3 Abstentions: 1",
         "On the proposition of Cllr Oakes, seconded by Cllr Ferris, the Members agreed to sell the crane. | agreed "
         "Cllr Oakes / Cllr Ferris 6-3-1\n"},
        {"Motion by Oakes, second by Ferris, to adopt Ordinance 14. Ayes: 5 Noes: 0. Motion carried.",
         "Motion by Oakes, second by Ferris, to adopt Ordinance 14. | agreed Oakes / Ferris 5-0\n"},
        {"Council Member Oakes moved to sell the crane. Council Member Ferris seconded. The motion passed unanimously.",
         "Council Member Oakes moved to sell the crane. | agreed Council Member Oakes / Council Member Ferris "
         "unanimous\n"},
        {"Council Action: Adopted the ordinance on the sale of the crane.",
         "Adopted the ordinance on the sale of the crane. | agreed\n"},
        {"A motion to sell the crane was made by Mr. Oakes, seconded by Ms. Ferris, and unanimously approved.",
         "A motion to sell the crane was made by Mr. Oakes, seconded by Ms. Ferris, and unanimously approved. | agreed "
         "Mr. Oakes / Ms. Ferris unanimous\n"},
        {"It was proposed to sell the crane. Proposed – AH, Seconded – BQ. All agreed.",
         "It was proposed to sell the crane. Proposed – AH, Seconded – BQ. | agreed AH / BQ unanimous\n"},
        {"Cynigiwyd gan y Cyng. Oakes ac eiliwyd gan y Cyng. Puw i werthu’r craen.",
         "Cynigiwyd gan y Cyng. Oakes ac eiliwyd gan y Cyng. Puw i werthu’r craen. | agreed Cyng. Oakes / Cyng. Puw\n"},
        {"PENDERFYNWYD:\n\n(a) gwerthu’r craen.\n\n(b) cau’r cei.", "gwerthu’r craen. | agreed\ncau’r cei. | agreed\n"},
        {"It was agreed by those present that the crane be sold.",
         "It was agreed by those present that the crane be sold. | agreed\n"},
        {"Members discussed the crane and agreed to sell it.",
         "Members discussed the crane and agreed to sell it. | agreed\n"},
        {"The Finance Committee agreed to sell the crane.",
         "The Finance Committee agreed to sell the crane. | agreed\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body), told.dump) << told.body;
}

const std::string kParishHead =
    "MINUTES OF THE MEETING OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nApologies were received from Mr Vale.\n\n"
    "2. THE QUAY\n\n";

TEST(Resolutions, ToldInLooseWords) {
    const std::string assent = "AB asked if she could buy a bell. Agreed, the clerk is to pay for it.",
                      happy = "After discussion all councillors present were happy with this arrangement.",
                      bell = "Everyone agreed that the council should not buy a bell.",
                      letter = "A letter to the county was agreed by WPC setting out its objections.",
                      flowers = "PC thanked Ms Reed for her work with the school and agreed a gift of flowers.",
                      moored = "The council was sympathetic to the owner and decided to look into the moorings.",
                      due = "Three payments due were APPROVED – see the list.",
                      drawing = "Drawing by the harbour master, with the clerk's help - adopted at the meeting.";
    const std::vector<Told> cases = {
        {assent, assent + " | agreed\n"},
        {"The tide is at six. Agreed, it is early.", ""},
        {happy, happy + " | agreed\n"},
        {bell, bell + " | agreed\n"},
        {letter, letter + " | agreed\n"},
        {"A letter to the county was agreed by HCC setting out its objections.", ""},
        {flowers, flowers + " | agreed\n"},
        {moored, moored + " | agreed\n"},
        {"The clerk was sympathetic to the owner and decided to look into the moorings.", ""},
        {due, due + " | agreed\n"},
        {drawing, drawing + " | agreed\n"},
        {"Hire of the hall - £30 (Ch. No. 101) – all approved for payment.",
         "Hire of the hall - £30 (Ch. No. 101) – all approved for payment. | agreed\n"},
        {"Cllr Oakes was appointed to the Harbour Committee to mind its accounts.",
         "Cllr Oakes was appointed to the Harbour Committee to mind its accounts. | agreed\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, TwoSentencesOfOneDecision) {
    const std::vector<Told> cases = {
        {"The minutes of 3 May were approved. Approval – proposed by AB, seconded by CD.",
         "The minutes of 3 May were approved. | agreed AB / CD\n"},
        {"Cllr Oakes proposed Mr Ash be appointed and Cllr Ferris seconded this. Cllr Ash was co-opted to the council.",
         "Cllr Oakes proposed Mr Ash be appointed and Cllr Ferris seconded this. Cllr Ash was co-opted to the council. "
         "| agreed Cllr Oakes / Cllr Ferris\n"},
        {"Minutes of the meeting of 3 May accepted. Proposed Ada Oakes, Seconded Bea Ferris.",
         "Minutes of the meeting of 3 May accepted. | agreed Ada Oakes / Bea Ferris\n"},
        {"Cynigiwyd swm o £50.00 gan y Cyng. Oakes, eiliwyd gan y Cyng. Puw ac roedd pawb o blaid.",
         "Cynigiwyd swm o £50.00 gan y Cyng. Oakes, eiliwyd gan y Cyng. Puw ac roedd pawb o blaid. | agreed Cyng. "
         "Oakes / Cyng. Puw unanimous\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, ReasonsListedBelowAreNoDecisions) {
    EXPECT_EQ(
        facts("It was agreed to object on the following grounds:\n\n• The crane is too high.\n\n• The noise was "
              "noted."),
        "It was agreed to object on the following grounds: The crane is too high. The noise was noted. | agreed\n");
    EXPECT_EQ(facts("Penderfynwyd y dylid gwrthwynebu’r craen ar sail y canlynol:\n\n• Mae’n rhy uchel."),
              "Penderfynwyd y dylid gwrthwynebu’r craen ar sail y canlynol: Mae’n rhy uchel. | agreed\n");
}

TEST(Resolutions, NotOfThisMeetingOrNotYet) {
    for (const std::string text : {
             "At the October meeting a resolution to sell the crane was proposed by the Chair, and it was passed.",
             "Once that resolution is passed, the sale is complete.",
             "If the resolution is passed, the crane is sold.",
             "“It is agreed that the tenant shall mend the crane.”",
             "As the Committee was in agreement that the crane should go the clerk will speak to the owner.",
             "Cadarnhawyd bod y Cyng. Oakes wedi’i benodi i’r bwrdd.",
         })
        EXPECT_EQ(facts(text), "") << text;
}

TEST(Resolutions, AmendedByWhatWasSaidOfThem) {
    const auto minutes_item = [](const std::string& text) {
        std::string said;
        for (const Resolution& found : resolutions_in(
                 "MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES\n\nNone.\n\n2. MINUTES OF THE LAST MEETING\n\n" + text +
                 kTail))
            said += std::string(name_of(found.outcome.value())) + " ";
        return said;
    };
    EXPECT_EQ(minutes_item("Amendments to the June minutes: Crane – amend Warden to read Keeper.\n\nThe minutes were "
                           "proposed by AB, seconded by CD."),
              "agreed_amended ");
    EXPECT_EQ(minutes_item("Items 4 and 5 have been transposed, otherwise AB proposed as accurate; CD seconded."),
              "agreed_amended ");
    EXPECT_EQ(
        minutes_item("Gyda’r newid hwn, cynigiwyd gan y Cyng. Oakes, eiliwyd gan y Cyng. Puw, y dylid eu derbyn."),
        "agreed_amended ");
    EXPECT_EQ(minutes_item("The minutes were proposed by AB, seconded by CD."), "agreed ");
}

TEST(Resolutions, OutcomesThatWordsElsewhereBelie) {
    const std::vector<Told> cases = {
        {"It was agreed which trees to fell.", "It was agreed which trees to fell. | agreed\n"},
        {"The motion fell.", ""},
        {"It was agreed to move the decision to the next meeting.",
         "It was agreed to move the decision to the next meeting. | deferred\n"},
        {"The Board agreed that the crane be kept and it was noted that it rusts.",
         "The Board agreed that the crane be kept and it was noted that it rusts. | agreed\n"},
        {"The Board agreed that the survey be noted.", "The Board agreed that the survey be noted. | noted\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body), told.dump) << told.body;
}

TEST(Resolutions, WordsThatOnlyLookLikeDeciding) {
    for (const std::string text : {
             "AGREED MINUTES of the Harbour Board of 3 May",
             "THESE MINUTES WILL NOT BE APPROVED UNTIL 3 MAY.",
             "Parents will be heard on the proposed new secondary school.",
         })
        EXPECT_EQ(facts(text), "") << text;
}

TEST(Resolutions, TheFirstVerbTellsTheOutcome) {
    const std::vector<Told> cases = {
        {"It was noted that a tree had come down – it was agreed that it be sold.",
         "It was noted that a tree had come down – it was agreed that it be sold. | agreed\n"},
        {"The Board agreed to mend the crane; it was noted it rusts.",
         "The Board agreed to mend the crane; it was noted it rusts. | agreed\n"},
        {"Moved by A. Oakes, seconded by B. Ferris:\n\nThat we accept the offer for the crane; and that we defer the "
         "roof. Carried.",
         "That we accept the offer for the crane; and that we defer the roof. | agreed A. Oakes / B. Ferris\n"},
        {"It was agreed to refer it to the full Council for consideration.",
         "It was agreed to refer it to the full Council for consideration. | referred\n"},
        {"The crane was to be sold in May. This was noted by the Elected Members.",
         "The crane was to be sold in May. This was noted by the Elected Members. | noted\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body), told.dump) << told.body;
}

TEST(Resolutions, FormsOfParishMinutes) {
    const std::vector<Told> cases = {
        {"A donation of £100 was agreed for the fund. (Prop: NR, Sec: KC)",
         "A donation of £100 was agreed for the fund. | agreed NR / KC\n"},
        {"A sub committee of AB and CD was appointed to look into the lights.",
         "A sub committee of AB and CD was appointed to look into the lights. | agreed\n"},
        {"There was unanimous agreement to accept the tender of the lower sum.",
         "There was unanimous agreement to accept the tender of the lower sum. | agreed unanimous\n"},
        {"Members voted 5-2 to keep the hall open on Sundays.",
         "Members voted 5-2 to keep the hall open on Sundays. | agreed 5-2\n"},
        {"There was talk of the flag; everyone agreed that it should stay.",
         "There was talk of the flag; everyone agreed that it should stay. | agreed\n"},
        {"It was queried whether the hall should be mended and agreed that the clerk should ask.",
         "It was queried whether the hall should be mended and agreed that the clerk should ask. | agreed\n"},
        {"Also agreed we should buy a bell.", "Also agreed we should buy a bell. | agreed\n"},
        {"A contribution of up to £50 was approved towards the bulbs.",
         "A contribution of up to £50 was approved towards the bulbs. | agreed\n"},
        {"With that amendment, the minutes of 3 May were approved.",
         "With that amendment, the minutes of 3 May were approved. | agreed_amended\n"},
        {"The direct debit of £40 for the year was approved.",
         "The direct debit of £40 for the year was approved. | agreed\n"},
        {"It was agreed that a meeting be held at 7.30 p.m. The next full meeting is on Tuesday.",
         "It was agreed that a meeting be held at 7.30 p.m. | agreed\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, VotesAndMoversRoundAMarker) {
    const std::vector<Told> cases = {
        {"It was RESOLVED that the crane be kept.\n\nThe vote for the resolution was carried by 6 votes to 0 with 1 "
         "abstention.",
         "that the crane be kept. | agreed 6-0-1\n"},
        {"RESOLVED – That the rope be paid for.\n\nThe recommendations were put to the vote and carried by 8 votes "
         "for, 1 against and 2 abstentions.",
         "That the rope be paid for. | agreed 8-1-2\n"},
        {"The motion was put to the vote and was carried.\n\nRESOLVED: That the crane be sold.",
         "That the crane be sold. | agreed\n"},
        {"The minutes were proposed by Cllr Hale and seconded by Cllr Oakes.\n\nRESOLVED: That the minutes of 5 May be "
         "approved.",
         "That the minutes of 5 May be approved. | agreed Cllr Hale / Cllr Oakes\n"},
        {"It was moved by Councillor Hale,\n\nSeconded by Councillor Oakes,\n\nResolved -\n\n(a) That the rope be paid "
         "for.\n\n(b) That the keeper be thanked.",
         "That the rope be paid for. | agreed Councillor Hale / Councillor Oakes\nThat the keeper be thanked. | agreed "
         "Councillor Hale / Councillor Oakes\n"},
        {"Resolved -\n\nThat the rope be paid for.", "That the rope be paid for. | agreed\n"},
        {"RESOLVED by 9 votes to 3 with 1 abstention\n\nThat the rope be paid for.",
         "That the rope be paid for. | agreed 9-3-1\n"},
        {"UNANIMOUSLY RESOLVED TO RECOMMEND TO COUNCIL that\n\n5.1 the quay be let;\n\n5.2 the keeper sign the lease.",
         "the quay be let | agreed unanimous\nthe keeper sign the lease. | agreed unanimous\n"},
        {"Following debate, the Committee resolved with 6 votes for, 1 abstention and the Chair not voting:\n\n(1) to "
         "let the quay;\n\n(2) to sell the crane.",
         "to let the quay | agreed 6-1\nto sell the crane. | agreed 6-1\n"},
        {"RESOLVED that the places on the board would be as follows:-\n\nFinance: Cllr Hale\n\nHall: Cllr Oakes",
         "that the places on the board would be as follows:- | agreed\n"},
        {"Following a proposal by Cllr. Hale and seconding by Cllr. Oakes\n\nRESOLVED that Cllr. Puw be chair.",
         "that Cllr. Puw be chair. | agreed Cllr. Hale / Cllr. Oakes\n"},
        {"Decision:\n\nThe keeper spoke of the rope.\n\nRESOLVED: That the rope be bought.",
         "That the rope be bought. | agreed\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, AssentInOtherWords) {
    const std::vector<Told> cases = {
        {"All agreed the gate to be left unlocked at night.",
         "All agreed the gate to be left unlocked at night. | agreed\n"},
        {"All agreed that this was a great result for the quay.", ""},
        {"It was proposed and agreed that the bench be moved.",
         "It was proposed and agreed that the bench be moved. | agreed\n"},
        {"It is now agreed that the bench be moved.", "It is now agreed that the bench be moved. | agreed\n"},
        {"Agreement was reached that the bench be moved.", "Agreement was reached that the bench be moved. | agreed\n"},
        {"Members accordingly did not object to the application.",
         "Members accordingly did not object to the application. | agreed\n"},
        {"It was noted that the bench is old and agreed that it be replaced.",
         "It was noted that the bench is old and agreed that it be replaced. | agreed\n"},
        {"The lease was discussed and in principle agreed.",
         "The lease was discussed and in principle agreed. | agreed\n"},
        {"The minutes were agreed with one correction, (page 2: for Ash read Elm).",
         "The minutes were agreed with one correction, (page 2: for Ash read Elm). | agreed_amended\n"},
        {"Cllr Oakes agreed with Cllr Vale.", ""},
        {"The constitution was agreed by all Community Councillors present.",
         "The constitution was agreed by all Community Councillors present. | agreed unanimous\n"},
        {"Derbyniwyd cofnodion y cyfarfod fel rhai cywir.",
         "Derbyniwyd cofnodion y cyfarfod fel rhai cywir. | agreed\n"},
        {"The Committee accepted a price of £40 from Mr Vale.",
         "The Committee accepted a price of £40 from Mr Vale. | agreed\n"},
        {"Lamp oil - £24.50 – approved.", "Lamp oil - £24.50 – approved. | agreed\n"},
        {"It was agreed that a letter be sent and that its words should be agreed with the Chair.",
         "It was agreed that a letter be sent and that its words should be agreed with the Chair. | agreed\n"},
        {"It was decided to discuss this at the November meeting.",
         "It was decided to discuss this at the November meeting. | deferred\n"},
        {"It was agreed that the keeper would bring a plan to be considered at the November meeting.",
         "It was agreed that the keeper would bring a plan to be considered at the November meeting. | agreed\n"},
        {"Subject to the undernoted amendment, the minutes were proposed by GD and seconded by KC.",
         "Subject to the undernoted amendment, the minutes were proposed by GD and seconded by KC. | agreed_amended GD "
         "/ KC\n"},
        {"The report on the quay was received. RESOLVED and noted.",
         "The report on the quay was received. RESOLVED and noted. | noted\n"},
        {"Resolved: That some notes on the quay be printed.", "That some notes on the quay be printed. | agreed\n"},
        {"It was agreed to support the scheme proposed by HCC.",
         "It was agreed to support the scheme proposed by HCC. | agreed\n"},
        {"It was unanimously resolved that the fee be paid and that the meeting be adjourned for ten minutes.",
         "It was unanimously resolved that the fee be paid and that the meeting be adjourned for ten minutes. | "
         "agreed unanimous\n"},
        {"S. Farrow proposed that the bench be bought, seconded by P. Lunn.",
         "S. Farrow proposed that the bench be bought, seconded by P. Lunn. | agreed S. Farrow / P. Lunn\n"},
        {"Cllr Hale met with the wardens, and it was agreed that they would mend the wall.", ""},
        {"Copies go out before the Minutes of each meeting are approved.", ""},
        {"Minutes of the meeting of 3 May to be approved and signed.", ""},
        {"The approval of the lease was proposed by Mr Vale and seconded by Mrs Puw. This was approved as such.",
         "The approval of the lease was proposed by Mr Vale and seconded by Mrs Puw. | agreed Mr Vale / Mrs Puw\n"},
        {"Councillor Ada Hale was proposed by Councillor Oakes and seconded by Councillor Vale.\n\nCouncillor Bea Lunn "
         "was proposed by Councillor Puw and seconded by Councillor Rees.\n\nThe Chair declared Councillor Ada Hale "
         "elected.",
         "The Chair declared Councillor Ada Hale elected. | agreed Councillor Oakes / Councillor Vale\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, MotionsOfOtherCountries) {
    const std::vector<Told> cases = {
        {"Clr. Hale moved that Council receive the letter as information. CARRIED",
         "Clr. Hale moved that Council receive the letter as information. | noted Clr. Hale\n"},
        {"Clr. Hale moved that Council table this item until May. CARRIED",
         "Clr. Hale moved that Council table this item until May. | deferred Clr. Hale\n"},
        {"Mr. Hale moved to pay the bills of $318.59. Mr. Oakes seconded, motion carried.",
         "Mr. Hale moved to pay the bills of $318.59. | agreed Mr. Hale / Mr. Oakes\n"},
        {"MOTION BY HALE, SECOND BY OAKES TO BUY THE ROPE.",
         "MOTION BY HALE, SECOND BY OAKES TO BUY THE ROPE. | agreed HALE / OAKES\n"},
        {"Supervisor Hale moved the Board amend the list. The motion was adopted with Supervisors Oakes, Vale and Puw "
         "voting in favor of the motion (4-0).",
         "Supervisor Hale moved the Board amend the list. | agreed Supervisor Hale 4-0\n"},
        {"HALE – That we approve the list of payments.\n\nCARRIED.",
         "That we approve the list of payments. | agreed HALE\n"},
        {"That the list be approved as amended.\n\nCARRIED",
         "That the list be approved as amended. | agreed_amended\n"},
        {"WHEREAS the road is worn;\n\nTHEREFORE BE IT RESOLVED THAT the Council of Wick mend it.\n\nCarried.",
         "the Council of Wick mend it. | agreed\n"},
        {"Moved by Trustee Hale, seconded by Trustee Oakes, to buy rope. Vote by roll call. 6 yes, 0 no. Motion "
         "carried.",
         "Moved by Trustee Hale, seconded by Trustee Oakes, to buy rope. | agreed Trustee Hale / Trustee Oakes 6-0\n"},
        {"Moved by the Right Honourable the Lord Mayor (Councillor Hale),\n\nSeconded by the Deputy Lord Mayor "
         "(Councillor Oakes) and\n\nResolved – That the plan be adopted.",
         "That the plan be adopted. | agreed the Right Honourable the Lord Mayor (Councillor Hale) / the Deputy Lord "
         "Mayor (Councillor Oakes)\n"},
        {"An Chomhairle further agreed that the Mayor’s items would come first.",
         "An Chomhairle further agreed that the Mayor’s items would come first. | agreed\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, MotionsAndWhatCameOfThemInOtherWords) {
    const std::vector<Told> cases = {
        {"Resolved that:\n\nCouncillor Hale be appointed as Chair.",
         "Councillor Hale be appointed as Chair. | agreed\n"},
        {"Proposed by Councillor Hale\nSeconded by Councillor Oakes and\n\nResolved That a dinner be held.",
         "That a dinner be held. | agreed Councillor Hale / Councillor Oakes\n"},
        {"RESOLVED that the rope be bought.\n\nFOR: Councillors Hale, Oakes, Puw and Rees\n\nAGAINST: Councillors Vale "
         "and Lunn\n\nABSTAINED: Councillor Ash",
         "that the rope be bought. | agreed 4-2-1\n"},
        {"Upon being put to the vote the motion was carried by 7 votes to 2.\n\nRESOLVED: That the van be sold.",
         "That the van be sold. | agreed 7-2\n"},
        {"It was proposed by Councillor Hale and seconded by Councillor Oakes:\n\n“That the lease be refused.”\n\nUpon "
         "being put to the vote, 10 Members voted in favour with 3 against and 1 abstention, whereupon the Chairman "
         "declared the proposition to be carried.\n\nResolved:\n\nThat the lease be refused for its length.",
         "That the lease be refused for its length. | agreed Councillor Hale / Councillor Oakes 10-3-1\n"},
        {"The motion was therefore declared CARRIED and it was\n\nRESOLVED – that the van be sold.",
         "that the van be sold. | agreed\n"},
        {"Motion: Moved by Councillor Hale, seconded by Councillor Oakes and\n\nResolved: that the plan be APPROVED.",
         "that the plan be APPROVED. | agreed Councillor Hale / Councillor Oakes\n"},
        {"Mr Hale moved to approve the plan. Mr Oakes seconded the motion, which carried unanimously.",
         "Mr Hale moved to approve the plan. | agreed Mr Hale / Mr Oakes unanimous\n"},
        {"Mr Hale moved to buy the van. Second by Oakes, passed with a unanimous roll call vote.",
         "Mr Hale moved to buy the van. | agreed Mr Hale / Oakes unanimous\n"},
        {"It was proposed by Cllr Hale that the Parish Council take part. This was carried by a vote of 5 for, 2 "
         "against.",
         "It was proposed by Cllr Hale that the Parish Council take part. | agreed Cllr Hale 5-2\n"},
        {"Cllr Hale proposed a donation of £50 to the hall. Cllr Oakes seconded. All in favour.",
         "Cllr Hale proposed a donation of £50 to the hall. | agreed Cllr Hale / Cllr Oakes unanimous\n"},
        {"Resolution passed to object. Proposed by Cllr Hale and seconded by Cllr Oakes and passed by unanimous vote.",
         "Resolution passed to object. | agreed Cllr Hale / Cllr Oakes unanimous\n"},
        {"DECISION: REFUSED permission for the works for the reasons reported.",
         "REFUSED permission for the works for the reasons reported. | refused\n"},
        {"To be signed as a correct record by the Mayor.", ""},
        {"Ada Vale – proposed by Cllr Hale seconded by Cllr Oakes and unanimously appointed.\n\nBea Lunn - proposed by "
         "Cllr Oakes seconded by Cllr Hale and unanimously appointed.",
         "Ada Vale – proposed by Cllr Hale seconded by Cllr Oakes and unanimously appointed. | agreed Cllr Hale / Cllr "
         "Oakes unanimous\nBea Lunn - proposed by Cllr Oakes seconded by Cllr Hale and unanimously appointed. | agreed "
         "Cllr Oakes / Cllr Hale unanimous\n"},
        {"It was proposed seconded and unanimously agreed that Cllr Hale be re-elected as Chair.\n\nIt was proposed "
         "seconded and unanimously agreed that Cllr Oakes be re-elected as Vice Chair.",
         "It was proposed seconded and unanimously agreed that Cllr Hale be re-elected as Chair. | agreed "
         "unanimous\nIt was proposed seconded and unanimously agreed that Cllr Oakes be re-elected as Vice Chair. | "
         "agreed unanimous\n"},
        {"It was RESOLVED by a majority of 4 in favour to 1 against to make no objection.",
         "to make no objection. | agreed 4-1\n"},
        {"On the PROPOSAL of Cllr. Hale\nSECONDED by Cllr. Oakes\nIt was AGREED to adopt the plan.",
         "to adopt the plan. | agreed Cllr. Hale / Cllr. Oakes\n"},
        {"Decision Made: 21 April 2015", ""},
        {"DECISION\n\nThe Committee –\n\n1. agreed the plan; and\n\n2. noted the letter.",
         "agreed the plan | agreed\nnoted the letter. | noted\n"},
        {"The Committee by majority vote agreed to grant the lease.",
         "The Committee by majority vote agreed to grant the lease. | agreed\n"},
        {"Moved T. Hale - D. Oakes:\n\nThat the list be adopted.\n\nCarried",
         "That the list be adopted. | agreed T. Hale / D. Oakes\n"},
        {"Ms Hale made the motion to pay the bills. Ms Oakes made the second. All in favor.",
         "Ms Hale made the motion to pay the bills. | agreed Ms Hale / Ms Oakes unanimous\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body, kParishHead), told.dump) << told.body;
}

TEST(Resolutions, OfAPartNamedBeforeADash) {
    const auto item_of = [](const std::string& heading, const std::string& body) {
        const auto found =
            resolutions_in("MINUTES OF THE MEETING OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. " + heading +
                           "\n\n" + body + kTail);
        return found.empty() || !found[0].item ? std::string("none") : *found[0].item;
    };
    EXPECT_EQ(item_of("ROADS", "(a) Village Street – The road is dark.\n\nIt was agreed to buy a lamp."),
              "Village Street");
    EXPECT_EQ(item_of("ROADS", "(a) Village Street –It was agreed to buy a lamp."), "Village Street");
    EXPECT_EQ(item_of("ROADS", "(a) The road has been dark – this was deferred to the June meeting."), "ROADS");
    EXPECT_EQ(item_of("CORRESPONDENCE", "(a) Wick Roads – a letter on the lamps.\n\nIt was agreed to buy a lamp."),
              "CORRESPONDENCE");
}

TEST(Resolutions, ReportsBackAndDocumentsAdoptedLongAgo) {
    EXPECT_EQ(facts("The rope was adopted in July 2014 but nobody was asked.", kParishHead), "");
    EXPECT_EQ(
        facts("It was agreed that the keeper would find a price and report back to the next meeting.", kParishHead),
        "It was agreed that the keeper would find a price and report back to the next meeting. | agreed\n");
    EXPECT_EQ(
        facts("It was agreed that the keeper find a price and report back to the Finance Committee.", kParishHead),
        "It was agreed that the keeper find a price and report back to the Finance Committee. | referred\n");
}

TEST(Resolutions, VoteASentenceAfterTheMotion) {
    EXPECT_EQ(
        facts("It was proposed by Cllr Oakes and seconded by Cllr Ferris that the crane be sold. It would fetch £90. "
              "The Parish Council was all in favour."),
        "It was proposed by Cllr Oakes and seconded by Cllr Ferris that the crane be sold. | agreed Cllr Oakes / "
        "Cllr Ferris unanimous\n");
}

TEST(Resolutions, LeadInsOverViewsAreTold) {
    const std::string head = "MINUTES OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. PLANNING\n\n";
    EXPECT_EQ(facts("It was agreed to send the following comments:\n\nE/33842 New roof. No objection", head),
              "E/33842 New roof. No objection | agreed\n");
    EXPECT_EQ(
        facts("23/01/F New door. No Objection (but comment on the window)\n\n23/02/F New roof. PC approves", head),
        "23/01/F New door. No Objection (but comment on the window) | agreed\n23/02/F New roof. PC approves | "
        "agreed\n");
}

TEST(Resolutions, ApplicationsInRunningText) {
    const std::string head = "MINUTES OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. PLANNING\n\n";
    EXPECT_EQ(
        facts("Planning ref: 3/17/2734/HH 4 Quay Row. New roof. No comment.\n\nThe Council also agreed that a path "
              "is needed.",
              head),
        "Planning ref: 3/17/2734/HH 4 Quay Row. New roof. No comment. | agreed\nThe Council also agreed that a path "
        "is needed. | agreed\n");
}

TEST(Resolutions, DecisionHeadsAColumnOfViews) {
    const auto found = resolutions_in(
        "<html><body><h1>Wick Parish Council</h1><h2>Minutes of the meeting</h2><h3>1. "
        "Apologies</h3><p>None.</p><h3>2. "
        "Planning</h3><table><tr><th>Ref</th><th>Address</th><th>Decision</th></tr><tr><td>21/00987/FUL</td><td>Mill "
        "House</td><td>No objection</td></tr><tr><td>21/00988/FUL</td><td>The barn</td><td>Object</td></tr></table>"
        "<h3>3. Next meeting</h3><p>May.</p></body></html>");
    Items items;
    for (const Resolution& one : found) items.push_back(one.text);
    EXPECT_EQ(items, (Items{"21/00987/FUL Mill House No objection", "21/00988/FUL The barn Object"}));
}

TEST(Resolutions, ViewsInTheTextOfAnApplication) {
    const std::string head = "MINUTES OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. PLANNING\n\n";
    for (const std::string text :
         {"2.1 21/00988/FUL The barn - conversion. Councillors object on grounds of access.",
          "21/00988/FUL The barn: conversion. Comment: The PC objects as the access is too narrow."})
        EXPECT_EQ(facts(text, head), text.substr(text.starts_with("2.1") ? 4 : 0) + " | agreed\n") << text;
    EXPECT_EQ(facts("21/00988/FUL The barn - conversion. Neighbours object on grounds of access.", head), "");
}

TEST(Resolutions, WhatWasSupportedIsListedBelow) {
    EXPECT_EQ(
        facts("All of the applications below were supported:\n\n• 17 Quay Row – new windows\n\n• The old mill – new "
              "roof",
              kParishHead),
        "All of the applications below were supported: 17 Quay Row – new windows The old mill – new roof | agreed\n");
}

TEST(Resolutions, EmphasisedSubjectsBeforeADash) {
    const auto told = [](const std::string& paragraph) {
        const auto found = resolutions_in("<html><body><h1>Minutes of the Harbour Board</h1><h2>The quay</h2><p>" +
                                          paragraph + "</p></body></html>");
        return found.size() == 1 ? found[0].text : "?";
    };
    EXPECT_EQ(told("<b>Summer concert –</b> it was agreed to keep the day."), "it was agreed to keep the day.");
    EXPECT_EQ(told("<b>Accounts</b> were presented and accepted."), "Accounts were presented and accepted.");
}

TEST(Resolutions, MinutesOfTheirOwnInFormalSections) {
    EXPECT_EQ(facts("2.1. It was RESOLVED that the crane be sold.\n\n2.2. It was agreed that the clerk finds a buyer."),
              "that the crane be sold. | agreed\nIt was agreed that the clerk finds a buyer. | agreed\n");
    EXPECT_EQ(facts("It was agreed that cranes were dear.\n\nIt was RESOLVED that the crane be sold."),
              "that the crane be sold. | agreed\n");
}

TEST(Resolutions, MotionsOnOtherCouncils) {
    EXPECT_EQ(
        facts("It was proposed by Cllr Oakes and seconded by Cllr Ferris that Wick District Council is instructed to "
              "remove the bins."),
        "It was proposed by Cllr Oakes and seconded by Cllr Ferris that Wick District Council is instructed to "
        "remove the bins. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("The application was refused by Wick District Council."), "");
    EXPECT_EQ(facts("The Clerk said that the return had been approved and signed by the External Auditors."), "");
}

TEST(Resolutions, MoversOverADeclaration) {
    EXPECT_EQ(facts("Proposed by: Councillor Oakes\n\nSeconded by: Councillor Ferris\n\n‘That Councillor Vale be "
                    "appointed Chair.’\n\nAs there were no other nominations, the outgoing Chair declared Councillor "
                    "Vale elected."),
              "As there were no other nominations, the outgoing Chair declared Councillor Vale elected. | agreed "
              "Councillor Oakes / Councillor Ferris\n");
}

TEST(Resolutions, OtherBusinessIsNoPartOfTheItemBefore) {
    const auto minute = [](std::string_view under) {
        const auto found = resolutions_in(
            "MINUTES OF THE HARBOUR BOARD\n\n# 1. APOLOGIES\n\nNone.\n\n# 2. CORRESPONDENCE\n\nNone.\n\n# ANY OTHER "
            "BUSINESS\n\n" +
            std::string(under) + "It was agreed that the crane be sold.\n");
        return found.size() == 1 ? found[0].minute.value_or("none") : "?";
    };
    EXPECT_EQ(minute(""), "none");
}

TEST(Resolutions, ApplicationsWithTwoNumbers) {
    const std::string head = "MINUTES OF WICK PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. PLANNING APPLICATIONS\n\n";
    EXPECT_EQ(facts("23/01345/LB\n\n23/01344/F North Arms, Mill Lane. New roof. Supported by PC", head),
              "23/01345/LB 23/01344/F North Arms, Mill Lane. New roof. Supported by PC | agreed\n");
    EXPECT_EQ(facts("23/01345/F South Arms. New door.\n\n23/01344/F North Arms. New roof. Objection by PC", head),
              "23/01344/F North Arms. New roof. Objection by PC | agreed\n");
    EXPECT_EQ(facts("E/33842 Change of use of the school\n\nAB1 2CD\n\nFurther information requested", head),
              "E/33842 Change of use of the school AB1 2CD Further information requested | agreed\n");
}

TEST(Resolutions, LinesThatEndInTheirDecision) {
    const std::vector<Told> cases = {
        // The subject before the dash is part of what is decided by the line itself, and not of more than that.
        {"Rope, £30 – agreed.", "Rope, £30 – agreed. | agreed\n"},
        {"Hire of the hall – Carried unanimously", "Hire of the hall – Carried unanimously | agreed unanimous\n"},
        {"Rope – The Board agreed to buy another.", "The Board agreed to buy another. | agreed\n"},
        {"Rope – not agreed to be old.", ""},
        {"Accepted – PQ and seconded by RS", "Accepted – PQ and seconded by RS | agreed PQ / RS\n"},
        {"Approved – the year after the second flood", ""},
        {"Cynnig y clerc oedd cau’r cei. Cytunwyd yn unfrydol.",
         "Cynnig y clerc oedd cau’r cei. Cytunwyd yn unfrydol. | agreed unanimous\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body), told.dump) << told.body;
    const std::string planning =
        "MINUTES OF THE PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. PLANNING APPLICATIONS\n\n";
    EXPECT_EQ(facts("21/00123/FUL Garage at 4 Quay Row\n\nNo objection with comment\n\n21/00124/FUL Shed", planning),
              "21/00123/FUL Garage at 4 Quay Row No objection with comment | agreed\n");
    EXPECT_EQ(facts("21/00123/FUL Garage at 4 Quay Row\n\nNo objection was heard\n\n21/00124/FUL Shed", planning), "");
}

TEST(Resolutions, InformalMinutes) {
    for (const std::string sentence :
         {"Members were minded to sell the crane.", "The Board granted £500 to the divers.",
          "A grant of £250 was awarded to the divers.", "Approval was given for the sale of the crane.",
          "The Clerk was authorised to buy rope at up to £200.", "The precept was set at £24,000 for the year.",
          "Members considered the draft plan and approved it.", "The Board accepted the quotation of Mr Vale.",
          "Following debate, the Board took the decision to object to the scheme.",
          "Board gave its consent to the sale.", "Upon being put to the meeting the motion was declared CARRIED."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), (Items{sentence})) << sentence;
    for (const std::string sentence :
         {"The Clerk reported that the accounts of the divers were approved.",
          "Mr Oakes explained that the money could be spent only after the plan was adopted.",
          "Mr Vale was asked to tell the divers that the Board was minded to sell.",
          "The consultants’ report recommended that the Board authorised the sale.",
          "Cllr Oakes was appointed by the divers as their cook."})
        EXPECT_EQ(item("Mr Vale reported on the crane. " + sentence), Items{}) << sentence;
}

TEST(Resolutions, DecisionsOfOtherCouncilsAreNone) {
    const std::string head =
        "SALTMERE PARISH COUNCIL\n\nMinutes of 4 May 2021\n\n1. APOLOGIES\n\nNone.\n\n2. THE QUAY\n\n";
    EXPECT_EQ(facts("The County Council agreed to mend the road.", head), "");
    EXPECT_EQ(facts("The Parish Council agreed to mend the path.", head),
              "The Parish Council agreed to mend the path. | agreed\n");
    const std::string county =
        "SALTSHIRE COUNTY COUNCIL\n\nMinutes of 4 May 2021\n\n1. APOLOGIES\n\nNone.\n\n2. THE QUAY\n\n";
    EXPECT_EQ(facts("The County Council agreed to mend the road.", county),
              "The County Council agreed to mend the road. | agreed\n");
}

TEST(Resolutions, WhoIsChosenUnderSuchAHeading) {
    const std::string head = "MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES\n\nNone.\n\n2. ELECTION OF CHAIR\n\n";
    EXPECT_EQ(facts("Mrs Oakes was elected. Proposed by Mr Vale, seconded by Mr Puw.", head),
              "Mrs Oakes was elected. | agreed Mr Vale / Mr Puw\n");
    EXPECT_EQ(item("Mrs Oakes was elected to the board of the museum."), Items{});
}

TEST(Resolutions, PronounsStandForWhatWasSaidBefore) {
    EXPECT_EQ(item("This was agreed."), (Items{"This was agreed."}));
    EXPECT_EQ(item("Mr Vale presented the list. These were discussed and agreed."),
              (Items{"Mr Vale presented the list. These were discussed and agreed."}));
    EXPECT_EQ(item("Mr Vale thought the Board should buy rope. Everyone agreed."),
              (Items{"Mr Vale thought the Board should buy rope. Everyone agreed."}));
    EXPECT_EQ(
        item("It was proposed by Cllr Oakes and seconded by Cllr Ferris that the crane be sold.\n\nThis was agreed."),
        (Items{"It was proposed by Cllr Oakes and seconded by Cllr Ferris that the crane be sold."}));
}

TEST(Resolutions, MarkersWithinAParagraph) {
    EXPECT_EQ(item("Mr Vale spoke of the lease. Resolved: to renew it for five years."),
              (Items{"to renew it for five years."}));
    EXPECT_EQ(item("To consider the lease – RESOLVED to renew it."), (Items{"to renew it."}));
    EXPECT_EQ(item("Mr Vale had resolved the dispute. Decisions are awaited."), Items{});
}

TEST(Resolutions, MotionsOverSeveralSentences) {
    EXPECT_EQ(
        facts("Motion: That the Board buys a bell. Proposed by Cllr Oakes. Seconded by Cllr Ferris. Vote: 3 for, 1 "
              "against. Motion carried."),
        "That the Board buys a bell. | agreed Cllr Oakes / Cllr Ferris 3-1\n");
    EXPECT_EQ(facts("Cllr Oakes moved that the bell be rung. Cllr Ferris seconded the motion, which was carried "
                    "unanimously."),
              "Cllr Oakes moved that the bell be rung. | agreed Cllr Oakes / Cllr Ferris unanimous\n");
    EXPECT_EQ(
        facts("It was agreed that the bills be paid. It was proposed by Cllr. A. Oakes, seconded by Cllr. B. Ferris "
              "and agreed that the bell be sold."),
        "It was agreed that the bills be paid. | agreed\n"
        "It was proposed by Cllr. A. Oakes, seconded by Cllr. B. Ferris and agreed that the bell be sold. | agreed "
        "Cllr. A. Oakes / Cllr. B. Ferris\n");
    EXPECT_EQ(facts("Minutes: proposed by Ann Oakes, second Bob Ferris."),
              "proposed by Ann Oakes, second Bob Ferris. | agreed Ann Oakes / Bob Ferris\n");
}

TEST(Resolutions, MoversOverLines) {
    EXPECT_EQ(
        facts("Mr Vale showed a list of the dates for the fair:\n\nProposed by Cllr Oakes\n\nSeconded by Cllr Ferris"),
        "Mr Vale showed a list of the dates for the fair | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("Proposed by Cllr Oakes\n\nSeconded by Cllr Ferris"),
              "Proposed by Cllr Oakes Seconded by Cllr Ferris | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("The Board agreed to sell the crane.\n\nProposed by Cllr Oakes\n\nSeconded by Cllr Ferris"),
              "The Board agreed to sell the crane. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("Proposed by Cllr Oakes\n\nSeconded by Cllr Ferris\n\nAnd Resolved:\n\nThat the crane be sold."),
              "That the crane be sold. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("Proposed by Cllr Oakes"), "");
    EXPECT_EQ(facts("Proposer: Mr Oakes\n\nSeconder: Mr Ferris"), "");  // fields of a form
}

TEST(Resolutions, SecondedByAPronoun) {
    EXPECT_EQ(item("Mr Vale put forward Mrs Puw as cook. This was seconded by Mr Shaw and agreed unanimously."),
              (Items{"Mr Vale put forward Mrs Puw as cook. This was seconded by Mr Shaw and agreed unanimously."}));
    EXPECT_EQ(item("The divers asked for £20. This was granted for this year."),
              (Items{"This was granted for this year."}));
    EXPECT_EQ(item("Mr Vale spoke of the feast. We agreed that it be held in May."),
              (Items{"We agreed that it be held in May."}));
    EXPECT_EQ(item("Yn dilyn trafodaeth cytunwyd na ellid cefnogi’r cais."),
              (Items{"Yn dilyn trafodaeth cytunwyd na ellid cefnogi’r cais."}));
}

TEST(Resolutions, MarkedByTheirVerbOrOverThem) {
    const std::vector<Told> cases = {
        // Where decisions are marked, a verb in capitals marks one too.
        {"The minutes of 4 May were APPROVED.\n\nMembers AGREED that the crane be sold.",
         "The minutes of 4 May were APPROVED. | agreed\nthat the crane be sold. | agreed\n"},
        {"The minutes of 4 May were approved.\n\nIt was RESOLVED that the crane be sold.",
         "that the crane be sold. | agreed\n"},
        {"Mr Vale reported that the plans of the divers were APPROVED.", ""},
        {"Proposed by Councillor A. Oakes\n\nSeconded by Councillor B. Ferris\n\nAND AGREED\n\n“That the crane be "
         "sold.”",
         "That the crane be sold. | agreed Councillor A. Oakes / Councillor B. Ferris\n"},
        {"Councillors received and approved the list of ropes.",
         "Councillors received and approved the list of ropes. | agreed\n"},
        {"Councillors received the list of ropes that the divers approved.", ""},
        {"Mrs Puw was proposed as cook of the fair by AH and this was seconded by BQ.",
         "Mrs Puw was proposed as cook of the fair by AH and this was seconded by BQ. | agreed AH / BQ\n"},
        {"Proposed as a true record by Cllr Oakes seconded by Cllr Ferris and approved.",
         "Proposed as a true record by Cllr Oakes seconded by Cllr Ferris and approved. | agreed Cllr Oakes / Cllr "
         "Ferris\n"},
        // A motion that the marker below then decides.
        {"It was proposed that the minutes of 4 May should be approved as a correct record\n\nProposer A Oakes\n\n"
         "Seconder B Ferris\n\nIt was RESOLVED to accept the minutes of 4 May.",
         "to accept the minutes of 4 May. | agreed A Oakes / B Ferris\n"},
        {"An amendment to the minutes was proposed by C Vale to add the crane.\n\nIt was RESOLVED to accept the "
         "minutes of 4 May.",
         "to accept the minutes of 4 May. | agreed\n"},
        {"The Clerk asked for a proposer and seconder.", ""},
        {"On a motion by Councillor A Oakes and seconded by Councillor B Ferris it was –\n\nResolved (7:2 on a show of "
         "hands) – that the crane be sold.",
         "that the crane be sold. | agreed Councillor A Oakes / Councillor B Ferris 7-2\n"},
        {"Resolved (as it seemed) to be quick about it, Mr Vale left.", ""},
        // Conditions and reasons are of the decision, not decisions of their own.
        {"RESOLVED that the crane be sold subject to the following conditions:\n\n1. It is painted.\n\n2. It stays in "
         "the harbour.",
         "that the crane be sold subject to the following conditions: 1. It is painted. 2. It stays in the harbour. | "
         "agreed\n"},
        {"RESOLVED that the Board:\n\n1. sells the crane.\n\n2. mends the quay.",
         "sells the crane. | agreed\nmends the quay. | agreed\n"},
        {"RESOLVED that the list be received and adopted.", "that the list be received and adopted. | agreed\n"},
        {"RESOLVED that the list be received.", "that the list be received. | noted\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body), told.dump) << told.body;
}

TEST(Resolutions, NumbersOfMotionsAndParagraphs) {
    const auto minute = [](std::string_view body) {
        const auto found = resolutions_in(body);
        return found.size() == 1 ? found[0].minute.value_or("none") : std::to_string(found.size());
    };
    // A motion's own number labels it, and is the minute's where its item has none.
    const std::string motion =
        "Motion No. C121024-1\n\nMoved by Oakes, Seconded by Ferris\n\nBe it resolved that the crane be "
        "sold.\n\nCarried.";
    EXPECT_EQ(minute(kHead + motion + kTail), "2");
    EXPECT_EQ(minute("MINUTES OF THE HARBOUR BOARD\n\nThe Chair welcomed all.\n\n" + motion), "C121024-1");
    EXPECT_EQ(resolutions_in(kHead + motion + kTail).front().label, "C121024-1");
    // The number of a sub-item's title is its paragraphs' too, that of another paragraph is not.
    EXPECT_EQ(minute(kHead + "2.1 Sale of the crane\n\nThe Board agreed to sell it." + kTail), "2.1");
    EXPECT_EQ(
        minute(kHead + "2.1 Mr Vale spoke of the crane and of the otters.\n\nThe Board agreed to sell it." + kTail),
        "2");
    // Numbers of paragraphs under headings that have none.
    const std::string head =
        "<html><body><h1>Minutes of the Harbour Board</h1><h2>Apologies</h2><p>HB11/24 None.</p><h2>Quay</h2>";
    EXPECT_EQ(minute(head + "<p>HB12/24 Mr Vale spoke of it.</p><p>RESOLVED that it be mended.</p></body></html>"),
              "HB12/24");
    EXPECT_EQ(minute(head + "<p>Mr Vale spoke of it.</p><p>RESOLVED that it be mended.</p></body></html>"), "none");
}

TEST(Resolutions, ToldBehindTheHeadingTheyDecide) {
    const std::string head = "MINUTES OF THE HARBOUR BOARD\n\n1. Apologies – none\n\n";
    EXPECT_EQ(facts("2. Minutes of the meeting on 4 May – Agreed", head),
              "Minutes of the meeting on 4 May – Agreed | agreed\n");
    EXPECT_EQ(facts("2. Minutes of the meeting on 4 May – AGREED", head),
              "Minutes of the meeting on 4 May – AGREED | agreed\n");
    EXPECT_EQ(facts("2. Minutes of the meeting on 4 May: approved. Proposed AH, seconded BQ.", head),
              "Minutes of the meeting on 4 May: approved. | agreed AH / BQ\n");
    EXPECT_EQ(facts("2. Minutes of the meeting on 4 May – circulated", head), "");
}

TEST(Resolutions, WhatIsYetToBeSettledLeadsInNone) {
    EXPECT_EQ(
        item("Mr Vale found it good, however there are some matters to be resolved:\n\ni. Who owns the land?\n\nii. A "
             "path would be needed."),
        Items{});
}

TEST(Resolutions, InitialsFromTheMarginAreNoPartOfThem) {
    EXPECT_EQ(item("Mr Vale will ask for prices. TD/JS The offer of the divers was accepted."), Items{});
    EXPECT_EQ(item("Mr Vale will ask for prices. TD/JS The quotation of the divers was accepted."),
              (Items{"The quotation of the divers was accepted."}));
    EXPECT_EQ(item("Mr Vale will ask for prices. TD The quotation of the divers was accepted."),
              (Items{"The quotation of the divers was accepted."}));
}

TEST(Resolutions, StandUnderProposedThings) {
    for (const std::string heading : {"Proposed changes to the quay", "Proposed New Crane"}) {
        const auto found =
            resolutions_in("<html><body><h1>Minutes of the Harbour Board</h1><h2>Apologies</h2><p>None.</p><h2>" +
                           heading + "</h2><p>The Board agreed to close the quay.</p></body></html>");
        ASSERT_EQ(found.size(), 1U) << heading;
        EXPECT_EQ(found[0].item, heading);
    }
}

TEST(Resolutions, SeveralInOneParagraph) {
    EXPECT_EQ(
        item("RESOLVED that the crane be sold. Mr Vale thanked the divers. It was RESOLVED that the quay be closed."),
        (Items{"that the crane be sold.", "that the quay be closed."}));
    EXPECT_EQ(item("And Resolved:\n\n“That the crane be sold.” It was agreed that Mr Vale would come in May."),
              (Items{"That the crane be sold.", "It was agreed that Mr Vale would come in May."}));
    EXPECT_EQ(
        item("It was proposed by Cllr Oakes and agreed to adopt the following motion:\n\n‘That the crane be sold’."),
        (Items{"That the crane be sold"}));
}

TEST(Resolutions, NothingIsDecidedUnderReasonsAndOptions) {
    EXPECT_EQ(item("RESOLVED -\n\n(1) That the crane be sold.\n\nReason for decision\n\nIt is rusty.\n\nAlternative "
                   "options considered\n\nIt was agreed that repair would cost too much."),
              (Items{"(1) That the crane be sold."}));
}

TEST(Resolutions, MotionAfterAParagraphOfReasons) {
    EXPECT_EQ(
        item("Reason: The crane is rusty, and the divers will not go near it any more than they have to.\n\nIt was "
             "proposed by Cllr Oakes and seconded by Cllr Ferris that the crane be sold."),
        (Items{"It was proposed by Cllr Oakes and seconded by Cllr Ferris that the crane be sold."}));
}

TEST(Resolutions, WhatIsYetToBeAgreedIsNone) {
    EXPECT_EQ(item("The minutes are to be approved by the Board in May."), Items{});
    EXPECT_EQ(item("If it is determined that the crane is rusty, the report will be accepted."), Items{});
    EXPECT_EQ(item("It was RESOLVED that the meeting be adjourned."), Items{});
}

TEST(Resolutions, DecisionsToldShortly) {
    EXPECT_EQ(item("Bank reconciliation: approved"), (Items{"Bank reconciliation: approved"}));
    EXPECT_EQ(item("Agreed to ask for tenders."), (Items{"Agreed to ask for tenders."}));
    EXPECT_EQ(item("Lamp oil £12.50 (cheque 17), rope £30 (cheque 18) – all approved."),
              (Items{"Lamp oil £12.50 (cheque 17), rope £30 (cheque 18) – all approved."}));
}

TEST(Resolutions, BodiesByTheirInitials) {
    const std::string head =
        "SALTMERE COMMUNITY COUNCIL\n\nMinutes of the meeting of 4 May 2021\n\n1. APOLOGIES\n\nNone.\n\n2. THE "
        "QUAY\n\n";
    EXPECT_EQ(facts("The CC agreed to sell the crane. The DVLA agreed to look at the road.", head),
              "The CC agreed to sell the crane. | agreed\n");
}

TEST(Resolutions, MotionsSetOutInParagraphs) {
    EXPECT_EQ(facts("Moved by Councillor Oakes\n\nSeconded by Councillor Ferris\n\nTHAT the crane be sold.\n\nCARRIED"),
              "THAT the crane be sold. | agreed Councillor Oakes / Councillor Ferris\n");
    EXPECT_EQ(facts("R2021-14 A. Oakes, B. Ferris:\n\nWHEREAS the crane is rusty;\n\nNOW THEREFORE the Board sells the "
                    "crane.\n\nThat the divers be told. Carried."),
              "NOW THEREFORE the Board sells the crane. That the divers be told. | agreed A. Oakes / B. Ferris\n");
    EXPECT_EQ(
        facts("It was proposed by Cllr Oakes and seconded by Cllr Ferris:\n\n“That the crane be sold.”\n\nA vote was "
              "taken:\n\nFor (5): Cllrs Oakes, Ferris, Vale, Puw and Hale\n\nAgainst (2): Cllrs Shaw and Dunn\n\nThe "
              "motion was carried."),
        "That the crane be sold. | agreed Cllr Oakes / Cllr Ferris 5-2\n");
    EXPECT_EQ(facts("Moved by: Councillor A. Oakes\n\nSeconded by: Councillor B. Ferris\n\nTHAT the crane be sold.\n\n"
                    "Motion Carried Unanimously, By All Members Present"),
              "THAT the crane be sold. | agreed Councillor A. Oakes / Councillor B. Ferris unanimous\n");
    EXPECT_EQ(facts("Moved by: Councillor A. Oakes\n\nTHAT the crane be sold.\n\nThe rope was carried by all of them"),
              "");
    const auto numbered =
        resolutions_in(kHead +
                       "R2021-14 A. Oakes, B. Ferris:\n\nThat the crane be sold. Carried.\n\nR2021-15 "
                       "B. Ferris, C. Vale:\n\nThat the meeting be adjourned. Carried." +
                       kTail);
    ASSERT_EQ(numbered.size(), 1U);
    EXPECT_EQ(numbered[0].label, "R2021-14");
    EXPECT_EQ(numbered[0].text, "That the crane be sold.");  // "Carried." tells its outcome
    EXPECT_EQ(numbered[0].minute, "2");
    EXPECT_EQ(numbered[0].mover, "A. Oakes");
    EXPECT_EQ(numbered[0].seconder, "B. Ferris");
    const auto recited =
        resolutions_in(kHead +
                       "R2021-16 A. Oakes, B. Ferris;\n\nWHEREAS the crane is old;\n\nAND WHEREAS "
                       "nobody climbs it;\n\nTHEREFORE the Council of Wick supports its sale. Carried." +
                       kTail);
    ASSERT_EQ(recited.size(), 1U);
    EXPECT_EQ(recited[0].text, "THEREFORE the Council of Wick supports its sale.");
    EXPECT_EQ(recited[0].seconder, "B. Ferris");
}

TEST(Resolutions, MotionsWithAmendmentsInQuotations) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const std::string motion =
        "It was moved by Cllr Oakes and seconded by Cllr Vale\n\n“That the crane be painted.”\n\n";
    const Case cases[] = {
        {"(1) An amendment was moved by Cllr Hale and seconded by Cllr Ferris\n\n“Set aside £400 for the quay.\n\nTo "
         "be "
         "paid for by\n\ni) holding a post, and\n\nii) delaying the bench.”\n\nA recorded vote was taken on the "
         "amendment.\n\nThe amendment was declared to be CARRIED.\n\nThe substantive motion was declared to be "
         "CARRIED.",
         "That the crane be painted. | agreed_amended Cllr Oakes / Cllr Vale\n"
         "Set aside £400 for the quay. To be paid for by i) holding a post, and ii) delaying the bench. | agreed Cllr "
         "Hale "
         "/ Cllr Ferris\n"},
        {"An amendment to the motion was moved by Cllr Hale and seconded by Cllr Ferris:\n\n“Set aside £400 for the "
         "quay.”\n\nThe amendment was declared to be LOST.\n\nThe original motion was declared to be CARRIED.",
         "That the crane be painted. | agreed Cllr Oakes / Cllr Vale\n"},
        // The words end with the quotation; what came of it stands behind.
        {"The motion was put and on a show of hands, the voting was: For: 18, Against: 9, and was CARRIED.",
         "That the crane be painted. | agreed Cllr Oakes / Cllr Vale 18-9\n"},
        {"Following debate, the motion was lost by 31 votes to 26.\n\nRESOLVED: Accordingly.", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(motion + c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, MotionsOfOtherForms) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        // What was agreed stands in a paragraph of its own.
        {"Proposed by Cllr Hale\nSeconded by Cllr Vale and agreed that\n\nthe name Quay Meadows be selected.",
         "the name Quay Meadows be selected. | agreed Cllr Hale / Cllr Vale\n"},
        {"Proposed by Cllr Hale, seconded by Cllr Vale and agreed that\n\na licence is granted, with the following "
         "conditions:\n\ni. That it be shown.\n\nii. That it ends in May.",
         "Proposed by Cllr Hale, seconded by Cllr Vale and agreed that a licence is granted, with the following "
         "conditions: i. That it be shown. ii. That it ends in May. | agreed Cllr Hale / Cllr Vale\n"},
        {"MOVED Director Hale, SECONDED Director Vale, that the Board:\n\n1. Sell the crane.\n\n2. Buy a "
         "bell.\n\nCARRIED",
         "Sell the crane. | agreed Director Hale / Director Vale\nBuy a bell. | agreed Director Hale / Director "
         "Vale\n"},
        {"Moved by Hale, Seconded by Vale\n\nBe it resolved that\n\n1. The report be received.\n\n2. The crane be "
         "sold.\n\nCarried.",
         "The report be received. | noted Hale / Vale\nThe crane be sold. | agreed Hale / Vale\n"},
        {"Moved by Hale, Seconded by Vale\n\nBe it resolved that the crane be sold.\n\nRecorded Vote Requested by "
         "Councillor "
         "Hale\n\nCouncillor Hale Yea\n\nCouncillor Puw Nay\n\nDeputy Mayor Rees Yea\n\nCarried.",
         "that the crane be sold. | agreed Hale / Vale 2-1\n"},
        {"Motion made Ann Hale, second Cem Vale and duly approved by the Board of Supervisors to buy a bell.\n\nThe "
         "vote "
         "was:\n\nAye: Hale, Vale and Puw\n\nNay: None",
         "Motion made Ann Hale, second Cem Vale and duly approved by the Board of Supervisors to buy a bell. | agreed "
         "Ann "
         "Hale / Cem Vale 3-0\n"},
        {"The President called for a motion to buy a bell. Motion was made by Ms Hale and seconded by Mr Vale. Motion "
         "carried.",
         "The President called for a motion to buy a bell. Motion was made by Ms Hale and seconded by Mr Vale. | "
         "agreed Ms "
         "Hale / Mr Vale\n"},
        {"Be it resolved that we do now adjourn at 8 pm.\n\nCarried.", ""},
        {"Motion made Ann Hale, second Cem Vale and duly approved by the Board of Supervisors to adjourn.", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, WelshVotesUnderOneAnother) {
    EXPECT_EQ(
        facts(
            "Cynigiodd y Cynghorydd Oakes godi’r premiwm.\n\nO blaid (9): Y Cynghorwyr Hale a Vale.\n\nYn erbyn (3): Y "
            "Cynghorwyr Puw a Rees.\n\nAtal (1): Y Cynghorydd Ferris.\n\nPENDERFYNWYD codi’r premiwm i 100%."),
        "codi’r premiwm i 100%. | agreed 9-3-1\n");
}

TEST(Resolutions, OutcomesBehindWhatTheyAreOf) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"RESOLVED: to approve the minute subject to amending Article 25.",
         "to approve the minute subject to amending Article 25. | agreed_amended\n"},
        {"RESOLVED: in relation to item 1 (the crane), to note that a report would follow.",
         "in relation to item 1 (the crane), to note that a report would follow. | noted\n"},
        {"Penderfynwyd derbyn y wybodaeth a nodi’r cynnydd.",
         "Penderfynwyd derbyn y wybodaeth a nodi’r cynnydd. | noted\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, VotesOfOtherForms) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"Resolved: (by majority 12:4:2)\n\nThat the crane be sold.", "That the crane be sold. | agreed 12-4-2\n"},
        {"Resolved (by majority 17:0:1)\n\nFor: Councillors Ann Hale, Cem Vale and Di Puw\n\nThat the crane be sold.",
         "That the crane be sold. | agreed 17-0-1\n"},
        {"It was proposed by Cllr Hale, seconded by Cllr Vale that the crane be sold. Agreed by 8 votes to 2.",
         "It was proposed by Cllr Hale, seconded by Cllr Vale that the crane be sold. | agreed Cllr Hale / Cllr Vale "
         "8-2\n"},
        {"Cllr Hale proposed that the crane be sold, Cllr Vale seconded. Agreed 4 in favour 1 against.",
         "Cllr Hale proposed that the crane be sold, Cllr Vale seconded. | agreed Cllr Hale / Cllr Vale 4-1\n"},
        {"The Convener moved, seconded by Councillor Vale:-\n\nThat the Council sell the crane.\n\nCouncillor Puw "
         "moved "
         "as an amendment, seconded by Councillor Rees:-\n\nThat the Council defer consideration of it.\n\nOn a "
         "division, there voted:-\n\nFor the motion (11) - Councillors Hale, Vale and Oakes.\n\nFor the amendment (5) "
         "- "
         "Councillors Puw and Rees.\n\nThe Council resolved:-\n\nto adopt the motion.",
         "to adopt the motion. | agreed The Convener / Councillor Vale 11-5\n"},
        {"Councillor Hale moved, seconded by Councillor Vale, the terms of her notice of motion.\n\nThe Council "
         "resolved:-\n\nto approve the notice of motion.",
         "to approve the notice of motion. | agreed Councillor Hale / Councillor Vale\n"},
        {"Councillor A Hale presented the motion standing in her name, seconded by Councillor B Vale:-\n\nThe Council "
         "regrets it.\n\nRESOLVED: That the motion be carried.",
         "That the motion be carried. | agreed Councillor A Hale / Councillor B Vale\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, MinutesOfBoardsInAmerica) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"MOTION: Mrs. Hale moved to sell the crane.\n\nSecond: Mr. Vale.\n\nRoll Call: Aye: Hale, Vale, Puw. Nay: -0- "
         "Abstain: -0-\n\nMotion carried.",
         "Mrs. Hale moved to sell the crane. | agreed Mrs. Hale / Mr. Vale 3-0-0\n"},
        {"On motion by Commissioner Hale, the item was continued to the October 15, 2012 meeting.",
         "On motion by Commissioner Hale, the item was continued to the October 15, 2012 meeting. | deferred "
         "Commissioner Hale\n"},
        {"On motion by Commissioner Hale the Commission recommended that the City Council adopt the fees.",
         "On motion by Commissioner Hale the Commission recommended that the City Council adopt the fees. | agreed "
         "Commissioner Hale\n"},
        {"BE IT RESOLVED THAT the Council sell the crane for $500.\n\nMOVED BY Councillor Ann Hale and seconded by "
         "Councillor Cem Vale. MOTION CARRIED.",
         "the Council sell the crane for $500. | agreed Councillor Ann Hale / Councillor Cem Vale\n"},
        {"On motion of TRUSTEE HALE, seconded by TRUSTEE VALE, the following resolution was adopted by the Board of "
         "Trustees of the Village of Wick with a 4-1 vote; Trustee Puw voted “no”.\n\nWHEREAS, bids were opened on "
         "Friday; and\n\nWHEREAS, the lowest was from Oakes,\n\nNOW THEREFORE BE IT RESOLVED: that the bid of Oakes "
         "be accepted,\n\nAND BE IT FURTHER RESOLVED: that it be charged to the crane fund.",
         "NOW THEREFORE BE IT RESOLVED: that the bid of Oakes be accepted | agreed TRUSTEE HALE / TRUSTEE VALE 4-1\n"
         "that it be charged to the crane fund. | agreed TRUSTEE HALE / TRUSTEE VALE 4-1\n"},
        {"Motion was made by Hale, seconded by Vale, to sell the crane. With all members voting in favor, the motion "
         "carried.",
         "Motion was made by Hale, seconded by Vale, to sell the crane. | agreed Hale / Vale unanimous\n"},
        {"Mr. Hale moved to sell it; Mr. Vale seconded. Discussion – none. All in Favor: Hale-AYE, Vale-AYE, Puw-AYE.",
         "Mr. Hale moved to sell it; Mr. Vale seconded. | agreed Mr. Hale / Mr. Vale 3 unanimous\n"},
        {"The correspondence as circulated was noted.", "The correspondence as circulated was noted. | noted\n"},
        {"Following consideration the report was noted by the Members.",
         "Following consideration the report was noted by the Members. | noted\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, PartsOfOneParagraphAndDecisionsOfOthers) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"a) Cllr Hale reported that the post had been mended. b) After discussion it was agreed that the crane be "
         "sold. "
         "c) The bus is late.",
         "After discussion it was agreed that the crane be sold. | agreed\n"},
        {"Decisions by the District Council:\n\n14/002006 – Quay House, a shed. Approved.", ""},
        {"2.2 To note decisions\n\n4/31/2066/0F1 Extension, Quay House. Approved.", ""},
        {"Recommended to Council (4 May):\n\nThat the plan – June 2031, being report 4, be approved.", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, WhoMovedReadAsAColumnBesideItsLabels) {
    Document document = testing::printed({{78, 60, "MINUTES OF THE HARBOUR BOARD"},
                                          {78, 100, "1. APPROVAL OF AGENDA"},
                                          {124, 130, "Resolution No. 1"},
                                          {124, 150, "Moved by"},
                                          {124, 164, "Seconded by"},
                                          {206, 150, "Ann Hale"},
                                          {206, 164, "Cem Vale"},
                                          {124, 200, "RESOLVED that the agenda be approved."},
                                          {124, 230, "DISPOSITION: Motion Carried"},
                                          {78, 270, "2. NEXT MEETING"},
                                          {78, 300, "The next meeting is on 4 May."}});
    // A reader's own columns: the labels in one, the names in another.
    Page& page = document.pages[0];
    for (std::size_t i = 0; i < page.lines.size(); ++i) page.lines[i].block = static_cast<std::uint32_t>(i);
    page.lines[4].block = page.lines[3].block;
    page.lines[6].block = page.lines[5].block;
    const auto found = find_resolutions(document, outline_of(document), PaperKind::minutes);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mover, "Ann Hale");
    EXPECT_EQ(found[0].seconder, "Cem Vale");
    EXPECT_EQ(found[0].item, "APPROVAL OF AGENDA");
}

TEST(Resolutions, LostMotionsLendNothingToWhatWasResolved) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"Cllr Oakes moved refusal, seconded by Cllr Vale; on a vote the motion fell, 3 Members voting for and 5 "
         "against.\n\nRESOLVED that the crane be sold.",
         "that the crane be sold. | agreed\n"},
        {"A motion to paint it was proposed by Cllr Oakes, seconded by Cllr Vale, but on being put to the vote was not "
         "carried (6 for, 8 against). A motion to sell it was then proposed by Cllr Puw, seconded by Cllr Rees and was "
         "carried.\n\nRESOLVED – That the crane be sold.",
         "That the crane be sold. | agreed Cllr Puw / Cllr Rees\n"},
        {"(6 Members (Cllrs Hale, Oakes and Vale) voted in favour and 1 Member (Cllr Puw) voted against.)", ""},
        {"Resolved:\n\n(6 Members (Cllrs Hale, Oakes and Vale) voted in favour and 1 Member (Cllr Puw) voted "
         "against.)\n\n"
         "(1) That the crane be sold.",
         "That the crane be sold. | agreed 6-1\n"},
        {"On being put to the vote the amendment was carried by five votes to three and it was therefore resolved that "
         "£250 "
         "be given.",
         "On being put to the vote the amendment was carried by five votes to three and it was therefore resolved that "
         "£250 "
         "be given. | agreed 5-3\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, OfSeveralProposalsTheOneThatWasResolvedCounts) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"Cllr Oakes proposed that the old crane be painted. Cllr Vale seconded the proposal.\n\nCllr Hale proposed "
         "that "
         "the meeting be adjourned and Cllr Ferris seconded the proposal.\n\nThe voting was as follows:\n\nIt was "
         "resolved "
         "to have the old crane painted.",
         "It was resolved to have the old crane painted. | agreed Cllr Oakes / Cllr Vale\n"},
        {"Cllr Oakes proposed that the crane be painted. Cllr Vale seconded the proposal.\n\nMembers spoke of its "
         "colour.\n\nIt was then resolved that a painter be found.",
         "It was then resolved that a painter be found. | agreed Cllr Oakes / Cllr Vale\n"},
        {"Motion\n\nThat the crane be painted.\n\nMoved by Cllr Oakes, seconded by Cllr Vale.\n\nAmendment\n\nThat it "
         "wait "
         "until May.\n\nMoved by Cllr Hale, seconded by Cllr Ferris.\n\nOn a show of hands the motion was carried by "
         "22 "
         "votes to 9 and the Board resolved accordingly.\n\nDecision\n\nThe Board agreed to paint the crane.\n\n"
         "(Reference: Report by the Clerk, seconded by nobody, moved on 3 May, submitted)",
         "The Board agreed to paint the crane. | agreed Cllr Oakes / Cllr Vale 22-9\n"},
        {"Cllr Oakes MOVED, seconded by Cllr Vale that the crane be painted.\n\nCllr Hale then MOVED, seconded by Cllr "
         "Ferris, the following AMENDMENT: that the words “by May” be added.\n\nUpon a vote being taken, the AMENDMENT "
         "was "
         "declared to have been CARRIED.\n\nThe substantive MOTION was then put to the vote and declared to have been "
         "CARRIED.",
         "Cllr Oakes MOVED, seconded by Cllr Vale that the crane be painted. | agreed_amended Cllr Oakes / Cllr Vale\n"
         "Cllr Hale then MOVED, seconded by Cllr Ferris, the following AMENDMENT: that the words “by May” be added. | "
         "agreed_amended Cllr Hale / Cllr Ferris\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, LostAmendmentLeavesTheCarriedMotion) {
    EXPECT_EQ(
        facts(
            "The motion to sell the crane was moved by Cllr Oakes and seconded by Cllr Ferris.\n\nCllr Vale proposed, "
            "seconded by Cllr Puw, an amendment to keep it. The amendment was put to the vote and lost by 6 votes to "
            "2.\n\nThe motion was put to the vote and carried."),
        "The motion to sell the crane was moved by Cllr Oakes and seconded by Cllr Ferris. | agreed Cllr Oakes / Cllr "
        "Ferris\n");
}

TEST(Resolutions, ViewsOfPlanningApplications) {
    const std::string head = "MINUTES OF THE PARISH COUNCIL\n\n1. APOLOGIES\n\nNone.\n\n2. PLANNING APPLICATIONS\n\n";
    EXPECT_EQ(facts("• Garage at 4 Quay Row. No objection.\n\n• Shed at 6 Quay Row. Withdrawn.", head),
              "Garage at 4 Quay Row. No objection. | agreed\n");
    EXPECT_EQ(facts("21/00123/FUL Garage at 4 Quay Row\n\nNo comment\n\n21/00124/FUL Shed at 6 Quay Row", head),
              "21/00123/FUL Garage at 4 Quay Row No comment | agreed\n");
    EXPECT_EQ(facts("21/00123/FUL Garage at 4 Quay Row\n\nSupported\n\nby PC\n\n21/00124/FUL Shed at 6 Quay Row", head),
              "21/00123/FUL Garage at 4 Quay Row Supported by PC | agreed\n");
    EXPECT_EQ(
        facts("21/00123/FUL Garage at 4 Quay Row\n\nObject on the grounds of its height\n\n21/00124/FUL Shed", head),
        "21/00123/FUL Garage at 4 Quay Row Object on the grounds of its height | agreed\n");
    EXPECT_EQ(
        facts(
            "• Garage at 4 Quay Row. Support.\n\nIt was proposed by Cllr Oakes and seconded by Cllr Ferris that these "
            "views be sent.",
            head),
        "It was proposed by Cllr Oakes and seconded by Cllr Ferris that these views be sent. | agreed Cllr Oakes / "
        "Cllr Ferris\n");
}

TEST(Resolutions, TableOfWhatBecameOfEachMatter) {
    const Document document = document_of(
        "<html><body><h1>Council meeting</h1><h2>Minutes</h2><table><tr><td>1</td><td>Sale of the "
        "crane</td><td>ADOPTED</td></tr>"
        "<tr><td>2</td><td>Closing of the quay to ships</td><td>LAID "
        "OVER</td></tr></table><table><tr><td>Oakes/Ferris</td>"
        "<td>That the rope be kept in the shed.</td><td>LOST</td></tr></table></body></html>");
    const auto found = find_resolutions(document, outline_of(document), PaperKind::minutes);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].text, "Sale of the crane");
    EXPECT_EQ(found[0].outcome, Outcome::agreed);
    EXPECT_EQ(found[1].outcome, Outcome::deferred);
    EXPECT_EQ(found[2].outcome, Outcome::refused);
    EXPECT_EQ(found[2].mover, "Oakes");
}

TEST(Resolutions, TableWithOutcomesOfMoreThanAWord) {
    const Document document = document_of(
        "<html><body><h1>Council meeting</h1><h2>Minutes</h2><table><tr><td>1</td><td>Sale of the crane</td><td><p>"
        "AMENDED AND ADOPTED</p><p>(See Motion 6)</p></td></tr><tr><td>2</td><td>Closing of the quay to ships</td><td>"
        "HARBOUR POLICY COMMITTEE RECOMMENDATION ADOPTED</td></tr><tr><td>3</td><td>Moving of the rope to the shed</td>"
        "<td>AUTOMATIC REFERRAL TO THE HARBOUR COMMITTEE</td></tr><tr><td>4</td><td>Painting of the bollards</td><td>"
        "WITHDRAWN</td></tr><tr><td>5</td><td>Ten-year plan of the quay</td><td>EXTENSION OF TIME GRANTED</td></tr>"
        "</table></body></html>");
    const auto found = find_resolutions(document, outline_of(document), PaperKind::minutes);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].text, "Sale of the crane");
    EXPECT_EQ(found[0].outcome, Outcome::agreed_amended);
    EXPECT_EQ(found[1].text, "Closing of the quay to ships");
    EXPECT_EQ(found[1].outcome, Outcome::agreed);
    EXPECT_EQ(found[2].outcome, Outcome::referred);
    EXPECT_EQ(found[3].outcome, Outcome::deferred);
}

TEST(Resolutions, TableWithNumbersAndMoversInCellsOfTheirOwn) {
    const Document document = document_of(
        "<html><body><h1>Council meeting</h1><h2>Minutes</h2><table><tr><td>1</td><td><p>Sale of the crane to "
        "the</p><p>museum</p></td><td>ADOPTED</td></tr><tr><td>2</td><td>Closing of the quay to ships</td><td>REFERRED "
        "TO THE HARBOUR MASTER</td></tr></table><h2>Motions</h2><table><tr><td>3</td><td>Her Worship Mayor Oakes / "
        "Ferris</td><td>That the rope be kept in the shed.</td><td>CARRIED</td></tr></table></body></html>");
    const Outline outline = outline_of(document);
    for (const Heading& heading : outline.headings) EXPECT_FALSE(heading.section.heading.contains("Ferris"));
    const auto found = find_resolutions(document, outline, PaperKind::minutes);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].text, "Sale of the crane to the museum");
    EXPECT_EQ(found[1].outcome, Outcome::referred);
    EXPECT_EQ(found[1].minute, "2");
    EXPECT_EQ(found[2].mover, "Her Worship Mayor Oakes");
    EXPECT_EQ(found[2].seconder, "Ferris");
    EXPECT_EQ(found[2].minute, "3");
}

TEST(Resolutions, BodyThatResolvedOverAParagraph) {
    EXPECT_EQ(item("The Board resolved:-\n\nin terms of the Harbours Act 1964, to close the quay to the public."),
              (Items{"in terms of the Harbours Act 1964, to close the quay to the public."}));
    // The same inside a cell of a table, and a list there.
    const Document document = document_of(
        "<html><body><h1>Minutes of the Harbour Board</h1><table><tr><th>No.</th><th>Item</th></tr>"
        "<tr><td>1.</td><td><p>The quay</p><p>The Board resolved:-</p><p>to close the quay.</p></td></tr>"
        "<tr><td>2.</td><td><p>The crane</p><p>The Board resolved:-</p><p>(i) to sell the crane; and</p>"
        "<p>(ii) to note its age.</p></td></tr></table></body></html>");
    const auto found = find_resolutions(document, outline_of(document), PaperKind::minutes);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[0].text, "to close the quay.");
    EXPECT_EQ(found[0].item, "The quay");
    EXPECT_EQ(found[1].text, "to sell the crane");
    EXPECT_EQ(found[2].label, "(ii)");
    EXPECT_EQ(found[2].minute, "2");
    EXPECT_EQ(item("Mr Vale listed what the Board owns:-\n\nthe quay and the crane."), Items{});
}

TEST(Resolutions, WhatAnEmptyDecisionSays) {
    EXPECT_EQ(item("Decision:\n\nNone."), Items{});
    EXPECT_EQ(item("Decision:\n\nApologies were received from Mr Vale."), Items{});
    EXPECT_EQ(item("Decision: There were no questions."), Items{});
    EXPECT_EQ(item("Decision:\n\nRESOLVED: That the crane be sold."), (Items{"That the crane be sold."}));
    EXPECT_EQ(item("Decision:\n\nThe crane will be sold."), (Items{"The crane will be sold."}));
    EXPECT_EQ(item("Decision:\n\nNo crane shall be hired."), (Items{"No crane shall be hired."}));
}

TEST(Resolutions, ListsOfPaymentsAreNoDecisions) {
    EXPECT_EQ(item("RESOLVED that the following accounts be approved for payment:\n\n£12 – Vale & Son – rope\n\n"
                   "£40 – A. Puw – paint"),
              (Items{"that the following accounts be approved for payment:"}));
    EXPECT_EQ(item("RESOLVED that the following be approved:\n\n1) the sale of the crane; and\n\n2) the lease."),
              (Items{"1) the sale of the crane", "2) the lease."}));
    EXPECT_EQ(item("RESOLVED that the Board:\n\nsells the crane."), (Items{"sells the crane."}));
}

TEST(Resolutions, QuotedWithAQuotationInside) {
    EXPECT_EQ(item("Resolved:-\n\n“That “Standing Orders” be suspended for the item on the crane”."),
              (Items{"That “Standing Orders” be suspended for the item on the crane"}));
    EXPECT_EQ(item("Resolved:-\n\n“That the crane be sold.” Mr Vale said: “At last.”"),
              (Items{"That the crane be sold."}));
}

TEST(Resolutions, WhoWasElectedEndsWhatWasProposed) {
    EXPECT_EQ(
        facts("Cllr Oakes proposed Cllr Vale as Chairman, seconded by Cllr Ferris. There being no other "
              "nominations Cllr Vale was duly elected."),
        "Cllr Oakes proposed Cllr Vale as Chairman, seconded by Cllr Ferris. There being no other nominations Cllr "
        "Vale was duly elected. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("Cllr Oakes proposed Cllr Vale as Chairman, seconded by Cllr Ferris. Cllr Puw proposed Cllr Rees. "
                    "On a show of hands Cllr Vale was elected."),
              "On a show of hands Cllr Vale was elected. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("The Clerk declared Cllr Vale elected as Chairman of the Board."),
              "The Clerk declared Cllr Vale elected as Chairman of the Board. | agreed\n");
    EXPECT_EQ(facts("Mr Vale congratulated those who were elected last month."), "");
    EXPECT_EQ(facts("Cllr Oakes proposed himself as Chairman. The proposal was not seconded."), "");
}

TEST(Resolutions, ProposedHereAndSecondedThere) {
    EXPECT_EQ(facts("All members agreed that the bell be rung. This was proposed by Cllr Oakes and seconded by Cllr "
                    "Ferris. All members in favour."),
              "All members agreed that the bell be rung. | agreed Cllr Oakes / Cllr Ferris unanimous\n");
    EXPECT_EQ(facts("It was proposed by Cllr Oakes that the bell be rung. This was seconded by Cllr Ferris and agreed "
                    "by all members."),
              "It was proposed by Cllr Oakes that the bell be rung. | agreed Cllr Oakes / Cllr Ferris unanimous\n");
    EXPECT_EQ(facts("Cllr Oakes moved that the Board buy a bell. The motion was adopted by a vote of 3-1."),
              "Cllr Oakes moved that the Board buy a bell. | agreed Cllr Oakes 3-1\n");
    EXPECT_EQ(facts("A bell of £90 for the quay was put forward. Proposed: Ann Oakes. Seconded: Bob Ferris."),
              "A bell of £90 for the quay was put forward. | agreed Ann Oakes / Bob Ferris\n");
    EXPECT_EQ(facts("Cllr Ferris seconded the proposal."), "");
    EXPECT_EQ(facts("Motion and Vote: Cllr Oakes moved to buy a bell. Cllr Ferris seconded the motion. The motion "
                    "passed unanimously (7-0)."),
              "Cllr Oakes moved to buy a bell. | agreed Cllr Oakes / Cllr Ferris 7-0 unanimous\n");
    EXPECT_EQ(facts("A motion was made by Tr. Oakes and 2nd by Tr. Ferris to buy a bell."),
              "A motion was made by Tr. Oakes and 2nd by Tr. Ferris to buy a bell. | agreed Tr. Oakes / Tr. Ferris\n");
    EXPECT_EQ(
        facts("Resolved, proposed Cllr Oakes, seconded Cllr Ferris, that the bell be rung.").find("/ Cllr Ferris") !=
            std::string::npos,
        true);
    EXPECT_EQ(facts("Cllr Oakes MOVED, Cllr Ferris SECONDED and it was RESOLVED to:\n\n1. Buy a bell.\n\n2. Ring it."),
              "Buy a bell. | agreed Cllr Oakes / Cllr Ferris\nRing it. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("It was agreed to buy a bell. 11 Councillors in favour, 1 against."),
              "It was agreed to buy a bell. | agreed 11-1\n");
}

TEST(Resolutions, AMotionAndTheSentenceThatSettlesIt) {
    EXPECT_EQ(
        facts("Cllr Oakes proposed Cllr Vale, seconded by Cllr Ferris. It was agreed that Cllr Vale keep the key."),
        "Cllr Oakes proposed Cllr Vale, seconded by Cllr Ferris. It was agreed that Cllr Vale keep the key. | "
        "agreed Cllr Oakes / Cllr Ferris\n");
    // Each says what it is about: two decisions.
    EXPECT_EQ(facts("Cllr Oakes proposed that the bell be rung, seconded by Cllr Ferris. It was agreed to sell the "
                    "crane."),
              "Cllr Oakes proposed that the bell be rung, seconded by Cllr Ferris. | agreed Cllr Oakes / Cllr Ferris\n"
              "It was agreed to sell the crane. | agreed\n");
    EXPECT_EQ(
        facts("AO proposed and BF seconded that the bell be rung. Members present were content with this."),
        "AO proposed and BF seconded that the bell be rung. Members present were content with this. | agreed AO / "
        "BF\n");
    EXPECT_EQ(facts("Mr Vale asked if members were content with the bills. All members noted they were content."),
              "Mr Vale asked if members were content with the bills. All members noted they were content. | agreed\n");
    EXPECT_EQ(facts("Proposed – Cllr Oakes Seconded – Cllr Ferris\n\n‘That the bell be rung’\n\nAll in favour"),
              "That the bell be rung | agreed Cllr Oakes / Cllr Ferris unanimous\n");
    EXPECT_EQ(facts("Proposed – Cllr Oakes Seconded – Cllr Ferris\n\nThe bell was rung."),
              "Proposed – Cllr Oakes Seconded – Cllr Ferris | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(
        facts("RESOLVED that the bell be rung. (Cllr Oakes proposed, Cllr Ferris seconded, four were in favour)."),
        "that the bell be rung. | agreed Cllr Oakes / Cllr Ferris 4\n");
    EXPECT_EQ(
        facts(
            "Moved by Oakes, Seconded by Ferris\n\nWHEREAS the bell is old;\n\nTHEREFORE BE IT RESOLVED THAT the bell "
            "be mended;\n\nAND BE IT FURTHER RESOLVED THAT it be rung.\n\nCarried"),
        "THAT the bell be mended | agreed Oakes / Ferris\nTHAT it be rung. | agreed Oakes / Ferris\n");
    EXPECT_EQ(facts("Res 4/21 That the bell be rung.\n\nCarried"), "That the bell be rung. | agreed\n");
    EXPECT_EQ(facts("Bells 4/21 VALE: That the bell be rung.\n\nCarried"), "That the bell be rung. | agreed VALE\n");
    EXPECT_EQ(facts("4/21 VALE: That the minutes be changed to read:\n\nThe bell rang.\n\nCarried"),
              "That the minutes be changed to read: The bell rang. | agreed VALE\n");
    EXPECT_EQ(facts("4/21 VALE: That was a fine bell."), "");
    EXPECT_EQ(facts("RESOLVED that the bell be rung.\n\nProposed Cllr Oakes & seconded Cllr Ferris."),
              "that the bell be rung. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("Proposed by Cllr Oakes Seconded by Cllr Ferris, and\n\nResolved: that the bell be rung."),
              "that the bell be rung. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("Resolve: that the bell be rung."), "that the bell be rung. | agreed\n");
    EXPECT_EQ(
        facts("Cllr Oakes proposed Cllr Vale be elected as Chairman. This was seconded by Cllr Ferris, and agreed."),
        "Cllr Oakes proposed Cllr Vale be elected as Chairman. | agreed Cllr Oakes / Cllr Ferris\n");
    EXPECT_EQ(facts("RESOLVED: To receive the information."), "To receive the information. | noted\n");
}

TEST(Resolutions, MotionsWithTheirOutcomeOnLinesOfTheirOwn) {
    EXPECT_EQ(facts("Dot Oakes made a motion to buy a bell\n\nBen Ferris seconded the motion\n\nMotion passed 3/0"),
              "Dot Oakes made a motion to buy a bell | agreed Dot Oakes / Ben Ferris 3-0\n");
    EXPECT_EQ(facts("Motion by Oakes to buy a bell.\n\nMotion carried unanimously."),
              "Motion by Oakes to buy a bell. | agreed Oakes unanimous\n");
    EXPECT_EQ(facts("Motion by Oakes to buy a bell.\n\nNobody wished to."), "");
    EXPECT_EQ(facts("Decision: It was resolved to buy a bell."), "to buy a bell. | agreed\n");
    EXPECT_EQ(facts("Resolved: Approved."), "Approved. | agreed\n");
    EXPECT_EQ(item("The Lead Member RESOLVED to (1) sell the crane; and (2) shut the quay."),
              (Items{"(1) sell the crane", "(2) shut the quay."}));
    EXPECT_EQ(facts("Resolved: Bells."), "");
    EXPECT_EQ(facts("The minutes were accepted as a true record, and the Board AGREED that they be signed."),
              "The minutes were accepted as a true record, and the Board AGREED that they be signed. | agreed\n");
}

TEST(Resolutions, WhoSecondsDecidesNothing) {
    for (const char* none :
         {"This Notice of Motion was seconded by Councillor Ferris.", "Cllr. B. Ferris SECONDED this proposal.",
          "Cllr. B. Ferris SECONDED this proposal and added that the crane is old.",
          "Cllr Ferris seconded the nomination and spoke of her years at the quay.",
          "Cllr Ferris thanked his proposer and seconder and hoped to move the crane."})
        EXPECT_EQ(facts(none), "") << none;
    EXPECT_EQ(
        facts("Cllr. A. Oakes PROPOSED that the bell be rung.\n\nCllr. B. Ferris SECONDED this proposal and it was "
              "unanimously agreed."),
        "Cllr. A. Oakes PROPOSED that the bell be rung. | agreed Cllr. A. Oakes / Cllr. B. Ferris unanimous\n");
    EXPECT_EQ(
        facts("Cllr. A. Oakes spoke of the rain and for this reason he PROPOSED that the bell be rung.\n\nCllr. B. "
              "Ferris SECONDED this proposal and it was agreed."),
        "Cllr. A. Oakes spoke of the rain and for this reason he PROPOSED that the bell be rung. | agreed Cllr. "
        "A. Oakes / Cllr. B. Ferris\n");
    EXPECT_EQ(facts("Oakes made the motion to buy a bell.\n\nFerris seconded the motion. Motion passed 3-0."),
              "Oakes made the motion to buy a bell. | agreed Oakes / Ferris 3-0\n");
    EXPECT_EQ(facts("Oakes made the motion to buy a bell.\n\nFerris seconded the motion. Nobody spoke."), "");
    EXPECT_EQ(
        facts("Cllr Oakes moved and Cllr Ferris seconded the motion to buy a bell."),
        "Cllr Oakes moved and Cllr Ferris seconded the motion to buy a bell. | agreed Cllr Oakes / Cllr Ferris\n");
}

TEST(Resolutions, MotionsInQuotationMarksUnderTheirProposer) {
    const std::string proposed =
        "Councillor Oakes proposed the following Notice of Motion:-\n\n“That the bell be rung”\n\n";
    EXPECT_EQ(
        facts(proposed + "This Notice of Motion was seconded by Councillor Ferris. Members were told of its cost."),
        "");
    EXPECT_EQ(facts(proposed + "This Notice of Motion was seconded by Councillor Ferris. Members were told of its cost."
                               "\n\nAll members agreed."),
              "That the bell be rung | agreed Councillor Oakes / Councillor Ferris unanimous\n");
    EXPECT_EQ(facts("The proposal put forward by Cllr. A. Oakes and seconded by Cllr. B. Ferris:\n\n‘That the bell be "
                    "rung.’\n\nThis was put to a vote and was passed by 9 votes to 2."),
              "That the bell be rung. | agreed Cllr. A. Oakes / Cllr. B. Ferris 9-2\n");
    EXPECT_EQ(
        facts("Oakes made the following motion:\n\n\"To buy a bell. It shall be rung.\" Ferris seconded the motion. "
              "Motion passes 2-0."),
        "To buy a bell. It shall be rung. | agreed Oakes / Ferris 2-0\n");
}

TEST(Resolutions, MotionsThatTheChairDeclaredCarried) {
    const std::string motion =
        "Cllr Oakes proposed, seconded by Cllr Ferris, the following motion:\n\n‘That the bell be rung’\n\n";
    const std::string agreed = "That the bell be rung | agreed Cllr Oakes / Cllr Ferris";
    EXPECT_EQ(facts(motion + "This was agreed and the Mayor declared the motion carried."), agreed + "\n");
    EXPECT_EQ(
        facts(motion + "Members voted as follows: In favour — 9; Against — 4. The Mayor declared the motion carried."),
        agreed + " 9-4\n");
    EXPECT_EQ(facts(motion + "A vote was taken:\n\nFOR: (2)\n\nAGAINST: (1)\n\nABSTAIN: (0)"
                             "\n\nThe Lord Mayor declared the motion adopted."),
              agreed + " 2-1-0\n");
    EXPECT_EQ(
        facts(motion + "The Board agreed unanimously to adopt this motion.\n\nThe Chair declared the motion adopted."),
        agreed + " unanimous\n");
    EXPECT_EQ(facts(motion + "Mr Vale asked what a bell costs."), "");
    EXPECT_EQ(facts("Cllr Oakes proposed, seconded by Cllr Ferris\n\n‘I ask for a bell’\n\nResponse: bells are dear."),
              "");
    EXPECT_EQ(item("A roll-call vote took place to accept the report on the crane."),
              (Items{"A roll-call vote took place to accept the report on the crane."}));
    EXPECT_EQ(item("A vote took place at the quay in May."), (Items{}));
    EXPECT_EQ(item("The Mayor deemed Mr Hale elected."), (Items{"The Mayor deemed Mr Hale elected."}));
}

TEST(Resolutions, VotesThatAMotionReceived) {
    EXPECT_EQ(
        facts("Oakes moved and Ferris seconded that Rule 7 be adopted.\n\nOakes moved and Vale seconded to adopt "
              "Change 1 to Rule 7.\n\nThe motion to adopt Change 1 to Rule 7 received a roll call vote of Ayes: 6, "
              "Nays: 0, Abstain: 1.\n\nThe motion to adopt Rule 7 as amended received a roll call vote of Ayes: 4 "
              "(Oakes, Vale, Rees, Hale), Nays: 3, Abstain: 0."),
        "Oakes moved and Ferris seconded that Rule 7 be adopted. | agreed_amended Oakes / Ferris 4-3-0\n"
        "Oakes moved and Vale seconded to adopt Change 1 to Rule 7. | agreed Oakes / Vale 6-0-1\n");
    EXPECT_EQ(facts("Oakes moved to buy a bell. Ferris seconded. It passed 5-0."),
              "Oakes moved to buy a bell. | agreed Oakes / Ferris 5-0\n");
    EXPECT_EQ(
        facts("Moved by A. Oakes\n\nSeconded by B. Ferris\n\nThat the letter BE RECEIVED.\n\nMotion Passed\n\nYeas: "
              "(2) A. Oakes, B. Ferris Nays: (1) C. Vale"),
        "That the letter BE RECEIVED. | noted A. Oakes / B. Ferris 2-1\n");
}

TEST(Resolutions, OutcomesInOtherWords) {
    const auto outcome = [](const std::string& text) { return facts(text).substr(text.size() + 3); };
    EXPECT_EQ(outcome("Oakes moved and Vale seconded to table the plan of the quay indefinitely."),
              "deferred Oakes / Vale\n");
    EXPECT_EQ(outcome("The Board decided to wait until the next meeting."), "deferred\n");
    EXPECT_EQ(outcome("It was agreed to wait at the quay for the boat."), "agreed\n");
    EXPECT_EQ(outcome("It was agreed that meetings be held over the coming weeks."), "agreed\n");
    EXPECT_EQ(outcome("With agreed edits, Oakes moved to adopt the plan, seconded by Vale."),
              "agreed_amended Oakes / Vale\n");
    EXPECT_EQ(outcome("Asked to adopt the plan, Member Oakes so moved, Member Vale seconding."),
              "agreed Member Oakes / Member Vale\n");
    EXPECT_EQ(
        outcome("It was proposed by Cllr Oakes and seconded by Cllr Vale that the Harbour Council notes the survey."),
        "noted Cllr Oakes / Cllr Vale\n");
    EXPECT_EQ(outcome("It was resolved that the income of the quay was considered and noted."), "noted\n");
    EXPECT_EQ(facts("Mayor Oakes noted that the Council adopted the plan."), "");
    EXPECT_EQ(facts("Cllr Oakes proposed that meetings be on Monday.\n\nThe motion was seconded by Cllr Vale and all "
                    "agreed."),
              "Cllr Oakes proposed that meetings be on Monday. | agreed Cllr Oakes / Cllr Vale unanimous\n");
    EXPECT_EQ(
        item("On the proposal of Cllr Oakes, seconded by Cllr Vale, the following was approved.\n\n• A bell.\n\n• A "
             "rope."),
        (Items{"A bell.", "A rope."}));
}

TEST(Resolutions, DeclaredToBeCoOpted) {
    EXPECT_EQ(item("As there were no others the Chair declared Mr. Hale to be co-opted to the Board."),
              (Items{"As there were no others the Chair declared Mr. Hale to be co-opted to the Board."}));
    EXPECT_EQ(item("Mr. Hale declared that he had been co-opted to the Board in May."), (Items{}));
    EXPECT_EQ(
        item("On the proposal of Cllr Oakes, seconded by Cllr Ferris it was resolved to adopt the Harbour County "
             "Council Report."),
        (Items{"On the proposal of Cllr Oakes, seconded by Cllr Ferris it was resolved to adopt the Harbour County "
               "Council Report."}));
}

TEST(Resolutions, InPassiveWords) {
    const std::vector<std::pair<std::string_view, Items>> cases = {
        {"The lease was reviewed and approved.", {"The lease was reviewed and approved."}},
        {"The policy was reviewed, changed and adopted.", {"The policy was reviewed, changed and adopted."}},
        {"The request of the rowers for a ramp was turned down.",
         {"The request of the rowers for a ramp was turned down."}},
        {"The accounts were presented and accepted for payment.",
         {"The accounts were presented and accepted for payment."}},
        {"The crane was oiled and painted.", {}},
        {"A report on the crane will come and be passed on to all.", {}},
        {"The budget was passed.", {"The budget was passed."}},
        {"Oil £12.50 agreed for payment.", {"Oil £12.50 agreed for payment."}},
        {"All approved for payment.", {"All approved for payment."}},
        {"These were read and all resolved to keep the crane.",
         {"These were read and all resolved to keep the crane."}},
        {"Agreement that the crane be oiled.", {"Agreement that the crane be oiled."}},
        {"The agreement that was lost has been found.", {}},
        {"Councillors had no objection to a lamp on the quay.",
         {"Councillors had no objection to a lamp on the quay."}},
        {"After asking the wardens Mr Puw and Mr Rees the Parish Council decided that it stay shut.",
         {"After asking the wardens Mr Puw and Mr Rees the Parish Council decided that it stay shut."}},
        {"Mr Vale asked why the Parish Council decided that it stay shut.", {}},
        {"Cllr Oakes was appointed to the Quay Committee.", {"Cllr Oakes was appointed to the Quay Committee."}},
        {"The following new members were co opted onto the board: Ann Oakes and Bob Ferris.",
         {"The following new members were co opted onto the board: Ann Oakes and Bob Ferris."}},
        {"The motion of Cllr Oakes deferred to the April Meeting.",
         {"The motion of Cllr Oakes deferred to the April Meeting."}},
        {"Budget – a budget was discussed at a meeting on the 4th May and £90 was agreed.", {}},
        {"Blocked drain - resolved.", {}},  // solved
        {"The statement had been sent out – this was noted, approved and signed.",
         {"The statement had been sent out – this was noted, approved and signed."}},
        {"Quay Row – application for a lamp was supported.", {"Quay Row – application for a lamp was supported."}},
        {"Mr Vale asked if he could speak for the Board. All were in full agreement that this would be best.",
         {"Mr Vale asked if he could speak for the Board. All were in full agreement that this would be best."}},
        {"It was decided the board would\n\n1. Sell the crane;\n\n2. Shut the quay.",
         {"1. Sell the crane", "2. Shut the quay."}},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(item(text), expected) << text;
}

TEST(Resolutions, OutcomeUnderOrBeforeTheMotion) {
    EXPECT_EQ(facts("Councillor Oakes moved approval of the accounts as presented.\n\nCARRIED"),
              "Councillor Oakes moved approval of the accounts as presented. | agreed Councillor Oakes\n");
    EXPECT_EQ(facts("Councillor Oakes moved approval of the accounts as presented.\n\nThe bell rang."), "");
    EXPECT_EQ(facts("Proposed by Cllr. A. Oakes and seconded by Cllr. B. Ferris. CARRIED: 8 for 2 abstentions.\n\n"
                    "THAT THE BELL BE RUNG."),
              "THAT THE BELL BE RUNG. | agreed Cllr. A. Oakes / Cllr. B. Ferris 8-2\n");
    const auto numbered = resolutions_in(kHead +
                                         "C-95/11 MOVED BY COUNCILLOR A. OAKES that the bell be rung.\n\n"
                                         "MOTION CARRIED\n\n358/07 Councillor Vale moved to sell it.\n\nCarried." +
                                         kTail);
    ASSERT_EQ(numbered.size(), 2U);
    EXPECT_EQ(numbered[0].label, "C-95/11");
    EXPECT_EQ(numbered[0].text, "that the bell be rung.");
    EXPECT_EQ(numbered[0].mover, "COUNCILLOR A. OAKES");
    EXPECT_EQ(numbered[1].label, "358/07");
    EXPECT_EQ(facts("RESOLVED that the bell be rung.\n\nCllr Vale abstained.\n\nCllrs Puw and Rees voted against."),
              "that the bell be rung. | agreed-2-1\n");
    EXPECT_EQ(item("RESOLVED that the public be sent out while these are discussed, namely:-\n\nthe lease; or\n\n"
                   "the sale.\n\nMr Vale shut the door."),
              (Items{"that the public be sent out while these are discussed, namely:- the lease; or the sale."}));
}

TEST(Resolutions, MarkersThatSayNothingMore) {
    EXPECT_EQ(item("The accounts were read out and AGREED by all present."),
              (Items{"The accounts were read out and AGREED by all present."}));
    EXPECT_EQ(item("Mr Vale spoke. The crane is to be sold. AGREED"), (Items{"The crane is to be sold. AGREED"}));
    EXPECT_EQ(item("Mr Vale said that the crane had been oiled. RESOLVED and noted. He was thanked."),
              (Items{"Mr Vale said that the crane had been oiled. RESOLVED and noted."}));
    EXPECT_EQ(item("Mr Vale spoke of the crane. RESOLVED\n\n1) That it be sold; and\n\n2) That the quay be closed."),
              (Items{"1) That it be sold", "2) That the quay be closed."}));
    EXPECT_EQ(item("Mr Vale spoke and it was AGREED to sell the crane."), (Items{"to sell the crane."}));
}

TEST(Resolutions, WhatWasReadAndSigned) {
    EXPECT_EQ(item("The statement was read out by the Chairman, agreed and signed."),
              (Items{"The statement was read out by the Chairman, agreed and signed."}));
    EXPECT_EQ(item("The new code of conduct was readopted."), (Items{"The new code of conduct was readopted."}));
    EXPECT_EQ(item("6 To receive the notes and agree for them to be signed as a true record"), Items{});
    EXPECT_EQ(
        facts("A proposal was raised to buy a bell by Cllr Oakes. Cllr Ferris seconded this and all Cllrs were in "
              "favour."),
        "A proposal was raised to buy a bell by Cllr Oakes. | agreed Cllr Oakes / Cllr Ferris unanimous\n");
    EXPECT_EQ(
        facts("Cllr Oakes made a motion to buy a bell. Cllr Ferris seconded the motion. All voted “AYE”. The motion "
              "is approved."),
        "Cllr Oakes made a motion to buy a bell. | agreed Cllr Oakes / Cllr Ferris unanimous\n");
    EXPECT_EQ(facts("RESOLVED that the minutes be signed, subject to the replacement of “quay” with “pier”."),
              "that the minutes be signed, subject to the replacement of “quay” with “pier”. | agreed_amended\n");
    EXPECT_EQ(facts("Moved By: Ann Oakes\n\nSeconded By: Bob Ferris\n\nTHAT the bell be rung.\n\n\"Carried\""),
              "THAT the bell be rung. | agreed Ann Oakes / Bob Ferris\n");
}

TEST(Resolutions, NumberBelowItsHeading) {
    const auto minute = [](const std::string& first, const std::string& next) {
        const auto found = resolutions_in(
            "MINUTES OF THE HARBOUR BOARD\n\n1. Apologies\n\nNone.\n\n2. The Quay\n\nIt is dry.\n\n"
            "AOCB\n\n" +
            first + "\n\nIt was agreed to sell the crane.\n\n" + next +
            " Next meeting\n\nThe next meeting is on 4 May.\n");
        return found.size() == 1 ? found[0].minute.value_or("none") : "not found";
    };
    EXPECT_EQ(minute("3. The lamps were lit on Monday.", "4."), "3");
    EXPECT_NE(minute("3. The lamps were lit on Monday.", "3."), "3");
    EXPECT_NE(minute("7. The lamps were lit on Monday.", "4."), "7");
}

TEST(Resolutions, MinutesNumberedUnderItemsOfTheAgenda) {
    const auto found = resolutions_in(
        "MINUTES OF THE HARBOUR BOARD\n\nItem 1: Apologies for Absence.\n\n19/5 Mr Vale.\n\nItem 2: Minutes of the "
        "last "
        "meeting.\n\n19/6 Resolved to approve the minutes of 3 May.\n\nItem 3: The crane.\n\n19/7 Mr Vale spoke.\n\n"
        "It was resolved to sell it.\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].minute, "19/6");
    EXPECT_EQ(found[1].minute, "19/7");
    EXPECT_EQ(found[1].item, "The crane.");
}

TEST(Resolutions, ResultSomeSentencesBehindItsMotion) {
    EXPECT_EQ(facts("Cllr Oakes moved to adopt Ordinance 14. It is of the quay. The motion passed on the following "
                    "vote:\n\nNay: Vale\n\nYes: Oakes, Puw, and Rees"),
              "Cllr Oakes moved to adopt Ordinance 14. | agreed Cllr Oakes 3-1\n");
    EXPECT_EQ(facts("Cllr Oakes motioned to sell the crane. Cllr Puw seconded the motion.\n\nMr Vale thanked them.\n\n"
                    "VOTE: Mr Vale called for a vote. Oakes and Puw voted in favor. Rees voted against. The motion "
                    "passed 2-1."),
              "Cllr Oakes motioned to sell the crane. | agreed Cllr Oakes / Cllr Puw 2-1\n");
    EXPECT_EQ(facts("Motion made and seconded to buy a bell. This is for the quay. Moved by Mr. Oakes, seconded by Mr. "
                    "Puw. On a polled vote the Board voted as follows:\n\nMr. Oakes in favor; Mr. Puw, in favor."),
              "Motion made and seconded to buy a bell. | agreed Mr. Oakes / Mr. Puw 2\n");
    EXPECT_EQ(facts("Motion by Mr Oakes seconded by Mr Puw to buy a bell. Motion carried by roll call vote.\n\n"
                    "A. Oakes: Aye\n\nB. Vale: Absent\n\nPuw: Aye"),
              "Motion by Mr Oakes seconded by Mr Puw to buy a bell. | agreed Mr Oakes / Mr Puw 2\n");
    EXPECT_EQ(facts("Mr Vale spoke of the bell. The motion picture was shown."), "");
    EXPECT_EQ(item("Mr Oakes motioned to adjourn. Mr Puw seconded the motion."), Items{});
}

TEST(Resolutions, NumberedMotionThatIsQuotedBehindItsMover) {
    const auto found = resolutions_in(kHead +
                                      "Motion 29/2031 Moved by Councillor Vale, “THAT the survey be accepted.”\n\n"
                                      "Carried\n\nMotion 30/2031 Moved by Deputy Mayor Puw, “THAT these be bought:\n\n"
                                      "1) a bell\n\n2) a rope; AND\n\nTHAT the crane be sold.”\n\nCarried" +
                                      kTail);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].label, "29/2031");
    EXPECT_EQ(found[0].text, "THAT the survey be accepted.");
    EXPECT_EQ(found[0].mover, "Councillor Vale");
    EXPECT_EQ(found[1].text, "THAT these be bought: 1) a bell 2) a rope; AND THAT the crane be sold.");
    EXPECT_EQ(found[1].mover, "Deputy Mayor Puw");
    EXPECT_EQ(item("Motion 29/2031 was read by Councillor Vale, “THAT is all.”\n\nMr Puw spoke."), Items{});
}

TEST(Resolutions, HeadingOfAResolutionIsNoMarker) {
    const auto found = resolutions_in(
        "# MINUTES OF THE HARBOUR BOARD\n\n## RESOLUTION 12-03 FEES ADOPTED:\n\nMr Vale spoke of fees. Cllr Oakes "
        "moved "
        "to adopt Resolution 12-03. Cllr Puw seconded the motion. The motion passed.\n\n## CRANE\n\nIt is dry.\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].text, "Cllr Oakes moved to adopt Resolution 12-03.");
}

TEST(Resolutions, MotionsThatAreProposedInOneParagraphAndSettledInAnother) {
    const std::string proposed =
        "The motion, in the name of Councillor A. Vale was proposed by Councillor A. Vale and seconded by Councillor "
        "Puw.\n\n";
    EXPECT_EQ(facts(proposed + "Mr Rees thanked them."), "");
    EXPECT_EQ(facts(proposed + "Following discussions, the motion was AGREED."),
              "Following discussions, the motion was AGREED. | agreed Councillor A. Vale / Councillor Puw\n");
    EXPECT_EQ(facts(proposed + "For: 6. Against: 2.\n\nThe Mayor declared the motion PASSED."),
              "The Mayor declared the motion PASSED. | agreed Councillor A. Vale / Councillor Puw 6-2\n");
    EXPECT_EQ(facts(proposed + "The Mayor declared an interest in the motion and left."), "");
    EXPECT_EQ(facts("It was proposed by Councillor Vale, seconded by Councillor Puw and AGREED."),
              "It was proposed by Councillor Vale, seconded by Councillor Puw and AGREED. | agreed Councillor Vale / "
              "Councillor Puw\n");
    EXPECT_EQ(facts("The letter, which had been sent round, was NOTED."),
              "The letter, which had been sent round, was NOTED. | noted\n");
    EXPECT_EQ(facts("It was NOTED that there was no business."), "");
    EXPECT_EQ(item("Mr Vale asked for a letter to the Duke. This was AGREED."),
              (Items{"Mr Vale asked for a letter to the Duke. This was AGREED."}));
    EXPECT_EQ(item("Mr Vale spoke of the crane and it was AGREED.\n\n1) That it be sold."),
              (Items{"1) That it be sold."}));
}

TEST(Resolutions, WhatAllAgreed) {
    EXPECT_EQ(facts("All accepted the budget with these changes."),
              "All accepted the budget with these changes. | agreed_amended unanimous\n");
    EXPECT_EQ(facts("It was noted and agreed that the crane be sold."),
              "It was noted and agreed that the crane be sold. | agreed\n");
    EXPECT_EQ(item("The bell is to be put on the list. Otherwise all agreed."),
              (Items{"The bell is to be put on the list. Otherwise all agreed."}));
    EXPECT_EQ(facts("Cllr Oakes proposed that the Board buy a bell. Seconded Cllr Puw, all agreed."),
              "Cllr Oakes proposed that the Board buy a bell. | agreed Cllr Oakes / Cllr Puw unanimous\n");
    EXPECT_EQ(facts("Cllr Oakes proposed this course be followed. Seconded Cllr Puw, all agreed."),
              "Cllr Oakes proposed this course be followed. | agreed Cllr Oakes / Cllr Puw unanimous\n");
    EXPECT_EQ(item("Mr Vale asked if the Board wished to buy a bell - everyone was in agreement."),
              (Items{"Mr Vale asked if the Board wished to buy a bell - everyone was in agreement."}));
    EXPECT_EQ(facts("Harbour Aid - asking for a gift - not agreed"),
              "Harbour Aid - asking for a gift - not agreed | refused\n");
    EXPECT_EQ(item("All the boats accepted by the keeper were dry."), Items{});
    EXPECT_EQ(item("While it was agreed that the Duke owned the quay, he did not mend it."), Items{});
    EXPECT_EQ(item("At the Annual Meeting it was agreed to sell the crane."), Items{});
    EXPECT_EQ(item("Mr Vale said that everyone was in agreement about the bell."), Items{});
}

TEST(Resolutions, FormsOfLocalGovernmentElsewhere) {
    EXPECT_EQ(
        facts("Members agreed to buy a rope. It was unanimously agreed to sell the boat."),
        "Members agreed to buy a rope. | agreed\nIt was unanimously agreed to sell the boat. | agreed unanimous\n");
    EXPECT_EQ(facts("Alderman Vale moved, seconded by Alderman Puw, to plant trees. On roll call, the vote was: Yeas – "
                    "Vale, Puw, Rees; Nays – None. Motion carried."),
              "Alderman Vale moved, seconded by Alderman Puw, to plant trees. | agreed Alderman Vale / Alderman Puw "
              "3-0\n");
    EXPECT_EQ(facts("Moved by Vale, supported by Puw, to pave the road. Yes: All. No: None. Motion carried."),
              "Moved by Vale, supported by Puw, to pave the road. | agreed Vale / Puw unanimous\n");
    EXPECT_EQ(
        facts("Councilman Vale introduced Ordinance 12 and moved its adoption. Councilman Puw seconded the motion. "
              "The roll was called and all members voted in favor."),
        "Councilman Vale introduced Ordinance 12 and moved its adoption. | agreed Councilman Vale / Councilman Puw "
        "unanimous\n");
    EXPECT_EQ(facts("The Board concurred with the recommendation to raise the fee."),
              "The Board concurred with the recommendation to raise the fee. | agreed\n");
    EXPECT_EQ(facts("Councillors voted 6 in favour, 1 against to fly the flag."),
              "Councillors voted 6 in favour, 1 against to fly the flag. | agreed 6-1\n");
    EXPECT_EQ(facts("The quotation of £450 for the drain was accepted. Prop. Cllr Vale, Sec. Cllr Puw."),
              "The quotation of £450 for the drain was accepted. | agreed Cllr Vale / Cllr Puw\n");
    EXPECT_EQ(facts("Resolution 2031/14: That the hedge be cut. Proposed Cllr Vale, seconded Cllr Puw, carried "
                    "unanimously."),
              "That the hedge be cut. | agreed Cllr Vale / Cllr Puw unanimous\n");
    EXPECT_EQ(facts("Payments of £450 were approved (Prop Cllr Vale/Sec Cllr Puw)."),
              "Payments of £450 were approved (Prop Cllr Vale/Sec Cllr Puw). | agreed Cllr Vale / Cllr Puw\n");
    EXPECT_EQ(
        facts("A proposal to write to the Duke was put by Cllr Vale, seconded by Cllr Puw and carried."),
        "A proposal to write to the Duke was put by Cllr Vale, seconded by Cllr Puw and carried. | agreed Cllr Vale "
        "/ Cllr Puw\n");
    EXPECT_EQ(facts("The Board were unanimous in agreeing to mend the lamp."),
              "The Board were unanimous in agreeing to mend the lamp. | agreed unanimous\n");
    EXPECT_EQ(facts("The plan was unanimously supported."), "The plan was unanimously supported. | agreed unanimous\n");
    EXPECT_EQ(facts("That the rent be raised to £5 – Proposed: Cllr Vale. Seconded: Cllr Puw. Vote: unanimous."),
              "That the rent be raised to £5 – Proposed: Cllr Vale. | agreed Cllr Vale / Cllr Puw unanimous\n");
    EXPECT_EQ(facts("The Resolution 12 of the League was read. The bell – proposed in 1920 – was rung."), "");
    EXPECT_EQ(facts("The proposed shed is supported by the neighbours. Mr Vale concurred with them."), "");
}

TEST(Resolutions, MotionsOverAndUnderWhatCameOfThem) {
    const std::vector<Told> cases = {
        {"Motion made by Deputy Mayor Ada Oakes to approve the agenda with additions.\n\nCarried",
         "Motion made by Deputy Mayor Ada Oakes to approve the agenda with additions. | agreed Deputy Mayor Ada "
         "Oakes\n"},
        {"Cllr Vale MOVED, Cllr Puw SECONDED and it was RESOLVED to approve the plan.",
         "to approve the plan. | agreed Cllr Vale / Cllr Puw\n"},
        {"Commissioner Vale made a motion to approve the accounts. Commissioner Puw seconded the motion and on "
         "roll-call, members voted as follows:\n\nVale Yea\n\nPuw Yea\n\nThere being five yeas and no nays, the Mayor "
         "declared the accounts approved.",
         "Commissioner Vale made a motion to approve the accounts. | agreed Commissioner Vale / Commissioner Puw "
         "5-0\n"},
        {"Commissioner Vale moved that the Minutes be approved. Commissioner Rees seconded the motion and all members "
         "voted yes.",
         "Commissioner Vale moved that the Minutes be approved. | agreed Commissioner Vale / Commissioner Rees "
         "unanimous\n"},
        {"Motion by Oakes, seconded by Vale, to approve the lease.\n\nVote on Motion: 4-0. Motions declared carried "
         "unanimously.",
         "Motion by Oakes, seconded by Vale, to approve the lease. | agreed Oakes / Vale 4-0 unanimous\n"},
        {"Moved by Oakes, seconded by Vale, to adopt RESOLUTION NO. 9-4 approving the plan for the quay.\n\nRoll Call "
         "Vote: 5-0. Resolution declared adopted unanimously, signed by the Mayor, and hereby made a portion of these "
         "Minutes.",
         "Moved by Oakes, seconded by Vale, to adopt RESOLUTION NO. 9-4 approving the plan for the quay. | agreed "
         "Oakes / Vale 5-0 unanimous\n"},
        {"Moved by Oakes to approve the lease. Seconded by Vale. Passed 4-0-1 with Puw abstaining.",
         "Moved by Oakes to approve the lease. | agreed Oakes / Vale 4-0-1\n"},
        {"It was proposed by Councillor Oakes and seconded by Councillor Vale to Refuse the application for its "
         "size.\n\nResolved: That planning permission be Refused.",
         "That planning permission be Refused. | refused Councillor Oakes / Councillor Vale\n"},
        {"Mr Oakes moved, Mr Vale seconded the recommendations on page 12 of the papers.\n\nResolved: that\n\n(1) the "
         "board be made; and\n\n(2) the plan be noted.",
         "the board be made | agreed Mr Oakes / Mr Vale\nthe plan be noted. | noted Mr Oakes / Mr Vale\n"},
        {"The minutes were proposed by Councillor Oakes and seconded by Councillor Vale.\n\nRESOLVED\n\nThat the "
         "minutes be approved.\n\nVoting Record\n\n5 For, 0 Against, 1 Abstention",
         "That the minutes be approved. | agreed Councillor Oakes / Councillor Vale 5-0-1\n"},
        {"That the crane be sold.\n\nMoved Oakes, seconded Vale.\n\nCARRIED",
         "That the crane be sold. | agreed Oakes / Vale\n"},
        {"The proposal by the Clerk was accepted. Prop BH, sec AV. All agreed.",
         "The proposal by the Clerk was accepted. | agreed BH / AV unanimous\n"},
        {"The decision:\n\nThat Councillor Rees be elected as Chair today.",
         "That Councillor Rees be elected as Chair today. | agreed\n"},
        {"Ada Oakes – that the agenda be accepted with the following addition:\n\nThe gate\n\nCarried",
         "that the agenda be accepted with the following addition: The gate | agreed Ada Oakes\n"},
        {"Moved by Mayor Oakes\n\nRES 3-11-74 “that the agenda be adopted.” CARRIED\n\nMoved by Councillor Vale\n\nRES "
         "3-11-75 “that the minutes be adopted.” CARRIED\n\nMoved by Councillor Puw\n\nRES 3-11-76 “that the crane be "
         "sold.” CARRIED",
         "that the agenda be adopted. | agreed Mayor Oakes\nthat the minutes be adopted. | agreed Councillor "
         "Vale\nthat the crane be sold. | agreed Councillor Puw\n"},
        {"31-502 Moved by A. Oakes Seconded by B. Vale “THAT the minutes be approved.”\n\nDisposition: Motion Carried "
         "Unanimously",
         "THAT the minutes be approved. | agreed A. Oakes / B. Vale unanimous\n"},
        {"Wick R.F.C. – Resolved – That £200 be given.", "That £200 be given. | agreed\n"},
        {"Resolved by 6 votes to 2 – That the crane be sold.", "That the crane be sold. | agreed 6-2\n"},
        {"The survey had been sent out. The report was noted by the members.",
         "The report was noted by the members. | noted\n"},
        {"Oakes/Vale: RD 12/18\n\nTHAT the agenda be adopted.\n\nCARRIED",
         "THAT the agenda be adopted. | agreed Oakes / Vale\n"},
        {"A. Oakes / B. Vale\n\nTHAT the Agenda be approved.\n\nMOTION CARRIED UNANIMOUSLY.",
         "THAT the Agenda be approved. | agreed A. Oakes / B. Vale unanimous\n"},
        {"THAT the Board thanks the keeper.\n\nMOTION CARRIED. Cllr Puw opposed.",
         "THAT the Board thanks the keeper. | agreed-1\n"},
        {"Moved by Oakes\n\nThat the Board support the fair.\n\nA vote was held on the motion as amended and it "
         "was\n\nCARRIED",
         "That the Board support the fair. | agreed Oakes\n"},
        {"RESOLVED:\n\nThat the application be REFUSED for the following reason:\n\n1. The proposed development would "
         "harm the lane.",
         "That the application be REFUSED for the following reason: 1. The proposed development would harm the lane. | "
         "refused\n"},
        {"RESOLVED: That the application be refused for the following reason:\n\nThe proposed development would harm "
         "the lane.",
         "That the application be refused for the following reason: The proposed development would harm the lane. | "
         "refused\n"},
        {"RESOLVED to refuse the application for the following reason:\n\n1. The development would harm the lane.",
         "to refuse the application for the following reason: 1. The development would harm the lane. | refused\n"},
        {"Resolved: That planning permission be Refused due to the following reasons,\n\nThe proposed development is "
         "too large.",
         "That planning permission be Refused due to the following reasons, The proposed development is too large. | "
         "refused\n"},
        {"RESOLVED that permission be granted with the following conditions:-\n\nTime limit, plans and details\n\n1. "
         "The works shall begin within three years.\n\n2. The works shall follow the plans.",
         "that permission be granted with the following conditions:- Time limit, plans and details 1. The works shall "
         "begin within three years. 2. The works shall follow the plans. | agreed\n"},
        {"NOTED: -    (a)   the interests declared by members;\n\n(b) the absence of Cllr Vale.",
         "the interests declared by members | noted\nthe absence of Cllr Vale. | noted\n"},
        {"It was proposed by Cllr Oakes, seconded by Cllr Vale and\n\nResolved to:\n\n1. Sell the crane.\n\n2. Let the "
         "quay.",
         "Sell the crane. | agreed Cllr Oakes / Cllr Vale\nLet the quay. | agreed Cllr Oakes / Cllr Vale\n"},
        {"RESOLVED that the plan be approved.\n\n(Vote: For 29, Abstentions 2)",
         "that the plan be approved. | agreed 29-2\n"},
        {"RESOLVED that the plan be approved.\n\nMover:- Councillor Oakes        Seconder:- Councillor Vale",
         "that the plan be approved. | agreed Councillor Oakes / Councillor Vale\n"},
        {"Decision:\n\nCllr Vale MOVED, Cllr Puw SECONDED and it was RESOLVED to:\n\n1. Note the outcome\n\n2. Agree "
         "the plan.",
         "Note the outcome | noted Cllr Vale / Cllr Puw\nAgree the plan. | agreed Cllr Vale / Cllr Puw\n"},
        {"It was proposed by Councillor A. Oakes, seconded by Councillor B. Vale, and RESOLVED\n\n“That the minutes be "
         "ADOPTED and APPROVED.”",
         "That the minutes be ADOPTED and APPROVED. | agreed Councillor A. Oakes / Councillor B. Vale\n"},
        {"The questions were not proposed and seconded.", ""},
        {"On motion by Trustee Oakes, seconded by Trustee Vale, and unanimously carried, the public hearing was "
         "closed.",
         "On motion by Trustee Oakes, seconded by Trustee Vale, and unanimously carried, the public hearing was "
         "closed. | agreed Trustee Oakes / Trustee Vale unanimous\n"},
        {"Motion by Trustee Oakes\n\nSeconded by Trustee Vale\n\nTo approve the revised draft agenda\n\nAyes all. "
         "Motion carried",
         "To approve the revised draft agenda | agreed Trustee Oakes / Trustee Vale\n"},
        {"Motion by Oakes, seconded by Vale, to approve the lease.\n\nAyes – Oakes, Vale\n\nNays – None\n\nMotion "
         "carried.",
         "Motion by Oakes, seconded by Vale, to approve the lease. | agreed Oakes / Vale 2-0\n"},
        {"MOVED BY: COUNCILLOR OAKES\n\nSECONDED: COUNCILLOR VALE\n\nR2017-4 That the agenda be approved as "
         "presented.\n\nCARRIED",
         "That the agenda be approved as presented. | agreed COUNCILLOR OAKES / COUNCILLOR VALE\n"},
        {"Commissioner Oakes moved to open the public hearing at 6:01 p.m. Motion seconded by Commissioner Vale and "
         "carried.",
         "Commissioner Oakes moved to open the public hearing at 6:01 p.m. | agreed Commissioner Oakes / Commissioner "
         "Vale\n"},
        {"Motion by Oakes, seconded by Vale, to approve the budget. Motion carried unanimously.\n\nMotion by Hale, "
         "seconded by Vale, to buy a bell. Motion carried with Puw voting no.",
         "Motion by Oakes, seconded by Vale, to approve the budget. | agreed Oakes / Vale unanimous\nMotion by Hale, "
         "seconded by Vale, to buy a bell. | agreed Hale / Vale-1\n"},
        {"Commissioner Oakes moved for final approval for the shed. Motion seconded by Commissioner Vale and carried.",
         "Commissioner Oakes moved for final approval for the shed. | agreed Commissioner Oakes / Commissioner Vale\n"},
        {"It was moved by Councillor Oakes and seconded by Councillor Vale that permission be refused. Upon being put "
         "to the vote, the motion was CARRIED and it was unanimously\n\nRESOLVED – permission be refused as it is too "
         "large.",
         "permission be refused as it is too large. | refused Councillor Oakes / Councillor Vale unanimous\n"},
        {"Cllr Hale proposed that the crane be sold.\n\nCllr Vale seconded the proposal.\n\nAll in favour\n\nResolved: "
         "That the crane be sold.",
         "That the crane be sold. | agreed Cllr Hale / Cllr Vale unanimous\n"},
        {"The minutes of the last meeting were taken as read and signed.",
         "The minutes of the last meeting were taken as read and signed. | agreed\n"},
        {"The minutes of 3 May were taken as read, confirmed and signed by the Chairman.",
         "The minutes of 3 May were taken as read, confirmed and signed by the Chairman. | agreed\n"},
        {"After debate it was voted 5 – 1 that the crane be sold.",
         "After debate it was voted 5 – 1 that the crane be sold. | agreed 5-1\n"},
        {"The Council voted by 5 to 1 to sell the crane.",
         "The Council voted by 5 to 1 to sell the crane. | agreed 5-1\n"},
        {"The minutes, which had previously been noted by the Council, were agreed and signed.",
         "The minutes, which had previously been noted by the Council, were agreed and signed. | agreed\n"},
        {"The Chairman proposed that the meeting be adjourned for the Public Open Forum and this was agreed.",
         "The Chairman proposed that the meeting be adjourned for the Public Open Forum and this was agreed. | agreed "
         "The Chairman\n"},
        {"It was unanimously agreed to\n\na. sell the crane\n\nb. let the quay",
         "sell the crane | agreed unanimous\nlet the quay | agreed unanimous\n"},
        {"It was resolved to recommend approval of the following:\n\n- £826 for the hall\n\n- £20 for the bell",
         "£826 for the hall | agreed\n£20 for the bell | agreed\n"},
        {"The minutes were accepted subject to the following changes – page 2, “quay” to read “pier”.",
         "The minutes were accepted subject to the following changes – page 2, “quay” to read “pier”. | "
         "agreed_amended\n"},
        {"A proposal was made by Cllr Hale that the crane be sold. This was seconded by Cllr Vale. With no other "
         "proposals, it was RESOLVED that the crane be sold.",
         "that the crane be sold. | agreed Cllr Hale / Cllr Vale\n"},
    };
    for (const Told& told : cases) EXPECT_EQ(facts(told.body), told.dump) << told.body;
}

TEST(Resolutions, MinutesAreAnItemBehindTheApologies) {
    const auto found = resolutions_in(
        "# MINUTES OF THE HARBOUR BOARD\n\n## Apologies\n\nMr Vale.\n\n## Minutes\n\nCllr Oakes proposed that they be "
        "accepted, seconded by Cllr Puw.\n\n## The quay\n\nIt is dry.\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].item, "Minutes");
    const auto labelled = resolutions_in(
        "# MINUTES OF THE HARBOUR BOARD\n\n## The quay\n\n## Minutes\n\nIt was agreed that it be mended.\n\n## The "
        "crane\n\nIt is dry.\n");
    ASSERT_EQ(labelled.size(), 1U);
    EXPECT_EQ(labelled[0].item, "The quay");
}

TEST(Resolutions, ViewOfTheCouncilSaysSo) {
    const std::string head = "# MINUTES OF WICK PARISH COUNCIL\n\n## Planning applications\n\n";
    EXPECT_EQ(resolutions_in(head + "A shed at Mill Lane – 14/01102/RM – supported by the Parish Council.\n").size(),
              1U);
    EXPECT_EQ(resolutions_in(head + "A shed at Mill Lane – 14/01102/RM – supported by the neighbours.\n").size(), 0U);
    const auto amended =
        resolutions_in(head + "14/01102/NMA_1 A shed\n\nIt is to be higher than it was. No objections were made.\n");
    ASSERT_EQ(amended.size(), 1U);
    EXPECT_EQ(amended[0].text, "14/01102/NMA_1 A shed It is to be higher than it was. No objections were made.");
}

TEST(Resolutions, VotedAsAMarker) {
    EXPECT_EQ(facts("VOTED unanimously to buy a bell.\n\nThe Selectmen agreed to ring it."),
              "to buy a bell. | agreed unanimous\nThe Selectmen agreed to ring it. | agreed\n");
    EXPECT_EQ(facts("Three members voted by post."), "");
    EXPECT_EQ(facts("The vote on the proposal was then taken, and carried by 22 votes to one, with two abstentions."),
              "The vote on the proposal was then taken, and carried by 22 votes to one, with two abstentions. | agreed "
              "22-1-2\n");
}

TEST(Resolutions, WelshMinutesConfirmed) {
    EXPECT_EQ(
        facts("Cadarnhawyd cofnodion y cyfarfod diwethaf ar gynnig Cyng. Huw Puw a’i eilio gan Cyng. Non Rees."),
        "Cadarnhawyd cofnodion y cyfarfod diwethaf ar gynnig Cyng. Huw Puw a’i eilio gan Cyng. Non Rees. | agreed "
        "Cyng. Huw Puw / Cyng. Non Rees\n");
    EXPECT_EQ(item("PENDERFYNWYD\n\n[a]  gwerthu’r craen.\n\n[b]  cau’r cei."),
              (Items{"[a] gwerthu’r craen.", "[b] cau’r cei."}));
}

TEST(Resolutions, DecisionInTheFirstPerson) {
    for (const std::string number : {"1.0", "1"}) {
        const auto under = resolutions_in("RECORD OF DECISION\n\n" + number +
                                              " DECISION\n\n1.1 The Harbour Master has approved the sale of the "
                                              "crane.\n\n2.0 REASON FOR DECISION\n\n2.1 It is old.\n",
                                          PaperKind::decision);
        ASSERT_EQ(under.size(), 1U) << number;
        EXPECT_EQ(under[0].text, "The Harbour Master has approved the sale of the crane.");
    }
    const auto found = resolutions_in("RECORD OF DECISION\n\nI have decided to sell the crane.\n", PaperKind::decision);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].text, "I have decided to sell the crane.");
}

TEST(Resolutions, ListsBehindTheMarkersWords) {
    for (const char* body : {"RESOLVED that: (1) the survey be kept; and\n\n(2) thanks be given.",
                             "RESOLVED\n\nThat (1) the survey be kept;\n\n(2) thanks be given.",
                             "RESOLVED that: (1) the survey be kept; and (2) thanks be given."})
        EXPECT_EQ(item(body), (Items{"(1) the survey be kept", "(2) thanks be given."})) << body;
    EXPECT_EQ(item("RESOLVED that 1 Quay Street be sold."), (Items{"that 1 Quay Street be sold."}));
    EXPECT_EQ(item("RESOLVED to recommend that Council:\n\n1. Approves the plan.\n\n2. Approves the map."),
              (Items{"1. Approves the plan.", "2. Approves the map."}));
    EXPECT_EQ(item("RESOLVED by majority vote to buy a mower."), (Items{"to buy a mower."}));
    EXPECT_EQ(item("Resolved To authorise the Chairman to sign."), (Items{"To authorise the Chairman to sign."}));
    EXPECT_EQ(item("The Cabinet had agreed:-\n\n(1) That the quay be sold.\n\n(2) That thanks be given."), (Items{}));
}

TEST(Resolutions, VotesMoversAndOutcomesRoundThem) {
    const std::vector<Told> cases = {
        {"RESOLVED:\n\n(24 Voting For and 17 Against)\n\n(1) That the plan be kept.\n\n(2) That thanks be given.",
         "That the plan be kept. | agreed 24-17\nThat thanks be given. | agreed 24-17\n"},
        {"The Cabinet RESOLVED to note:\n\n1. The backdrop.\n\n2. The outturn.",
         "The backdrop. | noted\nThe outturn. | noted\n"},
        {"Members agreed to note\n\n1. The backdrop.\n\n2. The outturn.",
         "The backdrop. | noted\nThe outturn. | noted\n"},
        {"Proposed by Sam Crow, seconded by Ann Vale.\n\nThe minutes of 3 May be confirmed and signed.",
         "The minutes of 3 May be confirmed and signed. | agreed Sam Crow / Ann Vale\n"},
        {"Cllr Oakes was proposed by Cllr Ash and seconded by Cllr Birch.\n\nCllr Vale was proposed by Cllr Puw and "
         "seconded by Cllr Rees.\n\nHaving been put to the vote\n\nResolved\n\nThat Cllr Vale be elected Chairman.",
         "That Cllr Vale be elected Chairman. | agreed Cllr Puw / Cllr Rees\n"},
        {"Cllr Oakes proposed, seconded by Cllr Vale:-\n\n“That the recommendations be approved.”\n\nCouncillors then "
         "voted:-\n\nResolved unanimously:\n\n(1) That the strategy be kept.",
         "That the strategy be kept. | agreed Cllr Oakes / Cllr Vale unanimous\n"},
        {"The report was put to the vote.\n\nFOR 28\n\nAGAINST 3\n\nThe report was declared CARRIED.\n\n"
         "RESOLVED:\n\n1. That the strategy be kept.",
         "That the strategy be kept. | agreed 28-3\n"},
        {"Moved by the Chairperson (Cllr Oakes),\n\nSeconded by Cllr Vale,\n\n“That the Committee grants it.”\n\n"
         "On a vote, eleven Members voted for the proposal and three against and it was declared carried.",
         "That the Committee grants it. | agreed the Chairperson (Cllr Oakes) / Cllr Vale 11-3\n"},
        {"RESOLVED that the minutes be kept.\n\nNote: Cllr Oakes abstained from voting on the above resolution.\n\n"
         "RESOLVED to pay the clerk.",
         "that the minutes be kept. | agreed-1\nto pay the clerk. | agreed\n"},
        {"It was proposed by Cllr Oakes, seconded by Cllr Vale and RESOLVED that the minutes be kept.\n\nTo note the "
         "accounts.\n\nIt was RESOLVED to note.",
         "that the minutes be kept. | agreed Cllr Oakes / Cllr Vale\nto note. | noted\n"},
        {"Proposed and seconded; a vote was taken to approve the item; all in favour. It was therefore RESOLVED that "
         "the policy be approved.",
         "that the policy be approved. | agreed unanimous\n"},
        {"It was proposed by Cllr Oakes that Cllr Vale be elected Chairman. Carried unanimously.",
         "It was proposed by Cllr Oakes that Cllr Vale be elected Chairman. | agreed Cllr Oakes unanimous\n"},
        {"The minutes were confirmed.\n\n- Proposed: Ann Oakes\n\n- Seconded: Sam Vale\n\n- Resolved: Unanimous",
         "The minutes were confirmed. | agreed Ann Oakes / Sam Vale unanimous\n"},
        {"Cllr Oakes proposes Cllr Vale as Chairman and Cllr Ash seconds. All agreed.",
         "Cllr Oakes proposes Cllr Vale as Chairman and Cllr Ash seconds. | agreed Cllr Oakes / Cllr Ash unanimous\n"},
        {"It was agreed to discuss the mural at the panel\n\nMinutes were unanimously confirmed as a true record",
         "It was agreed to discuss the mural at the panel | agreed\nMinutes were unanimously confirmed as a true "
         "record | agreed unanimous\n"},
        {"It was agreed to hold this item over until October.",
         "It was agreed to hold this item over until October. | deferred\n"},
        {"It was RESOLVED to accept the notes as a true record.", "to accept the notes as a true record. | agreed\n"},
        {"Resolved: The letter was noted and it was agreed to sign the deed.",
         "The letter was noted and it was agreed to sign the deed. | agreed\n"},
        {"The Members noted the report, as circulated.", "The Members noted the report, as circulated. | noted\n"},
        {"The request was turned down.", "The request was turned down. | refused\n"},
        {"Cllrs decided that the bench be painted.", "Cllrs decided that the bench be painted. | agreed\n"},
        {"The minutes were read, approved, and signed off.",
         "The minutes were read, approved, and signed off. | agreed\n"},
        {"All agreed these were an accurate record.", "All agreed these were an accurate record. | agreed\n"},
        {"It was noted that the report of the other council noted the weather.", ""},
    };
    for (const auto& [body, expected] : cases) EXPECT_EQ(facts(body), expected) << body;
}

TEST(Resolutions, WhoWasElectedWasMovedByWhoNamedThem) {
    EXPECT_EQ(
        facts("Cllr Dent – Proposed by Cllr Moore, and seconded by Cllr Ash.\n\nCllr Vale – Proposed by Cllr Puw, "
              "and seconded by Cllr Rees.\n\nA vote was taken.\n\nResolved: That Cllr Dent is elected Chairman."),
        "That Cllr Dent is elected Chairman. | agreed Cllr Moore / Cllr Ash\n");
}

TEST(Resolutions, ResolvedAloneUnderWhatWasProposed) {
    EXPECT_EQ(
        facts("Cllr Oakes proposed that Cllr Vale take the chair. Cllr Ash seconded the proposal.\n\nResolved\n\n"
              "Cllr Vale proposed and Cllr Oakes seconded that the post of vice chair be left vacant\n\nRESOLVED."),
        "Cllr Oakes proposed that Cllr Vale take the chair. | agreed Cllr Oakes / Cllr Ash\n"
        "Cllr Vale proposed and Cllr Oakes seconded that the post of vice chair be left vacant | agreed Cllr Vale / "
        "Cllr Oakes\n");
}

TEST(Resolutions, AllThatIsSaidOfAnItem) {
    EXPECT_EQ(facts("Agreed."), "Agreed. | agreed\n");
    EXPECT_EQ(facts("Agreed, subject to two changes to the figures."),
              "Agreed, subject to two changes to the figures. | agreed_amended\n");
    EXPECT_EQ(facts("The survey was read.\n\nAgreed."), facts("The survey was read.\n\nAgreed."));
    EXPECT_EQ(facts("In terms of Standing Order 13, the Board:\n\nNoted that the crane was sold."),
              "Noted that the crane was sold. | noted\n");
    EXPECT_EQ(facts("The Harbour Report for April 2031 was noted."),
              "The Harbour Report for April 2031 was noted. | noted\n");
    EXPECT_EQ(facts("Members approved the minutes of 3 May, subject to the following amendment:\n\nPage 3 – quay for "
                    "pier."),
              "Members approved the minutes of 3 May, subject to the following amendment: Page 3 – quay for pier. | "
              "agreed_amended\n");
    EXPECT_EQ(facts("The meeting was adjourned for the open session."), "");
}

TEST(Resolutions, MotionsOfOneItemKeepTheirMovers) {
    EXPECT_EQ(
        facts("Proposed by Cllr. A. Gray\n\nSeconded by Cllr. B. Hill\n\nResolved:\n\n\"That the minutes be "
              "confirmed\".\n\nReferring to minute 4, it was -\n\nProposed by Cllr. C. Lane\n\nSeconded by Cllr. D. "
              "Moss\n\nResolved:\n\n\"That the report be adopted\"."),
        "That the minutes be confirmed | agreed Cllr. A. Gray / Cllr. B. Hill\n"
        "That the report be adopted | agreed Cllr. C. Lane / Cllr. D. Moss\n");
    EXPECT_EQ(
        facts("It was moved by Cllr Oakes and seconded by Cllr Vale that:\n\nThe advice service be brought forward.\n\n"
              "On being put to the vote the motion was declared carried."),
        "It was moved by Cllr Oakes and seconded by Cllr Vale that: The advice service be brought forward. | agreed "
        "Cllr Oakes / Cllr Vale\n");
}

TEST(Resolutions, OverTheWordsThatWereResolved) {
    const std::vector<Told> cases = {
        {"Proposed by Cllr. A. Gray\n\nSeconded by Cllr. B. Hill\n\nAnd unanimously Resolved\n\n\"That it be kept\".",
         "That it be kept | agreed Cllr. A. Gray / Cllr. B. Hill unanimous\n"},
        {"Cllr. A. Gray proposed,\n\nSeconded by Cllr. B. Hill and resolved,\n\n\"That it be kept\".",
         "That it be kept | agreed Cllr. A. Gray / Cllr. B. Hill\n"},
        {"Councillor Oakes moved and Councillor Vale seconded:-\n\nThat the quay be mended.\n\nOn being put to the "
         "vote this "
         "was carried.",
         "That the quay be mended. | agreed Councillor Oakes / Councillor Vale\n"},
        {"The Committee raised no objections to the scheme.",
         "The Committee raised no objections to the scheme. | agreed\n"},
        {"The monitoring figures were noted by the Board.",
         "The monitoring figures were noted by the Board. | noted\n"},
    };
    for (const auto& [body, expected] : cases) EXPECT_EQ(facts(body), expected) << body;
}

TEST(Resolutions, WhoWasChosenUnderToElect) {
    const std::vector<Resolution> found = resolutions_in(
        "Minutes of the meeting of Wick Parish Council held on 4 May 2031\n\n66/31). To elect a "
        "chairman.\n\nCouncillor P. "
        "James was re-elected as chairman.\n\n67/31). Apologies\n\nThere were none.\n\n68/31). Minutes\n\nThey were "
        "read.\n");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].minute, "66/31");
    EXPECT_EQ(facts("The minutes of 4 May were deemed as a true record by those present."),
              "The minutes of 4 May were deemed as a true record by those present. | agreed\n");
}

TEST(Resolutions, WhatABodyConfirmedReceivedOrLeftToOthers) {
    EXPECT_EQ(facts("The Board confirmed the minutes of 4 May as a true record."),
              "The Board confirmed the minutes of 4 May as a true record. | agreed\n");
    EXPECT_EQ(facts("Agreed the minutes of the meeting held on 4 May."),
              "Agreed the minutes of the meeting held on 4 May. | agreed\n");
    EXPECT_EQ(facts("The Board received and noted the report."), "The Board received and noted the report. | noted\n");
    EXPECT_EQ(item("Delegated decisions:\n\n1. That the survey be noted.\n\n2. That tenders be sought."),
              (Items{"1. That the survey be noted.", "2. That tenders be sought."}));
    EXPECT_EQ(item("RESOLVED/-\n\n1. That the survey be noted.\n\n2. That tenders be sought."),
              (Items{"1. That the survey be noted.", "2. That tenders be sought."}));
    EXPECT_EQ(facts("Votes of congratulations were passed to the following:\n\n- The rowers.\n\n- The swimmers."), "");
}

TEST(Resolutions, WhatIsToldOnceAndWhatIsNone) {
    EXPECT_EQ(
        facts("Resolved. That the minutes be kept.\n\nThe Minutes were proposed by Cllr Oakes and seconded by Cllr "
              "Vale. All in favour."),
        "That the minutes be kept. | agreed Cllr Oakes / Cllr Vale unanimous\n");
    EXPECT_EQ(facts("The Minutes were proposed by Cllr Oakes and seconded by Cllr Vale."),
              "The Minutes were proposed by Cllr Oakes and seconded by Cllr Vale. | agreed Cllr Oakes / Cllr Vale\n");
    EXPECT_EQ(facts("The plans have been changed since their application was approved."), "");
    EXPECT_EQ(facts("Bids had been sought before the budget was agreed."), "");
    EXPECT_EQ(facts("Etholwyd y Cynghorydd Ann Hale yn gadeirydd."),
              "Etholwyd y Cynghorydd Ann Hale yn gadeirydd. | agreed\n");
}

TEST(Resolutions, WhoMovedTheAmendmentThatWon) {
    EXPECT_EQ(
        facts("Councillor Oakes, seconded by Councillor Ash, moved that it be granted.\n\nCouncillor Vale, seconded by "
              "Councillor Puw, moved as an amendment that it be refused.\n\n6 members having voted for the amendment "
              "and 5 members having voted for the motion, the amendment was accordingly declared carried.\n\n"
              "DECIDED: That the application be refused."),
        "That the application be refused. | refused Councillor Vale / Councillor Puw 6-5\n");
    EXPECT_EQ(
        facts("An amendment was proposed by Cllr Oakes and seconded by Cllr Vale that a word be left out.\n\nFor: "
              "Cllrs Ash and Birch\n\nAgainst: Cllrs Dent, Elm and Fern\n\nThe amendment was lost.\n\nRESOLVED that "
              "the minutes be kept."),
        "that the minutes be kept. | agreed\n");
}

TEST(Resolutions, ListsThatGoOnBehindOtherLines) {
    EXPECT_EQ(
        item("RESOLVED:\n\n1. That steps be taken –\n\n- to close these roads\n\nMill Lane from the quay to the "
             "school;\n\nPier Road – All\n\n- to move the bays.\n\n2. That residents be told."),
        (Items{
            "1. That steps be taken – to close these roads Mill Lane from the quay to the school; Pier Road – All to "
            "move the bays.",
            "2. That residents be told."}));
    EXPECT_EQ(item("RESOLVED that the Board:\n\nA Noted the survey.\n\nB Approved the tender.\n\nMr Vale left."),
              (Items{"A Noted the survey.", "B Approved the tender."}));
}

TEST(Resolutions, LeadInsThatEndInADash) {
    EXPECT_EQ(item("It was resolved –\n\n- That the crane be sold.\n\n- That the quay be mended."),
              (Items{"That the crane be sold.", "That the quay be mended."}));
    EXPECT_EQ(item("The Board agreed –\n\n1. That the crane be sold.\n\n2. That the quay be mended."),
              (Items{"1. That the crane be sold.", "2. That the quay be mended."}));
}

TEST(Resolutions, NotedOverALabelOfDecisions) {
    EXPECT_EQ(facts("DECISION\n\nNOTED that:-\n\n(a) three appeals stood; and\n\n(b) none had come."),
              "three appeals stood | noted\nnone had come. | noted\n");
}

TEST(Resolutions, VotesAtTheEndOfWhatWasSaidBefore) {
    EXPECT_EQ(
        facts("Members spoke of the quay. 11 members voted in favour and 1 against.\n\nRESOLVED that it be mended."),
        "that it be mended. | agreed 11-1\n");
}

// Of a page of one decision, without the line that says where the decision begins.
TEST(Resolutions, ListsOfADecisionWithoutALabel) {
    const std::string head = "Decision details\n\nThe quay\n\nDecision Maker: Cabinet\n\nDecision status: Approved\n\n";
    const std::vector<std::pair<std::string, Items>> cases = {
        {"(i) THAT the survey be noted;\n\n(ii) THAT approval be given to it.",
         {"(i) THAT the survey be noted", "(ii) THAT approval be given to it."}},
        {"That the Cabinet:\n\n1. Note the survey.\n\n2. Approve the tender.",
         {"1. Note the survey.", "2. Approve the tender."}},
        {"The Harbours, Lighthouses and Ferries Committee –\n\n1. Noted the survey.\n\n2. Approved the tender.",
         {"1. Noted the survey.", "2. Approved the tender."}},
        {"The Chief Officer (Harbours):\n\ni) noted the survey;\n\nii) approved the tender.",
         {"i) noted the survey", "ii) approved the tender."}},
    };
    for (const auto& [below, expected] : cases) {
        Items found;
        for (const Resolution& one : resolutions_in(head + below + "\n", PaperKind::decision))
            found.push_back((one.label ? *one.label + " " : "") + one.text);
        EXPECT_EQ(found, expected) << below;
    }
}

TEST(Resolutions, MinutesAndItemsOfOtherForms) {
    struct Case {
        const char *text, *expected;  // "minute | item" of each
    };
    const std::vector<Case> cases = {
        // The number stands before the first paragraph under the heading.
        {"Apologies for Absence\n\n53 Apologies were received from Mr Vale.\n\nBudget Requirement and Precept\n\n54 "
         "The "
         "Board considered a report by the Treasurer.\n\nResolved\n\nThat the precept be kept.",
         "54 | Budget Requirement and Precept"},
        {"*450 Minutes\n\nRESOLVED that they be signed.\n\n*451 Urgent business\n\nThere was none.\n\n452 Reports "
         "of Officers\n\nMr Vale reported.",
         "450 | Minutes"},
        {"PFI 104 MINUTES\n\nRESOLVED that they be signed.\n\nPFI 105 THE QUAY\n\nMr Vale reported.\n\nPFI 106 THE "
         "CRANE\n\nMr Vale reported.",
         "PFI 104 | MINUTES"},
        {"Minutes of the last meeting (Agenda Item 4.1)\n\nResolved: that they be signed.\n\nSale of the crane (Agenda "
         "Item 6)\n\nMr Vale reported.",
         "4.1 | Minutes of the last meeting (Agenda Item 4.1)"},
        {"Item 1.1\n\nMinutes\n\nIt was agreed that they be signed.\n\nItem 1.2\n\nThe quay\n\nMr Vale reported.",
         "1.1 | Minutes"},
        // Of a list that was submitted, not of its last entry.
        {"3. MINUTES\n\nThey were read.\n\n4. TRANSFERS OF LICENCES\n\nThere was submitted a report on these:-\n\n(1) "
         "Quay House – transferred to Ann Green;\n\n(2) Pier House, Mill Lane, Wick – transferred to Sam Hale.\n\n"
         "Decided: to note the transfers.",
         "4 | TRANSFERS OF LICENCES"},
        {"3. MINUTES\n\nThey were read.\n\n4. GROUPS\n\nThese minutes were submitted:\n\n- Harbour Group – 27th "
         "January "
         "2031\n\nResolved - That they be received.",
         "4 | GROUPS"},
        {"71/13 THE CRANE\n\nMr Vale reported.\n\n72/13 MINUTES RESOLVED that they be signed.\n\n73/13 THE QUAY\n\nMr "
         "Vale reported.",
         "72/13 | MINUTES"},
        {"19/46: Apologies – Cllr Vale.\n\n19/47: Minutes of the meeting held on 30th July were read, and it was "
         "resolved that "
         "they be signed.\n\n19/48: Highways – the road was closed.",
         "19/47 | none"},
        {"IN ATTENDANCE\n\nMr Vale.\n\nIt was agreed to take item 2 first.\n\n1. MINUTES\n\nThey were read.\n\n2. "
         "THE QUAY\n\nMr Vale reported.",
         "none | none"},
    };
    for (const auto& [text, expected] : cases) {
        const std::vector<Resolution> found =
            resolutions_in("MINUTES OF THE HARBOUR BOARD HELD ON 4 MAY 2031\n\n" + std::string(text) + "\n");
        ASSERT_EQ(found.size(), 1U) << text;
        EXPECT_EQ(found[0].minute.value_or("none") + " | " + found[0].item.value_or("none"), expected) << text;
    }
}

// What stands below a label such as "Decision:" on a web page of one decision, which tells how it came, too.
TEST(Resolutions, BelowTheLabelOfADecision) {
    const std::string head =
        "Decision details\n\nThe quay\n\nDecision Maker: Harbour Board\n\nDecision status: Approved\n\nDecisions:\n\n";
    struct Case {
        const char* below;
        Items expected;
    };
    const std::vector<Case> cases = {
        {"The Harbour Master gave a report (minute 61 refers).\n\nAgreed that –\n\n(1)\n\nthe survey be noted;\n\n"
         "(2)\n\ntenders be sought.",
         {"(1) the survey be noted", "(2) tenders be sought."}},
        {"Members were reminded that the quay was old.\n\nFollowing a discussion, Cllr Oakes MOVED and Cllr Vale "
         "SECONDED the recommendation and it was RESOLVED UNANIMOUSLY that the quay be closed without delay.",
         {"that the quay be closed without delay."}},
        {"This item was chaired by Councillor Oakes\n\nMatter for Decision\n\nThe Board was asked to mend the quay.\n\n"
         "Decision of Executive Councillor for Harbours\n\ni. Endorsed what was done.\n\nii. Approved the tender.",
         {"i. Endorsed what was done.", "ii. Approved the tender."}},
        {"The Board considered the report of the Harbour Master which told of the quay.\n\nDecision Made:\n\nThat:\n\n"
         "(1) the quay be mended; and\n\n(2) the crane be sold.",
         {"(1) the quay be mended", "(2) the crane be sold."}},
        {"The Harbour Board:\n\ni) Noted the survey.\n\nii) Agreed that the crane be sold.",
         {"i) Noted the survey.", "ii) Agreed that the crane be sold."}},
    };
    for (const auto& [below, expected] : cases) {
        Items found;
        for (const Resolution& one : resolutions_in(head + below + "\n", PaperKind::decision))
            found.push_back((one.label ? *one.label + " " : "") + one.text);
        EXPECT_EQ(found, expected) << below;
    }
    const std::vector<Resolution> voted = resolutions_in(
        head + "The Board RESOLVED (7 members voting in favour, with 2 abstentions):\n\nTo put off the sale.\n",
        PaperKind::decision);
    ASSERT_EQ(voted.size(), 1U);
    ASSERT_TRUE(voted[0].votes);
    EXPECT_EQ(voted[0].votes->in_favour, 7);
    EXPECT_EQ(voted[0].votes->abstained, 2);
}

TEST(Resolutions, BelowTheDayAndTitleOfADecision) {
    for (const auto& [below, expected] : std::vector<std::pair<std::string, Items>>{
             {"That the Cabinet Member:\n\na) Note the survey;\n\nb) Approve the tender.",
              {"a) Note the survey", "b) Approve the tender."}},
             {"1. That the quay be mended.\n\n2. To note that the crane is sold.",
              {"1. That the quay be mended.", "2. To note that the crane is sold."}}}) {
        Items found;
        for (const Resolution& one : resolutions_in(
                 "Issue - decisions\n\nThe quay\n\n16/02/2021 - The quay\n\n" + below + "\n", PaperKind::decision))
            found.push_back((one.label ? *one.label + " " : "") + one.text);
        EXPECT_EQ(found, expected);
    }
}

TEST(Resolutions, NotedOverAList) {
    const std::vector<Resolution> found = resolutions_in(kHead + "NOTED\n\n1. The survey.\n\n2. The tender." + kTail);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].text, "The survey.");
    EXPECT_EQ(found[1].outcome, Outcome::noted);
}

TEST(Resolutions, LeadInsAreNotTold) {
    struct Case {
        const char *paragraphs, *dump;
    };
    const Case cases[] = {
        {"On the motion of Councillor Oakes, seconded by Councillor Vale, and with the vote being unanimous, it "
         "was\n\nResolved:\n\nThat:\n\n1. The survey be noted.\n\n2. The crane be sold.",
         "The survey be noted. | noted Councillor Oakes / Councillor Vale unanimous\n"
         "The crane be sold. | agreed Councillor Oakes / Councillor Vale unanimous\n"},
        {"On the motion of Councillor Oakes, seconded by Councillor Vale, it was unanimously\n\nResolved:\n\nThat the "
         "crane be sold.",
         "That the crane be sold. | agreed Councillor Oakes / Councillor Vale unanimous\n"},
        {"The Council RESOLVED\n\n1. to take the lease,\n\n2. that the Clerk sign it.",
         "to take the lease | agreed\nthat the Clerk sign it. | agreed\n"},
        {"After consideration of the Minute of the Audit Committee, the Council:\n\nResolved:\n\n2.1. On the motion "
         "of Councillor Oakes, seconded by Councillor Vale, to approve it.\n\n2.2. To adopt its advice.",
         "On the motion of Councillor Oakes, seconded by Councillor Vale, to approve it. | agreed Councillor Oakes / "
         "Councillor Vale\nTo adopt its advice. | agreed\n"},
        {"After consideration of a report, the Council:\n\nNoted:\n\n2.1. That the crane had been sold.\n\n2.2. The "
         "costs of it.",
         "That the crane had been sold. | noted\nThe costs of it. | noted\n"},
        {"After consideration of the Minute, the Council:\n\nResolved, on the motion of Councillor Oakes, seconded by "
         "Councillor Vale, to approve it.",
         "Resolved, on the motion of Councillor Oakes, seconded by Councillor Vale, to approve it. | agreed Councillor "
         "Oakes / Councillor Vale\n"},
        {"Councillor Oakes proposed the motion, which was seconded by Councillor Vale.\n\nFollowing a debate the "
         "Council "
         "agreed the motion:\n\nThat this Council writes to the Minister about the quay.\n\nFor (21)\n\nAgainst "
         "(2)\n\nAbstain (1)",
         "That this Council writes to the Minister about the quay. | agreed Councillor Oakes / Councillor Vale "
         "21-2-1\n"},
        {"Mr Vale told of weed upon the slip, and it was:- RESOLVED that the Manager take this up.",
         "that the Manager take this up. | agreed\n"},
        {"Following consideration of it, and after a vote of 3 for and 1 against, it was:-\n\nRESOLVED to award £400.",
         "to award £400. | agreed 3-1\n"},
        {"Resolved (5 for, 1 abstention) that the Council recommend refusal.",
         "that the Council recommend refusal. | agreed 5-1\n"},
    };
    for (const Case& c : cases) EXPECT_EQ(facts(c.paragraphs), c.dump) << c.paragraphs;
}

TEST(Resolutions, MotionWithoutTheAmendmentThatWasLost) {
    EXPECT_EQ(
        facts("It was proposed by Cllr Oakes and seconded by Cllr Vale that the path be laid in tar. An amendment "
              "that it be laid in gravel, proposed by Cllr Puw, was lost.\n\nThe motion was put to the vote and "
              "carried by 8 votes to 5 and the Board RESOLVED accordingly."),
        "It was proposed by Cllr Oakes and seconded by Cllr Vale that the path be laid in tar. | agreed Cllr Oakes / "
        "Cllr Vale 8-5\n");
}

TEST(Resolutions, WhatIsListedBehindAsFollowsIsPartOfIt) {
    EXPECT_EQ(item("RESOLVED:\n\nThat the write-off of the sums in the report be approved, as follows:\n\n1. Part 1: "
                   "rates of £40\n\n2. Part 2: rents of £12"),
              (Items{"That the write-off of the sums in the report be approved, as follows: 1. Part 1: rates of £40 2. "
                     "Part 2: rents of £12"}));
    EXPECT_EQ(item("RESOLVED that the plan be amended as follows:\n\n1. That the crane be sold.\n\n2. That it be "
                   "painted."),
              (Items{"1. That the crane be sold.", "2. That it be painted."}));
}

TEST(Resolutions, VotesCountedUnderTheirSide) {
    const std::string names = "Councillors Hale, Oakes, Vale and Puw";
    EXPECT_EQ(
        facts("Councillor Oakes (Member for Finance) introduced the report and moved the recommendations, which "
              "were seconded by Councillor Vale.\n\nThe Council agreed to:\n\n1. approve the plan;\n\n2. note the "
              "gap.\n\nFor (4)\n\n" +
              names + ".\n\nAgainst (2)\n\nCouncillors Ash and Quick.\n\nAbstain (1)\n\nCouncillor Lister."),
        "approve the plan | agreed Councillor Oakes / Councillor Vale 4-2-1\n"
        "note the gap. | noted Councillor Oakes / Councillor Vale 4-2-1\n");
    const std::string moved =
        "Councillor Oakes, seconded by Councillor Vale, moved that the crane be painted.\n\nCouncillor Ash, seconded "
        "by "
        "Councillor Quick, moved, as an amendment, that the report be approved.\n\n";
    EXPECT_EQ(facts(moved +
                    "On a vote being taken, the members voted:-\n\nFor the motion:-\n\nCouncillors Oakes and Vale "
                    "(2).\n\nFor the amendment:-\n\n" +
                    names + " (4).\n\nThe amendment was declared carried, resulting in the report being approved."),
              "The amendment was declared carried, resulting in the report being approved. | agreed Councillor Ash / "
              "Councillor Quick 4-2\n");
    EXPECT_EQ(
        facts(moved +
              "The result of a recorded vote was as follows:\n\nFor the Amendment:\n\nCouncillors Ash and "
              "Quick (2).\n\nFor the Motion:\n\n" +
              names +
              " (4).\n\nThe Motion was therefore carried and the Council resolved that the crane be "
              "painted."),
        "The Motion was therefore carried and the Council resolved that the crane be painted. | agreed Councillor "
        "Oakes / Councillor Vale 4-2\n");
    EXPECT_EQ(
        facts(
            "It was proposed by Councillor Oakes and seconded by Councillor Vale that:\n\n“This Council sells the "
            "crane.”\n\nAn amendment was proposed by Councillor Ash, seconded by Councillor Quick, “that the matter be "
            "referred to the Quay Committee”.\n\nOn a vote being taken the amendment was carried, there being 23 in "
            "favour, 12 against and 3 abstentions. The amendment became the substantive motion and it was agreed that "
            "the matter be referred to the Quay Committee."),
        "The amendment became the substantive motion and it was agreed that the matter be referred to the Quay "
        "Committee. | referred Councillor Ash / Councillor Quick 23-12-3\n");
}

TEST(Resolutions, BehindASubjectThatNothingPartsFromThem) {
    EXPECT_EQ(item("Donation to the lifeboat Resolved unanimously to give £50."),
              (Items{"Resolved unanimously to give £50."}));
    EXPECT_EQ(item("It was proposed by Cllr Oakes, seconded by Cllr Vale and Resolved to sell the crane."),
              (Items{"It was proposed by Cllr Oakes, seconded by Cllr Vale and Resolved to sell the crane."}));
    EXPECT_TRUE(
        resolutions_in("MINUTES OF THE HARBOUR BOARD\n\n1. APOLOGIES: Cllr Oakes. Accepted.\n\n2. QUAY\n\nIt is "
                       "wet.\n")
            .empty());
}

TEST(Resolutions, InVerbsOfOtherCouncils) {
    for (const std::string& sentence : std::vector<std::string>{
             "The Committee noted item 4(a) of the officers’ reports.",
             "The Cabinet received and noted this report, which told of the items considered on 4 May.",
             "There was submitted and approved Report No 56/31 by the Harbour Master.",
             "This item was deferred pending the survey.", "Nododd y Pwyllgor yr adroddiad.",
             "Cytunodd y Pwyllgor yn unfrydol i werthu’r craen."})
        EXPECT_EQ(item(sentence), (Items{sentence})) << sentence;
    EXPECT_EQ(item("The Scouts had asked for £250. All were in favour of £250 being given."),
              (Items{"All were in favour of £250 being given."}));
    EXPECT_EQ(item("The Board:\n\ni) Quay House – approved the lease; and\n\nii) Mill Lane – approved its sale."),
              (Items{"i) Quay House – approved the lease", "ii) Mill Lane – approved its sale."}));
    EXPECT_EQ(facts("It was agreed to hold over the survey until the July meeting."),
              "It was agreed to hold over the survey until the July meeting. | deferred\n");
    EXPECT_EQ(facts("It was agreed to leave the question of a new crane until May."),
              "It was agreed to leave the question of a new crane until May. | deferred\n");
    EXPECT_EQ(facts("It was agreed to leave the gate open until May."),
              "It was agreed to leave the gate open until May. | agreed\n");
}

TEST(Resolutions, MovedSecondedAndResolvedOverThem) {
    EXPECT_EQ(facts("Resolution\n\nMoved Cr Oakes, seconded Cr Vale and resolved\n\nThat the crane be sold."),
              "That the crane be sold. | agreed Cr Oakes / Cr Vale\n");
    EXPECT_EQ(facts("Resolution\n\nMoved Cr Oakes, seconded Mayor Vale and resolved that Council:\n\na) Receives the "
                    "report titled “Quay walls”.\n\nb) Determines that it is significant."),
              "Receives the report titled “Quay walls”. | noted Cr Oakes / Mayor Vale\n"
              "Determines that it is significant. | agreed Cr Oakes / Mayor Vale\n");
    const auto found = resolutions_in(
        kHead + "Resolution\n\nMoved Cr Oakes, seconded Cr Vale and resolved\n\nThat the crane be sold." + kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].item, "THE QUAY");
    EXPECT_TRUE(item("CONFIRMED AS A TRUE AND CORRECT RECORD AT A MEETING OF THE BOARD HELD ON 4 MAY 2031.").empty());
}

TEST(Resolutions, AsNewZealandSetsThemOut) {
    const std::string list = "That the Board:\n\n1. Notes the survey.\n\n2. Approves the tender.\n\n";
    for (const auto& [text, movers] : std::vector<std::pair<std::string, std::string>>{
             {"Moved (Mayor Oakes/Cr Vale):\n\n" + list + "Motion carried (BRD/2031/012)", "Mayor Oakes / Cr Vale"},
             {"Board Resolved BRD/2031/00012\n\n" + list + "Councillor Oakes/Councillor Vale Carried",
              "Councillor Oakes / Councillor Vale"},
             {"Moved Cr Oakes, seconded Cr Vale\n\nResolved\n\n" + list + "Carried", "Cr Oakes / Cr Vale"},
             {"Moved Cr Oakes, seconded Cr Vale.\n\nThe BOARD RESOLVED\n\n1. Notes the survey.\n\n2. Approves the "
              "tender.",
              "Cr Oakes / Cr Vale"}})
        EXPECT_EQ(facts(text),
                  "Notes the survey. | noted " + movers + "\nApproves the tender. | agreed " + movers + "\n")
            << text;
    EXPECT_EQ(facts("Resolved: (Crs Oakes/Vale)\n\nTHAT the crane be sold."),
              "THAT the crane be sold. | agreed Oakes / Vale\n");
}

TEST(Resolutions, ABoxUnderTheMotionAndItsAmendment) {
    EXPECT_EQ(facts("Motion\n\nMoved: Cr Oakes Seconded: Cr Vale\n\nThat the lease be of 15 years.\n\nAmendment\n\n"
                    "Moved: Cr Puw Seconded: Cr Rees\n\nThat the term be 5 years.\n\nCarried\n\n"
                    "The amendment became the substantive motion.\n\nResolution 2031/27\n\nMoved: Cr Puw\n\nSeconded: "
                    "Cr Rees\n\nThat the lease be of 5 years.\n\nIn Favour: Crs Ann Puw, Bea Rees and Cy Hale\n\n"
                    "Against: Crs Di Oakes and Ed Vale\n\nAbstained: Cr Flo Quick\n\nCarried 3/2"),
              "That the term be 5 years. | agreed Cr Puw / Cr Rees\n"
              "That the lease be of 5 years. | agreed_amended Cr Puw / Cr Rees 3-2-1\n");
    // The agenda's item that is referred to is the one it stands under.
    const auto found = resolutions_in(kHead +
                                      "Agenda item 2 document number 12, pages 20 - 27 refers.\n\nResolution "
                                      "2031/28\n\nMoved: Cr Oakes\n\nSeconded: Cr Vale\n\nThat the report lie on the "
                                      "table.\n\nCarried" +
                                      kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].outcome, Outcome::deferred);
    EXPECT_EQ(found[0].item, "THE QUAY");
}

TEST(Resolutions, MotionsOverWhoMovedThemAndHowItWasVotedOn) {
    EXPECT_EQ(facts("b. Motion to sell the crane.\n\nMoved by Trustee Oakes Seconded by Trustee Vale VOICE VOTE - "
                    "Unanimous Approval (6-0)\n\nMOTION CARRIED"),
              "Motion to sell the crane. | agreed Trustee Oakes / Trustee Vale 6-0 unanimous\n");
    EXPECT_EQ(facts("b. The bells - Motion to buy two.\n\nMoved by Trustee Oakes ROLL CALL VOTE\n\nSeconded by Trustee "
                    "Vale\n\nAYES: Trustees Oakes, Vale, Puw NAYS: None\n\nMOTION CARRIED"),
              "Motion to buy two. | agreed Trustee Oakes / Trustee Vale 3-0\n");
    EXPECT_EQ(facts("b. Motion to sell the crane.\n\nMoved by Trustee Oakes Seconded by Trustee Vale VOICE VOTE\n\n"
                    "MOTION FAILED"),
              "");
}

TEST(Resolutions, WhatTheChairRuled) {
    const std::string moved =
        "Commissioner Oakes moved that the Board sell the crane. Upon a vote, the results were as "
        "follows:\n\nAye: Oakes and Vale\n\n";
    EXPECT_EQ(facts(moved + "Nay: Puw, Rees and Hale\n\nThe Chairman ruled the motion had failed to be adopted."), "");
    for (const char* ruled :
         {"The Chairman ruled the motion carried unanimously, and the Board was in executive session.",
          "The Chairman ruled the motion had been unanimously adopted, and the Board went on."})
        EXPECT_EQ(
            facts(moved + "Nay: None\n\n" + ruled),
            "Commissioner Oakes moved that the Board sell the crane. | agreed Commissioner Oakes 2-0 unanimous\n");
}

TEST(Resolutions, TablesOfWhoVotedHow) {
    const Document document = document_of(
        "<html><body><h1>Minutes of the Harbour Board</h1><h2>1. Apologies</h2><p>None.</p><h2>2. Crane</h2>"
        "<p>Resolution #30/31</p><p>Moved by Councillor Oakes</p><p>Seconded by Councillor Vale</p>"
        "<p>Whereas it is old;</p><p>Now therefore be it resolved that it be sold.</p><p>Recorded Vote:</p>"
        "<table><tr><td>Yes:</td><td>No:</td></tr><tr><td>Councillor Oakes</td><td>Councillor Puw</td></tr>"
        "<tr><td>Mayor Vale</td><td></td></tr></table><p>Carried on a Recorded Vote</p></body></html>");
    const auto found = find_resolutions(document, outline_of(document), PaperKind::minutes);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].mover, "Councillor Oakes");
    ASSERT_TRUE(found[0].votes);
    EXPECT_EQ(found[0].votes->in_favour, 2);
    EXPECT_EQ(found[0].votes->against, 1);
    EXPECT_TRUE(item("Resolution #26/11\n\nMoved by Councillor Oakes\n\nSeconded by Councillor Vale\n\nMinutes of 4 "
                     "May\n\nCarried")
                    .empty());
}

TEST(Resolutions, VotesBeforeAndBehindWhatWasMoved) {
    EXPECT_EQ(
        facts("The draft was shown. On a show of hands being taken five members voted in favour and two against.\n\n"
              "Resolved on the proposal of Councillor Oakes, seconded by Councillor Vale, that the crane be sold."),
        "Resolved on the proposal of Councillor Oakes, seconded by Councillor Vale, that the crane be sold. | "
        "agreed Councillor Oakes / Councillor Vale 5-2\n");
    EXPECT_EQ(
        facts("Moved by: A. Oakes Seconded by: B. Vale\n\nThat the crane be sold.\n\nYeas: (5): A. Oakes, B. Vale, "
              "C. Puw, D. Rees, and E. Hale\n\nMotion Passed (5 to 0)"),
        "That the crane be sold. | agreed A. Oakes / B. Vale 5-0\n");
    EXPECT_EQ(facts("VOTED: To sell the crane.\n\nThree in favor. Selectman Oakes and Selectman Vale opposed."),
              "To sell the crane. | agreed 3-2\n");
    EXPECT_EQ(facts("VOTED: To sell the crane.\n\nRoll Call: Oakes – yes; Vale – yes; Puw\n\n– yes."),
              "To sell the crane. | agreed 3\n");
    EXPECT_EQ(
        facts("The motion was proposed by Cllr Oakes and seconded by Cllr Vale. Mr Puw said that two bins were on "
              "order. The motion was agreed."),
        "The motion was agreed. | agreed Cllr Oakes / Cllr Vale\n");
    EXPECT_EQ(
        facts("Moved by: A. Oakes Seconded by: B. Vale\n\nThat the following actions be taken with respect to the "
              "crane:\n\na) it be sold; and\n\nb) the quay be closed.\n\nMotion Passed"),
        "it be sold | agreed A. Oakes / B. Vale\nthe quay be closed. | agreed A. Oakes / B. Vale\n");
    EXPECT_EQ(facts("Councillor Oakes moved first reading of Bylaw 12, being a bylaw to close the lane.\n\nCARRIED"),
              "Councillor Oakes moved first reading of Bylaw 12, being a bylaw to close the lane. | agreed Councillor "
              "Oakes\n");
}

TEST(Resolutions, OfMotionsSetOutInLinesAreToldOnce) {
    EXPECT_EQ(facts("It was MOVED and SECONDED\n\nTHAT the bylaw be adopted.\n\nCARRIED"),
              "THAT the bylaw be adopted. | agreed\n");
    EXPECT_EQ(facts("It was MOVED and SECONDED\n\nTHAT the bylaw be adopted.\n\nDEFEATED"), "");
    EXPECT_EQ(facts("MOVED/SECONDED\n\nThat the crane be sold.\n\nCARRIED UNANIMOUSLY"),
              "That the crane be sold. | agreed unanimous\n");
    EXPECT_EQ(facts("Resolution\n\nMoved Cr Oakes, seconded Cr Vale:\n\nThat the crane be sold.\n\nCARRIED"),
              "That the crane be sold. | agreed Cr Oakes / Cr Vale\n");
    EXPECT_EQ(facts("(Oakes/Vale)\n\nTHAT the crane be sold.\n\nCARRIED"),
              "THAT the crane be sold. | agreed Oakes / Vale\n");
    EXPECT_EQ(facts("Moved Cr Oakes/Cr Vale\n\nThat the crane be sold.\n\nCarried"),
              "That the crane be sold. | agreed Cr Oakes / Cr Vale\n");
    EXPECT_EQ(
        facts("MOVED by Councillor Oakes, seconded by Councillor Vale\n\nTHAT the crane be sold.\n\nMOTION PUT AND "
              "PASSED UNANIMOUSLY."),
        "THAT the crane be sold. | agreed Councillor Oakes / Councillor Vale unanimous\n");
    EXPECT_EQ(
        facts("On the proposal of Cllr Oakes\n\nSeconded by Cllr Vale\n\nIt was resolved that the lane be closed."),
        "It was resolved that the lane be closed. | agreed Cllr Oakes / Cllr Vale\n");
    EXPECT_EQ(facts("Upon motion duly made by Selectman Oakes and seconded by Selectman Vale, it was unanimously\n\n"
                    "VOTED: To sell the crane."),
              "To sell the crane. | agreed Selectman Oakes / Selectman Vale unanimous\n");
    const auto found = resolutions_in(kHead +
                                      "COMMITTEE RESOLUTION 2031/12\n\nMoved: Cr Oakes\n\nSeconded: Cr Vale\n\n"
                                      "That the crane be sold.\n\nCARRIED" +
                                      kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].label, "2031/12");
    EXPECT_EQ(found[0].item, "THE QUAY");
}

TEST(Resolutions, MotionsThatDiedOrFailedAndTheirVotes) {
    EXPECT_EQ(
        facts("C-366/31 MOVED BY COUNCILLOR KAY OAKES that the crane be sold. Councillor C. Vale requested a recorded "
              "vote.\n\nFor the Motion: Reeve M. Oakes, Councillor A.M. Puw, Councillor W. Rees\n\nOpposed: Councillor "
              "C. Vale\n\nMOTION CARRIED"),
        "that the crane be sold. | agreed COUNCILLOR KAY OAKES 3-1\n");
    EXPECT_EQ(facts("Trustee Oakes moved to sell the crane. There was no second. The motion died."), "");
    EXPECT_EQ(
        facts("Motion was made by Supervisor Oakes, seconded by Supervisor Vale, to sell the crane. The motion was "
              "put to a vote and failed on a roll call of 2 ayes and 3 nays."),
        "");
    EXPECT_EQ(
        facts("Cllr Oakes proposed and Cllr Vale seconded that the quay be sold. A vote was taken, the result of "
              "which was as follows: For 10, Against 5, Abstained 2. The motion was carried."),
        "Cllr Oakes proposed and Cllr Vale seconded that the quay be sold. | agreed Cllr Oakes / Cllr Vale 10-5-2\n");
    EXPECT_EQ(
        facts("Moved by Councillor Oakes, seconded by Councillor Vale, that the crane be sold.\n\nCouncillor Oakes "
              "requested a recorded vote.\n\nIn favour: Councillors Oakes and Vale\n\nOpposed: Councillor "
              "Puw\n\nCARRIED"),
        "Moved by Councillor Oakes, seconded by Councillor Vale, that the crane be sold. | agreed Councillor Oakes / "
        "Councillor Vale 2-1\n");
    EXPECT_EQ(
        facts("Moved by Oakes, supported by Vale, to sell the crane.\n\nYEAS: Oakes, Vale. NAYS: None. ABSENT: None. "
              "MOTION CARRIED."),
        "Moved by Oakes, supported by Vale, to sell the crane. | agreed Oakes / Vale 2-0\n");
}

TEST(Resolutions, WhoseMotionItIsIsNoItem) {
    const auto found =
        resolutions_in(kHead +
                       "The Board considered the motions that had been received.\n\n(b) Cllr. Ada Hale: “That "
                       "the quay be closed to all traffic on the days of the market, and on those of the "
                       "regatta in each year.”\n\nIt was agreed to refer the motion to the Harbour "
                       "Committee." +
                       kTail);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].item, "THE QUAY");
}

TEST(Resolutions, OtherPapersHaveNone) {
    EXPECT_TRUE(resolutions_in(kHead + "RESOLVED that the crane be sold." + kTail, PaperKind::report).empty());
    EXPECT_TRUE(resolutions_in(kHead + "RESOLVED that the crane be sold." + kTail, PaperKind::agenda).empty());
}

}  // namespace
}  // namespace minutebook
