// The part of a passage that shows why it was found.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "index/occurrences.h"

namespace minutebook {

struct Snippet {
    std::string text;  // at most about 240 bytes, cut between words, with … where it is cut
    std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  // byte ranges of text, in order, apart
};

// The stretch with most of the clauses (by weight), and of these the one with most occurrences.
Snippet snippet_of(std::string_view text, const Occurrences& occurrences, const std::vector<double>& clause_weights);

}  // namespace minutebook
