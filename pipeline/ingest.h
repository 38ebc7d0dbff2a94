// The run: papers in, one index out. next_file & read_and_extract & write.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/discover.h"
#include "extractors/extract_paper.h"
#include "pipeline/link.h"
#include "pipeline/reader_process.h"

namespace minutebook {

struct IngestOptions {
    std::filesystem::path index;
    Sources sources;
    unsigned jobs = 0;          // papers read at a time; 0: as many as this process may use cores
    bool prune = false;         // drop what is gone from below the files and folders named (not those named in lists)
    bool retry_failed = false;  // also papers that failed before, or came out partial, and have not changed since
    bool retry_quarantined = false;  // also those that crash their reader
    // The run ends when either is come to; what is being read then is finished first.
    std::optional<std::chrono::system_clock::time_point> stop_at;
    std::optional<std::chrono::seconds> max_time;
    std::uint64_t max_file_bytes = std::uint64_t{512} << 20;
    // Of papers in flight, files and what was read of them. One paper more may come on top: see MemoryBudget.
    std::uint64_t memory_budget_bytes = std::uint64_t{96} << 20;
    ReaderLimits reader;
    ReaderProgram reader_program;
    int finder_version = kFinderVersion;  // another one is for tests
};

// How far a run is. Each file done counts once
// among added, replaced, found_again, unchanged, duplicate and failed; partial are those added or replaced of which not
// all pages could be read.
struct IngestProgress {
    std::uint64_t total = 0;  // files to see; grows until total_is_final
    bool total_is_final = false;
    std::uint64_t done = 0;  // of total, whatever became of them
    std::uint64_t added = 0, replaced = 0, found_again = 0, unchanged = 0, duplicate = 0, failed = 0, partial = 0,
                  pruned = 0;
    std::uint64_t pages = 0;  // of papers added and replaced
    double seconds = 0;
};

// What became of one file.
struct FileFate {
    const std::filesystem::path& path;
    const char* fate;         // "added", "replaced", "found_again", "unchanged", "duplicate" or "failed"
    bool tried = true;        // it was opened, and not only looked at
    const Failure* failure;   // why it failed, or why its paper is partial; null for neither
    std::uint64_t pages = 0;  // read now
};

// Who wants to know. All are called by one thread at a time, and may be left empty.
struct IngestListener {
    std::function<void(const IngestProgress&)> progress;  // at most ten times a second, and once at the end
    std::function<void(const FileFate&)> file;            // for each, in order, once it is written
    std::function<void(const SandboxReport&)> sandbox;    // of the first reader, before its first paper is written
};

// How a run ended: all was seen, somebody stopped it, its time was up, or it could not go on.
enum class Ended { done, interrupted, time_is_up, broken };
std::string_view name_of(Ended ended);

struct IngestSummary {
    std::int64_t run = 0;  // its row in the index; failures of this run carry it
    IngestProgress progress;
    std::map<std::string, std::uint64_t> failures_by_cause;
    std::uint64_t tried_again = 0;  // of files that failed before, or were partial
    std::uint64_t quarantined = 0;  // of the failed
    Ended ended = Ended::done;
    std::string broken_by;  // for a person, where it is broken: a full disk, no more descriptors
    unsigned jobs = 0;
    std::uint64_t bytes = 0, words = 0;          // of papers added and replaced
    LinkSummary linked;                          // zero where it was interrupted
    SandboxReport sandbox;                       // of one of the readers; empty where none was needed
    std::uint64_t reader_peak_memory_bytes = 0;  // of the largest
    std::uint64_t peak_memory_bytes = 0;         // of this process
};

// Runs until all is done, `stop` becomes true or the time is up (then: the papers being read are finished, written, and
// the run ends). The same papers make the same rows, whatever the number of jobs and runs.
//
// A file whose size and time are those of an earlier run is not opened. One that failed then, or whose paper is
// partial, is read again where a cap has changed that it may have come up against, or with options.retry_failed; else
// it counts as it did. One that crashed its reader twice is in quarantine: neither brings it back, but
// options.retry_quarantined. A new version of the readers reads all anew. Where only that
// of the finders is new, what papers say is found again in the words that the index holds, and no file is opened whose
// size and time are the same.
//
// Throws where a run cannot begin: an index that is none, is newer, or is locked by another run; a sandbox that is
// required and not whole. What ends a run midway (a full disk, no more descriptors) is told in the summary; all that
// was written until then stays.
IngestSummary ingest(const IngestOptions& options, const std::atomic<bool>& stop, const IngestListener& listener = {});

}  // namespace minutebook
