// The invented papers of corpus/samples, through the whole program: all are read, and searches lead to the right page.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/fresh_folder.h"
#include "support/run_program.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

const fs::path kSamples = fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples";

// queries.tsv: query, path, page; of a query with several lines any answer may come first.
using Answers = std::set<std::pair<std::string, int>>;
std::map<std::string, Answers> sample_queries() {
    std::map<std::string, Answers> queries;
    std::ifstream file(kSamples / "queries.tsv");
    std::string line;
    std::getline(file, line);  // heads
    while (std::getline(file, line)) {
        std::istringstream fields(line);
        std::string query, path, page;
        std::getline(fields, query, '\t');
        std::getline(fields, path, '\t');
        std::getline(fields, page, '\t');
        queries[query].emplace((kSamples / "papers" / path).string(), std::stoi(page));
    }
    return queries;
}

struct Samples : ::testing::Test {
    static FreshFolder& folder() {
        static FreshFolder made;
        return made;
    }
    static void SetUpTestSuite() {
        const ProgramRun ran =
            run_minutebook({"ingest", (kSamples / "papers").string(), "--index", (folder() / "samples.db").string()});
        ASSERT_EQ(ran.status, 0) << ran.err;
    }
    static Json json_of(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json", "--index", (folder() / "samples.db").string()});
        const ProgramRun ran = run_minutebook(std::move(arguments));
        EXPECT_EQ(ran.status, 0) << ran.err;
        return Json::parse(ran.out, nullptr, false);
    }
};

TEST_F(Samples, AreAllRead) {
    const Json status = json_of({"status"});
    EXPECT_GE(status["papers"], 15);
    EXPECT_EQ(status["failures"], 0);
    EXPECT_EQ(status["partial"], 0);
    EXPECT_EQ(status["pages_without_text"], 0);
    EXPECT_GT(status["recommendations"], 0);
    EXPECT_GT(status["resolutions"], 0);
}

// A paper that answers is among the first five, and for five queries in six the first paper and its first page answer.
TEST_F(Samples, SearchesLeadToTheRightPage) {
    const auto queries = sample_queries();
    ASSERT_GE(queries.size(), 10U);
    std::size_t first = 0;
    std::string others;
    for (const auto& [query, answers] : queries) {
        const Json answer = json_of({"search", query});
        const auto answers_it = [&answers = answers](const Json& paper) {
            return std::ranges::any_of(answers, [&](const auto& one) { return one.first == paper["path"]; });
        };
        const Json& papers = answer["results"];
        ASSERT_FALSE(papers.empty()) << query;
        const auto found = std::ranges::find_if(papers, answers_it);
        EXPECT_LT(found - papers.begin(), 5) << query;
        if (answers.contains({papers[0]["path"], papers[0]["passages"][0]["page"].get<int>()}))
            ++first;
        else
            others += query + '\n';
    }
    EXPECT_GE(first * 6, queries.size() * 5) << "not first:\n" << others;
}

}  // namespace
}  // namespace minutebook
