// Lines of motions that minutes set out in lines of their own.
#pragma once

#include <cstddef>
#include <vector>

#include "extractors/find/blocks.h"

namespace minutebook {

// Which blocks are of a motion, and no headings however they are set: its label, who moved it, and what it says.
//     Resolution
//     Moved Cr Oakes, seconded Cr Vale and resolved that Council:
//     a) Receives the report titled “Quay walls”.
std::vector<std::size_t> lines_of_motions(const std::vector<Block>& blocks);

}  // namespace minutebook
