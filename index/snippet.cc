#include "index/snippet.h"

#include <algorithm>

namespace minutebook {
namespace {

constexpr std::size_t kSnippetBytes = 240;
constexpr double kAgain = 0.01;  // of a clause's weight, for each further occurrence
constexpr std::string_view kCut = "…";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// The nearest begin of a word at or after `at`; of a character where a word is too long.
std::size_t word_begin(std::string_view text, std::size_t at, std::size_t limit) {
    if (at == 0) return 0;
    for (std::size_t i = at; i < limit; ++i) {
        if (is_space(text[i - 1]) && !is_space(text[i])) return i;
    }
    while (at < limit && (text[at] & 0xC0) == 0x80) ++at;
    return at;
}

std::size_t word_end(std::string_view text, std::size_t at, std::size_t limit) {
    if (at >= text.size()) return text.size();
    for (std::size_t i = at; i > limit; --i) {
        if (is_space(text[i]) && !is_space(text[i - 1])) return i;
    }
    while (at > limit && (text[at] & 0xC0) == 0x80) --at;
    return at;
}

}  // namespace

Snippet snippet_of(std::string_view text, const Occurrences& occurrences, const std::vector<double>& clause_weights) {
    const std::vector<Occurrence>& all = occurrences.all;
    // The best run of occurrences that fits.
    std::size_t best_first = 0, best_last = 0;
    double best = -1;
    for (std::size_t first = 0; first < all.size(); ++first) {
        std::uint64_t seen = 0;
        double value = 0;
        for (std::size_t last = first; last < all.size() && all[last].end <= all[first].begin + kSnippetBytes; ++last) {
            const std::uint64_t bit = std::uint64_t{1} << all[last].clause;
            value += clause_weights[all[last].clause] * (seen & bit ? kAgain : 1);
            seen |= bit;
            if (value > best) {
                best = value;
                best_first = first;
                best_last = last;
            }
        }
    }
    std::size_t begin = 0, end = text.size();
    if (text.size() > kSnippetBytes) {
        // In the middle, with a little more after it than before.
        std::size_t from = 0, to = 0;
        if (best >= 0) {
            from = all[best_first].begin;
            to = std::max<std::size_t>(all[best_last].end, from);
        }
        const std::size_t room = kSnippetBytes > to - from ? kSnippetBytes - (to - from) : 0;
        begin = from > room * 2 / 5 ? from - room * 2 / 5 : 0;
        end = std::min(begin + std::max(kSnippetBytes, to - begin), text.size());
        if (end == text.size()) begin = std::min(from, end - kSnippetBytes);
        begin = word_begin(text, begin, best >= 0 ? from : end);
        end = word_end(text, end, std::max(to, begin));
    }
    Snippet snippet;
    if (begin > 0) snippet.text = kCut;
    const std::size_t shift = snippet.text.size();
    snippet.text += text.substr(begin, end - begin);
    if (end < text.size()) snippet.text += kCut;
    for (const Occurrence& occurrence : all) {
        if (occurrence.begin < begin || occurrence.end > end) continue;
        const auto from = static_cast<std::uint32_t>(occurrence.begin - begin + shift);
        const auto to = static_cast<std::uint32_t>(occurrence.end - begin + shift);
        if (!snippet.marks.empty() && from < snippet.marks.back().second) {
            snippet.marks.back().second = std::max(snippet.marks.back().second, to);
        } else {
            snippet.marks.emplace_back(from, to);
        }
    }
    return snippet;
}

}  // namespace minutebook
