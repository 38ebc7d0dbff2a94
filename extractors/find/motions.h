// Motions set out in paragraphs: who moved them, their words, and what came of them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/document.h"
#include "extractors/find/decision_facts.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/sections.h"

namespace minutebook {

struct Motion {
    std::optional<std::string> number;  // "R2021-14" where the motion, not the item, is numbered
    DecisionFacts facts;
    std::vector<ListItem> items;  // what it says, without recitals ("WHEREAS …") and without its outcome
    std::size_t end = 0;          // the first block after it
    bool lost = false;
};

// The motion that begins at the block: "R2021-14 A. Hale, B. Quick:" or "Moved by Cllr Hale" and "Seconded by Cllr
// Quick", then its words, then "CARRIED". Nothing where one of the three is missing. Linear in the blocks read.
std::optional<Motion> motion_at(const Document& document, const Outline& outline, std::size_t block);

}  // namespace minutebook
