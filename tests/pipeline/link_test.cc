#include "pipeline/link.h"

#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/meeting_library.h"
#include "index/schema.h"
#include "index/sqlite.h"
#include "pipeline/ingest.h"
#include "tests/support/fresh_folder.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

const std::atomic<bool> kNeverStop = false;

std::string agenda(int month) {
    return fmt::format(
        "SALTMARSH HAVEN TOWN COUNCIL\n\nAGENDA for the meeting of Saltmarsh Haven Town Council to be held on 6 {} "
        "2031\n\n1. Apologies\n\nTo receive apologies\n\n2. Mooring fees\n\nTo approve a mooring fee for visiting "
        "boats\n\n3. Slipway\n\nTo agree the repair of the slipway chain\n",
        month == 5 ? "May" : "June");
}

std::string minutes(int month, const std::string& slipway) {
    return fmt::format(
        "SALTMARSH HAVEN TOWN COUNCIL\n\nMINUTES of the meeting of Saltmarsh Haven Town Council held on 6 {} 2031\n\n"
        "1. Apologies\n\nThere were none.\n\n2. Mooring fees\n\nRESOLVED: That the mooring fee for visiting boats be "
        "£{}.\n\n3. Slipway\n\n{}\n",
        month == 5 ? "May" : "June", 10 + month, slipway);
}

class Link : public ::testing::Test {
protected:
    IngestSummary run(const std::string& index, unsigned jobs = 2) {
        IngestOptions options;
        options.index = work / index;
        options.sources.names = {papers.path().string()};
        options.jobs = jobs;
        options.prune = true;
        return ingest(options, kNeverStop, {});
    }

    // Councils, meetings and ledger, papers told by their paths: numbers depend on what came first.
    std::string linked(const std::string& index) {
        Database db = open_index(work / index, Database::Mode::read_only);
        std::string text;
        for (const char* sql :
             {"SELECT key || '|' || name || '|' || type FROM council ORDER BY key",
              "SELECT ifnull(council, '') || '|' || ifnull(body, '') || '|' || ifnull(date, '') || '|' || "
              "(SELECT group_concat(path) FROM (SELECT path FROM meeting_paper JOIN source USING (paper) "
              "WHERE meeting = meeting.id ORDER BY path)) FROM meeting ORDER BY 1",
              "SELECT asks.path || '|' || ledger.kind || '|' || ifnull(text, recommendation) || '|' || outcome || '|' "
              "|| "
              "ifnull(records.path, '') || '|' || coalesce(answer, resolution, '') || '|' || confidence || '|' || "
              "evidence || '|' || "
              "ifnull(difference, '') || '|' || ifnull(resolution, '') FROM ledger JOIN source AS asks ON asks.paper = "
              "ledger.paper LEFT JOIN source AS records ON records.paper = minutes ORDER BY 1"}) {
            Statement select(db, sql);
            for (auto rows = select.run(); rows.next();) text += std::string(rows.text(0)) + "\n";
        }
        return text;
    }

    FreshFolder papers, work;
};

TEST_F(Link, SetsWhatWasAskedAgainstWhatWasResolved) {
    papers.write("may-agenda.txt", agenda(5));
    papers.write("may-minutes.txt", minutes(5, "The repair of the slipway chain was deferred until June."));
    const IngestSummary summary = run("index.db");
    EXPECT_EQ(summary.linked.papers, 2u);
    EXPECT_EQ(summary.linked.meetings, 1u);
    const std::string text = linked("index.db");
    EXPECT_THAT(text, HasSubstr("saltmarsh haven town council|Saltmarsh Haven Town Council|town"));
    EXPECT_THAT(text, HasSubstr("saltmarsh haven town council|council|2031-05-06|"));
    EXPECT_THAT(text, HasSubstr("|agenda|To approve a mooring fee for visiting boats|agreed|"));
    EXPECT_THAT(text, HasSubstr("|agenda|To agree the repair of the slipway chain|deferred|"));
}

TEST_F(Link, ManyRunsLeaveWhatOneLeaves) {
    papers.write("may-agenda.txt", agenda(5));
    papers.write("june-minutes.txt", minutes(6, "It was agreed to mend the slipway chain."));
    run("many.db");
    EXPECT_THAT(linked("many.db"), HasSubstr("|not_held|"));

    papers.write("may-minutes.txt", minutes(5, "It was agreed to repair the slipway chain."));
    EXPECT_EQ(run("many.db").linked.meetings, 1u) << "June's meeting has not changed";
    papers.write("june-agenda.txt", agenda(6));
    run("many.db");
    // Other minutes in the place of May's, and June's are gone.
    papers.write("may-minutes.txt", minutes(5, "The repair of the slipway chain was deferred until the June meeting."));
    fs::remove(papers / "june-minutes.txt");
    run("many.db");
    EXPECT_EQ(run("many.db").linked.meetings, 0u) << "nothing has changed";

    run("once.db");
    EXPECT_EQ(linked("many.db"), linked("once.db"));
    EXPECT_THAT(linked("once.db"), HasSubstr("|deferred|"));
}

TEST_F(Link, ADayThatWasCutOffIsMadeUp) {
    papers.write("may-agenda.txt", agenda(5));
    papers.write("may-minutes.txt", minutes(5, "It was agreed to repair the slipway chain."));
    run("cut.db");
    run("whole.db");
    {
        // As a kill leaves it: clues are told, the meeting is dropped and not made again.
        Database db = open_index(work / "cut.db", Database::Mode::read_write);
        db.execute("DELETE FROM meeting");
        EXPECT_EQ(db.integer("SELECT count(*) FROM ledger"), 0);
    }
    run("cut.db");
    EXPECT_EQ(linked("cut.db"), linked("whole.db"));
}

TEST_F(Link, OneAndManyJobsLinkAlike) {
    for (const int month : {5, 6}) {
        papers.write(fmt::format("{}-agenda.txt", month), agenda(month));
        papers.write(fmt::format("{}-minutes.txt", month),
                     minutes(month, "It was agreed to repair the slipway chain."));
    }
    run("one.db", 1);
    run("four.db", 4);
    EXPECT_EQ(linked("one.db"), linked("four.db"));
}

TEST_F(Link, IsReadBackByTheLibrary) {
    papers.write("may-agenda.txt", agenda(5));
    papers.write("may-minutes.txt", minutes(5, "The repair of the slipway chain was deferred until June."));
    papers.write("june-agenda.txt", agenda(6));
    run("index.db");
    MeetingLibrary library(work / "index.db");
    EXPECT_EQ(library.meetings({}).size(), 2u);
    EXPECT_EQ(library.meetings({.council = {"SALTMARSH haven"}}).size(), 2u);
    EXPECT_EQ(library.meetings({.council = {"Saltmarsh Wick"}}).size(), 0u);
    const auto may = library.meetings({.from = "2031-05-01", .to = "2031-05-31"});
    ASSERT_EQ(may.size(), 1u);
    EXPECT_TRUE(may[0].has_minutes);
    EXPECT_EQ(may[0].papers, 2u);
    EXPECT_EQ(library.papers(may[0].id).size(), 2u);
    EXPECT_EQ(library.meeting_of(library.papers(may[0].id)[0].id), may[0].id);
    EXPECT_FALSE(library.meeting(4711));

    const auto count = [&](const LedgerFilters& filters) {
        std::size_t entries = 0;
        library.ledger(filters, [&](const HeldEntry&) { ++entries; });
        return entries;
    };
    EXPECT_EQ(count({}), 4u);
    EXPECT_EQ(count({.outcome = {Settled::deferred}}), 1u);
    EXPECT_EQ(count({.outcome = {Settled::not_held}}), 2u);
    EXPECT_EQ(count({.kind = {AskKind::motion}}), 0u);
    for (const MeetingPaper& paper : library.papers(may[0].id)) EXPECT_EQ(count({.paper = paper.id}), 2u) << paper.path;
}

}  // namespace
}  // namespace minutebook
