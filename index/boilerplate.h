// Which passages are boilerplate: their wording is standing (see linking/reuse.h), or they stand under apologies or
// declarations of interest.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/paper.h"
#include "index/sqlite.h"

namespace minutebook {

// As the index is now: for one search. On the connection's thread.
class Boilerplate {
public:
    explicit Boilerplate(Database& db);
    // The first passage of each paper takes a look-up in the index.
    bool has(std::int64_t paper, std::uint32_t ordinal, SectionType section);

private:
    Statement standing_;
    std::unordered_map<std::int64_t, std::vector<std::byte>> known_;  // by paper: see sketch_list.h
};

}  // namespace minutebook
