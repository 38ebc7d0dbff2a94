// Lists of items: what stands under "The Committee is asked to:" and "RESOLVED:".
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"
#include "extractors/find/sections.h"

namespace minutebook {

// One top-level item; the text of its own sub-items is part of it. Joiners at its end ("; and") are left out.
struct ListItem {
    std::optional<std::string> label;  // as printed; none for bullets
    std::string text;
    SourceSpan where;  // of label and text
};

struct ItemList {
    std::vector<ListItem> items;
    std::size_t end = 0;  // the first block after the list
};

// Reads the list whose first label begins the block (offset 0), or stands in its text at `offset` ("THAT (a) the report
// …"). It goes on while labels of the same form go on: over page breaks, over group headings and over paragraphs that
// are set in as the items are. Empty where no label stands there. Linear in the blocks read.
ItemList list_at(const Document& document, const Outline& outline, std::size_t block, std::size_t offset = 0);

// Adds the items, as printed, to the words of the sentence they belong to, which then ends where the last of them does.
void append_items(const ItemList& list, std::string& words, SourceSpan& where);

// Furniture, footnotes, captions and lists of contents: what a text goes on over.
bool is_aside(const Block& block);

// The first block after `block` that is no aside; the number of blocks where there is none.
std::size_t next_block(const Outline& outline, std::size_t block);

// Without "; and", "; or", ";" or "," at its end.
std::string without_joiner(std::string_view item);

}  // namespace minutebook
