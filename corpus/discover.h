// From what a person names (files, folders, lists) to paper files, in an order that never changes.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace minutebook {

// One thing found: a path, or why a named place could not be walked.
struct Discovered {
    std::filesystem::path path;      // absolute, lexically normal
    std::optional<Failure> failure;  // of stage discover: a missing path, a folder that cannot be listed
};

// Names as given on a command line: a file, a folder, "@list" (a file of names), "-" (names from standard input).
// Lists hold one name a line, or NUL-separated names where they hold a NUL; empty lines are passed over; a "./@x"
// names a file that begins with '@'.
struct Sources {
    std::vector<std::string> names;
};

// Walks sources one path at a time. Folders are walked depth first, entries sorted by their bytes; hidden entries
// (".git") are passed over, links are followed, and a folder already being walked (a loop) is not entered again. A path
// named twice comes once only while it is the same string. Memory is bounded by the largest folder on the way, not by
// the whole tree. Not thread-safe: one thread at a time.
class Discovery {
public:
    Discovery(Sources sources, std::istream& standard_input);
    ~Discovery();
    Discovery(Discovery&&) noexcept;

    // Nothing: the end. Throws std::system_error where the machine is out of descriptors or memory.
    std::optional<Discovered> next();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace minutebook
