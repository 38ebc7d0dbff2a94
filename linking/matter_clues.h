// What of a paper may tie it to other papers about the same matter.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corpus/ledger.h"
#include "corpus/linked_paper.h"
#include "corpus/matter.h"

namespace minutebook {

// A ledger's answers and what they answer, by place.
struct MatterAnswer {
    MatterPlace asked, answered;
    double confidence = 0;
};

// Where in its papers a meeting's ledger stands. papers: of that meeting.
std::vector<MatterAnswer> answers_of(std::span<const LinkedPaper> papers, std::span<const LedgerEntry> ledger);

// answers: of the paper's meeting. The words of a paper with items (minutes, agenda) are all wanted; of others, those
// of the first pages. References need no texts. Linear in the text.
MatterClues matter_clues_of(const LinkedPaper& paper, std::span<const MatterAnswer> answers);

}  // namespace minutebook
