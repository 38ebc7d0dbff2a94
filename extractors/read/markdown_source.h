// Markdown as people and converters write it, made fit for a CommonMark parser.
#pragma once

#include <string>
#include <string_view>

namespace minutebook {

// The same text with its line structure said so that CommonMark keeps it: items that begin with a label ("(a)", "2.")
// are paragraphs of their own, lines that end early end with a hard break, "---" below a paragraph is a rule and not
// the mark of a heading, and no line opens more quotes or lists than anybody nests. Linear.
std::string tamed_markdown(std::string_view text);

}  // namespace minutebook
