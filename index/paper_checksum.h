// A checksum of all that an index holds of a paper: what neither SQLite nor the decoders of stored pages notice to be
// damaged is told by it.
#pragma once

#include <cstdint>
#include <vector>

#include "index/sqlite.h"

namespace minutebook {

// On the connection's thread; statements are prepared once.
class PaperChecksum {
public:
    explicit PaperChecksum(Database& db);
    // Of the paper's rows in all tables but those of FTS5, as they are now: 64 bits. Which run stored them counts
    // for nothing, nor does a column that is NULL: one may be added later.
    std::int64_t of(std::int64_t paper);

private:
    std::vector<Statement> rows_;
};

}  // namespace minutebook
