// Matters over time: papers and items of minutes about one thing, across meetings and bodies of a council.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/linked_paper.h"
#include "corpus/matter.h"

namespace minutebook {

// Less joins nothing.
inline constexpr double kLeastTie = 0.75;

// The section of a paper that is the minute of that number ("47", "43/2019"); nothing where none is, or several are.
using MinuteLookup = std::function<std::optional<int>(std::int64_t paper, std::string_view number)>;

// Places that one reference number, one title (rare within the council, and near in time where it is short), the
// ledger, or a mention of an earlier minute or meeting joins. A place that is about one thing joins what it ties
// together; one that only names it is of that matter and joins nothing: a list of planning applications is of many
// matters. A matter is of at least two meetings of different dates, and of one council; a council's successor goes on
// with it where both have the reference number. By id. The same for any order of the clues; about linear.
// councils: those of the meetings, with their successors.
std::vector<Matter> matters_of(std::vector<MatterClues> clues, std::span<const Meeting> meetings,
                               std::span<const CouncilEntity> councils, const MinuteLookup& minute);

}  // namespace minutebook
