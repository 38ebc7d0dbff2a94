#include "index/name_filter.h"

#include <algorithm>

#include "index/icu_tokenizer.h"

namespace minutebook {

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    for (Token& token : tokens_of(text, Tokenizer::Purpose::query))
        if (!token.colocated) words.push_back(std::move(token.text));
    return words;
}

std::string body_spelling(std::string_view body) {
    std::string text = folded(body);
    if (text.starts_with("the ")) text.erase(0, 4);
    return text;
}

NameFilter::NameFilter(const std::vector<std::string>& values) {
    for (const std::string& value : values) wanted_.push_back(folded_words(value));
}

bool NameFilter::takes(std::initializer_list<std::optional<std::string>> names) const {
    if (wanted_.empty()) return true;
    return std::ranges::any_of(names, [&](const auto& name) {
        if (!name) return false;
        const auto words = folded_words(*name);
        return std::ranges::any_of(wanted_,
                                   [&](const auto& wanted) { return !std::ranges::search(words, wanted).empty(); });
    });
}

}  // namespace minutebook
