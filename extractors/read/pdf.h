// PDF -> Document: words with their boxes, type and marks, in reading order.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/read/reader.h"

namespace minutebook {

// Loads what Poppler would load from files later (its character tables; the colour profile it builds once). To be
// called before the sandbox closes, and before read_pdf. May be called again.
void prepare_pdf_reader();

// Reads a PDF page by page. Fails: password (the empty one does not open it), damaged, empty (no pages), memory. A page
// that cannot be read is an empty page and a warning. Opens no file. One call at a time in a process.
Result<void> read_pdf(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

}  // namespace minutebook
