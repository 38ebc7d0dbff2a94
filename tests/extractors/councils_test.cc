#include "extractors/find/councils.h"

#include <gtest/gtest.h>

namespace minutebook {
namespace {

std::string names_in(std::string_view text) {
    std::string names;
    for (const FoundCouncil& council : find_councils(text)) names += (names.empty() ? "" : "; ") + council.name;
    return names.empty() ? "none" : names;
}

TEST(Councils, AreFoundByTheFormOfTheirNames) {
    struct Case {
        const char *text, *expected;
    };
    const Case cases[] = {
        {"UPPER WICK PARISH COUNCIL", "Upper Wick Parish Council"},
        {"MINUTES OF THE MEETING OF THE DISTRICT COUNCIL OF WICKHAM HELD", "District Council of Wickham"},
        {"Minutes of the AGM of Wick Parish Council", "Wick Parish Council"},
        {"BOROUGH COUNCIL OF WICKHAM", "Borough Council of Wickham"},
        {"THE COUNCIL OF THE CITY AND COUNTY OF WICK", "City and County of Wick"},
        {"THESE MAY CHANGE BEFORE THEY ARE ADOPTED Wick Parish Council", "Wick Parish Council"},
        {"Minutes of the meeting of Upper Wick Parish Council held on", "Upper Wick Parish Council"},
        {"MINUTES OF A MEETING OF WICK & BARTON PARISH COUNCIL", "Wick & Barton Parish Council"},
        {"a letter from Barton under Wick Town Council.", "Barton under Wick Town Council"},
        {"the Parish Council of Wick with Barton met", "Parish Council of Wick with Barton"},
        {"CYNGOR CYMUNED LLANWIC A SALEM", "Cyngor Cymuned Llanwic a Salem"},
        {"The Corporation of the Township of Wickham", "Township of Wickham"},
        {"the City of Wick agreed", "City of Wick"},
        {"Wickford City and County Council's Roads Committee", "Wickford City and County Council"},
        {"Published by Wick Borough Council", "Wick Borough Council"},
        {"Isle of Wight Council", "Isle of Wight Council"},
        {"Southwark Council", "Southwark Council"},
        {"the London Borough of Southwark", "London Borough of Southwark"},
        {"Apologies from Ann Smith, Kent County Council", "Kent County Council"},
        {"Bournemouth, Christchurch and Poole Council", "Bournemouth, Christchurch and Poole Council"},
        {"Limerick City & County Council", "Limerick City & County Council"},
        {"the Rural Municipality of Wick No. 12 met", "Rural Municipality of Wick No. 12"},
        {"COUNCIL OF THE RURAL MUNICIPALITY OF WICK NO. 12 HELD", "Rural Municipality of Wick No. 12"},
        {"the Municipality of Wick No parking", "Municipality of Wick"},
        {"Minutes of the Wick Annual Parish Council Meeting", "Wick Parish Council"},
        {"WICK, BARTON & ELM DISTRICT COUNCIL", "Wick, Barton & Elm District Council"},
        {"MINUTE of the MEETING of GRAY, HOY AND WALLS COMMUNITY COUNCIL held at",
         "Gray, Hoy and Walls Community Council"},
        {"King’s Lynn and West Norfolk Borough Council", "King’s Lynn and West Norfolk Borough Council"},
        {"the Borough Council of King's Lynn and West Norfolk", "Borough Council of King's Lynn and West Norfolk"},
        {"COMHAIRLE NAN EILEAN SIAR", "Comhairle Nan Eilean Siar"},
        {"Council of the Isles of Scilly", "Council of the Isles of Scilly"},
        {"CYNGOR CYMUNED LLANWIC COMMUNITY COUNCIL", "Cyngor Cymuned Llanwic; Llanwic Community Council"},
        {"OF THE CITY OF WICK IN THE COUNTY OF HEN", "City of Wick"},
        // no names
        {"the Annual Parish Council Meeting", "none"},
        {"Honorable Mayor and City Council", "none"},
        {"the following Parish Council meeting", "none"},
        {"the Parish Council", "none"},
        {"MEETING OF THE COUNTY COUNCIL", "none"},
        {"Full Council", "none"},
        {"Parish and Town Councils", "none"},
        {"the Council is asked to agree", "none"},
        {"Council Tax and the City Council", "none"},
        {"Youth Council", "none"},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(names_in(text), expected) << text;
}

TEST(Councils, OverTwoRowsAreOneName) {
    const std::string_view text = "WICK COMMUNITY COUNCIL MINUTES OF UPPER BARTON PARISH COUNCIL";
    const std::size_t rows[] = {0, text.find("COMMUNITY"), text.find("MINUTES"), text.find("PARISH")};
    const auto found = find_councils(text, rows);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].name, "Wick Community Council");
    EXPECT_EQ(found[1].name, "Upper Barton Parish Council");
}

TEST(Councils, OfNorthAmericaMayBeCountiesInARowOfTheirOwn) {
    const auto first_in = [](std::string_view text, std::initializer_list<std::size_t> rows) {
        const auto found = find_councils(text, std::vector<std::size_t>(rows));
        return found.empty() ? std::string("none") : found.front().name;
    };
    EXPECT_EQ(first_in("WICKHILL COUNTY\nMINUTES", {0, 16}), "Wickhill County");
    EXPECT_EQ(first_in("COUNTY OF WICK NO. 4\nMINUTES", {0, 21}), "County of Wick No. 4");
    EXPECT_EQ(first_in("WICK RIVER REGIONAL DISTRICT\nREPORT", {0, 29}), "Wick River Regional District");
    EXPECT_EQ(first_in("MINUTES\nElm Township Board of Supervisors", {0, 8}), "Elm Township");
    EXPECT_EQ(first_in("ELM TOWNSHIP\nMINUTES", {0, 13}), "Elm Township");
    EXPECT_EQ(first_in("REGIONAL DISTRICT OF WICK\nMINUTES", {0, 26}), "Regional District of Wick");
    EXPECT_EQ(first_in("the Board of the Wick River Regional District held on 3 May", {0}),
              "Wick River Regional District");
    EXPECT_EQ(first_in("MEETING OF THE COUNCIL OF\nWICKHILL COUNTY AT THE COUNTY OFFICE", {0, 26}), "Wickhill County");
    EXPECT_EQ(first_in("the Council of Wickhill County people", {0}), "none");
    EXPECT_EQ(first_in("Wick Shire Council\nMINUTES", {0, 19}), "Wick Shire Council");
    EXPECT_EQ(first_in("GREATER LONDON AUTHORITY\nREQUEST", {0, 25}), "Greater London Authority");
    EXPECT_EQ(first_in("Greater London Authority roads", {0}), "none");
    EXPECT_EQ(first_in("CITY OF ST. WICK\nMINUTES", {0, 17}), "City of St. Wick");
    EXPECT_EQ(first_in("Village of Wick\nCouncil Minutes", {0, 16}), "Village of Wick");
    EXPECT_EQ(first_in("at the February County Council meeting", {0}), "none");
    EXPECT_EQ(first_in("Elm Township is large\nMINUTES", {0, 22}), "none");
    EXPECT_EQ(find_councils("the roads of Wickhill County").size(), 0U);
}

TEST(Councils, OfTwoLanguagesMayShareThePlace) {
    const std::string_view text = "CYNGOR CYMUNED LLANWIC COMMUNITY COUNCIL";
    const std::size_t rows[] = {0, text.find("LLANWIC"), text.find("COMMUNITY")};
    const auto found = find_councils(text, rows);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].name, "Cyngor Cymuned Llanwic");
    EXPECT_EQ(found[1].name, "Llanwic Community Council");
}

TEST(Councils, WrapWithTheSentenceTheyStandIn) {
    const std::string_view text = "a meeting of Upper Barton with Wick Parish Council";
    const std::size_t wrapped[] = {0, text.find("Wick")};
    EXPECT_EQ(find_councils(text, wrapped).front().name, "Upper Barton with Wick Parish Council");
    const std::string_view apart = "Barton Hall Wick Parish Council";
    const std::size_t rows[] = {0, apart.find("Wick")};
    EXPECT_EQ(find_councils(apart, rows).front().name, "Wick Parish Council");
}

TEST(Councils, AreSpeltByHosts) {
    struct Case {
        const char *host, *expected;
        int year = 0;
    };
    const Case cases[] = {
        {"rochford.gov.uk", "Rochford District Council"},
        {"democracy.kent.gov.uk", "Kent County Council"},
        {"www.east-riding.gov.uk", "none"},
        {"gwynedd.gov.wales", "Gwynedd Council"},
        {"dorset.gov.uk", "none"},  // two councils, until the year tells
        {"dorset.gov.uk", "Dorset Council", 2022},
        {"dorset.gov.uk", "Dorset County Council", 2012},
        {"parish.hants.gov.uk", "none"},
        {"kent-pc.gov.uk", "none"},
        {"www.london.gov.uk", "none"},  // no council's, least of all the City's
        {"education.gov.uk", "none"},
        {"rochford.org.uk", "none"},
        {"www.corkcoco.ie", "Cork County Council"},
        {"corkcity.ie", "Cork City Council"},
        {"consult.fingal.ie", "Fingal County Council"},
        {"limerickcity.ie", "Limerick City Council", 2010},
        {"limerickcity.ie", "none", 2019},
        {"fingal.gov.uk", "none"},
        {"rochford.ie", "none"},
        {"water.ie", "none"},
        {"fingalcity.ie", "none"},
    };
    for (const auto& [host, expected, year] : cases) {
        const PrincipalCouncil* council = council_of_host(host, year);
        EXPECT_EQ(council == nullptr ? "none" : council->name, expected) << host;
    }
}

TEST(Councils, InCapitalsAreMadeTitleCase) {
    EXPECT_EQ(without_capitals("WICK AND BARTON PARISH COUNCIL"), "Wick and Barton Parish Council");
    EXPECT_EQ(without_capitals("St Ives Town Council"), "St Ives Town Council");
}

}  // namespace
}  // namespace minutebook
