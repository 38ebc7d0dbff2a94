// The wording of a passage: its words as they are compared with others', and the keys it is found by.
//
// Wording is compared as Broder does ("On the resemblance and containment of documents", 1997): a text is the set of
// its shingles, runs of kShingle_words words; two texts resemble each other by the share of shingles they have in
// common; and the least hashes of a set, however few, are a fair sample of it. Whoever shares one of those keys is a
// candidate (Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, ch. 3: bands of one row), which
// shared_wording() then confirms or throws out. Kept are one to three keys of 24 bits a passage: the index has no room
// for more.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/linked_paper.h"
#include "corpus/reuse.h"

namespace minutebook {

inline constexpr std::size_t kShingle_words = 4;
// A passage of fewer words has too little wording of its own to be anyone's.
inline constexpr std::size_t kLeastWording_words = 8;

struct ComparedWord {
    std::uint64_t hash = 0;            // of the word, folded, without punctuation
    std::uint32_t begin = 0, end = 0;  // bytes of the text, as printed
    bool is_number = false;            // has a digit: sums and dates change where the wording is the same
    bool is_common = false;            // says nothing of the matter: "the", "that", "agreed"
};

// Words parted by spaces; those without a letter or digit are left out. Linear in the text.
std::vector<ComparedWord> wording_of(std::string_view text);

// The hashes of all shingles that have two words which are not common, or of all where none has; numbers count as
// alike. Ascending, each once; none of fewer words than a shingle.
std::vector<std::uint64_t> shingles_of(const std::vector<ComparedWord>& words);

// What a hash is called where it is kept: bits that its place among the others does not tell.
constexpr std::uint32_t key_of(std::uint64_t shingle) { return static_cast<std::uint32_t>(shingle) & kKeyMask; }

// The keys of a passage: those of its least shingles, one for short ones, three for long ones. None below
// kLeastWording_words.
std::vector<std::uint32_t> keys_of(const std::vector<ComparedWord>& words);

// Wants all words of the paper.
PaperSketch sketch_of(const LinkedPaper& paper);

}  // namespace minutebook
