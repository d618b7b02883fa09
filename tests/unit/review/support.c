/* SPDX-License-Identifier: MIT */
#include "support.h"

#include <glib/gstdio.h>
#include "review-night.h"

ReviewFixture *review_fixture_new(guint n, gboolean hostile) {
  ReviewFixture *fixture = g_new0(ReviewFixture, 1);
  fixture->folder = g_dir_make_tmp("sicnon-review-XXXXXX", NULL);
  g_autofree char *path = g_build_filename(fixture->folder, "night.db", NULL);
  OK((fixture->store = store_open(path, STORE_WRITE, error)));
  night_fill(fixture->store, n, hostile);
  return fixture;
}

void review_fixture_free(ReviewFixture *fixture) {
  store_close(fixture->store);
  g_autoptr(GDir) dir = g_dir_open(fixture->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_unlink(path);
  }
  g_rmdir(fixture->folder);
  g_free(fixture->folder);
  g_free(fixture);
}

char *review_fixture_file(const ReviewFixture *fixture, const char *name, const char *text) {
  char *path = g_build_filename(fixture->folder, name, NULL);
  OK(g_file_set_contents(path, text, -1, error));
  return path;
}

static gboolean append_status(const FindingRecord *record, gpointer data) {
  GString *out = data;
  g_string_append_printf(out, "%s%s=%s", out->len > 0 ? " " : "", record->finding.id, status_names[record->status]);
  return TRUE;
}

char *review_fixture_statuses(const ReviewFixture *fixture) {
  GString *out = g_string_new(NULL);
  OK(store_each_finding(fixture->store, NULL, append_status, out, error));
  return g_string_free(out, FALSE);
}
