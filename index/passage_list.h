// The passages of a paper as they are stored: two or three bytes each, since most begin where the one before ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "corpus/paper.h"

namespace minutebook {

struct ListedPassage {
    std::int64_t id = 0;  // see passage_id
    Passage passage;
    SectionType section_type = SectionType::other;  // of the section it stands in; other where it stands in none
    friend bool operator==(const ListedPassage&, const ListedPassage&) = default;
};

// age: of the paper's date, see passage_id::age_of(). sections: the paper's; their types are told with the passages, so
// that a search within sections need not read them.
std::string encode_passages(std::uint32_t age, std::span<const Passage> passages, std::span<const Section> sections);

// In the order of the paper. Throws IndexError where the bytes are damaged (and may not notice).
std::vector<ListedPassage> decode_passages(std::int64_t paper, std::span<const std::byte> list);

}  // namespace minutebook
