// A paper's sketch as it is stored: two bits a passage, which say how many keys it has, then three bytes a key. And a
// set of passages: a bit each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/reuse.h"

namespace minutebook {

std::string encode_sketch(const PaperSketch& sketch);
// Throws IndexError where the bytes are damaged (and may not notice).
PaperSketch decode_sketch(std::int64_t paper, std::span<const std::byte> sketch);

std::string encode_ordinals(std::span<const std::uint32_t> ordinals);
bool has_ordinal(std::span<const std::byte> set, std::uint32_t ordinal);

}  // namespace minutebook
