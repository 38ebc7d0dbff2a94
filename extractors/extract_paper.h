// Document -> Paper: what the paper says. A pure function; any thread.
#pragma once

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

// Raised whenever a finding rule changes what is found.
inline constexpr int kFinderVersion = 19;

// Never fails: a document without sections is a Paper without sections. Linear in the length of the document.
Paper extract_paper(const Document& document);

// Compiles the patterns of the finding rules, which else the first papers do one after the other: a tenth of a second.
// For runs over many papers, beside other work; any thread.
void prepare_extracting();

}  // namespace minutebook
