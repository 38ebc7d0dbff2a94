// The numbers of passages and pages, which say what they are numbers of.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "corpus/paper.h"

namespace minutebook {

// Passages are numbered by worth, so that FTS5, which gives rows in the order of their numbers, gives the worthiest
// first: by kind (resolutions, recommendations, titles, headings, text, tables, furniture), the newest year first
// within a kind, undated last, then by paper and by place in it. FTS5 keeps the gap between the numbers of two passages
// that have a word, 7 bits a byte, so papers lie close together: most have fewer than 512 passages. What longer ones
// have beyond lies behind all of their kind, in blocks of 512. Years are told within shards of 262,144 papers, what
// came in last first. All are below 2^53, so JavaScript reads them exactly.
//
//   bits 46-48 tier | 41-45 block | 35-40 63 - shard | 27-34 years back from 2154; 255 undated | 9-26 paper in the
//   shard | 0-8 place in the block
//
// A paper is shard * 262144 + paper in the shard, the ordinal among its passages block * 512 + place in the block.
namespace passage_id {

inline constexpr std::int64_t kMaxPaper = (std::int64_t{1} << 24) - 1;
inline constexpr int kPaperShift = 9, kPaperBits = 18, kShardShift = 35, kBlockShift = 41;
inline constexpr std::uint32_t kBlock = 1 << kPaperShift, kMaxOrdinal = 32 * kBlock - 1;
inline constexpr int kTiers = 7;
static_assert(kMaxPassages <= kMaxOrdinal);

int tier_of(PassageKind kind);       // 0 is the worthiest
PassageKind kind_of_tier(int tier);  // REQUIRES: 0 <= tier < kTiers

// "YYYY-MM-DD" -> the year's bits; what is no date counts as undated, and years outside 1900 to 2154 as the nearest.
std::uint32_t age_of(const std::optional<std::string>& date);

std::int64_t of(PassageKind kind, std::uint32_t age, std::int64_t paper, std::uint32_t ordinal);
constexpr std::int64_t paper(std::int64_t id) {
    return (63 - (id >> kShardShift & 63)) << kPaperBits | (id >> kPaperShift & ((1 << kPaperBits) - 1));
}
constexpr std::uint32_t ordinal(std::int64_t id) {
    const auto block = static_cast<std::uint32_t>(id >> kBlockShift) % 32;
    return block * kBlock + static_cast<std::uint32_t>(id) % kBlock;
}
PassageKind kind(std::int64_t id);

// First and last number that a passage can have: of a kind; of a kind in one paper and that block (from 0) of it.
using Range = std::pair<std::int64_t, std::int64_t>;
Range range(PassageKind kind);
Range range(PassageKind kind, std::uint32_t age, std::int64_t paper, std::uint32_t block);

}  // namespace passage_id

// A page's number in table page: its paper's and its own.
namespace page_id {
inline constexpr std::uint32_t kMaxNumber = (std::uint32_t{1} << 20) - 1;
constexpr std::int64_t of(std::int64_t paper, std::uint32_t number) { return paper << 20 | number; }
constexpr std::int64_t paper(std::int64_t id) { return id >> 20; }
constexpr std::uint32_t number(std::int64_t id) { return static_cast<std::uint32_t>(id) & kMaxNumber; }
}  // namespace page_id

}  // namespace minutebook
