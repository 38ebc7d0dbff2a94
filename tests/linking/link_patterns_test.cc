#include "linking/link_patterns.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

namespace p = link_patterns;

TEST(LinkPatterns, AreWellFormed) {
    for (const RE2* pattern : {&p::item_mark(),         &p::bullet(),
                               &p::asks_decision(),     &p::next_request(),
                               &p::decisions_heading(), &p::committee_report(),
                               &p::asks_in_minutes(),   &p::moved_before(),
                               &p::recommends_clause(), &p::following_motion(),
                               &p::notice_of_motion(),  &p::may_ask_in_minutes(),
                               &p::put_to_vote(),       &p::only_to_note(),
                               &p::asks_more(),         &p::inline_item(),
                               &p::asks_to_defer(),     &p::asks_to_refer(),
                               &p::approves_minutes(),  &p::excludes_public(),
                               &p::may_decide(),        &p::may_be_not_agreed(),
                               &p::may_be_referred(),   &p::verdict(),
                               &p::bare_decision(),     &p::is_refused(),
                               &p::is_deferred(),       &p::is_referred(),
                               &p::is_noted(),          &p::is_amended(),
                               &p::is_agreed(),         &p::numbered_items(),
                               &p::committee_moves(),   &p::council_votes(),
                               &p::of_payments(),       &p::of_recommendations(),
                               &p::is_moved(),          &p::council_agreed(),
                               &p::only_reported(),     &p::by_the_council(),
                               &p::is_blanket(),        &p::full_council(),
                               &p::day_and_month(),     &p::minute_year(),
                               &p::reference_form()})
        EXPECT_TRUE(pattern->ok()) << pattern->error() << ": " << pattern->pattern();
}

TEST(LinkPatterns, TellWhatTheyAreOf) {
    const struct {
        const RE2& pattern;
        const char* text;
        bool matches;
    } cases[] = {
        {p::asks_decision(), "To approve the quotation", true},
        {p::asks_decision(), "Hall – To discuss and agree opening hours", true},
        {p::asks_decision(), "To receive a report and approve the sites", true},
        {p::asks_decision(), "Risk assessment for approval", true},
        {p::asks_decision(), "To receive the warden’s report", false},
        {p::asks_decision(), "To discuss the hedges", false},
        {p::asks_in_minutes(), "The Hall Committee recommends that the roof be mended.", true},
        {p::asks_in_minutes(), "The Committee agreed to recommend to the Council a rise of 2 %.", true},
        {p::asks_in_minutes(), "A roofer recommended by the Committee came on Monday.", false},
        {p::asks_in_minutes(), "The surveyor's firm had been recommended to the hall.", false},
        {p::is_deferred(), "The matter was deferred until May.", true},
        {p::is_deferred(), "This will be discussed further at the June council meeting.", true},
        {p::is_deferred(), "The deferred payment was made.", false},
        {p::is_referred(), "It was agreed to refer it to the full Council.", true},
        {p::is_refused(), "Amendment lost.", true},
        {p::is_refused(), "Two keys were lost.", false},
        {p::is_amended(), "The report was adopted as amended.", true},
        {p::is_amended(), "under the Roads Act 1993, as amended", false},
        {p::by_the_council(), "It was proposed by Cllr Ash that the Parish Council accepts the quotation.", true},
        {p::by_the_council(), "The Parish Council agreed.", true},
        {p::by_the_council(), "It was proposed by Cllr Ash that the Committee accepts the quotation.", false},
        {p::excludes_public(), "To exclude the press and public", true},
        {p::excludes_public(), "Members of the public were excluded from the meeting.", true},
        {p::excludes_public(), "The public spoke of the excluded land.", false},
    };
    for (const auto& c : cases) EXPECT_EQ(RE2::PartialMatch(c.text, c.pattern), c.matches) << c.text;
}

// A cheap pattern lets through whatever the dear ones behind it accept: at least one sentence of each of their
// branches.
TEST(LinkPatterns, CheapOnesLetThroughWhatDearOnesAccept) {
    const struct {
        std::vector<const RE2*> cheap;
        const RE2& dear;
        std::vector<const char*> accepted;
    } cases[] = {
        {{&p::may_ask_in_minutes()},
         p::asks_in_minutes(),
         {"The Hall Committee recommends that the roof be mended.", "The Clerk RECOMMENDED a new lock.",
          "It was agreed to recommend a rise of 2 %.", "It is recommended that the gate be hung.",
          "The recommendation was to wait.", "He requested that the Hall Committee accept the tender.",
          "The Fair Committee was asked to approve the stalls."}},
        {{&p::may_ask_in_minutes()},
         p::moved_before(),
         {"It had been moved by Cllr Ash.", "A rise Had Been Proposed."}},
        {{&p::may_ask_in_minutes()},
         p::following_motion(),
         {"Cllr Ash proposed and Cllr Fenn seconded the following amendment:",
          "It was moved by Cllr Ash, SECONDED by Cllr Fenn, as a further motion:"}},
        {{&p::may_decide()}, p::is_moved(), {"Proposed by Cllr Ash and seconded by Cllr Fenn.", "MOVED, SECONDED"}},
        {{&p::may_decide()},
         p::council_votes(),
         {"The Parish Council was all in favour.", "The council voted unanimously in agreement."}},
        {{&p::may_decide()},
         p::verdict(),
         {"The motion was lost.", "Amendment carried", "The proposal was therefore defeated", "Resolution rejected",
          "The substantive motion was not carried", "The proposition fell.", "The amendment was withdrawn."}},
        {{&p::may_decide()},
         p::bare_decision(),
         {"Noted",
          "APPROVED.",
          "Unanimously agreed",
          "Accepted",
          "Adopted (see Motion 7)",
          "Carried",
          "Resolved",
          "All ratified",
          "Received",
          "Duly confirmed and signed",
          "Concurred",
          "Concurred in as amended",
          "Lost",
          "Defeated",
          "Deferred",
          "Referred",
          "Refused",
          "Rejected",
          "Laid over",
          "Amended and adopted",
          "Approved as amended",
          "The Mooring Committee has laid over the matter until May"}},
        {{&p::may_decide(), &p::may_be_not_agreed()},
         p::is_refused(),
         {"Amendment lost.", "The motion was defeated", "The proposal was rejected", "The motion was not carried",
          "The recommendation fell", "It was decided not to buy it.", "Members decided against a lease.",
          "The request was refused", "The offers were declined", "The grant was not approved", "This was not agreed.",
          "It is not supported.", "Rejected by eight to two"}},
        {{&p::may_decide(), &p::may_be_not_agreed()},
         p::is_deferred(),
         {"The matter was deferred until May.",
          "This is to be further postponed.",
          "It was adjourned.",
          "It was agreed to defer.",
          "The item, deferred pending a survey,",
          "The matter was laid over.",
          "Deferred",
          "This will be discussed further at the June council meeting.",
          "To be reconsidered at a later meeting.",
          "It will be addressed again at the next meeting.",
          "It stays for further consideration by all members at the April hall meeting.",
          "This was carried over to May.",
          "The item is held forward to the summer.",
          "Plans are needed before a decision can be made.",
          "It was agreed to seek a second quotation.",
          "It was resolved that three quotes be obtained.",
          "More information is needed.",
          "Further information was awaited.",
          "This will be added to the next agenda.",
          "The seat is to be placed on the June agenda.",
          "It was put on the agenda.",
          "It is to be included on the next council agenda."}},
        {{&p::may_decide(), &p::may_be_not_agreed(), &p::may_be_referred()},
         p::is_referred(),
         {"It was agreed to refer it to the full Council.", "It was resolved that the quay be looked at.",
          "The plan is to be referred to the board.", "The map was referred to the Clerk.",
          "They were referred to the surveyor.", "This will be looked at by the Moorings Working Party.",
          "Cllr Ash was asked to respond on the council's behalf.", "Referred"}},
        {{&p::may_decide(), &p::may_be_not_agreed()},
         p::is_amended(),
         {"The report was adopted as amended.", "Motion, as amended", "It was amended and approved."}},
        {{&p::may_decide(), &p::may_be_not_agreed()},
         p::is_noted(),
         {"The council resolved to note the figures.", "That the council notes the storm", "– Received the accounts",
          "The report was duly noted.", "The letters were received and noted;", "Noted with thanks"}},
        {{&p::may_decide()},
         p::is_agreed(),
         {"It was agreed.",
          "The plan was unanimously approved",
          "The policy was adopted",
          "All accepted",
          "The lease was then ratified",
          "The minutes were confirmed",
          "It was resolved",
          "The public were excluded",
          "Mr Fenn was co-opted",
          "Mrs Ash was coopted",
          "Cllr Ash was elected",
          "The Clerk was appointed",
          "The motion was carried",
          "The vote was passed",
          "They were signed",
          "Members endorsed the map",
          "The board authorised it",
          "Cllr Ash proposed and Cllr Fenn seconded it.",
          "Agreed to buy a bench",
          "All in favour",
          "Mr Fenn, co-opted onto the board",
          "Revised rules for the quay adopted",
          "The council should accept the gift."}},
        {{&p::may_tell_of_before()},
         p::minute_mentioned(),
         {"see minute 47", "Minute No. 43/2031 refers", "(minutes ref 12)"}},
        {{&p::may_tell_of_before()},
         p::meeting_did(),
         {"At its last meeting on 4 May the council agreed a fee.",
          "Following the quay meeting held in May it was resolved",
          "It was approved at the spring meeting of the board.", "The fee deferred during that meeting in May",
          "the decision taken at the meeting on 4 May", "in line with the RESOLUTION dated 4 May"}},
    };
    for (const auto& c : cases)
        for (const char* text : c.accepted) {
            EXPECT_TRUE(RE2::PartialMatch(text, c.dear)) << text;
            for (const RE2* cheap : c.cheap) EXPECT_TRUE(RE2::PartialMatch(text, *cheap)) << text;
        }
}

// Else they would spare nothing.
TEST(LinkPatterns, CheapOnesKeepOutMostText) {
    const char* const of_nothing[] = {
        "The gate by the quay is rusty.", "Cllr Fenn said that the fellowship had walked the new path.",
        "Mrs Ash asked when the lamp would be mended.", "Present: Cllrs Ash, Fenn and Hale"};
    for (const char* text : of_nothing)
        for (const RE2* cheap :
             {&p::may_decide(), &p::may_be_not_agreed(), &p::may_be_referred(), &p::may_ask_in_minutes()})
            EXPECT_FALSE(RE2::PartialMatch(text, *cheap)) << text;
    EXPECT_FALSE(RE2::PartialMatch("It was agreed.", p::may_be_not_agreed()));
    EXPECT_FALSE(RE2::PartialMatch("The matter was deferred.", p::may_be_referred()));
    EXPECT_FALSE(RE2::PartialMatch("Cllr Ash seconded it.", p::may_ask_in_minutes()));
}

}  // namespace
}  // namespace minutebook
