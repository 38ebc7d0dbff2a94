#include "extractors/find/section_types.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

using enum SectionType;

TEST(SectionTypes, OfCustomaryHeadings) {
    const std::pair<const char*, SectionType> cases[] = {
        {"Executive Summary", summary},
        {"Report Recommendations", recommendation},
        {"Actions required", recommendation},
        {"Officers consulted", consultation},
        {"Exhibits", appendices},
        {"Accompanying documents", appendices},
        {"PURPOSE OF THE REPORT", purpose},
        {"Recommendation(s):", recommendation},
        {"Reasons for recommendations", reasons},
        {"Introduction", background},
        {"Alternative options considered", options},
        {"Financial implications", financial},
        {"Legal and resource implications", legal},
        {"Equality impact assessment", equalities},
        {"Risk management", risk},
        {"Background Papers:-", background_papers},
        {"List of background papers Local Government Act 1972", background_papers},
        {"Appendix 2 – The map", appendices},
        {"Contact details", contact},
        {"Wards affected", wards},
        {"Apologies for absence", apologies},
        {"Welcome & Apologies", apologies},
        {"Declarations of interest", declarations},
        {"To approve the minutes of the meeting held on 3 May 2022", minutes},
        {"Public participation", public_participation},
        {"A.O.B.", urgent_business},
        {"Exclusion of the press and public", exclusion},
        {"Date of next meeting", item},
        {"ITEMS FOR INFORMATION", item},
        {"Correspondence for information only", item},
        {"Ymddiheuriadau", apologies},
        {"DATGANIADAU O DDIDDORDEB", declarations},
        {"Cadarnhau cofnodion y cyfarfod diwethaf", minutes},
        {"Unrhyw fater arall", urgent_business},
        {"Presennol", attendance},
        {"I dderbyn cofnodion mis Mawrth", minutes},
        {"Confirmation of minutes from 3.2.11", minutes},
        {"Public session (15 minutes)", public_participation},
        {"Interests declared and dispensations granted", declarations},
        {"Goblygiadau ariannol", financial},
        {"Attendance & apologies", attendance},
        {"Motion to exclude members of the press and public while tenders are opened", exclusion},
        {"Basis for recommendation", reasons},
        {"Community engagement", consultation},
        {"Public question from Ann Green", public_participation},
        {"10 minutes for the public to speak", public_participation},
        {"Opportunity for members of the public to raise points", public_participation},
        {"To invite the views of members of the parish", public_participation},
        {"Presentation of petitions", public_participation},
        {"Requests for dispensations", declarations},
        {"Disclosures by members and officers", declarations},
        {"Minute of last meeting", minutes},
        {"Confirmation of Area Committee minutes", minutes},
        {"Excused from meeting", apologies},
        {"Attendance details", attendance},
        {"To determine which items are to be taken without the public", exclusion},
        {"Materion brys y Cadeirydd", urgent_business},
        {"Adoption of the May 4 minutes", minutes},
        {"Income & Expenditure", financial},
        {"Minute of the previous ordinary meeting", minutes},
        {"DATGAN BUDDIANNAU", declarations},
        {"Questions raised by members of the public", public_participation},
        {"Open session with members of the public", public_participation},
    };
    for (const auto& [heading, type] : cases) EXPECT_EQ(customary_type(heading), type) << heading;
}

TEST(SectionTypes, NoneForOtherTexts) {
    for (const char* text :
         {"The committee is requested to:", "Report of the Director of Parks", "The old mill", "Councillor Ann Green",
          "Corporate Director (Parks)", "Riverton Town Council", "Items for information are on the web site",
          "It was agreed to plant two trees", "Engagement contract of the warden", "Public conveniences",
          "To receive a report from the warden", "Minute book of 1890", "Minute 6", "10 minutes of silence"})
        EXPECT_EQ(customary_type(text), std::nullopt) << text;
}

TEST(SectionTypes, DependOnTheForm) {
    EXPECT_EQ(section_type_of("The old mill", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("The old mill", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Financial consequences – Capital", PaperForm::report), financial);
    EXPECT_EQ(section_type_of("Planning policy", PaperForm::report), policy);
    EXPECT_EQ(section_type_of("Corporate/Service Objectives", PaperForm::report), policy);
    EXPECT_EQ(section_type_of("Decisions", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("Market sustainability and improvement", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Sustainability", PaperForm::report), environment);
    EXPECT_EQ(section_type_of("Timelines", PaperForm::report), timetable);
    EXPECT_EQ(section_type_of("FUNDING", PaperForm::report), financial);
    EXPECT_EQ(section_type_of("Anfonebau i’w talu", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("Loan for Wick Green", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Green infrastructure", PaperForm::report), environment);
    EXPECT_EQ(section_type_of("Mineral safeguarding", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Safeguarding", PaperForm::report), community_safety);
    EXPECT_EQ(section_type_of("Budget consultation", PaperForm::report), consultation);
    EXPECT_EQ(section_type_of("Alternative savings", PaperForm::report), other);
    EXPECT_EQ(section_type_of("A.O.R.B.", PaperForm::meeting), urgent_business);
    EXPECT_EQ(section_type_of("Decisions", PaperForm::report), recommendation);
    EXPECT_EQ(section_type_of("Scheduled hearings", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Schedule B: the sites", PaperForm::report), appendices);
    EXPECT_EQ(section_type_of("Privacy and overlooking", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Statutory and other organisations consulted", PaperForm::report), consultation);
    EXPECT_EQ(section_type_of("Adolygiad o’r gyllideb", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("Deddf diogelu data newydd", PaperForm::meeting), data_protection);
    EXPECT_EQ(section_type_of("Treasurer's report", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("Planning applications", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("Head of Property", PaperForm::report), property);
    EXPECT_EQ(section_type_of("Membership", PaperForm::meeting), apologies);
    EXPECT_EQ(section_type_of("Membership", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Funding Source", PaperForm::report), financial);
    EXPECT_EQ(section_type_of("California Environmental Quality Act", PaperForm::report), environment);
    EXPECT_EQ(section_type_of("Public Notice", PaperForm::report), consultation);
    EXPECT_EQ(section_type_of("Previous Council Action", PaperForm::report), background);
    EXPECT_EQ(section_type_of("Council Goal", PaperForm::report), policy);
    EXPECT_EQ(section_type_of("Suggested Motion", PaperForm::report), recommendation);
    EXPECT_EQ(section_type_of("Suggested Motion", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("Declaration of surplus land", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("New business", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("RECOMMENDED", PaperForm::report), recommendation);
    EXPECT_EQ(section_type_of("Other changes to the budget of the year", PaperForm::report), other);
    EXPECT_EQ(section_type_of("Report", PaperForm::report), discussion);
    EXPECT_EQ(section_type_of("Matters arising from the minutes", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("To note matters arising from the minutes of the last meeting", PaperForm::meeting),
              item);
    EXPECT_EQ(section_type_of("Notes of the meeting of 3 May to be approved as minutes", PaperForm::meeting), minutes);
    EXPECT_EQ(section_type_of("Approving and signing of the minutes of 3 May", PaperForm::meeting), minutes);
    EXPECT_EQ(section_type_of("Reports and matters arising from the minutes", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("Public forum – standing order 9", PaperForm::meeting), public_participation);
    EXPECT_EQ(section_type_of("The public forum shop", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("To consider excluding the public while tenders are opened", PaperForm::meeting),
              exclusion);
    EXPECT_EQ(section_type_of("Legal context", PaperForm::report), legal);
    EXPECT_EQ(section_type_of("Local context", PaperForm::report), background);
    EXPECT_EQ(section_type_of("Use of reserves", PaperForm::report), financial);
    EXPECT_EQ(section_type_of("Nature reserves", PaperForm::report), environment);
    EXPECT_EQ(section_type_of("Cost and funding source", PaperForm::report), financial);
    EXPECT_EQ(section_type_of("To resolve to move into confidential session", PaperForm::meeting), exclusion);
    EXPECT_EQ(section_type_of("To move into Mill Lane", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("To review the Financial Regulations", PaperForm::meeting), item);
    EXPECT_EQ(section_type_of("Financial statement", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("Bank mandate", PaperForm::meeting), item);
    struct Case {
        const char* heading;
        PaperForm form;
        SectionType type;
    };
    const Case cases[] = {
        {"PUBLIC AND COUNCILLOR QUESTION TIME", PaperForm::meeting, public_participation},
        {"Citizen's comment period", PaperForm::meeting, public_participation},
        {"Public hearing on the quay", PaperForm::meeting, public_participation},
        {"To consider recommendations from committees", PaperForm::meeting, item},
        {"Executive session", PaperForm::meeting, exclusion},
        {"Written requests for dispensations", PaperForm::meeting, declarations},
        {"Approval of the February 1 minutes", PaperForm::meeting, minutes},
        {"Fees and charges 2025/26", PaperForm::meeting, financial},
        {"Staffing matters", PaperForm::meeting, staffing},
        {"Deep dive – quays risk register", PaperForm::meeting, risk},
        {"TALIADAU", PaperForm::meeting, financial},
        {"Policy context", PaperForm::report, policy},
        {"Describe the issue under consideration", PaperForm::report, purpose},
        {"Integrated impact assessment", PaperForm::report, equalities},
        {"Site location and description", PaperForm::report, background},
        {"Summary and conclusions", PaperForm::report, conclusion},
        {"Goblygiadau ariannol", PaperForm::report, financial},
        {"Y penderfyniad a geisir", PaperForm::report, recommendation},
        {"This report makes the following recommendations to this Committee:", PaperForm::report, recommendation},
        {"Democratic period", PaperForm::meeting, public_participation},
        {"Overview and Scrutiny Work Programme", PaperForm::meeting, item},
        {"CAU ALLAN Y WASG A’R CYHOEDD", PaperForm::meeting, exclusion},
        {"Declarations and requests for dispensations", PaperForm::meeting, declarations},
        {"Approval of 6/27/2023 Quay Board meeting minutes", PaperForm::meeting, minutes},
        {"Sederunt", PaperForm::meeting, attendance},
        {"ACCTS.", PaperForm::meeting, financial},
        {"STAFFING MATTERS (IN COMMITTEE)", PaperForm::meeting, staffing},
        {"Any other significant implications", PaperForm::report, implications},
        {"CROSS-CUTTING ISSUES AND IMPLICATIONS", PaperForm::report, implications},
        {"Greenhouse gas emissions impacts", PaperForm::report, environment},
        {"Development plan policies", PaperForm::report, policy},
        {"Trade union", PaperForm::report, staffing},
        {"Right of appeal", PaperForm::report, legal},
        {"Declared (Executive Member) conflicts of interest", PaperForm::report, declarations},
        {"Details of any dispensations", PaperForm::report, declarations},
        {"Matters of interest on the agenda", PaperForm::meeting, declarations},
        {"Is this a key decision?", PaperForm::report, key_decision},
        {"Comments and recommendations from the Scrutiny Panel", PaperForm::report, consultation},
        {"Ward member consultation", PaperForm::report, consultation},
        {"Main policies", PaperForm::report, policy},
        {"Link(s) to council values/objectives", PaperForm::report, policy},
        {"Performance management – review", PaperForm::report, performance},
        {"Costs", PaperForm::report, financial},
        {"Corporate implications", PaperForm::report, implications},
        {"Rural implications", PaperForm::report, implications},
        {"Post decision implementation", PaperForm::report, timetable},
        {"Planned delivery and next steps", PaperForm::report, timetable},
        {"Recommandations du rapport", PaperForm::report, recommendation},
        {"Proposed model", PaperForm::report, proposal},
        {"Matter for decision", PaperForm::report, purpose},
        {"Comments by the ward councillor(s)", PaperForm::report, consultation},
        {"Equality requirements", PaperForm::report, equalities},
        {"Why this report is needed", PaperForm::report, background},
        {"Corporate and community plan implications", PaperForm::report, policy},
        {"Masters' minutes", PaperForm::meeting, minutes},
        {"Mooring fees: write-offs of the year", PaperForm::meeting, financial},
        {"Public excluded", PaperForm::meeting, exclusion},
        {"Closed to the public session", PaperForm::meeting, exclusion},
        {"Confidential (enclosed for members only)", PaperForm::meeting, exclusion},
        {"Proposal to exclude the public from item 9", PaperForm::meeting, exclusion},
        {"Deputation", PaperForm::meeting, public_participation},
        {"To consider suspension of the meeting to hear from residents present", PaperForm::meeting,
         public_participation},
        {"Suspension of the meeting", PaperForm::meeting, item},
        {"Regular Harbour Board Meeting Minutes of May 4, 2031", PaperForm::meeting, minutes},
        {"Additional business", PaperForm::meeting, urgent_business},
        {"Staff present", PaperForm::meeting, attendance},
        {"Media in attendance", PaperForm::meeting, attendance},
        {"Overdraft", PaperForm::meeting, financial},
        {"2031 Mid-year operating budget report", PaperForm::meeting, financial},
        {"Medium term financial strategy 2031/32", PaperForm::meeting, financial},
    };
    for (const Case& c : cases) EXPECT_EQ(section_type_of(c.heading, c.form), c.type) << c.heading;
    EXPECT_EQ(section_type_of("Bank balances", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("To discuss the budget for next year", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("Adoption of accounts", PaperForm::meeting), financial);
    EXPECT_EQ(section_type_of("Adoption of the telephone box", PaperForm::meeting), item);
}

}  // namespace
}  // namespace minutebook
