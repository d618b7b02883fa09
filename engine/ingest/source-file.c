/* SPDX-License-Identifier: MIT */
#include "ingest/source-file.h"
#include "base/error.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct {
  int fd;
  gboolean borrowed; /* standard input stays open */
  char first;        /* of a pipe: read when it was tried */
  gboolean has_first;
} File;

static gboolean fail(const char *what, GError **error) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: %s", what, g_strerror(errno));
  return FALSE;
}

static gboolean file_read(gpointer state, char *buffer, gsize size, gsize *got, GError **error) {
  File *file = state;
  if (file->has_first && size > 0) {
    *buffer = file->first;
    *got = 1;
    file->has_first = FALSE;
    return TRUE;
  }
  const gssize n = read(file->fd, buffer, size);
  if (n < 0 && errno == EINTR) {
    g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted");
    return FALSE;
  }
  if (n < 0) return fail("cannot be read", error);
  *got = (gsize)n;
  return TRUE;
}

static void file_close(gpointer state) {
  File *file = state;
  if (!file->borrowed) close(file->fd);
  g_free(file);
}

static const SourceKind file_kind = {file_read, NULL, file_close};

static gboolean is_pipe(int fd) {
  struct stat info;
  return fstat(fd, &info) == 0 && S_ISFIFO(info.st_mode);
}

/* Opened without waiting: a pipe that nobody writes into would make open() wait for ever. Only a read tells whether there is a writer who
 * has nothing to say yet; the byte that it may give is kept. */
static gboolean try_pipe(File *file, GError **error) {
  struct pollfd wait = {.fd = file->fd, .events = POLLIN};
  if (poll(&wait, 1, 0) != 0) return TRUE;
  gssize n = read(file->fd, &file->first, 1);
  file->has_first = n == 1;
  if (n != 0) return TRUE;
  g_set_error_literal(error, SICNON_ERROR, SICNON_ERROR_IO, "is a pipe to which nobody writes: start its writer first");
  return FALSE;
}

static gboolean open_now(const char *path, File *file, GError **error) {
  file->fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file->fd < 0) return fail("cannot be opened", error);
  if (is_pipe(file->fd) && !try_pipe(file, error)) {
    close(file->fd);
    return FALSE;
  }
  fcntl(file->fd, F_SETFL, fcntl(file->fd, F_GETFL) & ~O_NONBLOCK);
  return TRUE;
}

Source *source_open_file(const char *path, GError **error) {
  g_autofree File *file = g_new0(File, 1);
  file->borrowed = strcmp(path, "-") == 0;
  if (file->borrowed) file->fd = STDIN_FILENO;
  else if (!open_now(path, file, error)) return NULL;
  return source_new(&file_kind, g_steal_pointer(&file));
}
