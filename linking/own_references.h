// The reference numbers a paper has of its own.
#pragma once

#include <string>
#include <vector>

#include "corpus/linked_paper.h"

namespace minutebook {

// Of the decision it is about ("24/00108"), as its title or its first pages give them; of minutes and agendas, those in
// their headings. Each once, sorted.
std::vector<std::string> own_references(const LinkedPaper& paper);

}  // namespace minutebook
