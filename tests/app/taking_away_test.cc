// What leads out of an index: export, changes, watch; as scripts meet them.
#include <csignal>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/fresh_folder.h"
#include "support/run_program.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::StartsWith;
using Json = nlohmann::json;

const fs::path kSource = MINUTEBOOK_SOURCE_DIR;
const fs::path kPapers = kSource / "corpus/samples/papers";

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<Json> ndjson(const std::string& text) {
    std::vector<Json> rows;
    for (const std::string& line : lines_of(text)) rows.push_back(Json::parse(line));
    return rows;
}

std::string text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

// ---- export, of the sample papers

struct Export : ::testing::Test {
    static FreshFolder& folder() {
        static FreshFolder made;
        return made;
    }
    static fs::path index() { return folder() / "samples.db"; }
    static void SetUpTestSuite() {
        const ProgramRun ran = run_minutebook({"ingest", kPapers.string(), "--index", index().string()});
        ASSERT_EQ(ran.status, 0) << ran.err;
    }
    static ProgramRun run(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "export");
        arguments.insert(arguments.end(), {"--index", index().string()});
        return run_minutebook(std::move(arguments));
    }
    static std::vector<Json> rows(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "ndjson"});
        const ProgramRun ran = run(std::move(arguments));
        EXPECT_EQ(ran.status, 0) << ran.err;
        return ndjson(ran.out);
    }
};

const std::vector<std::string> kKinds = {"papers",   "sections",   "recommendations", "resolutions", "votes",
                                         "contacts", "references", "ledger",          "passages"};

// docs/export.md: the columns below each heading.
std::map<std::string, std::string> documented_columns() {
    std::map<std::string, std::string> columns;
    std::string kind;
    for (const std::string& line : lines_of(text_of(kSource / "docs/export.md"))) {
        if (line.starts_with("## ")) kind = line.substr(3);
        if (!line.starts_with("| `")) continue;
        std::string& all = columns[kind];
        all += (all.empty() ? "" : ",") + line.substr(3, line.find('`', 3) - 3);
    }
    return columns;
}

TEST_F(Export, ColumnsAreThoseOfTheManualInBothForms) {
    const auto documented = documented_columns();
    ASSERT_THAT(documented, SizeIs(kKinds.size()));
    for (const std::string& kind : kKinds) {
        const ProgramRun csv = run({kind});
        EXPECT_EQ(csv.status, 0) << csv.err;
        EXPECT_EQ(csv.out.substr(0, csv.out.find('\r')), documented.at(kind)) << kind;
        const ProgramRun ndjson_run = run({kind, "--format", "ndjson"});
        const auto first = nlohmann::ordered_json::parse(lines_of(ndjson_run.out).at(0));
        std::string names;
        for (const auto& [name, value] : first.items()) names += (names.empty() ? "" : ",") + name;
        EXPECT_EQ(names, documented.at(kind)) << kind;
    }
}

TEST_F(Export, EachRowLeadsBackToItsPaperAndStandsInOrder) {
    std::map<int, Json> papers;
    for (const Json& paper : rows({"papers"})) papers[paper["paper"].get<int>()] = paper;
    ASSERT_EQ(papers.size(), 27u);
    for (const std::string& kind : kKinds) {
        std::vector<std::vector<int>> places;
        for (const Json& row : rows({kind})) {
            const Json& paper = papers.at(row["paper"].get<int>());
            EXPECT_EQ(row["sha256"], paper["sha256"]);
            EXPECT_EQ(row["path"], paper["path"]);
            EXPECT_TRUE(fs::exists(row["path"].get<std::string>()));
            std::vector<int>& place = places.emplace_back();
            for (const char* key : {"paper", "meeting", "ordinal"})
                if (kind != "papers" && row.contains(key)) place.push_back(row[key].get<int>());
            if (row.contains("page") && !row["page"].is_null()) {
                EXPECT_GE(row["page"].get<int>(), 1);
                EXPECT_LE(row["page"].get<int>(), paper["page_count"].get<int>());
            }
        }
        EXPECT_FALSE(places.empty()) << kind;
        EXPECT_TRUE(std::ranges::is_sorted(places)) << kind;
        if (kind == "papers") continue;
        EXPECT_EQ(std::set(places.begin(), places.end()).size(), places.size()) << kind;
    }
}

TEST_F(Export, AQueryChoosesPapersAndRowsThatMatchThemselves) {
    const auto has = [](const char* key, const char* pattern) {
        return [key, expression = std::regex(pattern, std::regex::icase)](const Json& row) {
            return row[key].is_string() && std::regex_search(row[key].get<std::string>(), expression);
        };
    };
    const struct {
        std::vector<std::string> arguments;
        std::string kind;
        std::function<bool(const Json&)> expected;
    } cases[] = {
        {{"resolutions", "shelter"}, "resolutions", has("text", "\\bshelters?\\b")},
        {{"recommendations", "route"}, "recommendations", has("text", "\\broutes?\\b")},
        {{"passages", "\"bus shelter\""}, "passages", has("text", "bus[ -]shelters?\\b")},
        {{"passages", "\"bus shelter\"", "in:resolutions"},
         "passages",
         [&](const Json& row) { return row["kind"] == "resolution" && has("text", "bus shelters?\\b")(row); }},
        {{"sections", "--section", "financial"},
         "sections",
         [](const Json& row) { return row["type"] == "financial"; }},
        {{"references", "--amount", ">=1000000"},
         "references",
         [](const Json& row) { return row["amount"].is_number() && row["amount"].get<double>() >= 1e6; }},
        {{"papers", "--kind", "minutes"}, "papers", [](const Json& row) { return row["kind"] == "minutes"; }},
        {{"votes", "--council", "eskmarsh"}, "votes", has("council", "eskmarsh")},
        {{"ledger", "--year", "2023"}, "ledger", has("date", "^2023")},
        {{"contacts", "--year", "1851"}, "contacts", [](const Json&) { return false; }},
    };
    for (const auto& c : cases) {
        std::vector<Json> expected = rows({c.kind});
        std::erase_if(expected, [&](const Json& row) { return !c.expected(row); });
        EXPECT_EQ(rows(c.arguments), expected) << testing::PrintToString(c.arguments);
    }
}

TEST_F(Export, WordsOfAPaperThatStandApartAreNoRow) {
    EXPECT_THAT(rows({"papers", "shelter", "apologies"}), SizeIs(testing::Ge(1u)));
    EXPECT_THAT(rows({"resolutions", "shelter", "apologies"}), IsEmpty());
}

TEST_F(Export, TextsOfPassagesAreThoseThatTheViewGives) {
    if (std::system("command -v sqlite3 > /dev/null") != 0) GTEST_SKIP() << "there is no sqlite3 shell";
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "the shell is not built with the sanitizer that the extension needs";
#endif
    for (const std::string kind : {"passages", "references", "resolutions"}) {
        const std::string sql =
            fmt::format("SELECT json_group_array(text) FROM (SELECT text FROM all_{} ORDER BY paper, ordinal)", kind);
        const ProgramRun shell = run_program({"sqlite3", "-cmd", ".load " MINUTEBOOK_EXTENSION, index().string(), sql});
        std::vector<std::string> texts;
        for (const Json& row : rows({kind})) texts.push_back(row["text"]);
        EXPECT_EQ(Json(texts), Json::parse(shell.out)) << kind << shell.err;
    }
}

TEST_F(Export, OutputIsWholeOrNotThere) {
    const fs::path file = folder() / "rows.csv";
    const ProgramRun ran = run({"votes", "--output", file.string()});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(text_of(file), run({"votes"}).out);
    EXPECT_EQ(run({"votes", "--output", (folder() / "no/such/folder.csv").string()}).status, 1);
    // A full disk.
    if (fs::exists("/dev/full")) {
        const ProgramRun full = run({"passages", "--output", "/dev/full"});
        EXPECT_EQ(full.status, 1);
        EXPECT_THAT(lines_of(full.err), SizeIs(1));
    }
    for (const auto& entry : fs::directory_iterator(folder().path())) EXPECT_NE(entry.path().extension(), ".part");
}

TEST_F(Export, EndsQuietlyWhenNobodyReadsOn) {
    for (const char* trap : {"", "trap '' PIPE; "}) {
        const ProgramRun ran = run_program(
            {"bash", "-c",
             fmt::format("{}{} export passages --index {} | head -1", trap, MINUTEBOOK_PROGRAM, index().string())});
        EXPECT_EQ(ran.status, 0);
        EXPECT_EQ(ran.err, "");
        EXPECT_THAT(lines_of(ran.out), SizeIs(1));
    }
}

TEST_F(Export, BadUsageSaysWhatIsPossible) {
    const struct {
        std::vector<std::string> arguments;
        const char* part;
    } cases[] = {{{}, "rows is required"},
                 {{"papirs"}, "papirs"},
                 {{"papers", "--format", "xml"}, "xml"},
                 {{"resolutions", "in:recommendations", "x"}, "no resolutions are in:recommendations"}};
    for (const auto& c : cases) {
        const ProgramRun ran = run(c.arguments);
        EXPECT_EQ(ran.status, 2) << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, HasSubstr(c.part));
    }
}

TEST(ExportOfOddPapers, CsvRunsNothingAndNdjsonIsUtf8) {
    FreshFolder folder;
    const RunOptions here{.folder = folder.path()};
    folder.write("papers/caf\xe9.txt",
                 "Minutes of meeting\n\nRESOLVED: =HYPERLINK(\"http://x.example\",\"pay\") be noted, \"and\" paid.\n");
    ASSERT_EQ(run_minutebook({"ingest", "papers"}, here).status, 0);
    const ProgramRun passages = run_minutebook({"export", "passages", "--format", "ndjson"}, here);
    for (const Json& row : ndjson(passages.out)) EXPECT_THAT(row["path"], HasSubstr("caf\uFFFD.txt"));
    const auto resolutions = ndjson(run_minutebook({"export", "resolutions", "--format", "ndjson"}, here).out);
    ASSERT_THAT(resolutions, SizeIs(1));
    ASSERT_THAT(resolutions[0]["text"], StartsWith("=HYPERLINK("));
    const std::string csv = run_minutebook({"export", "resolutions"}, here).out;
    EXPECT_THAT(csv, HasSubstr(",\"'=HYPERLINK(\"\"http://x.example\"\",\"\"pay\"\") be noted, \"\"and\"\" paid.\","));
    EXPECT_THAT(csv, HasSubstr("caf\xe9.txt"));
}

// ---- changes

struct Changes : ::testing::Test {
    FreshFolder folder;
    RunOptions here{.folder = folder.path()};
    std::map<int, Json> held;  // by paper, as one who only reads the feed has it
    std::string cursor;

    void paper(const std::string& name, const std::string& words) {
        folder.write("papers/" + name + ".txt", "Minutes of meeting\n\nRESOLVED: that the " + words + " be mended.\n");
    }
    void ingest(std::vector<std::string> more = {}) {
        std::vector<std::string> arguments = {"ingest", "papers"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const ProgramRun ran = run_minutebook(arguments, here);
        ASSERT_TRUE(ran.status == 0 || ran.status == 3) << ran.err;
    }
    // Reads on from the cursor: "added new a.txt", ….
    std::vector<std::string> follow() {
        std::vector<std::string> arguments = {"changes"};
        if (!cursor.empty()) arguments.insert(arguments.end(), {"--since", cursor});
        const ProgramRun ran = run_minutebook(arguments, here);
        EXPECT_EQ(ran.status, 0) << ran.err;
        std::vector<std::string> told;
        for (const Json& row : ndjson(ran.out)) {
            if (row.contains("cursor")) {
                cursor = row["cursor"];
                continue;
            }
            const std::string change = row["change"];
            told.push_back(change + " " + row["reason"].get<std::string>() + " " +
                           fs::path(row["path"].get<std::string>()).filename().string());
            if (change == "gone")
                held.erase(row["paper"].get<int>());
            else
                held[row["paper"].get<int>()] = row;
        }
        return told;
    }
    void expect_same_as_held() {
        std::map<int, Json> papers;
        const auto rows = ndjson(run_minutebook({"export", "papers", "--format", "ndjson"}, here).out);
        for (const Json& paper : rows) papers[paper["paper"].get<int>()] = paper;
        ASSERT_EQ(held.size(), papers.size());
        for (const auto& [number, row] : held)
            for (const char* key : {"sha256", "path", "title", "council", "date"})
                EXPECT_EQ(row[key], papers.at(number)[key]) << number;
    }
};

TEST_F(Changes, ReplayedGiveExactlyWhatIsHeld) {
    for (const char* name : {"a", "b", "c", "d"}) paper(name, std::string("wharf ") + name);
    ingest();
    EXPECT_THAT(follow(), ElementsAre("added new a.txt", "added new b.txt", "added new c.txt", "added new d.txt"));
    expect_same_as_held();
    EXPECT_THAT(follow(), IsEmpty());

    paper("a", "bridge");                                              // other bytes
    fs::rename(folder / "papers/b.txt", folder / "papers/moved.txt");  // the same at another path
    fs::remove(folder / "papers/c.txt");
    folder.write("papers/d.txt", "");  // cannot be read
    paper("e", "wharf e");
    const std::string before = cursor;
    ingest({"--prune"});
    EXPECT_THAT(follow(),
                testing::UnorderedElementsAre("gone replaced a.txt", "gone failed d.txt", "gone pruned c.txt",
                                              "changed path moved.txt", "changed replaced a.txt", "added new e.txt"));
    expect_same_as_held();
    const int came = 5;  // in place of the first
    EXPECT_EQ(held.at(came)["replaced"], 1);
    EXPECT_EQ(held.at(came)["run"], 2);

    paper("f", "came and went");
    ingest();
    fs::remove(folder / "papers/f.txt");
    ingest({"--prune"});
    EXPECT_THAT(follow(), IsEmpty());  // nobody who reads on need know
    expect_same_as_held();

    // From an older point, and from the beginning.
    held.clear();
    cursor = before;
    EXPECT_THAT(follow(), SizeIs(6));
    held.clear();
    cursor.clear();
    EXPECT_THAT(follow(), SizeIs(3));
    expect_same_as_held();

    EXPECT_EQ(run_minutebook({"check"}, here).status, 0);
    ASSERT_EQ(run_minutebook({"backup", "copy.db"}, here).status, 0);
    EXPECT_EQ(run_minutebook({"changes", "--since", before, "--index", "copy.db"}, here).out,
              run_minutebook({"changes", "--since", before}, here).out);
}

TEST_F(Changes, ACursorThatCannotBeSaysSoInALine) {
    paper("a", "wharf");
    ingest();
    follow();
    const std::string identity = cursor.substr(0, cursor.find('-'));
    for (const auto& [given, part] :
         std::vector<std::pair<std::string, std::string>>{{"yesterday", "is none that"},
                                                          {identity + "-1", "is none that"},
                                                          {identity + "-1--1", "is none that"},
                                                          {identity + "-99-0", "is ahead of the index"},
                                                          {identity + "-1-7", "is ahead of the index"},
                                                          {"000000000000-1-0", "is of another index"}}) {
        const ProgramRun ran = run_minutebook({"changes", "--since", given}, here);
        EXPECT_EQ(ran.status, 1) << given;
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(lines_of(ran.err), ElementsAre(AllOf(HasSubstr(part), HasSubstr("begin anew"))));
    }
}

}  // namespace
}  // namespace minutebook
