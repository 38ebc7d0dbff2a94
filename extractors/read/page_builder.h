// PageBuilder: from runs of text to a Document without layout. Shared by the readers of text, Markdown, HTML and DOCX.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "corpus/document.h"
#include "corpus/result.h"
#include "extractors/read/reader.h"

namespace minutebook {

// What the source says of a line; the fields are those of Line.
struct LineKind {
    LineRole role = LineRole::none;
    std::uint8_t level = 0;
    std::int32_t table = -1;
    std::size_t row = 0, column = 0;
};

// Gathers words, lines, blocks and pages; hands them on at the end, since the number of pages is known only then.
// Texts come in as UTF-8 (bad bytes become U+FFFD) and are kept in NFC, without control and formatting characters.
// A page that outgrows ReadLimits::max_page_glyphs is continued on a new one, so that nothing is lost.
class PageBuilder {
public:
    PageBuilder(std::string media_type, const ReadLimits& limits);

    // The number of a style in Document::styles.
    std::uint16_t style(const Style& style);

    // Adds words to the current line. A word may come in several runs: white space ends it, as does the edge of
    // struck-out text or of a superscript mark; "17" with a superscript "th" is one word, so is "m" with a "2",
    // and a superscript mark with the comma behind it.
    // A word looks as its first run does.
    void text(std::string_view utf8, std::uint16_t style = 0, std::uint8_t marks = 0);
    void end_word();
    void end_line();                                       // the next words stand on a new line of the same block
    void end_block();                                      // the next words stand in a new block
    void end_page();                                       // the next words stand on a new page; an empty page counts
    void set_kind(const LineKind& kind) { kind_ = kind; }  // of lines that end from now on
    const LineKind& kind() const { return kind_; }
    std::int32_t new_table() { return ++tables_; }
    // Takes these tables for no tables after all: their lines lose table, row, column and the role of a cell.
    void forget_tables(const std::vector<std::int32_t>& tables);

    bool line_is_empty() const { return !in_word_ && line_words() == 0; }
    std::uint32_t page_number() const { return document_.page_count + 1; }  // of the current page
    bool page_is_empty() const { return line_is_empty() && page_.lines.empty(); }

    void warn(std::string line) { document_.warnings.push_back(std::move(line)); }
    void set_title(std::string_view utf8);
    void set_language(std::string_view bcp47);

    // The last call: begin, the pages, finish. Fails `empty` where there is not one word.
    Result<void> hand_over(DocumentSink& sink);

private:
    std::size_t line_words() const { return page_.words.size() - first_word_; }
    void begin_word(std::uint16_t style, std::uint8_t marks);
    void add(std::string_view bytes, std::size_t glyphs, bool ascii, std::uint16_t style, std::uint8_t marks);
    bool unit_before_power() const;

    ReadLimits limits_;
    Document document_;
    Page page_;
    LineKind kind_;
    std::map<std::tuple<std::string, float, bool, bool>, std::uint16_t> styles_;
    std::size_t first_word_ = 0;  // of the current line
    std::uint64_t page_glyphs_ = 0;
    std::uint32_t block_ = 0;
    std::int32_t tables_ = -1;
    bool block_begins_ = true;  // the next line is the first of its block
    bool in_word_ = false;
    bool word_is_ascii_ = true;
    bool any_word_ = false;
    bool overflowed_ = false;
};

// NFC of a text; bad bytes become U+FFFD.
std::string to_nfc(std::string_view utf8);

}  // namespace minutebook
