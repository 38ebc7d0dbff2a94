// What a beginning may go on as. FTS5 merges all words of a beginning before it gives the first passage, which for
// "co*" takes longer than the search may; so passages are sought by the beginning's commonest words instead.
#pragma once

#include <string>
#include <vector>

#include "index/sought.h"
#include "index/sqlite.h"

namespace minutebook {

// The FTS5 expression of a clause for table passage_fts, with beginnings spelled out in words. Papers are not to be
// counted by it: of a short beginning it leaves out the rarest words.
std::string passage_match(Database& db, const SoughtClause& clause);

}  // namespace minutebook
