// What a paper asks of a meeting.
#pragma once

#include <vector>

#include "linking/statements.h"

namespace minutebook {

struct FoundAsk {
    Ask ask;
    std::size_t statement = 0;           // it stands in, of the paper's; the number of statements where it is in none
    bool lost = false, carried = false;  // a motion's fate as it stands behind it
    std::size_t verdict = 0;             // the statement that says so
};

// In reading order. The paper's own recommendations; where it is an agenda, the items that ask for a decision; where it
// is minutes, what committees and officers recommended and members moved; where it lists committees' reports, their
// titles.
std::vector<FoundAsk> asks_of(const LinkedPaper& paper, const std::vector<PaperStatement>& statements);

}  // namespace minutebook
