// A paper as the JSON that `minutebook extract` prints: the schema minutebook-paper/1.
#pragma once

#include <cstdint>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

struct PaperSource {
    std::string path;    // as the user named it
    std::string sha256;  // lower-case hexadecimal; empty where it is not known
    std::uint64_t bytes = 0;
};

// Unknown is null or an empty array, never left out. Keys come in the order of the schema.
nlohmann::ordered_json paper_to_json(const PaperSource& source, const Document& document, const Paper& paper);

}  // namespace minutebook
