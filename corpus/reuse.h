// Wording that papers share: what is kept of a paper to find it by, and what is told of papers that are the same. Plain
// data: filled by linking/, stored by the index.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/paper.h"

namespace minutebook {

// Whether passages of a kind are compared: text, recommendations and resolutions.
constexpr bool is_compared(PassageKind kind) {
    return kind == PassageKind::text || kind == PassageKind::recommendation || kind == PassageKind::resolution;
}

// A passage is found by one to three keys of 24 bits: see keys_of().
inline constexpr std::size_t kMostKeys = 3;
inline constexpr std::uint32_t kKeyMask = 0xff'ffff;

struct PassageKeys {
    std::uint32_t ordinal = 0;  // among the paper's passages
    std::uint8_t count = 0;     // of its keys, at least one
    std::array<std::uint32_t, kMostKeys> keys{};
    friend bool operator==(const PassageKeys&, const PassageKeys&) = default;
};

struct PaperSketch {
    std::int64_t paper = 0;
    std::vector<PassageKeys> passages;  // those long enough to be compared, by ordinal
    friend bool operator==(const PaperSketch&, const PaperSketch&) = default;
};

// A paper as papers are compared: its sketch, and what it is of.
struct SketchedPaper {
    PaperSketch sketch;
    std::string council, date;  // of its meeting; empty: unknown
    std::string folder;         // that its file is in
    std::optional<PaperKind> kind;
    bool draft = false;  // its title or its file's name says so
    std::uint64_t words = 0;
    std::string sha256;
};

// Two papers that are one, or one that holds the other.
struct SamePaper {
    std::int64_t paper = 0, canonical = 0;
    // Where in `paper` the canonical one stands: ordinals of its passages. Nothing: the papers are the same as a whole.
    std::optional<std::pair<std::uint32_t, std::uint32_t>> place;
    friend auto operator<=>(const SamePaper&, const SamePaper&) = default;
};

// Passages of a paper that are standing wording: see standing_passages().
struct StandingPassages {
    std::int64_t paper = 0;
    std::vector<std::uint32_t> ordinals;  // ascending, at least one
    friend bool operator==(const StandingPassages&, const StandingPassages&) = default;
};

}  // namespace minutebook
