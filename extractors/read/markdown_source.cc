#include "extractors/read/markdown_source.h"

#include <algorithm>
#include <vector>

#include "extractors/read/source_lines.h"

namespace minutebook {
namespace {

bool consists_of(std::string_view text, std::string_view characters) {
    return text.find_first_not_of(characters) == std::string_view::npos;
}

bool is_table_delimiter(std::string_view line) {
    return line.find('|') != std::string_view::npos && line.find("--") != std::string_view::npos &&
           consists_of(line, " \t:|-");
}

// "Title" above "-----" is a heading; a paragraph above "---" only ends there.
bool is_heading_underline(const SourceLine& line, const SourceLine& title, std::size_t lines_before) {
    if (lines_before != 1 || title.has_label) return false;
    return consists_of(line.text, "=") ? line.length >= 2
                                       : consists_of(line.text, "-") && line.length * 2 >= title.length;
}

// Quotes and lists begun by one line, beyond which nobody nests: each costs the parser a pass over the rest of the
// line.
std::string_view without_deep_markers(std::string_view text) {
    constexpr int kDeepest = 16;
    std::size_t at = 0;
    for (int depth = 0; at < text.size();) {
        const bool quote = text[at] == '>';
        const bool bullet =
            (text[at] == '-' || text[at] == '*' || text[at] == '+') && at + 1 < text.size() && text[at + 1] == ' ';
        if (!quote && !bullet) break;
        if (++depth > kDeepest) {
            const std::size_t rest = text.find_first_not_of("->*+ ", at);
            return rest == std::string_view::npos ? "" : text.substr(rest);
        }
        at = std::min(text.find_first_not_of(' ', at + 1), text.size());
    }
    return text;
}

void append_line(const SourceLine& line, bool hard_break, std::string& out) {
    out.append(std::min<std::size_t>(line.indent, 64), ' ');
    out += without_deep_markers(line.text);
    out += hard_break ? "  \n" : "\n";
}

// Writes a run of lines without an empty line in it so that what the source sets apart stays apart: items that begin
// with a label become paragraphs of their own, short lines end where they end, "---" makes no heading of a paragraph.
void append_run(const std::vector<SourceLine>& run, std::string& out) {
    const bool table =
        std::any_of(run.begin(), run.end(), [](const SourceLine& l) { return is_table_delimiter(l.text); });
    std::size_t longest = 0;
    for (const SourceLine& line : run) longest = std::max(longest, line.length);
    std::size_t lines_before = 0;  // of the paragraph
    for (std::size_t i = 0; i < run.size(); ++i) {
        const SourceLine& line = run[i];
        const bool only_underline = consists_of(line.text, "-") || consists_of(line.text, "=");
        if (i > 0 && !table &&
            (only_underline ? !is_heading_underline(line, run[i - 1], lines_before)
                            : begins_item(run[i - 1], line, longest))) {
            out += '\n';
            lines_before = 0;
        }
        const bool goes_on = table || i + 1 == run.size() || is_full(line, longest);
        append_line(line, !goes_on && !only_underline, out);
        ++lines_before;
    }
    out += '\n';
}

}  // namespace

std::string tamed_markdown(std::string_view rest) {
    std::string out;
    out.reserve(rest.size() + rest.size() / 16);
    std::vector<SourceLine> run;
    bool fenced = false;
    const auto flush = [&] {
        if (!run.empty()) append_run(run, out);
        run.clear();
    };
    while (!rest.empty()) {
        const SourceLine line = next_line(rest);
        const bool fence = line.text.starts_with("```") || line.text.starts_with("~~~");
        if (fence || fenced) {
            flush();
            append_line(line, false, out);
            if (fence) fenced = !fenced;
        } else if (line.text.empty()) {
            flush();
        } else {
            run.push_back(line);
        }
    }
    flush();
    return out;
}

}  // namespace minutebook
