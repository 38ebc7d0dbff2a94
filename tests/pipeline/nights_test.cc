// Runs that nobody watches: what is tried again and what is left, where a run ends, what others see meanwhile.
#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <thread>

#include <fcntl.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "corpus/paper_file.h"
#include "index/index_writer.h"
#include "index/library.h"
#include "index/schema.h"
#include "index/sqlite.h"
#include "pipeline/ingest.h"
#include "pipeline/metrics.h"
#include "tests/support/fresh_folder.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

const std::atomic<bool> kNeverStop = false;

// Papers whose text tells the reader what to do: see faulty_reader.cc.
struct Nights : ::testing::Test {
    FreshFolder papers, work;
    std::map<std::string, std::string> fates;  // of the last run, by file name: "failed: crash (not tried)"
    std::map<std::string, std::string> messages;

    IngestOptions options() const {
        IngestOptions chosen;
        chosen.index = work / "index.db";
        chosen.sources.names = {papers.path().string()};
        chosen.jobs = 2;
        chosen.reader_program = {MINUTEBOOK_FAULTY_READER, "serve"};
        return chosen;
    }
    IngestSummary run(const IngestOptions& chosen) {
        fates.clear();
        messages.clear();
        return ingest(chosen, kNeverStop, {.file = [&](const FileFate& fate) {
                          const std::string name = fate.path.filename();
                          fates[name] =
                              fmt::format("{}{}{}", fate.fate,
                                          fate.failure ? fmt::format(": {}", name_of(fate.failure->cause)) : "",
                                          fate.tried ? "" : " (not tried)");
                          if (fate.failure) messages[name] = fate.failure->message;
                      }});
    }
    IngestSummary run() { return run(options()); }
    std::string fate_with(const std::function<void(IngestOptions&)>& change, const std::string& name = "1") {
        IngestOptions chosen = options();
        change(chosen);
        run(chosen);
        return fates[name];
    }
};

void nothing(IngestOptions&) {}

TEST_F(Nights, CrashIsTriedAgainOnceACapHasChangedAndThenQuarantined) {
    papers.write("1", "exit 1");
    const auto more_pages = [](IngestOptions& chosen) { chosen.reader.max_pages = 30'000; };
    const auto longer = [](IngestOptions& chosen) { chosen.reader.file_deadline *= 2; };
    EXPECT_EQ(fate_with(nothing), "failed: crash");
    EXPECT_EQ(fate_with(nothing), "failed: crash (not tried)");
    EXPECT_FALSE(Library(options().index).failures().at(0).quarantined);
    EXPECT_EQ(fate_with(more_pages), "failed: crash");
    EXPECT_TRUE(Library(options().index).failures().at(0).quarantined);
    EXPECT_EQ(Library(options().index).failures().at(0).attempts, 2u);
    EXPECT_EQ(fate_with(longer), "failed: crash (not tried)");
    EXPECT_EQ(fate_with([](IngestOptions& chosen) { chosen.retry_failed = true; }), "failed: crash (not tried)");
    EXPECT_EQ(run().quarantined, 1u);
    EXPECT_EQ(fate_with([](IngestOptions& chosen) { chosen.retry_quarantined = true; }), "failed: crash");
    // Other bytes are another paper.
    papers.write("1", "exit 1 no more");
    EXPECT_EQ(fate_with(nothing), "added");
    EXPECT_EQ(Library(options().index).holdings().quarantined, 0u);
}

TEST_F(Nights, TimeoutIsTriedAgainWithALongerDeadlineAndNeverQuarantined) {
    papers.write("1", "hang at once");
    for (int i = 1; i <= 3; ++i)
        EXPECT_EQ(
            fate_with([&](IngestOptions& chosen) { chosen.reader.page_deadline = std::chrono::milliseconds(100 * i); }),
            "failed: timeout");
}

TEST_F(Nights, WhatNoCapBearsOnIsTriedAgainOnlyWhereAskedTo) {
    papers.write("1", "damaged");  // after its first page
    const auto longer = [](IngestOptions& chosen) { chosen.reader.file_deadline *= 2; };
    EXPECT_EQ(fate_with(nothing), "added: damaged");
    EXPECT_EQ(fate_with(longer), "unchanged (not tried)");
    EXPECT_EQ(fate_with([](IngestOptions& chosen) { chosen.retry_failed = true; }), "replaced: damaged");
}

TEST_F(Nights, PartialPaperIsTriedAgainOnceACapHasChanged) {
    papers.write("1", "exit for memory");
    const auto roomier = [](IngestOptions& chosen) { chosen.reader.address_space_bytes *= 2; };
    EXPECT_EQ(fate_with(nothing), "added: memory");
    EXPECT_EQ(fate_with(nothing), "unchanged (not tried)");
    EXPECT_EQ(fate_with(roomier), "replaced: memory");
    EXPECT_EQ(fate_with(roomier), "unchanged (not tried)");
}

TEST_F(Nights, TryThatReadsLessLosesNothing) {
    papers.write("1", "more pages than asked for");
    const auto pages = [](std::uint32_t most) {
        return [most](IngestOptions& chosen) { chosen.reader.max_pages = most; };
    };
    EXPECT_EQ(fate_with(pages(4)), "added: too_large");
    EXPECT_EQ(fate_with(pages(3)), "unchanged: crash");
    EXPECT_EQ(Library(options().index).partial().at(0).pages, 4u);
    EXPECT_EQ(fate_with(pages(3)), "unchanged (not tried)");
    EXPECT_EQ(Library(options().index).holdings().papers, 1u);
}

TEST_F(Nights, EmptyAndTooLargeFilesAreNotOpenedAgain) {
    papers.write("1", "");
    papers.write("2", std::string(2'000, 'x'));
    const auto small = [](IngestOptions& chosen) { chosen.max_file_bytes = 1'000; };
    EXPECT_EQ(fate_with(small), "failed: empty");
    EXPECT_EQ(fates["2"], "failed: too_large");
    EXPECT_EQ(fate_with(small), "failed: empty (not tried)");
    EXPECT_EQ(fates["2"], "failed: too_large (not tried)");
    EXPECT_EQ(fate_with(nothing, "2"), "added");
}

// Whatever a reader does, its paper has a fate, and all others are as if nothing had been.
TEST_F(Nights, EveryFaultHasAFateAndTheOthersAreWhole) {
    const std::map<std::string, std::string> expected{{"abort for memory", "added: memory"},
                                                      {"box of NaN", "added: crash"},
                                                      {"crash", "added: crash"},
                                                      {"crash at once", "failed: crash"},
                                                      {"damaged", "added: damaged"},
                                                      {"drip", "added: timeout"},
                                                      {"end first", "failed: crash"},
                                                      {"end too soon", "added: crash"},
                                                      {"exit 0", "added: crash"},
                                                      {"exit 0 within a message", "added: crash"},
                                                      {"exit 1", "failed: crash"},
                                                      {"garbage", "added: crash"},
                                                      {"hang", "added: timeout"},
                                                      {"hang at once", "failed: timeout"},
                                                      {"hang up", "added: crash"},
                                                      {"head again", "added: crash"},
                                                      {"impossible cause", "failed: crash"},
                                                      {"killed", "added: memory"},
                                                      {"no length", "added: crash"},
                                                      {"oversized", "added: crash"},
                                                      {"page again", "added: crash"},
                                                      {"page first", "failed: crash"},
                                                      {"answer before last", "added: crash"},
                                                      {"spin deaf", "failed: timeout"},
                                                      {"stderr flood", "added"},
                                                      {"truncated", "added: crash"},
                                                      {"wrong id", "added: crash"},
                                                      {"wrong sequence", "added: crash"}};
    for (const auto& [fault, fate] : expected) papers.write(fault, fault);
    for (int i = 0; i < 30; ++i) papers.write(fmt::format("sound {}", i), fmt::format("Minutes of day {}", i));
    IngestOptions chosen = options();
    chosen.reader.page_deadline = std::chrono::milliseconds(1'500);
    const IngestSummary summary = run(chosen);
    EXPECT_EQ(summary.ended, Ended::done);
    for (const auto& [fault, fate] : expected) EXPECT_EQ(fates[fault], fate) << fault << ": " << messages[fault];
    for (int i = 0; i < 30; ++i) EXPECT_EQ(fates[fmt::format("sound {}", i)], "added");
    EXPECT_EQ(summary.progress.done, expected.size() + 30);
}

TEST_F(Nights, ReaderKilledFromOutsideCostsNoPaper) {
    papers.write("1", "killed once " + (work / "killed").string());
    EXPECT_EQ(fate_with(nothing), "added");
}

TEST_F(Nights, EndsAtTheTimeGivenAndGoesOnFromThere) {
    papers.write("0", "hang at once");
    for (int i = 1; i < 40; ++i) papers.write(fmt::format("{:02}", i), fmt::format("Minutes of day {}", i));
    IngestOptions chosen = options();
    chosen.jobs = 1;
    chosen.reader.page_deadline = std::chrono::milliseconds(1'500);
    chosen.stop_at = std::chrono::system_clock::now() + std::chrono::milliseconds(300);
    const IngestSummary first = run(chosen);
    EXPECT_EQ(first.ended, Ended::time_is_up);
    EXPECT_LE(first.progress.done, 1u) << "only what was being read is finished";

    chosen.stop_at.reset();
    chosen.max_time = std::chrono::hours(6);
    EXPECT_EQ(run(chosen).ended, Ended::done);
    EXPECT_EQ(Library(options().index).holdings().papers, 39u);
    // In order, as one whole run would have numbered them.
    Database db = open_index(options().index, Database::Mode::read_only);
    EXPECT_EQ(db.integer("SELECT count(*) FROM source a JOIN source b ON a.path < b.path AND a.paper > b.paper"), 0);
}

TEST_F(Nights, NoTimeAtAllIsNoRun) {
    papers.write("1", "Minutes");
    IngestOptions chosen = options();
    chosen.max_time = std::chrono::seconds(0);
    const IngestSummary summary = run(chosen);
    EXPECT_EQ(summary.ended, Ended::time_is_up);
    EXPECT_EQ(summary.progress.done, 0u);
}

TEST_F(Nights, SearchesDuringARunSeeWholePapersOnly) {
    for (int i = 0; i < 700; ++i) papers.write(fmt::format("{:03}", i), fmt::format("Minutes of day {}", i));
    IndexWriter::open(options().index);  // so that it can be looked at from the start
    std::atomic<bool> over = false;
    std::jthread run_thread([&] {
        run();
        over = true;
    });
    std::int64_t looks = 0, last = 0;
    do {
        Database db = open_index(options().index, Database::Mode::read_only);
        const Transaction moment(db, Transaction::Kind::deferred);
        const std::int64_t count = db.integer("SELECT count(*) FROM paper");
        EXPECT_GE(count, last);
        last = count;
        EXPECT_EQ(db.integer("SELECT count(*) FROM source WHERE paper IS NOT NULL"), count);
        EXPECT_EQ(
            db.integer("SELECT count(*) FROM paper WHERE pages <> (SELECT count(*) FROM page WHERE page.id >> 20 = "
                       "paper.id)"),
            0);
        EXPECT_EQ(db.integer("SELECT count(*) FROM paper WHERE id NOT IN (SELECT paper FROM passage_list)"), 0);
        EXPECT_EQ(db.integer("SELECT count(*) FROM passage_fts WHERE passage_fts MATCH 'minutes'"), count);
        EXPECT_EQ(db.integer("SELECT count(*) FROM paper_fts WHERE paper_fts MATCH 'minutes'"), count);
        ++looks;
    } while (!over);
    run_thread.join();
    EXPECT_EQ(Library(options().index).holdings().papers, 700u);
    EXPECT_GT(looks, 1);
}

TEST_F(Nights, RefusesAReaderWithoutItsWallsWhereTheyAreRequired) {
    papers.write("1", "Minutes");
    IngestOptions chosen = options();
    chosen.reader.require_sandbox = true;
    try {
        run(chosen);
        FAIL();
    } catch (const SandboxLacks& refusal) {
        EXPECT_THAT(refusal.what(), HasSubstr("all: a fake reader"));
    }
    EXPECT_FALSE(fs::exists(chosen.index)) << "a run that is refused leaves nothing behind";

    SandboxReport told;
    ingest(options(), kNeverStop, {.sandbox = [&](const SandboxReport& sandbox) { told = sandbox; }});
    EXPECT_THAT(told.missing, ElementsAre("all: a fake reader"));
}

TEST_F(Nights, WhatIsNoFileOrHasAnOddNameHasAFate) {
    papers.write("two\nlines", "Minutes 1");
    papers.write("no UTF-8 \xFF\xFE", "Minutes 2");
    papers.write("-q", "Minutes 3");
    ASSERT_EQ(::mkfifo((papers / "fifo").c_str(), 0600), 0);
    fs::create_symlink("/dev/zero", papers / "device");
    fs::create_symlink("nowhere", papers / "dangling");
    fs::create_symlink(papers.path(), papers / "loop");
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{AF_UNIX, {}};
    (papers / "socket").string().copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    ::close(socket);

    EXPECT_EQ(run().ended, Ended::done);
    for (const char* name : {"two\nlines", "no UTF-8 \xFF\xFE", "-q"}) EXPECT_EQ(fates[name], "added") << name;
    for (const char* name : {"fifo", "device", "dangling", "socket"})
        EXPECT_EQ(fates[name], "failed: unreadable") << name;
    EXPECT_EQ(fates.size(), 7u);
    EXPECT_THAT(messages["fifo"], HasSubstr("a FIFO"));
    EXPECT_THAT(messages["device"], HasSubstr("a device"));
    EXPECT_THAT(messages["socket"], HasSubstr("a socket"));
    run();
    EXPECT_EQ(fates["two\nlines"], "unchanged (not tried)");
    EXPECT_EQ(fates["no UTF-8 \xFF\xFE"], "unchanged (not tried)");
}

TEST_F(Nights, PathAsLongAsTheSystemTakesIsRead) {
    fs::path folder = papers.path();
    while (folder.native().size() < 3'800) folder /= std::string(180, 'd');
    fs::create_directories(folder);
    const std::string name(4'000 - folder.native().size() - 1, 'f');
    std::ofstream(folder / name) << "Minutes";
    EXPECT_EQ((folder / name).native().size(), 4'000u);
    // And one that is longer, which can be made but not named.
    const OwnedFd at(::open(folder.c_str(), O_PATH | O_DIRECTORY));
    ASSERT_EQ(::mkdirat(at.get(), std::string(250, 'e').c_str(), 0700), 0);
    const OwnedFd below(::openat(at.get(), std::string(250, 'e').c_str(), O_PATH | O_DIRECTORY));
    const OwnedFd far(::openat(below.get(), std::string(250, 'g').c_str(), O_WRONLY | O_CREAT, 0600));
    ASSERT_TRUE(far);

    EXPECT_EQ(run().ended, Ended::done);
    EXPECT_EQ(fates[name], "added");
    EXPECT_EQ(fates[std::string(250, 'g')], "failed: unreadable");
    EXPECT_THAT(messages[std::string(250, 'g')], HasSubstr("name too long"));
}

// Files that go, change or grow once the run has begun: each as it was at the moment it was opened.
TEST_F(Nights, FilesThatGoOrChangeMeanwhileHaveAFate) {
    for (int i = 0; i < 60; ++i) papers.write(fmt::format("{:02}", i), fmt::format("Minutes of day {}", i));
    IngestOptions chosen = options();
    chosen.jobs = 1;
    std::map<std::string, std::string> now;
    bool changed = false;
    ingest(chosen, kNeverStop, {.file = [&](const FileFate& fate) {
               now[fate.path.filename()] = fate.failure ? std::string(name_of(fate.failure->cause)) : fate.fate;
               if (std::exchange(changed, true)) return;
               fs::remove(papers / "57");
               papers.write("58", "Minutes, changed and longer than before");
               fs::remove(papers / "59");
               fs::create_directory(papers / "59");
           }});
    EXPECT_EQ(now["57"], "unreadable");
    EXPECT_EQ(now["58"], "added");
    EXPECT_EQ(now.count("59"), 0u) << "an empty folder holds nothing";
    EXPECT_EQ(now.size(), 59u);
    EXPECT_EQ(run().progress.failed, 0u) << "what is gone is no more to be read";
}

TEST_F(Nights, FileThatGrowsWhileItIsReadIsReadToItsCapAtMost) {
    const fs::path path = papers.write("1", "x");
    std::atomic<bool> over = false;
    std::jthread writer([&] {
        std::ofstream file(path, std::ios::app);
        const std::string more(1 << 16, 'y');
        while (!over) file << more << std::flush;
    });
    const auto grown = open_paper_file(path, 8 << 20);
    over = true;
    writer.join();
    // It was faster than the writer, or the writer than it: it ended.
    if (!grown) {
        EXPECT_EQ(grown.error().cause, Cause::too_large);
    }
}

TEST(Metrics, AreOneSeriesAFateAndCause) {
    RunMetrics run;
    run.exit_status = 3;
    run.summary.progress.added = 12;
    run.summary.failures_by_cause = {{"timeout", 2}};
    run.papers = 40;
    const std::string text = metrics_text(run);
    for (const char* line :
         {"\nminutebook_run_exit_status 3\n", "\nminutebook_run_files{fate=\"added\"} 12\n",
          "\nminutebook_run_files{fate=\"failed\"} 0\n", "\nminutebook_run_failed_files{cause=\"timeout\"} 2\n",
          "\nminutebook_run_failed_files{cause=\"unreadable\"} 0\n", "\nminutebook_index_papers 40\n",
          "\n# TYPE minutebook_run_files gauge\n", "\nminutebook_run_in_progress 0\n"})
        EXPECT_THAT(text, HasSubstr(line));
    run.exit_status.reset();
    EXPECT_THAT(metrics_text(run),
                AllOf(HasSubstr("\nminutebook_run_in_progress 1\n"), Not(HasSubstr("exit_status "))));
}

}  // namespace
}  // namespace minutebook
