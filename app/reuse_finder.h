// Wording that papers share: candidates from the index, confirmed by setting the passages against each other. For the
// command line and the web pages.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "index/reuse_library.h"
#include "linking/shared_wording.h"

namespace minutebook {

struct ReuseFilters {
    std::vector<std::string>
        council;                    // of the other side, or of any of a cluster; as words within the name; any of them
    bool between_councils = false;  // only where the other side is another council's
    bool boilerplate = false;       // standing wording too
};

// Where else a wording stands.
struct OtherUse {
    HeldPassage passage;
    std::size_t shared_words = 0;
    double share = 0;                   // of the words of the shorter side
    std::vector<ByteRange> own, other;  // what is shared, in the bytes of either text
};

struct ReusedPassage {
    HeldPassage passage;           // of a text that was typed: its text only
    std::vector<OtherUse> others;  // the earliest first, those without a date last
    bool is_first = false;         // no other is earlier
};

struct Cluster {
    std::vector<HeldPassage> passages;  // the earliest first
    std::uint32_t papers = 0, councils = 0, meetings = 0;
    bool standing = false;
    std::map<std::string, std::uint32_t> papers_by_year;  // those that are dated
};

// A resolution like another, and why it is told.
struct SimilarResolution {
    HeldPassage passage;
    std::optional<OtherUse> reused;  // it has the wording
    double share = 0;
    std::vector<std::string> words;  // else: the rare words that it shares
    bool elsewhere = false;          // of another council
};

// Read-only. One thread at a time.
class ReuseFinder {
public:
    explicit ReuseFinder(const std::filesystem::path& index);  // throws IndexError

    // Passages of a paper that others have too, in its order; papers that are the same as it do not count.
    std::vector<ReusedPassage> of_paper(std::int64_t paper, const ReuseFilters& filters);
    // Where the paragraphs of a text stand. Those of fewer words than kLeastWording_words are left out.
    std::vector<ReusedPassage> of_text(const std::string& text, const ReuseFilters& filters);
    // The most spread first: councils, then meetings, then papers. Those of one meeting are none.
    std::vector<Cluster> clusters(const ReuseFilters& filters, std::size_t most);
    // Real reuse first, other councils' first.
    std::vector<SimilarResolution> similar(std::int64_t paper, std::int64_t resolution, std::size_t most);
    std::vector<SamePaper> same_papers(std::int64_t paper) { return library_.same_papers(paper); }

private:
    std::vector<ReusedPassage> found_for(std::vector<HeldPassage> own, std::int64_t paper, bool word_for_word,
                                         const ReuseFilters& filters);

    ReuseLibrary library_;
};

}  // namespace minutebook
