#include <gtest/gtest.h>

#include "extractors/find/passages.h"

namespace minutebook {
namespace {

constexpr PassageKind kText = PassageKind::text, kTable = PassageKind::table, kHeading = PassageKind::heading,
                      kFurniture = PassageKind::furniture, kResolution = PassageKind::resolution;

// Two pages and a third: headings, paragraphs, a table, a resolution that two pages share.
std::vector<Passage> some_passages() {
    return {{kHeading, 0, -1, {1, 0, 1, 4}}, {kText, 0, -1, {1, 4, 1, 30}},      {kText, 0, -1, {1, 30, 1, 60}},
            {kTable, 0, -1, {1, 60, 1, 70}}, {kTable, 0, -1, {1, 70, 1, 90}},    {kText, 1, -1, {1, 90, 1, 95}},
            {kText, 1, -1, {1, 97, 1, 99}},  {kResolution, 1, 0, {1, 99, 2, 5}}, {kFurniture, -1, -1, {2, 5, 2, 7}},
            {kText, 1, -1, {2, 7, 2, 40}},   {kText, 1, -1, {2, 40, 2, 50}},     {kText, 2, -1, {2, 50, 2, 60}},
            {kHeading, 3, -1, {3, 0, 3, 2}}, {kText, 3, -1, {3, 2, 3, 50}}};
}

TEST(CoarserPassages, few_stay_as_they_are) { EXPECT_EQ(coarser(some_passages(), 14), some_passages()); }

TEST(CoarserPassages, too_many_are_joined_with_their_like) {
    const std::vector<Passage> joined = {
        {kHeading, 0, -1, {1, 0, 1, 4}},    {kText, 0, -1, {1, 4, 1, 60}},  {kTable, 0, -1, {1, 60, 1, 90}},
        {kText, 1, -1, {1, 90, 1, 95}},     {kText, 1, -1, {1, 97, 1, 99}}, {kResolution, 1, 0, {1, 99, 2, 5}},
        {kFurniture, -1, -1, {2, 5, 2, 7}}, {kText, 1, -1, {2, 7, 2, 50}},  {kText, 2, -1, {2, 50, 2, 60}},
        {kHeading, 3, -1, {3, 0, 3, 2}},    {kText, 3, -1, {3, 2, 3, 50}}};
    EXPECT_EQ(coarser(some_passages(), 13), joined);
    EXPECT_EQ(coarser(some_passages(), 11), joined);
}

TEST(CoarserPassages, then_with_all_of_their_page) {
    const std::vector<Passage> joined = {{kText, 0, -1, {1, 0, 1, 99}},
                                         {kResolution, 1, 0, {1, 99, 2, 5}},
                                         {kText, -1, -1, {2, 5, 2, 60}},
                                         {kText, 3, -1, {3, 0, 3, 50}}};
    EXPECT_EQ(coarser(some_passages(), 10), joined);
    EXPECT_EQ(coarser(some_passages(), 4), joined);
}

TEST(CoarserPassages, then_with_the_pages_next_to_it_but_facts_are_kept) {
    const std::vector<Passage> joined = {
        {kText, 0, -1, {1, 0, 1, 99}}, {kResolution, 1, 0, {1, 99, 2, 5}}, {kText, -1, -1, {2, 5, 3, 50}}};
    EXPECT_EQ(coarser(some_passages(), 3), joined);
    EXPECT_EQ(coarser(some_passages(), 1), joined);
    EXPECT_EQ(coarser(some_passages(), 0), joined);
}

}  // namespace
}  // namespace minutebook
