/* SPDX-License-Identifier: MIT */
#include "store/statement.h"

#include <string.h>

Statement statement_start(Store *store, Query query) {
  sqlite3_stmt *handle = store->statements[query];
  g_assert(!sqlite3_stmt_busy(handle));
  sqlite3_reset(handle);
  return (Statement){store, handle, 1};
}

/* Binding fails only for a parameter that the statement does not have, or a text beyond SQLite's limit, which the step reports. */
void bind_bytes(Statement *statement, const char *text, gsize length) {
  sqlite3_bind_text64(statement->handle, statement->at++, text, length, SQLITE_STATIC, SQLITE_UTF8);
}

void bind_text(Statement *statement, const char *text) {
  if (text == NULL) bind_null(statement);
  else bind_bytes(statement, text, strlen(text));
}

/* An address even when there is nothing: SQLite would take NULL for a null. */
void bind_blob(Statement *statement, gconstpointer bytes, gsize length) {
  sqlite3_bind_blob64(statement->handle, statement->at++, length > 0 ? bytes : "", length, SQLITE_STATIC);
}

void bind_integer(Statement *statement, gint64 value) { sqlite3_bind_int64(statement->handle, statement->at++, value); }
void bind_double(Statement *statement, double value) { sqlite3_bind_double(statement->handle, statement->at++, value); }
void bind_null(Statement *statement) { sqlite3_bind_null(statement->handle, statement->at++); }

void bind_run(Statement *statement) {
  if (statement->store->run == 0) bind_null(statement);
  else bind_integer(statement, statement->store->run);
}

void bind_day(Statement *statement, Day day, Arena *arena) {
  if (!day_is_set(day)) bind_null(statement);
  else bind_text(statement, day_format(day, arena_alloc(arena, DAY_TEXT_SIZE)));
}

gboolean statement_next(Statement *statement, gboolean *row, GError **error) {
  int code = sqlite3_step(statement->handle);
  *row = code == SQLITE_ROW;
  statement->at = 0;
  if (*row) return TRUE;
  if (code != SQLITE_DONE) store_fail(statement->store, error);
  sqlite3_reset(statement->handle);
  return code == SQLITE_DONE;
}

void statement_stop(Statement *statement) { sqlite3_reset(statement->handle); }

gboolean statement_at(Statement *statement, gint64 row, const char *what, GError **error) {
  gboolean found;
  bind_integer(statement, row);
  if (!statement_next(statement, &found, error)) return FALSE;
  return found || store_fail_damaged(statement->store, what, error);
}

gboolean statement_each(Statement *each, RowVisitor visit, gpointer data, GError **error) {
  g_autoptr(Arena) arena = arena_new();
  RowResult result = ROW_NEXT;
  while (result == ROW_NEXT) {
    gboolean row;
    if (!statement_next(each, &row, error)) return FALSE;
    if (!row) return TRUE;
    result = visit(each, arena, data, error);
    arena_reset(arena);
  }
  statement_stop(each);
  return result == ROW_STOP;
}

gboolean statement_run(Statement *statement, GError **error) {
  gboolean row;
  gboolean done = statement_next(statement, &row, error);
  statement_stop(statement);
  return done;
}

gboolean statement_integer(Statement *statement, gint64 *value, gboolean *found, GError **error) {
  gboolean row;
  if (!statement_next(statement, &row, error)) return FALSE;
  if (row) *value = column_integer(statement);
  if (found != NULL) *found = row;
  statement_stop(statement);
  return TRUE;
}

GArray *statement_integers(Statement *statement, GError **error) {
  g_autoptr(GArray) values = g_array_new(FALSE, FALSE, sizeof(gint64));
  for (gboolean row;;) {
    if (!statement_next(statement, &row, error)) return NULL;
    if (!row) return g_steal_pointer(&values);
    gint64 value = column_integer(statement);
    g_array_append_val(values, value);
  }
}

const char *column_borrow(Statement *statement, gsize *length) {
  const char *text = (const char *)sqlite3_column_text(statement->handle, statement->at);
  *length = (gsize)sqlite3_column_bytes(statement->handle, statement->at++);
  return text;
}

const guint8 *column_bytes(Statement *statement, gsize *length) {
  const guint8 *bytes = sqlite3_column_blob(statement->handle, statement->at);
  *length = (gsize)sqlite3_column_bytes(statement->handle, statement->at++);
  return bytes != NULL ? bytes : (const guint8 *)"";
}

const char *column_text(Statement *statement, Arena *arena) {
  gsize length;
  const char *text = column_borrow(statement, &length);
  return text == NULL ? NULL : arena_copy(arena, text, (gssize)length);
}

gint64 column_integer(Statement *statement) { return sqlite3_column_int64(statement->handle, statement->at++); }

double column_double(Statement *statement, double when_null) {
  int at = statement->at++;
  return sqlite3_column_type(statement->handle, at) == SQLITE_NULL ? when_null : sqlite3_column_double(statement->handle, at);
}

Day column_day(Statement *statement) {
  Day day = {0};
  gsize length;
  const char *text = column_borrow(statement, &length);
  if (text == NULL || !day_parse(text, &day)) return (Day){0};
  return day;
}

gint column_name(Statement *statement, const char *const *names) {
  gsize length;
  const char *text = column_borrow(statement, &length);
  return text == NULL ? -1 : name_index(names, text);
}
