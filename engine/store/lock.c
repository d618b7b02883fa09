/* SPDX-License-Identifier: MIT */
#include "store/lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/error.h"

#define ASK_AGAIN (G_USEC_PER_SEC / 10)

struct RunLock {
  char *path;
  int fd;
};

void run_lock_free(RunLock *lock) {
  if (lock == NULL) return;
  if (lock->fd >= 0) {
    g_unlink(lock->path); /* first: whoever opens it now makes a new one */
    close(lock->fd);
  }
  g_free(lock->path);
  g_free(lock);
}

/* Somebody may have removed the file between our opening and our locking it: then it is nobody's lock. */
static gboolean is_there(const RunLock *lock, int fd) {
  struct stat mine, named;
  return fstat(fd, &mine) == 0 && stat(lock->path, &named) == 0 && mine.st_ino == named.st_ino && mine.st_dev == named.st_dev;
}

typedef enum { LOCK_TAKEN, LOCK_HELD, LOCK_FAILED } LockState;

static LockState try_lock(RunLock *lock) {
  const int fd = g_open(lock->path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd < 0) return LOCK_FAILED;
  if (flock(fd, LOCK_EX | LOCK_NB) == 0 && is_there(lock, fd)) {
    lock->fd = fd;
    return LOCK_TAKEN;
  }
  close(fd);
  return LOCK_HELD;
}

static gboolean goes_on_waiting(const RunPatience *patience, gint64 until) {
  if (g_get_monotonic_time() >= until || (patience->stop != NULL && patience->stop(patience->data))) return FALSE;
  g_usleep(ASK_AGAIN);
  return TRUE;
}

RunLock *run_lock_take(const char *database, const RunPatience *patience, GError **error) {
  g_autoptr(RunLock) lock = g_new0(RunLock, 1);
  const gint64 until = g_get_monotonic_time() + (gint64)patience->seconds * G_USEC_PER_SEC;
  LockState state;
  lock->path = g_strconcat(database, "-run", NULL);
  lock->fd = -1;
  do state = try_lock(lock);
  while (state == LOCK_HELD && goes_on_waiting(patience, until));
  if (state == LOCK_TAKEN) return g_steal_pointer(&lock);
  if (state == LOCK_HELD)
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "%s: another run is writing it: try again when it is done, or wait with --wait", database);
  else
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_IO, "%s: cannot be written: %s (%s)", database, g_strerror(errno), lock->path);
  return NULL;
}
