// The time as the index keeps it.
#pragma once

#include <string>

namespace minutebook {

std::string now_utc();  // "2024-03-01T01:00:04Z"

}  // namespace minutebook
