// Resolutions: what a meeting, or who takes a decision, decided.
#pragma once

#include <optional>
#include <vector>

#include "corpus/document.h"
#include "corpus/paper.h"
#include "extractors/find/sections.h"

namespace minutebook {

// Of minutes: the items after a marker (RESOLVED, AGREED, …), and the sentences that record a decision. Of decision
// records: the decision taken. Of other papers: none. Each with the number and heading of the minute it stands under,
// and with outcome, mover, seconder and votes where the paper states them. What was lost is a resolution (refused)
// where a sentence records it. Nothing known of the kind: minutes where the outline is a meeting's. Linear in the
// document; any thread.
std::vector<Resolution> find_resolutions(const Document& document, const Outline& outline,
                                         std::optional<PaperKind> kind);

}  // namespace minutebook
