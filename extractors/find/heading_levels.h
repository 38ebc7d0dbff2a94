// How deep in the paper's outline each heading stands.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/find/heading_style.h"
#include "extractors/find/labels.h"

namespace minutebook {

// What tells a heading's level.
struct HeadingLook {
    const Label* label = nullptr;  // never null
    HeadingStyle style;
    int run = -1;              // of numbers that count up: the same for the members of one run
    int role_level = 0;        // what a format that may be trusted says; 0: nothing
    float left = 0;            // points
    bool run_in = false;       // its text goes on in the same line
    bool of_people = false;    // "Present", "Apologies": no part of the paper's outline
    bool keeps_level = false;  // a customary part of a report or item of a meeting, which is no sub-heading
};

// The levels of the paper's headings in order, each from 1 to 6. Numbers tell them by their depth, and by runs that
// stand within other runs (1, 2, 3 under item 5 of 9); other headings by how they are set beside the numbered ones, or
// beside each other: larger type over smaller, capitals over mixed case, bold over plain. In papers without layout the
// format's own levels count, closed up. Linear in the headings but for the few styles.
std::vector<int> levels_of(const std::vector<HeadingLook>& headings);

}  // namespace minutebook
