/* SPDX-License-Identifier: MIT */
/* Looking after a database: is it whole, a copy of it, its space, its words. Errors and threads as in store/store.h. */
#pragma once
#include "store/store.h"

/* `fault` is one line. FALSE stops. */
typedef gboolean (*FaultVisitor)(const char *fault, gpointer data);
/* Asks SQLite for the integrity of the file and of what refers to what, then reads every claim and result. *faults counts what is wrong. FALSE
 * with error set only when it cannot even be asked. Cost: the whole database is read. */
gboolean store_check(Store *store, FaultVisitor visit, gpointer data, guint64 *faults, GError **error);

/* Writes a copy as of one moment to `path`, which appears whole or not at all; a run may go on meanwhile. What is there is replaced. */
gboolean store_backup(Store *store, const char *path, GError **error);

/* Outside a transaction, opened for writing. */
gboolean store_vacuum(Store *store, GError **error);

/* Makes titles and texts of all documents that are indexed searchable: table documents_fts (FTS5) with `documents` as its content, where
 * Datasette finds it. Adds what is new since it was called last; what goes from `documents` goes from there by itself. Outside a
 * transaction, opened for writing. */
gboolean store_make_searchable(Store *store, GError **error);
/* Can words of documents be searched? */
gboolean store_is_searchable(Store *store, gboolean *out, GError **error);
