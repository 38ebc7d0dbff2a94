// Where in the papers the words stand, passage by passage: the first ranking, which sees which words a passage and its
// neighbours have, not how close they are. It chooses what the second (passage_scores.h) reads.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "index/paper_matches.h"
#include "index/passage_stream.h"
#include "index/sought.h"

namespace minutebook {

struct PaperEvidence {
    std::int64_t paper = 0;
    double score = 0;
    bool together = false;              // all words of the query stand on about a page
    std::vector<std::int64_t> anchors;  // passages that have most of the words in and around them, best first, apart
};

class PassageEvidence {
public:
    // All must outlive it.
    PassageEvidence(Database& db, PassageStream& passages, const std::vector<SoughtClause>& clauses,
                    const PaperMatches& matches);

    // One for each of `papers`, best first; equal ones as they come. explanation: what was looked at.
    std::vector<PaperEvidence> rank(const std::vector<std::int64_t>& papers, std::vector<std::string>& explanation);

    // Of one paper, by all of its own passages. date: the paper's.
    PaperEvidence of_paper(std::int64_t paper, const std::optional<std::string>& date);

private:
    struct Sighting {
        std::int64_t place;  // paper << 20 | ordinal
        std::int64_t passage;
        std::uint64_t clauses;
    };
    void look_at(const std::string& match, std::uint64_t clauses, std::int64_t rare, std::int64_t common);
    void merge_sightings();
    PaperEvidence evidence_of(std::int64_t paper, const Sighting* begin, const Sighting* end) const;

    PassageStream& passages_;
    const std::vector<SoughtClause>& clauses_;
    const PaperMatches& matches_;
    std::vector<std::string> match_;  // of each clause that is not excluded; else empty
    std::vector<bool> candidates_;    // by paper
    std::vector<Sighting> sightings_;
    std::uint64_t common_ = 0;  // clauses in more passages than were looked at
};

}  // namespace minutebook
