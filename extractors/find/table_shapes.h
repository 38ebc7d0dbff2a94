// What the tables of a paper are: data or forms, whose cells give no headings; a frame round text; a meeting's items.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "extractors/find/blocks.h"

namespace minutebook {

// Looks at the blocks while it is made, and keeps pointers to them.
class TableShapes {
public:
    explicit TableShapes(const std::vector<Block>& blocks);

    // Cells of a table of data or of a form give no headings; a box around one cell, or a table that lays out text,
    // may.
    bool in_data_table(const Block& block) const;

    // Alone in its row of a table of figures: the name of a group of them.
    bool names_figures(const Block& block) const;

    // The number and title of an item in a table that lists a meeting's items beside their pages or outcomes.
    bool begins_item_row(const Block& block) const;

    // "Legal implications" in the left of two cells, the text of that part in the right one, in a form that has others.
    bool heads_cell_beside(const Block& block) const { return captions_.contains(&block); }

    // 1 outside tables.
    std::uint32_t cells_in_row(const Block& block) const;

    bool lists_items() const { return !item_tables_.empty(); }
    bool in_item_table(const Block& block) const { return item_tables_.contains(block.table); }

private:
    struct Row {
        std::uint32_t cells = 0;
        const Block* first = nullptr;
    };

    void find_captions(const std::vector<Block>& blocks);

    std::map<std::pair<std::int32_t, std::uint16_t>, Row> rows_;
    std::set<const Block*> captions_;
    std::set<std::int32_t> layout_tables_, item_tables_, headed_tables_, figure_tables_;
};

}  // namespace minutebook
