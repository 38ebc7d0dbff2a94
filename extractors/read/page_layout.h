// Drawn glyphs -> words, lines and blocks in reading order.
//
// What a PDF says is where each glyph stands; which of them form a word, a line, a cell or a column is told from their
// places alone (and from the drawn rules, for tables and underlines). Knows nothing of any PDF library.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/document.h"
#include "extractors/read/ruled_tables.h"

namespace minutebook {

// A font as a page uses it.
struct DrawnFont {
    std::string name;  // without subset prefix
    bool bold = false;
    bool italic = false;
    float ascent = 0.75F;    // above the baseline, as a fraction of the size
    float descent = -0.25F;  // below it (negative)
};

enum GlyphFlag : std::uint8_t {
    kGlyphInvisible = 1,   // render mode 3
    kGlyphEmboldened = 2,  // filled and stroked (render mode 2): a bold that the font does not know of
};

// One glyph, in the order and at the place it was drawn; page coordinates as in Box (y grows downwards).
struct DrawnGlyph {
    float x = 0, y = 0;                  // the start of its piece of baseline
    float advance_x = 0, advance_y = 0;  // to its end, letter-spacing left out
    float spacing = 0;                   // letter-spacing that follows, along the advance
    float size_pt = 0;
    std::uint32_t text_begin = 0;  // into DrawnPage::text
    std::uint16_t text_size = 0;   // bytes; white space marks the end of a word
    std::uint16_t font = 0;        // into DrawnPage::fonts
    std::uint8_t flags = 0;        // of GlyphFlag
    std::int32_t tag = -1;         // into DrawnPage::tags; -1 where the glyph has none
};

// What the structure tree of a tagged PDF says of a piece of content.
struct DrawnTag {
    LineRole role = LineRole::none;
    std::uint8_t level = 0;
    friend bool operator==(const DrawnTag&, const DrawnTag&) = default;
};

struct DrawnPage {
    std::uint32_t number = 1;
    float width_pt = 0, height_pt = 0;
    std::string text;  // of all glyphs, in the order drawn; valid UTF-8
    std::vector<DrawnGlyph> glyphs;
    std::vector<DrawnFont> fonts;
    std::vector<DrawnTag> tags;
    std::vector<Rule> rules;
};

// The styles of a document, each once. At most 65,536: later ones get the index of the first.
class Styles {
public:
    std::uint16_t index_of(Style style);
    const std::vector<Style>& all() const { return styles_; }

private:
    std::vector<Style> styles_;
    std::unordered_map<std::string, std::uint16_t> index_;
};

// The words that stand whole on the pages so far, in lower case: what tells "re-use" from a word broken at a line's
// end. Remembers hashes, of the first 500,000 different words.
class KnownWords {
public:
    void add(std::string_view word);
    bool has(std::string_view word) const;

private:
    std::unordered_set<std::size_t> hashes_;
};

// What the layout of a page knows of the pages before it.
struct LayoutMemory {
    Styles styles;
    KnownWords known_words;
    float captions_beside = 0;  // the left edge of the text that captions stand beside; 0 where none do
};

// Lays the page out: words with their boxes and marks, lines and blocks in reading order, tables, rules. Time n log n
// in glyphs and rules, whatever they are; glyphs off the page or without a sane size are left out. Coordinates need not
// be finite. Page::scanned is left false.
Page lay_out(const DrawnPage& drawn, LayoutMemory& memory);

}  // namespace minutebook
