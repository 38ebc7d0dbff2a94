// Matters, and what of papers ties them, there and back. Part of LinkStore.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/matter.h"
#include "index/sqlite.h"

namespace minutebook {

// Works within the caller's transaction, on the connection's thread.
class MatterStore {
public:
    explicit MatterStore(Database& db);

    std::vector<MatterClues> clues();  // by paper; throws IndexError where they are damaged
    std::vector<Matter> matters();     // by id, of papers that are still held
    // The section that is the paper's minute of that number; nothing where none is, or several are.
    std::optional<int> minute(std::int64_t paper, std::string_view number);

    void put(const MatterClues& clues);
    void put(const Matter& matter);
    void drop(const Matter& matter);
    void tidy();  // what is left of matters all of whose papers are gone

private:
    Database& db_;
    Statement clues_, members_, changes_, minute_, put_clues_, put_matter_, put_member_, put_change_, drop_matter_,
        drop_member_, drop_changes_;
};

}  // namespace minutebook
