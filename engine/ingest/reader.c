/* SPDX-License-Identifier: MIT */
#include "ingest/reader.h"
#include "ingest/format.h"
#include "ingest/source.h"
#include "ingest/utf8.h"

struct Reader {
  Source *source;
  const Format *format;
  gpointer state;
  char *path;
  FormatInput input;
};

static const Format *find_format(Source *source, const char *path, GError **error) {
  const Format *format = format_of_path(path);
  if (format) return format;
  const char *head = NULL;
  gsize length = 0;
  return source_peek(source, &head, &length, error) ? format_of_head(head, length) : NULL;
}

Reader *reader_open(const char *path, const ReaderOptions *options, GError **error) {
  g_autoptr(Source) source = source_open(path, error);
  if (!source) return NULL;
  const Format *format = find_format(source, path, error);
  if (!format) return NULL;

  Reader *reader = g_new0(Reader, 1);
  reader->source = g_steal_pointer(&source);
  reader->format = format;
  reader->path = g_strdup(path);
  reader->input = (FormatInput){
      .source = reader->source,
      .path = reader->path,
      .origin = utf8_line(path),
      .line_limit = options->line_limit > 0 ? options->line_limit : READER_LINE_LIMIT,
      .text_limit = options->text_limit > 0 ? options->text_limit : READER_TEXT_LIMIT,
      .problems = options->problems,
  };
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
