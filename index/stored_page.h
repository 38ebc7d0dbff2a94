// Pages as they are stored: every word with its box, style and marks, in about as many bytes as half its text.
//
// A page becomes two blobs. `text` has the words (zstd, primed with the common words of council papers), and is all
// that searching reads; `layout` has boxes, styles, lines and rules, each told against a prediction from what stands
// before (range_coder.h): the width of a word from the widths its letters had so far, a line's box from its words.
//
// Reading them back gives the page exactly, apart from lengths, which are rounded to 1/8 pt: see quantise().
// Functions are safe to call from any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

// Rounds all lengths as storing does. Called between reading and finding, so that what is found in a fresh document and
// in a stored one is the same. Twice is the same as once. Lengths beyond 500,000 pt (and what is no number) are cut to
// it.
void quantise(Page& page);
void quantise(Document& document);

struct StoredPage {
    std::string text, layout;
};
StoredPage encode(const Page& page);

// Throw IndexError where the bytes are damaged (and may not notice).
Page decode(std::span<const std::byte> text, std::span<const std::byte> layout);
// The page with only its text and its words' places, sizes and marks: enough for text_of().
Page decode_text(std::span<const std::byte> text);

// What a paper has once: of the document all but its pages and what table paper has in columns (styles, outline,
// warnings); of the paper its warnings.
std::string encode_details(const Document& document, const Paper& paper);
void decode_details(std::span<const std::byte> blob, Document& document, Paper& paper);

}  // namespace minutebook
