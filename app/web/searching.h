// A search for a visitor: with the time limit, and from the answers given lately where there is one.
#pragma once

#include <memory>
#include <string>

#include "app/web/site.h"
#include "index/search.h"

namespace minutebook::web {

// key: what was asked, in whatever words; with the options it tells answers apart.
std::shared_ptr<const SearchAnswer> search(Site& site, IndexPool::Connection& index, const Query& query,
                                           SearchOptions options, const std::string& key);

}  // namespace minutebook::web
