// Blocks: a Document's lines put together into what a reader sees as one: a heading, a paragraph, a list item, a cell.
//
// Every rule after this works on blocks. They are in reading order and together hold every word of the document once.
// A paragraph goes on over a page's end where its sentence does; running headers and footers between are left out of
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "extractors/find/labels.h"

namespace minutebook {

enum class BlockKind : std::uint8_t {
    text,
    furniture,  // running header, footer, page number
    contents,   // a line of a list of contents
};

inline constexpr std::size_t kNoGap = static_cast<std::size_t>(-1);

struct Block {
    BlockKind kind = BlockKind::text;
    Label label;                     // parsed off the text
    std::string text;                // running text without the label
    SourceSpan where;                // label and text; where the block is broken by furniture, from end to end
    std::vector<SourceSpan> pieces;  // what the block holds of it: one, or one before and after each such break
    std::size_t label_words = 0;     // how many of its words are the label; may be a part of the next word where glued

    // Of the first line with words, in points; 0 in papers without layout.
    std::uint32_t page = 1;
    Box box;                        // of the lines on the first page
    float left = 0, text_left = 0;  // where the block, and its text after the label, begin
    float gap_above = 0;            // to what stands before it on the page
    std::uint32_t lines = 1;
    bool centred = false;
    bool number_in_margin = false;  // the label stands in the column of captions, beside the text

    // How the text without its label is set. Shares are of its letters, from 0 to 1.
    float size_pt = 0;
    float bold = 0, underlined = 0, italic = 0, capitals = 0;
    std::size_t gap_at = kNoGap;  // bytes of the text before the first space as wide as one between columns
    float gap_left = 0;           // where the text after it begins
    std::size_t lead_size = 0;  // bytes at the start of text that are bold or underlined, when the words after are not

    // From the reader.
    LineRole role = LineRole::none;
    std::uint8_t role_level = 0;
    std::int32_t table = -1;  // tables of the paper, numbered through; -1: none
    std::uint16_t row = 0, column = 0;
    std::uint16_t text_column = 0;  // not `column` where the label stands in a cell of its own

    bool in_table() const { return table >= 0; }
};

// How the body of the paper is set: the setting of most of its letters.
struct BodyStyle {
    float size_pt = 0;
    bool bold = false;
};

struct BlockList {
    std::vector<Block> blocks;
    BodyStyle body;
};

// Linear in the document.
BlockList blocks_of(const Document& document);

// The block's text (without its label) that stands left of a column that begins at `left`, over all its lines; nothing
// where none of its words begins there. REQUIRES: the document has layout.
std::string first_column_of(const Document& document, const Block& block, float left);

// The block's text behind its label, as it is printed; a bullet is left off.
std::string printed(const Block& block);

// The place of `size` bytes of a block's text from its start (the label before it included), to the end of a word.
SourceSpan start_of(const Document& document, const Block& block, std::size_t size);

// The next, or the previous, block that is text, neither furniture nor contents; blocks.size() if there is none.
std::size_t next_text_block(const std::vector<Block>& blocks, std::size_t index);
std::size_t previous_text_block(const std::vector<Block>& blocks, std::size_t index);

}  // namespace minutebook
