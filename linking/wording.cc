#include "linking/wording.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_set>

#include "linking/text_hash.h"
#include "linking/words.h"

namespace minutebook {
namespace {

constexpr std::size_t kTwoKeys_words = 20, kThreeKeys_words = 80;  // from so many words on
constexpr std::size_t kBytesOfWord = 6;                            // with its space, about
constexpr int kTellingWords = 2;                                   // of a shingle's

// Spreads the bits (the finaliser of MurmurHash3): the least of them are a fair sample.
std::uint64_t mixed(std::uint64_t x) {
    x = (x ^ (x >> 33)) * 0xff51afd7ed558ccdULL;
    x = (x ^ (x >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return x ^ (x >> 33);
}

// What a byte is to a word: a letter, in lower case, or a digit; else one of these.
constexpr unsigned char kNotCompared = 0, kSpace = ' ', kNotAscii = 0xFF;
constexpr std::array<unsigned char, 0x100> kCompared = [] {
    std::array<unsigned char, 0x100> compared{};
    for (std::size_t c = 0x80; c < compared.size(); ++c) compared[c] = kNotAscii;
    for (const unsigned char c : {' ', '\n', '\t', '\r'}) compared[c] = kSpace;
    for (unsigned char c = '0'; c <= '9'; ++c) compared[c] = c;
    for (unsigned char c = 'a'; c <= 'z'; ++c) compared[c] = compared[c - 'a' + 'A'] = c;
    return compared;
}();

bool is_common(std::uint64_t word) {
    static const std::unordered_set<std::uint64_t> common = [] {
        std::unordered_set<std::uint64_t> hashes;
        for (const std::string_view one : common_words()) hashes.insert(hash_of(one));
        return hashes;
    }();
    return common.contains(word);
}

// The word that begins at `at`, which is moved to its end. ASCII letters and digits are lower-cased at once; all else
// by words_of().
ComparedWord next_word(std::string_view text, std::size_t& at) {
    const std::size_t begin = at;
    std::uint64_t hash = kNoText;
    bool is_number = false, is_ascii = true;
    for (; at < text.size(); ++at) {
        const unsigned char compared = kCompared[static_cast<unsigned char>(text[at])];
        if (compared == kSpace) break;
        if (compared == kNotCompared) continue;
        const auto letter = static_cast<char>(compared);
        hash = hash_of({&letter, 1}, hash);
        is_number |= compared <= '9';
        is_ascii &= compared != kNotAscii;
    }
    if (!is_ascii) {
        hash = kNoText;
        for (const std::string& part : words_of(text.substr(begin, at - begin))) hash = hash_of(part, hash);
    }
    return {hash, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at), is_number, is_common(hash)};
}

// All shingles in order, each as (its hash, whether two of its words tell something).
template <class Take>
void each_shingle(const std::vector<ComparedWord>& words, Take take) {
    static const std::uint64_t number = hash_of("0");
    const auto value = [&](std::size_t i) { return words[i].is_number ? number : words[i].hash; };
    const auto tells = [&](std::size_t i) { return static_cast<int>(!words[i].is_common && !words[i].is_number); };
    int telling = 0;  // of the words of the shingle
    for (std::size_t i = 0; i < words.size(); ++i) {
        telling += tells(i);
        if (i + 1 < kShingle_words) continue;
        const std::size_t first = i + 1 - kShingle_words;
        std::uint64_t hash = 0;
        for (std::size_t j = first; j <= i; ++j) hash = mixed(hash + value(j));
        take(hash, telling >= kTellingWords);
        telling -= tells(first);
    }
}

// The least of the hashes it is given, ascending, each once.
class LeastHashes {
public:
    explicit LeastHashes(std::size_t most) : most_(most) {}
    void take(std::uint64_t hash) {
        const auto end = least_.begin() + static_cast<std::ptrdiff_t>(count_);
        const auto at = std::find_if(least_.begin(), end, [&](std::uint64_t one) { return one >= hash; });
        if (at == end ? count_ == most_ : *at == hash) return;
        if (count_ < most_) ++count_;
        std::move_backward(at, least_.begin() + static_cast<std::ptrdiff_t>(count_) - 1,
                           least_.begin() + static_cast<std::ptrdiff_t>(count_));
        *at = hash;
    }
    std::span<const std::uint64_t> hashes() const { return {least_.data(), count_}; }

private:
    std::array<std::uint64_t, kMostKeys> least_{};
    std::size_t most_, count_ = 0;
};

}  // namespace

std::vector<ComparedWord> wording_of(std::string_view text) {
    std::vector<ComparedWord> words;
    words.reserve(text.size() / kBytesOfWord);
    for (std::size_t at = 0; at < text.size();) {
        if (kCompared[static_cast<unsigned char>(text[at])] == kSpace)
            ++at;
        else if (const ComparedWord word = next_word(text, at); word.hash != kNoText)
            words.push_back(word);
    }
    return words;
}

std::vector<std::uint64_t> shingles_of(const std::vector<ComparedWord>& words) {
    std::vector<std::uint64_t> telling, others;
    each_shingle(words, [&](std::uint64_t hash, bool tells) { (tells ? telling : others).push_back(hash); });
    std::vector<std::uint64_t>& shingles = telling.empty() ? others : telling;
    std::ranges::sort(shingles);
    shingles.erase(std::ranges::unique(shingles).begin(), shingles.end());
    return std::move(shingles);
}

std::vector<std::uint32_t> keys_of(const std::vector<ComparedWord>& words) {
    if (words.size() < kLeastWording_words) return {};
    const std::size_t most = words.size() < kTwoKeys_words ? 1 : words.size() < kThreeKeys_words ? 2 : kMostKeys;
    LeastHashes telling(most), others(most);  // the first of shingles_of(), without all the rest
    each_shingle(words, [&](std::uint64_t hash, bool tells) { (tells ? telling : others).take(hash); });
    std::vector<std::uint32_t> keys;
    for (const std::uint64_t shingle : (telling.hashes().empty() ? others : telling).hashes())
        keys.push_back(key_of(shingle));
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
