/* SPDX-License-Identifier: MIT */
#include "faulty-disk.h"
#include <signal.h>
#include <sqlite3.h>

/* SQLite has its own methods for each way of locking; a file keeps those that it has, but for two. */
typedef struct {
  const sqlite3_io_methods *below;
  sqlite3_io_methods ours;
} Methods;

static sqlite3_vfs disk, *below;
static Methods methods[4];
static DiskFault disk_fault;
static guint fails_at, writes;

/* Whether this one goes through. */
static gboolean pass(void) {
  const gboolean fails = writes++ >= fails_at && disk_fault != DISK_WORKS;
  if (fails && disk_fault == DISK_KILLS) raise(SIGKILL);
  return !fails;
}

/* Half of what was to be written may be there, as after a power cut. */
static const sqlite3_io_methods *methods_below(const sqlite3_file *file) { return ((const Methods *)((const char *)file->pMethods - G_STRUCT_OFFSET(Methods, ours)))->below; }

static int disk_write(sqlite3_file *file, const void *bytes, int n, sqlite3_int64 at) {
  if (disk_fault == DISK_KILLS && writes == fails_at) methods_below(file)->xWrite(file, bytes, n / 2, at);
  return pass() ? methods_below(file)->xWrite(file, bytes, n, at) : SQLITE_FULL;
}

static int disk_sync(sqlite3_file *file, int flags) { return pass() ? methods_below(file)->xSync(file, flags) : SQLITE_IOERR_FSYNC; }

static int disk_open(G_GNUC_UNUSED sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out) {
  const int code = below->xOpen(below, name, file, flags, out);
  if (code != SQLITE_OK || file->pMethods == NULL) return code;
  guint i = 0;
  while (methods[i].below != NULL && methods[i].below != file->pMethods) i++;
  g_assert(i < G_N_ELEMENTS(methods));
  methods[i] = (Methods){file->pMethods, *file->pMethods};
  methods[i].ours.xWrite = disk_write;
  methods[i].ours.xSync = disk_sync;
  file->pMethods = &methods[i].ours;
  return code;
}

void faulty_disk(DiskFault fault, guint n) {
  if (below == NULL) {
    below = sqlite3_vfs_find(NULL);
    disk = *below;
    disk.zName = "faulty";
    disk.pNext = NULL;
    disk.xOpen = disk_open;
    sqlite3_vfs_register(&disk, 1);
  }
  disk_fault = fault;
  fails_at = n;
  writes = 0;
}

guint faulty_disk_writes(void) { return writes; }
