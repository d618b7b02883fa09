/* SPDX-License-Identifier: MIT */
/* Binding parameters and reading columns in the order in which a .sql file names them.
 *
 * Order:  statement_start(), then one bind_*() per parameter in order of first appearance, then statement_run() or a loop of
 *         statement_next(). Both reset the statement at the end; a loop that is left early calls statement_stop().
 * Bound texts must live until the statement has been run. A statement serves one loop at a time: starting it again inside its own
 * loop is a bug of the caller. Column readers copy texts into an arena, because a column's text dies with the next row. */
#pragma once
#include "store/store-private.h"

typedef struct {
  Store *store;
  sqlite3_stmt *handle;
  int at; /* the parameter or column that comes next */
} Statement;

Statement statement_start(Store *store, Query query);

void bind_text(Statement *statement, const char *text);
void bind_bytes(Statement *statement, const char *text, gsize length);
void bind_blob(Statement *statement, gconstpointer bytes, gsize length);
void bind_integer(Statement *statement, gint64 value);
void bind_double(Statement *statement, double value);
void bind_null(Statement *statement);
/* The run that was started; null outside one. */
void bind_run(Statement *statement);
/* The arena holds the text until the statement has run. */
void bind_day(Statement *statement, Day day, Arena *arena);

/* For statements without rows. */
gboolean statement_run(Statement *statement, GError **error);
/* Steps to the next row: TRUE with *row TRUE at a row, FALSE in *row after the last. */
gboolean statement_next(Statement *statement, gboolean *row, GError **error);
void statement_stop(Statement *statement);
/* Binds the row's number and steps to it: only the store hands out such numbers, so it must be there. `what` it is, for the message. */
gboolean statement_at(Statement *statement, gint64 row, const char *what, GError **error);

typedef enum { ROW_NEXT, ROW_STOP, ROW_FAILED } RowResult; /* FAILED: with error set */
typedef RowResult (*RowVisitor)(Statement *each, Arena *arena, gpointer data, GError **error);
/* Calls `visit` for every row, with an arena that is empty each time. FALSE with error set when a step or a visit failed. */
gboolean statement_each(Statement *each, RowVisitor visit, gpointer data, GError **error);
/* The integer in the first column of the first row; *found (may be NULL) tells whether there is one. */
gboolean statement_integer(Statement *statement, gint64 *value, gboolean *found, GError **error);
/* The integers in the first column of all rows. NULL on failure; free with g_array_unref(). */
GArray *statement_integers(Statement *statement, GError **error); /* of gint64 */

const char *column_text(Statement *statement, Arena *arena); /* NULL for NULL */
/* The column's own bytes, until the next row; of a blob, never NULL. */
const char *column_borrow(Statement *statement, gsize *length);
const guint8 *column_bytes(Statement *statement, gsize *length);
gint64 column_integer(Statement *statement);
double column_double(Statement *statement, double when_null);
Day column_day(Statement *statement);
/* The index of the text in `names`, or -1 when it is none of them. */
gint column_name(Statement *statement, const char *const *names);
