/* SPDX-License-Identifier: MIT */
#include "cli/settings.h"

#include <criterion/criterion.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>
#include "base/error.h"
#include "cli/night-options.h"

/* What a file with this text says; NULL with error set. */
static Settings *load(const char *text, GError **error) {
  g_autofree char *path = NULL;
  const gint fd = g_file_open_tmp("sicnon-XXXXXX.conf", &path, NULL);
  cr_assert_geq(fd, 0);
  close(fd);
  cr_assert(g_file_set_contents(path, text, -1, NULL));
  g_setenv("SICNON_SETTINGS", path, TRUE);
  Settings *settings = settings_load(error);
  g_unlink(path);
  return settings;
}

Test(settings, a_whole_night) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Settings) settings = load("[sicnon]\ndb=/var/night.db\nrules=/etc/a;/etc/b\njobs=2\nwait=0\nsearch=true\non-new=mail desk\n"
                                      "[corpus wires]\npaths=/srv/wires\n[corpus states]\npaths=/srv/a;/srv/b\n", &error);
  cr_assert_not_null(settings, "%s", error ? error->message : "");
  cr_assert_str_eq(settings->db, "/var/night.db");
  cr_assert_str_eq(settings->rules[1], "/etc/b");
  cr_assert_str_eq(settings->on_new, "mail desk");
  cr_assert_eq(settings->jobs, 2);
  cr_assert_eq(settings->wait, 0);
  cr_assert(settings->search);
  cr_assert_not(settings->no_texts);
  g_auto(GStrv) all = settings_paths(settings, NULL, &error);
  g_autofree char *joined = g_strjoinv(" ", all);
  cr_assert_str_eq(joined, "/srv/wires /srv/a /srv/b");
  const char *const names[] = {"states", NULL}, *const wrong[] = {"papers", NULL};
  g_auto(GStrv) some = settings_paths(settings, names, &error);
  cr_assert_eq(g_strv_length(some), 2);
  cr_assert_null(settings_paths(settings, wrong, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_USAGE), "%s", error->message);
}

static void expect_wrong(const char *text, const char *words) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Settings) settings = load(text, &error);
  cr_assert_null(settings, "%s", text);
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES), "%s", error->message);
  cr_assert(strstr(error->message, words) != NULL, "%s", error->message);
}

Test(settings, mistakes_are_named) {
  expect_wrong("[sicnon]\ndatabase=x\n", "[sicnon] database: there is no such setting");
  expect_wrong("[corpora]\n", "[corpora]");
  expect_wrong("[corpus a]\npath=x\n", "[corpus a] path");
  expect_wrong("[corpus a]\n", "[corpus a] paths: is missing");
  expect_wrong("[sicnon]\njobs=many\n", "[sicnon] jobs");
  expect_wrong("db=x\n", "");
}

Test(settings, none_at_all) {
  g_setenv("SICNON_SETTINGS", "", TRUE);
  g_autoptr(Settings) settings = settings_load(NULL);
  cr_assert_not_null(settings);
  cr_assert_null(settings->file);
  g_autoptr(GError) error = NULL;
  g_setenv("SICNON_SETTINGS", "/nonexistent/sicnon.conf", TRUE);
  cr_assert_null(settings_load(&error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_IO), "%s", error->message);
}

/* ---- options over settings ---- */

static gboolean settle(gint threads, gint wait, NightOptions *out) {
  g_autoptr(Settings) settings = load("[sicnon]\njobs=3\nlog=json\n", NULL);
  *out = night_options();
  out->threads = threads;
  out->wait = wait;
  return night_options_settle(out, settings, NULL);
}

Test(settings, options_go_before) {
  g_auto(NightOptions) said = {0}, unsaid = {0};
  cr_assert(settle(5, 0, &said));
  cr_assert_eq(said.threads, 5);
  cr_assert_eq(said.wait, 0);
  cr_assert(settle(NOT_SAID, NOT_SAID, &unsaid));
  cr_assert_eq(unsaid.threads, 3);
  cr_assert_eq(unsaid.wait, NIGHT_WAIT_DEFAULT);
  cr_assert_str_eq(unsaid.log, "json");
}

Test(settings, run_threads_max) {
  g_auto(NightOptions) most = {0}, more = {0};
  cr_assert(settle(RUN_THREADS_MAX, 0, &most));
  cr_assert_not(settle(RUN_THREADS_MAX + 1, 0, &more));
}

Test(settings, run_wait_max) {
  g_auto(NightOptions) most = {0}, more = {0}, less = {0};
  cr_assert(settle(1, RUN_WAIT_MAX, &most));
  cr_assert_not(settle(1, RUN_WAIT_MAX + 1, &more));
  cr_assert_not(settle(1, -1, &less));
}
