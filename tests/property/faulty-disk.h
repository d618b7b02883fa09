/* SPDX-License-Identifier: MIT */
/* A disk for SQLite, in this process, that fails or kills at the n-th time that something is written or made to last. */
#pragma once
#include <glib.h>

typedef enum { DISK_WORKS, DISK_IS_FULL, DISK_KILLS } DiskFault;

/* From now on, for every database that is opened. The n-th write is the first that fails; all after it fail too. n = 0 is the first. */
void faulty_disk(DiskFault fault, guint n);
/* How often was written since then? */
guint faulty_disk_writes(void);
