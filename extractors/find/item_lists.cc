#include "extractors/find/item_lists.h"

#include <algorithm>
#include <cctype>

#include "corpus/matching.h"
#include "extractors/find/block_places.h"
#include "extractors/find/decision_patterns.h"

namespace minutebook {
namespace {

constexpr float kSameEdge_pt = 4;                 // how far edges of one list may lie apart
constexpr std::size_t kGroupHeading_bytes = 110;  // "Capital Programme" between items (c) and (d)

// Which lists hold which: a list of letters stands in a numbered paragraph, not the other way about.
int rank_of(LabelForm form) {
    switch (form) {
        case LabelForm::item:
        case LabelForm::minute:
            return 0;
        case LabelForm::number:
        case LabelForm::decimal:
        case LabelForm::number_letter:
            return 1;
        case LabelForm::bracketed:
        case LabelForm::letter:
            return 2;
        case LabelForm::roman:
            return 3;
        case LabelForm::bullet:
            return 4;
        case LabelForm::none:
            break;
    }
    return 5;
}

// "1. a)" is followed by "b)": the number is the paragraph's, the letter the item's.
bool opens_inner_list(const Label& last, const Label& next) {
    return last.form == LabelForm::number_letter && last.values.back() == 1 &&
           (next.form == LabelForm::letter || next.form == LabelForm::bracketed) && next.values == std::vector<int>{2};
}

// Whether `next` may be the item after `last`: the next of its run, or a later one where a number was left out.
bool goes_on(const Label& last, const Label& next) {
    if (last.form == LabelForm::bullet) return next.form == LabelForm::bullet;
    if (follows(last, next)) return true;
    if (opens_inner_list(last, next)) return true;
    if (last.form != next.form || last.values.size() != next.values.size() || last.values.empty()) return false;
    return std::equal(last.values.begin(), last.values.end() - 1, next.values.begin()) &&
           next.values.back() > last.values.back() && next.values.back() <= last.values.back() + 2;
}

bool starts_lower(std::string_view text) { return !text.empty() && std::islower(static_cast<unsigned char>(text[0])); }

bool begins_list(const Label& label) {
    return label.form == LabelForm::bullet || (!label.values.empty() && label.values.back() <= 1);
}

// One label inside a paragraph: where it begins, and where its text begins.
struct InlineLabel {
    Label label;
    std::size_t begin = 0, text_begin = 0;
};

// The labels that go on from `last` inside the text: each after a mark, as in "(a) this; (b) that".
std::vector<InlineLabel> inline_labels(std::string_view text, std::size_t from, Label last) {
    std::vector<InlineLabel> found;
    if (last.form == LabelForm::bullet || last.form == LabelForm::none) return found;
    for (std::size_t at = text.find(' ', from); at != std::string_view::npos; at = text.find(' ', at + 1)) {
        const std::size_t begin = at + 1;
        if (begin >= text.size()) break;
        const char first = text[begin];
        if (first != '(' && !std::isalnum(static_cast<unsigned char>(first))) continue;
        const std::string_view before = text.substr(0, at);
        if (!RE2::PartialMatch(piece(before.substr(before.size() > 8 ? before.size() - 8 : 0)),
                               patterns::before_inline_label()))
            continue;
        const Label label = label_at_start(text.substr(begin));
        if (!label || !follows(last, label) || label.form != last.form || !label.strong) continue;
        std::size_t text_begin = begin + label.text.size();
        while (text_begin < text.size() && text[text_begin] == ' ') ++text_begin;
        found.push_back({label, begin, text_begin});
        last = label;
    }
    return found;
}

class ListReader {
public:
    ListReader(const Document& document, const Outline& outline) : document_(document), outline_(outline) {}

    ItemList read(std::size_t block, std::size_t offset) {
        std::size_t i = block;
        const Block& first = blocks()[i];
        if (offset > 0) {
            const Label label = label_at_start(std::string_view(first.text).substr(offset));
            if (!label) return std::move(list_);
            std::size_t begin = offset + label.text.size();
            while (begin < first.text.size() && first.text[begin] == ' ') ++begin;
            take(first, label, offset, begin);
            edge_ = -1;
        } else {
            if (!first.label) return std::move(list_);
            take(first, first.label, 0, 0);
            edge_ = first.label.form == LabelForm::number_letter ? -1 : first.left;
        }
        text_edge_ = first.text_left;
        form_ = last_.form;
        starts_at_one_ = begins_list(offset > 0 ? last_ : first.label);
        std::size_t end = i + 1;
        for (i = next_block(outline_, i); i < blocks().size(); i = next_block(outline_, i)) {
            const Block& next = blocks()[i];
            if (const std::size_t begin = hidden_sibling(next); begin > 0) {
                // A line broke before a number that ends the item above: "… February | 2025. 2) Approve …".
                list_.items.back().text += " " + next.label.text;
                take(next, label_at_start(next.text), 0, begin);
            } else if (is_sibling(i)) {
                if (opens_inner_list(last_, next.label)) form_ = next.label.form;
                take(next, next.label, 0, 0);
                if (edge_ < 0) edge_ = next.left;
                text_edge_ = next.text_left;
                sub_ = {};
                after_heading_ = false;
            } else if (!after_heading_ && is_part(i)) {
                if (next.label) sub_ = next.label;
                add(next);
            } else if (!after_heading_ && sub_ && is_before_sibling(i)) {
                add(next);  // names of roads under a sub-item
            } else if (!after_heading_ && is_group_heading(i)) {
                after_heading_ = outline_.heading_in(i) != nullptr;
                continue;
            } else {
                break;
            }
            end = i + 1;
        }
        for (ListItem& item : list_.items) item.text = without_joiner(item.text);
        std::erase_if(list_.items, [](const ListItem& item) { return item.text.empty(); });
        list_.end = end;
        return std::move(list_);
    }

private:
    const std::vector<Block>& blocks() const { return outline_.blocks; }

    // Takes one block, whose first label's text begins at `begin`, as an item, or as several where labels go on inside
    // it.
    void take(const Block& block, const Label& label, std::size_t from, std::size_t begin) {
        const std::string_view text = block.text;
        const std::vector<InlineLabel> inner = inline_labels(text, begin, label);
        const BlockPlaces places(document_, block);
        Label current = label;
        for (std::size_t n = 0; n <= inner.size(); ++n) {
            const std::size_t end = n < inner.size() ? inner[n].begin : text.size();
            ListItem item;
            if (current.form != LabelForm::bullet) item.label = current.text;
            item.text = text.substr(begin, end - begin);
            item.where = places.place_of(from, end);
            list_.items.push_back(std::move(item));
            last_ = current;
            if (n < inner.size()) current = inner[n].label, from = inner[n].begin, begin = inner[n].text_begin;
        }
    }

    void add(const Block& block) {
        ListItem& item = list_.items.back();
        if (block.label && block.label.form != LabelForm::bullet) item.text += " " + block.label.text;
        if (!block.text.empty()) item.text += " " + block.text;
        item.where.last_page = block.where.last_page;
        item.where.last_word = block.where.last_word;
    }

    bool same_edge(const Block& block) const { return !document_.has_layout || edge_ < 0 || block.left < edge_ + 14; }

    bool is_sibling(std::size_t i) const {
        const Block& block = blocks()[i];
        if (!block.label || !goes_on(last_, block.label)) return false;
        const Heading* heading = outline_.heading_in(i);
        if (heading && !heading->run_in && heading->section.rule == "numbered-run") return false;
        // Numbers of paragraphs go on through a paper; those of a list stop at a heading.
        if (after_heading_ && !(starts_at_one_ || rank_of(form_) > 1)) return false;
        // A bullet further in is a sub-item; so is a list of the same form inside an item.
        return same_edge(block);
    }

    // Where the text of the next item begins in a block whose own label is no label of this list; else 0.
    std::size_t hidden_sibling(const Block& block) const {
        if (!block.label || goes_on(last_, block.label) || block.text.empty()) return 0;
        const Label label = label_at_start(block.text);
        if (!label || label.form != last_.form || !follows(last_, label)) return 0;
        std::size_t begin = label.text.size();
        while (begin < block.text.size() && block.text[begin] == ' ') ++begin;
        return begin;
    }

    // A sub-item, or a paragraph of the item.
    bool is_part(std::size_t i) const {
        const Block& block = blocks()[i];
        const Heading* heading = outline_.heading_in(i);
        if (heading && !(heading->run_in && block.label && is_inside(block))) return false;
        if (block.text.empty() && !block.label) return true;
        if (RE2::PartialMatch(piece(block.text), patterns::starts_decision_fact())) return false;
        if (block.label) {
            if (block.label.form == LabelForm::decimal && last_.form == LabelForm::number &&
                block.label.values.size() > 1 && block.label.values[0] == last_.values[0])
                return true;
            if (block.label.form == LabelForm::decimal && last_.form == LabelForm::decimal)
                return block.label.values.size() > last_.values.size() &&
                       std::equal(last_.values.begin(), last_.values.end(), block.label.values.begin());
            if (sub_ && goes_on(sub_, block.label)) return true;
            if (block.label.form != form_ && begins_list(block.label) && list_.items.back().text.ends_with(':'))
                return true;
            if (rank_of(block.label.form) < rank_of(form_) && !(is_inside(block) && begins_list(block.label)))
                return false;
            if (block.label.form == form_ && !begins_list(block.label) && !is_inside(block)) return false;
            return !document_.has_layout || block.left > edge_ - kSameEdge_pt;
        }
        const std::string& text = list_.items.back().text;
        const bool open = text.ends_with(':') || text.ends_with(',') || starts_lower(block.text);
        if (!document_.has_layout) return open;
        if (block.page != page_of_last() && starts_lower(block.text)) return true;
        return block.left > text_edge_ - kSameEdge_pt && (text_edge_ > edge_ + kSameEdge_pt || open) &&
               block.left < text_edge_ + 60;
    }

    bool is_inside(const Block& block) const {
        return document_.has_layout && edge_ >= 0 && block.left > edge_ + kSameEdge_pt;
    }

    std::uint32_t page_of_last() const { return list_.items.back().where.last_page; }

    // A line without a label among sub-items, behind which the list goes on.
    bool is_before_sibling(std::size_t i) const {
        constexpr std::size_t kFarthest_blocks = 12;
        if (blocks()[i].label || RE2::PartialMatch(piece(blocks()[i].text), patterns::starts_decision_fact()))
            return false;
        for (std::size_t n = i, seen = 0; n < blocks().size() && seen < kFarthest_blocks;
             n = next_block(outline_, n), ++seen) {
            if (outline_.heading_in(n)) return false;
            const Label& label = blocks()[n].label;
            if (!label || (sub_ && goes_on(sub_, label))) continue;
            return last_.form != LabelForm::bullet && follows(last_, label) && is_sibling(n);
        }
        return false;
    }

    // A short line, with the next item of the list right under it.
    bool is_group_heading(std::size_t i) const {
        const Block& block = blocks()[i];
        if (block.label || block.text.size() > kGroupHeading_bytes || last_.form == LabelForm::bullet) return false;
        if (RE2::PartialMatch(piece(block.text), patterns::starts_decision_fact())) return false;
        // "The Council resolved:" under what it noted leads to a list of its own.
        if (block.text.ends_with(':') &&
            (matches(block.text, patterns::body_resolved()) || matches(block.text, patterns::verb_over_list())))
            return false;
        const std::size_t next = next_block(outline_, i);
        if (next >= blocks().size()) return false;
        const Block& item = blocks()[next];
        if (!item.label || !follows(last_, item.label) || !is_sibling(next)) return false;
        // The next section of a paper that numbers its paragraphs through is no group of the list.
        const Heading* heading = outline_.heading_in(i);
        if (!heading || rank_of(form_) > 1) return true;
        return starts_at_one_ && !customary_type(heading->section.heading);
    }

    const Document& document_;
    const Outline& outline_;
    ItemList list_;
    Label last_;
    Label sub_;  // of the sub-item read last
    LabelForm form_ = LabelForm::none;
    bool starts_at_one_ = true, after_heading_ = false;
    float edge_ = -1;  // where the items' labels begin; below 0: not known yet
    float text_edge_ = 0;
};

}  // namespace

bool is_aside(const Block& block) {
    if (block.kind != BlockKind::text || block.role == LineRole::footnote || block.role == LineRole::artifact)
        return true;
    const std::string_view text = block.text;
    for (const std::string_view mark : {"¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"})
        if (text.starts_with(mark)) return true;
    return false;
}

std::size_t next_block(const Outline& outline, std::size_t block) {
    for (++block; block < outline.blocks.size(); ++block)
        if (!is_aside(outline.blocks[block])) return block;
    return outline.blocks.size();
}

std::string without_joiner(std::string_view item) {
    std::string text(item);
    RE2::Replace(&text, patterns::joiner_at_end(), "");
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

void append_items(const ItemList& list, std::string& words, SourceSpan& where) {
    for (const ListItem& item : list.items) {
        words += " " + (item.label ? *item.label + " " : "") + item.text;
        where.last_page = item.where.last_page;
        where.last_word = item.where.last_word;
    }
}

ItemList list_at(const Document& document, const Outline& outline, std::size_t block, std::size_t offset) {
    return ListReader(document, outline).read(block, offset);
}

}  // namespace minutebook
