#include "index/boilerplate.h"

#include "index/sketch_list.h"

namespace minutebook {

Boilerplate::Boilerplate(Database& db) : standing_(db, "SELECT standing FROM paper_sketch WHERE paper = ?1") {}

bool Boilerplate::has(std::int64_t paper, std::uint32_t ordinal, SectionType section) {
    if (section == SectionType::apologies || section == SectionType::declarations) return true;
    const auto [entry, is_new] = known_.try_emplace(paper);
    if (is_new)
        if (auto rows = standing_.run(paper); rows.next()) {
            const auto set = rows.blob(0);
            entry->second.assign(set.begin(), set.end());
        }
    return has_ordinal(entry->second, ordinal);
}

}  // namespace minutebook
