#include "extractors/find/decision_facts.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "corpus/sentences.h"

namespace minutebook {
namespace {

std::string facts_in(std::string_view text) {
    DecisionFacts facts;
    add_movers(text, facts);
    add_votes(text, facts);
    std::string dump;
    if (facts.mover) dump += "mover " + *facts.mover + "; ";
    if (facts.seconder) dump += "seconder " + *facts.seconder + "; ";
    if (facts.votes) {
        if (facts.votes->in_favour) dump += "for " + std::to_string(*facts.votes->in_favour) + "; ";
        if (facts.votes->against) dump += "against " + std::to_string(*facts.votes->against) + "; ";
        if (facts.votes->abstained) dump += "abstained " + std::to_string(*facts.votes->abstained) + "; ";
        if (facts.votes->unanimous) dump += "unanimous; ";
    }
    return dump;
}

TEST(DecisionFacts, AreReadAsPrinted) {
    struct Case {
        const char *text, *expected;
    };
    const std::vector<Case> cases = {
        {"Proposed by Cllr Oakes, seconded by Cllr Mrs D. Ferris and agreed.",
         "mover Cllr Oakes; seconder Cllr Mrs D. Ferris; "},
        {"It was proposed by PQ and seconded by RS.", "mover PQ; seconder RS; "},
        {"It was moved by Cllr Oakes, seconded by Cllr Vale and supported by Cllr Puw that",
         "mover Cllr Oakes; seconder Cllr Vale; "},
        {"There was submitted and approved Report No 56/09 by the Harbour Master.", ""},
        {"Motion by Oakes, supported by Vale, to sell it.", "mover Oakes; seconder Vale; "},
        {"The Leader of the Council moved the recommendation; this was seconded by Mr A Vale.",
         "mover The Leader of the Council; seconder Mr A Vale; "},
        {"Councillor Oakes (Cabinet Member for Parks) moved the report, which was seconded by Councillor Vale MBE.",
         "mover Councillor Oakes; seconder Councillor Vale MBE; "},
        {"Mover: - Councillor Oakes Seconder: - Councillor Vale", "mover Councillor Oakes; seconder Councillor Vale; "},
        {"PQ proposed TU second RS.", "mover PQ; seconder RS; "},
        {"It was proposed by the Leader, seconded by the Executive Member for Parks, that", "mover the Leader; "},
        {"2 Mill Lane, Wick. Proposed new porch.", ""},
        {"Proposed: Addition of new door and porch.", ""},
        {"It was proposed by Cllr Oakes, seconded and", "mover Cllr Oakes; "},
        {"In favour: R.Moore, J.P.Adams, G.Clarke, C.Dable.", "for 4; "},
        {"For: Cllrs Oakes, Vale, Puw (Vice-Chair) and Rees", "for 4; "},
        {"Against: Cllrs Oakes, D Vale, H Vale, Puw (Chair), Ash and Hale", "against 6; "},
        {"proposed by PQ seconded RS", "mover PQ; seconder RS; "},
        {"Moved by Cllr Oakes Seconded by Cllr Ferris Carried", "mover Cllr Oakes; seconder Cllr Ferris; "},
        {"Councillor Vale, seconded by Councillor Thrupp, moved that",
         "mover Councillor Vale; seconder Councillor Thrupp; "},
        {"It was proposed at the Board meeting by Cllr Oakes and seconded by Cllr Vale",
         "mover Cllr Oakes; seconder Cllr Vale; "},
        {"Approved by Nora Vale and seconded by Ivo Thrupp", "mover Nora Vale; seconder Ivo Thrupp; "},
        {"(Cllr Oakes/Cllr Vale)", "mover Cllr Oakes; seconder Cllr Vale; "},
        {"Proposed – AH, Seconded – BQ", "mover AH; seconder BQ; "},
        {"The permit was approved by Vale & Son", ""},
        {"Cllr Puw was nominated for Chairman by Cllr Oakes and seconded by Cllr Ferris",
         "mover Cllr Oakes; seconder Cllr Ferris; "},
        {"Proposed and seconded – Nora Vale and Ivo Thrupp", "mover Nora Vale; seconder Ivo Thrupp; "},
        {"Mr Oakes, Leader of the Council, proposed, and Mr Vale, Deputy Leader and Cabinet Member for Roads and "
         "Parks, "
         "seconded the motion that",
         "mover Mr Oakes; seconder Mr Vale; "},
        {"Oil £4 - proposed D. Yale and seconded P. Vale pass for payment.", "mover D. Yale; seconder P. Vale; "},
        {"The bell was proposed in 1920 and seconded to none", ""},
        {"Proposed: Nora Vale / Seconded: Ivo Thrupp", "mover Nora Vale; seconder Ivo Thrupp; "},
        {"Mr Vale proposed, and Ms Thrupp seconded the motion", "mover Mr Vale; seconder Ms Thrupp; "},
        {"On the proposal of Councillor O’Hare, seconded by Councillor Lacey, it was agreed",
         "mover Councillor O’Hare; seconder Councillor Lacey; "},
        {"The chairman proposed and it was so", "mover The chairman; "},
        {"Cynigiwyd gan y Cyng. Mari Rhydderch, eiliwyd gan y Cyng. I. Puw, bod",
         "mover Cyng. Mari Rhydderch; seconder Cyng. I. Puw; "},
        {"carried by 6 votes to 2", "for 6; against 2; "},
        {"The motion was lost by 6 votes to 2.", "for 2; against 6; "},
        {"by five votes to two", "for 5; against 2; "},
        {"carried, 7-2", "for 7; against 2; "},
        {"Resolved 11-0-1", "for 11; against 0; abstained 1; "},
        {"ayes: Oakes, Vale, Puw and Rees; Absent: Thrupp, motion carried", "for 4; "},
        {"Ayes: Oakes, Vale. Nays: None.", "for 2; against 0; "},
        {"There were 5 votes for and 1 abstention by Councillor Vale.", "for 5; abstained 1; "},
        {"(6 votes for, 2 against, 1 abstention)", "for 6; against 2; abstained 1; "},
        {"For: 5 Against: 3 Abstentions: none", "for 5; against 3; abstained 0; "},
        {"Mr Vale motioned to sell the crane. Ms Puw seconded the motion.", "mover Mr Vale; seconder Ms Puw; "},
        {"These were moved as correct by Nora Vale and Ivo Thrupp", "mover Nora Vale; seconder Ivo Thrupp; "},
        {"The crane was moved as planned by Nora Vale and Ivo Thrupp", ""},
        {"Oakes, Vale, Puw and Rees voted in favor. Thrupp voted against.", "for 4; against 1; "},
        {"On a vote twenty-one Members voted for the proposal and thirty two voted against it.",
         "for 21; against 32; "},
        {"Of the 9 members there, 7 were in favour, 1 was not in favour and 1 abstained.",
         "for 7; against 1; abstained 1; "},
        {"Oakes, Vale and Puw Voted For. Thrupp and Hale Voted Against.", "for 3; against 2; "},
        {"With Oakes, Vale and Puw voting in favour, Thrupp and Hale voting against, the motion carried.",
         "for 3; against 2; "},
        {"MAYOR OAKES, COUNCILMEMBERS VALE, PUW, AND REES VOTED YES. THE MOTION CARRIED UNANIMOUSLY.",
         "for 4; unanimous; "},
        {"Council members Vale and Puw voted aye. Council member Rees voted nay.", "for 2; against 1; "},
        {"Motion carried by Ann Oakes yea, Bob Vale yea, and Cy Puw nay.", "for 2; against 1; "},
        {"The Board voted as follows: Mr. Oakes in favor; Mr. Vale, in favor; Mrs. Puw, opposed.",
         "for 2; against 1; "},
        {"A. Oakes: Aye; B. Vale: Absent; C. Puw: No; Rees: Yes; ", "for 2; against 1; "},
        {"A. Vale proposed and B. Puw seconded C. Rees be Vice Chairman", "mover A. Vale; seconder B. Puw; "},
        {"Seconded Cllr Puw, all agreed.", "seconder Cllr Puw; unanimous; "},
        {"Motion to approve the minutes of May 4 by Vale, seconded by Puw.", "mover Vale; seconder Puw; "},
        {"Upon motion of Trustee Vale, seconded by Trustee Puw", "mover Trustee Vale; seconder Trustee Puw; "},
        {"Moved by Vale, supported by Puw, to pave the road. Yes: All. No: None.",
         "mover Vale; seconder Puw; unanimous; "},
        {"The shed was proposed by Mr Vale, supported by a beam", "mover Mr Vale; "},
        {"Prop. Cllr Vale, Sec. Cllr Puw.", "mover Cllr Vale; seconder Cllr Puw; "},
        {"Councilman Vale introduced Ordinance 12 and moved its adoption.", "mover Councilman Vale; "},
        {"Yes: Oakes, Vale, and Puw", "for 3; "},
        {"Mr Vale is in favour of the crane.", ""},
        {"All voted for it and the Board voted against the sale.", ""},
        {"The Board voted 4 to 1 in favour of the sale.", "for 4; against 1; "},
        {"The Board voted 40 pounds to the fund for children aged 4 to 10.", ""},
        {"All councillors resolved to sell the crane.", "unanimous; "},
        {"Seconded Ms Puw, all agreed.", "seconder Ms Puw; unanimous; "},
        {"Everyone was in agreement.", "unanimous; "},
        {"It reports on all agreed savings.", ""},
        {"All in favour.", "unanimous; "},
        {"Cllrs Oakes and Ferris abstained.", "abstained 2; "},
        {"gyda phawb yn gytûn", "unanimous; "},
        {"one for the repair of the gate and two for the fence", ""},
        {"children aged 5 to 10", ""},
        {"The proposed route was second to none", ""},
    };
    for (const Case& c : cases) EXPECT_EQ(facts_in(c.text), c.expected) << c.text;
}

TEST(DecisionFacts, OutcomeIsOfTheWording) {
    struct Case {
        const char* text;
        Outcome expected;
    };
    const std::vector<Case> cases = {
        {"That the report be noted", Outcome::noted},
        {"that the Panel note the scorecard", Outcome::noted},
        {"Note that the election may be postponed by the Minister", Outcome::noted},
        {"The plan was noted and supported", Outcome::agreed},
        {"That the tender of Vale & Son be accepted", Outcome::agreed},
        {"That the item be deferred to the next meeting", Outcome::deferred},
        {"That the report lie on the table until the meeting of 4 May.", Outcome::deferred},
        {"Cllr Oakes moved that Council table the Quay Campground Request to the May 28, 2031 Council meeting",
         Outcome::deferred},
        {"To take the matter under advisement and to refer it to Town Counsel.", Outcome::referred},
        {"Cllr Oakes moved Council accept the Harbour Club’s presentation as information.", Outcome::noted},
        {"That Council receives the minutes of the Harbour Committee held 4 May.", Outcome::noted},
        {"Receive the information.", Outcome::noted},
        {"Agreed to come back to this.", Outcome::deferred},
        {"It was agreed to carry this over to another meeting.", Outcome::deferred},
        {"approved subject to the abovementioned amendment", Outcome::agreed_amended},
        {"It was agreed to leave it in abeyance", Outcome::deferred},
        {"It was agreed to refer to it as the New Quay", Outcome::agreed},
        {"It was agreed to refer the matter to the Roads Committee", Outcome::referred},
        {"It was agreed that this be brought to the next Roads Committee", Outcome::referred},
        {"The minutes were agreed with one correction", Outcome::agreed_amended},
        {"The minutes were agreed, with an addition to item 5", Outcome::agreed_amended},
        {"The minutes were agreed subject to the two amendments", Outcome::agreed_amended},
        {"The policy was reviewed, changed and adopted", Outcome::agreed_amended},
        {"It was agreed to buy a bell with a rope", Outcome::agreed},
        {"to carry forward the budget to June", Outcome::deferred},
        {"That the petition be referred to the Roads Committee", Outcome::referred},
        {"That planning permission be refused", Outcome::refused},
        {"to refuse the request", Outcome::refused},
        {"The amendment was lost", Outcome::refused},
        {"LOST", Outcome::refused},
        {"LAID OVER FOR 30 DAYS", Outcome::deferred},
        {"RECEIVED AS INFORMATION", Outcome::noted},
        {"REFERRED TO THE HARBOUR BOARD", Outcome::referred},
        {"noted the survey", Outcome::noted},
        {"The minutes were approved following one amendment", Outcome::agreed_amended},
        {"The minutes were approved subject to the following amendment", Outcome::agreed_amended},
        {"That the grant be made under the Local Government Act 1972, as amended", Outcome::agreed},
        {"The Board decided to not sign the pledge.", Outcome::refused},
        {"It was agreed not to object to the plan.", Outcome::agreed},
        {"It was agreed to discuss the decision not to adopt the path.", Outcome::agreed},
        {"Harbour Aid, asking for a donation - not agreed", Outcome::refused},
        {"The donation request rejected, as the fund is empty", Outcome::refused},
        {"that the survey of the quay be accepted as information", Outcome::noted},
        {"that the survey be accepted as information and that staff be directed to fund it", Outcome::agreed},
        {"Mr Vale moved to continue Resolution 12(4.4) to the next meeting.", Outcome::deferred},
        {"It was agreed that the plan would be further considered at a special meeting", Outcome::deferred},
        {"It was agreed that the plan be shown at the pier", Outcome::agreed},
        {"to approve the minutes with a few spelling corrections", Outcome::agreed_amended},
        {"That the council resolves not to proceed with the proposed amendment of the plan", Outcome::agreed},
        {"All accepted the budget with these changes.", Outcome::agreed_amended},
        {"The Mayor declared the motion FELL.", Outcome::refused},
        {"to object to the application", Outcome::agreed},
    };
    for (const Case& c : cases) EXPECT_EQ(name_of(outcome_of(c.text)), name_of(c.expected)) << c.text;
}

TEST(Sentences, EndAtFullStopsThatEndThem) {
    const auto parts = [](std::string_view text) {
        std::vector<std::string> result;
        for (const TextRange range : sentences_of(text)) result.emplace_back(range.of(text));
        return result;
    };
    using Parts = std::vector<std::string>;
    EXPECT_EQ(parts("It was agreed. The Clerk will write."), (Parts{"It was agreed.", "The Clerk will write."}));
    EXPECT_EQ(parts("Cllr. J. Oakes spoke to Mr. Vale."), (Parts{"Cllr. J. Oakes spoke to Mr. Vale."}));
    EXPECT_EQ(parts("Moved by Tr. Oakes to hear Ald. Vale."), (Parts{"Moved by Tr. Oakes to hear Ald. Vale."}));
    EXPECT_EQ(parts("The sum of £1.50 was paid to A. Puw & Co. by cheque"),
              (Parts{"The sum of £1.50 was paid to A. Puw & Co. by cheque"}));
    EXPECT_EQ(parts("It went to the W.C.C. Following that, it was sold."),
              (Parts{"It went to the W.C.C.", "Following that, it was sold."}));
    EXPECT_EQ(parts("It went to the W.C.C. Highways Department."),
              (Parts{"It went to the W.C.C. Highways Department."}));
    EXPECT_EQ(parts("“It is so.” He sat down."), (Parts{"“It is so.”", "He sat down."}));
    EXPECT_EQ(parts("Oil £592. 46 was paid. It was so."), (Parts{"Oil £592. 46 was paid.", "It was so."}));
    EXPECT_EQ(parts("It costs £3. 40 people came."), (Parts{"It costs £3. 40 people came."}));  // as pence
    EXPECT_EQ(parts("It costs £3. 4 people came."), (Parts{"It costs £3.", "4 people came."}));
    EXPECT_EQ(parts("Nfk. Playing Fields £15"), (Parts{"Nfk. Playing Fields £15"}));
    EXPECT_TRUE(parts("").empty());
}

}  // namespace
}  // namespace minutebook
