// What is wrong with what is stored of one paper.
#pragma once

#include <string>
#include <vector>

#include "index/library.h"
#include "index/passage_list.h"

namespace minutebook {

// What table paper says of its pages, and passage_list of its passages.
struct StatedCounts {
    std::int64_t pages = 0, pages_without_text = 0, words = 0, text_bytes = 0, passages = 0;
};

// One line each; none: all places are in its pages, all numbers fit together.
std::vector<std::string> flaws_of(const HeldPaper& held, const std::vector<ListedPassage>& passages,
                                  const StatedCounts& stated);

}  // namespace minutebook
