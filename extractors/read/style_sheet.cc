#include "extractors/read/style_sheet.h"

#include <algorithm>

namespace minutebook {
namespace {

constexpr std::size_t kMostRules = 20'000, kLongestSelector = 200, kLongestDeclarations = 2'000;

std::string without_comments(std::string_view css) {
    std::string kept;
    while (true) {
        const std::size_t begin = css.find("/*");
        kept += css.substr(0, begin);
        if (begin == std::string_view::npos) return kept;
        const std::size_t end = css.find("*/", begin + 2);
        if (end == std::string_view::npos) return kept;
        css.remove_prefix(end + 2);
    }
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && static_cast<unsigned char>(text.front()) <= ' ') text.remove_prefix(1);
    while (!text.empty() && static_cast<unsigned char>(text.back()) <= ' ') text.remove_suffix(1);
    return text;
}

// The end of the block that opens at the brace, past its closing one.
std::size_t block_end(std::string_view css, std::size_t brace) {
    int depth = 0;
    for (std::size_t at = brace; at < css.size(); ++at) {
        depth += css[at] == '{';
        depth -= css[at] == '}';
        if (depth == 0) return at + 1;
    }
    return css.size();
}

bool is_class_selector(std::string_view selector) {
    const std::size_t dot = selector.find('.');
    return selector.size() < kLongestSelector && dot != std::string_view::npos && dot + 1 < selector.size() &&
           selector.find_first_of(" .#:>+~[*", dot + 1) == std::string_view::npos &&
           selector.find_first_of(" #:>+~[*") == std::string_view::npos;
}

}  // namespace

std::string normal_css(std::string_view css) {
    std::string normal;
    for (const char c : css)
        if (static_cast<unsigned char>(c) > ' ') normal += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return normal;
}

void StyleSheet::add(std::string_view css) {
    const std::string text = without_comments(css);
    std::string_view rest = text;
    while (rules_.size() < kMostRules) {
        const std::size_t brace = rest.find('{');
        if (brace == std::string_view::npos) return;
        const std::size_t end = block_end(rest, brace);
        std::string_view selectors = trimmed(rest.substr(0, brace));
        if (const std::size_t statement = selectors.rfind(';'); statement != std::string_view::npos)
            selectors = trimmed(selectors.substr(statement + 1));  // behind "@import …;"
        if (!selectors.starts_with('@')) {
            const std::string declarations =
                normal_css(rest.substr(brace + 1, std::min(end - brace - 1, kLongestDeclarations)));
            while (!selectors.empty()) {
                const std::size_t comma = std::min(selectors.find(','), selectors.size());
                const std::string_view selector = trimmed(selectors.substr(0, comma));
                if (is_class_selector(selector))
                    rules_[std::string(selector)] += declarations.substr(0, declarations.find('}')) + ';';
                selectors.remove_prefix(std::min(comma + 1, selectors.size()));
            }
        }
        rest.remove_prefix(end);
    }
}

std::string StyleSheet::declarations(std::string_view element, std::string_view classes) const {
    std::string found;
    if (rules_.empty()) return found;
    while (!(classes = trimmed(classes)).empty()) {
        std::size_t end = 0;
        while (end < classes.size() && static_cast<unsigned char>(classes[end]) > ' ') ++end;
        const std::string selector = "." + std::string(classes.substr(0, end));
        for (const std::string& key : {selector, std::string(element) + selector})
            if (const auto rule = rules_.find(key); rule != rules_.end()) found += rule->second;
        classes.remove_prefix(end);
    }
    return found;
}

}  // namespace minutebook
