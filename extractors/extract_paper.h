// Document -> Paper: what the paper says. A pure function; any thread.
#pragma once

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

// Raised whenever a finding rule changes what is found.
inline constexpr int kFinderVersion = 7;

// Never fails: a document without sections is a Paper without sections. Linear in the length of the document.
Paper extract_paper(const Document& document);

}  // namespace minutebook
