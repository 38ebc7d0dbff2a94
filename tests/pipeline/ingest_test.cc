#include "pipeline/ingest.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/stat.h>
#include <sys/time.h>

#include "index/index_writer.h"
#include "index/library.h"
#include "index/schema.h"
#include "index/sqlite.h"
#include "pipeline/progress.h"
#include "pipeline/report.h"
#include "tests/support/dump_index.h"
#include "tests/support/fresh_folder.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAre;

const std::atomic<bool> kNeverStop = false;

// A council's year of minutes, invented.
std::string minutes(int month) {
    return fmt::format(
        "# Minutes of the Harbour Committee\n\nSaltmarsh Haven Town Council\n\nDate: {} 2031\n\n## 1. "
        "Apologies\n\nNone "
        "were received in month {}.\n\n## 2. Mooring fees\n\nRESOLVED: that the mooring fee be raised to £{}.\n",
        month, month, 10 + month);
}

std::string sample(const std::string& name) {
    std::ifstream stream(fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/papers" / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Papers of several formats, some of which fail.
class Ingest : public ::testing::Test {
protected:
    void SetUp() override {
        for (int month = 1; month <= 12; ++month) papers.write(fmt::format("2031/{:02}.md", month), minutes(month));
        papers.write("2031/copy-of-02.md", minutes(2));
        papers.write("pdf/minutes.pdf", sample("nether-tarrow-parish-council/2025-04-08-minutes.pdf"));
        papers.write("pdf/draft.pdf", sample("nether-tarrow-parish-council/2024-01-09-minutes-draft.pdf"));
        papers.write("pdf/copy.pdf", sample("nether-tarrow-parish-council/2025-04-08-minutes.pdf"));
        papers.write("pdf/torn.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog");
        papers.write("empty.txt", "");
    }
    static constexpr std::uint64_t kFiles = 18, kFailed = 2, kDuplicates = 2, kPapers = kFiles - kFailed - kDuplicates;

    IngestOptions options(const std::string& index = "index.db") const {
        IngestOptions chosen;
        chosen.index = work / index;
        chosen.sources.names = {papers.path().string()};
        chosen.jobs = 2;
        return chosen;
    }
    IngestSummary run(const IngestOptions& chosen) { return ingest(chosen, kNeverStop, {}); }
    IngestSummary run() { return run(options()); }

    std::vector<std::string> hits(const std::string& query) {
        Database db = open_index(options().index, Database::Mode::read_only);
        std::vector<std::string> paths;
        Statement select(db,
                         "SELECT DISTINCT path FROM passage_fts JOIN passage ON passage.id = passage_fts.rowid "
                         "JOIN source ON source.paper = passage.paper WHERE passage_fts MATCH ?1 ORDER BY path");
        for (auto rows = select.run(query); rows.next();)
            paths.push_back(fs::path(rows.text(0)).lexically_relative(papers.path()).string());
        return paths;
    }

    FreshFolder papers, work;
};

std::vector<std::string> failed_paths(const fs::path& index) {
    std::vector<std::string> paths;
    for (const HeldFailure& failure : Library(index).failures()) paths.push_back(fs::path(failure.path).filename());
    return paths;
}

// Keeps size and time: the stamp of the file does not tell that it was written.
void write_behind_the_stamp(const fs::path& path, const std::string& bytes) {
    const auto time = fs::last_write_time(path);
    ASSERT_EQ(fs::file_size(path), bytes.size());
    std::ofstream(path, std::ios::binary) << bytes;
    fs::last_write_time(path, time);
}

TEST_F(Ingest, GivesEachFileAFate) {
    const IngestSummary summary = run();
    EXPECT_EQ(summary.progress.done, kFiles);
    EXPECT_EQ(summary.progress.total, kFiles);
    EXPECT_EQ(summary.progress.added, kPapers);
    EXPECT_EQ(summary.progress.duplicate, kDuplicates);
    EXPECT_EQ(summary.progress.failed, kFailed);
    EXPECT_EQ(summary.progress.replaced + summary.progress.unchanged + summary.progress.partial, 0u);
    EXPECT_EQ(summary.ended, Ended::done);
    EXPECT_THAT(summary.failures_by_cause, UnorderedElementsAre(std::pair("damaged", 1u), std::pair("empty", 1u)));
    EXPECT_THAT(failed_paths(options().index), UnorderedElementsAre("torn.pdf", "empty.txt"));
    EXPECT_GT(summary.progress.pages, kPapers);
    EXPECT_GT(summary.words, 100u);
    EXPECT_GT(summary.reader_peak_memory_bytes, 0u);
    EXPECT_FALSE(summary.sandbox.granted.empty());

    const Holdings held = Library(options().index).holdings();
    EXPECT_EQ(held.papers, kPapers);
    EXPECT_EQ(held.sources, kPapers + kDuplicates);
    EXPECT_THAT(hits("\"month 7\""), ElementsAre("2031/07.md"));
}

TEST_F(Ingest, MakesTheSameRowsWhateverTheNumberOfJobs) {
    std::string one;
    for (const unsigned jobs : {1u, 2u, 7u}) {
        IngestOptions chosen = options(fmt::format("{}.db", jobs));
        chosen.jobs = jobs;
        run(chosen);
        const std::string rows = dump_index(chosen.index);
        EXPECT_GT(rows.size(), 10'000u);
        if (jobs == 1)
            one = rows;
        else
            EXPECT_TRUE(rows == one) << jobs << " jobs";
    }
}

TEST_F(Ingest, MakesTheSameRowsWhateverMemoryItIsGiven) {
    run(options("roomy.db"));
    IngestOptions tight = options("tight.db");
    tight.memory_budget_bytes = 1;
    tight.jobs = 4;
    run(tight);
    EXPECT_TRUE(dump_index(options("roomy.db").index) == dump_index(tight.index));
}

TEST_F(Ingest, RunsAgainToTheSameRowsAndOpensNothing) {
    run();
    const std::string before = dump_index(options().index, false);
    // Were it opened, it would be seen to be another paper.
    write_behind_the_stamp(papers / "2031/03.md", minutes(4));
    write_behind_the_stamp(papers / "pdf/torn.pdf", "%PDF-1.4\n1 0 obj\n<< /Type /Catalox");
    const IngestSummary again = run();
    EXPECT_EQ(again.progress.unchanged, kFiles - kFailed);
    EXPECT_EQ(again.progress.failed, kFailed);
    EXPECT_EQ(again.progress.added + again.progress.replaced + again.progress.duplicate, 0u);
    EXPECT_THAT(again.failures_by_cause, UnorderedElementsAre(std::pair("damaged", 1u), std::pair("empty", 1u)));
    EXPECT_EQ(dump_index(options().index, false), before);
}

TEST_F(Ingest, TriesFailedPapersAgainWhereAskedTo) {
    run();
    // Mended behind the stamp's back, as by a newer reader.
    std::string whole = minutes(5);
    papers.write("pdf/torn.pdf", std::string("%PDF-").append(whole.size() - 5, 'x'));
    run();
    write_behind_the_stamp(papers / "pdf/torn.pdf", whole);
    EXPECT_EQ(run().progress.failed, kFailed);
    IngestOptions retry = options();
    retry.retry_failed = true;
    const IngestSummary summary = run(retry);
    EXPECT_EQ(summary.progress.failed, kFailed - 1);
    EXPECT_EQ(summary.progress.duplicate, 1u);
}

// All samples: PDF, DOCX, HTML, Markdown, text.
class FindAgain : public ::testing::Test {
protected:
    void SetUp() override {
        fs::copy(fs::path(MINUTEBOOK_SOURCE_DIR) / "corpus/samples/papers", papers.path(),
                 fs::copy_options::recursive | fs::copy_options::overwrite_existing);
    }
    IngestOptions options(const std::string& index, int finder_version) const {
        IngestOptions chosen;
        chosen.index = work / index;
        chosen.sources.names = {papers.path().string()};
        chosen.jobs = 2;
        chosen.finder_version = finder_version;
        return chosen;
    }
    IngestSummary run(const IngestOptions& chosen) { return ingest(chosen, kNeverStop, {}); }

    // As an older finder would have left the index.
    void forget_facts(const fs::path& index) {
        Database db = open_index(index, Database::Mode::read_write);
        for (const char* table : {"resolution", "recommendation", "section", "stated", "contact"})
            db.execute(fmt::format("DELETE FROM {}", table).c_str());
        db.execute("UPDATE passage_list SET reference_list = NULL");
        db.execute("UPDATE paper SET kind = 'other', key_decision = 1");
    }
    // What is left has the same size and time, and is no paper.
    void ruin_files() {
        for (const auto& entry : fs::recursive_directory_iterator(papers.path())) {
            if (!entry.is_regular_file()) continue;
            const auto time = fs::last_write_time(entry.path());
            const std::string zeros(fs::file_size(entry.path()), '\0');
            std::ofstream(entry.path(), std::ios::binary) << zeros;
            fs::last_write_time(entry.path(), time);
        }
    }
    FreshFolder papers, work;
};

TEST_F(FindAgain, GivesTheRowsOfAFreshReadAndOpensNoFile) {
    run(options("fresh.db", 1002));
    const std::string fresh = dump_index(options("fresh.db", 0).index, false);

    const IngestSummary first = run(options("index.db", 1001));
    const fs::path index = options("index.db", 0).index;
    EXPECT_NE(dump_index(index, false), fresh);  // the version at least
    forget_facts(index);
    ruin_files();
    IngestOptions again = options("index.db", 1002);
    again.reader_program.executable = "/bin/false";
    const IngestSummary summary = run(again);
    EXPECT_EQ(summary.progress.found_again, first.progress.added);
    EXPECT_EQ(summary.progress.unchanged, first.progress.duplicate);  // found again by the first of their paths
    EXPECT_EQ(summary.progress.failed + summary.progress.added + summary.progress.replaced, 0u);
    EXPECT_THAT(summary_text(summary), HasSubstr("found again"));
    EXPECT_TRUE(dump_index(index, false) == fresh);
    EXPECT_EQ(run(again).progress.unchanged, first.progress.done);
}

TEST_F(FindAgain, IsTheSameWhateverTheNumberOfJobsAndPrunes) {
    fs::remove(papers / "cwm-celyddon-community-council/2024-05-21-broadband-report.md");
    std::string one;
    for (const unsigned jobs : {1u, 5u}) {
        const std::string name = fmt::format("{}.db", jobs);
        run(options(name, 1001));
        forget_facts(options(name, 0).index);
        IngestOptions again = options(name, 1002);
        again.jobs = jobs;
        again.memory_budget_bytes = jobs == 1 ? 1 : again.memory_budget_bytes;
        run(again);
        const std::string rows = dump_index(again.index);
        EXPECT_TRUE(one.empty() || rows == one);
        one = rows;
    }
    fs::remove_all(papers / "nether-tarrow-parish-council");
    IngestOptions pruning = options("5.db", 1003);
    pruning.prune = true;
    const IngestSummary summary = run(pruning);
    EXPECT_GT(summary.progress.pruned, 5u);
    EXPECT_GT(summary.progress.found_again, 5u);
    EXPECT_EQ(Library(pruning.index).holdings().sources, summary.progress.done);
}

TEST_F(FindAgain, TouchedOrMovedPaperIsHashedAndNotReadAnew) {
    const IngestSummary first = run(options("index.db", 1001));
    const fs::path agenda = papers / "nether-tarrow-parish-council/2024-02-13-agenda.txt";
    fs::last_write_time(agenda, fs::file_time_type::clock::now() + std::chrono::hours(1));
    fs::rename(papers / "nether-tarrow-parish-council/2024-02-13-minutes.md", papers / "zz-moved.md");
    IngestOptions again = options("index.db", 1002);
    again.reader_program.executable = "/bin/false";
    const IngestSummary summary = run(again);
    EXPECT_EQ(summary.progress.failed, 0u);
    EXPECT_EQ(summary.progress.found_again, first.progress.added);
    const auto held = Library(again.index).find((papers / "zz-moved.md").string());
    ASSERT_TRUE(held);
    EXPECT_EQ(held->finder_version, 1002);
}

TEST_F(Ingest, TouchedFileIsUnchanged) {
    run();
    fs::last_write_time(papers / "2031/03.md", fs::file_time_type::clock::now() + std::chrono::hours(1));
    const IngestSummary again = run();
    EXPECT_EQ(again.progress.unchanged, kFiles - kFailed);
    EXPECT_EQ(again.progress.replaced, 0u);
    EXPECT_EQ(run().progress.unchanged, kFiles - kFailed);
}

TEST_F(Ingest, ChangedFileIsReplaced) {
    run();
    papers.write("2031/03.md", minutes(13));
    const IngestSummary again = run();
    EXPECT_EQ(again.progress.replaced, 1u);
    EXPECT_EQ(again.progress.unchanged, kFiles - kFailed - 1);
    EXPECT_THAT(hits("\"month 13\""), ElementsAre("2031/03.md"));
    EXPECT_THAT(hits("\"month 3\""), ElementsAre());
    EXPECT_EQ(Library(options().index).holdings().papers, kPapers);
}

TEST_F(Ingest, SecondPathOfAHeldPaperIsADuplicate) {
    run();
    papers.write("2032/again.md", minutes(6));
    const IngestSummary again = run();
    EXPECT_EQ(again.progress.duplicate, 1u);
    EXPECT_EQ(again.progress.added, 0u);
    const auto held = Library(options().index).find((papers / "2032/again.md").string());
    ASSERT_TRUE(held);
    EXPECT_EQ(held->paths.size(), 2u);
}

// The only copy is overwritten before its new path is come to: what was seen to be held is held no more.
TEST_F(Ingest, PaperThatMovedWhileItsPlaceWasTakenIsKept) {
    run();
    papers.write("2031/06.md", minutes(16));
    papers.write("2031/z-moved.md", minutes(6));
    const IngestSummary again = run();
    EXPECT_EQ(again.progress.replaced, 1u);
    EXPECT_EQ(again.progress.failed, kFailed);
    EXPECT_THAT(hits("\"month 6\""), ElementsAre("2031/z-moved.md"));
    EXPECT_THAT(hits("\"month 16\""), ElementsAre("2031/06.md"));
}

TEST_F(Ingest, FileThatCannotBeReadKeepsWhatItHeld) {
    run();
    fs::remove(papers / "2031/03.md");
    fs::create_symlink(papers / "nowhere", papers / "2031/03.md");  // also root cannot read it
    const IngestSummary again = run();
    EXPECT_EQ(again.failures_by_cause.at("unreadable"), 1u);
    EXPECT_THAT(hits("\"month 3\""), ElementsAre("2031/03.md"));
    EXPECT_THAT(failed_paths(options().index), UnorderedElementsAre("03.md", "torn.pdf", "empty.txt"));

    fs::remove(papers / "2031/03.md");
    papers.write("2031/03.md", minutes(3));
    EXPECT_EQ(run().progress.unchanged, kFiles - kFailed);
    EXPECT_THAT(failed_paths(options().index), UnorderedElementsAre("torn.pdf", "empty.txt"));
}

TEST_F(Ingest, PrunesWhatIsGoneOnlyWhereAskedTo) {
    run();
    fs::remove(papers / "2031/03.md");
    EXPECT_EQ(run().progress.pruned, 0u);
    EXPECT_THAT(hits("\"month 3\""), ElementsAre("2031/03.md"));
    IngestOptions prune = options();
    prune.prune = true;
    EXPECT_EQ(run(prune).progress.pruned, 1u);
    EXPECT_THAT(hits("\"month 3\""), ElementsAre());
    EXPECT_EQ(run(prune).progress.pruned, 0u);
}

TEST_F(Ingest, PrunesOnlyBelowWhatWasNamed) {
    run();
    fs::remove(papers / "2031/03.md");
    IngestOptions prune = options();
    prune.prune = true;
    prune.sources.names = {(papers / "pdf").string()};
    EXPECT_EQ(run(prune).progress.pruned, 0u);
    EXPECT_THAT(hits("\"month 3\""), ElementsAre("2031/03.md"));
}

TEST_F(Ingest, PrunesNothingBelowAFolderThatIsNotThere) {
    run();
    fs::rename(papers / "2031", papers / "offline");
    IngestOptions prune = options();
    prune.prune = true;
    prune.sources.names = {(papers / "2031").string(), (papers / "pdf").string()};
    const IngestSummary summary = run(prune);
    EXPECT_EQ(summary.progress.pruned, 0u);
    EXPECT_EQ(summary.failures_by_cause.at("unreadable"), 1u);
    EXPECT_THAT(hits("\"month 3\""), ElementsAre("2031/03.md"));
}

TEST_F(Ingest, InterruptedAndResumedIsAsUninterrupted) {
    run(options("whole.db"));
    IngestOptions broken_off = options("resumed.db");
    broken_off.prune = true;
    broken_off.jobs = 1;  // fewer papers are under way than there are: the first one written leaves some to be begun
    unsigned runs = 0;
    for (bool interrupted = true; interrupted && runs < 50; ++runs) {
        std::atomic<bool> stop = false;
        const IngestSummary summary = ingest(broken_off, stop, {.file = [&](const FileFate& file) {
                                                 if (file.fate == std::string_view("added")) stop = true;
                                             }});
        interrupted = summary.ended == Ended::interrupted;
        EXPECT_EQ(summary.progress.pruned, 0u);
    }
    EXPECT_GT(runs, 1u);
    EXPECT_LT(runs, 50u);
    EXPECT_EQ(dump_index(broken_off.index, false), dump_index(options("whole.db").index, false));
}

TEST_F(Ingest, StoppedBeforeItBeganIsInterrupted) {
    const std::atomic<bool> stop = true;
    const IngestSummary summary = ingest(options(), stop, {});
    EXPECT_EQ(summary.ended, Ended::interrupted);
    EXPECT_EQ(summary.progress.done, 0u);
}

TEST_F(Ingest, TellsHowFarItIs) {
    std::vector<IngestProgress> told;
    ingest(options(), kNeverStop, {.progress = [&](const IngestProgress& progress) { told.push_back(progress); }});
    ASSERT_FALSE(told.empty());
    for (const IngestProgress& progress : told) {
        EXPECT_LE(progress.done, progress.total);
        EXPECT_EQ(progress.done,
                  progress.added + progress.replaced + progress.unchanged + progress.duplicate + progress.failed);
    }
    EXPECT_EQ(told.back().done, kFiles);
}

TEST_F(Ingest, IsBrokenWhereNoReaderCanBeStartedAndKeepsTheIndexSound) {
    IngestOptions chosen = options();
    chosen.reader_program.executable = "/nowhere/minutebook";
    const IngestSummary summary = run(chosen);
    EXPECT_EQ(summary.ended, Ended::broken);
    EXPECT_THAT(summary.broken_by, HasSubstr("cannot start a reader process"));
    EXPECT_EQ(run().progress.added, kPapers);
}

TEST_F(Ingest, ThrowsWhereAnotherRunHasTheIndex) {
    const IndexWriter other = IndexWriter::open(options().index);
    EXPECT_THROW(run(), IndexError);
}

// Readers that crash, hang or lie: one failure each, and the others are as if nothing had been.
TEST_F(Ingest, FaultyReaderCostsOnlyThePapersItFailed) {
    FreshFolder faulty;
    faulty.write("1", "Agenda");
    faulty.write("2", "crash");
    faulty.write("3", "garbage");
    faulty.write("4", "exit 0");
    faulty.write("5", "crash at once");
    faulty.write("6", "Minutes");
    IngestOptions chosen = options();
    chosen.sources.names = {faulty.path().string()};
    chosen.reader_program = {MINUTEBOOK_FAULTY_READER, "serve"};
    const IngestSummary summary = run(chosen);
    EXPECT_EQ(summary.progress.added, 5u);
    EXPECT_EQ(summary.progress.partial, 3u);
    EXPECT_EQ(summary.progress.failed, 1u);
    EXPECT_EQ(Library(chosen.index).partial().size(), 3u);

    std::ostringstream out;
    Library library(chosen.index);
    write_report(out, chosen, summary, &library);
    const auto report = nlohmann::json::parse(out.str());
    EXPECT_EQ(report["schema"], "minutebook-run/1");
    EXPECT_EQ(report["summary"]["failed"], 1);
    EXPECT_EQ(report["summary"]["failures_by_cause"]["crash"], 1);
    ASSERT_EQ(report["failed"].size(), 1u);
    EXPECT_EQ(report["failed"][0]["cause"], "crash");
    EXPECT_THAT(report["failed"][0]["message"], HasSubstr("SIGBUS"));
    ASSERT_EQ(report["partial"].size(), 3u);
    EXPECT_THAT(report["partial"][0]["message"], HasSubstr("SIGSEGV"));
    EXPECT_EQ(report["partial"][0]["pages"], 1);
    EXPECT_EQ(report["partial"][0]["page_count"], 3);
    EXPECT_EQ(report["summary"]["sandbox"]["granted"][0], "nothing");
    EXPECT_EQ(report["options"]["sources"][0], faulty.path().string());
}

}  // namespace
}  // namespace minutebook
