/* SPDX-License-Identifier: MIT */
#include "ingest/source.h"
#include "base/error.h"
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
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

/* Without waiting: a named pipe that nobody writes to would hold up the whole run. */
static int open_file(const char *path) { return open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); }

/* From now on waiting is right: a pipe that has a writer will have an end. */
static gboolean begin(Source *source, GError **error) {
  struct stat found;
  if (fstat(source->fd, &found) == 0 && S_ISFIFO(found.st_mode)) {
    const gssize n = read(source->fd, source->head, SOURCE_HEAD);
    if (n == 0) {
      g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_IO, "is a pipe to which nobody writes: start its writer first");
      return FALSE;
    }
    source->head_length = source->bytes = (gsize)MAX(n, 0);
  }
  return fcntl(source->fd, F_SETFL, 0) == 0 || fail("cannot be read", error);
}

Source *source_open(const char *path, GError **error) {
  const gboolean standard_input = strcmp(path, "-") == 0;
  const int fd = standard_input ? STDIN_FILENO : open_file(path);
  if (fd < 0) {
    fail("cannot be opened", error);
    return NULL;
  }
  Source *source = g_new0(Source, 1);
  source->fd = fd;
  source->borrowed = standard_input;
  if (standard_input || begin(source, error)) return source;
  source_close(source);
  return NULL;
}

void source_close(Source *source) {
  if (!source) return;
  if (!source->borrowed) close(source->fd);
  g_free(source);
}

static gboolean read_some(Source *source, char *buffer, gsize size, gsize *got, GError **error) {
  const gssize n = read(source->fd, buffer, size);
  if (n < 0 && errno == EINTR) {
    g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted");
    return FALSE;
  }
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
