/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <glib.h>
#include <string.h>
#include "harvest.h"

static Ruleset *load_rules(void) {
  g_autoptr(GError) error = NULL;
  const char *dirs[] = {SICNON_SOURCE_RULES, NULL};
  Ruleset *rules = ruleset_load(dirs, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  return rules;
}

static Document *make_document(guint number, gsize padding) {
  g_autofree char *id = g_strdup_printf("%u", number), *blank = g_strnfill(padding, '\n');
  g_autofree char *text = g_strconcat("North Korea denied supplying missiles to Russia.", blank, NULL);
  return document_new(&(DocumentFields){.id = id, .publisher = "The Quay", .text = text, .text_length = -1});
}

/* Puts `n` documents in and takes them out as the pipeline does; returns the most that were inside at once. */
static guint check_order(const Ruleset *rules, guint threads, guint n, gsize padding) {
  g_autoptr(Harvester) harvester = harvester_new(rules, threads, FALSE);
  guint taken = 0, most = 0;
  for (guint put = 0; put <= n; put++) {
    if (put < n) harvester_put(harvester, make_document(put, padding));
    most = MAX(most, MIN(put + 1, n) - taken);
    for (Harvest *next; (next = harvester_take(harvester, put == n)); taken++) {
      g_autoptr(Harvest) harvest = next;
      cr_assert_eq(g_ascii_strtoull(harvest->document->id, NULL, 10), taken);
      cr_assert_eq(harvest->claims->claims->len, 1);
      cr_assert_neq(harvest->keys[0].position, 0);
      cr_assert_gt(harvest->keys[0].n_keys, 0);
    }
  }
  cr_assert_eq(taken, n);
  g_autoptr(GArray) tallies = harvester_tallies(harvester);
  cr_assert_eq(tallies->len == 0, n == 0, "one frame matches in every document, whichever thread read it");
  for (guint i = 0; i < tallies->len; i++) {
    const RuleTally *tally = &g_array_index(tallies, RuleTally, i);
    cr_expect_eq(tally->matches, n, "%s", tally->name);
    cr_expect_geq(tally->checks, n, "%s", tally->name);
    cr_expect_eq(tally->errors, 0, "%s", tally->name);
  }
  return most;
}

Test(harvest, comes_in_the_order_of_the_documents, .timeout = 120) {
  g_autoptr(Ruleset) rules = load_rules();
  static const guint sizes[] = {0, 1, HARVEST_BATCH_DOCUMENTS, HARVEST_BATCH_DOCUMENTS + 1, 1000};
  for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
    check_order(rules, 1, sizes[i], 0);
    check_order(rules, 3, sizes[i], 0);
  }
}

Test(harvest, harvest_batches_per_thread, .timeout = 120) {
  g_autoptr(Ruleset) rules = load_rules();
  guint most = check_order(rules, 2, 2000, 0);
  cr_assert_leq(most, 2 * HARVEST_BATCHES_PER_THREAD * HARVEST_BATCH_DOCUMENTS + 1);
}

/* With documents of a quarter of a megabyte, bytes are what limits. */
Test(harvest, harvest_batch_bytes, .timeout = 120) {
  g_autoptr(Ruleset) rules = load_rules();
  guint most = check_order(rules, 2, 40, HARVEST_BATCH_BYTES);
  cr_assert_leq(most, 2 * HARVEST_BATCHES_PER_THREAD + 1, "one to a batch");
}

Test(harvest, harvest_bytes_in_flight, .timeout = 120) {
  g_autoptr(Ruleset) rules = load_rules();
  guint most = check_order(rules, 2, 8, HARVEST_BYTES_IN_FLIGHT / 2);
  cr_assert_leq(most, 3);
}

Test(harvest, frees_what_nobody_took) {
  g_autoptr(Ruleset) rules = load_rules();
  Harvester *harvester = harvester_new(rules, 2, FALSE);
  for (guint i = 0; i < 100; i++) harvester_put(harvester, make_document(i, 0));
  harvester_free(harvester); /* the leak gate sees what is left */
}
