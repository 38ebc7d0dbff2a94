// Which minute, or item, of a meeting's paper a block stands under.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "extractors/find/sections.h"

namespace minutebook {

struct Minute {
    std::optional<std::string> number;  // without brackets and final full stop: "84", "145.2", "18/35", "6a"
    std::optional<std::string> item;    // the heading, or the title of the sub-item
};

// Looks at the outline once; the outline must outlive it. Any thread.
class MinuteFinder {
public:
    explicit MinuteFinder(const Outline& outline);

    // The number is the block's own where it is one of a level below the item's ("145.2"), or where the paper numbers
    // its paragraphs through without headings; else that of the nearest heading above that has one, or of "(Item 4)"
    // under it.
    Minute minute_of(std::size_t block) const;

    // The section that the block stands in, -1 before the first; lines that only look like headings ("RESOLVED",
    // "Against (19)") make none.
    int section_of(std::size_t block) const { return section_of_[block]; }

private:
    std::optional<std::string> number_above(std::size_t heading) const;
    const Label* number_below(std::size_t heading) const;
    std::string_view of_section(std::size_t block) const;  // its heading; empty before the first
    std::optional<std::string> title_of_subitem(std::size_t block) const;
    bool is_item_between(std::size_t block) const;
    std::size_t item_between(std::size_t block) const;
    const Label* label_above(std::size_t block) const;
    bool listed_behind(std::size_t block) const;

    const Outline& outline_;
    std::vector<int> section_of_;
    std::vector<int>
        numbered_above_;  // for each heading: the nearest, from itself upwards, that numbers a minute; -1 none
    // Headings have no numbers, and the first paragraphs under them are numbered one after another.
    bool numbers_under_headings_ = false;
    bool numbers_run_through_ = false;
};

}  // namespace minutebook
