// Papers that are nearly the same: the draft and the final form of the same minutes, a paper filed twice.
#pragma once

#include <cstdint>
#include <vector>

#include "index/icu_tokenizer.h"

namespace minutebook {

struct ScoredPaper;

// The least hashes of all runs of three words of a text (a min-hash sketch).
class Fingerprint {
public:
    void add(const std::vector<Token>& tokens);
    std::vector<std::uint64_t> take();  // ascending

private:
    std::vector<std::uint64_t> hashes_;
};

// What share of their runs of words two texts have in common, as far as their sketches tell: 0 to 1.
double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b);

// Both papers say the same around what was sought, and nothing of their dates, councils or kinds tells them apart.
bool near_identical(const ScoredPaper& a, const ScoredPaper& b);

}  // namespace minutebook
