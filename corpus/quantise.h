// Lengths of pages in whole units: readers round what they give, so that a document read afresh and one read back from
// an index are the same to the last bit, and the same is found in both.
#pragma once

#include <cstdint>

#include "corpus/document.h"

namespace minutebook {

// Half a point is a fifth of a millimetre: less than a reader of the page can see. Finding does as well as with exact
// lengths; with a quarter of a point layouts take a tenth more.
inline constexpr float kLengthUnitsPerPt = 2;

// A length in units. What is no number is 0; lengths beyond 500,000 pt are cut to it.
std::int32_t length_units(float pt);

// Rounds all lengths of the page to units. Twice is the same as once.
void quantise(Page& page);
void quantise(Document& document);

}  // namespace minutebook
