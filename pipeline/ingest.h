// The run: papers in, one index out. next_file & read_and_extract & write.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "corpus/discover.h"
#include "pipeline/reader_process.h"

namespace minutebook {

struct IngestOptions {
    std::filesystem::path index;
    Sources sources;
    unsigned jobs = 0;   // 0: all cores
    bool prune = false;  // drop what is gone from below the sources named
    std::uint64_t max_file_bytes = std::uint64_t{512} << 20;
    ReaderLimits reader;
};

// How far a run is; handed to the listener at most ten times a second, and once at the end.
struct IngestProgress {
    std::uint64_t total = 0;  // files to see; grows until total_is_final
    bool total_is_final = false;
    std::uint64_t done = 0;  // of total, whatever became of them
    std::uint64_t added = 0, replaced = 0, unchanged = 0, duplicate = 0, failed = 0, partial = 0, pruned = 0;
    std::uint64_t pages = 0;
    double seconds = 0;
};

struct IngestSummary {
    IngestProgress progress;
    std::map<std::string, std::uint64_t> failures_by_cause;
    bool interrupted = false;
    std::uint64_t bytes = 0, words = 0;
    SandboxReport sandbox;
    std::uint64_t reader_peak_memory_bytes = 0;
};

// Runs until all is done or *stop becomes true (then: the papers in flight are finished, written, and the run ends).
// Throws where nothing can go on: an index that is none, is newer, is locked by another run, or a full disk.
IngestSummary ingest(const IngestOptions& options, const std::atomic<bool>& stop,
                     const std::function<void(const IngestProgress&)>& listener);

}  // namespace minutebook
