/* SPDX-License-Identifier: MIT */
/* A merge that was killed, or had no room on the disk, at whatever write: what was there before stands there, or all of it, and the next merge
 * gives what one run would have. */
#include <criterion/criterion.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include "cli/extraction.h"
#include "faulty-disk.h"
#include "nights.h"

#define SHARDS 2
#define DOC(id, day, text) \
  "{\"id\":\"" id "\",\"publisher\":\"The Quay\",\"published\":\"2024-02-" day "\",\"lang\":\"en\",\"text\":\"" text "\"}\n"
#define STORED DOC("a", "05", "The United States said on Monday that North Korea had supplied ballistic missiles to Russia.") DOC("c", "07", "It rained.")
static const char *const shards[SHARDS] = {
    DOC("b", "06", "North Korea on Tuesday denied supplying ballistic missiles to Russia.") DOC("d", "06", "It rained in the hills."),
    DOC("e", "08", "The White House said North Korea had supplied Russia with missiles.") DOC("b", "09", "Corrected: nobody spoke."),
};

/* After how many writes the next fault comes: all of them with SICNON_FULL. */
static guint step_of(void) { return g_getenv("SICNON_FULL") ? 1 : 7; }

static const char *part_of(const Nights *nights, guint shard) {
  g_autofree char *name = g_strdup_printf("part-%u", shard);
  return nights_path(nights, name);
}

static void write_parts(const Nights *nights) {
  const char *paths[SHARDS + 1] = {NULL};
  for (guint i = 0; i < SHARDS; i++) {
    g_autofree char *name = g_strdup_printf("news-%u.jsonl", i);
    paths[i] = nights_path(nights, name);
    cr_assert(g_file_set_contents(paths[i], shards[i], -1, NULL));
  }
  for (guint i = 0; i < SHARDS; i++) {
    g_autoptr(GError) error = NULL;
    const ExtractionOptions options = {.paths = paths, .reading = {.shard = i, .shards = SHARDS}, .rules = nights->rules, .threads = 1,
                                       .part = part_of(nights, i), .log = log_new(LOG_QUIET, "text")};
    cr_assert(extraction_run(&options, &error), "%s", error ? error->message : "");
  }
}

static gboolean merge(const Nights *nights, const char *database, void (*progress)(const PipelineProgress *, gpointer), gpointer data, GError **error) {
  const char *folders[SHARDS + 1] = {NULL}, *nothing[] = {NULL};
  for (guint i = 0; i < SHARDS; i++) folders[i] = part_of(nights, i);
  g_auto(Manifest) manifest = {0};
  if (!manifest_read(folders[0], &manifest, error)) return FALSE;
  g_autoptr(Parts) parts = parts_open(folders, SHARDS, manifest.rules, error);
  g_autoptr(Store) store = parts ? store_open(database, STORE_WRITE, error) : NULL;
  if (!store) return FALSE;
  RunSummary summary;
  const PipelineOptions options = {.paths = nothing, .parts = parts, .rules = nights->rules, .program = "0", .store = store, .threads = 1,
                                   .progress = progress, .data = data};
  return pipeline_run(&options, &summary, error);
}

static void expect_merged(const Nights *nights, const char *database, const char *expected, guint n) {
  g_autoptr(GError) error = NULL;
  cr_assert(merge(nights, database, NULL, NULL, &error), "write %u: %s", n, error ? error->message : "");
  g_autofree char *seen = nights_show(database);
  cr_assert_str_eq(seen, expected, "merged again after write %u", n);
  nights_check(database);
}

/* Parts of two shards, a database for each fault, and what is in it before and should be in the end. */
typedef struct {
  Nights nights;
  char *before, *after;
} Scene;

static const char *stored(Scene *scene, const char *name) {
  g_autoptr(GError) error = NULL;
  const char *database = nights_path(&scene->nights, name);
  cr_assert(nights_run(&scene->nights, database, STORED, FALSE, &error), "%s", error ? error->message : "");
  return database;
}

static void scene_open(Scene *scene) {
  nights_open(&scene->nights, NULL);
  write_parts(&scene->nights);
  const char *database = stored(scene, "whole.db");
  scene->before = nights_show(database);
  for (guint i = 0; i < SHARDS; i++) cr_assert(nights_run(&scene->nights, database, shards[i], FALSE, NULL));
  scene->after = nights_show(database);
  cr_assert_str_neq(scene->before, scene->after);
}

static void scene_close(Scene *scene) {
  nights_close(&scene->nights);
  g_free(scene->before);
  g_free(scene->after);
}

static void see_progress(const PipelineProgress *progress, gpointer data) {
  guint64 *done = data;
  if (progress->stage != PIPELINE_MERGING) return;
  cr_expect(progress->done >= *done && progress->done <= progress->total);
  cr_expect_eq(progress->total, 4);
  *done = progress->done;
}

Test(nights, merge_tells_how_far_it_is) {
  Nights nights;
  nights_open(&nights, NULL);
  write_parts(&nights);
  guint64 done = 0;
  cr_assert(merge(&nights, nights_path(&nights, "night.db"), see_progress, &done, NULL));
  cr_expect_eq(done, 4, "%" G_GUINT64_FORMAT, done);
  nights_close(&nights);
}

/* In a process of its own. TRUE when it was done before the disk killed it. */
static gboolean merge_killed(const Scene *scene, const char *database, guint n) {
  const pid_t child = fork();
  if (child == 0) {
    faulty_disk(DISK_KILLS, n);
    _exit(merge(&scene->nights, database, NULL, NULL, NULL) ? 0 : 1);
  }
  int status = 0;
  cr_assert_eq(waitpid(child, &status, 0), child);
  cr_assert(WIFSIGNALED(status) ? WTERMSIG(status) == SIGKILL : WEXITSTATUS(status) == 0, "write %u: status %d", n, status);
  return WIFEXITED(status);
}

Test(nights, merge_killed_at_any_write, .timeout = 600) {
  Scene scene;
  scene_open(&scene);
  gboolean done = FALSE;
  guint n = 0;
  for (; !done; n += step_of()) {
    g_autofree char *name = g_strdup_printf("killed-%u.db", n);
    const char *database = stored(&scene, name);
    done = merge_killed(&scene, database, n);
    g_autofree char *left = nights_show(database);
    cr_assert(g_str_equal(left, scene.before) || g_str_equal(left, scene.after), "half of a merge is left at write %u", n);
    expect_merged(&scene.nights, database, scene.after, n);
  }
  cr_assert_gt(n, 3 * step_of(), "there is something to be killed at");
  scene_close(&scene);
}

Test(nights, merge_on_a_full_disk_at_any_write, .timeout = 600) {
  Scene scene;
  scene_open(&scene);
  gboolean done = FALSE;
  for (guint n = 0; !done; n += step_of()) {
    g_autoptr(GError) error = NULL;
    g_autofree char *name = g_strdup_printf("full-%u.db", n);
    const char *database = stored(&scene, name);
    faulty_disk(DISK_IS_FULL, n);
    done = merge(&scene.nights, database, NULL, NULL, &error);
    faulty_disk(DISK_WORKS, 0);
    cr_assert(done || g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "write %u: %s", n, done ? "" : error->message);
    expect_merged(&scene.nights, database, scene.after, n);
  }
  scene_close(&scene);
}
