// People by one name each, however the papers of a council spell them.
#pragma once

#include <span>
#include <vector>

#include "corpus/person.h"

namespace minutebook {

// The people of one council, by id. Spellings of one surname are of one person where nothing contradicts: given names
// and initials, titles, generation, whether they are officers, years, who moved what the other seconded. A spelling
// that fits two people who are not the same ("Cllr Smith") stays apart, and says whom it may be. A single name without
// a title counts where it moved, seconded, or is said to be a councillor. The same for any order of the papers; about
// linear.
std::vector<Person> people_of(std::span<const PaperNames> papers);

}  // namespace minutebook
