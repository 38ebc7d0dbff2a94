// Passages that have all words of a query: what compare counts, and what within:passage finds.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "index/passage_stream.h"
#include "index/sought.h"

namespace minutebook {

inline constexpr std::int64_t kMostPassagesOfAWord = 200'000;  // passed through, at 0.3 µs each

// Calls visit(passage) for those that the stream counts and whose paper may(paper) be, in no order. False: of a common
// word not all were looked at, or the time was up. REQUIRES: at most 64 clauses, one that is not excluded.
template <class May, class Visit>
bool each_with_all_words(PassageStream& stream, const std::vector<SoughtClause>& clauses, std::uint64_t wanted, May may,
                         Visit visit) {
    std::unordered_map<std::int64_t, std::uint64_t> held;
    bool whole = true, first = true;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        if (clauses[i].excluded) continue;
        const std::uint64_t bit = std::uint64_t{1} << i;
        whole &= !stream.each(match_expressions(clauses[i]).all, kMostPassagesOfAWord, [&](std::int64_t passage) {
            if (!may(passage_id::paper(passage))) return;
            if (first) {
                held[passage] |= bit;
            } else if (const auto known = held.find(passage); known != held.end()) {
                known->second |= bit;
            }
        });
        first = false;
    }
    for (const auto& [passage, bits] : held)
        if (bits == wanted && stream.counts(passage)) visit(passage);
    return whole;
}

}  // namespace minutebook
