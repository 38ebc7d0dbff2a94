// Markdown -> Document.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/read/reader.h"

namespace minutebook {

// CommonMark with tables and strike-through, and the half-Markdown that text converted from scans comes in. Labels of
// list items stand as printed ("3." is never renumbered; bullets are "•"); a paragraph, item or cell is one Line,
// parted where the source breaks a line that it had no need to break. Pages end at form feeds. Fails `empty`.
Result<void> read_markdown(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

}  // namespace minutebook
