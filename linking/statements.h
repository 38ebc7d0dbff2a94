// A paper as statements: its sentences and list items in reading order, each with what it stands under.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "corpus/ledger.h"
#include "corpus/linked_paper.h"

namespace minutebook {

struct PaperStatement {
    enum class Kind { text, heading, recommendation, resolution, table } kind = Kind::text;
    std::string text;                  // without bullet and label
    std::optional<std::string> label;  // of the statement, or of the list item it begins
    int section = -1;                  // into Paper::sections
    int fact = -1;                     // into recommendations or resolutions, for those kinds
    int point = 0;       // those of one bullet, labelled item or run of paragraphs under a heading share it
    bool opens = false;  // the first of its point
    SourceSpan where;    // of the passage
};

// Furniture is left out. Linear in the text.
std::vector<PaperStatement> statements_of(const LinkedPaper& paper);

// The heading a section stands under, itself first, then those above it: "Village Gate", "Roads and Traffic".
std::vector<int> sections_above(const Paper& paper, int section);

}  // namespace minutebook
