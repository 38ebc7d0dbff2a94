#include "linking/matters.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "linking/ledger_of.h"
#include "linking/matter_clues.h"
#include "linking/meetings.h"
#include "linking/names.h"
#include "linking/paper_of_lines.h"

namespace minutebook {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string kMarstow = "Lower Marstow Parish Council", kWick = "Upper Wick Parish Council";

PaperHead minutes(const std::string& date, const std::string& council = kMarstow,
                  const std::string& body = "Full Council") {
    return {PaperKind::minutes, "", council, body, date};
}

// Names a reference number in the paper's last passage, or in that of a line that has it.
LinkedPaper naming(LinkedPaper paper, const std::vector<std::string>& values) {
    for (const std::string& value : values)
        for (std::size_t p = 0; p < paper.texts.size(); ++p)
            if (paper.texts[p].contains(value))
                paper.paper.references.push_back(
                    {ReferenceType::reference_number, value, value, paper.paper.passages[p].where, "test"});
    return paper;
}

std::vector<Matter> matters_in(std::vector<LinkedPaper> papers, const std::vector<CouncilEntity>& councils = {}) {
    std::vector<MeetingClues> meeting_clues;
    for (const LinkedPaper& paper : papers) meeting_clues.push_back(clues_of(paper));
    const std::vector<Meeting> meetings = meetings_of(meeting_clues);
    std::vector<MatterClues> clues;
    for (const Meeting& meeting : meetings) {
        std::vector<LinkedPaper> of_meeting;
        for (const LinkedPaper& paper : papers)
            if (std::ranges::find(meeting.papers, paper.id) != meeting.papers.end()) of_meeting.push_back(paper);
        const std::vector<MatterAnswer> answers = answers_of(of_meeting, ledger_of(of_meeting));
        for (const LinkedPaper& paper : of_meeting) clues.push_back(matter_clues_of(paper, answers));
    }
    const MinuteLookup minute = [&](std::int64_t paper, std::string_view number) -> std::optional<int> {
        const auto& sections = std::ranges::find(papers, paper, &LinkedPaper::id)->paper.sections;
        for (std::size_t s = 0; s < sections.size(); ++s)
            if (sections[s].number == std::string(number)) return static_cast<int>(s);
        return std::nullopt;
    };
    const std::vector<Matter> matters = matters_of(clues, meetings, councils, minute);
    std::ranges::reverse(clues);
    EXPECT_EQ(matters_of(clues, meetings, councils, minute), matters) << "the order of the clues counts";
    return matters;
}

// "1:2 title, 3:- reference": paper, section, tie; then changes as "3:1 > 1:2".
std::vector<std::string> told(const std::vector<Matter>& matters) {
    const auto place = [](const MatterPlace& at) {
        return fmt::format("{}:{}", at.paper, at.section < 0 ? "-" : std::to_string(at.section));
    };
    std::vector<std::string> lines;
    for (const Matter& matter : matters) {
        std::string& line = lines.emplace_back();
        for (const MatterMember& member : matter.members) {
            EXPECT_GE(member.confidence, kLeastTie);
            line += fmt::format("{}{} {}", line.empty() ? "" : ", ", place(member.place), name_of(member.tie));
        }
        for (const MatterChange& change : matter.changes)
            line += fmt::format("; {} {} {}", place(change.later), change.is_stated ? "supersedes" : "decides",
                                place(change.earlier));
    }
    return lines;
}

TEST(Matters, AreJoinedByReferenceNumber) {
    EXPECT_THAT(
        told(matters_in(
            {naming(paper_of_lines(1, minutes("2031-05-06"),
                                   "# 1. Planning\n31/00417/FUL, a barn: no objection\n"
                                   "31/00502/HOU, a porch: no objection"),
                    {"31/00417/FUL", "31/00502/HOU"}),
             naming(paper_of_lines(2, minutes("2031-06-03"), "# 1. Apologies\n# 2. Planning\n31/00417/FUL was refused"),
                    {"31/00417/FUL"}),
             naming(paper_of_lines(3, minutes("2031-07-01"), "# 1. Planning\n31/00502/HOU was granted"),
                    {"31/00502/HOU"})})),
        ElementsAre("1:0 reference, 2:1 reference", "1:0 reference, 3:0 reference"))
        << "a list of applications joins none to another";
}

TEST(Matters, OfTwoCouncilsAreNeverJoined) {
    const auto barn = [](std::int64_t id, const std::string& council, const std::string& date) {
        return naming(
            paper_of_lines(id, minutes(date, council), "# 1. 31/00417/FUL – Barn at Otter Bridge\nIt was discussed."),
            {"31/00417/FUL"});
    };
    EXPECT_THAT(told(matters_in({barn(1, kMarstow, "2031-05-06"), barn(2, kWick, "2031-06-03")})), IsEmpty());
    EXPECT_THAT(told(matters_in({barn(1, "", "2031-05-06"), barn(2, "", "2031-06-03")})), IsEmpty())
        << "nothing says that it is one council";
    CouncilEntity marstow = council_entity(kMarstow);
    marstow.successors = {council_entity(kWick).key};
    EXPECT_THAT(told(matters_in({barn(1, kMarstow, "2031-05-06"), barn(2, kWick, "2031-06-03")}, {marstow})),
                ElementsAre("1:0 own_reference, 2:0 own_reference"))
        << "a successor goes on";
    const auto same_title = [](std::int64_t id, const std::string& council, const std::string& date) {
        return paper_of_lines(id, minutes(date, council), "# 1. Barn at Otter Bridge\nIt was discussed.");
    };
    EXPECT_THAT(
        told(matters_in({same_title(1, kMarstow, "2031-05-06"), same_title(2, kWick, "2031-06-03")}, {marstow})),
        IsEmpty());
}

TEST(Matters, AreJoinedByATitleThatTells) {
    const struct {
        const char *one, *other;
        const char* second_date;
        bool joined;
    } cases[] = {
        {"Otter Bridge railings", "6. OTTER BRIDGE – RAILINGS", "2031-06-03", true},
        {"Otter Bridge", "Otter Bridge update", "2031-06-03", true},
        {"Otter Bridge", "Otter Bridge", "2034-06-03", false},  // too long after for two words
        {"Footbridge at Otter Mill and its railings", "Footbridge at Otter Mill and its railings", "2033-06-03", true},
        {"Otter Bridge", "Mill Bridge", "2031-06-03", false},
        {"Minutes of the last meeting", "Minutes of the last meeting", "2031-06-03", false},
        {"Apologies for absence", "Apologies for absence", "2031-06-03", false},
        {"Budget monitoring report", "Budget monitoring report", "2031-06-03", false},
        {"District Councillor's report", "District Councillor's report", "2031-06-03", false},
        {"Date of next meeting: Otter Bridge Hall", "Date of next meeting: Otter Bridge Hall", "2031-06-03", false},
        {"Lower Marstow planning", "Lower Marstow planning", "2031-06-03", false},  // the council's own name
        {"Slipway", "Slipway", "2031-06-03", false},                                // one word may be anything
    };
    for (const auto& c : cases) {
        const auto matters =
            matters_in({paper_of_lines(1, minutes("2031-05-06"), fmt::format("# 1. {}\nIt was discussed.", c.one)),
                        paper_of_lines(2, minutes(c.second_date), fmt::format("# 4. {}\nIt was discussed.", c.other))});
        EXPECT_EQ(matters.size(), c.joined ? 1u : 0u) << c.one << " / " << c.other << " " << c.second_date;
    }
}

TEST(Matters, ATitleOfEveryMeetingIsAStandingOne) {
    std::vector<LinkedPaper> papers;
    for (int month = 1; month <= 12; ++month)
        papers.push_back(paper_of_lines(month, minutes(fmt::format("2031-{:02}-06", month)),
                                        "# 1. Otter Bridge\nAll was well.\n# 2. Ferry " +
                                            std::string(month % 4 == 0 ? "landing stage" : "landing") + "\nNothing."));
    EXPECT_THAT(told(matters_in(papers)), ElementsAre("4:1 title, 8:1 title, 12:1 title"));
}

TEST(Matters, GoFromAReportToItsMinuteAndOn) {
    const auto report = paper_of_lines(
        1,
        {PaperKind::report, "Otter Bridge: choice of railings", "Saltmarsh Borough Council", "Cabinet", "2031-05-06"},
        "# 1. Recommendations\nREC (a) that oak railings be fitted to the bridge at Otter Mill");
    const auto cabinet = paper_of_lines(2, minutes("2031-05-06", "Saltmarsh Borough Council", "Cabinet"),
                                        "# 12 Otter Bridge: choice of railings\nRES agreed (a) that oak railings be "
                                        "fitted to the bridge at Otter Mill");
    const auto later =
        paper_of_lines(3, minutes("2032-01-09", "Saltmarsh Borough Council", "Cabinet"),
                       "# 80 Bridges\nRES agreed - That the choice of oak (minute 12 of 6 May 2031) be rescinded.");
    EXPECT_THAT(told(matters_in({report, cabinet, later})),
                ElementsAre("1:- ledger, 2:0 minute, 3:0 minute; 3:0 supersedes 2:0"));
}

TEST(Matters, FollowMentionsOfEarlierMeetings) {
    const auto before =
        paper_of_lines(1, minutes("2031-03-12"),
                       "# 43/2031 Otter Bridge railings\nIt was discussed.\n# 44/2031 Ferry landing\nNothing.");
    const struct {
        const char* line;
        std::vector<std::string> told;
    } cases[] = {
        {"Minute 43/2031 refers.", {"1:0 minute, 2:0 minute"}},
        {"(Minute No. 43/2031 refers)", {"1:0 minute, 2:0 minute"}},
        {"The clerk spoke for 43 minutes.", {}},
        {"Minute 99/2031 refers.", {}},
        {"Minute 43 refers.", {}},  // of which meeting?
        {"At its meeting on 12 March 2031 the Full Council agreed that the railings of Otter Bridge be painted.",
         {"1:0 meeting, 2:0 meeting"}},
        {"At its meeting on 12 March the Full Council agreed that the railings of Otter Bridge be painted.",
         {"1:0 meeting, 2:0 meeting"}},
        {"At its meeting on 13 March 2031 the Full Council agreed that the railings of Otter Bridge be painted.", {}},
        {"At its meeting on 12 March 2031 the Finance Committee agreed that the railings of Otter Bridge be painted.",
         {}},
        {"The decision of 12 March 2031 on the railings of Otter Bridge be superseded.",
         {"1:0 meeting, 2:0 meeting; 2:0 supersedes 1:0"}},
        {"The decision of March 2031 on the railings of Otter Bridge be superseded.",
         {"1:0 meeting, 2:0 meeting; 2:0 supersedes 1:0"}},
        {"This replaces the decision in minute 43/2031.", {"1:0 minute, 2:0 minute; 2:0 supersedes 1:0"}},
    };
    for (const auto& c : cases)
        EXPECT_EQ(told(matters_in({before, paper_of_lines(2, minutes("2031-06-03"),
                                                          fmt::format("# 70/2031 Bridges\n{}", c.line))})),
                  c.told)
            << c.line;
}

TEST(Matters, TellWhatWasPutOffAndThenDecided) {
    const auto item = [](std::int64_t id, const std::string& date, const std::string& outcome,
                         const std::string& body = "Full Council") {
        return paper_of_lines(id, minutes(date, kMarstow, body),
                              fmt::format("# 4. Otter Bridge railings\nRES {} - So resolved.", outcome));
    };
    EXPECT_THAT(told(matters_in({item(1, "2031-05-06", "deferred"), item(2, "2031-06-03", "agreed")})),
                ElementsAre("1:0 title, 2:0 title; 2:0 decides 1:0"));
    EXPECT_THAT(told(matters_in({item(1, "2031-05-06", "agreed"), item(2, "2031-06-03", "agreed")})),
                ElementsAre("1:0 title, 2:0 title"));
    EXPECT_THAT(
        told(matters_in({item(1, "2031-05-06", "deferred"), item(2, "2031-06-03", "agreed", "Finance Committee")})),
        ElementsAre("1:0 title, 2:0 title"))
        << "another body's decision is not the one that was put off";
}

TEST(Matters, HaveIdsThatStay) {
    const auto item = [](std::int64_t id, const std::string& date) {
        return paper_of_lines(id, minutes(date), "# 1. Ferry\n# 4. Otter Bridge railings\nIt was discussed.");
    };
    const auto two = matters_in({item(3, "2031-05-06"), item(5, "2031-06-03")});
    const auto three = matters_in({item(3, "2031-05-06"), item(5, "2031-06-03"), item(9, "2031-04-01")});
    ASSERT_EQ(two.size(), 1u);
    ASSERT_EQ(three.size(), 1u);
    EXPECT_EQ(two[0].id, three[0].id);
    EXPECT_EQ(matter_name(two[0].id), "3.0");
    EXPECT_EQ(matter_named("3.0"), two[0].id);
    for (const char* none : {"", "3", "3.", ".0", "0.1", "3.0.1", "-3.1", "3.65536", "99999999999999.1"})
        EXPECT_FALSE(matter_named(none)) << none;
}

}  // namespace
}  // namespace minutebook
