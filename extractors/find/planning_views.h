// What a parish, town or community council thinks of planning applications: "Garage at 4 Quay Row. No objection."
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/document.h"
#include "extractors/find/sections.h"

namespace minutebook {

struct PlanningView {
    std::string text;  // the application and the council's view of it
    SourceSpan where;
    std::size_t end = 0;  // the first block after it
};

// The entry that begins at the block: one of a list, a row of a table, or what follows an application's number up to
// the view. Nothing where no view is given, or where it is told in a sentence ("It was agreed to object"). Whether the
// block stands among applications that the council has a say in is the caller's question. Linear in the entry.
std::optional<PlanningView> planning_view_at(const Outline& outline, std::size_t block);

}  // namespace minutebook
