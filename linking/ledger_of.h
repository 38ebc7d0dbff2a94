// The ledger of one meeting: what was asked of it, and what its minutes say became of that.
#pragma once

#include <span>
#include <vector>

#include "corpus/ledger.h"
#include "corpus/linked_paper.h"

namespace minutebook {

// Less is not claimed, but told as `none`.
inline constexpr double kLeastConfidence = 0.75;

// The papers are those of one meeting (see meetings.h). In the order of the papers and of what they ask; one entry for
// each answer, or one without an answer. What is asked is matched on facts first: the reference or title finds the
// item; only within it does wording choose. Pure; linear in the papers' text but for asks times decisions.
std::vector<LedgerEntry> ledger_of(std::span<const LinkedPaper> papers);

}  // namespace minutebook
