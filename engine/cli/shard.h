/* SPDX-License-Identifier: MIT */
/* Which part of the work is ours, when many tasks share one corpus. */
#pragma once
#include <glib.h>

#define SHARDS_MAX 100000

typedef struct {
  guint index, count; /* index < count */
} Shard;

/* "I/N", counted from 0; "/N": the index that the scheduler of an array of jobs has put into the environment (Slurm, Kubernetes, AWS Batch). How many
 * there are is never taken from there: an array of which some tasks run again counts those alone. NULL: all, 0/1. SICNON_ERROR_USAGE. */
gboolean shard_parse(const char *text, Shard *out, GError **error);
