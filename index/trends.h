// What a query finds by council and year, beside what is held.
#pragma once

#include "index/paper_facts.h"
#include "index/paper_matches.h"
#include "index/search.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {

Trends find_trends(Database& db, const AllPapers& all, const PaperFacts& facts, const Query& query, TimeLimit& limit);

}  // namespace minutebook
