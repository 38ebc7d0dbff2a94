// What a Query seeks, in words as the index knows them: for FTS5 as MATCH expressions, and for the ranking, which looks
// at the words of passages itself.
#pragma once

#include <string>
#include <vector>

#include "index/query.h"

namespace minutebook {

// One way to write a word or phrase.
struct Spelling {
    std::string words;               // before stemming, parted by single spaces: letters and digits, so safe in FTS5
    std::vector<std::string> terms;  // as in the index, one a position
    bool prefix = false;             // the last may go on
    double weight = 1;               // below 1: not as typed
};

// A word, phrase or beginning in its spellings; or two or more of them near each other.
struct SoughtTerm {
    std::vector<std::vector<Spelling>> operands;  // at least one; each has at least one
    unsigned distance = 0;                        // of several operands: words between
};

struct SoughtClause {
    std::string typed;               // for messages
    std::vector<SoughtTerm> any_of;  // at least one
    bool excluded = false;
    bool plain = false;  // bare words, which a paper may lack where no paper has them all
};

// A query's clauses that have any word at all.
std::vector<SoughtClause> sought_by(const Query& query);

// The FTS5 expressions of a clause. words: its spellings of one word, for a table that has no positions; phrases: the
// others; all: both. Empty where there are none.
struct MatchExpressions {
    std::string words, phrases, all;
};
MatchExpressions match_expressions(const SoughtClause& clause);

}  // namespace minutebook
