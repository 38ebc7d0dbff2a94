// What was decided by the resolutions of passages, and what became of the recommendations.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/sqlite.h"

namespace minutebook {

class DecisionOutcomes {
public:
    explicit DecisionOutcomes(Database& db);

    // The name of a Settled; empty: the paper does not say, linking has not seen it, or the passage is no decision. The
    // first passage of each paper takes a few look-ups in the index.
    std::string_view of(std::int64_t passage);

private:
    std::vector<std::string> read(std::int64_t paper);

    std::unordered_map<std::int64_t, std::vector<std::string>> known_;  // by paper: by the ordinal of the passage
    Statement list_, recommended_, resolved_;
};

}  // namespace minutebook
