// Two passages set against each other: which words they share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "linking/wording.h"

namespace minutebook {

// The same words in the same order in both.
struct SharedRun {
    std::uint32_t first = 0, other_first = 0;  // numbers of the words it begins with
    std::uint32_t words = 0;
    friend bool operator==(const SharedRun&, const SharedRun&) = default;
};

struct SharedWording {
    std::vector<SharedRun> runs;  // by first; no word of either side is in two
    std::size_t words = 0;        // of all runs
    double share = 0;             // of the words of the shorter side, 0 to 1
    // Enough of it to say that one wording is the other's.
    bool is_reuse() const;
};

// Greedy string tiling (Wise, "String similarity via greedy string tiling and running Karp-Rabin matching", 1993): the
// longest runs first, of at least three words, wherever they stand in the other. Of a run of three words that a side
// has often only the first sixteen places are looked at, and only the first 4,000 words: about linear.
SharedWording shared_wording(const std::vector<ComparedWord>& one, const std::vector<ComparedWord>& other);

// Bytes of a text; those of neighbouring words are one, with the space between them.
using ByteRange = std::pair<std::uint32_t, std::uint32_t>;
std::vector<ByteRange> shared_bytes(const SharedWording& shared, const std::vector<ComparedWord>& one);
std::vector<ByteRange> other_shared_bytes(const SharedWording& shared, const std::vector<ComparedWord>& other);

}  // namespace minutebook
