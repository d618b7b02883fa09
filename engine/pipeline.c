/* SPDX-License-Identifier: MIT */
#include "pipeline.h"
#include <string.h>
#include "compare/compare.h"
#include "compare/keys.h"
#include "harvest.h"
#include "ingest/intake.h"

typedef struct {
  const PipelineOptions *options;
  Store *store;
  const Ruleset *rules;
  RunSummary *summary;
  InputProblems problems;
  Intake *intake;
  Harvester *harvester;
  Comparison *comparison;
  guint uncommitted; /* documents, later positions */
  gsize uncommitted_bytes;
  guint64 compared;
  GError *failure; /* of a callback that cannot return it */
} Run;

/* Callbacks leave their error in the run: whoever called them passes it on. */
static gboolean run_check(Run *run, GError **error) {
  if (!run->failure) return TRUE;
  g_propagate_error(error, g_steal_pointer(&run->failure));
  return FALSE;
}

static gboolean commit(Run *run, GError **error) {
  run->uncommitted = 0;
  run->uncommitted_bytes = 0;
  return store_commit(run->store, error) && store_begin(run->store, error);
}

static gboolean commit_after(Run *run, guint limit, GError **error) {
  gboolean due = ++run->uncommitted >= limit || run->uncommitted_bytes >= PIPELINE_COMMIT_BYTES;
  return !due || commit(run, error);
}

/* Asked once for each document, batch and position. */
static gboolean is_stopped(const Run *run) {
  if (!run->summary->interrupted && run->options->stop) run->summary->interrupted = run->options->stop(run->options->data);
  return run->summary->interrupted;
}

/* `total` 0: not known. */
static void report_progress(const Run *run, gboolean comparing, guint64 done, guint64 total) {
  const PipelineProgress progress = {comparing, done, total, intake_counts(run->intake)->documents};
  if (run->options->progress) run->options->progress(&progress, run->options->data);
}

/* ---- read ---- */

static void note_problem(const InputProblem *problem, gpointer data) {
  Run *run = data;
  if (run->options->problem) run->options->problem(problem, run->options->data);
  if (problem->kind == PROBLEM_KEPT || run->failure) return;
  g_autofree char *origin = input_problem_origin(problem);
  store_save_problem(run->store, origin, problem->reason, &run->failure);
}

static gboolean find_state(Run *run, const Document *document, DocumentState *state, GError **error) {
  return store_document_state(run->store, document, ruleset_hash(run->rules), state, error);
}

static void count_document(RunSummary *summary, DocumentState state) {
  guint64 *const counts[] = {
      [DOCUMENT_UNKNOWN] = &summary->added, [DOCUMENT_UNCHANGED] = &summary->unchanged, [DOCUMENT_CHANGED] = &summary->replaced};
  (*counts[state])++;
}

/* The next document that the store does not have as it is; NULL at the end, or when the run is to stop. One that replaces another of this run is not looked up: the
 * other is on its way to the store. */
static gboolean read_document(Run *run, Document **out, GError **error) {
  for (*out = NULL; !*out;) {
    gboolean replaces = FALSE;
    DocumentState state = DOCUMENT_CHANGED;
    if (is_stopped(run)) return TRUE;
    g_autoptr(Document) document = intake_next(run->intake, &replaces);
    if (!run_check(run, error)) return FALSE;
    if (!document) return TRUE;
    if (!replaces && !find_state(run, document, &state, error)) return FALSE;
    count_document(run->summary, state);
    if (state != DOCUMENT_UNCHANGED) *out = g_steal_pointer(&document);
  }
  return TRUE;
}

/* ---- store ---- */

/* Kept and listed: the next rules may read it. */
static void note_foreign(Run *run, const Document *document) {
  static const char reason[] = "not in a language that the rules can read: kept, without claims";
  InputProblem problem = {PROBLEM_KEPT, document->origin, 0, reason, "nothing to do, if that is as expected"};
  run->problems.kept++;
  if (run->options->problem) run->options->problem(&problem, run->options->data);
  if (!run->failure) store_save_problem(run->store, document->origin, reason, &run->failure);
}

static gboolean save_harvest(Run *run, const Harvest *harvest, GError **error) {
  RunSummary *summary = run->summary;
  if (!store_save_document(run->store, harvest->document, ruleset_hash(run->rules), harvest->claims, harvest->keys, error)) return FALSE;
  summary->claims += harvest->claims->claims->len;
  summary->sentences += harvest->claims->sentences;
  summary->attributions += harvest->claims->attributions;
  summary->without_proposition += harvest->claims->without_proposition;
  summary->reading_limits += harvest->claims->limits;
  summary->foreign += harvest->claims->is_foreign;
  summary->foreign_paragraphs += harvest->claims->is_foreign ? 0 : harvest->claims->foreign_paragraphs;
  if (harvest->claims->is_foreign) note_foreign(run, harvest->document);
  summary->keys_dropped += harvest->keys_dropped;
  run->uncommitted_bytes += harvest->document->length;
  return commit_after(run, PIPELINE_COMMIT_DOCUMENTS, error);
}

static gboolean index_saved(Run *run, GError **error) {
  guint64 facings[N_FACES];
  const guint n = key_facings(facings);
  for (gboolean more = TRUE; more && !is_stopped(run);)
    if (!store_index_some(run->store, facings, n, &more, error) || !commit(run, error)) return FALSE;
  return TRUE;
}

static gboolean compare_position(const Position *position, gpointer data) {
  Run *run = data;
  if (is_stopped(run)) return FALSE;
  report_progress(run, TRUE, ++run->compared, 0);
  return comparison_add(run->comparison, position, &run->failure) && commit_after(run, PIPELINE_COMMIT_POSITIONS, &run->failure);
}

/* ---- the flow ---- */

/* What a run that was killed has saved is indexed first, so that its documents are known. Reads ahead of the harvest as far as its limits
 * allow, and stores what it gives, always the oldest document first. */
static gboolean read_and_extract(Run *run, GError **error) {
  if (!index_saved(run, error)) return FALSE;
  for (gboolean more = TRUE; more;) {
    Document *document = NULL;
    if (!read_document(run, &document, error)) return FALSE;
    more = document != NULL;
    if (more) harvester_put(run->harvester, document);
    for (Harvest *next; (next = harvester_take(run->harvester, !more));) {
      g_autoptr(Harvest) harvest = next;
      if (!save_harvest(run, harvest, error)) return FALSE;
    }
    report_progress(run, FALSE, intake_counts(run->intake)->bytes_read, intake_counts(run->intake)->bytes);
  }
  return index_saved(run, error);
}

static gboolean compare(Run *run, CompareCounts *counts, GError **error) {
  run->comparison = comparison_new(run->rules, store_position_source(run->store), store_finding_sink(run->store), counts, error);
  if (!run->comparison) return FALSE;
  comparison_use_filters(run->comparison);
  if (is_stopped(run)) return commit(run, error);
  return store_each_changed(run->store, compare_position, run, error) && run_check(run, error) && commit(run, error);
}

static void sum_up_reading(RunSummary *sum, const IntakeCounts *read, const InputProblems *problems) {
  sum->files = read->files;
  sum->files_unknown = read->files_unknown;
  sum->files_hidden = read->files_hidden;
  sum->documents = read->documents;
  sum->repeats = read->repeats;
  sum->outdated = read->outdated;
  sum->problems = problems->lost;
  sum->warnings = problems->kept;
}

static void sum_up_comparing(RunSummary *sum, const CompareCounts *compared) {
  sum->positions = compared->positions;
  sum->pairs = compared->pairs;
  sum->undecided = compared->undecided;
  sum->derived_dropped = compared->derived_dropped;
  sum->findings = compared->findings;
  sum->rejected = compared->rejected;
  sum->filtered = compared->filtered;
}

static gboolean sum_up(Run *run, const CompareCounts *compared, GError **error) {
  RunSummary *sum = run->summary;
  StoreTotals totals;
  StoreCount counts[RUN_SUMMARY_COUNTS];
  if (!store_totals(run->store, &totals, error) || !store_new_findings(run->store, &sum->findings_new, error)) return FALSE;
  sum_up_reading(sum, intake_counts(run->intake), &run->problems);
  sum_up_comparing(sum, compared);
  sum->pattern_errors = harvester_pattern_errors(run->harvester, &sum->worst_pattern);
  sum->findings_total = totals.findings;
  sum->rejected_total = totals.rejected;
  run_summary_counts(sum, counts);
  return store_save_run(run->store, ruleset_hash(run->rules), counts, RUN_SUMMARY_COUNTS, error) && store_commit(run->store, error);
}

static void run_clear(Run *run) {
  comparison_free(run->comparison);
  harvester_free(run->harvester);
  intake_free(run->intake);
  store_rollback(run->store);
  g_clear_error(&run->failure);
}

gboolean pipeline_run(const PipelineOptions *options, RunSummary *summary, GError **error) {
  *summary = (RunSummary){0};
  summary->rule_files_skipped = options->rule_files_skipped;
  Run run = {.options = options, .store = options->store, .rules = options->rules, .summary = summary};
  CompareCounts counts = {0};
  if (!store_begin(options->store, error)) return FALSE;
  run.problems = (InputProblems){.func = note_problem, .data = &run};
  ReaderOptions reading = options->reading;
  reading.problems = &run.problems;
  run.intake = intake_new(options->paths, &reading);
  run.harvester = harvester_new(options->rules, options->threads);
  gboolean ok = read_and_extract(&run, error) && compare(&run, &counts, error) && sum_up(&run, &counts, error);
  run_clear(&run);
  return ok;
}

void run_summary_counts(const RunSummary *summary, StoreCount out[RUN_SUMMARY_COUNTS]) {
#define COUNT(name) {#name, summary->name},
  const StoreCount counts[] = {RUN_COUNTS(COUNT)};
#undef COUNT
  memcpy(out, counts, sizeof counts);
}
