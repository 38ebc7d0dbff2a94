// What the sketches of all papers tell together: papers that are the same, wording that is reused, and wording that
// stands in every paper of a body. All of it is worked out anew from all sketches: near-linear, and the same for any
// order of the papers and whatever numbers they have.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "corpus/reuse.h"

namespace minutebook {

// Papers that say the same in nearly the same words: a draft and its final form, a paper filed twice, a report alone
// and inside a pack. Councils, dates and (but for a pack or agenda and what it holds) kinds must not differ where both
// say them.
//
//   the same as a whole   half of their keys are common where both are of one date and council (drafts are reworded);
//                         four fifths where one does not say it
//   holds the other       it has three quarters of the other's keys, close together, and is half as large again
//
// Canonical is the paper alone rather than the pack; of two that are the same, the one that is not said to be a draft,
// then the longer one, then the lower SHA-256. The canonical paper of another is never itself the same as a third.
// Sorted by paper, then by canonical.
std::vector<SamePaper> same_papers(const std::vector<SketchedPaper>& papers);

struct PlaceOfPassage {
    std::size_t paper = 0;    // into the papers given
    std::size_t passage = 0;  // into its sketch
    friend auto operator<=>(const PlaceOfPassage&, const PlaceOfPassage&) = default;
};

// Passages of one wording. Papers that are the same as another, and what a pack has from another paper, count as that
// one.
struct ReuseCluster {
    std::vector<PlaceOfPassage> passages;  // the first is the earliest: by date (unknown last), then by SHA-256
    std::uint32_t papers = 0, councils = 0, meetings = 0;
    bool standing = false;
};

// In how many papers, councils and meetings the passages of a cluster stand, and whether it is standing wording. What
// it is made of must outlive it.
class ReuseCounts {
public:
    ReuseCounts(const std::vector<SketchedPaper>& papers, const std::vector<SamePaper>& same);
    ~ReuseCounts();
    void count(ReuseCluster& cluster) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

// Those that stand in more than one paper. A passage belongs to the earliest whose first passage has a key of its own:
// who shows them confirms that by shared_wording(). standing: boilerplate, as a body's officers put it into every
// paper: it stands in at least four meetings of one council (of papers that do not say theirs: of one folder), and in a
// twelfth of those of which papers are held. In order of their first passages.
std::vector<ReuseCluster> reuse_clusters(const std::vector<SketchedPaper>& papers, const std::vector<SamePaper>& same);

// The passages of standing clusters, by paper.
std::vector<StandingPassages> standing_passages(const std::vector<SketchedPaper>& papers,
                                                const std::vector<ReuseCluster>& clusters);

}  // namespace minutebook
