// Recommendations: what the writer of a paper asks its reader or a body to do.
#pragma once

#include <optional>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "extractors/find/sections.h"

namespace minutebook {

// Of reports: what stands under a heading of recommendations, and where there is none, after a lead-in in the text ("It
// is recommended that"). Of agendas: motions to be put. Of decision records: the decisions that are only proposed. Of
// minutes: what a committee recommends to its parent. What is said twice is found once. Nothing known of the kind: as a
// report, or minutes where the outline is a meeting's. Linear in the document; any thread.
std::vector<Recommendation> find_recommendations(const Document& document, const Outline& outline,
                                                 std::optional<PaperKind> kind);

// Whether a record of a decision says that the decision has yet to be taken.
bool is_proposed_decision(const Outline& outline);

}  // namespace minutebook
