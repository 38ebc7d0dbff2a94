// DOC (Word 97-2003) -> Document.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/read/reader.h"

namespace minutebook {

// Before the sandbox closes.
void prepare_doc_reader();

// Paragraphs with the list labels that Word would print, tables, notes, text boxes, headers and footers; tracked
// deletions and comments are left out. Pages end only where the writer ended them. Fails `password`, `damaged` and
// `empty`.
Result<void> read_doc(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

}  // namespace minutebook
