// Counting what queries find, beside what is held: by hand over a few invented papers.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/index_writer.h"
#include "index/link_store.h"
#include "index/meeting_library.h"
#include "index/query_filters.h"
#include "index/search.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"

namespace minutebook {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Invented {
    std::string name, council, date;
    PaperKind kind;
    std::vector<std::string> recommended, resolved;  // "refused: That …" is refused; else agreed
};

PaperToAdd as_paper(const Invented& invented) {
    PaperToAdd added = sample_paper(invented.name, invented.date);
    std::vector<std::string> lines = {"Papers of " + invented.name};
    for (const auto* texts : {&invented.recommended, &invented.resolved})
        lines.insert(lines.end(), texts->begin(), texts->end());
    added.document.pages = {page_of(1, lines)};
    added.document.page_count = 1;
    Paper& paper = added.paper;
    paper = {};
    const Page& page = added.document.pages[0];
    paper.metadata.kind = {invented.kind, span_of(page, 0), "test"};
    if (!invented.council.empty()) paper.metadata.council = {invented.council, span_of(page, 0), "test"};
    if (!invented.date.empty()) paper.metadata.date = {invented.date, span_of(page, 0), "test"};
    paper.passages = {{PassageKind::title, -1, -1, span_of(page, 0)}};
    std::size_t line = 1;
    for (const std::string& text : invented.recommended) {
        const SourceSpan where = span_of(page, line++);
        paper.passages.push_back(
            {PassageKind::recommendation, -1, static_cast<int>(paper.recommendations.size()), where});
        paper.recommendations.push_back({std::nullopt, text, "", -1, where, "test"});
    }
    for (const std::string& text : invented.resolved) {
        const SourceSpan where = span_of(page, line++);
        paper.passages.push_back({PassageKind::resolution, -1, static_cast<int>(paper.resolutions.size()), where});
        Resolution resolution;
        resolution.text = text;
        resolution.outcome = text.starts_with("refused") ? Outcome::refused : Outcome::agreed;
        resolution.where = where;
        resolution.rule = "test";
        paper.resolutions.push_back(resolution);
    }
    return added;
}

// Papers of a district that became part of a unitary council (facts of 2021), of that, and of an invented parish.
class Compare : public testing::Test {
protected:
    static void SetUpTestSuite() {
        index = new TemporaryIndex;
        const std::vector<Invented> papers = {
            {"a",
             "Kettering Borough Council",
             "2019-03-01",
             PaperKind::minutes,
             {},
             {"That the bus shelter be mended", "refused: That the shelter be sold"}},
            {"b",
             "Kettering Borough Council",
             "2019-04-01",
             PaperKind::report,
             {"That the bus be late", "That the shelter stay"},
             {}},
            {"c",
             "North Northamptonshire Council",
             "2022-05-01",
             PaperKind::minutes,
             {},
             {"That a bus shelter be bought"}},
            {"d", "N N C", "2022-06-01", PaperKind::minutes, {}, {"That trees be planted"}},
            {"e", "", "", PaperKind::report, {"That the bus shelter be looked at"}, {}},
        };
        IndexWriter writer = IndexWriter::open(index->path());
        writer.begin_run("{}");
        for (const Invented& paper : papers) writer.add(as_paper(paper));
        writer.link([](LinkStore& store) {
            store.replace_councils(
                {{.key = "kettering",
                  .name = "Kettering Borough Council",
                  .type = "district",
                  .last_year = 2021,
                  .successors = {"north"}},
                 {.key = "north", .name = "North Northamptonshire Council", .type = "unitary", .first_year = 2021}});
            store.put(Meeting{1, "kettering", "council", "2019-03-01", {1}}, {});
            store.put(Meeting{2, "kettering", "council", "2019-04-01", {2}},
                      {asked(2, 0, Settled::agreed, 0.9), asked(2, 0, Settled::noted, 0.6),
                       asked(2, 1, Settled::not_held, 0)});
            store.put(Meeting{3, "north", "council", "2022-05-01", {3}}, {});
            store.put(Meeting{4, "north", "council", "2022-06-01", {4}}, {});  // "N N C"
        });
        writer.end_run("{}", false);
    }
    static void TearDownTestSuite() {
        delete index;
        index = nullptr;
    }
    static LedgerEntry asked(std::int64_t paper, int recommendation, Settled settled, double confidence) {
        LedgerEntry entry;
        entry.paper = paper;
        entry.ask.text = recommendation == 0 ? "That the bus be late" : "That the shelter stay";
        entry.ask.recommendation = recommendation;
        entry.ask.where = {1, 0, 1, 1};
        entry.settled = settled;
        entry.confidence = confidence;
        return entry;
    }

    // "council year: found/held of the first query, …": a row a line.
    static std::vector<std::string> compared(const std::vector<std::string>& queries, std::vector<Dimension> by,
                                             Countable count) {
        std::vector<Query> parsed;
        for (const std::string& query : queries) parsed.push_back(parse_query(query));
        Searcher searcher(index->path());
        const Comparison comparison =
            searcher.compare(parsed, {.by = by, .count = {count}, .papers = true, .time_limit = {}});
        EXPECT_FALSE(comparison.partial);
        std::vector<std::string> rows;
        for (const ComparisonRow& row : comparison.rows) {
            std::string told;
            for (const std::string& value : row.group)
                told += (told.empty() ? "" : " ") + (value.empty() ? "?" : value);
            for (std::size_t i = 0; i < row.of.size(); ++i) {
                const Compared& one = row.of[i];
                told += ": " + std::to_string(one.found.of(count)) + "/" + std::to_string(one.held.of(count));
                // The query told with a figure finds its papers, and no others.
                SearchOptions all;
                all.limit = 100;
                std::vector<std::int64_t> found;
                for (const PaperHit& hit :
                     searcher.search(parse_query(query_of_row(parsed[i], by, row.group, count)), all).papers) {
                    found.push_back(hit.paper);
                    found.insert(found.end(), hit.near_identical.begin(), hit.near_identical.end());
                }
                std::ranges::sort(found);
                EXPECT_EQ(found, one.papers) << query_of_row(parsed[i], by, row.group, count);
            }
            rows.push_back(told);
        }
        return rows;
    }
    static std::vector<std::int64_t> found(const std::string& query) {
        SearchOptions options;
        options.limit = 100;
        std::vector<std::int64_t> papers;
        for (const PaperHit& hit : Searcher(index->path()).search(parse_query(query), options).papers)
            papers.push_back(hit.paper);
        std::ranges::sort(papers);
        return papers;
    }

    static TemporaryIndex* index;
};
TemporaryIndex* Compare::index = nullptr;

TEST_F(Compare, counts_by_each_dimension_beside_what_is_held) {
    using enum Dimension;
    using enum Countable;
    EXPECT_THAT(compared({"bus shelter"}, {council}, papers),
                ElementsAre("Kettering Borough Council: 2/2", "North Northamptonshire Council: 1/2", "?: 1/1"));
    EXPECT_THAT(compared({"bus shelter", "trees"}, {year}, papers),
                ElementsAre("2019: 2/2: 0/2", "2022: 1/2: 1/2", "?: 1/1: 0/1"));
    EXPECT_THAT(
        compared({"bus shelter"}, {council, year}, resolutions),
        ElementsAre("Kettering Borough Council 2019: 1/2", "North Northamptonshire Council 2022: 1/2", "? ?: 0/0"));
    EXPECT_THAT(compared({"shelter"}, {outcome}, resolutions), ElementsAre("agreed: 2/3", "refused: 1/1"));
    EXPECT_THAT(compared({"shelter"}, {outcome}, recommendations),
                ElementsAre("agreed: 0/1", "not_held: 1/1", "?: 1/1"));
    EXPECT_THAT(compared({"shelter"}, {kind}, passages), ElementsAre("minutes: 3/7", "report: 2/5"));
    // Filters say what is held; in: which passages.
    EXPECT_THAT(compared({"bus kind:report", "bus kind:minutes"}, {year}, papers),
                ElementsAre("2019: 1/1: 1/1", "2022: 0/0: 1/2", "?: 1/1: 0/0"));
    EXPECT_THAT(compared({"shelter in:resolutions"}, {year}, passages),
                ElementsAre("2019: 2/2", "2022: 1/2", "?: 0/0"));
    // Filters alone.
    EXPECT_THAT(compared({"kind:minutes"}, {year}, resolutions), ElementsAre("2019: 2/2", "2022: 2/2"));
}

TEST_F(Compare, searches_know_a_councils_predecessors_and_what_is_not_stated) {
    const struct {
        std::string query;
        std::vector<std::int64_t> papers;
    } cases[] = {
        {"council:\"North Northamptonshire\"", {1, 2, 3, 4}},  // 4 states another spelling
        {"council-only:\"North Northamptonshire\"", {3, 4}},
        {"council:\"=North Northamptonshire Council\"", {3, 4}},
        {"council:Kettering", {1, 2}},
        {"council:unstated", {5}},
        {"year:unstated", {5}},
        {"bus shelter", {1, 2, 3, 5}},
        {"bus shelter within:passage", {1, 3, 5}},
        {"outcome:refused", {1}},
        {"shelter outcome:not_held", {2}},
        {"outcome:noted", {}},  // the surest answer counts
    };
    for (const auto& one : cases) EXPECT_EQ(found(one.query), one.papers) << one.query;
    const SearchAnswer answer = Searcher(index->path()).search(parse_query("council:\"north northamptonshire\""), {});
    EXPECT_THAT(answer.explanation.front(), HasSubstr("Kettering Borough Council"));
    MeetingLibrary library(index->path());
    EXPECT_EQ(library.meetings({.council = {"north northamptonshire"}}).size(), 4u);
    EXPECT_EQ(library.meetings({.council_only = {"north northamptonshire"}}).size(), 2u);
    EXPECT_EQ(library.meetings({.years = {{2022, 2022}}}).size(), 2u);
    for (const HeldMeeting& meeting : library.meetings({.council = {"kettering"}}))
        EXPECT_EQ(meeting.body, "Kettering Borough Council") << "as no paper prints its full council";
}

TEST_F(Compare, tells_what_became_of_a_recommendation_that_is_found) {
    const SearchAnswer answer = Searcher(index->path()).search(parse_query("\"bus be late\""), {});
    ASSERT_FALSE(answer.papers.empty());
    EXPECT_EQ(answer.papers[0].passages.at(0).settled, Settled::agreed);
    MeetingLibrary library(index->path());
    EXPECT_EQ(library.outcomes_of(2).at(1), Settled::not_held);
    LedgerFilters filters;
    filters.words = "late bus";
    EXPECT_EQ(library.ledger(filters, [](const HeldEntry&) {}), 2u);
    std::size_t given = 0;
    EXPECT_EQ(library.ledger({}, [&](const HeldEntry&) { ++given; }, {1, 1, true}), 3u);
    EXPECT_EQ(given, 1u);
}

TEST(WrongFilter, says_what_is_possible) {
    const struct {
        std::string query, holds;  // empty: nothing is wrong
    } cases[] = {
        {"bus from:2019-05 kind:minutes -shelter", ""},
        {"by-pass: preferred route", ""},
        {"from:2019-13", "2019-05-31"},
        {"kind:poem", "minutes"},
        {"year:19x4", "2019..2021"},
        {"colour:red", "council-only"},
        {"from:2020 to:2019", "later"},
        {"-kind:minutes", "excluded"},
    };
    for (const auto& one : cases) {
        const auto wrong = wrong_filter(one.query);
        EXPECT_EQ(wrong.has_value(), !one.holds.empty()) << one.query << wrong.value_or("");
        EXPECT_THAT(wrong.value_or(""), HasSubstr(one.holds)) << one.query;
    }
}

}  // namespace
}  // namespace minutebook
