// Plain text -> Document.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/read/reader.h"

namespace minutebook {

// Every line of the source is a Line; a run of lines without an empty one between them is a block, parted where an
// item of a list begins. Pages end at form feeds. Encodings as decode_text. Fails `empty`.
Result<void> read_text(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

}  // namespace minutebook
