#include "pipeline/link.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/matter_library.h"
#include "index/meeting_library.h"
#include "index/person_library.h"
#include "index/schema.h"
#include "index/sqlite.h"
#include "pipeline/ingest.h"
#include "tests/support/fresh_folder.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

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
        for (
            const char* sql :
            {"SELECT key || '|' || name || '|' || type FROM council ORDER BY key",
             "SELECT ifnull(council, '') || '|' || ifnull(body, '') || '|' || ifnull(date, '') || '|' || "
             "(SELECT group_concat(path) FROM (SELECT path FROM meeting_paper JOIN source USING (paper) "
             "WHERE meeting = meeting.id ORDER BY path)) FROM meeting ORDER BY 1",
             "SELECT asks.path || '|' || ledger.kind || '|' || ifnull(text, recommendation) || '|' || outcome || '|' "
             "|| "
             "ifnull(records.path, '') || '|' || coalesce(answer, resolution, '') || '|' || confidence || '|' || "
             "evidence || '|' || "
             "ifnull(difference, '') || '|' || ifnull(resolution, '') FROM ledger JOIN source AS asks ON asks.paper = "
             "ledger.paper LEFT JOIN source AS records ON records.paper = minutes ORDER BY 1",
             "SELECT group_concat(member, '; ') FROM (SELECT matter, path || ' ' || section || ' ' || tie || ' ' || "
             "ifnull(detail, '') || ' ' || confidence AS member FROM matter_paper JOIN source USING (paper) ORDER BY "
             "matter, path, section) GROUP BY matter ORDER BY 1",
             "SELECT later.path || ' ' || section || ' ' || before.path || ' ' || earlier_section || ' ' || stated "
             "FROM "
             "matter_change JOIN source AS later ON later.paper = matter_change.paper JOIN source AS before ON "
             "before.paper = earlier ORDER BY 1",
             "SELECT name || '|' || ifnull(council, '') || '|' || mover || seconder || author || contact || councillor "
             "|| '|' || ifnull(first_year, '') || '-' || ifnull(last_year, '') || '|' || spellings || '|' || "
             "(SELECT ifnull(group_concat(name), '') FROM (SELECT o.name FROM all_people AS o JOIN "
             "json_each(p.may_be) AS m ON m.value = o.person ORDER BY 1)) || '|' || "
             "(SELECT group_concat(path) FROM (SELECT source.path FROM person JOIN json_each('[' || person.papers || "
             "']') AS "
             "j JOIN source ON source.paper = j.value WHERE (person.id >> 16) || '.' || (person.id & 65535) = p.person "
             "ORDER BY source.path)) FROM all_people AS p ORDER BY 1"}) {
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

// Midway through papers that are read, worked on and written at the same time.
TEST_F(Link, APageThatIsDamagedEndsTheRunAndLeavesNothingHalfMade) {
    for (const int month : {5, 6}) {
        papers.write(fmt::format("{}-agenda.txt", month), agenda(month));
        papers.write(fmt::format("{}-minutes.txt", month),
                     minutes(month, "It was agreed to repair the slipway chain."));
    }
    run("whole.db");
    for (const unsigned jobs : {1u, 4u}) {
        const std::string index = fmt::format("damaged-{}.db", jobs);
        run(index);
        {
            Database db = open_index(work / index, Database::Mode::read_write);
            db.execute(
                "CREATE TEMP TABLE was AS SELECT id, text FROM page ORDER BY id LIMIT 1 OFFSET 2;"
                "UPDATE page SET text = x'ff' WHERE id = (SELECT id FROM was); DELETE FROM meta WHERE key = 'linking'");
            EXPECT_EQ(run(index, jobs).ended, Ended::broken);
            for (const char* table : {"paper_clue", "paper_sketch", "meeting", "ledger"})
                EXPECT_EQ(db.integer(fmt::format("SELECT count(*) FROM {}", table).c_str()), 0) << table;
            db.execute("UPDATE page SET text = (SELECT text FROM was) WHERE id = (SELECT id FROM was)");
        }
        run(index, jobs);
        EXPECT_EQ(linked(index), linked("whole.db"));
    }
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

// The slipway chain is put off in May and decided in June; a number ties planning applications.
std::string minutes_of(int month, const std::string& chain, const std::string& planning) {
    return fmt::format(
        "SALTMARSH HAVEN TOWN COUNCIL\n\nMINUTES of the meeting of Saltmarsh Haven Town Council held on 6 {} 2031\n\n"
        "1. Apologies\n\nThere were none.\n\n2. Slipway chain repair\n\n{}\n\n3. Planning\n\n{}\n",
        std::vector{"April", "May", "June", "July"}[static_cast<std::size_t>(month - 4)], chain, planning);
}

TEST_F(Link, MattersAreThoseOfARebuildHoweverPapersCome) {
    const std::string put_off = "It was RESOLVED to defer the repair of the slipway chain.",
                      decided = "RESOLVED: That the slipway chain be repaired.";
    const std::vector<std::pair<std::string, std::string>> all = {
        {"april.txt", minutes_of(4, "The chain was seen.", "31/00417/FUL, a boat house: no objection.")},
        {"may.txt", minutes_of(5, put_off, "31/00502/HOU, a porch: no objection.")},
        {"june.txt", minutes_of(6, decided, "31/00417/FUL was refused.")},
        {"july.txt", minutes_of(7, "It holds.", "31/00502/HOU and 31/00417/FUL were noted.")}};
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::string expected;
    do {
        for (const auto& [name, text] : all) fs::remove(papers / name);
        const std::string index = fmt::format("{}.db", fmt::join(order, "-"));
        for (const std::size_t one : order) {
            papers.write(all[one].first, all[one].second);
            run(index, 1);
        }
        if (expected.empty()) expected = linked(index);
        EXPECT_EQ(linked(index), expected) << index;
    } while (std::ranges::next_permutation(order).found && order[0] < 1);
    run("at-once.db");
    EXPECT_EQ(linked("at-once.db"), expected);
    MatterLibrary library(work / "at-once.db");
    const MatterList matters = library.matters({}, 0, 10);
    EXPECT_EQ(matters.total, 3u);
    EXPECT_EQ(library.of_reference("31/00417/ful").size(), 1u);
    EXPECT_EQ(library.of_reference("31/00502").size(), 1u);
    EXPECT_EQ(library.of_reference("31/005").size(), 0u);
    EXPECT_EQ(library.matters({.council = {"Saltmarsh Wick"}}, 0, 10).total, 0u);
    EXPECT_EQ(library.matters({.from = "2031-07-01"}, 0, 10).total, 3u);
    EXPECT_EQ(library.matters({.to = "2031-04-30"}, 0, 1).matters.size(), 1u);
    EXPECT_FALSE(library.matter(4711));
    EXPECT_THAT(expected, ContainsRegex("june.txt 1 [^\n]*may.txt 1 0")) << "June decides what May put off";

    // What goes takes its place in the thread with it.
    fs::remove(papers / "june.txt");
    run("at-once.db");
    run("anew.db");
    EXPECT_EQ(linked("at-once.db"), linked("anew.db"));
    EXPECT_THAT(linked("anew.db"), Not(HasSubstr("june.txt")));
}

TEST_F(Link, MattersThatWereCutOffAreMadeUp) {
    papers.write("may.txt", minutes_of(5, "The chain was seen.", "None."));
    papers.write("june.txt", minutes_of(6, "RESOLVED: That the slipway chain be repaired.", "None."));
    run("cut.db");
    run("whole.db");
    {
        // As a kill leaves it: the meetings are made, the matters are not.
        Database db = open_index(work / "cut.db", Database::Mode::read_write);
        EXPECT_EQ(db.integer("SELECT count(*) FROM matter"), 1);
        db.execute("DELETE FROM matter; DELETE FROM matter_paper; DELETE FROM meta WHERE key = 'matters'");
    }
    run("cut.db");
    EXPECT_EQ(linked("cut.db"), linked("whole.db"));
}

std::string minutes_with(const std::string& council, int month, const std::string& mover, const std::string& seconder) {
    return fmt::format(
        "{0}\n\nMINUTES of the meeting of {1} held on 6 {2} 2031\n\nPresent: Cllr Roger Hale, Cllr Tansy Wick\n\n"
        "1. Slipway chain repair\n\nRESOLVED: That the slipway chain be repaired. Proposed by {3}, seconded by {4}.\n",
        "SALTMARSH HAVEN TOWN COUNCIL", council,
        std::vector{"April", "May", "June", "July"}[static_cast<std::size_t>(month - 4)], mover, seconder);
}

TEST_F(Link, PeopleAreThoseOfARebuildHoweverPapersCome) {
    const std::string haven = "Saltmarsh Haven Town Council";
    papers.write("april.txt", minutes_with(haven, 4, "Cllr Hale", "Cllr Wick"));
    run("many.db", 1);
    EXPECT_THAT(linked("many.db"), HasSubstr("Roger Hale|Saltmarsh Haven Town Council|10002|2031-2031|"));
    EXPECT_THAT(linked("many.db"), HasSubstr("Tansy Wick|Saltmarsh Haven Town Council|01002|2031-2031|"));
    // Another Hale: whose the surname alone is can no longer be told.
    papers.write("june.txt", minutes_with(haven, 6, "Cllr Ottoline Hale", "Cllr Wick"));
    run("many.db", 1);
    EXPECT_THAT(linked("many.db"), HasSubstr("|[\"Cllr Hale\",\"Hale\"]|Ottoline Hale,Roger Hale|"));
    papers.write("may.txt", minutes_with(haven, 5, "Cllr O Hale", "Cllr R Hale"));
    run("many.db", 1);
    EXPECT_EQ(run("many.db").linked.papers, 0u) << "nothing has changed";
    run("once.db");
    EXPECT_EQ(linked("many.db"), linked("once.db"));
    EXPECT_THAT(linked("once.db"), HasSubstr("Ottoline Hale|Saltmarsh Haven Town Council|20002|2031-2031|"));
    // And it can again when she is gone.
    fs::remove(papers / "june.txt");
    papers.write("may.txt", minutes_with(haven, 5, "Cllr R Hale", "Cllr T Wick"));
    run("many.db");
    run("anew.db");
    EXPECT_EQ(linked("many.db"), linked("anew.db"));
    EXPECT_THAT(linked("many.db"), Not(HasSubstr("Ottoline")));
}

TEST_F(Link, PeopleAreReadBackByTheLibrary) {
    papers.write("april.txt", minutes_with("Saltmarsh Haven Town Council", 4, "Cllr Hale", "Cllr Wick"));
    papers.write("june.txt", minutes_with("Saltmarsh Haven Town Council", 6, "Cllr Wick", "R. Hale"));
    run("index.db");
    PersonLibrary library(work / "index.db");
    EXPECT_EQ(library.people({}, 0, 10).total, 2u);
    EXPECT_EQ(library.people({}, 1, 10).people.size(), 1u);
    EXPECT_EQ(library.people({.council = {"Saltmarsh Wick"}}, 0, 10).total, 0u);
    EXPECT_EQ(library.people({.name = "wick", .council = {"saltmarsh haven"}}, 0, 10).total, 1u);
    const PersonList hales = library.people({.name = "HALE roger"}, 0, 10);
    ASSERT_EQ(hales.people.size(), 1u);
    const HeldPerson& hale = hales.people[0];
    EXPECT_EQ(hale.name, "Roger Hale");
    EXPECT_EQ(hale.council, "Saltmarsh Haven Town Council");
    EXPECT_THAT(hale.times, testing::ElementsAre(1, 1, 0, 0, 3)) << "present twice, and once named where he moves";
    EXPECT_EQ(hale.papers, 2u);
    EXPECT_EQ(library.person(hale.id)->spellings, hale.spellings);
    EXPECT_FALSE(library.person(4711));

    const std::vector<PersonPlace> places = library.places(hale.id);
    ASSERT_EQ(places.size(), 4u);
    EXPECT_EQ(places[0].date, "2031-06-06") << "the newest first";
    EXPECT_EQ(places[0].part, PersonPart::seconder);
    EXPECT_EQ(places[0].spelling, "R. Hale");
    EXPECT_EQ(places[0].page, 1u);
    ASSERT_TRUE(places[0].resolution);
    EXPECT_THAT(places[0].resolution->text, HasSubstr("slipway chain be repaired"));
    EXPECT_EQ(places[1].part, PersonPart::councillor);
    EXPECT_EQ(places[1].times, 1u);
    EXPECT_FALSE(places[1].resolution);
    EXPECT_EQ(places[2].part, PersonPart::mover);
    EXPECT_EQ(library.of_paper(places[0].paper, {"R. Hale", "Cllr Hale", "Nobody"}).size(), 2u);
    EXPECT_EQ(library.of_paper(places[0].paper, {"R. Hale"}).at("R. Hale"), hale.id);
    EXPECT_TRUE(library.of_paper(4711, {"R. Hale"}).empty());
}

TEST_F(Link, PeopleAreOfOneCouncil) {
    papers.write("haven.txt", minutes_with("Saltmarsh Haven Town Council", 4, "Cllr Hale", "Cllr Wick"));
    std::string other = minutes_with("Upper Tarrow Parish Council", 4, "Cllr Hale", "Cllr Wick");
    papers.write("tarrow.txt", "UPPER TARROW PARISH COUNCIL" + other.substr(other.find('\n')));
    run("index.db");
    PersonLibrary library(work / "index.db");
    EXPECT_EQ(library.people({.name = "Hale"}, 0, 10).total, 2u);
    EXPECT_EQ(library.people({.name = "Hale", .council = {"Upper Tarrow"}}, 0, 10).total, 1u);
}

// A report, invented, whose twelve paragraphs differ but for `changed` of them from those of the same seed.
std::string report(const std::string& council, const std::string& title, unsigned seed, unsigned changed) {
    std::string text = council + "\n\nREPORT to the Harbour Committee\n\nTitle: " + title + "\n\n";
    std::mt19937 random(seed);
    for (unsigned i = 0; i < 12; ++i) {
        std::string paragraph = fmt::format("{}. The", i + 1);
        for (int word = 0; word < 30; ++word)
            paragraph += fmt::format(" {}ing", std::string(1, static_cast<char>('a' + random() % 26)) +
                                                   std::string(1, static_cast<char>('a' + random() % 26)) + "ntel");
        text += (i < changed ? "This paragraph was written anew for the " + title + " and says nothing of the rest.\n\n"
                             : paragraph + ".\n\n");
    }
    return text;
}

TEST_F(Link, ReuseIsTheSameAfterManyRunsAsAfterOne) {
    const auto told = [&](const std::string& index) {
        Database db = open_index(work / index, Database::Mode::read_only);
        std::string text;
        for (const char* sql :
             {"SELECT path || '|' || hex(sketch) FROM paper_sketch JOIN source USING (paper) ORDER BY 1",
              "SELECT a.path || ' is ' || b.path || ifnull(first_passage || '-' || last_passage, '') FROM same_paper s "
              "JOIN source a ON a.paper = s.paper JOIN source b ON b.paper = s.canonical ORDER BY 1",
              "SELECT path || '|' || hex(standing) FROM paper_sketch JOIN source USING (paper) WHERE standing IS NOT NULL ORDER BY 1"}) {
            Statement select(db, sql);
            for (auto rows = select.run(); rows.next();) text += std::string(rows.text(0)) + "\n";
        }
        return text;
    };
    papers.write("moorings-draft.txt", report("Saltmarsh Haven Town Council", "Moorings", 1, 1));
    for (const int month : {5, 6})
        papers.write(fmt::format("{}-minutes.txt", month), minutes(month, "It was agreed to mend the slipway chain."));
    run("many.db");
    EXPECT_THAT(told("many.db"), ::testing::Not(HasSubstr(" is ")));
    papers.write("moorings.txt", report("Saltmarsh Haven Town Council", "Moorings", 1, 0));
    papers.write("lamps.txt", report("Saltmarsh Haven Town Council", "Lamps", 2, 0));
    run("many.db");
    EXPECT_THAT(told("many.db"), HasSubstr("moorings-draft.txt is "));
    fs::remove(papers / "5-minutes.txt");
    papers.write("lamps.txt", report("Saltmarsh Haven Town Council", "Lamps", 3, 2));
    run("many.db");
    run("once.db", 1);
    EXPECT_EQ(told("many.db"), told("once.db"));
}

}  // namespace
}  // namespace minutebook
