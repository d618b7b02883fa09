/* SPDX-License-Identifier: MIT */
/* Tables with named columns (RFC 4180; with tabs or semicolons too): a row is a document. The names are those of JSON dialects, or a map's. */
#include "ingest/charset.h"
#include "ingest/fields.h"
#include "ingest/lines.h"
#include "ingest/utf8.h"
#include <string.h>

typedef struct {
  const FormatInput *input;
  Lines *lines;
  GString *row;       /* as it stands, over several lines when a quoted cell has some */
  guint64 number;     /* of the row's first line */
  gboolean too_long;   /* the row */
  gboolean open_quote; /* at the end of the file */
  char delimiter;     /* NUL until the names are read */
  GPtrArray *columns; /* names */
  GPtrArray *cells;   /* of the row; points into it */
  gboolean any, ended;
} Table;

static gpointer csv_open(const FormatInput *input) {
  Table *self = g_new0(Table, 1);
  self->input = input;
  self->lines = lines_new(input->source, input->line_limit);
  self->row = g_string_new(NULL);
  self->columns = g_ptr_array_new_with_free_func(g_free);
  self->cells = g_ptr_array_new();
  return self;
}

static void csv_close(gpointer state) {
  Table *self = state;
  lines_free(self->lines);
  g_string_free(self->row, TRUE);
  g_ptr_array_unref(self->columns);
  g_ptr_array_unref(self->cells);
  g_free(self);
}

/* Names in the first line give a table away: one for the text, and another. */
static gboolean csv_sniff(const char *head, gsize length) {
  const char *at = format_skip_space(head, &length);
  const char *end = memchr(at, '\n', length);
  if (!end || memchr(at, '{', (gsize)(end - at))) return FALSE;
  g_autofree char *line = g_strndup(at, (gsize)(end - at));
  g_auto(GStrv) names = g_strsplit_set(line, ",;\t\"\r", -1);
  guint known = 0, texts = 0;
  for (char **name = names; *name; name++) {
    Field field;
    if (fields_rank(NULL, g_strstrip(*name), &field) < 0) continue;
    known++;
    texts += field == FIELD_TEXT;
  }
  return texts > 0 && known > 1;
}

static void report(const Table *self, guint64 line, const char *mend, const char *what) {
  InputProblem where = {.kind = PROBLEM_LOST, .path = self->input->path, .line = line, .mend = mend};
  input_problems_report(self->input->problems, where, "%s", what);
}

/* ---- rows ---- */

static gsize count_quotes(const char *text, gsize length) {
  gsize n = 0;
  for (gsize i = 0; i < length; i++) n += text[i] == '"';
  return n;
}

/* The next row; FALSE with error on failure. `ended` is set at the end of the table. */
static gboolean next_row(Table *self, GError **error) {
  gsize quotes = 0;
  g_string_truncate(self->row, 0);
  self->too_long = FALSE;
  for (gboolean first = TRUE;; first = FALSE) {
    Line line;
    if (!lines_next(self->lines, &line, error)) return FALSE;
    self->ended = first && !line.text;
    self->open_quote = !first && !line.text;
    if (!line.text) return TRUE;
    if (first) self->number = line.number;
    else g_string_append_c(self->row, '\n');
    self->too_long |= line.too_long || self->row->len + line.length > self->input->line_limit;
    if (!self->too_long) g_string_append_len(self->row, line.text, (gssize)line.length);
    quotes += count_quotes(line.text, line.length);
    if (quotes % 2 == 0) return TRUE;
  }
}

/* At the start of a cell: unquotes it in place, ends it with NUL; returns where the next begins, or NULL behind the last. */
static char *take_cell(const Table *self, char *at) {
  char *write = at;
  gboolean quoted = FALSE;
  g_ptr_array_add(self->cells, at);
  for (; *at && (quoted || *at != self->delimiter); at++) {
    if (*at != '"') *write++ = *at;
    else if (quoted && at[1] == '"') *write++ = *at++;
    else quoted = !quoted;
  }
  gboolean more = *at != '\0';
  *write = '\0';
  return more ? at + 1 : NULL;
}

static void split_row(Table *self) {
  g_ptr_array_set_size(self->cells, 0);
  for (char *at = self->row->str; at;) at = take_cell(self, at);
}

/* ---- the first row ---- */

static char find_delimiter(const char *line) {
  const char *found = strpbrk(line, "\t;,");
  return found ? *found : ',';
}

static gboolean has_text(const Table *self) {
  for (guint i = 0; i < self->columns->len; i++) {
    Field field;
    if (fields_rank(self->input->map, self->columns->pdata[i], &field) >= 0 && field == FIELD_TEXT) return TRUE;
  }
  return FALSE;
}

static gboolean read_names(Table *self, GError **error) {
  if (!next_row(self, error)) return FALSE;
  if (self->ended) {
    report(self, 0, "fill or drop it", "is empty");
    return TRUE;
  }
  if (g_str_has_prefix(self->row->str, BOM)) g_string_erase(self->row, 0, strlen(BOM));
  self->delimiter = find_delimiter(self->row->str);
  split_row(self);
  for (guint i = 0; i < self->cells->len; i++) {
    g_autofree char *name = utf8_line(self->cells->pdata[i]);
    g_ptr_array_add(self->columns, g_strdup(g_strstrip(name)));
  }
  self->ended = !has_text(self);
  if (self->ended) report(self, self->number, "name it: --map text=COLUMN", "no column is the text");
  return TRUE;
}

/* ---- documents ---- */

static Document *document_of_cells(const Table *self) {
  g_auto(Fields) fields = {0};
  for (guint i = 0; i < self->columns->len; i++)
    fields_take(&fields, self->input->map, self->columns->pdata[i], self->cells->pdata[i]);
  Article article = fields_article(&fields);
  article.line = self->number;
  if (article.text) return article_document(self->input, &article);
  report(self, self->number, "fill or drop the row", "its text is empty");
  return NULL;
}

static Document *document_of_row(Table *self) {
  if (self->too_long) {
    report(self, self->number, "close the quote, or split the row", "the row has no end within the limit of a record");
    return NULL;
  }
  if (self->open_quote) {
    report(self, self->number, "close it", "a quote that begins in this row is never closed: what follows is lost");
    return NULL;
  }
  if (memchr(self->row->str, '\0', self->row->len)) {
    report(self, self->number, "mend or drop the row", "the row holds NUL bytes");
    return NULL;
  }
  CharsetNote note;
  gsize length;
  char *text = charset_decode(self->row->str, self->row->len, NULL, &length, &note);
  g_string_assign(self->row, text);
  g_free(text);
  split_row(self);
  if (self->cells->len != self->columns->len) {
    InputProblem where = {.kind = PROBLEM_LOST, .path = self->input->path, .line = self->number, .mend = "mend or drop the row"};
    input_problems_report(self->input->problems, where, "%u cells in a table of %u columns", self->cells->len, self->columns->len);
    return NULL;
  }
  Document *document = document_of_cells(self);
  if (document) charset_report(self->input, self->number, &note);
  return document;
}

static gboolean csv_next(gpointer state, Document **out, GError **error) {
  Table *self = state;
  *out = NULL;
  if (!self->delimiter && !self->ended && !read_names(self, error)) return FALSE;
  while (!*out && !self->ended) {
    if (!next_row(self, error)) return FALSE;
    if (self->ended || self->row->len == 0) continue;
    self->any = TRUE;
    *out = document_of_row(self);
  }
  if (self->delimiter && !self->any && has_text(self)) report(self, 0, "fill or drop it", "has names of columns, but no row");
  self->any = TRUE; /* said once */
  return TRUE;
}

static const char *const extensions[] = {"csv", "tsv", "tab", NULL};

const Format format_csv = {"csv", "table", extensions, csv_sniff, csv_open, csv_next, csv_close};
