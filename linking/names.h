// Councils and bodies by one name each, however papers spell them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/linked_paper.h"

namespace minutebook {

// A principal council by its name or that of its place ("Southwark Council"); a parish, town or community council, or
// one abroad, by the form of its name. Unknown where the name has no place ("the Parish Council").
CouncilEntity council_entity(std::string_view name);

// With all that came after them, of whatever generation, each once.
std::vector<CouncilEntity> with_successors(std::vector<CouncilEntity> councils);

// A body within its council: "the Cabinet" and "Cabinet" are "cabinet"; "Full Council", "County Council" and the
// council's own name are "council". Empty for an empty name.
std::string body_key(std::string_view body, const CouncilEntity& council);

}  // namespace minutebook
