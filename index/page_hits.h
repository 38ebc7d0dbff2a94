// A query's words on the pages of a paper, with their boxes.
#pragma once

#include <cstddef>
#include <cstdint>

#include "index/search.h"
#include "index/sqlite.h"
#include "index/time_limit.h"

namespace minutebook {

PageHits find_page_hits(Database& db, std::int64_t paper, const Query& query, std::size_t most, TimeLimit& limit);

}  // namespace minutebook
