// Hard-wrapped text: where one thing that was written ends and the next begins.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace minutebook {

// A line as an editor shows it, and what can be told from it alone.
struct SourceLine {
    std::string_view text;   // without its line end and the white space around it
    std::size_t indent = 0;  // columns of white space before it, a tab being 4
    std::size_t length = 0;  // characters
    bool has_label = false;  // begins with a list label: "(a)", "2.1", "3.", "iv)", "•", "- "
};

// The line at the front of rest, which is moved past its end. Ends are "\n", "\r\n" and "\r".
SourceLine next_line(std::string_view& rest);

// The printed list label that a text begins with, without the white space after it: "(a)", "2.1", "12.", "iv)",
// "1.2.3)", "A."; empty where there is none. Bare numbers ("18 houses") are none; bullets neither.
std::string_view label_at(std::string_view text);

// All lines of a text. Where each printed line is parted from the next by an empty one (as converters of double-spaced
// pages write), the empty lines within what was one paragraph are left out.
std::vector<SourceLine> source_lines(std::string_view text);

// Whether the writer's line went on to the next one: it reaches near the longest line of its paragraph.
bool is_full(const SourceLine& line, std::size_t longest);

// Whether next begins an item of a list of its own, and is not the continuation of a sentence that happens to begin
// with something like a label ("… in the year\n2013. The …").
bool begins_item(const SourceLine& line, const SourceLine& next, std::size_t longest);

}  // namespace minutebook
