// How rules ask a text by a named pattern.
#pragma once

#include <string_view>

#include <re2/re2.h>

namespace minutebook {

inline re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Whether the pattern is somewhere in the text.
inline bool matches(std::string_view text, const RE2& pattern) { return RE2::PartialMatch(piece(text), pattern); }

}  // namespace minutebook
