// What every paper says of itself, in memory: for counting the papers of an answer by it. Read once as long as the
// index stays as it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/sqlite.h"

namespace minutebook {

struct PaperFacts {
    struct Fact {
        std::uint32_t council = 0, body = 0, kind = 0;  // into the names; 0: not stated. Spellings of one body are one
        std::int32_t year = 0;                          // 0: undated
    };
    std::vector<Fact> of;  // by paper number
    std::vector<std::string> councils{""}, bodies{""}, kinds{""};

    const Fact& at(std::int64_t paper) const {
        static constexpr Fact kNothing;
        const auto place = static_cast<std::size_t>(paper);
        return place < of.size() ? of[place] : kNothing;
    }
};

PaperFacts read_paper_facts(Database& db);

}  // namespace minutebook
