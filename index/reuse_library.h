// What is held of reused wording: sketches, papers that are the same, standing wording, and passages with their papers.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/reuse.h"

namespace minutebook {

struct PassagePlace {
    std::int64_t paper = 0;
    std::uint32_t ordinal = 0;
    friend auto operator<=>(const PassagePlace&, const PassagePlace&) = default;
};

// A passage with what its paper is of.
struct HeldPassage {
    PassagePlace place;
    PassageKind kind = PassageKind::text;
    std::optional<std::int64_t> fact;  // ordinal of its recommendation or resolution
    std::string text;
    SourceSpan where;
    std::optional<std::string> section;  // heading it stands under
    std::string path, sha256;
    std::optional<std::string> title, council, date;  // council and date as its meeting has them
    bool standing = false;                            // its wording is boilerplate
};

// Read-only. One thread at a time.
class ReuseLibrary {
public:
    explicit ReuseLibrary(const std::filesystem::path& index);  // throws IndexError
    ReuseLibrary(ReuseLibrary&&) noexcept;
    ~ReuseLibrary();

    std::vector<SketchedPaper> papers();
    // One paper's sketch at a time.
    void each_sketch(const std::function<void(const PaperSketch&)>& visit);
    // All of it; of one paper: what it is the same as, or holds, and what is the same as it or holds it.
    std::vector<SamePaper> same_papers();
    std::vector<SamePaper> same_papers(std::int64_t paper);
    // Passages of text, recommendations and resolutions.
    std::vector<HeldPassage> passages(std::int64_t paper);
    // Those that are there, in the order of the places. Quickest where those of a paper stand together.
    std::vector<HeldPassage> passages(const std::vector<PassagePlace>& places);
    // Passages that have one of the wordings word for word, at most `most`.
    std::vector<PassagePlace> with_words(const std::vector<std::string>& wordings, std::size_t most);
    // Resolutions that share rare words with the text, but for those of the paper given: those that share most first.
    struct AlikeResolution {
        PassagePlace place;
        double share = 0;                // of the weight of the text's rare words
        std::vector<std::string> words;  // as in the text, the rarest first
    };
    std::vector<AlikeResolution> resolutions_like(const std::string& text, std::int64_t but, std::size_t most);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
