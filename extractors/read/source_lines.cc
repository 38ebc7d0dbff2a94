#include "extractors/read/source_lines.h"

#include <algorithm>

#include <re2/re2.h>

namespace minutebook {
namespace {

constexpr std::size_t kTabColumns = 4;
constexpr std::size_t kShortestFullLine = 50;

// A number alone needs a delimiter; one with parts ("2.1") does not. Three digits at most a part: years are no labels.
const RE2& label_pattern() {
    static const RE2 pattern(
        R"(^(\((?:\d{1,3}|[a-z]{1,2}|[A-Z]|[ivxIVX]{1,5})\)|\d{1,3}(?:\.\d{1,3})+[.)]?|\d{1,3}[.)]|[a-zA-Z][.)]|[ivx]{1,5}[.)])(?:\s|\x{00A0}|$))");
    return pattern;
}

const RE2& bullet_pattern() {
    static const RE2 pattern(R"(^(?:[-*+•‣▪●○◦·–]|\x{F0B7})(?:\s|\x{00A0}|$))");
    return pattern;
}

std::size_t characters(std::string_view utf8) {
    return static_cast<std::size_t>(
        std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

}  // namespace

std::string_view label_at(std::string_view text) {
    re2::StringPiece label;
    if (!RE2::PartialMatch(re2::StringPiece(text.data(), std::min<std::size_t>(text.size(), 32)), label_pattern(),
                           &label))
        return {};
    return text.substr(0, label.size());
}

SourceLine next_line(std::string_view& rest) {
    const std::size_t end = rest.find_first_of("\r\n");
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size()
                                                     : end + (rest.substr(end).starts_with("\r\n") ? 2 : 1));

    SourceLine found;
    while (!line.empty()) {
        if (line.front() == ' ')
            ++found.indent;
        else if (line.front() == '\t')
            found.indent += kTabColumns;
        else if (line.starts_with("\u00A0")) {
            ++found.indent;
            line.remove_prefix(1);
        } else
            break;
        line.remove_prefix(1);
    }
    while (!line.empty()) {
        if (line.back() == ' ' || line.back() == '\t' || line.back() == '\v')
            line.remove_suffix(1);
        else if (line.ends_with("\u00A0"))
            line.remove_suffix(2);
        else
            break;
    }
    found.text = line;
    found.length = characters(line);
    found.has_label =
        !label_at(line).empty() ||
        RE2::PartialMatch(re2::StringPiece(line.data(), std::min<std::size_t>(line.size(), 8)), bullet_pattern());
    return found;
}

bool is_full(const SourceLine& line, std::size_t longest) {
    return line.length >= kShortestFullLine && line.length * 10 >= longest * 7;
}

bool begins_item(const SourceLine& line, const SourceLine& next, std::size_t longest) {
    if (!next.has_label) return false;
    if (!is_full(line, longest)) return true;
    static const RE2 kEndsItem(R"([.;:?!][”"'’)]?$|(?:^|[\s;,])(?:and|or|and/or)$)");
    const std::size_t tail = std::min<std::size_t>(line.text.size(), 16);
    return RE2::PartialMatch(re2::StringPiece(line.text.data() + line.text.size() - tail, tail), kEndsItem);
}

}  // namespace minutebook
