#include "pipeline/report.h"

#include <ostream>
#include <utility>

#include <nlohmann/json.hpp>

#include "extractors/extract_paper.h"
#include "extractors/read/reader.h"
#include "index/library.h"

namespace minutebook {
namespace {

using Json = nlohmann::ordered_json;

// Paths may hold any bytes; JSON may not.
std::string dump(const Json& json, int indent) { return json.dump(indent, ' ', false, Json::error_handler_t::replace); }

Json to_json(const IngestOptions& options) {
    const ReaderLimits& reader = options.reader;
    return {{"index", options.index.string()},
            {"sources", options.sources.names},
            {"jobs", options.jobs},
            {"prune", options.prune},
            {"retry_failed", options.retry_failed},
            {"max_file_bytes", options.max_file_bytes},
            {"memory_budget_bytes", options.memory_budget_bytes},
            {"file_deadline_ms", reader.file_deadline.count()},
            {"page_deadline_ms", reader.page_deadline.count()},
            {"address_space_bytes", reader.address_space_bytes},
            {"cpu_seconds_per_file", reader.cpu_seconds_per_file},
            {"max_pages", reader.max_pages},
            {"reader_version", kReaderVersion},
            {"finder_version", options.finder_version}};
}

double per_second(std::uint64_t count, double seconds) {
    return seconds > 0 ? static_cast<double>(count) / seconds : 0;
}

Json to_json(const IngestSummary& summary) {
    const IngestProgress& progress = summary.progress;
    return {{"run", summary.run},
            {"interrupted", summary.interrupted},
            {"files", progress.done},
            {"added", progress.added},
            {"replaced", progress.replaced},
            {"found_again", progress.found_again},
            {"unchanged", progress.unchanged},
            {"duplicate", progress.duplicate},
            {"failed", progress.failed},
            {"partial", progress.partial},
            {"pruned", progress.pruned},
            {"failures_by_cause", summary.failures_by_cause},
            {"pages", progress.pages},
            {"words", summary.words},
            {"bytes", summary.bytes},
            {"seconds", progress.seconds},
            {"pages_per_second", per_second(progress.pages, progress.seconds)},
            {"jobs", summary.jobs},
            {"peak_memory_bytes", summary.peak_memory_bytes},
            {"reader_peak_memory_bytes", summary.reader_peak_memory_bytes},
            {"sandbox", {{"granted", summary.sandbox.granted}, {"missing", summary.sandbox.missing}}}};
}

}  // namespace

std::string options_json(const IngestOptions& options) { return dump(to_json(options), -1); }

std::string summary_json(const IngestSummary& summary) { return dump(to_json(summary), -1); }

void write_report(std::ostream& out, const IngestOptions& options, const IngestSummary& summary, Library& index) {
    Json failed = Json::array();
    for (HeldFailure& failure : index.failures())
        if (failure.run == summary.run)
            failed.push_back({{"path", std::move(failure.path)},
                              {"stage", std::move(failure.stage)},
                              {"cause", std::move(failure.cause)},
                              {"message", std::move(failure.message)},
                              {"attempts", failure.attempts}});
    Json partial = Json::array();
    for (HeldPartial& paper : index.partial())
        if (paper.run == summary.run)
            partial.push_back({{"path", std::move(paper.path)},
                               {"message", std::move(paper.message)},
                               {"pages", paper.pages},
                               {"page_count", paper.page_count}});
    const Json report{{"schema", "minutebook-run/1"}, {"options", to_json(options)},
                      {"summary", to_json(summary)},  {"versions", index.holdings().versions},
                      {"failed", std::move(failed)},  {"partial", std::move(partial)}};
    out << dump(report, 2) << '\n';
}

}  // namespace minutebook
