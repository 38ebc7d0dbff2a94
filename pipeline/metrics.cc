#include "pipeline/metrics.h"

#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "corpus/result.h"

namespace minutebook {
namespace {

class Text {
public:
    void gauge(std::string_view name, std::string_view help, double value) {
        head(name, help);
        line(name, "", value);
    }
    void head(std::string_view name, std::string_view help) {
        text += fmt::format("# HELP minutebook_{0} {1}\n# TYPE minutebook_{0} gauge\n", name, help);
    }
    void line(std::string_view name, std::string_view labels, double value) {
        text += fmt::format("minutebook_{}{} {:.15g}\n", name, labels, value);
    }
    std::string text;
};

double unix_seconds(std::chrono::system_clock::time_point time) {
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

}  // namespace

std::string metrics_text(const RunMetrics& run) {
    const IngestSummary& summary = run.summary;
    const IngestProgress& progress = summary.progress;
    const auto number = [](std::uint64_t count) { return static_cast<double>(count); };
    Text text;
    text.gauge("run_in_progress", "1 while ingest runs; 1 with an old update time: it was killed", !run.exit_status);
    text.gauge("run_start_time_seconds", "When the run began", unix_seconds(run.began));
    text.gauge("run_update_time_seconds", "When these figures were written", unix_seconds(run.now));
    text.gauge("run_duration_seconds", "How long it has run", progress.seconds);
    if (run.exit_status)
        text.gauge("run_exit_status", "0 done, 1 could not go on, 3 some papers failed, 4 time was up, 130 interrupted",
                   *run.exit_status);
    text.head("run_files", "Files seen, by what became of them");
    for (const auto& [fate, count] :
         std::vector<std::pair<const char*, std::uint64_t>>{{"added", progress.added},
                                                            {"replaced", progress.replaced},
                                                            {"found_again", progress.found_again},
                                                            {"unchanged", progress.unchanged},
                                                            {"duplicate", progress.duplicate},
                                                            {"failed", progress.failed}})
        text.line("run_files", fmt::format("{{fate=\"{}\"}}", fate), number(count));
    text.head("run_failed_files", "Files that failed, by cause");
    for (const Cause cause : {Cause::timeout, Cause::crash, Cause::memory, Cause::password, Cause::damaged,
                              Cause::not_a_paper, Cause::empty, Cause::too_large, Cause::unreadable}) {
        const auto found = summary.failures_by_cause.find(std::string(name_of(cause)));
        text.line("run_failed_files", fmt::format("{{cause=\"{}\"}}", name_of(cause)),
                  found == summary.failures_by_cause.end() ? 0 : number(found->second));
    }
    text.gauge("run_partial_papers", "Papers stored of which not all pages could be read", number(progress.partial));
    text.gauge("run_quarantined_files", "Failed files that are not read again by themselves",
               number(summary.quarantined));
    text.gauge("run_pages", "Pages stored", number(progress.pages));
    text.gauge("run_missing_sandbox_walls", "Protections of the readers that the kernel did not give",
               number(summary.sandbox.missing.size()));
    if (summary.peak_memory_bytes > 0) {
        text.gauge("run_peak_memory_bytes", "Of the run itself", number(summary.peak_memory_bytes));
        text.gauge("run_reader_peak_memory_bytes", "Of its largest reader", number(summary.reader_peak_memory_bytes));
    }
    if (run.papers) text.gauge("index_papers", "Papers that the index holds", number(*run.papers));
    if (run.pages) text.gauge("index_pages", "Pages that the index holds", number(*run.pages));
    return text.text;
}

}  // namespace minutebook
