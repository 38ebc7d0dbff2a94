// minutebook_fts5.so: makes an index readable for any program that has SQLite.
//
//   sqlite> .load ./minutebook_fts5
//   sqlite> SELECT paper, snippet(passage_fts, 0, '[', ']', '…', 12) FROM passage_fts
//      ...>   JOIN passage ON passage.id = passage_fts.rowid WHERE passage_fts MATCH minutebook_match('by-pass') LIMIT
//      20;
#include <sqlite3ext.h>

#include "index/fts5_functions.h"

extern "C" {
SQLITE_EXTENSION_INIT1

// The name that SQLite derives from the file's: "minutebook_fts5", without its digits.
__attribute__((visibility("default"))) int sqlite3_minutebookfts_init(sqlite3* db, char** error,
                                                                      const sqlite3_api_routines* api) {
    SQLITE_EXTENSION_INIT2(api);
    const char* message = "";
    const int code = minutebook::register_fts5_functions(db, &message);
    if (code != SQLITE_OK && error) *error = sqlite3_mprintf("%s", message);
    return code;
}
}
