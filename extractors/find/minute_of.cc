#include "extractors/find/minute_of.h"

#include <string_view>

#include "extractors/find/decision_patterns.h"

namespace minutebook {
namespace {

bool numbers_minutes(LabelForm form) {
    return form == LabelForm::number || form == LabelForm::decimal || form == LabelForm::minute ||
           form == LabelForm::item || form == LabelForm::number_letter;
}

// "84." -> "84", "6(l)" -> "6l".
std::string bare(std::string_view number) {
    std::string result;
    for (const char c : number)
        if (c != '(' && c != ')' && c != ' ' && c != ':') result += c;
    while (result.ends_with('.')) result.pop_back();
    if (result.size() > 1 && result.find_first_not_of("0123456789.") != std::string::npos) {
        // "6. (a)" is 6a.
        const std::size_t dot = result.find('.');
        if (dot != std::string::npos && dot + 2 == result.size()) result.erase(dot, 1);
    }
    return result;
}

}  // namespace

Minute minute_of(const Outline& outline, std::size_t block) {
    Minute minute;
    const int section = outline.section_of[block];
    if (section < 0) return minute;
    // Lines of a vote ("Against (19)") may be set as headings are.
    std::size_t first = static_cast<std::size_t>(section);
    while (first > 0 && RE2::PartialMatch(outline.headings[first].section.heading, patterns::starts_decision_fact())) --first;
    const Heading& own = outline.headings[first];
    if (own.section.number || !RE2::PartialMatch(own.section.heading, patterns::generic_heading()))
        minute.item = own.section.heading;

    const Label& label = outline.blocks[block].label;
    if (label.form == LabelForm::decimal && label.depth() > 1) {
        minute.number = bare(label.text);
        return minute;
    }
    for (std::size_t h = first + 1; h-- > 0;) {
        const Heading& heading = outline.headings[h];
        if (h != first && heading.section.level >= own.section.level && !own.section.number) continue;
        const Label& number = outline.blocks[heading.block].label;
        if (heading.section.number && numbers_minutes(number.form)) {
            minute.number = number.form == LabelForm::item ? std::to_string(number.values[0]) : bare(*heading.section.number);
            return minute;
        }
        // "(Item 4)" on its own under the heading.
        for (std::size_t i = heading.block + 1; i < outline.blocks.size() && i <= heading.block + 2; ++i) {
            re2::StringPiece item;
            const std::string& text = outline.blocks[i].text;
            if (RE2::PartialMatch(text, patterns::item_reference(), &item)) {
                minute.number = std::string(item);
                return minute;
            }
        }
        if (heading.section.level <= 1 && !heading.section.number) break;
    }
    return minute;
}

}  // namespace minutebook
