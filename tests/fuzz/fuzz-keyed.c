/* SPDX-License-Identifier: MIT */
/* Lines for `sicnon compare`: they are compared, or an error says what is wrong with them. Seeds bear the mark of the rules that stands here. */
#include "keyed/confront.h"

#define MARK 0xff
#define WINDOW 3

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

static const Ruleset *rules(void) {
  static Ruleset *loaded;
  static const char *const folders[] = {SICNON_SOURCE_RULES, NULL};
  if (loaded == NULL) loaded = ruleset_load((const char **)folders, NULL);
  return loaded;
}

static void see_finding(const FindingRecord *record, gpointer data) { *(guint *)data += record->a->n_evidence + record->b->n_evidence; }
static void see_rejected(const RejectedRecord *record, gpointer data) { *(guint *)data += record->a->n_evidence + record->b->n_evidence; }
static gboolean go_on(G_GNUC_UNUSED gpointer data, G_GNUC_UNUSED GError **error) { return TRUE; }
static void see_split(G_GNUC_UNUSED const char *key, guint64 claims, guint windows, G_GNUC_UNUSED gpointer data) { g_assert_true(claims > WINDOW && windows > 1); }

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Source) source = source_of_bytes(bytes, length);
  guint seen = 0;
  const ConfrontOptions options = {.rules = rules(), .reading_rules = MARK, .window = WINDOW, .finding = see_finding, .rejected = see_rejected,
                                   .pass = go_on, .split = see_split, .data = &seen};
  ConfrontCounts counts;
  const gboolean done = confront(source, &options, &counts, &error);
  g_assert_true(done != (error != NULL));
  g_assert_true(done || g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA) || g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  return 0;
}
