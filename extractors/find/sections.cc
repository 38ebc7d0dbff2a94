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

#include "extractors/find/decision_patterns.h"
#include "extractors/find/heading_levels.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongestHeading_bytes = 420;  // an agenda item may take four lines
constexpr std::size_t kLongestHeading_words = 60;
constexpr std::size_t kLongestUnnumbered_words = 22;
constexpr std::size_t kLongestRunIn_words = 14;
constexpr std::size_t kLongText_bytes = 160;  // a paragraph for certain

bool matches(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

std::size_t words_in(std::string_view text) {
    return text.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return std::isalpha(byte) || byte >= 0xC3;
    }));
}

bool starts_lower(std::string_view text) { return !text.empty() && std::islower(static_cast<unsigned char>(text[0])); }

void trim(std::string& text) {
    for (bool trimmed = true; trimmed && !text.empty();) {
        trimmed = false;
        if (text.back() == ':' || text.back() == ' ' || text.back() == '-' || text.back() == ';' || text.back() == ',')
            text.pop_back(), trimmed = true;
        else if (text.ends_with("–") || text.ends_with("—"))
            text.resize(text.size() - 3), trimmed = true;
    }
    const std::size_t begin = text.find_first_not_of(" *");
    if (begin != std::string::npos && begin > 0) text.erase(0, begin);
}

// The heading as it is stored: without a page range, a final colon or dash.
std::string cleaned(std::string_view text) {
    std::string heading(text);
    RE2::GlobalReplace(&heading, patterns::page_range(), "");
    trim(heading);
    return heading;
}

struct Candidate {
    bool possible = false;    // its text may be a heading's
    bool emphasised = false;  // its heading is set apart from the body
    bool sentence = false;    // all of the block reads as a sentence
    bool run_in = false;
    bool one_column = false;  // the heading is what stands in the first of two columns
    std::size_t size = 0;     // bytes of the block's text
    std::string heading;
    std::optional<SectionType> customary;
    HeadingStyle style;
    int run = -1;                // of numbers
    const char* rule = nullptr;  // set when accepted
};

// Labels that count up through the paper.
struct NumberRun {
    LabelForm form;
    int depth;
    std::vector<std::size_t> members;  // blocks
    bool accepted = false;
    float column = 0;                     // where a second column begins in most members; 0: in few
    bool colons = false, dashes = false;  // most members' headings end at one, with text after
    bool phrases = false;                 // … or at the full stop of a phrase
    bool agenda = false;                  // the items of an agenda: headings however long
};

class Finder {
public:
    explicit Finder(const Document& document) : document_(document) {
        BlockList list = blocks_of(document);
        outline_.blocks = std::move(list.blocks);
        outline_.body = list.body;
    }

    Outline find() {
        measure_tables();
        candidates_.resize(blocks().size());
        for (std::size_t i = 0; i < blocks().size(); ++i) candidates_[i] = candidate(i);
        gather_runs();
        outline_.form = form();
        const std::size_t agenda = agenda_run();
        if (agenda < runs_.size()) agenda_ = static_cast<int>(agenda);
        for (std::size_t i = 0; i < runs_.size(); ++i) judge(runs_[i], i == agenda);
        outline_.title_blocks = title_blocks();
        accept_customary();
        count_styles();
        accept_run_ins();
        accept_by_style();
        accept_plain_lines();
        accept_roles();
        settle();
        return std::move(outline_);
    }

private:
    const std::vector<Block>& blocks() const { return outline_.blocks; }
    const BodyStyle& body() const { return outline_.body; }

    // --- What each block could be ---

    struct Row {
        std::uint32_t cells = 0;
        const Block* first = nullptr;
    };

    // How many cells each table row has, which tables only lay out text, and which list a meeting's items.
    void measure_tables() {
        struct Shape {
            std::size_t longest = 0, numbered = 0, business = 0, verdicts = 0, rows = 0;
        };
        std::map<std::int32_t, Shape> shapes;
        const Block* last = nullptr;
        bool numbered_row = false;
        for (const Block& block : blocks()) {
            if (!block.in_table()) continue;
            Shape& shape = shapes[block.table];
            const bool new_row = !last || last->table != block.table || last->row != block.row;
            if (new_row || last->column != block.column) ++rows_[{block.table, block.row}].cells;
            shape.longest = std::max(shape.longest, block.text.size());
            if (new_row) {
                rows_[{block.table, block.row}].first = &block;
                ++shape.rows;
                numbered_row = block.label.depth() == 1 && letters_in(block.text) > 2 &&
                               !matches(block.text, patterns::case_reference());
                if (numbered_row) {
                    ++shape.numbered;
                    const auto type = customary_type(block.text);
                    if (type && is_business(*type)) ++shape.business;
                }
            } else if (numbered_row && matches(block.text, patterns::verdict())) {
                ++shape.verdicts;
                numbered_row = false;  // counted
            }
            last = &block;
        }
        for (const auto& [table, shape] : shapes) {
            if (shape.longest > 2 * kLongText_bytes) layout_tables_.insert(table);
            if (2 * shape.numbered >= shape.rows &&
                (shape.business >= 2 || (shape.verdicts > 0 && shape.verdicts * 3 >= shape.numbered * 2)))
                item_tables_.insert(table);
        }
    }

    // Cells of a table of data or of a form give no headings; a box around one cell, or a table that lays out text,
    // may.
    bool in_data_table(const Block& block) const {
        if (!block.in_table()) return false;
        if (cells_in_row(block) <= 1) return false;
        if (begins_item_row(block)) return false;
        return !layout_tables_.contains(block.table) || block.column > 1;
    }

    // The number and title of an item in a table that lists a meeting's items beside their pages or outcomes.
    bool begins_item_row(const Block& block) const {
        if (!item_tables_.contains(block.table) || block.label.depth() != 1) return false;
        const auto row = rows_.find({block.table, block.row});
        return row != rows_.end() && row->second.first == &block && row->second.cells > 1;
    }

    std::uint32_t cells_in_row(const Block& block) const {
        const auto row = rows_.find({block.table, block.row});
        return row == rows_.end() ? 1 : row->second.cells;
    }

    HeadingStyle style_of(const Block& block, bool lead) const {
        HeadingStyle style;
        style.size = static_cast<int>(std::lround(block.size_pt * 2));
        style.bold = lead ? block.bold > 0 : block.bold > 0.8F;
        style.underlined = lead ? block.underlined > 0 : block.underlined > 0.8F;
        style.capitals = block.capitals > 0.85F && letters_in(block.text) >= 3;
        style.italic = block.italic > 0.8F;
        if (body().bold) style.bold = false;
        return style;
    }

    Candidate candidate(std::size_t index) const {
        const Block& block = blocks()[index];
        Candidate c;
        if (block.kind != BlockKind::text || block.text.empty() || in_data_table(block)) return c;
        if (block.role == LineRole::caption || block.role == LineRole::title || block.role == LineRole::footnote ||
            (block.role == LineRole::table_header && block.in_table() && cells_in_row(block) > 1))
            return c;
        c.style = style_of(block, false);
        const std::string_view text = block.text;
        c.sentence = reads_as_sentence(text);
        const bool lead_only = block.lead_size > 0 && block.lead_size < text.size() && !c.style.capitals &&
                               !c.style.larger(body()) && lead_ends(text, block.lead_size);
        const bool whole_emphasised = (c.style.distinct(body()) && !lead_only) || block.role == LineRole::heading;
        const std::size_t colon = separator(text, true), dash = separator(text, false);

        if (whole_emphasised && text.size() <= kLongestHeading_bytes) {
            c.size = text.size();
            c.emphasised = true;
            // "WARDS AFFECTED: ALL", all of it bold.
            if (!block.label && colon < text.size() && colon + 1 < text.size()) {
                // "Appendix 1: Stages of the work" is one heading.
                if (const auto type = customary_type(text.substr(0, colon)); type && type != SectionType::appendices)
                    take_run_in(c, colon);
            }
        } else if (block.lead_size > 0 && block.lead_size < text.size()) {
            const std::string_view lead = text.substr(0, block.lead_size);
            if (words_in(lead) <= kLongestRunIn_words &&
                (lead_ends(text, block.lead_size) || customary_type(cleaned(lead)))) {
                take_run_in(c, block.lead_size);
                // The emphasis may go on past the colon: "Present: Cllrs A and B".
                if (colon < block.lead_size && customary_type(text.substr(0, colon))) take_run_in(c, colon);
                c.emphasised = true;
                c.style = style_of(block, true);
            }
        }
        if (c.size == 0 && colon < text.size() && colon + 1 < text.size() && customary_type(text.substr(0, colon)) &&
            !(block.label && matches(text.substr(0, colon), patterns::item_class())))
            take_run_in(c, colon);
        if (c.size == 0 && dash < text.size() && block.label && customary_type(text.substr(0, dash)) && c.sentence)
            take_run_in(c, dash);
        if (c.size == 0 && text.size() <= kLongestHeading_bytes) c.size = text.size();
        if (c.size == 0) return c;
        c.heading = cleaned(text.substr(0, c.size));
        // "(Page 7)" in a column of its own; within the line it belongs to the heading.
        if (block.gap_at < c.size && matches(text.substr(block.gap_at), patterns::starts_page_range())) {
            RE2::Replace(&c.heading, patterns::single_page(), "");
            trim(c.heading);
        }
        c.customary = customary_type(c.heading);
        c.possible = title_like(c, block);
        return c;
    }

    static void take_run_in(Candidate& c, std::size_t size) {
        c.size = size;
        c.run_in = true;
    }

    // Where the first colon, or dash between spaces, ends a heading that text follows; npos-like (text.size()) if none.
    static std::size_t separator(std::string_view text, bool colon) {
        const std::string_view start = text.substr(0, 140);
        std::size_t at = std::string_view::npos;
        if (colon) {
            at = start.find(':');
            while (at != std::string_view::npos && at + 1 < start.size() &&
                   ((start[at + 1] != ' ' && !start.substr(at).starts_with(":- ") &&
                     !start.substr(at).starts_with(":– ")) ||
                    start.substr(0, at).ends_with(" re")))
                at = start.find(':', at + 1);
        } else {
            for (const std::string_view dash : {" – ", " - ", " — ", "– "}) at = std::min(at, start.find(dash));
        }
        if (at == std::string_view::npos || at == 0 || words_in(start.substr(0, at)) > kLongestRunIn_words)
            return text.size();
        return at;
    }

    // After the emphasised beginning comes a new thing: it ends in a mark, or the text begins with a capital or a mark.
    static bool lead_ends(std::string_view text, std::size_t size) {
        const std::string_view lead = text.substr(0, size);
        if (lead.ends_with(':') || lead.ends_with('.') || lead.ends_with('-') || lead.ends_with("–") ||
            lead.ends_with("—"))
            return true;
        std::size_t next = size;
        while (next < text.size() && text[next] == ' ') ++next;
        if (next >= text.size()) return true;
        const auto first = static_cast<unsigned char>(text[next]);
        return std::isupper(first) || first == '-' || first == '(' || first == ':' || first >= 0xE2;
    }

    static bool reads_as_sentence(std::string_view text) {
        const std::size_t words = words_in(text);
        if (words > kLongestHeading_words) return true;
        if (words < 5) return false;
        const bool verb = matches(text, patterns::finite_verb());
        const bool ended = matches(text, patterns::sentence_end());
        const bool leads_in = text.ends_with(':') || text.ends_with(":-") || text.ends_with(":–");
        return (verb && (ended || words > 14 || (leads_in && words > 7))) || (ended && words > 18) ||
               (starts_lower(text) && words > 6);
    }

    // A space as wide as between columns inside the heading: a row of a table, or its head. Not so before "(Pages 5 -
    // 18)".
    static bool spans_columns(const Candidate& c, const Block& block) {
        if (block.gap_at >= c.size) return false;
        const std::string_view beyond = std::string_view(block.text).substr(block.gap_at);
        return !matches(beyond, patterns::starts_page_range());
    }

    bool title_like(const Candidate& c, const Block& block) const {
        const std::string_view text = c.heading;
        if (spans_columns(c, block) || matches(text, patterns::tick_box()) || matches(text, patterns::aside()))
            return false;
        if (matches(text, patterns::fill_in()) || matches(text, patterns::names_subject()) ||
            (in_margin(block) && !c.customary))
            return false;
        if (letters_in(text) < 2 || words_in(text) > kLongestHeading_words) return false;
        if (matches(text, patterns::verdict()) || (!block.label && matches(text, patterns::case_reference())))
            return false;
        // "Treasurer (AB)": somebody and what they are called below.
        if (!c.emphasised && !block.label && words_in(text) <= 3 && matches(text, patterns::ends_in_initials()))
            return false;
        if (c.customary) return true;
        if (only_initials(text) || (!block.label && words_in(text) <= 6 && matches(text, patterns::council_name())))
            return false;
        if (starts_lower(text) && !block.label) return false;
        if (matches(text, patterns::decision_word()) && !c.style.capitals && !(block.label && c.emphasised))
            return false;
        if (matches(text, patterns::caption()) || matches(text, patterns::date_line()) ||
            matches(text, patterns::form_of_address()) || matches(text, patterns::contact_line()))
            return false;
        if (matches(text, patterns::person()) && !matches(text, patterns::person_item())) return false;
        if (text.ends_with(",") || text.ends_with(";")) return false;
        return block.label.form != LabelForm::bullet || (c.emphasised && !c.run_in && words_in(text) <= 8);
    }

    // "JS MC", "GD", "ABc": who is to act, in the margin.
    static bool only_initials(std::string_view text) {
        std::size_t letters = 0, capitals = 0;
        for (const char c : text) {
            const bool parts = c == ' ' || c == '/' || c == ',';
            if (std::islower(static_cast<unsigned char>(c)) && capitals < 2) return false;
            if (std::isupper(static_cast<unsigned char>(c))) ++capitals;
            letters = parts ? 0 : letters + 1;
            if (parts) capitals = 0;
            if (letters > 3) return false;
        }
        return true;
    }

    // Where only a narrow column of names, sums or dates finds room.
    bool in_margin(const Block& block) const {
        if (!document_.has_layout || block.label || block.in_table()) return false;
        const auto page = std::ranges::lower_bound(document_.pages, block.page, {}, &Page::number);
        return page != document_.pages.end() && block.left > 0.75F * page->width_pt && words_in(block.text) <= 3;
    }

    // --- Runs of numbers ---

    static bool runs_through(const Label& label) {
        switch (label.form) {
            case LabelForm::item:
            case LabelForm::minute:
            case LabelForm::number:
            case LabelForm::decimal:
            case LabelForm::number_letter:
            case LabelForm::bracketed:
            case LabelForm::letter:
            case LabelForm::roman:
                return true;
            default:
                return false;
        }
    }

    // Puts each labelled block into the run that it goes on with: of the last few runs of its form, the one whose last
    // number it follows. A number left out or said twice is forgiven where the headings are set alike.
    void gather_runs() {
        constexpr std::size_t kOpenRuns = 6;
        std::map<std::pair<LabelForm, int>, std::vector<std::size_t>> open;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (block.kind != BlockKind::text || !runs_through(block.label) || in_data_table(block)) continue;
            if (!block.label.strong && !candidates_[i].possible) continue;
            LabelForm form = block.label.form;
            if (form == LabelForm::roman && !block.label.capital) form = LabelForm::letter;
            if (form == LabelForm::decimal && block.label.depth() == 1) form = LabelForm::number;
            auto& recent = open[{form, block.label.depth()}];
            std::size_t chosen = runs_.size();
            int best = 0;
            for (std::size_t k = recent.size(); k-- > 0;) {
                const int fit = fits(runs_[recent[k]], i);
                if (fit > best) best = fit, chosen = recent[k];
            }
            if (chosen == runs_.size()) {
                runs_.push_back({form, block.label.depth(), {}});
                if (recent.size() == kOpenRuns) recent.erase(recent.begin());
                recent.push_back(chosen);
            }
            runs_[chosen].members.push_back(i);
            candidates_[i].run = static_cast<int>(chosen);
        }
    }

    int fits(const NumberRun& run, std::size_t index) const {
        const std::size_t last = run.members.back();
        const Block& before = blocks()[last];
        const Block& block = blocks()[index];
        const bool alike = candidates_[last].emphasised == candidates_[index].emphasised;
        const bool aligned = !document_.has_layout || std::abs(before.left - block.left) < 25;
        if (follows_loosely(before.label, block.label)) return alike && aligned ? 4 : aligned ? 3 : alike ? 2 : 1;
        if (!alike || !aligned || before.label.values.empty() || block.label.values.empty()) return 0;
        if (before.label.values.size() != block.label.values.size() || !candidates_[index].emphasised) return 0;
        const int step = block.label.values.back() - before.label.values.back();
        return step >= 0 && step <= 3 &&
                       std::equal(before.label.values.begin(), before.label.values.end() - 1,
                                  block.label.values.begin())
                   ? 1
                   : 0;
    }

    // As follows(), and 1.0 -> 2.0, 6. -> 7, 147.7 -> 148.1.
    static bool follows_loosely(const Label& label, const Label& next) {
        if (label.form == LabelForm::decimal && next.form == LabelForm::decimal && label.depth() > 1)
            return label.values.size() == next.values.size() && follows(label, next) &&
                   std::equal(label.values.begin(), label.values.end() - 1, next.values.begin());
        if (follows(label, next)) return true;
        if (label.depth() == 1 && next.depth() == 1 && !label.values.empty() && !next.values.empty())
            return label.form != LabelForm::minute && next.form != LabelForm::minute &&
                   next.values[0] == label.values[0] + 1;
        return false;
    }

    // The run that lists an agenda's items: the first under the line AGENDA that begins its count. runs_.size() if
    // none.
    std::size_t agenda_run() const {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (blocks()[i].kind != BlockKind::text || !titles_agenda(i)) continue;
            for (std::size_t k = 0; k < runs_.size(); ++k) {
                const NumberRun& run = runs_[k];
                const Label& first = blocks()[run.members.front()].label;
                if (run.members.front() > i && run.members.front() < i + 16 && run.members.size() >= 3 &&
                    !blocks()[run.members.front()].in_table() && first.depth() == 1 && !first.values.empty() &&
                    (first.form == LabelForm::minute || first.values[0] == 1 || first.values[0] > 20) &&
                    (outline_.form == PaperForm::meeting || is_of_business(run)))
                    return k;
            }
        }
        return runs_.size();
    }

    bool titles_agenda(std::size_t index) const {
        const Block& block = blocks()[index];
        return matches(block.text, patterns::agenda_title()) ||
               (block.text.size() < 100 && !block.label && candidates_[index].emphasised &&
                matches(block.text, patterns::agenda_of_body()));
    }

    // The agenda in front of a pack of reports.
    bool is_of_business(const NumberRun& run) const {
        return std::ranges::count_if(run.members, [this](std::size_t i) {
                   return candidates_[i].customary && is_business(*candidates_[i].customary);
               }) >= 2;
    }

    static bool is_business(SectionType type) {
        return type == SectionType::apologies || type == SectionType::declarations || type == SectionType::minutes ||
               type == SectionType::public_participation || type == SectionType::urgent_business ||
               type == SectionType::exclusion || type == SectionType::item || type == SectionType::financial ||
               type == SectionType::attendance;
    }

    // "Long Walk - Drains – To note …": the last dash before what the meeting is to do, where the first is part of the
    // heading. text.size() is never returned.
    static std::size_t before_purpose(std::string_view text, std::size_t first) {
        if (first >= text.size() || purpose_follows(text, first)) return first;
        const std::string_view start = text.substr(0, 140);
        for (const std::string_view dash : {" – ", " - ", " — "})
            for (std::size_t at = start.find(dash, first + 1); at != std::string_view::npos;
                 at = start.find(dash, at + 1))
                if (words_in(text.substr(0, at)) <= kLongestRunIn_words && purpose_follows(text, at)) return at;
        return first;
    }

    static bool purpose_follows(std::string_view text, std::size_t at) {
        std::string_view rest = text.substr(at);
        while (rest.starts_with(' ') || rest.starts_with(':') || rest.starts_with('-') || rest.starts_with("–") ||
               rest.starts_with("—"))
            rest.remove_prefix(static_cast<unsigned char>(rest[0]) < 0x80 ? 1 : 3);
        return matches(rest, patterns::purpose_clause());
    }

    // Where the heading of a numbered item ends that is printed like its text: at a colon, a dash, or the full stop of
    // a short phrase. text.size() if nowhere.
    static std::size_t item_end(std::string_view text) {
        const std::size_t colon = separator(text, true), dash = separator(text, false);
        std::size_t end = std::min(colon + 1 < text.size() ? colon : text.size(), dash);
        end = std::max(end, before_purpose(text, end));
        const std::size_t stop = text.find(". ");
        if (stop < end && stop > 3 && words_in(text.substr(0, stop)) <= 6 &&
            !matches(text.substr(0, stop), patterns::finite_verb()) && !matches(text, patterns::person()))
            end = stop;
        return end;
    }

    // Whether the run's members are headings.
    void judge(NumberRun& run, bool is_agenda) {
        std::size_t good = 0, emphasised = 0, customary = 0, apart = 0, colons = 0, dashes = 0, sentences = 0,
                    phrases = 0, columns = 0;
        const std::size_t count = run.members.size();
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t i = run.members[k];
            const Candidate& c = candidates_[i];
            const std::string_view text = blocks()[i].text;
            if (second_column_of(i) > 0 && std::abs(second_column_of(i) - second_column_of(run.members.front())) < 5)
                ++columns;
            const bool at_colon = separator(text, true) + 1 < text.size(),
                       at_dash = separator(text, false) < text.size();
            if (at_colon) ++colons;
            if (at_dash) ++dashes;
            const bool title = (c.possible || second_column_of(i) > 0) && (c.run_in || !c.sentence);
            if (title) ++good;
            if (!title && !at_colon && !at_dash) ++sentences;
            if (item_end(text) < text.size()) ++phrases;
            if (title && c.emphasised) ++emphasised;
            if (title && c.customary && (outline_.form == PaperForm::report || is_business(*c.customary))) ++customary;
            if (k + 1 < count && run.members[k + 1] > next_text(i)) ++apart;
        }
        const bool tabled = begins_item_row(blocks()[run.members.front()]);
        if (count < 2 && !tabled) return;
        const bool top = run.form == LabelForm::number || run.form == LabelForm::item ||
                         run.form == LabelForm::minute ||
                         (run.form == LabelForm::roman && blocks()[run.members[0]].label.capital);
        const bool meeting = outline_.form == PaperForm::meeting;
        const bool lettered = run.form == LabelForm::letter || run.form == LabelForm::bracketed;
        if (outline_.form == PaperForm::meeting && count >= 3 && columns * 10 >= count * 6)
            run.column = second_column_of(run.members.front());
        run.colons = colons * 10 >= count * 6;
        run.dashes = dashes * 10 >= count * 6;
        const bool listed = follows_lead_in(run.members.front());  // "… as follows:"
        if (tabled) {
            run.accepted = true;
        } else if (emphasised * 10 >= count * 6) {
            run.accepted = !lettered || apart * 2 >= count || meeting;
        } else if (top && customary >= 2 && sentences * 2 <= count && (good + colons + dashes) * 2 >= count) {
            run.accepted = true;
        } else if (meeting && top && count >= 3 && good * 10 >= count * 8 && apart * 10 >= (count - 1) * 6) {
            run.accepted = !listed;
        } else if (meeting && run.form == LabelForm::decimal) {
            run.accepted = (run.colons && sentences * 3 <= count) || (count >= 3 && good * 10 >= count * 8 && !listed);
        } else if (meeting && count >= 4 && (run.form == LabelForm::number_letter || run.form == LabelForm::minute)) {
            run.accepted = run.phrases = (phrases + good) * 10 >= count * 7;
        }
        if (is_agenda) run.accepted = run.agenda = true;
        if (!run.accepted) return;
        for (const std::size_t i : run.members) accept_member(run, i, emphasised * 10 >= count * 6);
    }

    // The block goes on from a line that ends in a colon.
    bool follows_lead_in(std::size_t index) const {
        const std::size_t before = previous_text(index);
        return before < blocks().size() && blocks()[before].text.ends_with(':') && blocks()[before].text.size() > 20;
    }

    void accept_member(const NumberRun& run, std::size_t index, bool run_is_emphasised) {
        Candidate& c = candidates_[index];
        const std::string_view text = blocks()[index].text;
        if (run_is_emphasised && !c.emphasised && !run.agenda) {
            // One that is set as the body is a paragraph, unless it is as short as a title.
            if (words_in(text) > 10 || c.run_in || c.sentence || !c.possible || run.form != LabelForm::number) return;
        }
        if (const float column = run.column > 0 ? run.column : run.agenda ? second_column_of(index) : 0; column > 0)
            keep_first_column(index, column);
        // An item such as "Highways: holes in Back Lane" is one title.
        if (run.agenda && c.run_in && !c.emphasised && text[c.size] == ':' && !purpose_follows(text, c.size) &&
            c.size + 2 < text.size() && starts_lower(text.substr(c.size + 2)) &&
            !matches(text, patterns::sentence_end()) && words_in(text) <= kLongestUnnumbered_words) {
            c.run_in = false;
            c.size = text.size();
            c.heading = cleaned(text);
        }
        const bool tabled = begins_item_row(blocks()[index]) || c.one_column;
        if (!c.run_in && !c.emphasised && !tabled) {
            const std::size_t at = item_end(text);
            if (at < text.size() && ends_item(run, c, text, at) && !heads_repeat(run, text.substr(0, at))) {
                c.size = at;
                c.run_in = true;
                c.heading = cleaned(text.substr(0, at));
                c.customary = customary_type(c.heading);
                c.possible = title_like(c, blocks()[index]);
                c.sentence = false;
            }
        }
        if (run.agenda && !c.possible && c.size > 0 && words_in(text) <= kLongestHeading_words && letters_in(text) > 2)
            c.possible = true;
        const bool customary = c.customary && words_in(text) <= kLongestRunIn_words;
        if (!c.possible || (c.sentence && !c.run_in && !c.emphasised && !customary && !run.agenda)) return;
        if (c.run_in && !c.emphasised && c.customary == SectionType::appendices) return;
        // Reports set the first words of their numbered paragraphs in bold, too.
        if (c.run_in && outline_.form == PaperForm::report && run.form == LabelForm::decimal) return;
        c.rule = "numbered-run";
    }

    // Where a second column begins beside a numbered line; 0 where there is none, or but the item's pages.
    float second_column_of(std::size_t index) const {
        const Block& block = blocks()[index];
        if (!document_.has_layout || block.gap_at == kNoGap || block.in_table()) return 0;
        return matches(std::string_view(block.text).substr(block.gap_at), patterns::starts_page_range())
                   ? 0
                   : block.gap_left;
    }

    // An item in two languages, or beside who speaks to it: its title is what stands in the first column.
    void keep_first_column(std::size_t index, float left) {
        Candidate& c = candidates_[index];
        const std::string column = first_column_of(document_, blocks()[index], left);
        if (letters_in(column) < 3) return;
        c.heading = cleaned(column);
        c.customary = customary_type(c.heading);
        c.size = blocks()[index].text.size();
        c.run_in = false;
        c.one_column = c.possible = true;
        c.sentence = reads_as_sentence(column);
    }

    // "Resolution: …", "By-law: …": the kind of item, not its heading.
    bool heads_repeat(const NumberRun& run, std::string_view head) const {
        if (matches(head, patterns::item_class())) return true;
        std::size_t times = 0;
        for (const std::size_t i : run.members)
            if (blocks()[i].text.size() > head.size() && std::string_view(blocks()[i].text).starts_with(head) &&
                ++times > 1)
                return true;
        return false;
    }

    // Whether what stands before the mark is the item's heading, and what follows it its text.
    bool ends_item(const NumberRun& run, const Candidate& c, std::string_view text, std::size_t at) const {
        const bool colon = text[at] == ':', stop = text[at] == '.';
        if (run.phrases || (colon && run.colons)) return true;
        if (c.sentence && !(run.agenda && colon)) return true;
        if (stop) return false;
        if (!colon && run.dashes) return true;
        // "Long Road – To receive an update", "Correspondence – …": what the meeting does with it, or a customary item.
        return purpose_follows(text, at) || (outline_.form == PaperForm::meeting &&
                                             (matches(text, patterns::sentence_end()) ||
                                              (!colon && customary_type(text.substr(0, at)) == SectionType::item)));
    }

    std::size_t next_text(std::size_t index) const {
        for (++index; index < blocks().size(); ++index)
            if (blocks()[index].kind == BlockKind::text) return index;
        return blocks().size();
    }

    // --- What the paper is ---

    PaperForm form() const {
        int meeting = 0;
        std::size_t seen = 0, customary_items = 0;
        std::array<bool, 64> kinds{};
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            if (block.kind != BlockKind::text || block.text.empty()) continue;
            const Candidate& c = candidates_[i];
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
            if (block.text.size() < 120 && matches(block.text, patterns::meeting_title()) &&
                (seen <= 15 || matches(block.text, patterns::agenda_title())))
                meeting += 2;
            if (seen <= 20 && matches(block.text, patterns::report_header()) &&
                !(block.in_table() && item_tables_.contains(block.table)))
                meeting -= 3;
        }
        if (!item_tables_.empty()) meeting += 3;
        if (customary_items >= 2) meeting += 2 * static_cast<int>(customary_items);
        return meeting > 0 ? PaperForm::meeting : PaperForm::report;
    }

    // The blocks before the first that is a section's or a paragraph of text.
    std::size_t title_blocks() const {
        bool titled = false;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            const Candidate& c = candidates_[i];
            if (block.kind != BlockKind::text) continue;
            if (c.rule) return table_heading_above(i);
            const bool title = c.customary == SectionType::minutes && !block.label && !titled &&
                               matches(c.heading, patterns::meeting_of_body());
            titled = titled || title;
            if (c.possible && c.customary && !c.run_in && !title && !is_header_label(i) && !is_title(i) &&
                !names_report(i) && !in_plain_list(i))
                return i;
            if (block.text.size() > kLongText_bytes && !c.emphasised && c.sentence) {
                const std::size_t above = previous_text(i);
                return above < blocks().size() && above > first_text() && recurs_below(above) ? above : i;
            }
        }
        return blocks().size();
    }

    // The line is set as others are further down: a heading, not the end of the title.
    bool recurs_below(std::size_t index) const {
        const Candidate& c = candidates_[index];
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
            cells_in_row(blocks()[above]) == 1 && candidates_[above].emphasised)
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
        const Candidate& c = candidates_[index];
        if (c.run_in && c.customary && is_form_field(*c.customary)) return true;
        const bool colon = block.text.ends_with(':') || c.run_in;
        return colon && (matches(c.heading, patterns::header_field()) || (c.customary && is_form_field(*c.customary)));
    }

    void accept_customary() {
        std::optional<std::size_t> last;  // heading accepted
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Candidate* above = last ? &candidates_[*last] : nullptr;
            if (above && !candidates_[i].rule && candidates_[i].customary && !blocks()[i].label) {
                // "Report author" under "Contact details", "Appendix A" in the list of appendices.
                const bool same = above->customary == candidates_[i].customary;
                if (same && *above->customary == SectionType::contact) continue;
                if (same && *above->customary == SectionType::appendices && blocks()[*last].page == blocks()[i].page)
                    continue;
            }
            if (!last && (titles_minutes(i) || names_report(i) || names_body(i))) continue;
            accept_if_customary(i);
            if (candidates_[i].rule) last = i;
        }
    }

    void accept_if_customary(std::size_t i) {
        Candidate& c = candidates_[i];
        const Block& block = blocks()[i];
        if (c.rule || !c.possible || !c.customary) return;
        if (block.label.form == LabelForm::bullet || block.label.form == LabelForm::letter ||
            block.label.form == LabelForm::roman || block.label.form == LabelForm::bracketed) {
            if (!c.emphasised) return;
        }
        if (in_rejected_run(i) && !c.emphasised) return;
        if (is_title(i) || beside_value(i)) return;
        if (labels_appendix(i)) return;
        if (is_header_label(i) && (c.run_in || i < outline_.title_blocks || !c.emphasised)) return;
        if (c.run_in && !accepts_run_in(i)) return;
        if (!c.run_in && !c.emphasised) {
            // A plain line of its own: short, and no part of a list or of an address.
            const bool appendix = *c.customary == SectionType::appendices;
            if (words_in(c.heading) > (appendix ? 14 : 8) || block.lines > 2 ||
                (appendix && block.text.ends_with(':') && matches(c.heading, patterns::starts_appendix())) ||
                (!appendix && separator(block.text, false) < block.text.size()) ||
                matches(block.text, patterns::sentence_end()))
                return;
            if (block.label && !block.label.strong) return;
            if (in_plain_list(i)) return;
            if (outline_.form == PaperForm::meeting && *c.customary == SectionType::item && !stands_alone(i)) return;
        }
        c.rule = c.run_in ? "customary-run-in" : "customary-heading";
    }

    // "Appendix B:" over its name, in a list of appendices.
    bool labels_appendix(std::size_t index) const {
        return candidates_[index].customary == SectionType::appendices && blocks()[index].text.ends_with(':') &&
               words_in(blocks()[index].text) == 2 && matches(candidates_[index].heading, patterns::starts_appendix());
    }

    // A numbered paragraph of a run of numbered paragraphs.
    bool in_rejected_run(std::size_t index) const {
        const int run = candidates_[index].run;
        return run >= 0 && !runs_[static_cast<std::size_t>(run)].accepted &&
               runs_[static_cast<std::size_t>(run)].members.size() > 2;
    }

    // "Planning Committee" or "Budget Amendment Form" as the paper's first line.
    bool names_body(std::size_t index) const {
        const Candidate& c = candidates_[index];
        return index == first_text() && !blocks()[index].label && !c.run_in &&
               (c.customary == SectionType::item || c.customary == SectionType::financial) &&
               (outline_.form == PaperForm::meeting || document_.has_layout);
    }

    // "Report to the meeting of 3 May", above the first heading.
    bool names_report(std::size_t index) const {
        return outline_.form == PaperForm::report && !blocks()[index].label && !candidates_[index].run_in &&
               matches(blocks()[index].text, patterns::report_header());
    }

    // "MINUTES OF THE MEETING HELD …" over the first heading, even below what was said before the meeting.
    bool titles_minutes(std::size_t index) const {
        const Candidate& c = candidates_[index];
        if (c.customary != SectionType::minutes || blocks()[index].label || c.run_in || !c.emphasised) return false;
        if (blocks()[index].page != blocks()[first_text()].page || !matches(c.heading, patterns::meeting_of_body()))
            return false;
        for (std::size_t i = first_text(); i < index; ++i)
            if (matches(blocks()[i].text, patterns::meeting_of_body()) ||
                matches(blocks()[i].text, patterns::minutes_title()))
                return false;
        return true;
    }

    // "Minutes of the meeting of …" over the minutes themselves; "Appendix 2 – …" over a paper that is one.
    bool is_title(std::size_t index) const {
        const Candidate& c = candidates_[index];
        if (blocks()[index].label || c.run_in) return false;
        if (*c.customary == SectionType::minutes && matches(blocks()[index].text, patterns::minutes_title()) &&
            is_early(index))
            return true;
        if (*c.customary == SectionType::minutes && index < outline_.title_blocks &&
            matches(c.heading, patterns::meeting_of_body()))
            return true;
        return *c.customary == SectionType::appendices && matches(c.heading, patterns::starts_appendix()) &&
               first_text() == index;
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
        const Candidate& c = candidates_[index];
        const Block& block = blocks()[index];
        if (*c.customary == SectionType::appendices) return false;  // "Appendix 1: the plan", in a list
        if (*c.customary == SectionType::item && !c.emphasised) return false;
        // "PRESENT: Cllrs A, B and C" is a label with its value.
        if (*c.customary == SectionType::attendance) return false;
        if (*c.customary == SectionType::apologies) return outline_.form == PaperForm::meeting;
        // "Treasurer's account: £120.50"
        if (letters_in(std::string_view(block.text).substr(c.size)) == 0) return false;
        // "Proposal: an extension" in a list of applications.
        if (outline_.form == PaperForm::meeting && section_type_of(c.heading, PaperForm::meeting) == SectionType::item)
            return false;
        // In running text a plain "Action required: …" is a sentence's beginning.
        return c.emphasised || (block.text[c.size] == ':' && words_in(c.heading) <= 4);
    }

    // A plain line under a label ("Specific implications for:") or among short plain lines: an entry of a list or a
    // form.
    bool in_plain_list(std::size_t index) const {
        if (candidates_[index].emphasised) return false;
        const auto plain = [&](std::size_t i) {
            return blocks()[i].kind == BlockKind::text && !candidates_[i].emphasised &&
                   words_in(blocks()[i].text) <= 8 && !matches(blocks()[i].text, patterns::sentence_end());
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

    std::size_t previous_text(std::size_t index) const {
        while (index-- > 0)
            if (blocks()[index].kind == BlockKind::text) return index;
        return blocks().size();
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
            const Candidate& c = candidates_[i];
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
            Candidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || c.run_in || !c.emphasised || c.sentence) continue;
            const bool ended = matches(block.text, patterns::sentence_end());
            if (words_in(c.heading) > (ended ? 6 : kLongestUnnumbered_words)) continue;
            if (block.label && c.run >= 0 && !runs_[static_cast<std::size_t>(c.run)].accepted &&
                runs_[static_cast<std::size_t>(c.run)].members.size() > 2 && !opens_sublist(i))
                continue;
            if (beside_value(i) || matches(c.heading, patterns::person_and_post()) || signs(i) || labels_appendix(i))
                continue;
            if (block.label.form == LabelForm::bullet &&
                (next_text(i) >= blocks().size() || !is_paragraph(next_text(i)) || blocks()[next_text(i)].label))
                continue;
            // "Members of the public are welcome to attend": a notice.
            if (words_in(c.heading) > 5 && !c.heading.ends_with('?') && matches(c.heading, patterns::auxiliary_verb()))
                continue;
            if (repeats_[folded(c.heading)] > 2 && !c.customary) continue;
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
            if (among_emphasised(i)) continue;
            const auto& [all, accepted] = styles_[rank_of(c.style)];
            if (accepted == 0 && all < 2) continue;
            if (!c.style.strong(body()) && (all < 2 || !(is_paragraph(next) || opens_sublist(i)))) continue;
            c.rule = "style";
        }
    }

    // Something stands beside the line: it is the label of a row.
    bool beside_value(std::size_t index) const {
        const Block& block = blocks()[index];
        const Candidate& c = candidates_[index];
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
        if (before < blocks().size() && matches(blocks()[before].text, patterns::fill_in()) &&
            matches(blocks()[index].text, patterns::post()))
            return true;
        const std::size_t next = next_text(index);
        return !blocks()[index].label && next < blocks().size() && words_in(blocks()[index].text) <= 5 &&
               words_in(blocks()[next].text) <= 7 && !candidates_[next].rule && !blocks()[next].in_table() &&
               blocks()[next].gap_at == kNoGap && matches(blocks()[next].text, patterns::post()) &&
               !matches(blocks()[next].text, patterns::sentence_end());
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

    // A line between two items of one list: it parts the list, not the paper.
    bool parts_list(std::size_t index) const {
        const std::size_t next = next_text(index), before = previous_text(index);
        if (next >= blocks().size() || before >= blocks().size()) return false;
        const int run = candidates_[next].run;
        return run >= 0 && run == candidates_[before].run && !runs_[static_cast<std::size_t>(run)].accepted &&
               is_list(runs_[static_cast<std::size_t>(run)].form);
    }

    static bool is_list(LabelForm form) {
        return form == LabelForm::letter || form == LabelForm::bracketed || form == LabelForm::roman;
    }

    bool is_paragraph(std::size_t index) const {
        const Block& block = blocks()[index];
        return !candidates_[index].emphasised && block.text.size() > 60 && !block.in_table();
    }

    // Three or more lines set apart, one under the other, with no text between: a title, a table's head, an address.
    bool among_emphasised(std::size_t index) const {
        const auto loose = [&](std::size_t i) {
            return i < blocks().size() && candidates_[i].emphasised && !candidates_[i].rule && !candidates_[i].run_in &&
                   !blocks()[i].label;
        };
        std::size_t run = 1;
        for (std::size_t i = previous_text(index); run < 3 && i >= outline_.title_blocks && loose(i);
             i = previous_text(i))
            ++run;
        for (std::size_t i = next_text(index); run < 3 && loose(i); i = next_text(i)) ++run;
        return run >= 3;
    }

    // Plain short lines that stand alone over a paragraph, again and again in the same place on the line.
    void accept_plain_lines() {
        if (!document_.has_layout) return;
        const auto fits = [&](std::size_t i) {
            const Candidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || c.run_in || c.emphasised || block.label || block.in_table() || block.lines > 1)
                return false;
            if (words_in(block.text) > 9 || block.text.ends_with(':') ||
                !std::isupper(static_cast<unsigned char>(block.text[0])))
                return false;
            if (matches(block.text, patterns::finite_verb()) || matches(block.text, patterns::header_field()))
                return false;
            if (matches(block.text, patterns::sentence_end()) && words_in(block.text) > 7) return false;
            const std::size_t next = next_text(i), before = previous_text(i);
            if (next >= blocks().size() || before >= blocks().size() || !is_paragraph(next)) return false;
            const float line = std::max(1.0F, block.size_pt);
            return block.gap_above > 0.7F * line && blocks()[next].page == block.page &&
                   blocks()[next].gap_above > 0.5F * line &&
                   (blocks()[before].text.size() > 60 || candidates_[before].rule);
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

    // Emphasised beginnings of paragraphs in minutes, where they recur.
    void accept_run_ins() {
        if (outline_.form != PaperForm::meeting) return;
        std::size_t count = 0;
        const auto fits = [&](std::size_t i) {
            const Candidate& c = candidates_[i];
            return !c.rule && c.possible && c.run_in && c.emphasised && words_in(c.heading) <= 10 &&
                   !blocks()[i].label && !beside_value(i) && c.customary != SectionType::attendance &&
                   !matches(c.heading, patterns::attendance_label()) && !matches(c.heading, patterns::header_field()) &&
                   !matches(c.heading, patterns::decision_word()) && !matches(c.heading, patterns::finite_verb());
        };
        std::map<std::string, std::size_t> repeats;
        for (std::size_t i = first_text() + 1; i < blocks().size(); ++i)
            if (fits(i)) ++count, ++repeats[folded(candidates_[i].heading)];
        if (count < 3) return;
        for (std::size_t i = blocks().size(); i-- > first_text() + 1;)
            if (fits(i) && repeats[folded(candidates_[i].heading)] <= 2) {
                candidates_[i].rule = "run-in";
                outline_.title_blocks = std::min(outline_.title_blocks, i);
            }
    }

    // What the format calls a heading, except the one that titles the paper.
    void accept_roles() {
        std::size_t tops = 0;
        for (const Block& block : blocks()) tops += block.role == LineRole::heading && block.role_level == 1;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            Candidate& c = candidates_[i];
            if (c.rule || !c.possible || blocks()[i].role != LineRole::heading) continue;
            if (i < outline_.title_blocks &&
                (blocks()[i].role_level <= 1 || matches(c.heading, patterns::header_field())))
                continue;
            if (tops == 1 && blocks()[i].role_level == 1) continue;
            c.rule = "heading-role";
        }
    }

    // --- The outline ---

    void settle() {
        records_decision_ = records_decision();
        reports_behind_ = reports_behind();
        if (agenda_ >= 0)
            for (const std::size_t i : runs_[static_cast<std::size_t>(agenda_)].members)
                agenda_items_.insert(folded(candidates_[i].heading));
        std::vector<HeadingLook> looks;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Candidate& c = candidates_[i];
            if (!c.rule) continue;
            const Block& block = blocks()[i];
            Heading heading;
            heading.block = i;
            heading.size = c.size;
            heading.run_in = c.run_in;
            Section& section = heading.section;
            if (block.label && block.label.form != LabelForm::bullet) section.number = block.label.text;
            section.heading = c.heading;
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
        type_body_sections();
        outline_.section_of.assign(blocks().size(), -1);
        std::size_t next = 0;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (next < outline_.headings.size() && outline_.headings[next].block == i) ++next;
            outline_.section_of[i] = static_cast<int>(next) - 1;
        }
    }

    // In a pack the agenda's items are a meeting's, and so are the reports that have their titles.
    SectionType type_of(std::size_t index) const {
        const Candidate& c = candidates_[index];
        const PaperForm form = form_at(index);
        if (form == PaperForm::report && !blocks()[index].label && !c.customary &&
            agenda_items_.contains(folded(c.heading)))
            return SectionType::item;
        const SectionType type = section_type_of(c.heading, form);
        // What a record of a decision holds under "Decision" has been decided.
        if (type == SectionType::recommendation && records_decision_ && matches(c.heading, patterns::says_decision()))
            return SectionType::other;
        return type;
    }

    // A pack is an agenda as far as its items go, and reports behind them.
    PaperForm form_at(std::size_t index) const {
        if (agenda_ < 0) return outline_.form;
        const bool behind = index > runs_[static_cast<std::size_t>(agenda_)].members.back();
        if (outline_.form == PaperForm::meeting) return behind && reports_behind_ ? PaperForm::report : outline_.form;
        return candidates_[index].run == agenda_ ? PaperForm::meeting : outline_.form;
    }

    // Behind the agenda's last item stand the customary parts of reports.
    bool reports_behind() const {
        if (agenda_ < 0) return false;
        std::set<SectionType> parts;
        for (std::size_t i = runs_[static_cast<std::size_t>(agenda_)].members.back() + 1; i < blocks().size(); ++i) {
            const Candidate& c = candidates_[i];
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
        bool records = false;
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
                    if (opened && (section.level == 1)) section.type = SectionType::discussion;
                    break;
                default:
                    break;
            }
        }
    }

    const Document& document_;
    Outline outline_;
    std::vector<Candidate> candidates_;
    std::vector<NumberRun> runs_;
    int agenda_ = -1;                     // the run of an agenda's items
    std::set<std::string> agenda_items_;  // their headings, folded
    bool records_decision_ = false, reports_behind_ = false;
    std::map<std::pair<std::int32_t, std::uint16_t>, Row> rows_;
    std::set<std::int32_t> layout_tables_, item_tables_;
    std::map<std::string, std::size_t> repeats_;  // unnumbered headings in type, by their letters
    std::map<HeadingStyle, std::pair<std::size_t, std::size_t>> styles_;  // how many, and how many accepted already
};

}  // namespace

const Heading* Outline::heading_in(std::size_t block) const {
    const auto found =
        std::lower_bound(headings.begin(), headings.end(), block,
                         [](const Heading& heading, std::size_t wanted) { return heading.block < wanted; });
    return found != headings.end() && found->block == block ? &*found : nullptr;
}

Outline outline_of(const Document& document) { return Finder(document).find(); }

}  // namespace minutebook
