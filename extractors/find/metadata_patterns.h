// The patterns that metadata is found by. Each is made once; safe from any thread.
#pragma once

#include <cstddef>

#include <re2/re2.h>

namespace minutebook {

struct DatePatterns {
    RE2 day_month;  // (weekday)(day)(month)(year): "Tuesday 6th May 2014"
    RE2 month_day;  // (weekday)(month)(day)(year): "May 6, 2014"
    RE2 iso;        // (year)(month)(day)
    RE2 numeric;    // (weekday)(first)(second)(second between dashes)(year): "6/5/2014", "6–5–14"
};
const DatePatterns& date_patterns();

// Labels of header tables and forms. Each matches the label at the start of a cell; what follows is the value.
struct LabelPatterns {
    RE2 author, author_sentence, report_author, responsible, body, date, subject, contact, wards, key_decision;
    RE2 known;          // any of these but author_sentence
    RE2 any;            // anything that looks like a label: "Past Pathway of report:"
    RE2 bare_any;       // a cell that is a known label without its colon
    RE2 see_elsewhere;  // a value that only points on: "SEE BELOW"
};
const LabelPatterns& label_patterns();

inline constexpr std::size_t kAskingRows = 40;  // a paper says at once what it asks of whom

struct HeadingPatterns {
    RE2 body_starts;      // the first heading below the title block: "1. Apologies", "PRESENT:", "Recommendation"
    RE2 minutes_heading;  // "MINUTES of the meeting of …", "Cofnodion …"
    RE2 minutes_word;     // a line that is "MINUTES" alone
    RE2 meeting_held;     // "meeting held", "held their meeting", "Cynhaliwyd"
    RE2 attendance;       // "PRESENT:"
    RE2 agenda_heading;
    RE2 summons;           // "summoned to (attend) a meeting of …"
    RE2 decision_heading;  // "RECORD OF DECISION"
    RE2 report_heading;    // "Report of", "Report to"
    RE2 recommendation_heading;
    RE2 asks_body;         // "The Roads Committee is asked to", at the start of a row; group 1 the body
    RE2 other_heading;     // forms, policies, appendices: neither of the above
    RE2 agenda_item_page;  // a web page of one agenda item
    RE2 minutes_label;
    RE2 resolved;
    RE2 page_range;       // "(Pages 11 - 84)"
    RE2 where_and_when;   // what ends a heading's name: "held on", "on Thursday", "at 7pm"
    RE2 meeting_of;       // "a meeting of (the) X": the X
    RE2 agenda_of;        // "COUNCIL AGENDA: 8/24/2021": (body)
    RE2 body_name;        // a whole line that is the name of a body
    RE2 generic_council;  // "Parish Council", "City Council": a council without its place
    RE2 salutation;       // before a body in a To: field: "Honorable Mayor and"
};
const HeadingPatterns& heading_patterns();

struct CouncilPatterns {
    RE2 suffix_form;   // "… Parish Council"
    RE2 of_form;       // "Parish Council of …", "Township of …", "Cyngor Cymuned …"
    RE2 municipality;  // "City of …", "Township of …"
    RE2 welsh_form;
    RE2 web_host;  // the host of an address or e-mail under .gov.uk, .gov.wales, .gov.scot
    RE2 parish_host;
};
const CouncilPatterns& council_patterns();

struct PeoplePatterns {
    RE2 email;
    RE2 email_head, email_tail;  // an address broken over two lines
    RE2 phone;
    RE2 phone_label;       // "Tel:", "Telephone number"
    RE2 contact_heading;   // of a block of contacts: "Contact details", "Report Author"
    RE2 contact_sentence;  // "For further information please contact X"
    RE2 role_label;        // within the block: "Relevant Director:"
    RE2 person;            // a person's name
    RE2 post;              // a word that is of a post, not of a name
    RE2 clerk_line;        // "Clerk – Jenny Smith", "Clerk to the Council"
    RE2 sentence_contact;  // "(name), (post) on (phone)"
};
const PeoplePatterns& people_patterns();

struct KeyDecisionPatterns {
    RE2 named;    // "key decision": what every sentence about it says
    RE2 yes, no;  // values: "Yes - it affects …", "No", "N/A" is neither
    RE2 sentence_no, sentence_yes;
    RE2 heading;
};
const KeyDecisionPatterns& key_decision_patterns();

}  // namespace minutebook
