// Passages: what is searched and shown as one.
#pragma once

#include <vector>

#include "corpus/paper.h"
#include "extractors/find/sections.h"

namespace minutebook {

// Parts the document into passages (corpus/paper.h), in reading order. Recommendations and resolutions of the paper
// become passages of their own, as they stand; of two facts that overlap the first is kept. Paragraphs are parted at
// the ends of sentences, near 1,200 bytes. Linear in the document. No more than kMaxPassages as long as the facts alone
// are not: see coarser().
std::vector<Passage> passages_of(const Document& document, const Outline& outline, const Paper& paper);

// At most `limit` passages with the same words: first neighbours of one kind, section and page become one, then all
// that stands on a page outside facts, then on two pages, on four, … Facts stay as they are, even where they are more.
std::vector<Passage> coarser(std::vector<Passage> passages, std::size_t limit);

}  // namespace minutebook
