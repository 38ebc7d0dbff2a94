// What the text names that other papers name too: acts, reference numbers, amounts of money, dates, councillors.
#pragma once

#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "extractors/find/blocks.h"

namespace minutebook {

// Every reference in the blocks that are no furniture, in the order of the paper. Each is on the words that print it.
// 05/04/2014 is read as the paper's own unmistakable dates are ("8/24/2021"); else the day comes first. A pure
// function, linear in the document; any thread.
std::vector<Reference> find_references(const Document& document, const std::vector<Block>& blocks);

}  // namespace minutebook
