// How rules ask a text: by a named pattern, and by its number of words. Whoever includes it links RE2.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include <re2/re2.h>

namespace minutebook {

inline re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Whether the pattern is somewhere in the text.
inline bool matches(std::string_view text, const RE2& pattern) {
    return pattern.Match(piece(text), 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

// Whether the text is what the pattern says, from end to end.
inline bool is_whole(std::string_view text, const RE2& pattern) {
    return pattern.Match(piece(text), 0, text.size(), RE2::ANCHOR_BOTH, nullptr, 0);
}

inline char folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// With ASCII letters small; others stay as they are.
inline std::string folded(std::string_view text) {
    std::string small(text);
    for (char& c : small) c = folded(c);
    return small;
}

// Whether a word of small ASCII letters is somewhere in the text, in letters of any size.
inline bool contains_folded(std::string_view text, std::string_view word) {
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return folded(a) == b; }) != text.end();
}

// In running text, with single spaces.
inline std::size_t words_in(std::string_view text) {
    return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

}  // namespace minutebook
