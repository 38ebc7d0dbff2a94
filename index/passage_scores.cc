#include "index/passage_scores.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include <fmt/format.h>

#include "index/typed_date.h"

namespace minutebook {
namespace {

constexpr std::uint32_t kReach = 3;  // passages read on either side of an anchor

// What a word counts for in a passage it does not itself stand in.
constexpr double kInHeading = 0.8, kNextTo = 0.6, kNearBy = 0.35, kElsewhere = 0.05, kInFieldsOnly = 0.5;
constexpr double kInTitleToo = 0.25, kInNameToo = 0.2, kInFactsToo = 0.2;
constexpr double kRepeated = 0.4;     // at most, for a word that a passage has more than once
constexpr double kCloseTogether = 2;  // of the lesser word's weight, for two that were typed side by side and stand so
constexpr double kLacking = 0.5;      // taken off for a word that the paper has not
constexpr double kOtherPassages = 0.05;
constexpr double kBoilerplate = 0.75;  // what is left of a passage whose wording stands everywhere
constexpr int kHeadingDistance = 8;    // words: what a heading is at most from what stands under it

double worth(PassageKind kind) {
    switch (kind) {
        case PassageKind::resolution:
            return 1.25;
        case PassageKind::recommendation:
        case PassageKind::title:
            return 1.2;
        case PassageKind::heading:
            return 1.1;
        case PassageKind::text:
            return 1;
        case PassageKind::table:
            return 0.95;
        case PassageKind::furniture:
            break;
    }
    return 0.6;
}

// Words from the end of one to the begin of the other, in the order typed; 1: side by side. The other order is farther.
int distance(std::int64_t first_begin, std::int64_t first_end, std::int64_t second_begin, std::int64_t second_end) {
    if (second_begin >= first_end) return static_cast<int>(second_begin - first_end) + 1;
    if (first_begin >= second_end) return static_cast<int>(first_begin - second_end) + 2;
    return 1;  // one spelling for both
}

}  // namespace

PassageScores::PassageScores(Database& db, PassageStream& passages, const std::vector<SoughtClause>& clauses,
                             const PaperMatches& matches)
    : stream_(passages),
      clauses_(clauses),
      matches_(matches),
      finder_(clauses),
      reader_(db),
      boilerplate_(db),
      paper_(db, "SELECT title, council, body, date, kind FROM paper WHERE id = ?1"),
      heading_(db, "SELECT heading FROM section WHERE paper = ?1 AND ordinal = ?2") {
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].excluded) continue;
        wanted_.push_back(i);
        plain_ &= clauses[i].plain;
    }
}

ScoredPaper PassageScores::begin(std::int64_t paper) {
    ScoredPaper scored;
    scored.paper = paper;
    if (auto rows = paper_.run(paper); rows.next()) {
        scored.title = rows.optional_text(0);
        scored.council = rows.optional_text(1);
        scored.body = rows.optional_text(2);
        scored.date = rows.optional_text(3);
        scored.kind = rows.optional_text(4);
    }
    scored.facts = clauses_in_facts(scored);
    return scored;
}

std::uint64_t PassageScores::said_of_itself(const ScoredPaper& scored) const {
    const auto p = static_cast<std::size_t>(scored.paper);
    return matches_.in_title[p] | matches_.in_name[p] | scored.facts;
}

void PassageScores::read(ScoredPaper& scored, std::span<const std::int64_t> anchors) {
    for (const std::int64_t anchor : anchors) score_window(anchor, scored);
    std::ranges::stable_sort(scored.passages, std::greater(), &ScoredPassage::score);

    const auto p = static_cast<std::size_t>(scored.paper);
    scored.score = 0;
    double share = 1;
    for (const ScoredPassage& passage : scored.passages) {
        scored.score += share * passage.score;
        share = share == 1 ? kOtherPassages : share * 0.7;
    }
    for (const std::size_t i : wanted_) {
        const std::uint64_t bit = std::uint64_t{1} << i;
        if (matches_.in_title[p] & bit) scored.score += kInTitleToo * matches_.weight[i];
        if (matches_.in_name[p] & bit) scored.score += kInNameToo * matches_.weight[i];
        if (matches_.lacking(scored.paper) & bit) scored.score -= kLacking * matches_.weight[i];
        if (scored.facts & bit) scored.score += kInFactsToo * matches_.weight[i];
        if (scored.passages.empty() && (said_of_itself(scored) & bit))
            scored.score += kInFieldsOnly * matches_.weight[i];
    }
}

// Words of the query that name the paper's kind, or its year or month.
std::uint64_t PassageScores::clauses_in_facts(const ScoredPaper& scored) const {
    std::string text = scored.kind.value_or("");
    if (scored.date) {
        if (const auto day = typed_date(*scored.date)) {
            const std::string& first = day->first;  // YYYY-MM-DD
            const int month = (first[5] - '0') * 10 + (first[6] - '0');
            text += fmt::format(" {} {}", first.substr(0, 4), name_of_month(month));
        }
    }
    std::uint64_t clauses = 0;
    for (const Occurrence& occurrence : finder_.find(tokens_of(text)).all)
        clauses |= std::uint64_t{1} << occurrence.clause;
    return clauses;
}

std::uint64_t PassageScores::clauses_in_heading(std::int64_t paper, std::int64_t section) {
    std::uint64_t clauses = 0;
    auto rows = heading_.run(paper, section);
    if (!rows.next()) return 0;
    for (const Occurrence& occurrence : finder_.find(tokens_of(rows.text(0))).all)
        clauses |= std::uint64_t{1} << occurrence.clause;
    return clauses;
}

void PassageScores::score_window(std::int64_t anchor, ScoredPaper& scored) {
    const std::int64_t paper = scored.paper;
    const std::uint64_t by_itself = said_of_itself(scored);
    struct Seen {
        ReadPassage passage;
        Occurrences occurrences;
        std::int64_t begin = 0;  // of its first word, counted from the window's
        std::uint64_t clauses = 0;
    };
    std::vector<Seen> window;
    std::int64_t words = 0;
    std::uint64_t near_by = 0;
    for (ReadPassage& passage : reader_.around(anchor, kReach)) {
        Occurrences occurrences = finder_.find(tokens_of(passage.text));
        Seen seen{std::move(passage), std::move(occurrences), words, 0};
        for (const Occurrence& occurrence : seen.occurrences.all) seen.clauses |= std::uint64_t{1} << occurrence.clause;
        near_by |= seen.clauses;
        words += seen.occurrences.words;
        window.push_back(std::move(seen));
    }

    const std::uint64_t in_text = matches_.in_text[static_cast<std::size_t>(paper)];
    std::unordered_map<std::int64_t, std::uint64_t> headings;
    for (std::size_t at = 0; at < window.size(); ++at) {
        Seen& seen = window[at];
        if (seen.clauses == 0 || !stream_.counts(seen.passage.id)) continue;
        if (std::ranges::find(stream_.kinds(), seen.passage.kind) == stream_.kinds().end()) continue;
        const bool known = std::ranges::any_of(scored.passages,
                                               [&](const ScoredPassage& s) { return s.passage.id == seen.passage.id; });
        if (known) continue;

        // The heading it stands under, where that is in the window; else only its words are known.
        std::size_t heading = at;
        for (std::size_t i = at; i-- > 0 && heading == at;) {
            if (window[i].passage.kind == PassageKind::heading) heading = i;
        }
        std::uint64_t above = heading != at ? window[heading].clauses : 0;
        if (seen.passage.section && seen.passage.kind != PassageKind::heading) {
            const auto [entry, added] = headings.try_emplace(*seen.passage.section, 0);
            if (added) entry->second = clauses_in_heading(paper, *seen.passage.section);
            above |= entry->second;
        }
        std::uint64_t next_to = 0;
        if (at > 0) next_to |= window[at - 1].clauses;
        if (at + 1 < window.size()) next_to |= window[at + 1].clauses;

        double score = 0;
        for (const std::size_t i : wanted_) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            double share = 0;
            if (seen.clauses & bit) {
                double times = 0, weight = 0;
                for (const Occurrence& occurrence : seen.occurrences.all) {
                    if (occurrence.clause != i) continue;
                    times += 1;
                    weight = std::max(weight, occurrence.weight);
                }
                share = weight * (1 + kRepeated * (1 - 1 / times));
            } else if (above & bit) {
                share = kInHeading;
            } else if (next_to & bit) {
                share = kNextTo;
            } else if (by_itself & bit) {
                share = kInFieldsOnly;
            } else if (near_by & bit) {
                share = kNearBy;
            } else if (in_text & bit) {
                share = kElsewhere;
            }
            score += share * matches_.weight[i];
        }

        // Neighbours in the query that are neighbours here, in this passage, the next ones and its heading.
        std::vector<std::size_t> around = {at};
        if (at > 0) around.push_back(at - 1);
        if (at + 1 < window.size()) around.push_back(at + 1);
        if (heading + 1 < at) around.push_back(heading);
        for (std::size_t pair = 0; pair + 1 < wanted_.size(); ++pair) {
            int least = 0;
            for (const std::size_t x : around) {
                for (const Occurrence& first : window[x].occurrences.all) {
                    if (first.clause != wanted_[pair]) continue;
                    for (const std::size_t y : around) {
                        for (const Occurrence& second : window[y].occurrences.all) {
                            if (second.clause != wanted_[pair + 1]) continue;
                            int apart =
                                distance(window[x].begin + first.first_word, window[x].begin + first.end_word,
                                         window[y].begin + second.first_word, window[y].begin + second.end_word);
                            if (x != y && (x == heading || y == heading) && (x == at || y == at))
                                apart = std::min(apart, kHeadingDistance);
                            if (least == 0 || apart < least) least = apart;
                        }
                    }
                }
            }
            if (least > 0) {
                score += kCloseTogether * std::min(matches_.weight[wanted_[pair]], matches_.weight[wanted_[pair + 1]]) /
                         std::sqrt(least);
            }
        }
        score *= worth(seen.passage.kind);
        if (plain_ && boilerplate_.has(paper, seen.passage.ordinal, seen.passage.section_type)) score *= kBoilerplate;
        scored.passages.push_back({seen.passage, seen.occurrences, score});
    }
}

}  // namespace minutebook
