// Drawn rules -> the grids that they form.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "corpus/document.h"

namespace minutebook {

// A drawn straight line or thin filled rectangle: what underlines, boxes and tables are made of. Words keep what it
// does to them (underlined, struck out, in a table's cell), so that the page need not keep it.
using Rule = Box;

// A grid of cells drawn with rules. Cells that no rule parts are one, known by its top left place in the grid.
struct RuledTable {
    struct Place {
        std::uint16_t row = 0, column = 0;
        friend auto operator<=>(const Place&, const Place&) = default;
    };

    std::vector<float> xs, ys;   // the grid's lines, ascending; at least two of each
    std::vector<Place> cell_of;  // of each place in the grid, row by row: the cell that it is part of

    Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
    std::size_t cell_count() const;
    std::optional<Place> cell_at(float x, float y) const;  // nothing outside
};

struct RuledPage {
    std::vector<RuledTable> tables;  // of at least two cells side by side, from top to bottom
    std::vector<Rule>
        others;  // horizontal rules that are part of no table, joined where they touch, from top to bottom
};

// Rules that touch form one table. Linear but for sorting, in rules and in cells.
RuledPage ruled_page_of(std::span<const Rule> rules);

}  // namespace minutebook
