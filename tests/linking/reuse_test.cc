#include "linking/reuse.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace minutebook {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// A paper whose passages have these keys, one each.
SketchedPaper paper(std::int64_t id, const std::string& council, const std::string& date,
                    std::vector<std::uint32_t> keys, PaperKind kind = PaperKind::report) {
    SketchedPaper made;
    made.sketch.paper = id;
    for (std::size_t i = 0; i < keys.size(); ++i)
        made.sketch.passages.push_back({static_cast<std::uint32_t>(i), 1, {keys[i]}});
    made.council = council;
    made.date = date;
    made.folder = "papers";
    made.kind = kind;
    made.words = keys.size() * 20;
    made.sha256 = fmt::format("{:064}", id);
    return made;
}

std::vector<std::uint32_t> keys(std::uint32_t first, std::uint32_t last) {
    std::vector<std::uint32_t> all;
    for (std::uint32_t key = first; key <= last; ++key) all.push_back(key * 1000);
    return all;
}

std::string dump(const std::vector<SamePaper>& same) {
    std::string text;
    for (const SamePaper& one : same)
        text +=
            fmt::format("{}{}{}", text.empty() ? "" : "; ", one.paper,
                        one.place ? fmt::format(" at {}-{} is {}", one.place->first, one.place->second, one.canonical)
                                  : fmt::format(" is {}", one.canonical));
    return text;
}

TEST(SamePapers, AreTold) {
    const auto is = [](std::vector<SketchedPaper> papers) {
        const std::string told = dump(same_papers(papers));
        std::ranges::reverse(papers);
        EXPECT_EQ(dump(same_papers(papers)), told) << "whatever their order";
        return told;
    };
    const auto first = paper(1, "ashwick", "2031-05-06", keys(1, 12));
    EXPECT_EQ(is({first, paper(2, "ashwick", "2031-05-06", keys(1, 13))}), "1 is 2") << "the longer one";
    EXPECT_EQ(is({first, paper(2, "ashwick", "2031-05-06", keys(5, 16))}), "2 is 1") << "reworded in one meeting";
    EXPECT_EQ(is({first, paper(2, "ashwick", "", keys(5, 16))}), "") << "reworded, and of whatever date";
    EXPECT_EQ(is({first, paper(2, "", "", keys(1, 12))}), "2 is 1");
    EXPECT_EQ(is({first, paper(2, "ashwick", "2031-06-03", keys(1, 12))}), "") << "of another day";
    EXPECT_EQ(is({first, paper(2, "barford", "2031-05-06", keys(1, 12))}), "") << "of another council";
    EXPECT_EQ(is({first, paper(2, "ashwick", "2031-05-06", keys(1, 12), PaperKind::minutes)}), "") << "of another kind";
    EXPECT_EQ(is({paper(1, "ashwick", "", keys(1, 5)), paper(2, "ashwick", "", keys(1, 5))}), "") << "too little text";
    auto draft = paper(2, "ashwick", "2031-05-06", keys(1, 14));
    draft.draft = true;
    EXPECT_EQ(is({first, draft}), "2 is 1") << "a draft, though longer";
}

TEST(SamePapers, StandInPacks) {
    const auto report = paper(1, "ashwick", "2031-05-06", keys(11, 22)), other = paper(2, "ashwick", "", keys(31, 42));
    const auto pack = paper(3, "ashwick", "2031-05-06", keys(1, 50), PaperKind::pack);
    EXPECT_EQ(dump(same_papers({report, other, pack})), "3 at 10-21 is 1; 3 at 30-41 is 2");
    auto letter = report;
    letter.kind = PaperKind::decision;
    EXPECT_EQ(dump(same_papers({letter, paper(3, "ashwick", "2031-05-06", keys(1, 50))})), "")
        << "a report that quotes a decision is no pack";
}

TEST(SamePapers, ThousandsThatAreAllAlikeAreFoundAlike) {
    std::vector<SketchedPaper> papers;
    for (std::int64_t id = 1; id <= 20'000; ++id) papers.push_back(paper(id, "ashwick", "2031-05-06", keys(1, 20)));
    EXPECT_EQ(same_papers(papers).size(), 19'999u);
}

std::string dump(const std::vector<SketchedPaper>& papers, const std::vector<ReuseCluster>& clusters) {
    std::string text;
    for (const ReuseCluster& one : clusters)
        text += fmt::format("{}first {}: {} papers, {} councils, {} meetings{}", text.empty() ? "" : "; ",
                            papers[one.passages[0].paper].sketch.paper, one.papers, one.councils, one.meetings,
                            one.standing ? ", standing" : "");
    return text;
}

TEST(ReuseClusters, AreCountedFromTheEarliest) {
    const std::vector<SketchedPaper> papers = {paper(1, "ashwick", "2032-05-06", {7}),
                                               paper(2, "barford", "2031-05-06", {7}), paper(3, "barford", "", {7, 8}),
                                               paper(4, "ashwick", "2032-05-06", {7, 9})};
    EXPECT_EQ(dump(papers, reuse_clusters(papers, {})), "first 2: 4 papers, 2 councils, 3 meetings");
    EXPECT_THAT(standing_passages(papers, reuse_clusters(papers, {})), IsEmpty());
}

TEST(ReuseClusters, CopiesDoNotCount) {
    const std::vector<SketchedPaper> papers = {paper(1, "ashwick", "2031-05-06", {7}), paper(2, "ashwick", "", {7}),
                                               paper(3, "ashwick", "", {5, 7})};
    EXPECT_EQ(dump(papers, reuse_clusters(papers, {})), "first 1: 3 papers, 1 councils, 3 meetings");
    EXPECT_EQ(dump(papers, reuse_clusters(papers, {{2, 1, {}}})), "first 1: 2 papers, 1 councils, 2 meetings");
    EXPECT_EQ(dump(papers, reuse_clusters(papers, {{2, 1, {}}, {3, 1, {{1, 1}}}})), "") << "nor what a pack holds";
}

TEST(ReuseClusters, BoilerplateStandsInManyMeetingsOfOneCouncil) {
    const auto of = [](int meetings_with, int meetings_without, const std::string& council, bool each_another) {
        std::vector<SketchedPaper> papers;
        for (int i = 0; i < meetings_with + meetings_without; ++i)
            papers.push_back(paper(i + 1, each_another ? council + std::to_string(i) : council,
                                   fmt::format("{}-01-01", 2000 + i),
                                   {i < meetings_with ? 7U : 100U + static_cast<std::uint32_t>(i)}));
        return standing_passages(papers, reuse_clusters(papers, {})).size();
    };
    EXPECT_EQ(of(4, 10, "ashwick", false), 4u);
    EXPECT_EQ(of(3, 0, "ashwick", false), 0u) << "too few";
    EXPECT_EQ(of(4, 60, "ashwick", false), 0u) << "a small part of what is held";
    EXPECT_EQ(of(9, 0, "ashwick", true), 0u) << "each of another council: reused";
    EXPECT_EQ(of(4, 0, "", false), 4u) << "of no known council: of one folder";
}

}  // namespace
}  // namespace minutebook
