// What is held, in a sentence: told with every answer, so that "no hits" says whether it means no or not held.
#pragma once

#include <string>

#include "app/web/index_pool.h"
#include "index/query.h"

namespace minutebook::web {

// "1,240 papers (30,221 pages) of 35 councils, 1999 to 2024. 12 files could not be read."
std::string told(const Held& held);
// Of the councils that were chosen, a sentence each: "Of Ashwick Borough Council 34 papers are held, 2001 to 2010."
std::string told_of_councils(const Held& held, const std::vector<std::string>& councils);

}  // namespace minutebook::web
