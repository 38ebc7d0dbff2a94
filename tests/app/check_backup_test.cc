// minutebook check and backup, as they are run at night.
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "support/fresh_folder.h"
#include "support/run_program.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using Json = nlohmann::json;

class CheckAndBackup : public testing::Test {
protected:
    CheckAndBackup() {
        here.folder = folder.path();
        for (int i = 0; i < 40; ++i)
            folder.write(fmt::format("papers/{:02}.txt", i),
                         fmt::format("Minutes of meeting {0}\n\nRESOLVED: that wharf {0} be mended.\n", i));
        folder.write("papers/empty.txt", "");
    }
    ProgramRun run(std::vector<std::string> arguments) { return run_minutebook(std::move(arguments), here); }
    void damage(const fs::path& index, std::string_view what) {
        std::fstream file(folder / index, std::ios::binary | std::ios::in | std::ios::out);
        std::string bytes(std::istreambuf_iterator<char>(file), {});
        const std::size_t at = bytes.find(what);
        ASSERT_NE(at, std::string::npos);
        file.clear();
        file.seekp(static_cast<std::streamoff>(at));
        file.put('x');
    }

    FreshFolder folder;
    RunOptions here;
};

TEST_F(CheckAndBackup, SoundIndex) {
    EXPECT_EQ(run({"check"}).status, 1);
    ASSERT_EQ(run({"ingest", "papers", "-q"}).status, 3);
    const ProgramRun sound = run({"check", "--files"});
    EXPECT_EQ(sound.status, 0) << sound.out << sound.err;
    EXPECT_THAT(sound.out, testing::StartsWith("sound: 40 papers with 40 pages and "));
    EXPECT_THAT(sound.out, HasSubstr("40 files as read"));
    EXPECT_THAT(sound.err, IsEmpty());
    EXPECT_EQ(run({"check", "--format", "csv"}).out, "kind,paper,path,what,mend\r\n");
    EXPECT_EQ(Json::parse(run({"check", "--format", "json"}).out)["sound"], true);
    EXPECT_EQ(run({"check", "--mend"}).status, 0);
}

TEST_F(CheckAndBackup, DamageIsNamedMendedAndReadAgain) {
    ASSERT_EQ(run({"ingest", "papers", "-q"}).status, 3);
    damage("minutebook.db", "that wharf 17 be mended");  // the text of a resolution
    const ProgramRun found = run({"check"});
    EXPECT_EQ(found.status, 5) << found.out;
    EXPECT_THAT(found.out, HasSubstr("papers/17.txt"));
    EXPECT_THAT(found.out, HasSubstr("its rows are not what was stored"));
    EXPECT_THAT(found.out, HasSubstr("minutebook check --mend, then ingest"));
    EXPECT_THAT(found.err, HasSubstr("damaged: 1 flaw"));
    const Json told = Json::parse(run({"check", "--format", "json"}).out);
    EXPECT_EQ(told["sound"], false);
    EXPECT_EQ(told["flaws"][0]["kind"], "paper");

    const ProgramRun mended = run({"check", "--mend"});
    EXPECT_EQ(mended.status, 0) << mended.err;
    EXPECT_THAT(mended.err, HasSubstr("1 damaged paper dropped"));
    EXPECT_THAT(mended.err, HasSubstr("papers/17.txt"));
    EXPECT_EQ(run({"ingest", "papers"}).status, 3);
    EXPECT_EQ(Json::parse(run({"check", "--format", "json"}).out)["papers"], 40);
    EXPECT_THAT(run({"search", "wharf 17"}).out, HasSubstr("wharf 17 be mended"));
}

TEST_F(CheckAndBackup, DamageOfTheFileItselfIsNotTouched) {
    ASSERT_EQ(run({"ingest", "papers", "-q"}).status, 3);
    fs::resize_file(folder / "minutebook.db", fs::file_size(folder / "minutebook.db") / 2);
    const ProgramRun found = run({"check", "--mend"});
    EXPECT_EQ(found.status, 5) << found.out << found.err;
    EXPECT_THAT(found.out + found.err, HasSubstr("restore"));
}

TEST_F(CheckAndBackup, BesideARun) {
    std::jthread ingest([&] { EXPECT_EQ(run({"ingest", "papers", "-q", "-j", "1"}).status, 3); });
    int copies = 0;
    for (int i = 0; i < 12; ++i) {
        const ProgramRun copied = run({"backup", "copy.db", "--force"});
        if (copied.status != 0) {  // not begun yet
            EXPECT_THAT(copied.err, testing::AnyOf(HasSubstr("there is no index"), HasSubstr("holds nothing yet"),
                                                   HasSubstr("older Minutebook (schema 0)")));
            continue;
        }
        ++copies;
        for (const char* index : {"copy.db", "minutebook.db"}) {
            const ProgramRun sound = run({"check", "--index", index});
            EXPECT_EQ(sound.status, 0) << sound.out << sound.err;
        }
    }
    ingest.join();
    EXPECT_GT(copies, 0);
    EXPECT_EQ(run({"backup", "copy.db", "--force"}).status, 0);
    EXPECT_EQ(Json::parse(run({"check", "--index", "copy.db", "--format", "json"}).out)["papers"], 40);
    EXPECT_THAT(run({"search", "wharf 3", "--index", "copy.db"}).out, HasSubstr("wharf 3 be mended"));
}

// No space: a file may not grow beyond some blocks.
TEST_F(CheckAndBackup, BackupThatCannotBeWrittenLeavesTheOneBefore) {
    ASSERT_EQ(run({"ingest", "papers", "-q"}).status, 3);
    folder.write("copy.db", "the one before");
    const ProgramRun failed = run_program(
        {"bash", "-c", fmt::format("trap '' XFSZ; ulimit -f 64; exec '{}' backup copy.db --force", MINUTEBOOK_PROGRAM)},
        here);
    EXPECT_EQ(failed.status, 1) << failed.err;
    EXPECT_THAT(failed.err, HasSubstr("copy.db.part"));
    EXPECT_EQ(fs::file_size(folder / "copy.db"), 14u);
    EXPECT_FALSE(fs::exists(folder / "copy.db.part"));
    EXPECT_EQ(run({"backup", "copy.db"}).status, 1);
    EXPECT_EQ(run({"backup"}).status, 2);
}

}  // namespace
}  // namespace minutebook
