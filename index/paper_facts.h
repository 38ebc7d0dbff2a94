// What every paper says of itself, in memory: for counting the papers of an answer by it. Read once as long as the
// index stays as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/sqlite.h"

namespace minutebook {

// As SQL, the name of the council that row `paper` is of: as linking has it, one for all spellings; else as the paper
// states it.
inline constexpr std::string_view kCouncilOfPaper =
    "coalesce((SELECT council.name FROM meeting_paper JOIN meeting ON meeting.id = meeting_paper.meeting JOIN council "
    "ON "
    "council.key = meeting.council WHERE meeting_paper.paper = paper.id), paper.council)";

// As SQL, what became of row `recommendation`: of several answers, the surest one. NULL where linking has not seen it.
inline constexpr std::string_view kOutcomeOfRecommendation =
    "(SELECT ledger.outcome FROM ledger WHERE ledger.paper = recommendation.paper AND ledger.recommendation = "
    "recommendation.ordinal ORDER BY confidence DESC, meeting, ledger.ordinal LIMIT 1)";

struct PaperFacts {
    struct Fact {
        std::uint32_t council = 0, body = 0, kind = 0;  // into the names; 0: not stated. Spellings of one body are one
        std::int32_t year = 0;                          // 0: undated
        std::uint32_t pages = 0;                        // held
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
