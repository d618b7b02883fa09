/* SPDX-License-Identifier: MIT */
#include "pipeline.h"
#include <string.h>
#include "base/clock.h"
#include "base/stopwatch.h"
#include "compare/compare.h"
#include "compare/keys.h"
#include "ingest/intake.h"
#include "likeness.h"
#include "store/reviews.h"

typedef struct {
  const PipelineOptions *options;
  Store *store;
  const Ruleset *rules;
  RunSummary *summary;
  InputProblems problems;
  Intake *intake;
  Harvester *harvester;
  Arena *scratch;
  Comparison *comparison;
  guint uncommitted; /* documents, later positions */
  gsize uncommitted_bytes;
  guint64 compared;
  char *reading_rules, *comparing_rules; /* with the program: either may change what is found */
  GArray *stale;                         /* rows of documents to be read again */
  guint next_stale;
  Stopwatch watch;
  PipelineTimes times;
  GError *failure; /* of a callback that cannot return it */
} Run;

/* Gives the next document to be extracted; NULL at the end, or when the run is to stop. */
typedef gboolean (*DocumentSource)(Run *run, Document **out, GError **error);

/* Callbacks leave their error in the run: whoever called them passes it on. */
static gboolean run_check(Run *run, GError **error) {
  if (!run->failure) return TRUE;
  g_propagate_error(error, g_steal_pointer(&run->failure));
  return FALSE;
}

static gboolean commit(Run *run, GError **error) {
  run->uncommitted = 0;
  run->uncommitted_bytes = 0;
  return run->options->parts != NULL || (store_commit(run->store, error) && store_begin(run->store, error));
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
static void report_progress(const Run *run, PipelineStage stage, guint64 done, guint64 total) {
  const PipelineProgress progress = {stage, done, total, intake_counts(run->intake)->documents};
  if (run->options->progress) run->options->progress(&progress, run->options->data);
}

/* ---- read ---- */

static void note_problem(const InputProblem *problem, gpointer data) {
  Run *run = data;
  if (run->options->problem) run->options->problem(problem, run->options->data);
  if (problem->kind == PROBLEM_KEPT || run->failure) return;
  g_autofree char *origin = input_problem_origin(problem);
  store_save_problem(run->store, origin, problem->reason, problem->mend, &run->failure);
}

static gboolean find_state(Run *run, const Document *document, DocumentState *state, GError **error) {
  return store_document_state(run->store, document, run->reading_rules, state, error);
}

static gboolean is_too_early(const Run *run, const Document *document) {
  const Day since = run->options->since;
  return day_is_set(since) && day_is_set(document->published) && day_compare(document->published, since) < 0;
}

static void count_document(RunSummary *summary, DocumentState state) {
  guint64 *const counts[] = {
      [DOCUMENT_UNKNOWN] = &summary->added,
      [DOCUMENT_UNCHANGED] = &summary->unchanged,
      [DOCUMENT_STALE] = &summary->reread,
      [DOCUMENT_CHANGED] = &summary->replaced,
  };
  (*counts[state])++;
}

/* The next document of the input that the store does not have as it is. One that replaces another of this run is not looked up: the
 * other is on its way to the store. */
static gboolean read_document(Run *run, Document **out, GError **error) {
  for (*out = NULL; !*out;) {
    gboolean replaces = FALSE;
    DocumentState state = DOCUMENT_CHANGED;
    if (is_stopped(run)) return TRUE;
    g_autoptr(Document) document = intake_next(run->intake, &replaces);
    if (!run_check(run, error)) return FALSE;
    if (!document) return TRUE;
    if (is_too_early(run, document)) {
      run->summary->too_early++;
      continue;
    }
    if (!replaces && !find_state(run, document, &state, error)) return FALSE;
    count_document(run->summary, state);
    if (state != DOCUMENT_UNCHANGED) *out = g_steal_pointer(&document);
  }
  return TRUE;
}

/* The next of those that other rules have read. */
static gboolean reread_document(Run *run, Document **out, GError **error) {
  *out = NULL;
  if (is_stopped(run) || run->next_stale == run->stale->len) return TRUE;
  *out = store_read_document(run->store, g_array_index(run->stale, gint64, run->next_stale++), error);
  if (!*out) return FALSE;
  run->summary->stored_reread++;
  return TRUE;
}

/* ---- store ---- */

/* Kept and listed: the next rules may read it. */
static void note_foreign(Run *run, const Document *document) {
  static const char reason[] = "not in a language that the rules can read: kept, without claims";
  static const char mend[] = "nothing to do, if that is as expected";
  InputProblem problem = {PROBLEM_KEPT, document->origin, 0, reason, mend};
  run->problems.kept++;
  if (run->options->problem) run->options->problem(&problem, run->options->data);
  if (!run->failure) store_save_problem(run->store, document->origin, reason, mend, &run->failure);
}

static gboolean save_harvest(Run *run, const Harvest *harvest, GError **error) {
  RunSummary *summary = run->summary;
  if (!store_save_document(run->store, harvest->document, run->reading_rules, harvest->claims, harvest->keys, error)) return FALSE;
  if (!store_save_signature(run->store, harvest->document, &harvest->signature, error)) return FALSE;
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
  guint64 facings[1 << KEY_FACE_BITS];
  const guint n = key_facings(facings);
  for (gboolean more = TRUE; more && !is_stopped(run);)
    if (!store_index_some(run->store, facings, n, &more, error) || !commit(run, error)) return FALSE;
  stopwatch_lap(&run->watch, &run->times.indexing);
  return TRUE;
}

static gboolean compare_position(const Position *position, gpointer data) {
  Run *run = data;
  if (is_stopped(run)) return FALSE;
  report_progress(run, PIPELINE_COMPARING, ++run->compared, 0);
  return comparison_add(run->comparison, position, &run->failure) && commit_after(run, PIPELINE_COMMIT_POSITIONS, &run->failure);
}

/* ---- the flow ---- */

/* Reads ahead of the harvest as far as its limits allow, and stores what it gives, always the oldest document first. */
static gboolean extract_all(Run *run, DocumentSource next_document, GError **error) {
  for (gboolean more = TRUE; more;) {
    Document *document = NULL;
    if (!next_document(run, &document, error)) return FALSE;
    more = document != NULL;
    stopwatch_lap(&run->watch, &run->times.reading);
    if (more) harvester_put(run->harvester, document);
    for (Harvest *next; (next = harvester_take(run->harvester, !more));) {
      stopwatch_lap(&run->watch, &run->times.harvesting);
      g_autoptr(Harvest) harvest = next;
      if (!save_harvest(run, harvest, error)) return FALSE;
      stopwatch_lap(&run->watch, &run->times.storing);
    }
    stopwatch_lap(&run->watch, &run->times.harvesting);
    if (run->stale) report_progress(run, PIPELINE_REREADING, run->next_stale, run->stale->len);
    else report_progress(run, PIPELINE_READING, intake_counts(run->intake)->bytes_read, intake_counts(run->intake)->bytes);
  }
  return index_saved(run, error);
}

/* The next document that was read elsewhere; as read_document(). */
static gboolean merge_document(Run *run, Harvest **out, GError **error) {
  gboolean replaces;
  DocumentState state = DOCUMENT_CHANGED;
  if (!parts_next(run->options->parts, &run->problems, out, &replaces, error) || !run_check(run, error)) return FALSE;
  if (!*out) return TRUE;
  if (!replaces && !find_state(run, (*out)->document, &state, error)) return FALSE;
  count_document(run->summary, state);
  if (state == DOCUMENT_UNCHANGED) return TRUE;
  harvest_find_keys(*out, run->rules, run->scratch);
  return save_harvest(run, *out, error);
}

static gboolean merge_all(Run *run, GError **error) {
  if (run->options->parts == NULL) return TRUE;
  for (gboolean more = TRUE; more && !is_stopped(run);) {
    g_autoptr(Harvest) harvest = NULL;
    if (!merge_document(run, &harvest, error)) return FALSE;
    more = harvest != NULL;
    report_progress(run, PIPELINE_MERGING, parts_taken(run->options->parts), parts_total(run->options->parts));
  }
  return index_saved(run, error);
}

/* Nothing is kept of a merge that was interrupted. */
static gboolean check_merged(Run *run, GError **error) {
  if (run->options->parts == NULL || !is_stopped(run)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted: nothing was merged, run again");
  return FALSE;
}

/* What a run that was killed has saved is indexed first, so that its documents are known. */
static gboolean read_and_extract(Run *run, GError **error) {
  if (!index_saved(run, error)) return FALSE;
  ReaderOptions reading = run->options->reading;
  reading.problems = &run->problems;
  run->intake = intake_new(run->options->paths, &reading);
  return run_check(run, error) && extract_all(run, read_document, error);
}

static gboolean reread(Run *run, GError **error) {
  const gboolean fresh = !is_stopped(run);
  run->stale = store_stale_documents(run->store, run->options->rebuild ? NULL : run->reading_rules, error);
  if (!run->stale) return FALSE;
  if (run->stale->len > 0 && !extract_all(run, reread_document, error)) return FALSE;
  return !fresh || store_stale_left(run->store, run->reading_rules, &run->summary->stored_stale, error);
}

static gboolean forget(Run *run, GError **error) {
  guint64 facings[1 << KEY_FACE_BITS];
  const guint n = key_facings(facings);
  for (gboolean more = day_is_set(run->options->forget); more && !is_stopped(run);) {
    if (!store_forget_some(run->store, run->options->forget, facings, n, &run->summary->forgotten, &more, error)) return FALSE;
    if (!commit(run, error)) return FALSE;
  }
  return TRUE;
}

/* Before anything is compared: what copies say is not said twice. */
static gboolean find_copies(Run *run, GError **error) {
  for (gboolean more = TRUE; more && !is_stopped(run);)
    if (!likeness_settle_some(run->store, &run->summary->likenesses_left_out, &more, error) || !commit(run, error)) return FALSE;
  stopwatch_lap(&run->watch, &run->times.copies);
  return TRUE;
}

static gboolean compare(Run *run, CompareCounts *counts, GError **error) {
  run->comparison = comparison_new(run->rules, store_position_source(run->store), store_finding_sink(run->store), counts, error);
  if (!run->comparison) return FALSE;
  comparison_use_filters(run->comparison);
  if (run->options->profile) comparison_time(run->comparison);
  if (is_stopped(run)) return commit(run, error);
  if (!store_compare_with(run->store, run->comparing_rules, run->options->rebuild, error)) return FALSE;
  return store_each_changed(run->store, compare_position, run, error) && run_check(run, error) && store_settle_reviews(run->store, error) &&
         commit(run, error);
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

/* ---- the record ---- */

static gboolean begin(Run *run, GError **error) {
  char now[CLOCK_TEXT_SIZE];
  const RunStart start = {clock_text(now), run->options->program, ruleset_hash(run->rules), run->options->paths};
  return store_begin(run->store, error) && store_start_run(run->store, &start, error) && commit(run, error);
}

static gboolean end(Run *run, const char *outcome, const char *message, const GArray *tallies, GError **error) {
  RunCount counts[RUN_SUMMARY_COUNTS];
  char now[CLOCK_TEXT_SIZE];
  run_summary_counts(run->summary, counts);
  const RunEnd record = {.ended = clock_text(now),
                         .outcome = outcome,
                         .message = message,
                         .counts = counts,
                         .n_counts = RUN_SUMMARY_COUNTS,
                         .tallies = (const RuleTally *)(gconstpointer)tallies->data,
                         .n_tallies = tallies->len};
  return store_end_run(run->store, &record, error) && store_commit(run->store, error);
}

/* The first of those with most errors is the worst. */
static void sum_up_errors(RunSummary *sum, const GArray *tallies) {
  guint64 most = 0;
  for (guint i = 0; i < tallies->len; i++) {
    const RuleTally *tally = &g_array_index(tallies, RuleTally, i);
    sum->pattern_errors += tally->errors;
    if (tally->errors > most) sum->worst_pattern = tally->name;
    most = MAX(most, tally->errors);
  }
}

/* Of patterns and contradiction rules that did something. */
static GArray *gather_tallies(const Run *run) {
  GArray *tallies = harvester_tallies(run->harvester);
  g_autoptr(GArray) compared = comparison_tallies(run->comparison);
  for (guint i = 0; i < compared->len; i++)
    if (g_array_index(compared, RuleTally, i).checks > 0) g_array_append_val(tallies, g_array_index(compared, RuleTally, i));
  return tallies;
}

static gboolean sum_up(Run *run, const CompareCounts *compared, GError **error) {
  RunSummary *sum = run->summary;
  StoreTotals totals;
  stopwatch_lap(&run->watch, &run->times.comparing);
  if (!store_totals(run->store, &totals, error)) return FALSE;
  if (!store_untold_findings(run->store, &sum->findings_new, &sum->findings_changed, error)) return FALSE;
  sum_up_reading(sum, run->options->parts != NULL ? parts_counts(run->options->parts) : intake_counts(run->intake), &run->problems);
  sum_up_comparing(sum, compared);
  g_autoptr(GArray) tallies = gather_tallies(run);
  sum_up_errors(sum, tallies);
  sum->findings_total = totals.findings;
  sum->rejected_total = totals.rejected;
  sum->copies_total = totals.copies;
  sum->filtered_total = totals.suppressed;
  if (!end(run, sum->interrupted ? "interrupted" : "done", NULL, tallies, error)) return FALSE;
  stopwatch_lap(&run->watch, &run->times.closing);
  run->times.harvest = harvester_times(run->harvester);
  if (run->options->profile) run->options->profile(&run->times, tallies, run->options->data);
  return TRUE;
}

/* What was not committed is gone. A store that failed may fail again: then the record stays without an end. */
static void note_failure(Run *run, const char *message) {
  g_autoptr(GArray) tallies = g_array_new(FALSE, FALSE, sizeof(RuleTally));
  store_rollback(run->store);
  if (store_run_number(run->store) == 0 || !store_begin(run->store, NULL)) return;
  end(run, "failed", message, tallies, NULL);
}

static void run_clear(Run *run) {
  comparison_free(run->comparison);
  harvester_free(run->harvester);
  arena_free(run->scratch);
  intake_free(run->intake);
  store_rollback(run->store);
  g_clear_pointer(&run->stale, g_array_unref);
  g_free(run->reading_rules);
  g_free(run->comparing_rules);
  g_clear_error(&run->failure);
}

static gboolean go(Run *run, GError **error) {
  CompareCounts counts = {0};
  return begin(run, error) && read_and_extract(run, error) && merge_all(run, error) && reread(run, error) && forget(run, error) &&
         find_copies(run, error) && compare(run, &counts, error) && check_merged(run, error) && sum_up(run, &counts, error);
}

char *pipeline_reading_rules(const char *program, const Ruleset *rules) { return g_strdup_printf("%s %s", program, ruleset_reading_hash(rules)); }
char *pipeline_comparing_rules(const char *program, const Ruleset *rules) { return g_strdup_printf("%s %s", program, ruleset_hash(rules)); }

gboolean pipeline_run(const PipelineOptions *options, RunSummary *summary, GError **error) {
  *summary = (RunSummary){0};
  summary->rule_files_skipped = options->rule_files_skipped;
  g_autoptr(GError) failure = NULL;
  Run run = {.options = options, .store = options->store, .rules = options->rules, .summary = summary, .watch = stopwatch_start()};
  run.reading_rules = pipeline_reading_rules(options->program, options->rules);
  run.comparing_rules = pipeline_comparing_rules(options->program, options->rules);
  run.problems = (InputProblems){.func = note_problem, .data = &run};
  run.harvester = harvester_new(options->rules, options->threads, options->profile != NULL);
  run.scratch = arena_new();
  const gboolean done = go(&run, &failure);
  if (!done) note_failure(&run, failure->message);
  run_clear(&run);
  if (!done) g_propagate_error(error, g_steal_pointer(&failure));
  return done;
}

void run_summary_counts(const RunSummary *summary, RunCount out[RUN_SUMMARY_COUNTS]) {
#define COUNT(name) {#name, summary->name},
  const RunCount counts[] = {RUN_COUNTS(COUNT)};
#undef COUNT
  memcpy(out, counts, sizeof counts);
}
