#include "extractors/find/sections.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>

#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/heading_candidates.h"
#include "extractors/find/heading_levels.h"
#include "extractors/find/motion_lines.h"
#include "extractors/find/number_runs.h"
#include "extractors/find/patterns.h"
#include "extractors/find/table_shapes.h"

namespace minutebook {
namespace {

constexpr std::size_t kMostOfOneLabel = 2;
constexpr std::size_t kLongestTitle_bytes = 240;  // "Minutes of the meeting of … held in … on …"
constexpr float kSameLine_pt = 3;                 // blocks with no more between them stand as lines of one paragraph do

class Finder {
public:
    Finder(const Document& document, const SourceSpan& title)
        : document_(document),
          title_(title),
          outline_(begun(blocks_of(document))),
          tables_(outline_.blocks),
          reader_(document, outline_.body, tables_) {}

    Outline find() {
        candidates_.reserve(blocks().size());
        for (const Block& block : blocks()) candidates_.push_back(reader_.read(block));
        for (const std::size_t line : lines_of_motions(blocks())) candidates_[line] = {};
        outline_.form = form();
        runs_ = find_number_runs(document_, blocks(), tables_, reader_, outline_.form, candidates_);
        leave_side_headings();
        set_page_titles_aside();
        outline_.title_blocks = title_blocks();
        accept_form_captions();
        accept_customary();
        count_styles();
        find_drawings();
        accept_side_headings();
        accept_margin_headings();
        accept_run_ins();
        accept_by_style();
        accept_plain_lines();
        accept_lone_lines();
        accept_unnumbered_items();
        accept_roles();
        leave_title();
        leave_table_captions();
        leave_labels_of_items();
        leave_heads_of_columns();
        leave_movers();
        settle();
        return std::move(outline_);
    }

private:
    const std::vector<Block>& blocks() const { return outline_.blocks; }
    static Outline begun(BlockList list) {
        Outline outline;
        outline.blocks = std::move(list.blocks);
        outline.body = list.body;
        // Captions of a meeting's items: names and addresses stand in such a column, too.
        constexpr std::ptrdiff_t kFewest = 4, kFewestCustomary = 2;
        const auto is_side = [](const Block& block) { return block.role == LineRole::side_heading; };
        const auto count = std::ranges::count_if(outline.blocks, is_side);
        if (count > 0 && (count < kFewest || std::ranges::count_if(outline.blocks, [&](const Block& block) {
                                                 return is_side(block) && customary_type(block.text);
                                             }) < kFewestCustomary))
            for (Block& block : outline.blocks)
                if (is_side(block)) block.role = LineRole::none;
        return outline;
    }
    const BodyStyle& body() const { return outline_.body; }
    std::size_t next_text(std::size_t index) const { return next_text_block(blocks(), index); }
    std::size_t previous_text(std::size_t index) const { return previous_text_block(blocks(), index); }

    // --- What the paper is ---

    PaperForm form() const {
        int meeting = 0;
        std::size_t seen = 0, customary_items = 0;
        std::array<bool, 64> kinds{};
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (block.kind != BlockKind::text || block.text.empty()) continue;
            const HeadingCandidate& c = candidates_[i];
            // In papers without layout nothing stands out: there a customary heading alone on its line counts.
            const bool stands_out = c.emphasised || block.label || c.run_in || outline_.body.size_pt == 0;
            if (c.possible && c.customary && stands_out) {
                const auto kind = static_cast<std::size_t>(*c.customary);
                if ((*c.customary == SectionType::apologies || *c.customary == SectionType::declarations ||
                     *c.customary == SectionType::minutes || *c.customary == SectionType::urgent_business ||
                     *c.customary == SectionType::public_participation || *c.customary == SectionType::attendance) &&
                    !kinds[kind])
                    kinds[kind] = true, ++customary_items;
                if ((*c.customary == SectionType::recommendation || *c.customary == SectionType::background ||
                     *c.customary == SectionType::purpose || *c.customary == SectionType::financial ||
                     *c.customary == SectionType::legal || *c.customary == SectionType::summary ||
                     *c.customary == SectionType::background_papers) &&
                    !kinds[kind])
                    kinds[kind] = true, --meeting;
            }
            if (++seen > 30) continue;
            if ((block.text.size() < 120 || ((c.emphasised || seen <= 3) && block.text.size() < kLongestTitle_bytes &&
                                             matches(block.text, patterns::meeting_of_body()))) &&
                (matches(block.text, patterns::meeting_title()) || block.text == "BUSINESS") &&
                (seen <= 15 || matches(block.text, patterns::agenda_title())))
                meeting += 2;
            if (seen <= 20 && matches(block.text, patterns::report_header()) &&
                !(block.in_table() && tables_.in_item_table(block)))
                meeting -= 3;
        }
        if (tables_.lists_items() || lists_decisions(blocks())) meeting += 3;
        // What was RESOLVED, again and again.
        constexpr std::ptrdiff_t kDecisions = 2;
        if (std::ranges::count_if(blocks(), [](const Block& block) {
                return block.kind == BlockKind::text && block.text.starts_with("RESOLVED");
            }) >= kDecisions)
            meeting += 3;
        if (customary_items >= 2) meeting += 2 * static_cast<int>(customary_items);
        return meeting > 0 ? PaperForm::meeting : PaperForm::report;
    }

    // "Decision details" and what was decided on, over a web page of one decision: they title the page.
    void set_page_titles_aside() {
        const std::size_t first = first_text();
        if (first >= blocks().size()) return;
        if (const std::size_t next = next_text(first); next < blocks().size() &&
                                                       blocks()[first].role == LineRole::heading &&
                                                       matches(blocks()[next].text, patterns::decision_maker()))
            candidates_[first].possible = false;
        const std::size_t page = page_of_decision();
        if (page >= blocks().size()) return;
        for (std::size_t i = first; i <= page; ++i) candidates_[i].possible = false;  // the council's name, the menu
        if (const std::size_t next = next_text(page);
            next < blocks().size() && blocks()[next].role == LineRole::heading)
            candidates_[next].possible = false;
    }

    // "Decision details", a web page's first heading, perhaps behind its menu; blocks().size() if there is none.
    std::size_t page_of_decision() const {
        const std::size_t first = first_text();
        if (first >= blocks().size() || matches(blocks()[first].text, patterns::decision_page())) return first;
        constexpr std::size_t kTopHeadings = 2;  // the site's, and the page's
        std::size_t headings = 0;
        for (std::size_t i = first; i < blocks().size() && !document_.has_layout && headings < kTopHeadings; ++i) {
            if (blocks()[i].role != LineRole::heading) continue;
            if (matches(blocks()[i].text, patterns::decision_page())) return i;
            ++headings;
        }
        return blocks().size();
    }

    // The blocks before the first that is a section's or a paragraph of text.
    std::size_t title_blocks() const {
        bool titled = false;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            const HeadingCandidate& c = candidates_[i];
            if (block.kind != BlockKind::text) continue;
            if (tables_.heads_cell_beside(block)) continue;
            if (c.rule) return table_heading_above(i);
            const bool title = c.customary == SectionType::minutes && (!block.label || bears_page_of_book(i)) &&
                               (!titled || matches(c.heading, patterns::broken_before())) &&
                               matches(c.heading, patterns::meeting_of_body());
            titled = titled || title;
            if (opens_text(i) || opens_meeting(i)) return i;
            if (c.possible && c.customary && !c.run_in && !title && !is_header_label(i) && !is_title(i) &&
                !names_report(i) && !names_body(i) && !is_word_minutes(i) && !in_plain_list(i))
                return i;
            if (block.text.size() > kLongText_bytes && !c.emphasised && c.sentence) {
                const std::size_t above = previous_text(i);
                return above < blocks().size() && above > first_text() && (recurs_below(above) || opens_numbers(above))
                           ? above
                           : i;
            }
        }
        return blocks().size();
    }

    // "Part 1 – The application", "Background – from the clerk", set apart: no title, though no heading is customary
    // as a whole.
    bool opens_text(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        if (!c.possible || !c.emphasised || c.run_in || blocks()[index].label || index == first_text()) return false;
        if (matches(c.heading, patterns::opens_parts())) return true;
        const std::size_t dash = heading_separator(c.heading, false);
        const auto type = dash < c.heading.size() ? customary_type(c.heading.substr(0, dash)) : std::nullopt;
        return outline_.form == PaperForm::report &&
               (type == SectionType::background || type == SectionType::summary) &&
               !candidates_[previous_text(index)].emphasised;
    }

    // "Mrs Oakes called the meeting to order at 7 p.m.": short, and no title.
    bool opens_meeting(std::size_t index) const {
        const std::string& text = blocks()[index].text;
        return outline_.form == PaperForm::meeting && !candidates_[index].emphasised && ends_as_sentence(text) &&
               contains_folded(text, "to order") && matches(text, patterns::opens_meeting());
    }

    std::size_t motions() const {
        if (!motions_)
            motions_ = static_cast<std::size_t>(std::ranges::count_if(
                blocks(), [](const Block& block) { return matches(block.text, patterns::heads_motion()); }));
        return *motions_;
    }

    // "Motion" over what is moved, once in a paper: a heading; again and again it labels what follows.
    bool heads_motion(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        const Block& block = blocks()[index];
        const std::size_t next = next_text(index);
        return outline_.form == PaperForm::report && c.emphasised && !block.label && !c.run_in &&
               next < blocks().size() && !candidates_[next].emphasised &&
               matches(block.text, patterns::heads_motion()) && motions() == 1;
    }

    // No other block has its text. Of a text that is everywhere, the first few blocks tell.
    bool says_once(std::size_t index) const {
        const std::string& text = blocks()[index].text;
        const auto own = blocks().begin() + static_cast<std::ptrdiff_t>(index);
        return std::ranges::find(blocks(), text, &Block::text) == own &&
               std::ranges::find(own + 1, blocks().end(), text, &Block::text) == blocks().end();
    }

    // "COMMENTS" of a report, set as its other headings are; again and again it labels what was said.
    bool heads_comments(std::size_t index) const {
        constexpr std::size_t kFewest = 3;
        const HeadingCandidate& c = candidates_[index];
        const Block& block = blocks()[index];
        const auto same = [&](const HeadingCandidate& other) {
            return other.possible && other.customary && !other.run_in && other.style == c.style;
        };
        return outline_.form == PaperForm::report && c.emphasised && !block.label && !c.run_in &&
               is_whole(block.text, patterns::heads_comments()) && says_once(index) &&
               static_cast<std::size_t>(std::ranges::count_if(candidates_, same)) >= kFewest;
    }

    // "1. Question from Mr Hale", set apart: the first of what is numbered, not the end of the title.
    bool opens_numbers(std::size_t index) const {
        const Label& label = blocks()[index].label;
        const HeadingCandidate& c = candidates_[index];
        return label.form == LabelForm::number && label.strong && label.values[0] == 1 && c.possible && c.emphasised &&
               !c.run_in;
    }

    // The line is set as others are further down: a heading, not the end of the title.
    bool recurs_below(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        if (!c.possible || !c.emphasised || c.run_in || blocks()[index].label ||
            candidates_[previous_text(index)].style == c.style || matches(c.heading, patterns::header_field()) ||
            matches(c.heading, patterns::meeting_of_body()))
            return false;
        std::size_t others = 0;
        for (std::size_t i = index + 1; i < blocks().size() && others < 2; ++i)
            if (candidates_[i].possible && candidates_[i].emphasised && !blocks()[i].label &&
                candidates_[i].style == c.style && !c.run_in)
                ++others;
        return others >= 2;
    }

    // The row over a table's first item that says whose items they are.
    std::size_t table_heading_above(std::size_t index) const {
        const std::size_t above = previous_text(index);
        if (above < blocks().size() && blocks()[above].in_table() && blocks()[above].table == blocks()[index].table &&
            tables_.cells_in_row(blocks()[above]) == 1 && candidates_[above].emphasised)
            return above;
        return index;
    }

    // --- Headings without a run of numbers ---

    static bool is_form_field(SectionType type) {
        return type == SectionType::wards || type == SectionType::key_decision || type == SectionType::contact;
    }

    // "Wards affected: All", "Contact officer:" and a name under it: labels of a report's head.
    bool is_header_label(std::size_t index) const {
        const Block& block = blocks()[index];
        const HeadingCandidate& c = candidates_[index];
        if (c.run_in && c.customary && is_form_field(*c.customary)) return true;
        const bool colon = block.text.ends_with(':') || c.run_in;
        return colon && (matches(c.heading, patterns::header_field()) || (c.customary && is_form_field(*c.customary)));
    }

    void accept_customary() {
        count_labels();
        std::optional<std::size_t> last;  // heading accepted
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const HeadingCandidate* above = last ? &candidates_[*last] : nullptr;
            if (above && !candidates_[i].rule && candidates_[i].customary && !blocks()[i].label) {
                // "Report author" under "Contact details", "Appendix A" in the list of appendices.
                const bool same = above->customary == candidates_[i].customary;
                if (same && *above->customary == SectionType::contact) continue;
                // "DECISION:" under "Decision:" on a web page, typed again by who filled it in.
                if (same && previous_text(i) == *last && !blocks()[*last].label && !candidates_[i].run_in &&
                    folded(above->heading) == folded(candidates_[i].heading))
                    continue;
                // "To receive declarations of interest" under "Declarations of interest".
                if (same && previous_text(i) == *last && candidates_[i].heading.starts_with("To ") &&
                    !candidates_[i].emphasised)
                    continue;
                if (same && previous_text(i) == *last && only_italic(i) && !only_italic(*last) &&
                    blocks()[i].text.ends_with('.'))
                    continue;
                if (candidates_[i].customary == SectionType::appendices && blocks()[*last].page == blocks()[i].page &&
                    (same || (blocks()[*last].label && previous_text(i) == *last &&
                              section_type_of(above->heading, outline_.form) == SectionType::appendices)))
                    continue;
            }
            if (!last && (titles_minutes(i) || is_word_minutes(i) || names_report(i) || names_body(i))) {
                if (folded(candidates_[i].heading) == "report") candidates_[i].possible = false;
                continue;
            }
            accept_if_customary(i);
            if (candidates_[i].rule) last = i;
        }
        accept_references_to_agenda();
    }

    // "Legal implications" beside the text of that part, in a form of two columns; not in a list under "Implications".
    void accept_form_captions() {
        if (outline_.form == PaperForm::meeting) return;
        bool under_implications = false;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            HeadingCandidate& c = candidates_[i];
            if (block.kind != BlockKind::text) continue;
            if (!block.in_table()) under_implications = c.possible && c.customary == SectionType::implications;
            if (under_implications || !tables_.heads_cell_beside(block)) continue;
            c.size = block.text.size();
            c.run_in = c.sentence = false;
            c.heading = cleaned_heading(block.text);
            c.customary = customary_type(c.heading);
            c.possible = true;
            c.rule = "form-caption";
        }
    }

    bool only_italic(std::size_t index) const {
        const HeadingStyle& style = candidates_[index].style;
        return style.italic && !style.bold && !style.underlined && !style.capitals;
    }

    // "Quay walls (Agenda Item 6)" over what was minuted of it, again and again.
    void accept_references_to_agenda() {
        constexpr std::size_t kFewest = 2;
        if (outline_.form != PaperForm::meeting) return;
        std::vector<std::size_t> lines;
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (block.kind == BlockKind::text && !block.label && !block.in_table() && !starts_lower(block.text) &&
                block.text.ends_with(')') && words_in(block.text) <= kLongestUnnumbered_words &&
                matches(block.text, patterns::item_behind()))
                lines.push_back(i);
        }
        if (lines.size() < kFewest) return;
        for (const std::size_t i : lines) {
            HeadingCandidate& c = candidates_[i];
            if (c.rule) continue;
            c.size = blocks()[i].text.size();
            c.heading = cleaned_heading(blocks()[i].text);
            c.customary = customary_type(c.heading);
            c.possible = true;
            c.run_in = c.sentence = false;
            c.rule = "item-of-agenda";
        }
    }

    void accept_if_customary(std::size_t i) {
        HeadingCandidate& c = candidates_[i];
        const Block& block = blocks()[i];
        if (!c.rule && (heads_motion(i) || heads_comments(i))) c.possible = true;
        if (c.rule || !c.possible || !c.customary) return;
        if (block.label.form == LabelForm::bullet || block.label.form == LabelForm::letter ||
            block.label.form == LabelForm::roman || block.label.form == LabelForm::bracketed) {
            if (!c.emphasised) return;
        }
        if (in_rejected_run(i) && !c.emphasised) return;
        // "2. The shed would harm the setting of the hall, contrary to the policy framework.": one of the reasons.
        if (in_rejected_run(i) && !c.run_in && words_in(c.heading) > kLongestUnnumbered_words &&
            ends_as_sentence(block.text))
            return;
        // "1.1 The purpose of the report is to:-"
        if (!c.emphasised && !c.run_in && ends_open(block.text) && matches(c.heading, patterns::auxiliary_verb()))
            return;
        if (*c.customary == SectionType::appendices && heads_pages(i)) {
            c.possible = false;
            return;
        }
        if (tells_vote(i)) {
            c.possible = false;
            return;
        }
        if (labels_record(i) || labels_each_item(i)) return;
        if (*c.customary == SectionType::contact && block.text.ends_with(',')) return;  // "Submitted by," over a name
        if (is_title(i) || beside_value(i)) return;
        if (labels_appendix(i)) return;
        if (is_header_label(i) && (c.run_in || i < outline_.title_blocks || !c.emphasised)) return;
        if (c.run_in && !accepts_run_in(i)) return;
        // "Reason: To comply with the Act." under a decision, and "The minutes of these meetings were submitted:".
        if (outline_.form == PaperForm::meeting && !block.label &&
            ((c.run_in && *c.customary == SectionType::reasons) ||
             ((*c.customary == SectionType::minutes || *c.customary == SectionType::declarations) && !c.emphasised &&
              matches(c.heading, patterns::auxiliary_verb()))))
            return;
        if (!c.run_in && !c.emphasised) {
            // A plain line of its own: short, and no part of a list or of an address.
            const bool appendix = *c.customary == SectionType::appendices;
            if (words_in(c.heading) > (appendix ? 14 : 8) || block.lines > 2 ||
                (appendix && block.text.ends_with(':') && matches(c.heading, patterns::starts_appendix())) ||
                (!appendix && heading_separator(block.text, false) < block.text.size()) ||
                (ends_as_sentence(block.text) &&
                 !(outline_.form == PaperForm::meeting && !document_.has_layout && words_in(c.heading) <= 3)))
                return;
            if (block.label && !block.label.strong) return;
            if (in_plain_list(i)) return;
            if (outline_.form == PaperForm::meeting && *c.customary == SectionType::item && !stands_alone(i)) return;
        }
        c.rule = c.run_in ? "customary-run-in" : "customary-heading";
    }

    // "Minutes:" over what was said of each item.
    bool labels_record(std::size_t index) const {
        const std::string_view text = blocks()[index].text;
        return candidates_[index].customary == SectionType::minutes && text.ends_with(':') && words_in(text) == 1 &&
               !blocks()[index].label && std::ranges::count(blocks(), text, &Block::text) > 1;
    }

    // "Public comment: Mr Vale spoke of …" in one item after another: who spoke there, and no item itself.
    bool labels_each_item(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        // "Absent" is also said under each vote.
        if (blocks()[index].label ||
            !(c.customary == SectionType::attendance ||
              (c.customary == SectionType::public_participation && (c.run_in || blocks()[index].text.ends_with(':')))))
            return false;
        return times_said_.at(c.heading) > kMostOfOneLabel;
    }

    static bool may_label(const HeadingCandidate& c) {
        return c.customary == SectionType::attendance || c.customary == SectionType::public_participation;
    }

    void count_labels() {
        for (const HeadingCandidate& c : candidates_)
            if (may_label(c)) times_said_.try_emplace(c.heading);
        for (const HeadingCandidate& c : candidates_)
            if (const auto said = times_said_.find(c.heading); said != times_said_.end()) ++said->second;
    }

    // "ABSENT:" under "NOES:", "Roll Call" over "Ayes:": who took which part in a vote, not in the meeting.
    bool tells_vote(std::size_t index) const {
        if (candidates_[index].customary != SectionType::attendance) return false;
        const std::size_t above = previous_text(index), below = next_text(index);
        return (above < index && matches(blocks()[above].text, patterns::vote_label())) ||
               (below < blocks().size() && matches(blocks()[below].text, patterns::counts_ayes()));
    }

    // "Appendix 9" over page after page, once too often to head them.
    bool heads_pages(std::size_t index) const {
        constexpr float kSameHeight_pt = 24;
        const Block& block = blocks()[index];
        const auto same = [&](const Block& other) {
            return other.page != block.page && other.text == block.text && std::abs(other.left - block.left) < 2 &&
                   std::abs(other.box.top - block.box.top) < kSameHeight_pt;
        };
        const std::size_t above = previous_text(index);
        return document_.has_layout && !block.label && words_in(block.text) <= 2 &&
               (above >= blocks().size() || blocks()[above].page != block.page) && std::ranges::any_of(blocks(), same);
    }

    // "Appendix B:" over its name, in a list of appendices.
    bool labels_appendix(std::size_t index) const {
        return candidates_[index].customary == SectionType::appendices && blocks()[index].text.ends_with(':') &&
               words_in(blocks()[index].text) == 2 && matches(candidates_[index].heading, patterns::starts_appendix());
    }

    // A numbered paragraph of a run of numbered paragraphs.
    bool in_rejected_run(std::size_t index) const {
        const int run = candidates_[index].run;
        return run >= 0 && !runs_.accepted(run) && runs_.size(run) > 2;
    }

    // "Planning Committee" or "Budget Amendment Form" as the paper's first line, or a committee under the council's
    // name.
    bool names_body(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        if (is_early(index) && !blocks()[index].label && !c.run_in && outline_.form == PaperForm::meeting &&
            (((c.customary == SectionType::item || (c.emphasised && c.customary && !is_business(*c.customary))) &&
              matches(c.heading, patterns::ends_in_body())) ||
             folded(c.heading) == "report"))
            return true;
        if (index != first_text() || blocks()[index].label || c.run_in) return false;
        // "Policy and Co-ordination Committee" over all else.
        static const RE2 kBody(
            "(?:[\\w&,'’-]+ )+(?:Committee|COMMITTEE|Cabinet|Panel|PANEL|Board|BOARD|Forum|Commission)");
        return is_whole(blocks()[index].text, kBody) ||
               ((c.customary == SectionType::item || c.customary == SectionType::financial) &&
                (outline_.form == PaperForm::meeting || document_.has_layout));
    }

    // "Report to the meeting of 3 May", above the first heading.
    bool names_report(std::size_t index) const {
        if (outline_.form == PaperForm::report && blocks()[index].text == "REPORT") return true;
        return outline_.form == PaperForm::report && !blocks()[index].label && !candidates_[index].run_in &&
               (matches(blocks()[index].text, patterns::report_header()) ||
                is_whole(blocks()[index].text, patterns::masthead()));
    }

    // "MINUTES" in a line of its own among the first of them: what the paper is, above its day or its first item.
    bool is_word_minutes(std::size_t index) const {
        static const RE2 kWord(
            "(?i)(?:(?:draft|unconfirmed|unapproved|approved|official|regular|council|town|city|village|board|meeting|"
            "committee) )*(?:minutes?|cofnodion)(?:(?: of| for|,| [–-])? (.*))?");
        constexpr std::size_t kTitleLines = 8;
        std::string day;
        if (blocks()[index].label || outline_.form != PaperForm::meeting ||
            !RE2::FullMatch(blocks()[index].text, kWord, &day) || !(day.empty() || matches(day, patterns::date_line())))
            return false;
        std::size_t before = 0;
        for (std::size_t i = previous_text(index); i < blocks().size() && before <= kTitleLines; i = previous_text(i)) {
            if (blocks()[i].text.size() > kLongText_bytes || candidates_[i].customary == SectionType::apologies ||
                candidates_[i].customary == SectionType::attendance ||
                candidates_[i].customary == SectionType::declarations)
                return false;
            ++before;
        }
        // What was said of the last meeting's stands under an item; here the day, the place or a heading follows.
        const std::size_t next = next_text(index);
        return before <= kTitleLines && next < blocks().size() && !contains_folded(blocks()[next].text, "minutes");
    }

    // "MINUTES OF THE MEETING HELD …" over the first heading, even below what was said before the meeting.
    bool titles_minutes(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        if (c.customary != SectionType::minutes || blocks()[index].label || c.run_in || !c.emphasised) return false;
        if (blocks()[index].page != blocks()[first_text()].page || !matches(c.heading, patterns::meeting_of_body()))
            return false;
        for (std::size_t i = first_text(); i < index; ++i)
            if (matches(blocks()[i].text, patterns::meeting_of_body()) ||
                matches(blocks()[i].text, patterns::minutes_title()))
                return false;
        return true;
    }

    // "MINUTE of MEETING of the Harbour Committee held …", "Minutes of the meeting: Monday 8 March"
    bool titles_minutes_in_line(std::size_t index) const {
        const Block& block = blocks()[index];
        if (candidates_[index].customary != SectionType::minutes || block.label || !is_early(index) ||
            !matches(block.text, patterns::meeting_of_body()))
            return false;
        std::string_view rest = std::string_view(block.text).substr(candidates_[index].size);
        while (!rest.empty() && (rest[0] == ':' || rest[0] == ' ')) rest.remove_prefix(1);
        return rest.starts_with("of ") || matches(rest, patterns::date_line());
    }

    // "Minutes of the meeting of …" over the minutes themselves; "Appendix 2 – …" over a paper that is one.
    bool is_title(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        if (c.run_in && titles_minutes_in_line(index)) return true;
        if ((blocks()[index].label && !bears_page_of_book(index)) || c.run_in) return false;
        if (*c.customary == SectionType::minutes && matches(blocks()[index].text, patterns::minutes_title()) &&
            is_early(index))
            return true;
        // "Minutes 6 May 2014" over all else.
        if (*c.customary == SectionType::minutes && index == first_text() && words_in(c.heading) > 1) return true;
        // "Minutes of the Parish Council Meeting held on" may stand below another title: the day is in the next line.
        if (*c.customary == SectionType::minutes && matches(c.heading, patterns::meeting_of_body()) &&
            (index < outline_.title_blocks || matches(c.heading, patterns::broken_before())))
            return true;
        if (is_early(index) && (matches(c.heading, patterns::body_and_day()) || titles_decisions(blocks(), index)))
            return true;
        return *c.customary == SectionType::appendices && matches(c.heading, patterns::starts_appendix()) &&
               first_text() == index;
    }

    // "88/17 MINUTES OF …": the number of the page in the minute book, over all else.
    bool bears_page_of_book(std::size_t index) const {
        return blocks()[index].label.form == LabelForm::minute && index == first_text();
    }

    bool is_early(std::size_t index) const {
        std::size_t before = 0;
        for (std::size_t i = previous_text(index); i < blocks().size() && before < 4; i = previous_text(i)) ++before;
        return before < 4;
    }

    std::size_t first_text() const {
        return !blocks().empty() && blocks()[0].kind == BlockKind::text ? 0 : next_text(0);
    }

    bool accepts_run_in(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        const Block& block = blocks()[index];
        if (*c.customary == SectionType::appendices) return false;  // "Appendix 1: the plan", in a list
        if (*c.customary == SectionType::item && !c.emphasised) return false;
        // "PRESENT: Cllrs A, B and C" is a label with its value.
        if (*c.customary == SectionType::attendance) return false;
        if (*c.customary == SectionType::apologies) return outline_.form == PaperForm::meeting;
        if (among_lead_ins(index)) return false;
        // "Treasurer's account: £120.50"
        if (letters_in(std::string_view(block.text).substr(c.size)) == 0) return false;
        // "Proposal: an extension" in a list of applications.
        if (outline_.form == PaperForm::meeting && section_type_of(c.heading, PaperForm::meeting) == SectionType::item)
            return false;
        // In running text a plain "Action required: …" is a sentence's beginning.
        return c.emphasised || (block.text[c.size] == ':' && words_in(c.heading) <= 4);
    }

    // "1.42 Risk management: To …" among numbered paragraphs that begin so, of whatever subject: none heads a section.
    bool among_lead_ins(std::size_t index) const {
        constexpr std::size_t kFewest = 3;
        const Label& own = blocks()[index].label;
        if (outline_.form != PaperForm::report || (own.form != LabelForm::number && own.form != LabelForm::decimal))
            return false;
        std::size_t others = 0;
        for (std::size_t i = 0; i < blocks().size() && others < kFewest; ++i) {
            const HeadingCandidate& c = candidates_[i];
            const Label& label = blocks()[i].label;
            others += label.form == own.form && label.depth() == own.depth() && c.run_in && c.emphasised &&
                      c.possible && !c.customary;
        }
        return others == kFewest;
    }

    // A plain line under a label ("Specific implications for:") or among short plain lines: an entry of a list or a
    // form.
    bool in_plain_list(std::size_t index) const {
        if (candidates_[index].emphasised) return false;
        const auto plain = [&](std::size_t i) {
            return blocks()[i].kind == BlockKind::text && !candidates_[i].emphasised &&
                   words_in(blocks()[i].text) <= 8 && !ends_as_sentence(blocks()[i].text);
        };
        const std::size_t before = previous_text(index);
        if (before < blocks().size() && plain(before) && blocks()[before].text.ends_with(':') &&
            !candidates_[before].customary)
            return true;
        std::size_t around = 0;
        for (std::size_t i = next_text(index), seen = 0; i < blocks().size() && seen < 2; i = next_text(i), ++seen)
            if (plain(i) && candidates_[i].customary) ++around;
        return around == 2;
    }

    bool stands_alone(std::size_t index) const {
        return !document_.has_layout || blocks()[index].gap_above > 0.6F * std::max(1.0F, blocks()[index].size_pt);
    }

    // Headings of two ranks often differ in capitals only.
    static HeadingStyle rank_of(HeadingStyle style) {
        if (style.bold || style.underlined) style.capitals = style.italic = false;
        return style;
    }

    void count_styles() {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const HeadingCandidate& c = candidates_[i];
            if (!c.possible || c.run_in || !c.emphasised) continue;
            if (!blocks()[i].label) ++repeats_[folded(c.heading)];
            auto& [all, accepted] = styles_[rank_of(c.style)];
            ++all;
            if (c.rule) ++accepted;
        }
    }

    // A line set apart, in a type that headings of the paper are set in, with text under it.
    void accept_by_style() {
        std::set<HeadingStyle> list_parts;  // how lines that part a list are set
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i)
            if (candidates_[i].emphasised && !candidates_[i].rule && !blocks()[i].label && parts_list(i))
                list_parts.insert(candidates_[i].style);
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) {
            HeadingCandidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || c.run_in || !c.emphasised || c.sentence) continue;
            const bool ended = ends_as_sentence(block.text);
            if (words_in(c.heading) > (ended ? 6 : kLongestUnnumbered_words)) continue;
            if (block.label && c.run >= 0 && !runs_.accepted(c.run) && runs_.size(c.run) > 2 && !opens_sublist(i) &&
                !opens_paragraph(i))
                continue;
            if (drawings_.contains(block.page) || heads_amounts(i) || goes_on_from_subject(i)) continue;
            if (beside_value(i) || matches(c.heading, patterns::person_and_post()) || signs(i) || labels_appendix(i))
                continue;
            if (block.label.form == LabelForm::bullet &&
                (next_text(i) >= blocks().size() || !is_paragraph(next_text(i)) || blocks()[next_text(i)].label))
                continue;
            // "Members of the public are welcome to attend": a notice.
            if (words_in(c.heading) > 5 && !c.heading.ends_with('?') && matches(c.heading, patterns::auxiliary_verb()))
                continue;
            if (repeats_[folded(c.heading)] > 2 && !c.customary && !matches(c.heading, patterns::numbered_notice()))
                continue;
            if (list_parts.contains(c.style) && !block.label && next_text(i) < blocks().size() &&
                is_list(blocks()[next_text(i)].label.form))
                continue;
            if (matches(c.heading, patterns::header_field()) || matches(c.heading, patterns::meeting_of_body()))
                continue;
            const std::size_t next = next_text(i);
            if (next >= blocks().size()) continue;
            if (blocks()[next].in_table() && !block.in_table() && c.style.capitals == false &&
                outline_.form == PaperForm::report)
                continue;
            if (among_emphasised(i) || labels_answer(i)) continue;
            const auto& [all, accepted] = styles_[rank_of(c.style)];
            if (accepted == 0 && all < 2) continue;
            if (!c.style.strong(body()) && (all < 2 || !(is_paragraph(next) || opens_sublist(i)))) continue;
            c.rule = "style";
        }
        accept_bullets_set_alike();
    }

    // Of bullets that are set as headings, those over a list or a short line too, where others are headings; not one
    // that is followed by another such bullet, as in a list.
    void accept_bullets_set_alike() {
        constexpr std::size_t kFewest = 3;
        std::map<HeadingStyle, std::size_t> accepted;
        const auto is_set = [&](std::size_t i) {
            const HeadingCandidate& c = candidates_[i];
            return blocks()[i].label.form == LabelForm::bullet && c.emphasised && !c.run_in && c.possible;
        };
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i)
            if (is_set(i) && candidates_[i].rule) ++accepted[candidates_[i].style];
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) {
            HeadingCandidate& c = candidates_[i];
            const std::size_t next = next_text(i);
            if (c.rule || !is_set(i) || c.sentence || next >= blocks().size() || !c.style.larger(body()) ||
                accepted[c.style] < kFewest || (is_set(next) && candidates_[next].style == c.style))
                continue;
            c.rule = "style";
        }
    }

    // Something stands beside the line: it is the label of a row.
    bool beside_value(std::size_t index) const {
        const Block& block = blocks()[index];
        if (block.role == LineRole::side_heading) return false;
        const HeadingCandidate& c = candidates_[index];
        if (c.run_in && block.gap_at == c.size && !c.customary) return true;
        const std::size_t next = next_text(index);
        if (!document_.has_layout || block.label || next >= blocks().size() || c.run_in) return false;
        if (c.customary == SectionType::attendance || c.customary == SectionType::apologies) return false;
        // The label may take two lines ("Cabinet / Member:") before its value, or beside it.
        const std::size_t above = previous_text(index);
        if (above < blocks().size() && blocks()[above].page == block.page && !blocks()[above].label &&
            std::abs(blocks()[above].left - block.left) < 2 && block.gap_above < 0.6F * block.size_pt &&
            candidates_[above].style == c.style && !candidates_[above].rule && value_beside(above))
            return true;
        return value_beside(index);
    }

    bool value_beside(std::size_t index) const {
        const Block& block = blocks()[index];
        std::size_t other = next_text(index);
        for (int ahead = 0; ahead < 3 && other < blocks().size(); ++ahead, other = next_text(other)) {
            const Block& beside = blocks()[other];
            if (beside.page == block.page &&
                std::abs(beside.box.top - block.box.top) < 0.5F * std::max(1.0F, block.size_pt) &&
                beside.left > block.box.right && !matches(beside.text, patterns::starts_page_range()))
                return true;
        }
        return false;
    }

    // A name over a post, or what stands below a line to sign on: a signature.
    bool signs(std::size_t index) const {
        const std::size_t before = previous_text(index);
        if (before < blocks().size() && is_filled_in(blocks()[before].text) &&
            matches(blocks()[index].text, patterns::post()))
            return true;
        const std::size_t next = next_text(index);
        if (signs_as_post(index)) return true;
        return !blocks()[index].label && next < blocks().size() && words_in(blocks()[index].text) <= 5 &&
               words_in(blocks()[next].text) <= 7 && !candidates_[next].rule && !blocks()[next].in_table() &&
               blocks()[next].gap_at == kNoGap && matches(blocks()[next].text, patterns::post()) &&
               !ends_as_sentence(blocks()[next].text);
    }

    // "Executive Director (Harbours)" under a name, over a day, or over "I have been consulted …".
    bool signs_as_post(std::size_t index) const {
        const Block& block = blocks()[index];
        const std::size_t before = previous_text(index), next = next_text(index);
        if (outline_.form == PaperForm::meeting || block.label || next >= blocks().size() ||
            !matches(block.text, patterns::post()))
            return false;
        return (before < blocks().size() && is_whole(blocks()[before].text, patterns::name_of_person()) &&
                !candidates_[before].rule) ||
               (words_in(blocks()[next].text) <= 4 && matches(blocks()[next].text, patterns::date_line())) ||
               blocks()[next].text.starts_with("I have ");
    }

    // Letters only, digits as one: headings that differ by a number are the same label again and again.
    static std::string folded(std::string_view heading) {
        std::string text;
        for (const char c : heading)
            if (std::isalpha(static_cast<unsigned char>(c)))
                text += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            else if (std::isdigit(static_cast<unsigned char>(c)) && !text.ends_with('#'))
                text += '#';
        return text;
    }

    // "12. Stead Street" over "12.1 …".
    bool opens_sublist(std::size_t index) const {
        const std::size_t next = next_text(index);
        if (next >= blocks().size() || blocks()[index].label.values.empty()) return false;
        const Label& label = blocks()[next].label;
        return label.form == LabelForm::decimal && label.values.size() >= 2 &&
               label.values[0] == blocks()[index].label.values[0] && words_in(blocks()[index].text) <= 10;
    }

    // "1.15 The ferry", among numbered paragraphs, over one without a number.
    bool opens_paragraph(std::size_t index) const {
        const std::size_t next = next_text(index);
        return document_.has_layout && blocks()[index].label.form == LabelForm::decimal &&
               words_in(blocks()[index].text) <= 10 && next < blocks().size() && is_paragraph(next) &&
               !blocks()[next].label;
    }

    // "Value at 31 March" over "£m": the head of a column.
    bool heads_amounts(std::size_t index) const {
        if (!blocks()[index].in_table()) return false;
        std::size_t next = next_text(index);
        for (int ahead = 0; ahead < 3 && next < blocks().size(); ++ahead, next = next_text(next))
            if (blocks()[next].in_table() && RE2::FullMatch(blocks()[next].text, patterns::unit_of_amounts()))
                return true;
        return false;
    }

    // The second line of "SUBJECT: …".
    bool goes_on_from_subject(std::size_t index) const {
        const std::size_t above = previous_text(index);
        return above < index && matches(blocks()[above].text, patterns::names_subject()) && !blocks()[index].label &&
               candidates_[above].style == candidates_[index].style;
    }

    // Maps and plans behind a report: pages of many short texts in many sizes, and none that is a sentence.
    void find_drawings() {
        constexpr std::size_t kFewestTexts = 8, kFewestSizes = 4;
        struct Sheet {
            std::size_t texts = 0;
            std::set<int> sizes;
            bool prose = false;
        };
        if (!document_.has_layout || outline_.form == PaperForm::meeting) return;
        std::map<std::uint32_t, Sheet> sheets;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            Sheet& sheet = sheets[blocks()[i].page];
            if (blocks()[i].kind != BlockKind::text || blocks()[i].text.empty()) continue;
            ++sheet.texts;
            sheet.sizes.insert(candidates_[i].style.size);
            sheet.prose = sheet.prose || words_in(blocks()[i].text) > kLongestRunIn_words;
        }
        for (const auto& [page, sheet] : sheets)
            if (page > 1 && !sheet.prose && sheet.texts >= kFewestTexts && sheet.sizes.size() >= kFewestSizes)
                drawings_.insert(page);
    }

    // A line between two items of one list: it parts the list, not the paper.
    bool parts_list(std::size_t index) const {
        const std::size_t next = next_text(index), before = previous_text(index);
        if (next >= blocks().size() || before >= blocks().size()) return false;
        const int run = candidates_[next].run;
        return run >= 0 && run == candidates_[before].run && !runs_.accepted(run) &&
               is_list(runs_.runs[static_cast<std::size_t>(run)].form);
    }

    static bool is_list(LabelForm form) {
        return form == LabelForm::letter || form == LabelForm::bracketed || form == LabelForm::roman;
    }

    bool is_paragraph(std::size_t index) const {
        const Block& block = blocks()[index];
        return !candidates_[index].emphasised && block.text.size() > 60 && !block.in_table();
    }

    bool shares_row(std::size_t index) const {
        return blocks()[index].in_table() && tables_.cells_in_row(blocks()[index]) > 1;
    }

    // All cells of the row are set in bold: the head of a table.
    bool heads_columns(std::size_t index) const {
        if (!shares_row(index)) return false;
        const auto in_row = [&](std::size_t i) {
            return blocks()[i].table == blocks()[index].table && blocks()[i].row == blocks()[index].row;
        };
        std::size_t first = index;
        while (first > 0 && in_row(first - 1)) --first;
        for (std::size_t i = first; i < blocks().size() && in_row(i); ++i)
            if (blocks()[i].bold < 0.8F || words_in(blocks()[i].text) > kLongestRunIn_words) return false;
        return true;
    }

    // Three or more lines set apart, one under the other, with no text between: a title, a table's head, an address.
    bool among_emphasised(std::size_t index) const {
        if (heads_columns(index)) return true;
        const bool alone = !shares_row(index);
        const auto loose = [&](std::size_t i) {
            if (i >= blocks().size() || blocks()[i].label) return false;
            if (alone && shares_row(i)) return false;  // heads of columns
            const HeadingStyle &own = candidates_[index].style, &other = candidates_[i].style;
            if ((own.underlined && !other.underlined) || own.size > other.size + 1) return false;  // it outranks it
            return candidates_[i].emphasised && !candidates_[i].rule && !candidates_[i].run_in;
        };
        std::size_t run = 1;
        for (std::size_t i = previous_text(index); run < 3 && i >= outline_.title_blocks && loose(i);
             i = previous_text(i))
            ++run;
        for (std::size_t i = next_text(index); run < 3 && loose(i); i = next_text(i)) ++run;
        return run >= 3;
    }

    // "Service redesign" over "No", "Directorate" over "Housing": of a filled-in form, label over answer, one below the
    // other.
    bool labels_answer(std::size_t index) const {
        constexpr std::size_t kFewestPairs = 3, kLongestAnswer_words = 8;
        if (outline_.form == PaperForm::meeting) return false;
        const auto pair_at = [&](std::size_t i) {
            const std::size_t answer = i < blocks().size() ? next_text(i) : i;
            return answer < blocks().size() && !blocks()[i].label && candidates_[i].emphasised &&
                   !candidates_[answer].emphasised && !blocks()[answer].label && blocks()[answer].lines == 1 &&
                   words_in(blocks()[answer].text) <= kLongestAnswer_words && blocks()[answer].gap_above < kSameLine_pt;
        };
        if (!pair_at(index)) return false;
        std::size_t pairs = 1;
        for (std::size_t i = next_text(next_text(index)); pairs < kFewestPairs && pair_at(i); ++pairs)
            i = next_text(next_text(i));
        for (std::size_t i = index; pairs < kFewestPairs; ++pairs) {
            const std::size_t answer = previous_text(i);
            if (answer >= blocks().size() || (i = previous_text(answer)) >= blocks().size() || !pair_at(i)) break;
        }
        return pairs >= kFewestPairs;
    }

    // Plain short lines that stand alone over a paragraph, again and again in the same place on the line.
    void accept_plain_lines() {
        if (!document_.has_layout) return;
        const auto fits = [&](std::size_t i) {
            const HeadingCandidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || c.run_in || c.emphasised || block.label || block.in_table() || block.lines > 1)
                return false;
            if (words_in(block.text) > 11 || block.text.ends_with(':') ||
                !std::isupper(static_cast<unsigned char>(block.text[0])))
                return false;
            if (matches(block.text, patterns::finite_verb()) || matches(block.text, patterns::header_field()))
                return false;
            if (ends_as_sentence(block.text) && words_in(block.text) > 9) return false;
            const std::size_t next = next_text(i);
            std::size_t before = previous_text(i);
            while (before < blocks().size() && blocks()[before].text.empty())
                before = previous_text(before);  // a page's number
            if (next >= blocks().size() || before >= blocks().size() || !is_paragraph(next)) return false;
            const float line = std::max(1.0F, block.size_pt);
            return block.gap_above > 0.7F * line && blocks()[next].page == block.page &&
                   blocks()[next].gap_above > 0.5F * line &&
                   (blocks()[before].text.size() > 60 || candidates_[before].rule ||
                    blocks()[before].label.form == LabelForm::letter);
        };
        std::map<std::pair<int, int>, std::vector<std::size_t>> places;  // by left edge and size
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i)
            if (fits(i))
                places[{static_cast<int>(std::lround(blocks()[i].left / 4)), candidates_[i].style.size}].push_back(i);
        for (const auto& [place, lines] : places) {
            if (lines.size() < 3) continue;
            for (const std::size_t i : lines) candidates_[i].rule = "plain-line";
        }
    }

    // "Water" between paragraphs of a report without layout, as "Background" and "Financial implications" are.
    void accept_lone_lines() {
        constexpr std::size_t kFewestCustomary = 3, kMost_words = 4, kShortest_bytes = 60;
        if (document_.has_layout || outline_.form == PaperForm::meeting || numbers_items()) return;
        std::size_t customary = 0;
        std::vector<std::size_t> lines;
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) {
            const HeadingCandidate& c = candidates_[i];
            const Block& block = blocks()[i];
            const std::size_t next = next_text(i), before = previous_text(i);
            if (!c.possible || c.run_in || c.emphasised || block.label || block.lines > 1 || block.in_table() ||
                next >= blocks().size() || before >= blocks().size() || blocks()[next].label ||
                !(ends_as_sentence(blocks()[next].text) || blocks()[next].text.ends_with(':')))
                continue;
            if (c.rule) {
                customary += c.customary.has_value();
            } else if (words_in(block.text) <= kMost_words && blocks()[next].text.size() >= kShortest_bytes &&
                       std::isupper(static_cast<unsigned char>(block.text[0])) &&
                       std::isalpha(static_cast<unsigned char>(block.text.back())) &&
                       (ends_as_sentence(blocks()[before].text) || candidates_[before].rule) &&
                       !matches(block.text, patterns::finite_verb()) &&
                       !matches(block.text, patterns::broken_before()) &&
                       !matches(block.text, patterns::header_field()) && !matches(block.text, patterns::post())) {
                lines.push_back(i);
            }
        }
        if (customary < kFewestCustomary) return;
        for (const std::size_t i : lines) candidates_[i].rule = "line-over-text";
    }

    // The items have numbers: what is set beside other text is the row of a table.
    bool numbers_items() const {
        return std::ranges::any_of(runs_.runs, [](const NumberRun& run) {
            return run.accepted && run.members.size() > 2 &&
                   (run.form == LabelForm::number || run.form == LabelForm::minute || run.form == LabelForm::item ||
                    run.form == LabelForm::decimal);
        });
    }

    // Items of a meeting that have no numbers and are set as all else is.
    void accept_unnumbered_items() {
        if (outline_.form != PaperForm::meeting) return;
        accept_colon_lines();
        if (numbers_items()) return;
        accept_listed_items();
        accept_lines_over_text();
        accept_run_ins_in_a_row(true);
        accept_run_ins_in_a_row(false);
    }

    // "Apologies", "The lamp", "Minutes of the last meeting": the list under AGENDA, one by one or behind bullets.
    void accept_listed_items() {
        constexpr std::size_t kFewest = 4, kFewestKinds = 3;
        std::size_t begin = 0;
        while (begin < blocks().size() && !mentions_agenda(begin)) ++begin;
        for (std::size_t i = next_text(begin); i < blocks().size();) {
            std::vector<std::size_t> items;
            std::set<SectionType> kinds;
            for (; i < blocks().size(); i = next_text(i)) {
                if (is_listed_item(i, items.empty() ? i : items.front())) {
                    items.push_back(i);
                    if (const auto type = candidates_[i].customary; type && is_business(*type)) kinds.insert(*type);
                } else if (items.empty() || !(matches(blocks()[i].text, patterns::purpose_clause()) ||
                                              (blocks()[i].label.form == LabelForm::bullet &&
                                               blocks()[items.front()].label.form == LabelForm::bullet))) {
                    break;
                }
            }
            if (items.size() >= kFewest && kinds.size() >= kFewestKinds)
                for (const std::size_t item : items)
                    if (!candidates_[item].rule) candidates_[item].rule = "listed-item";
            if (items.empty()) i = next_text(i);
        }
    }

    // Any line that may head the list: "Agenda for the meeting on 4 May", too, which numbers need not be told by.
    bool mentions_agenda(std::size_t index) const {
        constexpr std::size_t kTitle_bytes = 120;
        const Block& block = blocks()[index];
        return block.kind == BlockKind::text && !block.label &&
               ((block.text.size() < kTitle_bytes && contains_folded(block.text, "agenda")) ||
                matches(block.text, patterns::agenda_title()) || block.text.ends_with(" AGENDA"));
    }

    bool is_listed_item(std::size_t index, std::size_t first) {
        constexpr std::size_t kMost_words = 12;
        const Block& block = blocks()[index];
        HeadingCandidate& c = candidates_[index];
        const bool bullet = block.label.form == LabelForm::bullet;
        if (c.emphasised || block.in_table() || (block.label && !bullet) ||
            block.label.form != blocks()[first].label.form || starts_lower(block.text) || signs(index) ||
            (document_.has_layout && std::abs(block.left - blocks()[first].left) > 4))
            return false;
        if (c.rule) return true;
        if (!bullet)
            return c.possible && !c.run_in && !ends_as_sentence(block.text) && words_in(block.text) <= kMost_words;
        // "• Declarations of interest – to receive any declarations"
        const std::size_t end = std::min(heading_separator(block.text, true), heading_separator(block.text, false));
        const std::string_view title = std::string_view(block.text).substr(0, end);
        if (words_in(title) > kMost_words || matches(title, patterns::person())) return false;
        c.size = std::min(end, block.text.size());
        c.heading = cleaned_heading(title);
        c.run_in = end < block.text.size();
        c.customary = customary_type(c.heading);
        return true;
    }

    // "Road Department:" alone on its line, where "Call to order:" and others are, in a paper whose lines show nothing
    // of how they were set; lists under them may have numbers.
    void accept_colon_lines() {
        constexpr std::size_t kFewestCustomary = 2, kFewestOthers = 3, kMost_words = 7;
        if (document_.has_layout) return;
        std::size_t customary = 0;
        std::vector<std::size_t> lines;
        std::map<std::string_view, std::size_t> times;
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) {
            const HeadingCandidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (!block.text.ends_with(':') || !c.possible || c.run_in || c.emphasised || block.label ||
                block.in_table() || next_text(i) >= blocks().size())
                continue;
            if (c.rule) {
                ++customary;
            } else if (words_in(block.text) <= kMost_words && !starts_lower(block.text) &&
                       !blocks()[next_text(i)].text.ends_with(':') && !matches(block.text, patterns::finite_verb()) &&
                       !matches(block.text, patterns::header_field()) &&
                       !matches(c.heading, patterns::decision_word()) &&
                       !is_whole(c.heading, patterns::label_of_item())) {
                lines.push_back(i);
                ++times[block.text];
            }
        }
        if (customary < kFewestCustomary || lines.size() < kFewestOthers) return;
        for (const std::size_t i : lines)
            if (times[blocks()[i].text] == 1) candidates_[i].rule = "line-over-text";
    }

    // Lines that stand over a paragraph each, among customary headings that do, where nothing shows how a line is set.
    void accept_lines_over_text() {
        constexpr std::size_t kFewest = 4, kMost_words = 11;
        if (document_.has_layout) return;
        std::size_t customary = 0;
        std::vector<std::size_t> lines;
        for (std::size_t i = 1; i < blocks().size(); ++i) {
            const HeadingCandidate& c = candidates_[i];
            const Block& block = blocks()[i];
            const std::size_t next = next_text(i), before = previous_text(i);
            if (!c.possible || c.run_in || block.label || block.lines > 1 || block.in_table() ||
                next >= blocks().size() || before >= blocks().size() || !ends_as_sentence(blocks()[next].text))
                continue;
            if (c.rule) {
                ++customary;
            } else if (words_in(block.text) <= kMost_words && !starts_lower(block.text) &&
                       (std::isalnum(static_cast<unsigned char>(block.text.back())) ||
                        (block.text.ends_with(':') && words_in(block.text) <= kMost_words / 2)) &&
                       (ends_as_sentence(blocks()[before].text) || candidates_[before].rule) &&
                       !matches(block.text, patterns::finite_verb()) &&
                       !matches(block.text, patterns::broken_before()) &&
                       !matches(block.text, patterns::header_field())) {
                lines.push_back(i);
            }
        }
        if (customary == 0 || customary + lines.size() < kFewest) return;
        for (const std::size_t i : lines) candidates_[i].rule = "line-over-text";
    }

    // "Apologies: none.", "Lamp in Back Lane: …" and "Finance: …", paragraph after paragraph; or all before a dash.
    void accept_run_ins_in_a_row(bool colon) {
        constexpr std::size_t kFewest = 4, kFewestKinds = 3, kMost_words = 8;
        std::map<std::size_t, HeadingCandidate> found;
        std::set<SectionType> kinds;
        for (std::size_t i = 0; i < blocks().size(); ++i) {  // fields of a title block look alike
            const Block& block = blocks()[i];
            if (block.kind != BlockKind::text || block.label || block.in_table()) continue;
            const HeadingCandidate& own = candidates_[i];
            if (own.rule && own.run_in && !own.emphasised && own.customary) {
                if (is_business(*own.customary)) kinds.insert(*own.customary);
                found.emplace(i, own);
                continue;
            }
            if (own.emphasised || own.rule || starts_lower(block.text)) continue;
            const std::size_t end = heading_separator(block.text, colon);
            if (end + 2 >= block.text.size()) continue;
            HeadingCandidate c = own;
            c.size = end;
            const std::string_view title = std::string_view(block.text).substr(0, end);
            c.heading = cleaned_heading(title);
            c.run_in = true;
            c.customary = customary_type(c.heading);
            c.sentence = false;
            if (words_in(title) > kMost_words || matches(block.text, patterns::header_field()) ||
                !reader_.title_like(c, block))
                continue;
            c.possible = true;
            c.rule = "run-in-row";
            if (c.customary && is_business(*c.customary)) kinds.insert(*c.customary);
            found.emplace(i, std::move(c));
        }
        if (found.size() < kFewest || kinds.size() < (found.size() == kFewest ? kFewest : kFewestKinds)) return;
        const std::size_t first = found.begin()->first, last = found.rbegin()->first;
        const auto texts = static_cast<std::size_t>(std::count_if(
            blocks().begin() + static_cast<std::ptrdiff_t>(first), blocks().begin() + static_cast<std::ptrdiff_t>(last),
            [](const Block& block) { return block.kind == BlockKind::text && !block.text.empty(); }));
        if (found.size() * 2 < texts) return;
        for (auto& [i, c] : found) candidates_[i] = std::move(c);
    }

    // Captions in the margin head the items of a meeting, and nothing else.
    void leave_side_headings() {
        if (outline_.form == PaperForm::meeting) return;
        for (Block& block : outline_.blocks)
            if (block.role == LineRole::side_heading) block.role = LineRole::none;
    }

    // Captions that the reader told from the text beside them.
    void accept_side_headings() {
        for (std::size_t i = first_text() + 1; i < blocks().size(); ++i) {
            HeadingCandidate& c = candidates_[i];
            if (c.rule || !c.possible || c.run_in || blocks()[i].role != LineRole::side_heading ||
                c.customary == SectionType::attendance || matches(c.heading, patterns::attendance_label()) ||
                matches(c.heading, patterns::decision_word()) || is_filled_in(blocks()[i].text))
                continue;
            c.rule = "margin-heading";
        }
    }

    // Headings set in the margin, again and again, beside the column that all the minutes stand in.
    void accept_margin_headings() {
        constexpr std::size_t kFewestHeadings = 4, kFewestParagraphs = 8, kFewestLetters = 5, kMost_words = 6;
        if (outline_.form != PaperForm::meeting || !document_.has_layout || numbers_items()) return;
        const auto column_of = [](float left) { return static_cast<int>(std::lround(left / 6)); };
        std::map<int, std::vector<std::size_t>> beside;  // by the column
        std::map<int, std::size_t> paragraphs;
        for (std::size_t i = first_text() + 1; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (block.kind != BlockKind::text || block.in_table()) continue;
            ++paragraphs[column_of(block.left)];
            const HeadingCandidate& c = candidates_[i];
            if (c.rule || block.label || block.gap_at == kNoGap || block.lead_size < block.gap_at || !c.emphasised ||
                (c.run_in && c.size != block.gap_at))
                continue;
            const std::string_view head = std::string_view(block.text).substr(0, block.gap_at);
            auto& lines = beside[column_of(block.gap_left)];
            // "Agenda" is a field at the top, and an item below others.
            if (words_in(head) <= kMost_words && !matches(head, patterns::attendance_label()) &&
                !matches(head, patterns::decision_word()) &&
                !(lines.empty() && matches(head, patterns::header_field())))
                lines.push_back(i);
        }
        for (const auto& [column, lines] : beside) {
            if (lines.size() < kFewestHeadings || paragraphs[column] < kFewestParagraphs) continue;
            for (const std::size_t i : lines) {
                HeadingCandidate c = candidates_[i];
                c.size = blocks()[i].gap_at;
                c.run_in = true;
                c.heading = cleaned_heading(blocks()[i].text.substr(0, c.size));
                c.customary = customary_type(c.heading);
                c.possible = reader_.title_like(c, blocks()[i]) ||
                             (words_in(c.heading) == 1 && letters_in(c.heading) >= kFewestLetters);  // "Agenda"
                if (!c.possible || c.customary == SectionType::attendance) continue;
                c.rule = "margin-heading";
                candidates_[i] = std::move(c);
            }
        }
    }

    // "Secretary: Ann Green nominated by …", "Ferry contact: Ann Green": who holds an office, and no item.
    bool names_holder(std::size_t index) const {
        std::string_view behind = std::string_view(blocks()[index].text).substr(candidates_[index].size);
        while (!behind.empty() && (behind[0] == ':' || behind[0] == ' ')) behind.remove_prefix(1);
        return is_whole(behind, patterns::name_of_person()) ||
               (is_whole(candidates_[index].heading, patterns::office()) &&
                matches(behind, patterns::starts_with_name()));
    }

    // "OAKES – That the tender be accepted": who moved it.
    bool opens_motion(std::size_t index) const {
        constexpr std::size_t kLongestName_words = 3;
        const HeadingCandidate& c = candidates_[index];
        std::string_view behind = std::string_view(blocks()[index].text).substr(c.size);
        while (!behind.empty() && std::string_view(" :-\xE2\x80\x93\x94").contains(behind[0])) behind.remove_prefix(1);
        return (behind.starts_with("That ") || behind.starts_with("THAT ")) &&
               words_in(c.heading) <= kLongestName_words && !is_whole(c.heading, patterns::heads_words());
    }

    // Emphasised beginnings of paragraphs in minutes, where they recur.
    void accept_run_ins() {
        if (outline_.form != PaperForm::meeting) return;
        std::size_t count = 0;
        const auto fits = [&](std::size_t i) {
            const HeadingCandidate& c = candidates_[i];
            return !c.rule && c.possible && c.run_in && c.emphasised && words_in(c.heading) <= 10 &&
                   !blocks()[i].label && !beside_value(i) && c.customary != SectionType::attendance &&
                   !(c.customary && is_title(i)) && !matches(c.heading, patterns::attendance_label()) &&
                   !matches(c.heading, patterns::header_field()) && !names_holder(i) && !opens_motion(i) &&
                   !matches(c.heading, patterns::decision_word()) && !matches(c.heading, patterns::finite_verb());
        };
        std::map<std::string, std::size_t> repeats;
        for (std::size_t i = first_text() + 1; i < blocks().size(); ++i)
            if (fits(i)) ++count, ++repeats[folded(candidates_[i].heading)];
        for (std::size_t i = blocks().size(); i-- > first_text() + 1;)
            if (fits(i) && (count >= 3 || candidates_[i].customary) && repeats[folded(candidates_[i].heading)] <= 2) {
                candidates_[i].rule = "run-in";
                outline_.title_blocks = std::min(outline_.title_blocks, i);
            }
    }

    // What the format calls a heading, except the one that titles the paper.
    void accept_roles() {
        std::size_t tops = 0;
        for (const Block& block : blocks()) tops += block.role == LineRole::heading && block.role_level == 1;
        const bool links_items = !document_.has_layout && !lists_documents();
        const std::vector<bool> over_form = over_forms();
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            HeadingCandidate& c = candidates_[i];
            // "Licensing policies pdf icon PDF 130 KB": an item of a web page, with a link to its report.
            if (!c.rule && links_items && blocks()[i].label.form != LabelForm::bullet && !c.heading.empty() &&
                matches(blocks()[i].text, patterns::linked_report())) {
                c.rule = "linked-report";
                continue;
            }
            if (c.rule || !c.possible || blocks()[i].role != LineRole::heading) continue;
            if (i < outline_.title_blocks &&
                (blocks()[i].role_level <= 1 || matches(c.heading, patterns::header_field()) ||
                 (!blocks()[i].label && matches(c.heading, patterns::meeting_name())) || over_form[i]))
                continue;
            if (tops == 1 && blocks()[i].role_level == 1) continue;
            if (is_early(i) && matches(c.heading, patterns::body_and_day())) continue;
            c.rule = "heading-role";
        }
    }

    // By block: whether it, or what stands under the headings that it begins, goes on to a caption of a form's part.
    // "Record of an urgent decision" and "Mooring fees" over a form that fills the paper are its titles.
    std::vector<bool> over_forms() const {
        std::vector<bool> over(blocks().size() + 1);
        std::size_t next = blocks().size();  // the text behind
        for (std::size_t i = blocks().size(); i-- > 0;) {
            const Block& block = blocks()[i];
            if (block.in_table())
                over[i] = tables_.heads_cell_beside(block) ||
                          (next < blocks().size() && blocks()[next].table == block.table && over[next]);
            else
                over[i] = block.role == LineRole::heading && over[next];
            if (block.kind == BlockKind::text) next = i;
        }
        return over;
    }

    // "Report" and the title again, over the text behind a cover sheet.
    void leave_title_said_again() {
        constexpr std::size_t kShortest_bytes = 20;
        if (outline_.form == PaperForm::meeting) return;
        const auto title = std::ranges::find_if(blocks(), [&](const Block& block) {
            return block.kind == BlockKind::text && block.where.overlaps(title_);
        });
        if (title == blocks().end() || title->label || title->text.size() < kShortest_bytes) return;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (!candidates_[i].rule || blocks()[i].page == title->page || blocks()[i].text != title->text) continue;
            candidates_[i].rule = nullptr;
            if (const std::size_t above = previous_text(i);
                above < i && !blocks()[above].label && folded(blocks()[above].text) == "report")
                candidates_[above].rule = nullptr;
        }
    }

    // A paper's title may look as its headings do.
    void leave_title() {
        leave_title_said_again();
        for (std::size_t i = 0; i < blocks().size() && blocks()[i].where.first_page <= title_.last_page; ++i) {
            if (!blocks()[i].where.overlaps(title_) || blocks()[i].label || candidates_[i].run_in) continue;
            candidates_[i].rule = nullptr;
            if (i == outline_.title_blocks) ++outline_.title_blocks;
        }
    }

    // "Cheques for approval", "Income" under "9. Accounts" and over rows of amounts: captions of its tables.
    void leave_table_captions() {
        // Groups of a report's budgets; minutes list their payments under such titles.
        if (outline_.form != PaperForm::meeting) {
            for (std::size_t i = 0; i < blocks().size(); ++i)
                if (candidates_[i].rule && tables_.names_figures(blocks()[i])) candidates_[i].rule = nullptr;
            return;
        }
        bool in_accounts = false;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            HeadingCandidate& c = candidates_[i];
            if (!c.rule) continue;
            if (in_accounts && !blocks()[i].label && !c.run_in && rows_of_amounts(next_text(i)))
                c.rule = nullptr;
            else
                in_accounts =
                    blocks()[i].label && section_type_of(c.heading, PaperForm::meeting) == SectionType::financial;
        }
    }

    // "Minutes:" and "Decision:" over what was said of each item on a web page, and what the printed agenda says of an
    // item in a sentence under its heading: "To receive declarations of interest from members". "RECOMMENDED:" is the
    // decision of a body that advises.
    void leave_labels_of_items() {
        if (outline_.form != PaperForm::meeting) return;
        std::map<std::string_view, std::size_t> times;
        std::vector<std::size_t> labels, purposes;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const HeadingCandidate& c = candidates_[i];
            if (blocks()[i].label) continue;
            if (c.rule && c.heading.contains("RECOMMENDED") &&
                is_whole(blocks()[i].text, patterns::recommended_marker()))
                candidates_[i].rule = nullptr;
            if (is_whole(c.heading, patterns::label_of_item()) || is_whole(c.heading, patterns::names_resolution())) {
                ++times[c.heading];
                if (c.rule) labels.push_back(i);
            }
            if (!c.rule) continue;
            const std::size_t above = previous_text(i);
            if (!c.emphasised && !c.run_in && matches(c.heading, patterns::purpose_of_item()) && above < i &&
                candidates_[above].rule && candidates_[above].emphasised)
                purposes.push_back(i);
        }
        // One item's own page has each once.
        if (std::ranges::any_of(times, [](const auto& label) { return label.second > 1; }))
            for (const std::size_t i : labels) candidates_[i].rule = nullptr;
        for (const std::size_t i : purposes) candidates_[i].rule = nullptr;
    }

    // "Budget  Forecast  Variance  Detail", and the rows below, of a table that is printed without its lines: two other
    // texts or more stand beside the line.
    void leave_heads_of_columns() {
        if (!document_.has_layout) return;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            HeadingCandidate& c = candidates_[i];
            const bool over_names =  // which stand in columns, too
                c.customary == SectionType::attendance || c.customary == SectionType::apologies;
            if (c.rule && !c.run_in && !over_names && !blocks()[i].label && !blocks()[i].in_table() &&
                blocks()[i].role != LineRole::side_heading && texts_beside(i) > 1)
                c.rule = nullptr;
        }
    }

    // "Oakes/Vale" over "THAT the bell be rung.": who moved it and who seconded.
    void leave_movers() {
        constexpr std::size_t kLongestPair_bytes = 48;
        if (outline_.form != PaperForm::meeting) return;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (!candidates_[i].rule || (block.label && block.label.form != LabelForm::minute) ||
                block.text.size() > kLongestPair_bytes || !block.text.contains('/'))
                continue;
            const std::size_t next = next_text(i);
            if (next < blocks().size() && blocks()[next].text.starts_with("THAT ") &&
                is_whole(block.text, patterns::pair_and_number()))
                candidates_[i].rule = nullptr;
        }
    }

    std::size_t texts_beside(std::size_t index) const {
        constexpr std::size_t kNear_blocks = 24;  // in reading order: a row's cells may be read column by column
        const Block& block = blocks()[index];
        const float middle = block.box.top + 0.5F * block.size_pt;
        std::size_t beside = 0;
        for (std::size_t i = index - std::min(index, kNear_blocks);
             i < std::min(blocks().size(), index + kNear_blocks + 1); ++i) {
            const Block& other = blocks()[i];
            if (i == index || other.kind != BlockKind::text || other.page != block.page) continue;
            if (other.box.top <= middle && middle <= other.box.bottom &&
                (other.box.left > block.box.right || other.box.right < block.box.left))
                ++beside;
        }
        return beside;
    }

    // "Supporting documents:" at the foot of a web page of one item.
    bool lists_documents() const {
        return std::ranges::any_of(blocks(), [](const Block& block) {
            return block.text.size() < kLongText_bytes && contains_folded(block.text, "ing documents") &&
                   is_whole(block.text, patterns::label_of_item());
        });
    }

    bool rows_of_amounts(std::size_t index) const {
        constexpr std::size_t kNear = 10;  // a row's cells may be blocks of their own, and all rows one
        std::size_t amounts = 0;
        for (std::size_t seen = 0; index < blocks().size() && seen < kNear; index = next_text(index), ++seen) {
            const Block& row = blocks()[index];
            if ((row.label && !row.in_table()) || candidates_[index].rule ||
                matches(row.text, patterns::auxiliary_verb()))
                return false;
            if (!matches(row.text, patterns::amount_at_end())) continue;
            re2::StringPiece rest = piece(row.text);
            while (amounts < 2 && RE2::FindAndConsume(&rest, patterns::amount())) ++amounts;
            if (amounts == 2) return true;
        }
        return false;
    }

    // --- The outline ---

    void settle() {
        records_decision_ = records_decision();
        reports_behind_ = reports_behind();
        if (runs_.agenda >= 0)
            for (const std::size_t i : runs_.runs[static_cast<std::size_t>(runs_.agenda)].members)
                agenda_items_.insert(folded(candidates_[i].heading));
        std::vector<HeadingLook> looks;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const HeadingCandidate& c = candidates_[i];
            if (!c.rule) continue;
            const Block& block = blocks()[i];
            Heading heading;
            heading.block = i;
            heading.size = c.size;
            heading.run_in = c.run_in;
            Section& section = heading.section;
            section.heading = c.heading;
            if (is_part_of_name(i))
                section.heading = block.label.text + " " + c.heading;
            else if (block.label && block.label.form != LabelForm::bullet)
                section.number = std::string(without_dash(block.label.text));
            section.where = start_of(document_, block, c.size);
            section.rule = c.rule;
            section.type = type_of(i);
            // What tagged PDFs call headings of the first or fourth level is seldom what is printed.
            const bool trusted = !document_.has_layout && block.role == LineRole::heading;
            looks.push_back({&block.label, c.style, c.run, trusted ? block.role_level : 0, block.left, c.run_in,
                             section.type == SectionType::attendance || section.type == SectionType::apologies,
                             c.customary && (outline_.form == PaperForm::meeting || frames_report(section.type))});
            outline_.headings.push_back(std::move(heading));
        }
        const std::vector<int> levels = levels_of(looks);
        for (std::size_t i = 0; i < levels.size(); ++i) outline_.headings[i].section.level = levels[i];
        type_minutes_of_meetings();
        type_body_sections();
        outline_.section_of.assign(blocks().size(), -1);
        std::size_t next = 0;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (next < outline_.headings.size() && outline_.headings[next].block == i) ++next;
            outline_.section_of[i] = static_cast<int>(next) - 1;
        }
    }

    // "3 Mills Path" among headings without numbers, set as it is, a year, or "V SIGNS" where no roman number goes
    // before.
    bool is_part_of_name(std::size_t index) {
        const Label& label = blocks()[index].label;
        const HeadingCandidate& c = candidates_[index];
        if (label.strong || c.run < 0 || runs_.size(c.run) > 1) return false;
        if (label.form == LabelForm::roman) return label.capital && !label.text.ends_with('.');
        if (label.form != LabelForm::number) return false;
        constexpr int kFirstYear = 1990, kLastYear = 2060;
        if (label.values[0] >= kFirstYear && label.values[0] <= kLastYear) return true;  // "2031 Parks Budget"
        if (shapes_.empty())
            for (std::size_t i = 0; i < blocks().size(); ++i)
                if (candidates_[i].rule) {
                    auto& [bare, labelled] = shapes_[rank_of(candidates_[i].style)];
                    ++(blocks()[i].label ? labelled : bare);
                }
        const auto& [bare, labelled] = shapes_[rank_of(c.style)];
        return labelled == 1 && bare >= 3;  // itself
    }

    // In a pack the agenda's items are a meeting's, and so are the reports that have their titles.
    SectionType type_of(std::size_t index) const {
        const HeadingCandidate& c = candidates_[index];
        const PaperForm form = form_at(index);
        if (form == PaperForm::report && !blocks()[index].label && !c.customary &&
            agenda_items_.contains(folded(c.heading)))
            return SectionType::item;
        const SectionType type = section_type_of(c.heading, form);
        // What a record of a decision holds under "Decision" has been decided.
        if (type == SectionType::recommendation &&
            ((records_decision_ && matches(c.heading, patterns::says_decision())) ||
             matches(c.heading, patterns::decision_taken())))
            return SectionType::other;
        return type;
    }

    // A pack is an agenda as far as its items go, and reports behind them.
    PaperForm form_at(std::size_t index) const {
        if (runs_.agenda < 0) return outline_.form;
        const bool behind = index > runs_.runs[static_cast<std::size_t>(runs_.agenda)].members.back();
        if (outline_.form == PaperForm::meeting) return behind && reports_behind_ ? PaperForm::report : outline_.form;
        return candidates_[index].run == runs_.agenda ? PaperForm::meeting : outline_.form;
    }

    // Behind the agenda's last item stand the customary parts of reports.
    bool reports_behind() const {
        if (runs_.agenda < 0) return false;
        std::set<SectionType> parts;
        for (std::size_t i = runs_.runs[static_cast<std::size_t>(runs_.agenda)].members.back() + 1; i < blocks().size();
             ++i) {
            const HeadingCandidate& c = candidates_[i];
            if (!c.rule || !c.customary) continue;
            const SectionType type = *c.customary;
            if (type == SectionType::purpose || type == SectionType::summary || type == SectionType::background ||
                type == SectionType::recommendation || type == SectionType::financial || type == SectionType::legal ||
                type == SectionType::background_papers)
                parts.insert(type);
        }
        return parts.size() >= 3;
    }

    // "Record of decision", not a proposed one.
    bool records_decision() const {
        bool records = page_of_decision() < blocks().size();
        std::size_t seen = 0;
        for (std::size_t i = first_text(); i < blocks().size() && seen < 12; i = next_text(i), ++seen) {
            if (matches(blocks()[i].text, patterns::proposed_decision())) return false;
            records = records || matches(blocks()[i].text, patterns::record_of_decision());
        }
        return records;
    }

    // Stands beside a report's numbered sections, not within one of them.
    static bool frames_report(SectionType type) {
        return type == SectionType::summary || type == SectionType::recommendation || type == SectionType::appendices ||
               type == SectionType::background_papers || type == SectionType::contact;
    }

    // "6.1 Harbour Committee – 6 August" under "6. Minutes of committees".
    void type_minutes_of_meetings() {
        int minutes = 0;  // the level of the heading that they stand under
        for (Heading& heading : outline_.headings) {
            Section& section = heading.section;
            if (section.level <= minutes) minutes = 0;
            if (section.type == SectionType::minutes && (minutes == 0 || section.level < minutes))
                minutes = section.level;
            else if (minutes > 0 && section.type == SectionType::item && section.number &&
                     is_whole(section.heading, patterns::names_meeting()))
                section.type = SectionType::minutes;
        }
    }

    // The sections of a report between what opens it and what closes it are its discussion.
    void type_body_sections() {
        bool opened = false;
        for (Heading& heading : outline_.headings) {
            if (form_at(heading.block) != PaperForm::report) continue;
            Section& section = heading.section;
            switch (section.type) {
                case SectionType::summary:
                case SectionType::purpose:
                case SectionType::background:
                case SectionType::recommendation:
                    opened = true;
                    break;
                case SectionType::implications:
                case SectionType::conclusion:
                case SectionType::background_papers:
                case SectionType::appendices:
                case SectionType::contact:
                    opened = false;
                    break;
                case SectionType::other:
                    if (opened && section.level == 1 && !matches(section.heading, patterns::says_decision()))
                        section.type = SectionType::discussion;
                    break;
                default:
                    break;
            }
        }
    }

    const Document& document_;
    const SourceSpan title_;
    Outline outline_;
    const TableShapes tables_;
    mutable std::optional<std::size_t> motions_;  // blocks that are no more than "Motion"
    const HeadingReader reader_;
    std::vector<HeadingCandidate> candidates_;
    NumberRuns runs_;
    std::set<std::uint32_t> drawings_;    // their pages
    std::set<std::string> agenda_items_;  // their headings, folded
    bool records_decision_ = false, reports_behind_ = false;
    std::map<std::string, std::size_t> times_said_;  // headings of attendance and of the public's part
    std::map<std::string, std::size_t> repeats_;     // unnumbered headings in type, by their letters
    std::map<HeadingStyle, std::pair<std::size_t, std::size_t>> styles_;  // how many, and how many accepted already
    std::map<HeadingStyle, std::pair<std::size_t, std::size_t>> shapes_;  // of headings: without labels, and with
};

}  // namespace

bool stands_in_margin(const Outline& outline, const Heading& heading) {
    const Block& block = outline.blocks[heading.block];
    if (heading.section.number) return false;
    return block.role == LineRole::side_heading || (heading.run_in && block.gap_at == heading.size);
}

bool titles_decisions(const std::vector<Block>& blocks, std::size_t index) {
    if (blocks[index].label) return false;
    if (matches(blocks[index].text, patterns::decisions_of_body())) return true;
    const std::size_t next = next_text_block(blocks, index);
    if (next >= blocks.size() || !is_whole(blocks[index].text, patterns::decisions_title())) return false;
    if (matches(blocks[next].text, patterns::body_and_day())) return true;
    if (matches(blocks[next].text, patterns::date_line())) return index > 0;
    // The body's name may stand between the two.
    const std::size_t after = next_text_block(blocks, next);
    return matches(blocks[next].text, patterns::ends_in_body()) && after < blocks.size() &&
           matches(blocks[after].text, patterns::date_line());
}

bool lists_decisions(const std::vector<Block>& blocks) {
    constexpr std::size_t kTopBlocks = 6;
    for (std::size_t i = 0; i < std::min(blocks.size(), kTopBlocks); ++i)
        if (titles_decisions(blocks, i)) return true;
    return false;
}

const Heading* Outline::heading_in(std::size_t block) const {
    const auto found =
        std::lower_bound(headings.begin(), headings.end(), block,
                         [](const Heading& heading, std::size_t wanted) { return heading.block < wanted; });
    return found != headings.end() && found->block == block ? &*found : nullptr;
}

Outline outline_of(const Document& document, const SourceSpan& title) { return Finder(document, title).find(); }

}  // namespace minutebook
