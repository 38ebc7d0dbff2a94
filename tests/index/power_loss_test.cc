// The power fails while the index is written: at every sync, and at many other instants. What is then on the disk is an
// index, sound, with all that was committed, and going on gives the index of an undisturbed run.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "index/integrity.h"
#include "index/schema.h"
#include "tests/index/sample_papers.h"
#include "tests/index/temporary_index.h"
#include "tests/support/crash_disk.h"
#include "tests/support/dump_index.h"

namespace minutebook {
namespace {

using Loss = CrashDisk::Loss;

PaperToAdd at(PaperToAdd paper, const std::string& path) {
    paper.path = path;
    return paper;
}

// A run as a list of batches.
std::vector<std::function<void(IndexWriter&)>> batches() {
    using Writer = IndexWriter&;
    const Failure damaged{Stage::read, Cause::damaged, "no trailer"};
    return {
        [](Writer writer) { writer.add(sample_paper("Parks")), writer.add(sample_paper("Roads", "2011-02-03")); },
        [](Writer writer) { writer.add(sample_paper("Water", "")); },
        [=](Writer writer) {
            writer.add_failure("/papers/torn.pdf", {5, 6}, "abc", damaged, 3);
        },
        [](Writer writer) { writer.add(at(sample_paper("Parks"), "/papers/twin.pdf")); },
        [](Writer writer) { writer.add(at(sample_paper("Bridges"), "/papers/Roads.pdf")); },  // another paper there
        [](Writer writer) { writer.remove("/papers/Water.pdf"); },
        [](Writer writer) {
            for (int i = 0; i < 12; ++i) writer.add(sample_paper("Many " + std::to_string(i)));
        },
        [=](Writer writer) {
            writer.add_failure("/papers/Many 3.pdf", {7, 8}, "def", damaged, 3);
        },
        [](Writer writer) { writer.add(sample_paper("Last", "2001-01-01")); },
    };
}

// Does the batches from `first` on; counts those that are committed.
void go_on(const std::filesystem::path& path, std::size_t first, std::size_t& committed) {
    const auto all = batches();
    IndexWriter writer = IndexWriter::open(path);
    writer.begin_run("{}");
    for (committed = first; committed < all.size();) {
        all[committed](writer);
        writer.commit();
        ++committed;
    }
    writer.end_run("{}", false);
}

struct Undisturbed {
    std::vector<std::string> states;  // after so many batches
    std::vector<std::uint64_t> syncs;
    std::uint64_t operations = 0;
};

Undisturbed undisturbed() {
    Undisturbed run;
    TemporaryIndex index;
    const auto all = batches();
    { IndexWriter::open(index.path()); }
    run.states.push_back(dump_index(index.path(), false));
    for (const auto& batch : all) {
        IndexWriter writer = IndexWriter::open(index.path());
        batch(writer);
        writer.commit();
        run.states.push_back(dump_index(index.path(), false));
    }
    TemporaryIndex on_disk;
    CrashDisk disk;
    std::size_t committed = 0;
    go_on(on_disk.path(), 0, committed);
    run.operations = disk.operations();
    run.syncs = disk.syncs();
    return run;
}

// Nothing is there yet, or nothing in it.
bool is_no_index_yet(const std::filesystem::path& path) {
    try {
        open_index(path, Database::Mode::read_only);
        return false;
    } catch (const IndexError&) {
        return true;
    }
}

void cut_and_go_on(const Undisturbed& whole, std::uint64_t operation, Loss loss, unsigned seed) {
    SCOPED_TRACE(testing::Message() << "power cut in operation " << operation << " of " << whole.operations << ", loss "
                                    << static_cast<int>(loss) << ", seed " << seed);
    TemporaryIndex before, after;
    std::size_t committed = 0;
    {
        CrashDisk disk;
        disk.cut_at(operation);
        try {
            go_on(before.path(), 0, committed);
        } catch (const IndexError&) {
        }
        disk.write_survivors(after.folder(), loss, seed);
    }
    std::size_t held = 0;
    if (is_no_index_yet(after.path())) {
        ASSERT_EQ(committed, 0u);
    } else {
        for (const Flaw& flaw : check_index(after.path()).flaws) ADD_FAILURE() << flaw.what;
        const std::string state = dump_index(after.path(), false);
        held = committed;  // or one more: it was on the disk, but nobody was told
        if (state != whole.states[held] && held + 1 < whole.states.size()) ++held;
        ASSERT_TRUE(state == whole.states[held]) << "after " << committed << " batches";
    }
    std::size_t in_the_end = 0;
    go_on(after.path(), held, in_the_end);
    EXPECT_TRUE(dump_index(after.path(), false) == whole.states.back());
    for (const Flaw& flaw : check_index(after.path()).flaws) ADD_FAILURE() << flaw.what;
}

TEST(PowerLoss, AtEverySync) {
    const Undisturbed whole = undisturbed();
    ASSERT_GT(whole.syncs.size(), 10u);
    for (const std::uint64_t sync : whole.syncs)
        for (const Loss loss : {Loss::all, Loss::torn}) cut_and_go_on(whole, sync, loss, static_cast<unsigned>(sync));
}

// MINUTEBOOK_POWER_CUTS: how many.
TEST(PowerLoss, AtAnyInstant) {
    const char* wanted = std::getenv("MINUTEBOOK_POWER_CUTS");
    const unsigned cuts = wanted ? static_cast<unsigned>(std::atoi(wanted)) : 100;
    const Undisturbed whole = undisturbed();
    for (unsigned seed = 0; seed < cuts; ++seed) {
        std::mt19937 random(seed);
        const std::uint64_t operation = 1 + random() % whole.operations;
        const Loss loss = std::array{Loss::all, Loss::none, Loss::some_writes, Loss::torn, Loss::torn}[seed % 5];
        cut_and_go_on(whole, operation, loss, seed);
        if (testing::Test::HasFailure()) break;
    }
}

// That the disk loses what it should: without syncs the same cuts do damage.
TEST(PowerLoss, IsNoEmptyThreat) {
    TemporaryIndex before, after;
    CrashDisk disk;
    {
        IndexWriter writer = IndexWriter::open(before.path());
        writer.add(sample_paper("Parks"));
        writer.commit();
        Database careless = open_index(before.path(), Database::Mode::read_write);
        careless.execute("PRAGMA synchronous = OFF");
        careless.execute("CREATE TABLE note (text); INSERT INTO note VALUES (zeroblob(100000))");
        disk.write_survivors(after.folder(), Loss::all, 1);
    }
    Database kept = Database(after.path(), Database::Mode::read_write);
    EXPECT_EQ(kept.integer("SELECT count(*) FROM paper"), 1);
    EXPECT_EQ(kept.integer("SELECT count(*) FROM sqlite_schema WHERE name = 'note'"), 0);
}

}  // namespace
}  // namespace minutebook
