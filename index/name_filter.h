// Names of councils and bodies, asked for by words within them.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace minutebook {

// As the tokenizer folds them.
std::vector<std::string> folded_words(std::string_view text);

// Any of the values is in any of the names, as whole words in a row; true where there are no values.
class NameFilter {
public:
    explicit NameFilter(const std::vector<std::string>& values);
    bool takes(std::initializer_list<std::optional<std::string>> names) const;

private:
    std::vector<std::vector<std::string>> wanted_;
};

// "The Cabinet" and "CABINET" are one body of a council: the same text for both.
std::string body_spelling(std::string_view body);

}  // namespace minutebook
