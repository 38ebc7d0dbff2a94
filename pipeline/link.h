// The end of a run: which papers are of one meeting, its ledger, matters over time, people, and the wording that papers share.
#pragma once

#include <cstdint>

#include "index/index_writer.h"

namespace minutebook {

// Which version of linking made what an index says; another one makes all anew.
inline constexpr int kLinkingVersion = 4;

struct LinkSummary {
    std::uint64_t papers = 0;    // looked at anew
    std::uint64_t meetings = 0;  // whose ledger was made anew
    std::uint64_t same = 0;      // papers, and parts of packs, that are another paper
    std::uint64_t reused = 0;    // wordings that stand in several papers; standing: of these, boilerplate
    std::uint64_t standing = 0;
    double seconds = 0;
};

// Brings meetings, ledger, matters, people and reused wording up to date with the papers: those that are new or have changed
// are looked at, and the ledger of each meeting that has one of them, or has lost one, is made anew. The same papers
// have the same meetings and the same ledger however many runs they came in. Takes the memory of the clues and sketches
// of all papers, and of some papers of about 1 MiB of text, or those of one meeting. Papers are looked at on `jobs`
// threads (at least 1), and written in order.
LinkSummary link(IndexWriter& writer, std::size_t jobs);

}  // namespace minutebook
