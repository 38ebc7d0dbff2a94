// Table `reference` of an index: a row for each reference, out of the lists in passage_list. Read-only.
#pragma once

#include "index/sqlite_api.h"

namespace minutebook {

// Makes the table known on a connection. SQLITE_OK, or SQLite's code. Its columns `text` and `boxes` are read from the
// page when they are asked for, by minutebook_text() and minutebook_boxes().
int register_reference_table(sqlite3* db);

}  // namespace minutebook
