// The run: papers in, one index out. next_file & read_and_extract & write.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "corpus/discover.h"
#include "extractors/extract_paper.h"
#include "pipeline/reader_process.h"

namespace minutebook {

struct IngestOptions {
    std::filesystem::path index;
    Sources sources;
    unsigned jobs = 0;          // papers read at a time; 0: as many as this process may use cores
    bool prune = false;         // drop what is gone from below the files and folders named (not those named in lists)
    bool retry_failed = false;  // also papers that failed before and have not changed since
    std::uint64_t max_file_bytes = std::uint64_t{512} << 20;
    // Of papers in flight, files and what was read of them. One paper more may come on top: see MemoryBudget.
    std::uint64_t memory_budget_bytes = std::uint64_t{96} << 20;
    ReaderLimits reader;
    ReaderProgram reader_program;
    int finder_version = kFinderVersion;  // another one is for tests
};

// How far a run is; handed to the listener at most ten times a second, and once at the end. Each file done counts once
// among added, replaced, found_again, unchanged, duplicate and failed; partial are those added or replaced of which not all pages
// could be read.
struct IngestProgress {
    std::uint64_t total = 0;  // files to see; grows until total_is_final
    bool total_is_final = false;
    std::uint64_t done = 0;  // of total, whatever became of them
    std::uint64_t added = 0, replaced = 0, found_again = 0, unchanged = 0, duplicate = 0, failed = 0, partial = 0, pruned = 0;
    std::uint64_t pages = 0;  // of papers added and replaced
    double seconds = 0;
};

struct IngestSummary {
    std::int64_t run = 0;  // its row in the index; failures of this run carry it
    IngestProgress progress;
    std::map<std::string, std::uint64_t> failures_by_cause;
    bool interrupted = false;
    unsigned jobs = 0;
    std::uint64_t bytes = 0, words = 0;          // of papers added and replaced
    SandboxReport sandbox;                       // of one of the readers; empty where none was needed
    std::uint64_t reader_peak_memory_bytes = 0;  // of the largest
    std::uint64_t peak_memory_bytes = 0;         // of this process
};

// Runs until all is done or `stop` becomes true (then: the papers in flight are finished, written, and the run ends).
// The same papers make the same rows, whatever the number of jobs.
//
// A file whose size and time are those of an earlier run is not opened, nor is one that failed then and was hashed
// (unless options.retry_failed): it counts as failed again. A new version of the readers reads all anew. Where only that
// of the finders is new, what papers say is found again in the words that the index holds, and no file is opened whose
// size and time are the same.
//
// Throws where nothing can go on: an index that is none, is newer, is locked by another run, or a full disk; no reader
// process can be started. What was written until then stays.
IngestSummary ingest(const IngestOptions& options, const std::atomic<bool>& stop,
                     const std::function<void(const IngestProgress&)>& listener);

}  // namespace minutebook
