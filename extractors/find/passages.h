// Passages: what is searched and shown as one.
#pragma once

#include <vector>

#include "corpus/paper.h"
#include "extractors/find/sections.h"

namespace minutebook {

// Parts the document into passages (corpus/paper.h), in reading order. Recommendations and resolutions of the paper
// become passages of their own, as they stand; of two facts that overlap the first is kept. Paragraphs are parted at
// the ends of sentences, near 1,200 bytes. Linear in the document.
std::vector<Passage> passages_of(const Document& document, const Outline& outline, const Paper& paper);

}  // namespace minutebook
