/* SPDX-License-Identifier: MIT */
/* A night that was killed, or had no room on the disk, at whatever write: the next one completes it to the same bytes. And changed rules
 * give what a new database would. */
#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>
#include "base/error.h"
#include "faulty-disk.h"
#include "nights.h"

/* After how many writes the next fault comes: all of them with SICNON_FULL. */
static guint step_of(void) { return g_getenv("SICNON_FULL") ? 1 : 7; }

#define DOC(id, day, text) \
  "{\"id\":\"" id "\",\"publisher\":\"The Quay\",\"published\":\"2024-02-" day "\",\"lang\":\"en\",\"text\":\"" text "\"}\n"
#define ACCUSES "The United States said on Monday that North Korea had supplied ballistic missiles to Russia."
#define DENIES "North Korea on Tuesday denied supplying ballistic missiles to Russia."
#define REPEATS "The White House said North Korea had supplied Russia with missiles."
#define RAINS "It rained in the hills."
#define FIRST_NIGHT DOC("a", "05", ACCUSES) DOC("b", "06", DENIES) DOC("c", "07", RAINS)
#define SECOND_NIGHT DOC("b", "08", RAINS) DOC("d", "08", REPEATS) DOC("e", "08", DENIES)

static void run(Nights *nights, const char *database, const char *lines) {
  g_autoptr(GError) error = NULL;
  cr_assert(nights_run(nights, database, lines, FALSE, &error), "%s", error ? error->message : "");
}

/* Both nights, undisturbed. */
static char *whole(Nights *nights) {
  const char *database = nights_path(nights, "whole.db");
  run(nights, database, FIRST_NIGHT);
  run(nights, database, SECOND_NIGHT);
  return nights_show(database);
}

/* In a process of its own: runs until the disk kills it. TRUE when it was done before. */
static gboolean run_killed(Nights *nights, const char *database, const char *lines, guint n) {
  const pid_t child = fork();
  if (child == 0) {
    faulty_disk(DISK_KILLS, n);
    _exit(nights_run(nights, database, lines, FALSE, NULL) ? 0 : 1);
  }
  int status = 0;
  cr_assert_eq(waitpid(child, &status, 0), child);
  cr_assert(WIFSIGNALED(status) ? WTERMSIG(status) == SIGKILL : WEXITSTATUS(status) == 0, "write %u: status %d", n, status);
  return WIFEXITED(status);
}

static void expect_same(Nights *nights, const char *database, const char *expected, const char *what, guint n) {
  run(nights, database, FIRST_NIGHT);
  run(nights, database, SECOND_NIGHT);
  g_autofree char *seen = nights_show(database);
  cr_assert_str_eq(seen, expected, "%s at write %u", what, n);
  nights_check(database);
}

Test(nights, killed_at_any_write_of_the_first, .timeout = 600) {
  Nights nights;
  nights_open(&nights, NULL);
  g_autofree char *expected = whole(&nights);
  gboolean done = FALSE;
  guint n = 0;
  for (; !done; n += step_of()) {
    g_autofree char *name = g_strdup_printf("%u.db", n);
    const char *database = nights_path(&nights, name);
    done = run_killed(&nights, database, FIRST_NIGHT, n);
    expect_same(&nights, database, expected, "killed", n);
  }
  cr_assert_gt(n, 5 * step_of(), "there is something to be killed at");
  nights_close(&nights);
}

Test(nights, killed_at_any_write_of_the_second, .timeout = 600) {
  Nights nights;
  nights_open(&nights, NULL);
  g_autofree char *expected = whole(&nights);
  gboolean done = FALSE;
  for (guint n = 0; !done; n += step_of()) {
    g_autofree char *name = g_strdup_printf("%u.db", n);
    const char *database = nights_path(&nights, name);
    run(&nights, database, FIRST_NIGHT);
    done = run_killed(&nights, database, SECOND_NIGHT, n);
    expect_same(&nights, database, expected, "killed", n);
  }
  nights_close(&nights);
}

Test(nights, a_full_disk_at_any_write, .timeout = 600) {
  Nights nights;
  nights_open(&nights, NULL);
  g_autofree char *expected = whole(&nights);
  gboolean done = FALSE;
  for (guint n = 0; !done; n += step_of()) {
    g_autoptr(GError) error = NULL;
    g_autofree char *name = g_strdup_printf("%u.db", n);
    const char *database = nights_path(&nights, name);
    faulty_disk(DISK_IS_FULL, n);
    done = nights_run(&nights, database, FIRST_NIGHT, FALSE, &error);
    faulty_disk(DISK_WORKS, 0);
    cr_assert(done || g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "write %u: %s", n, done ? "" : error->message);
    expect_same(&nights, database, expected, "full", n);
  }
  nights_close(&nights);
}

/* ---- changed rules ---- */

/* A folder of rules with this one file. */
static const char *make_layer(const Nights *nights, const char *file, const char *text) {
  g_autofree char *dir = g_strdup_printf("%s-layer", nights->folder), *path = g_build_filename(dir, file, NULL);
  g_autofree char *family = g_path_get_dirname(path);
  cr_assert_eq(g_mkdir_with_parents(family, 0700), 0);
  cr_assert(g_file_set_contents(path, text, -1, NULL));
  return g_intern_string(dir);
}

static void remove_layer(const char *dir, const char *file) {
  g_autofree char *path = g_build_filename(dir, file, NULL), *family = g_path_get_dirname(path);
  g_remove(path);
  g_rmdir(family);
  g_rmdir(dir);
}

#define HEAD(id) "id: " id "\ntitle: of a test\nstatus: test\nauthor: test\ndate: 2026-11-23\n"

/* One that is read with, and one that only comparing needs. */
static const struct {
  const char *file, *text;
} changes[] = {
    {"actors/quay.yml",
     HEAD("quay") "actors:\n  - id: kp\n    name: Northern Quay\n    kind: state\n    aliases: [North Korea]\n"},
    {"contradictions/denial-of-accusation.yml",
     HEAD("denial-of-accusation") "kind: denial\nlevel: low\nprior: 0.3\nfacing: denial-assertion\naccused: agent\nguards: [same-side]\n"
                                  "message: \"{a.actor} denies what {b.actor} says ({subject}).\"\n"},
};

Test(nights, changed_rules_give_what_a_new_database_would, .timeout = 600) {
  for (guint i = 0; i < G_N_ELEMENTS(changes); i++) {
    Nights before, after;
    nights_open(&before, NULL);
    const char *layer = make_layer(&before, changes[i].file, changes[i].text);
    nights_open(&after, layer);
    const char *database = nights_path(&before, "night.db"), *fresh = nights_path(&before, "fresh.db");
    run(&before, database, FIRST_NIGHT);
    run(&before, database, SECOND_NIGHT);
    g_autofree char *old = nights_show(database);
    run(&after, database, NULL);
    run(&after, fresh, FIRST_NIGHT);
    run(&after, fresh, SECOND_NIGHT);
    g_autofree char *changed = nights_show(database), *expected = nights_show(fresh);
    cr_assert_str_eq(changed, expected, "%s", changes[i].file);
    cr_assert_str_neq(changed, old, "%s changes something", changes[i].file);
    run(&before, database, NULL);
    g_autofree char *again = nights_show(database);
    cr_assert_str_eq(again, old, "%s and back", changes[i].file);
    nights_check(database);
    remove_layer(layer, changes[i].file);
    nights_close(&after);
    nights_close(&before);
  }
}

/* ---- copies ---- */

#define WIRE \
  "The harbour of Port Lenz stayed closed on Monday while divers looked for the wreck of a trawler that had sunk in the night. The United " \
  "States said that North Korea had supplied ballistic missiles to Russia. Two tugs and a fire boat lay at the pier, and the pilots were " \
  "told to wait for the afternoon tide. "
#define OTHER \
  "Nurses of the clinic in Eddingen went on strike for better pay after talks with the town had failed again in the small hours. North " \
  "Korea denied supplying ballistic missiles to Russia. The mayor said that the kitchen would open at noon and that nobody would be sent " \
  "home without a meal. "

static const char *const copied[] = {
    DOC("late", "12", "Closed harbour: what we know. " WIRE),
    DOC("wire", "07", WIRE),
    DOC("denial", "09", OTHER),
    DOC("merged", "10", WIRE OTHER),
    DOC("early", "05", WIRE "A spokesman of the port declined to speak about it."),
    DOC("denial-too", "09", OTHER),
    DOC("corrected", "06", RAINS),
    DOC("corrected", "06", OTHER),
};

/* How often it stands in a text. */
static guint count(const char *text, const char *what) {
  guint n = 0;
  for (const char *at = text; (at = strstr(at, what)); at += strlen(what)) n++;
  return n;
}

/* Whatever comes on which night, and in which order: the same copies, sources and findings. */
Test(nights, copies_are_found_across_nights, .timeout = 600) {
  Nights nights;
  nights_open(&nights, NULL);
  g_autofree char *expected = NULL;
  for (guint32 seed = 0; seed < 12; seed++) {
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    g_autofree char *name = g_strdup_printf("copies-%u.db", seed);
    const char *database = nights_path(&nights, name);
    GString *lines[4];
    for (guint night = 0; night < G_N_ELEMENTS(lines); night++) lines[night] = g_string_new(NULL);
    for (guint i = 0; i + 2 < G_N_ELEMENTS(copied); i++) {
      GString *night = lines[seed == 0 ? 0 : (guint)g_rand_int_range(random, 0, 4)];
      g_string_insert(night, g_rand_boolean(random) ? 0 : (gssize)night->len, copied[i]);
    }
    g_string_append(lines[seed % 3], copied[G_N_ELEMENTS(copied) - 2]);
    g_string_append(lines[3], copied[G_N_ELEMENTS(copied) - 1]); /* what is corrected is the same in the end */
    for (guint night = 0; night < G_N_ELEMENTS(lines); night++) {
      run(&nights, database, lines[night]->str);
      g_string_free(lines[night], TRUE);
    }
    nights_check(database);
    g_autofree char *seen = nights_show(database);
    if (!expected) expected = g_strdup(seen);
    cr_assert_str_eq(seen, expected, "seed %u", seed);
  }
  cr_assert_gt(count(expected, "\"copy_of\":\"early\""), 0, "%s", expected);
  cr_assert_gt(count(expected, "\"copy_of\":\"corrected\""), 0, "%s", expected);
  cr_assert_gt(count(expected, "\"sources\":1"), 0);
  nights_close(&nights);
}

Test(nights, who_is_let_go_is_nobodys_original) {
  Nights nights;
  nights_open(&nights, NULL);
  const char *database = nights_path(&nights, "all.db"), *fresh = nights_path(&nights, "fresh.db");
  g_autofree char *all = g_strconcat(copied[1], copied[4], copied[0], copied[2], NULL), *left = g_strconcat(copied[0], copied[2], NULL);
  run(&nights, database, all);
  nights_forget(&nights, database, (Day){2024, 2, 8});
  run(&nights, fresh, left);
  g_autofree char *seen = nights_show(database), *expected = nights_show(fresh);
  cr_assert_str_eq(seen, expected);
  nights_check(database);
  nights_close(&nights);
}

Test(nights, a_rebuild_changes_nothing) {
  Nights nights;
  nights_open(&nights, NULL);
  g_autofree char *expected = whole(&nights);
  g_autoptr(GError) error = NULL;
  const char *database = nights_path(&nights, "whole.db");
  cr_assert(nights_run(&nights, database, NULL, TRUE, &error), "%s", error ? error->message : "");
  g_autofree char *seen = nights_show(database);
  cr_assert_str_eq(seen, expected);
  nights_check(database);
  nights_close(&nights);
}
