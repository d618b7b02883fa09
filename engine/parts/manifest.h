/* SPDX-License-Identifier: MIT */
/* What a part says of itself: a folder that one task wrote (`sicnon extract --part`), with what it made of its shard of the input.
 *
 *   documents.jsonl  one line a document (parts/record.h)
 *   problems.jsonl   one line an input that could not be used, or not as it was given
 *   manifest.json    this; written last, so that a part without it, or with other checksums in it, is none yet
 *
 * Two tasks that did the same shard have written the same bytes: one may overwrite the other. A folder that is being written anew is no part
 * meanwhile: its manifest goes first. */
#pragma once
#include "base/arena.h"
#include "base/error.h"
#include "ingest/intake.h"

#define PART_DOCUMENTS "documents.jsonl"
#define PART_PROBLEMS "problems.jsonl"
#define PART_MANIFEST "manifest.json"

typedef struct {
  char *rules; /* pipeline_reading_rules(): the program and the rules that read */
  guint shard, shards;
  IntakeCounts counts;
  guint64 harvests;            /* lines of documents.jsonl */
  char *documents, *problems;  /* SHA-256 of these files, as sha256sum has it */
} Manifest;

void manifest_clear(Manifest *manifest);
void manifest_write(GString *out, const Manifest *manifest);
/* Of the part in this folder. FALSE with SICNON_ERROR_BUSY when there is none yet. */
gboolean manifest_read(const char *folder, Manifest *out, GError **error);

/* One line of problems.jsonl. */
void problem_record_write(GString *out, const InputProblem *problem);
/* `reason` and `mend` belong to the arena, like the path. SICNON_ERROR_DATA as harvest_record_read(). */
gboolean problem_record_read(const char *line, Arena *arena, InputProblem *out, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Manifest, manifest_clear)
