#include "corpus/machine_error.h"

#include <cerrno>

namespace minutebook {
namespace {

// The message of a system_error ends in the system's own words; advice comes before them.
std::string advice(int error) {
    switch (error) {
        case EMFILE:
            return " (raise the limit on open files, ulimit -n, or run with fewer --jobs)";
        case ENFILE:
            return " (the whole machine has too many files open)";
        case EAGAIN:
            return " (raise the limit on processes, ulimit -u, or run with fewer --jobs)";
        case ENOMEM:
            return " (free some memory, or run with fewer --jobs)";
        default:
            return "";
    }
}

}  // namespace

bool is_machine_error(int error) { return error == EMFILE || error == ENFILE || error == ENOMEM || error == EAGAIN; }

std::system_error machine_error(int error, const std::string& what) {
    return {error, std::generic_category(), what + advice(error)};
}

}  // namespace minutebook
