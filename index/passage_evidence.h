// Where in the papers the words stand, passage by passage: the first ranking, which sees which words a passage and its
// neighbours have, not how close they are. It chooses what the second (passage_scores.h) reads.
//
// It looks at every candidate of a common word, so what it keeps of each is small, and what only the best need
// (anchors) is found when they are asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "index/paper_matches.h"
#include "index/passage_stream.h"
#include "index/sought.h"

namespace minutebook {

struct PaperEvidence {
    std::int64_t paper = 0;
    double score = 0;
    std::uint32_t place = 0;  // among the papers given: the lower goes first of two equal ones
    bool together = false;    // all words of the query stand on about a page

    friend bool operator<(const PaperEvidence& a, const PaperEvidence& b) {  // better
        return a.score != b.score ? a.score > b.score : a.place < b.place;
    }
};

class PassageEvidence {
public:
    // All must outlive it.
    PassageEvidence(Database& db, PassageStream& passages, const std::vector<SoughtClause>& clauses,
                    const PaperMatches& matches);

    // One for each of `papers`, as they come. explanation: what was looked at.
    std::vector<PaperEvidence> look(const std::vector<std::int64_t>& papers, std::vector<std::string>& explanation);

    // Passages of a paper that have most of the words in and around them, best first, apart from each other: of those
    // that look() saw, else of all that the paper has. date: the paper's.
    std::vector<std::int64_t> anchors(std::int64_t paper, const std::optional<std::string>& date);

private:
    struct Sighting {
        std::int64_t place;  // paper << 20 | ordinal
        std::int64_t passage;
        std::uint64_t clauses;
    };
    struct Anchor {
        double score;
        const Sighting* at;
    };
    using Sightings = std::span<const Sighting>;

    void look_at(const std::string& match, std::uint64_t clauses, std::int64_t rare, std::int64_t common);
    static void merge(std::vector<Sighting>& sightings);
    Sightings sightings_in(std::int64_t paper) const;
    PaperEvidence evidence_of(std::int64_t paper, Sightings sightings);
    // Into anchors_, best first. True where all words stand on about a page.
    bool score_anchors(std::int64_t paper, Sightings sightings);

    PassageStream& passages_;
    const std::vector<SoughtClause>& clauses_;
    const PaperMatches& matches_;
    std::vector<std::string> match_;  // of each clause that is not excluded; else empty
    std::vector<bool> candidates_;    // by paper
    std::vector<Sighting> sightings_;
    std::vector<Anchor> anchors_;  // of the paper at hand
    std::uint64_t common_ = 0;     // clauses in more passages than were looked at
};

}  // namespace minutebook
