// Headings: which blocks, or beginnings of blocks, a reader would put into a table of contents of the paper.
//
// Four kinds of evidence are weighed, none of them a paper's own words: customary headings ("Background"), runs of
// numbers that count up through the paper, type that stands out from the body's and recurs, and what the format says
// (outline, heading styles). The title block, tables of header fields, captions, lists of contents and running headers
// give no sections.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "extractors/find/blocks.h"
#include "extractors/find/section_types.h"

namespace minutebook {

// One section and the blocks that it holds.
struct Heading {
    Section section;
    std::size_t block = 0;  // its heading stands in or begins this block
    std::size_t size = 0;   // bytes of the block's text that are the heading; the rest is the section's text
    bool run_in = false;    // the section's text goes on in the same block
};

// What a paper looks like once its structure is known: the model that the rules for recommendations, resolutions and
// passages stand on.
struct Outline {
    std::vector<Block> blocks;  // in reading order; hold every word once
    BodyStyle body;
    PaperForm form = PaperForm::report;
    std::vector<Heading> headings;  // in reading order
    std::vector<int> section_of;   // for each block: the section it stands in (a heading: its own), -1 before the first
    std::size_t title_blocks = 0;  // how many blocks from the start are the title block, header fields and the like

    // The heading that begins in the block, or nothing. Logarithmic in the headings.
    const Heading* heading_in(std::size_t block) const;
};

// The heading stands in the margin, beside its text.
bool stands_in_margin(const Outline& outline, const Heading& heading);

// "Decisions" between a body's name and the day of its meeting.
bool titles_decisions(const std::vector<Block>& blocks, std::size_t index);

// The paper has such a title: it lists what was decided of each item.
bool lists_decisions(const std::vector<Block>& blocks);

// `title`: where the title of a report or of another paper stands that is not of a meeting; it is no heading. Empty:
// not known. Linear in the document.
Outline outline_of(const Document& document, const SourceSpan& title = {});

}  // namespace minutebook
