/* SPDX-License-Identifier: MIT */
#include "store/partners.h"

#include <string.h>
#include "fixture.h"
#include "model/fold.h"
#include "store/positions.h"

/* Somebody denies, or asserts, what was at no time that he tells. NULL: nobody knows when he said so. */
static void say_untimed(Store *store, const char *actor, const char *published, Stance stance) {
  g_autoptr(Document) document = make_document(actor, "Daily", published);
  g_autoptr(ClaimSet) claims = make_claims(actor);
  Claim *claim = g_ptr_array_index(claims->claims, 0);
  claim->stance = stance;
  claim->proposition.n_times = 0;
  save_claims(store, document, claims);
}

static gboolean append_actor(const Position *position, gpointer data) {
  g_string_append_printf(data, "%s ", position->actor);
  return TRUE;
}

static int by_letter(gconstpointer a, gconstpointer b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* Those that assert, sorted, as somebody meets them who spoke on one day. */
static char *met(Store *store, const char *spoke, gboolean timed, gint32 days) {
  g_autoptr(GString) actors = g_string_new(NULL);
  PositionReach reach = {.timed = timed, .days = days};
  day_parse(spoke, &reach.first_seen);
  reach.last_seen = reach.first_seen;
  PositionSource *source = store_position_source(store);
  OK(source->visit_key(source, SALE, &reach, append_actor, actors, error));
  g_auto(GStrv) names = g_strsplit(g_strchomp(actors->str), " ", -1);
  qsort(names, g_strv_length(names), sizeof *names, by_letter);
  return g_strjoinv(" ", names);
}

static void expect_met(Store *store, const char *spoke, gboolean timed, gint32 days, const char *expected) {
  g_autofree char *actors = met(store, spoke, timed, days);
  cr_assert_str_eq(actors, expected, "%s, %d days: %s", spoke, days, actors);
}

static void fill(Store *store) {
  OK(store_begin(store, error));
  say_untimed(store, "may", "2031-05-02", STANCE_ASSERTS);
  say_untimed(store, "june", "2031-06-02", STANCE_ASSERTS);
  say_untimed(store, "yearless", "--06-02", STANCE_ASSERTS);
  say_untimed(store, "never", NULL, STANCE_ASSERTS);
  say(store, "timed", "timed", STANCE_ASSERTS); /* June 2, of May */
  say(store, "denied", "denier", STANCE_DENIES);
  index_all(store);
}

Test(partners, beyond_the_reach_are_left_out) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  fill(store);
  expect_met(store, "2031-06-02", FALSE, 31, "june may never timed yearless");
  expect_met(store, "2031-06-02", FALSE, 30, "june never timed yearless");
  expect_met(store, "2031-04-01", FALSE, 31, "may never yearless");
  expect_met(store, "2031-04-01", FALSE, 30, "never yearless");
}

Test(partners, who_tells_when_it_was_reaches_all_who_do) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  fill(store);
  expect_met(store, "2021-04-01", TRUE, 1, "never timed yearless");
  expect_met(store, "2021-04-01", FALSE, 1, "never yearless");
}

Test(partners, who_has_no_day_reaches_all) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  fill(store);
  expect_met(store, "", FALSE, 1, "june may never timed yearless");
  expect_met(store, "--01-01", FALSE, 1, "june may never timed yearless");
}

static gint64 row_of(Store *store, const char *id) {
  gint64 row = 0;
  gboolean found = FALSE;
  OK(store_position_row(store, id, &row, &found, error));
  cr_assert(found);
  return row;
}

Test(partners, are_kept_until_they_are_too_many) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  OK(store_begin(store, error));
  const char *a = say(store, "a", "nor", STANCE_ASSERTS), *b = say(store, "b", "sud", STANCE_DENIES);
  index_all(store);
  g_autoptr(Partners) partners = partners_new(store);
  g_autoptr(GError) error = NULL;
  const Position *first = partners_load(partners, row_of(store, a), &error);
  cr_assert_str_eq(first->id, a);
  cr_assert_str_eq(partners_load(partners, row_of(store, b), &error)->id, b);
  partners_trim(partners, 2 * (PARTNER_WEIGHT + 1));
  cr_assert_eq(partners_load(partners, row_of(store, a), &error), first, "just enough");
  partners_trim(partners, 2 * (PARTNER_WEIGHT + 1) - 1);
  cr_assert_str_eq(partners_load(partners, row_of(store, a), &error)->actor, "nor", "loaded anew");
}

Test(partners, that_there_are_not_are_an_error) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Partners) partners = partners_new(fixture->store);
  g_autoptr(GError) error = NULL;
  cr_assert_null(partners_load(partners, 99, &error));
  cr_assert_not_null(error);
}
