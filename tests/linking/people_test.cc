#include "linking/people.h"

#include <algorithm>
#include <map>
#include <random>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/spelt_name.h"

namespace minutebook {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// "given given SURNAME", folded; then what else is told.
std::string told(const SpeltName& name) {
    if (name.surname.empty()) return "";
    std::string text = fmt::format("{}{}{}", fmt::join(name.given, " "), name.given.empty() ? "" : " ", name.surname);
    if (name.gender == Gender::male) text += " m";
    if (name.gender == Gender::female) text += " f";
    if (!name.generation.empty()) text += " " + name.generation;
    if (name.is_member) text += " member";
    if (name.is_officer) text += " officer";
    return text;
}

TEST(SpeltName, IsTakenApart) {
    const struct {
        const char *spelling, *told, *shown;
    } cases[] = {
        {"Peter Hale", "peter hale m", "Peter Hale"},
        {"Mr P R Hale", "p r hale m", "P R Hale"},
        {"Mr P.R. Hale", "p r hale m", "P R Hale"},
        {"PR Hale", "p r hale", "P R Hale"},
        {"P. Hale", "p hale", "P Hale"},
        {"Cllr Hale", "hale member", "Hale"},
        {"Cllr. Mrs A. Hale", "a hale f member", "A Hale"},
        {"CouncillorHale", "hale member", "Hale"},
        {"County Cllr. J. Hale", "j hale member", "J Hale"},
        {"Councillor the Revd Tansy Wick", "tansy wick member", "Tansy Wick"},
        {"the Deputy Mayor, Cllr Tansy Wick", "tansy wick member", "Tansy Wick"},
        {"Lord Mayor Tansy Wick", "tansy wick m member", "Tansy Wick"},
        {"Cyng. G. Hale", "g hale member", "G Hale"},
        {"Y Cynghorydd Gwenllian Hale", "gwenllian hale member", "Gwenllian Hale"},
        {"Alderman Tansy Wick", "tansy wick member", "Tansy Wick"},
        {"Peter Hale OBE", "peter hale m", "Peter Hale"},
        {"Mr Peter Hale, MBE", "peter hale m", "Peter Hale"},
        {"Tansy Wick QC MP", "tansy wick", "Tansy Wick"},
        {"Peter Hale Jnr", "peter hale m jr", "Peter Hale"},
        {"Peter Hale, Leader", "peter hale m member", "Peter Hale"},
        {"Peter Hale – Leader of the Council", "peter hale m member", "Peter Hale"},
        {"Peter Hale (Cabinet Member for Harbours)", "peter hale m member", "Peter Hale"},
        {"Deputy Leader and Cabinet Member for Harbours and Wells, Peter Hale", "peter hale m member", "Peter Hale"},
        {"Tansy Wick, Head of Harbours", "tansy wick officer", "Tansy Wick"},
        {"Interim Corporate Director of Place, Tansy Wick", "tansy wick officer", "Tansy Wick"},
        {"Tansy Wick, Team Leader", "tansy wick", "Tansy Wick"},
        {"HALE, Peter", "peter hale m", "Peter Hale"},
        {"HALE, Ottoline", "ottoline hale", "Ottoline Hale"},
        {"Hale, P R", "p r hale", "P R Hale"},
        {"Hale P R", "p r hale", "P R Hale"},
        {"Cllr. Hale (P)", "p hale member", "P Hale"},
        {"Cllr Hale (Labour)", "hale member", "Hale"},
        {"Cllr Hale, Labour", "hale member", "Hale"},
        {"Harbours, Peter Hale", "peter hale m", "Peter Hale"},
        {"Cllr Hale I", "hale member", "Hale"},
        {"Peter Hale Report", "peter hale m", "Peter Hale"},
        {"Tansy O’Wick", "tansy owick", "Tansy O’Wick"},
        {"Tansy O'WICK", "tansy owick", "Tansy O'Wick"},
        {"Tansy Wick-Hale", "tansy wick-hale", "Tansy Wick-Hale"},
        {"Zoë Wíck", "zoe wick", "Zoë Wíck"},
        {"Tansy van der Wick", "tansy vanderwick", "Tansy van der Wick"},
        {"Cllr de Wick", "dewick member", "de Wick"},
        {"Tansy Uí Wick", "tansy uiwick", "Tansy Uí Wick"},
        {"Tansy Ó Wick", "tansy owick", "Tansy Ó Wick"},
        {"Di Wick", "di wick", "Di Wick"},
        {"Tansy Head", "tansy head officer", "Tansy Head"},
        {"TW", "tw", "TW"},
        {"Mayor", "", ""},
        {"the Chairman", "", ""},
        {"Corporate Directors", "", ""},
        {"Harbour Commission", "", ""},
        {"Head of Harbours", "", ""},
        {"Cllrs Hale and Wick", "", ""},
        {"Peter Hale & Tansy Wick", "", ""},
        {"Cllr Updates", "", ""},
        {"Wick’s Third Sector", "", ""},
        {"democratic.services@wick.example", "", ""},
        {"01632 960 001", "", ""},
        {"all members", "", ""},
        {"", "", ""},
    };
    for (const auto& c : cases) {
        const SpeltName name = spelt_name(c.spelling);
        EXPECT_EQ(told(name), c.told) << c.spelling;
        EXPECT_EQ(name.shown, c.shown) << c.spelling;
    }
}

struct Use {
    const char* spelling;
    PersonPart part = PersonPart::councillor;
    int year = 2031;
};

// One paper a use. Each person's spellings, and behind "?" those of whom they may be.
std::vector<std::string> people(const std::vector<Use>& uses) {
    std::vector<PaperNames> papers;
    for (const Use& use : uses)
        papers.push_back({static_cast<std::int64_t>(papers.size()) + 1, use.year, {{use.spelling, use.part, -1}}});
    const std::vector<Person> all = people_of(papers);
    std::vector<std::string> text;
    for (const Person& person : all) {
        text.push_back(fmt::format("{}", fmt::join(person.spellings, " = ")));
        for (const std::int64_t other : person.may_be)
            text.back() += "? " + std::ranges::find(all, other, &Person::id)->name;
    }
    return text;
}

constexpr PersonPart kAuthor = PersonPart::author, kContact = PersonPart::contact;

TEST(People, SpellingsOfOneAreJoined) {
    const std::vector<std::vector<Use>> cases = {
        {{"Mr R W Hale"}, {"Roger Hale, Leader", kAuthor}, {"Cllr Hale"}, {"HALE, Roger"}, {"R. Hale"}},
        {{"Cllr Mrs Wick"}, {"Wick"}, {"A Wick"}, {"Ann Wick"}},
        {{"Cyng. G. Hale"}, {"Gwenllian Hale"}},
        {{"Ben Hale", kContact}, {"Benjamin Hale, Head of Wells", kAuthor}},
        {{"B Hale"}, {"Bob Hale"}, {"Robert Hale"}},
        {{"R Hale"}, {"Bob Hale"}},
        {{"Tansy O’Wick"}, {"Tansy O'WICK"}},
        {{"Rodger Hale"}, {"Roger Hale"}, {"R Hale"}, {"Mr Hale"}},
        {{"Gwenllian Hale"}, {"Gwenllien Hale"}},
        {{"Cllr Hale", PersonPart::mover, 2024}, {"Tansy Hale", PersonPart::councillor, 2032}},
    };
    for (const auto& uses : cases) {
        const auto joined = people(uses);
        EXPECT_EQ(joined.size(), 1u) << fmt::format("{}", fmt::join(joined, "; "));
    }
}

TEST(People, AreApartWhereSomethingContradicts) {
    const std::vector<std::vector<Use>> cases = {
        {{"Roger Hale"}, {"Tansy Hale"}},
        {{"R W Hale"}, {"R A Hale"}},
        {{"Roger W Hale"}, {"Roger A Hale"}},
        {{"Mr R Hale"}, {"Mrs R Hale"}},
        {{"Mrs Hale"}, {"Roger Hale"}},
        {{"Mrs Hale"}, {"Mr Hale"}},
        {{"Roger Hale Snr"}, {"Roger Hale Jnr"}},
        {{"Cllr Hale"}, {"Tansy Hale, Head of Wells", kAuthor}},
        {{"Cllr Hale", PersonPart::mover, 2010}, {"Tansy Hale", PersonPart::councillor, 2032}},
        {{"Tansy Hale"}, {"Tansy Wick"}},
        {{"Dan Hale"}, {"Dave Hale"}},
        {{"Maria Hale"}, {"Marie Hale"}},
        {{"Jean Hale"}, {"Joan Hale"}},
        {{"Ottoline Hale"}, {"Ottilina Hale"}},
    };
    for (const auto& uses : cases) {
        const auto apart = people(uses);
        EXPECT_EQ(apart.size(), 2u) << fmt::format("{}", fmt::join(apart, "; "));
        for (const std::string& one : apart) EXPECT_FALSE(one.contains('?')) << one;
    }
}

TEST(People, WhatFitsSeveralStaysApartAndSaysSo) {
    EXPECT_THAT(people({{"Roger Hale"}, {"Tansy Hale"}, {"Cllr Hale"}}),
                ElementsAre("Roger Hale", "Tansy Hale", "Cllr Hale? Roger Hale? Tansy Hale"));
    EXPECT_THAT(people({{"Roger Hale"}, {"Tansy Hale"}, {"Cllr Hale"}, {"T Hale"}}),
                ElementsAre("Roger Hale", "T Hale = Tansy Hale", "Cllr Hale? Roger Hale? Tansy Hale"));
    EXPECT_THAT(people({{"R W Hale"}, {"R A Hale"}, {"Roger Hale"}}),
                ElementsAre("R W Hale", "R A Hale", "Roger Hale? R W Hale? R A Hale"));
    EXPECT_THAT(people({{"Roger Hale"}, {"Ann Hale"}, {"Mr Hale"}, {"Mrs Hale"}, {"Cllr Hale"}}),
                ElementsAre("Mr Hale = Roger Hale", "Ann Hale = Mrs Hale", "Cllr Hale? Roger Hale? Ann Hale"));
    EXPECT_THAT(people({{"Tansy Hale"}, {"Mr Hale"}, {"Mrs Hale"}, {"T Hale"}}),
                ElementsAre("T Hale = Tansy Hale", "Mr Hale? Tansy Hale", "Mrs Hale? Tansy Hale"));
    EXPECT_THAT(people({{"Mr Hale"}, {"Mrs Hale"}, {"Cllr Hale"}}),
                ElementsAre("Mr Hale", "Mrs Hale", "Cllr Hale? Mr Hale? Mrs Hale"));
}

TEST(People, ANameThatDiffersInALetterIsMisspeltInOnePaperOnly) {
    const auto papers_of = [](std::vector<const char*> spellings) {
        std::vector<PaperNames> papers;
        for (const char* spelling : spellings)
            papers.push_back({static_cast<std::int64_t>(papers.size()) + 1, 2031, {{spelling}}});
        return papers;
    };
    EXPECT_EQ(people_of(papers_of({"Rodger Hale", "Roger Hale", "Roger Hale"})).size(), 1u);
    EXPECT_EQ(people_of(papers_of({"Rodger Hale", "Rodger Hale", "Roger Hale", "Roger Hale"})).size(), 2u);
}

TEST(People, WhoSecondsIsNotWhoMoves) {
    const std::vector<PaperNames> papers = {
        {1, 2031, {{"Cllr Hale", PersonPart::mover, 0}, {"Cllr Mrs Hale", PersonPart::seconder, 0}}}};
    EXPECT_EQ(people_of(papers).size(), 2u);
}

TEST(People, ASingleNameCountsWhereItMoves) {
    EXPECT_THAT(people({{"Tansy", kContact}, {"Wells", kAuthor}}), IsEmpty());
    EXPECT_THAT(people({{"Tansy", PersonPart::mover}, {"Tansy", kContact}}), ElementsAre("Tansy"));
    EXPECT_THAT(people({{"Mr Hale", kContact}}), ElementsAre("Mr Hale"));
}

TEST(People, AreToldWithTheirPapersAndYears) {
    const std::vector<PaperNames> papers = {
        {7, 2030, {{"Mr R W Hale", PersonPart::author, -1}, {"R W Hale", PersonPart::contact, -1}}},
        {3,
         2028,
         {{"HALE, Roger", PersonPart::mover, 0},
          {"Cllr Wick", PersonPart::seconder, 0},
          {"HALE, Roger", PersonPart::mover, 1}}},
        {9, 0, {{"Roger Hale", PersonPart::councillor, -1}}}};
    const std::vector<Person> all = people_of(papers);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].id, person_id(3, 0));
    EXPECT_EQ(all[0].name, "Roger Hale");
    EXPECT_THAT(all[0].spellings, ElementsAre("HALE, Roger", "Mr R W Hale", "R W Hale", "Roger Hale"));
    EXPECT_THAT(all[0].papers, ElementsAre(3, 7, 9));
    EXPECT_THAT(all[0].times, ElementsAre(2, 0, 1, 1, 1));
    EXPECT_EQ(all[0].first_year, 2028);
    EXPECT_EQ(all[0].last_year, 2030);
    EXPECT_EQ(all[1].name, "Wick");
    EXPECT_EQ(all[1].id, person_id(3, 1));
}

TEST(People, AreTheSameForAnyOrderOfThePapers) {
    const char* spellings[] = {"Roger Hale", "R Hale", "Cllr Hale", "Mrs Hale", "Tansy Hale", "T A Hale", "Wick",
                               "Cllr Wick",  "A Wick", "Ann Wick",  "Bob Wick", "B Wick",     "Mr B Wick"};
    std::vector<PaperNames> papers;
    std::mt19937 random(5);
    for (std::int64_t paper = 1; paper <= 40; ++paper) {
        PaperNames& names = papers.emplace_back(paper, 2000 + static_cast<int>(random() % 30));
        for (int i = 0; i < 4; ++i)
            names.names.push_back(
                {spellings[random() % std::size(spellings)], static_cast<PersonPart>(random() % kPersonParts), i / 2});
    }
    const std::vector<Person> expected = people_of(papers);
    for (int turn = 0; turn < 10; ++turn) {
        std::ranges::shuffle(papers, random);
        EXPECT_EQ(people_of(papers), expected);
    }
}

}  // namespace
}  // namespace minutebook
