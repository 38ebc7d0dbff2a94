#include "extractors/find/recommendations.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/block_places.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/patterns.h"
#include "extractors/find/section_types.h"

namespace minutebook {
namespace {

constexpr std::size_t kGroupHeading_bytes = 80;
constexpr std::size_t kTitle_bytes = 200;
constexpr std::size_t kTopBlocks = 25;  // where a decision record says that it is proposed
constexpr std::size_t kSameBeginning_letters = 40;
constexpr std::size_t kComparable_words = 8;    // fewer may be alike by chance
constexpr std::size_t kShortestItem_words = 3;  // "Note the report"

// How many bytes at the start of the text the pattern takes; 0 where it does not match.
std::size_t taken_by(std::string_view text, const RE2& pattern) {
    re2::StringPiece rest = piece(text);
    return RE2::Consume(&rest, pattern) ? text.size() - rest.size() : 0;
}

std::vector<std::string> sorted_words(std::string_view text) {
    std::vector<std::string> words(1);
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80)
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!words.back().empty())
            words.emplace_back();
    if (words.back().empty()) words.pop_back();
    std::sort(words.begin(), words.end());
    return words;
}

// The same but for a word or two: nine tenths of the words of both, and all that hold numbers.
bool is_nearly(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    std::vector<std::string> common;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(common));
    const auto numbers = [](const std::vector<std::string>& words) {
        return std::count_if(words.begin(), words.end(), [](const std::string& word) {
            return word.find_first_of("0123456789") != std::string::npos;
        });
    };
    if (numbers(common) != numbers(one) || numbers(common) != numbers(other)) return false;
    return common.size() * 20 >= (one.size() + other.size()) * 9;
}

class Finder {
public:
    Finder(const Document& document, const Outline& outline) : document_(document), outline_(outline) {}

    void sections() {
        for (std::size_t h = 0; h < outline_.headings.size(); ++h)
            if (is_recommendation_section(outline_.headings[h])) section(h, "recommendation-section");
    }

    // With `one`: by one hand, who may say a thing twice in other words; an agenda or a pack asks alike of many
    // matters.
    void report(bool one) {
        one_report_ = one;
        sections();
        proposed_records();
        markers();
        if (found_.empty()) text_lead_ins();
    }

    void agenda() {
        sections();
        markers();
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (is_aside(block) || !block.label) continue;
            std::string motion = block.text;
            SourceSpan where = block.where;
            // A line that begins with a number looks like a paragraph of its own.
            if (const std::size_t next = next_block(outline_, i);
                next < blocks().size() && motion.starts_with("That ") && !ends_as_sentence(motion) &&
                blocks()[next].label && blocks()[next].label.form != block.label.form) {
                motion += " " + blocks()[next].label.text + " " + blocks()[next].text;
                where.last_page = blocks()[next].where.last_page;
                where.last_word = blocks()[next].where.last_word;
            }
            if (matches(motion, patterns::motion_to_put()))
                add(block.label.text, without_joiner(motion), where, i, "", "motion-to-put");
        }
    }

    void proposed_decision() {
        for (std::size_t h = 0; h < outline_.headings.size(); ++h)
            if (matches(outline_.headings[h].section.heading, patterns::decision_heading()) ||
                is_recommendation_section(outline_.headings[h]))
                section(h, "proposed-decision");
    }

    // In a pack: what stands under "Decision" after each "Proposed record of decision".
    void proposed_records() {
        std::size_t h = 0;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (blocks()[i].text.size() >= kTitle_bytes || !matches(blocks()[i].text, patterns::proposed_record()))
                continue;
            while (h < outline_.headings.size() && outline_.headings[h].block < i) ++h;
            for (; h < outline_.headings.size() && outline_.headings[h].block < i + kTopBlocks; ++h)
                if (matches(outline_.headings[h].section.heading, patterns::decision_heading())) {
                    section(h, "proposed-decision");
                    break;
                }
        }
    }

    void minutes() {
        lists_only_ = true;
        for (std::size_t h = 0; h < outline_.headings.size(); ++h) {
            const Heading& heading = outline_.headings[h];
            if (matches(heading.section.heading, patterns::recommendation_heading()) &&
                !matches(heading.section.heading, patterns::recommends_elsewhere()))
                section(h, "committee-recommendations");
        }
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            // "Recommended to Council (4 May):" over "That the plan be adopted."
            if (const std::size_t next = next_block(outline_, i);
                !is_aside(block) && block.text.starts_with("Recommended to ") &&
                matches(block.text, patterns::recommended_to()) && next < blocks().size() &&
                !outline_.heading_in(next)) {
                if (blocks()[next].label)
                    add_list(next, 0, block.text, "committee-recommends");
                else
                    add(std::nullopt, without_joiner(blocks()[next].text), blocks()[next].where, next, block.text,
                        "committee-recommends");
                continue;
            }
            if (is_aside(block) || !(block.text.contains("ecommend") || block.text.contains("ECOMMEND")) ||
                !matches(block.text, patterns::committee_recommends()))
                continue;
            const BlockPlaces places(document_, block);
            for (const TextRange sentence : sentences_of(block.text))
                if (matches(sentence.of(block.text), patterns::committee_recommends()))
                    add(std::nullopt, std::string(sentence.of(block.text)),
                        places.place_of(sentence.begin, sentence.end), i, "", "committee-recommends");
        }
    }

    std::vector<Recommendation> found() { return std::move(found_); }

private:
    const std::vector<Block>& blocks() const { return outline_.blocks; }

    bool is_recommendation_section(const Heading& heading) const {
        const std::string& text = heading.section.heading;
        if (matches(text, patterns::recommends_elsewhere())) return false;
        return matches(text, patterns::recommendation_heading());
    }

    // Once, however often the paper says it.
    void add(std::optional<std::string> label, std::string text, const SourceSpan& where, std::size_t block,
             std::string_view lead_in, std::string_view rule) {
        std::string key;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const auto c = static_cast<unsigned char>(text[at]);
            if (c == 0xE2 && at + 2 < text.size() && static_cast<unsigned char>(text[at + 1]) <= 0x81)
                at += 2;  // a dash or a quotation mark
            else if (std::isalnum(c) || c >= 0x80)
                key += static_cast<char>(std::tolower(c));
        }
        if (key.empty() || !seen_.insert(key).second) return;
        // Said again more shortly or at more length: the same label, and the same beginning.
        if (label && key.size() > kSameBeginning_letters &&
            !seen_.insert(*label + "^" + key.substr(0, kSameBeginning_letters)).second)
            return;
        const std::vector<std::string> words = sorted_words(text);
        for (std::size_t n = 0; n < found_.size(); ++n)
            if (one_report_ && found_[n].section != outline_.section_of[block] && words.size() >= kComparable_words &&
                is_nearly(words, words_[n]))
                return;
        words_.push_back(words);
        Recommendation recommendation;
        recommendation.label = std::move(label);
        recommendation.text = std::move(text);
        recommendation.lead_in = lead_in;
        recommendation.section = outline_.section_of[block];
        recommendation.where = where;
        recommendation.rule = rule;
        found_.push_back(std::move(recommendation));
    }

    std::size_t add_list(std::size_t block, std::size_t offset, std::string_view lead_in, std::string_view rule) {
        ItemList list = list_at(document_, outline_, block, offset);
        any_list_ = true;
        for (ListItem& item : list.items)
            add(std::move(item.label), std::move(item.text), item.where, block, lead_in, rule);
        return std::max(list.end, block + 1);
    }

    // One recommendation: the block's text from `begin`, and the list at `next` that it leads to. Returns the block
    // behind the list.
    std::size_t add_with_list(std::size_t i, std::size_t begin, std::size_t next, std::string_view lead_in,
                              std::string_view rule) {
        const Block& block = blocks()[i];
        const ItemList list = list_at(document_, outline_, next);
        SourceSpan where = BlockPlaces(document_, block).place_of(begin, block.text.size());
        std::string words = block.text.substr(begin);
        append_items(list, words, where);
        add(std::nullopt, std::move(words), where, i, lead_in, rule);
        return std::max(list.end, next);
    }

    // Whether the block's text asks for nothing by itself: a lead-in to what follows.
    static bool is_lead_in(std::string_view text) {
        const std::size_t size = taken_by(text, patterns::recommendation_lead_in());
        return (size > 0 && size >= text.size()) ||
               (matches(text, patterns::bare_lead_in()) && !matches(text, patterns::ends_in_conditions()));
    }

    // All of a section of recommendations, its sub-headings' too.
    void section(std::size_t h, std::string_view rule) {
        const Heading& heading = outline_.headings[h];
        std::size_t i = heading.block;
        bool any = false;
        any_list_ = false;
        std::string lead_in;
        if (heading.run_in) {
            std::size_t begin = heading.size;
            while (begin < blocks()[i].text.size() &&
                   std::string_view(" :–—-").find(blocks()[i].text[begin]) != std::string_view::npos)
                ++begin;
            any = begins_inline_list(std::string_view(blocks()[i].text).substr(begin));
            i = any ? add_list(i, begin, lead_in, rule) : paragraph(i, begin, lead_in, any, rule);
        } else {
            i = asked_from(next_block(outline_, i));
        }
        while (i < blocks().size()) {
            if (is_aside(blocks()[i])) {
                i = next_block(outline_, i);
                continue;
            }
            const Heading* next = outline_.heading_in(i);
            if (next && !continues_section(*next, i, any)) break;
            if (is_whole(blocks()[i].text, patterns::label_of_item())) break;  // "Additional documents:" of a web page
            if (any && is_whole(blocks()[i].text, patterns::reasons_follow())) break;  // what is listed asks nothing
            if (next && !next->run_in && !is_lead_in(blocks()[i].text)) {              // a group of items
                i = next_block(outline_, i);
                continue;
            }
            const std::size_t after = paragraph(i, 0, lead_in, any, rule);
            i = after > i ? after : next_block(outline_, i);
        }
    }

    // "3.1 The review has shown …" over "3.2 It is recommended that the Committee:" and its list: why it is asked comes
    // first. `begin` where the first paragraph asks itself.
    std::size_t asked_from(std::size_t begin) const {
        constexpr std::size_t kMostArguments = 8;
        std::size_t i = begin;
        for (std::size_t seen = 0; i < blocks().size() && seen < kMostArguments; i = next_block(outline_, i), ++seen) {
            const std::string& text = blocks()[i].text;
            const std::size_t next = next_block(outline_, i);
            if (is_aside(blocks()[i])) continue;
            if (outline_.heading_in(i) || matches(text, patterns::begins_request())) return begin;
            const std::size_t lead = taken_by(text, patterns::recommendation_lead_in());
            if (lead > 0)
                return lead >= text.size() && next < blocks().size() && blocks()[next].label && list_begins(i, next)
                           ? i
                           : begin;
            if (!ends_as_sentence(text) || text.ends_with(':')) return begin;
        }
        return begin;
    }

    // A lead-in, a group heading before the first item, or a labelled paragraph that looked like a heading.
    bool continues_section(const Heading& heading, std::size_t block, bool any) const {
        const Block& at = blocks()[block];
        // "DISCUSSION:", another section.
        if (const auto type = customary_type(heading.section.heading);
            type && *type != SectionType::recommendation &&
            (!heading.run_in || !matches(at.text, patterns::begins_request())))
            return false;
        if (is_lead_in(at.text) || (heading.run_in && matches(at.text, patterns::begins_request()))) return true;
        if (any || heading.section.type == SectionType::recommendation) return false;
        const std::size_t next = next_block(outline_, block);
        return next < blocks().size() && blocks()[next].label && !at.label && !outline_.heading_in(next) &&
               blocks()[next].label.form != LabelForm::decimal && blocks()[next].label.values == std::vector<int>{1};
    }

    // One paragraph of a section of recommendations, from `begin`; returns the block to go on with.
    std::size_t paragraph(std::size_t i, std::size_t begin, std::string& lead_in, bool& any, std::string_view rule) {
        const Block& block = blocks()[i];
        const std::string_view text = std::string_view(block.text).substr(std::min(begin, block.text.size()));
        const std::size_t next = next_block(outline_, i);
        if (text.empty() && !block.label) return next;
        if (matches(text, patterns::no_recommendation())) return next;

        std::size_t lead = taken_by(text, patterns::recommendation_lead_in());
        if (lead == 0) lead = taken_by(text, patterns::recommendation_marker());
        if (lead > 0 && matches(text.substr(lead), patterns::no_recommendation()))
            return next;  // "Proposed motion: N/A"
        // "THAT (a) the report be noted; (b) …", "The Committee is asked to: 1) …"
        const std::size_t inner = lead > 0 ? lead : text.starts_with("THAT ") || text.starts_with("That ") ? 5 : 0;
        if (inner > 0 && inner < text.size() && begins_inline_list(text.substr(inner))) {
            any = true;
            return add_list(i, begin + inner, text.substr(0, inner), rule);
        }
        // "I recommend that the land be sold, subject to the following conditions:" over them.
        // "GRANT – subject to the following conditions:", too.
        if ((lead > 0 || matches(text, patterns::determines())) && lead < text.size() && next < blocks().size() &&
            blocks()[next].label && matches(text.substr(lead), patterns::conditions_follow()) && list_begins(i, next)) {
            any = true;
            return add_with_list(i, begin, next, lead_in, rule);
        }
        const bool explains = any && explains_determination(i);
        if (!explains && is_lead_in(text) && next < blocks().size()) {
            const bool own_item = block.label && begin == 0 && lead == 0 && has_sibling(i);
            if (!own_item) {
                if (blocks()[next].label && list_begins(i, next)) {
                    lead_in = text;
                    any = true;
                    return add_list(next, 0, lead_in, rule);
                }
                if (!blocks()[next].label) {
                    lead_in = text;
                    return next;
                }
            }
        }
        if (block.label && begin == 0) {
            if (lists_only_ && block.label.form == LabelForm::bullet) return next;
            if (explains) return std::max(list_at(document_, outline_, i).end, next);
            const bool begins = !any_list_ && !block.label.values.empty() && block.label.values.back() <= 1;
            if (any && !begins && !matches(block.text, patterns::begins_request()) && lead == 0) return next;
            any = true;
            return add_list(i, 0, lead_in, rule);
        }
        if (lists_only_) return next;
        // "Capital programme" between a lead-in and the first item.
        if (!any && !lead_in.empty() && text.size() < kGroupHeading_bytes && next < blocks().size() &&
            blocks()[next].label && !ends_as_sentence(text))
            return next;
        // Without a label: the first paragraph, then those that begin as requests do.
        if (words_in(text) < kShortestItem_words && (any || !is_whole(text, patterns::determination()))) return next;
        if (any && !matches(text, patterns::begins_request()) && lead == 0) return next;
        // "… for the following reason:" over it
        if (const std::string& above = blocks()[previous_text_block(blocks(), i)].text;
            explains && above.ends_with(':') && contains_folded(above, "reason"))
            return next;
        any = true;
        // "… should give weight to:" over what that is.
        if (text.ends_with(':') && next < blocks().size() && blocks()[next].label && list_begins(i, next))
            return add_with_list(i, begin, next, lead_in, rule);
        std::size_t end = text.size();
        for (const TextRange sentence : sentences_of(text))
            if (sentence.begin > 0 && end == text.size() && matches(sentence.of(text), patterns::side_heading()))
                end = sentence.begin;
        add(std::nullopt, without_joiner(text.substr(0, end)),
            BlockPlaces(document_, block).place_of(begin, begin + end), i, lead_in, rule);
        return next;
    }

    // "Refusal" or "Grant permission subject to conditions." stands over the block, which says why or what these are.
    bool explains_determination(std::size_t i) const {
        return !any_list_ && !found_.empty() && found_.back().section == outline_.section_of[i] &&
               (matches(found_.back().text, patterns::ends_in_conditions()) ||
                (matches(found_.back().text, patterns::determines()) && found_.back().text.contains(": ")) ||
                is_whole(found_.back().text, patterns::determination()));
    }

    static bool begins_inline_list(std::string_view rest) {
        const Label label = label_at_start(rest);
        return label && label.form != LabelForm::bullet && !label.values.empty() && label.values.back() == 1 &&
               (label.strong || label.form == LabelForm::bracketed);
    }

    // After a labelled lead-in ("5.1 The Committee is asked to:") its items have labels of another form or level.
    bool list_begins(std::size_t lead, std::size_t next) const {
        const Label &outer = blocks()[lead].label, &inner = blocks()[next].label;
        if (outline_.heading_in(next) && !outline_.heading_in(next)->run_in) return false;
        return !outer || outer.form != inner.form || outer.values.size() != inner.values.size() ||
               !follows(outer, inner);
    }

    // Whether the list that the block's label is of goes on in the same section.
    bool has_sibling(std::size_t i) const {
        const Label& label = blocks()[i].label;
        if (label.form == LabelForm::decimal) return false;
        for (std::size_t n = next_block(outline_, i), seen = 0; n < blocks().size() && seen < 12;
             n = next_block(outline_, n), ++seen) {
            if (const Heading* heading = outline_.heading_in(n); heading && !heading->run_in) return false;
            if (follows(label, blocks()[n].label)) return true;
        }
        return false;
    }

    // RECOMMENDED and the like at the start of a paragraph, wherever it stands.
    void markers() {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (is_aside(block) || outline_.heading_in(i)) continue;
            const std::size_t lead = taken_by(block.text, patterns::recommendation_marker());
            if (lead == 0) continue;
            std::string lead_in;
            bool any = false;
            std::size_t at = i;
            if (lead < block.text.size()) {
                const bool that = std::string_view(block.text).substr(0, lead).ends_with("that");
                at = paragraph(i, that ? lead - 4 : lead, lead_in, any, "recommendation-marker");
            } else {
                lead_in = block.text;
                at = next_block(outline_, i);
            }
            while (!any && at < blocks().size() && !outline_.heading_in(at)) {
                const std::size_t after = paragraph(at, 0, lead_in, any, "recommendation-marker");
                at = after > at ? after : next_block(outline_, at);
            }
            if (at > i + 1) i = at - 1;
        }
    }

    // "It is recommended that …" and "Members are asked to …" in a paper without a section of recommendations.
    void text_lead_ins() {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (is_aside(block) || block.in_table()) continue;
            const std::string_view text = block.text;
            const auto sentences = sentences_of(text);
            for (const TextRange sentence : sentences) {
                const std::string_view words = sentence.of(text);
                if (!matches(words, patterns::asks_a_body())) continue;
                std::string lead_in;
                bool any = false;
                if (sentence.end == text.size()) {
                    std::size_t at = paragraph(i, sentence.begin, lead_in, any, "recommendation-in-text");
                    if (!any && at < blocks().size() && at > i)
                        at = paragraph(at, 0, lead_in, any, "recommendation-in-text");
                    // "THAT …" and "AND THAT …" in paragraphs of their own.
                    while (any && at < blocks().size() && !blocks()[at].label && !outline_.heading_in(at) &&
                           matches(blocks()[at].text, patterns::begins_with_that()))
                        at = paragraph(at, 0, lead_in, any, "recommendation-in-text");
                } else {
                    add(std::nullopt, std::string(words),
                        BlockPlaces(document_, block).place_of(sentence.begin, sentence.end), i, "",
                        "recommendation-in-text");
                }
            }
        }
    }

    const Document& document_;
    const Outline& outline_;
    bool lists_only_ = false;  // what stands under such a heading in minutes is otherwise the story of it
    bool one_report_ = false;
    bool any_list_ = false;  // in the section being read
    std::vector<Recommendation> found_;
    std::vector<std::vector<std::string>> words_;  // of each found, sorted
    std::unordered_set<std::string> seen_;
};

}  // namespace

bool is_proposed_decision(const Outline& outline) {
    std::size_t seen = 0;
    for (const Block& block : outline.blocks) {
        if (block.text.size() < kTitle_bytes && matches(block.text, patterns::proposed_decision())) return true;
        if (++seen >= kTopBlocks) break;
    }
    return false;
}

std::vector<Recommendation> find_recommendations(const Document& document, const Outline& outline,
                                                 std::optional<PaperKind> kind) {
    Finder finder(document, outline);
    const PaperKind known = kind.value_or(outline.form == PaperForm::meeting ? PaperKind::minutes : PaperKind::report);
    switch (known) {
        case PaperKind::report:
        case PaperKind::pack:
            finder.report(known == PaperKind::report);
            break;
        case PaperKind::agenda:
            finder.agenda();
            break;
        case PaperKind::minutes:
            finder.minutes();
            break;
        case PaperKind::decision:
            if (is_proposed_decision(outline)) finder.proposed_decision();
            break;
        case PaperKind::other:
            finder.sections();
            break;
    }
    return finder.found();
}

}  // namespace minutebook
