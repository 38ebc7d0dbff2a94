// What happened to the papers of an index: written by its writers, in the transaction of the change itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "index/sqlite.h"

namespace minutebook {

enum class ChangeReason {
    new_paper,    // its bytes were not held before; has no row
    replaced,     // other bytes came to its path: of the paper that came, and of the one that is gone
    read_again,   // by newer readers, or more of it could be read
    found_again,  // newer rules found other things in it
    path,         // it was found at one more path, or is no more at one
    pruned,       // gone from its last path
    failed,       // the bytes now at its last path cannot be read
    damaged       // its rows were; it is read again under another number
};
std::string_view name_of(ChangeReason reason);

// Works within the caller's transaction, on the connection's thread.
class ChangeLog {
public:
    explicit ChangeLog(Database& db);

    // of: the paper that was at its path before, where it is `replaced`.
    void changed(std::int64_t paper, ChangeReason reason, std::optional<std::int64_t> run,
                 std::optional<std::int64_t> of = {});
    // REQUIRES: its rows are still there, as far as they ever were. path: its last.
    void gone(std::int64_t paper, ChangeReason reason, std::string_view path, std::optional<std::int64_t> run);

private:
    Statement put_changed_, put_gone_;
};

}  // namespace minutebook
