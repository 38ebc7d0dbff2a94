// Wordings compared: as bags of words, and word by word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/ledger.h"

namespace minutebook {

// The words of a text, folded: letters and digits, with what stands inside a number or a reference kept ("24/00108",
// "11,000", "£60"); "&" is "and".
std::vector<std::string> words_of(std::string_view text);

bool has_digit(std::string_view word);

// Words that bind others, and those of asking, moving and deciding: they say nothing of the matter.
const std::unordered_set<std::string_view>& common_words();

// Those that say what it is about, cut to their stems: without "the", "that", and the verbs of asking and deciding.
std::vector<std::string> content_words(std::string_view text);

// Twice the common words over all words of both, as bags: 1 for the same words, 0 for none in common.
double likeness(const std::vector<std::string>& one, const std::vector<std::string>& other);

// The share of the words of `part`, as a bag, that `whole` has.
double share_in(const std::vector<std::string>& part, const std::vector<std::string>& whole);

// Word by word, as printed, a longest common subsequence kept. Texts of more than 400 words are told as
// dropped and added whole.
std::vector<WordChange> differences(std::string_view from, std::string_view to);

// Whether the changes are of substance: words that say something, three or more in a row, are added or dropped. Words
// of change `to` that `elsewhere` has count as not added.
bool is_of_substance(const std::vector<WordChange>& changes, const std::vector<std::string>& elsewhere = {});

}  // namespace minutebook
