/* SPDX-License-Identifier: MIT */
/* What several machines made of one corpus, part by part, as one stream of harvests: what merging reads instead of articles.
 *
 * Order:   parts_open() looks at every part, to the last byte, before the first is used. Then the documents of all shards, in the order of the
 *          shards; a document that stands in several is judged as in one corpus (ingest/versions.h).
 * Memory:  one line, and some bytes a document. Cost: two passes over the parts. Threads: one. */
#pragma once
#include "parts/manifest.h"
#include "parts/record.h"

typedef struct Parts Parts;

/* `folders` is NULL-terminated; `expect` is the number of shards; `rules` must have read them all. SICNON_ERROR_BUSY when a part is missing
 * or not whole yet, SICNON_ERROR_RULES when one was read with other rules or by another program, SICNON_ERROR_USAGE when one is of another
 * number of shards, SICNON_ERROR_DATA when their tasks did not see the same files. Two parts of one shard are one. */
Parts *parts_open(const char *const *folders, guint expect, const char *rules, GError **error);
void parts_free(Parts *parts);

/* *out is the next document, or NULL at the end; `replaces` as intake_next(). Problems of the part, and those of documents that stand in
 * several, are reported on the way. */
gboolean parts_next(Parts *parts, InputProblems *problems, Harvest **out, gboolean *replaces, GError **error);
const IntakeCounts *parts_counts(const Parts *parts);
/* Lines of documents: those read so far, and all of them. */
guint64 parts_taken(const Parts *parts);
guint64 parts_total(const Parts *parts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Parts, parts_free)
