#include "index/backup.h"

#include <filesystem>
#include <fstream>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/integrity.h"
#include "index/schema.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"
#include "tests/support/dump_index.h"

namespace minutebook {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class Backup : public testing::Test {
protected:
    Backup() { add("Parks"), add("Roads"); }
    void add(const std::string& name) {
        IndexWriter writer = IndexWriter::open(index.path());
        writer.add(sample_paper(name));
        writer.commit();
    }
    std::string refusal(const std::filesystem::path& file, bool overwrite = false) const {
        try {
            backup_index(index.path(), file, {overwrite, {}});
            return "";
        } catch (const IndexError& error) {
            return error.what();
        }
    }
    std::vector<std::string> files() const {
        std::vector<std::string> names;
        for (const auto& entry : std::filesystem::directory_iterator(copies.folder()))
            names.push_back(entry.path().filename());
        return names;
    }

    TemporaryIndex index, copies;
    std::filesystem::path copy = copies.folder() / "copy.db";
};

TEST_F(Backup, IsAnIndexWithTheSameRows) {
    const std::uint64_t bytes = backup_index(index.path(), copy);
    EXPECT_EQ(bytes, std::filesystem::file_size(copy));
    EXPECT_THAT(files(), testing::ElementsAre("copy.db"));
    EXPECT_EQ(dump_index(copy), dump_index(index.path()));
    EXPECT_THAT(check_index(copy).flaws, IsEmpty());
    IndexWriter::open(copy).add(sample_paper("Bridges"));
}

// The run writes between any two slices of the copying, which neither waits nor begins anew.
TEST_F(Backup, DuringARunIsTheStateBetweenTwoBatches) {
    {
        IndexWriter writer = IndexWriter::open(index.path());
        for (int i = 0; i < 1'500; ++i) writer.add(sample_paper("p" + std::to_string(i)));
        writer.commit();
    }
    const std::string before = dump_index(index.path());
    IndexWriter writer = IndexWriter::open(index.path());
    int slices = 0;
    BackupOptions options;
    options.progress = [&](std::uint64_t done, std::uint64_t total) {
        EXPECT_LE(done, total);
        writer.add(sample_paper("Slice " + std::to_string(slices++)));
        writer.commit();
        writer.add(sample_paper("Not committed"));
    };
    backup_index(index.path(), copy, options);
    EXPECT_GT(slices, 1);
    EXPECT_LT(slices, 20);
    EXPECT_TRUE(dump_index(copy) == before);
    EXPECT_FALSE(dump_index(index.path()) == before);
    EXPECT_THAT(check_index(copy).flaws, IsEmpty());
}

TEST_F(Backup, ReplacesOnlyWhenTold) {
    std::ofstream(copy) << "notes";
    EXPECT_THAT(refusal(copy), HasSubstr("is there already: name another file, or say --force"));
    EXPECT_EQ(std::filesystem::file_size(copy), 5u);
    EXPECT_EQ(refusal(copy, true), "");
    add("Bridges");
    std::filesystem::create_symlink(copy, copies.folder() / "link.db");
    EXPECT_EQ(refusal(copies.folder() / "link.db", true), "");
    EXPECT_TRUE(std::filesystem::is_symlink(copies.folder() / "link.db"));
    EXPECT_EQ(dump_index(copy), dump_index(index.path()));
}

TEST_F(Backup, SaysWhyItCannot) {
    EXPECT_THAT(refusal(index.path(), true), HasSubstr("is the index itself"));
    EXPECT_THAT(refusal(index.path().string() + "-wal", true), HasSubstr("or a part of it"));
    EXPECT_THAT(refusal(copies.folder() / "." / ".." / index.folder().filename() / "papers.db", true),
                HasSubstr("is the index itself"));
    EXPECT_THAT(refusal(copies.folder()), HasSubstr("is a folder: name a file"));
    EXPECT_THAT(refusal("/dev/null"), HasSubstr("is no regular file"));
    EXPECT_THAT(refusal(copies.folder() / "none" / "copy.db"), HasSubstr("No such file or directory"));
    EXPECT_THROW(backup_index(index.folder() / "none.db", copy), IndexError);
    EXPECT_THAT(files(), IsEmpty());
}

// SQLite would take the WAL of an earlier copy for one of the new.
TEST_F(Backup, LeavesACopyAloneThatIsInUse) {
    backup_index(index.path(), copy);
    {
        IndexWriter user = IndexWriter::open(copy);
        user.add(sample_paper("Bridges"));
        user.commit();
        EXPECT_THAT(refusal(copy, true), HasSubstr("is in use"));
    }
    { open_index(copy, Database::Mode::read_only).integer("SELECT count(*) FROM paper"); }  // leaves files beside it
    EXPECT_EQ(refusal(copy, true), "");
    EXPECT_EQ(dump_index(copy), dump_index(index.path()));
}

TEST_F(Backup, OfADamagedIndexLeavesTheOneBefore) {
    backup_index(index.path(), copy);
    const std::string sound = dump_index(copy);
    {
        std::fstream file(index.path(), std::ios::binary | std::ios::in | std::ios::out);
        const auto size = std::filesystem::file_size(index.path());
        for (std::uintmax_t page = 2; page < size / 8192; ++page) {
            file.seekp(static_cast<std::streamoff>(page * 8192));
            file << std::string(64, '\xff');
        }
    }
    EXPECT_THAT(refusal(copy, true), HasSubstr("damaged"));
    EXPECT_EQ(dump_index(copy), sound);
    EXPECT_FALSE(std::filesystem::exists(copies.folder() / "copy.db.part"));
}

}  // namespace
}  // namespace minutebook
