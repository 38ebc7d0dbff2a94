// Where the sought words stand in a text: what the ranking measures distances between, and what snippets mark.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/icu_tokenizer.h"
#include "index/sought.h"

namespace minutebook {

struct Occurrence {
    std::size_t clause = 0;                      // its number in the clauses sought
    std::uint32_t first_word = 0, end_word = 0;  // positions in the text
    std::uint32_t begin = 0, end = 0;            // bytes of the text
    double weight = 1;                           // of the spelling
};

struct Occurrences {
    std::vector<Occurrence> all;  // in order of first_word
    std::uint32_t words = 0;      // positions in the text
};

class OccurrenceFinder {
public:
    explicit OccurrenceFinder(
        const std::vector<SoughtClause>& clauses);  // clauses must outlive it; excluded ones are passed over
    Occurrences find(const std::vector<Token>& tokens) const;

private:
    struct Sought {
        std::size_t clause, term, operand;
        const Spelling* spelling;
    };
    const std::vector<SoughtClause>& clauses_;
    std::unordered_map<std::string_view, std::vector<Sought>> by_first_term_;
    std::vector<Sought> beginnings_;  // of one term that may go on
};

}  // namespace minutebook
