/* SPDX-License-Identifier: MIT */
/* The main flow of a night: read -> extract -> compare -> store.
 *
 * What is in the database afterwards depends on the corpus and the rules alone: not on the order of paths, the number of threads or
 * how often a run was killed and begun again.
 *
 * Memory:  a few batches of documents, whatever the corpus (harvest.h).
 * Threads: extraction in `threads` of its own; reading, storing and every callback in the caller's. */
#pragma once
#include <glib.h>
#include "ingest/problem.h"
#include "ruleset/ruleset.h"
#include "store/store.h"

/* What a kill can cost: the work since the last commit, which comes after so many documents or bytes of text, or positions compared. */
#define PIPELINE_COMMIT_DOCUMENTS 2000
#define PIPELINE_COMMIT_BYTES (8 * 1024 * 1024)
#define PIPELINE_COMMIT_POSITIONS 20000

typedef struct {
  gboolean comparing;  /* else reading */
  guint64 done, total; /* bytes read of those in all files, 0 when it is not known (a stream); positions compared, 0 likewise */
  guint64 documents;   /* read so far */
} PipelineProgress;

typedef struct {
  const char *const *paths; /* NULL-terminated; "-" = standard input */
  const Ruleset *rules;
  Store *store; /* opened for writing, outside a transaction */
  guint threads;
  InputProblemFunc problem;                                          /* may be NULL */
  void (*progress)(const PipelineProgress *progress, gpointer data); /* may be NULL */
  gpointer data;                                                     /* for both */
} PipelineOptions;

/* What a run counted, in the order of the flow. */
typedef struct {
  guint64 files, files_unknown, files_hidden; /* read; passed over in folders: of no known kind, hidden */
  guint64 documents;                          /* read; each of them is one of the next five */
  guint64 repeats, outdated, unchanged, added, replaced;
  guint64 problems, warnings; /* inputs lost; kept, but not as they were given */
  guint64 sentences, attributions, claims, without_proposition, pattern_errors, reading_limits;
  const char *worst_pattern; /* one that had many of the errors (of the rules), or NULL */
  guint64 positions;         /* new, or with new evidence: those that were compared */
  guint64 pairs, undecided, keys_dropped, derived_dropped;
  guint64 findings, rejected;             /* that the comparison gave */
  guint64 findings_new;                   /* of them, not in the database before */
  guint64 findings_total, rejected_total; /* in the database now */
} RunSummary;

/* The summary as names and numbers, in the same order. */
#define RUN_SUMMARY_COUNTS 27
void run_summary_counts(const RunSummary *summary, StoreCount out[RUN_SUMMARY_COUNTS]);

/* FALSE with error set when the store failed: what was committed until then stays, and the next run goes on from there. Inputs that
 * cannot be used are problems, not errors; summary->documents tells whether anything usable came. */
gboolean pipeline_run(const PipelineOptions *options, RunSummary *summary, GError **error);
