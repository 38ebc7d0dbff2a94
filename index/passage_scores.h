// The second ranking: reads the passages around where the words are, and scores how close together they stand, and in
// what. People seek decisions, so words in one resolution, recommendation, title or heading, or in a resolution and the
// heading above it, count for more than words strewn over pages. Plain words in boilerplate count for less.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "index/boilerplate.h"
#include "index/occurrences.h"
#include "index/paper_matches.h"
#include "index/passage_evidence.h"
#include "index/passage_reader.h"
#include "index/sought.h"
#include "index/sqlite.h"

namespace minutebook {

struct ScoredPassage {
    ReadPassage passage;
    Occurrences occurrences;  // in its own text
    double score = 0;
};

struct ScoredPaper {
    std::int64_t paper = 0;
    double score = 0;
    std::uint64_t facts = 0;  // clauses that name its kind, year or month
    std::optional<std::string> title, council, body, date, kind;
    std::vector<ScoredPassage> passages;  // that have any of the words; best first
};

class PassageScores {
public:
    // All must outlive it.
    PassageScores(Database& db, PassageStream& passages, const std::vector<SoughtClause>& clauses,
                  const PaperMatches& matches);
    // The paper with nothing read of it yet.
    ScoredPaper begin(std::int64_t paper);
    // Reads around `anchors` besides what was read already, and scores the paper by all of it.
    void read(ScoredPaper& scored, std::span<const std::int64_t> anchors);

private:
    void score_window(std::int64_t anchor, ScoredPaper& scored);
    std::uint64_t said_of_itself(const ScoredPaper& scored) const;
    std::uint64_t clauses_in_heading(std::int64_t paper, std::int64_t section);
    std::uint64_t clauses_in_facts(const ScoredPaper& scored) const;

    PassageStream& stream_;
    const std::vector<SoughtClause>& clauses_;
    const PaperMatches& matches_;
    OccurrenceFinder finder_;
    PassageReader reader_;
    Boilerplate boilerplate_;
    Statement paper_, heading_;
    std::vector<std::size_t> wanted_;  // numbers of the clauses that are not excluded
    bool plain_ = true;                // all of these are bare words
};

}  // namespace minutebook
