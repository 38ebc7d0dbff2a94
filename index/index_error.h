// IndexError: the index cannot be used.
#pragma once

#include <stdexcept>

namespace minutebook {

// None there, no index, newer, locked, read-only, disk full, damaged. what() is one line that says what to do.
struct IndexError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace minutebook
