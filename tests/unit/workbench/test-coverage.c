/* SPDX-License-Identifier: MIT */
#include "workbench/coverage.h"

#include <string.h>
#include "bench.h"

/* "unit 2 gizmos": each gap of the kind, in order. */
static char *gaps_of(const char *kind, const char *const *texts) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(Coverage) coverage = coverage_new(rules);
  for (guint i = 0; texts[i] != NULL; i++) {
    g_autoptr(Document) document = document_new(&(DocumentFields){.id = "d", .published = {2031, 5, 1}, .text = texts[i], .text_length = -1});
    coverage_add(coverage, document);
  }
  const GPtrArray *gaps = coverage_gaps(coverage);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < gaps->len; i++) {
    const Gap *gap = gaps->pdata[i];
    if (g_str_equal(gap->kind, kind)) g_string_append_printf(out, "%s%u %s", out->len > 0 ? ", " : "", gap->documents, gap->word);
  }
  return g_string_free(out, FALSE);
}

static void check(const char *kind, const char *const *texts, const char *expected) {
  g_autofree char *gaps = gaps_of(kind, texts);
  cr_expect_str_eq(gaps, expected, "%s", gaps);
}

Test(coverage, words_are_ranked_by_documents_not_by_how_often_they_stand) {
  static const char *const texts[] = {"Norway said 40 gizmos had sunk. Sweden said 12 gizmos had sunk.", "Norway said 7 widgetoids had sunk.",
                                      "Norway said 9 widgetoids had sunk.", NULL};
  check("unit", texts, "2 widgetoids, 1 gizmos");
}

Test(coverage, actors_that_no_rule_names) {
  static const char *const texts[] = {"Quayside Works Ltd said the ferry had left. Norway said the ferry had left.", NULL};
  check("actor", texts, "1 quayside works ltd");
}

Test(coverage, verbs_beside_a_quote_that_are_no_cue) {
  static const char *const texts[] = {"The mayor hummed that the ferry had left.", "\"The ferry has left for good,\" the mayor said.", NULL};
  check("speech", texts, "1 hum");
}

Test(coverage, events_that_no_rule_covers) {
  static const char *const texts[] = {"Norway said Sweden had painted the ferry.", "Norway said Sweden had bombed a depot.", NULL};
  check("event", texts, "1 paint");
}

Test(coverage, of_nothing) {
  static const char *const texts[] = {NULL};
  check("unit", texts, "");
}
