#include "index/token_list.h"

#include <algorithm>

#include "index/icu_tokenizer.h"

namespace minutebook {
namespace {

constexpr unsigned char kColocated = 0x80;
static_assert(kMaxTokenBytes + 8 < kColocated);  // a stem may be a letter or two longer than its word

void pack(std::string& packed, std::string_view token, bool colocated) {
    packed += static_cast<char>(token.size() | (colocated ? kColocated : 0));
    packed += token;
}

}  // namespace

thread_local bool GivenPackedTokens::given_ = false;

std::string packed_tokens(std::string_view text) {
    struct Packer final : Tokenizer::Sink {
        std::string packed;
        int token(std::string_view token, std::string_view, std::uint32_t, std::uint32_t, bool colocated) override {
            pack(packed, token, colocated);
            return 0;
        }
    } packer;
    packer.packed.reserve(text.size());
    thread_local Tokenizer tokenizer;
    tokenizer.tokenize(text, Tokenizer::Purpose::document, packer);
    return std::move(packer.packed);
}

std::string packed_terms(const std::vector<std::string>& lists) {
    std::vector<std::string_view> terms;
    for (std::string_view list : lists)
        while (!list.empty()) terms.push_back(take_token(list).text);
    std::ranges::sort(terms);
    const auto repeated = std::ranges::unique(terms);
    terms.erase(repeated.begin(), repeated.end());
    std::string packed;
    for (const std::string_view term : terms) pack(packed, term, false);
    return packed;
}

PackedToken take_token(std::string_view& packed) {
    const auto header = static_cast<unsigned char>(packed.front());
    const std::size_t size = header & ~kColocated;
    const PackedToken token{packed.substr(1, size), (header & kColocated) != 0};
    packed.remove_prefix(std::min(packed.size(), 1 + size));
    return token;
}

}  // namespace minutebook
