#include "extractors/find/metadata.h"

#include <gtest/gtest.h>

#include "paper_of_rows.h"
#include "tests/support/document_of.h"

namespace minutebook {
namespace {

using testing::plain;
using testing::printed;

template <class T>
std::string text(const std::optional<Stated<T>>& fact) {
    if (!fact) return "none";
    if constexpr (std::is_same_v<T, PaperKind>)
        return std::string(name_of(fact->value));
    else if constexpr (std::is_same_v<T, bool>)
        return fact->value ? "yes" : "no";
    else
        return fact->value;
}

std::string text(const std::vector<Stated<std::string>>& facts) {
    std::string result;
    for (const auto& fact : facts) result += (result.empty() ? "" : " | ") + fact.value;
    return result.empty() ? "none" : result;
}

std::string text(const std::vector<Stated<Contact>>& facts) {
    std::string result;
    for (const auto& fact : facts)
        result += (result.empty() ? "" : " | ") + fact.value.name + "," + fact.value.phone.value_or("-") + "," +
                  fact.value.email.value_or("-");
    return result.empty() ? "none" : result;
}

// Every fact on one line, to read at a glance.
std::string dump(const Metadata& m) {
    return "kind=" + text(m.kind) + "; title=" + text(m.title) + "; council=" + text(m.council) +
           "; body=" + text(m.body) + "; date=" + text(m.date) + "; authors=" + text(m.authors) +
           "; wards=" + text(m.wards) + "; key=" + text(m.key_decision);
}

TEST(Metadata, OfAHeaderTable) {
    const Document paper =
        printed({{60, 60, "From:"},
                 {170, 60, "Ann Abbot, Cabinet Member for Roads and the"},
                 {170, 74, "Environment"},
                 {170, 88, "Bob Brook, Director of Place"},
                 {60, 110, "To:"},
                 {170, 110, "Cabinet - 3 March 2020"},
                 {60, 130, "Subject:"},
                 {170, 130, "Verge Cutting: a Plan"},
                 {60, 150, "Classification:"},
                 {170, 150, "Unrestricted"},
                 {60, 170, "Key decision:"},
                 {170, 170, "Yes - two divisions"},
                 {60, 190, "Electoral Division:"},
                 {170, 190, "Upper Wick; Heath and Green"},
                 {60, 230, "Summary: This report is about verges and what to do with them this year."}});
    EXPECT_EQ(dump(find_metadata(paper)),
              "kind=report; title=Verge Cutting: a Plan; council=none; body=Cabinet; date=2020-03-03; "
              "authors=Ann Abbot, Cabinet Member for Roads and the Environment | Bob Brook, Director of Place; "
              "wards=Upper Wick | Heath and Green; key=yes");
}

TEST(Metadata, OfColumnHeadsWithValuesBelow) {
    const Document paper = printed({{50, 60, "Item No."},
                                    {120, 60, "Classification:"},
                                    {240, 60, "Date:"},
                                    {350, 60, "Meeting Name:"},
                                    {60, 74, "7"},
                                    {120, 74, "Open"},
                                    {240, 74, "June 18 2009"},
                                    {350, 74, "Parks Board"},
                                    {50, 100, "Report title:"},
                                    {240, 100, "Swings at Long Meadow"},
                                    {50, 120, "Ward(s) or groups"},
                                    {50, 132, "affected:"},
                                    {240, 132, "Borough-wide"},
                                    {50, 160, "From:"},
                                    {240, 160, "Strategic Director of Parks"},
                                    {50, 200, "RECOMMENDATION"}});
    EXPECT_EQ(dump(find_metadata(paper)),
              "kind=report; title=Swings at Long Meadow; council=none; body=Parks Board; date=2009-06-18; "
              "authors=Strategic Director of Parks; wards=Borough-wide; key=none");
}

TEST(Metadata, OfALabelledBlockWithoutLayout) {
    const Document paper = plain({"COMMITTEE: LEISURE PANEL", "DATE: 2ND APRIL 2006", "SUBJECT: A NEW POOL",
                                  "REPORT BY: HEAD OF SPORT &", "CULTURE", "CONTACT OFFICER: DEE DRAKE 445566",
                                  "WARDS AFFECTED: ALL", "PURPOSE", "1. To agree a pool."});
    const Metadata found = find_metadata(paper);
    EXPECT_EQ(dump(found),
              "kind=report; title=A NEW POOL; council=none; body=Leisure Panel; date=2006-04-02; "
              "authors=Head of Sport & Culture; wards=All; key=none");
    EXPECT_EQ(text(found.contacts), "Dee Drake,445566,-");
}

TEST(Metadata, OfATitleBlock) {
    const Document paper =
        plain({"A SAFER HIGH STREET", "CABINET", "17TH MARCH, 2011", "Wards Affected", "County-wide", "Purpose",
               "To note the plan.", "Key Decision", "This is not a Key Decision", "Recommendation",
               "THAT the plan be noted.", "Further information on the subject of this report is available from",
               "Ed Elm, Head of Roads on 01632 960001"});
    const Metadata found = find_metadata(paper);
    EXPECT_EQ(dump(found),
              "kind=report; title=A SAFER HIGH STREET; council=none; body=Cabinet; date=2011-03-17; authors=none; "
              "wards=County-wide; key=no");
    EXPECT_EQ(text(found.contacts), "Ed Elm,01632 960001,-");
}

TEST(Metadata, OfMeetings) {
    struct Case {
        std::vector<std::string> rows;
        const char* expected;
    };
    const Case cases[] = {
        {{"WICK COUNTY COUNCIL", "CABINET",
          "MINUTES of a meeting of the Cabinet held in the Council Chamber on Thursday, 30 May 2024.",
          "PRESENT: Mr A Ash"},
         "kind=minutes; title=MINUTES of a meeting of the Cabinet; council=Wick County Council; body=Cabinet; "
         "date=2024-05-30"},
        {{"MINUTES OF THE PARISH COUNCIL MEETING HELD IN THE VILLAGE HALL ON WEDNESDAY 10TH NOVEMBER 2010", "APOLOGIES",
          "None."},
         "kind=minutes; title=MINUTES OF THE PARISH COUNCIL MEETING; council=none; body=Parish Council; "
         "date=2010-11-10"},
        {{"UPPER WICK COMMUNITY COUNCIL", "You are summoned to a meeting of the above Council",
          "on Monday 26th February 2018 at 7.00pm", "AGENDA", "1. Apologies"},
         "kind=agenda; title=none; council=Upper Wick Community Council; body=Upper Wick Community Council; "
         "date=2018-02-26"},
        {{"UPPER WICK COMMUNITY COUNCIL", "Meeting held in the Hall", "5 July 2016", "Present: Ann Ash (Chair)",
          "1. Apologies"},
         "kind=minutes; title=none; council=Upper Wick Community Council; body=Upper Wick Community Council; "
         "date=2016-07-05"},
        {{"Minutes Annual Parish Council Meeting", "3 March 2020", "1. Apologies"},
         "kind=minutes; title=Minutes Annual Parish Council Meeting; council=none; body=Parish Council; "
         "date=2020-03-03"},
        {{"MAY 3RD, 2022", "The Town Board of Wick met in regular session.",
          "Minutes of the April 3, 2022 meeting were read.", "Ash seconded the motion.", "Motion carried.",
          "Birch seconded the motion."},
         "kind=minutes; title=none; council=none; body=Town Board; date=2022-05-03"},
        {{"Mayor and Cabinet", "Minutes", "Wednesday, 13 September 2023", "1. Apologies"},
         "kind=minutes; title=none; council=none; body=Mayor and Cabinet; date=2023-09-13"},
        {{"COFNODION O GYFARFOD CYNGOR CYMUNED LLANWIC A GYNHALIWYD YN Y NEUADD NOS LUN 3 MAWRTH 2020",
          "1. Ymddiheuriadau"},
         "kind=minutes; title=COFNODION O GYFARFOD CYNGOR CYMUNED LLANWIC; council=Cyngor Cymuned Llanwic; "
         "body=Cyngor Cymuned Llanwic; date=2020-03-03"},
        {{"TOWNSHIP OF WICK", "Minutes of the Regular Meeting of Council for The Corporation of the Township of Wick",
          "held on March 3, 2016", "Present: Ann Ash"},
         "kind=minutes; title=Minutes of the Regular Meeting of Council for The Corporation of the Township of Wick; "
         "council=Township of Wick; body=Council; date=2016-03-03"},
        {{"MINUTES OF HARBOUR POLICY COMMITTEE (HPC)", "Meeting held on Tuesday 4th March 2031", "Present: Ann Ash"},
         "kind=minutes; title=MINUTES OF HARBOUR POLICY COMMITTEE (HPC) Meeting; council=none; body=Harbour Policy "
         "Committee (HPC); date=2031-03-04"},
        {{"MINUTES OF HARBOUR POLICY COMMITTEE (AA)", "Meeting held on Tuesday 4th March 2031", "Present: Ann Ash"},
         "kind=minutes; title=MINUTES OF HARBOUR POLICY COMMITTEE (AA) Meeting; council=none; body=none; "
         "date=2031-03-04"},
        {{"MINUTES OF A SPECIAL SESSION", "OF THE WICK CITY COUNCIL", "March 4, 2031", "Present: Ann Ash"},
         "kind=minutes; title=MINUTES OF A SPECIAL SESSION OF THE WICK CITY COUNCIL; council=Wick City Council; "
         "body=Wick "
         "City Council; date=2031-03-04"},
        {{"THE UPPER WICK METRO TOWNSHIP COUNCIL, STATE OF OHIO, MET ON THURSDAY, MARCH 4, 2031.", "Present: Ann Ash"},
         "kind=minutes; title=none; council=Upper Wick Metro Township Council; body=Upper Wick Metro Township "
         "Council; date=2031-03-04"},
        {{"HOUSING PANEL - 29 October 2024", "MINUTES of the meeting held in the Oak Room, Wick.", "PRESENT: Ann Ash"},
         "kind=minutes; title=none; council=none; body=Housing Panel; date=2024-10-29"},
        {{"CYNGOR CYMUNED LLANWIC", "CYFARFOD 9fed TACHWEDD 2016", "Cynhaliwyd Cyngor Cymuned Llanwic am 7.30pm.",
          "PRESENNOL"},
         "kind=minutes; title=none; council=Cyngor Cymuned Llanwic; body=Cyngor Cymuned Llanwic; date=2016-11-09"},
        {{"CYNGOR CYMUNED", "LLANWIC", "COMMUNITY COUNCIL", "Minutes of the Council Meeting, 7 May 2019", "Apologies"},
         "kind=minutes; title=Minutes of the Council Meeting; council=Llanwic Community Council; body=Llanwic "
         "Community "
         "Council; date=2019-05-07"},
        {{"WICK BOROUGH COUNCIL", "13 May 2024",
          "You are summoned to attend a meeting of Wick Borough Council, to be held on Thursday, 23 May 2024.",
          "AGENDA", "1. Apologies"},
         "kind=agenda; title=none; council=Wick Borough Council; body=Wick Borough Council; date=2024-05-23"},
        {{"Two visitors spoke of the otters before the meeting began and were thanked.",
          "MINUTES OF THE MEETING OF THE PARISH COUNCIL HELD ON TUESDAY 5TH JULY 2011", "APOLOGIES", "None."},
         "kind=minutes; title=MINUTES OF THE MEETING OF THE PARISH COUNCIL; council=none; body=Parish Council; "
         "date=2011-07-05"},
        {{"WICK AND DISTRICT GROUP PARISH COUNCIL", "4/16",
          "MINUTES OF THE TWENTY SEVENTH MEETING OF WICK AND DISTRICT GROUP PARISH COUNCIL HELD ON 1 MARCH 2016",
          "In Attendance", "Councillor Ash"},
         "kind=minutes; title=MINUTES OF THE TWENTY SEVENTH MEETING OF WICK AND DISTRICT GROUP PARISH COUNCIL; "
         "council=Wick and District Group Parish Council; body=Wick and District Group Parish Council; "
         "date=2016-03-01"},
        {{"WICK COMMUNITY COUNCIL", "Our next meeting is on Thursday, 6 May 2010 in the Hall.", "AGENDA",
          "1. Apologies"},
         "kind=agenda; title=none; council=Wick Community Council; body=Wick Community Council; date=2010-05-06"},
        {{"WICK COMMUNITY COUNCIL", "Monday, 4 February 2013 at 8.00pm in the Hall", "1. Apologies",
          "2. Approval of minutes", "3. Matters arising", "4. A.O.C.B."},
         "kind=agenda; title=none; council=Wick Community Council; body=Wick Community Council; date=2013-02-04"},
        {{"WICK COUNTY COUNCIL", "HARBOUR COMMITTEE", "TUESDAY 3 MARCH 2020", "BUSINESS", "1. Apologies"},
         "kind=agenda; title=none; council=Wick County Council; body=Harbour Committee; date=2020-03-03"},
        {{"TOWNSHIP OF WICK", "AGENDA", "Amended June 10, 2016", "Tuesday, June 14, 2016", "1. Disclosure of interest"},
         "kind=agenda; title=none; council=Township of Wick; body=Township of Wick; date=2016-06-14"},
        {{"TOWNSHIP OF WICK", "**AMENDED**", "*** AGENDA ***", "Tuesday, June 14, 2016", "Amended: June 10, 2016",
          "1. Disclosure of interest"},
         "kind=agenda; title=none; council=Township of Wick; body=Township of Wick; date=2016-06-14"},
        {{"Upper with Lower", "Wick Parish Council", "YOU ARE HEREBY SUMMONED TO ATTEND A MEETING OF",
          "UPPER WITH LOWER WICK PARISH COUNCIL", "ON THURSDAY 12TH APRIL 2012", "AGENDA", "1. Apologies"},
         "kind=agenda; title=none; council=Upper with Lower Wick Parish Council; body=Upper with Lower Wick Parish "
         "Council; date=2012-04-12"},
        {{"CITY OF WICK", "CITY COUNCIL REGULAR MEETING MINUTES", "TUESDAY, OCTOBER 5, 2021", "CALL TO ORDER"},
         "kind=minutes; title=none; council=City of Wick; body=City Council; date=2021-10-05"},
        {{"TOWNSHIP OF WICK", "AGENDA", "Tuesday, June 14, 2016", "1. Disclosure of interest",
          "2. Minutes of the June 1, 2016 Council Meeting"},
         "kind=agenda; title=none; council=Township of Wick; body=Council; date=2016-06-14"},
        {{"WICK PARISH COUNCIL", "EXTRA ORDINARY PARISH COUNCIL MEETING", "26 April 2021", "MINUTES", "Present: A Ash"},
         "kind=minutes; title=none; council=Wick Parish Council; body=Wick Parish Council; date=2021-04-26"},
        {{"Agenda",
          "Councillors are summoned to attend the following Parish Council meeting to be held on Monday 13 "
          "January 2020",
          "1. Apologies"},
         "kind=agenda; title=none; council=none; body=Parish Council; date=2020-01-13"},
        {{"Ann Ash, Minister for Quays", "Old Mint, Wick", "To: Leaders of all harbour boards and",
          "neighbouring councils", "4 March 2031", "Dear Leaders",
          "The plan for the quays that was made known this morning sets out how the Ministry",
          "means to have them painted.", "Yours sincerely"},
         "kind=other; title=none; council=none; body=none; date=none"},
        {{"Old Mint, Wick", "4 March 2031", "Dear Member", "Painting of the quays", "The quays are to be painted."},
         "kind=other; title=Painting of the quays; council=none; body=none; date=none"},
        {{"DRAFT VERSION", "Answers about the painting of the quays", "The quays are to be painted."},
         "kind=other; title=Answers about the painting of the quays; council=none; body=none; date=none"},
        {{"Quays and Moorings Committee", "March 4, 2031", "View Official Agenda", "(1)",
          "Report from the Harbour Office", "(2)", "Report from the Town Clerk"},
         "kind=agenda; title=none; council=none; body=Quays and Moorings Committee; date=2031-03-04"},
        {{"Original file", "The quays were painted in a week, which nobody had thought possible, and are dry now.",
          "You are requested to attend a meeting of the Quays Committee to be held on 4 March 2031.", "1. Apologies"},
         "kind=agenda; title=none; council=none; body=none; date=none"},
        {{"Board of Selectmen Minutes 05-21-15", "Board of Selectmen", "May 21, 2015", "Town Hall",
          "Mr. Ash called the Board of Selectmen's meeting to order at 7:00 p.m."},
         "kind=minutes; title=none; council=none; body=Board of Selectmen; date=2015-05-21"},
        {{"MINUTES OF THE SPECIAL MEETING OF COUNCIL OF THE RURAL MUNICIPALITY OF WICK NO. 12",
          "HELD AT 12 MILL STREET", "THURSDAY FEBRUARY 15 2007", "Present: A Ash"},
         "kind=minutes; title=MINUTES OF THE SPECIAL MEETING OF COUNCIL OF THE RURAL MUNICIPALITY OF WICK NO. 12; "
         "council=Rural Municipality of Wick No. 12; body=Council; date=2007-02-15"},
        {{"Minutes of the Wick Annual Parish Council Meeting following the Parish Meeting", "on 13th May 2008",
          "1. Present: A Ash"},
         "kind=minutes; title=Minutes of the Wick Annual Parish Council Meeting; council=Wick Parish Council; "
         "body=Wick Parish Council; date=2008-05-13"},
        {{"To: The Chairperson and Each Member of the Roads Policy Committee of Wickford City & County Council",
          "You are invited to attend a Meeting of the Roads and Lanes Policy Committee, to be held on Tuesday, 18 "
          "April 2023.",
          "AGENDA", "1. Minutes"},
         "kind=agenda; title=none; council=Wickford City & County Council; body=Roads and Lanes Policy Committee; "
         "date=2023-04-18"},
        {{"WICK PARISH COUNCIL",
          "Members are hereby summoned to attend the Meeting of Wick Parish Council to be held on Wednesday 11th "
          "November",
          "2015 at 1930.", "Signed: A Ash, Clerk. Date: 5th November 2015", "1. Apologies"},
         "kind=agenda; title=none; council=Wick Parish Council; body=Wick Parish Council; date=2015-11-11"},
        {{"RESOLUTION NO. ______", "A RESOLUTION OF THE COUNCIL OF THE CITY OF WICK TO PAINT THE CRANE",
          "WHEREAS, in 2016 the City had a crane; and"},
         "kind=other; title=A RESOLUTION OF THE COUNCIL OF THE CITY OF WICK TO PAINT THE CRANE; council=none; "
         "body=none; date=none"},
        {{"Direct Dial: 01632 960001", "e-mail: ann.ash@kent.gov.uk", "Ask for: Ann Ash", "Date: 27 January 2025",
          "CABINET - THURSDAY, 30 JANUARY 2025", "AGENDA", "1. Apologies"},
         "kind=agenda; title=none; council=Kent County Council; body=Cabinet; date=2025-01-30"},
        {{"Date: 27 January 2025", "THE OLD MILL - THURSDAY, 30 JANUARY 2025", "AGENDA", "1. Apologies"},
         "kind=agenda; title=none; council=none; body=none; date=2025-01-27"},
        {{"Decision details", "Contract rules of the harbour", "Decision Maker: Harbour Board",
          "Decision:", "That they be approved."},
         "kind=decision; title=Contract rules of the harbour; council=none; body=Harbour Board; date=none"},
        {{"Wick City Council Meeting Minutes", "November 6, 2017", "Call to order",
          "Motion: Oakes moved to buy a bell."},
         "kind=minutes; title=Wick City Council Meeting Minutes; council=Wick City Council; body=Wick City Council; "
         "date=2017-11-06"},
        {{"MINUTES OF PROCEEDINGS OF THE ANNUAL MEETING OF UPPER WICK MUNICIPAL DISTRICT HELD IN THE HALL",
          "ON 5th JUNE 2026", "Apologies", "None."},
         "kind=minutes; title=MINUTES OF PROCEEDINGS OF THE ANNUAL MEETING OF UPPER WICK MUNICIPAL DISTRICT; "
         "council=none; body=Upper Wick Municipal District; date=2026-06-05"},
        {{"Repairs to the quay", "Meeting: 15/10/2020 - Harbour Committee (Item 5b)",
          "Minutes:", "Resolved: That it be mended."},
         "kind=minutes; title=Repairs to the quay; council=none; body=Harbour Committee; date=2020-10-15"},
        {{"The Town of Wick Council met in a Regular Session on Monday, August 8, 2016", "1. CALL TO ORDER"},
         "kind=minutes; title=none; council=Town of Wick Council; body=Town of Wick Council; date=2016-08-08"},
        {{"CITY OF WICK, IOWA", "CITY COUNCIL PROCEEDINGS", "Regular Session, September 15, 2003", "CALL TO ORDER"},
         "kind=minutes; title=none; council=City of Wick; body=City of Wick; date=2003-09-15"},
        {{"WICK REGIONAL DISTRICT", "MINUTES – August 23, 2018", "1. Adoption of the agenda"},
         "kind=minutes; title=none; council=Wick Regional District; body=Wick Regional District; date=2018-08-23"},
        {{"WICK COUNTY COUNCIL", "CLÁR", "Ordinary Meeting of Wick County Council", "Monday, 9th November, 2020",
          "1. Confirmation of Minutes"},
         "kind=agenda; title=none; council=Wick County Council; body=Wick County Council; date=2020-11-09"},
        {{"WICK BOROUGH COUNCIL", "PLANNING COMMITTEE AGENDA", "Monday, 9th November, 2020", "1. Apologies"},
         "kind=agenda; title=none; council=Wick Borough Council; body=Planning Committee; date=2020-11-09"},
        {{"WICK BOROUGH COUNCIL", "A G E N D A", "Planning Committee", "Monday, 9th November, 2020", "1. Apologies"},
         "kind=agenda; title=none; council=Wick Borough Council; body=Planning Committee; date=2020-11-09"},
        {{"WICK COUNTY COUNCIL",
          "Take notice that a Meeting of the Municipal District of Wick will be held on Tuesday 14th May 2019",
          "1. Confirmation of Minutes"},
         "kind=agenda; title=none; council=Wick County Council; body=Municipal District of Wick; date=2019-05-14"},
        {{"NOTICE OF MEETING", "A meeting of WICK BOROUGH COUNCIL will be held on Tuesday 14th May 2019",
          "1. Apologies"},
         "kind=agenda; title=NOTICE OF MEETING; council=Wick Borough Council; body=Wick Borough Council; "
         "date=2019-05-14"},
        {{"Issue - decisions", "Cleaning of the quays and of all that stands on them",
          "16/02/2021 - Cleaning of the quays and of all that stands on them", "1. That they be cleaned."},
         "kind=decision; title=Cleaning of the quays and of all that stands on them; council=none; body=none; "
         "date=2021-02-16"},
        {{"Decision details", "Disposal of City Council Land", "Decision Maker: Harbour Board",
          "Made at meeting: 19/10/2023 - Harbour Board", "Decision:", "That it be sold."},
         "kind=decision; title=Disposal of City Council Land; council=none; body=Harbour Board; date=2023-10-19"},
        {{"NOTICE OF THE ANNUAL MEETING OF WICK PARISH COUNCIL", "Tuesday 6th May at 7pm", "AGENDA 2014",
          "1. Election of Chairman"},
         "kind=agenda; title=NOTICE OF THE ANNUAL MEETING OF WICK PARISH COUNCIL; council=Wick Parish Council; "
         "body=Wick Parish Council; date=2014-05-06"},
    };
    for (const auto& [rows, expected] : cases) {
        const std::string found = dump(find_metadata(plain(rows)));
        EXPECT_EQ(found.substr(0, found.find("; authors")), expected);
    }
}

TEST(Metadata, CouncilOfALetterheadDrawnTwice) {
    struct Case {
        const char *letterhead, *named, *council;
    };
    const Case cases[] = {
        {"WICK WICK PARISH PARISH COUNCIL", "Wick Parish Council", "Wick Parish Council"},
        {"W WICK PARISH COUNCIL", "WICK PARISH COUNCIL", "Wick Parish Council"},
        {"UPPER UPPER WICK WICK PARISH PARISH COUNCIL", "Upper Wick Parish Council", "Upper Wick Parish Council"},
        {"WICK WICK PARISH COUNCIL", "Wick Wick Parish Council", "Wick Wick Parish Council"},
        {"UPPER WICK PARISH COUNCIL", "Wick Parish Council", "Upper Wick Parish Council"},
        {"V WICK PARISH COUNCIL", "Wick Parish Council", "V Wick Parish Council"},
    };
    for (const auto& [letterhead, named, council] : cases)
        EXPECT_EQ(text(find_metadata(plain({letterhead, std::string("Minutes of a meeting of ") + named,
                                            "held on 3 May 2012", "Present: A Ash", "1. Police", "None."}))
                           .council),
                  council)
            << letterhead;
}

TEST(Metadata, KindsAreToldByHeadingsAndForms) {
    struct Case {
        std::vector<std::string> rows;
        const char* kind;
    };
    const Case cases[] = {
        {{"WICK COUNCIL - RECORD OF DECISION", "Decision taken by: The Leader", "Subject: Verges"}, "decision"},
        {{"23/04/2024 - Rope for the bell", "Decision Maker: Cabinet", "Decision published: 24/04/2024",
          "Effective from: 30/04/2024", "Decision:", "That the rope be bought."},
         "decision"},
        {{"TOWN OF WICK", "January 8, 2019", "MEMO TO: Mayor Hale and Board of Commissioners", "FROM: Ann Vale",
          "SUBJECT: Fees", "The fees are attached."},
         "report"},
        {{"Case Officer: Ann Vale", "Proposal: New shed",
          "RECOMMENDATION That, subject to conditions, permission be GRANTED",
          "The shed would stand behind the house."},
         "report"},
        {{"COUNCIL AGENDA: 8/24/2021", "TO: CITY COUNCIL", "FROM: Mayor Ann Ash", "SUBJECT: PARKS",
          "DATE: August 18, 2021", "Recommendation", "1. Approve it."},
         "report"},
        {{"AGENDA ITEM NO. 7", "WICK DISTRICT COUNCIL", "REPORT OF THE DIRECTOR OF PARKS",
          "TO THE PARKS PANEL – 21 JANUARY 2010", "VERGES: A REVIEW", "1. PURPOSE OF REPORT", "To note it."},
         "report"},
        {{"Verge policy", "1. The Council cuts verges twice a year."}, "other"},
        {{"Meeting Minutes, 28 June 2022", "Wick Community Council", "1. Apologies", "There were none."}, "minutes"},
        {{"Draft council meeting minutes 9th March 2022", "1. Apologies", "There were none."}, "minutes"},
        {{"WICK COUNTY BOARD MEETING", "JUNE 6, 2022", "Mr Ash called the meeting to order.",
          "Mr Ash made a motion to pay the bills. Mr Birch seconded the motion."},
         "minutes"},
        {{"1. APOLOGIES FOR ABSENCE", "Were received from Cllr Cole.", "2. MINUTES OF THE PREVIOUS MEETING",
          "were agreed as a correct record.", "3. MATTERS ARISING", "None.", "4. PLANNING", "It was agreed to object."},
         "minutes"},
        {{"Wick Town", "Special meeting of the Town Board", "March 3, 2020", "Treasurer’s Report",
          "Mr Ash made a motion to approve it. Mr Birch seconded the motion.", "Motion passed 3/0.",
          "Motion by Mr Ash to adjourn, seconded by Mr Birch."},
         "minutes"},
        {{"AGENDA TITLE: A new pool", "MEETING DATE: May 3, 2022", "PREPARED BY: Ann Ash",
          "RECOMMENDED ACTION:", "Approve it."},
         "report"},
        {{"Committee of the Whole Agenda", "May 3, 2022", "Attending in-person", "1. Apologies"}, "agenda"},
        {{"Decision of the Portfolio Holder for Finance", "A new pool", "That it be built."}, "decision"},
        {{"Issue - decisions", "A new pool", "18/10/2007 - A new pool", "RESOLVED: That it be built."}, "decision"},
        {{"Agenda item", "A new pool", "Minutes:", "The Panel looked at it.", "RESOLVED:", "1) That it be noted."},
         "minutes"},
        {{"Decision Maker :-Cabinet", "Subject of Decision :-A new pool", "Decision :-That it be built."}, "decision"},
        {{"Decision Maker: Cabinet", "Outcome: Approved", "Decision:", "That it be built."}, "decision"},
        {{"Decision Maker: Cabinet", "Wards: All", "Recommendations", "1. That it be built."}, "report"},
        {{"Cabinet Member delegated decision", "Report title: A new pool", "Recommendations", "(1) To build it."},
         "report"},
        {{"PLANNING REPORT AND RECOMMENDATION", "Recommended Decision: Permitted", "Conditions and Notes for Approval"},
         "report"},
        {{"LICENSING COMMITTEE", "NOTICE AND AGENDA", "To be held on 1 December 2021"}, "agenda"},
        {{"Agenda item", "A motion by Councillor Oakes", "This Council notes that:"}, "agenda"},
        {{"Issue - meetings", "A new pool", "Minutes:", "The Panel looked at it.", "RESOLVED:", "That it be noted."},
         "minutes"},
        {{"Wick Parish Council Extra", "Ordinary meeting.", "Held at the Hall on 21st March 2018",
          "Councillors A. Ash, B. Birch.", "Apologies were received from Councillor Cole.",
          "It was resolved to buy a pump.", "Seconded by B. Birch"},
         "minutes"},
        {{"Common Council Memorandum", "May 3, 2024", "1. Roll Call", "Ash moved and Birch seconded to buy a pump.",
          "Birch moved and Cole seconded that it be painted.", "On the proposal of Cllr Ash, seconded by Cllr Birch"},
         "minutes"},
        {{"How councils vote", "A motion is seconded by somebody.", "It was agreed that it be."}, "other"},
        {{"City Council Meeting", "Friday, May 3, 2024", "Call to order", "Reading of the roll"}, "agenda"},
        {{"Agenda and draft minutes", "Cabinet - Wednesday, 1 May 2024", "CAB/7 Officer Decisions",
          "To receive the decisions of officers.", "RESOLVED - That they be received."},
         "minutes"},
        {{"PARKS COMMITTEE", "Wednesday, 1 May 2024", "1. APOLOGIES", "There were no apologies.", "2. MINUTES",
          "Resolved: That they be agreed.", "3. VERGES", "Resolved: That they be cut."},
         "minutes"},
        {{"PARKS COMMITTEE", "Wednesday, 1 May 2024", "1. APOLOGIES", "2. MINUTES", "To agree them.",
          "3. CORRESPONDENCE", "To note it."},
         "agenda"},
        {{"A history of the verges", "They were cut in 1920.", "There were no complaints.", "RESOLVED: a novel",
          "It was resolved to cut them again."},
         "other"},
        {{"Rhaglen a chofnodion", "Cabinet - Wednesday, 1 May 2024", "Cynnig y dylid llofnodi’r cofnodion."},
         "minutes"},
        {{"Decision details", "A new pool", "Decision Maker: Cabinet", "Decision:", "That it be built."}, "decision"},
        {{"A new pool", "Decision maker: Head of Pools", "Decision status: Approved", "Decision:", "It may be built."},
         "decision"},
        {{"A new pool", "Decision maker: nobody knows", "It may be built."}, "other"},
        {{"Wick Borough Council", "Cabinet", "Decisions", "3 May 2031", "4 A new pool", "To approve it."}, "decision"},
        {{"Wick Borough Council", "Decisions", "They were hard to make.", "1 A new pool", "It was dear."}, "other"},
        {{"WICK BOROUGH COUNCIL", "GRANT OF PLANNING PERMISSION", "Part 1 – Particulars",
          "Date of decision: 3 May 2005"},
         "decision"},
        {{"Granting planning permission in the green belt", "1. It is seldom done."}, "other"},
        {{"title: Minutes (May 2020)", "date: 2020-05-04", "# Town of Wick", "Motion by A Ash, second by B Birch.",
          "Motion carried.", "Motion by C Cole, seconded by D Drake. Motion carried."},
         "minutes"},
        {{"title: Minutes (May 2020)", "date: 2020-05-04", "They will be put here when they are typed."}, "report"},
        {{"Labour Group – other budget", "Proposed by Ann Ash",
          "County Council is asked to agree the following:", "To build a pool."},
         "report"},
        {{"How Wick builds pools", "Everybody is asked to write to us.", "The Council is asked for many of them."},
         "other"},
        {{"Village of Wick Board Meeting Minutes", "Date: May 3, 2007", "Roll call: all."}, "minutes"},
        {{"How to read our meeting minutes at home", "They are printed in green."}, "other"},
        {{"ANN ASH’S REPORT", "WICK COMMUNITY COUNCIL MEETING", "TUESDAY 3 JULY 2018", "Bridge – It is mended."},
         "report"},
        {{"A new pool", "1 SUMMARY", "It is blue.", "2 RECOMMENDATION", "That it be noted."}, "report"},
    };
    for (const auto& [rows, kind] : cases) EXPECT_EQ(text(find_metadata(plain(rows)).kind), kind) << rows.front();
}

TEST(Metadata, VenueIsNoCouncilAndAContactMayHaveNoNumber) {
    const Metadata found = find_metadata(plain({"Agenda and minutes", "Harbour Board - Thursday, 3 May 2031",
                                                "Venue: Council Chamber, Midwick City Council, Albert Square",
                                                "Contact: Ann Ash", "1. Apologies", "None."}));
    EXPECT_EQ(text(found.council), "none");
    EXPECT_EQ(text(found.body), "Harbour Board");
    EXPECT_EQ(text(found.contacts), "Ann Ash,-,-");
    EXPECT_EQ(text(find_metadata(plain({"Agenda and minutes", "Harbour Board - Thursday, 3 May 2031",
                                        "Contact: Ann Ash 01632 960001 Email: democratic.services@wick.gov.uk",
                                        "1. Apologies", "None."}))
                       .contacts),
              "Ann Ash,01632 960001,democratic.services@wick.gov.uk");
}

TEST(Metadata, BodyBehindTheKindOfItsMeeting) {
    struct Case {
        const char *row, *body;
    };
    const Case cases[] = {
        {"Annual, Council - Thursday 13 May 2004", "Council"},
        {"Quarterly Reports, Executive - Monday, 19 February 2024", "Executive"},
        {"Planning, Harbours and Licensing Committee - Monday, 19 February 2024",
         "Planning, Harbours and Licensing Committee"},
    };
    for (const auto& [row, body] : cases)
        EXPECT_EQ(text(find_metadata(plain({"Agenda and minutes", row, "1. Apologies", "None."})).body), body) << row;
    EXPECT_EQ(text(find_metadata(plain({"Home Browse meetings HARBOUR BOARD", "Agenda and minutes",
                                        "HARBOUR BOARD - Thursday, 3 May 2031", "1. Apologies", "None."}))
                       .body),
              "Harbour Board");
}

TEST(Metadata, KindsOfSmallCouncils) {
    const Metadata called = find_metadata(
        plain({"A meeting of Wick Community Council will be held remotely on Thursday 19th May 2022 at 6:30p.m. To "
               "transact the following business:",
               "1. To receive apologies for absence.", "2. To record declarations of interest."}));
    EXPECT_EQ(text(called.kind), "agenda");
    EXPECT_EQ(text(called.body), "Wick Community Council");
    EXPECT_EQ(text(called.date), "2022-05-19");
    EXPECT_EQ(text(find_metadata(plain({"Approved Minutes 136 Wick Community Council 9 June 2021", "1. Welcome",
                                        "The Chair welcomed everyone.", "2. Minutes of previous meeting",
                                        "The minutes were approved.", "3. Police report", "Four calls."}))
                       .kind),
              "minutes");
    EXPECT_EQ(text(find_metadata(plain({"January 2021 Minutes", "Councillors: M Wilks (Chair), J Needle", "Finance",
                                        "It was proposed, seconded and unanimously resolved to pay the bills."}))
                       .kind),
              "minutes");
}

TEST(Metadata, DayOfTheMeetingBeforeIsNotTheirs) {
    EXPECT_EQ(text(find_metadata(plain({"Standards Committee", "Wednesday, 6 May 2009", "7:00 pm to 7:45 pm",
                                        "Record of the meeting", "Present: Mr Hale.",
                                        "The record of the meeting held on 17 December 2008 was signed as correct."}))
                       .date),
              "2009-05-06");
}

TEST(Metadata, DayOfMinutesOverAnItemOnTheMinutesBefore) {
    EXPECT_EQ(
        text(find_metadata(plain({"WICK TOWN COUNCIL", "Minutes of the meeting of Wick Town Council held on 4 May 2021",
                                  "EXB1 MINUTES", "The minutes were approved."}))
                 .date),
        "2021-05-04");
}

TEST(Metadata, HeadsOfMinutes) {
    const std::vector<std::vector<std::string>> heads = {
        {"WICK BOROUGH COUNCIL PLANNING COMMITTEE", "Held at 7.00 pm on Tuesday 4 May 2021", "Minutes"},
        {"WICK BOROUGH COUNCIL - PLANNING COMMITTEE", "Minutes of the meeting held at 7.00 pm on Tuesday 4 May 2021"},
        {"DRAFT MINUTES - SUBJECT TO CONFIRMATION", "Wick Borough Council", "Planning Committee",
         "Meeting held on 4th May 2021 at 7:00pm"},
        {"PLANNING COMMITTEE", "Held on Tuesday 4 May 2021 at 6.00 pm in the Council Chamber", "Wick Borough Council",
         "PRESENT"},
    };
    for (std::vector<std::string> head : heads) {
        const std::string first = head.front();
        for (const char* row : {"1. APOLOGIES", "None.", "2. MINUTES", "RESOLVED: That they be signed."})
            head.emplace_back(row);
        const Metadata found = find_metadata(plain(head));
        EXPECT_EQ(text(found.council), "Wick Borough Council") << first;
        EXPECT_EQ(text(found.body), "Planning Committee") << first;
        EXPECT_EQ(text(found.date), "2021-05-04") << first;
        EXPECT_FALSE(found.title && found.title->value.contains("CONFIRMATION")) << first;
    }
}

TEST(Metadata, RowsOverAHeadThatAreNoHeading) {
    const Metadata report =
        find_metadata(plain({"33 Agenda Item 8", "ROADS BOARD", "14th MARCH 2019", "REPORT OF THE CHIEF EXECUTIVE",
                             "1. Recommendation", "That the road be mended."}));
    EXPECT_EQ(text(report.kind), "report");
    EXPECT_EQ(text(report.body), "Roads Board");
    EXPECT_EQ(text(report.date), "2019-03-14");
    EXPECT_EQ(text(report.authors), "Chief Executive");
    const Metadata minutes = find_metadata(plain({"9 May Annual Parish Council Meeting", "WICK PARISH COUNCIL",
                                                  "MINUTES OF THE ANNUAL MEETING OF THE PARISH "
                                                  "COUNCIL",
                                                  "HELD ON 7 MAY 2024", "1. Apologies", "None."}));
    EXPECT_EQ(text(minutes.council), "Wick Parish Council");
    EXPECT_EQ(text(minutes.date), "2024-05-07");
    const Metadata decision =
        find_metadata(plain({"Issue - decisions", "2018/19 Revenue Report", "05/12/2018 - 2018/19 Revenue Report",
                             "RESOLVED: That it be noted."}));
    EXPECT_EQ(text(decision.title), "2018/19 Revenue Report");
    EXPECT_EQ(text(decision.date), "2018-12-05");
}

TEST(Metadata, KindsOfReports) {
    const auto kind = [](std::vector<std::string> rows) {
        rows.emplace_back("The site lies west of the quay.");
        return text(find_metadata(plain(rows)).kind);
    };
    EXPECT_EQ(kind({"Portfolio Holder report for decision – September 2019", "The crane"}), "report");
    // "Decision due" tells when, not what.
    EXPECT_EQ(kind({"Cabinet Member Delegated Decision", "Decision Due: 14 November 2031", "Report title: The crane",
                    "Recommendations", "To mend the crane."}),
              "report");
    EXPECT_EQ(kind({"REQUEST FOR COUNCIL ACTION", "Date: July 8, 2031", "Item Description: Mend the crane",
                    "Prepared by: Ann Ash, City Manager"}),
              "report");
    // A sentence's end in a cell heads no recommendations.
    EXPECT_EQ(kind({"Funding source", "recommendation as proposed by the Group."}), "other");
    EXPECT_EQ(kind({"DECISION REPORT", "HIGHWAYS ACT 1980", "1. Purpose of report", "To consider it."}), "report");
    EXPECT_EQ(kind({"MEETING OF WICK COUNTY COUNCIL", "Proposed disposal of a laneway",
                    "Accordingly, I recommend that the Council dispose of it."}),
              "report");
}

TEST(Metadata, WhereTheTitleOfMinutesEnds) {
    const std::vector<std::pair<std::vector<std::string>, std::string>> cases = {
        {{"Minutes of Meeting", "Wick Community Council", "DATE : 13-08-18", "TIME : 7.30pm"},
         "Minutes of Meeting Wick Community Council"},
        {{"Minutes of the Ordinary Meeting", "Date of meeting: 01 December 2020"}, "Minutes of the Ordinary Meeting"},
        {{"Minutes November 2018",
          "Minutes of the Parish Council Meeting of Wick Parish Council held on 6 November 2018"},
         "Minutes of the Parish Council Meeting of Wick Parish Council"},
        {{"MINUTES of a meeting of the Wick Borough Council, duly convened and held at the Town Hall on 4 May 2021"},
         "MINUTES of a meeting of the Wick Borough Council"},
        {{"Minutes of a meeting of the Roads Board in the County Buildings, Wick on 4 May 2021"},
         "Minutes of a meeting of the Roads Board"},
    };
    for (auto [head, title] : cases) {
        for (const char* row : {"1. APOLOGIES", "None.", "2. MINUTES", "RESOLVED: That they be signed."})
            head.emplace_back(row);
        EXPECT_EQ(text(find_metadata(plain(head)).title), title);
    }
    const Metadata adjourned = find_metadata(plain({"Minutes of Adjourned Council Meeting held on 4 May 2021",
                                                    "1. APOLOGIES", "None.", "2. MINUTES", "They were signed."}));
    EXPECT_EQ(text(adjourned.body), "Council");
}

TEST(Metadata, DayOfAMeetingOverAnItemOnMinutes) {
    const Metadata found = find_metadata(
        plain({"HARBOURS COMMITTEE", "At a meeting of the Harbours Committee held on Wednesday, 21st August 1996",
               "Present: Councillors Oakes, Ferris and Hale", "MINUTES OF PREVIOUS MEETINGS",
               "The Minutes of the meeting held on 26th June 1996 were approved."}));
    EXPECT_EQ(text(found.date), "1996-08-21");
    EXPECT_EQ(text(found.title), "none");
}

TEST(Metadata, OfBoardsOfOtherCountries) {
    struct Case {
        std::vector<std::string> rows;
        const char* expected;
    };
    const char *motion = "Motion by A. Ash, seconded by B. Birch, to buy a pump.", *carried = "Motion carried.";
    const Case cases[] = {
        {{"CITY COUNCIL MEETING AGENDA", "Monday, January 6, 2014", "1. Call to order"},
         "agenda/City Council/2014-01-06"},
        {{"Adopted Minutes", "Regular Council Meeting", "July 9, 2002", motion, carried}, "minutes/Council/2002-07-09"},
        {{"Selectmen’s Minutes, February 22, 2018", motion, carried}, "minutes/none/2018-02-22"},
        {{"Town Board Minutes for February 8, 2016", motion, carried}, "minutes/Town Board/2016-02-08"},
        {{"Zoning Board of Appeals -- Meeting Minutes -- June 7, 2012", motion, carried},
         "minutes/Zoning Board of Appeals/2012-06-07"},
        {{"Select Board Agenda", "Mill Hall", "6259 Route 5, Ashcombe, Vermont", "Thursday, March 9th, 2017",
          "1. Call to order", "2. Appointments"},
         "agenda/Select Board/2017-03-09"},
        {{"At a meeting of the Town Council held at the Town Hall on the 12th day of December 2005 at 7:00 p.m.",
          "President Oakes opened the meeting."},
         "minutes/Town Council/2005-12-12"},
    };
    for (const auto& [rows, expected] : cases) {
        const Metadata found = find_metadata(plain(rows));
        EXPECT_EQ(text(found.kind) + "/" + text(found.body) + "/" + text(found.date), expected) << rows.front();
    }
}

TEST(Metadata, OfWhatABodyDecidedAtAMeeting) {
    struct Case {
        std::vector<std::string> head;
        const char* expected;
    };
    const Case cases[] = {
        {{"Decisions", "Cabinet", "Wednesday 12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"Printed Decisions", "Cabinet", "12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"DECISION SHEET", "CABINET", "12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"Decision Notice", "Cabinet - Wednesday 12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"SUMMARY OF DECISIONS", "Cabinet, Wednesday 12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"CABINET – DECISION LIST", "12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"NOTICE OF DECISIONS TAKEN BY THE CABINET", "12 July 2023"}, "decision/none/Cabinet/2023-07-12"},
        {{"DECISIONS TAKEN BY THE EXECUTIVE ON WEDNESDAY, 12 JULY 2023"}, "decision/none/Executive/2023-07-12"},
        {{"RECORD OF DECISIONS", "of the meeting of the Cabinet held on 12 July 2023"},
         "decision/none/Cabinet/2023-07-12"},
        {{"Decisions of the Planning Committee held on Wednesday 12 July 2023"},
         "decision/none/Planning Committee/2023-07-12"},
        {{"12/07/2023 - Rope for the bell ref: 1317 Recommendations Approved", "Decision Maker: Cabinet",
          "Made at meeting: 12/07/2023 - Cabinet", "Decision published: 13/07/2023"},
         "decision/Rope for the bell/Cabinet/2023-07-12"},
        {{"Decisions that councils regret", "A talk of 12 July 2023"},
         "other/Decisions that councils regret/none/none"},
    };
    for (const auto& [head, expected] : cases) {
        std::vector<std::string> rows = head;
        for (const char* row : {"1. A new pool", "It is blue.", "2. The bandstand", "It leaks."})
            rows.emplace_back(row);
        const Metadata found = find_metadata(plain(rows));
        EXPECT_EQ(text(found.kind) + "/" + text(found.title) + "/" + text(found.body) + "/" + text(found.date),
                  expected);
    }
}

// The notice and agenda of a meeting may be bound before its minutes; the minutes of the last one are bound behind an
// agenda.
TEST(Metadata, OfMinutesBehindTheirNotice) {
    const auto found = [](const std::string& day_of_minutes) {
        const Metadata metadata = find_metadata(document_of(
            "WICK COUNTY COUNCIL\n\nNOTICE OF MEETING\n\nA Special Meeting of Wick County Council will be held on "
            "Monday 3rd May, 2032 in the Hall.\n\nAGENDA\n\n1. A pool at Brook Lane.\n\f"
            "MINUTES OF SPECIAL MEETING OF WICK COUNTY COUNCIL\n\nHELD IN THE HALL ON " +
            day_of_minutes + "\n\nC/1/32\n\nMEMBERS PRESENT\n\nCllrs A Ash and B Birch.\n"));
        return text(metadata.kind) + " of " + text(metadata.date);
    };
    EXPECT_EQ(found("3rd MAY 2032"), "minutes of 2032-05-03");
    EXPECT_EQ(found("12th APRIL 2032"), "agenda of 2032-05-03");
}

TEST(Metadata, NothingIsGuessed) {
    const Metadata found = find_metadata(
        plain({"Agenda item", "Interim report of the Pool Panel",
               "Minutes:", "The Panel heard that Wick County Council had changed its mind in August 2010.",
               "RESOLVED:", "1) That it be noted."}));
    EXPECT_EQ(text(found.council), "none");
    EXPECT_EQ(text(found.body), "none");
    EXPECT_EQ(text(found.date), "none");
    EXPECT_EQ(text(found.title), "Interim report of the Pool Panel");
    EXPECT_EQ(find_metadata(Document{}), Metadata{});
}

TEST(Metadata, CouncilByWhatThePaperSaysOfItself) {
    struct Case {
        const char *row, *council;
    };
    const Case cases[] = {
        {"The Kent County Council Scrutiny Committee may ask for papers.", "Kent County Council"},
        {"It was proposed that the Parish Council of Upper Wick objects to the plan.", "Parish Council of Upper Wick"},
        {"Write to the clerk at www.corkcoco.ie for more.", "Cork County Council"},
        {"The Kent County Council road crew came on Monday.", "none"},
        {"It was hoped that Upper Wick Parish Council would come.", "none"},
        {"The Kent County Council Pension Board met the Essex County Council Pension Board.", "none"},
        {"Write to www.rochford.ie for more.", "none"},
    };
    for (const auto& [row, council] : cases)
        EXPECT_EQ(text(find_metadata(plain({"A NEW POOL", "1 SUMMARY", "It is blue.", row})).council), council) << row;
}

TEST(Metadata, CouncilOfTheByLawThatConfirmsItsMeeting) {
    EXPECT_EQ(text(find_metadata(plain({"Council Meeting Minutes", "Monday, February 22, 2031",
                                        "PRESENT: Mayor Ann Ash", "(I) CONFIRMATION BY-LAW",
                                        "Councillor Brook moved for leave to introduce a by-law of the City of Wick to "
                                        "confirm the proceedings of February 22, 2031."}))
                       .council),
              "City of Wick");
}

TEST(Metadata, DayOfQuestionsPutToABody) {
    struct Case {
        const char *title, *day, *date;
    };
    const Case cases[] = {
        {"CABINET – PUBLIC QUESTIONS", "17 May 2019", "2019-05-17"},
        {"Roads Committee - Written Questions and Answers", "Friday 17 May 2019", "2019-05-17"},
        {"CABINET – PUBLIC QUESTIONS", "To be sent in by 10 May 2019", "none"},
        {"THE OLD MILL – PUBLIC QUESTIONS", "17 May 2019", "none"},
        {"TREE POLICY", "17 May 2019", "none"},
        {"MEETING OF THE ROADS COMMITTEE", "Friday, 17 May 2019", "2019-05-17"},
        {"County Council Meeting – 17 May 2019", "Motion on trees", "2019-05-17"},
        {"County Council Plan – 17 May 2019", "Trees", "none"},
        {"MEETING OF MINDS", "17 May 2019", "none"},
    };
    for (const auto& [title, day, date] : cases)
        EXPECT_EQ(text(find_metadata(plain({title, day, "1. Why is the pool blue?", "It was painted in 2011."})).date),
                  date)
            << title << " / " << day;
}

TEST(Metadata, ContactsInTwoColumns) {
    const Document paper = printed({{60, 60, "From:"},
                                    {170, 60, "The Director"},
                                    {60, 74, "To:"},
                                    {170, 74, "Cabinet, 3 May 2020"},
                                    {60, 120, "1. Introduction"},
                                    {60, 600, "2. Contact details"},
                                    {60, 630, "Report Author:"},
                                    {320, 630, "Relevant Director:"},
                                    {60, 644, "Ann Head (Head of Roads)"},
                                    {320, 644, "Carl Cole"},
                                    {60, 658, "01632 960001"},
                                    {320, 658, "Director of Place"},
                                    {60, 672, "ann.head@wick"},
                                    {320, 672, "01632 960002"},
                                    {60, 686, ".gov.uk"},
                                    {320, 686, "c.cole@wick.gov.uk"}});
    EXPECT_EQ(text(find_metadata(paper).contacts),
              "Ann Head,01632 960001,ann.head@wick.gov.uk | Carl Cole,01632 960002,c.cole@wick.gov.uk");
}

TEST(Metadata, HeadingOverLinksIsNobody) {
    EXPECT_EQ(text(find_metadata(
                       plain({"Decision details", "A new pool", "Decision Maker: Cabinet", "Decision status: Approved",
                              "Decision: That it be blue.", "Accompanying Documents:", "• Report PDF 294 KB",
                              "Wick District Council, Council Offices, Wick", "Tel: 01632 960001"}))
                       .contacts),
              "none");
}

TEST(Metadata, NumbersOverWhomToAskFor) {
    EXPECT_EQ(text(find_metadata(plain({"Direct Dial: 01632 960001", "e-mail: ann.ash@kent.gov.uk", "Ask for: Ann Ash",
                                        "Date: 27 January 2025", "CABINET - THURSDAY, 30 JANUARY 2025", "AGENDA",
                                        "1. Apologies"}))
                       .contacts),
              "Ann Ash,01632 960001,ann.ash@kent.gov.uk");
}

TEST(Metadata, NamesRightBeforeTheirNumbers) {
    const auto contacts = [](const char* row) {
        return text(find_metadata(plain({"AGENDA", "Planning Committee", "3 May 2022", row, "1. Apologies"})).contacts);
    };
    EXPECT_EQ(contacts("Contact: Ann Ash Tel: 01632 960001"), "Ann Ash,01632 960001,-");
    EXPECT_EQ(contacts("Contact: Ann Ash Email: ann.ash@kent.gov.uk"), "Ann Ash,-,ann.ash@kent.gov.uk");
    EXPECT_EQ(contacts("Contact: Ann Ash. 01632 960001"), "Ann Ash,01632 960001,-");
    EXPECT_EQ(contacts("Contact: Ann Ash, Governance, Tel: 01632 960001 / 3065"), "Ann Ash,01632 960001,-");
    EXPECT_EQ(contacts("Cyswllt: Ann Ash 01632 960001"), "Ann Ash,01632 960001,-");
}

TEST(Metadata, ClerkBelowTheMinutes) {
    const auto contacts = [](const char* last) {
        return text(find_metadata(plain({"WICK PARISH COUNCIL", "Minutes of the meeting held on 3 May 2012",
                                         "1. Police", "None.", last}))
                        .contacts);
    };
    EXPECT_EQ(contacts("Clerk: Ann Ash - Email: clerk@wickparishcouncil.uk Telephone: 01632 960001"),
              "Ann Ash,01632 960001,clerk@wickparishcouncil.uk");
    EXPECT_EQ(contacts("The clerk gave the number of the police: police@wick.uk, 01632 960001"), "none");
}

TEST(Metadata, NumbersInMinutesAreNoContacts) {
    const Metadata found =
        find_metadata(plain({"WICK PARISH COUNCIL", "Minutes of the meeting held on 3 May 2012", "Present: A Ash",
                             "1. Police", "Please ring Ann Ash on 01632 960001 or write to ann.ash@wick.org.uk."}));
    EXPECT_EQ(text(found.contacts), "none");
}

TEST(Metadata, ContactsOfARunningFoot) {
    const auto contacts = [](const std::string& last, const std::string& under) {
        return text(find_metadata(printed({{60, 60, "WICK PARISH COUNCIL"},
                                           {60, 74, "Members are summoned to a meeting on 3 May 2012"},
                                           {60, 88, "AGENDA"},
                                           {60, 120, "1. Apologies"},
                                           {60, 140, "2. Police"},
                                           {60, 160, "3. The green and its trees"},
                                           {150, 780, "12 MILL LANE, WICK"},
                                           {120, 792, "TEL: 01632 960001 EMAIL: WICKCLERK@EXAMPLE.COM"},
                                           {150, 804, last},
                                           {150, 816, under}}))
                        .contacts);
    };
    EXPECT_EQ(contacts("CLERK TO THE COUNCIL: ANN ASH", "Page 1"), "Ann Ash,01632 960001,WICKCLERK@EXAMPLE.COM");
    EXPECT_EQ(contacts("Parish Clerk: Mrs Ann Ash", "Page 1"), "Ann Ash,01632 960001,WICKCLERK@EXAMPLE.COM");
    EXPECT_EQ(contacts("The Clerk can be reached by post", "Page 1"), "none");
    EXPECT_EQ(contacts("Clerk to the Council: see above", "Page 1"), "none");
    EXPECT_EQ(contacts("Clerk: Ann Ash", "Tel 01632 960002"), "Ann Ash,01632 960002,-");
}

TEST(Metadata, SignatureBelowAReport) {
    const Metadata found = find_metadata(
        plain({"A NEW POOL", "1 SUMMARY", "It is blue.", "2 RECOMMENDATION", "That it be noted.", "Ann Ash",
               "Corporate Director (Leisure)", "For further information please contact Ann Ash on:-",
               "Tel:- 01632 960001 E-Mail:- ann.ash@rochford.gov.uk"}));
    EXPECT_EQ(text(found.authors), "Ann Ash, Corporate Director (Leisure)");
    EXPECT_EQ(text(found.contacts), "Ann Ash,01632 960001,ann.ash@rochford.gov.uk");
    EXPECT_EQ(text(found.council), "Rochford District Council");
}

TEST(Metadata, AuthorsListedUnderTheirHeading) {
    const Metadata found = find_metadata(plain({"From: Ann Ash, Leader of the Council", "To: Cabinet – 3 May 2031",
                                                "Subject: A new pool", "1. Summary", "It is blue."}));
    EXPECT_EQ(text(found.authors), "Ann Ash, Leader of the Council");
    EXPECT_EQ(text(find_metadata(plain({"To: Cabinet – 3 May 2031", "Subject: A new pool", "1. Summary", "It is blue.",
                                        "7. Report Authors:", "Bo Brook, Director of Leisure", "Cy Cole, Head of Pools",
                                        "8. Appendices:", "Map"}))
                       .authors),
              "Bo Brook, Director of Leisure | Cy Cole, Head of Pools");
}

TEST(Metadata, AuthorsAtTheFoot) {
    EXPECT_EQ(text(find_metadata(plain({"To: City Council", "Subject: A new pool", "Date: 3 May 2031", "1. Summary",
                                        "It is blue.", "Prepared by: Bo Brook, City Manager"}))
                       .authors),
              "Bo Brook, City Manager");
    EXPECT_EQ(text(find_metadata(
                       plain({"Decision details", "A new pool", "Decision Maker: Cabinet", "Decision status: Approved",
                              "Decision: That it be blue.", "Report author: Bo Brook"}))
                       .authors),
              "Bo Brook");
}

TEST(Metadata, DayOfTheMeetingThatALetterSendsPapersFor) {
    EXPECT_EQ(text(find_metadata(plain({"Date: 7 January 2031", "Dear Member", "CABINET – THURSDAY, 9 JANUARY 2031",
                                        "Please find enclosed the report on item 3.", "To: Cabinet – 9 January 2031",
                                        "Subject: A new pool", "1. Summary", "It is blue."}))
                       .date),
              "2031-01-09");
}

TEST(Metadata, WhereAReportGoesFromHereIsNoDecision) {
    const Metadata found =
        find_metadata(plain({"From: Ann Ash, Leader of the Council", "To: Cabinet – 3 May 2031", "Subject: A new pool",
                             "Future Pathway of report: Cabinet Member Decision", "1. Summary", "It is blue."}));
    ASSERT_TRUE(found.kind);
    EXPECT_EQ(found.kind->value, PaperKind::report);
}

TEST(Metadata, WhoReportsToWhom) {
    for (const std::string to : {"the Planning Committee", "the Chair and Members of the Planning Committee"}) {
        const Metadata found = find_metadata(
            plain({"WICK DISTRICT COUNCIL", "Report of the Chief Executive to " + to, "A new pool",
                   "1.0 Purpose of report", "To tell of the pool.", "2.0 Recommendation", "That it be blue."}));
        EXPECT_EQ(text(found.authors), "Chief Executive") << to;
        EXPECT_EQ(text(found.body), "Planning Committee") << to;
        EXPECT_EQ(text(found.title), "A new pool") << to;
    }
}

TEST(Metadata, BodiesAndAuthorsOfManyForms) {
    struct Case {
        const char *row, *body, *authors;
    };
    for (const Case& c :
         {Case{"Report to: Community and Public Safety Scrutiny Committee",
               "Community and Public Safety Scrutiny Committee", "none"},
          Case{"TO: HONORABLE MAYOR AND CITY COUNCIL MEMBERS", "City Council", "none"},
          Case{"Open Report on behalf of Ann Ash, Director of Quays", "none", "Ann Ash, Director of Quays"},
          Case{"Report Authorised by: Ann Ash, Director of Quays", "none", "Ann Ash, Director of Quays"}}) {
        const Metadata found = find_metadata(plain({"REPORT", c.row, "Subject: The crane", "Date: 3 May 2031",
                                                    "1. Purpose of report", "To tell of the crane."}));
        EXPECT_EQ(text(found.body), c.body) << c.row;
        EXPECT_EQ(text(found.authors), c.authors) << c.row;
    }
}

TEST(Metadata, ReportOfACouncillor) {
    const Metadata found = find_metadata(plain({"COUNTY COUNCILLOR REPORT", "TO", "WICK PARISH COUNCIL",
                                                "11 DECEMBER 2031", "The roads are bad.", "They will be mended."}));
    ASSERT_TRUE(found.kind);
    EXPECT_EQ(found.kind->value, PaperKind::report);
    EXPECT_EQ(text(found.date), "2031-12-11");
}

TEST(Metadata, ValuesBelowTheirLabelsInAForm) {
    const Metadata found = find_metadata(printed({{60, 40, "Equality form"},
                                                  {60, 60, "EQIA Title"},
                                                  {60, 75, "A new pool for Wick"},
                                                  {60, 90, "Responsible Officer"},
                                                  {60, 105, "Bo Brook, Head of Pools"}}));
    EXPECT_EQ(text(found.title), "A new pool for Wick");
}

TEST(Metadata, AgendaUnderAnotherNotice) {
    const Metadata found =
        find_metadata(plain({"Wick Parish Council", "PRIVATE MEETING at 7 pm", "29 Harbour Officer, Ann Ash",
                             "has accepted an invitation", "YOU ARE HEREBY SUMMONED TO ATTEND A MEETING OF",
                             "WICK PARISH COUNCIL", "ON WEDNESDAY 14TH JANUARY 2031 AT 7.30 PM", "AGENDA",
                             "1. Apologies", "2. Recommendations of the Planning Committee"}));
    ASSERT_TRUE(found.kind);
    EXPECT_EQ(found.kind->value, PaperKind::agenda);
    EXPECT_EQ(text(found.date), "2031-01-14");
}

TEST(Metadata, WardsBesideALabelOverThreeRows) {
    const Metadata found = find_metadata(printed({{60, 60, "Ward(s) or"},
                                                  {170, 60, "Quay"},
                                                  {60, 73, "groups"},
                                                  {60, 86, "affected:"},
                                                  {60, 99, "From:"},
                                                  {170, 99, "Director of Planning"},
                                                  {60, 140, "RECOMMENDATIONS"}}));
    EXPECT_EQ(text(found.wards), "Quay");
    EXPECT_EQ(text(found.authors), "Director of Planning");
}

TEST(Metadata, AuthorOfAMembersReport) {
    struct Case {
        const char *title, *last, *authors;
    };
    const Case cases[] = {
        {"ANN ASH’S REPORT", "Councillor Ann Ash", "Councillor Ann Ash"},
        {"Cllr Ash’s Report", "3 May 2012", "Cllr Ash"},
        {"Cllr Ann Ash's Report", "Ann Ash", "Ann Ash"},
        {"UPPER WICK’S REPORT", "3 May 2012", "none"},
        {"CHAIRMAN’S REPORT", "Thanks to all.", "none"},
        {"ANN ASH’S REPORT", "Councillor Bob Brook", "none"},
    };
    for (const auto& [title, last, authors] : cases)
        EXPECT_EQ(text(find_metadata(plain({title, "WICK COMMUNITY COUNCIL MEETING", "3 May 2012",
                                            "1. Bridge - It has been painted.", "2. Park - It has been mown.", last}))
                           .authors),
                  authors)
            << title << " / " << last;
}

TEST(Metadata, KeyDecisions) {
    struct Case {
        const char *row, *expected;
    };
    const Case cases[] = {
        {"Key Decision: Yes", "yes"},
        {"Key decision? No", "no"},
        {"KEY DECISION: NO", "no"},
        {"Is Key decision?: No", "no"},
        {"Is this a key decision? Yes, it affects two wards", "yes"},
        {"Key decision: [x] Yes [ ] No", "yes"},
        {"Key decision: Yes / No", "none"},
        {"This is not a Key Decision", "no"},
        {"This is a key decision because it costs more than £1m.", "yes"},
        {"PURPOSE: Key decision", "yes"},
        {"Executive Decision – Non-Key", "no"},
        {"☒ Key Decision", "yes"},
        {"☐ Key Decision", "none"},
        {"Key decision: n/a", "none"},
        {"The key decision was taken in 2010.", "none"},
    };
    for (const auto& [row, expected] : cases)
        EXPECT_EQ(text(find_metadata(plain({"Subject: Verges", row, "Recommendation", "Cut them."})).key_decision),
                  expected)
            << row;
}

TEST(Metadata, Wards) {
    struct Case {
        const char *row, *expected;
    };
    const Case cases[] = {
        {"Wards affected: All", "All"},
        {"Ward(s) affected: All Wards", "All"},
        {"Wards affected: Heath, Green and Quay", "Heath | Green | Quay"},
        {"Ward: Heath and Green", "Heath and Green"},
        {"Wards affected: Heath and Green; Quay", "Heath and Green | Quay"},
        {"Electoral divisions: Countywide", "Countywide"},
        {"Wards affected: N/A", "none"},
        {"Wards affected: None", "none"},
    };
    for (const auto& [row, expected] : cases)
        EXPECT_EQ(text(find_metadata(plain({"Subject: Verges", row, "Recommendation", "Cut them."})).wards), expected)
            << row;
}

// Labels over two rows in a narrow column, values likewise, two such pairs side by side.
TEST(Metadata, WardsOfThosePresentAreNotThePapers) {
    EXPECT_EQ(text(find_metadata(
                       printed({{200, 60, "WICK CITY COUNCIL"},
                                {60, 80, "Proceedings of the Meeting of the Wick City Council held on 16th April 2031"},
                                {60, 110, "PRESENT: The Lord Mayor Councillor Ann Ash in the Chair"},
                                {60, 140, "WARD"},
                                {330, 140, "WARD"},
                                {60, 160, "HEATH & GREEN"},
                                {330, 160, "LONG QUAY"},
                                {60, 174, "Bo Brook"},
                                {330, 174, "Cy Cole"}}))
                       .wards),
              "none");
    EXPECT_EQ(text(find_metadata(plain({"Wick District Council", "Minutes of the Planning Committee held on 3 May 2031",
                                        "Ward: Long Quay", "1. Apologies"}))
                       .wards),
              "Long Quay");
}

TEST(Metadata, LabelsBrokenInNarrowColumns) {
    EXPECT_EQ(
        dump(find_metadata(printed({{150, 60, "WICK FIRE AND RESCUE AUTHORITY"},
                                    {68, 94, "MEETING OF"},
                                    {182, 94, "QUAY SAFETY"},
                                    {68, 108, "THE:"},
                                    {182, 108, "COMMITTEE"},
                                    {68, 133, "DATE:"},
                                    {182, 133, "5 SEPTEMBER"},
                                    {306, 133, "REPORT NO:"},
                                    {415, 133, "QS/51/19"},
                                    {182, 147, "2019"},
                                    {68, 172, "PRESENTING"},
                                    {182, 172, "ANN VALE"},
                                    {68, 187, "OFFICER"},
                                    {68, 212, "RESPONSIBLE"},
                                    {182, 212, "BEN"},
                                    {306, 212, "REPORT"},
                                    {415, 212, "CEM"},
                                    {68, 226, "OFFICER:"},
                                    {182, 226, "OAKES"},
                                    {306, 226, "AUTHOR:"},
                                    {415, 226, "FERRIS"},
                                    {68, 250, "TITLE OF"},
                                    {182, 250, "CRANES: A NEW WAY OF"},
                                    {68, 264, "REPORT:"},
                                    {182, 264, "PAINTING"},
                                    {68, 300, "Purpose of Report"},
                                    {68, 320, "1. To tell Members of the paint."}}))),
        "kind=report; title=CRANES: A NEW WAY OF PAINTING; council=Wick Fire and Rescue Authority; body=Quay Safety "
        "Committee; date=2019-09-05; authors=Cem Ferris; wards=none; key=none");
    EXPECT_EQ(
        dump(find_metadata(printed({{68, 60, "Report for:"},
                                    {182, 60, "Cabinet 11 September 2018"},
                                    {68, 109, "Title:"},
                                    {182, 109, "Award of a contract for the Youth Space"},
                                    {68, 144, "Report authorised Ann Oakes, Director of Children's Services"},
                                    {68, 158, "by:"},
                                    {68, 180, "Lead Officer:"},
                                    {182, 180, "Ben Vale, Head of Youth"},
                                    {68, 214, "Ward(s) affected: Quay"},
                                    {68, 236, "Report for Key/"},
                                    {182, 236, "Key decision"},
                                    {68, 250, "Non Key Decision:"},
                                    {68, 277, "1. Describe the issue"}}))),
        "kind=report; title=Award of a contract for the Youth Space; council=none; body=Cabinet; date=2018-09-11; "
        "authors=Ben Vale, Head of Youth; wards=Quay; key=yes");
}

TEST(Metadata, MembersAndOfficersWhoDecide) {
    struct Case {
        std::vector<testing::Placed> rows;
        const char *body, *title;
    };
    const Case cases[] = {
        {{{60, 60, "Decision Maker:"},
          {200, 60, "Cabinet Member for Quays"},
          {60, 80, "Title:"},
          {200, 80, "A new crane"},
          {60, 100, "Report of:"},
          {200, 100, "Ann Oakes, Director of Place"},
          {60, 130, "1.0 Summary"}},
         "Cabinet Member for Quays",
         "A new crane"},
        {{{120, 60, "CABINET MEMBER FOR QUAYS – 14 JULY 2016"},
          {120, 90, "PROPOSED WAITING RESTRICTIONS"},
          {60, 120, "Report by the Director of Place"},
          {60, 150, "Introduction"},
          {60, 170, "1. This report presents the responses."}},
         "Cabinet Member for Quays",
         "PROPOSED WAITING RESTRICTIONS"},
        {{{60, 60, "Officer Decision Record"},
          {60, 90, "Name and job title of the officer making the decision:"},
          {60, 115, "Ann Oakes, Executive Director for Place"},
          {60, 140, "Title of decision:"},
          {60, 165, "Sale of the depot"}},
         "Executive Director for Place",
         "Sale of the depot"},
    };
    for (const Case& c : cases) {
        const Metadata found = find_metadata(printed(c.rows));
        EXPECT_EQ(text(found.body), c.body);
        EXPECT_EQ(text(found.title), c.title);
    }
}

TEST(Metadata, TitlesAmongReferencesActsAndLetterheads) {
    struct Case {
        const char *head, *title;
    };
    const Case cases[] = {
        {"QD/18/104\nCabinet\n14 November 2018\nAward of the crane contract\nReport of the Director of Quays",
         "Award of the crane contract"},
        {"PLANNING COMMITTEE – 11 JANUARY 2016\nREPORT OF THE DIRECTOR OF PLACE\n(Author: Ann Oakes, Planner)\nNEW "
         "SHED, "
         "QUAY ROAD",
         "NEW SHED, QUAY ROAD"},
        {"PLANNING COMMITTEE MEETING - 25 May 2005\nQUAYS AND HARBOURS ACT 1990\nAPPLICATIONS FOR PERMISSION",
         "APPLICATIONS FOR PERMISSION"},
    };
    for (const Case& c : cases) {
        std::vector<testing::Placed> rows;
        float top = 60;
        for (std::string_view rest = c.head; !rest.empty(); top += 30) {
            const std::size_t end = std::min(rest.find('\n'), rest.size());
            rows.push_back({80, top, std::string(rest.substr(0, end))});
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        rows.push_back({80, top, "1. Introduction"});
        rows.push_back({80, top + 20, "It is recommended that the Committee agrees."});
        EXPECT_EQ(text(find_metadata(printed(rows)).title), c.title);
    }
}

TEST(Metadata, BodiesOfLetterheadsInColumns) {
    const Metadata beside = find_metadata(printed({{300, 60, "Agenda Item No: 9"},
                                                   {60, 80, "CITY OF"},
                                                   {300, 80, "Quays (Resources) Panel"},
                                                   {60, 94, "HARWICK"},
                                                   {300, 94, "10 November 2020"},
                                                   {60, 108, "COUNCIL"},
                                                   {60, 140, "Report title"},
                                                   {200, 140, "A new crane"},
                                                   {60, 170, "1.0 Purpose of report"}}));
    EXPECT_EQ(text(beside.council), "City of Harwick Council");
    EXPECT_EQ(text(beside.body), "Quays (Resources) Panel");
    const Metadata under = find_metadata(printed({{60, 60, "HARBOUR & QUAYS"},
                                                  {300, 60, "Agenda Item 27"},
                                                  {60, 74, "COMMITTEE"},
                                                  {300, 74, "Harwick City Council"},
                                                  {60, 110, "Subject:"},
                                                  {170, 110, "Dredging of the Upper Basin:"},
                                                  {170, 124, "Third Report"},
                                                  {60, 145, "Date of Meeting:"},
                                                  {170, 145, "20 October 2014"},
                                                  {60, 165, "Report of:"},
                                                  {170, 165, "Director of Quays"},
                                                  {60, 185, "Contact Officer:"},
                                                  {170, 185, "Ann Ash"},
                                                  {300, 185, "Tel:"},
                                                  {350, 185, "29-0123"},
                                                  {60, 220, "1. PURPOSE OF REPORT"}}));
    EXPECT_EQ(text(under.body), "Harbour & Quays Committee");
    EXPECT_EQ(text(under.title), "Dredging of the Upper Basin: Third Report");
    EXPECT_EQ(text(under.contacts), "Ann Ash,29-0123,-");
}

TEST(Metadata, MinutesUnderALetterheadAtTheRight) {
    const Metadata found =
        find_metadata(printed({{180, 60, "WICK PARISH COUNCIL"},
                               {380, 80, "Clerk to the Council:"},
                               {380, 94, "Ann Ash"},
                               {380, 108, "60 North Quay"},
                               {380, 122, "Telephone 01632 960001"},
                               {380, 136, "E-mail wick@parishes.org.uk"},
                               {60, 170, "Minutes of the Parish Council Meeting held at the Hall on"},
                               {60, 184, "Tuesday 25 November 2014 at 10:00 am."},
                               {60, 210, "Present: Cllrs B. Brook and C. Cole."}}));
    EXPECT_EQ(text(found.date), "2014-11-25");
    EXPECT_EQ(text(found.contacts), "Ann Ash,01632 960001,wick@parishes.org.uk");
}

TEST(Metadata, ReportToTheMeetingOfABody) {
    const Metadata found = find_metadata(printed({{60, 60, "Report of the Strategic Director, Place to the"},
                                                  {60, 74, "meeting of the Upper Wick Area Committee to be"},
                                                  {60, 88, "held on 14 October 2021"},
                                                  {60, 120, "Subject:"},
                                                  {60, 134, "PARKING IN MILL LANE"},
                                                  {60, 160, "Summary statement:"},
                                                  {60, 174, "1. Background"}}));
    EXPECT_EQ(text(found.body), "Upper Wick Area Committee");
    EXPECT_EQ(text(found.date), "2021-10-14");
    EXPECT_EQ(text(found.authors), "Strategic Director, Place");
}

TEST(Metadata, LabelsInTheMiddleOfTheirCells) {
    const Metadata found = find_metadata(printed({{60, 60, "Decision Maker:"},
                                                  {200, 60, "Executive Member for Quays"},
                                                  {60, 84, "Date:"},
                                                  {200, 84, "14 January 2020"},
                                                  {200, 108, "Application for a new crane in respect of"},
                                                  {60, 121, "Title of report:"},
                                                  {200, 121, "the Old Basin and the Market Place, Harwick"},
                                                  {200, 134, "and its Dock"},
                                                  {60, 158, "Report by:"},
                                                  {200, 158, "Director of Quays"},
                                                  {60, 190, "1. Purpose of report"}}));
    EXPECT_EQ(text(found.title),
              "Application for a new crane in respect of the Old Basin and the Market Place, Harwick and its Dock");
    EXPECT_EQ(text(found.date), "2020-01-14");
    EXPECT_EQ(text(found.authors), "Director of Quays");
    // Level with its first line, under a value of several lines: the lines above are that one's.
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "To:"},
                                          {200, 60, "Quays Committee"},
                                          {60, 80, "From:"},
                                          {200, 80, "Ann Ash, Director of Quays"},
                                          {200, 93, "Bo Brook, Head of Cranes"},
                                          {200, 106, "Cy Cole, Head of Basins"},
                                          {60, 119, "Subject:"},
                                          {200, 119, "A new crane for the basin of the"},
                                          {200, 132, "old dock of the upper quay and of the"},
                                          {200, 145, "market place"},
                                          {60, 170, "1. Purpose of report"}}))
                       .title),
              "A new crane for the basin of the old dock of the upper quay and of the market place");
}

TEST(Metadata, AuthorsAndContactsInTables) {
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "QUAYS COMMITTEE"},
                                          {60, 74, "4 November 2020"},
                                          {60, 100, "Report by Head of Quays"},
                                          {60, 130, "1. BACKGROUND"},
                                          {60, 160, "Author(s)"},
                                          {60, 180, "Name"},
                                          {180, 180, "Designation"},
                                          {330, 180, "Contact Details"},
                                          {60, 200, "Ann Ash"},
                                          {180, 200, "Basins Maintenance"},
                                          {330, 200, "01632 960001"},
                                          {180, 214, "Partnership Manager"},
                                          {330, 214, "QuaysReports@wick.gov.uk"},
                                          {60, 240, "Approved"},
                                          {60, 260, "Bo Brook"},
                                          {180, 260, "Executive Director"},
                                          {60, 290, "2. APPENDICES"}}))
                       .contacts),
              "Ann Ash,01632 960001,QuaysReports@wick.gov.uk");
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "QUAYS COMMITTEE"},
                                          {60, 74, "4 November 2020"},
                                          {60, 100, "Report title"},
                                          {200, 100, "A new crane"},
                                          {60, 120, "Accountable"},
                                          {200, 120, "Ann Ash Travel Unit Manager"},
                                          {60, 134, "employee"},
                                          {200, 148, "Tel"},
                                          {280, 148, "01632 960001"},
                                          {200, 162, "Email"},
                                          {280, 162, "ann.ash@wick.gov.uk"},
                                          {60, 200, "1. Purpose of report"}}))
                       .contacts),
              "Ann Ash,01632 960001,ann.ash@wick.gov.uk");
}

TEST(Metadata, MoreFormsOfHeads) {
    const Metadata form = find_metadata(plain({"MINUTES", "Minutes of: PARKS COMMISSION", "Time of Meeting: 5:30 P.M.",
                                               "Date of Meeting: September 17, 2012", "CALL TO ORDER"}));
    EXPECT_EQ(text(form.kind), "minutes");
    EXPECT_EQ(text(form.body), "Parks Commission");
    EXPECT_EQ(text(find_metadata(plain({"PWYLLGOR GWAITH", "Cofnodion y cyfarfod a gynhaliwyd ar 16 Gorffennaf, 2018",
                                        "YN BRESENNOL: A. Onnen"}))
                       .body),
              "Pwyllgor Gwaith");
    EXPECT_EQ(text(find_metadata(plain({"Adroddiad i: Y Pwyllgor Gwaith", "Dyddiad: 17 Chwefror 2020", "Pwnc: Y Cei",
                                        "1. Cefndir"}))
                       .body),
              "Y Pwyllgor Gwaith");
    EXPECT_EQ(text(find_metadata(plain({"To: Quays Board", "On: 28 August 2019", "Report by: Director of Quays",
                                        "Heading: Mill Lane, Wick – Calming", "1. Summary"}))
                       .title),
              "Mill Lane, Wick – Calming");
    const Metadata spaced = find_metadata(
        plain({"County Council", "Minutes", "2008 09 16", "CALL TO ORDER", "The Reeve called the meeting to order."}));
    EXPECT_EQ(text(spaced.date), "2008-09-16");
    EXPECT_EQ(text(find_metadata(plain({"Agenda Date: 8/6/2024", "TO: City Council", "FROM: Ann Ash, City Manager",
                                        "SUBJECT: A new crane",
                                        "BACKGROUND:", "On February 7, 2023, the City Council saw the basin."}))
                       .date),
              "2024-08-06");
    EXPECT_EQ(text(find_metadata(plain({"Agenda Date: 8/6/2024", "TO: City Council", "FROM: Ann Ash, City Manager",
                                        "SUBJECT: A new crane",
                                        "BACKGROUND:", "On 7 February 2023 the City Council saw the basin."}))
                       .date),
              "2024-06-08");
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "AUGUST 16, 2016 - THIRTY-SECOND MEETING OF THE HARWICK"},
                                          {60, 74, "COUNTY BOARD OF SUPERVISORS"},
                                          {60, 96, "The Board of Supervisors met on Tuesday, August 16, 2016."},
                                          {60, 110, "PRESENT: A. Ash and B. Brook"}}))
                       .body),
              "Board of Supervisors");
    const Metadata statement = find_metadata(
        plain({"Harwick District Council", "Quays Plan Decision Statement", "1. Summary", "The plan will proceed.",
               "Signed: Ann Ash", "Chief Executive", "Dated: 12th March 2018"}));
    EXPECT_EQ(text(statement.date), "2018-03-12");
    const Metadata page =
        find_metadata(plain({"Officer Delegated Decisions", "Wednesday 6th March, 2019", "Subject of decision",
                             "A new crane", "Text of decision", "That the crane be bought.",
                             "Decision maker: Director of Quays", "© Harwick Borough Council, Town Hall, Harwick"}));
    EXPECT_EQ(text(page.council), "Harwick Borough Council");
}

TEST(Metadata, ReportsToldByWhatTheySay) {
    const auto kind = [](std::vector<std::string> rows) {
        std::vector<testing::Placed> placed;
        float y = 60;
        for (std::string& row : rows) placed.push_back({60, y, std::move(row)}), y += 24;
        return text(find_metadata(printed(placed)).kind);
    };
    EXPECT_EQ(kind({"PLANNING COMMITTEE AGENDA - 1st July 2015", "Item No. 1", "Applicant: Mr A Ash", "Location: Wick",
                    "Proposal: A barn", "RECOMMENDATION", "Grant permission."}),
              "report");
    EXPECT_EQ(kind({"PLANNING COMMITTEE AGENDA - 1st July 2015", "Item No. 1", "Applicant: Mr A Ash", "Location: Wick",
                    "Proposal: A barn", "Item No. 2", "Applicant: Ms B Brook"}),
              "agenda");
    EXPECT_EQ(kind({"QUAYS COMMITTEE", "Cranes", "This report makes the following recommendations to this Committee:",
                    "1. That a crane be bought."}),
              "report");
    EXPECT_EQ(kind({"Harwick Borough Council", "Operational Decision", "Subject: Award of a contract",
                    "Purpose of Report", "1. To seek approval of the contract."}),
              "report");
}

TEST(Metadata, DaysAmongOthersInAHead) {
    // A running head with its page's number; a day that decisions wait for; how they met.
    const Metadata folio = find_metadata(printed({{60, 40, "1"},
                                                  {220, 40, "QUAYS COMMITTEE - 26/07/17"},
                                                  {220, 70, "QUAYS COMMITTEE"},
                                                  {200, 90, "Wednesday, 26th July, 2017"},
                                                  {60, 120, "Present:- Councillor A. Ash (in the Chair)"}}));
    EXPECT_EQ(text(folio.body), "Quays Committee");
    EXPECT_EQ(text(folio.date), "2017-07-26");
    EXPECT_EQ(text(find_metadata(plain({"DECISIONS SHOULD NOT BE IMPLEMENTED BEFORE MONDAY, 18TH MARCH, 2019",
                                        "CABINET", "Tuesday, 5 March 2019", "PRESENT - Councillor A. Ash"}))
                       .date),
              "2019-03-05");
    EXPECT_EQ(text(find_metadata(plain({"MINUTES of MEETING of WICK AND BUTE COUNCIL held BY SKYPE on FRIDAY, 25 "
                                        "SEPTEMBER 2020",
                                        "Present: Councillor A. Ash"}))
                       .date),
              "2020-09-25");
    const Metadata route = find_metadata(printed({{60, 60, "FORWARD TIMETABLE OF CONSULTATION AND MEETINGS:"},
                                                  {60, 74, "Leisure Scrutiny Committee"},
                                                  {320, 74, "17th January 2007"},
                                                  {60, 88, "Cabinet"},
                                                  {320, 88, "29th January 2007"},
                                                  {180, 120, "A NEW FOOTBRIDGE"},
                                                  {60, 150, "Report of the Director of Quays"},
                                                  {60, 180, "1. Purpose of Report"}}));
    EXPECT_EQ(text(route.body), "Cabinet");
    EXPECT_EQ(text(route.date), "2007-01-29");
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "MINUTES OF THE REGULAR COUNCIL MEETING OF HARWICK COUNTY,"},
                                          {60, 74, "HELD IN THE COUNCIL CHAMBERS ON TUESDAY, MAY 6, 2014"},
                                          {60, 100, "PRESENT: A. Ash"}}))
                       .council),
              "Harwick County");
}

TEST(Metadata, FormsOfHeadsOfBoardsAndParishes) {
    EXPECT_EQ(
        text(find_metadata(plain({"MINUTES", "Regular Meeting of the Board of Commissioners", "HARWICK PARK DISTRICT",
                                  "October 22, 2014", "CALL TO ORDER", "President Ash called the meeting to order.",
                                  "Ms. Cole made a motion to adjourn.", "Motion carried."}))
                 .body),
        "Board of Commissioners");
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "CITY OF HARWICK"},
                                          {380, 60, "City Council Agenda"},
                                          {380, 74, "March 3, 2008"},
                                          {60, 110, "ITEM 1. CALL TO ORDER"}}))
                       .body),
              "City Council");
    const auto kind = [](const char* under) {
        return text(find_metadata(plain({"Wick Parish Council Meeting", "Held at the Hall on Monday 19th June 2023",
                                         "1. Present", under, "2. Police"}))
                        .kind);
    };
    EXPECT_EQ(kind("Mrs A. Ash (Chair), Mr B. Brook, Mr C. Cole"), "minutes");
    EXPECT_EQ(kind("To note who is present."), "agenda");
    const auto contacts = [](const char* queries) {
        return text(
            find_metadata(
                plain({"QUAYS COMMITTEE", "Minutes of the meeting held on 3 May 2012", "1. Police", "None.", queries,
                       "Ann Ash, Democratic Services - telephone 01632 960001, or email", "aash@wick.gov.uk"}))
                .contacts);
    };
    EXPECT_EQ(contacts("Any queries regarding these Minutes, please contact"), "Ann Ash,01632 960001,aash@wick.gov.uk");
    EXPECT_EQ(contacts("The Committee heard from"), "none");
}

TEST(Metadata, FormUnderALabelOverTwoRows) {
    const Metadata found =
        find_metadata(printed({{200, 60, "Harwick County Council"},
                               {200, 74, "Chief Executive’s Report"},
                               {60, 100, "Part 8 Ref:"},
                               {190, 100, "LAC2102"},
                               {60, 120, "Proposed"},
                               {190, 120, "Construction of 16 no. houses and all of the works on site"},
                               {60, 134, "Development:"},
                               {190, 134, "at Mill Lane"},
                               {60, 154, "To:"},
                               {190, 154, "An Cathaoirleach and Members of Upper Wick"},
                               {190, 168, "Municipal District"},
                               {60, 188, "Meeting Date:"},
                               {190, 188, "20th April 2021"},
                               {60, 208, "Report by:"},
                               {190, 208, "Ann Ash, Director of Services"},
                               {60, 240, "1. Introduction"}}));
    EXPECT_EQ(text(found.body), "Upper Wick Municipal District");
    EXPECT_EQ(text(found.date), "2021-04-20");
    EXPECT_EQ(text(found.authors), "Ann Ash, Director of Services");
}

TEST(Metadata, FormsOfDecisionRecords) {
    struct Case {
        std::vector<testing::Placed> rows;
        const char* expected;
    };
    const Case cases[] = {
        {{{180, 60, "WICK BOROUGH COUNCIL"},
          {220, 90, "CABINET DECISION"},
          {240, 120, "PROFORMA"},
          {72, 150, "Cabinet Meeting ..........................................20 May 2030"},
          {73, 190, "1."},
          {110, 190, "Title of Item/Report"},
          {110, 220, "Lamps on the Quay"},
          {73, 245, "2."},
          {110, 245, "Record of the Decision"},
          {110, 270, "Members considered a report on the lamps of the quay."}},
         "kind=decision; title=Lamps on the Quay; council=Wick Borough Council; body=Cabinet; date=2030-05-20"},
        {{{72, 60, "WICK CITY COUNCIL"},
          {72, 80, "Officer Urgent Decision - Record"},
          {72, 110, "Changes to market rents"},
          {78, 150, "Decision(s) taken:"},
          {238, 150, "To suspend the rents of all the stalls until June"},
          {78, 180, "Decision of:"},
          {238, 180, "Strategic Director 2 (Ann Oakes)"},
          {78, 210, "Date of decision:"},
          {238, 210, "30 March 2030"}},
         "kind=decision; title=Changes to market rents; council=Wick City Council; body=Strategic Director 2; "
         "date=2030-03-30"},
        {{{72, 60, "WICK TOWN COUNCIL"},
          {72, 80, "Record of Delegated Decision"},
          {78, 110, "Title"},
          {238, 110, "Ending of a tenancy"},
          {78, 130, "Decision taken by"},
          {238, 130, "Town Clerk"},
          {78, 150, "Date of decision"},
          {238, 150, "17th August 2030"},
          {78, 170, "Decision"},
          {238, 170, "To end the tenancy of plot 3."}},
         "kind=decision; title=Ending of a tenancy; council=Wick Town Council; body=Town Clerk; date=2030-08-17"},
        {{{72, 60, "REQUEST FOR MAYORAL DECISION – MD12"},
          {80, 100, "Title: Scheme of Delegation"},
          {80, 140, "Executive Summary:"},
          {80, 160, "The approval of the Mayor is sought for a new scheme of delegation for the year."},
          {80, 200, "Decision:"},
          {80, 220, "That the Mayor approves the scheme."},
          {80, 260, "Mayor of Wick"},
          {80, 280, "I confirm that I have no interests in what is proposed."},
          {80, 300, "The above request has my approval."},
          {80, 340, "Signature:"},
          {246, 340, "Date: 12 May 2030"}},
         "kind=decision; title=Scheme of Delegation; council=none; body=Mayor of Wick; date=2030-05-12"},
    };
    for (const Case& c : cases) {
        const std::string found = dump(find_metadata(printed(c.rows)));
        EXPECT_EQ(found.substr(0, found.find("; authors")), c.expected);
    }
    // The record ends in who decided, beside a label over three rows.
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "Wick City Council"},
                                          {60, 80, "Delegated Decision Notification"},
                                          {60, 110, "CONTACT:"},
                                          {190, 110, "Ann Ash"},
                                          {60, 130, "DECISION"},
                                          {190, 130, "The officer has approved the scheme as drawn for the quay."},
                                          {60, 600, "AUTHORISED"},
                                          {190, 600, "Bo Brook – Chief Officer (Quays and Roads)"},
                                          {60, 614, "DECISION"},
                                          {60, 628, "MAKER 6 :"}}))
                       .body),
              "Chief Officer (Quays and Roads)");
    // What a request leads to is not told before it is signed.
    EXPECT_NE(find_metadata(plain({"REQUEST FOR MAYORAL DECISION – MD12", "Title: Scheme of Delegation",
                                   "The approval of the Mayor is sought.", "Decision:", "That the Mayor approves."}))
                  .kind->value,
              PaperKind::decision);
    // A decision's own page says its title below "Decision details", whatever it ends in.
    EXPECT_EQ(text(find_metadata(plain({"Wick District Council", "Decision details",
                                        "Final Report of the Quays Task Group", "Decision Maker: Cabinet",
                                        "Decision status: Approved", "Decision: That the report be noted."}))
                       .title),
              "Final Report of the Quays Task Group");
}

TEST(Metadata, FieldsOfNumberedForms) {
    const Metadata found = find_metadata(plain(
        {"EXECUTIVE DECISION", "made by a Cabinet Member",
         "REPORT OF ACTION TAKEN UNDER DELEGATED AUTHORITY BY A CABINET MEMBER",
         "1 Title of decision: The Quay Street Traffic Order",
         "2 Decision maker (Cabinet Member name and portfolio title): Councillor Ann Ash (Cabinet Member for Roads)",
         "3 Report author and contact details: Bo Brook, Technician, 01632 960001 bo.brook@wick.gov.uk",
         "4 Decision to be taken:", "To make the Order as it is set out in the report.",
         "Signature Ann Ash Date of decision 12 March 2031"}));
    EXPECT_EQ(dump(found),
              "kind=decision; title=The Quay Street Traffic Order; council=none; body=Cabinet Member for Roads; "
              "date=2031-03-12; authors=Bo Brook, Technician; wards=none; key=none");
    EXPECT_EQ(text(found.contacts), "Bo Brook,01632 960001,bo.brook@wick.gov.uk");
    // Figures before other words begin no field.
    EXPECT_EQ(text(find_metadata(plain({"Cabinet", "3 May 2031", "Repairs", "2 Subject: of what follows",
                                        "RECOMMENDATION", "That it be noted."}))
                       .title),
              "Repairs");
}

TEST(Metadata, MoreRecordsOfDecisions) {
    const auto kind = [](const std::vector<std::string>& rows) { return text(find_metadata(plain(rows)).kind); };
    const Metadata order = find_metadata(printed({{100, 40, "WICK COUNTY COUNCIL"},
                                                  {100, 60, "Record of Executive Business and Chief Executive’s Order"},
                                                  {60, 90, "Reg. Reference: WK31A/0299"},
                                                  {320, 90, "Application Date: 13-Nov-2030"},
                                                  {60, 120, "Description of Site and Surroundings:"},
                                                  {60, 140, "The site stands behind the quay and is reached from it."},
                                                  {60, 200, "Date: 18/03/2031"}}));
    EXPECT_EQ(text(order.kind), "decision");
    EXPECT_EQ(text(order.date), "2031-03-18");
    EXPECT_EQ(kind({"EXECUTIVE", "TUESDAY, 4 MARCH 2031", "DECISIONS", "1 Apologies", "There were none.", "2 Budget",
                    "RESOLVED that the budget be approved."}),
              "decision");
    EXPECT_EQ(kind({"Cabinet", "4 March 2031",
                    "Below is a summary of the decisions taken at the meeting of the Cabinet held on 4 March 2031.",
                    "1 Budget", "That the budget be approved."}),
              "decision");
    EXPECT_EQ(kind({"Minutes of the Cabinet", "4 March 2031", "The following decisions were taken by the Cabinet.",
                    "1 Budget", "That it be approved."}),
              "minutes");
    EXPECT_EQ(text(find_metadata(plain({"DECISION RECORD", "Title: A grant for the young",
                                        "Police and Crime Commissioner for Wickshire",
                                        "I hereby approve the recommendation above."}))
                       .body),
              "Police and Crime Commissioner for Wickshire");
}

TEST(Metadata, MoreLabelsOfReports) {
    const Metadata agenda_part = find_metadata(plain(
        {"MUNICIPAL YEAR 2031/2032 REPORT NO. 45", "MEETING TITLE AND DATE:", "Cabinet, 12 September 2031",
         "REPORT OF:", "Executive Director – Harbours", "Agenda – Part: 1 Item: 7", "Subject: Repair of the Long Quay",
         "Wards: All", "1. EXECUTIVE SUMMARY", "1.1 This is about the quay."}));
    EXPECT_EQ(text(agenda_part.kind), "report");
    EXPECT_EQ(text(agenda_part.title), "Repair of the Long Quay");
    EXPECT_EQ(text(agenda_part.authors), "Executive Director – Harbours");

    const Metadata beside = find_metadata(printed({{36, 60, "CABINET"},
                                                   {36, 80, "DATE:"},
                                                   {198, 80, "4 MARCH 2031"},
                                                   {36, 96, "REPORT OF CABINET"},
                                                   {198, 103, "ANN ASH, CABINET MEMBER FOR HARBOURS"},
                                                   {36, 110, "MEMBER:"},
                                                   {36, 126, "LEAD OFFICER:"},
                                                   {198, 126, "BO BROOK, DIRECTOR FOR HARBOURS"},
                                                   {36, 142, "SUBJECT:"},
                                                   {198, 142, "REPAIR OF THE LONG QUAY"},
                                                   {36, 190, "Purpose of the Report:"}}));
    EXPECT_EQ(text(beside.authors), "Ann Ash, Cabinet Member for Harbours");

    EXPECT_EQ(text(find_metadata(plain({"Subject: Repairs", "Date of Meeting: 4 March 2031",
                                        "Contact Officer: Name: Ann Ash Tel: 01632 960001",
                                        "Email: ann.ash@wick.gov.uk", "1. PURPOSE OF REPORT", "To tell of repairs."}))
                       .contacts),
              "Ann Ash,01632 960001,ann.ash@wick.gov.uk");
    const Metadata labels = find_metadata(
        plain({"Title of meeting: Cabinet", "Date of meeting: 4 March 2031", "Subject: Repairs",
               "Is this a Key Decision and has it been included on the Forward Plan?", "Yes", "1. Purpose of report"}));
    EXPECT_EQ(text(labels.body), "Cabinet");
    EXPECT_EQ(text(labels.key_decision), "yes");
    EXPECT_EQ(text(find_metadata(plain({"Report to the Cabinet", "Report of the Head of Harbours", "Part I",
                                        "Electoral Division affected: (All Divisions);", "Repair of the Long Quay",
                                        "Executive Summary", "This is about the quay.", "Recommendation",
                                        "Cabinet is asked to approve the repair."}))
                       .title),
              "Repair of the Long Quay");
}

TEST(Metadata, TitlesBesideAndBelowOtherRows) {
    // Labels set to the right: each begins a row of its own.
    const Metadata right = find_metadata(printed({{200, 60, "Quays Committee"},
                                                  {220, 80, "18 November 2030"},
                                                  {122, 110, "Title"},
                                                  {170, 110, "Rebuilding of the Long Quay and of"},
                                                  {170, 124, "the Short Quay"},
                                                  {98, 138, "Report of"},
                                                  {170, 138, "Chairman, Quays Committee"},
                                                  {122, 152, "Wards"},
                                                  {170, 152, "Heath, Green"},
                                                  {116, 166, "Status"},
                                                  {170, 166, "Public"},
                                                  {200, 200, "Summary"}}));
    EXPECT_EQ(text(right.title), "Rebuilding of the Long Quay and of the Short Quay");
    EXPECT_EQ(text(right.authors), "Chairman, Quays Committee");
    EXPECT_EQ(text(right.wards), "Heath | Green");

    const Metadata item = find_metadata(printed({{60, 60, "Planning Committee – Part A"},
                                                 {60, 74, "12 February 2030"},
                                                 {60, 100, "7. FULL APPLICATION – CONVERSION OF A BARN AT LONG"},
                                                 {60, 114, "MEADOW, WICK (WK/1220/1171, AO)"},
                                                 {60, 140, "APPLICANT: MS B BROOK"},
                                                 {60, 170, "Summary"},
                                                 {60, 190, "1. The barn stands alone."},
                                                 {60, 220, "RECOMMENDATION:"},
                                                 {60, 240, "That the application be REFUSED for this reason:"}}));
    EXPECT_EQ(text(item.title), "FULL APPLICATION – CONVERSION OF A BARN AT LONG MEADOW, WICK (WK/1220/1171, AO)");
    EXPECT_EQ(text(item.body), "Planning Committee");

    EXPECT_EQ(text(find_metadata(printed({{400, 60, "Document 5"},
                                          {180, 80, "WICK TOWN COUNCIL"},
                                          {180, 100, "TOWN COUNCIL - 6th April 2030"},
                                          {180, 120, "REPORT OF THE TOWN CLERK"},
                                          {60, 150, "ALLOTMENTS IN WICK"},
                                          {60, 180, "Purpose of Report"}}))
                       .title),
              "ALLOTMENTS IN WICK");
    EXPECT_EQ(text(find_metadata(printed({{180, 60, "Cabinet – 16 July 2030"},
                                          {60, 90, "Review of allotments – Report of the scrutiny"},
                                          {200, 104, "task group"},
                                          {60, 140, "Accountable officer"},
                                          {220, 140, "Bo Brook, Director of Parks"},
                                          {60, 170, "Recommendations"}}))
                       .title),
              "Review of allotments – Report of the scrutiny task group");
    EXPECT_EQ(text(find_metadata(printed({{60, 60, "REPORT TO THE EXECUTIVE"},
                                          {60, 80, "DATE OF MEETING: 5 FEBRUARY 2030"},
                                          {60, 100, "SUBJECT OF REPORT: REVIEW OF PARKING CHARGES"},
                                          {60, 114, "2030/31"},
                                          {60, 140, "TOWN OR PARISH: ALL"},
                                          {60, 170, "RECOMMENDATIONS"}}))
                       .title),
              "REVIEW OF PARKING CHARGES 2030/31");
}

TEST(Metadata, AuthorsAndContactsInClosingBlocks) {
    struct Case {
        std::vector<testing::Placed> block;
        const char *authors, *contacts;
    };
    const Case cases[] = {
        {{{60, 400, "AUTHOR"},
          {60, 414, "Ann Ash, Parking and Street Works Manager, 01632 960001"},
          {60, 428, "ann.ash@wick.gov.uk"},
          {60, 460, "APPENDICES"}},
         "Ann Ash, Parking and Street Works Manager",
         "Ann Ash,01632 960001,ann.ash@wick.gov.uk"},
        {{{60, 400, "This report was written by Ann Ash, Head of Quays, who can be"},
          {60, 414, "contacted on 01632 960001 or ann.ash@wick.gov.uk."}},
         "none",
         "Ann Ash,01632 960001,ann.ash@wick.gov.uk"},
        {{{60, 400, "Report Author and Job Title"}, {60, 428, "Ann Ash – Senior Planner (South)"}},
         "Ann Ash – Senior Planner (South)",
         "none"},
        {{{60, 400, "Report author"},
          {220, 400, "Contact officer: Ann Ash, Harbour and Quays"},
          {220, 414, "Manager, ann.ash@wick.gov.uk,"},
          {220, 428, "01632 960001"},
          {60, 450, "Appendices"},
          {220, 450, "1. Risk Assessment"}},
         "Ann Ash, Harbour and Quays Manager",
         "Ann Ash,01632 960001,ann.ash@wick.gov.uk"},
        {{{60, 400, "Contact Officers"},
          {60, 430, "Ann Ash Director of Quays, Wick ann.ash@wick.gov.uk"},
          {60, 460, "Bo Brook Head of Ticketing, Wick bo.brook@wick.gov.uk"}},
         "none",
         "Ann Ash,-,ann.ash@wick.gov.uk | Bo Brook,-,bo.brook@wick.gov.uk"},
        {{{60, 400, "CONTACT OFFICER"},
          {60, 430, "Name :"},
          {190, 430, "Ann Ash"},
          {190, 444, "Chief Officer"},
          {60, 458, "Tel :"},
          {190, 458, "01632 960001"},
          {60, 472, "Email :"},
          {190, 472, "ann.ash@wick.gov.uk"},
          {60, 486, "Media Enquiries Bo Brook"},
          {60, 500, "Contact :"},
          {190, 500, "01632 960002 bo.brook@wick.gov.uk"}},
         "none",
         "Bo Brook,01632 960002,bo.brook@wick.gov.uk | Ann Ash,01632 960001,ann.ash@wick.gov.uk"},
        {{{60, 400, "CONTACT"},
          {60, 414, "Ann Ash, Manager, Traffic Safety Unit"},
          {60, 428, "Tel: 416-555-0172, Email: Ann.Ash@wick.ca"}},
         "none",
         "Ann Ash,416-555-0172,Ann.Ash@wick.ca"},
    };
    for (const Case& c : cases) {
        std::vector<testing::Placed> rows = {{60, 60, "Executive"},
                                             {60, 74, "3 May 2030"},
                                             {60, 100, "Subject: Charges on the quay"},
                                             {60, 130, "RECOMMENDATIONS"},
                                             {60, 150, "That the Executive agrees the charges."}};
        rows.insert(rows.end(), c.block.begin(), c.block.end());
        const Metadata found = find_metadata(printed(rows));
        EXPECT_EQ(text(found.authors), c.authors);
        EXPECT_EQ(text(found.contacts), c.contacts);
    }
}

TEST(Metadata, SeveralPeopleInOneField) {
    const Metadata found = find_metadata(printed({{60, 60, "Subject:"},
                                                  {170, 60, "Fares"},
                                                  {60, 80, "Date:"},
                                                  {170, 80, "9th June 2031"},
                                                  {60, 100, "Report of:"},
                                                  {170, 100, "Ann Ash, Mayor of Wick and Bo Brook, Chief"},
                                                  {170, 114, "Executive Officer"},
                                                  {60, 140, "Contact Officer:"},
                                                  {170, 140, "Cy Cole, Director of Buses"},
                                                  {170, 154, "Dee Drake, Project Officer"},
                                                  {60, 190, "1. Purpose of report"}}));
    EXPECT_EQ(text(found.authors), "Ann Ash, Mayor of Wick | Bo Brook, Chief Executive Officer");
    EXPECT_EQ(text(found.contacts), "Cy Cole,-,- | Dee Drake,-,-");

    EXPECT_EQ(text(find_metadata(printed({{46, 60, "MEETING: Cabinet"},
                                          {46, 80, "DATE: 2 October 2031"},
                                          {50, 100, "TITLE"},
                                          {172, 100, "A framework for buses"},
                                          {50, 120, "Author: Ann Ash"},
                                          {268, 120, "Job title: Service Manager, Integrated"},
                                          {268, 134, "Education and Capital"},
                                          {50, 160, "Cabinet lead: Cllr Bo Brook"},
                                          {50, 190, "Purpose of Report:"}}))
                       .authors),
              "Ann Ash, Service Manager, Integrated Education and Capital");
}

TEST(Metadata, HeadsOfStaffReports) {
    const Metadata report = find_metadata(printed({{60, 60, "council"},
                                                   {330, 75, "Meeting Date September 5, 2030"},
                                                   {60, 90, "agenda report"},
                                                   {60, 130, "FROM:"},
                                                   {150, 130, "Ann Q. Ash, Director of Works"},
                                                   {150, 144, "Prepared By: Bo Brook, City Engineer"},
                                                   {60, 170, "SUBJECT: SEWER REPLACEMENT"},
                                                   {60, 200, "CAO RECOMMENDATION:"},
                                                   {60, 220, "1. Approve the plans of the sewer."}}));
    EXPECT_EQ(text(report.kind), "report");
    EXPECT_EQ(text(report.title), "SEWER REPLACEMENT");
    EXPECT_EQ(text(report.authors), "Ann Q. Ash, Director of Works | Bo Brook, City Engineer");

    const Metadata both = find_metadata(
        printed({{60, 60, "Report to/Rapport au :"},
                 {60, 80, "Transportation Committee"},
                 {60, 94, "Comité des transports"},
                 {60, 114, "May 2, 2032"},
                 {60, 140, "Submitted by/Soumis par : Ann Ash, Deputy City Manager"},
                 {60, 170, "Contact Person / Personne ressource: Bo Brook, Manager, Transportation Planning"},
                 {60, 184, "(613) 555-0124, 21877, Bo.Brook@wick.ca"},
                 {60, 210, "SUBJECT: ROAD WIDENING"},
                 {60, 240, "REPORT RECOMMENDATIONS"}}));
    EXPECT_EQ(text(both.body), "Transportation Committee");
    EXPECT_EQ(text(both.authors), "Ann Ash, Deputy City Manager");
    EXPECT_EQ(text(both.contacts), "Bo Brook,(613) 555-0124,Bo.Brook@wick.ca");
}

TEST(Metadata, FactsPointToTheWordsThatStateThem) {
    const Document paper = printed({{60, 60, "From:"},
                                    {170, 60, "The Director of Place"},
                                    {60, 80, "To:"},
                                    {170, 80, "Cabinet - 3 March 2020"},
                                    {60, 100, "Subject:"},
                                    {170, 100, "Verge Cutting"},
                                    {60, 140, "1. Introduction"}});
    const Metadata found = find_metadata(paper);
    ASSERT_TRUE(found.title && found.body && found.date);
    EXPECT_EQ(text_of(paper, found.title->where), "Verge Cutting");
    EXPECT_EQ(text_of(paper, found.body->where), "Cabinet");
    EXPECT_EQ(text_of(paper, found.date->where), "3 March 2020");
    ASSERT_EQ(found.authors.size(), 1U);
    EXPECT_EQ(text_of(paper, found.authors[0].where), "The Director of Place");
    EXPECT_EQ(found.title->rule, "subject-field");
}

}  // namespace
}  // namespace minutebook
