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
#include "harvest.h"
#include "ingest/reader.h"
#include "parts/parts.h"
#include "ruleset/ruleset.h"
#include "store/runs.h"

/* What a run does besides:
 * - It begins with what a run that was killed has left undone.
 * - Documents in the database that were read with other rules are read again; where only contradictions or filters changed, nothing is
 *   read and everything is compared again. So the database is always what a new one would be.
 * - It keeps a record (store/runs.h). Telling somebody of the findings is left to the caller. */

/* What a kill can cost: the work since the last commit, which comes after so many documents or bytes of text, or positions compared. */
#define PIPELINE_COMMIT_DOCUMENTS 2000
#define PIPELINE_COMMIT_BYTES (8 * 1024 * 1024)
#define PIPELINE_COMMIT_POSITIONS 20000

typedef enum { PIPELINE_READING, PIPELINE_REREADING, PIPELINE_MERGING, PIPELINE_COMPARING } PipelineStage;

typedef struct {
  PipelineStage stage;
  guint64 done, total; /* bytes of all files; stored documents; documents of all parts; positions. A total of 0 is not known */
  guint64 documents;   /* read so far */
} PipelineProgress;

/* Where the time of a run went, in nanoseconds: its stages one after another, together the whole; `harvesting` is waiting for the threads of
 * the harvest, or with one thread their work. And what these did, all together. */
typedef struct {
  guint64 reading, harvesting, storing, indexing, copies, comparing, closing;
  HarvestTimes harvest;
} PipelineTimes;

typedef struct {
  const char *const *paths; /* NULL-terminated, may be empty; "-" = standard input */
  ReaderOptions reading;    /* its problems are the pipeline's own */
  Parts *parts;             /* what was read and extracted elsewhere, or NULL. With parts everything is one transaction: all, or nothing */
  const Ruleset *rules;
  const char *program; /* version */
  Store *store;        /* opened for writing or trying, outside a transaction */
  guint threads;
  guint rule_files_skipped; /* for the summary and the record of the run */
  gboolean rebuild; /* read every stored text again, and compare everything anew */
  Day since;        /* documents published before are passed by */
  Day forget;       /* documents published before are let go */
  InputProblemFunc problem;                                          /* may be NULL */
  void (*progress)(const PipelineProgress *progress, gpointer data); /* may be NULL */
  gboolean (*stop)(gpointer data); /* may be NULL. Once it says TRUE the run ends at the next batch; `data` as below */
  /* May be NULL. Called once, when all is done, with what each rule took (of RuleTally, in no order): measuring that takes some time, too. */
  void (*profile)(const PipelineTimes *times, const GArray *tallies, gpointer data);
  gpointer data;                   /* for all four */
} PipelineOptions;

/* What a run counts, in the order of the flow: the members of RunSummary, and what they are called in the database. */
#define RUN_COUNTS(COUNT)                                                                                                       \
  /* Files read; passed over in folders: of no known kind, hidden. */                                                           \
  COUNT(files) COUNT(files_unknown) COUNT(files_hidden)                                                                         \
  /* Documents read; each of them is one of the next seven. */                                                                  \
  COUNT(documents) COUNT(repeats) COUNT(outdated) COUNT(too_early) COUNT(unchanged) COUNT(reread) COUNT(added) COUNT(replaced)  \
  /* Stored documents, not in the input: read again by changed rules, not read again for want of a text, let go. */             \
  COUNT(stored_reread) COUNT(stored_stale) COUNT(forgotten)                                                                     \
  /* Inputs lost; kept, but not as they were given. */                                                                          \
  COUNT(problems) COUNT(warnings)                                                                                               \
  /* Documents, and paragraphs of others, in a language that the rules cannot read. */                                           \
  COUNT(foreign) COUNT(foreign_paragraphs)                                                                                      \
  COUNT(sentences) COUNT(attributions) COUNT(claims) COUNT(without_proposition)                                                 \
  /* Limits in reading: sentences in which a pattern gave up, lists cut short, keys beyond the most a claim may have. */        \
  COUNT(pattern_errors) COUNT(reading_limits) COUNT(keys_dropped)                                                               \
  /* Positions that are new or have new evidence: those that were compared. */                                                  \
  COUNT(positions) COUNT(pairs) COUNT(undecided) COUNT(derived_dropped)                                                         \
  /* What the comparison gave. Of the findings in the database: nobody was told of them; they have changed since. */            \
  COUNT(findings) COUNT(rejected) COUNT(findings_new) COUNT(findings_changed)                                                   \
  /* Findings that this comparison gave and filters suppressed. */                                                                  \
  COUNT(filtered)                                                                                                               \
  /* Broken files of site layers that the run went on without. */                                                               \
  COUNT(rule_files_skipped)                                                                                                     \
  /* In the database now. */                                                                                                    \
  COUNT(findings_total) COUNT(rejected_total) COUNT(filtered_total)                                                             \
  /* Documents in it that are copies of others; pairs of texts beyond COPY_BAND_LIMIT, not looked at. */                        \
  COUNT(copies_total) COUNT(likenesses_left_out)

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

/* Which rules, and which program, read documents and compare positions: what a database remembers of either (store_rules_mark()). To be freed. */
char *pipeline_reading_rules(const char *program, const Ruleset *rules);
char *pipeline_comparing_rules(const char *program, const Ruleset *rules);

/* The counts as names and numbers, in the same order. */
void run_summary_counts(const RunSummary *summary, RunCount out[RUN_SUMMARY_COUNTS]);

/* FALSE with error set when the store failed: what was committed until then stays, and the next run goes on from there. Inputs that
 * cannot be used are problems, not errors; summary->documents tells whether anything usable came. A run that was interrupted has
 * committed what it did, too, and ends with TRUE. The record tells of failures as far as the store still takes it. */
gboolean pipeline_run(const PipelineOptions *options, RunSummary *summary, GError **error);
