#include "linking/shared_wording.h"

#include <algorithm>
#include <functional>
#include <span>
#include <tuple>
#include <unordered_map>

namespace minutebook {
namespace {

constexpr std::size_t kLeastRun_words = 3;
constexpr std::size_t kMostPlaces = 16;
constexpr std::size_t kMostCompared_words = 4000;
constexpr std::size_t kLeastShared_words = kLeastWording_words;
constexpr double kLeastShare = 0.5;

std::uint64_t run_at(std::span<const ComparedWord> words, std::size_t at) {
    std::uint64_t hash = 0;
    for (std::size_t i = at; i < at + kLeastRun_words; ++i) hash = (hash ^ words[i].hash) * 0x9e37'79b9'7f4a'7c15u;
    return hash;
}

std::vector<ByteRange> bytes_of(const std::vector<SharedRun>& runs, std::uint32_t SharedRun::*first,
                                const std::vector<ComparedWord>& words) {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> places;  // of words
    for (const SharedRun& run : runs) places.emplace_back(run.*first, run.*first + run.words);
    std::ranges::sort(places);
    std::vector<ByteRange> bytes;
    std::uint32_t end = 0;
    for (const auto& [begin, stop] : places) {
        if (bytes.empty() || begin != end)
            bytes.emplace_back(words[begin].begin, words[stop - 1].end);
        else
            bytes.back().second = words[stop - 1].end;
        end = stop;
    }
    return bytes;
}

}  // namespace

bool SharedWording::is_reuse() const { return words >= kLeastShared_words && share >= kLeastShare; }

SharedWording shared_wording(const std::vector<ComparedWord>& one_side, const std::vector<ComparedWord>& other_side) {
    const std::span one = std::span(one_side).first(std::min(one_side.size(), kMostCompared_words));
    const std::span other = std::span(other_side).first(std::min(other_side.size(), kMostCompared_words));
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
    for (std::size_t i = 0; i + kLeastRun_words <= other.size(); ++i) {
        auto& at = places[run_at(other, i)];
        if (at.size() < kMostPlaces) at.push_back(static_cast<std::uint32_t>(i));
    }

    std::vector<SharedRun> found;
    const auto same = [&](std::size_t i, std::size_t j) { return one[i].hash == other[j].hash; };
    for (std::size_t i = 0; i + kLeastRun_words <= one.size(); ++i) {
        const auto at = places.find(run_at(one, i));
        if (at == places.end()) continue;
        for (const std::uint32_t j : at->second) {
            if (i > 0 && j > 0 && same(i - 1, j - 1)) continue;  // goes on from a run that was found
            std::uint32_t length = 0;
            while (i + length < one.size() && j + length < other.size() && same(i + length, j + length)) ++length;
            if (length >= kLeastRun_words) found.push_back({static_cast<std::uint32_t>(i), j, length});
        }
    }
    std::ranges::sort(found, [](const SharedRun& a, const SharedRun& b) {
        return std::tie(b.words, a.first, a.other_first) < std::tie(a.words, b.first, b.other_first);
    });

    SharedWording shared;
    std::vector<bool> taken(one.size()), other_taken(other.size());
    for (const SharedRun& run : found) {
        // The longest stretch of it that is still free on both sides.
        std::uint32_t best = 0, best_length = 0, length = 0;
        for (std::uint32_t k = 0; k < run.words; ++k) {
            length = taken[run.first + k] || other_taken[run.other_first + k] ? 0 : length + 1;
            if (length > best_length) {
                best_length = length;
                best = k + 1 - length;
            }
        }
        if (best_length < kLeastRun_words) continue;
        shared.runs.push_back({run.first + best, run.other_first + best, best_length});
        shared.words += best_length;
        for (std::uint32_t k = best; k < best + best_length; ++k)
            taken[run.first + k] = other_taken[run.other_first + k] = true;
    }
    std::ranges::sort(shared.runs, {}, &SharedRun::first);
    const std::size_t shorter = std::min(one.size(), other.size());
    if (shorter > 0) shared.share = static_cast<double>(shared.words) / static_cast<double>(shorter);
    return shared;
}

std::vector<ByteRange> shared_bytes(const SharedWording& shared, const std::vector<ComparedWord>& one) {
    return bytes_of(shared.runs, &SharedRun::first, one);
}

std::vector<ByteRange> other_shared_bytes(const SharedWording& shared, const std::vector<ComparedWord>& other) {
    return bytes_of(shared.runs, &SharedRun::other_first, other);
}

}  // namespace minutebook
