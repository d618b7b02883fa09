/* SPDX-License-Identifier: MIT */
#include "ingest/reader.h"
#include "base/error.h"
#include "ingest/source-wide.h"
#include "ingest/utf8.h"
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define SECONDS_OF_A_DAY 86400

struct Reader {
  Source *source;
  const Format *format;
  gpointer state;
  char *path;
  FormatInput input;
};

/* Files of other programs that people have beside their texts, by their first bytes. */
static const struct {
  const char *magic, *name;
} foreign[] = {
    {"%PDF-", "a PDF file"},        {"PK\x03\x04", "a ZIP archive or office file"}, {"\xD0\xCF\x11\xE0", "an office file"},
    {"\x89PNG", "a picture"},       {"\xFF\xD8\xFF", "a picture"},                  {"GIF8", "a picture"},
    {"SQLite format 3", "a database"}, {"\x7F" "ELF", "a program"},                 {"PAR1", "a Parquet file"},
    {"{\\rtf", "an RTF file"},
};

static const char *foreign_kind(const char *head, gsize length) {
  for (gsize i = 0; i < G_N_ELEMENTS(foreign); i++)
    if (length >= strlen(foreign[i].magic) && memcmp(head, foreign[i].magic, strlen(foreign[i].magic)) == 0) return foreign[i].name;
  return NULL;
}

static const Format *find_format(Source *source, const char *path, const Format *forced, GError **error) {
  const char *head = NULL;
  gsize length = 0;
  if (!source_peek(source, &head, &length, error)) return NULL;
  const char *kind = foreign_kind(head, length);
  if (!kind) return forced ? forced : format_find(path, head, length);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "is %s, not text", kind);
  return NULL;
}

static Day day_of_file(const char *path) {
  GStatBuf info;
  if (g_stat(path, &info) != 0 || !S_ISREG(info.st_mode)) return (Day){0};
  return day_from_number((gint32)(info.st_mtime / SECONDS_OF_A_DAY));
}

static FormatInput input_of(Source *source, char *path, const ReaderOptions *options) {
  return (FormatInput){
      .source = source,
      .path = path,
      .origin = utf8_line(path),
      .line_limit = options->line_limit > 0 ? options->line_limit : READER_LINE_LIMIT,
      .text_limit = options->text_limit > 0 ? options->text_limit : READER_TEXT_LIMIT,
      .problems = options->problems,
      .map = options->map,
      .assumed = !day_is_set(options->assumed) && options->assume_file ? day_of_file(path) : options->assumed,
      .today = options->today,
  };
}

Reader *reader_open(const char *path, const ReaderOptions *options, GError **error) {
  Source *packed = source_open(path, error);
  g_autoptr(Source) source = packed ? source_wide(packed, error) : NULL;
  if (!source) return NULL;
  const Format *format = find_format(source, path, options->format, error);
  if (!format) return NULL;

  Reader *reader = g_new0(Reader, 1);
  reader->source = g_steal_pointer(&source);
  reader->format = format;
  reader->path = g_strdup(path);
  reader->input = input_of(reader->source, reader->path, options);
  reader->state = format->open(&reader->input);
  return reader;
}

void reader_close(Reader *reader) {
  if (!reader) return;
  reader->format->close(reader->state);
  source_close(reader->source);
  g_free(reader->input.origin);
  g_free(reader->path);
  g_free(reader);
}

gboolean reader_next(Reader *reader, Document **out, GError **error) { return reader->format->next(reader->state, out, error); }

const char *reader_format(const Reader *reader) { return reader->format->name; }

guint64 reader_bytes(const Reader *reader) { return source_bytes(reader->source); }

gboolean reader_knows(const char *path) { return format_of_path(path) != NULL; }
