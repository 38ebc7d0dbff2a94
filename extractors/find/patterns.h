// Every pattern that the finding rules use, named. Compiled once, on first use; safe from any thread.
//
// Patterns are matched against running text in NFC with single spaces. Each says in its comment what it is for; what is
// not obvious in it is told beside it in patterns.cc.
#pragma once

#include <string_view>

#include <re2/re2.h>

namespace minutebook::patterns {

// --- Structure: labels, furniture, headings -------------------------------------------------------------------------

const RE2& page_number();          // a whole line that is a page number: "3", "- 3 -", "Page 3 of 7", "iv"
const RE2& page_of_pages();        // a whole line that can be nothing else: "Page 3 of 7"
const RE2& contents_leader();      // ends in dot leaders and a page number
const RE2& contents_title();       // a whole line: "Contents", "Table of contents"
const RE2& page_range();           // "(Pages 5 - 18)" beside an agenda item, with the space before it
const RE2& place_and_reference();  // "LONGHAM - 20060770": what an application is titled by
const RE2& nil_at_end();           // " – None" behind an item
const RE2& pages_at_end();         // " 5 - 18" behind an item, from a column of its own
const RE2& label_of_item();        // the whole: "Minutes:", "Decision": what a web page says of each item
const RE2& linked_report();        // ends in "pdf icon PDF 130 KB", behind an item of a web page
const RE2& single_page();          // "(Page 7)", likewise
const RE2& starts_page_range();    // ... at the start

const RE2& label_item();  // "Item No. 3:", "Agenda item 4", "Minute no. 5 –", "Article 2:"; group 1 or 2 the number
const RE2& label_roman_item();      // "ITEM II – "; group 1
const RE2& label_decimal_item();    // "Item 1.1"; group 1
const RE2& label_dated_minute();    // "17.07.08": year, month, number, groups 1 to 3
const RE2& label_minute();          // "18/35", "23/23.", groups 1 and 2; "4.11/24X", groups 3 and 4
const RE2& label_year_minute();     // "23/24/101", groups 1 and 2 the years; "101/2023-24", groups 5 and 6
const RE2& names_minute();          // begins with "Minute No."
const RE2& label_motion();          // "MOTION 240311.07 "; groups 1 and 2
const RE2& label_item_minute();     // "Item 20/11/4", groups 1 to 3: year, month, number; "Item 18/35", groups 4 and 5
const RE2& label_session_minute();  // groups: of a session and of an item, two are set
const RE2& label_coded_minute();    // "C/190/2017", "Min 85"
const RE2& lone_minute();           // a whole line: "F/72/26", over the item's heading
const RE2& item_of_agenda();        // a whole line below it: "(Agenda Item No 3)"
const RE2& item_behind();           // ends in "(Agenda Item 4.1)", behind the heading; group 1 the number
const RE2& label_body_minute();     // "CAB/31", group 1; "PC24/101", "PLA147/14", groups 2 and 3
const RE2& label_any_minute();      // "PL48-22/23. ", "C/152/19 "
const RE2& label_glued_minute();    // "CL73 ", "F101. "; group 1 or 2: the number
const RE2& vote_after_number();     // "For, 0 Against", behind "5"
const RE2& label_number_letter();   // "6(c)", "6. (a)", "6a."; groups 1, and 2 or 3
const RE2& label_decimal();         // "2.1", "1.0", "2.6.1."; group 1
const RE2& label_number();          // "84.", "1", "12)", "1.)", "1,"; group 1 the number, 2 its mark
const RE2& label_hash();            // "#1"; group 1
const RE2& label_lettered_decimal();  // "A.1"; the letter, the number
const RE2& label_bracketed();         // "(1)"; group 1
const RE2& label_letter();            // "(a)", "[a]", "b)", "c."; group 1 or 2
const RE2& initialled_speaker();      // "A. Oakes proposed": a name, and what that person did
const RE2& label_roman();             // "(iv)", "ii)", "IV."; group 1 or 2
const RE2& label_glued();             // "1.Minutes", "(a)The": a label without white space after it; group 1, 2 of
                                      // "18/35.Minutes", 3 of "1.1On"
const RE2& label_bullet();            // "•", "-", "o"
const RE2& measure_after_number();    // what follows a number that counts or measures: "am", "May 2023", "members"
const RE2& named_by_month();          // "March Accounts", behind a number

const RE2& starts_appendix();     // "Appendix 1", "Annex B", "Schedule 2" at the start of a heading
const RE2& ends_in_colon();       // ends in ":" or ":-"
const RE2& nil_return();          // whole: "None", beside the name of an item
const RE2& dated_title();         // the whole: "16/02/2021 - Cleaning of the quays ref: 41 Approved"; group 1 the title
const RE2& decision_page();       // "Decision details", over the title of a web page of one decision
const RE2& meeting_name();        // names minutes, or ends in the name of a body or its meeting
const RE2& initials_at_end();     // ends in "A.W.": a name goes on
const RE2& title_at_end();        // ends in "Cllr.": the name follows
const RE2& decision_word();       // begins with RESOLVED, AGREED, Proposed by …: never a heading
const RE2& person();              // begins with a title of a person: "Cllr", "Mrs", "Councillor"
const RE2& person_item();         // … and is an item of a meeting all the same: "Cllr Green's report"
const RE2& rest_of_reference();   // "18/TCA": the end of an application's number
const RE2& day_in_figures();      // "31.03.23"
const RE2& awaits_number();       // "… as discussed under agenda item"
const RE2& starts_speed();        // "20mph limit", "19/00123/FUL – …": a title that begins with digits
const RE2& agenda_lead_in();      // ends in "… to transact the following business:"
const RE2& agenda_of_body();      // "AGENDA – CABINET"
const RE2& ends_in_initials();    // "Treasurer (AB)"
const RE2& says_decision();       // "Decision", "Decision taken"
const RE2& record_of_decision();  // a paper's title
const RE2& names_subject();       // "SUBJECT: …"
const RE2& broken_before();       // ends in a word that a heading never ends in: "MINUTES OF THE"
const RE2& broken_after();        // begins with one: "OF THE COMMITTEE"
const RE2& tick_box();            // a row of a form's boxes
const RE2& column_heads();        // holds a currency sign alone
const RE2& label_and_value();     // the whole: "APPLICATION NO: 01/2005/0125/PF", "Proper Officer: Ann Oakes"
const RE2& post_and_name();       // the whole: "Executive Director of Place, Ann Oakes", a signature
const RE2& course_of_motion();  // the whole: "MOTION DEFEATED", "For the Amendment", "During discussion, Members said"
const RE2& part_of_minute();    // the whole: "Decision/voting", "Applicant's Representations", "Amendment by Cllr Hale"
const RE2& numbers_decision();  // a whole line: "Resolved 21/11.01"
const RE2& numbered_notice();   // "Notice of Motion No: 12/2031": an item each, however many there are
const RE2& unit_of_amounts();   // a whole cell: "£m", "£000"
const RE2& heads_motion();      // a whole line: "Motion:"
const RE2& opens_parts();       // "Part 1 – The application": the first of a paper's parts
const RE2& how_sent();          // " – circulated by email": how what an item is about was sent round
const RE2& number_in_agenda();  // "2. Apologies": the text has a number of its own
const RE2& earlier_minute();    // "(45.1) ", "2. ": another number before an item's heading
const RE2& task();              // "Clerk to write to the builder": who is to do what
const RE2& amount();            // "£16.20", "1,016.20", with the space before it
const RE2& amount_at_end();     // ... at the end
const RE2& aside();             // "REPLY:", "Note", "Action": a word that introduces a paragraph of an item
const RE2& purpose_clause();    // "To receive …", "to be confirmed": what an agenda does with an item
const RE2& ends_in_body();      // "Planning Committee"
const RE2& body_and_day();      // "Hills Committee - Monday, 4th June, 2018 10.00 am": the title of a meeting's page
const RE2& number_head();       // whole: "No.", which heads the column of a meeting's item numbers
const RE2& item_head();         // whole: "Item", beside it
const RE2& verdict();           // "NO OBJECTION", "Supported by the council": an outcome beside a case
const RE2& case_reference();    // "23/00451/FUL": begins with the number of an application or a case
const RE2& council_name();      // a line that only names a council
const RE2& post();              // names an officer's post
const RE2& agenda_title();      // a line: "AGENDA", "A G E N D A"
const RE2& minutes_title();     // a line: "MINUTES", over the minutes themselves
const RE2& decisions_of_body();  // "Decisions of the Planning Committee", "CABINET – DECISION LIST"
const RE2& decisions_title();    // whole: "Decisions", over what a body decided, item by item
const RE2& decision_maker();     // begins with "Decision maker:", as web pages of a decision do
const RE2& name_of_person();     // whole: "Ann Green"
const RE2& starts_with_name();   // begins so
const RE2& office();             // whole: "Vice Chair"
const RE2& opens_case();         // "24/01234/FUL Quay House": a planning application and its place
const RE2& starts_time();        // "4:30 - 4:45" beside an agenda's item
const RE2& opens_flattened();    // begins with a word that opens a sentence: "It was agreed"
const RE2& opens_list();         // begins with "• " or "10.1 "
const RE2& item_class();         // "Resolution", "By-law": what kind of item it is, before its own heading
const RE2& attendance_label();   // "Staff", "Guests": who attended, before their names
const RE2& no_title();  // a caption, "Dear …", "Yours …", what holds an address, phone number, email or web address
const RE2& postcode();  // holds one: "AB1 2CD"
const RE2& matter_behind_postcode();  // … and what is to be done there: "AB1 2CD – ERECTION OF A SHED"
const RE2& report_header();           // a field that only the head of a report or decision record has: "Report of …"
const RE2& person_and_post();         // "Ann Green – Head of Parks"
const RE2& header_field();            // a label of the table at a report's head: "Date", "Report of", "Subject"
const RE2& finite_verb();             // holds a verb form that titles do not have: "is", "was", "will", "were"
const RE2& auxiliary_verb();          // "is", "were", "will": what makes a notice of a title
const RE2& meeting_to_come();  // the last item of an agenda: "Date of next meeting", "Next meeting of the council"
const RE2& date_line();        // a line that is a date, a time or both
const RE2& meeting_title();    // the head of minutes or of an agenda
const RE2& meeting_of_body();  // "Minutes of the meeting of …": a title, perhaps of a second meeting in the paper

const RE2& opens_decided_list();    // "RESOLVED that the Council:"
const RE2& opens_meeting();         // "… called the meeting to order"
const RE2& item_behind_time();      // "7:45 pm Public meeting"
const RE2& heads_comments();        // "COMMENTS", all of it
const RE2& names_resolution();      // "Resolution", all of it
const RE2& time_behind();           // "… - 7:12 PM", when an item came up
const RE2& masthead();              // "STAFF REPORT", over the report's title
const RE2& label_part_of_minute();  // "51/19.2 Quay steps"
const RE2& implications_of_form();  // "Corporate plan implications", all of a cell
const RE2& decision_taken();        // "Decision(s) taken": no proposal
const RE2& names_meeting();         // "Previous meeting", "Harbour Committee – 6 August", under the minutes

}  // namespace minutebook::patterns
