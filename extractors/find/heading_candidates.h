// What each block could be: a heading, a heading with text run in behind it, or neither. Judged by its own words and
// setting; what stands around it is weighed later.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/document.h"
#include "extractors/find/blocks.h"
#include "extractors/find/heading_style.h"
#include "extractors/find/section_types.h"
#include "extractors/find/table_shapes.h"

namespace minutebook {

inline constexpr std::size_t kLongestHeading_words = 60;  // an agenda item may take four lines
inline constexpr std::size_t kLongestUnnumbered_words = 22;
inline constexpr std::size_t kLongestRunIn_words = 14;
inline constexpr std::size_t kLongText_bytes = 160;  // a paragraph for certain

struct HeadingCandidate {
    bool possible = false;    // its text may be a heading's
    bool emphasised = false;  // its heading is set apart from the body
    bool sentence = false;    // all of the block reads as a sentence
    bool run_in = false;
    bool one_column = false;  // the heading is what stands in the first of two columns
    std::size_t size = 0;     // bytes of the block's text
    std::string heading;
    std::optional<SectionType> customary;
    HeadingStyle style;
    int run = -1;                // of numbers
    const char* rule = nullptr;  // set when accepted
};

// Reads blocks of one paper, all of which it refers to.
class HeadingReader {
public:
    HeadingReader(const Document& document, const BodyStyle& body, const TableShapes& tables)
        : document_(document), body_(body), tables_(tables) {}

    HeadingCandidate read(const Block& block) const;

    // Whether the candidate's heading may be one, as far as its words go.
    bool is_tagged(const Block& block) const;
    bool title_like(const HeadingCandidate& candidate, const Block& block) const;

private:
    HeadingStyle style_of(const Block& block, bool lead) const;
    bool in_margin(const Block& block) const;

    const Document& document_;
    const BodyStyle& body_;
    const TableShapes& tables_;
};

// Lines to be filled in: "Signed ______", "Date ........"
bool is_filled_in(std::string_view text);

std::size_t letters_in(std::string_view text);
bool starts_lower(std::string_view text);

// The heading as it is stored: without a page range, a final colon or dash.
std::string cleaned_heading(std::string_view text);

// Where the first " - ", " – ", "– " or " –The" begins; npos where none does.
std::size_t first_dash(std::string_view text);

// Where the first colon, or dash between spaces, ends a heading that text follows; npos-like (text.size()) if none.
std::size_t heading_separator(std::string_view text, bool colon);

// "… approves:-": what it leads to follows.
bool ends_open(std::string_view text);

bool reads_as_sentence(std::string_view text);

}  // namespace minutebook
