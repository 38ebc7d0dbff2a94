// One writer at a time for an index.
#pragma once

#include <filesystem>
#include <string>

#include "corpus/paper_file.h"

namespace minutebook {

// Held as long as it lives. Beside the index (INDEX-lock) rather than on it: closing any descriptor of the index would
// drop the locks that SQLite has on it. The file stays: removing it could part two writers who both believe to hold it.
class RunLock {
public:
    explicit RunLock(const std::filesystem::path& index);  // throws an IndexError that names the holder's process

private:
    std::string holder() const;
    OwnedFd fd_;
};

}  // namespace minutebook
