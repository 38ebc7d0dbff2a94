// The part of a paper that says what the paper is: the rows of its first and last pages, its title block, its header
// fields. Made once per paper; the finders of the single facts (metadata_parts.h) read it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "corpus/document.h"
#include "extractors/find/dates.h"
#include "extractors/find/header_fields.h"
#include "extractors/find/printed_rows.h"

namespace minutebook {

struct FrontMatter {
    const Document* document = nullptr;  // outlives this
    std::vector<PrintedRow> rows;        // of the first pages and of the last ones
    std::vector<HeaderField> fields;
    std::size_t block_end = 0;   // rows [0, block_end) are the title block: above the first heading of the body
    std::vector<bool> in_field;  // by row: label or value of a field
    RunningText block;           // the text of the title block
    std::vector<std::size_t> block_row_begin;  // by row of the title block: where it begins in block's text
    NumericOrder order = NumericOrder::day_first;

    const Page& page(std::uint32_t number) const;  // REQUIRES: a row of it is in rows
    // Cells of its rows, run together; and behind what there is.
    RunningText text_of(std::span<const Cell> cells) const;
    void add(std::span<const Cell> cells, RunningText& text) const;
    bool in_block(const HeaderField& field) const { return field.row < block_end; }
};

// Linear in the document.
FrontMatter front_matter(const Document& document);

}  // namespace minutebook
