// Sentences of running text.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace minutebook {

// Bytes of a text, from begin up to, not including, end.
struct TextRange {
    std::size_t begin = 0, end = 0;

    std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

// The sentences of a text with single spaces, in order, without the spaces between them; together they hold every word.
// Titles ("Cllr."), initials ("J. Smith") and common abbreviations ("approx.") end none. Linear in the text.
std::vector<TextRange> sentences_of(std::string_view text);

// Whether the text ends in a full stop, a semicolon or the like, perhaps with quotation marks or brackets behind it.
bool ends_as_sentence(std::string_view text);

}  // namespace minutebook
