#include "extractors/find/references.h"

#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extractors/extract_paper.h"
#include "extractors/find/reference_patterns.h"
#include "tests/extractors/paper_of_rows.h"

namespace minutebook {
namespace {

std::vector<Reference> references_in(const std::string& text) {
    const Document document = testing::plain({text});
    return find_references(document, blocks_of(document).blocks);
}

// "text = value; …" of one type.
std::string found(ReferenceType type, const std::string& text) {
    std::string dump;
    for (const Reference& one : references_in(text))
        if (one.type == type) dump += (dump.empty() ? "" : "; ") + one.text + " = " + one.value;
    return dump;
}

struct Case {
    std::string text, expected;
};

void expect_found(ReferenceType type, const std::vector<Case>& cases) {
    for (const Case& c : cases) EXPECT_EQ(found(type, c.text), c.expected) << c.text;
}

TEST(References, ActsAreNamedAsTheLawNamesThem) {
    expect_found(
        ReferenceType::act,
        {
            {"as the Heather Burning Act 1984 requires", "Heather Burning Act 1984 = Heather Burning Act 1984"},
            {"Under the Local Moorland (Miscellaneous Provisions) Act 1976 the council may",
             "Local Moorland (Miscellaneous Provisions) Act 1976 = Local Moorland (Miscellaneous Provisions) Act 1976"},
            {"an agreement under section 106 of the Town and Heath Planning Act 1990.",
             "section 106 of the Town and Heath Planning Act 1990 = Town and Heath Planning Act 1990"},
            {"by s.12(3) and (4) of the Ferries Act 2004",
             "s.12(3) and (4) of the Ferries Act 2004 = Ferries Act 2004"},
            {"Schedule 12A of the Local Moorland Act 1972 (as amended)",
             "Schedule 12A of the Local Moorland Act 1972 = Local Moorland Act 1972"},
            {"sections 5 to 7 of the Ferries Act apply", "sections 5 to 7 of the Ferries Act = Ferries Act"},
            {"the LOCAL MOORLAND AND FERRIES ACT 1972",
             "LOCAL MOORLAND AND FERRIES ACT 1972 = Local Moorland and Ferries Act 1972"},
            {"Anti-social Behaviour, Crime and Grazing Act 2014",
             "Anti-social Behaviour, Crime and Grazing Act 2014 = Anti-social Behaviour, Crime and Grazing Act 2014"},
            {"In Ashwick, Heather Burning Act 1984 notices were served",
             "Heather Burning Act 1984 = Heather Burning Act 1984"},
            {"The Ferries (Tolls) (Wales) Regulations 2012 and the Bracken Order 2019",
             "Ferries (Tolls) (Wales) Regulations 2012 = Ferries (Tolls) (Wales) Regulations 2012; "
             "Bracken Order 2019 = Bracken Order 2019"},
            {"the Public Order and Nuisance Act 1986",
             "Public Order and Nuisance Act 1986 = Public Order and Nuisance Act 1986"},
            {"the Ferries Act 2004 and the Bracken Act 2010",
             "Ferries Act 2004 = Ferries Act 2004; Bracken Act 2010 = Bracken Act 2010"},
            {"Representation of the People Act 1983",
             "Representation of the People Act 1983 = Representation of the People Act 1983"},
            {"Requirements of Ferries Act 2004", "Ferries Act 2004 = Ferries Act 2004"},
            {"Part 3 of the Moorland Measure 2011", "Part 3 of the Moorland Measure 2011 = Moorland Measure 2011"},
            {"the Municipal Moors Act, 2001", "Municipal Moors Act, 2001 = Municipal Moors Act 2001"},
            {"The Grazing Act, R.S.O. 1990 applies", "Grazing Act, R.S.O. 1990 = Grazing Act 1990"},
            {"(Bracken Act 2010)", "Bracken Act 2010 = Bracken Act 2010"},
            {"Children’s Grazing Act 1989", "Children’s Grazing Act 1989 = Children's Grazing Act 1989"},
            {"yn unol â Deddf Llesiant y Rhosydd (Cymru) 2015",
             "Deddf Llesiant y Rhosydd (Cymru) 2015 = Deddf Llesiant y Rhosydd (Cymru) 2015"},
            {"o dan adran 5 o Ddeddf Rhosydd Cenedlaethau’r Dyfodol 2015",
             "adran 5 o Ddeddf Rhosydd Cenedlaethau’r Dyfodol 2015 = Deddf Rhosydd Cenedlaethau'r Dyfodol 2015"},
            {"Mesur Llywodraeth Leol (Cymru) 2011",
             "Mesur Llywodraeth Leol (Cymru) 2011 = Mesur Llywodraeth Leol (Cymru) 2011"},
            // None.
            {"the Act 1972", ""},
            {"an act of 1972 people", ""},
            {"The Act says so", ""},
            {"the Ferries Act is old", ""},  // which one is not said
            {"Tree Order was made", ""},
            {"In order 2019 was a good year", ""},
            {"Standing Orders 12 and 13", ""},
            {"Order 2019", ""},
            {"Acting Chair 2014", ""},
            {"the Financial Regulations 2019", ""},  // the council's own
        });
}

TEST(References, NumbersAreThoseOfFilesAndNoDatesOrFractions) {
    expect_found(ReferenceType::reference_number,
                 {
                     {"Application 24/01150/FUL: a barn", "24/01150/FUL = 24/01150/FUL"},
                     {"2023/0456/HH", "2023/0456/HH = 2023/0456/HH"},
                     {"reference P/2019/0123.", "P/2019/0123 = P/2019/0123"},
                     {"DC/23/1234 and 22/AP/1234", "DC/23/1234 = DC/23/1234; 22/AP/1234 = 22/AP/1234"},
                     {"appeal APP/X1234/W/24/3344556 was lodged", "APP/X1234/W/24/3344556 = APP/X1234/W/24/3344556"},
                     {"3/24/1234/HH", "3/24/1234/HH = 3/24/1234/HH"},
                     {"(decision 24/00093)", "24/00093 = 24/00093"},
                     {"see file FR/012", "FR/012 = FR/012"},
                     {"Application No: 24/1234", "24/1234 = 24/1234"},
                     {"Ref. abc-1234 was closed", "abc-1234 = ABC-1234"},
                     {"Contract no. DN123456", "DN123456 = DN123456"},
                     {"as in minute 24/16, and Minute No. 18/35", "24/16 = 24/16; 18/35 = 18/35"},
                     {"applications 24/00093 and 24/00094", "24/00093 = 24/00093; 24/00094 = 24/00094"},
                     // None.
                     {"on 12/06/2014 or 6/14", ""},
                     {"in 2019/20 and 2019/2020", ""},
                     {"1/2 of the grant, open 24/7", ""},
                     {"and/or, his/her, N/A, c/o", ""},
                     {"30 km/h", ""},
                     {"https://ashwick.example/24/01150/FUL", ""},
                     {"10/2014", ""},
                     {"reference to 2019", ""},
                     {"the decision 2019", ""},
                     {"10 minutes 30 seconds", ""},
                     {"minutes 2019/20", "2019/20 = 2019/20"},  // so some councils number them
                 });
}

TEST(References, NumberThatOpensALineIsNoLabelOnly) {
    EXPECT_EQ(found(ReferenceType::reference_number, "24/00093 Repair of the ferry slip"), "24/00093 = 24/00093");
    EXPECT_EQ(found(ReferenceType::reference_number, "24/16 Bus shelter repair"), "");  // a minute's own number
}

TEST(References, AmountsAreOneNumberHoweverPrinted) {
    expect_found(ReferenceType::amount,
                 {
                     {"at £1,485.00 a year", "£1,485.00 = GBP 1485.00"},
                     {"£1485", "£1485 = GBP 1485.00"},
                     {"£1.2m for the slip", "£1.2m = GBP 1200000.00"},
                     {"£ 1.25 million", "£ 1.25 million = GBP 1250000.00"},
                     {"about £12k.", "£12k = GBP 12000.00"},
                     {"£2bn", "£2bn = GBP 2000000000.00"},
                     {"€500, $3 million, US$20", "€500 = EUR 500.00; $3 million = $ 3000000.00; US$20 = USD 20.00"},
                     {"£0.50", "£0.50 = GBP 0.50"},
                     {"£12.345", "£12.345 = GBP 12.34"},
                     {"between £2-3m", "£2 = GBP 2000000.00"},
                     {"EUR 45", "EUR 45 = EUR 45.00"},
                     {"£2 miliwn", "£2 miliwn = GBP 2000000.00"},
                     {"£5 metres", "£5 = GBP 5.00"},
                     {"£999999999999999999999", ""},
                     {"500 pounds of bracken", ""},
                     {"pay in £ sterling", ""},
                     {"£000s", ""},  // over a column
                 });
}

TEST(References, DatesHaveTheirYear) {
    expect_found(ReferenceType::date,
                 {
                     {"on Tuesday 6th May 2014 at 7pm", "Tuesday 6th May 2014 = 2014-05-06"},
                     {"17TH FEBRUARY, 2005", "17TH FEBRUARY, 2005 = 2005-02-17"},
                     {"04/05/2014", "04/05/2014 = 2014-05-04"},
                     {"8/24/2021 and 04/05/2021", "8/24/2021 = 2021-08-24; 04/05/2021 = 2021-04-05"},
                     {"2014-05-06", "2014-05-06 = 2014-05-06"},
                     {"19eg Mai 2014", "19eg Mai 2014 = 2014-05-19"},
                     {"May 6, 2014", "May 6, 2014 = 2014-05-06"},
                     {"Tuesday 04/05/2014", "Tuesday 04/05/2014 = 2014-05-04"},
                     {"25-3.50 and 4.3 -55", ""},
                     {"3/17/2169/HH", ""},
                     {"2014-05-06 and 04/05/2014-05/05/2014",
                      "2014-05-06 = 2014-05-06; 04/05/2014 = 2014-05-04; 05/05/2014 = 2014-05-05"},
                     {"Tuesday 6th May", ""},
                     {"31 February 2014", ""},
                     {"12 people in 2014", ""},
                 });
}

TEST(References, CouncillorsAreNamedWithoutTitles) {
    expect_found(
        ReferenceType::councillor,
        {
            {"Cllr J Oakes spoke", "Cllr J Oakes = J Oakes"},
            {"Cllr. J.R. OAKES", "Cllr. J.R. OAKES = J R Oakes"},
            {"Councillor Nora Vale, Cabinet Member for Highways, said",
             "Councillor Nora Vale, Cabinet Member for Highways = Nora Vale"},
            {"Councillor Nora Vale, Cabinet Member for Moors, Ferries and Waste, said",
             "Councillor Nora Vale, Cabinet Member for Moors, Ferries and Waste = Nora Vale"},
            {"Cllr Mrs Ivy Thrupp (Chair) opened", "Cllr Mrs Ivy Thrupp (Chair) = Ivy Thrupp"},
            {"Cllrs Oakes, Vale and Thrupp", "Cllrs Oakes = Oakes; Vale = Vale; Thrupp = Thrupp"},
            {"Present: Councillors A Oakes (Chairman), N. Vale (Vice-Chairman), I Thrupp",
             "Councillors A Oakes (Chairman) = A Oakes; N. Vale (Vice-Chairman) = N Vale; I Thrupp = I Thrupp"},
            {"Cllr Oakes, Leader of the Council and Cllr Vale",
             "Cllr Oakes, Leader of the Council = Oakes; Cllr Vale = Vale"},
            {"Mr R W Thrupp, Leader of the Council, agreed", "Mr R W Thrupp, Leader of the Council = R W Thrupp"},
            {"Y Cynghorydd Mari Rhydderch", "Cynghorydd Mari Rhydderch = Mari Rhydderch"},
            {"Councilmember Vale moved", "Councilmember Vale = Vale"},
            {"Cllr O’Hare Proposed", "Cllr O’Hare = O'Hare"},
            {"Cllr Smythe-Jones.", "Cllr Smythe-Jones = Smythe-Jones"},
            {"Cllr Vale’s motion", "Cllr Vale = Vale"},
            {"Cllrs G Oakes N Vale", "Cllrs G Oakes = G Oakes"},
            {"Cllr Nora Vale Ivo Thrupp", "Cllr Nora Vale = Nora Vale"},
            {"by s.5 of the", ""},
            // None.
            {"Councillors Present", ""},
            {"the Councillor Code of Conduct", ""},
            {"Councillors are asked", ""},
            {"Mr R W Thrupp, Head of Finance", ""},
            {"Mr Thrupp of the High Street", ""},
            {"a councillor for Ashwick", ""},
        });
}

TEST(References, StandOnTheirWordsAndSayTheirRule) {
    const Document document = testing::plain({"Ferry tolls", "2. That £1,485.00, as agreed, be paid."});
    const std::vector<Reference> references = extract_paper(document).references;
    ASSERT_EQ(references.size(), 1U);
    EXPECT_EQ(text_of(document, references[0].where), "£1,485.00,");
    EXPECT_EQ(references[0].rule, "currency-sign");
    EXPECT_EQ(references[0].text, "£1,485.00");
}

TEST(References, AreInTheOrderOfThePaper) {
    std::string all;
    for (const Reference& one :
         references_in("On 6 May 2014 Cllr Oakes paid £5 under the Ferries Act 2004, ref FR/012."))
        all += std::string(name_of(one.type)) + " ";
    EXPECT_EQ(all, "date councillor amount act reference_number ");
}

TEST(References, CheapLookNeverMissesATextThatNamesNothingForNothing) {
    EXPECT_EQ(reference_patterns::may_name("The committee noted the report with thanks."), 0U);
    EXPECT_EQ(reference_patterns::may_name(""), 0U);
}

}  // namespace
}  // namespace minutebook
