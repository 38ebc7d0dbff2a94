#include "extractors/find/minute_of.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "corpus/matching.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/heading_candidates.h"
#include "extractors/find/item_lists.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kNear_headings = 200;  // within one item, or up to the next
constexpr std::size_t kSubitem_blocks = 40;  // how far above a paragraph the title of its sub-item may stand
constexpr std::size_t kItem_bytes = 4;       // "Item"
constexpr std::size_t kTitle_words = 10;
constexpr std::size_t kRunIn_words = 6;
constexpr float kSameEdge_pt = 4;

bool has_letter(const Label& label) { return label.form == LabelForm::letter || label.form == LabelForm::roman; }

bool numbers_minutes(const Label& label) {
    const LabelForm form = label.form;
    // "(27)" over an item; fewer may be the parts of one.
    constexpr int kFirst = 20;
    if (form == LabelForm::bracketed) return label.values[0] >= kFirst;
    return form == LabelForm::number || form == LabelForm::decimal || form == LabelForm::minute ||
           form == LabelForm::item || form == LabelForm::number_letter;
}

// "PFI 104": a body's letters, in capitals, and a number.
bool is_lettered_number(std::string_view printed) {
    constexpr std::size_t kLongestBody = 3;
    const std::size_t space = printed.find(' ');
    return space >= 2 && space <= kLongestBody &&
           std::ranges::all_of(printed.substr(0, space), [](char c) { return c >= 'A' && c <= 'Z'; }) &&
           std::ranges::all_of(printed.substr(space + 1), [](char c) { return c >= '0' && c <= '9'; });
}

// "84." -> "84", "6(l)" -> "6l", "6. (a)" -> "6a", "Item 3:" -> "3".
std::string bare_number(const Label& label, std::string_view printed) {
    if (label.form == LabelForm::item) return std::to_string(label.values[0]);
    printed = without_dash(printed);  // "Minute 275 –"
    // "Item 20/11/4" -> "20/11/4", "Item 1.1" -> "1.1"; "PFI 104" stays.
    if (const std::size_t word = printed.rfind(' ');
        (label.form == LabelForm::minute || label.form == LabelForm::decimal) && word != std::string_view::npos &&
        letters_in(printed.substr(0, word)) >= 3 && !is_lettered_number(printed))
        printed.remove_prefix(word + 1);
    if (printed.starts_with('*')) printed.remove_prefix(1);
    if (is_lettered_number(printed)) return std::string(printed);
    std::string number;
    const bool coded = label.form == LabelForm::minute;  // "04/08:01"
    for (std::size_t at = 0; at < printed.size(); ++at)
        if (const char c = printed[at];
            (coded && c == ':' && at + 1 < printed.size()) ||
            (c != '(' && c != ')' && c != ' ' && c != ':' && !(c == '.' && label.form == LabelForm::number_letter)))
            number += c;
    number = without_dash(number);
    while (number.ends_with('.') || number.ends_with(',')) number.pop_back();
    return number;
}

std::string as_title(std::string_view text) {
    while (!text.empty() && (text.back() == ':' || text.back() == ' ' || text.back() == '-')) text.remove_suffix(1);
    return std::string(text);
}

bool is_title(std::string_view text) {
    return !text.empty() && text.front() != '(' && words_in(text) <= kTitle_words &&
           !matches(text, patterns::part_of_minute()) && text.back() != '.' && text.back() != ';' &&
           text.back() != ',' && !matches(text, patterns::starts_decision_fact()) &&
           !matches(text, patterns::decision_marker()) && !matches(text, patterns::numbers_decision()) &&
           !is_whole(text, patterns::number_of_resolution()) && !text.ends_with(" was") &&
           !matches(text, patterns::broken_before()) && !matches(text, patterns::only_planning_view()) &&
           !matches(text, patterns::whose_view()) && !contains_folded(text, "the following");
}

// "(a) Village fête – a grant of … was approved.": the title before the dash or colon; nothing where there is none.
std::optional<std::string> run_in_title(std::string_view text) {
    constexpr std::size_t kFarthest_bytes = 80;
    for (const std::string_view dash : {" –", " - ", " —", ": "}) {
        const std::size_t at = text.substr(0, kFarthest_bytes).find(dash);
        if (at != std::string_view::npos && is_title(text.substr(0, at)) &&
            !matches(text.substr(0, at), patterns::auxiliary_verb()) &&
            !is_whole(text.substr(0, at), patterns::names_councillor()))  // whose motion it is
            return as_title(text.substr(0, at));
    }
    return std::nullopt;
}

// "Proposed changes to bus routes", not "Proposed Cllr Hale, seconded Cllr Oakes".
bool names_proposal(std::string_view heading) {
    return matches(heading, patterns::proposed_thing()) && !matches(heading, patterns::proposed_name()) &&
           !matches(heading, patterns::proposed_seconded());
}

// "Purpose of report", "Alternative options considered": parts of what is minuted of one item, not items themselves.
bool heads_part_of_item(const Section& section) {
    if (section.number) return false;
    if (matches(section.heading, patterns::part_of_minute())) return true;
    switch (section.type) {
        case SectionType::purpose:
        case SectionType::reasons:
        case SectionType::options:
        case SectionType::recommendation:
        case SectionType::summary:
        case SectionType::background:
        case SectionType::discussion:
            return true;
        default:
            return false;
    }
}

// "Planning Applications" after "7 Treasurer's Report", set as it is: the number was left out, it is no part of item 7.
bool is_item_without_number(const Outline& outline, std::size_t heading, std::size_t numbered) {
    const Section &one = outline.headings[heading].section, &above = outline.headings[numbered].section;
    if (one.number || heads_part_of_item(one) || one.level > above.level || one.type == above.type ||
        one.rule != "customary-heading")
        return false;
    const Block &own = outline.blocks[outline.headings[heading].block],
                &other = outline.blocks[outline.headings[numbered].block];
    return std::abs(own.bold - other.bold) < 0.3F && std::abs(own.capitals - other.capitals) < 0.3F &&
           std::abs(own.size_pt - other.size_pt) < 0.5F &&
           std::min(std::abs(own.left - other.left), std::abs(own.left - other.text_left)) < kSameEdge_pt;
}

// "1. Bank balances" under "21/12 Finance", or "2. Web site" under "6. Reports": a list's number, not a minute's.
bool lists_within(const Outline& outline, std::size_t heading, std::size_t numbered) {
    const Label &own = outline.blocks[outline.headings[heading].block].label,
                &above = outline.blocks[outline.headings[numbered].block].label;
    const int level = outline.headings[heading].section.level;
    if (own.form != LabelForm::number || level <= outline.headings[numbered].section.level) return false;
    for (std::size_t h = heading;
         h-- > numbered + 1 && heading - h < kNear_headings;)  // "REPORT OF THE PANEL", whose items begin at 1 again
        if (!outline.headings[h].section.number && !outline.headings[h].run_in &&
            outline.headings[h].section.level < level)
            return false;
    return above.form == LabelForm::number || above.form == LabelForm::minute || above.form == LabelForm::item;
}

// "Minutes of the meeting held on 4 May" under "3. MINUTES": which of them were signed, and no item of its own.
bool names_which_minutes(const Outline& outline, std::size_t heading, int numbered) {
    return outline.headings[heading].section.type == SectionType::minutes &&
           outline.headings[static_cast<std::size_t>(numbered)].section.type == SectionType::minutes;
}

// "Minutes" among the items of a meeting, behind "Apologies": what was said of the last meeting's, and no label over
// what was said of an item.
bool opens_minutes(const Outline& outline, std::size_t heading) {
    const SectionType above = outline.headings[heading - 1].section.type;
    const std::size_t below = next_block(outline, outline.headings[heading].block);
    const bool of_minutes = below < outline.blocks.size() && contains_folded(outline.blocks[below].text, "minutes");
    return outline.headings[heading].section.type == SectionType::minutes &&
           (above == SectionType::apologies || above == SectionType::attendance || above == SectionType::declarations ||
            of_minutes) &&
           std::ranges::none_of(outline.headings, [&](const Heading& one) {
               return &one != &outline.headings[heading] &&
                      one.section.heading == outline.headings[heading].section.heading;
           });
}

// "Any other business" without a number, which does not stand under it either: no part of the item before.
bool is_other_business(const Outline& outline, std::size_t heading) {
    const Section& section = outline.headings[heading].section;
    const std::size_t below = next_block(outline, outline.headings[heading].block);
    return section.type == SectionType::urgent_business && !section.number &&
           (below >= outline.blocks.size() || outline.blocks[below].label.form != LabelForm::number);
}

}  // namespace

MinuteFinder::MinuteFinder(const Outline& outline) : outline_(outline) {
    std::vector<int> real(outline.headings.size());
    int last = -1, numbered = -1;
    // "(a) Appointment of the Chair": items by letters, where none has a number.
    const bool lettered = std::ranges::none_of(outline.headings, [&](const Heading& heading) {
        return heading.section.number && numbers_minutes(outline.blocks[heading.block].label);
    });
    for (std::size_t h = 0; h < outline.headings.size(); ++h) {
        const Heading& heading = outline.headings[h];
        const std::string& text = heading.section.heading;
        const bool line = !heading.section.number &&
                          ((matches(text, patterns::starts_decision_fact()) && !names_proposal(text)) ||
                           (last >= 0 && matches(text, patterns::generic_heading()) && !opens_minutes(outline, h)) ||
                           (last >= 0 && matches(text, patterns::part_of_minute())) ||
                           (numbered >= 0 && last == numbered &&
                            (names_which_minutes(outline, h, numbered) || heads_part_of_item(heading.section))));
        if (!line) last = static_cast<int>(h);
        real[h] = last;
        if (const Label& label = outline.blocks[heading.block].label;
            heading.section.number &&
            (numbers_minutes(label) || (lettered && has_letter(label) && heading.section.level == 1))) {
            if (numbered < 0 || !lists_within(outline, h, static_cast<std::size_t>(numbered)))
                numbered = static_cast<int>(h);
        } else if (numbered >= 0 && is_item_without_number(outline, h, static_cast<std::size_t>(numbered)))
            numbered = -1;
        else if (numbered >= 0 &&
                 heading.section.level < outline.headings[static_cast<std::size_t>(numbered)].section.level)
            numbered = -1;  // "REPORTS" after "3. Bank of the lake": the number was of a list in the section before
        else if (numbered >= 0 && is_other_business(outline, h))
            numbered = -1;  // "AOCB" after "9. Correspondence"
        numbered_above_.push_back(numbered);
    }
    section_of_ = outline.section_of;
    for (int& section : section_of_)
        if (section >= 0) section = real[static_cast<std::size_t>(section)];
    const auto ones = std::count_if(outline.blocks.begin(), outline.blocks.end(), [](const Block& block) {
        return block.label.form == LabelForm::number && block.label.values[0] == 1;
    });
    numbers_run_through_ = ones <= 1;
    // "BUDGET" over "55 The Panel considered …", one number after another.
    const Label* last_number = nullptr;
    std::size_t in_a_row = 0;
    for (const Heading& heading : outline.headings) {
        const std::size_t below = next_block(outline, heading.block);
        if (heading.section.number || heading.run_in || below >= outline.blocks.size()) continue;
        const Label& label = outline.blocks[below].label;
        if (label.form != LabelForm::number || outline.heading_in(below)) continue;
        if (last_number && follows(*last_number, label)) ++in_a_row;
        last_number = &label;
    }
    numbers_under_headings_ = numbers_run_through_ && in_a_row > 0;
}

// "Any other business" a row above its number, which stands before its first paragraph instead: the one number that is
// missing between those of the headings around it. Null: there is none.
const Label* MinuteFinder::number_below(std::size_t heading) const {
    const auto number_of = [&](std::size_t block) {
        const Label& label = outline_.blocks[block].label;
        return label.form == LabelForm::number && label.values.size() == 1 ? label.values[0] : 0;
    };
    const int numbered = numbered_above_[heading];
    if (numbered < 0 || outline_.headings[heading].section.number || heading + 1 == outline_.headings.size())
        return nullptr;
    const std::size_t below = next_block(outline_, outline_.headings[heading].block);
    const std::size_t after = outline_.headings[heading + 1].block;
    const int above = number_of(outline_.headings[static_cast<std::size_t>(numbered)].block);
    return above > 0 && below < after && number_of(below) == above + 1 && number_of(after) == above + 2
               ? &outline_.blocks[below].label
               : nullptr;
}

std::optional<std::string> MinuteFinder::number_above(std::size_t heading) const {
    // "Quay walls (Agenda Item 4)", or "(Item 4)" on its own under an unnumbered heading.
    if (std::string item; !outline_.headings[heading].section.number &&
                          RE2::PartialMatch(outline_.headings[heading].section.heading, patterns::item_behind(), &item))
        return item;
    if (!outline_.headings[heading].section.number)
        for (std::size_t i = outline_.headings[heading].block + 1, seen = 0; i < outline_.blocks.size() && seen < 2;
             ++i, ++seen) {
            std::string item;
            if (RE2::PartialMatch(outline_.blocks[i].text, patterns::item_reference(), &item)) return item;
        }
    if (const Label* below = number_below(heading)) return bare_number(*below, below->text);
    const int numbered = numbered_above_[heading];
    if (numbered < 0) return std::nullopt;
    const Heading& above = outline_.headings[static_cast<std::size_t>(numbered)];
    return bare_number(outline_.blocks[above.block].label, *above.section.number);
}

std::string_view MinuteFinder::of_section(std::size_t block) const {
    const int section = section_of_[block];
    return section < 0 ? std::string_view{} : outline_.headings[static_cast<std::size_t>(section)].section.heading;
}

std::optional<std::string> MinuteFinder::title_of_subitem(std::size_t block) const {
    const Block& own = outline_.blocks[block];
    const std::string_view text = own.text;
    if (own.label.form == LabelForm::letter || own.label.form == LabelForm::bracketed) return run_in_title(text);
    const bool deep = own.label.form == LabelForm::decimal && own.label.values.size() > 2;
    if (own.label && !deep) return std::nullopt;
    const bool application = matches(text, patterns::application_number());  // the one above it is none of its matter
    std::size_t seen = 0;
    const int section = section_of_[block];
    for (std::size_t i = block; i-- > 0 && seen < kSubitem_blocks && section_of_[i] == section; ++seen) {
        const Block& above = outline_.blocks[i];
        // "Agenda item 6.1 document number 12, pages 20 - 27 refers.", under the heading of that item.
        if (section >= 0 && !above.label.values.empty() && above.label.form != LabelForm::bullet &&
            !outline_.heading_in(i) && above.label.text.size() > kItem_bytes &&
            above.label.values ==
                outline_.blocks[outline_.headings[static_cast<std::size_t>(section)].block].label.values)
            continue;
        if (is_aside(above) || (application && matches(above.text, patterns::application_number()))) continue;
        if (outline_.heading_in(i)) return std::nullopt;
        if (deep) {
            if (above.label.form == LabelForm::decimal && above.label.values.size() + 1 == own.label.values.size() &&
                std::equal(above.label.values.begin(), above.label.values.end(), own.label.values.begin()))
                return is_title(above.text) ? std::optional(as_title(above.text)) : std::nullopt;
        } else if (above.label.form == LabelForm::bullet && listed_behind(i)) {
            return std::nullopt;
        } else if (above.label.strong && above.label) {
            if (is_title(above.text)) return as_title(above.text);
            // "(2) Quay House – transferred to …", behind "(1)": of a list that was submitted, all of it decided on.
            if (const std::size_t before = previous_text_block(outline_.blocks, i);
                before < i && above.label.form == LabelForm::bracketed &&
                follows(outline_.blocks[before].label, above.label))
                return std::nullopt;
            // Of letters the dash is behind who wrote: "CDC – a reply on the trees".
            const auto title = run_in_title(above.text);
            const bool names_matter = title && words_in(*title) >= 2 && words_in(*title) <= kRunIn_words &&
                                      title->find_first_of("(:") == std::string::npos &&
                                      !contains_folded(of_section(block), "correspondence");
            return names_matter ? title : std::nullopt;
        } else if (is_title(above.text) && !is_whole(above.text, patterns::label_of_side()) &&
                   (above.bold > 0.8F || above.underlined > 0.8F) && !above.in_table() && above.gap_at == kNoGap) {
            return as_title(above.text);
        }
    }
    return std::nullopt;
}

// "PL12/24 The minutes were read." over "RESOLVED – …", "9.1 Applications" over what was said of each: the paragraph's
// number where its section has none, or the number that goes on from its section's.
const Label* MinuteFinder::label_above(std::size_t block) const {
    const int section = section_of_[block];
    if (section < 0) return nullptr;  // what stands before the first section
    const std::size_t top = outline_.headings[static_cast<std::size_t>(section)].block;
    const int numbered = numbered_above_[static_cast<std::size_t>(section)];
    const Label& of_section =
        outline_.blocks[numbered < 0 ? top : outline_.headings[static_cast<std::size_t>(numbered)].block].label;
    std::size_t seen = 0;
    for (std::size_t i = block + 1; i-- > top + 1 && seen < kSubitem_blocks; ++seen) {
        const Label& label = outline_.blocks[i].label;
        if (is_aside(outline_.blocks[i]) || !label) continue;
        if (label.form == LabelForm::minute)  // in a table: the number of what is listed
            // In the margin a motion's own number stands beside "7. Reports", which heads several; "7.1" is of one
            // item.
            return (numbered < 0 || of_section.form == LabelForm::item ||
                    (outline_.blocks[i].number_in_margin && of_section.form != LabelForm::decimal)) &&
                           !outline_.blocks[i].in_table()
                       ? &label
                       : nullptr;
        if (label.form == LabelForm::decimal && label.depth() > 1)
            return !of_section.values.empty() && label.values[0] == of_section.values[0] &&
                           is_title(outline_.blocks[i].text)
                       ? &label
                       : nullptr;
        if (label.form == LabelForm::number && numbers_under_headings_ && numbered < 0 &&
            !outline_.blocks[i].in_table() && !listed_behind(i))
            return &label;
        if (label.form != LabelForm::bullet && !numbers_under_headings_) return nullptr;
    }
    return nullptr;
}

// "1. approve it" of a list that a colon led to.
bool MinuteFinder::listed_behind(std::size_t block) const {
    const std::size_t above = previous_text_block(outline_.blocks, block);
    return above < block && outline_.blocks[above].text.ends_with(':');
}

// "6. The minutes were signed." between the headings "5. Election" and "7. Matters arising": an item of its own.
bool MinuteFinder::is_item_between(std::size_t block) const {
    const Label& own = outline_.blocks[block].label;
    const int section = section_of_[block];
    if (section < 0 || (own.form != LabelForm::number && own.form != LabelForm::minute) ||
        outline_.blocks[block].in_table() || number_below(static_cast<std::size_t>(section)))
        return false;
    const int numbered = numbered_above_[static_cast<std::size_t>(section)];
    if (numbered < 0 ||
        !follows(outline_.blocks[outline_.headings[static_cast<std::size_t>(numbered)].block].label, own))
        return false;
    const std::size_t after = static_cast<std::size_t>(section) + 1;
    for (std::size_t h = after; h < std::min(after + kNear_headings, outline_.headings.size()); ++h) {
        const Label& next = outline_.blocks[outline_.headings[h].block].label;
        if (outline_.headings[h].block > block && next.form == own.form) return follows(own, next);
    }
    return false;
}

// The block itself where it is such an item, or, over a paragraph without a number, the one above it; past the last
// block where there is none.
std::size_t MinuteFinder::item_between(std::size_t block) const {
    const std::size_t none = outline_.blocks.size();
    if (is_item_between(block)) return block;
    const int section = section_of_[block];
    if (outline_.blocks[block].label || outline_.blocks[block].in_table() || section < 0) return none;
    const std::size_t top = outline_.headings[static_cast<std::size_t>(section)].block;
    std::size_t seen = 0;
    for (std::size_t i = block; i-- > top + 1 && seen < kSubitem_blocks && !outline_.heading_in(i); ++seen)
        if (outline_.blocks[i].label) return is_item_between(i) ? i : none;
    return none;
}

Minute MinuteFinder::minute_of(std::size_t block) const {
    Minute minute;
    const Label& label = outline_.blocks[block].label;
    const int section = section_of_[block];
    if (section >= 0) {
        const Heading& heading = outline_.headings[static_cast<std::size_t>(section)];
        if (heading.section.number || !matches(heading.section.heading, patterns::generic_heading()) ||
            (section > 0 && opens_minutes(outline_, static_cast<std::size_t>(section))))
            minute.item = heading.section.heading;
        // "Apologies: Cllr Hale" over an item whose title is not known: who came is no item of what was decided later.
        if (heading.block != block && !heading.section.number &&
            (heading.section.type == SectionType::attendance ||
             (heading.run_in && heading.section.type == SectionType::apologies)))
            minute.item.reset();
        minute.number = number_above(static_cast<std::size_t>(section));
        if (const auto title = title_of_subitem(block); title && heading.block != block) minute.item = title;
    }
    if (label.form == LabelForm::decimal && label.depth() > 1) {
        minute.number = bare_number(label, label.text);
    } else if (const std::size_t item = item_between(block); item < outline_.blocks.size()) {
        const Label& own = outline_.blocks[item].label;
        const std::string& text = outline_.blocks[item].text;
        minute.number = bare_number(own, own.text);
        minute.item = item != block && is_title(text) ? std::optional(as_title(text)) : std::nullopt;
    } else if (const Label* above = label_above(block)) {
        minute.number = bare_number(*above, above->text);
    } else if (!minute.number && numbers_run_through_ &&
               (label.form == LabelForm::number || label.form == LabelForm::number_letter)) {
        // Paragraphs that are numbered through are the items themselves, where none stands right under its heading.
        minute.number = bare_number(label, label.text);
        const std::size_t top = section < 0 ? block + 1 : outline_.headings[static_cast<std::size_t>(section)].block;
        if (section < 0 || (top != block && next_block(outline_, top) != block)) minute.item.reset();
    }
    return minute;
}

}  // namespace minutebook
