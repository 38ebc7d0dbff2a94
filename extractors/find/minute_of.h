// Which minute, or item, of a meeting's paper a block stands under.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "extractors/find/sections.h"

namespace minutebook {

struct Minute {
    std::optional<std::string> number;  // without a full stop: "84", "145.2", "18/35"
    std::optional<std::string> item;    // the heading
};

// The number is the block's own where it is one of a level below the item's ("145.2"), else that of the nearest section
// that has one, or of "(Item 4)" under the heading. Linear in the blocks between the block and its item.
Minute minute_of(const Outline& outline, std::size_t block);

}  // namespace minutebook
