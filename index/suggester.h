// "Did you mean": words that no paper has, set against those that papers have.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "index/query.h"

namespace minutebook {

// A read-only connection, and the words of the index (some bytes each) from the first use on. One thread at a time.
class Suggester {
public:
    explicit Suggester(const std::filesystem::path& index);  // throws IndexError
    Suggester(Suggester&&) noexcept;
    ~Suggester();

    // What was typed with each word that no paper has put right, where there is a word like it: as papers print it.
    // Nothing where all words are known, or none is like them. Filters and quotation marks stay.
    std::optional<std::string> suggest(const std::string& typed);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
