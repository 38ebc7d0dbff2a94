// A paper as JSON: the contract "minutebook-paper/1" that `extract` and `show` print.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json.hpp>

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

using Json = nlohmann::ordered_json;

// Where the paper came from.
struct PaperSource {
    std::string path;
    std::string sha256;
    std::uint64_t bytes = 0;
};

// Unknown is null or []. Pages count from 1; `section` is an index into `sections`, or null.
// why: each fact also says what found it and where: {"rule", "page", "evidence"}; those of `paper`, which are plain
// values, in one object "why" beside them, by the same names.
Json paper_to_json(const PaperSource& source, const Document& document, const Paper& paper, bool why = false);

}  // namespace minutebook
