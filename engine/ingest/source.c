/* SPDX-License-Identifier: MIT */
#include "ingest/source.h"
#include "base/error.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

struct Source {
  int fd;
  gboolean borrowed; /* standard input stays open */
  guint64 bytes;
  gsize head_used, head_length;
  char head[SOURCE_HEAD];
};

static gboolean fail(const char *what, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", what, g_strerror(errno));
  return FALSE;
}

Source *source_open(const char *path, GError **error) {
  gboolean standard_input = strcmp(path, "-") == 0;
  int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) {
    fail("cannot be opened", error);
    return NULL;
  }
  Source *source = g_new0(Source, 1);
  source->fd = fd;
  source->borrowed = standard_input;
  return source;
}

void source_close(Source *source) {
  if (!source) return;
  if (!source->borrowed) close(source->fd);
  g_free(source);
}

static gboolean read_some(Source *source, char *buffer, gsize size, gsize *got, GError **error) {
  gssize n;
  do n = read(source->fd, buffer, size);
  while (n < 0 && errno == EINTR);
  if (n < 0) return fail("cannot be read", error);
  *got = (gsize)n;
  source->bytes += *got;
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

guint64 source_bytes(const Source *source) { return source->bytes; }
