// A Document as a readable string, to compare with what a test expects.
#pragma once

#include <string>

#include "corpus/document.h"

namespace minutebook {

// One line for each Line, an empty line between blocks, "--- page 2" between pages. What a Line is stands before it:
// "heading1: ", "item2: ", "cell[0 1 2]: " (table, row, column), "head[0 0 0]: ", "footnote: ", "artifact: ", "title:
// ", "caption: ". Looks stand around each word, in this order: *bold* /italic/ _underlined_ ~struck out~ ^superscript^.
std::string dump(const Document& document);

// The rules that every Document keeps, as broken: empty where it keeps them. Texts are UTF-8, Page::text is laid out
// as document.h says, words and lines cover each other.
std::string broken_rule(const Document& document);

}  // namespace minutebook
