// The sample papers: every one has its gold file, in the closed vocabulary, and queries.tsv names papers that are
// there.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "corpus/paper.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path kSamples = fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus" / "samples";

std::vector<fs::path> papers() {
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator(kSamples / "papers"))
        if (entry.is_regular_file()) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

json gold_of(const fs::path& paper) {
    fs::path gold = kSamples / "gold" / paper.lexically_relative(kSamples / "papers");
    std::ifstream file(gold.replace_extension(".gold.json"));
    return file ? json::parse(file, nullptr, /*allow_exceptions=*/false) : json(json::value_t::discarded);
}

std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields;
    std::istringstream in(line);
    for (std::string field; std::getline(in, field, '\t');) fields.push_back(field);
    return fields;
}

TEST(Samples, EachPaperHasGoldInTheClosedVocabulary) {
    for (const fs::path& paper : papers()) {
        SCOPED_TRACE(paper.string());
        const json gold = gold_of(paper);
        ASSERT_FALSE(gold.is_discarded());
        EXPECT_TRUE(paper_kind_named(gold.at("kind").get<std::string>()));
        for (const json& section : gold.at("sections")) {
            EXPECT_TRUE(section_type_named(section.at("type").get<std::string>())) << section;
            EXPECT_FALSE(section.at("heading").get<std::string>().empty());
        }
        for (const json& recommendation : gold.at("recommendations"))
            EXPECT_FALSE(recommendation.at("text").get<std::string>().empty());
        for (const json& resolution : gold.at("resolutions"))
            EXPECT_TRUE(outcome_named(resolution.at("outcome").get<std::string>())) << resolution;
    }
}

TEST(Samples, HoldEachKindFormAndOutcome) {
    std::set<std::string> kinds, forms, outcomes, councils;
    for (const fs::path& paper : papers()) {
        const json gold = gold_of(paper);
        kinds.insert(gold.at("kind"));
        forms.insert(paper.extension());
        if (gold.at("council").is_string()) councils.insert(gold.at("council"));
        for (const json& resolution : gold.at("resolutions")) outcomes.insert(resolution.at("outcome"));
    }
    EXPECT_EQ(kinds, (std::set<std::string>{"agenda", "decision", "minutes", "other", "pack", "report"}));
    EXPECT_EQ(forms, (std::set<std::string>{".docx", ".html", ".md", ".pdf", ".txt"}));
    EXPECT_EQ(outcomes,
              (std::set<std::string>{"agreed", "agreed_amended", "deferred", "noted", "referred", "refused"}));
    EXPECT_GE(councils.size(), 3U);
}

TEST(Samples, QueriesNamePapersThatAreThere) {
    std::ifstream file(kSamples / "queries.tsv");
    std::string line;
    ASSERT_TRUE(std::getline(file, line));
    EXPECT_EQ(line, "query\tpath\tpage");
    std::set<std::string> queries;
    while (std::getline(file, line)) {
        const std::vector<std::string> fields = fields_of(line);
        ASSERT_EQ(fields.size(), 3U) << line;
        EXPECT_TRUE(fs::is_regular_file(kSamples / "papers" / fields[1])) << line;
        EXPECT_GE(std::stoi(fields[2]), 1) << line;
        queries.insert(fields[0]);
    }
    EXPECT_GE(queries.size(), 15U);
}

}  // namespace
}  // namespace minutebook
