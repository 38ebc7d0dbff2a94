#include "index/near_identical.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <string>

#include "index/passage_scores.h"

namespace minutebook {
namespace {

constexpr std::size_t kSketchSize = 96;
constexpr std::size_t kLeastText = 24;  // runs of words: less says nothing
constexpr double kSameText = 0.8;       // for papers of whatever date, where one of them does not say it
constexpr double kSameMeeting = 0.5;    // where both are of one date: drafts are reworded

// Spreads the bits (the finaliser of MurmurHash3).
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

}  // namespace

void Fingerprint::add(const std::vector<Token>& tokens) {
    std::uint64_t run[3] = {};
    std::size_t words = 0;
    for (const Token& token : tokens) {
        if (token.colocated) continue;
        run[words++ % 3] = std::hash<std::string>{}(token.text);
        if (words < 3) continue;
        const std::uint64_t first = run[words % 3], second = run[(words + 1) % 3], third = run[(words + 2) % 3];
        hashes_.push_back(mixed(mixed(mixed(first) + second) + third));
    }
}

std::vector<std::uint64_t> Fingerprint::take() {
    std::ranges::sort(hashes_);
    hashes_.erase(std::ranges::unique(hashes_).begin(), hashes_.end());
    if (hashes_.size() > kSketchSize) hashes_.resize(kSketchSize);
    return std::move(hashes_);
}

double likeness(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    std::size_t same = 0, seen = 0;
    const std::size_t size = std::max(a.size(), b.size());  // of the sketch of both together
    auto x = a.begin(), y = b.begin();
    for (; seen < size && (x != a.end() || y != b.end()); ++seen) {
        if (y == b.end() || (x != a.end() && *x < *y)) {
            ++x;
        } else if (x == a.end() || *y < *x) {
            ++y;
        } else {
            ++same, ++x, ++y;
        }
    }
    return seen == 0 ? 0 : static_cast<double>(same) / static_cast<double>(seen);
}

bool near_identical(const ScoredPaper& a, const ScoredPaper& b) {
    const auto differ = [](const std::optional<std::string>& x, const std::optional<std::string>& y) {
        return x && y && *x != *y;
    };
    if (differ(a.date, b.date) || differ(a.kind, b.kind) || differ(a.council, b.council)) return false;
    if (std::min(a.fingerprint.size(), b.fingerprint.size()) < kLeastText) return false;
    return likeness(a.fingerprint, b.fingerprint) >= (a.date && b.date ? kSameMeeting : kSameText);
}

}  // namespace minutebook
