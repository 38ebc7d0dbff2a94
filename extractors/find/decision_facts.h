// What a text says of a decision besides its wording: outcome, mover, seconder, votes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/paper.h"

namespace minutebook {

struct DecisionFacts {
    std::optional<std::string> mover, seconder;  // as printed
    std::optional<Votes> votes;
};

// Adds what the text states and `facts` lacks. Each is linear in the text.
void add_movers(std::string_view text, DecisionFacts& facts);
void add_votes(std::string_view text, DecisionFacts& facts);

// "6", "six", "none"; up to four digits, or twenty in words.
std::optional<int> number_said(std::string_view text);

// "Oakes, Vale and Puw voted in favour.": who voted how.
bool names_voters(std::string_view sentence);

// Whether the text says that a motion or amendment was not carried.
bool says_lost(std::string_view text);

// What was decided, by the wording of a decision that was taken.
Outcome outcome_of(std::string_view decision);

}  // namespace minutebook
