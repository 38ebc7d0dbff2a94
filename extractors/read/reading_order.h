// Words in rows -> lines in reading order: columns, tables, margin notes.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extractors/read/layout_words.h"
#include "extractors/read/ruled_tables.h"

namespace minutebook {

// A run of words of one row without a wide gap, inside one cell or outside all.
struct Segment {
    std::uint32_t row = 0;             // into the rows
    std::uint32_t begin = 0, end = 0;  // words of the row
    Box box;
    float base = 0, size = 0;
};

struct DraftLine {
    std::vector<Segment> segments;  // from left to right; at least one
    Box box;
    float base = 0, size = 0;
    std::uint32_t flow = 0;  // lines of one column, cell or margin note share this number
    std::int32_t table = -1;
    std::uint16_t table_row = 0, table_column = 0;
    bool caption = false;  // in the margin, beside the text that follows it
};

// The lines of the page in reading order: single columns row by row, prose columns one after the other, tables cell by
// cell, notes in the margin after the paragraph that they stand beside, captions in the left margin before it. Tables
// are numbered from first_table. `captions_beside`: where the text begins that captions stood beside on the pages
// before, and from now on; 0: nowhere.
std::vector<DraftLine> reading_order(std::span<const WordRow> rows, std::span<const RuledTable> tables,
                                     std::int32_t first_table, float& captions_beside);

}  // namespace minutebook
