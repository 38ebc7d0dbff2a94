#include "extractors/find/table_shapes.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <string_view>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/heading_candidates.h"
#include "extractors/find/patterns.h"
#include "extractors/find/section_types.h"

namespace minutebook {
namespace {

// What one cell of a table of data seldom holds: the text of a whole page set beside a column of actions does.
constexpr std::size_t kTextBlocks = 5, kTextBytes = 500;
constexpr std::size_t kFewestFigures = 2;  // rows of a table of them

// "13.0", "-1,042.5", "(£3m)": all of a cell.
bool is_figure(const Block& block) {
    const auto is_digit = [](unsigned char c) { return std::isdigit(c); };
    return letters_in(block.text) <= 1 &&
           (std::ranges::any_of(block.label.text, is_digit) || std::ranges::any_of(block.text, is_digit));
}

// What became of an item. By-laws are PASSED: lists of them are no items of a meeting.
bool tells_outcome(const std::string& text) {
    return matches(text, patterns::verdict()) ||
           (RE2::FullMatch(text, patterns::disposition()) && !matches(text, patterns::passed_only()));
}

// What the parts of a report or of a record of a decision are, where a form has a row for each: not its short answers.
bool is_part_of_form(SectionType type) {
    using enum SectionType;
    switch (type) {
        case wards:
        case key_decision:
        case contact:
        case attendance:
        case apologies:
        case minutes:
        case public_participation:
        case urgent_business:
        case exclusion:
        case item:
        case other:
            return false;
        default:
            return true;
    }
}

// Tells a form from a list of what a decision bears on.
bool opens_or_closes_form(SectionType type) {
    using enum SectionType;
    return type == summary || type == purpose || type == background || type == recommendation || type == reasons ||
           type == options || type == background_papers || type == appendices;
}

// The left cell of a row, if it may head what stands in the right one.
bool may_head_cell(const Block& block) {
    constexpr std::size_t kMost_words = 14;
    constexpr float kSetApart = 0.8F;
    if (block.kind != BlockKind::text || block.label || words_in(block.text) > kMost_words ||
        (block.bold < kSetApart && block.capitals < kSetApart && !block.text.ends_with(':')))
        return false;
    if (is_whole(block.text, patterns::implications_of_form())) return true;
    return customary_type(block.text) && is_part_of_form(section_type_of(block.text, PaperForm::report));
}

}  // namespace

// How many cells each table row has, which tables only lay out text, and which list a meeting's items.
TableShapes::TableShapes(const std::vector<Block>& blocks) {
    struct Shape {
        std::size_t longest = 0, numbered = 0, business = 0, verdicts = 0, rows = 0;
        std::size_t rows_with_cells = 0, rows_with_figures = 0;  // behind the first cell
        std::size_t cell_bytes = 0, cell_blocks = 0;             // of the cell that is being read
        bool holds_text = false;                                 // paragraphs under one another in one cell
        bool headed = false;                                     // "No." and "Item" head its columns
    };
    std::map<std::int32_t, Shape> shapes;
    const Block* last = nullptr;
    bool numbered_row = false, number_head = false, figure_row = false;
    for (const Block& block : blocks) {
        if (!block.in_table()) continue;
        Shape& shape = shapes[block.table];
        const bool new_row = !last || last->table != block.table || last->row != block.row;
        const bool new_cell = new_row || last->column != block.column;
        Row& row = rows_[{block.table, block.row}];
        if (new_cell) {
            ++row.cells;
            shape.cell_bytes = shape.cell_blocks = 0;
        }
        shape.cell_bytes += block.text.size();
        if (++shape.cell_blocks >= kTextBlocks && shape.cell_bytes >= kTextBytes) shape.holds_text = true;
        shape.longest = std::max(shape.longest, block.text.size());
        if (new_cell && !new_row) {
            if (row.cells == 2) ++shape.rows_with_cells;
            if (!figure_row && is_figure(block)) ++shape.rows_with_figures, figure_row = true;
        }
        if (new_row) {
            row.first = &block;
            ++shape.rows;
            figure_row = false;
            number_head = RE2::FullMatch(block.text, patterns::number_head());
            numbered_row = (block.label.depth() == 1 || (shape.headed && block.label.depth() == 2)) &&
                           letters_in(block.text) > 2 && !matches(block.text, patterns::case_reference());
            if (numbered_row) {
                ++shape.numbered;
                const auto type = customary_type(block.text);
                if (type && is_business(*type)) ++shape.business;
            }
        } else if (number_head) {
            shape.headed = RE2::FullMatch(block.text, patterns::item_head());
            number_head = false;
        } else if (numbered_row && tells_outcome(block.text)) {
            ++shape.verdicts;
            numbered_row = false;  // counted
        }
        last = &block;
    }
    for (const auto& [table, shape] : shapes) {
        if (shape.longest > 2 * kLongText_bytes || shape.holds_text) layout_tables_.insert(table);
        if (2 * shape.numbered >= shape.rows &&
            (shape.headed || shape.business >= 2 || (shape.verdicts > 0 && shape.verdicts * 3 >= shape.numbered * 2)))
            item_tables_.insert(table);
        if (shape.headed) headed_tables_.insert(table);
        if (shape.rows_with_figures >= kFewestFigures && shape.rows_with_figures * 10 >= shape.rows_with_cells * 7)
            figure_tables_.insert(table);
    }
    // The table goes on over the page, as another: its first number follows the last one before.
    const Block* numbered = nullptr;
    for (const Block& block : blocks) {
        if (block.in_table() && (block.label.depth() == 1 || (block.label.depth() == 2 && block.column == 0))) {
            if (numbered && numbered->table + 1 == block.table && numbered->page + 1 == block.page &&
                follows(numbered->label, block.label)) {
                if (layout_tables_.contains(numbered->table)) layout_tables_.insert(block.table);
                if (item_tables_.contains(numbered->table)) item_tables_.insert(block.table);
                if (headed_tables_.contains(numbered->table)) headed_tables_.insert(block.table);
            }
            numbered = &block;
        }
    }
    find_captions(blocks);
}

void TableShapes::find_captions(const std::vector<Block>& blocks) {
    constexpr std::size_t kFewest = 3, kFewestTexts = 2, kFewestFrames = 2, kSentence_words = 6;
    std::vector<const Block*> captions;
    std::set<SectionType> kinds;
    std::size_t texts = 0, frames = 0;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
        const Block& caption = blocks[i];
        if (!caption.in_table() || cells_in_row(caption) != 2) continue;
        const auto row = rows_.find({caption.table, caption.row});
        const auto in_row = [&](std::size_t at) {
            return at < blocks.size() && blocks[at].table == caption.table && blocks[at].row == caption.row;
        };
        // Two blocks in the left cell are no caption.
        if (row->second.first != &caption || !in_row(i + 1) || blocks[i + 1].column == caption.column ||
            !may_head_cell(caption) || may_head_cell(blocks[i + 1]))
            continue;
        captions.push_back(&caption);
        const SectionType type = section_type_of(caption.text, PaperForm::report);
        frames += kinds.insert(type).second && opens_or_closes_form(type);
        bool text = false;
        for (std::size_t at = i + 1; in_row(at); ++at)
            text = text || (words_in(blocks[at].text) >= kSentence_words && ends_as_sentence(blocks[at].text));
        texts += text;
    }
    if (captions.size() >= kFewest && kinds.size() >= kFewest && texts >= kFewestTexts && frames >= kFewestFrames)
        captions_.insert(captions.begin(), captions.end());
}

bool TableShapes::in_data_table(const Block& block) const {
    if (!block.in_table()) return false;
    if (cells_in_row(block) <= 1) return false;
    if (begins_item_row(block) || heads_cell_beside(block)) return false;
    return !layout_tables_.contains(block.table) || block.column > 1;
}

bool TableShapes::names_figures(const Block& block) const {
    return block.in_table() && !block.label && cells_in_row(block) == 1 && figure_tables_.contains(block.table) &&
           !item_tables_.contains(block.table) && !layout_tables_.contains(block.table);
}

bool TableShapes::begins_item_row(const Block& block) const {
    if (!item_tables_.contains(block.table) ||
        (block.label.depth() != 1 && !(block.label.depth() == 2 && headed_tables_.contains(block.table))))
        return false;
    const auto row = rows_.find({block.table, block.row});
    return row != rows_.end() && row->second.first == &block && row->second.cells > 1;
}

std::uint32_t TableShapes::cells_in_row(const Block& block) const {
    const auto row = rows_.find({block.table, block.row});
    return row == rows_.end() ? 1 : row->second.cells;
}

}  // namespace minutebook
