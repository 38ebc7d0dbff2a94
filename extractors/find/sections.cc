#include "extractors/find/sections.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>

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

// How a heading is set, as far as headings of one rank are set alike.
struct HeadingStyle {
    int size = 0;  // half points
    bool bold = false, underlined = false, capitals = false, italic = false;
    auto operator<=>(const HeadingStyle&) const = default;
    bool distinct(const BodyStyle& body) const {
        return (bold && !body.bold) || underlined || capitals || italic || larger(body);
    }
    // Italics alone also set off quotations and remarks.
    bool strong(const BodyStyle& body) const {
        return (bold && !body.bold) || underlined || capitals || larger(body);
    }
    bool larger(const BodyStyle& body) const {
        return static_cast<float>(size) > 2 * body.size_pt * 1.12F && body.size_pt > 0;
    }
};

struct Candidate {
    bool possible = false;    // its text may be a heading's
    bool emphasised = false;  // its heading is set apart from the body
    bool sentence = false;    // all of the block reads as a sentence
    bool run_in = false;
    std::size_t size = 0;  // bytes of the block's text
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
    bool colons = false, dashes = false;  // most members' headings end at one, with text after
    bool phrases = false;                 // … or at the full stop of a phrase
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
        for (NumberRun& run : runs_) judge(run);
        outline_.title_blocks = title_blocks();
        accept_customary();
        count_styles();
        accept_by_style();
        accept_run_ins();
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
    };

    // How many cells each table row has, and which tables only lay out text.
    void measure_tables() {
        std::map<std::int32_t, std::size_t> longest;
        const Block* last = nullptr;
        for (const Block& block : blocks()) {
            if (!block.in_table()) continue;
            if (!last || last->table != block.table || last->row != block.row || last->column != block.column)
                ++rows_[{block.table, block.row}].cells;
            longest[block.table] = std::max(longest[block.table], block.text.size());
            last = &block;
        }
        for (const auto& [table, size] : longest)
            if (size > 2 * kLongText_bytes) layout_tables_[table] = true;
    }

    // Cells of a table of data or of a form give no headings; a box around one cell, or a table that lays out text,
    // may.
    bool in_data_table(const Block& block) const {
        if (!block.in_table()) return false;
        const auto row = rows_.find({block.table, block.row});
        if (row != rows_.end() && row->second.cells <= 1) return false;
        return !layout_tables_.contains(block.table) || block.column > 1;
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
            block.role == LineRole::table_header)
            return c;
        c.style = style_of(block, false);
        const std::string_view text = block.text;
        c.sentence = reads_as_sentence(text);
        const bool whole_emphasised = c.style.distinct(body()) || block.role == LineRole::heading;
        const std::size_t colon = separator(text, true), dash = separator(text, false);

        if (whole_emphasised && text.size() <= kLongestHeading_bytes) {
            c.size = text.size();
            c.emphasised = true;
            // "WARDS AFFECTED: ALL", all of it bold.
            if (colon < text.size() && colon + 1 < text.size()) {
                if (const auto type = customary_type(text.substr(0, colon))) take_run_in(c, colon);
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
        if (c.size == 0 && colon < text.size() && colon + 1 < text.size() && customary_type(text.substr(0, colon)))
            take_run_in(c, colon);
        if (c.size == 0 && dash < text.size() && block.label && customary_type(text.substr(0, dash)) && c.sentence)
            take_run_in(c, dash);
        if (c.size == 0 && text.size() <= kLongestHeading_bytes) c.size = text.size();
        if (c.size == 0) return c;
        c.heading = cleaned(text.substr(0, c.size));
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
            while (at != std::string_view::npos && at + 1 < start.size() && start[at + 1] != ' ')
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
        return (verb && (ended || words > 14 || (text.ends_with(':') && words > 7))) || (ended && words > 18) || (starts_lower(text) && words > 6);
    }

    // A space as wide as between columns inside the heading: a row of a table, or its head. Not so before "(Pages 5 - 18)".
    static bool spans_columns(const Candidate& c, const Block& block) {
        if (block.gap_at >= c.size) return false;
        const std::string_view beyond = std::string_view(block.text).substr(block.gap_at);
        return !matches(beyond, patterns::starts_page_range());
    }

    bool title_like(const Candidate& c, const Block& block) const {
        const std::string_view text = c.heading;
        if (spans_columns(c, block) || matches(text, patterns::tick_box()) || matches(text, patterns::aside())) return false;
        if (letters_in(text) < 2 || words_in(text) > kLongestHeading_words) return false;
        if (c.customary) return true;
        if (starts_lower(text) && !block.label) return false;
        if (matches(text, patterns::decision_word()) && !c.style.capitals && !(block.label && c.emphasised))
            return false;
        if (matches(text, patterns::caption()) || matches(text, patterns::date_line()) ||
            matches(text, patterns::form_of_address()) || matches(text, patterns::contact_line()))
            return false;
        if (matches(text, patterns::person()) && !matches(text, patterns::person_item())) return false;
        if (text.ends_with(",") || text.ends_with(";")) return false;
        if (block.label.form == LabelForm::bullet) return false;
        return true;
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
        if (follows(label, next)) return true;
        if (label.depth() == 1 && next.depth() == 1 && !label.values.empty() && !next.values.empty())
            return label.form != LabelForm::minute && next.form != LabelForm::minute &&
                   next.values[0] == label.values[0] + 1;
        if (label.depth() == 2 && next.depth() == 2 && label.form == next.form)
            return next.values[0] == label.values[0] + 1 && next.values[1] <= 1;
        return false;
    }

    static bool is_business(SectionType type) {
        return type == SectionType::apologies || type == SectionType::declarations || type == SectionType::minutes ||
               type == SectionType::public_participation || type == SectionType::urgent_business ||
               type == SectionType::exclusion || type == SectionType::item || type == SectionType::financial ||
               type == SectionType::attendance;
    }

    // Where the heading of a numbered item ends that is printed like its text: at a colon, a dash, or the full stop of a
    // short phrase. text.size() if nowhere.
    static std::size_t item_end(std::string_view text) {
        const std::size_t colon = separator(text, true), dash = separator(text, false);
        std::size_t end = std::min(colon + 1 < text.size() ? colon : text.size(), dash);
        const std::size_t stop = text.find(". ");
        if (stop < end && stop > 3 && words_in(text.substr(0, stop)) <= 6 && !matches(text.substr(0, stop), patterns::finite_verb()) &&
            !matches(text, patterns::person()))
            end = stop;
        return end;
    }

    // Whether the run's members are headings.
    void judge(NumberRun& run) {
        std::size_t good = 0, emphasised = 0, customary = 0, apart = 0, colons = 0, dashes = 0, sentences = 0, phrases = 0;
        const std::size_t count = run.members.size();
        for (std::size_t k = 0; k < count; ++k) {
            const std::size_t i = run.members[k];
            const Candidate& c = candidates_[i];
            const std::string_view text = blocks()[i].text;
            const bool at_colon = separator(text, true) + 1 < text.size(),
                       at_dash = separator(text, false) < text.size();
            if (at_colon) ++colons;
            if (at_dash) ++dashes;
            const bool title = c.possible && (c.run_in || !c.sentence);
            if (title) ++good;
            if (!title && !at_colon && !at_dash) ++sentences;
            if (item_end(text) < text.size()) ++phrases;
            if (title && c.emphasised) ++emphasised;
            if (title && c.customary && (outline_.form == PaperForm::report || is_business(*c.customary))) ++customary;
            if (k + 1 < count && run.members[k + 1] > next_text(i)) ++apart;
        }
        if (count < 2) return;
        const bool top = run.form == LabelForm::number || run.form == LabelForm::item ||
                         run.form == LabelForm::minute ||
                         (run.form == LabelForm::roman && blocks()[run.members[0]].label.capital);
        const bool meeting = outline_.form == PaperForm::meeting;
        const bool lettered = run.form == LabelForm::letter || run.form == LabelForm::bracketed;
        run.colons = colons * 10 >= count * 6;
        run.dashes = dashes * 10 >= count * 6;
        const bool listed = follows_lead_in(run.members.front());  // "… as follows:"
        if (emphasised * 10 >= count * 6) {
            run.accepted = !lettered || apart * 2 >= count || meeting;
        } else if (top && customary >= 2 && sentences * 2 <= count && (good + colons + dashes) * 2 >= count) {
            run.accepted = true;
        } else if (meeting && top && count >= 3 && good * 10 >= count * 8 && apart * 10 >= (count - 1) * 7) {
            run.accepted = !listed;
        } else if (meeting && run.form == LabelForm::decimal) {
            run.accepted = run.colons && sentences * 3 <= count;
        } else if (meeting && count >= 4 && (run.form == LabelForm::number_letter || run.form == LabelForm::minute)) {
            run.accepted = run.phrases = (phrases + good) * 10 >= count * 7;
        }
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
        if (run_is_emphasised && !c.emphasised) {
            // One that is set as the body is a paragraph, unless it is as short as a title.
            if (words_in(text) > 10 || c.run_in || c.sentence || !c.possible || run.form != LabelForm::number) return;
        }
        if (!c.run_in && !c.emphasised) {
            const std::size_t at = item_end(text);
            if (at < text.size() && ends_item(run, c, text, at)) {
                c.size = at;
                c.run_in = true;
                c.heading = cleaned(text.substr(0, at));
                c.customary = customary_type(c.heading);
                c.possible = title_like(c, blocks()[index]);
                c.sentence = false;
            }
        }
        if (!c.possible || (c.sentence && !c.run_in && !c.emphasised)) return;
        c.rule = "numbered-run";
    }

    // Whether what stands before the mark is the item's heading, and what follows it its text.
    bool ends_item(const NumberRun& run, const Candidate& c, std::string_view text, std::size_t at) const {
        const bool colon = text[at] == ':', stop = text[at] == '.';
        if (c.sentence || run.phrases || (colon && run.colons)) return true;
        if (stop) return false;
        std::string_view rest = text.substr(at + 1);
        rest.remove_prefix(std::min(rest.size(), rest.find_first_of(" ")));
        while (rest.starts_with(' ') || rest.starts_with("–") || rest.starts_with("—") || rest.starts_with('-'))
            rest.remove_prefix(rest[0] == ' ' || rest[0] == '-' ? 1 : 3);
        if (!colon && run.dashes) return true;
        // "Long Road – To receive an update", "Correspondence – …": what the meeting does with it, or a customary item.
        return matches(rest, patterns::purpose_clause()) ||
               (outline_.form == PaperForm::meeting &&
                (matches(text, patterns::sentence_end()) || (!colon && customary_type(text.substr(0, at)) == SectionType::item)));
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
            if (c.possible && c.customary && (c.emphasised || block.label || c.run_in)) {
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
            if (block.text.size() < 120 && matches(block.text, patterns::meeting_title()) && seen <= 15) meeting += 2;
            if (seen <= 20 && matches(block.text, patterns::report_header())) meeting -= 3;
        }
        if (customary_items >= 2) meeting += 2 * static_cast<int>(customary_items);
        return meeting > 0 ? PaperForm::meeting : PaperForm::report;
    }

    // The blocks before the first that is a section's or a paragraph of text.
    std::size_t title_blocks() const {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Block& block = blocks()[i];
            const Candidate& c = candidates_[i];
            if (block.kind != BlockKind::text) continue;
            if (c.rule) return i;
            if (c.possible && c.customary && !c.run_in && !is_header_label(i) && !is_title(i) && !in_plain_list(i)) return i;
            if (block.text.size() > kLongText_bytes && !c.emphasised && c.sentence) return i;
        }
        return blocks().size();
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
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            Candidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || !c.customary) continue;
            if (block.label.form == LabelForm::bullet || block.label.form == LabelForm::letter ||
                block.label.form == LabelForm::roman || block.label.form == LabelForm::bracketed) {
                if (!c.emphasised) continue;
            }
            if (in_rejected_run(i) && !c.emphasised) continue;
            if (is_title(i)) continue;
            if (is_header_label(i) && (c.run_in || i < outline_.title_blocks || !c.emphasised)) continue;
            if (c.run_in && !accepts_run_in(i)) continue;
            if (!c.run_in && !c.emphasised) {
                // A plain line of its own: short, and no part of a list or of an address.
                if (words_in(c.heading) > 8 || block.lines > 2 || matches(block.text, patterns::sentence_end()))
                    continue;
                if (block.label && !block.label.strong) continue;
                if (in_plain_list(i)) continue;
                if (outline_.form == PaperForm::meeting && *c.customary == SectionType::item && !stands_alone(i))
                    continue;
            }
            c.rule = c.run_in ? "customary-run-in" : "customary-heading";
        }
    }

    // A numbered paragraph of a run of numbered paragraphs.
    bool in_rejected_run(std::size_t index) const {
        const int run = candidates_[index].run;
        return run >= 0 && !runs_[static_cast<std::size_t>(run)].accepted && runs_[static_cast<std::size_t>(run)].members.size() > 2;
    }

    // "Minutes of the meeting of …" over the minutes themselves; "Appendix 2 – …" over a paper that is one.
    bool is_title(std::size_t index) const {
        const Candidate& c = candidates_[index];
        if (blocks()[index].label || c.run_in) return false;
        if (*c.customary == SectionType::minutes && index <= outline_.title_blocks + 3 &&
            matches(c.heading, patterns::meeting_of_body()))
            return true;
        return *c.customary == SectionType::appendices && matches(c.heading, patterns::starts_appendix()) &&
               first_text() == index;
    }

    std::size_t first_text() const {
        return !blocks().empty() && blocks()[0].kind == BlockKind::text ? 0 : next_text(0);
    }

    bool accepts_run_in(std::size_t index) const {
        const Candidate& c = candidates_[index];
        const Block& block = blocks()[index];
        if (*c.customary == SectionType::appendices) return false;  // "Appendix 1: the plan", in a list
        if (*c.customary == SectionType::item && !c.emphasised) return false;
        if (*c.customary == SectionType::attendance || *c.customary == SectionType::apologies)
            return outline_.form == PaperForm::meeting;
        // In running text a plain "Action required: …" is a sentence's beginning.
        return c.emphasised || (block.text[c.size] == ':' && words_in(c.heading) <= 4);
    }

    // A plain line under a label ("Specific implications for:") or among short plain lines: an entry of a list or a form.
    bool in_plain_list(std::size_t index) const {
        if (candidates_[index].emphasised) return false;
        const auto plain = [&](std::size_t i) {
            return blocks()[i].kind == BlockKind::text && !candidates_[i].emphasised && words_in(blocks()[i].text) <= 8 &&
                   !matches(blocks()[i].text, patterns::sentence_end());
        };
        const std::size_t before = previous_text(index);
        if (before < blocks().size() && plain(before) && blocks()[before].text.ends_with(':') && !candidates_[before].customary)
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

    void count_styles() {
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            const Candidate& c = candidates_[i];
            if (!c.possible || c.run_in || !c.emphasised) continue;
            auto& [all, accepted] = styles_[c.style];
            ++all;
            if (c.rule) ++accepted;
        }
    }

    // A line set apart, in a type that headings of the paper are set in, with text under it.
    void accept_by_style() {
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) {
            Candidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || c.run_in || !c.emphasised || c.sentence) continue;
            const bool ended = matches(block.text, patterns::sentence_end());
            if (words_in(c.heading) > (ended ? 6 : kLongestUnnumbered_words)) continue;
            if (block.label && c.run >= 0 && !runs_[static_cast<std::size_t>(c.run)].accepted &&
                runs_[static_cast<std::size_t>(c.run)].members.size() > 2)
                continue;
            if (matches(c.heading, patterns::header_field()) || matches(c.heading, patterns::meeting_of_body()))
                continue;
            const std::size_t next = next_text(i);
            if (next >= blocks().size()) continue;
            if (blocks()[next].in_table() && !block.in_table() && c.style.capitals == false &&
                outline_.form == PaperForm::report)
                continue;
            if (among_emphasised(i)) continue;
            const auto& [all, accepted] = styles_[c.style];
            if (accepted == 0 && all < 2) continue;
            if (!c.style.strong(body()) && (all < 2 || !is_paragraph(next))) continue;
            c.rule = "style";
        }
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
        for (std::size_t i = previous_text(index); run < 3 && loose(i); i = previous_text(i)) ++run;
        for (std::size_t i = next_text(index); run < 3 && loose(i); i = next_text(i)) ++run;
        return run >= 3;
    }

    // Plain short lines that stand alone over a paragraph, again and again in the same place on the line.
    void accept_plain_lines() {
        if (!document_.has_layout) return;
        const auto fits = [&](std::size_t i) {
            const Candidate& c = candidates_[i];
            const Block& block = blocks()[i];
            if (c.rule || !c.possible || c.run_in || c.emphasised || block.label || block.in_table() || block.lines > 1) return false;
            if (words_in(block.text) > 9 || block.text.ends_with(':') || !std::isupper(static_cast<unsigned char>(block.text[0])))
                return false;
            if (matches(block.text, patterns::finite_verb()) || matches(block.text, patterns::header_field())) return false;
            if (matches(block.text, patterns::sentence_end()) && words_in(block.text) > 7) return false;
            const std::size_t next = next_text(i), before = previous_text(i);
            if (next >= blocks().size() || before >= blocks().size() || !is_paragraph(next)) return false;
            const float line = std::max(1.0F, block.size_pt);
            return block.gap_above > 0.7F * line && blocks()[next].page == block.page && blocks()[next].gap_above > 0.5F * line &&
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
                   !blocks()[i].label && !matches(c.heading, patterns::header_field()) &&
                   !matches(c.heading, patterns::decision_word()) && !matches(c.heading, patterns::finite_verb());
        };
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i) count += fits(i);
        if (count < 3) return;
        for (std::size_t i = outline_.title_blocks; i < blocks().size(); ++i)
            if (fits(i)) candidates_[i].rule = "run-in";
    }

    // What the format calls a heading, except the one that titles the paper.
    void accept_roles() {
        std::size_t tops = 0;
        for (const Block& block : blocks()) tops += block.role == LineRole::heading && block.role_level == 1;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            Candidate& c = candidates_[i];
            if (c.rule || !c.possible || c.sentence || blocks()[i].role != LineRole::heading) continue;
            if (i < outline_.title_blocks &&
                (blocks()[i].role_level <= 1 || matches(c.heading, patterns::header_field())))
                continue;
            if (tops == 1 && blocks()[i].role_level == 1) continue;
            c.rule = "heading-role";
        }
    }

    // --- The outline ---

    void settle() {
        std::map<HeadingStyle, int> rank;
        bool numbered = false;
        HeadingStyle numbered_style;
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
            section.type = section_type_of(c.heading, outline_.form);
            if (block.role == LineRole::heading && block.role_level > 0) {
                section.level = block.role_level;
            } else if (const int depth = block.label.depth(); depth > 0) {
                section.level = depth;
                if (depth == 1) numbered = true, numbered_style = c.style;
            } else if (block.label) {
                section.level = 2;
            } else if (numbered && !c.customary && c.style != numbered_style) {
                section.level = 2;
            } else {
                const auto [found, added] =
                    rank.emplace(c.style, static_cast<int>(std::min<std::size_t>(rank.size() + 1, 3)));
                section.level = c.run_in ? std::max(2, found->second) : found->second;
                if (numbered && c.customary) section.level = 1;
            }
            outline_.headings.push_back(std::move(heading));
        }
        outline_.section_of.assign(blocks().size(), -1);
        std::size_t next = 0;
        for (std::size_t i = 0; i < blocks().size(); ++i) {
            if (next < outline_.headings.size() && outline_.headings[next].block == i) ++next;
            outline_.section_of[i] = static_cast<int>(next) - 1;
        }
    }

    const Document& document_;
    Outline outline_;
    std::vector<Candidate> candidates_;
    std::vector<NumberRun> runs_;
    std::map<std::pair<std::int32_t, std::uint16_t>, Row> rows_;
    std::map<std::int32_t, bool> layout_tables_;
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
