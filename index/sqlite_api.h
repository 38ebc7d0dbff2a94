// SQLite's API for code that is also built into the loadable extension, where calls go through the host's table.
#pragma once

#ifdef MINUTEBOOK_LOADABLE
#include <sqlite3ext.h>
extern "C" {
SQLITE_EXTENSION_INIT3
}
#else
#include <sqlite3.h>
#endif
