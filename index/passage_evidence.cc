#include "index/passage_evidence.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <memory>
#include <ranges>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/beginning_terms.h"

namespace minutebook {
namespace {

// At 1 M passages, 0.4 to 1 µs a passage.
constexpr std::int64_t kRare = 4000;     // a word in no more passages is looked at in all of them
constexpr std::int64_t kCommon = 200;    // of one in more, the newest of each kind
constexpr std::int64_t kTogether = 200;  // passages of each kind that have several words in common
constexpr std::size_t kMaxAnchors = 3;
constexpr std::int64_t kApart = 6;  // ordinals between anchors: what is nearer is read with them

// What a word counts for, by how many passages away it stands: an item's heading, or the paragraph before a resolution,
// is nearly as good as the same passage.
constexpr std::array<double, 5> kByDistance = {1.0, 0.75, 0.6, 0.5, 0.5};
constexpr std::int64_t kSamePage = 20;  // passages; about a page
constexpr double kNearBy = 0.3, kElsewhere = 0.1, kInTitleOnly = 0.5;
constexpr double kInTitleToo = 0.25, kInNameToo = 0.2;
constexpr double kLacking = 0.5;         // taken off for a word that the paper has not
constexpr double kOtherPassages = 0.05;  // what a paper's further passages add

double worth(PassageKind kind) {
    switch (kind) {
        case PassageKind::resolution:
        case PassageKind::title:
            return 1.25;
        case PassageKind::recommendation:
            return 1.2;
        case PassageKind::heading:
            return 1.15;
        case PassageKind::text:
            return 1;
        case PassageKind::table:
            return 0.95;
        case PassageKind::furniture:
            break;
    }
    return 0.6;
}

}  // namespace

PassageEvidence::PassageEvidence(Database& db, PassageStream& passages, const std::vector<SoughtClause>& clauses,
                                 const PaperMatches& matches)
    : passages_(passages), clauses_(clauses), matches_(matches) {
    for (const SoughtClause& clause : clauses_)
        match_.push_back(clause.excluded ? std::string() : passage_match(db, clause));
}

void PassageEvidence::look_at(const std::string& match, std::uint64_t clauses, std::int64_t rare, std::int64_t common) {
    const auto note = [&](std::int64_t passage) {
        const auto paper = static_cast<std::size_t>(passage_id::paper(passage));
        if (paper >= candidates_.size() || !candidates_[paper] || !passages_.counts(passage)) return;
        sightings_.push_back({passage_id::paper(passage) << 20 | passage_id::ordinal(passage), passage, clauses});
    };
    if (rare > 0 && !passages_.each(match, rare, note)) return;
    if (rare > 0) common_ |= clauses;
    passages_.each_kind(match, common, note);
}

std::vector<PaperEvidence> PassageEvidence::look(const std::vector<std::int64_t>& papers,
                                                 std::vector<std::string>& explanation) {
    candidates_.assign(matches_.in_text.size(), false);
    for (const std::int64_t paper : papers) candidates_[static_cast<std::size_t>(paper)] = true;
    std::vector<std::size_t> by_rarity;
    for (std::size_t i = 0; i < match_.size(); ++i) {
        if (!match_[i].empty()) by_rarity.push_back(i);
    }
    std::ranges::stable_sort(by_rarity, std::greater(), [&](std::size_t i) { return matches_.weight[i]; });
    for (const std::size_t i : by_rarity) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if (matches_.papers_with[i] <= kRare) {
            look_at(match_[i], bit, kRare, kCommon);
        } else {
            common_ |= bit;
            look_at(match_[i], bit, 0, kCommon);
        }
        const bool common = (common_ & bit) != 0;
        explanation.push_back(fmt::format("{}: {}", match_[i], common ? "the worthiest passages" : "all passages"));
        if (common && i != by_rarity[0]) {  // beside the rarest word, whose passages matter most
            look_at(fmt::format("({}) AND ({})", match_[by_rarity[0]], match_[i]), bit, 0, kTogether);
        }
    }
    if (by_rarity.size() > 2 && common_ != 0) {
        std::vector<std::string> all;
        std::uint64_t bits = 0;
        for (const std::size_t i : by_rarity) {
            all.push_back(fmt::format("({})", match_[i]));
            bits |= std::uint64_t{1} << i;
        }
        look_at(fmt::format("{}", fmt::join(all, " AND ")), bits, 0, kTogether);
        explanation.push_back("all words in one passage: the worthiest passages");
    }
    merge(sightings_);

    std::vector<PaperEvidence> evidence;
    evidence.reserve(papers.size());
    for (const std::int64_t paper : papers) {
        evidence.push_back(evidence_of(paper, sightings_in(paper)));
        evidence.back().place = static_cast<std::uint32_t>(evidence.size());
    }
    return evidence;
}

std::vector<std::int64_t> PassageEvidence::anchors(std::int64_t paper, const std::optional<std::string>& date) {
    Sightings sightings = sightings_in(paper);
    std::vector<Sighting> own;
    if (sightings.empty()) {
        for (std::size_t i = 0; i < match_.size(); ++i) {
            if (match_[i].empty()) continue;
            passages_.each_in_paper(match_[i], passage_id::age_of(date), paper, [&](std::int64_t passage) {
                if (passages_.counts(passage))
                    own.push_back({paper << 20 | passage_id::ordinal(passage), passage, std::uint64_t{1} << i});
            });
        }
        merge(own);
        sightings = own;
    }
    score_anchors(paper, sightings);
    std::vector<std::int64_t> chosen;
    for (const Anchor& anchor : anchors_) {
        if (chosen.size() == kMaxAnchors) break;
        const bool apart = std::ranges::none_of(chosen, [&](std::int64_t other) {
            return std::abs(static_cast<std::int64_t>(passage_id::ordinal(other)) -
                            passage_id::ordinal(anchor.at->passage)) < kApart;
        });
        if (apart) chosen.push_back(anchor.at->passage);
    }
    return chosen;
}

// One for each passage, in the papers' order.
void PassageEvidence::merge(std::vector<Sighting>& sightings) {
    std::ranges::sort(sightings, {}, &Sighting::place);
    std::size_t kept = 0;
    for (const Sighting& sighting : sightings) {
        if (kept > 0 && sightings[kept - 1].place == sighting.place) {
            sightings[kept - 1].clauses |= sighting.clauses;
        } else {
            sightings[kept++] = sighting;
        }
    }
    sightings.resize(kept);
}

PassageEvidence::Sightings PassageEvidence::sightings_in(std::int64_t paper) const {
    const auto begin = std::ranges::lower_bound(sightings_, paper << 20, {}, &Sighting::place);
    auto end = begin;
    while (end != sightings_.end() && end->place >> 20 == paper) ++end;
    return {begin, end};
}

PaperEvidence PassageEvidence::evidence_of(std::int64_t paper, Sightings sightings) {
    const auto p = static_cast<std::size_t>(paper);
    const std::uint64_t in_text = matches_.in_text[p], in_fields = matches_.in_title[p] | matches_.in_name[p];
    PaperEvidence evidence{paper};
    double fields = 0, elsewhere = 0;
    for (std::size_t i = 0; i < match_.size(); ++i) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if (match_[i].empty()) continue;
        if (matches_.lacking(paper) & bit) fields -= kLacking * matches_.weight[i];
        if (matches_.in_title[p] & bit) fields += kInTitleToo * matches_.weight[i];
        if (matches_.in_name[p] & bit) fields += kInNameToo * matches_.weight[i];
        elsewhere += matches_.weight[i] * (in_fields & bit ? kInTitleOnly : in_text & bit ? kElsewhere : 0);
    }
    evidence.score = fields + elsewhere;
    if (sightings.empty()) return evidence;

    evidence.together = score_anchors(paper, sightings);
    double others = 0, share = kOtherPassages;
    for (const Anchor& anchor : anchors_ | std::views::drop(1)) {
        others += share * anchor.score;
        share *= 0.7;
        if (share < kOtherPassages * 0.05) break;
    }
    evidence.score = anchors_[0].score + others + fields;
    return evidence;
}

bool PassageEvidence::score_anchors(std::int64_t paper, Sightings sightings) {
    const auto p = static_cast<std::size_t>(paper);
    const std::uint64_t in_text = matches_.in_text[p], in_fields = matches_.in_title[p] | matches_.in_name[p];
    const Sighting *const begin = sightings.data(), *const end = begin + sightings.size();
    bool together = false;
    anchors_.clear();
    for (const Sighting* at = begin; at != end; ++at) {
        std::array<std::uint64_t, kByDistance.size()> within{};  // clauses by distance, and nearer
        std::uint64_t near_by = 0;
        const auto see = [&](const Sighting* other) {
            const auto distance = static_cast<std::size_t>(std::abs(other->place - at->place));
            if (distance < within.size()) within[distance] |= other->clauses;
            near_by |= other->clauses;
        };
        see(at);
        for (const Sighting* other = at; other != begin && at->place - (other - 1)->place <= kSamePage;) see(--other);
        for (const Sighting* other = at + 1; other != end && other->place - at->place <= kSamePage; ++other) see(other);
        together |= ((near_by | in_fields | (common_ & in_text)) & matches_.wanted) == matches_.wanted;
        double score = 0;
        for (std::uint64_t left = matches_.wanted; left != 0; left &= left - 1) {
            const auto i = static_cast<std::size_t>(std::countr_zero(left));
            const std::uint64_t bit = std::uint64_t{1} << i;
            double share = in_fields & bit ? kInTitleOnly : in_text & bit ? kElsewhere : 0;
            // A common word was not looked at everywhere: it may well be there.
            if ((near_by | (common_ & in_text)) & bit) share = std::max(share, kNearBy);
            for (std::size_t distance = within.size(); distance-- > 0;) {
                if (within[distance] & bit) share = std::max(share, kByDistance[distance]);
            }
            score += share * matches_.weight[i];
        }
        anchors_.push_back({score * worth(passage_id::kind(at->passage)), at});
    }
    std::ranges::stable_sort(anchors_, std::greater(), &Anchor::score);
    return together;
}

}  // namespace minutebook
