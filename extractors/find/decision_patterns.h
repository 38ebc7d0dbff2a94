// Every pattern of the rules for recommendations and resolutions, named, as in patterns.h. "Folded" ones ignore case;
// the others do not: RESOLVED in capitals is a marker, "resolved" a word.
#pragma once

#include <re2/re2.h>

namespace minutebook::patterns {

// --- Sentences and lists ---
const RE2& joiner_at_end();         // "; and", ";", ", or" at the end of an item
const RE2& before_inline_label();   // what stands before a label inside a paragraph: "; ", ". ", ", and"
const RE2& starts_decision_fact();  // begins with who moved it or how the vote went: no part of an item

// --- Recommendations ---
const RE2& recommendation_heading();  // a heading of recommendations of the paper itself
const RE2& determination();           // the whole: "Refusal", "Grant permission": what is asked for an application
const RE2& determines();              // begins with "GRANT", "Refusal"
const RE2& ends_in_conditions();      // "grant … subject to the following conditions:"
const RE2& recommends_elsewhere();    // a heading of what others recommended, or of reasons
const RE2& decision_heading();        // a heading of the decision in a decision record
const RE2& proposed_decision();       // a decision that is yet to be taken
const RE2& reasons_follow();          // the whole: "For the following reasons:"
const RE2& proposed_record();         // the title of a decision record that proposes one
const RE2& recommendation_lead_in();  // begins with "The Committee is asked to", "It is recommended that"
const RE2& bare_lead_in();            // a lead-in that asks nothing by itself: "THAT", "That the Board:"
const RE2& recommendation_marker();   // begins with "RECOMMENDED", "RECOMMENDATION:"
const RE2& side_heading();            // begins with "Fiscal Impact Statement: "
const RE2& asks_a_body();             // begins with "It is recommended that" or a body that is asked
const RE2& begins_with_that();        // "THAT", "AND THAT"
const RE2& begins_request();          // how items without labels begin: "That", "To note", "Approve"
const RE2& no_recommendation();       // "None", "Not applicable"
const RE2& motion_to_put();           // "That the … be …": a motion in an agenda
const RE2& committee_recommends();    // in minutes: a committee recommends something to its parent

// --- Resolutions ---
const RE2& decision_marker();  // begins with RESOLVED, "Resolved:", "It was AGREED"; what follows is decided
const RE2&
recommended_marker();  // "RECOMMENDED TO COUNCIL:", "RECOMMENDED – That …": what a body without the power decides
const RE2& recommended_to();     // the whole: "Recommended to Council (4 May):", over what it is asked to decide
const RE2& late_marker();        // a marker in capitals later in a sentence: "… and it was RESOLVED to"
const RE2& marker_again();       // "It was resolved " behind another marker
const RE2& one_word_decision();  // the whole: "Approved."
const RE2& bare_resolved();      // nothing but a marker, or a marker and whom it binds: "RESOLVED that the Council:"
const RE2& vote_after_marker();  // "(6 votes for, 2 against) –" after a marker
const RE2& nothing_decided();    // "None", "Apologies were received from …": what a "Decision:" may say of an item
const RE2& outcome_behind_movers();  // "… seconded by B. CARRIED: 8 for": before the words of the motion; group 1
const RE2& number_of_moved();        // begins with "C-12/11 MOVED BY"; group 1
const RE2& numbered_resolution();    // begins with "RESOLUTION 12-03": an item's heading, not a marker
const RE2& moved_that();             // "MOVED BY NAME that"; group 2 begins what was moved
const RE2& purpose_of_item();        // begins with "To receive", as items of agendas do
const RE2& no_more_than_agreed();    // whole, behind a marker: "by all present."
const RE2& motion_label();           // begins with "Motion and Vote: "
const RE2& body_resolved();          // begins with "The Committee resolved:-"; what follows is decided
const RE2& approves_what_follows();  // "that the following payments be approved:": what is listed are no decisions
const RE2& motion_result();          // begins with "The motion was adopted"
const RE2& bare_result();            // the whole: "The motion passed 4-1." Which, a sentence before tells
const RE2& votes_before_side();      // "5 voted for the motion": the number, the side
const RE2& votes_behind_side();      // "Motion 6 votes", "For the Motion: 9": the side, the number
const RE2& side_that_won();          // "the amendment was declared carried": one of three groups
const RE2& following_was_moved();    // "The following motion was moved by Cllr Oakes, seconded by …:"
const RE2& adopted_as_follows();     // "On motion of Oakes, seconded by Vale, the following resolution was adopted:"
const RE2& received_votes();         // "The motion received a vote of Ayes: 3": what came of it, the numbers tell
const RE2& only_leads_in();          // "It was resolved to:", and nothing that says what
const RE2& movers_lead_in();         // "Proposed by Cllr Oakes, seconded by Cllr Vale and resolved:-"
const RE2& open_lead_in();           // "It was decided that the council would", and a list
const RE2& that_only();              // "That": what follows is listed
const RE2& report_noted();           // the whole: "The Members noted the report.", all that became of an item
const RE2& of_what_is_above();       // "… abstained on the above resolution"
const RE2& settled_on_a_vote();      // the whole: "On a vote, eleven voted for and it was declared carried."
const RE2& things_confirmed();       // "Minutes were unanimously confirmed": no word on what stands before
const RE2&
proposed_and_all_in_favour();        // "Proposed and seconded; a vote was taken …; all in favour.", of what follows
const RE2& begins_inner_list();      // "that: (1) …": a list within the paragraph, behind a marker
const RE2& word_before_list();       // the "that: " of it
const RE2& agrees_motion();          // "Following a debate the Council agreed the motion:", over "That …"
const RE2& verb_over_list();         // the whole: "Resolved:", "Noted:", under "the Council:"
const RE2& label_of_side();          // the whole: "For the Motion:", over who voted so; group 1
const RE2& count_at_end();           // "Councillors Oakes, Vale and Puw (3)."; group 1
const RE2& counts_side();            // the whole: "For (23)", over who voted so
const RE2& lists_members();          // begins with "Councillors Oakes, …": who they were
const RE2& done_as_follows();        // ends in "be approved, as follows:": what is listed is part of it
const RE2& notes_below();            // ends in "to note:", over what was noted
const RE2& had_decided();            // ends in "had agreed:", over what was decided before
const RE2& declared_carried();       // the whole: "The report was put to the vote and declared CARRIED."
const RE2& what_is_to_be();          // "The minutes of 3 May be confirmed": what was proposed in the line above
const RE2& decision_lead_in();       // ends in "… resolved:", "… adopted as follows:": a list of decisions follows
const RE2& body_before_list();       // "That Members of the Sub-Committee", over a list
const RE2& body_only();              // "The Committee:-", with a list of what it did to come
const RE2& past_decision();          // an item of it: "agreed to note the survey"
const RE2& short_agreement();        // "The Council was in agreement.": with what, the sentence before says
const RE2& resolved_by_body();       // "that the Council:" after a marker, with a list to come
const RE2& it_was_agreed();          // "it was agreed that", "it was unanimously resolved to"
const RE2& only_considers();         // the whole: "The Cabinet considered the report of the Clerk."
const RE2& body_agreed();            // "the Council resolved", "Members agreed"
const RE2& matter();                 // what meetings decide upon: "the minutes", "payments"
const RE2& was_agreed();             // "were approved", "be duly adopted"; group 1 all of it
const RE2& not_yet_agreed();         // "to be approved"
const RE2& matter_shortly_agreed();  // whole sentence without its verb: "Bank reconciliation: approved"
const RE2& all_agreed_at_end();      // "… – all approved."
const RE2& closing_marker();         // "… for a new bench – agreed.", "… as Chairman Resolved"
const RE2& approved_seconded();      // "Approved – AB Seconded – CD"
const RE2& capital_outcome();        // "were APPROVED": decides even where decisions are marked
const RE2& no_view_taken();          // a whole line: "No objection"
const RE2& heading_with_outcome();   // "Minutes of the last meeting – accepted"
const RE2& initials_then_agreed();   // "the HCC was sympathetic and decided to …"; groups as below
const RE2& agreed_by_initials();     // "was agreed by HCC"; groups as below
const RE2& initials_agreed();        // "the HCC agreed", "HCC unanimously agreed"; groups 1 "the", 2 the initials
const RE2& name_of_body();           // "Harbour Community Council"; group 1
const RE2& initials_in_brackets();   // "Carr (CC)"; groups 1 the word before, 2 the initials
const RE2& quoted_motion();          // begins with "“That"
const RE2& agreed_passively();       // "… was also agreed."
const RE2& capital_marker();         // a marker in capitals anywhere
const RE2& matter_put_off();         // "was deferred to", "was referred to"
const RE2& given_or_set();           // "approval was given", "the Clerk was authorised to", "the precept was set at"
const RE2& chosen();                 // "was co-opted", "were elected"
const RE2& elected_formally();       // "was duly elected": needs no such heading
const RE2& choice_heading();         // a heading: "Election of Chairman", "Co-option"
const RE2& told_to_meeting();        // "reported that": what follows was told, not decided
const RE2& other_council_agreed();   // "the County Council agreed"; group 1 the form of council
const RE2& form_of_council();        // "Parish Council"; group 1 the form
const RE2& margin_initials();        // "JS/TD The …": who is to act, read from the margin; group 1 or 2
const RE2& agreed_with_subject();    // "This was": the sentence tells what was agreed by a pronoun
const RE2& proposed_thing();         // "Proposed changes": may be a heading, if no name follows
const RE2& still_to_settle();        // "several matters to be resolved:" introduces no decision
const RE2& pronoun_seconded();       // "This was seconded": what was, the sentence before tells
const RE2& view_with_reasons();      // "Object on the grounds of": begins a view of an application
const RE2& mover_alone();            // a whole line: "Proposed by Cllr Oakes"
const RE2& seconder_alone();         // likewise
const RE2& whose_view();             // a whole line: "By PC"
const RE2& accepted_as_record();     // "accepted as a true record"
const RE2& proposed_seconded();      // somebody proposed or moved, and somebody seconded
const RE2& outcome_said();           // what came of a motion
const RE2& outcome_sought();         // "that the plan be adopted": what was moved, in the words of an outcome
const RE2& proposal_only();          // a sentence that says nothing else
const RE2& motion_was_agreed();      // ends in "the motion was agreed": who moved it, a paragraph above tells
const RE2& corrects_minutes();       // "… should read …"
const RE2& proposed_name_alone();    // "Proposed Ada Oakes, Seconded Bea Ferris"
const RE2& votes_only();             // "The Parish Council was all in favour."
const RE2& ends_without_view();      // "… and new roof. No comment."
const RE2& supports_list();          // "Two applications were supported:"
const RE2& lists_views();            // "It was agreed to send the following comments:"
const RE2& assents();                // "Agreed, the clerk is to pay.": to what was asked before
const RE2& asks_for_leave();         // "asked if she could …", "suggested that …"
const RE2& asked_whether();          // "asked if": what the meeting answers is its decision
const RE2& voted_by_number();        // "voted 5 – 1 that"
const RE2& tells_besides();          // "which had been noted before,"
const RE2& not_put_forward();        // "was not proposed and seconded"
const RE2& motion_proposed();        // begins with "The motion"
const RE2& moves_only();             // "… moved to approve …": who seconded follows in a sentence of its own
const RE2& put_forward();            // begins with "It was proposed that": where decisions are marked, only a motion
const RE2& seconds_only();           // that sentence
const RE2& notice_seconded();        // "This Notice of Motion was seconded": of what stands over it
const RE2& seconds_proposal();       // "Cllr Vale seconded this proposal", perhaps with what was said of it
const RE2& proposes_following();     // "Cllr Oakes proposed the following motion:"
const RE2& puts_forward();           // a word for moving anywhere
const RE2& proposes();               // "proposed": somebody did, in so many words
const RE2& vote_line();              // a whole line: "Nay: None", "Recorded vote:"
const RE2& names_motion();           // a whole line: "Resolution", over who moved it
const RE2& movers_and_vote();        // who moved, who seconded, and how it was voted on, in one line
const RE2& actions_follow();         // "the following actions be taken with respect to the quay:"
const RE2& heads_votes();            // a whole cell: "Yes:", over who voted so
const RE2& took_no_part();           // "ABSENT: None", among those who voted
const RE2& names_councillor();       // the whole: "Cllr. A. Hale", over a motion of hers
const RE2& vote_word();              // a whole line: "yes."
const RE2& resolved_word();          // a whole line: "Resolved", over "That the Council:"
const RE2& body_resolved_alone();    // a whole line: "The COUNCIL RESOLVED", over what
const RE2& pair_in_brackets();       // "Moved (Mayor Oakes/Cr Vale)": who moved and who seconded
const RE2& pair_over_outcome();      // "Councillor Oakes/Councillor Vale  Carried", under what was
const RE2& vote_label();             // "NOES:": who voted so follows
const RE2& opinion();                // "agreed that it was a pity": what members thought
const RE2& acts();                   // what is to be done, or by whom
const RE2& majority_voted();         // "A large majority voted to …"
const RE2& vote_held();              // "A roll-call vote took place to adopt …"
const RE2& breaks_off();             // "… it was –": the marker that follows decides
const RE2& says_what();              // "proposed by A and seconded by B that …": no mere fact
const RE2& discussed_and_agreed();   // "Members considered the offer and agreed to accept it"
const RE2& body_content_with();      // "Members present were content"
const RE2& own_council_agreed();     // "… the Parish Council decided that"
const RE2& begins_with_application();  // "application for a shed", "this was": the subject before it belongs to it
const RE2& goes_on();                  // "Otherwise …": the sentence before belongs to it
const RE2& begins_with_pronoun();      // "He also offered": what he is, the sentence before says
const RE2& conditions_follow();        // ends in "… on the following conditions:"
const RE2& agreed_only();              // "Agreed unanimously.", "Carried."
const RE2& unanimously_decided();      // "unanimously agreed" and the like anywhere
const RE2& motion_settled();           // "the motion was seconded by NAME and agreed", no more
const RE2& amendment_settled();        // "the amendment was put to the vote and LOST"
const RE2& put_to_vote();              // put to the vote and carried or lost
const RE2& welsh_decision();           // "Penderfynwyd", "Cytunwyd", "cynigiwyd gan"
const RE2& decided_in_person();        // "I have decided": in a record of decision
const RE2& reported_decision();        // a decision of another time or body
const RE2& agreed_with_somebody();
const RE2& motion_lost();

// --- Decisions in tables and lists ---
const RE2& disposition();            // a whole cell: "ADOPTED", "LAID OVER FOR 30 DAYS"
const RE2& approves_first();         // "That we accept the tender; and that we defer the roof": agreed
const RE2& declared_elected();       // "declared Cllr Oakes elected"
const RE2& titles_minutes();         // "AGREED MINUTES of the …": a paper's title
const RE2& withdrawn_only();         // "WITHDRAWN": nothing was decided of it
const RE2& amended_and_adopted();    // "AMENDED AND ADOPTED"
const RE2& passed_only();            // begins with "PASSED", as by-laws are
const RE2& movers_cell();            // a whole cell: "Hale/Quick"; groups 1 and 2
const RE2& planning_heading();       // a section of planning applications
const RE2& decided_elsewhere();      // its heading tells of applications that another council decides or decided
const RE2& group_of_applications();  // a line over some of them: "New applications"
const RE2& application_number();     // begins with "24/01413/LB"
const RE2& planning_view();          // ends in what the council thinks of it: "… No objection."
const RE2& view_before_dash();       // "Objection – overlooking"
const RE2& view_of_council();        // ends in one that says whose it is: "… – supported by the Parish Council."
const RE2& only_planning_view();     // the same and nothing else
const RE2& council_objects();        // begins with "The Council objects"; the reasons follow

// --- Motions set out in paragraphs ---
const RE2& named_motion();           // begins with "Motion No. C12-4"; group 1
const RE2& number_and_mover();       // "4/21 VALE: ", a heading in the margin before it; groups: number, mover
const RE2& motion_number();          // begins with "R2021-14"; group 1
const RE2& short_motion_number();    // begins with "98-502 "; group 1
const RE2& movers_before();          // begins with "Moved by Cllr Hale, “": groups: mover, seconder, the mark
const RE2& mover_in_capitals();      // "VALE – That …"; group 1 is the mover, group 2 "That"
const RE2& heads_words();            // whole: "MOTION", "RESOLVED": what stands there and is no name
const RE2& pair_and_number();        // whole: "Hale/Quick: RD 677/18"; groups 1 and 2, and 3 the number
const RE2& two_movers();             // whole: "A. Hale, B. Quick:"; groups 1 and 2
const RE2& movers_line();            // whole: "Moved by Councillor Hale", and who seconded it
const RE2& motion_words();           // begins a motion: "That", "WHEREAS", "BE IT RESOLVED"
const RE2& operative_words();        // the same without recitals
const RE2& be_it_resolved();         // "NOW, THEREFORE, BE IT RESOLVED by the Board that", up to what
const RE2& heads_actions();          // "Who What Status", over a table of what is to be done
const RE2& body_has_no_objection();  // "Members had no objection to …"
const RE2& opens_quotation();
const RE2& further_resolved();  // "THEREFORE BE IT RESOLVED ", "AND BE IT FURTHER RESOLVED "
const RE2& motion_outcome();    // "Carried." at the end; group 1
const RE2& closes_meeting();    // "that the meeting be adjourned": no decision

// --- Facts ---
const RE2& moved_by();  // "proposed by NAME"; group 1 the name
const RE2& proposed_thing_of();
const RE2& that_body();                // whole: "That the Cabinet:"
const RE2& passed_to();                // "Votes of sympathy were passed to …"
const RE2& decides_on_what_follows();  // "that the following decisions be noted"
const RE2& resolved_at_end();          // "Seconded by Cllr Vale and resolved,", over what was
const RE2& that_at_end();              // "… seconded by Cllr Vale that:"
const RE2& minutes_moved();  // "The minutes were proposed by … and seconded by …", under what was resolved of them
const RE2& amendments_follow();     // "… subject to the following amendments:"
const RE2& body_at_end();           // ends in "the Council:"
const RE2& agreed_under_heading();  // "Agreed.", "Agreed, subject to …": all that is said of an item
const RE2& nominee_line();          // begins with who was proposed: "Cllr Oakes – Proposed by …"; group 1
const RE2& proposes_whom();         // "proposed that Cllr NAME be elected": group 1 the name
const RE2& who_was_proposed();      // "Cllr Oakes was proposed by"; group 1
const RE2& motion_before_mover();   // "Motion: Moved by"
const RE2& approved_by();           // "approved by NAME and seconded"; group 1
const RE2& on_the_motion_of();      // "on the motion of NAME"; group 1
const RE2& motion_to_by();          // begins with "Motion to … by NAME, seconded"; group 1
const RE2& motion_to_by_alone();
const RE2& pair_moved();             // "Moved T. Hale – D. Oakes:"; groups 1 and 2
const RE2& on_motion_of_pair();      // mover, seconder
const RE2& moved_after_seconder();   // "NAME, seconded by NAME, moved"; group 1
const RE2& proposed_name();          // "proposed Cllr NAME", where nobody else is named; group 1
const RE2& proposed_initials();      // "proposed AB, seconded CD"; group 1
const RE2& both_movers();            // "Proposed and seconded: NAME and NAME"; groups 1 and 2
const RE2& proposed_and_seconded();  // "NAME proposed and NAME seconded"; groups 1 and 2
const RE2& movers_behind();          // "(Cllr NAME proposed, Cllr NAME seconded, …)" at the end
const RE2& movers_in_brackets();     // "(Cllr NAME/Cllr NAME)"; groups 1 and 2
const RE2& who_moved();              // "NAME proposed"; group 1
const RE2& moved_as_pronoun();       // "Cllr Oakes spoke of the rain, and so he proposed"; group 1 the name
const RE2& seconded_by();            // "seconded by NAME"; group 1
const RE2& supported_by();           // "moved by NAME, supported by NAME"; group 1 the second
const RE2& officer_seconded();       // "NAME, Leader and Cabinet Member for …, seconded": the last such name
const RE2& titled_moved();           // "the Cabinet Member for Planning Cllr NAME proposed"
const RE2& titled_seconded();        // likewise
const RE2& office_moved();           // "the Cabinet Member for Planning proposed", who is not named
const RE2& office_seconded();        // likewise
const RE2& officer_moved();
const RE2& proposed_initialled();
const RE2& who_seconded();    // "NAME seconded"; group 1
const RE2& after_name();      // from the first word that cannot be of a name
const RE2& no_name();         // a whole text that is no name: "The", "He"
const RE2& votes_to();        // "6 votes to 2"; groups 1 and 2
const RE2& votes_by();        // "by 6 to 2"; groups 1 and 2
const RE2& votes_in_three();  // groups: for, against, abstained
const RE2& named_ayes();      // its group: their names
const RE2& named_nays();
const RE2& named_voters();      // "Cllrs Oakes, Vale and Puw voted in favour"; groups: names, how
const RE2& one_vote();          // "Mr. Oakes, in favor;" and the like; groups by threes: for, against, abstained
const RE2& vote_of_one();       // the whole: "A. Oakes: Aye"
const RE2& no_voter();          // "All", "The Council": no name
const RE2& carried_only();      // the whole: "CARRIED UNANIMOUSLY"
const RE2& that_carried();      // "That it be bought Carried."; what came of it
const RE2& count_alone();       // the whole: "(23)", under those who voted so; group 1
const RE2& vote_in_brackets();  // the whole: "(Vote: 6 for)"
const RE2& votes_in_brackets();
const RE2& votes_yes_no();        // "resolved (7:2)"; groups 1 and 2
const RE2& votes_dashed();        // "carried 7-2"; groups 1 and 2
const RE2& votes_of_vote();       // "with a 4-1 vote": for and against
const RE2& says_vote();           // "(Vote: …"
const RE2& vote_in_column();      // the whole: "FOR 28"
const RE2& vote_without_colon();  // "For 29"; groups 1 and 2
const RE2& votes_for();           // "For: 6", "in favour (6)"; group 1
const RE2& for_votes();           // "6 for", "six votes in favour"; group 1
const RE2& votes_against();
const RE2& against_votes();
const RE2& votes_abstained();
const RE2& abstained_votes();
const RE2& listed_abstainers();  // "Abstained: Cllr Oakes and Cllr Vale"; group 1
const RE2& named_abstainers();   // "Cllrs A and B abstained"; group 1 the names
const RE2& named_opponents();    // "Cllr C voted against"; group 1 the names
const RE2& unanimous();
const RE2& outcome_deferred();
const RE2& outcome_referred();
const RE2& outcome_refused();
const RE2& outcome_amended();
const RE2& only_notes();      // begins with "that the Panel note"
const RE2& amended_law();     // "the 1972 Act, as amended": no amendment of the decision
const RE2& lists_voters();    // "For: Councillors Hale and Vale"
const RE2& votes_by_names();  // the whole: "(6 Members (Cllrs …) voted in favour and 1 Member (Cllr …) against)"
const RE2& and_it_was_resolved();     // "… and it was therefore resolved that"
const RE2& presented_and_seconded();  // "presented by Cllr Oakes and seconded by Cllr Vale"; groups 1 and 2
const RE2& side_of_vote();            // a motion, a proposal
const RE2& titles_resolution();       // the whole: "RESOLUTION TO APPROPRIATE FUNDS", over the words of one
const RE2& asked_for_vote();          // ends in "requested a recorded vote."
const RE2& calls_for_motion();        // "The President called for a motion to approve the minutes"
const RE2& on_motion_done();          // "On motion by Mr Hale, the item was continued to May": decided
const RE2& labels_of_movers();        // whole: "Moved by: Seconded by:", with the names elsewhere
const RE2& number_of_resolution();    // whole: "Resolution No. 12", over it
const RE2& counts_ayes();             // "Ayes: Hale, Vale", under "Roll Call"
const RE2& decisions_of_others();     // "Decisions by the District Council:", over a list of them
const RE2& progress_of_decisions();   // a heading: "Progress of resolutions of the last meeting"
const RE2& seconded_and_passed();     // "A proposed and B seconded a motion that was agreed …, as set out above"
const RE2& moved_and_carried();       // "Moved by Hale and seconded by Vale. Motion carried."
const RE2& motion_was_made();         // begins with "Motion was made by"
const RE2& seconded_and_agreed();     // begins with "Seconded by Cllr Vale and agreed that "
const RE2& vote_to_record();          // "Cllr Vale voted against and asked that this be recorded"
const RE2& it_was_resolved();         // begins with "It was therefore resolved to"
const RE2& resolved_accordingly();    // the whole: "RESOLVED: Accordingly.", of the motion above
const RE2& names_side();              // the whole: "Amendment", over its words and who moved it; group 1
const RE2& reference_note();          // begins with "(Reference: ", as a note of what was before the meeting does
const RE2& substantive_motion();
const RE2& amendment();
const RE2& outcome_noted();
const RE2& outcome_beside_noted();  // more than noting is decided

// --- Where a decision stands ---
const RE2& generic_heading();  // "Minutes", "Resolved": the heading of no item
const RE2& item_reference();   // a line that is "(Item 4)"; group 1 the number

}  // namespace minutebook::patterns
