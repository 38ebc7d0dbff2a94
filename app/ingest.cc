// minutebook ingest: papers in, one index out, with progress on the way and a summary at the end.
#include "pipeline/ingest.h"

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <map>
#include <memory>
#include <sstream>

#include <fmt/format.h>

#include "app/commands.h"
#include "app/ingest_log.h"
#include "app/night.h"
#include "app/whole_file.h"
#include "index/index_error.h"
#include "index/library.h"
#include "pipeline/metrics.h"
#include "pipeline/report.h"

namespace minutebook {
namespace {

namespace fs = std::filesystem;

struct IngestCommand {
    IngestOptions options;
    fs::path report, metrics;
    bool report_files = false;
    std::string stop_at;
    LogFormat log_format = LogFormat::text;
    bool quiet = false;
};

std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free, "the signal handler needs it");

// First signal: end after the papers being read. Second: the default, which ends at once (what was written stays
// whole).
void on_signal(int signal) {
    stop_requested = true;
    std::signal(signal, SIG_DFL);
}

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

// Keeps the file of metrics up to date: an old one, for a run that should be going on, is a sign of its own.
class MetricsFile {
public:
    explicit MetricsFile(fs::path path) : path_(std::move(path)) { run_.began = std::chrono::system_clock::now(); }

    void file(const FileFate& fate) {
        if (std::string_view(fate.fate) == "failed")
            ++run_.summary.failures_by_cause[std::string(name_of(fate.failure->cause))];
    }
    void progress(const IngestProgress& progress) {
        run_.summary.progress = progress;
        if (progress.seconds - written_at_s_ >= kEvery_s) write();
    }
    void end(const IngestSummary& summary, int exit_status, Library* library) {
        run_.summary = summary;
        run_.exit_status = exit_status;
        if (library) {
            const Coverage held = library->coverage();
            run_.papers = held.papers;
            run_.pages = held.pages;
        }
        write();
    }
    // False: it cannot be written.
    bool write() {
        if (path_.empty()) return true;
        run_.now = std::chrono::system_clock::now();
        written_at_s_ = run_.summary.progress.seconds;
        WholeFile file(path_);
        file.stream() << metrics_text(run_);
        return written_ = file.put_in_place();
    }
    bool written() const { return written_; }

private:
    static constexpr double kEvery_s = 15;
    fs::path path_;
    RunMetrics run_;
    double written_at_s_ = 0;
    bool written_ = true;
};

int exit_status_of(const IngestSummary& summary) {
    switch (summary.ended) {
        case Ended::broken:
            return kCouldNotRun;
        case Ended::interrupted:
            return kInterrupted;
        case Ended::time_is_up:
            return kTimeIsUp;
        case Ended::done:
            break;
    }
    return summary.progress.failed > 0 ? kSomePapersFailed : kDone;
}

std::unique_ptr<Library> library_if_sound(const fs::path& index) {
    try {
        return std::make_unique<Library>(index);
    } catch (const IndexError&) {
        return nullptr;  // what broke the run has been told
    }
}

int run_ingest(const IngestCommand& command, IngestLog& log) {
    const IngestOptions& options = command.options;
    if (const std::optional<std::string> why = nothing_to_read(options.sources)) {
        log.error(*why);
        return kCouldNotRun;
    }
    // Begun first: what cannot be written is told before the night's work, not after it.
    std::optional<WholeFile> report;
    if (!command.report.empty() && !report.emplace(command.report).stream()) {
        log.error(fmt::format("cannot write the report {}", command.report.string()));
        return kCouldNotRun;
    }
    MetricsFile metrics(command.metrics);
    if (!metrics.write()) {
        log.error(fmt::format("cannot write the metrics {}", command.metrics.string()));
        return kCouldNotRun;
    }

    std::string fates;
    const IngestListener listener{.progress =
                                      [&](const IngestProgress& progress) {
                                          log.progress(progress);
                                          metrics.progress(progress);
                                      },
                                  .file =
                                      [&](const FileFate& fate) {
                                          log.file(fate);
                                          metrics.file(fate);
                                          if (command.report_files)
                                              fates += (fates.empty() ? "    " : ",\n    ") + fate_json(fate);
                                      },
                                  .sandbox = [&](const SandboxReport& sandbox) { log.sandbox(sandbox); }};
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, on_signal);
    log.begin(options);
    IngestSummary summary;
    try {
        summary = ingest(options, stop_requested, listener);
    } catch (...) {
        metrics.end({}, kCouldNotRun, nullptr);
        throw;
    }
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, SIG_DFL);

    int status = exit_status_of(summary);
    const auto library = report || !command.metrics.empty() ? library_if_sound(options.index) : nullptr;
    if (report) {
        write_report(report->stream(), options, summary, library.get(),
                     command.report_files ? std::optional(fates) : std::nullopt);
        if (!report->put_in_place()) {
            log.error(fmt::format("cannot write all of the report {}", command.report.string()));
            status = kCouldNotRun;
        }
    }
    metrics.end(summary, status, library.get());
    if (!metrics.written()) {
        log.error(fmt::format("cannot write the metrics {}", command.metrics.string()));
        status = kCouldNotRun;
    }
    log.end(options, summary, status);
    if (summary.ended == Ended::broken) log.error(summary.broken_by);
    return status;
}

int run_logged(IngestCommand command) {
    const auto log = make_ingest_log(command.log_format, command.quiet);
    if (!command.stop_at.empty())
        command.options.stop_at = next_time_of_day(command.stop_at, std::chrono::system_clock::now());
    try {
        return run_ingest(command, *log);
    } catch (const std::exception& error) {
        log->error(error.what());
        return kCouldNotRun;
    }
}

}  // namespace

void add_ingest(CLI::App& app, Action& chosen) {
    auto command = std::make_shared<IngestCommand>();
    CLI::App* sub = app.add_subcommand("ingest", "Read papers into the index; what has not changed is not read again");
    sub->footer(
        "PATH is a file, a folder (walked with all below it), @FILE (a list of names) or - (names from standard "
        "input);\n"
        "names stand a line each, or are ended by NUL bytes. Told by their content: PDF, DOCX, DOC, HTML, Markdown, "
        "text.\n"
        "Ctrl-C, --stop-at and --max-time end the run cleanly; running it again goes on. A file that failed is read "
        "again\n"
        "when it, a limit or the program's readers have changed, or with --retry-failed.\n"
        "Exit status: 0 done; 3 done, but some papers failed; 4 stopped at the time given; 130 interrupted; 1 could "
        "not\n"
        "run or go on.");
    IngestOptions& options = command->options;
    sub->add_option("path", options.sources.names, "What to read")->option_text("PATH...")->required();
    add_index_option(*sub, options.index);
    sub->add_option("-j,--jobs", options.jobs, "Papers read at a time; 0: one a core")
        ->check(CLI::Range(0, 1024))
        ->capture_default_str();
    sub->add_flag("--prune", options.prune, "Drop papers that are gone from below the files and folders named");
    sub->add_flag("--retry-failed", options.retry_failed, "Read files again that failed before or were read in part");
    sub->add_flag("--retry-quarantined", options.retry_quarantined,
                  "Read files again that crashed their reader twice; nothing else brings them back");
    sub->add_option("--stop-at", command->stop_at, "End at this time of day (24 hours, the machine's own time)")
        ->option_text("HH:MM")
        ->check([](const std::string& text) {
            return next_time_of_day(text, std::chrono::system_clock::now()) ? ""
                                                                            : "say a time of day as 06:00, not " + text;
        });
    sub->add_option_function<std::string>(
           "--max-time", [&options](const std::string& text) { options.max_time = duration_typed(text); },
           "End after so long: 6h, 90m, 1h30m")
        ->option_text("TIME")
        ->check([](const std::string& text) {
            return duration_typed(text) ? "" : "say a time as 6h, 90m or 1h30m, not " + text;
        });
    sub->add_flag("--require-sandbox", options.reader.require_sandbox,
                  "Refuse to run where the kernel lacks one of the readers' protections");
    sub->add_option("--report", command->report, "Write what became of the run, as JSON")
        ->option_text("FILE")
        ->group("Telling");
    sub->add_flag("--report-files", command->report_files, "With what became of each file")
        ->needs("--report")
        ->group("Telling");
    sub->add_option("--metrics", command->metrics, "Keep figures of the run there, for Prometheus (textfile collector)")
        ->option_text("FILE.prom")
        ->group("Telling");
    sub->add_option("--log-format", command->log_format, "On stderr: text for people, json for programs")
        ->transform(CLI::CheckedTransformer(
            std::map<std::string, LogFormat>{{"text", LogFormat::text}, {"json", LogFormat::json}}))
        ->option_text("text|json")
        ->default_str("text")
        ->group("Telling");
    sub->add_flag("-q,--quiet", command->quiet, "Print errors only")->group("Telling");
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
    sub->callback([command, &chosen] { chosen = [command] { return run_logged(*command); }; });
}

}  // namespace minutebook
