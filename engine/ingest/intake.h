/* SPDX-License-Identifier: MIT */
/* All inputs of one run -> its documents: walk, then one reader after the other, each document once.
 *
 * Two documents with one key: when they are equal, the second is counted and dropped. Else the later version is the one to keep
 * (ingest/versions.h) and a problem tells of the other.
 *
 * Lifetime: documents belong to the caller. Memory: a path per file, some 20 to 40 bytes per document. Threads: one. */
#pragma once
#include <glib.h>
#include "ingest/reader.h"
#include "model/document.h"

typedef struct {
  guint64 files, files_unknown, files_hidden; /* to read; passed over in folders, see ingest/walk.h */
  guint64 documents;                          /* read whole, the next two among them */
  guint64 repeats;                            /* equal to one that was there before */
  guint64 outdated;                           /* another version of one that was there before, and not the one to keep */
  guint64 listing;                            /* a number made of the names of all files, of those of other shards too */
  guint64 bytes, bytes_read;                  /* size of all files (streams count 0), and how far we are */
} IntakeCounts;

typedef struct Intake Intake;

/* `paths` is NULL-terminated, "-" is standard input. Borrows the problems. */
Intake *intake_new(const char *const *paths, const ReaderOptions *options);
void intake_free(Intake *intake);

/* The next document, or NULL at the end. What cannot be read is a problem, never the end of the others.
 * `replaces` (may be NULL) says that it is a later version of one that was given before. */
Document *intake_next(Intake *intake, gboolean *replaces);
const IntakeCounts *intake_counts(const Intake *intake);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Intake, intake_free)
