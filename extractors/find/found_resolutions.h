// Resolutions as they are found, with where they stand, and what of them is put right once all are.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/paper.h"
#include "extractors/find/sections.h"

namespace minutebook {

struct FoundResolution : Resolution {
    std::size_t under = 0;  // the index of its heading; the number of headings where it stands before the first
    std::size_t block = 0;  // that tells it, or its marker
    bool lost = false;      // a motion that was voted down decides nothing
};

// Leaves out what a page says again that tells each item twice, under "Decision:" and under "Minutes:". What stays is
// the minutes', which tell who moved it.
void drop_repeats(const Outline& outline, std::vector<FoundResolution>& found);

// Of a motion and its amendment, each moved and seconded, leaves the one that the vote behind them was for; neither,
// where what was decided is told in words of its own. Linear in the outline for each amendment's item.
void settle_contests(const Outline& outline, std::vector<FoundResolution>& found);

// "As an amendment, Cllr Oakes, seconded by Cllr Vale, moved that it be sold."
bool is_moved_amendment(std::string_view text);

}  // namespace minutebook
