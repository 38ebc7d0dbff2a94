// What queries find, by council, year and the like, beside what is held.
#pragma once

#include <vector>

#include "index/comparison.h"
#include "index/paper_facts.h"
#include "index/paper_matches.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {

Comparison compare(Database& db, const AllPapers& all, const PaperFacts& facts, std::vector<Query> queries,
                   const CompareOptions& options, TimeLimit& limit);

}  // namespace minutebook
