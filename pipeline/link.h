// The end of a run: which papers are of one meeting, its ledger, and matters over time.
#pragma once

#include <cstdint>

#include "index/index_writer.h"

namespace minutebook {

// Which version of linking made what an index says; another one makes all anew.
inline constexpr int kLinkingVersion = 2;

struct LinkSummary {
    std::uint64_t papers = 0;    // looked at anew
    std::uint64_t meetings = 0;  // whose ledger was made anew
    double seconds = 0;
};

// Brings meetings, ledger and matters up to date with the papers: those that are new or have changed are looked at, and
// the ledger of each meeting that has one of them, or has lost one, is made anew. The same papers have the same
// meetings and the same ledger however many runs they came in. Takes the memory of the clues of all papers, and of one
// meeting's papers.
LinkSummary link(IndexWriter& writer);

}  // namespace minutebook
