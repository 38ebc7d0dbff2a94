// An answer's papers, counted by what they say of themselves and by where the words stand in them.
#pragma once

#include <vector>

#include "index/paper_facts.h"
#include "index/paper_matches.h"
#include "index/query.h"
#include "index/search.h"
#include "index/sought.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {

// matches: of these clauses and filters. Nothing is counted any more where the time is up.
Facets count_facets(Database& db, const AllPapers& all, const PaperFacts& facts,
                    const std::vector<SoughtClause>& clauses, const QueryFilters& filters, const PaperMatches& matches,
                    TimeLimit& limit);

}  // namespace minutebook
