#ifndef PLEDGELINE_CSQLITE_SHIM_H
#define PLEDGELINE_CSQLITE_SHIM_H
#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which the importer cannot see.
static inline sqlite3_destructor_type pl_sqlite_transient(void) { return SQLITE_TRANSIENT; }
#endif
