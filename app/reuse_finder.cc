#include "app/reuse_finder.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "index/icu_tokenizer.h"
#include "linking/reuse.h"

namespace minutebook {
namespace {

constexpr std::size_t kMostCandidates = 400;           // of a passage, or passages of a cluster: looked at
constexpr std::size_t kRun_words = 5, kMostRuns = 24;  // of a typed text, sought word for word
constexpr std::size_t kMostWordForWord = 200;

bool is_of(const std::optional<std::string>& council, const std::vector<std::string>& wanted) {
    if (wanted.empty()) return true;
    const std::string name = " " + folded(council.value_or("")) + " ";
    return std::ranges::any_of(wanted, [&](const std::string& one) {
        const std::string words = folded(one);
        return !words.empty() && name.find(" " + words + " ") != std::string::npos;
    });
}

// Earliest first, those without a date last; by what does not depend on how papers are numbered.
auto age_of(const HeldPassage& passage) {
    return std::make_tuple(!passage.date.has_value(), passage.date.value_or(""), passage.sha256, passage.place.ordinal);
}

OtherUse use_of(const std::vector<ComparedWord>& own, HeldPassage passage) {
    const std::vector<ComparedWord> other = wording_of(passage.text);
    const SharedWording shared = shared_wording(own, other);
    if (!shared.is_reuse()) return {};
    return {std::move(passage), shared.words, shared.share, shared_bytes(shared, own),
            other_shared_bytes(shared, other)};
}

// Paragraphs: what empty lines part.
std::vector<HeldPassage> paragraphs_of(const std::string& text) {
    std::vector<HeldPassage> paragraphs;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = text.find("\n\n", at);
        if (end == std::string::npos) end = text.size();
        HeldPassage& paragraph = paragraphs.emplace_back();
        paragraph.text = text.substr(at, end - at);
        paragraph.place.ordinal = static_cast<std::uint32_t>(paragraphs.size() - 1);
        at = end + 2;
    }
    return paragraphs;
}

// Some runs of words of a text, to be sought word for word.
std::vector<std::string> runs_of(const std::string& text, const std::vector<ComparedWord>& words) {
    std::vector<std::string> runs;
    const std::size_t step = std::max(kRun_words, words.size() / kMostRuns);
    for (std::size_t i = 0; i + kRun_words <= words.size(); i += step) {
        const ComparedWord &first = words[i], &last = words[i + kRun_words - 1];
        runs.push_back(text.substr(first.begin, last.end - first.begin));
    }
    return runs;
}

}  // namespace

ReuseFinder::ReuseFinder(const std::filesystem::path& index) : library_(index) {}

std::vector<ReusedPassage> ReuseFinder::of_paper(std::int64_t paper, const ReuseFilters& filters) {
    return found_for(library_.passages(paper), paper, false, filters);
}

std::vector<ReusedPassage> ReuseFinder::of_text(const std::string& text, const ReuseFilters& filters) {
    ReuseFilters all = filters;
    all.between_councils = false;  // a text is nobody's
    all.boilerplate = true;
    return found_for(paragraphs_of(text), 0, true, all);
}

std::vector<ReusedPassage> ReuseFinder::found_for(std::vector<HeldPassage> own, std::int64_t paper, bool word_for_word,
                                                  const ReuseFilters& filters) {
    std::erase_if(own, [&](const HeldPassage& passage) { return passage.standing && !filters.boilerplate; });
    std::vector<std::vector<ComparedWord>> wordings;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < own.size(); ++i) {
        wordings.push_back(wording_of(own[i].text));
        if (wordings[i].size() < kLeastWording_words) continue;
        // All shingles, not only the least: whoever has a part of the passage is found by its own keys.
        for (const std::uint64_t shingle : shingles_of(wordings[i])) by_key[key_of(shingle)].push_back(i);
    }

    // Copies of this paper are no reuse, and a copy of another paper is told as that one.
    std::unordered_set<std::int64_t> same, copies;
    for (const SamePaper& one : paper == 0 ? std::vector<SamePaper>() : library_.same_papers(paper)) {
        same.insert(one.paper);
        same.insert(one.canonical);
    }
    for (const SamePaper& one : library_.same_papers())
        if (!one.place) copies.insert(one.paper);

    std::vector<std::set<PassagePlace>> candidates(own.size());
    const auto add = [&](std::size_t i, const PassagePlace& place) {
        if (candidates[i].size() < kMostCandidates) candidates[i].insert(place);
    };
    library_.each_sketch([&](const PaperSketch& sketch) {
        if (sketch.paper == paper || same.contains(sketch.paper) || copies.contains(sketch.paper)) return;
        for (const PassageKeys& passage : sketch.passages)
            for (std::size_t k = 0; k < passage.count; ++k)
                if (const auto at = by_key.find(passage.keys[k]); at != by_key.end())
                    for (const std::size_t i : at->second) add(i, {sketch.paper, passage.ordinal});
    });
    if (word_for_word)
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (wordings[i].size() < kLeastWording_words) continue;
            for (const PassagePlace& place : library_.with_words(runs_of(own[i].text, wordings[i]), kMostWordForWord))
                if (!copies.contains(place.paper)) add(i, place);
        }

    // Each candidate is read once, in the order of papers.
    std::map<PassagePlace, std::vector<std::size_t>> places;
    for (std::size_t i = 0; i < own.size(); ++i)
        for (const PassagePlace& place : candidates[i]) places[place].push_back(i);
    std::vector<ReusedPassage> found(own.size());
    for (const auto& [place, passages] : places)
        for (const HeldPassage& other : library_.passages({place})) {
            if ((other.standing && !filters.boilerplate) || !is_of(other.council, filters.council)) continue;
            for (const std::size_t i : passages) {
                if (filters.between_councils &&
                    (!other.council || !own[i].council || *other.council == *own[i].council))
                    continue;
                OtherUse use = use_of(wordings[i], other);
                if (use.shared_words > 0) found[i].others.push_back(std::move(use));
            }
        }
    for (std::size_t i = 0; i < own.size(); ++i) {
        std::ranges::sort(found[i].others, {}, [](const OtherUse& use) { return age_of(use.passage); });
        found[i].is_first =
            !found[i].others.empty() && own[i].date && age_of(own[i]) < age_of(found[i].others[0].passage);
        found[i].passage = std::move(own[i]);
    }
    if (paper != 0) std::erase_if(found, [](const ReusedPassage& one) { return one.others.empty(); });
    return found;
}

std::vector<Cluster> ReuseFinder::clusters(const ReuseFilters& filters, std::size_t most) {
    const std::vector<SketchedPaper> papers = library_.papers();
    const std::vector<SamePaper> same = library_.same_papers();
    const ReuseCounts counts(papers, same);
    std::vector<ReuseCluster> all = reuse_clusters(papers, same);
    const auto is_wanted = [&](const ReuseCluster& cluster) {
        return cluster.meetings > 1 && cluster.papers > 1 && (filters.boilerplate || !cluster.standing) &&
               (!filters.between_councils || cluster.councils > 1);
    };
    const auto spread = [](const ReuseCluster& one) { return std::make_tuple(one.councils, one.meetings, one.papers); };
    std::erase_if(all, [&](const ReuseCluster& one) { return !is_wanted(one); });
    std::ranges::stable_sort(all, std::greater(), spread);

    std::vector<std::pair<ReuseCluster, Cluster>> kept;
    for (ReuseCluster& cluster : all) {
        if (kept.size() >= most) break;
        Cluster told;
        std::vector<PlaceOfPassage> confirmed;
        std::vector<ComparedWord> first;
        for (const PlaceOfPassage& place : cluster.passages) {
            if (confirmed.size() >= kMostCandidates) break;
            const PaperSketch& sketch = papers[place.paper].sketch;
            for (HeldPassage& passage : library_.passages({{sketch.paper, sketch.passages[place.passage].ordinal}})) {
                if (first.empty())
                    first = wording_of(passage.text);
                else if (use_of(first, passage).shared_words == 0)
                    continue;
                confirmed.push_back(place);
                told.passages.push_back(std::move(passage));
            }
        }
        if (confirmed.size() < std::min(cluster.passages.size(), kMostCandidates)) {
            cluster.passages = std::move(confirmed);
            counts.count(cluster);
            if (!is_wanted(cluster)) continue;
        }
        if (std::ranges::none_of(told.passages,
                                 [&](const HeldPassage& passage) { return is_of(passage.council, filters.council); }))
            continue;
        std::set<std::int64_t> counted;
        for (const HeldPassage& passage : told.passages)
            if (passage.date && counted.insert(passage.place.paper).second)
                ++told.papers_by_year[passage.date->substr(0, 4)];
        told.papers = cluster.papers;
        told.councils = cluster.councils;
        told.meetings = cluster.meetings;
        told.standing = cluster.standing;
        kept.emplace_back(std::move(cluster), std::move(told));
    }
    std::ranges::stable_sort(kept, std::greater(), [&](const auto& one) { return spread(one.first); });
    std::vector<Cluster> clusters;
    for (auto& [cluster, told] : kept) clusters.push_back(std::move(told));
    return clusters;
}

std::vector<SimilarResolution> ReuseFinder::similar(std::int64_t paper, std::int64_t resolution, std::size_t most) {
    std::vector<HeldPassage> own = library_.passages(paper);
    std::erase_if(own, [&](const HeldPassage& passage) {
        return passage.kind != PassageKind::resolution || passage.fact != resolution;
    });
    if (own.empty()) return {};
    const HeldPassage asked = own[0];
    std::vector<SimilarResolution> similar;
    std::set<PassagePlace> known;
    const auto is_elsewhere = [&](const HeldPassage& other) { return other.council != asked.council; };
    ReuseFilters filters;
    filters.boilerplate = asked.standing;
    for (ReusedPassage& found : found_for({asked}, paper, false, filters))
        for (OtherUse& use : found.others) {
            if (use.passage.kind != PassageKind::resolution || !known.insert(use.passage.place).second) continue;
            const double share = use.share;
            const bool elsewhere = is_elsewhere(use.passage);
            HeldPassage passage = use.passage;
            similar.push_back({std::move(passage), std::move(use), share, {}, elsewhere});
        }
    std::unordered_set<std::int64_t> same;
    for (const SamePaper& one : library_.same_papers(paper)) {
        same.insert(one.paper);
        same.insert(one.canonical);
    }
    for (const auto& alike : library_.resolutions_like(asked.text, paper, kMostWordForWord)) {
        if (same.contains(alike.place.paper) || !known.insert(alike.place).second) continue;
        for (HeldPassage& passage : library_.passages({alike.place})) {
            const bool elsewhere = is_elsewhere(passage);
            similar.push_back({std::move(passage), {}, alike.share, alike.words, elsewhere});
        }
    }
    std::ranges::stable_sort(similar, std::greater(), [](const SimilarResolution& one) {
        return std::make_tuple(one.reused.has_value(), one.elsewhere, one.share);
    });
    if (similar.size() > most) similar.resize(most);
    return similar;
}

}  // namespace minutebook
