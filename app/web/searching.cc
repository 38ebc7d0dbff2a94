#include "app/web/searching.h"

#include <fmt/format.h>

namespace minutebook::web {

std::shared_ptr<const SearchAnswer> search(Site& site, IndexPool::Connection& index, const Query& query,
                                           SearchOptions options, const std::string& key) {
    options.time_limit = site.options.time_limit;
    const std::string asked = fmt::format("{} {} {} {} {} {}", static_cast<int>(options.sort), options.limit,
                                          options.offset, options.passages_per_paper, options.facets, key);
    const std::uint64_t generation = site.indexes.generation();
    if (auto known = site.answers.find(asked, generation)) return known;
    auto answer = std::make_shared<const SearchAnswer>(index.searcher.search(query, options));
    // A large one would be kept for long and asked for once; a partial one may be whole the next time.
    if (options.limit <= 100 && !answer->partial) site.answers.keep(asked, generation, answer);
    return answer;
}

}  // namespace minutebook::web
