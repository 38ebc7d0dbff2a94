// Labels of items, paragraphs and headings: "2.1", "(a)", "84.", "18/35", "•".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

enum class LabelForm : std::uint8_t {
    none,
    item,           // "Item 3:", "Minute no. 3 –"
    minute,         // "18/35": item and year, or year and item
    number,         // "84.", "1", "12)", "1.)", "1,"
    decimal,        // "2.1", "1.0"
    number_letter,  // "6(c)", "6a."
    bracketed,      // "(1)"
    letter,         // "(a)", "b."
    roman,          // "(iv)", "II."
    bullet,
};

struct Label {
    LabelForm form = LabelForm::none;
    std::string text;         // as printed, without the white space after it
    std::vector<int> values;  // of its parts: {2, 1} for "2.1" and "2.1.", {6, 3} for "6(c)", {4} for "(d)" and "(iv)"
    bool capital = false;     // of letter and roman: "A.", "II."
    bool glued = false;       // no white space after it: "1.Minutes"
    bool strong = true;  // false for what may be plain text: a number without a mark or with a comma, a capital "A."

    explicit operator bool() const { return form != LabelForm::none; }
    int depth() const;  // of numbers and decimals: 1 for "1", "1.0" and "84.", 2 for "2.1"; 0 otherwise
    friend bool operator==(const Label&, const Label&) = default;
};

// The label that the text begins with, if any: followed by white space, or being all of the text. Numbers that measure
// ("7.30 pm", "15 May", "2 members") are none. Linear in the label.
Label label_at_start(std::string_view text);

// What is printed of a number, without a dash or bar that parts it from its title ("2017 / 22 –", "3a |"), or a slip of
// the keys behind it.
std::string_view without_dash(std::string_view label);

// Whether `next` follows `label` in one list: the same form, the last part one more (or a new level begun or ended).
bool follows(const Label& label, const Label& next);

}  // namespace minutebook
