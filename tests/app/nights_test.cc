// Unattended runs of the program: the machine turns against it, and what it leaves behind says so.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <set>

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/night.h"
#include "app/whole_file.h"
#include "support/fresh_folder.h"
#include "support/pdf_builder.h"
#include "support/run_program.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;
using Json = nlohmann::json;

TEST(DurationTyped, IsHoursMinutesSecondsInThatOrder) {
    const struct {
        const char* text;
        int seconds;  // 0: none
    } cases[] = {{"6h", 21'600}, {"90m", 5'400}, {"45s", 45}, {"1h30m", 5'400}, {"1h0m5s", 3'605},
                 {"", 0},        {"6", 0},       {"h", 0},    {"0h", 0},        {"-1h", 0},
                 {"1m1h", 0},    {"6 h", 0},     {"1d", 0},   {"1h1h", 0}};
    for (const auto& c : cases) EXPECT_EQ(duration_typed(c.text).value_or(0s).count(), c.seconds) << c.text;
}

TEST(NextTimeOfDay, IsStrictlyAhead) {
    std::tm local{.tm_min = 30, .tm_hour = 22, .tm_mday = 14, .tm_mon = 0, .tm_year = 130, .tm_isdst = -1};
    const auto evening = std::chrono::system_clock::from_time_t(std::mktime(&local));
    EXPECT_EQ(next_time_of_day("06:00", evening), evening + 7h + 30min);
    EXPECT_EQ(next_time_of_day("6:00", evening), evening + 7h + 30min);
    EXPECT_EQ(next_time_of_day("23:00", evening), evening + 30min);
    EXPECT_EQ(next_time_of_day("22:30", evening), evening + 24h);
    for (const char* text : {"", "6", "24:00", "06:60", "06:0", "06:000", "-6:00", "a:bc", "06-00"})
        EXPECT_FALSE(next_time_of_day(text, evening)) << text;
}

TEST(WholeFileTest, IsTheOldOneUntilItIsTheNewOne) {
    const FreshFolder folder;
    const fs::path path = folder.write("report.json", "old");
    const auto text = [&] {
        std::ifstream file(path);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    {
        WholeFile file(path);
        file.stream() << "half" << std::flush;
        EXPECT_EQ(text(), "old");
    }
    EXPECT_EQ(text(), "old");
    WholeFile file(path);
    file.stream() << "new";
    EXPECT_TRUE(file.put_in_place());
    EXPECT_EQ(text(), "new");
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), {}), 1);
    EXPECT_FALSE(WholeFile("/nowhere/report.json").put_in_place());
}

// The index's whole text as the program tells it, to compare two.
struct UnattendedNights : ::testing::Test {
    FreshFolder folder;
    RunOptions here{.folder = folder.path()};
    static constexpr int kPapers = 40;

    void SetUp() override {
        for (int i = 0; i < kPapers; ++i)
            folder.write("papers/" + std::to_string(100 + i) + ".txt",
                         "LOWER MARSTOW PARISH COUNCIL\n\nMINUTES of the meeting of 6 May 2014\n\n1. Shelter " +
                             std::to_string(i) + "\n\nRESOLVED: That quote " + std::to_string(i) + " be accepted.\n");
    }
    ProgramRun run(std::vector<std::string> arguments) { return run_minutebook(std::move(arguments), here); }
    ProgramRun shell(const std::string& script) { return run_program({"sh", "-c", script}, here); }
    Json json_of(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--format", "json"});
        const ProgramRun ran = run(std::move(arguments));
        EXPECT_EQ(ran.status, 0) << ran.err;
        return Json::parse(ran.out, nullptr, false);
    }
    Json read(const char* name) { return Json::parse(std::ifstream(folder / name), nullptr, false); }
    void expect_whole() {
        const ProgramRun ran = run({"ingest", "papers"});
        EXPECT_EQ(ran.status, 0) << ran.err;
        const Json status = json_of({"status"});
        EXPECT_EQ(status["papers"], kPapers);
        EXPECT_EQ(status["failures"], 0);
        EXPECT_EQ(json_of({"search", "shelter"})["total"], kPapers);
    }
    const std::string ingest = std::string(MINUTEBOOK_PROGRAM) + " ingest papers";
};

// A reason of one line, at the end of what is said.
void expect_could_not_run(const ProgramRun& ran, const std::string& part) {
    EXPECT_EQ(ran.status, 1) << ran.err;
    EXPECT_THAT(ran.err, AllOf(HasSubstr("minutebook: "), HasSubstr(part)));
}

TEST_F(UnattendedNights, OutOfDescriptorsIsSaidAndNoPaperIsBlamed) {
    std::set<int> statuses;
    for (const int limit : {5, 8, 11, 14, 17, 20, 24, 40}) {
        const ProgramRun ran = shell("ulimit -n " + std::to_string(limit) + " && " + ingest + " -j 2");
        statuses.insert(ran.status);
        EXPECT_THAT(ran.status, AnyOf(0, 1, 127)) << limit << ": " << ran.err;  // 127: too few to load libraries
        if (ran.status == 1) {
            EXPECT_THAT(ran.err, AnyOf(HasSubstr("ulimit -n"), HasSubstr("Too many open files"))) << limit;
        }
        if (fs::exists(folder / "minutebook.db") && run({"status"}).status == 0) {
            EXPECT_EQ(json_of({"status"})["failures"], 0) << limit;
        }
    }
    EXPECT_TRUE(statuses.contains(1)) << "one of the limits must have been too low";
    expect_whole();
}

TEST_F(UnattendedNights, OutOfProcessesIsSaid) {
    if (::geteuid() != 0) GTEST_SKIP() << "only root may become somebody with nothing else running";
    fs::permissions(folder.path(), fs::perms::all);
    // A user of its own number: limits count all processes of a user.
    const std::string nobody =
        "exec setpriv --reuid=64999 --regid=64999 --clear-groups --inh-caps=-all --bounding-set=-all ";
    if (shell(nobody + "true").status != 0) GTEST_SKIP() << "setpriv is not allowed here";
    if (shell(nobody + "test -x " + MINUTEBOOK_PROGRAM).status != 0)
        GTEST_SKIP() << "the program is in a folder that only root may enter";
    for (const char* limit : {"1", "2", "3", "4"}) {
        const ProgramRun ran = shell("exec prlimit --nproc=" + std::string(limit) + " " + nobody.substr(5) + ingest);
        EXPECT_THAT(ran.status, AnyOf(0, 1)) << limit << ": " << ran.err;
        if (ran.status == 1) {
            EXPECT_THAT(ran.err, HasSubstr("ulimit -u")) << limit;
        }
    }
    for (const auto& entry : fs::directory_iterator(folder.path())) fs::permissions(entry.path(), fs::perms::all);
    expect_whole();
}

TEST_F(UnattendedNights, UnreadableFilesAndFoldersAreNamed) {
    if (::geteuid() == 0) {
        const std::string nobody = "exec setpriv --reuid=64999 --regid=64999 --clear-groups --bounding-set=-all ";
        if (shell(nobody + "test -x " + MINUTEBOOK_PROGRAM).status != 0)
            GTEST_SKIP() << "root may read all, and cannot become nobody here";
        fs::permissions(folder.path(), fs::perms::all);
        fs::permissions(folder / "papers/100.txt", fs::perms::none);
        folder.write("papers/closed/x.txt", "Minutes");
        fs::permissions(folder / "papers/closed", fs::perms::none);
        EXPECT_EQ(shell(nobody + ingest).status, 3);
    } else {
        fs::permissions(folder / "papers/100.txt", fs::perms::none);
        folder.write("papers/closed/x.txt", "Minutes");
        fs::permissions(folder / "papers/closed", fs::perms::none);
        EXPECT_EQ(run({"ingest", "papers"}).status, 3);
    }
    std::map<std::string, std::string> failed;
    for (const Json& one : json_of({"failures", "--cause", "unreadable"}))
        failed[fs::path(one["path"].get<std::string>()).filename()] = one["message"];
    EXPECT_THAT(failed["100.txt"], HasSubstr("Permission denied"));
    EXPECT_THAT(failed["closed"], HasSubstr("cannot list the folder: Permission denied"));
    EXPECT_EQ(failed.size(), 2u);
    fs::permissions(folder / "papers/closed", fs::perms::owner_all);
    fs::remove_all(folder / "papers/closed");
    fs::permissions(folder / "papers/100.txt", fs::perms::owner_read);
    EXPECT_EQ(run({"ingest", "papers"}).status, 0);
}

// A file system of its own, as a script within a mount namespace: "$1" is where it is.
ProgramRun in_small_disk(const fs::path& folder, const std::string& script) {
    return run_program({"unshare", "--mount", "--propagation", "private", "sh", "-c",
                        "mkdir -p disk && mount -t tmpfs -o size=3m none disk && " + script},
                       {.folder = folder});
}

bool may_mount(const fs::path& folder) { return in_small_disk(folder, "true").status == 0; }

TEST_F(UnattendedNights, FullDiskIsSaidAndNothingWrittenIsLost) {
    if (!may_mount(folder.path())) GTEST_SKIP() << "mounting is not allowed here";
    const std::string program = MINUTEBOOK_PROGRAM;
    // Ten papers fit. The others come with much text, and do not.
    folder.write("more/large.txt", [] {
        std::string text = "MINUTES\n\n";
        for (std::int64_t i = 0; i < 120'000; ++i)
            text += "w" + std::to_string(i * 7919 % 10'000'019) + (i % 10 == 9 ? "\n" : " ");
        return text;
    }());
    const ProgramRun ran = in_small_disk(
        folder.path(),
        program + " ingest papers/10?.txt --index disk/i.db -q; echo first $?; " +  //
            program + " ingest papers more --index disk/i.db -q --report full.json; echo full $?; " + program +
            " status --index disk/i.db --format json > full-status.json; echo held $?; " +
            "mount -o remount,size=100m disk; " + program + " ingest papers more --index disk/i.db -q; echo room $?; " +
            program + " status --index disk/i.db --format json > room-status.json; " +
            "sqlite3 disk/i.db 'PRAGMA integrity_check'");
    EXPECT_THAT(ran.out, StartsWith("first 0\nfull 1\nheld 0\nroom 0\nok\n")) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("the disk is full"));
    EXPECT_GE(read("full-status.json")["papers"], 10);
    EXPECT_EQ(read("room-status.json")["papers"], kPapers + 1);
    const Json report = read("full.json");
    EXPECT_EQ(report["summary"]["ended"], "broken");
    EXPECT_THAT(report["summary"]["broken_by"], HasSubstr("the disk is full"));
}

TEST_F(UnattendedNights, ReadOnlyFileSystemIsSaidAndCanBeSearched) {
    if (!may_mount(folder.path())) GTEST_SKIP() << "mounting is not allowed here";
    const std::string program = MINUTEBOOK_PROGRAM;
    const ProgramRun ran = in_small_disk(
        folder.path(), program + " ingest papers/10?.txt --index disk/i.db -q; echo first $?; " +
                           "mount -o remount,ro disk; " + program +
                           " ingest papers --index disk/i.db -q; echo again $?; " + program +
                           " search shelter --index disk/i.db --format json > found.json; echo search $?");
    EXPECT_EQ(ran.out, "first 0\nagain 1\nsearch 0\n") << ran.err;
    EXPECT_THAT(ran.err, AllOf(HasSubstr("Read-only file system"), HasSubstr("another index with --index")));
    EXPECT_EQ(read("found.json")["total"], 10);
}

TEST_F(UnattendedNights, SecondRunSaysWhoHasTheIndex) {
    ASSERT_EQ(run({"ingest", "papers"}).status, 0);
    const int lock = ::open((folder / "minutebook.db-lock").c_str(), O_RDWR);
    ASSERT_EQ(::flock(lock, LOCK_EX | LOCK_NB), 0);
    ASSERT_EQ(::ftruncate(lock, 0), 0);
    ASSERT_EQ(::pwrite(lock, "4711\n", 5, 0), 5);
    expect_could_not_run(run({"ingest", "papers"}), "another run (process 4711) writes to it");
    EXPECT_EQ(json_of({"search", "shelter"})["total"], kPapers) << "searches go on";
    ::close(lock);
    expect_whole();
}

TEST_F(UnattendedNights, TimeThatIsUpIsFourAndTheNextRunGoesOn) {
    // Each of these takes its reader a second.
    const ProgramRun ran = shell(ingest +
                                 " -j 1 --max-time 1s --report report.json & sleep 0.1; kill -STOP $!; sleep 1.2; "
                                 "kill -CONT $!; wait $!");
    if (ran.status == 0) GTEST_SKIP() << "it was done before it could be stopped";
    EXPECT_EQ(ran.status, 4) << ran.err;
    EXPECT_THAT(ran.err, HasSubstr("run it again to go on"));
    EXPECT_EQ(read("report.json")["summary"]["ended"], "time_is_up");
    expect_whole();
}

TEST_F(UnattendedNights, WindowIsChecked) {
    for (const std::vector<std::string>& window : std::vector<std::vector<std::string>>{
             {"--stop-at", "25:00"}, {"--max-time", "soon"}, {"--report-files"}, {"--log-format", "xml"}}) {
        std::vector<std::string> arguments{"ingest", "papers"};
        arguments.insert(arguments.end(), window.begin(), window.end());
        EXPECT_EQ(run(arguments).status, 2) << window.front();
    }
    EXPECT_FALSE(fs::exists(folder / "minutebook.db"));
}

TEST_F(UnattendedNights, LeavesAReportFiguresAndALog) {
    folder.write("papers/torn\n.pdf", "%PDF-1.4\nnothing");
    folder.write("papers/empty.txt", "");
    const ProgramRun ran = run({"ingest", "papers", "--report", "report.json", "--report-files", "--metrics",
                                "run.prom", "--log-format", "json"});
    EXPECT_EQ(ran.status, 3);
    const Json report = read("report.json");
    EXPECT_EQ(report["schema"], "minutebook-run/1");
    EXPECT_EQ(report["summary"]["ended"], "done");
    EXPECT_FALSE(report["summary"]["sandbox"]["granted"].empty());
    ASSERT_EQ(report["files"].size(), kPapers + 2u);
    EXPECT_EQ(report["files"][0]["fate"], "added");
    EXPECT_EQ(report["files"][kPapers]["cause"], "empty");
    EXPECT_EQ(report["files"][kPapers + 1]["cause"], "damaged");
    EXPECT_THAT(report["files"][kPapers + 1]["path"].get<std::string>(), HasSubstr("torn\n.pdf"));

    std::ifstream metrics(folder / "run.prom");
    const std::string figures(std::istreambuf_iterator<char>(metrics), {});
    EXPECT_THAT(figures, AllOf(HasSubstr("minutebook_run_exit_status 3\n"),
                               HasSubstr("minutebook_run_files{fate=\"added\"} 40\n"),
                               HasSubstr("minutebook_run_failed_files{cause=\"damaged\"} 1\n")));

    std::map<std::string, int> events;
    std::istringstream log(ran.err);
    for (std::string line; std::getline(log, line);) {
        const Json event = Json::parse(line, nullptr, false);
        ASSERT_FALSE(event.is_discarded()) << line;
        ++events[event["event"]];
        EXPECT_THAT(event["time"].get<std::string>(), AllOf(HasSubstr("T"), HasSubstr("Z")));
    }
    EXPECT_EQ(events["started"], 1);
    EXPECT_EQ(events["file_failed"], 2);
    EXPECT_EQ(events["ended"], 1);

    // Failures as people and programs want them: one row a file, whatever its name.
    EXPECT_EQ(json_of({"failures", "--cause", "damaged"}).size(), 1u);
    EXPECT_EQ(json_of({"failures", "--cause", "damaged,empty"}).size(), 2u);
    EXPECT_EQ(json_of({"failures", "--cause", "timeout"}).size(), 0u);
    const std::string table = run({"failures"}).out;
    EXPECT_EQ(std::ranges::count(table, '\n'), 3) << table;
    EXPECT_THAT(run({"failures", "--format", "csv"}).out,
                StartsWith("path,stage,cause,message,attempts,run,quarantined\r\n"));
    EXPECT_EQ(run({"failures", "--cause", "bad luck"}).status, 2);

    const Json status = json_of({"status"});
    EXPECT_FALSE(status["sandbox"]["granted"].empty());
    EXPECT_THAT(run({"status"}).out, AllOf(HasSubstr("readers' sandbox"), HasSubstr("last run")));
}

TEST_F(UnattendedNights, GoodPagesOfABadFileAreKeptAndThePaperSaysSo) {
    PdfBuilder pdf;
    pdf.page(PdfBuilder::text(72, 700, "Harbour dredging")).page(PdfBuilder::text(72, 700, "lost"), "/Annots 7");
    folder.write("papers/half.pdf", pdf.build());
    EXPECT_EQ(run({"ingest", "papers", "--report", "report.json"}).status, 0);
    const std::string why = "1 of 2 pages could not be read: 2";
    EXPECT_EQ(json_of({"search", "dredging"})["total"], 1);
    EXPECT_EQ(json_of({"show", "papers/half.pdf"})["partial"], why);
    EXPECT_THAT(run({"show", "papers/half.pdf"}).out, HasSubstr("partial         " + why));
    EXPECT_EQ(json_of({"status"})["partial"], 1);
    EXPECT_THAT(run({"status"}).out, HasSubstr("partial papers    1\n"));
    EXPECT_EQ(read("report.json")["partial"][0]["message"], why);
}

TEST_F(UnattendedNights, ErrorsAreInTheLogsFormat) {
    const ProgramRun ran = run({"ingest", "nowhere", "--log-format", "json"});
    EXPECT_EQ(ran.status, 1);
    const Json error = Json::parse(ran.err, nullptr, false);
    EXPECT_EQ(error["level"], "error");
    EXPECT_THAT(error["message"], HasSubstr("nowhere"));
}

TEST_F(UnattendedNights, MissingWallIsSaidLoudlyAndRefusedWhereAllAreRequired) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer takes walls away itself";
#endif
    const std::string without = MINUTEBOOK_WITHOUT_LANDLOCK;
    const ProgramRun refused = shell(without + " " + ingest + " --require-sandbox");
    if (refused.status == 125) GTEST_SKIP() << "system calls may not be filtered here";
    expect_could_not_run(refused, "the readers' sandbox lacks landlock");
    EXPECT_FALSE(fs::exists(folder / "minutebook.db"));

    const ProgramRun ran = shell(without + " " + ingest + " --quiet");
    EXPECT_EQ(ran.status, 0);
    EXPECT_THAT(ran.err, HasSubstr("WARNING: the readers' sandbox lacks landlock"));
    EXPECT_THAT(run({"status"}).out, HasSubstr("LACKS landlock"));
    EXPECT_EQ(run({"ingest", "papers", "--require-sandbox"}).status, 0) << "here none is missing";
}

}  // namespace
}  // namespace minutebook
