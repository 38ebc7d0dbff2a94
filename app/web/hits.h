// Places of a query's words on the pages of a paper.
#pragma once

#include <cstddef>

namespace minutebook::web {

inline constexpr std::size_t kMaxHits = 2000;  // of a paper: more than anyone steps through

}  // namespace minutebook::web
