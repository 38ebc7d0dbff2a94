#include "extractors/find/sections.h"

#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "support/document_text.h"
#include "tests/extractors/paper_of_rows.h"
#include "tests/support/document_of.h"

namespace minutebook {
namespace {

// "1. Introduction|2. Costs": numbers and headings of the sections.
std::string headings(const Document& document) {
    std::string said;
    for (const Heading& heading : outline_of(document).headings) {
        if (!said.empty()) said += '|';
        if (heading.section.number) said += *heading.section.number + ' ';
        said += heading.section.heading;
    }
    return said;
}

// "1 Introduction|2 Costs": levels and headings.
std::string levels(const Document& document) {
    std::string said;
    for (const Heading& heading : outline_of(document).headings) {
        if (!said.empty()) said += '|';
        said += std::to_string(heading.section.level) + ' ' + heading.section.heading;
    }
    return said;
}

struct Drawing {
    const char* rule;
    const char* drawing;
    const char* headings;
};

// Captions at the left, told by the reader, each with the text that stands beside it.
Document captioned_page(const std::vector<std::pair<std::vector<std::string>, std::string>>& items) {
    std::vector<testing::Placed> placed = {{60, 40, "MINUTES of the meeting of the Harbour Board held on 4 May 2021"}};
    std::vector<bool> is_caption = {false};
    std::vector<std::uint32_t> blocks = {0};
    float top = 80;
    std::uint32_t block = 0;
    for (const auto& [caption, text] : items) {
        ++block;
        for (std::size_t line = 0; line < caption.size(); ++line) {
            placed.push_back({60, top + 14 * static_cast<float>(line), caption[line]});
            is_caption.push_back(true), blocks.push_back(block);
        }
        ++block;
        placed.push_back({220, top, text});
        is_caption.push_back(false), blocks.push_back(block);
        top += 14 * static_cast<float>(caption.size()) + 20;
    }
    Document document = testing::printed(placed);
    for (std::size_t i = 0; i < placed.size(); ++i) {
        Line& line = document.pages[0].lines[i];
        line.block = blocks[i];
        if (is_caption[i]) line.role = LineRole::side_heading;
    }
    return document;
}

TEST(Sections, OfCaptionsInTheMargin) {
    EXPECT_EQ(headings(captioned_page({{{"1. CALL TO", "ORDER"}, "The Chair called the meeting to order."},
                                       {{"2. APPROVAL OF", "MINUTES"}, "OAKES – That the minutes be approved."},
                                       {{"3. GRAVEL", "CRUSHING", "TENDER"}, "VALE – That we accept the tender."},
                                       {{"4. CORRESPONDENCE"}, "The letters were read to all who had come."},
                                       {{"5. NEXT", "MEETING"}, "The next meeting is in June in the old hall."}})),
              "1. CALL TO ORDER|2. APPROVAL OF MINUTES|3. GRAVEL CRUSHING TENDER|4. CORRESPONDENCE|5. NEXT MEETING");
    // Too few, or none that a meeting has: names and addresses stand in such a column, too.
    EXPECT_EQ(headings(captioned_page({{{"Quay House,", "Wick"}, "The house was sold to the keeper last year."},
                                       {{"Mill Lane,", "Wick"}, "The lane was mended by the county last year."}})),
              "");
}

TEST(Sections, TitleOfThePaperIsNone) {
    const Document document = document_from(R"(                                        Appendix H

**Background papers**

The council looked at its reserves and found that they were as large as they had been the year before.

**Conclusions**

They are held against storms, and against floods, as they were in the year before and in the year before that.
)");
    ASSERT_EQ(headings(document), "Background papers|Conclusions");
    const Outline untitled = outline_of(document);
    const Outline outline = outline_of(document, untitled.blocks[untitled.headings[0].block].where);
    ASSERT_EQ(outline.headings.size(), 1U);
    EXPECT_EQ(outline.headings[0].section.heading, "Conclusions");
    EXPECT_GT(outline.title_blocks, untitled.title_blocks);
}

TEST(Sections, OfReports) {
    const Drawing cases[] = {
        {"bold numbered headings; numbered paragraphs are none",
         R"(From:    Ann Green, Head of Parks
To:    Parks Panel

Subject:    **The future of the bandstand**

**Summary:** The bandstand leaks and this report asks what should be done about its roof.

**1.  Introduction**

1.1  The bandstand was built in 1911 and its roof has been repaired four times since then.

1.2  The panel asked for a report on the costs of a new roof at its meeting in the spring.

**2.  The costs of a roof**

2.1  Three builders were asked for prices, of whom two answered before the day that was set.

**3.  Recommendation**

3.1  The panel is asked to agree a new roof.
)",
         "Summary|1. Introduction|2. The costs of a roof|3. Recommendation"},
        {"plain customary headings without numbers, and the fields of the head",
         R"(PARKS PANEL
3RD MAY 2011

Wards Affected

Riverside

Purpose

To tell the panel how the swans are.

Financial Implications

There are none that arise from this report.

Background Papers

None
)",
         "Wards Affected|Purpose|Financial Implications|Background Papers"},
        {"a row of tick boxes is no heading, nor is a label with its value",
         R"(**SUBJECT: THE SWANS**

**WARDS AFFECTED: ALL**

LEGAL        PROPERTY
FINANCIAL    ✓    OTHER

**PURPOSE**

1. The purpose of this report is to tell the panel how the swans are.

**REPORT**

2. The swans are well, as the keeper has told the officers who asked him about them.
)",
         "PURPOSE|REPORT"},
        {"numbered sentences under a heading stay paragraphs, even where one names an appendix",
         R"(**BACKGROUND**

1. The pond was dug in 1902 by the young men of the town and has been cleaned twice since.

2. Appendix 1 - The plan of the pond

3. The keeper lives beside the pond and feeds the swans on two days of every week.

**CONCLUSION**

4. The pond is to be kept as it is for as long as there are swans on it to be fed.
)",
         "BACKGROUND|CONCLUSION"},
        {"bold first words of numbered paragraphs are no headings of a report",
         R"(Report of: the Head of Parks

**1.  Background**

1.1  **Swans:** there are four of them, and they have lived on the pond for many years now.

1.2  **Ducks:** there are more of them than anyone has counted, and they come and go as they like.

**2.  Conclusion**

2.1  **Geese:** none have been seen this year, though there were some in the year before it.
)",
         "1. Background|2. Conclusion"},
        {"a bold line between the items of one list parts the list only",
         R"(Report of: the Head of Parks

**Recommendations**

The panel is asked to agree that:

__The pond__

(a) the pond be cleaned in the spring of the coming year;

(b) the keeper be thanked;

__The bandstand__

(c) the roof be mended before the summer concerts begin.

**Background**

The panel asked for this report when it last met, and the officers have written it since.
)",
         "Recommendations|Background"},
        {"a council's name ends a heading; a quotation is none",
         R"(Report of: the Head of Parks

**Background**

The pond was dug in 1902 by the young men of the town and has been cleaned twice since.

**“The young men of the town have cleaned it.”**

**SUPPORT FOR WICK TOWN COUNCIL**

The council has been asked by its neighbours whether it would support their bid for the pond.
)",
         "Background|SUPPORT FOR WICK TOWN COUNCIL"},
        {"an appendix of its own; appendices in a list are none",
         R"(Report of: the Head of Parks

**Background**

The pond was dug in 1902 by the young men of the town and has been cleaned twice since.

**Appendices**

Appendix A: the plan of the pond

Appendix B: the keeper's letter
---
**Appendix A – The plan of the pond**

The pond is some forty yards long and at its widest place about half as wide as it is long.
)",
         "Background|Appendices|Appendix A – The plan of the pond"},
        {"a heading in italics over its numbered paragraphs",
         R"(Report of: the Head of Parks

**KEY ISSUES**

11. The officers have spoken with those who live beside the two sites that are named below.

12. //Mill Street//

12.1 Those who live there would like the trees kept, and the officers see no reason not to.

13. //Bridge Street//

13.1 Nobody lives there, and nobody has said anything about the trees that stand along it.

**CONCLUSION**

14. The trees are to be kept, as the officers see it, in both of the streets that were named.
)",
         "KEY ISSUES|12. Mill Street|13. Bridge Street|CONCLUSION"},
        {"plain lines that stand alone over paragraphs, in the same place again and again",
         R"(Report of: the Head of Parks

**Background**

The estate was built in three parts, each of which has its own green and its own few shops.

The northern green

4. There are two benches on the northern green, of which one was broken in the storm last year.

The southern green

5. There are no benches on the southern green, and nobody has asked the council to put one there.

The western green

6. There is a bench on the western green, given by the people who used to live on the estate.
)",
         "Background|The northern green|The southern green|The western green"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OfMinutesAndAgendas) {
    const Drawing cases[] = {
        {"a short list within an item, after a colon, is what the item says",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  APOLOGIES**

There were none.

**2.  SPRING MEETING**

The business of the meeting was agreed as follows:

1.  Minutes of last year
2.  Chair's report
3.  Questions from the public

**3.  FINANCE**

The report was noted.

**4.  QUAY**

Work goes on.
)",
         "1. APOLOGIES|2. SPRING MEETING|3. FINANCE|4. QUAY"},
        {"a name that begins with a number, among headings without",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**Apologies for absence**

There were none, and the meeting began at once.

**Lighthouse**

The lamp was mended by the keeper in the last week of May.

**3 Mills Path**

The path was cleared by the keeper in the first week of June.

**Slipway**

The slipway was cleaned by the keeper in the first week of June.
)",
         "Apologies for absence|Lighthouse|3 Mills Path|Slipway"},
        {"a name that begins with letters of roman numbers, alone",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**APOLOGIES**

There were none, and the meeting began at once.

**XI CLUB HOUSE**

The roof was mended by the keeper in the last week of May.

**SLIPWAY**

The slipway was cleaned by the keeper in the first week of June.
)",
         "APOLOGIES|XI CLUB HOUSE|SLIPWAY"},
        {"roman numbers without a full stop, in capitals as their titles are",
         R"(^ MINUTES OF THE HARBOUR BOARD

I CALL TO ORDER

The Chair called the meeting to order at 7.00 p.m.

II APPROVAL OF THE AGENDA

There were no changes.

III THE SLIPWAY

It was cleaned by the keeper in the first week of June.
)",
         "I CALL TO ORDER|II APPROVAL OF THE AGENDA|III THE SLIPWAY"},
        {"items of a meeting around a list of what was agreed under one of them",
         R"(^ MINUTES OF THE HARBOUR BOARD

1. Apologies

There were none.

2. Mooring fees

The Board agreed to:

1. note the fees; and

2. approve the plan.

3. Harbour plan

The plan was looked at by all.

4. Date of the next meeting

It was not set.
)",
         "1. Apologies|2. Mooring fees|3. Harbour plan|4. Date of the next meeting"},
        {"a numbered item in capitals under a paragraph without a full stop",
         R"(^ MINUTES OF THE HARBOUR BOARD

The Board met in the hall by the quay on the third day of May, as it does each year
and as it has always done.

336 APOLOGIES

None of the members of the Board had sent word that they would be away from it

337 MOORING FEES

The fees were looked at.

338 CRANE (to be sold)

It is rusty.
)",
         "336 APOLOGIES|337 MOORING FEES|338 CRANE (to be sold)"},
        {"the number of a page of the minute book over the title",
         R"(^88/31 MINUTES OF A MEETING OF THE HARBOUR BOARD HELD ON TUESDAY 3 MAY 2031

1358 APOLOGIES

There were none.

1359 MOORING FEES

The fees were looked at.

1360 THE CRANE

It is rusty.
)",
         "1358 APOLOGIES|1359 MOORING FEES|1360 THE CRANE"},
        {"a number at the end of a title in capitals that its text goes on from",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  APOLOGIES**

1.1.  SLIPWAY 8.  The clerk had written to the county about it, and had an answer by the end of the week.

1.2.  CRANE.  It is rusty, and nobody has painted it since the year of the flood, said the clerk.
)",
         "1. APOLOGIES|1.1. SLIPWAY 8|1.2. CRANE"},
        {"numbers behind a hash",
         R"(^ MINUTES OF THE HARBOUR BOARD

#1 Call to order

The Chair called the meeting to order at 7.00 p.m.

#2 Approval of the agenda

There were no changes.

#3 The slipway

It was cleaned by the keeper in the first week of June.
)",
         "#1 Call to order|#2 Approval of the agenda|#3 The slipway"},
        {"the one part of an item, where other items have several; the agenda as an item; nothing that came in",
         R"(^ MINUTES OF THE HARBOUR BOARD

1. Call to order

The Chair called the meeting to order at 7.00 p.m.

2. Agenda

There were no changes.

3. Delegations

3.1 Plan of the quay

The keeper showed the plan.

4. Reports

4.1 The crane

It is rusty.

4.2 The slipway

It was cleaned by the keeper in the first week of June.

5. Petitions: None
)",
         "1. Call to order|2. Agenda|3. Delegations|3.1 Plan of the quay|4. Reports|4.1 The crane|4.2 The slipway|5. "
         "Petitions"},
        {"parts by letters, items in them by numbers",
         R"(^ MINUTES OF THE HARBOUR BOARD

A.1 Call to order

The Chair called the meeting to order at 7.00 p.m.

A.2 Approval of the agenda

There were no changes.

B.1 The slipway

It was cleaned by the keeper in the first week of June.
)",
         "A.1 Call to order|A.2 Approval of the agenda|B.1 The slipway"},
        {"initials are an item where it is numbered as the others are, not in the margin",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1. Apologies**

There were none.

**2. RNLI**

The boat had been out three times in May.

**3. Slipway**

The slipway was cleaned by the keeper.

**JS**
)",
         "1. Apologies|2. RNLI|3. Slipway"},
        {"numbered items, with the page ranges beside them left out",
         R"(^ **AGENDA**

1.  Apologies for absence

2.  Declarations of interest

3.  Minutes of the meeting held on 3 May        (Pages 5 - 18)

4.  Report on the bandstand        (Pages 19 - 40)
)",
         "1. Apologies for absence|2. Declarations of interest|3. Minutes of the meeting held on 3 May|4. Report on "
         "the bandstand"},
        {"pages of earlier minutes are part of a heading",
         R"(^ MINUTES

**1. Ham Lane ramp (pages 3357, 3378, 3385)**

It was not built.

**2. Slipway**

Nor was that.
)",
         "1. Ham Lane ramp (pages 3357, 3378, 3385)|2. Slipway"},
        {"the time at which an item began is no part of its heading",
         R"(^ MINUTES

**1. Roll call** [6:30pm]

All were there.

**2. Harbour dues** [6:41 p.m.]

They were read [twice] by the treasurer.

**3. Boats [large]**

None were seen.
)",
         "1. Roll call|2. Harbour dues|3. Boats [large]"},
        {"items of an agenda that are whole sentences",
         R"(^ AGENDA

1. To receive the names of those who have been elected as members of the council.

2. To elect a chair for the year.

3. To consider the appointment of two members to the board of the harbour.
)",
         "1. To receive the names of those who have been elected as members of the council.|2. To elect a chair for "
         "the "
         "year.|3. To consider the appointment of two members to the board of the harbour."},
        {"the kind of item before its heading stays with it; what is done with an item does not",
         R"(^ AGENDA

1. Disclosure of interests

2. Resolution: Adopt the minutes of March

3. Resolution: Pay the accounts of March

4. Long Meadow – To receive an update from the clerk

5. Adjournment
)",
         "1. Disclosure of interests|2. Resolution: Adopt the minutes of March|3. Resolution: Pay the accounts of "
         "March|4. "
         "Long Meadow|5. Adjournment"},
        {"headings that run into their text, at dashes",
         R"(Minutes of the meeting of Riverton Parish Council

18/35 Apologies – Apologies had been received from Councillor Green, who was not well.

18/36 Minutes – The minutes of the last meeting were approved and signed by the chair.

18/37 Bandstand – It was agreed that three builders be asked for the price of a new roof.
)",
         "18/35 Apologies|18/36 Minutes|18/37 Bandstand"},
        {"the day of the next meeting behind a dash, and a day that is part of the heading",
         R"(Riverton Parish Council
Agenda of the meeting on Monday 6 March 2023

1. Apologies

2. Minutes of the meeting – 6 February 2023

3. Bandstand

4. Benches

5. Allotments

6. Date of next P.C. meeting – Monday, 3rd April – 7.00 p.m. - Village Hall
)",
         "1. Apologies|2. Minutes of the meeting – 6 February 2023|3. Bandstand|4. Benches|5. Allotments|"
         "6. Date of next P.C. meeting"},
        {"colons within the items of one number",
         R"(Minutes of the meeting of Riverton Parish Council

7. REPORTS

7.1 Commons and greens: Nothing to report

7.2 Roads: Noted that the sign had been put up

7.3 Play area: The clerk is to ask for a price

8. FINANCE

8.1 The statement was received and noted by all who were there.

8.2 It was agreed that the two bills be paid before the end of the month.
)",
         "7. REPORTS|7.1 Commons and greens|7.2 Roads|7.3 Play area|8. FINANCE"},
        {"a list in the text is no run of items",
         R"(Minutes of the meeting of Riverton Parish Council

**Item 1: The plan for the river**

Ms Brown spoke of what people had written about the plan, which was chiefly as follows:

1. Boats

2. Fishing

3. Bridges

**Item 2: Minutes**

The minutes of the last meeting were agreed.
)",
         "Item 1: The plan for the river|Item 2: Minutes"},
        {"who is to act, verdicts, votes, names of cases, replies: lines in bold that are no headings",
         R"(Minutes of the meeting of Riverton Parish Council

**PLANNING**

The following were looked at by those who were there, and nobody had anything to declare.

**21/00451/FUL**

A porch at the back of the house, of which the neighbours have been told by the council.

**NO OBJECTION**

**REPLY:**

The clerk will write to the council with what the members said of the matter at the meeting.

**For (14)**

Councillors Green, Brown, White and ten others whose names the clerk has in the book.

**JS MC**

**CORRESPONDENCE**

A letter of thanks was read out by the clerk, and the members were pleased to have had it.
)",
         "PLANNING|CORRESPONDENCE"},
        {"the title over the minutes is none, minutes of another body are",
         R"(^ **MINUTES OF THE MEETING OF THE PARISH COUNCIL**

**APOLOGIES**

Councillor Green had sent word that he could not come as he was away from home that day.

**MINUTES OF THE MEETING HELD ON 9TH MAY**

They were agreed by all who had been there and signed by the chair as a true record of it.
)",
         "APOLOGIES|MINUTES OF THE MEETING HELD ON 9TH MAY"},
        {"Welsh",
         R"(^ CYFARFOD 9fed TACHWEDD

1. CROESO AC YMDDIHEURIADAU
Croesawodd y cadeirydd bawb i'r cyfarfod, a derbyniwyd ymddiheuriadau gan ddau gynghorydd.

2. DATGANIADAU O DDIDDORDEB
Ni chafwyd yr un datganiad gan y rhai oedd yn bresennol yn y cyfarfod y noson honno.

3. GOHEBIAETH
Darllenwyd llythyr oddi wrth yr ysgol, ac roedd pawb yn falch iawn o fod wedi ei gael.
)",
         "1. CROESO AC YMDDIHEURIADAU|2. DATGANIADAU O DDIDDORDEB|3. GOHEBIAETH"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OfFormsOfMeetings) {
    const Drawing cases[] = {
        {"an agenda in a table, with who speaks and the pages",
         R"(^ **HOLMBRIDGE TOWN COUNCIL**
^ **AGENDA**

| 1. | Apologies for absence | Chair | |
| 2. | Declarations of interest | All | |
| 3. | Minutes of the meeting held on 9 January | Chair | 3 |
| 4. | Skate park: price of a new ramp | Clerk | 7 |
)",
         "1. Apologies for absence|2. Declarations of interest|3. Minutes of the meeting held on 9 January|4. Skate "
         "park: price of a new ramp"},
        {"a web page of a meeting: numbers that begin with the body's letters, and what was minuted under each",
         R"(# **Agenda and minutes**

**Cabinet - Wednesday, 1 May 2024**

**CAB/31 Swan policy**

To agree the policy on swans.

Minutes:

The Leader spoke of the swans, and of the bread that they should not be given by visitors.

RESOLVED - That the policy be agreed.

**CAB/32 Bandstand**

To receive the report of the architect.

Minutes:

RESOLVED - That the report be received.

**CAB/33 Declarations of interest**

There were none.
)",
         "CAB/31 Swan policy|CAB/32 Bandstand|CAB/33 Declarations of interest"},
        {"the business that a summons leads in to is the agenda, however long an item is",
         R"(^ **NOTICE OF MEETING**

I summon you to a meeting of Harbour Parish Council on Wednesday 24 July 2024 to transact the following business:

1)  To receive apologies for absence.
2)  To record declarations of interest.
3)  Motion from Cllr Ann Oakes ‘To consider a change of the day and hour of meetings so that the ringers and the divers come.’
4)  To receive correspondence.
)",
         "1) To receive apologies for absence.|2) To record declarations of interest.|3) Motion from Cllr Ann Oakes "
         "‘To "
         "consider a change of the day and hour of meetings so that the ringers and the divers come.’|4) To receive "
         "correspondence."},
        {"the day over minutes is no heading of them",
         R"(**Minutes 6th May 2024**

^ **HARBOUR COMMUNITY COUNCIL**

**1) Apologies and attendees**

There were none.

**2) Minutes of the last meeting**

They were read.

**3) Quay**

It was wet.
)",
         "1) Apologies and attendees|2) Minutes of the last meeting|3) Quay"},
        {"lines that say what was decided are no headings",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1. Apologies**

There were none.

**2. Applications**

The plan of a garage at the end of the quay was seen by all of the members before they met.

**No objection**

The plan of a shed at the end of the quay was seen by all of the members before they met, too.

**Approved – PQ Seconded – RS**

The members went to see the quay after that, and came back within the hour for the rest.

**3. The crane**

It was wet.
)",
         "1. Apologies|2. Applications|3. The crane"},
        {"items that are printed like their text, each a title and a full stop",
         R"(^ **HARBOUR PARISH COUNCIL**
^ **MINUTES OF A MEETING HELD ON 3 MAY 2016**

1.  Minutes. Cllr Oakes had read them on his way to the meeting and found that they were in order.

2.  Finance.

a.  The Clerk noted that the bells had been paid for by bank transfer on the second day of the month.

3.  Correspondence. A letter of thanks was read from the ringers of the bells of the next parish.

4.  Otters. Nobody had seen one since the flood, and the Clerk will ask the trust what it thinks of it.
)",
         "1. Minutes|2. Finance.|3. Correspondence|4. Otters"},
        {"paragraphs with numbers are no items for beginning with a short sentence",
         R"(^ **HARBOUR PARISH COUNCIL**
^ **MINUTES OF A MEETING HELD ON 3 MAY 2016**

1.  It rained. Cllr Oakes had read the report on his way to the meeting and found that it was in order.

2.  The quay was wet. The Clerk noted that the bells had been paid for by bank transfer in the month.

3.  Nobody spoke. A letter of thanks was read from the ringers of the bells of the next parish.

4.  Otters were seen. The Clerk will ask the trust what it thinks of it, and tell the members in June.
)",
         ""},
        {"an item that is printed in bold with all that was said of it",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1. Apologies for absence – Apologies were received and accepted from Mr Vale. Mrs Puw was absent.**

**2. Declarations of interest**

There were none.

**3. The quay**

It was wet.
)",
         "1. Apologies for absence|2. Declarations of interest|3. The quay"},
        {"what is agreed or to follow is no heading; a councillor's matters are, and the councillor is none",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1. APOLOGIES**

There were none.

**SUSPENSION OF BUSINESS**

Proposed by Councillor Oakes

**AND AGREED**

“That the Board thanks the divers.”

**2. COUNCILLORS ITEMS**

Councillor Ferris spoke of the otters that were seen at the weir in the first week of the month.

**3. PAYMENTS**

**Date Payee Details £**

Rope was bought.

**4. DATE OF NEXT MEETING**

**TBC.**

The Clerk will tell the members of it when the hall is free again after the repair of its roof.
)",
         "1. APOLOGIES|SUSPENSION OF BUSINESS|2. COUNCILLORS ITEMS|3. PAYMENTS|4. DATE OF NEXT MEETING"},
        {"a table of items and what became of them; the row over them says whose they are",
         R"(^ **COUNCIL MEETING**

| **REPORT OF THE WORKS COMMITTEE dated May 3** |
| 1 | Closing of a lane behind Mill Street | ADOPTED |
| 2 | Lease of the boathouse | LAID OVER |

| **REPORT OF THE FINANCE COMMITTEE dated May 10** |
| 1 | Levies of the year | ADOPTED |

The council met in the town hall at half past six, and all of the members but two were there. The public were let in a
little later, when the doors had been mended, and the mayor thanked them for their patience.
)",
         "REPORT OF THE WORKS COMMITTEE dated May 3|1 Closing of a lane behind Mill Street|2 Lease of the "
         "boathouse|REPORT OF THE FINANCE COMMITTEE dated May 10|1 Levies of the year"},
        {"a table of sums that has numbered rows gives no headings",
         R"(Minutes of the meeting of Riverton Parish Council

**1. Apologies**

Councillor Green had sent word that he could not come as he was away from home that day.

**2. Payments**

| 1 | Mowing of the green | £120.00 |
| 2 | Paint for the bandstand | £35.20 |
| 3 | Insurance of the hall | £412.00 |
)",
         "1. Apologies|2. Payments"},
        {"two languages side by side: the first column's titles",
         R"(^ **AGENDA**

1.  Ymddiheuriadau                       Apologies for absence

2.  Datganiadau o fuddiant               Declarations of interest

3.  Cyfranogiad y cyhoedd                Public participation

4.  Llwybr y felin                       The mill path
)",
         "1. Ymddiheuriadau|2. Datganiadau o fuddiant|3. Cyfranogiad y cyhoedd|4. Llwybr y felin"},
        {"the second dash is the heading's end where it leads to what is to be done",
         R"(^ AGENDA

1. Apologies

2. Long Walk - Drains – To note what the residents have said

3. Public session - to adjourn the meeting for a quarter of an hour

4. Notices (copy attached)
)",
         "1. Apologies|2. Long Walk - Drains|3. Public session|4. Notices"},
        {"titles that begin with digits",
         R"(Minutes of the meeting of Riverton Parish Council

**24/04**  **Apologies**

Councillor Green had sent word that he could not come as he was away from home that day.

**24/05**  **20mph limit**

It was agreed that the county council be asked for a limit in the lane beside the school.

**24/06**  **Bench**

The bench at the bus stop has been mended by a neighbour, who was thanked for his trouble.
)",
         "24/04 Apologies|24/05 20mph limit|24/06 Bench"},
        {"what was said before the meeting stands above the title; sums, outcomes and lines to sign on are no headings",
         R"(Councillor Green welcomed a visitor from the wildlife trust, who spoke of the otters before the meeting.

**MINUTES OF THE MEETING OF THE PARISH COUNCIL HELD ON TUESDAY 4TH JULY**

**APOLOGIES**

Councillor Brown had sent word that she could not come as she was away from home that day.

**PLANNING**

The plans for the barn at the end of the lane were looked at by all of those who were there.

**NO OBJECTIONS RAISED**

**PAYMENTS**

The accounts that the clerk had sent to members before the meeting were agreed by all there.

**TOTAL £412.50**

**CORRESPONDENCE**

A letter of thanks was read out by the clerk, and the members were pleased to have had it.

**Signed ____________________**

**CHAIRMAN**
)",
         "APOLOGIES|PLANNING|PAYMENTS|CORRESPONDENCE"},
        {"Irish, in two languages",
         R"(^ **MINUTES OF MONTHLY MEETING OF BALLYFINN COUNTY COUNCIL**

**I LÁTHAIR / PRESENT:**
Councillor Keane, Cathaoirleach, and Councillors Byrne, Daly, Foley, Hayes, Lynch and Ryan.

**1.  CONFIRMATION OF MINUTES**

On the proposal of Councillor Daly, seconded by Councillor Foley, the minutes were adopted.

**2.  Councillor Byrne to move:**

That this Council calls on the Minister to fund a footbridge at the weir in the middle of the town.

**3.  VOTES OF SYMPATHY**

Members expressed sympathy with the family of a former member who had died since they last met.
)",
         "I LÁTHAIR / PRESENT|1. CONFIRMATION OF MINUTES|2. Councillor Byrne to move|3. VOTES OF SYMPATHY"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OfMeetingsInCapitalsOnly) {
    const Drawing cases[] = {
        {"capitals end where the text behind them begins, at a mark or at the first word that is not in capitals",
         R"(MINUTES OF THE HARBOUR BOARD

1.1 OPEN FORUM This is for all who wish to speak of the harbour. – Nobody did.

1.2 INTERESTS OF MEMBERS To hear of them. – There were none.

2. ELECTION OF CHAIR – Cllr Oakes was proposed by Cllr Ferris and seconded by Cllr Vale.

3. REPAIR OF THE QUAY. It was agreed that the quay be repaired.

3.1 SALE OF THE CRANE. It was agreed that the crane be sold.

3.2 OTTERS. It was agreed that the otters be fed.

4. MINUTES OF THE LAST MEETING of 4 May were approved and signed.

5. HIGHWAYS and FOOTPATHS

The stile has been mended.
)",
         "1.1 OPEN FORUM|1.2 INTERESTS OF MEMBERS|2. ELECTION OF CHAIR|3. REPAIR OF THE QUAY|3.1 SALE OF THE CRANE|3.2 "
         "OTTERS|4. MINUTES OF THE LAST MEETING|5. HIGHWAYS and FOOTPATHS"},
        {"without numbers, but for names, abbreviations and decisions",
         R"(MINUTES OF THE HARBOUR BOARD

APOLOGIES FOR ABSENCE were received from Mr Vale.

MOORINGS. A letter had been received from the owner of a yacht.

HMRC has sent a letter about the tax on moorings.

RESOLVED. That the letter be answered.

CRANE AND QUAY. The clerk was asked to write to the builder.

OTTERS: The keeper reported on the otters.
)",
         "APOLOGIES FOR ABSENCE|MOORINGS|CRANE AND QUAY|OTTERS"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(plain_document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OfMeetingsWithOtherNumbers) {
    const Drawing cases[] = {
        {"three items, each up to its colon",
         R"(Minutes of the Harbour Board

25/101 To receive apologies and reasons for absence: Mr Vale sent apologies which were accepted.

25/102 To receive declarations of interest: None noted.

25/103 To co-opt a member: It was RESOLVED to accept the application.
)",
         "25/101 To receive apologies and reasons for absence|25/102 To receive declarations of interest|25/103 To "
         "co-opt "
         "a member"},
        {"a confidential item",
         R"(Minutes of the Harbour Board

1. APOLOGIES

None.

2. CONFIDENTIAL

It was resolved to exclude the press and public.

3. NEXT MEETING

It is in May.
)",
         "1. APOLOGIES|2. CONFIDENTIAL|3. NEXT MEETING"},
        {"customary items that end at their full stop, among titles of their own",
         R"(Minutes of the Harbour Board

1. Apologies. None.

2. Declarations of interest. None.

3. The quay

It is wet.

4. The crane

It is rusty.

5. Correspondence. A letter from Mrs Hale; a bill.
)",
         "1. Apologies|2. Declarations of interest|3. The quay|4. The crane|5. Correspondence"},
        {"the number of the minute, and that of the agenda's item",
         R"(Minutes of the Harbour Board

204/98 2. Apologies

None.

205/98 3. The quay

It is wet.

206/98 4. The crane

It is rusty.
)",
         "204/98 Apologies|205/98 The quay|206/98 The crane"},
        {"RECOMMENDED is the decision of a body that advises",
         R"(Minutes of the Harbour Board

1. Apologies

None.

2. The quay

RECOMMENDED:

(1) That it be mended.

3. The crane

RECOMMENDED TO COUNCIL:

That it be sold.
)",
         "1. Apologies|2. The quay|3. The crane"},
        {"the year behind a number of three digits",
         R"(Minutes of the Harbour Board

001-18 APOLOGIES

None.

002-18 CO-OPTION

None.

003-18 THE QUAY

It is wet.
)",
         "001-18 APOLOGIES|002-18 CO-OPTION|003-18 THE QUAY"},
        {"five digits before what an item is for; not a sum of money",
         R"(Minutes of the Harbour Board

18060 To receive apologies for absence

None.

18061 To consider the crane

It is wet.

18062 To mend the quay

17500 litres of water ran out of it.
)",
         "18060 To receive apologies for absence|18061 To consider the crane|18062 To mend the quay"},
        {"roman numbers without a dot",
         R"(Minutes of the Harbour Board

I DECLARATIONS OF INTEREST

None.

II APOLOGIES FOR ABSENCE

None.
)",
         "I DECLARATIONS OF INTEREST|II APOLOGIES FOR ABSENCE"},
        {"nothing to tell of an item, behind a dash",
         R"(Minutes of the Harbour Board

1. Apologies – None.

2. Declarations of interest - none

3. The quay

It is wet.
)",
         "1. Apologies|2. Declarations of interest|3. The quay"},
        {"an application, all of it its title",
         R"(Minutes of the Development Committee

(139) APOLOGIES

None.

(140) LONGWICK - 20060770 - Conversion and extension of buildings to provide a hotel
and a village shop and erection of twenty-three holiday cottages

It was agreed that it be approved.

(141) NEXT MEETING

It is in May.
)",
         "(139) APOLOGIES|(140) LONGWICK - 20060770 - Conversion and extension of buildings to provide a hotel and a "
         "village shop and erection of twenty-three holiday cottages|(141) NEXT MEETING"},
        {"a long purpose among short titles",
         R"(Minutes of the Harbour Board

1. Apologies

None.

2. The quay

It is wet.

3. To receive the notes of the meeting held on 9 April 2021 and agree for them
to be signed as a true record.

It was agreed to accept them.

4. Financial matters

None.
)",
         "1. Apologies|2. The quay|3. To receive the notes of the meeting held on 9 April 2021 and agree for them to "
         "be signed as a true record.|4. Financial matters"},
        {"letters of the body around the number",
         R"(Minutes of the Harbour Board

Har/285/07-08 Apologies

There were none from anybody.

Har/286/07-08 The crane

It was agreed that the crane be sold.

Har/287/07-08 The quay

It was agreed that the quay be let.
)",
         "Har/285/07-08 Apologies|Har/286/07-08 The crane|Har/287/07-08 The quay"},
        {"lettered parts of an item, each over its text; not who spoke",
         R"(Minutes of the Harbour Board

1. Apologies

There were none from anybody.

2. Reports

a) The crane

It is rusty and the keeper fears for it.

b) The quay

It was agreed that the quay be let.

c) The boats

They are all at sea, and so they have been for a week.

3. Crews

A. Vale

There is nothing to tell of them.

B. Oakes

There is nothing to tell of them either.

C. Puw

They came home.
)",
         "1. Apologies|2. Reports|a) The crane|b) The quay|c) The boats|3. Crews"},
        {"a committee under the name of its council",
         R"(WICK DISTRICT COUNCIL

Planning Committee

Minutes of the meeting held on 3 March 2020

1. Apologies

There were none from anybody.

2. The crane

It was agreed that the crane be sold.
)",
         "1. Apologies|2. The crane"},
        {"a comma after the number, and a number left out",
         R"(Minutes of the Harbour Board

1, To elect a chair

Cllr Oakes was elected as chair.

2, To elect a deputy

Cllr Ferris was elected as deputy.

3, To receive apologies

There were none from anybody.

5, To discuss the sale of the crane

It was agreed that the crane be sold.
)",
         "1, To elect a chair|2, To elect a deputy|3, To receive apologies|5, To discuss the sale of the crane"},
        {"the roll that was called on a motion is no attendance",
         R"(Minutes of the Harbour Board

**1. Crane**

Oakes moved, Vale seconded, the sale of the crane.

**Roll Call**

Ayes: Oakes, Ferris and Vale.

**2. Bell**

Oakes moved, Vale seconded, the purchase of a bell.

**Roll Call**

Ayes: Oakes, Ferris and Vale.
)",
         "1. Crane|2. Bell"},
        {"a full stop and a bracket",
         R"(Minutes of the Harbour Board

**1.) Roll Call:** Oakes, Ferris and Vale.

**2.) Public Comments:** None

**3.) Crane:**

It was agreed that the crane be sold.
)",
         "1.) Roll Call|2.) Public Comments|3.) Crane"},
        {"two items, each over its text; what was said under numbers of two parts is none, though it ends in no full "
         "stop",
         R"(Minutes of the Harbour Board

1.0 Adoption of Agenda

The agenda was adopted.

2.0 Approval of the May 4, 2019 Minutes

2.1 Thanks were sent to the keeper of the quay

2.2 The crane had been painted by the builder

2.3 There was a letter about moorings
)",
         "1.0 Adoption of Agenda|2.0 Approval of the May 4, 2019 Minutes"},
        {"a heading as long as a sentence, with its text below, where the others end at a colon, too",
         R"(Minutes of the Harbour Board

1. Apologies for absence: Mr Vale.

2. Declarations of interest: There were none.

3. Notes of the last meeting of 4 May to be approved as minutes:-

The minutes were signed.

4. Crane: The clerk will write to the builder.
)",
         "1. Apologies for absence|2. Declarations of interest|3. Notes of the last meeting of 4 May to be approved as "
         "minutes|4. Crane"},
        {"the number of a minute, and its year",
         R"(Minutes of the Harbour Board

125.22 Apologies

There were none from anybody.

126.22 The crane

It was agreed that the crane be sold.

127.22 The quay

It was agreed that the quay be let.
)",
         "125.22 Apologies|126.22 The crane|127.22 The quay"},
        {"the word over a paper is its title, and over its text an item",
         R"(UPPER WICK COMMUNITY COUNCIL

MINUTES

Tuesday 3 March 2020 at 7pm in the Reading Room

Apologies

Mr Vale.

The crane

It was agreed that the crane be sold.
)",
         "Apologies"},
        {"parts of an item by two numbers, each over its text",
         R"(Minutes of the Harbour Board

1. Apologies

There were none from anybody.

2. Business

2.1 Sale of the crane

The sale was approved by the members who were there.

2.2 Letting of the quay

The letting was approved by the members who were there.

3. Correspondence

There was none.
)",
         "1. Apologies|2. Business|2.1 Sale of the crane|2.2 Letting of the quay|3. Correspondence"},
        {"a title line, and what stands under decisions, are none",
         R"(Wick Planning Board

MINUTES OF FEBRUARY 11, 2008

CALL TO ORDER

The chair called it to order.

MINUTES OF JANUARY 28, 2008

The minutes of these meetings were submitted:

They were approved.

MOVED BY: COUNCILLOR OAKES

Reason for decision: To comply with the Act.
)",
         "CALL TO ORDER|MINUTES OF JANUARY 28, 2008"},
        {"the day is of the heading in capitals",
         R"(Minutes of the Upper Wick Community Council held on 12 June 2012

1. APOLOGIES: Mr Vale.

2. MINUTES OF THE MEETING HELD ON 8 May 2012, having been printed and handed out, were approved.

3. CORRESPONDENCE: There was none.
)",
         "1. APOLOGIES|2. MINUTES OF THE MEETING HELD ON 8 May 2012|3. CORRESPONDENCE"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(plain_document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OfWebPages) {
    EXPECT_EQ(headings(document_of(
                  "<html><body><h1>Decision details</h1><h2>Plan of the quay</h2><p>Decision Maker: Harbour Board</p>"
                  "<h3>Purpose:</h3><p>To consider the plan.</p><h3>Decision:</h3><p>That the plan be approved.</p>"
                  "<h3>Reasons for the decision:</h3><p>The quay is old.</p></body></html>")),
              "Purpose|Decision|Reasons for the decision");
    EXPECT_EQ(headings(document_of(
                  "<html><body><h2>Annual Harbour Board Meeting</h2><h3>MINUTES</h3><p>Held on Tuesday 7 May 2019</p>"
                  "<p><b>1. Apologies</b></p><p>None.</p><p><b>2. Minutes of the last meeting</b></p><p>They were "
                  "signed.</p></body></html>")),
              "1. Apologies|2. Minutes of the last meeting");
}

TEST(Sections, LabelsOfItemsOnWebPagesAreNone) {
    const auto page = [](std::string_view quay, std::string_view crane) {
        return headings(
            document_of("<html><body><h1>Agenda and minutes</h1><h2>Harbour Board</h2>"
                        "<h3>1. Apologies</h3><h4>Minutes:</h4><p>There were none.</p>"
                        "<h3>2. The quay " +
                        std::string(quay) + "</h3><h4>Minutes:</h4><p>It is old.</p><h3>3. The crane</h3>" +
                        std::string(crane) + "<p>It was sold.</p></body></html>"));
    };
    EXPECT_EQ(page("pdf icon PDF 278 KB", "<h4>Minutes:</h4>"), "1. Apologies|2. The quay|3. The crane");
    EXPECT_EQ(page("of 1 May", "<h4>Decision:</h4>"), "1. Apologies|2. The quay of 1 May|3. The crane");
}

TEST(Sections, OfPagesOfItems) {
    EXPECT_EQ(headings(document_of("Agenda item\n\nThe crane\n\nTo note the report.\n\nMinutes:\n\nThe Board looked at "
                                   "it.\n\nRESOLVED that it be noted.\n\nSupporting documents:\n\nReport 71, pdf icon "
                                   "PDF 402 KB\n")),
              "Minutes|Supporting documents");
    EXPECT_EQ(
        headings(document_of("Agenda and minutes\n\nHarbour Board - Thursday, 3 May 2031\n\nApologies for "
                             "Absence\n\nThere were none.\n\nThe part of the Board in times of flood pdf icon PDF "
                             "130 KB\n\nRESOLVED that it be noted.\n")),
        "Apologies for Absence|The part of the Board in times of flood");
}

TEST(Sections, EndAtTheirFullStopWhereTextGoesOn) {
    EXPECT_EQ(
        headings(document_of("Minutes of the Harbour Board\n\n1. Election of Chairman. Cllr Ann Oakes proposed that "
                             "Cllr Bea Ferris take up the position of Chairman and Cllr Carl Hale seconded it.\n\n2. "
                             "Election of Vice Chairman. Cllr Bea Ferris proposed that Cllr Carl Hale goes on as Vice "
                             "Chairman.\n\n3. Apologies\n\nThere were none.\n")),
        "1. Election of Chairman.|2. Election of Vice Chairman.|3. Apologies");
}

TEST(Sections, WithLinksToTheirReports) {
    EXPECT_EQ(headings(document_of(
                  "<html><body><h1>Agenda and minutes</h1><table><tr><td>1.</td><td><p>Apologies</p><p>There "
                  "were none.</p></td></tr><tr><td>2.</td><td><p>Minutes</p><p>They were "
                  "signed.</p></td></tr><tr><td>3.</td><td><p>The quay PDF 200 KB</p><p>Additional "
                  "documents:</p><ul><li>Appendix A, item 3 PDF 1 MB</li></ul></td></tr></table></body></html>")),
              "1. Apologies|2. Minutes|3. The quay");
}

TEST(Sections, OverLabelsOfItemsInPlainText) {
    std::string text = "Agenda and minutes\n\nHarbour Board - Thursday, 3 May 2031\n";
    for (const auto& [number, title] :
         {std::pair{"4.", "Answers of the keepers of the lights to the letter of the Board"},
          {"5.", "The crane"},
          {"6.", "The quay"},
          {"7.", "The slipway"}})
        for (const char* paragraph : {number, title, "Minutes:", "It was talked of for an hour, and nobody was wiser.",
                                      "Nothing more was said of it than that, said the Clerk to the Board."})
            text += "\n" + std::string(paragraph) + (paragraph == title ? " pdf icon PDF 5 KB\n" : "\n");
    EXPECT_EQ(
        headings(document_of(text)),
        "4. Answers of the keepers of the lights to the letter of the Board|5. The crane|6. The quay|7. The slipway");
}

TEST(Sections, WhatIsCarriedAndWhatAnItemIsForAreNone) {
    const std::string text = R"(
The crane has been grey since the year of the flood, and those who live beside it have asked for another colour for
as long as anybody can remember, in letters to the board and to the keeper of the quay.
)";
    EXPECT_EQ(headings(document_from("^ **MINUTES OF THE HARBOUR BOARD**\n\n**1.  APOLOGIES**\n\nThere were none.\n\n"
                                     "**2.  DECLARATIONS OF INTEREST**\n\nTo receive declarations of interest from "
                                     "members\n\nThere were none.\n\n**3.  THE CRANE**\n" +
                                     text +
                                     "\n**MOVED BY MR OAKES SECONDED BY MRS VALE**\n\nThat it be blue.\n\n**CARRIED "
                                     "UNANIMOUSLY**\n\n**4.  THE QUAY**\n" +
                                     text + "\n**(Vote: 4 for, 1 against)**\n" + text)),
              "1. APOLOGIES|2. DECLARATIONS OF INTEREST|3. THE CRANE|4. THE QUAY");
}

TEST(Sections, StandInATextBesideAColumnOfActions) {
    Document document = document_from(R"(^ **Minutes of the Harbour Board**

**1.  Apologies**

There were none, and the keeper of the quay was thanked for the chairs that he had set out so early in the day.

**2.  The crane**

It has been grey since the year of the flood, and those who live beside it have asked for another colour.

**3.  The quay**

It was said that the stones at its northern end move when the tide is high, and that they ought to be set.

**4.  The bell**

It has not been rung for many years, and nobody who was there could say what it was once rung for.

The keeper of the quay was asked to look for it in the old hall, and to tell the board where it is.

Action: the keeper
)");
    for (Line& line : document.pages[0].lines)
        if (&line != &document.pages[0].lines.front()) line.table = 0;
    Line& last = document.pages[0].lines.back();
    last.column = 1;
    EXPECT_EQ(headings(document), "1. Apologies|2. The crane|3. The quay|4. The bell");
}

TEST(Sections, OfFormsOfReports) {
    const Drawing cases[] = {
        {"labels of the head over two lines, an appendix with its name, a list of appendices",
         R"(Report to:    Cabinet, 13 March
**Cabinet**    Councillor Ann Green
**Member:**
Exempt information:    None

**1.  Purpose**

1.1  To ask the Cabinet to agree to the repair of the bandstand before the concerts of the summer.

**2.  Appendices**

**Appendix A:**
The plan of the bandstand

**Appendix B:**
The prices of the builders
---
**Appendix A: Plan of the bandstand**

The bandstand is eight yards across, and stands on the green between the pond and the road.
)",
         "1. Purpose|2. Appendices|Appendix A: Plan of the bandstand"},
        {"headings of a newsletter, the first below its title",
         R"(^24 **RIVERTON NEWS**

^14 **Swans on the pond**

The swans have come back to the pond and brought up five young, which can be seen from the bridge every morning. Please
do not give them bread, as it does them no good, and keep your dogs away from the nest.

^14 **A new roof**

The bandstand has a new roof, for which the builders took eleven days, and the band will play there on every Sunday of
the summer from three o'clock, weather permitting.

^14 **Bins**

Bins will be emptied a day late in the week after the holiday, and those who have garden bins are asked to put them
out on the same day as the others.
)",
         "Swans on the pond|A new roof|Bins"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, LevelsAreToldByNumbersAndType) {
    const Drawing cases[] = {
        {"capitals over mixed case, whichever comes first",
         R"(Report of: the Head of Parks

**Summary**

The pond is full of weeds, and this report says what might be done about them in the spring.

**BACKGROUND**

The pond was dug in 1902 by the young men of the town and has been cleaned twice since.

**The swans**

There are four of them, and they have lived on the pond for many years more than officers have.

**CONCLUSION**

The pond is to be kept as it is for as long as there are swans on it to be fed by the keeper.
)",
         "2 Summary|1 BACKGROUND|2 The swans|1 CONCLUSION"},
        {"numbers that begin again within an item",
         R"(Minutes of the meeting of Riverton Parish Council

**7. Apologies**

Councillor Green had sent word that he could not come as he was away from home that day.

**8. Matters arising**

**1. The pond**

It has been cleaned by the keeper, who was thanked by the members for the trouble he had taken.

**2. The bench**

It has been mended by a neighbour, who was thanked by the members for the trouble he had taken.

**9. Finance**

The accounts that the clerk had sent to members before the meeting were agreed by all there.
)",
         "1 Apologies|1 Matters arising|2 The pond|2 The bench|1 Finance"},
        {"numbers that go on under several headings in capitals",
         R"(^ **CITY COUNCIL REGULAR MEETING MINUTES**

**CALL TO ORDER**

The mayor called the meeting to order at half past six and led those present in the pledge.

**CONSENT CALENDAR**

1. Minutes of the meeting of May 3

2. Warrant register

**PUBLIC HEARINGS**

3. Ordinance on short lets

The planner gave the report, and the mayor opened the hearing to the public a little later on.

**NEW BUSINESS**

4. Contract for street sweeping

Motion by Reyes, seconded by Tran, to award the contract to the low bidder. Motion carried.

**ADJOURNMENT**

The meeting was adjourned at a quarter past eight by the mayor with the consent of the members.
)",
         "1 CALL TO ORDER|1 CONSENT CALENDAR|2 Minutes of the meeting of May 3|2 Warrant register|1 PUBLIC HEARINGS|2 "
         "Ordinance on short lets|1 NEW BUSINESS|2 Contract for street sweeping|1 ADJOURNMENT"},
        {"a bold line below a numbered heading in capitals",
         R"(Report of: the Head of Parks

**1. BACKGROUND**

1.1 The pond was dug in 1902 by the young men of the town and has been cleaned twice since.

**The swans**

1.2 There are four of them, and they have lived on the pond for many years more than officers have.

**2. LEGAL IMPLICATIONS**

2.1 There are none that anyone has been able to think of while this report was being written.

**Background papers**

None
)",
         "1 BACKGROUND|2 The swans|1 LEGAL IMPLICATIONS|1 Background papers"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(levels(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OfAPackHaveTheTypesOfTheirPart) {
    const Outline outline = outline_of(document_from(R"(^ **AGENDA – CABINET**

1.  Apologies for absence

2.  Declarations of interest

3.  Minutes of the last meeting        (previously circulated)

4.  Bandstand: a new roof        (Pages 3 - 7)
---
Report to: Cabinet

**1.  Purpose**

1.1  To ask the Cabinet to agree to the repair of the bandstand before the concerts of the summer.

**2.  The roof**

2.1  It leaks, as everybody knows who has stood below it in the rain while the band went on playing.

**3.  Legal implications**

3.1  There are none that anyone has been able to think of while this report was being written.

**4.  Background papers**

4.1  None of them has been used in the writing of the report that is before the members today.
)"));
    std::string types;
    for (const Heading& heading : outline.headings) types += std::string(name_of(heading.section.type)) + '|';
    EXPECT_EQ(types, "apologies|declarations|minutes|item|purpose|discussion|legal|background_papers|");
}

TEST(Sections, OfPapersWithoutLayout) {
    EXPECT_EQ(headings(plain_document_from(R"(THE SWANS OF RIVERTON

1 SUMMARY

1.1 The purpose of this report is to tell members how the swans are.

2 BACKGROUND

2.1 The swans came in the year of the flood.

3 RECOMMENDATION

3.1 That the swans be fed.

Background Papers:-

None
)")),
              "1 SUMMARY|2 BACKGROUND|3 RECOMMENDATION|Background Papers");
}

TEST(Sections, NumberOneOverTheFirstParagraph) {
    const auto of = [](const std::string& number) {
        return headings(document_from("^14 **PONDS PANEL – PUBLIC QUESTIONS**\n\n17 May 2019\n\n**" + number +
                                      R"(.  Question about the pond**

The pond was cleaned in the spring of last year at some cost to the town, and it has been green again since the
summer. Can the keeper of the ponds say when it will be blue, and what that will cost those who live beside it?

**Reply by the Keeper of the Ponds**

The pond is green because of the swans, which have lived on it for many more years than officers have. They are fed
by the keeper, who lives beside the pond and is paid a little for his trouble, and nobody wishes them to go away.
)"));
    };
    EXPECT_EQ(of("1"), "1. Question about the pond|Reply by the Keeper of the Ponds");
    EXPECT_EQ(of("7").find("7."), std::string::npos);
}

TEST(Sections, WhatHeadsTablesAndTasksIsNone) {
    const Drawing cases[] = {
        {"captions of an item's accounts, however their rows are set; what is not over amounts is a heading",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  APOLOGIES**

There were none.

**2.  ACCOUNTS**

The accounts were accepted as they were presented by the clerk.

**Cheques for approval**

Rope (May/June)    £32.50

Paint    £1,112.38

**Income**

Mooring fees £20.27 Sale of the crane £1,300.00

**Sale of the crane**

The crane was sold to the miller for a little less than had been hoped.

TOTAL FOR CHEQUES IN MAY 2015 £1,144.88

**3.  QUAY**

CLERK TO WRITE TO THE BUILDER

Work goes on at the quay and will be done by the end of June.
)",
         "1. APOLOGIES|2. ACCOUNTS|Sale of the crane|3. QUAY"},
        {"a heading of its own over amounts stays one",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**Apologies for absence**

There were none, and the meeting began at once.

**Payments**

Rope    £32.50

Paint    £1,112.38

**Slipway**

The slipway was cleaned by the keeper in the first week of June.
)",
         "Apologies for absence|Payments|Slipway"},
        {"the words that a resolution begins with, and the heads of columns",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  APOLOGIES**

There were none from anybody, and the meeting began at once.

**2.  CRANE**

BE IT RESOLVED:

That the crane be sold to the miller for a little less than had been hoped.

**3.  QUAY**

Work goes on there and will be done by the end of June.
)",
         "1. APOLOGIES|2. CRANE|3. QUAY"},
        {"who is to do what is an item where it is numbered",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  APOLOGIES**

There were none.

**2.  CHAIR TO REPORT ON THE CRANE**

It is mended.

**3.  QUAY**

Work goes on.
)",
         "1. APOLOGIES|2. CHAIR TO REPORT ON THE CRANE|3. QUAY"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, GroupsOfRowsOfFiguresMakeNone) {
    const std::string table =
        "<table><tr><td><b>%</b></td></tr><tr><td>Quay</td><td>13.0</td><td>16.4</td></tr>"
        "<tr><td>Crane</td><td>38.7</td><td>40.1</td></tr></table>";
    const auto report = [&](std::string_view title) {
        std::string group = table;
        group.replace(group.find('%'), 1, title);
        return headings(
            document_of("<html><body><h1>Report on the harbour</h1><p><b>Introduction</b></p><p>The budget "
                        "is as follows, and as it was.</p>" +
                        group + "<p><b>Conclusion</b></p><p>It is enough for all of it.</p></body></html>"));
    };
    EXPECT_EQ(report("Highways and Transportation"), "Introduction|Conclusion");
    EXPECT_EQ(report("Policy"), "Introduction|Conclusion");
    // In minutes it heads what was paid.
    EXPECT_EQ(headings(document_of("<html><body><h1>Minutes of the Harbour Board</h1><p><b>Apologies</b></p><p>There "
                                   "were none.</p>" +
                                   std::string(table).replace(table.find('%'), 1, "Payments") +
                                   "<p><b>Next meeting</b></p><p>It is in May.</p></body></html>")),
              "Apologies|Payments|Next meeting");
}

TEST(Sections, BesideTheirTextInForms) {
    const Drawing cases[] = {
        {"a record of a decision: rows of text, and short answers",
         R"(^ **HOLMBRIDGE TOWN COUNCIL**
^ **Record of an officer's decision**

| **Decision taken by** | The Town Clerk |
| **Decision** | To let the boathouse to the rowing club for three years from May. |
| **Reasons for the decision** | The boathouse has stood empty for two years and is in need of care. |
| **Alternative options considered** | To sell it was considered and rejected. |
| **Ward** | Riverside |
| **Background documents** | None |
)",
         "Decision|Reasons for the decision|Alternative options considered|Background documents"},
        {"what a decision bears on, a list under its heading, and two answers are none",
         R"(^ **HOLMBRIDGE TOWN COUNCIL**

**Introduction**

The boathouse has stood empty for two years and is in need of care, as all who row by it can see.

**Implications**

| **Policy** | The boathouse is in the plan for the river, which was adopted in May. |
| **Legal** | A lease is needed, which the solicitor will draw up this year. |
| **Risk Assessment** | The roof may fall in before the winter is over. |
| **Recommendation** | See the report. |
| **Reasons** | See the report. |
)",
         "Introduction|Implications"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
}

TEST(Sections, OnLinesOfTheirOwnInPlainText) {
    const std::string text = "There was some discussion, and it was left until April.\n\n";
    std::string minutes = "MINUTES OF A REGULAR MEETING OF THE HARBOUR BOARD HELD MARCH 17, 2031.\n\n" + text;
    for (const char* line : {"Call to Order:", "Agenda Changes:", "Consent Agenda:"})
        minutes += std::string(line) + "\n\n" + text;
    minutes += "1) Approval of bills\n\n2) Approval of the order for sand\n\n3) Approval of minutes\n\n" + text;
    for (const char* line : {"Road Department:", "Those in favor:", "Ferry - Ordinance 31-04:", "Those in favor:",
                             "Board Members' Reports:"})
        minutes += std::string(line) + "\n\n" + text;
    EXPECT_EQ(headings(document_of(minutes)),
              "Call to Order|Agenda Changes|Consent Agenda|1) Approval of bills|2) Approval of the order for sand|3) "
              "Approval of minutes|Road Department|Ferry - Ordinance 31-04|Board Members' Reports");

    const std::string paragraph =
        "The swans have lived on the pond for longer than anyone who was asked can tell, and they are well.\n\n";
    std::string report = "HOLMBRIDGE TOWN COUNCIL\n\nREPORT OF THE CLERK\n\n";
    for (const char* line : {"Purpose", "Background", "Water", "The keeper's hut", "Financial implications"})
        report += std::string(line) + "\n\n" + paragraph;
    report += "Town Clerk\n\n3rd May 2031\n";
    EXPECT_EQ(headings(document_of(report)), "Purpose|Background|Water|The keeper's hut|Financial implications");
}

TEST(Sections, NotOfSignaturesTitlesAndDecisions) {
    const Drawing cases[] = {
        {"lead-ins, reasons, and who signs",
         R"(^ **HOLMBRIDGE COUNCIL**

**1.  Purpose of report**

1.1  The purpose of the report is to:-

(a)  tell the committee of the swans, and of what the keeper has written about them in his letter; and
(b)  ask for bread.

**2.  Financial implications**

2.1  There are none that arise from this report, nor will there be any in the year that is to come.

**3.  Recommendation**

**That the shed be refused for the following reasons:**

**1.  It would be too large for the green on which it is to stand, as the keeper has said.**

**2.  The shed would harm the setting of the hall on the green, contrary to the local planning policy framework.**

**3.  No drawing came.**

**Ann Green**
**Director of Parks (Swans and Geese)**

20 November 2031

**Background papers**

A letter from the keeper of the swans, which may be seen at the office on any day of the week.
)",
         "1. Purpose of report|2. Financial implications|3. Recommendation|Background papers"},
        {"comments, set as the other headings of a report are",
         R"(^ **REPORT FOR ACTION**

**SUMMARY**

The swans are well, and have been all year, as the keeper has told everyone who has asked him.

**FINANCIAL IMPACT**

There is none that arises from this report, nor will there be any in the year that is to come.

**BACKGROUND**

The swans have lived on the pond for longer than anyone who was asked can tell, and are well.

**COMMENTS**

**Bread**

They are fed by the keeper, who lives beside the pond and is paid a little for his trouble.
)",
         "SUMMARY|FINANCIAL IMPACT|BACKGROUND|COMMENTS|Bread"},
        {"what was resolved, in bold, over and again",
         R"(^ **Minutes of the Harbour Board held on 4 May 2031**

**1.  Call to order - 7:12 PM**

The Chair called the meeting to order.

**2.  Apologies**

**Resolution**

Moved Cr Oakes, seconded Cr Vale and resolved

**That the Board accept the apology.**

**3.  Appointments**

**RESOLVED that the Board:**

**1.  Notes the appointment of the Chair as set out in the list.**

**2.  Approves the appointment of members to the panels.**

**4.  The crane**

**Resolution**

Moved Cr Oakes, seconded Cr Vale and resolved

**That the crane be mended.**

**Action AB, CD**

**Absent/did not vote (1)**

Cr Hale.
)",
         "1. Call to order|2. Apologies|3. Appointments|4. The crane"},
        {"the line that titles minutes, and an item that looks like it",
         R"(^ **WICK COUNCIL**

**MINUTE** of MEETING of the Harbour Committee held in the Town Hall on Tuesday 4 May 2031.

**Minutes:** The minutes of the last meeting of the council were signed by the Convener.

**Apologies:** There were none from any of the members, nor from anyone else who had been asked.

**The crane:** The committee heard that the crane was rusty, and that it had been so all year.
)",
         "Minutes|Apologies"},
        {"an item, and when it comes up",
         R"(^ **Minutes of the Harbour Board held on 4 May 2031**

**1.  Apologies**

There were none from any of the members, nor from anyone else who had been asked to come.

**2.  7:45 pm Public meeting on the crane**

The board heard that the crane was rusty, and that it had been so for all of the year.

**3.  7:55 pm, 4 May 2031**

The board heard that the geese were well, and that they had been so for all of the year.
)",
         "1. Apologies|2. 7:45 pm Public meeting on the crane"},
        {"a meeting that begins without customary headings",
         R"(^ **HARBOUR MASTERS' MINUTES**
^ **JULY 24, 2031**

Mr Oakes called the meeting to order at 7:01 PM.

**MASTERS' NEWS**

The masters heard that the swans were well, and that they had been so for all of the year.

**HEARINGS AND LICENCES**

The masters heard that the geese were well, and that they had been so for all of the year.

**NEW BUSINESS**

The masters heard that the ducks were well, and that they had been so for all of the year.
)",
         "MASTERS' NEWS|HEARINGS AND LICENCES|NEW BUSINESS"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
    EXPECT_EQ(headings(document_of("<html><body><h1>Agenda and minutes</h1><h2>Harbour Board - Thursday, 4 May "
                                   "2031</h2><p><b>12. Declarations of interest</b></p><p><i>To receive any "
                                   "declarations of interest.</i></p><p>There were none.</p><p><b>13. Minutes of the "
                                   "previous panel</b></p><p><i>Minutes of the meeting held on 5 April 2031 to be "
                                   "received.</i></p><p>They were received.</p><p><b>14. The crane</b></p><p>It was "
                                   "mended.</p></body></html>")),
              "12. Declarations of interest|13. Minutes of the previous panel|14. The crane");
}

TEST(Sections, OfDecisionsOnWebPages) {
    const Document document = document_of(
        "<html><body><ul><li>Calendar</li><li>Decisions</li></ul><h1>Decision details</h1><h2>The boathouse</h2>"
        "<p><b>Decision Maker:</b> Cabinet</p><h3>Purpose:</h3><p>To let the boathouse to the club.</p>"
        "<h3>Decision:</h3><p>DECISION:</p><p>1. That the boathouse be let to the club for three years.</p>"
        "<h3>Conflict of interest:</h3><p>None</p></body></html>");
    EXPECT_EQ(headings(document), "Purpose|Decision|Conflict of interest");
    EXPECT_EQ(outline_of(document).headings[1].section.type, SectionType::other);
}

TEST(Sections, OfTheMinutesOfCommittees) {
    const Document document = document_from(R"(^ **MINUTES of the meeting of Wick Council held on 4 May 2031**

**1. Apologies**

There were none from any of the members.

**2. Minutes of committees**

**2.1 Harbour Committee – 6 April, 2031**

They were adopted as they had been sent to all of the members.

**2.2 The crane**

It was asked when the crane would be mended, and who was to pay for it.

**3. Harbour Committee**

Two members were named to it for the year that was to come.
)");
    const Outline outline = outline_of(document);
    ASSERT_EQ(outline.headings.size(), 5U);
    EXPECT_EQ(outline.headings[2].section.type, SectionType::minutes);
    EXPECT_EQ(outline.headings[3].section.type, SectionType::item);
    EXPECT_EQ(outline.headings[4].section.type, SectionType::item);
}

TEST(Sections, OfItemsAsTheirNeighboursAre) {
    const Drawing cases[] = {
        {"one whose setting was forgotten, and no paragraph that a dash stands in",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**21/4 Apologies –** There were none from anybody.

**21/5 Crane –** It was sold to the miller.

21/6.Web site – It was put off until the next meeting.

**21/7 Quay –** Work goes on and will be done in June.

21/8 The keeper reported – in a letter – that he was ill.
)",
         "21/4 Apologies|21/5 Crane|21/6. Web site|21/7 Quay"},
        {"a person, numbered and set as they are",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  Apologies**

There were none from anybody, and the meeting began at once.

**2.  Cllr Ann Vale (Harbour Ward), if present**

She spoke about the crane, which is to be painted in another colour by the end of June.

**3.  Quay**

Work goes on at the quay and will be done by the end of June.

**Cllr Ann Vale**
)",
         "1. Apologies|2. Cllr Ann Vale (Harbour Ward), if present|3. Quay"},
        {"all set apart up to the dash, where the others end at colons",
         R"(^ **MINUTES OF THE HARBOUR BOARD**

**1.  Apologies:** There were none from anybody, and the meeting began at once.

**2.  Updates: The crane** – It was sold to the miller for a little less than had been hoped.

**3.  Quay:** Work goes on there and will be done by the end of June.

**4.  Next meeting:** It is on the first Monday of the month in the old hall.
)",
         "1. Apologies|2. Updates|3. Quay|4. Next meeting"},
        {"the day of the next meeting, though what it begins with is told",
         R"(^ AGENDA

1.  Apologies

2.  Crane

3.  Date of next meeting (to begin with the AGM) – Monday, 12th May 2025. Old Hall. 7pm
)",
         "1. Apologies|2. Crane|3. Date of next meeting (to begin with the AGM)"},
        {"the number of an earlier minute, how letters were sent, and a day among dashes",
         R"(^ AGENDA

1.  Apologies

2.  (45.1) Crane

3.  Open day – 12 June (to be confirmed) – Talk by Ann Vale

4.  Correspondence distributed as received

5.  Quay – Harbour wall
)",
         "1. Apologies|2. Crane|3. Open day|4. Correspondence|5. Quay – Harbour wall"},
    };
    for (const Drawing& c : cases) EXPECT_EQ(headings(document_from(c.drawing)), c.headings) << c.rule;
    EXPECT_EQ(headings(plain_document_from(R"(Minutes of the Harbour Board

1. Present:A. Oakes, B. Ferris and C. Vale.

2. Apologies: None.

3. Crane: It was sold.

4. Quay: Work goes on.
)")),
              "1. Present|2. Apologies|3. Crane|4. Quay");
    EXPECT_EQ(headings(plain_document_from(R"(Minutes of the Harbour Board

Public forum.

A man asked about the crane.

1.4/23X To open the meeting

It was opened at seven.

2.4/23X To note apologies

There were none.

3.4/23X To consider the crane

It was sold. Thanks.
)")),
              "Public forum.|1.4/23X To open the meeting|2.4/23X To note apologies|3.4/23X To consider the crane");
}

TEST(Sections, OfMotionsAndNoticesInParts) {
    const std::string head = R"(^ **Harbour Board Meeting – 13 March 2025**

^ **Motion to paint the harbour crane blue**

Proposer: Ann Vale

)";
    const std::string text = R"(
The crane has been grey since the year of the flood, and those who live beside it have asked for another colour for
as long as anybody can remember, in letters to the board and to the keeper of the quay.
)";
    EXPECT_EQ(headings(document_from(head + "**Background – from those who live there**\n" + text +
                                     "\n**Motion:**\n\nThis board resolves:\n" + text)),
              "Background – from those who live there|Motion");
    EXPECT_EQ(
        headings(document_from(head + "**Motion:**\n" + text + "\n**Motion:**\n" + text + "\n**Motion:**\n" + text)),
        "");
    EXPECT_EQ(headings(document_from("^ **HARBOUR BOARD**\n\n^ **GRANT OF PERMISSION**\n\n"
                                     "**Part 1 – Particulars of the application**\n\nA crane.\n\n"
                                     "**Part II – Particulars of the decision**\n" +
                                     text)),
              "Part 1 – Particulars of the application|Part II – Particulars of the decision");
}

TEST(Sections, OfMapsTablesAndParagraphsOfReports) {
    const std::string text = R"(
The crane has been grey since the year of the flood, and those who live beside it have asked for another colour for
as long as anybody can remember, in letters to the board and to the keeper of the quay.
)";
    const std::string head = "^16 **A new crane**\n\n**Introduction**\n" + text + "\n**Recommendation**\n" + text;
    const std::string sheet = R"(
---
^20 **THE QUAY**

^9 Mill Lane

^9 Back Lane

^14 **AREA OF THE CRANE**

^7 Town of Riverton

^7 River

^14 **THE SLIPWAY**

^9 Long Road

^9 Harbour Road
)";
    EXPECT_EQ(headings(document_from(head + sheet)), "Introduction|Recommendation");
    EXPECT_NE(headings(document_from(head + sheet + text)).find("THE SLIPWAY"),
              std::string::npos);  // not of a map alone
    EXPECT_EQ(headings(document_from("^ **Harbour Board**\n\n**SUBJECT: A NEW CRANE FOR THE QUAY AND ALL OF THE**\n\n"
                                     "**HARBOUR BEHIND IT**\n\n**RECOMMENDATION**\n" +
                                     text + "\n**BACKGROUND**\n" + text)),
              "RECOMMENDATION|BACKGROUND");
    // Numbered paragraphs, of which one is the heading of that below.
    EXPECT_EQ(headings(document_from(head + "\n1.1 " + text.substr(1) + "\n__The old crane__\n\n1.2 " + text.substr(1) +
                                     "\n1.3 __The ferry__\n" + text + "\n1.4 " + text.substr(1))),
              "Introduction|Recommendation|The old crane|1.3 The ferry");
}

TEST(Sections, NumbersOfMinutesOverTheirHeadings) {
    EXPECT_EQ(headings(document_from(R"(^ **Minutes of the Harbour Board held on 4 May 2031**

**H/70/31**
(Agenda Item No 1)
**Minutes of the last meeting of the Board**

The minutes of the last meeting, which had been sent round to all members, were looked at.

**H/71/31**
(Agenda Item No 2)
**Councillor Ann Green - Holes in Back Lane**

A reply to the question had been sent round to all members of the Board before it met.

**H/72/31**
(Agenda Item No )
**Reports**
**a Report of the keeper of the lighthouse**

The report of the keeper, which had been sent round to all members, was looked at.
)")),
              "H/70/31 Minutes of the last meeting of the Board|H/71/31 Councillor Ann Green - Holes in Back Lane|"
              "H/72/31 Reports|a Report of the keeper of the lighthouse");
}

TEST(Sections, InTheMarginBesideTheirText) {
    const std::string title = "^ **Minutes of the Harbour Board held on 4 May 2031**\n\n";
    const std::string text =
        "                    The keeper told the members how the lamp had been mended in the spring.\n\n";
    const std::string rows =
        "**Call to Order**       Mayor Vale called the meeting to order at six in the evening.\n\n" + text + text +
        text + "**Agenda**              It was moved that the agenda be adopted as it was sent round.\n\n" + text +
        text + text + "**New Business**        There was none that anybody at the meeting had heard about.\n\n" + text +
        text + text + "**Adjournment**         Mayor Vale closed the meeting at seven in the evening, in rain.\n\n";
    EXPECT_EQ(headings(document_from(title + rows)), "Call to Order|Agenda|New Business|Adjournment");
}

TEST(Sections, WhoHoldsAnOfficeMakesNone) {
    const std::string title = "^ **Minutes of the Harbour Board held on 4 May 2031**\n\n";
    const std::string line =
        "The members heard the keeper, who told them how the lamp had been mended in the spring.\n\n";
    EXPECT_EQ(
        headings(document_from(title + line + line +
                               "**Chair:** Ann Green nominated by Bob Hale\n\n**Secretary:** Cy Oakes nominated by "
                               "Di Vale\n\n**Ferry contact:** Eve Rees\n\n**Bell contact:** Flo Puw\n\n" +
                               line)),
        "");
    EXPECT_EQ(headings(document_from(title + line + line +
                                     "**Ferry:** The ferry is late.\n\n**Bell:** Nobody rang it.\n\n**Quay:** It is "
                                     "dry.\n\n" +
                                     line)),
              "Ferry|Bell|Quay");
}

TEST(Sections, OfItemsWithoutNumbers) {
    struct Case {
        const char* rule;
        const char* text;
        const char* headings;
        bool in_layout_too = true;  // every line set alike
    };
    const Case cases[] = {
        {"a list of lines under the agenda's title; not who signs it",
         R"(HARBOUR BOARD

AGENDA for the meeting to be held on 4 May 2021

Apologies for absence

Declarations of interest

Minutes of the last meeting

The lamp in Back Lane

Finance

To approve the payments listed.

Date of next meeting

Ada Oakes

Clerk to the Board
)",
         "Apologies for absence|Declarations of interest|Minutes of the last meeting|The lamp in Back "
         "Lane|Finance|Date "
         "of next meeting"},
        {"behind bullets, up to what each is for",
         R"(HARBOUR BOARD

AGENDA

• Apologies for absence

• Declarations of interest – to receive any declarations of members' interests

• To approve the minutes of the last meeting

• Public participation: 15 minutes

• The lamp in Back Lane

• Date of next meeting
)",
         "Apologies for absence|Declarations of interest|To approve the minutes of the last meeting|Public "
         "participation|The lamp in Back Lane|Date of next meeting"},
        {"before their text and a colon",
         R"(Minutes of the Harbour Board

Apologies: None.

Declarations of interest: None.

Minutes of the last meeting: The minutes were approved.

Lamp in Back Lane: The lamp is broken. It was agreed to mend it.

Finance: The accounts were approved.

Date of next meeting: 1 June.
)",
         "Apologies|Declarations of interest|Minutes of the last meeting|Lamp in Back Lane|Finance|Date of next "
         "meeting"},
        {"before a dash",
         R"(Minutes of the Harbour Board

Apologies – None.

Declarations of interest – None.

Minutes of the last meeting – The minutes were approved.

Lamp in Back Lane – The lamp is broken. It was agreed to mend it.

Finance – The accounts were approved.
)",
         "Apologies|Declarations of interest|Minutes of the last meeting|Lamp in Back Lane|Finance"},
        {"lines over their text; not one that breaks off",
         R"(Minutes of the Harbour Board

Apologies

There were none.

Minutes of the last meeting

The minutes were approved.

The lamp in Back Lane

The lamp is broken. It was agreed to mend it.

The keeper told the Board that

The quay was wet.

Finance

The accounts were approved.
)",
         "Apologies|Minutes of the last meeting|The lamp in Back Lane|Finance", false},
        {"lines over their text, among one that is customary",
         R"(Minutes of the Harbour Board

The clerk read the summons.

Expression of Sympathy

The Chair spoke of the late keeper.

Approval of Minute

The minute was approved.

The quay lamp

It was agreed to mend it.

The boats

It was agreed to sell them.
)",
         "Expression of Sympathy|Approval of Minute|The quay lamp|The boats", false},
        {"no list of topics in the text of minutes",
         R"(Minutes of the Harbour Board

The keeper has a file on each of these:

The tender

The lamp in Back Lane

The hedge at the quay

The crane

They are open to all who ask.
)",
         ""},
        {"no answers to questions",
         R"(Minutes of the Harbour Board

Q: Is the lamp broken?

A: It is, and it has been so for a year.

Lamp: broken.

Crane: rusty.

Quay: wet.
)",
         ""},
    };
    for (const Case& c : cases) {
        EXPECT_EQ(headings(document_of(c.text)), c.headings) << c.rule;
        if (c.in_layout_too) {
            EXPECT_EQ(headings(plain_document_from(c.text)), c.headings) << c.rule;
        }
    }
}

TEST(Sections, AllThatAMeetingWasCalledFor) {
    const std::string_view head = "Minutes of the extraordinary meeting of the Harbour Board held on 4 May 2021\n\n";
    EXPECT_EQ(headings(document_of(std::string(head) +
                                   "1. Introductions\n\nAll who were there said who they were.\n\n2. Co-option of "
                                   "members\n\nIt was agreed that Mr Vale be co-opted.\n")),
              "1. Introductions|2. Co-option of members");
    // What was handed in.
    EXPECT_EQ(headings(document_of(std::string(head) +
                                   "The keeper spoke of the quay.\n\n1. Report of the divers\n\nDivers' report.docx\n\n"
                                   "2. Letters\n\nLetters.docx\n")),
              "");
}

TEST(Sections, OfMeetingsOfOneItem) {
    const std::string title =
        "^ **Minutes of the Special Meeting of the Harbour Board held in the Council Chamber of the Custom House at "
        "the "
        "end of the Long Quay on 4 May 2031**\n\n";
    const std::string line =
        "The members heard the keeper, who told them how the lamp had been mended in the spring.\n\n";
    const std::string text = line + line + line;
    EXPECT_EQ(headings(document_from(title + "**1.  To consider the tenders for the lamp**\n\n" + text + text)),
              "1. To consider the tenders for the lamp");
    EXPECT_EQ(headings(document_from(title + "1.  Oil is dear\n\n" + text + text)), "");
}

TEST(Sections, OfAnAgendaWithTimes) {
    EXPECT_EQ(headings(document_from(R"(^ **AGENDA**

^ **HARBOUR BOARD MEETING**

1 Call the meeting to order                                        4:30 - 4:35

2 Mayor's Report                                                   4:35 - 4:40

3 Discussion of the lamp                                           4:40 - 4:45

4 Motion to Adjourn                                                4:45 -
)")),
              "1 Call the meeting to order|2 Mayor's Report|3 Discussion of the lamp|4 Motion to Adjourn");
}

TEST(Sections, OfMinutesWhoseLinesWereLost) {
    EXPECT_EQ(headings(document_of(
                  "# MINUTES OF WICK PARISH COUNCIL\n\n1. Apologies for absence There were none from any of the "
                  "members.\n\n2. Election of Chairman It was proposed and seconded that Cllr Vale remain as "
                  "Chairman.\n\n3. Correspondence 3.1 A letter about the hedge in Mill Lane\n\n4. Reports • The keeper "
                  "has mended the lamp. • The bell is rung.\n")),
              "1. Apologies for absence|2. Election of Chairman|3. Correspondence|4. Reports");
    EXPECT_EQ(headings(document_of("# NOTES\n\nThe keeper wrote them.\n\n1. The lamp It was mended.\n\n2. The bell It "
                                   "was rung.\n")),
              "");
}

TEST(Sections, TitleOfAListOfDecisionsIsNone) {
    const std::string list = R"(**Borough of Wick**

**Cabinet**

**Decisions**

**3 May 2031**

**4.  A new pool**

To approve the pool as it is drawn in the plan of the engineer, and to ask for prices.

**5.  The bandstand**

To note that its roof leaks, and that the keeper has put a bucket under the worst of it.
)";
    EXPECT_EQ(headings(document_from(list)), "4. A new pool|5. The bandstand");
    EXPECT_TRUE(lists_decisions(outline_of(document_from(list)).blocks));
    EXPECT_FALSE(lists_decisions(outline_of(document_of("Cabinet\n\nDecisions\n\nThey were many.\n")).blocks));
    EXPECT_EQ(headings(document_of("# A new pool\n\nDecision Maker: Head of Pools\n\n## Decision:\n\nIt is agreed.\n")),
              "Decision");
}

TEST(Sections, LabelsOverTheAnswersOfAFormMakeNone) {
    EXPECT_EQ(headings(document_from(R"(^16 **Equality form**

This form was filled in for the new pool of the town, and says what it means for whom.

^16 **Part A – Activity**

**Service change**
No
**Service redesign**
No
**Strategy**
Yes
**Project**
No

^16 **Part B – Evidence**

The pool was asked for by half of those who wrote to the council in the spring of the year.
)")),
              "Part A – Activity|Part B – Evidence");
}

TEST(Sections, UnderlinedLinesOverBoldOnes) {
    EXPECT_EQ(headings(document_from(R"(**MINUTES OF WICK PARISH COUNCIL**

**1. Apologies**

There were none that anybody had sent in before the meeting of the council was opened.

**2. Planning Applications**

**__New Applications__**

**25/03235/TCA Round House, Mill Lane, Trees**

**25/03109/F North Arms, Wick**

The inn is to be a house, and its yard is to be a garden for those who live in the house.

**__Applications Decided__**

**25/03234/TCA Square House, Mill Lane, Trees**

**25/03108/F South Arms, Wick**

The inn is to stay as it is, and its yard is to be a place for those who come to the inn.

**3. Next Meeting**

The next meeting of the council is on the first Monday of the month of May in the hall.
)")),
              "1. Apologies|2. Planning Applications|New Applications|Applications Decided|3. Next Meeting");
}

TEST(Sections, DayOfTheNextMeetingIsNoPartOfItsHeading) {
    EXPECT_EQ(headings(document_from(R"(**MINUTES OF WICK PARISH COUNCIL**

**1. Apologies**

There were none that anybody had sent in before the meeting of the council was opened.

**2. Date Of Next Meeting - Monday, 2nd March in the hall. 7.30pm**
)")),
              "1. Apologies|2. Date Of Next Meeting");
    EXPECT_EQ(headings(document_from(R"(**MINUTES OF WICK PARISH COUNCIL**

**1. Apologies**

There were none that anybody had sent in before the meeting of the council was opened.

**NEXT MEETING:** Tuesday, 2 March at 7.30 pm in the hall of the village of Wick by the sea.

Action Point 48: The lamp is still to be mended by whoever broke it in the storm of the spring.

Treasurer’s Account: £664.08
)")),
              "1. Apologies|NEXT MEETING");
}

TEST(Sections, LeadInsOfNumberedParagraphsMakeNone) {
    EXPECT_EQ(headings(document_from(R"(**A strategy for Wick**

**Introduction**

1.1  **Governance:** The council decides on all loans at its meeting in the month of March.

1.2  **Business models:** The council lends to those who build houses for the people of Wick.

1.3  **Risk management:** To lend is to take a risk, which the council spreads over many loans.

1.4  **Large sums:** Those who ask for more than a million are asked to come to the hall at noon.
)")),
              "Introduction");
}

TEST(Sections, SentencesThatAWebPageTagsAsHeadings) {
    EXPECT_EQ(
        headings(document_of("<html><body><h1>Council meeting</h1><h2>Hearings</h2><h3><p>The harbour master has "
                             "approved a crane. The quay board is recommending that the council agrees to it.</p>"
                             "</h3><p>It is blue.</p></body></html>")),
        "Hearings|The harbour master has approved a crane. The quay board is recommending that the council agrees "
        "to it.");
}

TEST(Sections, WhoTookNoPartInAVoteMakesNone) {
    const std::string head = R"(**MINUTES OF THE PONDS COMMITTEE**

)";
    const std::string items = R"(
**1.  Call to Order**

The Mayor opened the meeting in the old hall and welcomed all who had come to it that night.

**2.  The Pond**

The members voted on the cleaning of the pond, which had been talked about for many years.
)";
    const std::string next = R"(
**3.  Swans**

There are four of them, and they have lived on the pond for many more years than officers have.
)";
    EXPECT_EQ(headings(document_from(head + items + "\nAYES:\n\nNOES:\n\nABSENT:\n" + next)),
              "1. Call to Order|2. The Pond|3. Swans");
    EXPECT_NE(
        headings(document_from(head + "\nMr Puw, Mrs Oakes\n\nABSENT:\n\nMr Vale\n" + items + next)).find("ABSENT"),
        std::string::npos);
}

TEST(Sections, NoticesOfMotionAreItemsAndLabelsOfEachItemAreNone) {
    const std::string head = "^ **MINUTES OF THE HARBOUR BOARD**\n\n**1.  NOTICES**\n";
    const std::string text = "\nMrs Oakes asked what the new crane would cost and was told it is dear.\n";
    std::string notices, labels;
    for (const char* number : {"11/2031", "12/2031", "13/2031", "14/2031"}) {
        notices += "\n**Notice of Motion No: " + std::string(number) + "**\n" + text;
        labels += "\nPublic Comment: Mr Vale spoke of the bell " + std::string(number) + " and of its rope.\n" + text;
    }
    EXPECT_EQ(
        headings(document_from(head + notices + "\n**2.  THE QUAY**\n" + text)),
        "1. NOTICES|Notice of Motion No: 11/2031|Notice of Motion No: 12/2031|Notice of Motion No: 13/2031|Notice "
        "of Motion No: 14/2031|2. THE QUAY");
    EXPECT_EQ(headings(document_from(head + text + labels + "\n**2.  THE QUAY**\n" + text)), "1. NOTICES|2. THE QUAY");
    EXPECT_EQ(headings(document_from(head + text + "\n**Motion passed 4-0.**\n\n**2.  THE QUAY**\n" + text)),
              "1. NOTICES|2. THE QUAY");
}

// Of text without layout, line by line.
TEST(Sections, OfMeetingsInOtherForms) {
    struct Case {
        const char *text, *expected;
    };
    const std::vector<Case> cases = {
        // One long title does not take the others with it.
        {"1. To elect a chair for the year 2031 and receive the declaration of acceptance of office from the chair, "
         "witnessed by the clerk.\n\nCllr Oakes was elected.\n\n2. To elect a vice chair.\n\nCllr Vale was elected.\n\n"
         "3. Welcome:\n\nCllr Oakes welcomed all.\n",
         "1. To elect a chair for the year 2031 and receive the declaration of acceptance of office from the chair, "
         "witnessed by the clerk.|2. To elect a vice chair.|3. Welcome"},
        {"1. To accept apologies and reasons given in accordance with the Act of 1972. There were none.\n\n2. "
         "Declarations of interests: None.\n\n3. Exclusion of the press and public: It was agreed.\n",
         "1. To accept apologies and reasons given in accordance with the Act of 1972|2. Declarations of interests|3. "
         "Exclusion of the press and public"},
        {"1. The clerk said that the wall was mended. It cost £30.\n\n2. Cllr Oakes had seen the quay. He was "
         "cross.\n\n"
         "3. The budget was read: little was left. All were sad.\n",
         ""},
        {"2 CODE OF CONDUCT\n\nThere was nothing.\n\n3 AB/20/188: QUAY SCHOOL, WICK, AB63 3BX - ERECTION OF A NEW "
         "CLASSROOM\n\nMr Vale spoke.\n\n4 AB/20/189: PIER HOUSE - NEW SHED\n\nMr Vale spoke.\n",
         "2 CODE OF CONDUCT|3 AB/20/188: QUAY SCHOOL, WICK, AB63 3BX - ERECTION OF A NEW CLASSROOM|4 AB/20/189: PIER "
         "HOUSE - NEW SHED"},
        {"1. APOLOGIES None.\n\n2. DECLARATIONS OF INTEREST None.\n\n3. QUESTIONS FROM THE PUBLIC. None.\n\n4. "
         "FINANCE\n\nIt was read.\n",
         "1. APOLOGIES|2. DECLARATIONS OF INTEREST|3. QUESTIONS FROM THE PUBLIC|4. FINANCE"},
        {"1. Apologies.\n\nThere were none.\n\n2. Resignation of the clerk – Wick Parish Council.\n\nIt was "
         "read.\n\n3. "
         "Finance.\n\nIt was read.\n",
         "1. Apologies.|2. Resignation of the clerk – Wick Parish Council.|3. Finance."},
        {"66. MINUTES OF THE MEETING HELD ON 5TH SEPTEMBER 2030 which had been sent round were signed.\n\n67. "
         "FINANCE\n\n"
         "Account balance £4,475.57\n\nIt was read.\n",
         "66. MINUTES OF THE MEETING HELD ON 5TH SEPTEMBER 2030|67. FINANCE"},
        {"3. PETITIONS\n\n3.1 Questions\n\nThere were none.\n\n3.2 Petitions\n\n3.2.1 A path in the valley\n\nIt was "
         "sent "
         "on.\n\n4. MINUTES\n\nThey were read.\n",
         "3. PETITIONS|3.1 Questions|3.2 Petitions|3.2.1 A path in the valley|4. MINUTES"},
        {"Attendance:\n\nCllr Vale was there.\n\nApologies:\n\nThere were none.\n\nMinutes:\n\nThey were read and "
         "signed.\n\n"
         "The weather in the valley:\n\nMr Hale spoke of it.\n",
         "Attendance|Apologies|Minutes|The weather in the valley"},
        {"8/31\n\nApologies\n\nNone.\n\n9/31\n\nDeclarations of interest\n\nTo receive declarations of "
         "interest\n\nNone.\n\n"
         "10/31\n\nThe quay\n\nIt was read.\n",
         "8/31 Apologies|9/31 Declarations of interest|10/31 The quay"},
        {"4. Minutes\n\nThey were read.\n\n5. Actions\n\nThey were read.\n\n6. The quay\n\nIt was read.\n",
         "4. Minutes|5. Actions|6. The quay"},
        {"1.19 - Apologies\n\nThere were none.\n\n2.19 - The quay\n\nIt was read.\n\n3.19 - The crane\n\nIt was "
         "read.\n",
         "1.19 Apologies|2.19 The quay|3.19 The crane"},
        {"21. To receive apologies – Cllr Vale sent hers.\n\n22. To consider the applications received for the two "
         "vacancies on "
         "the council and appoint new councillors – An application had been received.\n\n23. To approve the minutes – "
         "They "
         "were signed.\n",
         "21. To receive apologies|22. To consider the applications received for the two vacancies on the council and "
         "appoint "
         "new councillors|23. To approve the minutes"},
        {"3. TO RECEIVE QUESTIONS FROM THE PUBLIC\n\nNONE\n\n4. PAYMENTS\n\nThey were read.\n\n£197.10 HMRC\n\nTax on "
         "the "
         "clerk's salary.\n\n5. DECLARATIONS OF INTEREST\n\nDeclarations of interest were received from:\n\nCllr Vale "
         "– item "
         "14.\n",
         "3. TO RECEIVE QUESTIONS FROM THE PUBLIC|4. PAYMENTS|5. DECLARATIONS OF INTEREST"},
        {"M/140/2031:-\n\nAPOLOGIES\n\n(REF: M/20)\n\nThere were none.\n\nM/141/2031:-\n\nSYMPATHY\n\n(REF: "
         "M/21)\n\nIt was sent.\n",
         "M/140/2031: APOLOGIES|M/141/2031: SYMPATHY"},
        {"MATTERS ARISING - None.\n\nCHURCHYARD CLOSURE - ML reported that it was closed.\n\nCEMETERY - GJ had mown "
         "it.\n\nFINANCE - The clerk read it.\n",
         "MATTERS ARISING|CHURCHYARD CLOSURE|CEMETERY|FINANCE"},
        {"Apologies for absence – Cllr Oakes sent hers.\n\nDeclarations of interest – none.\n\nApproval of the minutes "
         "– "
         "The minutes of 4 May were read.\n\nFinance – It was read.\n",
         "Apologies for absence|Declarations of interest|Approval of the minutes|Finance"},
    };
    for (const auto& [text, expected] : cases)
        EXPECT_EQ(headings(document_of("Minutes of the meeting of Wick Parish Council held on 4 May 2031\n\n" +
                                       std::string(text))),
                  expected)
            << text;
    EXPECT_EQ(
        headings(document_of(
            "You are summoned to attend the meeting of Wick Parish Council to be held on 4 May 2031 at 7 pm.\n"
            "AGENDA\n- Apologies for absence\n- Declarations of interest\n- To approve the minutes of the last "
            "meeting\n- The lamp\n- Public question time of 15 minutes unless directed by the chair of the meeting.\n"
            "- Date of next meeting\n")),
        "Apologies for absence|Declarations of interest|To approve the minutes of the last meeting|The lamp|Date of "
        "next meeting");
}

TEST(Sections, OfMinutesWithALongTitle) {
    EXPECT_EQ(headings(document_of(
                  "Minutes of an Extraordinary Meeting of the Parish Council held on Wednesday 22nd November "
                  "2031 at 7.00 pm in the Village Hall at Upper Wick\n\nCouncillors: Ann Vale, Sam Hale.\n\n"
                  "1. Election of a chair\n\n1.1 Ann Vale was chosen.\n\n2. Resignations\n\n2.1 They were "
                  "noted.\n\n3. Procedure for a lack of members:\n\n3.1 It was read.\n")),
              "1. Election of a chair|2. Resignations|3. Procedure for a lack of members");
}

TEST(Sections, OfAnAgendaUnderItsSpacedTitle) {
    EXPECT_EQ(
        headings(document_of("WICK CITY COUNCIL\nPLANNING COMMITTEE\nWEDNESDAY, 4 DECEMBER 2031 AT 10 AM\nA G E N D "
                             "A\n1 Apologies\n2 Declarations of interest\n3 The quay\n")),
        "1 Apologies|2 Declarations of interest|3 The quay");
}

TEST(Sections, HeadsOfColumnsAreNone) {
    std::vector<testing::Placed> lines{{72, 60, "Report of the Head of Quays"}, {72, 100, "Background"}};
    for (float top = 130; top < 250; top += 14)
        lines.push_back({72, top, "The quay was built in that year and it has not been mended since then,"});
    const auto with = [&](std::vector<testing::Placed> more) {
        more.insert(more.begin(), lines.begin(), lines.end());
        return headings(testing::printed(more));
    };
    EXPECT_EQ(with({{72, 290, "Budget"}}), "Background|Budget");
    // What stands beside it tells that it heads a column.
    EXPECT_EQ(with({{72, 290, "Budget"}, {200, 290, "Sum"}, {320, 290, "Detail"}}), "Background");
}

TEST(Sections, HaveLevelsTypesAndPlaces) {
    const Document document = document_from(R"(Report of: the Head of Parks

**1.  Introduction**

1.1  The pond was dug in 1902 by the young men of the town and has been cleaned twice since.

**2.  Swans**

**2.1  Their number**

There are four of them, and they have lived on the pond for many more years than officers have.

**2.2  Their food**

They are fed by the keeper, who lives beside the pond and is paid a little for his trouble.

**3.  Financial implications**

3.1  There are none that anyone has been able to think of while this report was being written.
)");
    const Outline outline = outline_of(document);
    ASSERT_EQ(outline.headings.size(), 5U);
    EXPECT_EQ(outline.form, PaperForm::report);
    const auto section = [&](std::size_t i) { return outline.headings[i].section; };
    EXPECT_EQ(section(0).type, SectionType::background);
    EXPECT_EQ(section(1).type, SectionType::discussion);
    EXPECT_EQ(section(4).type, SectionType::financial);
    EXPECT_EQ(section(1).level, 1);
    EXPECT_EQ(section(2).level, 2);
    EXPECT_EQ(section(4).level, 1);
    EXPECT_EQ(text_of(document, section(2).where), "2.1 Their number");
    // Every block after a heading is in its section.
    for (std::size_t i = 0; i + 1 < outline.blocks.size(); ++i)
        EXPECT_LE(outline.section_of[i], outline.section_of[i + 1]);
    EXPECT_EQ(outline.section_of.front(), -1);
    EXPECT_EQ(outline.section_of.back(), 4);
}

}  // namespace
}  // namespace minutebook
