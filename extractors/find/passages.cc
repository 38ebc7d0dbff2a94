#include "extractors/find/passages.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "corpus/sentences.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongPassage_bytes = 1'200;  // some twelve lines: what is shown as one hit
constexpr std::size_t kShortRest_bytes = 300;      // a paragraph's end shorter than this stays with what is before it
constexpr std::size_t kTablePassage_bytes = 400;   // rows of a table are put together up to this
constexpr std::size_t kShortPassage_bytes = 160;   // lines of a list, of an address: put together up to this

using Place = std::pair<std::uint32_t, std::uint32_t>;  // page, word

Place begin_of(const SourceSpan& span) { return {span.first_page, span.first_word}; }
Place end_of(const SourceSpan& span) { return {span.last_page, span.last_word}; }

// A fact that becomes a passage of its own.
struct Fact {
    PassageKind kind;
    int index;
    int section;
    SourceSpan where;
};

std::vector<Fact> facts_of(const Paper& paper) {
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < paper.recommendations.size(); ++i)
        facts.push_back({PassageKind::recommendation, static_cast<int>(i), paper.recommendations[i].section,
                         paper.recommendations[i].where});
    for (std::size_t i = 0; i < paper.resolutions.size(); ++i)
        facts.push_back(
            {PassageKind::resolution, static_cast<int>(i), paper.resolutions[i].section, paper.resolutions[i].where});
    std::erase_if(facts,
                  [](const Fact& fact) { return fact.where.empty() || begin_of(fact.where) >= end_of(fact.where); });
    std::stable_sort(facts.begin(), facts.end(),
                     [](const Fact& a, const Fact& b) { return begin_of(a.where) < begin_of(b.where); });
    std::vector<Fact> kept;
    for (const Fact& fact : facts)
        if (kept.empty() || begin_of(fact.where) >= end_of(kept.back().where)) kept.push_back(fact);
    return kept;
}

class Parts {
public:
    Parts(const Document& document, const Outline& outline, const Paper& paper)
        : document_(document), outline_(outline), paper_(paper), facts_(facts_of(paper)) {}

    std::vector<Passage> take() {
        // Pieces of all blocks in reading order: a block that furniture interrupts has pieces on both sides of it.
        struct Piece {
            SourceSpan where;
            std::size_t block;
        };
        std::vector<Piece> pieces;
        for (std::size_t i = 0; i < outline_.blocks.size(); ++i)
            for (const SourceSpan& where : outline_.blocks[i].pieces) pieces.push_back({where, i});
        std::stable_sort(pieces.begin(), pieces.end(),
                         [](const Piece& a, const Piece& b) { return begin_of(a.where) < begin_of(b.where); });
        for (const Piece& piece : pieces) take_piece(outline_.blocks[piece.block], piece.block, piece.where);
        while (next_fact_ < facts_.size()) close_fact();
        return std::move(passages_);
    }

private:
    void take_piece(const Block& block, std::size_t index, SourceSpan where) {
        if (block.kind == BlockKind::furniture && !inside_fact(where)) {
            if (seen_.insert(block.text).second) add(PassageKind::furniture, -1, where);
            return;
        }
        const int section = outline_.section_of[index];
        const Heading* heading = outline_.heading_in(index);
        if (heading && begin_of(where) == begin_of(block.where)) {
            const SourceSpan head = heading->section.where;
            if (head.last_page == where.last_page && end_of(head) < end_of(where)) {
                outside_facts(PassageKind::heading, section, head);
                where.first_word = head.last_word;
            } else {
                outside_facts(PassageKind::heading, section, where);
                return;
            }
        }
        row_ = block.in_table() ? std::optional(std::pair(block.table, block.row)) : std::nullopt;
        outside_facts(kind_of(block, index), section, where);
    }

    PassageKind kind_of(const Block& block, std::size_t index) const {
        if (block.in_table()) return PassageKind::table;
        if (paper_.metadata.title && index < outline_.title_blocks &&
            paper_.metadata.title->where.overlaps(block.where))
            return PassageKind::title;
        return PassageKind::text;
    }

    bool inside_fact(const SourceSpan& where) {
        while (next_fact_ < facts_.size() && end_of(facts_[next_fact_].where) <= begin_of(where)) close_fact();
        return next_fact_ < facts_.size() && begin_of(facts_[next_fact_].where) <= begin_of(where);
    }

    // Adds what of the stretch (on one page) stands in no fact; facts are added where they end.
    void outside_facts(PassageKind kind, int section, SourceSpan where) {
        while (begin_of(where) < end_of(where)) {
            if (next_fact_ == facts_.size()) return divide(kind, section, where);
            const Fact& fact = facts_[next_fact_];
            if (end_of(where) <= begin_of(fact.where)) return divide(kind, section, where);
            if (begin_of(where) < begin_of(fact.where)) {
                SourceSpan before = where;
                before.last_word = fact.where.first_word;
                divide(kind, section, before);
                where.first_word = before.last_word;
            }
            if (end_of(fact.where) > end_of(where)) return;  // the fact goes on
            const Place end = end_of(fact.where);
            close_fact();
            if (end.first == where.first_page) where.first_word = end.second;
        }
    }

    void close_fact() {
        const Fact& fact = facts_[next_fact_++];
        add(fact.kind, fact.section, fact.where, fact.index);
    }

    // A stretch on one page, parted at the ends of sentences where it is long.
    void divide(PassageKind kind, int section, SourceSpan where) {
        if (begin_of(where) >= end_of(where)) return;
        const auto page = std::lower_bound(document_.pages.begin(), document_.pages.end(), where.first_page,
                                           [](const Page& p, std::uint32_t number) { return p.number < number; });
        if (page == document_.pages.end()) return;
        const auto size_of = [&](std::uint32_t from, std::uint32_t to) {
            const Word& last = page->words[to - 1];
            return static_cast<std::size_t>(last.text_begin + last.text_size - page->words[from].text_begin);
        };
        if (!passages_.empty() && goes_on(passages_.back(), kind, section, where)) {
            const std::uint32_t begin = passages_.back().where.first_word;
            const std::size_t size = size_of(begin, where.last_word);
            const bool same_row = kind == PassageKind::table && row_ == last_row_;
            if (size <= (same_row                     ? kLongPassage_bytes
                         : kind == PassageKind::table ? kTablePassage_bytes
                                                      : kShortPassage_bytes)) {
                passages_.back().where.last_word = where.last_word;
                last_row_ = row_;
                return;
            }
        }
        last_row_ = row_;
        std::uint32_t from = where.first_word;
        if (kind == PassageKind::text && size_of(from, where.last_word) > kLongPassage_bytes + kShortRest_bytes) {
            for (std::uint32_t i = from; i < where.last_word; ++i) {
                const std::size_t size = size_of(from, i + 1);
                const std::string_view word = page->text_of(page->words[i]);
                const bool ends = ends_as_sentence(word);
                const bool rest_is_long = size_of(i, where.last_word) > kShortRest_bytes;
                if (rest_is_long && ((size > kLongPassage_bytes * 3 / 4 && ends) || size > 2 * kLongPassage_bytes)) {
                    add(kind, section, {where.first_page, from, where.first_page, i + 1});
                    from = i + 1;
                }
            }
        }
        if (from < where.last_word) add(kind, section, {where.first_page, from, where.last_page, where.last_word});
    }

    // Whether the stretch follows the passage at once, on its page and in its section: a cell after a cell, a short
    // line after a short line. Single cells and lines are too little to be found and shown as one.
    static bool goes_on(const Passage& last, PassageKind kind, int section, const SourceSpan& where) {
        return last.kind == kind && (kind == PassageKind::table || kind == PassageKind::text) &&
               last.section == section && last.where.first_page == where.first_page &&
               where.last_page == where.first_page && end_of(last.where) == begin_of(where);
    }

    void add(PassageKind kind, int section, const SourceSpan& where, int fact = -1) {
        passages_.push_back({kind, section, fact, where});
    }

    const Document& document_;
    const Outline& outline_;
    const Paper& paper_;
    std::vector<Fact> facts_;
    std::size_t next_fact_ = 0;
    std::unordered_set<std::string> seen_;
    std::optional<std::pair<std::int32_t, std::uint16_t>> row_,
        last_row_;  // table and row of this and the last stretch
    std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const Document& document, const Outline& outline, const Paper& paper) {
    return coarser(Parts(document, outline, paper).take(), kMaxPassages);
}

std::vector<Passage> coarser(std::vector<Passage> passages, std::size_t limit) {
    const auto join = [&](auto belong_together) {
        std::size_t kept = 0;
        for (const Passage& passage : passages) {
            if (kept == 0 || passages[kept - 1].fact >= 0 || passage.fact >= 0 ||
                !belong_together(passages[kept - 1], passage)) {
                passages[kept++] = passage;
                continue;
            }
            Passage& joined = passages[kept - 1];
            if (joined.kind != passage.kind) joined.kind = PassageKind::text;
            joined.where.last_page = passage.where.last_page;
            joined.where.last_word = passage.where.last_word;
        }
        passages.resize(kept);
    };
    if (passages.size() > limit) {
        join([](const Passage& a, const Passage& b) {
            return a.kind == b.kind && a.section == b.section && a.where.first_page == b.where.last_page &&
                   end_of(a.where) == begin_of(b.where);
        });
    }
    std::uint32_t last_page = 0;
    for (const Passage& passage : passages) last_page = std::max(last_page, passage.where.last_page);
    for (std::uint64_t pages = 1; passages.size() > limit; pages *= 2) {
        join([&](const Passage& a, const Passage& b) {
            return a.where.first_page / pages == b.where.last_page / pages;
        });
        if (pages > last_page) break;
    }
    return passages;
}

}  // namespace minutebook
