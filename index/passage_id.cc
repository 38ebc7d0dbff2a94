#include "index/passage_id.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace minutebook {
namespace passage_id {
namespace {

using namespace std::chrono;

constexpr int kLatestYear = 2154;
constexpr std::uint32_t kOldest = 254, kUndated = 255;  // 1900, and none
constexpr int kAgeShift = kPaperShift + kPaperBits, kTierShift = kBlockShift + 5;
static_assert(kAgeShift + 8 == kShardShift && kShardShift + 6 == kBlockShift);

constexpr std::array kKinds = {PassageKind::resolution, PassageKind::recommendation, PassageKind::title,
                               PassageKind::heading,    PassageKind::text,           PassageKind::table,
                               PassageKind::furniture};
static_assert(kKinds.size() == kTiers);

std::optional<int> year_of(std::string_view date) {
    int y = 0;
    unsigned m = 0, d = 0;
    const auto number = [&](std::size_t at, std::size_t size, auto& out) {
        return std::from_chars(date.data() + at, date.data() + at + size, out).ptr == date.data() + at + size;
    };
    if (date.size() != 10 || date[4] != '-' || date[7] != '-' || !number(0, 4, y) || !number(5, 2, m) ||
        !number(8, 2, d))
        return std::nullopt;
    const year_month_day day{year(y), month(m), std::chrono::day(d)};
    if (!day.ok()) return std::nullopt;
    return y;
}

constexpr std::int64_t base(int tier, std::uint32_t age) {
    return static_cast<std::int64_t>(tier) << kTierShift | static_cast<std::int64_t>(age) << kAgeShift;
}

}  // namespace

int tier_of(PassageKind kind) {
    for (int tier = 0; tier < kTiers; ++tier)
        if (kKinds[static_cast<std::size_t>(tier)] == kind) return tier;
    return kTiers - 1;
}

PassageKind kind_of_tier(int tier) { return kKinds.at(static_cast<std::size_t>(tier)); }

std::uint32_t age_of(const std::optional<std::string>& date) {
    const auto dated = date ? year_of(*date) : std::nullopt;
    if (!dated) return kUndated;
    return static_cast<std::uint32_t>(std::clamp<int>(kLatestYear - *dated, 0, kOldest));
}

std::int64_t of(PassageKind kind, std::uint32_t age, std::int64_t paper, std::uint32_t ordinal) {
    return base(tier_of(kind), age) | static_cast<std::int64_t>(ordinal / kBlock) << kBlockShift |
           (63 - (paper >> kPaperBits)) << kShardShift | (paper & ((1 << kPaperBits) - 1)) << kPaperShift |
           ordinal % kBlock;
}

PassageKind kind(std::int64_t id) { return kind_of_tier(std::min(static_cast<int>(id >> kTierShift), kTiers - 1)); }

Range range(PassageKind kind) { return {base(tier_of(kind), 0), base(tier_of(kind) + 1, 0) - 1}; }

Range range(PassageKind kind, std::uint32_t age, std::int64_t paper, std::uint32_t block) {
    return {of(kind, age, paper, block * kBlock), of(kind, age, paper, block * kBlock + kBlock - 1)};
}

}  // namespace passage_id
}  // namespace minutebook
