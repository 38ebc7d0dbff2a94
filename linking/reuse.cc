#include "linking/reuse.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

namespace minutebook {
namespace {

constexpr std::size_t kLeastKeys = 8;  // of a paper: fewer say nothing
constexpr double kSameMeeting = 0.5, kSameText = 0.8, kHeld = 0.75;
constexpr double kLargerThanHeld = 1.5;
// Of a key that more papers have only the first are kept: all stays linear where every paper is like every other.
constexpr std::size_t kMostPapersOfKey = 32;
constexpr std::size_t kStandingMeetings = 4, kStandingShare = 12;

using Keys = std::vector<std::uint32_t>;

std::span<const std::uint32_t> keys_in(const PassageKeys& passage) {
    return std::span(passage.keys).first(passage.count);
}

Keys sorted_keys(const PaperSketch& sketch) {
    Keys keys;
    for (const PassageKeys& passage : sketch.passages)
        keys.insert(keys.end(), keys_in(passage).begin(), keys_in(passage).end());
    std::ranges::sort(keys);
    keys.erase(std::ranges::unique(keys).begin(), keys.end());
    return keys;
}

template <class T>
bool differ(const T& one, const T& other, const T& unknown) {
    return one != unknown && other != unknown && one != other;
}

bool may_be_one(const SketchedPaper& one, const SketchedPaper& other) {
    return !differ(one.council, other.council, {}) && !differ(one.date, other.date, {});
}

bool is_of_papers(std::optional<PaperKind> kind) { return kind == PaperKind::pack || kind == PaperKind::agenda; }

// How many keys each of the papers in `known` that has any of them shares with `keys`, in the order of papers.
class PapersByKey {
public:
    void add(std::size_t paper, const Keys& keys) {
        for (const std::uint32_t key : keys) {
            auto& papers = papers_[key];
            if (papers.size() < kMostPapersOfKey) papers.push_back(paper);
        }
    }
    std::map<std::size_t, std::size_t> sharing(const Keys& keys) const {
        std::map<std::size_t, std::size_t> shared;
        for (const std::uint32_t key : keys)
            if (const auto at = papers_.find(key); at != papers_.end())
                for (const std::size_t paper : at->second) ++shared[paper];
        return shared;
    }

private:
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> papers_;
};

std::size_t common_keys(const Keys& one, const Keys& other) {
    std::size_t common = 0;
    for (auto x = one.begin(), y = other.begin(); x != one.end() && y != other.end();) {
        common += *x == *y;
        if (*x <= *y)
            ++x;
        else
            ++y;
    }
    return common;
}

// Where in a paper the keys stand: of the passages that have any, the stretch that has most, with gaps no longer than
// what is sought.
std::pair<std::uint32_t, std::uint32_t> place_of(const Keys& keys, std::size_t passages, const PaperSketch& in) {
    std::pair<std::uint32_t, std::uint32_t> best{}, stretch{};
    std::size_t most = 0, count = 0;
    for (const PassageKeys& passage : in.passages) {
        const bool has = std::ranges::any_of(keys_in(passage),
                                             [&](std::uint32_t key) { return std::ranges::binary_search(keys, key); });
        if (!has) continue;
        if (count == 0 || passage.ordinal - stretch.second > passages) {
            count = 0;
            stretch.first = passage.ordinal;
        }
        stretch.second = passage.ordinal;
        if (++count > most) {
            most = count;
            best = stretch;
        }
    }
    return best;
}

// The numbers of the papers in an order that does not depend on how they are numbered.
std::vector<std::size_t> in_order_of(const std::vector<SketchedPaper>& papers, auto before) {
    std::vector<std::size_t> order(papers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return before(papers[a]) < before(papers[b]); });
    return order;
}

}  // namespace

std::vector<SamePaper> same_papers(const std::vector<SketchedPaper>& papers) {
    std::vector<Keys> keys;
    for (const SketchedPaper& paper : papers) keys.push_back(sorted_keys(paper.sketch));
    const auto order = in_order_of(papers, [](const SketchedPaper& paper) {
        return std::make_tuple(paper.kind == PaperKind::pack, paper.draft, ~paper.words,
                               std::string_view(paper.sha256));
    });

    std::vector<SamePaper> same;
    std::vector<bool> is_canonical(papers.size(), false);
    PapersByKey canonical;
    std::map<Keys, std::size_t> by_all_keys;  // where every key is common, those with all the same ones are still found
    for (const std::size_t p : order) {
        if (keys[p].size() < kLeastKeys) continue;
        std::size_t best = p;
        double most = 0;
        const auto look_at = [&](std::size_t other) {
            const SketchedPaper &one = papers[p], &another = papers[other];
            if (!may_be_one(one, another) || differ(one.kind, another.kind, {})) return;
            const std::size_t common = common_keys(keys[p], keys[other]);
            const double likeness =
                static_cast<double>(common) / static_cast<double>(keys[p].size() + keys[other].size() - common);
            const bool one_meeting = !one.date.empty() && one.date == another.date && one.council == another.council;
            if (likeness > most && likeness >= (one_meeting ? kSameMeeting : kSameText)) {
                most = likeness;
                best = other;
            }
        };
        if (const auto at = by_all_keys.find(keys[p]); at != by_all_keys.end()) look_at(at->second);
        for (const auto& [other, shared] : canonical.sharing(keys[p]))
            if (static_cast<double>(shared) >= kSameMeeting * static_cast<double>(keys[p].size()) / 2) look_at(other);
        if (best != p) {
            same.push_back({papers[p].sketch.paper, papers[best].sketch.paper, {}});
            continue;
        }
        is_canonical[p] = true;
        canonical.add(p, keys[p]);
        by_all_keys.emplace(keys[p], p);
    }

    for (const std::size_t p : order) {
        if (!is_canonical[p]) continue;
        for (const auto& [other, shared] : canonical.sharing(keys[p])) {
            const std::size_t size = keys[other].size();
            if (other == p || static_cast<double>(keys[p].size()) < kLargerThanHeld * static_cast<double>(size))
                continue;
            if (static_cast<double>(shared) < kHeld / 2 * static_cast<double>(size)) continue;
            if (!may_be_one(papers[p], papers[other])) continue;
            if (!is_of_papers(papers[p].kind) && differ(papers[p].kind, papers[other].kind, {})) continue;
            if (static_cast<double>(common_keys(keys[p], keys[other])) < kHeld * static_cast<double>(size)) continue;
            const auto place =
                place_of(keys[other], papers[other].sketch.passages.back().ordinal + 1, papers[p].sketch);
            same.push_back({papers[p].sketch.paper, papers[other].sketch.paper, place});
        }
    }
    std::ranges::sort(same);
    return same;
}

namespace {

// What of each paper is another's: whole papers, and stretches of packs.
class Copies {
public:
    explicit Copies(const std::vector<SamePaper>& same) {
        for (const SamePaper& one : same) copies_[one.paper].push_back(one);
    }
    bool holds(std::int64_t paper, std::uint32_t ordinal) const {
        const auto at = copies_.find(paper);
        return at != copies_.end() && std::ranges::any_of(at->second, [&](const SamePaper& one) {
                   return !one.place || (one.place->first <= ordinal && ordinal <= one.place->second);
               });
    }

private:
    std::unordered_map<std::int64_t, std::vector<SamePaper>> copies_;
};

// Whose papers they are, and of which meetings, as numbers. Those of an unknown council are their folder's; a paper
// that says no date is a meeting of its own.
struct Meetings {
    explicit Meetings(const std::vector<SketchedPaper>& papers) {
        std::map<std::pair<bool, std::string_view>, std::size_t> owners;
        std::map<std::pair<std::size_t, std::string_view>, std::size_t> dates;
        std::vector<std::set<std::size_t>> of;
        for (std::size_t p = 0; p < papers.size(); ++p) {
            const SketchedPaper& paper = papers[p];
            const bool known = !paper.council.empty();
            const auto [at, is_new] = owners.try_emplace({known, known ? paper.council : paper.folder}, of.size());
            if (is_new) {
                is_council.push_back(known);
                of.emplace_back();
            }
            owner.push_back(at->second);
            meeting.push_back(paper.date.empty() ? p : dates.try_emplace({at->second, paper.date}, p).first->second);
            of[at->second].insert(meeting.back());
        }
        for (const auto& meetings : of) held.push_back(meetings.size());
    }
    std::vector<std::size_t> owner, meeting;  // by paper; a meeting is the number of its first paper
    std::vector<std::size_t> held;            // by owner
    std::vector<bool> is_council;             // by owner
};

}  // namespace

struct ReuseCounts::State {
    State(const std::vector<SketchedPaper>& all, const std::vector<SamePaper>& same)
        : papers(all), copies(same), meetings(all) {}
    const std::vector<SketchedPaper>& papers;
    Copies copies;
    Meetings meetings;
};

ReuseCounts::ReuseCounts(const std::vector<SketchedPaper>& papers, const std::vector<SamePaper>& same)
    : state_(std::make_unique<State>(papers, same)) {}
ReuseCounts::~ReuseCounts() = default;

void ReuseCounts::count(ReuseCluster& cluster) const {
    const Meetings& meetings = state_->meetings;
    std::unordered_set<std::size_t> counted, councils, of_meetings;
    std::map<std::size_t, std::size_t> by_owner;  // meetings
    for (const PlaceOfPassage& place : cluster.passages) {
        const PaperSketch& sketch = state_->papers[place.paper].sketch;
        if (state_->copies.holds(sketch.paper, sketch.passages[place.passage].ordinal)) continue;
        counted.insert(place.paper);
        const std::size_t owner = meetings.owner[place.paper];
        if (meetings.is_council[owner]) councils.insert(owner);
        if (of_meetings.insert(meetings.meeting[place.paper]).second) ++by_owner[owner];
    }
    cluster.papers = static_cast<std::uint32_t>(counted.size());
    cluster.councils = static_cast<std::uint32_t>(councils.size());
    cluster.meetings = static_cast<std::uint32_t>(of_meetings.size());
    cluster.standing = std::ranges::any_of(by_owner, [&](const auto& of) {
        return of.second >= kStandingMeetings && of.second * kStandingShare >= meetings.held[of.first];
    });
}

std::vector<ReuseCluster> reuse_clusters(const std::vector<SketchedPaper>& papers, const std::vector<SamePaper>& same) {
    const auto order = in_order_of(papers, [](const SketchedPaper& paper) {
        return std::make_tuple(paper.date.empty(), std::string_view(paper.date), std::string_view(paper.sha256));
    });
    std::vector<ReuseCluster> clusters;
    std::unordered_map<std::uint32_t, std::size_t> by_key;  // the cluster whose first passage was the first to have it
    for (const std::size_t p : order) {
        const auto& passages = papers[p].sketch.passages;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            std::size_t earliest = clusters.size();
            for (const std::uint32_t key : keys_in(passages[i]))
                if (const auto at = by_key.find(key); at != by_key.end()) earliest = std::min(earliest, at->second);
            if (earliest == clusters.size()) {
                clusters.emplace_back();
                for (const std::uint32_t key : keys_in(passages[i])) by_key.emplace(key, earliest);
            }
            clusters[earliest].passages.push_back({p, i});
        }
    }
    const ReuseCounts counts(papers, same);
    std::vector<ReuseCluster> kept;
    for (ReuseCluster& cluster : clusters) {
        if (cluster.passages.size() < 2) continue;
        counts.count(cluster);
        if (cluster.papers > 1) kept.push_back(std::move(cluster));
    }
    return kept;
}

std::vector<StandingPassages> standing_passages(const std::vector<SketchedPaper>& papers,
                                                const std::vector<ReuseCluster>& clusters) {
    std::map<std::int64_t, std::vector<std::uint32_t>> ordinals;
    for (const ReuseCluster& cluster : clusters) {
        if (!cluster.standing) continue;
        for (const PlaceOfPassage& place : cluster.passages) {
            const PaperSketch& sketch = papers[place.paper].sketch;
            ordinals[sketch.paper].push_back(sketch.passages[place.passage].ordinal);
        }
    }
    std::vector<StandingPassages> standing;
    for (auto& [paper, of_it] : ordinals) {
        std::ranges::sort(of_it);
        standing.push_back({paper, std::move(of_it)});
    }
    return standing;
}

}  // namespace minutebook
