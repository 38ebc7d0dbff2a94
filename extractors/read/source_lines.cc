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

namespace {

// Indices of lines that stand alone between empty lines, with one empty line before the next.
std::vector<std::size_t> lone_pairs(const std::vector<SourceLine>& lines) {
    const auto lone = [&](std::size_t i) {
        return i < lines.size() && !lines[i].text.empty() && (i == 0 || lines[i - 1].text.empty()) &&
               (i + 1 == lines.size() || lines[i + 1].text.empty());
    };
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i + 2 < lines.size(); ++i)
        if (lone(i) && !lines[i + 2].text.empty()) found.push_back(i);
    return found;
}

// Without the emphasis marks of Markdown around it.
std::string_view bare(std::string_view text) {
    const std::size_t begin = std::min(text.find_first_not_of("*_"), text.size());
    const std::size_t end = text.find_last_not_of("*_");
    return begin == text.size() ? "" : text.substr(begin, end + 1 - begin);
}

bool begins_in_lower_case(std::string_view text) {
    text = bare(text);
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

// Not by the full stop of an abbreviation: "Mr.", "(Ms. K."
bool ends_sentence(std::string_view text) {
    text = bare(text);
    if (text.empty()) return true;
    if (std::string_view(".:;?!").find(text.back()) == std::string_view::npos) return false;
    static const RE2 kAbbreviation(R"((?:^|[\s(.])(?:[A-Z]|Mr|Mrs|Ms|Dr|Cllrs?|Messrs|St|No)\.$)");
    const std::size_t tail = std::min<std::size_t>(text.size(), 12);
    return !RE2::PartialMatch(re2::StringPiece(text.data() + text.size() - tail, tail), kAbbreviation);
}

bool is_emphasized(std::string_view text) { return text.starts_with("**") && text.ends_with("**"); }

}  // namespace

std::vector<SourceLine> source_lines(std::string_view text) {
    std::vector<SourceLine> lines;
    while (!text.empty()) lines.push_back(next_line(text));

    // Sentences that go on after an empty line are rare, unless every line is followed by one.
    constexpr std::size_t kWidestPrinted = 140, kFewestLines = 8;
    const std::vector<std::size_t> pairs = lone_pairs(lines);
    std::vector<std::size_t> lengths;  // of lines that break off
    std::size_t printed = 0, wide = 0, going_on = 0;
    for (const SourceLine& line : lines) {
        printed += !line.text.empty();
        wide += line.length > kWidestPrinted;
    }
    for (const std::size_t i : pairs) {
        if (lines[i].length > kWidestPrinted) continue;
        if (lines[i].length < kShortestFullLine || ends_sentence(lines[i].text)) continue;
        lengths.push_back(lines[i].length);
        going_on += begins_in_lower_case(lines[i + 2].text);
    }
    const bool double_spaced =
        going_on * 20 >= printed || (wide * 20 <= printed && going_on > 0 && lengths.size() * 5 >= printed);
    if (printed < kFewestLines || lengths.empty() || !double_spaced) return lines;

    // The width of the print: a few lines are longer than any column.
    const auto median = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() / 2);
    std::nth_element(lengths.begin(), median, lengths.end());
    const std::size_t width = *median;

    std::vector<bool> drop(lines.size());
    for (const std::size_t i : pairs) {
        const SourceLine &line = lines[i], &next = lines[i + 2];
        const bool same_look = is_emphasized(line.text) == is_emphasized(next.text) || begins_in_lower_case(next.text);
        drop[i + 1] = line.length <= kWidestPrinted && is_full(line, width) && !next.has_label && same_look &&
                      !ends_sentence(line.text);
    }
    std::vector<SourceLine> kept;
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (!drop[i]) kept.push_back(lines[i]);
    return kept;
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
