// Document: what is printed on a paper's pages, before anyone asks what it says.
//
// A reader (extractors/read/) fills it: words in reading order, in lines, with their boxes and type. Nothing in it
// is interpreted beyond reading order. Plain data: copy, move and share between threads as any struct.
//
// Lengths are PDF points (1/72 inch). The origin is the top left corner of the page as displayed (after its
// rotation), y grows downwards. Texts are UTF-8, valid, in Unicode NFC.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

struct Box {
    float left = 0, top = 0, right = 0, bottom = 0;

    float width() const { return right - left; }
    float height() const { return bottom - top; }
    bool empty() const { return right <= left || bottom <= top; }
    friend bool operator==(const Box&, const Box&) = default;
};

// The smallest box around both; an empty one counts for nothing.
inline Box united(const Box& a, const Box& b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right), std::max(a.bottom, b.bottom)};
}

// How a word is set. Many words share one, so a Document holds each once.
struct Style {
    std::string font;   // the font's name without its subset prefix ("ABCDEF+"); empty where there is none
    float size_pt = 0;  // as displayed; 0 in papers without layout (text, Markdown, HTML, DOCX without sizes)
    bool bold = false;
    bool italic = false;
    friend bool operator==(const Style&, const Style&) = default;
};

// Marks of one word; bits of Word::marks.
enum WordMark : std::uint8_t {
    kUnderlined = 1,
    kStruckOut = 2,
    kInvisible = 4,    // text render mode 3: the text layer of a scan
    kSuperscript = 8,  // raised and smaller than its neighbours: a footnote mark, "17th"
    kSoftHyphen = 16,  // ends its line in a hyphen that only breaks the word: joined with the next word in texts
};

// A run of characters between white space. Its text is Page::text.substr(text_begin, text_size).
struct Word {
    std::uint32_t text_begin = 0;
    std::uint32_t text_size = 0;  // bytes
    Box box;                      // empty where the paper has no layout
    std::uint16_t style = 0;      // index into Document::styles
    std::uint8_t marks = 0;       // of WordMark
    friend bool operator==(const Word&, const Word&) = default;
};

// What the format itself says of a line (tags of a PDF, styles of a DOCX, elements of HTML): a hint, never relied on
// alone.
enum class LineRole : std::uint8_t {
    none,
    title,
    heading,
    list_item,
    table_header,
    table_cell,
    caption,
    footnote,
    artifact,
    side_heading  // told from the layout: a caption in the left margin, beside the text that follows it
};

// A run of words on one baseline in one column. In papers without layout: one paragraph, cell or list item of the
// source is one line, however long.
struct Line {
    std::uint32_t first_word = 0;  // into Page::words
    std::uint32_t word_count = 0;  // at least 1
    Box box;                       // around its words
    std::uint32_t block = 0;       // lines of one visual block (a column's paragraph run, a cell) share this number
    LineRole role = LineRole::none;
    std::uint8_t level = 0;   // of a heading (1 = highest) or of a nested list item; 0 not said
    std::int32_t table = -1;  // lines of one table of the page share this number; -1: not in a table
    std::uint16_t row = 0;    // in the table, from 0
    std::uint16_t column = 0;
    friend bool operator==(const Line&, const Line&) = default;
};

struct Page {
    std::uint32_t number = 1;  // from 1, as counted in the file
    float width_pt = 0, height_pt = 0;
    std::string text;         // words joined by ' ', lines ended by '\n', blocks parted by an empty line
    std::vector<Word> words;  // in reading order
    std::vector<Line> lines;  // in reading order; together they hold every word once
    bool scanned = false;     // an image covers most of the page, and there is no text but (perhaps) an invisible layer

    std::string_view text_of(const Word& word) const {
        return std::string_view(text).substr(word.text_begin, word.text_size);
    }
    std::string_view text_of(const Line& line) const;  // its words, as they stand in text
    friend bool operator==(const Page&, const Page&) = default;
};

// A bookmark of the outline, in order.
struct OutlineEntry {
    std::string title;
    std::uint32_t level = 1;  // 1 = top
    std::uint32_t page = 0;   // from 1; 0 where the target is not a page of the paper
    friend bool operator==(const OutlineEntry&, const OutlineEntry&) = default;
};

struct Document {
    std::string media_type;        // "application/pdf", "text/markdown", …; told from the bytes
    bool has_layout = false;       // words have boxes and styles have sizes
    std::uint32_t page_count = 0;  // what the file says it has; more than pages.size() where reading broke off
    std::vector<Page> pages;       // in the order of their numbers
    std::vector<Style> styles;
    std::vector<OutlineEntry> outline;
    std::string stated_title;           // of the file's own metadata (Info dictionary, <title>); often wrong
    std::string language;               // BCP 47 as the file states it ("en-GB"), or empty
    std::vector<std::string> warnings;  // one line each: what was lost or odd, for a person

    bool complete() const { return pages.size() == page_count; }
    friend bool operator==(const Document&, const Document&) = default;
};

// A place in a Document: words from (first_page, first_word) up to, not including, (last_page, last_word).
// Pages are numbers from 1, words are indices into Page::words. Its boxes are those of its words.
struct SourceSpan {
    std::uint32_t first_page = 0, first_word = 0;
    std::uint32_t last_page = 0, last_word = 0;

    bool empty() const { return first_page == 0 || (first_page == last_page && first_word >= last_word); }
    bool overlaps(const SourceSpan& other) const {
        return !empty() && !other.empty() &&
               std::pair(first_page, first_word) < std::pair(other.last_page, other.last_word) &&
               std::pair(other.first_page, other.first_word) < std::pair(last_page, last_word);
    }
    friend auto operator<=>(const SourceSpan&, const SourceSpan&) = default;
};

// The words of the span as running text: joined by single spaces, soft hyphens undone. Pages or words beyond the
// document's end count as absent. Linear in the span.
// places: which word each byte comes from, in order: a word's bytes go from its begin to that of the next.
struct WordPlace {
    std::uint32_t begin = 0;  // into the text
    std::uint32_t page = 0, word = 0;
};
std::string text_of(const Document& document, const SourceSpan& span, std::vector<WordPlace>* places = nullptr);

// The span's boxes, one per line and page, in order; words without layout give none.
struct PageBox {
    std::uint32_t page = 0;
    Box box;
    friend bool operator==(const PageBox&, const PageBox&) = default;
};
std::vector<PageBox> boxes_of(const Document& document, const SourceSpan& span);

}  // namespace minutebook
