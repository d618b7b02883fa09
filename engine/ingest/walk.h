/* SPDX-License-Identifier: MIT */
/* Paths as the user gave them -> the files to read.
 *
 * Order:   of the bytes of the path, whatever the order of the arguments; a file named twice is read once.
 * Rules:   a file that is named is taken; in a folder, at every depth, those that a reader knows by their extension. Hidden ones (".x")
 *          and others are counted. A link to a folder above itself is a problem, like a path that is missing or refused.
 * Cost:    one path per file in memory. Threads: none. */
#pragma once
#include <glib.h>
#include "ingest/problem.h"

typedef struct {
  GPtrArray *files; /* of char*; "-" is standard input */
  guint64 unknown;  /* files in folders with an extension that no reader knows */
  guint64 bytes;    /* size of the files; streams count 0 */
  guint64 hidden;   /* files and folders whose name starts with a dot */
} Walk;

/* `paths` is NULL-terminated. */
Walk *walk_new(const char *const *paths, InputProblems *problems);
/* Leaves the shard-th of all files, counted from 0, and every shards-th behind it: whoever sees the same files gives each to one shard. */
void walk_keep_shard(Walk *walk, guint shard, guint shards);
void walk_free(Walk *walk);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Walk, walk_free)
