// The printed rows of a page, cut into cells at wide gaps: what header tables, letterheads and contact blocks are made
// of.
//
// Readers give lines column by column; a person reads a form row by row. Papers without layout give one row a line (or
// a table's row), with coordinates made up so that the same rules hold: rows stand apart, columns side by side.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document.h"

namespace minutebook {

// Words of one line without a wide gap between them.
struct Cell {
    std::uint32_t page = 0;                       // number
    std::uint32_t first_word = 0, last_word = 0;  // up to, not including
    std::uint32_t skipped_bytes = 0;              // of the first word: a label that is not parted from its value
    Box box;
    float size_pt = 0;  // of its largest word
    bool bold = false;  // its first word
    LineRole role = LineRole::none;
    bool ends_in_soft_hyphen = false;
    std::string text;

    SourceSpan where() const { return {page, first_word, page, last_word}; }
};

struct PrintedRow {
    std::uint32_t page = 0;
    Box box;
    float size_pt = 0;
    std::vector<Cell> cells;  // from left to right, at least one
    std::string joined;       // their text, where there are several

    // The cells' text, joined by a space.
    const std::string& text() const { return cells.size() == 1 ? cells.front().text : joined; }
};

// Rows from top to bottom. Linear in the page, but for the sorting of its lines.
std::vector<PrintedRow> printed_rows(const Document& document, const Page& page);

// Cells run together as text, which remembers the word that each byte came from.
class RunningText {
public:
    // Joined by a space, or by nothing after a soft hyphen (which is dropped).
    void add(const Page& page, const Cell& cell);
    const std::string& text() const { return text_; }
    bool empty() const { return text_.empty(); }

    // The words that bytes [begin, end) touch. Empty where they touch none.
    SourceSpan span(std::size_t begin, std::size_t end) const;

private:
    struct Mark {
        std::size_t begin, end;
        std::uint32_t page, word;
    };
    std::string text_;
    std::vector<Mark> marks_;
    bool glue_ = false;
};

}  // namespace minutebook
