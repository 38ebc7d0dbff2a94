#include "index/council_names.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "index/name_filter.h"

namespace minutebook {

NamedCouncils councils_named(Database& db, const std::vector<std::string>& names,
                             const std::vector<std::string>& only) {
    NamedCouncils named;
    if (names.empty() && only.empty()) return named;
    std::vector<std::vector<std::string>> with, without;
    for (const std::string& name : names) with.push_back(folded_words(name));
    for (const std::string& name : only) without.push_back(folded_words(name));
    std::set<std::string> keys, looked_at;  // looked_at: also where councils came after each other in a circle
    std::vector<std::string> successors;
    std::multimap<std::string, std::pair<std::string, std::string>> before;  // by the successor: key, name
    Statement all(
        db,
        "SELECT council.key, name, after.value FROM council LEFT JOIN json_each(successors) AS after ORDER BY 1, 3");
    for (auto rows = all.run(); rows.next();) {
        if (!rows.is_null(2))
            before.emplace(rows.text(2), std::pair(std::string(rows.text(0)), std::string(rows.text(1))));
        const std::vector<std::string> words = folded_words(rows.text(1));
        const auto has_any = [&](const std::vector<std::vector<std::string>>& wanted) {
            return std::ranges::any_of(wanted, [&](const std::vector<std::string>& one) {
                return !one.empty() && !std::ranges::search(words, one).empty();
            });
        };
        if (has_any(with)) successors.emplace_back(rows.text(0));
        if (has_any(with) || has_any(without)) keys.emplace(rows.text(0));
    }
    while (!successors.empty()) {
        const std::string successor = std::move(successors.back());
        successors.pop_back();
        if (!looked_at.insert(successor).second) continue;
        for (auto [at, end] = before.equal_range(successor); at != end; ++at) {
            const auto& [key, name] = at->second;
            successors.push_back(key);
            if (keys.insert(key).second) named.predecessors.push_back(name);
        }
    }
    std::ranges::sort(named.predecessors);
    named.keys.assign(keys.begin(), keys.end());
    return named;
}

QueryFilters with_councils(Database& db, QueryFilters filters, std::vector<std::string>* added) {
    NamedCouncils named = councils_named(db, filters.council, filters.council_only);
    if (added && !named.predecessors.empty())
        added->push_back(fmt::format("council {}: and what came before it: {} (council-only: leaves them out)",
                                     fmt::join(filters.council, " or "), fmt::join(named.predecessors, ", ")));
    filters.council_keys = std::move(named.keys);
    return filters;
}

}  // namespace minutebook
