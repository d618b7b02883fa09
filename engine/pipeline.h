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
#include "ingest/reader.h"
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
  ReaderOptions reading;    /* its problems are the pipeline's own */
  const Ruleset *rules;
  Store *store; /* opened for writing, outside a transaction */
  guint threads;
  guint rule_files_skipped; /* for the summary and the record of the run */
  InputProblemFunc problem;                                          /* may be NULL */
  void (*progress)(const PipelineProgress *progress, gpointer data); /* may be NULL */
  gboolean (*stop)(gpointer data); /* may be NULL. Once it says TRUE the run ends at the next batch; `data` as below */
  gpointer data;                   /* for all three */
} PipelineOptions;

/* What a run counts, in the order of the flow: the members of RunSummary, and what they are called in the database. */
#define RUN_COUNTS(COUNT)                                                                                                       \
  /* Files read; passed over in folders: of no known kind, hidden. */                                                           \
  COUNT(files) COUNT(files_unknown) COUNT(files_hidden)                                                                         \
  /* Documents read; each of them is one of the next five. */                                                                   \
  COUNT(documents) COUNT(repeats) COUNT(outdated) COUNT(unchanged) COUNT(added) COUNT(replaced)                                 \
  /* Inputs lost; kept, but not as they were given. */                                                                          \
  COUNT(problems) COUNT(warnings)                                                                                               \
  /* Documents, and paragraphs of others, in a language that the rules cannot read. */                                           \
  COUNT(foreign) COUNT(foreign_paragraphs)                                                                                      \
  COUNT(sentences) COUNT(attributions) COUNT(claims) COUNT(without_proposition)                                                 \
  /* Limits in reading: sentences in which a pattern gave up, lists cut short, keys beyond the most a claim may have. */        \
  COUNT(pattern_errors) COUNT(reading_limits) COUNT(keys_dropped)                                                               \
  /* Positions that are new or have new evidence: those that were compared. */                                                  \
  COUNT(positions) COUNT(pairs) COUNT(undecided) COUNT(derived_dropped)                                                         \
  /* What the comparison gave; of its findings, those of which no run has told before. */                                       \
  COUNT(findings) COUNT(rejected) COUNT(findings_new)                                                                           \
  /* Findings that filters suppressed: not in the database. */                                                                  \
  COUNT(filtered)                                                                                                               \
  /* Broken files of site layers that the run went on without. */                                                               \
  COUNT(rule_files_skipped)                                                                                                     \
  /* In the database now. */                                                                                                    \
  COUNT(findings_total) COUNT(rejected_total)

typedef struct {
#define COUNT(name) guint64 name;
  RUN_COUNTS(COUNT)
#undef COUNT
  const char *worst_pattern; /* one that had many of the errors (of the rules), or NULL */
  gboolean interrupted;      /* by `stop`: something is left to do */
} RunSummary;

#define COUNT(name) +1
enum { RUN_SUMMARY_COUNTS = 0 RUN_COUNTS(COUNT) };
#undef COUNT

/* The counts as names and numbers, in the same order. */
void run_summary_counts(const RunSummary *summary, StoreCount out[RUN_SUMMARY_COUNTS]);

/* FALSE with error set when the store failed: what was committed until then stays, and the next run goes on from there. Inputs that
 * cannot be used are problems, not errors; summary->documents tells whether anything usable came. A run that was interrupted has
 * committed what it did, too, and ends with TRUE. */
gboolean pipeline_run(const PipelineOptions *options, RunSummary *summary, GError **error);
