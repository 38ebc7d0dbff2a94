// Every pattern of linking, named. "Folded" ones ignore case.
#pragma once

#include <re2/re2.h>

namespace minutebook::link_patterns {

// --- Statements ---
const RE2& item_mark();  // a bullet or label, with what stands before it; its one group is the mark
const RE2& bullet();

// --- What is asked ---
const RE2& asks_decision();  // of an agenda's item: "To approve …", "To discuss and agree …", "… for approval"
const RE2& next_request();   // " To consider" in the middle of a line; its group
const RE2& decisions_heading();   // "Decisions": all items under it ask for one
const RE2& committee_report();    // "Report of the Finance Committee dated 3 March": items under it are titles
const RE2& may_ask_in_minutes();  // cheap: in all that asks_in_minutes(), moved_before(), following_motion() accept
const RE2& asks_in_minutes();     // "The Committee recommends that", "was asked to agree that"
const RE2& moved_before();        // "It had been proposed by": a committee's vote, told afterwards
const RE2& recommends_clause();   // " and recommends to the Council that …" at the end of another's motion
const RE2& following_motion();    // "proposed and … seconded the following amendment": its one group is what it is
const RE2& notice_of_motion();
const RE2& put_to_vote();   // "put the amendment … to the vote"
const RE2& only_to_note();  // "To note", "To receive"
const RE2& asks_more();     // "… and agree", "… and to approve"
const RE2& inline_item();   // " 2. to repair the fence": groups: label, text
const RE2& asks_to_defer();
const RE2& asks_to_refer();
const RE2& approves_minutes();  // approval of the minutes of an earlier meeting
const RE2& excludes_public();

// --- What is decided ---
const RE2& may_decide();         // cheap: in all that those below up to is_agreed() accept, and is_moved()
const RE2& may_be_not_agreed();  // cheap: in all that is_refused() and those below up to is_amended() accept
const RE2& may_be_referred();    // cheap: in all that is_referred() accepts
const RE2& council_votes();      // "The Parish Council was all in favour": the motion before is the council's
const RE2& verdict();            // "Amendment lost.": its one group; what was put is in the words before
const RE2& bare_decision();      // the whole: "Noted", "ADOPTED", "AMENDED AND ADOPTED (see Motion 7)"
const RE2& is_refused();
const RE2& is_deferred();
const RE2& is_referred();
const RE2& is_noted();  // noting is all that it does
const RE2& is_amended();
const RE2& is_agreed();           // "was approved", "agreed to"
const RE2& numbered_items();      // "items 1, 2 and 4"; its group
const RE2& committee_moves();     // "that the Finance Committee recommends": a committee's motion
const RE2& of_payments();         // names payments, accounts, donations
const RE2& of_recommendations();  // names recommendations, deliberations, schemes
const RE2& is_moved();            // "proposed by … and seconded by …"
const RE2& council_agreed();      // "The Parish Council agreed." at the end; its one group
const RE2& only_reported();       // "had been approved", "has been approved by the County Council": others', or earlier
const RE2& by_the_council();      // the council, and not one of its committees, decides
const RE2& is_blanket();  // "accepts the recommendations", "the above payments": what was asked is not said again

// --- What was done before ---
const RE2& may_tell_of_before();  // cheap: all sentences that the patterns below are asked of have one of its words
const RE2& minute_mentioned();    // "minute 47", "(Minute No. 43/2019 refers)"; its one group is the number
const RE2& body_mentioned();      // "the Cabinet", "Highways Committee": groups: the words before, its kind
const RE2& meeting_did();         // "at its meeting … agreed", "the decision of"
const RE2& standing_title();      // of an item of every meeting, whatever else it says: "Cllr Gough's report"
const RE2& supersedes();          // "supersedes", "be rescinded", "in place of the decision"

// --- Names ---
const RE2& full_council();    // of a body's name, folded: the council itself, in full
const RE2& day_and_month();   // "4th November"; groups: day, month
const RE2& stated_day();      // "14th September 2023", "12 March", "February 2024"; groups: day, month, year
const RE2& minute_year();     // the number of a minute with its year: "65/24", "24/18"; groups: both numbers
const RE2& post_of_member();  // "Leader of the Council", "Cabinet Member for Finance": no officer's
const RE2& reference_form();  // a reference of a decision: "24/00108"

}  // namespace minutebook::link_patterns
