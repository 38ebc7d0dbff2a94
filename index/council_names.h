// The councils that a typed name means, as linking knows them: in any spelling, and with those that they came after.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "index/query.h"
#include "index/sqlite.h"

namespace minutebook {

struct NamedCouncils {
    std::vector<std::string> keys;          // of table council, sorted; empty where linking knows none of the name
    std::vector<std::string> predecessors;  // names of those that are of no such name themselves, sorted
};

// Those that have any of the names, as words within theirs: of `names` with all of their predecessors, of whatever
// generation; of `only` alone.
NamedCouncils councils_named(Database& db, const std::vector<std::string>& names, const std::vector<std::string>& only);

// The filters with council_keys filled in. added: gets a line where there are predecessors.
QueryFilters with_councils(Database& db, QueryFilters filters, std::vector<std::string>* added = nullptr);

}  // namespace minutebook
