/* SPDX-License-Identifier: MIT */
#include "review/batch-rows.h"

#include <errno.h>
#include <jansson.h>
#include <stdio.h>
#include <string.h>
#include "base/error.h"
#include "base/library.h"
#include "review/batch.h"

#define JANSSON_FUNCTIONS(F)                                                                                                              \
  F(json_loadb) F(json_delete) F(json_object_iter) F(json_object_iter_key) F(json_object_iter_value) F(json_object_iter_next)             \
  F(json_string_value) F(json_integer_value) F(json_array_size) F(json_array_get)
LIBRARY(Jansson, JANSSON_FUNCTIONS)
static const LibraryFile jansson_file = LIBRARY_FILE("libjansson.so.4", JANSSON_FUNCTIONS);

struct DecisionRows {
  FILE *file;
  char *path;
  GString *text;  /* of the row: cells end in it */
  GString *fault;
  guint64 line;
  gboolean begun, is_table;
  char delimiter;
  GArray *columns; /* of gint: DecisionField, or FIELD_PASSED */
  Jansson json;
  gboolean has_json;
  GPtrArray *kept; /* values of a JSON row */
};

#define FIELD_PASSED (-1)
#define FIELD_UNKNOWN (-2)

/* ---- names ---- */

static gint field_of(const char *name) {
  static const struct {
    const char *name;
    gint field;
  } names[] = {
      {"finding", FIELD_FINDING}, {"id", FIELD_FINDING}, {"status", FIELD_STATUS}, {"reason", FIELD_REASON}, {"duplicate_of", FIELD_DUPLICATE_OF},
      {"note", FIELD_NOTE}, {"tags", FIELD_TAGS}, {"assignee", FIELD_ASSIGNEE}, {"reviewer", FIELD_REVIEWER}, {"seen", FIELD_SEEN}, {"undo", FIELD_UNDO},
  };
  /* What exports of findings have besides. */
  static const char *const passed[] = {
      "kind", "rule", "level", "score", "factors", "dispute", "subject", "a", "b", "explanation", "steps", "first_seen", "last_seen", "version",
      "new", NULL,
  };
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    if (g_ascii_strcasecmp(names[i].name, name) == 0) return names[i].field;
  return g_strv_contains(passed, name) || g_str_has_prefix(name, "a_") || g_str_has_prefix(name, "b_") ? FIELD_PASSED : FIELD_UNKNOWN;
}

/* ---- lines ---- */

static gboolean fail_read(const DecisionRows *rows, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", rows->path, g_strerror(errno));
  return FALSE;
}

DecisionRows *decision_rows_open(const char *path, GError **error) {
  g_autoptr(DecisionRows) rows = g_new0(DecisionRows, 1);
  rows->path = g_strdup(path);
  rows->text = g_string_new(NULL);
  rows->fault = g_string_new(NULL);
  rows->columns = g_array_new(FALSE, FALSE, sizeof(gint));
  rows->kept = g_ptr_array_new_with_free_func(g_free);
  rows->file = strcmp(path, "-") == 0 ? stdin : fopen(path, "re");
  if (rows->file == NULL) {
    fail_read(rows, error);
    return NULL;
  }
  return g_steal_pointer(&rows);
}

void decision_rows_free(DecisionRows *rows) {
  if (rows->file != NULL && rows->file != stdin) fclose(rows->file);
  g_free(rows->path);
  g_string_free(rows->text, TRUE);
  g_string_free(rows->fault, TRUE);
  g_array_unref(rows->columns);
  g_ptr_array_unref(rows->kept);
  g_free(rows);
}

/* Appends the next line without its end; of one that is too long the rest is passed by. FALSE at the end of the file. */
static gboolean append_line(DecisionRows *rows, gboolean *too_long) {
  int c = getc(rows->file);
  if (c == EOF) return FALSE;
  rows->line++;
  for (; c != EOF && c != '\n'; c = getc(rows->file)) {
    *too_long = *too_long || rows->text->len >= BATCH_LINE_LIMIT;
    if (!*too_long) g_string_append_c(rows->text, (char)c);
  }
  if (rows->text->len > 0 && rows->text->str[rows->text->len - 1] == '\r') g_string_truncate(rows->text, rows->text->len - 1);
  return TRUE;
}

/* In a table a quoted cell may have several lines. */
static gboolean has_open_quote(const DecisionRows *rows) {
  gboolean open = FALSE;
  for (const char *at = rows->text->str; rows->is_table && *at != '\0'; at++) open ^= *at == '"';
  return open;
}

static void set_fault(DecisionRows *rows, const char *format, const char *what) {
  if (rows->fault->len == 0) g_string_printf(rows->fault, format, what);
}

/* The next row that is not blank. */
static gboolean read_row(DecisionRows *rows, guint64 *line, GError **error) {
  gboolean too_long = FALSE, more = TRUE;
  g_string_truncate(rows->text, 0);
  g_string_truncate(rows->fault, 0);
  while (rows->text->len == 0 && (more = append_line(rows, &too_long)));
  *line = rows->line;
  while (more && !too_long && has_open_quote(rows)) {
    g_string_append_c(rows->text, '\n');
    more = append_line(rows, &too_long);
  }
  if (ferror(rows->file)) return fail_read(rows, error);
  if (rows->text->len == 0 && !too_long) return FALSE;
  if (too_long) set_fault(rows, "%s: make it shorter", "the line has more than 64 KB");
  else if (strlen(rows->text->str) != rows->text->len || !g_utf8_validate(rows->text->str, -1, NULL)) set_fault(rows, "%s: save it as UTF-8", "not UTF-8");
  else if (has_open_quote(rows)) set_fault(rows, "%s: close it", "a quotation mark is open");
  return TRUE;
}

/* ---- tables ---- */

/* Unquotes the cell in place; returns where the next begins, or NULL behind the last. */
static char *take_cell(char *at, char delimiter, const char **cell) {
  char *write = at;
  gboolean quoted = FALSE;
  *cell = at;
  for (; *at != '\0' && (quoted || *at != delimiter); at++) {
    if (*at != '"') *write++ = *at;
    else if (quoted && at[1] == '"') *write++ = *at++;
    else quoted = !quoted;
  }
  const gboolean more = *at != '\0';
  *write = '\0';
  return more ? at + 1 : NULL;
}

static void read_columns(DecisionRows *rows) {
  const char *found = strpbrk(rows->text->str, "\t;,"), *name;
  rows->delimiter = found != NULL ? *found : ',';
  for (char *at = rows->text->str; at != NULL;) {
    at = take_cell(at, rows->delimiter, &name);
    const gint field = field_of(g_strstrip((char *)name));
    if (field == FIELD_UNKNOWN) set_fault(rows, "there is no column \"%s\": name it finding, status, reason, duplicate_of, note, tags, assignee, reviewer or undo", name);
    g_array_append_val(rows->columns, field);
  }
}

static void read_cells(DecisionRows *rows, DecisionRow *out) {
  guint i = 0;
  for (char *at = rows->text->str; at != NULL; i++) {
    const char *cell;
    at = take_cell(at, rows->delimiter, &cell);
    const gint field = i < rows->columns->len ? g_array_index(rows->columns, gint, i) : FIELD_UNKNOWN;
    if (field == FIELD_UNKNOWN) set_fault(rows, "%s: quote cells that hold the separator", "more cells than columns");
    if (field == FIELD_PASSED) out->is_export = TRUE;
    if (field >= 0 && *cell != '\0') out->values[field] = cell;
  }
}

/* ---- JSON ---- */

/* A list of texts as one text with commas; NULL for what no field can have. */
static char *list_text(const DecisionRows *rows, const json_t *list) {
  g_autoptr(GString) text = g_string_new(NULL);
  for (gsize i = 0; i < rows->json.json_array_size(list); i++) {
    const char *item = rows->json.json_string_value(rows->json.json_array_get(list, i));
    if (item == NULL) return NULL;
    g_string_append_printf(text, "%s%s", i > 0 ? "," : "", item);
  }
  return g_strdup(text->str);
}

static char *value_text(const DecisionRows *rows, const json_t *value) {
  if (json_is_string(value)) return g_strdup(rows->json.json_string_value(value));
  if (json_is_integer(value)) return g_strdup_printf("%" JSON_INTEGER_FORMAT, rows->json.json_integer_value(value));
  if (json_is_boolean(value)) return g_strdup(json_is_true(value) ? "true" : "false");
  return json_is_array(value) ? list_text(rows, value) : NULL;
}

static void take_member(DecisionRows *rows, const char *key, const json_t *value, DecisionRow *out) {
  const gint field = field_of(key);
  if (field == FIELD_UNKNOWN) set_fault(rows, "there is no \"%s\" in a decision", key);
  if (field == FIELD_PASSED) out->is_export = TRUE;
  if (field < 0 || json_is_null(value)) return;
  char *text = value_text(rows, value);
  if (text == NULL) set_fault(rows, "\"%s\" must be a text", key);
  else g_ptr_array_add(rows->kept, text);
  out->values[field] = text;
}

static void read_object(DecisionRows *rows, DecisionRow *out) {
  json_error_t wrong;
  const Jansson *json = &rows->json;
  json_t *object = json->json_loadb(rows->text->str, rows->text->len, JSON_REJECT_DUPLICATES, &wrong);
  if (object == NULL) set_fault(rows, "not JSON: %s", wrong.text);
  else if (!json_is_object(object)) set_fault(rows, "%s", "not a JSON object");
  for (void *at = object != NULL && json_is_object(object) ? json->json_object_iter(object) : NULL; at != NULL; at = json->json_object_iter_next(object, at))
    take_member(rows, json->json_object_iter_key(at), json->json_object_iter_value(at), out);
  if (object != NULL && object->refcount != (size_t)-1 && --object->refcount == 0) json->json_delete(object);
}

/* ---- rows ---- */

static gboolean begin(DecisionRows *rows, GError **error) {
  int c = getc(rows->file);
  if (c == 0xef) { /* a byte order mark */
    getc(rows->file);
    getc(rows->file);
    c = getc(rows->file);
  }
  ungetc(c, rows->file);
  rows->begun = TRUE;
  rows->is_table = c != '{' && c != '\n' && c != '\r' && c != ' ' && c != EOF;
  return rows->is_table || library_load(&jansson_file, &rows->json, error);
}

static gboolean skip_names(DecisionRows *rows, DecisionRow *out, GError **error) {
  if (!read_row(rows, &out->line, error)) return FALSE;
  if (rows->fault->len == 0) read_columns(rows);
  if (rows->fault->len > 0) g_array_set_size(rows->columns, 0);
  return rows->fault->len > 0 || decision_rows_next(rows, out, error);
}

gboolean decision_rows_next(DecisionRows *rows, DecisionRow *out, GError **error) {
  const gboolean first = !rows->begun;
  *out = (DecisionRow){0};
  g_ptr_array_set_size(rows->kept, 0);
  if (first && !begin(rows, error)) return FALSE;
  if (first && rows->is_table) {
    if (!skip_names(rows, out, error)) return FALSE;
    out->fault = rows->fault->len > 0 ? rows->fault->str : NULL;
    return TRUE;
  }
  /* A table whose names are wrong is not read at all. */
  if ((rows->is_table && rows->columns->len == 0) || !read_row(rows, &out->line, error)) return FALSE;
  if (rows->fault->len == 0 && rows->is_table) read_cells(rows, out);
  else if (rows->fault->len == 0) read_object(rows, out);
  out->fault = rows->fault->len > 0 ? rows->fault->str : NULL;
  return TRUE;
}
