// What a person types, cut into words, phrases, brackets and filters. The first half of parse_query().
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

struct QueryToken {
    enum class Kind {
        word,
        phrase,  // text is what stands between the quotation marks
        open,    // (
        close,   // )
        bar,     // |
        near,    // NEAR(…): values are its operands, text the distance or nothing
        filter,  // text is the filter's name, values what it may be
    } kind = Kind::word;
    std::string text;
    std::vector<std::string> values;
    bool minus = false;              // -: excluded
    bool star = false;               // *: a beginning
    std::size_t begin = 0, end = 0;  // bytes of what was typed that it was read from
};

// Every byte ends up in a token, is white space or punctuation that no one searches for, or is told of in a note.
// Linear.
std::vector<QueryToken> query_tokens(std::string_view text, std::vector<std::string>& notes);

bool is_filter_name(std::string_view name);  // in lower case
std::span<const std::string_view> filter_names();

}  // namespace minutebook
