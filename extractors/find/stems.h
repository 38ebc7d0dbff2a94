// Which words a text may hold: what a pattern cannot match without is asked first, and most patterns need not be tried.
#pragma once

#include <algorithm>
#include <bitset>
#include <cassert>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "corpus/matching.h"

namespace minutebook {

// The stems that a text holds, its ASCII letters small. An automaton reads a text at some ten cycles a byte, its states
// being spread over memory; here most questions are answered by two bits. Immutable; holds a copy of the text.
class Stems {
public:
    explicit Stems(std::string_view text) : folded_(folded(text)) {
        for (std::size_t at = 0; at + kGram <= folded_.size(); ++at) grams_.set(gram(folded_.data() + at));
    }

    // Whether one of the stems, of small ASCII letters, is anywhere in the text, within words too.
    bool any(std::initializer_list<std::string_view> stems) const {
        return std::ranges::any_of(stems, [&](std::string_view stem) { return holds(stem); });
    }
    bool holds(std::string_view stem) const {
        if (stem.size() >= kGram &&
            !(grams_.test(gram(stem.data())) && grams_.test(gram(stem.data() + stem.size() - kGram))))
            return false;
        return folded_.contains(stem);
    }

private:
    static constexpr std::size_t kGram = 3;
    static constexpr unsigned kGrams_bits = 10;  // a sentence sets a tenth of them

    static std::size_t gram(const char* at) {
        const auto byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
        return ((byte(0) | byte(1) << 8U | byte(2) << 16U) * 0x9E3779B1U) >> (32U - kGrams_bits);
    }

    std::string folded_;
    std::bitset<1U << kGrams_bits> grams_;
};

// A pattern, and stems of which a text that it matches holds at least one.
struct StemmedPattern {
    const RE2& (*pattern)();
    std::initializer_list<std::string_view> stems;
};

// Whether the pattern is somewhere in the text, whose stems they are (or of a text that it is a part of).
inline bool matches(std::string_view text, const Stems& stems, const StemmedPattern& stemmed) {
    if (stems.any(stemmed.stems)) return matches(text, stemmed.pattern());
    assert(!matches(text, stemmed.pattern()));  // its stems leave none out
    return false;
}

}  // namespace minutebook
