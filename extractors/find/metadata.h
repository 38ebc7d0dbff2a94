// What a paper is: its kind, title, council, body, date, authors, contacts, wards, and whether it asks for a key
// decision.
#pragma once

#include "corpus/document.h"
#include "corpus/paper.h"

namespace minutebook {

// Each fact carries the words that state it and the name of the rule that found it. What is not stated stays empty.
// A pure function, linear in the document; any thread.
Metadata find_metadata(const Document& document);

}  // namespace minutebook
