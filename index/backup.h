// A copy of an index that is in use.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

#include "index/index_error.h"

namespace minutebook {

struct BackupOptions {
    bool overwrite = false;                                                 // what is at the place of the copy
    std::function<void(std::uint64_t done, std::uint64_t total)> progress;  // pages; after each slice
};

// Copies the index as it is at one moment, between two batches of a run that may go on, into a file that is an index
// itself. It is written beside (FILE.part), synced, looked through and put in place whole: what was at `file` stays
// until then, and for good where this throws. Returns its size in bytes.
//
// The pages are copied (SQLite's backup API) and not the rows (VACUUM INTO): that takes a fraction of the time, and
// searches are as fast on the copy. One read transaction is held meanwhile: a writer is not kept waiting, and what it
// writes neither shows in the copy nor makes it begin anew; only the index's WAL grows until the copy is done.
//
// Throws IndexError: no index, the same file, one that is there, is in use or cannot be written, no space, a damaged
// index.
std::uint64_t backup_index(const std::filesystem::path& index, const std::filesystem::path& file,
                           const BackupOptions& options = {});

}  // namespace minutebook
