/* SPDX-License-Identifier: MIT */
/* What the files of store/ share: the connection with its prepared statements. */
#pragma once
#include <sqlite3.h>
#include "base/arena.h"
#include "pack/pack-claims.h"
#include "store/store.h"

typedef enum {
#define QUERY(name, file) QUERY_##name,
#include "store/queries.def"
#undef QUERY
  N_QUERIES
} Query;

typedef struct {
  PositionSource source;
  Store *store;
} StoreSource;

typedef struct {
  FindingSink sink;
  Store *store;
} StoreSink;

/* store/partners.h */
struct Partners;

struct Store {
  sqlite3 *db;
  char *path;
  sqlite3_stmt *statements[N_QUERIES];
  StoreSource source;
  StoreSink sink;
  Arena *scratch; /* of the save that is going on */
  ClaimPacker *packer;
  GByteArray *keys;      /* likewise */
  struct Partners *partners; /* kept while positions are compared, else NULL */
  gint64 indexed;        /* the last document that is indexed, as of store_begin() */
  gint64 run;            /* that was started, or 0 */
  gboolean has_problems; /* perhaps */
  gboolean without_texts;
  gboolean dry;          /* commits nothing */
};

/* Runs the statements of an embedded file, for what cannot be prepared beforehand: pragmas, schema, transactions. */
gboolean store_execute(Store *store, const char *resource, GError **error);
/* Sets error from the connection's last result; returns FALSE. */
gboolean store_fail(Store *store, GError **error);
/* A row whose content this program cannot have written: SICNON_ERROR_IO; returns FALSE. */
gboolean store_fail_damaged(Store *store, const char *what, GError **error);
/* Brings the schema up to date (`mode` WRITE) or refuses one that is not. */
gboolean store_migrate(Store *store, StoreMode mode, GError **error);
gboolean store_prepare(Store *store, GError **error);
/* Reads what the store keeps in mind of the database. */
gboolean store_recall(Store *store, GError **error);
/* The text of a file below store/; never NULL for a file that exists. Free with g_bytes_unref(). */
GBytes *store_resource(const char *path);

/* May a new database take this name? A device, a pipe or a folder would be lost: SICNON_ERROR_IO. */
gboolean store_check_replaceable(const char *path, GError **error);

#define STORE_RESOURCES "/sicnon/store/sql/"
