/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"

static Store *store_with_claims(Fixture *fixture) {
  OK(store_begin(fixture->store, error));
  for (char id[] = "c1"; id[1] <= '4'; id[1]++) save_claim_of(fixture->store, id, id, "nor");
  return fixture->store;
}

Test(positions, source_is_in_order_of_id) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_claims(fixture);
  save_position(store, "p3", "nor", "c3");
  save_position(store, "p1", "nor", "c1");
  save_position(store, "p2", "nor", "c2");
  g_autofree char *ids = ids_by_key(store, "sale"), *none = ids_by_key(store, "other");
  cr_assert_str_eq(ids, "p1 p2 p3");
  cr_assert_str_eq(none, "");
}

Test(positions, save_is_idempotent) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_claims(fixture);
  cr_assert(save_position(store, "p1", "nor", "c1 c2"));
  save_position(store, "p2", "sud", "c3");
  Finding finding = make_finding("f1", "p1", "p2", 0.5);
  OK(store_save_finding(store, &finding, error));
  cr_assert_not(save_position(store, "p1", "nor", "c1 c2"));
  cr_assert_not(save_position(store, "p1", "nor", "c2"));
  StoreTotals totals;
  OK(store_totals(store, &totals, error));
  cr_assert_eq(totals.positions, 2);
  cr_assert_eq(totals.findings, 1, "nothing new: the finding stands");
}

Test(positions, new_evidence_drops_the_findings) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_claims(fixture);
  save_position(store, "p1", "nor", "c1");
  save_position(store, "p2", "sud", "c3");
  Finding finding = make_finding("f1", "p1", "p2", 0.5);
  OK(store_save_finding(store, &finding, error));
  cr_assert(save_position(store, "p2", "sud", "c4"));
  StoreTotals totals;
  OK(store_totals(store, &totals, error));
  cr_assert_eq(totals.findings, 0);
}

static gboolean print_position(const Position *position, gpointer data) {
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
  g_string_append_printf(data, "%s %s %.2f %d %s..%s:", position->id, position->actor_name, position->confidence, position->rejects,
                         day_format(position->first_seen, first), day_format(position->last_seen, last));
  for (guint i = 0; i < position->n_evidence; i++) g_string_append_printf(data, " %s", position->evidence[i].claim);
  g_string_append_c(data, '\n');
  return TRUE;
}

static void save_parts(Store *store, Position *parts[2], gboolean swapped) {
  static const char *const keys[] = {"sale", NULL};
  OK(store_save_position(store, parts[swapped ? 1 : 0], keys, NULL, error));
  OK(store_save_position(store, parts[swapped ? 0 : 1], keys, NULL, error));
}

/* Two sightings of one position, saved in either order. */
Test(positions, merge_does_not_depend_on_order) {
  Position *parts[2] = {make_position("p1", "nor", "c2"), make_position("p1", "nor", "c1 c4")};
  parts[0]->first_seen = parts[0]->last_seen = (Day){2031, 7, 1};
  parts[0]->rejects = TRUE;
  parts[1]->confidence = 0.25;
  parts[1]->last_seen = (Day){0, 0, 0};
  for (gint swapped = 0; swapped < 2; swapped++) {
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(GString) seen = g_string_new(NULL);
    Store *store = store_with_claims(fixture);
    save_claim_named(store, "c1", "c1", "nor", "Norland");
    save_claim_named(store, "c2", "c2", "nor", "the Norland government");
    save_parts(store, parts, swapped == 1);
    OK(store_each_position(store, print_position, seen, error));
    cr_assert_str_eq(seen->str, "p1 Norland 0.50 1 2031-06-02..2031-07-01: c1 c2 c4\n", "swapped %d", swapped);
  }
  position_fixture_free(parts[0]);
  position_fixture_free(parts[1]);
}

Test(positions, need_stored_claims) {
  g_autoptr(Fixture) fixture = fixture_new();
  static const char *const keys[] = {NULL};
  Position *position = make_position("p1", "nor", "c9");
  g_autoptr(GError) error = NULL;
  OK(store_begin(fixture->store, error));
  cr_assert_not(store_save_position(fixture->store, position, keys, NULL, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_INTERNAL), "%s", error->message);
  position_fixture_free(position);
}

typedef struct {
  Store *store;
  GString *seen;
  const char *stop_at;
} Comparing;

/* Looks up partners and saves a finding while it is visited, as a comparison does. */
static gboolean compare_with_all(const Position *position, gpointer data) {
  Comparing *comparing = data;
  if (g_strcmp0(position->id, comparing->stop_at) == 0) return FALSE;
  g_autofree char *partners = ids_by_key(comparing->store, "sale");
  g_string_append_printf(comparing->seen, "%s[%s] ", position->id, partners);
  Finding finding = make_finding("f1", position->id, "p1", 0.5);
  OK(store_save_finding(comparing->store, &finding, error));
  return TRUE;
}

Test(positions, changed_ones_are_visited_until_they_were_compared) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Store *store = store_with_claims(fixture);
  Comparing comparing = {store, seen, "p2"};
  save_position(store, "p2", "sud", "c2");
  save_position(store, "p1", "nor", "c1");
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  cr_assert_str_eq(seen->str, "p1[p1 p2] ");
  comparing.stop_at = NULL;
  OK(store_commit(store, error));
  OK(store_begin(store, error));
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  cr_assert_str_eq(seen->str, "p1[p1 p2] p2[p1 p2] ");
  save_position(store, "p1", "nor", "c3");
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  cr_assert_str_eq(seen->str, "p1[p1 p2] p2[p1 p2] p1[p1 p2] ");
}

static gboolean count_position(G_GNUC_UNUSED const Position *position, gpointer data) {
  ++*(guint *)data;
  return TRUE;
}

Test(positions, without_keys_there_is_nothing_to_compare) {
  g_autoptr(Fixture) fixture = fixture_new();
  static const char *const keys[] = {NULL};
  Store *store = store_with_claims(fixture);
  Position *position = make_position("p1", "nor", "c1");
  guint stored = 0, compared = 0;
  OK(store_save_position(store, position, keys, NULL, error));
  OK(store_each_position(store, count_position, &stored, error));
  OK(store_each_changed(store, count_position, &compared, error));
  cr_assert(stored == 1 && compared == 0);
  position_fixture_free(position);
}

Test(positions, one_by_id) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Store *store = store_with_claims(fixture);
  cr_assert(save_position(store, "p1", "nor", "c1"));
  OK(store_visit_position(store, "p1", print_position, seen, error));
  OK(store_visit_position(store, "p7", print_position, seen, error));
  cr_assert_str_eq(seen->str, "p1 nor 0.50 0 2031-06-02..2031-06-02: c1\n");
}
