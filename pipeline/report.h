// What a run did, as JSON: for the run's row in the index, and for the file that `ingest --report` writes.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "pipeline/ingest.h"

namespace minutebook {

class Library;

// The deadlines and sizes that a paper may fail by. One line; the same for the same caps.
std::string caps_json(const IngestOptions& options);

// What was asked for, with the versions of what reads and finds. One line.
std::string options_json(const IngestOptions& options);

// What came of it: counts, failures by cause, sandbox, memory, times. One line.
std::string summary_json(const IngestSummary& summary);

// One file's fate, as the report has it. One line.
std::string fate_json(const FileFate& fate);

// Both, and each paper that failed or is partial with its cause and message, read back from the index (null: it cannot
// be opened). With `fates`, each file's, one after another as fate_json() gives them, parted by ",\n". Indented, ends
// in a line feed.
void write_report(std::ostream& out, const IngestOptions& options, const IngestSummary& summary, Library* index,
                  const std::optional<std::string>& fates = {});

}  // namespace minutebook
