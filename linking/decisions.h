// What the minutes of a meeting say was decided.
#pragma once

#include <vector>

#include "linking/statements.h"

namespace minutebook {

struct Decision {
    std::size_t statement = 0;          // of the paper's
    std::string text;                   // the words that decide: the statement's, or the verdict at its end
    Settled settled = Settled::agreed;  // none of none, not_held
    bool bare = false;                  // nothing but the verdict: "Noted"
    bool by_council = false;            // says that the council decides, not a committee of it
    bool blanket = false;               // "accepts the recommendations": does not say again what was asked
};

// In reading order: the paper's resolutions, and what it decides in other words (passed on, put off, lost).
std::vector<Decision> decisions_of(const LinkedPaper& paper, const std::vector<PaperStatement>& statements);

}  // namespace minutebook
