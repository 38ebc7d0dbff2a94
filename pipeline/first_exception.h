// The exception that a pipeline of several threads ends with.
#pragma once

#include <atomic>
#include <exception>
#include <mutex>

namespace minutebook {

// An exception would tear a pipeline down under what is in flight: the first is kept, and all steps after it are left
// out. Steps may be taken by any thread; rethrow() and exception() are for when all have ended.
class FirstException {
public:
    template <class Step>
    void unless_thrown(Step step) {
        if (thrown_) return;
        try {
            step();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!exception_) exception_ = std::current_exception();
            thrown_ = true;
        }
    }
    bool is_thrown() const { return thrown_; }
    const std::exception_ptr& exception() const { return exception_; }
    void rethrow() const {
        if (exception_) std::rethrow_exception(exception_);
    }

private:
    std::atomic<bool> thrown_ = false;
    std::mutex mutex_;
    std::exception_ptr exception_;
};

}  // namespace minutebook
