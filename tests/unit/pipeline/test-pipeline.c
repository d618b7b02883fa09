/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include "base/error.h"
#include "harvest.h"
#include "pipeline.h"
#include "store/visit.h"

/* ---- a night in a folder of its own ---- */

typedef struct {
  char *folder, *input, *database;
  Ruleset *rules;
  GString *said; /* problems, one a line */
} Night;

static void night_open(Night *night) {
  g_autoptr(GError) error = NULL;
  const char *dirs[] = {SICNON_SOURCE_RULES, NULL};
  night->folder = g_dir_make_tmp("sicnon-XXXXXX", NULL);
  night->input = g_build_filename(night->folder, "in.jsonl", NULL);
  night->database = g_build_filename(night->folder, "night.db", NULL);
  night->said = g_string_new(NULL);
  night->rules = ruleset_load(dirs, &error);
  cr_assert_not_null(night->rules, "%s", error ? error->message : "");
}

static void night_close(Night *night) {
  g_autoptr(GDir) dir = g_dir_open(night->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(night->folder, name, NULL);
    g_remove(path);
  }
  g_rmdir(night->folder);
  ruleset_free(night->rules);
  g_string_free(night->said, TRUE);
  g_free(night->database);
  g_free(night->input);
  g_free(night->folder);
}

static void note(const InputProblem *problem, gpointer data) {
  Night *night = data;
  g_autofree char *text = input_problem_text(problem);
  g_string_append_printf(night->said, "%s\n", text);
}

static RunSummary night_run_on(Night *night, const char *database, const char *path, guint threads) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Store) store = store_open(database, STORE_WRITE, &error);
  cr_assert_not_null(store, "%s", error ? error->message : "");
  const char *paths[] = {path, NULL};
  const PipelineOptions options = {
      .paths = paths, .rules = night->rules, .program = "0", .store = store, .threads = threads, .problem = note, .data = night};
  RunSummary summary;
  cr_assert(pipeline_run(&options, &summary, &error), "%s", error ? error->message : "");
  cr_assert(store_begin(store, NULL) && store_tell_findings(store, NULL) && store_commit(store, NULL));
  return summary;
}

static RunSummary night_run(Night *night, const char *lines, guint threads) {
  cr_assert(g_file_set_contents(night->input, lines, -1, NULL));
  return night_run_on(night, night->database, night->input, threads);
}

/* ---- what is in a database, as text ---- */

static gboolean show_claim(const ClaimRecord *record, gpointer data) {
  g_string_append_printf(data, "claim %s %s %s %s\n", record->claim.id.text, record->document, record->claim.actor,
                         stance_names[record->claim.stance]);
  return TRUE;
}

static gboolean show_position(const Position *position, gpointer data) {
  g_string_append_printf(data, "position %s", position->id);
  for (guint i = 0; i < position->n_evidence; i++) g_string_append_printf(data, " %s", position->evidence[i].claim);
  g_string_append_c(data, '\n');
  return TRUE;
}

static gboolean show_finding(const FindingRecord *record, gpointer data) {
  g_string_append_printf(data, "finding %s %s %s %.17g\n", record->finding.id, record->finding.a, record->finding.b, record->finding.score);
  return TRUE;
}

static gboolean show_rejected(const RejectedRecord *record, gpointer data) {
  g_string_append_printf(data, "rejected %s %s\n", record->pair.id, guard_names[record->pair.guard]);
  return TRUE;
}

static char *show(const char *database) {
  GString *out = g_string_new(NULL);
  g_autoptr(Store) store = store_open(database, STORE_READ, NULL);
  cr_assert(store_each_claim(store, NULL, show_claim, out, NULL));
  cr_assert(store_each_position(store, show_position, out, NULL));
  cr_assert(store_each_finding(store, NULL, show_finding, out, NULL));
  cr_assert(store_each_rejected(store, NULL, show_rejected, out, NULL));
  return g_string_free(out, FALSE);
}

/* ---- documents ---- */

#define DOC(id, day, text) \
  "{\"id\":\"" id "\",\"publisher\":\"The Quay\",\"published\":\"2024-02-" day "\",\"lang\":\"en\",\"text\":\"" text "\"}\n"
#define ACCUSES "The United States said on Monday that North Korea had supplied ballistic missiles to Russia."
#define DENIES "North Korea on Tuesday denied supplying ballistic missiles to Russia."
#define RAINS "It rained in the hills."

/* ---- the tests ---- */

Test(pipeline, finds_what_two_documents_say_against_each_other) {
  Night night;
  night_open(&night);
  RunSummary summary = night_run(&night, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES), 1);
  cr_assert_eq(summary.files, 1);
  cr_assert_eq(summary.documents, 2);
  cr_assert_eq(summary.added, 2);
  cr_assert_eq(summary.claims, 2);
  cr_assert_eq(summary.sentences, 2);
  cr_assert_eq(summary.positions, 2);
  cr_assert_eq(summary.findings_new, 1);
  cr_assert_eq(summary.findings_total, 1);
  cr_assert_eq(summary.pattern_errors, 0);
  night_close(&night);
}

Test(pipeline, a_repeat_does_nothing) {
  Night night;
  night_open(&night);
  night_run(&night, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES), 1);
  g_autofree char *first = show(night.database);
  RunSummary again = night_run(&night, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES), 1);
  g_autofree char *second = show(night.database);
  cr_assert_str_eq(second, first);
  cr_assert_eq(again.documents, 2);
  cr_assert_eq(again.unchanged, 2);
  cr_assert_eq(again.added + again.replaced + again.claims + again.positions + again.findings_new, 0);
  cr_assert_eq(again.findings_total, 1);
  night_close(&night);
}

Test(pipeline, two_nights_give_what_one_gives) {
  Night night;
  night_open(&night);
  night_run(&night, DOC("b", "06", DENIES) DOC("c", "07", RAINS), 1);
  RunSummary second = night_run(&night, DOC("a", "05", ACCUSES), 1);
  cr_assert_eq(second.findings_new, 1);
  g_autofree char *in_two = show(night.database), *one = g_build_filename(night.folder, "one.db", NULL);
  cr_assert(g_file_set_contents(night.input, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES) DOC("c", "07", RAINS), -1, NULL));
  night_run_on(&night, one, night.input, 1);
  g_autofree char *in_one = show(one);
  cr_assert_str_eq(in_two, in_one);
  night_close(&night);
}

Test(pipeline, a_changed_document_takes_its_findings_along) {
  Night night;
  night_open(&night);
  night_run(&night, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES), 1);
  RunSummary changed = night_run(&night, DOC("a", "05", RAINS), 1);
  cr_assert_eq(changed.replaced, 1);
  cr_assert_eq(changed.findings_total, 0);
  RunSummary back = night_run(&night, DOC("a", "05", ACCUSES), 1);
  cr_assert_eq(back.findings_total, 1);
  cr_assert_eq(back.findings_new, 0, "it was told of before");
  night_close(&night);
}

/* Two documents state one position: when one of them changes, the other still holds it. */
Test(pipeline, a_position_outlives_one_of_its_documents) {
  Night night;
  night_open(&night);
  night_run(&night, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES) DOC("c", "05", ACCUSES), 1);
  RunSummary changed = night_run(&night, DOC("a", "05", RAINS), 1);
  cr_assert_eq(changed.findings_total, 1);
  g_autofree char *left = show(night.database), *one = g_build_filename(night.folder, "one.db", NULL);
  cr_assert(g_file_set_contents(night.input, DOC("a", "05", RAINS) DOC("b", "06", DENIES) DOC("c", "05", ACCUSES), -1, NULL));
  night_run_on(&night, one, night.input, 1);
  g_autofree char *fresh = show(one);
  cr_assert_str_eq(left, fresh);
  night_close(&night);
}

Test(pipeline, of_two_versions_in_one_run_the_later_is_kept) {
  static const char *const orders[] = {DOC("a", "05", ACCUSES) DOC("a", "06", RAINS) DOC("b", "06", DENIES),
                                       DOC("a", "06", RAINS) DOC("a", "05", ACCUSES) DOC("b", "06", DENIES)};
  for (gsize i = 0; i < G_N_ELEMENTS(orders); i++) {
    Night night;
    night_open(&night);
    night_run(&night, DOC("a", "06", RAINS) DOC("b", "06", DENIES), 1);
    g_autofree char *wanted = show(night.database);
    night_run(&night, orders[i], 4); /* the later version is already stored when the earlier one comes */
    g_autofree char *kept = show(night.database);
    cr_assert_str_eq(kept, wanted);
    night_close(&night);
  }
}

Test(pipeline, problems_are_told_counted_and_do_not_stop_the_rest) {
  Night night;
  night_open(&night);
  RunSummary summary = night_run(&night, DOC("a", "05", ACCUSES) "{\"id\":\"x\"\n" DOC("b", "32", DENIES), 1);
  cr_assert_eq(summary.documents, 2);
  cr_assert_eq(summary.problems, 1);
  cr_assert_eq(summary.warnings, 1);
  cr_assert_eq(summary.findings_total, 1);
  cr_assert_not_null(strstr(night.said->str, "in.jsonl:2: not valid JSON"));
  cr_assert_not_null(strstr(night.said->str, "in.jsonl:3: date of publication"));

  StoreTotals totals;
  g_autoptr(Store) store = store_open(night.database, STORE_READ, NULL);
  cr_assert(store_totals(store, &totals, NULL));
  cr_assert_eq(totals.problems, 1);
  night_close(&night);
}

Test(pipeline, nothing_usable_is_no_error_but_told) {
  Night night;
  night_open(&night);
  g_autofree char *missing = g_build_filename(night.folder, "missing", NULL);
  RunSummary summary = night_run_on(&night, night.database, missing, 2);
  cr_assert_eq(summary.documents, 0);
  cr_assert_eq(summary.problems, 1);
  night_close(&night);
}

/* Many documents of uneven length: batches fill up, threads finish out of order. */
static char *many_documents(void) {
  static const char *const texts[] = {ACCUSES, DENIES, RAINS, "Ukraine said that Russia had struck a hospital in Kharkiv.",
                                      "Russia denied that it had struck a hospital in Kharkiv."};
  GString *lines = g_string_new(NULL);
  for (guint i = 0; i < 600; i++) {
    g_string_append_printf(lines, "{\"id\":\"%u\",\"publisher\":\"P%u\",\"published\":\"2024-02-%02u\",\"text\":\"", i, i % 7, 1 + i % 28);
    for (guint k = 0; k <= (i * i) % 11; k++) g_string_append_printf(lines, "%s\\n\\n", texts[(i + k) % G_N_ELEMENTS(texts)]);
    g_string_append(lines, "\"}\n");
  }
  return g_string_free(lines, FALSE);
}

Test(pipeline, threads_change_nothing) {
  Night night;
  night_open(&night);
  g_autofree char *lines = many_documents(), *four = g_build_filename(night.folder, "four.db", NULL);
  RunSummary one_thread = night_run(&night, lines, 1), four_threads = night_run_on(&night, four, night.input, 4);
  g_autofree char *with_one = show(night.database), *with_four = show(four);
  cr_assert_str_eq(with_four, with_one);
  RunCount one[RUN_SUMMARY_COUNTS], other[RUN_SUMMARY_COUNTS];
  run_summary_counts(&one_thread, one);
  run_summary_counts(&four_threads, other);
  for (gsize i = 0; i < RUN_SUMMARY_COUNTS; i++) cr_assert_eq(one[i].value, other[i].value, "%s", one[i].name);
  cr_assert_gt(one_thread.findings_total, 0);
  night_close(&night);
}

static void count_progress(const PipelineProgress *progress, gpointer data) {
  guint64 *seen = data; /* reading, comparing, last number of bytes */
  seen[progress->stage == PIPELINE_COMPARING ? 1 : 0]++;
  if (progress->stage == PIPELINE_COMPARING) return;
  cr_assert_geq(progress->done, seen[2]);
  cr_assert_leq(progress->done, progress->total);
  seen[2] = progress->done;
}

Test(pipeline, tells_how_far_it_is) {
  Night night;
  night_open(&night);
  cr_assert(g_file_set_contents(night.input, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES), -1, NULL));
  guint64 seen[3] = {0};
  const char *paths[] = {night.input, NULL};
  g_autoptr(Store) store = store_open(night.database, STORE_WRITE, NULL);
  const PipelineOptions options = {
      .paths = paths, .rules = night.rules, .program = "0", .store = store, .threads = 1, .progress = count_progress, .data = seen};
  RunSummary summary;
  cr_assert(pipeline_run(&options, &summary, NULL));
  cr_assert_eq(seen[0], 3, "each document, and the end");
  cr_assert_eq(seen[1], summary.positions);
  cr_assert_gt(seen[2], 0);
  night_close(&night);
}

Test(pipeline, a_store_that_fails_is_an_error) {
  Night night;
  night_open(&night);
  cr_assert(g_file_set_contents(night.input, DOC("a", "05", ACCUSES) "bad\n", -1, NULL));
  g_autoptr(Store) holder = store_open(night.database, STORE_WRITE, NULL), store = store_open(night.database, STORE_WRITE, NULL);
  cr_assert(store_begin(holder, NULL));
  store_set_patience(store, 1);
  const char *paths[] = {night.input, NULL};
  const PipelineOptions options = {.paths = paths, .rules = night.rules, .program = "0", .store = store, .threads = 2};
  RunSummary summary;
  g_autoptr(GError) error = NULL;
  cr_assert_not(pipeline_run(&options, &summary, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_BUSY), "%s", error->message);
  night_close(&night);
}

Test(pipeline, every_count_of_the_summary_has_its_name) {
  RunSummary summary = {.files = 1, .reading_limits = 2, .rejected_total = 3};
  RunCount counts[RUN_SUMMARY_COUNTS];
  run_summary_counts(&summary, counts);
  guint64 sum = 0;
  for (guint i = 0; i < RUN_SUMMARY_COUNTS; i++) {
    const guint64 wanted = g_str_equal(counts[i].name, "files") + 2 * g_str_equal(counts[i].name, "reading_limits") +
                           3 * g_str_equal(counts[i].name, "rejected_total");
    cr_assert_eq(counts[i].value, wanted, "%s", counts[i].name);
    sum += counts[i].value;
  }
  cr_assert_eq(sum, 6);
}

/* ---- interrupted ---- */

typedef struct {
  Night *night;
  guint patience; /* how often the run may ask */
} Stopper;

static gboolean stop_after(gpointer data) {
  Stopper *stopper = data;
  if (stopper->patience == 0) return TRUE;
  stopper->patience--;
  return FALSE;
}

/* Stopped at its n-th question; TRUE when it was done before. */
static gboolean run_until(Night *night, const char *database, guint patience) {
  g_autoptr(Store) store = store_open(database, STORE_WRITE, NULL);
  const char *paths[] = {night->input, NULL};
  Stopper stopper = {night, patience};
  const PipelineOptions options = {
      .paths = paths, .rules = night->rules, .program = "0", .store = store, .threads = 2, .stop = stop_after, .data = &stopper};
  RunSummary summary;
  g_autoptr(GError) error = NULL;
  cr_assert(pipeline_run(&options, &summary, &error), "%s", error ? error->message : "");
  return !summary.interrupted;
}

Test(pipeline, interrupted_anywhere_and_run_again_gives_the_same) {
  Night night;
  night_open(&night);
  night_run(&night, DOC("a", "05", ACCUSES) DOC("b", "06", DENIES) DOC("a", "07", ACCUSES), 1);
  g_autofree char *whole = show(night.database);
  gboolean done = FALSE;
  for (guint patience = 0; !done; patience++) {
    g_autofree char *name = g_strdup_printf("%u.db", patience), *path = g_build_filename(night.folder, name, NULL);
    done = run_until(&night, path, patience);
    cr_assert(run_until(&night, path, G_MAXUINT));
    g_autofree char *again = show(path);
    cr_assert_str_eq(again, whole, "stopped at question %u", patience);
    cr_assert_lt(patience, 100);
  }
  night_close(&night);
}

/* ---- commits ---- */

typedef struct {
  const char *database;
  guint64 documents; /* most that another connection saw before the end */
} Watcher;

static void watch(G_GNUC_UNUSED const PipelineProgress *progress, gpointer data) {
  Watcher *watcher = data;
  sqlite3 *db = NULL;
  sqlite3_stmt *count = NULL;
  cr_assert_eq(sqlite3_open_v2(watcher->database, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
  cr_assert_eq(sqlite3_prepare_v2(db, "SELECT count(*) FROM documents WHERE row > (SELECT indexed FROM state)", -1, &count, NULL), SQLITE_OK);
  if (sqlite3_step(count) == SQLITE_ROW) watcher->documents = MAX(watcher->documents, (guint64)sqlite3_column_int64(count, 0));
  sqlite3_finalize(count);
  sqlite3_close(db);
}

/* How many documents were committed before they were all read. */
static guint64 committed_early(Night *night, const char *lines) {
  Watcher watcher = {.database = night->database};
  g_autoptr(Store) store = store_open(night->database, STORE_WRITE, NULL);
  const char *paths[] = {night->input, NULL};
  const PipelineOptions options = {
      .paths = paths, .rules = night->rules, .program = "0", .store = store, .threads = 1, .progress = watch, .data = &watcher};
  RunSummary summary;
  cr_assert(g_file_set_contents(night->input, lines, -1, NULL));
  cr_assert(pipeline_run(&options, &summary, NULL));
  return watcher.documents;
}

Test(pipeline, pipeline_commit_documents) {
  Night night;
  night_open(&night);
  g_autoptr(GString) lines = g_string_new(NULL);
  for (guint i = 0; i < PIPELINE_COMMIT_DOCUMENTS + 500; i++) g_string_append_printf(lines, "{\"id\":\"%u\",\"text\":\"x\"}\n", i);
  cr_assert_eq(committed_early(&night, lines->str), PIPELINE_COMMIT_DOCUMENTS);
  night_close(&night);
}

Test(pipeline, pipeline_commit_bytes) {
  Night night;
  night_open(&night);
  g_autoptr(GString) lines = g_string_new(NULL);
  g_autofree char *megabyte = g_strnfill(1024 * 1024, ' ');
  for (guint i = 0; i < 12; i++) g_string_append_printf(lines, "{\"id\":\"%u\",\"text\":\"x%s\"}\n", i, megabyte);
  cr_assert_eq(committed_early(&night, lines->str), PIPELINE_COMMIT_BYTES / (1024 * 1024));
  night_close(&night);
}

/* ---- batches of positions ---- */

typedef struct {
  const char *database;
  guint64 before, after; /* positions that another connection sees as compared: with the last of a batch, and with the first behind it */
} Watch;

static guint64 count_changed(const char *database) {
  sqlite3 *db;
  sqlite3_stmt *count;
  cr_assert_eq(sqlite3_open_v2(database, &db, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
  cr_assert_eq(sqlite3_prepare_v2(db, "SELECT count(*) FROM changed_positions", -1, &count, NULL), SQLITE_OK);
  cr_assert_eq(sqlite3_step(count), SQLITE_ROW);
  const guint64 n = (guint64)sqlite3_column_int64(count, 0);
  sqlite3_finalize(count);
  sqlite3_close(db);
  return n;
}

static void watch_progress(const PipelineProgress *progress, gpointer data) {
  Watch *watch = data;
  if (progress->stage != PIPELINE_COMPARING) return;
  if (progress->done == PIPELINE_COMMIT_POSITIONS) watch->before = count_changed(watch->database);
  if (progress->done == PIPELINE_COMMIT_POSITIONS + 2) watch->after = count_changed(watch->database);
}

/* Each document has a giver of its own, who is accused and denies. */
static void write_disputes(const char *path, guint n) {
  g_autoptr(GString) lines = g_string_new(NULL);
  for (guint i = 0; i < n; i++)
    g_string_append_printf(lines, "{\"id\":\"d%u\",\"published\":\"2024-02-05\",\"text\":\"Norway said that Acme%u Corp had supplied rifles to Chad. "
                                  "Acme%u Corp denied supplying rifles to Chad.\"}\n", i, i, i);
  cr_assert(g_file_set_contents(path, lines->str, (gssize)lines->len, NULL));
}

Test(pipeline, pipeline_commit_positions, .timeout = 300) {
  Night night;
  night_open(&night);
  write_disputes(night.input, PIPELINE_COMMIT_POSITIONS / 2 + 10);
  g_autoptr(Store) store = store_open(night.database, STORE_WRITE, NULL);
  Watch watch = {.database = night.database};
  const char *paths[] = {night.input, NULL};
  const PipelineOptions options = {.paths = paths, .rules = night.rules, .program = "0", .store = store, .threads = 2, .progress = watch_progress, .data = &watch};
  RunSummary summary;
  cr_assert(pipeline_run(&options, &summary, NULL));
  cr_expect_eq(summary.positions, PIPELINE_COMMIT_POSITIONS + 20, "%u", (guint)summary.positions);
  cr_expect_eq(watch.before, summary.positions, "none is committed while the batch goes on");
  cr_expect_eq(watch.after, summary.positions - (PIPELINE_COMMIT_POSITIONS - 1), "a position is marked as compared behind its batch");
  store_close(g_steal_pointer(&store));
  night_close(&night);
}
