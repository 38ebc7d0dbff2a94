#include "pipeline/memory_budget.h"

#include <atomic>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace minutebook {
namespace {

TEST(MemoryBudget, PaperThatIsNextNeverWaits) {
    MemoryBudget budget(100);
    budget.take(0, 1'000);
    budget.take(0, 1'000);
    budget.give_back(2'000);
    budget.written(0);
    budget.take(1, 1'000);
}

TEST(MemoryBudget, OthersWaitUntilThereIsRoom) {
    MemoryBudget budget(100);
    budget.take(0, 80);
    std::atomic<bool> taken = false;
    std::jthread other([&] {
        budget.take(1, 30);
        taken = true;
    });
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    EXPECT_FALSE(taken);
    budget.give_back(80);
    other.join();
    EXPECT_TRUE(taken);
}

// However much each wants and in whatever order they come, all get through.
TEST(MemoryBudget, NeverStandsStill) {
    constexpr std::uint64_t kPapers = 200;
    MemoryBudget budget(50);
    std::atomic<std::uint64_t> next = 0, written = 0;
    std::vector<std::jthread> threads;
    for (int thread = 0; thread < 4; ++thread)
        threads.emplace_back([&] {
            for (std::uint64_t paper = next++; paper < kPapers; paper = next++) {
                for (int page = 0; page < 5; ++page) budget.take(paper, 7 + paper % 13 * 5);
                while (written != paper) std::this_thread::yield();  // written in order
                budget.give_back(5 * (7 + paper % 13 * 5));
                budget.written(paper);
                ++written;
            }
        });
    threads.clear();
    EXPECT_EQ(written, kPapers);
}

}  // namespace
}  // namespace minutebook
