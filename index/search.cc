#include "index/search.h"

#include <algorithm>
#include <chrono>
#include <functional>
#include <limits>
#include <ranges>
#include <span>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "index/compare.h"
#include "index/council_names.h"
#include "index/facets.h"
#include "index/page_hits.h"
#include "index/paper_facts.h"
#include "index/paper_matches.h"
#include "index/passage_evidence.h"
#include "index/passage_reader.h"
#include "index/passage_scores.h"
#include "index/passage_stream.h"
#include "index/reuse_store.h"
#include "index/schema.h"
#include "index/snippet.h"
#include "index/sought.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {
namespace {

constexpr std::size_t kReadAndScored = 24;  // papers read around their best place for the second ranking: 0.1 ms each
constexpr std::size_t kReadFurther = 10;    // the best of them, read around their other places too
// SQLite's own 2 MB hold no more than one search reads.
constexpr const char* kPageCache = "PRAGMA cache_size = -32768";  // KiB
constexpr std::size_t kEnough = 10;  // papers that have all words close by; where there are fewer, others help out

// One search: all that lives no longer than it.
class Search {
public:
    Search(Database& db, const AllPapers& all, const Query& query, const SearchOptions& options, TimeLimit& limit)
        : options_(options),
          limit_(limit),
          clauses_(sought_by(query)),
          stream_(db, query.filters, limit),
          matches_(find_papers(db, all, clauses_, query.filters, stream_, limit,
                               options.since ? std::numeric_limits<std::int64_t>::max() : kMaxVisitedBySearch)),
          evidence_(db, stream_, clauses_, matches_),
          scores_(db, stream_, clauses_, matches_),
          reader_(db),
          paper_(db, "SELECT title, council, body, date, kind FROM paper WHERE id = ?1"),
          path_(db, "SELECT path FROM source WHERE paper = ?1 ORDER BY id LIMIT 1"),
          origin_(db,
                  "SELECT sha256, media_type, (SELECT min(started) FROM source JOIN run ON run.id = source.run WHERE "
                  "source.paper = "
                  "paper.id), (SELECT replaced FROM change WHERE change.paper = paper.id) FROM paper WHERE id = ?1"),
          same_(db, "SELECT paper, canonical, first_passage, last_passage FROM same_paper WHERE paper = ?1"),
          section_(db, "SELECT number, heading, type FROM section WHERE paper = ?1 AND ordinal = ?2"),
          recommendation_(db, fmt::format("SELECT label, {} FROM recommendation WHERE paper = ?1 AND ordinal = ?2",
                                          kOutcomeOfRecommendation)),
          resolution_(db, "SELECT label, outcome FROM resolution WHERE paper = ?1 AND ordinal = ?2") {
        answer_.query = query;
    }

    // facts: where facets are asked for.
    SearchAnswer run(Database& db, const AllPapers& all, const PaperFacts* facts) {
        if (options_.since) leave_what_is_new(db);
        answer_.total = matches_.papers.size();
        answer_.total_is_exact = matches_.exact;
        explain();
        const bool by_words = options_.sort == SearchOptions::Sort::rank && matches_.wanted != 0;
        std::vector<Ranked> ranked = by_words ? by_rank() : by_date();
        if (facts) answer_.facets = count_facets(db, all, *facts, clauses_, answer_.query.filters, matches_, limit_);
        limit_.lift();  // what is left is to read the few papers that are given
        const std::size_t begin = std::min<std::size_t>(options_.offset, ranked.size());
        const std::size_t end = begin + std::min<std::size_t>(options_.limit, ranked.size() - begin);
        for (std::size_t i = begin; i < end; ++i) answer_.papers.push_back(hit(ranked[i]));
        answer_.partial = limit_.passed();
        if (answer_.partial) answer_.total_is_exact = false;
        return std::move(answer_);
    }

private:
    struct Ranked {
        std::int64_t paper;
        double score;
        std::optional<ScoredPaper> scored;         // nothing: not read so far
        std::vector<std::int64_t> further_places;  // still to be read around
        std::vector<std::int64_t> near_identical;
    };

    // How many papers stand before the end of what is to be given.
    std::size_t end_of_page() const { return std::size_t{options_.offset} + options_.limit; }

    void leave_what_is_new(Database& db) {
        answer_.last_paper = db.integer("SELECT CAST(value AS INTEGER) - 1 FROM meta WHERE key = 'next_paper'");
        answer_.matching = matches_.papers;
        std::ranges::sort(answer_.matching);
        std::erase_if(matches_.papers, [&](std::int64_t paper) {
            return options_.since->tell_none || std::ranges::binary_search(options_.since->known, paper);
        });
    }

    std::vector<Ranked> by_date() {
        std::vector<Ranked> ranked;
        if (options_.sort == SearchOptions::Sort::found) std::ranges::sort(matches_.papers, std::greater());
        for (const std::int64_t paper : matches_.papers | std::views::take(end_of_page()))
            ranked.push_back({paper, 0, {}, {}, {}});
        return ranked;
    }

    std::vector<Ranked> by_rank() {
        std::vector<std::int64_t> papers = matches_.papers;
        papers.insert(papers.end(), matches_.nearly.begin(), matches_.nearly.end());
        std::vector<PaperEvidence> evidence = evidence_.look(papers, answer_.explanation);
        if (!matches_.nearly.empty()) {
            const auto together = std::ranges::count_if(evidence, &PaperEvidence::together);
            if (static_cast<std::size_t>(together) < kEnough) {
                answer_.total += matches_.nearly.size();
                answer_.explanation.push_back(
                    fmt::format("{} papers have all words on a page or so: {} that have nearly all words are "
                                "ranked among them",
                                together, matches_.nearly.size()));
            } else {
                std::erase_if(evidence, [&](const PaperEvidence& e) { return matches_.lacking(e.paper) != 0; });
            }
        }
        // Those folded under others are among the ones read.
        const std::size_t needed = std::min(evidence.size(), kReadAndScored + end_of_page());
        std::partial_sort(evidence.begin(), evidence.begin() + static_cast<std::ptrdiff_t>(needed), evidence.end());
        std::vector<Ranked> ranked;
        for (const PaperEvidence& one : evidence | std::views::take(needed))
            ranked.push_back({one.paper, one.score, {}, {}, {}});

        const std::span read_ones = std::span(ranked).first(std::min(ranked.size(), kReadAndScored));
        const auto sort = [&] { std::ranges::stable_sort(read_ones, std::greater(), &Ranked::score); };
        for (Ranked& one : read_ones) {
            if (limit_.passed()) break;
            read_best_place(one);
        }
        sort();
        for (Ranked& one : read_ones | std::views::take(kReadFurther)) {
            if (limit_.passed()) break;
            read_further_places(one);
            one.score = one.scored->score;
        }
        sort();
        if (limit_.passed()) return ranked;
        answer_.explanation.push_back(fmt::format("{} papers read and scored", read_ones.size()));
        return folded_under_the_best(std::move(ranked), read_ones.size());
    }

    // What of those that were read is told as another paper: as the one that is canonical, or where that is not among
    // them, as the best. It takes the place of the best of them.
    std::vector<Ranked> folded_under_the_best(std::vector<Ranked> ranked, std::size_t read_count) {
        std::vector<Ranked> kept;
        std::unordered_map<std::int64_t, std::size_t> place_of;  // in kept, by the canonical paper's number
        for (std::size_t i = 0; i < ranked.size(); ++i) {
            if (i >= read_count) {
                kept.push_back(std::move(ranked[i]));
                continue;
            }
            const std::int64_t canonical = canonical_of(ranked[i]);
            const auto [at, is_new] = place_of.try_emplace(canonical, kept.size());
            if (is_new) {
                kept.push_back(std::move(ranked[i]));
                continue;
            }
            Ranked& best = kept[at->second];
            if (ranked[i].paper == canonical) {
                ranked[i].near_identical = std::move(best.near_identical);
                ranked[i].score = best.score;
                std::swap(best, ranked[i]);
            }
            best.near_identical.push_back(ranked[i].paper);
        }
        // Scores are only for the order, and never rise on the way down.
        for (std::size_t i = 1; i < kept.size(); ++i) kept[i].score = std::min(kept[i].score, kept[i - 1].score);
        return kept;
    }

    // The paper that this one is the same as; or that its best passage is of, where it holds others.
    std::int64_t canonical_of(const Ranked& ranked) {
        for (auto rows = same_.run(ranked.paper); rows.next();) {
            const SamePaper same = same_paper_at(rows);
            if (!same.place) return same.canonical;
            if (ranked.scored->passages.empty()) continue;
            const std::uint32_t ordinal = ranked.scored->passages[0].passage.ordinal;
            if (same.place->first <= ordinal && ordinal <= same.place->second) return same.canonical;
        }
        return ranked.paper;
    }

    void read_best_place(Ranked& ranked) {
        ranked.scored = scores_.begin(ranked.paper);
        if (matches_.wanted != 0) ranked.further_places = evidence_.anchors(ranked.paper, ranked.scored->date);
        const std::size_t count = std::min<std::size_t>(ranked.further_places.size(), 1);
        scores_.read(*ranked.scored, std::span(ranked.further_places).first(count));
        ranked.further_places.erase(ranked.further_places.begin(),
                                    ranked.further_places.begin() + static_cast<std::ptrdiff_t>(count));
        ranked.score = ranked.scored->score;
    }

    void read_further_places(Ranked& ranked) {
        if (ranked.further_places.empty()) return;
        scores_.read(*ranked.scored, ranked.further_places);
        ranked.further_places.clear();
    }

    PaperHit hit(Ranked& ranked) {
        const double score = ranked.score;
        if (!ranked.scored) read_best_place(ranked);
        read_further_places(ranked);
        ScoredPaper& scored = *ranked.scored;
        PaperHit hit;
        hit.paper = scored.paper;
        if (auto rows = path_.run(hit.paper); rows.next()) hit.path = rows.text(0);
        if (auto rows = origin_.run(hit.paper); rows.next()) {
            hit.sha256 = rows.text(0);
            hit.media_type = rows.text(1);
            if (!rows.is_null(3)) hit.replaced = rows.integer(3);
            hit.changed = hit.replaced || (options_.since && hit.paper <= options_.since->last_paper);
            hit.found = rows.text(2);
        }
        hit.title = std::move(scored.title);
        hit.council = std::move(scored.council);
        hit.body = std::move(scored.body);
        hit.date = std::move(scored.date);
        hit.kind = std::move(scored.kind);
        hit.score = score;  // for the order, never higher than that of the paper before
        hit.near_identical = std::move(ranked.near_identical);
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            const std::uint64_t bit = std::uint64_t{1} << i;
            if (matches_.lacking(hit.paper) & bit) hit.lacking.push_back(clauses_[i].typed);
        }
        if (matches_.wanted == 0) scored.passages = passages_without_words(hit);
        for (const ScoredPassage& passage : scored.passages) {
            if (hit.passages.size() == options_.passages_per_paper) break;
            hit.passages.push_back(passage_hit(hit.paper, passage));
        }
        return hit;
    }

    // What in: names is shown even where no words are sought.
    std::vector<ScoredPassage> passages_without_words(const PaperHit& paper) {
        std::vector<ScoredPassage> passages;
        if (!stream_.narrowed_to_places()) return passages;
        if (stream_.by_reference()) return passages_that_refer(paper.paper);
        for (const PassageKind kind :
             stream_.narrowed_to_kinds() ? stream_.kinds() : std::vector{PassageKind::heading}) {
            for (ReadPassage& passage : reader_.of_kind(paper.paper, kind, passage_id::kMaxOrdinal)) {
                if (passages.size() == options_.passages_per_paper) return passages;
                if (stream_.counts(passage.id)) passages.push_back({std::move(passage), {}, 0});
            }
        }
        return passages;
    }

    // The passages that name what act:, ref:, amount: or councillor: ask for, and where in them they do.
    std::vector<ScoredPassage> passages_that_refer(std::int64_t paper) {
        std::vector<ScoredPassage> passages;
        for (const std::int64_t id : stream_.references().passages()) {
            if (passages.size() == options_.passages_per_paper) break;
            if (passage_id::paper(id) != paper || !stream_.counts(id)) continue;
            if (std::ranges::find(stream_.kinds(), passage_id::kind(id)) == stream_.kinds().end()) continue;
            for (ReadPassage& passage : reader_.around(id, 0)) {
                ScoredPassage& scored = passages.emplace_back();
                for (const auto& found : stream_.references().in(id)) {
                    const auto [begin, end] = reader_.bytes_of(passage, found.where);
                    const auto place = static_cast<std::uint32_t>(scored.occurrences.all.size());
                    scored.occurrences.all.push_back({0, place, place + 1, begin, end, 1});
                }
                scored.passage = std::move(passage);
            }
        }
        return passages;
    }

    PassageHit passage_hit(std::int64_t paper, const ScoredPassage& scored) {
        PassageHit hit;
        hit.passage = scored.passage.id;
        hit.page = scored.passage.where.first_page;
        hit.kind = name_of(scored.passage.kind);
        hit.where = scored.passage.where;
        if (scored.passage.section) {
            if (auto rows = section_.run(paper, *scored.passage.section); rows.next()) {
                hit.section_number = rows.optional_text(0);
                hit.section = rows.optional_text(1);
                hit.section_type = rows.optional_text(2);
            }
        }
        if (scored.passage.fact && scored.passage.kind == PassageKind::resolution) {
            if (auto rows = resolution_.run(paper, *scored.passage.fact); rows.next()) {
                hit.label = rows.optional_text(0);
                hit.outcome = rows.optional_text(1);
            }
        } else if (scored.passage.fact) {
            if (auto rows = recommendation_.run(paper, *scored.passage.fact); rows.next()) {
                hit.label = rows.optional_text(0);
                hit.settled = settled_named(rows.text(1));
            }
        }
        // Without words only references are marked, all alike.
        Snippet snippet = matches_.weight.empty()
                              ? snippet_of(scored.passage.text, scored.occurrences, {1})
                              : snippet_of(scored.passage.text, scored.occurrences, matches_.weight);
        hit.snippet = std::move(snippet.text);
        hit.marks = std::move(snippet.marks);
        return hit;
    }

    void explain() {
        for (std::size_t i = 0; i < clauses_.size(); ++i) {
            answer_.explanation.push_back(
                fmt::format("{} {}: {} papers, weight {:.2f}", clauses_[i].excluded ? "without" : "with",
                            match_expressions(clauses_[i]).all, matches_.papers_with[i], matches_.weight[i]));
        }
        if (stream_.by_reference())
            answer_.explanation.push_back(
                fmt::format("{} passages name what is asked for", stream_.references().passages().size()));
        answer_.explanation.push_back(fmt::format("{} papers match", matches_.papers.size()));
    }

    const SearchOptions& options_;
    TimeLimit& limit_;
    SearchAnswer answer_;
    std::vector<SoughtClause> clauses_;
    PassageStream stream_;
    PaperMatches matches_;
    PassageEvidence evidence_;
    PassageScores scores_;
    PassageReader reader_;
    Statement paper_, path_, origin_, same_, section_, recommendation_, resolution_;
};

void escape_html(std::string_view text, std::string& out) {
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '"':
                out += "&quot;";
                break;
            case '\'':
                out += "&#39;";
                break;
            default:
                out += c;
        }
    }
}

}  // namespace

struct Searcher::State {
    explicit State(const std::filesystem::path& index)
        : db(open_index(index, Database::Mode::read_only)), data_version(db, "PRAGMA data_version") {
        db.execute(kPageCache);
    }

    std::int64_t version() {
        auto rows = data_version.run();
        rows.next();
        return rows.integer(0);
    }

    // As the index is now. REQUIRES: a transaction.
    const AllPapers& all_papers() {
        if (const std::int64_t now = version(); now != version_of_papers) {
            papers = read_all_papers(db);
            version_of_papers = now;
        }
        return papers;
    }
    const PaperFacts& paper_facts() {
        if (const std::int64_t now = version(); now != version_of_facts) {
            facts = read_paper_facts(db);
            version_of_facts = now;
        }
        return facts;
    }

    Database db;
    Statement data_version;
    AllPapers papers;
    PaperFacts facts;
    std::optional<std::int64_t> version_of_papers, version_of_facts;
};

Searcher::Searcher(const std::filesystem::path& index) : state_(std::make_unique<State>(index)) {}
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher::~Searcher() = default;

SearchAnswer Searcher::search(const Query& query, const SearchOptions& options) {
    const auto begin = std::chrono::steady_clock::now();
    // All statements see the index as it is now, whatever is committed meanwhile.
    Transaction snapshot(state_->db, Transaction::Kind::deferred);
    TimeLimit limit(state_->db, options.time_limit);
    const AllPapers& all = state_->all_papers();
    const PaperFacts* facts = options.facets ? &state_->paper_facts() : nullptr;
    std::vector<std::string> predecessors;
    Query resolved = query;
    resolved.filters = with_councils(state_->db, query.filters, &predecessors);
    SearchAnswer answer = Search(state_->db, all, resolved, options, limit).run(state_->db, all, facts);
    answer.explanation.insert(answer.explanation.begin(), predecessors.begin(), predecessors.end());
    snapshot.commit();
    answer.took_ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
    return answer;
}

Comparison Searcher::compare(std::vector<Query> queries, const CompareOptions& options) {
    Transaction snapshot(state_->db, Transaction::Kind::deferred);
    TimeLimit limit(state_->db, options.time_limit);
    return minutebook::compare(state_->db, state_->all_papers(), state_->paper_facts(), std::move(queries), options,
                               limit);
}

PageHits Searcher::page_hits(std::int64_t paper, const Query& query, std::size_t most,
                             std::optional<std::chrono::milliseconds> time_limit) {
    Transaction snapshot(state_->db, Transaction::Kind::deferred);
    TimeLimit limit(state_->db, time_limit);
    return find_page_hits(state_->db, paper, query, most, limit);
}

std::int64_t Searcher::version() { return state_->version(); }

std::string marked(const PassageHit& hit, bool html) {
    std::string out;
    std::size_t at = 0;
    const auto add = [&](std::size_t end) {
        const std::string_view part = std::string_view(hit.snippet).substr(at, end - at);
        if (html)
            escape_html(part, out);
        else
            out += part;
        at = end;
    };
    for (const auto& [begin, end] : hit.marks) {
        add(begin);
        out += "<mark>";
        add(end);
        out += "</mark>";
    }
    add(hit.snippet.size());
    return out;
}

}  // namespace minutebook
