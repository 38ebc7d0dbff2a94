#include "extractors/find/heading_candidates.h"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "corpus/define_pattern.h"
#include "corpus/matching.h"
#include "corpus/sentences.h"
#include "extractors/find/deciding_sentences.h"
#include "extractors/find/decision_patterns.h"
#include "extractors/find/patterns.h"

namespace minutebook {
namespace {

constexpr std::size_t kLongestHeading_bytes = 420;
constexpr std::size_t kLongestTagged_bytes = 1200;

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

void take_run_in(HeadingCandidate& c, std::size_t size) {
    c.size = size;
    c.run_in = true;
}

// After the emphasised beginning comes a new thing: it ends in a mark, or the text begins with a capital or a mark.
bool lead_ends(std::string_view text, std::size_t size) {
    const std::string_view lead = text.substr(0, size);
    if (lead.ends_with(':') || lead.ends_with('.') || lead.ends_with('-') || lead.ends_with("–") || lead.ends_with("—"))
        return true;
    std::size_t next = size;
    while (next < text.size() && text[next] == ' ') ++next;
    if (next >= text.size()) return true;
    const auto first = static_cast<unsigned char>(text[next]);
    return std::isupper(first) || first == '-' || first == '(' || first == ':' || first >= 0xE2;
}

// "Date of next meeting – Monday 4th May, 7 p.m.": the heading ends where the day begins.
bool tells_day_of_meeting(std::string_view text, std::size_t heading_end) {
    if (heading_end >= text.size()) return false;
    std::string_view day = text.substr(heading_end);
    while (!day.empty() && !std::isalnum(static_cast<unsigned char>(day.front()))) day.remove_prefix(1);
    return matches(day, patterns::date_line()) &&
           matches(cleaned_heading(text.substr(0, heading_end)), patterns::meeting_to_come());
}

std::string_view without_colon(std::string_view text) {
    while (!text.empty() && (text.back() == ':' || text.back() == ' ')) text.remove_suffix(1);
    return text;
}

// "Treasurer's account: £664.08": a value behind its label.
bool states_amount(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    return text.starts_with("£") || text.starts_with("€") || text.starts_with("$");
}

bool is_dash(std::string_view word) { return word == "-" || word == "–" || word == "—"; }

// "73/13 MINUTES RESOLVED that they be signed"
bool is_marker(std::string_view word) { return word == "RESOLVED" || word == "AGREED" || word == "RECOMMENDED"; }

// Bytes of a heading in capitals that its text goes on from: "FINANCE. The clerk said …", "4. MINUTES OF THE LAST
// MEETING were signed." 0 where the capitals may be of a name, or tell what was decided.
std::size_t capitals_lead(std::string_view text, bool labelled) {
    constexpr std::size_t kFewestLetters = 5;  // of one word at least: more than most abbreviations have
    constexpr std::size_t kJoinedTitle_words = 6;
    const auto in_capitals = [](std::string_view some) {
        return std::ranges::none_of(some, [](unsigned char c) { return std::islower(c); });
    };
    std::size_t end = 0, longest = 0, words = 0;
    bool marked = false;
    for (std::size_t at = 0; at < text.size() && !marked && words <= kLongestRunIn_words;) {
        const std::size_t stop = std::min(text.find(' ', at), text.size());
        const std::string_view word = text.substr(at, stop - at);
        const std::size_t letters = letters_in(word);
        const std::string_view rest = text.substr(std::min(stop + 1, text.size()));
        // "HIGHWAYS and FOOTPATHS": one title, to its end.
        const bool joins = word == "and" || word == "&" || word == "of" || word == "or";
        if (end > 0 && joins && !rest.empty() && words_in(text) <= kJoinedTitle_words &&
            letters_in(rest) >= kFewestLetters && in_capitals(rest))
            return 0;
        if (!in_capitals(word) || (end > 0 && is_marker(word))) break;
        if (letters == 1 && starts_lower(rest)) break;  // "FINANCE. A letter"
        if (is_dash(word) || word == "•") {
            const std::string_view next = rest.substr(0, rest.find(' '));
            // "– None", "– 3", "– ML reported": a sentence may begin with who told it.
            const std::string_view behind = rest.substr(std::min(next.size() + 1, rest.size()));
            const bool abbreviated = text.substr(0, at).find_first_of("AEIOU") == std::string_view::npos;
            marked = end > 0 && (letters_in(next) < 2 || (starts_lower(behind) && !abbreviated) ||
                                 std::ranges::any_of(next, [](unsigned char c) { return std::islower(c); }));
        } else {
            ++words;
            longest = std::max(longest, letters);
            marked = letters > 2 && (word.ends_with('.') || word.ends_with(':'));
            // "FOOTPATH 8. The clerk said …"
            if (labelled && letters == 0 && end > 0 && word.ends_with('.') &&
                std::all_of(word.begin(), word.end() - 1, [](unsigned char c) { return std::isdigit(c); })) {
                marked = true;
                end = stop - 1;
            }
            if (letters > 0) end = marked ? stop - 1 : stop;
            // "MEETING HELD ON 5TH SEPTEMBER 2011 which had been …": the year of its day.
            constexpr std::size_t kYear_digits = 4;
            const bool year = letters == 0 && word.size() - word.ends_with(';') - word.ends_with(',') == kYear_digits &&
                              (word.starts_with("19") || word.starts_with("20"));
            if (year && end > 0 && at - end <= 2) end = at + kYear_digits;
        }
        at = stop + 1;
    }
    // "MINUTES OF THE MEETING HELD ON 8 May 2012, having been …": the day is of the heading.
    static const RE2 kDayFollows(patterns::latin(R"(\b(?:ON|HELD|ENDED|ENDING|TO|FROM|OF)$)"));
    static const RE2 kDay(
        patterns::latin(R"(^ ?(?:\p{L}+day,? )?\d{1,2}(?:st|nd|rd|th)?(?: of)? \p{Lu}\p{L}{2,8},? \d{4})"));
    if (end > 0 && end < text.size() && matches(text.substr(0, end), kDayFollows))
        if (re2::StringPiece day; kDay.Match(piece(text.substr(end)), 0, text.size() - end, RE2::ANCHOR_START, &day, 1))
            end += day.size();
    const std::string_view lead = text.substr(0, end), rest = text.substr(end);
    if (end == 0 || words > kLongestRunIn_words || matches(lead, patterns::decision_word()) ||
        std::ranges::none_of(rest, [](unsigned char c) { return std::islower(c); }))
        return 0;
    const bool long_enough = longest >= kFewestLetters;
    if (!long_enough && !marked && !labelled) return 0;  // "BBC", "24": not worth a look among all customary headings
    const auto customary = customary_type(lead);
    if (customary == SectionType::appendices) return 0;  // "APPENDIX A – Plan of the quay" is one heading
    // "MINUTES of the meeting held …" titles the paper.
    const bool known = customary && (labelled || marked || *customary != SectionType::minutes);
    const bool apart = long_enough && (marked || (labelled && words > 1));
    return apart || (known && (long_enough || marked || labelled)) ? end : 0;
}

// "1. Election of Chairman It was agreed …", where lines were lost: a customary heading, and behind it what begins a
// sentence or a list. 0: there is none.
std::size_t flattened_lead(std::string_view text, bool sentence) {
    constexpr std::size_t kMost_words = 8;
    std::size_t lead = 0, words = 0;
    for (std::size_t space = text.find(' '); space != std::string_view::npos && ++words <= kMost_words;
         space = text.find(' ', space + 1))
        if (const std::string_view rest = text.substr(space + 1);
            (matches(rest, patterns::opens_list()) || (sentence && matches(rest, patterns::opens_flattened()))) &&
            customary_type(text.substr(0, space))) {
            lead = space;
            if (text[space - 1] == '.' || text[space - 1] == ':') break;  // "1. Election of Chair. Cllr Oakes proposed"
        }
    return lead;
}

// A space as wide as between columns inside the heading: a row of a table, or its head. Not so before "(Pages 5 -
// 18)".
bool spans_columns(const HeadingCandidate& c, const Block& block) {
    if (block.gap_at >= c.size) return false;
    if (block.label && letters_in(std::string_view(block.text).substr(0, block.gap_at)) == 0)
        return false;  // "84.  1."
    const std::string_view beyond = std::string_view(block.text).substr(block.gap_at);
    return !matches(beyond, patterns::starts_page_range());
}

// "JS MC", "GD", "ABc": who is to act, in the margin.
bool only_initials(std::string_view text) {
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

// "7e. MOD", set apart: an item about whom the initials mean.
bool names_item(const Block& block, const HeadingCandidate& c) {
    const LabelForm form = block.label.form;
    return c.emphasised && block.label.strong && letters_in(c.heading) >= 3 && words_in(c.heading) == 1 &&
           (form == LabelForm::number || form == LabelForm::number_letter || form == LabelForm::item ||
            form == LabelForm::minute);
}

// "CARRIED UNANIMOUSLY", "Nay: None", "MOVED BY CLLR OAKES SECONDED BY CLLR FERRIS", "(Vote: 6 for, 4 against)"
bool only_votes(const std::string& text) {
    if (text.size() > kLongestHeading_bytes) return false;
    const Stems stems(text);
    std::string mover, seconder;
    return matches(text, stems, {&patterns::carried_only, {"carried", "defeated", "passed"}}) ||
           (text.starts_with('(') && matches(text, patterns::vote_in_brackets())) ||
           is_whole(text, patterns::vote_line()) ||
           (contains_folded(text, " resolved") && is_whole(text, patterns::body_resolved_alone())) ||
           matches(text, stems, kBareResult) ||
           (stems.holds("second") && RE2::FullMatch(text, patterns::movers_line(), &mover, &seconder) &&
            !seconder.empty());
}

// "EXCLUSION OF THE PUBLIC – RESOLVED", in front of what was: the marker is no part of the heading.
std::string_view without_marker(std::string_view lead) {
    for (const std::string_view marker : {" – RESOLVED", " - RESOLVED", " — RESOLVED", " – AGREED", " - AGREED"})
        if (const std::size_t at = lead.find(marker); at != std::string_view::npos && at > 0) return lead.substr(0, at);
    return lead;
}

// Whether it holds what a ticked box is printed as: some symbol, or a bracket.
bool may_be_marked(std::string_view text) {
    return std::ranges::any_of(text, [](unsigned char c) { return c >= 0x80 || c == '['; });
}

}  // namespace

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte >= 0xC3;
    }));
}

bool starts_lower(std::string_view text) { return !text.empty() && std::islower(static_cast<unsigned char>(text[0])); }

std::string cleaned_heading(std::string_view text) {
    std::string heading(text);
    if (text.find_first_of("([") != std::string_view::npos || contains_folded(text, "pdf"))
        RE2::GlobalReplace(&heading, patterns::page_range(), "");
    for (const std::string_view lead : {": That", ": THAT"})  // "RECOMMENDATION: That" over what is asked
        if (heading.ends_with(lead)) heading.resize(heading.size() - lead.size());
    trim(heading);
    return heading;
}

std::size_t first_dash(std::string_view text) {
    for (std::size_t at = text.find_first_of("-\xE2"); at != std::string_view::npos;
         at = text.find_first_of("-\xE2", at + 1)) {
        const std::string_view rest = text.substr(at);
        const bool behind_space = at > 0 && text[at - 1] == ' ';
        // "Election of the chair –The nomination …"
        constexpr std::size_t kDash_bytes = 3;
        const bool glued = behind_space && (rest.starts_with("–") || rest.starts_with("—")) &&
                           rest.size() > kDash_bytes && std::isupper(static_cast<unsigned char>(rest[kDash_bytes]));
        if (rest.starts_with("– ") || glued ||
            (behind_space && (rest.starts_with("- ") || rest.starts_with("— ") || rest.starts_with("‒ "))))
            return behind_space ? at - 1 : at;
    }
    return std::string_view::npos;
}

std::size_t heading_separator(std::string_view text, bool colon) {
    const std::string_view start = text.substr(0, 140);
    std::size_t at = std::string_view::npos;
    if (colon) {
        at = start.find(':');
        while (at != std::string_view::npos && at + 1 < start.size() &&
               ((start[at + 1] != ' ' && !start.substr(at).starts_with(":- ") && !start.substr(at).starts_with(":– ") &&
                 !(std::isupper(static_cast<unsigned char>(start[at + 1])) && customary_type(start.substr(0, at)))) ||
                start.substr(0, at).ends_with(" re")))
            at = start.find(':', at + 1);
    } else {
        at = first_dash(start);
    }
    if (at == std::string_view::npos || at == 0 || words_in(start.substr(0, at)) > kLongestRunIn_words)
        return text.size();
    return at;
}

bool ends_open(std::string_view text) { return text.ends_with(':') || text.ends_with(":-") || text.ends_with(":–"); }

bool reads_as_sentence(std::string_view text) {
    const std::size_t words = words_in(text);
    if (words > kLongestHeading_words) return true;
    if (words < 5) return false;
    const bool ended = ends_as_sentence(text);
    const bool leads_in = ends_open(text);
    return (ended && words > 18) || (starts_lower(text) && words > 6) ||
           ((ended || words > 14 || (leads_in && words > 7)) && matches(text, patterns::finite_verb()));
}

HeadingStyle HeadingReader::style_of(const Block& block, bool lead) const {
    HeadingStyle style;
    style.size = static_cast<int>(std::lround(block.size_pt * 2));
    style.bold = lead ? block.bold > 0 : block.bold > 0.8F;
    style.underlined = lead ? block.underlined > 0 : block.underlined > 0.8F;
    style.capitals = block.capitals > 0.85F && letters_in(block.text) >= 3;
    style.italic = block.italic > 0.8F;
    if (body_.bold) style.bold = false;
    return style;
}

HeadingCandidate HeadingReader::read(const Block& block) const {
    HeadingCandidate c;
    if (block.kind != BlockKind::text || block.text.empty() || tables_.in_data_table(block)) return c;
    if (block.role == LineRole::caption || block.role == LineRole::title || block.role == LineRole::footnote ||
        (block.role == LineRole::table_header && block.in_table() && tables_.cells_in_row(block) > 1))
        return c;
    // "No objection", "Approved – AB Seconded – CD", "(Vote: 5 for)": what was decided, not what it is about.
    if (!block.label && (matches(block.text, patterns::no_view_taken()) || only_votes(block.text) ||
                         (block.text.size() <= kLongestHeading_bytes && block.text.find("econd") != std::string::npos &&
                          matches(block.text, patterns::approved_seconded()))))
        return c;
    c.style = style_of(block, false);
    const std::string_view text = block.text;
    c.sentence = reads_as_sentence(text);
    const bool lead_only = block.lead_size > 0 && block.lead_size < text.size() && !c.style.capitals &&
                           !c.style.larger(body_) && lead_ends(text, block.lead_size);
    const bool whole_emphasised = (c.style.distinct(body_) && !lead_only) || block.role == LineRole::heading ||
                                  block.role == LineRole::side_heading;
    const std::size_t colon = heading_separator(text, true), dash = heading_separator(text, false);

    if (whole_emphasised && (text.size() <= kLongestHeading_bytes || is_tagged(block))) {
        c.size = text.size();
        c.emphasised = true;
        // "WARDS AFFECTED: ALL", all of it bold.
        if (!block.label && colon < text.size() && colon + 1 < text.size()) {
            // "Appendix 1: Stages of the work" is one heading.
            if (const auto type = customary_type(text.substr(0, colon));
                type && type != SectionType::appendices &&
                (type != SectionType::item || tells_day_of_meeting(text, colon)))
                take_run_in(c, colon);
        } else if (block.label && c.sentence && dash < text.size() && customary_type(text.substr(0, dash))) {
            take_run_in(c, dash);  // "1. Apologies – Apologies were received from …", all of it bold
        } else if (block.label && colon + 1 < text.size() && matches(text.substr(colon + 1), patterns::nil_return()) &&
                   customary_type(text.substr(0, colon))) {
            take_run_in(c, colon);  // "1. APOLOGIES: None"
        } else if (tells_day_of_meeting(text, dash)) {
            take_run_in(c, dash);  // "12. Date of next meeting - Monday, 4 May", all of it bold
        } else if (const std::size_t lead = block.label && text.ends_with("one.") ? capitals_lead(text, true) : 0;
                   lead > 0 && matches(text.substr(lead), patterns::nil_return())) {
            take_run_in(c, lead);  // "2. DECLARATIONS OF INTEREST None."
        }
    } else if (block.lead_size > 0 && block.lead_size < text.size()) {
        const std::string_view lead = text.substr(0, block.lead_size);
        if (words_in(lead) <= kLongestRunIn_words &&
            (lead_ends(text, block.lead_size) || customary_type(cleaned_heading(lead)))) {
            take_run_in(c, without_marker(lead).size());
            // "2. Presentation: A new pier": what sort of item it is, and which.
            if (block.label && !c.sentence && text.size() <= kLongestHeading_bytes &&
                matches(without_colon(lead), patterns::item_class()))
                c.size = text.size(), c.run_in = false;
            // The emphasis may go on past the colon: "Present: Cllrs A and B", "Reports:- Village Hall Trust".
            if (colon < block.lead_size &&
                (customary_type(text.substr(0, colon)) || text.substr(colon).starts_with(":-")))
                take_run_in(c, colon);
            c.emphasised = true;
            c.style = style_of(block, true);
        }
    }
    if (const std::size_t lead = c.size == 0 ? capitals_lead(text, static_cast<bool>(block.label)) : 0; lead > 0) {
        take_run_in(c, lead);
        c.emphasised = c.style.capitals = true;
    }
    if (c.size == 0 && block.label && tells_day_of_meeting(text, dash)) take_run_in(c, dash);
    if (c.size == 0 && colon < text.size() && colon + 1 < text.size() && customary_type(text.substr(0, colon)) &&
        !(!block.label && states_amount(text.substr(colon + 1))) &&
        !(block.label && matches(text.substr(0, colon), patterns::item_class())))
        take_run_in(c, colon);
    if (c.size == 0 && dash < text.size() && block.label && customary_type(text.substr(0, dash)) && c.sentence)
        take_run_in(c, dash);
    if (c.size == 0 && block.label && tells_day_of_meeting(text, colon)) take_run_in(c, colon);
    if (c.size == 0 && block.label && !document_.has_layout)
        if (const std::size_t lead = flattened_lead(text, c.sentence); lead > 0) take_run_in(c, lead);
    if (c.size == 0 && text.size() <= kLongestHeading_bytes) c.size = text.size();
    if (c.size == 0) return c;
    // Running text: no rule takes it for a heading, whatever its words.
    if (c.sentence && !c.emphasised && !c.run_in && !block.label && block.lines > 1) return c;
    c.heading = cleaned_heading(text.substr(0, c.size));
    // "(Page 7)" in a column of its own; within the line it belongs to the heading.
    if (block.gap_at < c.size && matches(text.substr(block.gap_at), patterns::starts_page_range())) {
        RE2::Replace(&c.heading, patterns::single_page(), "");
        trim(c.heading);
    }
    if (block.label) RE2::Replace(&c.heading, patterns::earlier_minute(), "");
    if (block.label && RE2::Replace(&c.heading, patterns::nil_at_end(), "")) c.sentence = false;
    if (block.label && !document_.has_layout && !c.heading.empty() &&
        std::isdigit(static_cast<unsigned char>(c.heading.back())))
        RE2::Replace(&c.heading, patterns::pages_at_end(), "");
    // "Call to order - 7:12 PM"
    if (c.heading.ends_with('M') || c.heading.ends_with('m') || c.heading.ends_with('.'))
        if (std::string bare = c.heading; RE2::Replace(&bare, patterns::time_behind(), "") && customary_type(bare))
            c.heading = std::move(bare);
    c.customary = customary_type(c.heading);
    // "Correspondence distributed as received"
    if (c.customary && block.label && RE2::Replace(&c.heading, patterns::how_sent(), "")) trim(c.heading);
    c.possible = title_like(c, block) || is_tagged(block);
    return c;
}

// A web page says itself which lines are headings, sentences too.
bool HeadingReader::is_tagged(const Block& block) const {
    return block.role == LineRole::heading && document_.media_type == "text/html" &&
           block.text.size() <= kLongestTagged_bytes && letters_in(block.text) >= 2;
}

bool is_filled_in(std::string_view text) {
    return text.contains("___") || text.contains(".....") || text.contains("……");
}

bool HeadingReader::title_like(const HeadingCandidate& c, const Block& block) const {
    const std::string_view text = c.heading;
    if (words_in(text) > kLongestHeading_words || letters_in(text) < 2) return false;
    // What costs least is asked first: most lines of tables end here.
    if (!c.customary && ((starts_lower(text) && !block.label) || text.ends_with(",") || text.ends_with(";")))
        return false;
    if (is_filled_in(text) || (in_margin(block) && !c.customary)) return false;
    if (spans_columns(c, block) || (may_be_marked(text) && matches(text, patterns::tick_box()))) return false;
    if (!block.label && text.starts_with("That ") && text.ends_with('.')) return false;        // what, in bold
    if (text.starts_with("RESOLVED TO ") || text.starts_with("RESOLVED THAT ")) return false;  // what, in capitals
    // "Grant permission subject to conditions.", set as a heading under RECOMMENDATION.
    if (!block.label && contains_folded(text, "permission") && is_whole(text, patterns::determination())) return false;
    if (text.starts_with("PENDERFYNWYD ") || text.starts_with("CYTUNWYD ")) return false;
    // "(Cabinet Member with Special Responsibility Cllr Hale)", "(DEVELOPMENT CONTROL)": of the line above.
    constexpr std::size_t kLongestAside_bytes = 72;
    if (!block.label && !c.customary && text.size() <= kLongestAside_bytes && text.starts_with('(') &&
        text.ends_with(')'))
        return false;
    if ((std::string_view("AaDdFfIiMmOoRrSsUu").contains(text[0]) && matches(text, patterns::course_of_motion())) ||
        (!block.label && text.contains("RESOLUTION") && matches(text, patterns::titles_resolution())))
        return false;
    const bool has_digit = std::ranges::any_of(text, [](unsigned char byte) { return std::isdigit(byte); });
    // "3. Agenda", what it was to be, and "9. Confidential" among the items of a meeting.
    const bool on_agenda = block.label.depth() == 1 && (matches(text, patterns::agenda_title()) ||
                                                        contains_folded(text, "confidential") || text == "Actions");
    if ((!on_agenda && matches(text, patterns::aside())) ||
        (matches(text, patterns::verdict()) && c.customary != SectionType::consultation) ||
        matches(text, patterns::whose_view()) || matches(text, patterns::view_with_reasons()))
        return false;
    if (!block.label && matches(text, patterns::nil_return())) return false;  // "NONE"
    if (text.find_first_of("£€$") != std::string_view::npos &&
        ((!block.label && states_amount(text)) || matches(text, patterns::column_heads()) ||
         (!block.label && !c.emphasised && matches(text, patterns::amount_at_end()))))
        return false;
    if (!block.label && text.contains("ollowing") && matches(block.text, patterns::proposes_following())) return false;
    if (!block.label &&
        (matches(text, patterns::task()) ||
         (has_digit && (matches(text, patterns::numbers_decision()) || matches(text, patterns::case_reference())))))
        return false;
    if (!block.label && text.contains(':') && std::string_view("MPSmps").contains(text[0]) &&
        is_whole(text, patterns::movers_line()))
        return false;  // "MOVED BY: COUNCILLOR HALE"
    if (block.in_table() && RE2::FullMatch(piece(text), patterns::movers_cell()))
        return false;  // who moved what follows
    if (const std::size_t colon = text.find(':');
        colon != std::string_view::npos &&
        ((!block.label && states_amount(text.substr(colon + 1))) || matches(text, patterns::names_subject())))
        return false;
    // "Treasurer (AB)": somebody and what they are called below.
    if (!c.emphasised && !block.label && text.ends_with(')') && words_in(text) <= 3 &&
        matches(text, patterns::ends_in_initials()))
        return false;
    // “Budgets give a boost in the near term.”: quoted under the heading.
    constexpr std::size_t kShortestQuotation_words = 8;
    if (!block.label && text.starts_with("“") && words_in(text) >= kShortestQuotation_words) return false;
    if (!block.label && text.contains(':') && !contains_folded(text, "motion") &&
        is_whole(text, patterns::label_and_value()))
        return false;
    if (c.customary) return true;
    if (!block.label && text.contains(' ') && is_whole(text, patterns::post_and_name())) return false;
    if ((only_initials(text) && !names_item(block, c)) ||
        (!block.label && words_in(text) <= 6 && !contains_folded(text, " for ") &&
         matches(text, patterns::council_name())))
        return false;
    if (matches(text, patterns::decision_word()) && !on_agenda && !c.style.capitals && !(block.label && c.emphasised))
        return false;
    // "6) 7:45 pm Public meeting on the quay", set apart: an item, and when it comes up.
    const bool timed = block.label.strong && c.emphasised && has_digit && matches(text, patterns::item_behind_time());
    if (matches(text, patterns::no_title()) || (has_digit && !timed && matches(text, patterns::date_line())))
        return false;
    // "3 QUAY HOUSE, WICK, AB1 2CD – NEW SHED", set apart: an application among a meeting's items.
    if (has_digit && matches(text, patterns::postcode()) &&
        !(block.label && c.emphasised && matches(text, patterns::matter_behind_postcode())))
        return false;
    if (matches(text, patterns::person()) && !matches(text, patterns::person_item())) return false;
    return block.label.form != LabelForm::bullet || (c.emphasised && !c.run_in && words_in(text) <= 8);
}

// Where only a narrow column of names, sums or dates finds room.
bool HeadingReader::in_margin(const Block& block) const {
    if (!document_.has_layout || block.label || block.in_table()) return false;
    const auto page = std::ranges::lower_bound(document_.pages, block.page, {}, &Page::number);
    return page != document_.pages.end() && block.left > 0.75F * page->width_pt && words_in(block.text) <= 3;
}

}  // namespace minutebook
