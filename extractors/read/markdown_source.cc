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

// Where items of nested lists stand. Converters nest by one space, CommonMark by the width of the parent's label.
class ItemIndents {
public:
    // The columns of white space to write before a line.
    std::size_t indent_of(const SourceLine& line, bool begins_paragraph) {
        const std::size_t label = label_width(line.text);
        if (label == 0) {
            if (begins_paragraph)
                while (!open_.empty() && open_.back().source >= line.indent) open_.pop_back();
            return open_.empty() ? std::min(line.indent, kWidest) : open_.back().contents;
        }
        while (!open_.empty() && open_.back().source > line.indent) open_.pop_back();
        if (!open_.empty() && open_.back().source == line.indent) {
            const std::size_t indent = open_.back().written;
            open_.back().contents = indent + label;
            return indent;
        }
        const std::size_t indent = open_.empty() ? std::min<std::size_t>(line.indent, 3) : open_.back().contents;
        if (open_.size() < kDeepest) open_.push_back({line.indent, indent, indent + label});
        return indent;
    }

private:
    struct Item {
        std::size_t source, written, contents;  // columns
    };
    static constexpr std::size_t kWidest = 60, kDeepest = 16;

    // Of a list item's mark and the space after it; 0 of other lines.
    static std::size_t label_width(std::string_view text) {
        std::size_t at = 0;
        while (at < text.size() && at < 9 && text[at] >= '0' && text[at] <= '9') ++at;
        if (at > 0 ? at < text.size() && (text[at] == '.' || text[at] == ')')
                   : !text.empty() && std::string_view("-*+").find(text[0]) != std::string_view::npos)
            ++at;
        else
            return 0;
        return at < text.size() && (text[at] == ' ' || text[at] == '\t') ? at + 1 : 0;
    }

    std::vector<Item> open_;
};

void append_line(const SourceLine& line, std::size_t indent, bool hard_break, std::string& out) {
    out.append(indent, ' ');
    out += without_deep_markers(line.text);
    out += hard_break ? "  \n" : "\n";
}

// Writes a run of lines without an empty line in it so that what the source sets apart stays apart: items that begin
// with a label become paragraphs of their own, short lines end where they end, "---" makes no heading of a paragraph.
void append_run(const std::vector<SourceLine>& run, ItemIndents& indents, std::string& out) {
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
        const bool begins_paragraph = lines_before == 0 || line.text.starts_with('#');
        append_line(line, indents.indent_of(line, begins_paragraph), !goes_on && !only_underline, out);
        ++lines_before;
    }
    out += '\n';
}

}  // namespace

std::string tamed_markdown(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    ItemIndents indents;
    std::vector<SourceLine> run;
    bool fenced = false;
    const auto flush = [&] {
        if (!run.empty()) append_run(run, indents, out);
        run.clear();
    };
    for (const SourceLine& line : source_lines(text)) {
        const bool fence = line.text.starts_with("```") || line.text.starts_with("~~~");
        if (fence || fenced) {
            flush();
            append_line(line, line.indent, false, out);
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
