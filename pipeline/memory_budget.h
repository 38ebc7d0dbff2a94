// MemoryBudget: how much the papers in flight may take, all together.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace minutebook {

// Papers are numbered in the order in which they are written. A paper that does not fit waits, unless it is the one
// that is to be written next: so the run never stands still, and memory stays below the budget and one paper more. Safe
// to call from any thread.
class MemoryBudget {
public:
    explicit MemoryBudget(std::uint64_t bytes) : budget_(bytes) {}

    // Waits until the bytes fit or the paper is next.
    void take(std::uint64_t paper, std::uint64_t bytes) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return taken_ + bytes <= budget_ || paper == next_; });
        taken_ += bytes;
    }

    void give_back(std::uint64_t bytes) {
        {
            const std::lock_guard lock(mutex_);
            taken_ -= bytes;
        }
        changed_.notify_all();
    }

    // The paper is written: its successor is next.
    void written(std::uint64_t paper) {
        {
            const std::lock_guard lock(mutex_);
            next_ = paper + 1;
        }
        changed_.notify_all();
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t budget_, taken_ = 0, next_ = 0;
};

}  // namespace minutebook
