/* SPDX-License-Identifier: MIT */
/* One run at a time: a lock for a whole run, beside the database ("night.db-run"), because SQLite's own lock is let go at every commit.
 * The system lets it go when the process ends, however that happens. Reviews and readers do not need it.
 *
 * Lifetime: until it is freed; the file goes then. Threads: one. */
#pragma once
#include <glib.h>

typedef struct RunLock RunLock;

typedef struct {
  guint seconds;                   /* how long to wait for another run; 0: not at all */
  gboolean (*stop)(gpointer data); /* may be NULL; asked while waiting: TRUE ends it */
  gpointer data;
} RunPatience;

/* SICNON_ERROR_BUSY when another run has it, SICNON_ERROR_IO when the folder cannot be written. */
RunLock *run_lock_take(const char *database, const RunPatience *patience, GError **error);
void run_lock_free(RunLock *lock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(RunLock, run_lock_free)
