// Tokens of a text, packed: a paper is cut into words where it is read, on any thread, and FTS5 is given its tokens in
// the place of its text by the one thread that writes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// All tokens of a text in their order, a byte each and their letters. About as long as the text.
std::string packed_tokens(std::string_view text);

// Each different token of the lists once, in order of bytes: what a table with detail=none wants to know.
std::string packed_terms(const std::vector<std::string>& lists);

struct PackedToken {
    std::string_view text;
    bool colocated;  // on the position of the token before
};

// Takes the first token off a list that is not empty.
PackedToken take_token(std::string_view& packed);

// While one lives on this thread, the FTS5 tokenizer takes what it is given for packed tokens.
class GivenPackedTokens {
public:
    GivenPackedTokens() { given_ = true; }
    ~GivenPackedTokens() { given_ = false; }
    GivenPackedTokens(const GivenPackedTokens&) = delete;
    GivenPackedTokens& operator=(const GivenPackedTokens&) = delete;
    static bool given() { return given_; }

private:
    static thread_local bool given_;
};

}  // namespace minutebook
