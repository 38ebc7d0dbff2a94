// List labels, counted and printed as Word counts and prints them.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace minutebook {

enum class NumberFormat {
    none,
    bullet,
    decimal,
    decimal_zero,
    lower_letter,
    upper_letter,
    lower_roman,
    upper_roman,
    ordinal
};

// "12", "l", "XII", "12th"; what a format cannot express (a Roman zero) is given in digits. Empty for none and bullet.
std::string formatted_number(int number, NumberFormat format);

inline constexpr int kListLevels = 9;

struct ListLevel {
    int start = 1;
    NumberFormat format = NumberFormat::decimal;
    std::string text;            // "%1.%2"
    std::optional<int> restart;  // after paragraphs of this level (from 1) or higher; 0: never
    bool all_decimal = false;    // "legal" numbering
    std::string style;           // paragraphs of this style stand at this level
};

struct NumberedList {
    int counted_with = 0;  // lists with the same number here count on from each other
    std::array<ListLevel, kListLevels> levels;
    std::array<std::optional<int>, kListLevels> start_override;
};

class ListLabels {
public:
    NumberedList& add(int list) { return lists_[list]; }  // list > 0
    const NumberedList* list(int list) const;

    // Counts one paragraph of the list at the level (from 0) and gives its label: "(a)", "2.1", "•"; empty for a list
    // that is not there, or prints nothing. Paragraphs come in the order of the document.
    std::string next(int list, int level);

private:
    std::string label(const NumberedList& list, int level) const;

    std::map<int, NumberedList> lists_;
    std::map<int, std::array<std::optional<int>, kListLevels>> counters_;  // by NumberedList::counted_with
    std::set<std::pair<int, int>> overridden_;                             // list and level whose override was applied
};

}  // namespace minutebook
