// What a run did, as JSON: for the run's row in the index, and for the file that `ingest --report` writes.
#pragma once

#include <iosfwd>
#include <string>

#include "pipeline/ingest.h"

namespace minutebook {

class Library;

// What was asked for, with the versions of what reads and finds. One line.
std::string options_json(const IngestOptions& options);

// What came of it: counts, failures by cause, sandbox, memory, times. One line.
std::string summary_json(const IngestSummary& summary);

// Both, and each paper that failed or is partial with its cause and message, read back from the index. Indented, ends
// in a line feed.
void write_report(std::ostream& out, const IngestOptions& options, const IngestSummary& summary, Library& index);

}  // namespace minutebook
