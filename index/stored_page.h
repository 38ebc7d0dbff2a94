// Pages as they are stored: every word with its box, style and marks, in about as many bytes as half its text.
//
// A page becomes two blobs. `text` has the words (zstd, primed with the common words of council papers), and is all
// that searching reads; `layout` has boxes, styles and lines, each told against a prediction from what stands
// before (range_coder.h): the width of a word from the widths its letters had so far, a line's box from its words.
//
// Pages of a paper whose numbers differ only in their last four bits are a group: each is told with what those before
// it in the group have taught, so to read one is to read those first. It saves a seventh of the bytes.
//
// Reading them back gives a quantised page (corpus/quantise.h) exactly; what is not is rounded on the way.
// Functions are safe to call from any thread; an encoder or decoder from one at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "corpus/quantise.h"

namespace minutebook {

struct StoredPage {
    std::string text, layout;
};

// The number that the group of a page begins with; the page itself may be missing.
constexpr std::uint32_t group_begin(std::uint32_t number) { return number & ~std::uint32_t{15}; }

// Takes the pages of one paper, their numbers rising.
class PageEncoder {
public:
    PageEncoder();
    ~PageEncoder();
    StoredPage encode(const Page& page);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Takes pages of one paper as they were encoded: of each group that is begun all from its first, without gaps, all with
// layout or all without. Throws IndexError where the bytes are damaged (and may not notice).
class PageDecoder {
public:
    PageDecoder();
    ~PageDecoder();
    Page decode(std::uint32_t number, std::span<const std::byte> text, std::span<const std::byte> layout);
    // The next page is the first of its group, even where that is the group at hand.
    void restart();
    // The page with only its number, its text and its words' places, sizes and marks: enough for text_of().
    Page decode_text(std::uint32_t number, std::span<const std::byte> text);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// What a paper has once: of the document all but its pages and what table paper has in columns (styles, outline,
// warnings); of the paper its warnings.
std::string encode_details(const Document& document, const Paper& paper);
void decode_details(std::span<const std::byte> blob, Document& document, Paper& paper);

}  // namespace minutebook
