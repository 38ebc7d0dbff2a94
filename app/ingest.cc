// minutebook ingest: papers in, one index out, with progress on the way and a summary at the end.
#include "pipeline/ingest.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/output.h"
#include "index/library.h"
#include "pipeline/progress.h"
#include "pipeline/report.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;

struct IngestCommand {
    IngestOptions options;
    fs::path report;
    bool quiet = false;
};

std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free, "the signal handler needs it");

// First signal: end after the batch in flight. Second: the default, which ends at once (what was written stays whole).
void on_signal(int signal) {
    stop_requested = true;
    std::signal(signal, SIG_DFL);
}

// Prints how far the run is: over the same line on a terminal, now and then a line elsewhere.
class ProgressPrinter {
public:
    explicit ProgressPrinter(bool quiet)
        : quiet_(quiet), terminal_(stderr_is_terminal()), colour_(terminal_ && stderr_in_colour()) {}

    void operator()(const IngestProgress& progress) {
        if (quiet_) return;
        if (terminal_) {
            std::cerr << progress_line(progress, static_cast<unsigned>(stderr_width()), colour_) << std::flush;
            drawn_ = true;
        } else if (progress_sentence_due(last_, progress)) {
            std::cerr << progress_sentence(progress) << '\n';
            last_ = progress;
        }
    }

    // Leaves the terminal's line to what comes next.
    void end() const {
        if (drawn_) std::cerr << "\r\x1b[K";
    }

private:
    bool quiet_, terminal_, colour_;
    bool drawn_ = false;
    IngestProgress last_;
};

bool names_a_list(const std::string& name) { return name == "-" || (name.size() > 1 && name.starts_with('@')); }

// A slip of the hand is told before an index is made: nothing that was named exists, or only folders without files.
std::optional<std::string> nothing_to_read(const Sources& sources) {
    if (std::ranges::any_of(sources.names, names_a_list)) return std::nullopt;
    std::istringstream no_input;
    Discovery discovery(sources, no_input);
    std::optional<Failure> first;
    std::string place;
    while (const std::optional<Discovered> found = discovery.next()) {
        if (!found->failure) return std::nullopt;
        if (!first) first = found->failure, place = found->path.string();
    }
    if (first) return fmt::format("{}: {}", place, first->message);
    return fmt::format("no papers below {}: name a folder that holds some, or the files themselves",
                       sources.names.front());
}

int run_ingest(const IngestCommand& command) {
    if (const std::optional<std::string> why = nothing_to_read(command.options.sources)) {
        std::cerr << "minutebook: " << *why << '\n';
        return kCouldNotRun;
    }
    // Opened first: a report that cannot be written is told before the night's work, not after it.
    std::ofstream report;
    if (!command.report.empty()) {
        report.open(command.report);
        if (!report) {
            std::cerr << fmt::format("minutebook: cannot write the report {}\n", command.report.string());
            return kCouldNotRun;
        }
    }
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, on_signal);
    ProgressPrinter progress(command.quiet);
    const IngestSummary summary = ingest(command.options, stop_requested, std::ref(progress));
    progress.end();
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);

    if (!command.quiet) std::cerr << summary_text(summary);
    if (report.is_open()) {
        Library library(command.options.index);
        write_report(report, command.options, summary, library);
        report.close();
        if (!report) {
            std::cerr << fmt::format("minutebook: cannot write all of the report {}\n", command.report.string());
            return kCouldNotRun;
        }
    }
    if (summary.interrupted) return kInterrupted;
    if (summary.progress.failed > 0) {
        if (!command.quiet) {
            const std::string index =
                command.options.index == kDefaultIndex ? "" : " --index " + command.options.index.string();
            std::cerr << fmt::format("{} could not be read: minutebook failures{}\n",
                                     counted(summary.progress.failed, "file"), index);
        }
        return kSomePapersFailed;
    }
    return kDone;
}

}  // namespace

void add_ingest(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<IngestCommand>();
    CLI::App* sub = app.add_subcommand("ingest", "Read papers into the index; what has not changed is not read again");
    sub->footer(
        "PATH is a file, a folder (walked with all below it), @FILE (a list of names) or - (names from standard "
        "input);\n"
        "names stand a line each, or are ended by NUL bytes. Told by their content: PDF, DOCX, DOC, HTML, Markdown, text.\n"
        "Ctrl-C ends the run cleanly; running it again goes on. Exit status 3: done, but some papers failed.");
    IngestOptions& options = command->options;
    sub->add_option("path", options.sources.names, "What to read")->option_text("PATH...")->required();
    add_index_option(*sub, options.index);
    sub->add_option("-j,--jobs", options.jobs, "Papers read at a time; 0: one a core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    sub->add_flag("--prune", options.prune, "Drop papers that are gone from below the files and folders named");
    sub->add_flag("--retry-failed", options.retry_failed, "Read papers again that failed before");
    sub->add_option("--report", command->report, "Write what became of the run, as JSON")->option_text("FILE");
    sub->add_flag("-q,--quiet", command->quiet, "Print errors only");
    sub->add_option("--max-file-size", options.max_file_bytes, "Files beyond it fail")
        ->transform(CLI::AsSizeValue(true))
        ->option_text("SIZE")
        ->default_str("512MB")
        ->group("Limits");
    sub->add_option_function<unsigned>(
           "--file-deadline",
           [&options](unsigned seconds) { options.reader.file_deadline = std::chrono::seconds(seconds); },
           "Seconds that one paper may take")
        ->check(CLI::Range(1, 86'400))
        ->default_str("60")
        ->group("Limits");
    sub->add_option_function<unsigned>(
           "--page-deadline",
           [&options](unsigned seconds) { options.reader.page_deadline = std::chrono::seconds(seconds); },
           "Seconds that one page may take")
        ->check(CLI::Range(1, 86'400))
        ->default_str("15")
        ->group("Limits");
    sub->add_option("--reader-memory", options.reader.address_space_bytes, "Address space of a reader process")
        ->transform(CLI::AsSizeValue(true))
        ->option_text("SIZE")
        ->default_str("2GB")
        ->group("Limits");
    sub->callback([command, &chosen] { chosen = [command] { return run_ingest(*command); }; });
}

}  // namespace minutebook
