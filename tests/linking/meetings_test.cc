#include "linking/meetings.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/paper_of_lines.h"

namespace minutebook {
namespace {

using ::testing::ElementsAre;

const std::string kMarstow = "Lower Marstow Parish Council", kWick = "Upper Wick Parish Council";

std::vector<std::vector<std::int64_t>> joined(const std::vector<LinkedPaper>& papers) {
    std::vector<MeetingClues> clues;
    for (const LinkedPaper& paper : papers) clues.push_back(clues_of(paper));
    const std::vector<Meeting> meetings = meetings_of(clues);
    std::ranges::reverse(clues);
    EXPECT_EQ(meetings_of(clues), meetings) << "the order of the clues counts";
    std::vector<std::vector<std::int64_t>> groups;
    for (const Meeting& meeting : meetings) {
        EXPECT_EQ(meeting.id, meeting.papers.front());
        groups.push_back(meeting.papers);
    }
    return groups;
}

TEST(Meetings, AreOfOneCouncilBodyAndDate) {
    EXPECT_THAT(joined({paper_of_lines(1, {PaperKind::agenda, "", kMarstow, kMarstow, "2031-05-06"}, ""),
                        paper_of_lines(2, {PaperKind::minutes, "", kMarstow, "Full Council", "2031-05-06"}, ""),
                        paper_of_lines(3, {PaperKind::minutes, "", kMarstow, "Full Council", "2031-05-07"}, ""),
                        paper_of_lines(4, {PaperKind::minutes, "", kMarstow, "Planning Committee", "2031-05-06"}, "")}),
                ElementsAre(ElementsAre(1, 2), ElementsAre(3), ElementsAre(4)));
}

TEST(Meetings, OfTwoCouncilsAreNeverJoined) {
    EXPECT_THAT(joined({paper_of_lines(1, {PaperKind::agenda, "", kMarstow, "Planning Committee", "2031-05-06"}, ""),
                        paper_of_lines(2, {PaperKind::minutes, "", kWick, "Planning Committee", "2031-05-06"}, ""),
                        paper_of_lines(3, {PaperKind::minutes, "", "", "Planning Committee", "2031-05-06"}, "")}),
                ElementsAre(ElementsAre(1), ElementsAre(2), ElementsAre(3)));
}

TEST(Meetings, TakeAPaperThatSaysItsPlaceButNotItsCouncil) {
    const PaperHead minutes{PaperKind::minutes, "", "", "Parish Council", "2031-05-06"};
    EXPECT_THAT(joined({paper_of_lines(1, {PaperKind::agenda, "", kMarstow, kMarstow, "2031-05-06"}, ""),
                        paper_of_lines(2, minutes, "LOWER MARSTOW PARISH MEETING: MINUTES"),
                        paper_of_lines(3, minutes, "MINUTES of the Parish Council")}),
                ElementsAre(ElementsAre(1, 2), ElementsAre(3)));
}

TEST(Meetings, TakeTheYearFromTheNumbersOfTheMinutes) {
    EXPECT_THAT(joined({paper_of_lines(1, {PaperKind::agenda, "", kMarstow, kMarstow, "2031-11-04"}, ""),
                        paper_of_lines(2, {PaperKind::minutes, "", kMarstow, kMarstow, ""},
                                       "Minutes of the meeting on 4th November\n# 65/31 Apologies\n# 66/31 Welcome\n"
                                       "# 67/31 Finance\n")}),
                ElementsAre(ElementsAre(1, 2)));
}

TEST(Meetings, TakeAnUndatedPaperByTheReferenceOfOneMeetingOnly) {
    const std::string wick = "Kent County Council";
    const PaperHead proposed{PaperKind::decision, "", wick, "Cabinet", ""};
    const LinkedPaper january = paper_of_lines(1, {PaperKind::minutes, "", wick, "Cabinet", "2031-01-30"},
                                               "# 88. 31/00108 - Budget monitoring\n");
    const LinkedPaper march = paper_of_lines(2, {PaperKind::minutes, "", wick, "Cabinet", "2031-03-04"},
                                             "# 12. 31/00108 - Budget monitoring\n");
    const LinkedPaper record = paper_of_lines(3, proposed, "Decision number: 31/00108");
    EXPECT_THAT(joined({january, record}), ElementsAre(ElementsAre(1, 3)));
    EXPECT_THAT(joined({january, march, record}), ElementsAre(ElementsAre(1), ElementsAre(2), ElementsAre(3)));
}

TEST(Meetings, TakeAPaperWithoutACouncilByWhatIsResolvedWordByWord) {
    const std::string first =
                          "that the northern footbridge over the canal be closed from April while its deck is renewed",
                      second = "that the boathouse tenant be offered three further years at the present yearly rent";
    const PaperHead report{PaperKind::report, "Footbridge", "", "County Council", "2031-05-06"};
    const PaperHead minutes{PaperKind::minutes, "", "Kent County Council", "County Council", "2031-05-06"};
    EXPECT_THAT(joined({paper_of_lines(1, report, "REC 1. " + first + "\nREC 2. " + second),
                        paper_of_lines(2, minutes, "RES agreed 1. " + first + "\nRES agreed 2. " + second)}),
                ElementsAre(ElementsAre(1, 2)));
    EXPECT_THAT(
        joined({paper_of_lines(1, report, "REC 1. " + first), paper_of_lines(2, minutes, "RES agreed 1. " + first)}),
        ElementsAre(ElementsAre(1), ElementsAre(2)));
}

TEST(Meetings, TakeAnIndexByHeadingsOfOneMeetingOnly) {
    const std::string items =
        "# 1. Rezoning of land at Quay Street\n# 2. Lease of the old ferry house\n"
        "# 3. Street names at Harbour Reach\n";
    const PaperHead index{PaperKind::other, "", "", "", ""};
    const auto minutes = [&](std::int64_t id, const char* date) {
        return paper_of_lines(id, {PaperKind::minutes, "", "", "Council", date}, items);
    };
    EXPECT_THAT(joined({paper_of_lines(1, index, items), minutes(2, "2031-03-25")}), ElementsAre(ElementsAre(1, 2)));
    EXPECT_THAT(joined({paper_of_lines(1, index, items), minutes(2, "2031-03-25"), minutes(3, "2031-04-29")}),
                ElementsAre(ElementsAre(1), ElementsAre(2), ElementsAre(3)));
}

TEST(Meetings, TakeAnIndexToAMeetingOfAKnownCouncilByManyHeadingsOnly) {
    std::string few, many;
    for (int item = 1; item <= 9; ++item)
        (item <= 4 ? few : many) +=
            "# " + std::to_string(item) + ". Lease of harbour shed number " + std::to_string(item) + "\n";
    many += few;
    const PaperHead index{PaperKind::other, "", "", "", ""},
        minutes{PaperKind::minutes, "", kMarstow, "Council", "2031-03-25"};
    EXPECT_THAT(joined({paper_of_lines(1, index, many), paper_of_lines(2, minutes, many)}),
                ElementsAre(ElementsAre(1, 2)));
    EXPECT_THAT(joined({paper_of_lines(1, index, few), paper_of_lines(2, minutes, few)}),
                ElementsAre(ElementsAre(1), ElementsAre(2)));
}

}  // namespace
}  // namespace minutebook
