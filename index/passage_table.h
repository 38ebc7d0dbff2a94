// Table `passage` of an index: a row for each passage, out of the lists in passage_list. Read-only.
#pragma once

#include "index/sqlite_api.h"

namespace minutebook {

// Makes the table known on a connection. SQLITE_OK, or SQLite's code.
int register_passage_table(sqlite3* db);

}  // namespace minutebook
