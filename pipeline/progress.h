// How far a run is, for a person to read. Pure functions: who prints them, where and when is the caller's.
#pragma once

#include <string>

#include "pipeline/ingest.h"

namespace minutebook {

// For a terminal `width` columns wide: one line, without a line feed, to be printed over the one before it. It begins
// with a carriage return and clears what is left of the line.
std::string progress_line(const IngestProgress& progress, unsigned width, bool colour);

// For a log: the same as a plain sentence, without a line feed.
std::string progress_sentence(const IngestProgress& progress);

// Whether a log is due another sentence: ten seconds or 500 files after the last.
bool progress_sentence_due(const IngestProgress& last, const IngestProgress& now);

// The end of a run in a few lines, each ended by a line feed.
std::string summary_text(const IngestSummary& summary);

}  // namespace minutebook
