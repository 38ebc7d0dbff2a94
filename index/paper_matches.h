// Which papers a query matches: exact, by the words of whole papers and by what papers say of themselves.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "index/passage_stream.h"
#include "index/query.h"
#include "index/sought.h"
#include "index/sqlite.h"

namespace minutebook {

struct PaperMatches {
    // By paper number, one bit a clause: it stands in the text; in the title; in the council's or body's name.
    std::vector<std::uint64_t> in_text, in_title, in_name;
    std::vector<std::int64_t> papers_with;  // each clause in their text
    std::vector<double> weight;             // of each clause: the rarer its papers, the more
    std::vector<std::int64_t> papers;       // all holds; newest first, undated last
    std::vector<std::int64_t> nearly;       // few plain words are missing, see find_papers(); likewise
    std::uint64_t wanted = 0;               // the clauses that are not excluded
    bool exact = true;                      // false: papers lacks some that were too many to look at

    std::uint64_t held(std::int64_t paper) const {
        const auto p = static_cast<std::size_t>(paper);
        return in_text[p] | in_title[p] | in_name[p];
    }
    std::uint64_t lacking(std::int64_t paper) const { return wanted & ~held(paper); }
};

// What all searches need of all papers: read once as long as the index stays as it is.
struct AllPapers {
    std::vector<std::int64_t> newest_first;  // undated last
    std::size_t numbers = 1;                 // one more than the largest
};
AllPapers read_all_papers(Database& db);

// REQUIRES: at most 64 clauses. Of three and more plain words a paper in `nearly` lacks one, of six and more two.
// Where the time is up, `papers` lacks those that were not looked at.
// most_visited: passages that are passed through for a phrase or within a kind of passage, at 0.3 µs each. What stands
// in more than that is found in its worthiest passages only, and the total is not exact.
inline constexpr std::int64_t kMaxVisitedBySearch = 60'000;
PaperMatches find_papers(Database& db, const AllPapers& all, const std::vector<SoughtClause>& clauses,
                         const QueryFilters& filters, PassageStream& passages, TimeLimit& limit,
                         std::int64_t most_visited = kMaxVisitedBySearch);

}  // namespace minutebook
