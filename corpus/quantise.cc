#include "corpus/quantise.h"

#include <algorithm>
#include <cmath>

namespace minutebook {
namespace {

constexpr float kLongestPt = 500'000;  // times kLengthUnitsPerPt is exact in a float

void round_length(float& pt) { pt = static_cast<float>(length_units(pt)) / kLengthUnitsPerPt; }

void round_box(Box& box) {
    for (float* side : {&box.left, &box.top, &box.right, &box.bottom}) round_length(*side);
}

}  // namespace

std::int32_t length_units(float pt) {
    if (std::isnan(pt)) return 0;
    return static_cast<std::int32_t>(std::lround(std::clamp(pt, -kLongestPt, kLongestPt) * kLengthUnitsPerPt));
}

void quantise(Page& page) {
    round_length(page.width_pt);
    round_length(page.height_pt);
    for (Word& word : page.words) round_box(word.box);
    for (Line& line : page.lines) round_box(line.box);
}

void quantise(Document& document) {
    for (Page& page : document.pages) quantise(page);
}

}  // namespace minutebook
