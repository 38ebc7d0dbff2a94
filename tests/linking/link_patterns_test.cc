#include "linking/link_patterns.h"

#include <string>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

namespace p = link_patterns;

TEST(LinkPatterns, AreWellFormed) {
    for (const RE2* pattern : {&p::item_mark(),
                               &p::bullet(),
                               &p::asks_decision(),
                               &p::next_request(),
                               &p::decisions_heading(),
                               &p::committee_report(),
                               &p::asks_in_minutes(),
                               &p::moved_before(),
                               &p::recommends_clause(),
                               &p::following_motion(),
                               &p::notice_of_motion(),
                               &p::quoted_motion(),
                               &p::put_to_vote(),
                               &p::only_to_note(),
                               &p::asks_more(),
                               &p::inline_item(),
                               &p::asks_to_defer(),
                               &p::asks_to_refer(),
                               &p::approves_minutes(),
                               &p::excludes_public(),
                               &p::verdict(),
                               &p::bare_decision(),
                               &p::is_refused(),
                               &p::is_deferred(),
                               &p::is_referred(),
                               &p::is_noted(),
                               &p::is_amended(),
                               &p::is_agreed(),
                               &p::numbered_items(),
                               &p::committee_moves(),
                               &p::council_votes(),
                               &p::of_payments(),
                               &p::of_recommendations(),
                               &p::is_moved(),
                               &p::council_agreed(),
                               &p::only_reported(),
                               &p::by_the_council(),
                               &p::is_blanket(),
                               &p::full_council(),
                               &p::day_and_month(),
                               &p::minute_year(),
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

}  // namespace
}  // namespace minutebook
