// DOCX (Office Open XML, transitional and strict) -> Document.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/read/reader.h"

namespace minutebook {

// Paragraphs with the list labels that Word would print, tables, notes, text boxes, headers and footers, tracked
// insertions (deletions are left out). Pages end where Word last ended them, as far as the file says so. Fails
// `password` (encrypted), `damaged`, `too_large` (entries that unpack beyond all measure) and `empty`.
Result<void> read_docx(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

}  // namespace minutebook
