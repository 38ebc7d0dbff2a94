// Runs of numbers that count up through a paper, and which of them are its headings'.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/document.h"
#include "extractors/find/blocks.h"
#include "extractors/find/heading_candidates.h"
#include "extractors/find/labels.h"
#include "extractors/find/section_types.h"
#include "extractors/find/table_shapes.h"

namespace minutebook {

// Labels that count up through the paper.
struct NumberRun {
    LabelForm form;
    int depth;
    std::vector<std::size_t> members;  // blocks
    bool accepted = false;
    float column = 0;                     // where a second column begins in most members; 0: in few
    bool colons = false, dashes = false;  // most members' headings end at one, with text after
    bool phrases = false;                 // … or at the full stop of a phrase
    bool agenda = false;                  // the items of an agenda: headings however long
};

struct NumberRuns {
    std::vector<NumberRun> runs;
    int agenda = -1;  // the run of an agenda's items; -1: there is none

    bool accepted(int run) const { return runs[static_cast<std::size_t>(run)].accepted; }
    std::size_t size(int run) const { return runs[static_cast<std::size_t>(run)].members.size(); }
};

// Says in the candidates (one a block) which run each is of, and accepts those that are headings of their run. Linear
// in the blocks.
NumberRuns find_number_runs(const Document& document, const std::vector<Block>& blocks, const TableShapes& tables,
                            const HeadingReader& reader, PaperForm form, std::vector<HeadingCandidate>& candidates);

}  // namespace minutebook
