#include "linking/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

TEST(Councils, AreOneHoweverTheyAreSpelt) {
    const struct {
        const char *name, *key, *type;
    } cases[] = {
        {"Kent County Council", "kent county council", "County"},
        {"KENT COUNTY COUNCIL", "kent county council", "County"},
        {"Southwark Council", "london borough of southwark", "London borough"},
        {"Lower Marstow Parish Council", "lower marstow parish council", "parish"},
        {"Marstow & Wick Parish Council", "marstow and wick parish council", "parish"},
        {"the Saltmarsh Haven Town Council", "saltmarsh haven town council", "town"},
        {"Kent Street Parish Council", "kent street parish council", "parish"},
        {"Township of Elmsford", "township of elmsford", "township"},
        {"City of Harrowdale", "city of harrowdale", "other"},
        {"Cyngor Cymuned Llanfedw a Pentre Celyn", "llanfedw and pentre celyn community council", "community"},
        {"Llanfedw & Pentre Celyn Community Council", "llanfedw and pentre celyn community council", "community"},
        {"Cyngor Cymuned Llanfedw Community Council", "llanfedw community council", "community"},
        {"Cyngor Tref Y Celyn", "celyn town council", "town"},
        {"Cyngor Sir Penfro", "pembrokeshire county council", "Welsh unitary authority"},
        {"Cyngor Sir Benfro", "pembrokeshire county council", "Welsh unitary authority"},
        {"Cyngor Sir Ynys Môn", "isle of anglesey county council", "Welsh unitary authority"},
        {"Cyngor Dinas Caerdydd", "city of cardiff council", "Welsh unitary authority"},
        {"Cyngor Caerdydd", "city of cardiff council", "Welsh unitary authority"},
        {"Cyngor Bwrdeistref Sirol Caerffili", "caerphilly county borough council", "Welsh unitary authority"},
        {"Cyngor Cymuned", "", ""},
        {"Cyngor y Gweithwyr", "", ""},
        {"Parish Council", "", ""},
        {"Full Council", "", ""},
        {"Honourable Mayor and City Council", "", ""},
        {"", "", ""},
    };
    for (const auto& c : cases) {
        const CouncilEntity council = council_entity(c.name);
        EXPECT_EQ(council.key, c.key) << c.name;
        EXPECT_EQ(council.type, c.type) << c.name;
    }
}

TEST(Councils, OfTheTableHaveCodesAndSuccessors) {
    const CouncilEntity council = council_entity("Allerdale Borough Council");
    EXPECT_EQ(council.gss, "E07000026");
    EXPECT_EQ(council.nation, "England");
    EXPECT_EQ(council.last_year, 2023);
    EXPECT_THAT(council.successors, Contains("cumberland council"));
}

TEST(Councils, HaveAllThatCameAfterThem) {
    const auto keys = [](std::vector<CouncilEntity> councils) {
        std::vector<std::string> found;
        for (const CouncilEntity& council : with_successors(std::move(councils))) found.push_back(council.key);
        return found;
    };
    const std::string allerdale = council_entity("Allerdale Borough Council").key, cumberland = "cumberland council";
    EXPECT_THAT(keys({{.key = "old", .successors = {allerdale}}}), ElementsAre("old", allerdale, cumberland));
    EXPECT_THAT(keys({{.key = cumberland}, {.key = "old", .successors = {allerdale}}}),
                ElementsAre(cumberland, "old", allerdale));
    EXPECT_THAT(keys({{.key = "one", .successors = {"two"}}, {.key = "two", .successors = {"one"}}}),
                ElementsAre("one", "two"));
}

TEST(Bodies, AreOneWithinTheirCouncil) {
    const CouncilEntity kent = council_entity("Kent County Council");
    const struct {
        const char *body, *key;
    } cases[] = {{"the Cabinet", "cabinet"},
                 {"Cabinet", "cabinet"},
                 {"Full Council", "council"},
                 {"County Council", "council"},
                 {"Kent County Council", "council"},
                 {"Annual Parish Council", "council"},
                 {"Planning Committee", "planning committee"},
                 {"", ""}};
    for (const auto& c : cases) EXPECT_EQ(body_key(c.body, kent), c.key) << c.body;
}

}  // namespace
}  // namespace minutebook
