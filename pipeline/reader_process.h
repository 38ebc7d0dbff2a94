// A reader in a process of its own: papers are hostile input, so no parser runs where the index is held.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper_file.h"
#include "corpus/result.h"

namespace minutebook {

// Caps on one child. Reached ones end that paper, never the run.
struct ReaderLimits {
    std::chrono::milliseconds file_deadline{60'000};
    std::chrono::milliseconds page_deadline{15'000};
    std::uint64_t address_space_bytes = std::uint64_t{2} << 30;
    std::uint32_t cpu_seconds_per_file = 60;
    std::uint64_t max_message_bytes = std::uint64_t{256} << 20;
    std::uint64_t max_stderr_bytes = 64 << 10;   // of one file; the rest is drained and dropped
    std::uint32_t max_pages = 25'000;
};

// What the kernel granted. "seccomp", "landlock (ABI 4)", "address space", …: for status and reports.
struct SandboxReport {
    std::vector<std::string> granted;
    std::vector<std::string> missing;  // each with the reason
};

// What came of reading one paper: the document (perhaps only its first pages) and, where reading did not end well, why.
// A document with pages beside a failure is partial: it is kept and said to be so.
struct ReadOutcome {
    Document document;
    std::optional<Failure> failure;
};

// One child, started when first needed and replaced when it dies. Serves one paper at a time; not thread-safe: one
// ReaderProcess per worker. The program's own executable is run again with the hidden argument below.
class ReaderProcess {
public:
    explicit ReaderProcess(ReaderLimits limits);
    ~ReaderProcess();
    ReaderProcess(ReaderProcess&&) noexcept;

    // Never throws for what the paper or the child does; throws std::system_error where no child can be started.
    ReadOutcome read(const PaperFile& file);

    const SandboxReport& sandbox() const;  // of the current child; starts one if there is none
    std::uint64_t peak_memory_bytes() const;  // largest of its children so far

private:
    struct State;
    std::unique_ptr<State> state_;
};

inline constexpr char kReaderArgument[] = "--reader-process";

// The child's whole life: main() calls it when its first argument is kReaderArgument, with the socket on descriptor 3.
int run_reader_process(int argc, char** argv);

}  // namespace minutebook
