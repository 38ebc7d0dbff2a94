#include "linking/wording.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "linking/text_hash.h"
#include "linking/words.h"

namespace minutebook {
namespace {

constexpr std::size_t kTwoKeys_words = 20, kThreeKeys_words = 80;  // from so many words on
constexpr int kTellingWords = 2;                                   // of a shingle's

// Spreads the bits (the finaliser of MurmurHash3): the least of them are a fair sample.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// ASCII letters and digits lower-cased at once; all else by words_of().
ComparedWord word_at(std::string_view text, std::size_t begin, std::size_t end) {
    static const std::unordered_set<std::uint64_t> common = [] {
        std::unordered_set<std::uint64_t> hashes;
        for (const std::string_view word : common_words()) hashes.insert(hash_of(word));
        return hashes;
    }();
    const std::string_view printed = text.substr(begin, end - begin);
    ComparedWord word{kNoText, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), false, false};
    const bool ascii = std::ranges::none_of(printed, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    if (ascii) {
        for (char c : printed) {
            if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
            if (is_digit(c) || (c >= 'a' && c <= 'z')) word.hash = hash_of({&c, 1}, word.hash);
        }
    } else {
        for (const std::string& part : words_of(printed)) word.hash = hash_of(part, word.hash);
    }
    word.is_number = std::ranges::any_of(printed, is_digit);
    word.is_common = common.contains(word.hash);
    return word;
}

}  // namespace

std::vector<ComparedWord> wording_of(std::string_view text) {
    std::vector<ComparedWord> words;
    for (std::size_t at = 0; at < text.size();) {
        if (is_space(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && !is_space(text[at])) ++at;
        if (const ComparedWord word = word_at(text, begin, at); word.hash != kNoText) words.push_back(word);
    }
    return words;
}

std::vector<std::uint64_t> shingles_of(const std::vector<ComparedWord>& words) {
    static const std::uint64_t number = hash_of("0");
    std::vector<std::uint64_t> telling, all;
    for (std::size_t i = 0; i + kShingle_words <= words.size(); ++i) {
        std::uint64_t hash = 0;
        int tells = 0;
        for (std::size_t j = i; j < i + kShingle_words; ++j) {
            hash = mixed(hash + (words[j].is_number ? number : words[j].hash));
            tells += !words[j].is_common && !words[j].is_number;
        }
        (tells >= kTellingWords ? telling : all).push_back(hash);
    }
    std::vector<std::uint64_t>& shingles = telling.empty() ? all : telling;
    std::ranges::sort(shingles);
    shingles.erase(std::ranges::unique(shingles).begin(), shingles.end());
    return std::move(shingles);
}

std::vector<std::uint32_t> keys_of(const std::vector<ComparedWord>& words) {
    if (words.size() < kLeastWording_words) return {};
    const std::size_t most = words.size() < kTwoKeys_words ? 1 : words.size() < kThreeKeys_words ? 2 : kMostKeys;
    std::vector<std::uint32_t> keys;
    for (const std::uint64_t shingle : shingles_of(words)) {
        if (keys.size() == most) break;
        keys.push_back(key_of(shingle));
    }
    return keys;
}

PaperSketch sketch_of(const LinkedPaper& paper) {
    PaperSketch sketch{paper.id, {}};
    for (std::size_t i = 0; i < paper.paper.passages.size(); ++i) {
        if (!is_compared(paper.paper.passages[i].kind)) continue;
        const std::vector<std::uint32_t> keys = keys_of(wording_of(paper.texts[i]));
        if (keys.empty()) continue;
        PassageKeys& passage = sketch.passages.emplace_back();
        passage.ordinal = static_cast<std::uint32_t>(i);
        passage.count = static_cast<std::uint8_t>(keys.size());
        std::ranges::copy(keys, passage.keys.begin());
    }
    return sketch;
}

}  // namespace minutebook
