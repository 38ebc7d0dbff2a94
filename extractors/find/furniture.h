// Running headers, footers and page numbers.
#pragma once

#include <vector>

#include "corpus/document.h"

namespace minutebook {

// For each page of the document, for each of its lines: whether it is furniture. A line is furniture when it stands in
// the head or foot of its page and the same text (digits folded, so that page numbers count as the same) stands at the
// same height on other pages; when it is a page number by its form and place; or when the reader says so (artifact). In
// papers without layout: page numbers that count up line by line, and "Page 3 of 7". Linear in the lines.
std::vector<std::vector<bool>> furniture_of(const Document& document);

}  // namespace minutebook
