// The program as people and scripts meet it: run in a fresh folder, judged by what it prints and its exit status.
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>

#include "support/fresh_folder.h"
#include "support/run_program.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;

constexpr std::string_view kMinutes =
    "LOWER MARSTOW PARISH COUNCIL\n\n"
    "MINUTES of the meeting held on Tuesday 6 May 2014\n\n"
    "1. Apologies\n\nThere were none.\n\n"
    "2. Bus shelter\n\nThree quotes for the repair of the shelter were looked at.\n\n"
    "RESOLVED: That the quote of £1,272.55 be accepted.\n";

constexpr std::string_view kReport =
    "<html><head><title>Report</title></head><body><h1>By-pass at Upper Marstow</h1>"
    "<h2>Summary</h2><p>The by-pass would take lorries out of the village.</p>"
    "<h2>Recommendation</h2><p>The Committee is recommended to support the by-pass.</p></body></html>";

struct CommandLine : ::testing::Test {
    FreshFolder folder;
    RunOptions here{.folder = folder.path()};

    ProgramRun run(std::vector<std::string> arguments) { return run_minutebook(std::move(arguments), here); }
    Json json_of(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json"});
        const ProgramRun ran = run(std::move(arguments));
        EXPECT_EQ(ran.status, 0) << ran.err;
        return Json::parse(ran.out, nullptr, false);
    }
    void two_papers() {
        folder.write("papers/minutes.txt", kMinutes);
        folder.write("papers/report.html", kReport);
        const ProgramRun ran = run({"ingest", "papers"});
        ASSERT_EQ(ran.status, 0) << ran.err;
    }
};

TEST_F(CommandLine, HelpAndVersionAreNoErrors) {
    for (const char* option : {"--help", "--version"}) {
        const ProgramRun ran = run({option});
        EXPECT_EQ(ran.status, 0);
        EXPECT_THAT(ran.out, HasSubstr("minutebook"));
        EXPECT_EQ(ran.err, "");
    }
    for (const char* command : {"ingest", "search", "show", "meeting", "matter", "person", "compare", "ledger", "reuse",
                                "extract", "status", "failures"}) {
        const ProgramRun ran = run({command, "--help"});
        EXPECT_EQ(ran.status, 0) << command;
        EXPECT_THAT(ran.out, HasSubstr(command));
    }
}

TEST_F(CommandLine, LedgerTellsWhatBecameOfWhatWasAsked) {
    folder.write(
        "papers/agenda.txt",
        "LOWER MARSTOW PARISH COUNCIL\n\nAGENDA for the meeting of Lower Marstow Parish Council on 6 May 2014\n\n"
        "1. Apologies\n\n2. Bus shelter\n\nTo accept a quote for the repair of the shelter\n");
    two_papers();
    const Json ledger = json_of({"ledger"});
    ASSERT_EQ(ledger.size(), 2u) << ledger;
    EXPECT_EQ(json_of({"ledger", "--kind", "agenda", "--outcome", "agreed"}).size(), 1u);
    const Json entry = json_of({"ledger", "--kind", "agenda"}).at(0);
    EXPECT_THAT(entry["report"].get<std::string>(), HasSubstr("agenda.txt"));
    EXPECT_EQ(entry["recommendation"]["text"], "To accept a quote for the repair of the shelter");
    EXPECT_EQ(entry["outcome"], "agreed");
    EXPECT_THAT(entry["minutes"].get<std::string>(), HasSubstr("minutes.txt"));
    EXPECT_THAT(entry["resolution"]["text"].get<std::string>(), HasSubstr("£1,272.55"));
    EXPECT_GE(entry["confidence"].get<double>(), 0.75);
    EXPECT_EQ(json_of({"ledger", "--paper", "papers/report.html"}).at(0)["outcome"], "not_held");

    const ProgramRun table = run({"ledger", "--kind", "agenda"});
    EXPECT_THAT(table.out, AllOf(HasSubstr("Lower Marstow Parish Council"), HasSubstr("agreed ("), HasSubstr("p. 1")));
    EXPECT_THAT(run({"ledger", "--format", "csv"}).out, StartsWith("meeting,council,body,date,kind,paper,report,"));
    EXPECT_EQ(run({"ledger", "--paper", "papers/none.txt"}).status, 1);
}

TEST_F(CommandLine, ReuseTellsWhoElseHasAWordingAndWhoHadItFirst) {
    const std::string wording =
        "RESOLVED that the Council asks the ferry company to run a later boat on Fridays in summer so that ";
    const auto write = [&](const std::string& council, int year, const std::string& who) {
        folder.write("papers/" + council + ".txt", council + " PARISH COUNCIL\n\nMINUTES of the meeting of " + council +
                                                       " Parish Council held on 6 May " + std::to_string(year) +
                                                       "\n\n1. Ferry\n\n" + wording + who +
                                                       " can be home by midnight.\n");
    };
    write("Elderwick", 2015, "those who work in the town");
    write("Saltby", 2013, "guests of the inn");
    run({"ingest", "papers", "--quiet"});

    const Json told = json_of({"reuse", "papers/Elderwick.txt"});
    ASSERT_EQ(told["passages"].size(), 1u) << told;
    const Json& passage = told["passages"][0];
    EXPECT_EQ(passage["first"], false);
    ASSERT_EQ(passage["others"].size(), 1u);
    const Json& other = passage["others"][0];
    EXPECT_THAT(other["path"].get<std::string>(), HasSubstr("Saltby.txt"));
    EXPECT_EQ(other["date"], "2013-05-06");
    EXPECT_GT(other["share"].get<double>(), 0.7);
    EXPECT_THAT(other["text"].get<std::string>(), AllOf(HasSubstr("<mark>"), HasSubstr("guests of the inn")));
    EXPECT_EQ(json_of({"reuse", "papers/Saltby.txt"})["passages"][0]["first"], true);
    EXPECT_EQ(json_of({"reuse", "papers/Elderwick.txt", "--council", "nowhere"})["total"], 0);
    EXPECT_EQ(json_of({"reuse", "papers/Elderwick.txt", "--between-councils"})["total"], 1);

    folder.write("wording.txt", wording);
    for (const std::vector<std::string>& asked :
         {std::vector<std::string>{"reuse", wording}, {"reuse", "@wording.txt"}})
        EXPECT_EQ(json_of(asked)["passages"][0]["others"].size(), 2u);
    const Json clusters = json_of({"reuse", "--clusters"})["clusters"];
    ASSERT_EQ(clusters.size(), 1u) << clusters;
    EXPECT_EQ(clusters[0]["councils"], 2);
    EXPECT_EQ(clusters[0]["papers_by_year"], Json({{"2013", 1}, {"2015", 1}}));
    EXPECT_THAT(run({"reuse"}).out, HasSubstr("2 councils, 2 meetings, 2 papers"));
    EXPECT_THAT(run({"reuse", "papers/Elderwick.txt"}).out,
                AllOf(HasSubstr("first: 2013-05-06"), HasSubstr("[RESOLVED")));
    EXPECT_THAT(run({"reuse", "papers/Elderwick.txt", "--format", "csv"}).out, StartsWith("paper,path,council,"));

    EXPECT_THAT(run({"reuse", "papers/none.txt"}).err, HasSubstr("no such paper, and too short for a wording"));
    EXPECT_THAT(run({"reuse", "@none.txt"}).err, HasSubstr("none.txt: cannot be read"));
    EXPECT_EQ(run({"reuse", "--clusters", "papers/Saltby.txt"}).status, 2);
}

TEST_F(CommandLine, PersonListsAndShowsWhoeverItIs) {
    const auto write = [&](const char* month, const char* who) {
        folder.write(
            "papers/" + std::string(month) + ".txt",
            "LOWER MARSTOW PARISH COUNCIL\n\nMINUTES of the meeting of Lower Marstow Parish Council held on 6 " +
                std::string(month) + " 2014\n\nPresent: Cllr Ottoline Hale, Cllr Roger Wick\n\n1. Bus shelter\n\n" +
                "RESOLVED: That the bus shelter be painted. " + who + "\n");
    };
    write("May", "Proposed by Cllr Hale, seconded by Cllr R Wick.");
    write("June", "Proposed by Cllr R Wick, seconded by O. Hale.");
    run({"ingest", "papers", "--quiet"});
    const Json people = json_of({"person"});
    ASSERT_EQ(people.size(), 2u) << people;
    const Json hale = json_of({"person", "Hale", "Ottoline"});
    EXPECT_EQ(hale["name"], "Ottoline Hale");
    EXPECT_EQ(hale["council"], "Lower Marstow Parish Council");
    EXPECT_EQ(hale["mover"], 1);
    EXPECT_EQ(hale["seconder"], 1);
    EXPECT_EQ(hale["first_year"], 2014);
    EXPECT_EQ(hale["places"].size(), 4u) << "in each paper once as a councillor, and what was moved or seconded";
    EXPECT_EQ(hale["places"][0]["date"], "2014-06-06");
    EXPECT_THAT(hale["places"][0]["path"].get<std::string>(), HasSubstr("June.txt"));
    EXPECT_THAT(hale["places"][0]["resolution"]["text"].get<std::string>(), HasSubstr("be painted"));
    const std::string id = hale["person"];
    EXPECT_EQ(json_of({"person", id}), hale);
    EXPECT_THAT(run({"person", id}).out, AllOf(HasSubstr("seconded, p. 1: "), HasSubstr("June.txt")));
    EXPECT_THAT(run({"person", "--format", "csv"}).out, StartsWith("person,name,council,mover,"));
    EXPECT_THAT(run({"person", id, "--format", "csv"}).out, StartsWith("date,as,body,paper,path,"));
    EXPECT_EQ(json_of({"person", "--limit", "1"}).size(), 1u);
    EXPECT_EQ(json_of({"person", "--council", "Upper Marstow"}).size(), 0u);

    for (const std::vector<std::string>& asked : {std::vector<std::string>{"person", "nobody"}, {"person", "99.9"}}) {
        const ProgramRun none = run(asked);
        EXPECT_EQ(none.status, 1);
        EXPECT_EQ(none.out, "");
        EXPECT_THAT(none.err, AllOf(HasSubstr("no person"), HasSubstr("`minutebook person` lists them")));
    }

    // Another Hale: whose the surname alone is cannot be told any more.
    write("July", "Proposed by Cllr Tansy Hale, seconded by Cllr R Wick.");
    run({"ingest", "papers", "--quiet"});
    EXPECT_THAT(run({"person", "hale"}).out, HasSubstr("may be Ottoline Hale or Tansy Hale"));
    const Json hales = json_of({"person", "hale"});
    ASSERT_EQ(hales.size(), 3u) << hales;
    EXPECT_EQ(std::ranges::count_if(hales, [](const Json& one) { return one["may_be"].size() == 2; }), 1);
}

TEST_F(CommandLine, MeetingListsAndShowsWithItsPapers) {
    two_papers();
    const Json meetings = json_of({"meeting"});
    ASSERT_EQ(meetings.size(), 1u) << meetings;
    EXPECT_EQ(meetings[0]["date"], "2014-05-06");
    EXPECT_EQ(meetings[0]["minutes_held"], true);
    const std::string id = std::to_string(meetings[0]["meeting"].get<int>());
    EXPECT_EQ(json_of({"meeting", id})["papers"].size(), 1u);
    EXPECT_THAT(run({"meeting", id}).out, HasSubstr("minutes.txt"));
    EXPECT_THAT(run({"meeting", "4711"}).err, HasSubstr("no meeting 4711"));
    EXPECT_EQ(json_of({"meeting", "--to", "2013"}).size(), 0u);
}

TEST_F(CommandLine, CompareSetsQueriesSideBySide) {
    two_papers();
    const ProgramRun csv = run({"compare", "shelter", "nothingofthesort", "--format", "csv"});
    EXPECT_EQ(csv.status, 0) << csv.err;
    EXPECT_THAT(csv.out, AllOf(StartsWith("query,council,papers_found"), HasSubstr("Lower Marstow Parish Council")));
    EXPECT_EQ(run({"compare", "shelter", "--by", "council,year", "--count", "resolutions"}).status, 0);
    const ProgramRun none = run({"compare", "nothingofthesort"});
    EXPECT_EQ(none.status, 0) << "what is held is told, with nothing found";
    EXPECT_THAT(none.out, HasSubstr("Lower Marstow Parish Council"));
}

TEST_F(CommandLine, WhatCannotBeComparedOrMetIsSaidInOneLine) {
    two_papers();
    const struct {
        std::vector<std::string> asked;
        const char* said;
    } cases[] = {
        {{"compare"}, "nothing to compare"},
        {{"compare", "bus", "--by", "colour"}, "by cannot be \"colour\""},
        {{"compare", "bus", "--count", "colours"}, "count cannot be \"colours\""},
        {{"compare", "bus", "--from", "2023-13"}, "from: cannot be \"2023-13\""},
        {{"compare", "kind:poem"}, "kind: cannot be \"poem\""},
        {{"meeting", "--from", "2023-13"}, "2023-13 is no date"},
        {{"meeting", "--to", "2023-02-30"}, "2023-02-30 is no date"},
        {{"meeting", "--from", "2024", "--to", "2023"}, "from 2024 is later than to 2023"},
        {{"meeting", "--year", "20x4"}, "20x4 is no year"},
    };
    for (const auto& c : cases) {
        const ProgramRun ran = run(c.asked);
        EXPECT_EQ(ran.status, 2) << c.said;
        EXPECT_EQ(ran.out, "") << c.said;
        EXPECT_THAT(ran.err, AllOf(StartsWith("minutebook: "), HasSubstr(c.said)));
        EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1) << ran.err;
    }
}

TEST_F(CommandLine, BadUsageIsTwoAndSaysWhatIsWrong) {
    const struct {
        std::vector<std::string> arguments;
        const char* part;
    } cases[] = {
        {{}, "subcommand"},
        {{"burn"}, "burn"},
        {{"ingest"}, "path is required"},
        {{"search"}, "nothing to find"},
        {{"search", "x", "--format", "xml"}, "xml"},
        {{"search", "x", "--limit", "0"}, "--limit"},
        {{"show"}, "paper is required"},
        {{"ledger", "--outcome", "maybe"}, "maybe"},
        {{"meeting", "--from", "2031-13"}, "2031-13"},
        {{"extract"}, "file is required"},
        {{"ingest", "x", "--jobs", "many"}, "--jobs"},
    };
    for (const auto& c : cases) {
        const ProgramRun ran = run(c.arguments);
        EXPECT_EQ(ran.status, 2) << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, AllOf(StartsWith("minutebook: "), HasSubstr(c.part)));
    }
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(CommandLine, IngestThenSearchShowStatus) {
    two_papers();
    const Json answer = json_of({"search", "bus", "shelter", "quote"});
    EXPECT_EQ(answer["query"], "bus shelter quote");
    EXPECT_EQ(answer["total"], 1);
    EXPECT_EQ(answer["total_is_exact"], true);
    EXPECT_TRUE(answer["took_ms"].is_number());
    const Json& hit = answer["results"][0];
    EXPECT_EQ(hit["path"], (folder / "papers/minutes.txt").string());
    EXPECT_EQ(hit["council"], "Lower Marstow Parish Council");
    EXPECT_EQ(hit["date"], "2014-05-06");
    EXPECT_EQ(hit["kind"], "minutes");
    EXPECT_EQ(hit["passages"][0]["page"], 1);
    EXPECT_THAT(hit["passages"][0]["snippet"].get<std::string>(), HasSubstr("<mark>"));

    const Json paper = json_of({"show", std::to_string(hit["paper"].get<int>())});
    EXPECT_EQ(paper["schema"], "minutebook-paper/1");
    EXPECT_EQ(paper["resolutions"][0]["text"], "That the quote of £1,272.55 be accepted.");
    EXPECT_EQ(json_of({"show", "papers/report.html"})["recommendations"].size(), 1U);

    const Json status = json_of({"status"});
    EXPECT_EQ(status["papers"], 2);
    EXPECT_EQ(status["failures"], 0);
    EXPECT_EQ(json_of({"failures"}), Json::array());
}

TEST_F(CommandLine, ExtractPrintsWhatShowPrints) {
    two_papers();
    Json held = json_of({"show", "papers/minutes.txt"});
    for (const char* only_held : {"id", "paths", "partial"}) held.erase(only_held);
    EXPECT_EQ(json_of({"extract", "papers/minutes.txt"}), held);
}

TEST_F(CommandLine, ExtractSaysWhyInWordsAndAsFields) {
    folder.write("minutes.txt", kMinutes);
    const ProgramRun ran = run({"extract", "--why", "minutes.txt"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("resolution       p. 1   "));
    EXPECT_THAT(ran.out, HasSubstr("    That the quote of £1,272.55 be accepted. [agreed]\n"
                                   "      “RESOLVED: That the quote of £1,272.55 be accepted.”\n"));
    EXPECT_THAT(ran.out, HasSubstr("amount           p. 1   currency-sign\n    GBP 1272.55\n"));
    EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));

    Json with = json_of({"extract", "--why", "minutes.txt"});
    const Json& why = with["resolutions"][0]["why"];
    EXPECT_EQ(why["rule"], with["resolutions"][0]["rule"]);
    EXPECT_EQ(why["page"], 1);
    EXPECT_EQ(why["evidence"], "RESOLVED: That the quote of £1,272.55 be accepted.");
    EXPECT_EQ(with["paper"]["why"]["date"]["evidence"], "MINUTES of the meeting held on Tuesday 6 May 2014");
    // All else is as without.
    with["paper"].erase("why");
    for (const char* list : {"sections", "recommendations", "resolutions", "references"})
        for (Json& fact : with[list]) EXPECT_EQ(fact.erase("why"), 1U);
    EXPECT_EQ(with, json_of({"extract", "minutes.txt"}));
}

TEST_F(CommandLine, ShowLinksFactsToTheirPage) {
    two_papers();
    const ProgramRun ran = run({"show", "papers/minutes.txt"});
    EXPECT_EQ(ran.status, 0) << ran.err;
    const std::string link = "file://" + (folder / "papers/minutes.txt").string();
    EXPECT_THAT(ran.out, HasSubstr("  date            2014-05-06  p. 1  " + link + "\n"));
    EXPECT_THAT(ran.out,
                HasSubstr("References\n  Amounts (1)\n    GBP 1272.55  p. 1\n  Dates (1)\n    2014-05-06  p. 1\n"));
    EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
}

TEST_F(CommandLine, SearchesForWhatPapersName) {
    two_papers();
    for (const std::vector<std::string>& query : {std::vector<std::string>{"search", "amount:>=1000"},
                                                  {"search", "--amount", ">=£1,000"},
                                                  {"search", "--amount", "1000..2000", "quote"}}) {
        const Json answer = json_of(query);
        EXPECT_EQ(answer["total"], 1);
        EXPECT_EQ(answer["results"][0]["passages"][0]["kind"], "resolution");
    }
    EXPECT_EQ(json_of({"search", "--councillor", "Ann Green"})["total"], 0);
    EXPECT_EQ(json_of({"search", "--act", "Ferries Act 2004"})["total"], 0);
    EXPECT_EQ(json_of({"search", "--ref", "24/00093"})["total"], 0);
    EXPECT_THAT(run({"search", "--explain", "--ref", "24/00093"}).err, HasSubstr("ref 24/00093"));
}

TEST_F(CommandLine, ExtractTextEndsEachPageWithAFormFeed) {
    folder.write("two.txt", "First page.\fSecond page.");
    const ProgramRun ran = run({"extract", "two.txt", "--format", "text"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, "First page.\n\fSecond page.\n\f");
}

TEST_F(CommandLine, AnswersAsCsvAreOneRowAPassage) {
    two_papers();
    const ProgramRun ran = run({"search", "by-pass", "--format", "csv"});
    EXPECT_THAT(ran.out, StartsWith("rank,paper,path,title,council,body,date,kind,score,page,section,passage_kind,"
                                    "label,outcome,snippet,ledger\r\n1,"));
    EXPECT_THAT(ran.out, Not(HasSubstr("\x1b")));
}

TEST_F(CommandLine, FilterOptionsAreTheQuerysFilters) {
    two_papers();
    for (const std::vector<std::string>& filter :
         std::vector<std::vector<std::string>>{{"kind:minutes"},
                                               {"--kind", "minutes"},
                                               {"council:Marstow"},
                                               {"--council", "Lower Marstow Parish Council"},
                                               {"--year", "2014"}}) {
        std::vector<std::string> arguments{"search", "the"};
        arguments.insert(arguments.end(), filter.begin(), filter.end());
        const Json answer = json_of(arguments);
        ASSERT_EQ(answer["total"], 1) << filter.back();
        EXPECT_EQ(answer["results"][0]["kind"], "minutes");
    }
}

TEST_F(CommandLine, WhatIsTypedIsNeverASyntaxError) {
    two_papers();
    for (const char* typed : {"\"", "(", "NEAR(", "AND OR NOT", "*", "council:", "a:b:c", "-",
                              "'; drop table paper; --", "\xff\xfe", "^x", "{a b}:c", "+x"}) {
        const ProgramRun ran = run({"search", "--format", "json", "--", typed});
        EXPECT_EQ(ran.status, 0) << typed << ": " << ran.err;
        EXPECT_FALSE(Json::parse(ran.out, nullptr, false).is_discarded()) << typed;
    }
}

TEST_F(CommandLine, PapersThatFailAreThreeAndListed) {
    folder.write("papers/good.txt", kMinutes);
    folder.write("papers/empty.pdf", "");
    folder.write("papers/broken.pdf", "%PDF-1.7\nthis is all there is");
    folder.write("papers/old.doc", std::string("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) + std::string(600, '\0'));
    const ProgramRun ran = run({"ingest", "papers", "--report", "report.json"});
    EXPECT_EQ(ran.status, 3) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("minutebook failures"));

    std::map<std::string, std::string> causes;
    for (const Json& failure : json_of({"failures"}))
        causes[fs::path(failure["path"].get<std::string>()).filename()] = failure["cause"];
    EXPECT_EQ(causes, (std::map<std::string, std::string>{
                          {"broken.pdf", "damaged"}, {"empty.pdf", "empty"}, {"old.doc", "not_a_paper"}}));
    EXPECT_EQ(json_of({"search", "shelter"})["total"], 1);
    const Json report = Json::parse(std::ifstream(folder / "report.json"), nullptr, false);
    ASSERT_FALSE(report.is_discarded());

    // Mended and run again: nothing is left to list.
    for (const char* name : {"papers/empty.pdf", "papers/broken.pdf", "papers/old.doc"}) folder.write(name, kReport);
    EXPECT_EQ(run({"ingest", "papers"}).status, 0);
    EXPECT_EQ(json_of({"failures"}), Json::array());
}

TEST_F(CommandLine, WhatCannotRunIsOneAndSaysWhatToDo) {
    folder.write("not-an-index.db", "This is a letter, not a database, and long enough to be looked at as one.");
    folder.write("papers/minutes.txt", kMinutes);
    fs::create_directory(folder / "nothing");
    ASSERT_EQ(run({"ingest", "papers", "--index", "newer.db"}).status, 0);
    ASSERT_EQ(run_program({"sqlite3", (folder / "newer.db").string(), "PRAGMA user_version = 9999"}).status, 0);
    const struct {
        std::vector<std::string> arguments;
        const char* part;
    } cases[] = {
        {{"search", "x", "--index", "missing.db"}, "ingest"},
        {{"status", "--index", "missing.db"}, "ingest"},
        {{"show", "1", "--index", "missing.db"}, "ingest"},
        {{"search", "x", "--index", "not-an-index.db"}, "not-an-index.db"},
        {{"ingest", "papers", "--index", "not-an-index.db"}, "not-an-index.db"},
        {{"search", "x", "--index", "newer.db"}, "newer"},
        {{"ingest", "papers", "--index", "newer.db"}, "newer"},
        {{"ingest", "missing"}, "missing"},
        {{"ingest", "nothing"}, "no papers"},
        {{"ingest", "papers", "--index", "no/such/folder/x.db"}, "no/such/folder"},
        {{"show", "7", "--index", "newer.db"}, "newer"},
    };
    for (const auto& c : cases) {
        const ProgramRun ran = run(c.arguments);
        EXPECT_EQ(ran.status, 1) << ran.err;
        EXPECT_EQ(ran.out, "");
        EXPECT_THAT(ran.err, AllOf(StartsWith("minutebook: "), HasSubstr(c.part)));
        EXPECT_EQ(std::ranges::count(ran.err, '\n'), 1) << ran.err;
    }
    EXPECT_FALSE(fs::exists(folder / "missing.db")) << "reading makes no index";
}

TEST_F(CommandLine, APaperThatIsNotHeld) {
    two_papers();
    const ProgramRun ran = run({"show", "99"});
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("no paper \"99\""));
}

TEST_F(CommandLine, RunningAgainReadsNothing) {
    two_papers();
    const ProgramRun again = run({"ingest", "papers", "--report", "report.json"});
    EXPECT_EQ(again.status, 0);
    EXPECT_THAT(again.err, HasSubstr("2 unchanged"));
}

TEST_F(CommandLine, NamesComeFromStandardInput) {
    folder.write("a.txt", kMinutes);
    folder.write("b.html", kReport);
    RunOptions piped = here;
    piped.input = "a.txt\nb.html\n";
    EXPECT_EQ(run_minutebook({"ingest", "-"}, piped).status, 0);
    EXPECT_EQ(json_of({"status"})["papers"], 2);
}

TEST_F(CommandLine, TheIndexIsNamedByTheEnvironment) {
    folder.write("a.txt", kMinutes);
    RunOptions elsewhere = here;
    elsewhere.environment = {"MINUTEBOOK_INDEX=elsewhere.db"};
    EXPECT_EQ(run_minutebook({"ingest", "a.txt"}, elsewhere).status, 0);
    EXPECT_TRUE(fs::exists(folder / "elsewhere.db"));
    EXPECT_FALSE(fs::exists(folder / "minutebook.db"));
}

TEST_F(CommandLine, AFullDiskOnOutputIsAnError) {
    two_papers();
    const ProgramRun ran = run_program({"sh", "-c", std::string(MINUTEBOOK_PROGRAM) + " status > /dev/full"}, here);
    EXPECT_EQ(ran.status, 1);
    EXPECT_THAT(ran.err, HasSubstr("could not write"));
}

}  // namespace
}  // namespace minutebook
