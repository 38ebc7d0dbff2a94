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

// ---- watch

struct Watching : Changes {
    ProgramRun watch(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "watch");
        return run_minutebook(std::move(arguments), here);
    }
    // "ferry: changed b.txt", …
    std::vector<std::string> news(std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), "run");
        arguments.insert(arguments.end(), {"--format", "json"});
        const ProgramRun ran = watch(std::move(arguments));
        EXPECT_EQ(ran.status, 0) << ran.err;
        std::vector<std::string> told;
        if (ran.out.empty()) return told;
        for (const Json& one : Json::parse(ran.out))
            for (const Json& paper : one["papers"])
                told.push_back(fmt::format("{}: {} {}", one["watch"].get<std::string>(),
                                           paper["reason"].get<std::string>(),
                                           fs::path(paper["path"].get<std::string>()).filename().string()));
        return told;
    }
};

TEST_F(Watching, TellsOnceWhatIsNew) {
    paper("a", "ferry");
    paper("b", "bridge");
    ingest();
    ASSERT_EQ(watch({"add", "ferry", "ferry"}).status, 0);
    ASSERT_EQ(watch({"add", "all of it", "--kind", "minutes", "--from-start"}).status, 0);
    EXPECT_THAT(news({"ferry"}), IsEmpty());
    EXPECT_THAT(news(), testing::UnorderedElementsAre("all of it: new a.txt", "all of it: new b.txt"));
    const ProgramRun nothing = watch({"run"});
    EXPECT_EQ(nothing.status, 0);
    EXPECT_EQ(nothing.out + nothing.err, "");

    paper("b", "bridge and ferry");  // other bytes, and it matches now
    paper("c", "ferry c");
    ingest();
    EXPECT_THAT(news({"ferry", "--peek"}), ElementsAre("ferry: new c.txt", "ferry: changed b.txt"));
    const ProgramRun text = watch({"run", "ferry"});
    EXPECT_THAT(text.out, AllOf(StartsWith("ferry: 2 papers new for ferry\n"),
                                HasSubstr("changed paper, in place of #2"), HasSubstr("new paper"),
                                HasSubstr("  p. 1  "), HasSubstr("the ferry c be mended"), HasSubstr("file:///")));
    EXPECT_THAT(news({"ferry"}), IsEmpty());
    EXPECT_EQ(run_minutebook({"check"}, here).status, 0);
}

TEST_F(Watching, WhatWasNotWrittenIsToldAgain) {
    paper("a", "ferry");
    ingest();
    ASSERT_EQ(watch({"add", "ferry", "ferry", "--from-start"}).status, 0);
    const ProgramRun full =
        run_program({"bash", "-c", fmt::format("{} watch run > /dev/full", MINUTEBOOK_PROGRAM)}, here);
    EXPECT_EQ(full.status, 1);
    EXPECT_THAT(news(), ElementsAre("ferry: new a.txt"));
}

TEST_F(Watching, WaitsForAWriterAndSaysSo) {
    if (std::system("command -v sqlite3 > /dev/null") != 0) GTEST_SKIP() << "there is no sqlite3 shell";
    paper("a", "ferry");
    ingest();
    const ProgramRun ran = run_program(
        {"bash", "-c",
         fmt::format(
             "mkfifo go; (echo 'BEGIN IMMEDIATE;'; echo '.shell echo > go'; echo '.shell sleep 12'; echo 'COMMIT;') "
             "| sqlite3 minutebook.db & read < go; {0} watch add ferry ferry --from-start && {0} watch run; wait",
             MINUTEBOOK_PROGRAM)},
        here);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("another program writes to it; waiting"));
    EXPECT_THAT(ran.out, StartsWith("ferry: 1 paper new"));
}

TEST_F(Watching, ListsAreCarriedToAnotherIndex) {
    paper("a", "ferry");
    ingest();
    ASSERT_EQ(watch({"add", "ferry", "\"the ferry\" -bridge", "--year", "2019..2021"}).status, 0);
    const std::string list = watch({"list", "--format", "json"}).out;
    folder.write("watches.json", list);
    ASSERT_EQ(run_minutebook({"ingest", "papers", "--index", "other.db"}, here).status, 0);
    EXPECT_EQ(watch({"import", "watches.json", "--index", "other.db"}).status, 0);
    EXPECT_EQ(watch({"list", "--format", "json", "--index", "other.db"}).out, list);
    EXPECT_THAT(watch({"list"}).out, AllOf(HasSubstr("ferry"), HasSubstr("not yet")));

    EXPECT_EQ(watch({"remove", "ferry"}).status, 0);
    EXPECT_EQ(Json::parse(watch({"list", "--format", "json"}).out), Json::array());
    const struct {
        std::vector<std::string> arguments;
        int status;
        const char* part;
    } cases[] = {{{"remove", "ferry"}, 1, "no watch ferry"},
                 {{"run", "ferry"}, 1, "no watch ferry"},
                 {{"add", "empty"}, 2, "nothing to watch for"},
                 {{"import", "papers/a.txt"}, 1, "holds no watches"},
                 {{"import", "watches.json", "--index", "other.db"}, 1, "already"}};
    for (const auto& c : cases) {
        const ProgramRun ran = watch(c.arguments);
        EXPECT_EQ(ran.status, c.status) << ran.err;
        EXPECT_THAT(lines_of(ran.err), ElementsAre(HasSubstr(c.part)));
    }
}

// ---- what the manuals show

std::vector<std::string> blocks_of(const std::string& text, const std::string& language) {
    std::vector<std::string> blocks;
    const std::string begin = "```" + language + "\n";
    for (std::size_t at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
        at += begin.size();
        const std::size_t end = text.find("```", at);
        blocks.push_back(text.substr(at, end - at));
        at = end;
    }
    return blocks;
}

struct Manuals : Export {
    void SetUp() override {
        if (std::system("command -v sqlite3 > /dev/null") != 0) GTEST_SKIP() << "there is no sqlite3 shell";
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "the shell is not built with the sanitizer that the extension needs";
#endif
    }
    static void expect_rows(const std::string& sql, bool with_extension) {
        std::vector<std::string> shell = {"sqlite3", "-readonly", "-bail"};
        if (with_extension) shell.insert(shell.end(), {"-cmd", ".load " MINUTEBOOK_EXTENSION});
        shell.insert(shell.end(), {index().string(), sql});
        const ProgramRun ran = run_program(shell);
        EXPECT_EQ(ran.status, 0) << sql << ran.err;
        EXPECT_NE(ran.out, "") << sql;
    }
};

TEST_F(Manuals, SqlGivesRows) {
    const std::string manual = text_of(kSource / "docs/sql.md");
    const std::size_t extension = manual.find("## With the extension");
    ASSERT_NE(extension, std::string::npos);
    EXPECT_THAT(blocks_of(manual, "sql"), SizeIs(testing::Ge(10u)));
    for (const std::string& sql : blocks_of(manual.substr(0, extension), "sql")) expect_rows(sql, false);
    for (const std::string& sql : blocks_of(manual.substr(extension), "sql")) expect_rows(sql, true);
}

TEST_F(Manuals, DatasettesFileIsOfTheViewsAndItsQueriesGiveRows) {
    const Json file = Json::parse(text_of(kSource / "docs/datasette/metadata.json"));
    const Json& database = file.at("databases").at("minutebook");
    const auto documented = documented_columns();
    for (const auto& [kind, columns] : documented) {
        const Json& table = database.at("tables").at("all_" + kind);
        EXPECT_TRUE(table.at("title").is_string() && table.at("description").is_string());
        std::string all = "," + columns + ",";
        EXPECT_EQ(table.at("columns").size(), static_cast<std::size_t>(std::ranges::count(columns, ',')) + 1) << kind;
        for (const auto& [column, meaning] : table.at("columns").items()) {
            EXPECT_THAT(all, HasSubstr("," + column + ","));
            EXPECT_TRUE(meaning.is_string());
        }
        for (const std::string facet : table.at("facets")) EXPECT_THAT(all, HasSubstr("," + facet + ","));
    }
    for (const auto& [name, query] : database.at("queries").items()) {
        EXPECT_TRUE(query.at("title").is_string()) << name;
        std::string sql = query.at("sql");
        const std::size_t words = sql.find(":words");
        if (words != std::string::npos) sql.replace(words, 6, "'bus shelter'");
        expect_rows(sql, true);
    }
}

TEST_F(Manuals, TheNotebookRuns) {
    if (std::system("/usr/bin/python3 -c 'import pandas' 2> /dev/null") != 0) GTEST_SKIP() << "there is no pandas";
    std::string code;
    for (const std::string& block : blocks_of(text_of(kSource / "docs/notebook.md"), "python")) code += block + "\n";
    code +=
        "assert len(papers) == 27 and held['papers'].sum() == papers['council'].notna().sum()\n"
        "assert outcomes.loc['Eskmarsh Borough Council', 'agreed'] == 20\n"
        "assert (minutes['low'] <= minutes['rate']).all() and (minutes['rate'] <= minutes['high']).all()\n"
        "assert 0 < len(answered) <= len(ledger) and followed['mean'].between(0, 1).all()\n"
        "assert len(amended) > 0 and amended['minutes_path'].map(os.path.exists).all()\n"
        "assert shelters['text'].str.contains('shelter', case=False).all() and len(shelters) > 3\n";
    const fs::path script = folder().write("notebook.py", code);
    const ProgramRun ran = run_program(
        {"/usr/bin/python3", script.string()},
        {.environment = {"MINUTEBOOK_INDEX=" + index().string(), "MINUTEBOOK_EXTENSION=" MINUTEBOOK_EXTENSION}});
    EXPECT_EQ(ran.status, 0) << ran.err;
}

}  // namespace
}  // namespace minutebook
