#include "extractors/find/resolutions.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/block_places.h"
#include "extractors/find/contests.h"
#include "extractors/find/deciding_sentences.h"
#include "extractors/find/decision_facts.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/found_resolutions.h"
#include "extractors/find/heading_candidates.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/minute_of.h"
#include "extractors/find/motions.h"
#include "extractors/find/patterns.h"
#include "extractors/find/planning_views.h"
#include "extractors/find/recommendations.h"

namespace minutebook {
namespace {

constexpr std::size_t kFactBlocks = 9;    // after a decision: names of who voted how may take that many
constexpr std::size_t kMargin_words = 3;  // "JS", "Clerk/Chair"
constexpr float kMargin_pt = 200;
constexpr std::size_t kGroupHeading_words = 6;
constexpr std::size_t kVoterCells = 3;            // more names than a mover and a seconder
constexpr std::size_t kLongestMoved_bytes = 500;  // a paragraph over "Proposed by …" that is what was proposed
constexpr std::size_t kMotionsBehind = 32;        // decisions of one item that are looked back over for an open motion
constexpr std::size_t kResultBehind_sentences = 4;
constexpr std::size_t kResultBehind_blocks = 10;  // of a motion set apart: who seconded it and what was said come first
constexpr std::size_t kLongestMarker_bytes = 24;  // "RESOLVED that"
constexpr std::size_t kClosing_bytes = 40;        // " – unanimously agreed."
constexpr std::size_t kLongestLead_words = 8;     // "Christmas lights – it was agreed …"

const StemmedPattern kAgreedOnly{&patterns::agreed_only,
                                 {"agree", "carried", "approved", "accepted", "adopted", "resolved", "passed",
                                  "noted by", "cytunwyd", "cymeradwywyd", "derbyniwyd"}};
const StemmedPattern kShortAgreement{&patterns::short_agreement, {"agree", "endorsed", "approved", "content", "happy"}};
const StemmedPattern kMovesOnly{&patterns::moves_only, {"mov", "propos", "motion"}};

std::size_t taken_by(std::string_view text, const RE2& pattern) {
    re2::StringPiece rest = piece(text);
    return RE2::Consume(&rest, pattern) ? text.size() - rest.size() : 0;
}

// RESOLVED, CYTUNWYD
bool holds_marker(std::string_view text) {
    return (text.contains("ED") || text.contains("WYD")) && matches(text, patterns::capital_marker());
}

// Bytes up to the end of a marker late in the sentence: "After discussion it was RESOLVED". 0: there is none.
// With the votes that may stand behind it: "… and RESOLVED by 7 votes to 3 that it be sold".
std::size_t late_marker_of(std::string_view sentence) {
    const std::size_t late = holds_marker(sentence) ? taken_by(sentence, patterns::late_marker()) : 0;
    if (late == 0) return 0;
    const std::size_t votes = taken_by(sentence.substr(late), patterns::vote_after_marker());
    const std::string_view rest = sentence.substr(late + votes);
    return rest.starts_with("that ") || rest.starts_with("to ") ? late + votes : late;
}

// Bytes at the start of a paragraph that only name its subject: "Litter pick – ", or an emphasised beginning.
std::size_t subject_of(const Block& block) {
    const std::string_view text = block.text;
    if (const std::string_view lead = text.substr(0, block.lead_size);
        !lead.empty() && lead.size() < text.size() && words_in(lead) <= kLongestLead_words &&
        !matches(lead, patterns::decision_marker()) && !matches(lead, patterns::starts_decision_fact())) {
        std::size_t begin = lead.size();
        // "Accounts were presented and accepted.": the emphasised word begins its sentence.
        const bool marked = lead.ends_with(':') || lead.ends_with('-') || lead.ends_with("–") || lead.ends_with("—");
        if (!marked && text[begin] == ' ' && begin + 1 < text.size() &&
            std::islower(static_cast<unsigned char>(text[begin + 1])))
            return 0;
        while (begin < text.size() && std::string_view(" :.-").find(text[begin]) != std::string_view::npos) ++begin;
        if (text.substr(begin).starts_with("– ")) begin += 4;
        return begin;
    }
    if (text.starts_with("– ")) return 4;
    for (const std::string_view dash : {" – ", " - ", " — ", " –"}) {
        const std::size_t at = text.substr(0, 80).find(dash);
        const bool glued = !dash.ends_with(' ');  // "Tree work –A quotation"
        if (glued && (at == std::string_view::npos || at + dash.size() >= text.size() ||
                      !std::isupper(static_cast<unsigned char>(text[at + dash.size()]))))
            continue;
        if (at != std::string_view::npos && words_in(text.substr(0, at)) <= kLongestLead_words &&
            (!text.substr(0, at).contains('.') || text.substr(at + dash.size()).starts_with("Resolved")) &&
            !text.substr(0, at).contains(" was ") && !text.substr(0, at).contains(" were ") &&
            !text.substr(at + dash.size()).starts_with("£") &&
            !matches(text.substr(0, 160), patterns::proposed_seconded()) &&
            !matches(text.substr(at + dash.size()), patterns::begins_with_application()))
            return at + dash.size();
    }
    return 0;
}

bool only_considers(const Resolution& one) { return matches(one.text, patterns::only_considers()); }

class Finder {
public:
    Finder(const Document& document, const Outline& outline)
        : document_(document), outline_(outline), minutes_(outline), deciding_(outline) {}

    void minutes() {
        mark_formal_sections();
        for (std::size_t i = 0; i < blocks().size();) i = std::max(block_at(i), i + 1);
    }

    void decision() {
        if (lists_decisions(blocks()) || records_meeting() || resolves_under_headings()) {
            minutes();
            return decision_list();
        }
        in_person_ = true;
        for (const Heading& heading : outline_.headings) {
            if (!matches(heading.section.heading, patterns::decision_heading())) continue;
            const std::size_t begin = heading.run_in ? heading.size : blocks()[heading.block].text.size();
            marked(heading.block, skip_marks(blocks()[heading.block].text, begin), heading.block, "decision-section");
        }
        // "The Cabinet considered the report of the Clerk." before what it decided.
        if (std::ranges::any_of(found_, [](const FoundResolution& one) { return !only_considers(one); }))
            std::erase_if(found_, only_considers);
        if (found_.empty()) dated_decision();
        if (found_.empty()) list_of_thats();
        if (found_.empty()) minutes();
        add_facts_told_below();
        for (Resolution& resolution : found_) resolution.item.reset(), resolution.minute.reset();
    }

    // "At the meeting Cllr Oakes proposed and Cllr Vale seconded a motion that was agreed unanimously, as set out
    // above.", under "Information".
    void add_facts_told_below() {
        if (std::ranges::any_of(found_, [](const FoundResolution& one) { return one.mover || one.votes; })) return;
        const auto told = std::ranges::find_if(blocks(), [](const Block& block) {
            return block.text.contains(" seconded ") && matches(block.text, patterns::seconded_and_passed());
        });
        if (told == blocks().end()) return;
        for (const TextRange sentence : sentences_of(told->text)) {
            const std::string_view words = sentence.of(told->text);
            if (!matches(words, patterns::seconded_and_passed())) continue;
            DecisionFacts facts;
            add_movers(words, facts);
            add_votes(words, facts);
            for (FoundResolution& one : found_)
                one.mover = facts.mover, one.seconder = facts.seconder, one.votes = facts.votes;
        }
    }

    // Under "DECISIONS" a paragraph that says RESOLVED itself, as in minutes: "18.2 The Lead Member RESOLVED to …"
    bool resolves_under_headings() const {
        return std::ranges::any_of(outline_.headings, [&](const Heading& heading) {
            const std::size_t below = next_block(outline_, heading.block);
            return !heading.run_in && matches(heading.section.heading, patterns::decision_heading()) &&
                   below < blocks().size() && !is_heading(below) && blocks()[below].label &&
                   holds_marker(blocks()[below].text) && late_marker_of(blocks()[below].text) > 0;
        });
    }

    // "16/02/2021 - Cleaning of the quays" over what was decided, on a web page of one decision.
    void dated_decision() {
        constexpr std::size_t kTopBlocks = 6;
        if (blocks().empty() || blocks().front().text != "Issue - decisions") return;
        for (std::size_t i = 1; i < std::min(blocks().size(), kTopBlocks); ++i) {
            if (!matches(blocks()[i].text, patterns::dated_title())) continue;
            const std::size_t next = next_block(outline_, i);
            if (next >= blocks().size() || is_heading(next)) return;
            if (blocks()[next].label)
                take_list(list_at(document_, outline_, next), i, {}, "dated-decision");
            else if (matches(blocks()[next].text, patterns::begins_request()))
                marked(next, 0, i, "dated-decision");
            return;
        }
    }

    // "(1) That the report be noted;" and "(2) That …", of which no line says that they are the decision, on a page of
    // one; behind "That the Cabinet:", too.
    void list_of_thats() {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (is_aside(block) || !block.label || block.label.values.empty() || block.label.values.back() != 1 ||
                under_recommendation(i))
                continue;
            const std::size_t above = previous_text_block(blocks(), i);
            const bool led = above < i && matches(blocks()[above].text, patterns::that_body());
            if (!led && !matches(block.text, patterns::begins_with_that())) continue;
            return static_cast<void>(take_list(list_at(document_, outline_, i), led ? above : i, {}, "decision-list"));
        }
    }

    bool under_recommendation(std::size_t block) const {
        const int section = outline_.section_of[block];
        return section >= 0 && matches(outline_.headings[static_cast<std::size_t>(section)].section.heading,
                                       patterns::recommendation_heading());
    }

    // Under each item what was decided of it: a list, or paragraphs that begin alike.
    void decision_list() {
        std::set<std::size_t> told;
        for (const FoundResolution& one : found_) told.insert(one.under);
        for (const Heading& heading : outline_.headings) {
            const bool item = heading.section.number || heading.section.type == SectionType::item;
            if (!item || told.contains(section_at(heading.block))) continue;
            const std::size_t next = next_block(outline_, heading.block);
            if (heading.run_in || next >= blocks().size() || is_heading(next)) continue;
            const Block& first = blocks()[next];
            if (first.label)
                take_list(list_at(document_, outline_, next), heading.block, {}, "decision-list");
            else if (first.text.ends_with(':'))
                marked(next, 0, heading.block, "decision-list");
            else if (matches(first.text, patterns::begins_request()))
                take_paragraphs(next, heading.block, {}, "decision-list");
        }
    }

    std::vector<Resolution> found() {
        drop_open_motions();
        drop_repeats(outline_, found_);
        settle_contests(outline_, found_);
        std::erase_if(found_, [](const FoundResolution& one) {
            return one.lost || matches(one.text, patterns::closes_meeting()) ||
                   // An amendment that nothing is said to have come of.
                   (one.rule == "motion" && one.outcome == Outcome::agreed && is_moved_amendment(one.text));
        });
        return {std::make_move_iterator(found_.begin()), std::make_move_iterator(found_.end())};
    }

private:
    const std::vector<Block>& blocks() const { return outline_.blocks; }

    // Minutes that mark what was decided (RESOLVED) tell of motions that nothing came of, too: withdrawn, or talked
    // out.
    void drop_open_motions() {
        constexpr std::ptrdiff_t kFewest = 3;
        const auto marked =
            std::ranges::count_if(found_, [](const FoundResolution& one) { return one.rule.starts_with("resolved"); });
        const auto open =
            std::ranges::count_if(found_, [](const FoundResolution& one) { return one.rule == "motion"; });
        if (marked >= kFewest && marked > 2 * open)
            std::erase_if(found_, [](const FoundResolution& one) { return one.rule == "motion"; });
    }

    // A motion that an amendment was put against, and a vote on the two, further down.
    bool opens_contest(std::size_t i) const {
        if (!matches(blocks()[i].text, patterns::proposed_seconded())) return false;
        bool amended = false;
        for (std::size_t n = i; n < blocks().size() && n < i + kFactBlocks && (n == i || !is_heading(n)); ++n) {
            amended = amended || is_moved_amendment(blocks()[n].text);
            if (amended && contest_in(blocks()[n].text)) return true;
        }
        return false;
    }

    // What a body decided at a meeting, under its numbered items.
    bool records_meeting() const {
        return outline_.form == PaperForm::meeting &&
               std::ranges::any_of(outline_.headings, [](const Heading& heading) {
                   const SectionType type = heading.section.type;
                   return heading.section.number && (type == SectionType::apologies || type == SectionType::minutes ||
                                                     type == SectionType::declarations);
               });
    }

    static std::size_t skip_marks(std::string_view text, std::size_t begin) {
        for (;;) {
            const std::string_view rest = text.substr(std::min(begin, text.size()));
            if (rest.starts_with("–") || rest.starts_with("—"))
                begin += 3;
            else if (!rest.empty() && std::string_view(" :.;-").contains(rest[0]))
                ++begin;
            else
                return begin;
        }
    }

    bool is_struck_out(const SourceSpan& where) const {
        std::size_t struck = 0, words = 0;
        for (const Page& page : document_.pages) {
            if (page.number < where.first_page || page.number > where.last_page) continue;
            const std::size_t first = page.number == where.first_page ? where.first_word : 0;
            const std::size_t last = page.number == where.last_page ? where.last_word : page.words.size();
            for (std::size_t i = first; i < last && i < page.words.size(); ++i) {
                ++words;
                if (page.words[i].marks & kStruckOut) ++struck;
            }
        }
        return struck * 2 > words;
    }

    FoundResolution& add(std::optional<std::string> label, std::string text, const SourceSpan& where, std::size_t block,
                         const DecisionFacts& facts, std::string_view rule) {
        Resolution resolution;
        const Minute minute = minutes_.minute_of(block);
        resolution.label = std::move(label);
        resolution.text = std::move(text);
        resolution.item = minute.item;
        resolution.minute = minute.number;
        resolution.outcome = outcome_of(resolution.text);
        if (substantive_ && resolution.outcome == Outcome::agreed) resolution.outcome = Outcome::agreed_amended;
        resolution.mover = facts.mover;
        resolution.seconder = facts.seconder;
        resolution.votes = facts.votes;
        resolution.section = outline_.section_of[block];
        resolution.where = where;
        resolution.rule = rule;
        return found_.emplace_back(std::move(resolution), section_at(block), block);
    }

    // Sections that mark their decisions (RESOLVED): what else was "agreed" there is discussion.
    void mark_formal_sections() {
        formal_.assign(outline_.headings.size() + 1, false);
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (!is_aside(block) && holds_marker(block.text) && !settles_above(i) &&
                (matches(block.text, patterns::decision_marker()) || late_marker_of(block.text) > 0))
                formal_[section_at(i)] = true;
        }
        // What is said for a decision, and of the ways not taken. "Reason:" at the start of a paragraph is of that
        // alone.
        for (std::size_t h = 0; h < outline_.headings.size(); ++h)
            if (const Heading& heading = outline_.headings[h];
                !heading.run_in &&
                (heading.section.type == SectionType::reasons || heading.section.type == SectionType::options))
                formal_[h] = true;
    }

    // Counts what stands before the first section as one more.
    std::size_t section_at(std::size_t block) const {
        const int section = minutes_.section_of(block);
        return section < 0 ? outline_.headings.size() : static_cast<std::size_t>(section);
    }

    static bool is_fact_line(std::string_view text) { return matches(text, patterns::starts_decision_fact()); }

    bool is_heading(std::size_t block) const {
        const Heading* heading = outline_.heading_in(block);
        return heading && !heading->run_in && !is_fact_line(heading->section.heading);
    }

    // Reads one block; returns the block to go on with.
    std::size_t block_at(std::size_t i) {
        const std::size_t before = found_.size(), end = read_block(i);
        // What stands under "NOTED" or "The Committee agreed to note:".
        const auto opens_with_noted = [&](std::size_t lead) {  // under "DECISION"
            const std::string& words = blocks()[lead].text;
            return lead + 1 < end && (words.starts_with("NOTED") || words.starts_with("Noted")) && ends_open(words);
        };
        if (const std::string& text = blocks()[i].text;
            text.starts_with("NOTED") ||
            (end > i + 1 && (matches(text, patterns::notes_below()) || opens_with_noted(next_block(outline_, i)))))
            for (std::size_t n = std::min(before, found_.size()); n < found_.size(); ++n)
                if (found_[n].outcome == Outcome::agreed && !matches(found_[n].text, patterns::decision_marker()))
                    found_[n].outcome = Outcome::noted;
        return end;
    }

    static bool recommends_to_another(std::string_view text) {
        return text.starts_with("Recommended to ") && matches(text, patterns::recommended_to());
    }

    // "Decision", the last head of a table's columns.
    bool heads_column(std::size_t i) const {
        const std::size_t next = next_block(outline_, i);
        const auto beside = [&](std::size_t other) {
            return blocks()[other].table == blocks()[i].table && blocks()[other].row == blocks()[i].row;
        };
        return blocks()[i].in_table() && i > 1 && beside(i - 1) && beside(i - 2) && next < blocks().size() &&
               blocks()[next].table == blocks()[i].table && !beside(next);
    }

    std::size_t read_block(std::size_t i) {
        const Block& block = blocks()[i];
        substantive_ = false;
        if (is_aside(block) || block.text.empty() ||
            (std::string_view("([").contains(block.text[0]) && matches(block.text, patterns::reference_note())))
            return i + 1;
        if (const std::size_t end = table_row(i); end > i) return end;
        if (recommends_to_another(block.text)) {  // what is asked of another body is a recommendation
            const std::size_t asked = next_block(outline_, i);
            if (asked >= blocks().size() || is_heading(asked)) return i + 1;
            return blocks()[asked].label ? list_at(document_, outline_, asked).end : asked + 1;
        }
        // "Who  What  Status" over what is to be done, and what was said of it at the last meeting.
        if (matches(block.text, patterns::heads_actions())) {
            std::size_t end = i + 1;
            while (end < blocks().size() && !is_heading(end)) ++end;
            return end;
        }
        if (has_say(i))
            if (const auto view = planning_view_at(outline_, i)) {
                if (!is_struck_out(view->where))
                    add(std::nullopt, view->text, view->where, i, {}, "planning-view").outcome = Outcome::agreed;
                return view->end;
            }
        if (repeats_earlier(i)) return i + 1;
        if (const std::optional<Motion> motion = i == mover_below_ ? std::nullopt : motion_at(document_, outline_, i))
            return take_motion(*motion, i);
        // "Resolved that …" begins as RESOLVED does, "Resolved issues" does not.
        constexpr std::array<std::string_view, 6> kMarkerOfThat{"Resolved that ", "Resolved That ",  "Resolved to ",
                                                                "Resolved To ",   "Resolved. That ", "Decision That "};
        constexpr std::size_t kMarker_bytes = 9;  // "Resolved ", "Resolved.", "Decision "
        const bool marker_of_that =
            std::ranges::any_of(kMarkerOfThat,
                                [&](std::string_view opening) { return block.text.starts_with(opening); }) ||
            // "Resolved (5 for, 1 abstention) that …", "Resolved by 6 votes to 2 – That …"
            ((block.text.starts_with("Resolved (") || block.text.starts_with("Resolved by ")) &&
             taken_by(std::string_view(block.text).substr(kMarker_bytes), patterns::vote_after_marker()) > 0);
        if (const std::size_t size = marker_of_that ? kMarker_bytes : taken_by(block.text, patterns::decision_marker());
            size > 0 && size == block.text.size() && settles_above(i) && !found_.empty() &&
            found_.back().rule == "motion" && found_.back().under == section_at(i)) {
            settle(found_.back(), {}, true, false);
            return i + 1;
        } else if (size > 0 && !(size == block.text.size() && heads_column(i)) &&
                   !matches(block.text, patterns::titles_minutes()) &&
                   !matches(block.text, patterns::titles_resolution()) &&
                   !(is_heading(i) && matches(block.text, patterns::numbered_resolution()))) {
            return marked(i, size, i, "resolved");
        }
        // An advisory body's, unless what became of it follows.
        if (const std::size_t size =
                block.text.contains("RECOMMENDED") ? taken_by(block.text, patterns::recommended_marker()) : 0;
            size > 0 && !is_heading(i) && !decision_below(next_block(outline_, i)))
            return marked(i, size, i, "recommended");
        if (const std::size_t size = taken_by(block.text, patterns::be_it_resolved()); size > 0) {
            // "Moved by Hale and seconded by Vale. Motion carried." under it.
            const std::size_t next = next_block(outline_, i);
            const bool moved = next < blocks().size() && matches(blocks()[next].text, patterns::moved_and_carried());
            if (moved || carried_below(i)) {
                const std::size_t end = marked(i, size, i, "resolved");
                return moved ? std::max(end, next + 1) : end;
            }
        }
        // "Seconded by Cllr Vale and agreed that the crane be sold." under who proposed it.
        if (const std::size_t size =
                block.text.starts_with("Seconded") ? taken_by(block.text, patterns::seconded_and_agreed()) : 0;
            size > 0 && size < block.text.size())
            return marked(i, size, i, "resolved");
        const Heading* heading = outline_.heading_in(i);
        if (only_names_movers(i)) return i + 1;
        if (const std::size_t next = next_block(outline_, i);
            next < blocks().size() && begins_list(blocks()[next], block) &&
            ((matches(block.text, patterns::decision_lead_in()) && !matches(block.text, patterns::still_to_settle()) &&
              !matches(block.text, patterns::passed_to()) && !matches(block.text, patterns::had_decided()) &&
              !gives_reasons_below(block.text)) ||
             matches(block.text, patterns::open_lead_in()) ||
             (matches(block.text, patterns::body_only()) && matches(blocks()[next].text, patterns::past_decision()))))
            return listed(i, next);
        if (const std::size_t end = moved_over_list(i); end > i) return end;
        // "It was resolved to:" over paragraphs without labels; "… seconded by Cllr Vale and agreed that" over what
        // was.
        const bool ends_in_that = block.text.ends_with(" that");
        if (ends_in_that && matches(block.text, patterns::substantive_motion())) {
            DecisionFacts of_motion;
            drop_motions(section_at(i), of_motion);
        }
        if ((ends_open(block.text) || ends_in_that) &&
            (matches(block.text, patterns::only_leads_in()) || matches(block.text, patterns::movers_lead_in())))
            if (const std::size_t next = next_block(outline_, i); next < blocks().size() && !blocks()[next].label &&
                                                                  !outline_.heading_in(next) &&
                                                                  same_cell(blocks()[next], block)) {
                DecisionFacts facts;
                add_movers(block.text, facts);
                add_votes(block.text, facts);
                if (ends_open(blocks()[next].text) && matches(blocks()[next].text, patterns::conditions_follow()))
                    return marked(next, 0, i, "decision-list");
                add_facts_before(i, facts);
                return take_paragraphs(next, i, facts, "decision-list");
            }
        if (const std::size_t size = block.text.contains(':') ? taken_by(block.text, patterns::body_resolved()) : 0;
            size > 0)
            return marked(i, size, i, "decision-list");
        // "The COUNCIL RESOLVED" over a list, or over "That …".
        if (const std::size_t next = next_block(outline_, i);
            contains_folded(block.text, " resolved") && is_whole(block.text, patterns::body_resolved_alone()) &&
            !is_heading(i) && next < blocks().size() &&
            (begins_list(blocks()[next], block) || matches(blocks()[next].text, patterns::begins_with_that())))
            return marked(i, block.text.size(), i, "resolved");
        // "In terms of Standing Order 13, the Council:" over "Noted that …".
        if (const std::size_t next = next_block(outline_, i);
            ends_open(block.text) && next < blocks().size() && !blocks()[next].label && !outline_.heading_in(next) &&
            !is_heading(i) && same_cell(blocks()[next], block) && matches(block.text, patterns::body_at_end()) &&
            matches(blocks()[next].text, patterns::past_decision())) {
            // … over "Noted:" and a list.
            if (const std::size_t first = next_block(outline_, next);
                first < blocks().size() && matches(blocks()[next].text, patterns::verb_over_list()) &&
                begins_list(blocks()[first], blocks()[next]))
                return listed(i, first);
            return take_paragraphs(next, i, {}, "decision-list");
        }
        // "The Council agreed the motion:" over "That …", under who moved it.
        if (const std::size_t next = next_block(outline_, i);
            ends_open(block.text) && next < blocks().size() && !is_heading(next) && !blocks()[next].label &&
            matches(block.text, patterns::agrees_motion()) &&
            (matches(blocks()[next].text, patterns::begins_with_that()) ||
             matches(blocks()[next].text, patterns::quoted_motion()))) {
            DecisionFacts facts;
            take_open_motion(i, facts);
            return take_paragraphs(next, i, facts, "decision-list");
        }
        if (says_all_of_item(i)) {
            add(std::nullopt, block.text, block.where, i, {}, "agreed-under-heading");
            return i + 1;
        }
        if (const std::size_t end = moved_below(i); end > i) return end;
        if (!is_heading(i) && !block.in_table() && contains_folded(block.text, "noted") &&
            is_whole(block.text, patterns::report_noted())) {
            add(std::nullopt, block.text, block.where, i, {}, "report-noted").outcome = Outcome::noted;
            return i + 1;
        }
        if (const std::size_t end = resolved_over_quotation(i); end > i) return end;
        if (const std::size_t end = movers_over_lines(i); end > i) return end;
        if (const std::size_t end = moved_and_voted_on(i); end > i) return end;
        if (const std::size_t end = proposed_below(i); end > i) return end;
        if (const std::size_t end = notice_of_motion(i); end > i) return end;
        if (is_heading(i)) {
            // Where the motion follows, it tells what was.
            if (const std::size_t next = next_block(outline_, i);
                matches(block.text, patterns::heading_with_outcome()) &&
                (next >= blocks().size() || !matches(blocks()[next].text, patterns::proposed_seconded())))
                add(std::nullopt, block.text, block.where, i, {}, "decision-in-heading");
            return i + 1;
        }
        return sentences(i, heading && heading->run_in ? text_behind(*heading) : 0);
    }

    // "MOVED Director Hale, SECONDED Director Vale, that the Board:" over a list, and what came of it under that.
    // Returns the block after it; `i` where it is no such motion.
    std::size_t moved_over_list(std::size_t i) {
        const Block& block = blocks()[i];
        const std::size_t next = next_block(outline_, i);
        if (!ends_open(block.text) || next >= blocks().size() || !begins_list(blocks()[next], block) ||
            !contains_folded(block.text, "second") || !matches(block.text, patterns::proposed_seconded()) ||
            !matches(block.text, patterns::body_at_end()))
            return i;
        const ItemList list = list_at(document_, outline_, next);
        if (list.items.empty() || list.end >= blocks().size() || is_heading(list.end) ||
            !tells_result(blocks()[list.end].text))
            return i;
        if (says_lost(blocks()[list.end].text)) return list.end + 1;
        DecisionFacts facts;
        add_movers(block.text, facts);
        take_list(list, i, facts, "motion-and-outcome");
        return list.end + 1;
    }

    // "Agreed.", right under the heading of an item.
    bool says_all_of_item(std::size_t i) const {
        const Block& block = blocks()[i];
        const std::size_t above = previous_text_block(blocks(), i);
        if (block.label || block.in_table() || above >= i || !is_heading(above) || is_heading(i) ||
            formal_[section_at(i)] || !matches(block.text, patterns::agreed_under_heading()) ||
            matches(block.text, patterns::reported_decision()))
            return false;
        const SectionType type = outline_.heading_in(above)->section.type;
        return type != SectionType::attendance && type != SectionType::apologies;
    }

    // "It was agreed to object on the following grounds:": what is listed under it was not decided, but why.
    static bool gives_reasons_below(std::string_view text) {
        return matches(text, patterns::conditions_follow()) && matches(text, patterns::says_what());
    }

    // Where the text behind a heading begins; 0 where the heading begins its sentence: "MINUTES OF THE LAST MEETING
    // were signed."
    std::size_t text_behind(const Heading& heading) const {
        const std::string_view text = blocks()[heading.block].text;
        const std::size_t begin = skip_marks(text, heading.size);
        // "MINUTES OF THE MEETING HELD ON 8 May 2012, having been read, were approved."
        const bool goes_on = text.substr(std::min(heading.size, text.size())).starts_with(", having ");
        const bool one_sentence =
            goes_on || (begin == heading.size + 1 && begin < text.size() && text[heading.size] == ' ' &&
                        std::islower(static_cast<unsigned char>(text[begin])));
        return one_sentence ? 0 : begin;
    }

    // "Proposed by Cllr Oakes, seconded by Cllr Ferris, and" over or under the decision that it is of, which takes its
    // names from here.
    bool only_names_movers(std::size_t i) const {
        const std::string& text = blocks()[i].text;
        if (matches(text, patterns::minutes_moved()) && !is_heading(i) && decided_above(i)) return true;
        if (!matches(text, patterns::proposal_only()) || matches(text, patterns::says_what())) return false;
        if (!is_heading(i) && decided_above(i)) return true;
        const std::size_t next = next_block(outline_, i);
        return stands_under(i, patterns::decision_marker()) ||
               (next < blocks().size() && !is_heading(next) &&
                is_whole(blocks()[next].text, patterns::body_resolved_alone())) ||
               (stands_under(i, patterns::carried_only()) && motion_above(next) < next);
    }

    // "On the proposal of Cllr Oakes", or "Seconded by Cllr Vale" under it, over "It was resolved that …".
    bool only_names_movers_above(std::size_t i) const {
        const std::size_t above = previous_text_block(blocks(), i);
        return above < i && !is_heading(above) && section_at(above) == section_at(i) &&
               matches(blocks()[above].text, patterns::proposal_only()) &&
               !contains_folded(blocks()[above].text, "motion was") &&
               !matches(blocks()[above].text, patterns::says_what()) && !decided_above(i);
    }

    // "Proposed by Cllr Oakes, seconded by Cllr Ferris.", perhaps in two lines, over "The minutes of 3 May be
    // confirmed.", or over a motion in quotation marks and "On a vote, … it was declared carried." Returns the block
    // after them; `i` where it is no such line.
    std::size_t moved_below(std::size_t i) {
        constexpr int kMostLines = 2;
        DecisionFacts facts;
        std::size_t moved = i;
        for (int line = 0; line < kMostLines && moved < blocks().size() && !is_heading(moved) &&
                           matches(blocks()[moved].text, patterns::proposal_only()) &&
                           !matches(blocks()[moved].text, patterns::says_what());
             ++line, moved = next_block(outline_, moved))
            add_movers(blocks()[moved].text, facts);
        if (moved == i || moved >= blocks().size() || is_heading(moved)) return i;
        if (matches(blocks()[moved].text, patterns::what_is_to_be())) {
            add_facts_after(moved + 1, facts);
            const std::size_t end = rest_of(moved, add_paragraph(moved, i, facts, "moved-above"));
            // "CARRIED", or "DEFEATED", under it.
            const std::size_t result = next_block(outline_, moved);
            if (end > result || result >= blocks().size() || is_heading(result) ||
                !(tells_result(blocks()[result].text) || is_whole(blocks()[result].text, patterns::carried_only())))
                return end;
            found_.back().lost = says_lost(blocks()[result].text);
            return result + 1;
        }
        const std::size_t vote = next_block(outline_, moved);
        if (vote >= blocks().size() || !matches(blocks()[moved].text, patterns::opens_quotation()) ||
            !is_whole(blocks()[vote].text, patterns::settled_on_a_vote()))
            return i;
        add_votes(blocks()[vote].text, facts);
        add_paragraph(moved, i, facts, "moved-above");
        found_.back().lost = says_lost(blocks()[vote].text);
        return vote + 1;
    }

    // Whether the next block is no heading, and has the pattern in it.
    bool stands_under(std::size_t i, const RE2& pattern) const {
        const std::size_t next = next_block(outline_, i);
        return next < blocks().size() && !is_heading(next) && matches(blocks()[next].text, pattern);
    }

    // "Decision", which heads what was decided of the item that the block is in.
    bool decision_is_headed_below(std::size_t i) const {
        const std::size_t next = next_block(outline_, i);
        return next < blocks().size() && is_heading(next) && section_at(next) == section_at(i) &&
               taken_by(blocks()[next].text, patterns::decision_marker()) == blocks()[next].text.size();
    }

    // "That the crane be sold." over "CARRIED", perhaps with a line between that says who moved it. `i` where none is.
    std::size_t motion_above(std::size_t i) const {
        for (std::size_t above = i; above-- > 0 && section_at(above) == section_at(i) && !is_heading(above);) {
            if (is_aside(blocks()[above])) continue;
            if (matches(blocks()[above].text, patterns::begins_with_that())) return above;
            if (!matches(blocks()[above].text, patterns::proposal_only()) ||
                matches(blocks()[above].text, patterns::says_what()))
                break;
        }
        return i;
    }

    // "Proposed by Cllr Oakes" over "Seconded by Cllr Ferris", where no decision was told before them and none follows:
    // the paragraph above was moved, or what the heading names. Returns the block after them; `i` where it is no such
    // line.
    std::size_t movers_over_lines(std::size_t i) {
        const std::size_t next = next_block(outline_, i);
        if (next >= blocks().size() || is_heading(i) || is_heading(next) ||
            !is_whole(blocks()[i].text, patterns::mover_alone()) ||
            !is_whole(blocks()[next].text, patterns::seconder_alone()) || decided_above(i) || formal_[section_at(i)])
            return i;
        const std::size_t after = next_block(outline_, next);
        if (after < blocks().size() && (matches(blocks()[after].text, patterns::decision_marker()) ||
                                        matches(blocks()[after].text, patterns::motion_words())))
            return i;
        DecisionFacts facts;
        add_movers(blocks()[i].text, facts);
        add_movers(blocks()[next].text, facts);
        add_facts_after(after, facts);
        std::size_t above = i;
        while (above-- > 0 && is_aside(blocks()[above])) {
        }
        if (above < i && is_whole(blocks()[above].text, patterns::number_of_resolution())) return after;
        if (above < i && motion_in(blocks()[above].text) != std::string_view::npos && !is_heading(above))
            return take_line_above(above, i, facts, after);
        SourceSpan where = blocks()[i].where;
        std::string text = blocks()[i].text + " " + blocks()[next].text;
        if (above < i && section_at(above) == section_at(i) && !is_heading(above) && !blocks()[above].in_table() &&
            blocks()[above].text.size() <= kLongestMoved_bytes) {
            text = blocks()[above].text;
            while (text.ends_with(':') || text.ends_with(' ')) text.pop_back();
            where = blocks()[above].where;
        } else {
            where.last_page = blocks()[next].where.last_page;
            where.last_word = blocks()[next].where.last_word;
        }
        if (!is_struck_out(where)) add(std::nullopt, without_joiner(text), where, i, facts, "motion");
        return after;
    }

    // "Motion to sell the crane." over "Moved by Trustee Oakes   Seconded by Trustee Vale   VOICE VOTE – Unanimous
    // Approval (6-0)". Returns the block after it; `i` where it is no such line.
    std::size_t moved_and_voted_on(std::size_t i) {
        const std::size_t above = previous_text_block(blocks(), i);
        if (above >= i || is_heading(i) || is_heading(above) || blocks()[i].label ||
            section_at(above) != section_at(i) || !matches(blocks()[i].text, patterns::movers_and_vote()) ||
            motion_in(blocks()[above].text) == std::string_view::npos)
            return i;
        DecisionFacts facts;
        add_movers(blocks()[i].text, facts);
        add_votes(blocks()[i].text, facts);
        return take_line_above(above, i, facts, next_block(outline_, i));
    }

    // Where "Motion to sell it." begins, which may stand behind what it is about: "7. CRANES - Motion to sell it.".
    // npos: there is none.
    static std::size_t motion_in(std::string_view text) {
        constexpr std::string_view kMotion = "Motion to ";
        if (text.starts_with(kMotion)) return 0;
        const std::size_t at = text.find(kMotion);
        if (at == std::string_view::npos || at < 2) return std::string_view::npos;
        const std::string_view before = text.substr(0, at);
        return before.ends_with("- ") || before.ends_with("– ") || before.ends_with("— ") || before.ends_with(": ")
                   ? at
                   : std::string_view::npos;
    }

    // Takes the motion that the paragraph over `moved` ends in; `after` is what follows who moved it.
    std::size_t take_line_above(std::size_t above, std::size_t moved, DecisionFacts facts, std::size_t after) {
        const Block& block = blocks()[above];
        const std::size_t begin = motion_in(block.text);
        add_facts_after(after, facts);
        if (is_struck_out(block.where)) return after;
        std::optional<std::string> label;
        if (block.label && block.label.form != LabelForm::bullet && !outline_.heading_in(above))
            label = block.label.text;
        FoundResolution& added =
            add(label, without_joiner(std::string_view(block.text).substr(begin)),
                BlockPlaces(document_, block).place_of(begin, block.text.size()), moved, facts, "motion");
        added.block = above;
        while (after < blocks().size() && !is_heading(after) && !tells_result(blocks()[after].text) &&
               states_facts(blocks()[after].text))
            after = next_block(outline_, after);
        if (after >= blocks().size() || is_heading(after) || !tells_result(blocks()[after].text)) return after;
        settle(added, {}, true, says_lost(blocks()[after].text));
        return next_block(outline_, after);
    }

    // "Cllr Oakes proposed," over "Seconded by Cllr Ferris and resolved," over what was, in quotation marks or
    // beginning with "That". Returns the block after it; `i` where it is no such line.
    std::size_t resolved_over_quotation(std::size_t i) {
        const std::size_t next = next_block(outline_, i);
        if (is_heading(i) || next >= blocks().size() || is_heading(next) || blocks()[next].label ||
            !contains_folded(blocks()[i].text, "second") || !matches(blocks()[i].text, patterns::resolved_at_end()) ||
            (!matches(blocks()[next].text, patterns::opens_quotation()) &&
             !matches(blocks()[next].text, patterns::begins_with_that())))
            return i;
        DecisionFacts facts;
        add_movers(blocks()[i].text, facts);
        if (const std::size_t above = previous_text_block(blocks(), i);
            !facts.mover && above < i && section_at(above) == section_at(i) && !is_heading(above))
            add_movers(blocks()[above].text, facts);
        add_votes(blocks()[i].text, facts);
        return rest_of(next, add_paragraph(next, i, facts, "resolved"));
    }

    // "Proposed – Cllr Oakes  Seconded – Cllr Ferris" over the motion in quotation marks. Returns the block after both;
    // `i` where it is no such line.
    std::size_t quoted_below_movers(std::size_t i) {
        const std::size_t next = next_block(outline_, i);
        if (next >= blocks().size() || is_heading(next) ||
            (!matches(blocks()[next].text, patterns::quoted_motion()) &&
             !matches(blocks()[next].text, patterns::begins_with_that())) ||
            !(is_whole(blocks()[i].text, patterns::movers_line()) ||
              matches(blocks()[i].text, patterns::following_was_moved()) ||
              (ends_open(blocks()[i].text) && matches(blocks()[i].text, patterns::proposed_seconded()) &&
               !matches(blocks()[i].text, patterns::says_what()))))
            return i;
        DecisionFacts facts;
        add_movers(blocks()[i].text, facts);
        if (!facts.mover || !facts.seconder) return i;
        // Where what was decided stands under it, in words of its own: "RESOLVED: …"
        for (std::size_t below = next_block(outline_, next), seen = 0;
             below < blocks().size() && seen < kFactBlocks / 3; below = next_block(outline_, below), ++seen)
            if (!is_heading(below) && matches(blocks()[below].text, patterns::decision_marker()) &&
                !matches(blocks()[below].text, patterns::resolved_accordingly()))
                return next + 1;
        add_facts_after(next_block(outline_, next), facts);
        if (is_struck_out(blocks()[next].where)) return next + 1;
        add_paragraph(next, i, facts, "motion");
        for (std::size_t below = next_block(outline_, next), seen = 0;
             below < blocks().size() && seen < kFactBlocks / 3 && !is_heading(below);
             below = next_block(outline_, below), ++seen)
            if (says_lost(blocks()[below].text) && !settles_amendment(blocks()[below].text) &&
                matches(blocks()[below].text, patterns::side_of_vote()))
                found_.back().lost = true;
        return next + 1;
    }

    // The heading that a numbered motion stands under: one with a number, or right above it. Others may be of what came
    // before, where every motion is an item of its own.
    std::optional<std::string> item_above(std::size_t block) const {
        if (const int section = minutes_.section_of(block); section >= 0) {
            const Heading& heading = outline_.headings[static_cast<std::size_t>(section)];
            if (stands_in_margin(outline_, heading) ||
                (heading.block != block && (heading.section.number || next_block(outline_, heading.block) == block)))
                return heading.section.heading;
        }
        return std::nullopt;
    }

    // A motion's own number labels it, and stands for the minute's where the item it is of has none.
    void set_number(Resolution& motion, const std::string& number, std::size_t block) const {
        if (!motion.label) motion.label = number;
        const int section = minutes_.section_of(block);
        if (motion.minute && section >= 0 && outline_.headings[static_cast<std::size_t>(section)].section.number)
            return;
        motion.minute = number;
        motion.item = item_above(block);
    }

    std::size_t take_motion(const Motion& motion, std::size_t i) {
        DecisionFacts facts = motion.facts;
        add_facts_after(motion.end, facts);
        // "The amendment became the substantive motion." right above.
        if (const std::size_t above = previous_text_block(blocks(), i);
            above < i && section_at(above) == section_at(i) && !motion.lost &&
            matches(blocks()[above].text, patterns::substantive_motion()) &&
            !matches(blocks()[above].text, patterns::proposed_seconded())) {
            DecisionFacts of_motion;
            drop_motions(section_at(i), of_motion);
            substantive_ = true;
        }
        for (const ListItem& item : motion.items) {
            if (is_struck_out(item.where)) continue;
            FoundResolution& added = add(item.label, item.text, item.where, i, facts, "motion-and-outcome");
            if (motion.number) set_number(added, *motion.number, i);
            added.lost = motion.lost;
        }
        return motion.end;
    }

    // A row of a table whose last cell says what became of the matter: "ADOPTED". Returns the block after it; `i` where
    // it is no such row.
    std::size_t table_row(std::size_t i) {
        const Block& first = blocks()[i];
        if (!first.in_table() || first.column != 0 || (i > 0 && same_row(blocks()[i - 1], first))) return i;
        std::size_t end = i + 1;
        while (end < blocks().size() && same_row(blocks()[end - 1], blocks()[end])) ++end;
        std::size_t outcome = end - 1;  // the cell's first paragraph: "(See Motion 6)" may stand under it
        while (outcome > i && blocks()[outcome - 1].text_column == blocks()[end - 1].text_column) --outcome;
        const Block& last = blocks()[outcome];
        if (!is_whole(printed(last), patterns::disposition())) return i;
        std::size_t longest = end;  // before the last cell
        for (std::size_t n = i; n < end; ++n)
            if (blocks()[n].text_column != last.text_column && !is_whole(blocks()[n].text, patterns::movers_cell()) &&
                (longest == end || blocks()[n].text.size() > blocks()[longest].text.size()))
                longest = n;
        if (longest == end) return i;
        const std::uint16_t column = blocks()[longest].text_column;
        std::string text;                          // of the cell of the matter, which may hold several paragraphs
        std::optional<std::string> label, number;  // number: of a motion, beside who moved it
        SourceSpan where;
        DecisionFacts facts;
        std::string mover, seconder;
        std::size_t names = 0;
        for (std::size_t n = i; n < end; ++n) {
            const Block& cell = blocks()[n];
            if (RE2::FullMatch(cell.text, patterns::movers_cell(), &mover, &seconder)) {
                facts.mover = mover, facts.seconder = seconder;
                if (cell.label.form == LabelForm::number) number = std::to_string(cell.label.values[0]);
            }
            if (cell.text_column != column) {
                names += cell.text_column != last.text_column ? 1 : 0;
                continue;
            }
            if (text.empty()) {
                where = cell.where;
                text = cell.text;
                if (cell.label) label = cell.label.text;
            } else {
                text += " " +
                        (cell.label.text == "–" ? "– " + cell.text : printed(cell));  // "… of Mill Lane", "– DAC 10/16"
            }
            where.last_page = cell.where.last_page;
            where.last_word = cell.where.last_word;
        }
        // Lists of who voted how are of decisions told before.
        if (names > kVoterCells || is_struck_out(where) || matches(last.text, patterns::withdrawn_only())) return end;
        FoundResolution& added = add(label, text, where, i, facts, "table-row");
        added.outcome =
            matches(last.text, patterns::amended_and_adopted()) ? Outcome::agreed_amended : outcome_of(printed(last));
        if (number) added.minute = number;
        return end;
    }

    static bool same_row(const Block& above, const Block& below) {
        return above.in_table() && below.in_table() && above.row == below.row && above.column <= below.column &&
               (above.table == below.table || above.page != below.page);
    }

    // Whether the block stands under a heading of applications that are before this council, in a section that does not
    // mark its decisions otherwise.
    bool has_say(std::size_t block) {
        const int section = minutes_.section_of(block);
        if (section < 0 || formal_.empty() || formal_[section_at(block)]) return false;
        if (section != planning_section_) {
            planning_section_ = section;
            const std::string& heading = outline_.headings[static_cast<std::size_t>(section)].section.heading;
            may_have_say_ =
                matches(heading, patterns::planning_heading()) && !matches(heading, patterns::decided_elsewhere());
            // Where the views are moved and seconded, the motion is the decision.
            for (std::size_t i = block; may_have_say_ && i < blocks().size() && (i == block || !is_heading(i)); ++i)
                may_have_say_ = !matches(blocks()[i].text, patterns::proposed_seconded());
            has_say_ = may_have_say_;
        }
        // "Applications decided:" inside the section.
        const std::string& text = blocks()[block].text;
        if (words_in(text) <= kGroupHeading_words && matches(text, patterns::group_of_applications()) &&
            !heads_column(block))
            has_say_ = may_have_say_ && !matches(text, patterns::decided_elsewhere());
        return has_say_;
    }

    // Both of running text, or both in one cell of a table.
    static bool same_cell(const Block& one, const Block& other) {
        return one.in_table() == other.in_table() &&
               (!one.in_table() ||
                (one.table == other.table && one.row == other.row && one.text_column == other.text_column));
    }

    static bool begins_list(const Block& block, const Block& lead) {
        return block.label && same_cell(block, lead) && block.label.form != lead.label.form &&
               (block.label.form == LabelForm::bullet ||
                (!block.label.values.empty() && block.label.values.back() == 1));
    }

    // The list after a sentence such as "It was resolved:"; sentences before it in the paragraph are read too.
    std::size_t listed(std::size_t i, std::size_t next) {
        const ItemList list = list_at(document_, outline_, next);
        DecisionFacts facts;
        add_movers(blocks()[i].text, facts);
        add_votes(blocks()[i].text, facts);
        take_open_motion(i, facts);
        return take_list(list, i, facts, "decision-list");
    }

    // "(6 Members (Cllrs Hale and Vale) voted in favour)" without who they are.
    static std::string without_names(const std::string& text) {
        static const RE2 kNames(" ?\\([^()]*\\)");
        if (!matches(text, patterns::votes_by_names())) return text;
        std::string votes = text.substr(1);
        RE2::GlobalReplace(&votes, kNames, "");
        return votes;
    }

    // What follows a marker: a list, or the rest of the sentence. `begin`: where in the block's text.
    std::size_t marked(std::size_t i, std::size_t begin, std::size_t minute_block, std::string_view rule) {
        const Block& block = blocks()[i];
        begin = std::min(begin, block.text.size());
        begin += taken_by(std::string_view(block.text).substr(begin), patterns::vote_after_marker());
        begin += taken_by(std::string_view(block.text).substr(begin), patterns::marker_again());
        const std::string_view text = std::string_view(block.text).substr(begin);
        std::size_t next = next_block(outline_, i);
        DecisionFacts facts;
        add_movers(std::string_view(block.text).substr(0, begin), facts);
        add_votes(std::string_view(block.text).substr(0, begin), facts);
        if (rule == "resolved" && begin <= kLongestMarker_bytes) add_names_beside_labels(i, facts);
        // "RESOLVED:" over "(24 voting for and 17 against)", or over "For: Councillors Hale and Vale", over what it
        // was.
        for (; matches(text, patterns::bare_resolved()) && next < blocks().size() && !is_heading(next) &&
               (is_whole(blocks()[next].text, patterns::vote_after_marker()) ||
                matches(blocks()[next].text, patterns::votes_by_names()) ||
                matches(blocks()[next].text, patterns::lists_voters()));
             next = next_block(outline_, next))
            add_votes(without_names(blocks()[next].text), facts);
        // Of several who were proposed, "That Cllr Hale be elected" names one.
        if (rule == "resolved" && (text.contains(" elected") || text.contains(" appointed")) && !found_.empty() &&
            found_.back().rule == "motion" && proposes_whom(nomination(found_.back())))
            drop_motions(section_at(i), facts, text);
        // "Decision" over "The Motion was carried by 7 votes to 3 and the Council resolved accordingly."
        const bool told_below = matches(text, patterns::bare_resolved()) && next < blocks().size() &&
                                section_at(next) == section_at(i) && contest_in(blocks()[next].text);
        const bool names_body = rule == "decision-list" && begin > 0;  // "The Council resolved:- to adopt the motion."
        if ((rule == "resolved" || names_body) && !take_contest(told_below ? next : i, facts, told_below))
            take_open_motion(i, facts);
        if (rule == "resolved" && begin == taken_by(block.text, patterns::decision_marker()))
            add_facts_right_above(begin == 0 ? minute_block : i, text, facts);

        // A list inside the paragraph.
        std::size_t inner = 0;
        if (const Label label = label_at_start(text); label && label.form != LabelForm::bullet && label.strong)
            inner = begin;
        if (matches(text, patterns::begins_inner_list())) inner = begin + taken_by(text, patterns::word_before_list());
        if (inner > 0 && label_at_start(std::string_view(block.text).substr(inner))) {
            const ItemList list = list_at(document_, outline_, i, inner);
            if (!list.items.empty()) return take_list(list, minute_block, facts, rule);
        }
        if (next < blocks().size() && begins_list(blocks()[next], block) &&
            (matches(text, patterns::body_before_list()) || matches(text, patterns::open_lead_in())))
            if (const ItemList list = list_at(document_, outline_, next); !list.items.empty())
                return take_list(list, minute_block, facts, rule);
        // "RESOLVED:" over a caption and the list that it is of.
        if (next < blocks().size() && matches(text, patterns::bare_resolved()) && is_caption(next))
            if (const ItemList list = list_at(document_, outline_, next_block(outline_, next)); !list.items.empty())
                return take_list(list, minute_block, facts, rule);
        if (matches(text, patterns::bare_resolved()) || matches(text, patterns::that_only()) ||
            matches(text, patterns::body_only()) ||
            (matches(text, patterns::resolved_by_body()) && !matches(text, patterns::conditions_follow()) &&
             !(next < blocks().size() && !blocks()[next].label && matches(text, patterns::decides_on_what_follows())) &&
             !details_list(text, next) && !pays_list(text, next))) {
            if (next >= blocks().size() || is_heading(next)) return i + 1;
            // "Decision:" over "Cllr Oakes MOVED, Cllr Vale SECONDED and it was RESOLVED (7 for, 2 against) to:"
            add_movers(text, facts);
            add_votes(text, facts);
            const Block& first = blocks()[next];
            // "Decision:" over what was said, and then "RESOLVED: …"
            if (!first.label && !holds_marker(block.text) && contains_folded(block.text, "decision") &&
                decision_below(next))
                return next;
            // "1.1 The Director has approved it." follows "1.0 DECISION", and stands under it.
            const bool beside = block.label && follows(block.label, first.label) &&
                                block.label.depth() == first.label.depth() && !block.label.text.ends_with(".0");
            if (first.label && !beside) {
                const ItemList list = list_at(document_, outline_, next);
                if (!list.items.empty()) return take_list(list, minute_block, facts, rule);
            }
            // "Decision:" over "RESOLVED – That …", over what was no decision, or over motions that were voted on.
            // "Resolution" over "Moved Cr Oakes, seconded Cr Vale and resolved", or over a motion that was carried.
            if (!first.label &&
                (matches(first.text, patterns::nothing_decided()) ||
                 (contains_folded(first.text, "second") &&
                  (matches(first.text, patterns::resolved_at_end()) || motion_at(document_, outline_, next))) ||
                 taken_by(first.text, patterns::decision_marker()) > 0 || (next > i && opens_contest(next))))
                return next;
            if (!first.label &&
                (ends_open(first.text) || matches(first.text, patterns::body_only()) ||
                 matches(first.text, patterns::only_leads_in()) || matches(first.text, patterns::begins_inner_list())))
                return marked(next, 0, minute_block, rule);
            const bool says = outline_.heading_in(next) && !matches(text, patterns::bare_resolved()) &&
                              !matches(text, patterns::that_only());
            if (!first.label && !says) return take_paragraphs(next, minute_block, facts, rule);
            if (!says) return i + 1;
        }
        if (matches(text, patterns::nothing_decided())) return i + 1;
        // The rest of the sentence, and further sentences that begin with "That".
        const BlockPlaces places(document_, block);
        std::size_t last = 0;
        bool any = false;
        for (const TextRange sentence : sentences_of(text)) {
            if (any && !sentence.of(text).starts_with("That ")) break;
            std::string words(sentence.of(text));
            SourceSpan where =
                places.place_of(any || block.label ? (any ? begin + sentence.begin : 0) : 0, begin + sentence.end);
            last = begin + sentence.end;
            std::size_t after = i + 1;
            // "… be granted subject to the following conditions:" and the conditions, which may have a caption.
            std::size_t listed = next;
            if (listed < blocks().size() && !blocks()[listed].label && !outline_.heading_in(listed) &&
                words_in(blocks()[listed].text) <= kGroupHeading_words && !ends_as_sentence(blocks()[listed].text))
                listed = next_block(outline_, listed);
            if (last == block.text.size() && listed < blocks().size() && blocks()[listed].label &&
                (matches(words, patterns::conditions_follow()) || details_list(words, next))) {
                const ItemList conditions = list_at(document_, outline_, listed);
                if (listed != next && !conditions.items.empty()) words += " " + blocks()[next].text;
                append_items(conditions, words, where);
                if (!conditions.items.empty()) after = conditions.end;
            }
            // "… that one payment be authorised; Clerk's expenses: £54.60": what is listed under it is part of it.
            if (after == i + 1 && last == block.text.size() && !pays_list(words, next) &&
                (words.ends_with(';') || ends_open(words) ||
                 (words.ends_with(',') && matches(words, patterns::conditions_follow()))) &&
                next < blocks().size() && !outline_.heading_in(next) &&
                (!blocks()[next].label || blocks()[next].label.form == LabelForm::bullet)) {
                // "…; or" goes on in the next paragraph, a list of bullets to its end, notes in brackets among them.
                const bool bullets = blocks()[next].label.form == LabelForm::bullet;
                bool more = true;
                for (std::size_t n = next; more && n < blocks().size() && !outline_.heading_in(n);
                     n = next_block(outline_, n)) {
                    words += " " + blocks()[n].text;
                    take_end(blocks()[n].where, where);
                    after = n + 1;
                    const std::size_t then = next_block(outline_, n);
                    more = matches(blocks()[n].text, patterns::joiner_at_end()) ||
                           (bullets && then < blocks().size() && blocks()[then].page == blocks()[n].page &&
                            (blocks()[then].label.form == LabelForm::bullet ||
                             (!blocks()[then].label && blocks()[then].text.starts_with('('))));
                }
            }
            const bool hangs = after == i + 1 && last == block.text.size() && goes_on_below(i, words);
            if (hangs) {
                words += " " + blocks()[next].text;
                take_end(blocks()[next].where, where);
                after = next + 1;
            }
            if (words_in(words) < 2 && !is_whole(words, patterns::one_word_decision())) continue;
            if (is_struck_out(where)) return after;
            any = true;
            DecisionFacts own = facts;
            if (hangs) add_facts_after(after, own);
            add_movers(words, own);
            add_votes(words, own);
            RE2::Replace(&words, patterns::movers_behind(), "");
            add_facts_around(i, last, own, words);
            std::optional<std::string> label;
            if (block.label && block.label.form != LabelForm::bullet) label = block.label.text;
            add(label, without_joiner(words), where, minute_block, own, rule);
            if (after > i + 1) return after;
        }
        return any ? rest_of(i, last) : i + 1;
    }

    // "VOTED: To grant a license for the Harbor" over "Club for 4 May.", set further in and close to it: the sentence
    // goes on.
    bool goes_on_below(std::size_t i, std::string_view words) const {
        constexpr float kClose = 0.4F;  // of the letters' size
        const std::size_t next = next_block(outline_, i);
        if (next >= blocks().size() || ends_as_sentence(words) || ends_open(words) || words.ends_with(';'))
            return false;
        const Block &own = blocks()[i], &below = blocks()[next];
        return document_.has_layout && !below.label && !outline_.heading_in(i) && !outline_.heading_in(next) &&
               !own.in_table() && !below.in_table() && below.page == own.page && below.left > own.left &&
               below.gap_above < kClose * below.size_pt && !matches(below.text, patterns::starts_decision_fact());
    }

    // "Deputation", right over the first item of a list.
    bool is_caption(std::size_t i) const {
        const Block& block = blocks()[i];
        const std::size_t next = next_block(outline_, i);
        return !block.label && !is_heading(i) && words_in(block.text) <= kGroupHeading_words &&
               !ends_as_sentence(block.text) && !block.text.ends_with(':') && next < blocks().size() &&
               !is_heading(next) && begins_list(blocks()[next], block) && !may_decide(Stems(block.text));
    }

    // "… moved as an amendment that …" and "6 members having voted for the amendment and 5 for the motion, the
    // amendment was declared carried." above what was decided: who moved the one that won moved it. Whether such a vote
    // is there.
    bool take_contest(std::size_t block, DecisionFacts& facts, bool told_here = false) {
        const auto is_above = [&](std::size_t n) {
            return section_at(n) == section_at(block) && block - n <= kResultBehind_blocks && !is_heading(n);
        };
        std::optional<Contest> contest;
        std::size_t vote = block;
        if (told_here) contest = contest_in(blocks()[vote].text);
        while (!contest && vote-- > 0 && is_above(vote)) {
            contest = contest_in(blocks()[vote].text);
            // "For the motion (11) - …" over "For the amendment (5) - …".
            if (!contest && blocks()[vote].text.starts_with("For the ") && next_block(outline_, vote) < block)
                contest = contest_in(blocks()[vote].text + ". " + blocks()[next_block(outline_, vote)].text);
        }
        if (!contest) return false;
        // A decision behind it has told of it.
        if (!told_here && std::ranges::any_of(found_, [&](const FoundResolution& one) {
                return one.under == section_at(block) && one.block >= vote && one.rule != "motion";
            }))
            return false;
        // "For the Motion:" over "Councillors Oakes, Vale and Puw (3)."
        if (!contest->in_favour)
            if (const std::optional<Contest> counted = contest_in(sides_above(vote));
                counted && counted->amendment_won == contest->amendment_won)
                contest = counted;
        // "Motion – 2 votes" over "Amendment – 4 votes" over what came of them.
        if (!contest->in_favour) {
            constexpr std::size_t kSides_blocks = 3;
            std::string sides = blocks()[vote].text;
            for (std::size_t n = vote; n-- > 0 && vote - n <= kSides_blocks && is_above(n);)
                sides.insert(0, blocks()[n].text + ". ");
            if (const std::optional<Contest> counted = contest_in(sides);
                counted && counted->amendment_won == contest->amendment_won)
                contest = counted;
        }
        for (std::size_t n = vote + 1; n-- > 0 && is_above(n);) {
            // "As a MOTION, Cllr Oakes, seconded by …. As an AMENDMENT, Cllr Vale, seconded by …."
            const std::string& text = blocks()[n].text;
            const std::vector<TextRange> sentences = sentences_of(text);
            const auto moved = std::ranges::find_if(sentences, [&](const TextRange& range) {
                const std::string_view words = range.of(text);
                return matches(words, patterns::proposed_seconded()) && !contest_in(words) &&
                       (is_moved_amendment(words) || stands_under_amendment(n)) == contest->amendment_won;
            });
            if (moved == sentences.end()) continue;
            DecisionFacts dropped, said;
            drop_motions(section_at(block), dropped);
            add_movers(moved->of(text), facts);
            add_votes(blocks()[vote].text, said);
            if (contest->in_favour || contest->against) {
                facts.votes = Votes{};
                facts.votes->in_favour = contest->in_favour;
                facts.votes->against = contest->against;
                if (said.votes) facts.votes->abstained = said.votes->abstained;
            } else if (!facts.votes) {
                facts.votes = said.votes;
            }
            return true;
        }
        return false;
    }

    // "For the Motion:" and under it who voted so, with their number, above the block: "For the motion: 3. For the
    // amendment: 2."
    std::string sides_above(std::size_t block) const {
        constexpr std::size_t kSides_blocks = 8;
        std::string sides, side;
        for (std::size_t i = block - std::min(block, kSides_blocks); i < block; i = next_block(outline_, i)) {
            const std::string above = std::exchange(side, {});
            if (std::string count; RE2::FullMatch(blocks()[i].text, patterns::label_of_side(), &side))
                continue;
            else if (!above.empty() && RE2::PartialMatch(blocks()[i].text, patterns::count_at_end(), &count))
                sides += "For the " + above + ": " + count + ". ";
        }
        return sides;
    }

    // "Amendment" over its words and over who moved it; "Motion" stands over the others.
    bool stands_under_amendment(std::size_t block) const {
        constexpr std::size_t kFarthest_blocks = 4;
        std::size_t seen = 0;
        for (std::size_t i = block; i-- > 0 && seen < kFarthest_blocks && section_at(i) == section_at(block);) {
            if (is_aside(blocks()[i])) continue;
            ++seen;
            if (re2::StringPiece side; RE2::FullMatch(blocks()[i].text, patterns::names_side(), &side))
                return folded(side[0]) == 'a';
        }
        return false;
    }

    // "It was proposed by Cllr Oakes and seconded by Cllr Vale to refuse it." a little above "RESOLVED: That …", in the
    // same item: the marked words say what was decided of it.
    void take_open_motion(std::size_t block, DecisionFacts& facts) {
        const auto is_above = [&] {
            return !found_.empty() && found_.back().under == section_at(block) && block >= found_.back().block &&
                   block - found_.back().block <= kResultBehind_blocks;
        };
        const auto take = [&] {
            if (!facts.votes) facts.votes = found_.back().votes;
            drop_motion(found_.size() - 1, facts);
        };
        // "The report was put to the vote and declared CARRIED."
        if (is_above() && matches(found_.back().text, patterns::declared_carried())) take();
        // “That the recommendations be approved.”, under who proposed it.
        if (is_above() && found_.size() > 1 && found_[found_.size() - 2].rule == "motion" &&
            matches(found_.back().text, patterns::opens_quotation()))
            take();
        if (is_above() && found_.back().rule == "motion") take();
        // Who was nominated besides; the movers of a motion that stood in quotation marks under them.
        while (is_above() && found_.back().rule == "motion" &&
               (matches(found_.back().text, patterns::who_was_proposed()) ||
                matches(found_.back().text, patterns::movers_line())))
            take();
    }

    // "Cllr Oakes proposed that it be refused. Cllr Vale seconded." and perhaps other proposals a little above "It was
    // resolved to refuse it.", which says what came of them: who moved the only one, or the one it repeats, moved it.
    void take_proposals(std::size_t block, std::string_view decided, DecisionFacts& facts) {
        std::size_t first = found_.size();
        while (first > 0 && found_[first - 1].under == section_at(block) &&
               block - found_[first - 1].block <= kResultBehind_blocks && is_proposal(found_[first - 1]))
            --first;
        if (first == found_.size()) return;
        std::size_t taken = first;
        if (found_.size() - first > 1)
            while (taken < found_.size() && !repeats_words(decided, found_[taken].text)) ++taken;
        if (taken < found_.size()) {
            if (!facts.mover && !facts.seconder)
                facts.mover = found_[taken].mover, facts.seconder = found_[taken].seconder;
            if (!facts.votes) facts.votes = found_[taken].votes;
        }
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end());
    }

    // Whether most of the longer words of what was decided stand in the motion.
    static bool repeats_words(std::string_view decided, std::string_view motion) {
        constexpr std::size_t kShortest_bytes = 5;
        std::size_t all = 0, same = 0;
        for (std::size_t begin = 0; begin < decided.size();) {
            const std::size_t end = std::min(decided.find_first_of(" ,;:.", begin), decided.size());
            if (const std::string_view word = decided.substr(begin, end - begin); word.size() >= kShortest_bytes) {
                ++all;
                if (contains_folded(motion, folded(word))) ++same;
            }
            begin = end + 1;
        }
        return same * 2 >= all;
    }

    // What was told of it is that it was moved, and perhaps that it was carried.
    static bool is_proposal(const FoundResolution& one) {
        return one.rule == "motion" || (one.rule == "motion-and-outcome" && only_moves(one.text));
    }

    // What a paragraph says behind the last sentence in which a motion was lost: who moved that moved nothing of what
    // was decided then.
    static std::string_view behind_lost(std::string_view text) {
        if (!says_lost(text)) return text;
        std::size_t begin = 0;
        for (const TextRange range : sentences_of(text))
            if (const std::string_view sentence = range.of(text);
                says_lost(sentence) && !settles_amendment(sentence) &&
                !matches(text.substr(0, range.end), patterns::amendment()) &&
                (matches(sentence, patterns::side_of_vote()) || contains_folded(sentence, "vote")))
                begin = range.end;
        return text.substr(begin);
    }

    // Over what was resolved: "Cllr Oakes introduced the report and moved its adoption. Cllr Vale seconded and spoke
    // later.", "Upon being put to the vote the recommendation was carried unanimously."
    void add_facts_right_above(std::size_t block, std::string_view decided, DecisionFacts& facts) const {
        std::size_t above = block, seen = 0;
        while (above-- > 0)
            // Somebody else was proposed.
            if (!is_aside(blocks()[above]) && (++seen > kMotionsBehind || !proposes_whom(blocks()[above].text) ||
                                               names_who_was_proposed(decided, blocks()[above].text)))
                break;
        if (above >= block || section_at(above) != section_at(block) || is_heading(above)) return;
        const std::string_view text = behind_lost(blocks()[above].text);
        if (matches(text, patterns::amendment())) return;
        if (!facts.votes && matches(text, patterns::put_to_vote())) add_votes(text, facts);
        // "… and after a vote of 3 for and 1 against, it was:-"
        if (matches(text, patterns::breaks_off())) {
            const std::string_view last = text.substr(sentences_of(text).back().begin);
            if (!facts.votes && (contains_folded(last, " vot") || contains_folded(last, "unanim")))
                add_votes(last, facts);
            if (!facts.mover && contains_folded(last, "second")) add_movers(last, facts);
        }
        const std::vector<TextRange> ranges = sentences_of(text);
        // "… 11 members voted in favour and 1 against.", at the end of what was said.
        if (!facts.votes && ranges.size() > 1)
            if (const std::string_view last = ranges.back().of(text);
                contains_folded(last, "against") && matches(last, patterns::for_votes()))
                add_votes(last, facts);
        if (facts.mover || !contains_folded(text, "second")) return;
        if (const std::string_view last = ranges.back().of(text);
            matches(last, patterns::proposed_seconded()) && only_moves(last)) {
            DecisionFacts said;
            add_movers(last, said);
            if (said.mover) {
                add_movers(last, facts);
                return;
            }
        }
        for (std::size_t n = ranges.size(); n-- > 1;) {
            const std::string_view moves = ranges[n - 1].of(text), seconds = ranges[n].of(text);
            if (!contains_folded(seconds, "second") || !matches(moves, patterns::proposes()) || is_told(moves))
                continue;
            DecisionFacts said;
            add_movers(moves, said);
            if (!said.mover) continue;
            add_movers(seconds, said);
            if (!said.seconder || (facts.seconder && facts.seconder != said.seconder)) continue;
            facts.mover = said.mover;
            facts.seconder = said.seconder;
            return;
        }
    }

    // Takes a motion back; who moved it moved what was decided of it.
    void drop_motion(std::size_t n, DecisionFacts& facts) {
        if (!facts.mover && !facts.seconder) facts.mover = found_[n].mover, facts.seconder = found_[n].seconder;
        found_.erase(found_.begin() + static_cast<std::ptrdiff_t>(n));
    }

    // Whether a decision is marked as one from this paragraph on, before the next heading: at the start of one
    // ("RESOLVED: …"), late in one that tells how it came ("… and it was RESOLVED that …"), over a list ("Agreed that
    // –").
    bool decision_below(std::size_t i) const {
        constexpr std::size_t kFarthest_blocks = 200;
        const std::size_t first = i;
        for (std::size_t next = i; i < std::min(blocks().size(), first + kFarthest_blocks) && !is_heading(i);
             i = next) {
            const std::string_view text = blocks()[i].text;
            next = next_block(outline_, i);
            const std::size_t marker = taken_by(text, patterns::decision_marker());
            if ((marker > 0 && (holds_marker(text) || text.starts_with("Resolved"))) ||
                (text.contains(':') && taken_by(text, patterns::body_resolved()) > 0))
                return true;
            if (i == first) continue;
            if (late_marker_of(text) > 0) return true;
            if (next < blocks().size() && begins_list(blocks()[next], blocks()[i]) &&
                ((marker > 0 && marker == text.size()) || matches(text, patterns::decision_lead_in())))
                return true;
        }
        return false;
    }

    // "that the write-off be approved, as follows:" over "1. Rates of £40": no decisions of their own.
    bool details_list(std::string_view words, std::size_t next) const {
        return next < blocks().size() && blocks()[next].label && matches(words, patterns::done_as_follows()) &&
               !matches(blocks()[next].text, patterns::begins_request()) &&
               !matches(blocks()[next].text, patterns::what_is_to_be());
    }

    // "that the following accounts be paid:" over lines of payees, which are no decisions.
    bool pays_list(std::string_view words, std::size_t next) const {
        return next < blocks().size() && (!blocks()[next].label || blocks()[next].label.form == LabelForm::bullet) &&
               matches(words, patterns::approves_what_follows());
    }

    static void take_end(const SourceSpan& from, SourceSpan& into) {
        into.last_page = from.last_page;
        into.last_word = from.last_word;
    }

    // Whether a decision was found in the block above, of the same section.
    bool decided_above(std::size_t block) const {
        for (std::size_t i = block; i-- > 0;) {
            if (is_aside(blocks()[i])) continue;
            return !found_.empty() && found_.back().block == i;
        }
        return false;
    }

    // Whether what was found last was marked as resolved, and nothing but facts of it stand between it and the block.
    bool found_above(std::size_t block) const {
        if (found_.empty() || !found_.back().rule.starts_with("resolved") || found_.back().under != section_at(block))
            return false;
        for (std::size_t i = block; i-- > 0;) {
            if (is_aside(blocks()[i])) continue;
            const SourceSpan& last = found_.back().where;
            const SourceSpan& here = blocks()[i].where;
            if (std::pair(here.last_page, here.last_word) <= std::pair(last.last_page, last.last_word) ||
                found_.back().block == i)
                return true;
            if (!states_facts(blocks()[i].text)) return false;
        }
        return false;
    }

    // Facts that were said after a list of decisions are of all of it.
    void add_to_decided(const DecisionFacts& facts) {
        const std::size_t block = found_.back().block;
        for (std::size_t n = found_.size(); n-- > 0 && found_[n].block == block;) {
            if (!found_[n].mover) found_[n].mover = facts.mover;
            if (!found_[n].seconder) found_[n].seconder = facts.seconder;
            if (!found_[n].votes) found_[n].votes = facts.votes;
        }
    }

    // Whether the sentence tells who was chosen for an office: in so many words, or in a section about that.
    bool chooses(std::string_view sentence, const Stems& stems, std::size_t block) const {
        if (!stems.any({"elected", "appointed", "opted", "chosen", "etholwyd"})) return false;
        if (matches(sentence, patterns::elected_formally())) return true;
        const int section = minutes_.section_of(block);
        return section >= 0 && matches(sentence, patterns::chosen()) &&
               matches(outline_.headings[static_cast<std::size_t>(section)].section.heading,
                       patterns::choice_heading());
    }

    // Bytes of what was read from the margin into a sentence: "JS/TD The offer was accepted".
    static std::size_t margin_note(std::string_view sentence) {
        re2::StringPiece several, one;
        if (!RE2::PartialMatch(piece(sentence), patterns::margin_initials(), &several, &one)) return 0;
        return several.size() + one.size();
    }

    // Reads what stands in the block after a decision and the facts about it.
    std::size_t rest_of(std::size_t i, std::size_t begin) {
        const std::string_view text = blocks()[i].text;
        const std::string_view rest = text.substr(std::min(begin, text.size()));
        for (const TextRange sentence : sentences_of(rest)) {
            const std::string_view words = sentence.of(rest);
            if (!words.empty() && !states_facts(words)) return sentences(i, begin + sentence.begin);
        }
        return i + 1;
    }

    std::size_t take_list(const ItemList& list, std::size_t block, DecisionFacts facts, std::string_view rule) {
        add_facts_after(list.end, facts);
        add_facts_before(block, facts);
        for (const ListItem& item : list.items) {
            if (is_struck_out(item.where)) continue;
            DecisionFacts own = facts;
            add_movers(item.text, own);
            add_votes(item.text, own);
            std::string text = item.text;
            RE2::Replace(&text, patterns::movers_behind(), "");
            // "… be bought. Cllr Vale voted against and asked that this be recorded."
            if (const std::vector<TextRange> sentences = sentences_of(text);
                sentences.size() > 1 && matches(sentences.back().of(text), patterns::vote_to_record()))
                text.resize(sentences[sentences.size() - 2].end);
            add(item.label, std::move(text), item.where, block, own, rule);
        }
        return list.end;
    }

    // Items without labels under a marker: one, then those that begin as it does.
    std::size_t take_paragraphs(std::size_t i, std::size_t block, DecisionFacts facts, std::string_view rule) {
        if (const std::size_t end = take_bare_letters(i, block, facts, rule); end > i) return end;
        const std::string_view opening = std::string_view(blocks()[i].text).substr(0, blocks()[i].text.find(' '));
        std::size_t end = i;
        while (end < blocks().size() && !blocks()[end].label && !outline_.heading_in(end) &&
               (end == i || blocks()[end].text.starts_with(opening)) &&
               !matches(blocks()[end].text, patterns::starts_decision_fact()))
            end = next_block(outline_, end);
        add_facts_after(end, facts);
        add_facts_before(block, facts);
        for (std::size_t n = i; n < end; n = next_block(outline_, n)) {
            if (is_struck_out(blocks()[n].where)) continue;
            DecisionFacts own = facts;
            if (contains_folded(blocks()[n].text, "unanim")) add_votes(blocks()[n].text, own);
            if (matches(blocks()[n].text, patterns::past_decision()) && contains_folded(blocks()[n].text, "second"))
                add_movers(blocks()[n].text, own);  // "Resolved, on the motion of Cllr Oakes, seconded by …, to …"
            rest_of(n, add_paragraph(n, block, own, rule));
        }
        return std::max(end, i + 1);
    }

    // "A Noted the survey." over "B Approved the tender.": the letters of a list, without a mark. Returns the block
    // after it; `i` where it is no such list.
    std::size_t take_bare_letters(std::size_t i, std::size_t block, DecisionFacts facts, std::string_view rule) {
        const auto has_letter = [&](std::size_t n, char letter) {
            const std::string& text = blocks()[n].text;
            return !blocks()[n].label && !outline_.heading_in(n) && text.size() > 2 && text[0] == letter &&
                   text[1] == ' ' && std::isupper(static_cast<unsigned char>(text[2]));
        };
        const std::size_t second = next_block(outline_, i);
        if (!has_letter(i, 'A') || second >= blocks().size() || !has_letter(second, 'B')) return i;
        std::size_t end = i;
        for (char letter = 'A'; end < blocks().size() && has_letter(end, letter); ++letter)
            end = next_block(outline_, end);
        add_facts_after(end, facts);
        add_facts_before(block, facts);
        for (std::size_t n = i; n < end; n = next_block(outline_, n))
            if (!is_struck_out(blocks()[n].where))
                add(blocks()[n].text.substr(0, 1), without_joiner(std::string_view(blocks()[n].text).substr(2)),
                    blocks()[n].where, block, facts, rule);
        return end;
    }

    // Where “ at the start is closed: “That “Standing Orders” be suspended”. npos: nowhere.
    static std::size_t closing_quote(std::string_view text) {
        std::size_t depth = 0, last = std::string_view::npos;
        for (std::size_t at = 0; at + 3 <= text.size(); ++at) {
            if (text.substr(at, 3) == "“") ++depth;
            if (text.substr(at, 3) != "”") continue;
            last = at;
            if (--depth == 0) return at;
        }
        return last;
    }

    struct Quoted {
        std::size_t begin, close, end;  // of the words, and behind the mark that closes them
    };

    // The quotation that a text begins with; all of the text where it begins with none.
    static Quoted quoted_part(std::string_view text) {
        Quoted part = {0, text.size(), text.size()};
        for (const auto& [open, closed] :
             {std::pair<std::string_view, std::string_view>("“", "”"), {"‘", "’"}, {"\"", "\""}, {"'", "'"}}) {
            if (!text.starts_with(open)) continue;
            const std::size_t last = open == "“" ? closing_quote(text) : text.rfind(closed);
            if (last == std::string_view::npos || last == 0) continue;
            part = {open.size(), last, last + closed.size()};
        }
        return part;
    }

    static std::size_t quotation_end(std::string_view text) { return quoted_part(text).end; }

    // The block in which the quotation that the block begins with is closed; the block itself where that is not said.
    std::size_t last_of_quotation(std::size_t i) const {
        if (!blocks()[i].text.starts_with("“") || closing_quote(blocks()[i].text) != std::string_view::npos) return i;
        std::size_t seen = 0;
        for (std::size_t n = next_block(outline_, i);
             n < blocks().size() && seen < kResultBehind_blocks && !is_heading(n);
             n = next_block(outline_, n), ++seen) {
            if (blocks()[n].text.starts_with("“")) return i;
            if (blocks()[n].text.ends_with("”") || blocks()[n].text.ends_with("”.")) return n;
        }
        return i;
    }

    // What a quotation of one or more paragraphs says.
    void add_quotation(std::size_t first, std::size_t last, std::size_t minute_block, const DecisionFacts& facts) {
        if (last == first) return static_cast<void>(add_paragraph(first, minute_block, facts, "vote"));
        std::string text = blocks()[first].text.substr(std::string_view("“").size());
        SourceSpan where = blocks()[first].where;
        for (std::size_t n = next_block(outline_, first); n <= last; n = next_block(outline_, n)) {
            text += " " + printed(blocks()[n]);
            take_end(blocks()[n].where, where);
        }
        text.resize(text.rfind("”"));
        add(std::nullopt, without_joiner(text), where, minute_block, facts, "vote");
    }

    // A paragraph under a marker; where it is quoted, what stands in the quotation marks. Returns where what was taken
    // ends.
    std::size_t add_paragraph(std::size_t i, std::size_t minute_block, const DecisionFacts& facts,
                              std::string_view rule) {
        const std::string_view text = blocks()[i].text;
        const auto [begin, close, end] = quoted_part(text);
        add(std::nullopt, without_joiner(text.substr(begin, close - begin)),
            BlockPlaces(document_, blocks()[i]).place_of(0, end), minute_block, facts, rule);
        return end;
    }

    // The motion that a paragraph tells of, without what it tells of amendments behind it.
    void add_motion_of(std::size_t i, const DecisionFacts& facts) {
        const std::string_view text = blocks()[i].text;
        const std::vector<TextRange> ranges = sentences_of(text);
        const auto amended = std::ranges::find_if(
            ranges, [&](const TextRange& range) { return matches(range.of(text), patterns::amendment()); });
        if (amended == ranges.end() || amended == ranges.begin())
            return static_cast<void>(add_paragraph(i, i, facts, "motion-and-outcome"));
        const std::size_t end = std::prev(amended)->end;
        add(std::nullopt, without_joiner(text.substr(0, end)), BlockPlaces(document_, blocks()[i]).place_of(0, end), i,
            facts, "motion-and-outcome");
    }

    // --- Sentences that record a decision ---

    // "… as a true record. AGREED": nothing but that what was said before is decided, and no list follows.
    bool ends_in_echo(std::string_view sentence, bool last, std::size_t i) const {
        if (!matches(sentence, patterns::agreed_only())) return false;
        const std::size_t next = next_block(outline_, i);
        return !last || next >= blocks().size() || is_heading(next) ||
               (!begins_list(blocks()[next], blocks()[i]) &&
                !matches(blocks()[next].text, patterns::begins_with_that()));
    }

    // "Cllr Ferris seconded this proposal and it was agreed."
    static bool seconds_and_settles(std::string_view sentence) {
        // "It was proposed, seconded and agreed that …" is a motion of its own.
        return contains_folded(sentence, "second") &&
               !matches(sentence.substr(0, folded(sentence).find("second")), patterns::proposes()) &&
               matches(sentence, patterns::seconds_only()) && matches(sentence, patterns::outcome_said());
    }

    // A sentence that tells what came of the motion before it, and no more.
    static bool only_tells_result(std::string_view sentence) {
        const Stems stems(sentence);
        return matches(sentence, stems, kAgreedOnly) || matches(sentence, stems, kBareResult) ||
               seconds_and_settles(sentence);
    }

    // "CARRIED" alone, or behind who seconded it: "Ferris seconded the motion. Motion passed 3-0."
    static bool tells_result(std::string_view text) {
        for (const TextRange range : sentences_of(text)) {
            const std::string_view sentence = range.of(text);
            if (only_tells_result(sentence)) return true;
            if (!matches(sentence, patterns::seconds_only())) return false;
        }
        return false;
    }

    // "Resolved." alone, over a heading or the next motion: that what was proposed above it was.
    bool settles_above(std::size_t i) const {
        const std::string_view text = blocks()[i].text;
        const std::size_t marker = taken_by(text, patterns::decision_marker());
        if (marker == 0 || !is_whole(text.substr(marker), patterns::bare_resolved()) || text.ends_with(':') ||
            text.ends_with('-') || text.ends_with("–"))
            return false;
        const std::size_t next = next_block(outline_, i);
        return next >= blocks().size() || is_heading(next) || blocks()[next].text.starts_with('(') ||
               matches(blocks()[next].text, patterns::proposed_seconded());
    }

    // What came of the motion stands under the block, or under who seconded it.
    bool carried_below(std::size_t i) const {
        std::size_t next = next_block(outline_, i);
        if (next < blocks().size() && !is_heading(next) && matches(blocks()[next].text, patterns::seconds_only()) &&
            !seconds_and_settles(blocks()[next].text))
            next = next_block(outline_, next);
        // "ROLL CALL VOTE", "AYES: Oakes and Vale."
        bool voted = false;
        for (std::size_t seen = 0;
             next < blocks().size() && seen < kFactBlocks && !is_heading(next) && !tells_result(blocks()[next].text) &&
             matches(blocks()[next].text, patterns::starts_decision_fact());
             ++seen) {
            const std::string_view votes = blocks()[next].text;
            voted = voted || names_voters(votes) || matches(votes, patterns::named_ayes()) ||
                    matches(votes, patterns::votes_for());
            next = next_block(outline_, next);
        }
        return voted || (next < blocks().size() && !blocks()[next].label &&
                         (tells_result(blocks()[next].text) || settles_above(next)));
    }

    // "The amendment was put to the vote and lost", not the motion that it was to.
    static bool settles_amendment(std::string_view sentence) {
        return contains_folded(sentence, "amendment") && !contains_folded(sentence, "original motion") &&
               matches(sentence, patterns::amendment_settled()) && !matches(sentence, patterns::substantive_motion());
    }

    // "Cllr Oakes proposed the following Notice of Motion:" over it in quotation marks: a decision where some way under
    // it, in the same item, is said that it was carried. Returns the block to go on with; `i` where it is no such line.
    std::size_t proposed_below(std::size_t i) {
        const std::size_t motion = next_block(outline_, i);
        if (motion >= blocks().size() || blocks()[motion].label ||
            !matches(blocks()[motion].text, patterns::opens_quotation()) ||
            !matches(blocks()[i].text, patterns::proposes_following()) ||
            matches(blocks()[i].text, patterns::outcome_said()))
            return i;
        DecisionFacts facts;
        add_movers(blocks()[i].text, facts);
        if (const std::size_t end = motion_to_its_result(motion, i, facts); end > motion) return end;
        const std::size_t end = quotation_end(blocks()[motion].text);
        return end == blocks()[motion].text.size() ? motion + 1 : sentences(motion, end);
    }

    // “That this Council …”, all of a paragraph, as notice was given of it: a decision where its result follows.
    std::size_t notice_of_motion(std::size_t i) {
        const std::string_view text = blocks()[i].text;
        if (is_heading(i) || !matches(text, patterns::opens_quotation()) ||
            !matches(text, patterns::operative_words()) || quotation_end(text) != text.size())
            return i;
        DecisionFacts facts;
        return motion_to_its_result(i, i, facts);
    }

    // Reads on from a motion in quotation marks, which `lead` led to, until it is said what came of it, in the same
    // section. Returns the block to go on with; the motion's own where nothing is said.
    std::size_t motion_to_its_result(std::size_t motion, std::size_t lead, DecisionFacts& facts) {
        std::size_t seen = 0;
        bool amended = false;
        const bool of_amendment = is_moved_amendment(blocks()[lead].text);
        const std::size_t last = last_of_quotation(motion);
        std::string how;  // those who voted did so, whose number follows: "FOR: Oakes, Vale" over "(2)"
        for (std::size_t n = last; n < blocks().size() && seen <= kResultBehind_blocks; ++n) {
            if (is_aside(blocks()[n])) continue;
            const std::string_view text = blocks()[n].text;
            if (is_fact_line(text) && settles_amendment(text) == of_amendment) {
                how = text.substr(0, text.find(':'));
                add_votes(text, facts);
            }
            if (std::string count;
                !how.empty() && RE2::FullMatch(printed(blocks()[n]), patterns::count_alone(), &count))
                add_votes(how + ": " + count, facts);
            if (n != last && section_at(n) != section_at(lead) && is_heading(n)) break;
            if (matches(text, patterns::proposes_following()) ||
                (matches(text, patterns::decision_marker()) && !settles_above(n)))
                break;
            // What follows the quotation in its own paragraph tells of it too.
            const std::size_t from = n > last ? 0 : last > motion ? text.size() : quotation_end(text);
            const std::string_view rest = text.substr(from);
            for (const TextRange range : sentences_of(rest)) {
                const std::string_view sentence = range.of(rest);
                if (sentence.empty()) continue;
                if (settles_amendment(sentence)) {
                    amended = amended || !says_lost(sentence);
                    if (!of_amendment) continue;
                    if (amended) {
                        amended_in_ = section_at(lead);
                        add_votes(rest, facts);
                        add_quotation(motion, last, lead, facts);
                    }
                    return n + 1;
                }
                if (of_amendment) continue;
                const bool carried = (only_tells_result(sentence) || matches(sentence, patterns::short_agreement()) ||
                                      matches(sentence, patterns::put_to_vote()) ||
                                      (n != last && matches(sentence, patterns::motion_settled()))) &&
                                     !matches(sentence, patterns::reported_decision());
                if (carried || seen <= 1) add_movers(sentence, facts);
                if (!carried) continue;
                add_votes(rest, facts);
                if (range.end == rest.size()) add_facts_after(n + 1, facts);
                if (is_struck_out(blocks()[motion].where)) return n + 1;
                // "Resolved: …" under the vote says what was decided.
                if (stands_under(n, patterns::decision_marker()) && !stands_under(n, patterns::resolved_accordingly()))
                    return n + 1;
                // The section's other motions are what it was chosen from.
                if (matches(sentence, patterns::put_to_vote())) drop_motions(section_at(lead), facts);
                add_quotation(motion, last, lead, facts);
                found_.back().lost = says_lost(sentence);
                if (amended && found_.back().outcome == Outcome::agreed)
                    found_.back().outcome = Outcome::agreed_amended;
                const std::size_t next = next_block(outline_, n);  // "The Mayor declared the motion carried."
                return next < blocks().size() && matches(blocks()[next].text, patterns::bare_result()) ? next + 1
                                                                                                       : n + 1;
            }
            ++seen;
        }
        return motion;
    }

    // Whether the sentence says what became of the motion that the one before it told: who was chosen, or, where that
    // named nobody and nothing, what was agreed.
    bool settles_motion(std::string_view motion, std::string_view sentence, std::size_t block) const {
        if (states_facts(sentence) || is_told(sentence) || matches(sentence, patterns::proposed_seconded()) ||
            matches(sentence, patterns::reported_decision()))
            return false;
        return chooses(sentence, Stems(sentence), block) ||
               (!matches(motion, patterns::says_what()) && matches(sentence, patterns::it_was_agreed())) ||
               matches(sentence, patterns::body_content_with());
    }

    std::size_t sentences(std::size_t i, std::size_t begin) {
        const Block& block = blocks()[i];
        if (const std::size_t end = quoted_below_movers(i); end > i) return end;
        if (begin == 0) begin = taken_by(block.text, patterns::motion_label());
        if (begin == 0) begin = subject_of(block);
        // "Rope, £30 – agreed.": nothing is said of the subject but that; it is what was decided.
        if (const std::string_view rest = std::string_view(block.text).substr(std::min(begin, block.text.size()));
            begin > 0 && !outline_.heading_in(i) && rest.size() < block.text.size() && rest.size() <= kClosing_bytes &&
            (closes_with_marker(block.text) || matches(block.text, patterns::approved_seconded())))
            begin = 0;
        const std::string_view text = std::string_view(block.text).substr(std::min(begin, block.text.size()));
        const std::vector<TextRange> ranges = sentences_of(text);
        std::optional<BlockPlaces> places;
        std::size_t after = i + 1, after_last = 0;  // after_last: the first sentence behind the last decision
        const bool formal = formal_.empty() ? false : formal_[section_at(i)];
        const bool minute = block.label.form == LabelForm::decimal && block.label.depth() > 1;
        for (std::size_t n = 0; n < ranges.size(); ++n) {
            std::string_view words = ranges[n].of(text);
            TextRange range = ranges[n];
            std::string_view rule;
            std::optional<std::string> number;  // of the motion, where it has one of its own
            std::string_view moved;             // with its mover, where the range is only what was moved
            std::size_t facts_from = n;         // sentences from here to this one state facts of the decision
            const Stems stems(words);
            if (!may_decide(stems)) continue;
            if (n + 1 < ranges.size() && matches(words, patterns::proposed_and_all_in_favour()) &&
                (late_marker_of(ranges[n + 1].of(text)) > 0 ||
                 taken_by(ranges[n + 1].of(text), patterns::decision_marker()) > 0))
                continue;
            if (const std::size_t note = margin_note(words); note > 0) {
                range.begin += note;
                words.remove_prefix(note);
            }
            // "b) It was agreed …", behind what was said under (a).
            constexpr std::size_t kLetter_bytes = 3;
            if (n > 0 && words.size() > kLetter_bytes && words.substr(1).starts_with(") ") &&
                std::islower(static_cast<unsigned char>(words[0]))) {
                range.begin += kLetter_bytes;
                words.remove_prefix(kLetter_bytes);
            }
            // "Bank reconciliation: approved", "6. Minutes of 3 May – AGREED. Proposed by Cllr Oakes."
            if (n == 0 && begin > 0 && follows_heading(i) && matches(words, patterns::agreed_only())) {
                DecisionFacts facts;
                std::size_t last = 0;
                for (; last < ranges.size() && (last == 0 || states_facts(ranges[last].of(text))); ++last) {
                    add_movers(ranges[last].of(text), facts);
                    add_votes(ranges[last].of(text), facts);
                }
                if (last == ranges.size()) add_facts_after(i + 1, facts);
                add(std::nullopt, block.text.substr(0, begin + range.end),
                    BlockPlaces(document_, block).place_of(0, begin + range.end), i, facts, "decision-in-heading");
                n = last - 1;
                after_last = last;
                continue;
            }
            // "The motion passed 4-1.", or who moved it, some way behind the motion.
            const bool result =
                !formal && ((matches(words, stems, kBareResult) && !matches(words, patterns::and_it_was_resolved())) ||
                            (n == 0 && decided_above(i) && seconds_and_settles(words)));
            const bool movers = !formal && !result && n > 0 && stems.any({"mov", "propos", "second"}) &&
                                is_whole(words, patterns::movers_line());
            if (const std::size_t motion = result || movers ? open_motion(i) : found_.size();
                motion < found_.size() && (result || (!found_[motion].mover && found_[motion].block == i))) {
                std::size_t first = n, last = n + 1;
                while (first > after_last && states_facts(ranges[first - 1].of(text))) --first;
                while (last < ranges.size() && states_facts(ranges[last].of(text))) ++last;
                DecisionFacts facts;
                for (std::size_t f = first; f < last; ++f) {
                    add_movers(ranges[f].of(text), facts);
                    add_votes(ranges[f].of(text), facts);
                }
                if (last == ranges.size()) add_facts_after(i + 1, facts);
                if (result) add_broken_votes(i, words, facts);
                settle(found_[motion], facts, result, says_lost(words) || outvoted(words, facts));
                if (result && (matches(words, patterns::outcome_amended()) || amended_in_ == section_at(i)) &&
                    found_[motion].outcome == Outcome::agreed)
                    found_[motion].outcome = Outcome::agreed_amended;
                n = last - 1;
                after_last = last;
                continue;
            }
            // "That a mower be bought Carried."
            if (re2::StringPiece came; !formal && stems.any({"carried", "defeated"}) &&
                                       RE2::PartialMatch(piece(words), patterns::that_carried(), &came)) {
                const auto said = static_cast<std::size_t>(came.data() - words.data());
                DecisionFacts facts;
                add_facts_before(i, facts);
                if (!places) places.emplace(document_, block);
                FoundResolution& added = add(std::nullopt, std::string(words.substr(0, said - 1)),
                                             places->place_of(begin + range.begin, begin + range.begin + said - 1), i,
                                             facts, "motion-and-outcome");
                added.lost = says_lost(words.substr(said));
                after_last = n + 1;
                continue;
            }
            // "… of the lease. Resolved: to renew it."
            const bool echo = n > 0 && ends_in_echo(words, n + 1 == ranges.size(), i);
            if (begin + range.begin > 0 && !echo)
                if (const std::size_t marker = taken_by(words, patterns::decision_marker()); marker > 0)
                    return marked(i, begin + range.begin + marker, i, "resolved");
            // "The motion was put to the vote and AGREED." under the paragraph that says who moved what.
            if (const std::size_t above = n == 0 && begin == 0 ? previous_text_block(blocks(), i) : blocks().size();
                formal && above < i && !is_heading(above) && section_at(above) == section_at(i) &&
                matches(words, stems, kBareResult) && contains_folded(blocks()[above].text, " that ") &&
                matches(blocks()[above].text, patterns::proposed_seconded()) && !decided_above(i)) {
                DecisionFacts facts;
                add_movers(blocks()[above].text, facts);
                for (const TextRange& said : ranges) add_votes(said.of(text), facts);
                add_facts_after(i + 1, facts);
                add_motion_of(above, facts);
                found_.back().lost = says_lost(words);
                return i + 1;
            }
            if (closes_with_marker(words)) {
                rule = "agreed-at-end";
                // "It was proposed by Cllr Oakes, seconded by Cllr Vale, and RESOLVED" over “That …”
                if (n + 1 == ranges.size() && holds_marker(words) &&
                    std::isupper(static_cast<unsigned char>(words.back())) &&
                    (stands_under(i, patterns::begins_with_that()) || stands_under(i, patterns::quoted_motion())))
                    return marked(i, block.text.size(), i, "resolved");
                // "The Council RESOLVED" over "1. to sell the crane"
                if (const std::size_t next = next_block(outline_, i);
                    n + 1 == ranges.size() && next < blocks().size() && begins_list(blocks()[next], block) &&
                    late_marker_of(words) == words.size())
                    return marked(i, block.text.size(), i, "resolved");
            } else if (const std::size_t late = echo ? 0 : late_marker_of(words); late > 0) {
                const std::size_t next = next_block(outline_, i);
                const bool bare = matches(words.substr(late), patterns::bare_resolved());
                const bool ends =
                    bare && words.ends_with('.') && n + 1 == ranges.size() &&
                    (next >= blocks().size() || is_heading(next) ||
                     !(blocks()[next].label || matches(blocks()[next].text, patterns::begins_with_that()) ||
                       matches(blocks()[next].text, patterns::quoted_motion())));
                if (!ends && (bare || lists(words.substr(late))))
                    return marked(i, begin + range.begin + late, i, "resolved");
                // "The accounts were read out and AGREED by all.", "They were accepted as a true record, and it was
                // AGREED that they be signed.", "After discussion the motion was AGREED."
                rule = ends || matches(words.substr(late), patterns::no_more_than_agreed()) ||
                               matches(words.substr(0, late), patterns::accepted_as_record())
                           ? "decision-sentence"
                           : "resolved-in-text";
            } else if (matches(words, stems, kAgreedOnly) || matches(words, stems, kShortAgreement)) {
                // "Carried." after its motion; or the sentence before is what was agreed.
                if (formal && !(echo && holds_marker(words))) continue;
                const auto tells_votes = [&](const TextRange& more) { return states_facts(more.of(text)); };
                if (n == 0 && begin == 0 && std::all_of(ranges.begin() + 1, ranges.end(), tells_votes)) {
                    // "CARRIED" under "That the agenda be adopted."; "CARRIED. Cllr Vale opposed."
                    if (const std::size_t above = motion_above(i);
                        above < i && !decided_above(i) && is_whole(words, patterns::carried_only())) {
                        DecisionFacts facts;
                        for (std::size_t line = above + 1; line < i; ++line)
                            if (!is_aside(blocks()[line])) add_movers(blocks()[line].text, facts);
                        for (const TextRange& range_of_fact : ranges) add_votes(range_of_fact.of(text), facts);
                        add_facts_after(i + 1, facts);
                        if (!is_struck_out(blocks()[above].where))
                            add_paragraph(above, above, facts, "motion-and-outcome");
                        return i + 1;
                    }
                }
                if (n == 0) {
                    // "This was agreed." of what the heading names, or the paragraph before; not of a decision told
                    // already.
                    if (begin > 0 || decided_above(i) || !matches(words, patterns::agreed_with_subject())) continue;
                    rule = "decision-sentence";
                } else {
                    if (under_decisions_of_others(i) || is_only_away(i, ranges[n - 1].of(text))) continue;
                    // The sentence before tells what; between them may stand who proposed it.
                    std::size_t first = n - 1;
                    while (first > 0 && (states_facts(ranges[first].of(text)) ||
                                         matches(ranges[first].of(text), patterns::seconds_only())))
                        --first;
                    // "YEAS: Oakes, Vale. NAYS: None. MOTION CARRIED.", of what was told above.
                    if (first == 0 && begin == 0 && decided_above(i) &&
                        (names_voters(ranges[0].of(text)) || matches(ranges[0].of(text), patterns::named_ayes())))
                        continue;
                    // "Mr Vale said that two were on order. The motion was agreed.": not what he said.
                    const bool told = contains_folded(words, "motion") && is_told(ranges[first].of(text));
                    if (!told && first + 1 < n) range.end = ranges[first].end;
                    while (first > 0 && matches(ranges[first].of(text), patterns::begins_with_pronoun())) --first;
                    if (!told) range.begin = ranges[first].begin;
                    rule = "agreed-before";
                    facts_from = told ? 0 : first + 1;
                    // "Cllr Oakes moved to buy a bell. CARRIED": what was moved is what was decided.
                    if (is_whole(words, patterns::carried_only()) &&
                        (matches(ranges[first].of(text), Stems(ranges[first].of(text)), kMovesOnly) ||
                         matches(ranges[first].of(text), patterns::begins_with_that())))
                        range.end = ranges[first].end;
                }
            } else if (!formal && n > after_last && matches(words, stems, {&patterns::assents, {"agreed"}}) &&
                       matches(ranges[n - 1].of(text), patterns::asks_for_leave())) {
                // "Cllr Oakes asked if she could buy a bell. Agreed, the clerk is to pay."
                range.begin = ranges[n - 1].begin;
                rule = "agreed-before";
            } else if (!formal && (n + 1 == ranges.size() || after_last == 0) &&
                       matches(words, stems, {&patterns::all_agreed_at_end, {"all "}})) {
                // "Lamp oil £12.50; rope £30 – all approved."
                range.begin = ranges[after_last].begin;
                rule = "agreed-before";
            } else if (!formal && n > 0 && n > after_last && n + 1 < ranges.size() &&
                       stems.any({"moved", "proposed"}) && is_whole(words, patterns::mover_alone()) &&
                       is_whole(ranges[n + 1].of(text), patterns::seconder_alone())) {
                // "A bench for the green was put forward. Proposed: Cllr Oakes. Seconded: Cllr Ferris."
                range = ranges[n - 1];
                rule = "motion";
            } else if (!formal && n + 1 < ranges.size() && matches(words, stems, kMovesOnly) &&
                       (matches(ranges[n + 1].of(text), patterns::seconds_only()) ||
                        is_whole(ranges[n + 1].of(text), patterns::seconder_alone()) ||
                        matches(ranges[n + 1].of(text), patterns::motion_result()) ||
                        (contains_folded(ranges[n + 1].of(text), "vote") &&
                         matches(ranges[n + 1].of(text), patterns::starts_decision_fact())) ||
                        result_follows(text, ranges, n)) &&
                       !matches(words, patterns::reported_decision())) {
                rule = "motion";
            } else if (!formal && (n + 1 == ranges.size() || ends_in_call_for_vote(text, ranges, n)) &&
                       matches(words, stems, kMovesOnly) && carried_below(i) &&
                       !matches(words, patterns::reported_decision())) {
                rule = "motion";
                re2::StringPiece code;
                if (block.label.form == LabelForm::minute) {
                    number = block.label.text;
                } else if (RE2::PartialMatch(piece(words), patterns::number_of_moved(), &code)) {
                    number = std::string(code.data(), code.size());
                    range.begin += code.size() + 1;
                }
                moved = range.of(text);
                if (re2::StringPiece mover, that;
                    number && RE2::PartialMatch(piece(moved), patterns::moved_that(), &mover, &that))
                    range.begin += static_cast<std::size_t>(that.data() - moved.data());
            } else if (!formal && chooses(words, stems, i) && !is_told(words) &&
                       !matches(words, patterns::reported_decision())) {
                rule = "decision-sentence";
            } else if (deciding_.decides(words, stems, {formal, minute, in_person_})) {
                const bool vote = matches(words, patterns::put_to_vote());
                if (vote && settles_amendment(words) && !matches(words, patterns::and_it_was_resolved())) {
                    if (says_lost(words)) {
                        drop_amendments(section_at(i));
                        after_last = n + 1;
                        continue;
                    }
                    amended_in_ = section_at(i);
                    // It was told when it was moved.
                    if (n == 0 && begin == 0 && !found_.empty() && found_.back().under == section_at(i) &&
                        found_.back().rule == "motion" && is_moved_amendment(found_.back().text)) {
                        DecisionFacts facts;
                        for (const TextRange& said : ranges) add_votes(said.of(text), facts);
                        add_facts_after(i + 1, facts);
                        // "It became the substantive motion and it was agreed that the crane be sold."
                        if (const auto tells = std::ranges::find_if(
                                ranges, [&](const TextRange& said) { return tells_substantive(said.of(text)); });
                            tells != ranges.end()) {
                            take_amended(*tells, i, begin, facts);
                            after_last = ranges.size();
                            break;
                        }
                        settle(found_.back(), facts, true, false);
                        after_last = ranges.size();
                        break;
                    }
                }
                // "On a vote, sixteen voted for the proposal, and it was declared carried.": what was moved above.
                if (const std::size_t motion = vote && n == 0 && begin == 0 && !settles_amendment(words)
                                                   ? only_motion_above(i)
                                                   : found_.size();
                    motion < found_.size() && !contains_folded(words, " that ")) {
                    DecisionFacts facts;
                    for (const TextRange& said : ranges) add_votes(said.of(text), facts);
                    add_facts_after(i + 1, facts);
                    settle(found_[motion], facts, true, says_lost(words));
                    if (amended_in_ == section_at(i) && found_[motion].outcome == Outcome::agreed)
                        found_[motion].outcome = Outcome::agreed_amended;
                    after_last = ranges.size();
                    break;
                }
                rule = vote ? "vote" : only_moves(words) ? "motion" : "decision-sentence";
                if (n > 0 && ((matches(words, patterns::motion_was_made()) && !matches(words, patterns::says_what()) &&
                               matches(ranges[n - 1].of(text), patterns::calls_for_motion())) ||
                              is_whole(words, patterns::movers_line()) ||
                              matches(words, patterns::pronoun_seconded()) || matches(words, patterns::goes_on())))
                    range.begin = ranges[n - 1].begin;
                // Where a full stop is missing before it: "… not available It was agreed to …".
                if (const std::size_t it = words.find(" It was "); it != std::string_view::npos)
                    range.begin += it + 1;
                else
                    range.begin += subject_before_resolved(words);
            } else {
                continue;
            }
            // "Action: Motion by Oakes, second by Vale:", and nothing that was moved.
            if (rule == "motion" && words.ends_with(':') && n + 1 == ranges.size() &&
                !matches(words, patterns::says_what()) && !begins_motion_below(i))
                continue;
            // "The minutes were proposed by Cllr Oakes and seconded by Cllr Vale." over "RESOLVED: That …"
            if ((rule == "motion" || rule == "vote") && n + 1 == ranges.size() &&
                ((stands_under(i, patterns::decision_marker()) && !settles_above(next_block(outline_, i))) ||
                 stands_under(i, patterns::only_leads_in()) || decision_is_headed_below(i)))
                continue;
            // "Cllr Oakes was proposed by … and seconded by …. There being no others, she was elected."
            DecisionFacts facts;
            add_movers(moved.empty() ? range.of(text) : moved, facts);
            if (rule == "motion" && n + 1 < ranges.size() && settles_motion(words, ranges[n + 1].of(text), i)) {
                range.end = ranges[++n].end;
                rule = "decision-sentence";
            }
            if (!places) places.emplace(document_, block);
            SourceSpan where = places->place_of(begin + range.begin, begin + range.end);
            add_votes(range.of(text), facts);
            for (std::size_t f = facts_from; f < n; ++f) {
                add_movers(ranges[f].of(text), facts);
                add_votes(ranges[f].of(text), facts);
            }
            // "It was proposed by Cllr Oakes and seconded by Cllr Vale that …" over "The Council RESOLVED to …".
            if (rule == "resolved-in-text" && n == 0 && begin == 0 && !facts.mover)
                add_facts_right_above(i, words, facts);
            // "A proposal was made by Cllr Oakes. This was seconded by Cllr Vale. With no other, it was RESOLVED …"
            for (std::size_t f = after_last; rule == "resolved-in-text" && f < n; ++f)
                if (const std::string_view before = ranges[f].of(text);
                    matches(before, patterns::puts_forward()) || matches(before, patterns::seconds_only()))
                    add_movers(before, facts);
            // "On a show of hands five voted in favour and two against." over "Resolved on the proposal of Cllr Oakes
            // …".
            if (n == 0 && begin == 0 && !facts.votes && words.starts_with("Resolved "))
                add_facts_right_above(i, words, facts);
            if (facts_from < n || range.end <= ranges[n].begin) add_votes(words, facts);
            if (range.begin < ranges[n].begin) add_movers(words, facts);
            // "Cllr Oakes was proposed by …"; "there being no other nominations he was elected": one decision.
            if (chooses(words, stems, i)) drop_motions(section_at(i), facts, words);
            // Who proposed it and how the vote went may follow.
            std::size_t last = n + 1;
            bool lost = false;
            while (last < ranges.size()) {
                // "Cllr Oakes proposed …. It would cost £90. The council was all in favour."
                if (rule == "motion" && last + 1 < ranges.size() && !states_facts(ranges[last].of(text)) &&
                    !may_decide(Stems(ranges[last].of(text))) &&
                    matches(ranges[last + 1].of(text), patterns::votes_only())) {
                    add_votes(ranges[last + 1].of(text), facts);
                    last += 2;
                    continue;
                }
                const std::string_view next = ranges[last].of(text);
                if (!states_facts(next) && !matches(next, patterns::seconds_only()) &&
                    !(rule == "motion" &&
                      (matches(next, patterns::motion_result()) || matches(next, patterns::bare_result()))) &&
                    !matches(next, patterns::short_agreement()) && !matches(next, patterns::asked_for_vote()))
                    break;
                if ((matches(next, patterns::proposed_seconded()) && matches(next, patterns::says_what())) ||
                    matches(next, patterns::and_it_was_resolved()))
                    break;
                add_movers(next, facts);
                add_votes(next, facts);
                // What came of it is said: a later vote is on something else.
                if (rule == "motion" &&
                    (matches(next, patterns::outcome_said()) || matches(next, patterns::bare_result())))
                    rule = "decision-sentence";
                if (last + 1 == ranges.size()) add_broken_votes(i, next, facts);
                lost = lost || says_lost(next) || outvoted(next, facts);
                ++last;
            }
            if (last == ranges.size()) add_facts_after(i + 1, facts);
            if (!facts.mover && rule == "decision-sentence" &&
                (matches(words, patterns::motion_was_agreed()) || matches(words, patterns::declared_elected()) ||
                 (n == 0 && begin == 0 && contains_folded(words.substr(0, 7), "it was ") &&
                  only_names_movers_above(i))))
                add_facts_before(i, facts);
            // "The vote on it was carried by six to one.", of what was resolved right above.
            if (rule == "vote" && n == 0 && begin == 0 && found_above(i)) {
                if (ranges.size() == 1) add_facts_after(i + 1, facts);
                add_to_decided(facts);
                continue;
            }
            if (rule == "vote" && take_contest(i, facts, true)) rule = "motion-and-outcome";
            if (rule == "vote") {
                const bool amendment = matches(words, patterns::amendment());
                for (std::size_t m = n; m-- > 0;)
                    if (const auto motion = ranges[m].of(text); matches(motion, patterns::proposed_seconded()) &&
                                                                matches(motion, patterns::amendment()) == amendment)
                        add_movers(motion, facts);
                add_facts_before(i, facts, amendment);
                substantive_ = false;
                drop_motions(section_at(i), facts);
            }
            n = last - 1;
            after_last = last;
            if (is_struck_out(where)) continue;
            // "… and agreed to adopt the following motion:", which is quoted under it.
            if (const std::size_t next = next_block(outline_, i);
                last == ranges.size() && (words.ends_with(':') || words.ends_with(';')) && next < blocks().size() &&
                !blocks()[next].label && matches(blocks()[next].text, patterns::quoted_motion())) {
                add_paragraph(next, i, facts, rule);
                return next + 1;
            }
            // "It was agreed to send the following comments:" over applications with a view of each, which are told.
            if (const std::size_t next = next_block(outline_, i); last == ranges.size() && next < blocks().size() &&
                                                                  matches(words, patterns::lists_views()) &&
                                                                  planning_view_at(outline_, next))
                continue;
            std::string decided(range.of(text));
            if (rule == "resolved-in-text") {
                const std::size_t late = late_marker_of(words);
                decided = std::string(words.substr(late));
            }
            const std::string lead = decided;
            if (last == ranges.size()) after = finish_sentence(i, decided, where);
            std::optional<std::string> label;
            if (block.label && block.label.form != LabelForm::bullet && range.begin == 0 && begin == 0)
                label = block.label.text;
            if (matches(words, patterns::it_was_resolved())) take_proposals(i, words, facts);
            FoundResolution& added = add(label, without_joiner(decided), where, i, facts, rule);
            if (added.outcome == Outcome::agreed && corrected_before(i, text.substr(0, range.begin)))
                added.outcome = Outcome::agreed_amended;
            // Reasons and conditions may speak of other things.
            if (matches(lead, patterns::conditions_follow())) added.outcome = outcome_of(lead);
            added.lost = lost || (rule != "decision-in-heading" && !rule.starts_with("resolved") && says_lost(decided));
            if (number) set_number(added, *number, i);
        }
        return after;
    }

    static bool tells_substantive(std::string_view sentence) {
        return matches(sentence, patterns::substantive_motion()) && matches(sentence, patterns::and_it_was_resolved());
    }

    // The sentence tells what was decided once the amendment that was found last had been carried.
    void take_amended(const TextRange& sentence, std::size_t i, std::size_t begin, DecisionFacts& facts) {
        drop_motion(found_.size() - 1, facts);
        DecisionFacts of_motion;
        drop_motions(section_at(i), of_motion);
        const std::string_view text = std::string_view(blocks()[i].text).substr(begin);
        add(std::nullopt, without_joiner(sentence.of(text)),
            BlockPlaces(document_, blocks()[i]).place_of(begin + sentence.begin, begin + sentence.end), i, facts,
            "vote");
    }

    // Bytes of "Donation to the lifeboat " before "Resolved to give £50.", where nothing parts them.
    static std::size_t subject_before_resolved(std::string_view sentence) {
        for (const std::string_view opening : {" Resolved to ", " Resolved that ", " Resolved unanimously "})
            if (const std::size_t at = sentence.find(opening); at != std::string_view::npos) {
                const std::string_view subject = sentence.substr(0, at);
                const bool parted = subject.ends_with(" was") || subject.ends_with(" and") || subject.ends_with(',');
                return parted || may_decide(Stems(subject)) ? 0 : at + 1;
            }
        return 0;
    }

    // "Cllr Oakes." before "Accepted.", under "Apologies": the meeting heard of it.
    bool is_only_away(std::size_t i, std::string_view before) const {
        const int section = minutes_.section_of(i);
        return section >= 0 && !may_decide(Stems(before)) &&
               outline_.headings[static_cast<std::size_t>(section)].section.type == SectionType::apologies;
    }

    // What may be the words of a motion whose mover the block ends in: "That …", a quotation, a list.
    bool begins_motion_below(std::size_t i) const {
        const std::size_t next = next_block(outline_, i);
        return next < blocks().size() && !is_heading(next) &&
               (blocks()[next].label || matches(blocks()[next].text, patterns::begins_with_that()) ||
                matches(blocks()[next].text, patterns::quoted_motion()) ||
                matches(blocks()[next].text, patterns::motion_words()));
    }

    // Whether the paragraph, or one above it in the same item about minutes, says what these were to read.
    bool corrected_before(std::size_t block, std::string_view before) const {
        const int section = minutes_.section_of(block);
        if (section < 0 || outline_.headings[static_cast<std::size_t>(section)].section.type != SectionType::minutes)
            return false;
        if (matches(before, patterns::corrects_minutes())) return true;
        for (std::size_t i = block; i-- > 0 && section_at(i) == section_at(block);)
            if (matches(blocks()[i].text, patterns::corrects_minutes())) return true;
        return false;
    }

    // "to (1) sell the crane; and (2) …", behind a marker.
    static bool lists(std::string_view text) {
        const std::size_t size = text.starts_with("to (") ? 3 : text.starts_with("that (") ? 5 : 0;
        return size > 0 && static_cast<bool>(label_at_start(text.substr(size)));
    }

    // The block begins with a heading, and no list follows that would say what was decided of it.
    bool follows_heading(std::size_t i) const {
        const Heading* heading = outline_.heading_in(i);
        const std::size_t next = next_block(outline_, i);
        return heading && heading->run_in && (next >= blocks().size() || !begins_list(blocks()[next], blocks()[i]));
    }

    // "Purchase of a bench at £340 – agreed.": what was decided, and behind it that it was. Only the end is looked at.
    bool closes_with_marker(std::string_view sentence) const {
        return words_in(sentence) > 2 &&
               matches(sentence.substr(sentence.size() - std::min(sentence.size(), kClosing_bytes)),
                       patterns::closing_marker()) &&
               !matches(sentence, patterns::reported_decision()) && !deciding_.of_other_council(sentence) &&
               (!is_told(sentence) || matches(sentence, patterns::asked_whether()));
    }

    // Adds what stands under "… on the following conditions:", or after a note in the margin ("JS") that broke the
    // sentence: "… that the lights would be" and "put up on Monday.". Returns the block to go on with.
    std::size_t finish_sentence(std::size_t i, std::string& words, SourceSpan& where) {
        const auto append = [&](std::size_t n, std::string_view more) {
            words += " " + std::string(more);
            const SourceSpan added = BlockPlaces(document_, blocks()[n]).place_of(0, more.size());
            where.last_page = added.last_page;
            where.last_word = added.last_word;
        };
        std::size_t next = next_block(outline_, i);
        const bool open = ends_open(words);
        if ((open || matches(words, patterns::conditions_follow()) || matches(words, patterns::supports_list())) &&
            next < blocks().size()) {
            const LabelForm form = blocks()[next].label.form;
            const bool listed = form == LabelForm::bullet || begins_list(blocks()[next], blocks()[i]);
            for (; listed && next < blocks().size() && blocks()[next].label.form == form && !outline_.heading_in(next);
                 next = next_block(outline_, next))
                append(next, form == LabelForm::bullet ? blocks()[next].text : printed(blocks()[next]));
            // "It was moved by … that:" over what, "… be approved, subject to the following amendment:" over it.
            if (!listed && open && !blocks()[next].label && !outline_.heading_in(next) &&
                ((matches(words, patterns::proposed_seconded()) && matches(words, patterns::that_at_end())) ||
                 (matches(words, patterns::amendments_follow()) && !may_decide(Stems(blocks()[next].text))))) {
                append(next, blocks()[next].text);
                return next_block(outline_, next);
            }
            // "… should be added to the website:" over a line that says what.
            if (const std::size_t then = next_block(outline_, next);
                !listed && open && !contains_folded(words, "cheque") && !contains_folded(words, "payment") &&
                is_lone_line(next) && (then >= blocks().size() || !is_lone_line(then)))
                append(next, blocks()[next].text), next = then;
            return next;
        }
        if (ends_as_sentence(words) || words.ends_with(':')) return i + 1;
        if (next < blocks().size() && !blocks()[next].label && words_in(blocks()[next].text) <= kMargin_words &&
            blocks()[next].left > blocks()[i].left + kMargin_pt)
            next = next_block(outline_, next);
        if (next == next_block(outline_, i) || next >= blocks().size() || blocks()[next].label ||
            outline_.heading_in(next) || !std::islower(static_cast<unsigned char>(blocks()[next].text[0])))
            return i + 1;
        const std::vector<TextRange> rest = sentences_of(blocks()[next].text);
        append(next, rest[0].of(blocks()[next].text));
        return rest.size() > 1 ? sentences(next, rest[1].begin) : next + 1;
    }

    // A line that tells no more than a name or a list of things: one of several may be a table's row.
    bool is_lone_line(std::size_t i) const {
        constexpr std::size_t kLongest_bytes = 120;
        const Block& block = blocks()[i];
        return !block.label && !is_heading(i) && !block.in_table() && block.text.size() < kLongest_bytes &&
               !block.text.starts_with('(') && block.text.find_first_of("£$0123456789") == std::string::npos &&
               !ends_as_sentence(block.text) && !may_decide(Stems(block.text));
    }

    // The last motion of this section, where what came of it was not told; found_.size() where there is none.
    std::size_t open_motion(std::size_t block) const {
        const std::size_t section = section_at(block);
        const std::size_t last = found_.size() - std::min(found_.size(), kMotionsBehind);
        for (std::size_t n = found_.size(); n-- > last && found_[n].under == section;)
            if (found_[n].rule == "motion") return n;
        return found_.size();
    }

    // The one motion of this section that nothing came of yet; found_.size() where there is none or several. What came
    // of its amendments was told.
    std::size_t only_motion_above(std::size_t block) const {
        std::size_t only = found_.size(), looked = 0;
        for (std::size_t n = found_.size(); n-- > 0 && looked < kMotionsBehind && found_[n].under == section_at(block);
             ++looked) {
            if (is_moved_amendment(found_[n].text)) continue;
            if (found_[n].rule != "motion") break;
            if (only < found_.size()) return found_.size();
            only = n;
        }
        return only;
    }

    // A lost amendment is nothing.
    void drop_amendments(std::size_t section) {
        while (!found_.empty() && found_.back().under == section && found_.back().rule == "motion" &&
               is_moved_amendment(found_.back().text))
            found_.pop_back();
    }

    // "The motion received a vote of Ayes:" over "9, Nays: 0", which was read as a number and what it numbers.
    void add_broken_votes(std::size_t i, std::string_view words, DecisionFacts& facts) const {
        const std::size_t next = next_block(outline_, i);
        if (words.ends_with(':') && next < blocks().size() && matches(words, patterns::received_votes()))
            add_votes(std::string(words) + " " + printed(blocks()[next]), facts);
    }

    // "The motion received a vote of Ayes: 3, Nays: 5": only the numbers say that it was lost.
    static bool outvoted(std::string_view words, const DecisionFacts& facts) {
        return facts.votes && facts.votes->in_favour && facts.votes->against &&
               *facts.votes->in_favour < *facts.votes->against && matches(words, patterns::received_votes());
    }

    static void settle(FoundResolution& motion, const DecisionFacts& facts, bool result, bool lost) {
        if (!motion.mover) motion.mover = facts.mover;
        if (!motion.seconder) motion.seconder = facts.seconder;
        if (!motion.votes) motion.votes = facts.votes;
        motion.lost = lost;
        if (result) motion.rule = "motion-and-outcome";
    }

    // "Cllr Oakes moved to buy a bell. It costs £90. The motion passed.": the result stands some sentences behind.
    static bool result_follows(std::string_view text, const std::vector<TextRange>& ranges, std::size_t motion) {
        for (std::size_t n = motion + 1; n < std::min(ranges.size(), motion + 1 + kResultBehind_sentences); ++n) {
            if (matches(ranges[n].of(text), patterns::bare_result())) return true;
            if (matches(ranges[n].of(text), patterns::moves_only())) return false;
        }
        return false;
    }

    // "Cllr Oakes moved that it be sold. Cllr Vale requested a recorded vote.", over how they voted.
    static bool ends_in_call_for_vote(std::string_view text, const std::vector<TextRange>& ranges, std::size_t motion) {
        return motion + 2 == ranges.size() && matches(ranges.back().of(text), patterns::asked_for_vote());
    }

    // A motion's words, with who was proposed where that stands before them.
    std::string_view nomination(const FoundResolution& motion) const {
        const std::string& line = blocks()[motion.block].text;
        return matches(line, patterns::nominee_line()) ? line : motion.text;
    }

    static bool proposes_whom(std::string_view text) {
        return matches(text, patterns::proposes_whom()) || matches(text, patterns::nominee_line());
    }

    // "Cllr Oakes was proposed by …", where what was decided names her.
    static bool names_who_was_proposed(std::string_view decided, std::string_view motion) {
        re2::StringPiece who;
        if (!RE2::PartialMatch(piece(motion), patterns::nominee_line(), &who) &&
            !RE2::PartialMatch(piece(motion), patterns::who_was_proposed(), &who) &&
            !RE2::PartialMatch(piece(motion), patterns::proposes_whom(), &who))
            return false;
        const std::string_view name(who.data(), who.size());
        return decided.contains(name.substr(name.rfind(' ') + 1));
    }

    // Motions that the section then votes on are told by the vote; who moved the last of them moved what was decided,
    // or who moved the one that names whom the decision chose.
    void drop_motions(std::size_t section, DecisionFacts& facts, std::string_view decided = {}) {
        for (std::size_t n = found_.size(); !decided.empty() && n-- > 0 && found_[n].under == section;)
            if (found_[n].rule == "motion" && !facts.mover && !facts.seconder &&
                names_who_was_proposed(decided, nomination(found_[n])))
                facts.mover = found_[n].mover, facts.seconder = found_[n].seconder;
        for (std::size_t n = found_.size(); n-- > 0 && found_[n].under == section;)
            if (found_[n].rule == "motion") drop_motion(n, facts);
    }

    static bool states_facts(std::string_view sentence) {
        const Stems stems(sentence);
        return matches(
                   sentence, stems,
                   {&patterns::proposal_only, {"prop", "mov", "motion", "second", "2nd", "cynig", "cynnig", "eili"}}) ||
               matches(sentence, stems, kAgreedOnly) ||
               matches(sentence, stems, {&patterns::named_abstainers, {"abstain"}}) ||
               matches(sentence, stems, {&patterns::named_opponents, {"against", "opposed"}}) || says_lost(sentence) ||
               matches(sentence, stems, {&patterns::took_no_part, {"absent", "excused", "not present", "recused"}}) ||
               names_voters(sentence) ||
               (words_in(sentence) <= 14 && matches(sentence, patterns::unanimous()) &&
                !matches(sentence, patterns::things_confirmed()) &&
                !(matches(sentence, patterns::it_was_agreed()) && matches(sentence, patterns::says_what()))) ||
               matches(sentence, patterns::starts_decision_fact());
    }

    // --- Facts round a marker ---

    void add_facts_around(std::size_t i, std::size_t end, DecisionFacts& facts, std::string_view decided = {}) {
        const std::string_view rest = std::string_view(blocks()[i].text).substr(std::min(end, blocks()[i].text.size()));
        for (const TextRange sentence : sentences_of(rest)) {
            const std::string_view words = sentence.of(rest);
            if (!words.empty() && !states_facts(words)) break;
            add_movers(words, facts);
            add_votes(words, facts);
        }
        add_facts_after(i + 1, facts);
        add_facts_before(i, facts, false, decided);
    }

    // The lines after a decision, as long as they say nothing but who proposed it and who voted how.
    void add_facts_after(std::size_t from, DecisionFacts& facts) {
        std::size_t seen = 0;
        for (std::size_t i = from; i < blocks().size() && seen < kFactBlocks; ++i) {
            if (is_aside(blocks()[i])) continue;
            const std::string_view text = blocks()[i].text;
            // "For (23)" over who voted so, and "Against (14)" under that.
            if (i > from && matches(text, patterns::lists_members()) &&
                matches(blocks()[previous_text_block(blocks(), i)].text, patterns::counts_side())) {
                ++seen;
                continue;
            }
            if (const std::size_t end = voters_from(i, facts); end > i) {
                i = end - 1;
                ++seen;
                continue;
            }
            if (matches(text, patterns::proposed_seconded()) && matches(text, patterns::says_what())) return;
            if (is_heading(i) || (blocks()[i].label && blocks()[i].label.form != LabelForm::bullet) ||
                (!states_facts(text) && !matches(text, patterns::seconds_only()) && !tells_result(text) &&
                 !(text.contains('/') && matches(text, patterns::pair_over_outcome())) &&
                 !matches(text, patterns::asked_for_vote())))
                return;
            const bool named = facts.mover.has_value();
            add_movers(text, facts);
            if (!named && facts.mover) mover_below_ = i;
            if (const std::size_t next = next_block(outline_, i); ends_before_vote(i, next)) {
                add_votes(std::string(text) + " – " + blocks()[next].text, facts);
                i = next;
            } else {
                add_votes(text, facts);
            }
            ++seen;
        }
    }

    // "Roll call: Oakes – yes; Vale – yes; Puw" over "– yes.": the line broke before the dash.
    bool ends_before_vote(std::size_t i, std::size_t next) const {
        return next < blocks().size() && blocks()[next].label.form == LabelForm::bullet &&
               is_whole(blocks()[next].text, patterns::vote_word()) && names_voters(blocks()[i].text) &&
               !ends_as_sentence(blocks()[i].text);
    }

    // "A. Oakes: Aye" over "B. Vale: Absent": how each voted, in a line of its own. Returns the block after the last;
    // `i` where there are not two of them.
    std::size_t voters_from(std::size_t i, DecisionFacts& facts) const {
        std::string all;
        std::size_t end = i, lines = 0;
        for (std::size_t n = i; n < blocks().size() && is_whole(printed(blocks()[n]), patterns::vote_of_one());
             n = next_block(outline_, n), ++lines) {
            all += printed(blocks()[n]) + "; ";
            end = n + 1;
        }
        if (lines < 2) return i;
        add_votes(all, facts);
        return end;
    }

    // "Decisions by the District Council:" stands over the block, and nothing that opens another list.
    bool under_decisions_of_others(std::size_t block) const {
        constexpr std::size_t kLongestList = 20;
        for (std::size_t i = block, seen = 0; i-- > 0 && seen < kLongestList && section_at(i) == section_at(block);
             ++seen) {
            const std::string_view text = blocks()[i].text;
            if (matches(text, patterns::decisions_of_others())) return true;
            if (is_heading(i) || text.ends_with(':')) return false;
        }
        return false;
    }

    // "73 – Resolved that the Clerk ask for prices. They are below.", under "Progress of resolutions of the last
    // meeting".
    bool repeats_earlier(std::size_t i) const {
        const int section = minutes_.section_of(i);
        return blocks()[i].label && blocks()[i].label.form != LabelForm::bullet && section >= 0 && !is_heading(i) &&
               blocks()[i].text.starts_with("Resolved") &&
               matches(outline_.headings[static_cast<std::size_t>(section)].section.heading,
                       patterns::progress_of_decisions());
    }

    // Whether what was found in the block was marked as resolved there.
    bool resolved_in(std::size_t block) const {
        for (std::size_t n = found_.size(); n-- > 0 && found_[n].block >= block;)
            if (found_[n].block == block) return found_[n].rule.starts_with("resolved");
        return false;
    }

    // "Moved by" over "Seconded by", and beside them, read as a column of their own, the two names.
    void add_names_beside_labels(std::size_t i, DecisionFacts& facts) const {
        const std::size_t names = previous_text_block(blocks(), i);
        const std::size_t labels = names < i ? previous_text_block(blocks(), names) : i;
        if (facts.mover || labels >= names || blocks()[labels].page != blocks()[names].page ||
            blocks()[names].box.left < blocks()[labels].box.right ||
            !is_whole(blocks()[labels].text, patterns::labels_of_movers()))
            return;
        const SourceSpan &left = blocks()[labels].where, &right = blocks()[names].where;
        const auto page = std::ranges::find(document_.pages, left.first_page, &Page::number);
        if (page == document_.pages.end() || right.last_word > page->words.size()) return;
        float seconded = 0;  // the top of its line
        for (std::size_t n = left.first_word; n < left.last_word; ++n)
            if (folded(page->text_of(page->words[n])).starts_with("second")) seconded = page->words[n].box.top;
        std::string mover, seconder;
        for (std::size_t n = right.first_word; n < right.last_word; ++n) {
            const Box& box = page->words[n].box;
            std::string& name = (box.top + box.bottom) / 2 < seconded ? mover : seconder;
            if (!name.empty()) name += ' ';
            name += page->text_of(page->words[n]);
        }
        if (mover.empty() || seconder.empty()) return;
        facts.mover = std::move(mover);
        facts.seconder = std::move(seconder);
    }

    // The motion that a marker closes: who moved it, and the vote taken on it, stand above it in the same item.
    // With `amendment`: of the amendment that was voted on. Says in `substantive` that the motion had been amended.
    void add_facts_before(std::size_t block, DecisionFacts& facts, bool amendment = false,
                          std::string_view decided = {}) {
        const std::size_t section = section_at(block);
        bool vote_seen = facts.votes && (facts.votes->in_favour || facts.votes->unanimous);
        for (std::size_t i = block; i-- > 0;) {
            if (section_at(i) != section || is_heading(i)) return;
            if (is_aside(blocks()[i])) continue;
            const std::string_view text = behind_lost(blocks()[i].text);
            if (text.size() < blocks()[i].text.size() && !matches(text, patterns::proposed_seconded())) return;
            // The votes above are of the amendment.
            if (!amendment && says_lost(text) && settles_amendment(text)) vote_seen = true;
            if (matches(text, patterns::decision_marker()) || matches(text, patterns::of_what_is_above()) ||
                (matches(text, patterns::proposed_seconded()) && resolved_in(i)))
                return;
            if (matches(text, patterns::substantive_motion()) && !matches(text, patterns::proposed_seconded()))
                substantive_ = true;
            if (!decided.empty() && matches(text, patterns::nominee_line()) && !names_who_was_proposed(decided, text))
                continue;
            const bool states = states_facts(text);
            if (states && !vote_seen && matches(text, patterns::amendment()) == amendment) add_votes(text, facts);
            if (blocks()[i].label && facts.votes) vote_seen = true;
            if (states) {
                if (matches(text, patterns::amendment()) == amendment) add_movers(text, facts);
                continue;
            }
            // "Cllr Oakes proposed that it be sold." over "Cllr Vale seconded the proposal."
            if (facts.seconder && !facts.mover && !amendment && matches(text, Stems(text), kMovesOnly)) {
                add_movers(text, facts);
                return;
            }
            if (!matches(text, patterns::proposed_seconded())) continue;
            if (!amendment && !facts.mover && only_seconds(text)) {
                add_movers(text, facts);
                continue;
            }
            // A paragraph may tell of the motion and of its amendment: sentence by sentence.
            for (const TextRange sentence : sentences_of(text)) {
                const std::string_view words = sentence.of(text);
                if (!matches(words, patterns::proposed_seconded()) ||
                    matches(words, patterns::amendment()) != amendment)
                    continue;
                add_movers(words, facts);
                if (!vote_seen) add_votes(words, facts);
                return;
            }
        }
    }

    const Document& document_;
    const Outline& outline_;
    const MinuteFinder minutes_;
    bool in_person_ = false;     // a record of what one person decides
    int planning_section_ = -1;  // that has_say_ is of
    bool may_have_say_ = false, has_say_ = false;
    const DecidingSentences deciding_;
    std::optional<std::size_t> amended_in_;        // the section whose motion an amendment changed
    bool substantive_ = false;                     // of the decision being read: the motion had been amended
    std::size_t mover_below_ = std::string::npos;  // the block under a decision that says who moved it
    std::vector<bool> formal_;                     // for each section, and last for what stands before the first
    std::vector<FoundResolution> found_;
};

}  // namespace

std::vector<Resolution> find_resolutions(const Document& document, const Outline& outline,
                                         std::optional<PaperKind> kind) {
    Finder finder(document, outline);
    const PaperKind known = kind.value_or(outline.form == PaperForm::meeting ? PaperKind::minutes : PaperKind::report);
    if (known == PaperKind::minutes)
        finder.minutes();
    else if (known == PaperKind::decision && !is_proposed_decision(outline))
        finder.decision();
    return finder.found();
}

}  // namespace minutebook
