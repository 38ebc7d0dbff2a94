// The files that papers were read from, as long as they are what they were then.
#pragma once

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>

#include "corpus/paper_file.h"
#include "index/library.h"

namespace minutebook::web {

// Safe to use from any thread.
class OriginalFiles {
public:
    // The bytes that the paper was read from: a copy in memory, whose hash is the paper's. nullptr where no file of its
    // is still there and the same. Throws Problem 503 where too much is being sent already.
    std::shared_ptr<const PaperFile> find(const HeldPaper& held);

private:
    std::shared_ptr<const PaperFile> kept(const std::string& sha256);
    void keep(std::shared_ptr<const PaperFile> file);

    std::mutex mutex_;                                  // of what follows
    std::mutex opening_;                                // one at a time: each is read whole
    std::list<std::shared_ptr<const PaperFile>> kept_;  // used last first
    // In memory, kept or on the way to someone. Replies may outlive this.
    std::shared_ptr<std::atomic<std::uint64_t>> bytes_ = std::make_shared<std::atomic<std::uint64_t>>(0);
};

}  // namespace minutebook::web
