#include "corpus/paper_file.h"

#include <fstream>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/fresh_folder.h"

namespace minutebook {
namespace {

TEST(OpenPaperFile, HashesAndHoldsTheBytes) {
    const FreshFolder folder;
    const auto path = folder.write("a.txt", "abc");
    const auto file = open_paper_file(path, 1'000);
    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->path, path);
    EXPECT_EQ(file->stamp.size, 3U);
    EXPECT_EQ(file->stamp, *stamp_of(path));
    EXPECT_EQ(file->sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-2, B.1
    char held[4] = {};
    EXPECT_EQ(::pread(file->bytes.get(), held, 4, 0), 3);
    EXPECT_STREQ(held, "abc");
}

TEST(OpenPaperFile, TheCopyCannotBeWrittenAndOutlivesTheFile) {
    const FreshFolder folder;
    const auto path = folder.write("a.txt", "before");
    const auto file = open_paper_file(path, 1'000);
    ASSERT_TRUE(file);
    std::ofstream(path) << "after, and longer";
    char held[16] = {};
    EXPECT_EQ(::pread(file->bytes.get(), held, sizeof held, 0), 6);
    EXPECT_STREQ(held, "before");
    EXPECT_EQ(::pwrite(file->bytes.get(), "x", 1, 0), -1);
    EXPECT_EQ(::ftruncate(file->bytes.get(), 0), -1);
}

TEST(OpenPaperFile, NamesWhatItRefuses) {
    const FreshFolder folder;
    ASSERT_EQ(::mkfifo((folder / "fifo").c_str(), 0600), 0);
    const auto empty = folder.write("empty", "");
    const auto large = folder.write("large", std::string(1'001, 'x'));
    const struct {
        std::filesystem::path path;
        Cause cause;
        const char* part;
    } cases[] = {
        {folder / "missing", Cause::unreadable, "No such file"},
        {folder.path(), Cause::unreadable, "a folder"},
        {folder / "fifo", Cause::unreadable, "a FIFO"},
        {"/dev/null", Cause::unreadable, "a device"},
        {empty, Cause::empty, "empty"},
        {large, Cause::too_large, "1000 bytes"},
    };
    for (const auto& c : cases) {
        const auto file = open_paper_file(c.path, 1'000);
        ASSERT_FALSE(file) << c.path;
        EXPECT_EQ(file.error().cause, c.cause) << c.path;
        EXPECT_EQ(file.error().stage, Stage::open);
        EXPECT_NE(file.error().message.find(c.part), std::string::npos) << file.error().message;
    }
}

TEST(StampOf, RefusesWhatIsNoFile) {
    const FreshFolder folder;
    EXPECT_FALSE(stamp_of(folder.path()));
    EXPECT_FALSE(stamp_of(folder / "missing"));
}

TEST(OwnedFd, ClosesOnceAndMoves) {
    OwnedFd first(::memfd_create("test", 0));
    const int number = first.get();
    OwnedFd second(std::move(first));
    EXPECT_FALSE(first);  // NOLINT(bugprone-use-after-move): moved-from is empty by contract
    EXPECT_EQ(second.get(), number);
    second.reset();
    EXPECT_EQ(::fcntl(number, F_GETFD), -1);
}

}  // namespace
}  // namespace minutebook
