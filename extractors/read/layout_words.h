// Glyphs -> words, row by row: the first half of page_layout.h, for text of one direction.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "extractors/read/page_layout.h"

namespace minutebook {

// The coordinates of text of one direction: turned so that it runs to the right, rows follow downwards.
class Frame {
public:
    explicit Frame(int degrees);  // clockwise

    float along(float x, float y) const { return x * cosine_ + y * sine_; }
    float across(float x, float y) const { return y * cosine_ - x * sine_; }
    Box to_page(const Box& box) const;                             // around the box of the frame
    Box from_page(const Box& box) const;                           // around the box of the page
    bool is_square() const { return cosine_ == 0 || sine_ == 0; }  // boxes stay boxes

private:
    float cosine_ = 1, sine_ = 0;
};

struct DraftWord {
    Box box;  // of the frame
    float base = 0, size = 0;
    std::string text;
    std::uint16_t style = 0;
    bool bold = false;
    std::uint8_t marks = 0;  // of WordMark
    std::int32_t tag = -1;   // of its first glyph
};

// Words on one baseline, from left to right; never empty.
using WordRow = std::vector<DraftWord>;

// The page's sane glyphs by their direction in degrees, the commonest direction first; indices in the order drawn.
struct DirectedGlyphs {
    int degrees = 0;
    std::vector<std::uint32_t> glyphs;
};
std::vector<DirectedGlyphs> directions_of(const DrawnPage& page);

// The rows of the glyphs, from top to bottom: superscripts in the row that they belong to, doubled text once and bold.
std::vector<WordRow> word_rows_of(const DrawnPage& page, std::span<const std::uint32_t> glyphs, const Frame& frame,
                                  Styles& styles);

}  // namespace minutebook
