// Which encoding bytes of text are in, and the same text as UTF-8.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace minutebook {

// The bytes as valid UTF-8, without byte order mark. The encoding is, in this order: that of a byte order mark; UTF-8
// where the bytes are (but for rare slips, which become U+FFFD) valid UTF-8; the declared one, where ICU knows it;
// what ICU's detector is sure of; Windows-1252. Opens no file. Any thread.
std::string decode_text(std::span<const std::byte> bytes, std::string_view declared = {});

// Whether the bytes are text in some encoding: no NUL (but in UTF-16), next to no control characters.
bool is_text(std::span<const std::byte> bytes);

}  // namespace minutebook
