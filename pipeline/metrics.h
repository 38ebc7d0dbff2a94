// A run as figures for Prometheus, in its text format: for node_exporter's textfile collector.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "pipeline/ingest.h"

namespace minutebook {

struct RunMetrics {
    std::chrono::system_clock::time_point began, now;
    std::optional<int> exit_status;              // nothing: it goes on
    IngestSummary summary;                       // of what there is so far
    std::optional<std::uint64_t> papers, pages;  // that the index holds
};

// Ends in a line feed. Every fate and cause has a line, also where it is 0: a series that comes and goes cannot be
// alerted on.
std::string metrics_text(const RunMetrics& run);

}  // namespace minutebook
