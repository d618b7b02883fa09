/* SPDX-License-Identifier: MIT */
#include "ingest/source.h"
#include "ingest/source-file.h"
#include "ingest/source-unpack.h"
#include <string.h>

#define SOURCE_PIECE (64 * 1024) /* bytes asked for at once when all are wanted */

struct Source {
  const SourceKind *kind;
  gpointer state;
  guint64 given; /* by the kind */
  gsize head_used, head_length;
  char head[SOURCE_HEAD];
};

Source *source_new(const SourceKind *kind, gpointer state) {
  Source *source = g_new0(Source, 1);
  source->kind = kind;
  source->state = state;
  return source;
}

Source *source_open(const char *path, GError **error) {
  Source *file = source_open_file(path, error);
  return file ? source_unpack(file, error) : NULL;
}

void source_close(Source *source) {
  if (!source) return;
  source->kind->close(source->state);
  g_free(source);
}

static gboolean read_some(Source *source, char *buffer, gsize size, gsize *got, GError **error) {
  *got = 0;
  if (!source->kind->read(source->state, buffer, size, got, error)) return FALSE;
  source->given += *got;
  return TRUE;
}

gboolean source_peek(Source *source, const char **head, gsize *length, GError **error) {
  gsize got = 1;
  while (got > 0 && source->head_length < SOURCE_HEAD) {
    if (!read_some(source, source->head + source->head_length, SOURCE_HEAD - source->head_length, &got, error)) return FALSE;
    source->head_length += got;
  }
  *head = source->head;
  *length = source->head_length;
  return TRUE;
}

gboolean source_read(Source *source, char *buffer, gsize size, gsize *got, GError **error) {
  gsize kept = source->head_length - source->head_used;
  if (kept == 0) return read_some(source, buffer, size, got, error);
  *got = MIN(kept, size);
  memcpy(buffer, source->head + source->head_used, *got);
  source->head_used += *got;
  return TRUE;
}

gboolean source_read_all(Source *source, gsize limit, GString *out, GError **error) {
  gsize got = 1;
  while (got > 0 && out->len <= limit) {
    gsize had = out->len, room = MIN(limit + 1 - had, SOURCE_PIECE);
    g_string_set_size(out, had + room);
    gboolean ok = source_read(source, out->str + had, room, &got, error);
    g_string_set_size(out, had + (ok ? got : 0));
    if (!ok) return FALSE;
  }
  return TRUE;
}

guint64 source_bytes(const Source *source) { return source->kind->bytes ? source->kind->bytes(source->state) : source->given; }

/* ---- bytes in memory ---- */

typedef struct {
  const char *at, *end;
} Bytes;

static gboolean bytes_read(gpointer state, char *buffer, gsize size, gsize *got, GError **error) {
  (void)error;
  Bytes *bytes = state;
  *got = MIN(size, (gsize)(bytes->end - bytes->at));
  if (*got > 0) memcpy(buffer, bytes->at, *got);
  bytes->at += *got;
  return TRUE;
}

static const SourceKind bytes_kind = {bytes_read, NULL, g_free};

Source *source_of_bytes(gconstpointer bytes, gsize length) {
  Bytes *state = g_new(Bytes, 1);
  *state = (Bytes){bytes, (const char *)bytes + length};
  return source_new(&bytes_kind, state);
}
