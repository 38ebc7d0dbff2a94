// Which papers are of one meeting: one council, one body, one date.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/linked_paper.h"

namespace minutebook {

// Wants the words of its first pages.
MeetingClues clues_of(const LinkedPaper& paper);

// Every paper is in one meeting; one that nothing joins to others is alone. Papers of two councils are never joined. A
// paper that does not say its council is joined only where its beginning has the full name of a place whose council
// other papers name, where it has two recommendations or resolutions word by word
// in common with the one meeting of the body and date it says, or where it shares three headings
// (eight, and half of them, with a meeting whose council is known) with one meeting that no other has; one that does
// not say its date, by the reference number of what it is about. In the order of ids; the same for any order of the
// clues. About linear.
std::vector<Meeting> meetings_of(std::vector<MeetingClues> clues);

}  // namespace minutebook
