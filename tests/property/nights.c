/* SPDX-License-Identifier: MIT */
#include "nights.h"
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include "report/report.h"
#include "store/care.h"
#include "store/visit.h"

void nights_open(Nights *nights, const char *layer) {
  g_autoptr(GError) error = NULL;
  const char *dirs[] = {SICNON_SOURCE_RULES, layer, NULL};
  nights->folder = g_dir_make_tmp("sicnon-XXXXXX", NULL);
  nights->rules = ruleset_load(dirs, &error);
  cr_assert_not_null(nights->rules, "%s", error ? error->message : "");
}

/* With all that is in it. */
static void remove_folder(const char *folder) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name; dir && (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_DIR)) remove_folder(path);
    else g_remove(path);
  }
  g_rmdir(folder);
}

void nights_close(Nights *nights) {
  remove_folder(nights->folder);
  g_free(nights->folder);
  ruleset_free(nights->rules);
}

const char *nights_path(const Nights *nights, const char *name) {
  g_autofree char *path = g_build_filename(nights->folder, name, NULL);
  return g_intern_string(path);
}

gboolean nights_run(Nights *nights, const char *database, const char *lines, gboolean rebuild, GError **error) {
  const char *input = nights_path(nights, "in.jsonl"), *paths[] = {lines ? input : NULL, NULL};
  if (lines) cr_assert(g_file_set_contents(input, lines, -1, NULL));
  g_autoptr(Store) store = store_open(database, STORE_WRITE, error);
  if (!store) return FALSE;
  RunSummary summary;
  const PipelineOptions options = {.paths = paths, .rules = nights->rules, .program = "0", .store = store, .threads = 1, .rebuild = rebuild};
  return pipeline_run(&options, &summary, error);
}

void nights_forget(Nights *nights, const char *database, Day before) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Store) store = store_open(database, STORE_WRITE, &error);
  const char *none[] = {NULL};
  RunSummary summary;
  const PipelineOptions options = {.paths = none, .rules = nights->rules, .program = "0", .store = store, .threads = 1, .forget = before};
  cr_assert(store && pipeline_run(&options, &summary, &error), "%s", error ? error->message : "");
}

static gboolean show_claim(const ClaimRecord *record, gpointer out) {
  report_jsonl.claim(&(Report){.out = out}, record);
  return TRUE;
}
static gboolean show_position(const Position *position, gpointer out) {
  report_jsonl.position(&(Report){.out = out}, position);
  return TRUE;
}
static gboolean show_finding(const FindingRecord *record, gpointer out) {
  report_jsonl.finding(&(Report){.out = out}, record);
  return TRUE;
}
static gboolean show_rejected(const RejectedRecord *record, gpointer out) {
  report_jsonl.rejected(&(Report){.out = out}, record);
  return TRUE;
}

char *nights_show(const char *database) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Store) store = store_open(database, STORE_READ, &error);
  cr_assert_not_null(store, "%s", error ? error->message : "");
  GString *out = g_string_new(NULL);
  cr_assert(store_each_claim(store, NULL, show_claim, out, NULL));
  cr_assert(store_each_position(store, show_position, out, NULL));
  cr_assert(store_each_finding(store, NULL, show_finding, out, NULL));
  cr_assert(store_each_rejected(store, NULL, show_rejected, out, NULL));
  return g_string_free(out, FALSE);
}

static gboolean no_fault(const char *fault, gpointer database) {
  cr_assert_fail("%s: %s", (const char *)database, fault);
  return FALSE;
}

void nights_check(const char *database) {
  g_autoptr(Store) store = store_open(database, STORE_READ, NULL);
  guint64 faults = 0;
  cr_assert_not_null(store);
  cr_assert(store_check(store, no_fault, (gpointer)database, &faults, NULL));
}
