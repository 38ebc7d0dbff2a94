#include "linking/words.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <iterator>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <unicode/unistr.h>

namespace minutebook {
namespace {

constexpr std::size_t kMostCompared_words = 400;
constexpr std::size_t kBytesOfWord = 6;  // with its space, about
constexpr std::size_t kWordsOfSubstance = 3;

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Only dashes and quotes, U+2000 to U+203F: nothing to fold.
bool is_punctuation(std::string_view text) {
    for (; text.size() >= 3; text.remove_prefix(3))
        if (!text.starts_with("\xE2\x80") || (static_cast<unsigned char>(text[2]) & 0xC0) != 0x80) return false;
    return text.empty();
}

// What is not ASCII goes to ICU, in runs: folding looks at one character at a time.
std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (is_ascii(text[at])) {
            result += lower_case(text[at++]);
            continue;
        }
        const auto end = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_ascii);
        const std::string_view run = text.substr(at, static_cast<std::size_t>(end - text.begin()) - at);
        if (is_punctuation(run))
            result += run;
        else
            icu::UnicodeString::fromUTF8({run.data(), static_cast<std::int32_t>(run.size())})
                .foldCase()
                .toUTF8String(result);
        at += run.size();
    }
    return result;
}

// Cut so that forms of one word meet: "payments", "payment"; "co-option", "co-opted" are told by their first letters.
std::string stem(std::string word) {
    if (has_digit(word)) return word;
    for (const std::string_view ending :
         {"ations", "ation", "ings", "ing", "ments", "ment", "ions", "ion", "ies", "ied", "es", "ed", "s", "y", "e"})
        if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
            word.resize(word.size() - ending.size());
            break;
        }
    return word;
}

bool is_word_byte(char c) { return !is_ascii(c) || is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::size_t common(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    std::vector<std::string_view> sorted(one.begin(), one.end()), with(other.begin(), other.end()), both;
    std::ranges::sort(sorted);
    std::ranges::sort(with);
    std::ranges::set_intersection(sorted, with, std::back_inserter(both));
    return both.size();
}

std::vector<std::string_view> printed_words(std::string_view text) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        at = text.find_first_not_of(" \t\n", at);
        if (at == std::string_view::npos) break;
        const std::size_t end = std::min(text.find_first_of(" \t\n", at), text.size());
        words.push_back(text.substr(at, end - at));
        at = end;
    }
    return words;
}

// For comparing word by word: punctuation and the form of a verb ("Adopts") are no difference.
std::string compared(std::string_view word) {
    std::string all;
    for (std::string& part : words_of(word)) all += stem(std::move(part));
    return all;
}

}  // namespace

bool has_digit(std::string_view word) { return std::ranges::any_of(word, is_digit); }

const std::unordered_set<std::string_view>& common_words() {
    static const std::unordered_set<std::string_view> words = {"a",
                                                               "an",
                                                               "the",
                                                               "that",
                                                               "this",
                                                               "these",
                                                               "those",
                                                               "it",
                                                               "its",
                                                               "is",
                                                               "are",
                                                               "was",
                                                               "were",
                                                               "be",
                                                               "been",
                                                               "being",
                                                               "has",
                                                               "have",
                                                               "had",
                                                               "and",
                                                               "or",
                                                               "of",
                                                               "to",
                                                               "in",
                                                               "on",
                                                               "at",
                                                               "by",
                                                               "for",
                                                               "from",
                                                               "with",
                                                               "as",
                                                               "any",
                                                               "all",
                                                               "will",
                                                               "shall",
                                                               "should",
                                                               "would",
                                                               "may",
                                                               "can",
                                                               "so",
                                                               "such",
                                                               "which",
                                                               "who",
                                                               "re",
                                                               "not",
                                                               "their",
                                                               "his",
                                                               "her",
                                                               "our",
                                                               "we",
                                                               "they",
                                                               "there",
                                                               "also",
                                                               "then",
                                                               "into",
                                                               "upon",
                                                               "agree",
                                                               "agreed",
                                                               "agrees",
                                                               "approve",
                                                               "approved",
                                                               "approves",
                                                               "approval",
                                                               "adopt",
                                                               "adopted",
                                                               "adopts",
                                                               "note",
                                                               "noted",
                                                               "notes",
                                                               "endorse",
                                                               "endorsed",
                                                               "endorses",
                                                               "resolve",
                                                               "resolved",
                                                               "resolves",
                                                               "recommend",
                                                               "recommends",
                                                               "recommended",
                                                               "accept",
                                                               "accepted",
                                                               "accepts",
                                                               "ratify",
                                                               "ratified",
                                                               "confirm",
                                                               "confirmed",
                                                               "consider",
                                                               "considered",
                                                               "discuss",
                                                               "discussed",
                                                               "receive",
                                                               "received",
                                                               "asked",
                                                               "propose",
                                                               "proposed",
                                                               "proposes",
                                                               "proposal",
                                                               "seconded",
                                                               "motion",
                                                               "decision",
                                                               "decide",
                                                               "decided",
                                                               "recommendation",
                                                               "recommendations",
                                                               "council",
                                                               "committee",
                                                               "cabinet",
                                                               "parish",
                                                               "cllr",
                                                               "cllrs",
                                                               "councillor",
                                                               "councillors",
                                                               "mr",
                                                               "mrs",
                                                               "ms",
                                                               "meeting",
                                                               "item",
                                                               "members",
                                                               "member",
                                                               "following",
                                                               "unanimously",
                                                               "carried",
                                                               "make",
                                                               "made",
                                                               "makes",
                                                               "said",
                                                               "requested",
                                                               "request",
                                                               "authorise",
                                                               "authorised",
                                                               "sign",
                                                               "signed",
                                                               "set"};
    return words;
}

std::vector<std::string> words_of(std::string_view text) {
    const std::string lower = folded(text);
    std::vector<std::string> words;
    words.reserve(lower.size() / kBytesOfWord + 1);
    std::string word;
    for (std::size_t i = 0; i <= lower.size(); ++i) {
        const auto c = static_cast<unsigned char>(i < lower.size() ? lower[i] : ' ');
        const bool punctuation =
            c == 0xE2 && i + 2 < lower.size() && (static_cast<unsigned char>(lower[i + 1]) == 0x80);  // dashes, quotes
        if (punctuation) {
            const bool apostrophe = static_cast<unsigned char>(lower[i + 2]) == 0x99 && !word.empty();
            i += 2;
            if (apostrophe) continue;
        } else if (c == '\'' && !word.empty()) {
            continue;
        } else if (is_word_byte(static_cast<char>(c))) {
            word += static_cast<char>(c);
            continue;
        } else if (c == '&') {
            if (!word.empty()) words.push_back(std::exchange(word, {}));
            words.emplace_back("and");
            continue;
        } else if ((c == '/' || c == '.' || c == ',') && !word.empty() &&
                   std::isdigit(static_cast<unsigned char>(word.back())) && i + 1 < lower.size() &&
                   std::isalnum(static_cast<unsigned char>(lower[i + 1]))) {
            if (c != ',') word += static_cast<char>(c);
            continue;
        }
        if (!word.empty()) words.push_back(std::exchange(word, {}));
    }
    return words;
}

std::vector<std::string> content_words(std::string_view text) {
    std::vector<std::string> words = words_of(text), content;
    content.reserve(words.size());
    for (std::string& word : words)
        if (!common_words().contains(word) && (word.size() > 1 || std::isdigit(static_cast<unsigned char>(word[0]))))
            content.push_back(stem(std::move(word)));
    return content;
}

double likeness(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    if (one.empty() || other.empty()) return 0;
    return 2.0 * static_cast<double>(common(one, other)) / static_cast<double>(one.size() + other.size());
}

double share_in(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
    return part.empty() ? 0 : static_cast<double>(common(part, whole)) / static_cast<double>(part.size());
}

std::vector<WordChange> differences(std::string_view from, std::string_view to) {
    const auto old_words = printed_words(from), new_words = printed_words(to);
    std::vector<WordChange> changes;
    const auto tell = [&](WordChange::Kind kind, std::string_view word) {
        if (changes.empty() || changes.back().kind != kind) changes.push_back({kind, {}});
        if (!changes.back().text.empty()) changes.back().text += ' ';
        changes.back().text += word;
    };
    const std::size_t n = old_words.size(), m = new_words.size();
    if (n > kMostCompared_words || m > kMostCompared_words)
        return {{WordChange::Kind::dropped, std::string(from)}, {WordChange::Kind::added, std::string(to)}};
    std::vector<std::string> old_keys, new_keys;
    for (const std::string_view word : old_words) old_keys.push_back(compared(word));
    for (const std::string_view word : new_words) new_keys.push_back(compared(word));
    std::vector<std::uint16_t> longest((n + 1) * (m + 1));  // common to what begins at (i, j)
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& { return longest[i * (m + 1) + j]; };
    for (std::size_t i = n; i-- > 0;)
        for (std::size_t j = m; j-- > 0;)
            at(i, j) = old_keys[i] == new_keys[j] ? static_cast<std::uint16_t>(at(i + 1, j + 1) + 1)
                                                  : std::max(at(i + 1, j), at(i, j + 1));
    std::size_t i = 0, j = 0;
    while (i < n || j < m) {
        if (i < n && j < m && old_keys[i] == new_keys[j]) {
            tell(WordChange::Kind::kept, new_words[j]);
            ++i, ++j;
        } else if (i < n && (j == m || at(i + 1, j) >= at(i, j + 1))) {
            tell(WordChange::Kind::dropped, old_words[i++]);
        } else {
            tell(WordChange::Kind::added, new_words[j++]);
        }
    }
    return changes;
}

bool is_of_substance(const std::vector<WordChange>& changes, const std::vector<std::string>& elsewhere) {
    const std::unordered_set<std::string> known(elsewhere.begin(), elsewhere.end());
    for (const WordChange& change : changes) {
        if (change.kind == WordChange::Kind::kept) continue;
        const auto content = content_words(change.text);
        const auto telling = std::ranges::count_if(content, [&](const std::string& word) {
            return !has_digit(word) && (change.kind == WordChange::Kind::dropped || !known.contains(word));
        });
        if (static_cast<std::size_t>(telling) >= kWordsOfSubstance) return true;
    }
    return false;
}

}  // namespace minutebook
