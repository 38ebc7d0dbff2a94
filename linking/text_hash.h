// A hash of text that is the same on every machine, so that it may be stored.
#pragma once

#include <cstdint>
#include <string_view>

namespace minutebook {

inline constexpr std::uint64_t kNoText = 0xcbf29ce484222325;

// FNV-1a. before: of the text that this one goes on from.
inline std::uint64_t hash_of(std::string_view text, std::uint64_t before = kNoText) {
    for (const char c : text) before = (before ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return before;
}

}  // namespace minutebook
