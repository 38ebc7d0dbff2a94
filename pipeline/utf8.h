// Checks of UTF-8 that came from another process.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace minutebook {

// Well-formed as the Unicode standard has it: no overlong forms, surrogates or values above U+10FFFF.
bool is_utf8(std::string_view text);

// True where a character of well-formed text begins at this byte, and at its end.
inline bool is_boundary(std::string_view text, std::size_t at) {
    return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

// Well-formed text as one line that is safe on a terminal: control characters and runs of spaces become a space, and
// what is longer than max_bytes ends in "…".
std::string one_line(std::string_view text, std::size_t max_bytes = 500);

}  // namespace minutebook
