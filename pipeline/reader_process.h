// A reader in a process of its own: papers are hostile input, so no parser runs where the index is held.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper_file.h"
#include "corpus/result.h"
#include "pipeline/sandbox_report.h"

namespace minutebook {

inline constexpr char kReaderArgument[] = "--reader-process";

// Caps on one child. Reached ones end that paper, never the run.
struct ReaderLimits {
    // Until the greeting: loading on a busy machine takes its time. Also how long children that are killed from outside
    // before it are replaced, before the run is given up.
    std::chrono::milliseconds start_deadline{30'000};
    std::chrono::milliseconds file_deadline{60'000};
    std::chrono::milliseconds page_deadline{15'000};
    std::uint64_t address_space_bytes = std::uint64_t{2} << 30;
    std::uint32_t cpu_seconds_per_file = 60;
    std::uint64_t max_message_bytes = std::uint64_t{64} << 20;   // of one page: 2 million glyphs need less
    std::uint64_t max_document_bytes = std::uint64_t{96} << 20;  // of one answer: over 4,000 dense pages
    std::uint64_t max_stderr_bytes = 64 << 10;                   // of one file; the rest is drained and dropped
    std::uint32_t max_pages = 25'000;
    // A child is replaced after so many papers or at such a size, whichever comes first: what its libraries leak ends
    // there.
    std::uint32_t files_per_child = 500;
    std::uint64_t resident_bytes_per_child = std::uint64_t{384} << 20;
    bool require_sandbox = false;  // refuse to read with a child that lacks one of its walls
};

struct SandboxLacks : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What is run as the child: this very program, unless a test says otherwise.
struct ReaderProgram {
    std::filesystem::path executable = "/proc/self/exe";
    std::string argument = kReaderArgument;
};

// What came of reading one paper: the document (perhaps only its first pages) and, where reading did not end well, why.
// A document with pages beside a failure is partial: it is kept and said to be so.
struct ReadOutcome {
    Document document;
    std::optional<Failure> failure;
};

// Asked before each message of an answer is kept, with its size. May wait (for memory): that time counts against no
// deadline.
using BeforeGrowth = std::function<void(std::size_t bytes)>;

// One child, started when first needed and replaced when it dies. Serves one paper at a time; not thread-safe: one
// ReaderProcess per worker.
class ReaderProcess {
public:
    explicit ReaderProcess(ReaderLimits limits, ReaderProgram program = {});
    ~ReaderProcess();
    ReaderProcess(ReaderProcess&&) noexcept;

    // Never throws for what the paper or the child does; throws std::system_error where no child can be started, and
    // SandboxLacks where limits.require_sandbox is set and a wall is missing.
    ReadOutcome read(const PaperFile& file, const BeforeGrowth& before_growth = {});

    const SandboxReport& sandbox() const;     // of its latest child; starts one where there was none yet
    std::uint64_t peak_memory_bytes() const;  // resident; the largest of its children so far

private:
    struct State;
    std::unique_ptr<State> state_;
};

// The child's whole life: main() calls it when its first argument is kReaderArgument, with the socket on descriptor 3.
int run_reader_process(int argc, char** argv);

}  // namespace minutebook
