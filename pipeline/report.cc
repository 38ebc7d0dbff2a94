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

Json caps_of(const IngestOptions& options) {
    const ReaderLimits& reader = options.reader;
    return {{"file_deadline_ms", reader.file_deadline.count()},
            {"page_deadline_ms", reader.page_deadline.count()},
            {"address_space_bytes", reader.address_space_bytes},
            {"cpu_seconds_per_file", reader.cpu_seconds_per_file},
            {"max_pages", reader.max_pages},
            {"max_message_bytes", reader.max_message_bytes},
            {"max_document_bytes", reader.max_document_bytes},
            {"max_file_bytes", options.max_file_bytes}};
}

Json to_json(const IngestOptions& options) {
    const ReaderLimits& reader = options.reader;
    return {{"index", options.index.string()},
            {"sources", options.sources.names},
            {"jobs", options.jobs},
            {"prune", options.prune},
            {"retry_failed", options.retry_failed},
            {"retry_quarantined", options.retry_quarantined},
            {"max_time_s", options.max_time ? Json(options.max_time->count()) : Json(nullptr)},
            {"require_sandbox", reader.require_sandbox},
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
            {"ended", name_of(summary.ended)},
            {"interrupted", summary.ended != Ended::done},
            {"broken_by", summary.broken_by.empty() ? Json(nullptr) : Json(summary.broken_by)},
            {"files", progress.done},
            {"added", progress.added},
            {"replaced", progress.replaced},
            {"found_again", progress.found_again},
            {"unchanged", progress.unchanged},
            {"duplicate", progress.duplicate},
            {"failed", progress.failed},
            {"partial", progress.partial},
            {"pruned", progress.pruned},
            {"tried_again", summary.tried_again},
            {"quarantined", summary.quarantined},
            {"failures_by_cause", summary.failures_by_cause},
            {"pages", progress.pages},
            {"words", summary.words},
            {"bytes", summary.bytes},
            {"seconds", progress.seconds},
            {"pages_per_second", per_second(progress.pages, progress.seconds)},
            {"linked_papers", summary.linked.papers},
            {"linked_meetings", summary.linked.meetings},
            {"same_papers", summary.linked.same},
            {"reused_wordings", summary.linked.reused},
            {"standing_wordings", summary.linked.standing},
            {"linking_seconds", summary.linked.seconds},
            {"jobs", summary.jobs},
            {"peak_memory_bytes", summary.peak_memory_bytes},
            {"reader_peak_memory_bytes", summary.reader_peak_memory_bytes},
            {"sandbox", {{"granted", summary.sandbox.granted}, {"missing", summary.sandbox.missing}}}};
}

}  // namespace

std::string caps_json(const IngestOptions& options) { return dump(caps_of(options), -1); }

std::string fate_json(const FileFate& fate) {
    Json json{{"path", fate.path.string()}, {"fate", fate.fate}, {"tried", fate.tried}};
    if (fate.pages > 0) json["pages"] = fate.pages;
    if (fate.failure) {
        json["partial"] = std::string_view(fate.fate) != "failed";
        json["stage"] = name_of(fate.failure->stage);
        json["cause"] = name_of(fate.failure->cause);
        json["message"] = fate.failure->message;
    }
    return dump(json, -1);
}

std::string options_json(const IngestOptions& options) { return dump(to_json(options), -1); }

std::string summary_json(const IngestSummary& summary) { return dump(to_json(summary), -1); }

void write_report(std::ostream& out, const IngestOptions& options, const IngestSummary& summary, Library* index,
                  const std::optional<std::string>& fates) {
    Json failed = Json::array(), partial = Json::array(), versions = Json::object();
    if (index) {
        for (HeldFailure& failure : index->failures())
            if (failure.run == summary.run)
                failed.push_back({{"path", std::move(failure.path)},
                                  {"stage", std::move(failure.stage)},
                                  {"cause", std::move(failure.cause)},
                                  {"message", std::move(failure.message)},
                                  {"attempts", failure.attempts},
                                  {"quarantined", failure.quarantined}});
        for (HeldPartial& paper : index->partial())
            if (paper.run == summary.run)
                partial.push_back({{"path", std::move(paper.path)},
                                   {"message", std::move(paper.message)},
                                   {"pages", paper.pages},
                                   {"page_count", paper.page_count}});
        versions = index->holdings().versions;
    }
    std::string report = dump({{"schema", "minutebook-run/1"},
                               {"options", to_json(options)},
                               {"summary", to_json(summary)},
                               {"versions", std::move(versions)},
                               {"failed", std::move(failed)},
                               {"partial", std::move(partial)}},
                              2);
    if (fates) {
        // As text: they may be a million.
        report.resize(report.rfind('\n'));
        report += ",\n  \"files\": [\n" + *fates + "\n  ]\n}";
    }
    out << report << '\n';
}

}  // namespace minutebook
