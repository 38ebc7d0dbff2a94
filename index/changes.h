// What came to an index, changed in it and went since a point.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "index/index_error.h"

namespace minutebook {

struct PaperChange {
    enum class Kind { gone, changed, added } kind = Kind::added;
    std::string reason;                    // name_of(ChangeReason), of its last change
    std::optional<std::int64_t> run;       // that made it; nothing: check --mend did
    std::optional<std::string> time;       // when that run began: UTC, YYYY-MM-DDThh:mm:ssZ
    std::int64_t paper = 0;                // its number; no other paper ever has it
    std::optional<std::int64_t> replaced;  // the paper that was at its path before
    std::string sha256, path;              // path: its first; of one that is gone its last
    std::optional<std::string> title, council, date;
};

// Calls take(change) for each paper that is not as it was at the cursor, once: first those that are gone, then those
// that changed, then those that came. Returns the cursor of now. All is of one moment of the index. A paper that came
// and went since is not told of. Empty: the cursor of an empty index, since which all that is held came.
//
// A cursor says which index it is of, and stays good for as long as that index lives: nothing that it needs is ever
// dropped. Throws IndexError for what is none, is of another index, or is ahead of this one.
std::string changes_since(const std::filesystem::path& index, const std::string& cursor,
                          const std::function<void(const PaperChange&)>& take);

}  // namespace minutebook
