// HTML -> Document.
#pragma once

#include <cstddef>
#include <span>

#include "extractors/read/reader.h"

namespace minutebook {

// One Line for each block of text, with the roles of its elements; text that no browser shows is left out. One page.
// Encodings as decode_text, the declared one being that of <meta>. Fetches nothing. Fails `empty`.
Result<void> read_html(std::span<const std::byte> bytes, const ReadLimits& limits, DocumentSink& sink);

}  // namespace minutebook
