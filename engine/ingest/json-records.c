/* SPDX-License-Identifier: MIT */
#include "ingest/json-records.h"
#include "ingest/format.h"
#include <string.h>

#define RECORDS_BUFFER (64 * 1024)

struct JsonRecords {
  Source *source;
  gsize limit;
  guint base; /* brackets around a record: 0, 1 in an array, 2 in an envelope's list */
  guint depth;
  gboolean lists[2]; /* are the outer brackets square? */
  gboolean in_string, escaped;
  gboolean in_record, too_long;
  char first;    /* byte of the record */
  guint64 line;  /* of the byte at hand */
  guint64 began; /* line of the record */
  GString *record;
  gsize at, end;
  char buffer[RECORDS_BUFFER];
};

JsonRecords *json_records_new(Source *source, JsonShape shape, gsize limit) {
  static const guint bases[] = {[JSON_LINES] = 0, [JSON_OBJECTS] = 0, [JSON_ARRAY] = 1, [JSON_ENVELOPE] = 2};
  JsonRecords *records = g_new0(JsonRecords, 1);
  records->source = source;
  records->limit = limit;
  records->base = bases[shape];
  records->line = 1;
  records->record = g_string_new(NULL);
  return records;
}

void json_records_free(JsonRecords *records) {
  if (!records) return;
  g_string_free(records->record, TRUE);
  g_free(records);
}

/* ---- one byte ---- */

static gboolean stands_in_list(const JsonRecords *self) { return self->base == 0 || self->lists[self->base - 1]; }

/* Where records stand, something that is no record: a number in an array, a word between objects. */
static gboolean is_stray(const JsonRecords *self, char c) {
  return self->depth == self->base && stands_in_list(self) && !g_ascii_isspace(c) && c != ',' && c != ']' && c != '}';
}

static gboolean starts_record(const JsonRecords *self, char c) {
  if (self->in_record || self->in_string) return FALSE;
  if (self->base == 1 && self->depth == 0) return c != '[' && !g_ascii_isspace(c); /* behind the array */
  return (c == '{' && self->depth == self->base && stands_in_list(self)) || is_stray(self, c);
}

static void take_bracket(JsonRecords *self, char c) {
  gboolean opens = c == '{' || c == '[';
  if (opens && self->depth < G_N_ELEMENTS(self->lists)) self->lists[self->depth] = c == '[';
  if (opens) self->depth++;
  else if (self->depth > 0) self->depth--;
}

/* TRUE when the record ends with this byte. */
static gboolean take_byte(JsonRecords *self, char c) {
  gboolean was_escaped = self->escaped;
  self->escaped = self->in_string && c == '\\' && !was_escaped;
  if (c == '"' && !was_escaped) self->in_string = !self->in_string;
  else if (!self->in_string && strchr("{}[]", c)) take_bracket(self, c);
  if (c == '\n') self->line++;
  if (!self->in_record || self->in_string) return FALSE;
  return self->first == '{' ? (c == '}' || c == ']') && self->depth <= self->base : c == '\n' || c == ',' || c == ']';
}

/* ---- one record ---- */

/* The head of the source comes first, so that a byte order mark is never cut in two. */
static gboolean fill(JsonRecords *self, GError **error) {
  gboolean first = self->end == 0;
  self->at = 0;
  if (!source_read(self->source, self->buffer, sizeof self->buffer, &self->end, error)) return FALSE;
  gboolean marked = first && self->end >= strlen(BOM) && memcmp(self->buffer, BOM, strlen(BOM)) == 0;
  if (marked) self->at = strlen(BOM);
  return TRUE;
}

static void keep(JsonRecords *self, const char *from, gsize n) {
  if (self->record->len + n > self->limit) self->too_long = TRUE;
  else g_string_append_len(self->record, from, (gssize)n);
}

static void begin(JsonRecords *self, char c) {
  self->in_record = TRUE;
  self->first = c;
  self->began = self->line;
}

/* Takes bytes of the buffer until the record ends or the buffer does. */
static gboolean take_bytes(JsonRecords *self) {
  gsize start = self->at;
  gboolean done = FALSE;
  while (self->at < self->end && !done) {
    char c = self->buffer[self->at];
    if (starts_record(self, c)) {
      begin(self, c);
      start = self->at;
    }
    done = take_byte(self, c);
    self->at++;
  }
  if (self->in_record) keep(self, self->buffer + start, self->at - start);
  return done;
}

gboolean json_records_next(JsonRecords *records, Line *out, GError **error) {
  gboolean done = FALSE;
  *out = (Line){0};
  g_string_truncate(records->record, 0);
  records->in_record = records->too_long = FALSE;
  do {
    if (records->at == records->end && !fill(records, error)) return FALSE;
    if (records->end == 0) break;
    done = take_bytes(records);
  } while (!done);
  if (!records->in_record) return TRUE;
  if (records->too_long) g_string_truncate(records->record, 0);
  *out = (Line){records->record->str, records->record->len, records->began, records->too_long};
  return TRUE;
}
