// How a heading is set, as far as headings of one rank are set alike.
#pragma once

#include <compare>

#include "extractors/find/blocks.h"

namespace minutebook {

struct HeadingStyle {
    int size = 0;  // half points; 0 in papers without layout
    bool bold = false, underlined = false, capitals = false, italic = false;

    auto operator<=>(const HeadingStyle&) const = default;

    bool distinct(const BodyStyle& body) const { return strong(body) || italic; }
    // Italics alone also set off quotations and remarks.
    bool strong(const BodyStyle& body) const { return (bold && !body.bold) || underlined || capitals || larger(body); }
    bool larger(const BodyStyle& body) const {
        return static_cast<float>(size) > 2 * body.size_pt * 1.12F && body.size_pt > 0;
    }
};

}  // namespace minutebook
