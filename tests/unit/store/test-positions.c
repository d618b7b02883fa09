/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"

static Store *begin(Fixture *fixture) {
  OK(store_begin(fixture->store, error));
  return fixture->store;
}

static guint64 n_findings(Store *store) {
  StoreTotals totals = {0};
  OK(store_totals(store, &totals, error));
  return totals.findings;
}

Test(positions, source_is_in_order_of_id) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = begin(fixture);
  const char *a = say(store, "a", "nor", STANCE_ASSERTS), *b = say(store, "b", "sud", STANCE_ASSERTS);
  const char *c = say(store, "c", "ost", STANCE_DENIES);
  index_all(store);
  g_autofree char *both = ids_in_order(a, b);
  g_autofree char *asserted = ids_by_key(store, SALE), *denied = ids_by_key(store, SALE ^ FACING), *none = ids_by_key(store, 2);
  cr_assert_str_eq(asserted, both);
  cr_assert_str_eq(denied, c);
  cr_assert_str_eq(none, "");
}

Test(positions, who_meets_nobody_is_not_compared) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = begin(fixture);
  const char *a = say(store, "a", "nor", STANCE_ASSERTS), *b = say(store, "b", "sud", STANCE_ASSERTS);
  index_all(store);
  g_autofree char *both = ids_in_order(a, b), *all = ids_of_all(store), *changed = ids_of_changed(store);
  cr_assert_str_eq(all, both, "but it is there");
  cr_assert_str_eq(changed, "");
  const char *c = say(store, "c", "ost", STANCE_DENIES);
  index_all(store);
  g_autofree char *now = ids_of_changed(store), *met = ids_by_key(store, SALE);
  cr_assert_str_eq(now, c, "the new one looks for the old ones");
  cr_assert_str_eq(met, both);
}

Test(positions, nothing_new_changes_nothing) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = begin(fixture);
  const char *a = say(store, "a", "nor", STANCE_DENIES), *b = say(store, "b", "sud", STANCE_ASSERTS);
  index_all(store);
  g_autofree char *first = ids_of_changed(store);
  Finding finding = make_finding("f1", a, b, 0.5);
  OK(store_save_finding(store, &finding, error));
  index_all(store);
  g_autofree char *changed = ids_of_changed(store);
  cr_assert_str_eq(changed, "");
  cr_assert_eq(n_findings(store), 1);
}

Test(positions, new_evidence_drops_the_findings) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = begin(fixture);
  const char *a = say(store, "a", "nor", STANCE_DENIES), *b = say(store, "b", "sud", STANCE_ASSERTS);
  index_all(store);
  g_autofree char *first = ids_of_changed(store);
  Finding finding = make_finding("f1", a, b, 0.5);
  OK(store_save_finding(store, &finding, error));
  say(store, "c", "sud", STANCE_ASSERTS);
  index_all(store);
  g_autofree char *changed = ids_of_changed(store);
  cr_assert_str_eq(changed, b);
  cr_assert_eq(n_findings(store), 0);
}

static gboolean print_position(const Position *position, gpointer data) {
  char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
  if (strcmp(position->actor, "nor") != 0) return TRUE;
  g_string_append_printf(data, "%s %s %.2f %d %s..%s %u\n", position->id, position->actor_name, position->confidence, position->rejects,
                         day_format(position->first_seen, first), day_format(position->last_seen, last), position->n_evidence);
  return TRUE;
}

static void save_sighting(Store *store, const char *id, const char *published, const char *name, gboolean rejects) {
  g_autoptr(Document) document = make_document(id, "Daily", published);
  g_autoptr(ClaimSet) claims = make_claims("nor");
  Claim *claim = g_ptr_array_index(claims->claims, 0);
  claim->actor_name = name;
  claim->rejects = rejects;
  claim->confidence = rejects ? 0.25 : 0.5;
  save_claims(store, document, claims);
}

/* Sightings of one position, saved in any order, in one night or in three. */
Test(positions, sightings_are_one_position) {
  static const struct {
    const char *id, *published, *name;
    gboolean rejects;
  } sightings[] = {{"a", "2031-07-01", "Norland", TRUE}, {"b", NULL, "the Norland government", FALSE}, {"c", "2031-06-02", "Norland", FALSE}};
  g_autofree char *expected = NULL;
  for (guint first = 0; first < 6; first++) {
    g_autoptr(Fixture) fixture = fixture_new();
    g_autoptr(GString) seen = g_string_new(NULL);
    Store *store = begin(fixture);
    for (guint i = 0; i < 3; i++) {
      const guint at = (first + i * (first % 2 + 1)) % 3;
      save_sighting(store, sightings[at].id, sightings[at].published, sightings[at].name, sightings[at].rejects);
      if (first > 2) index_all(store);
    }
    say(store, "d", "sud", STANCE_ASSERTS);
    index_all(store);
    OK(store_each_position(store, print_position, seen, error));
    cr_assert_not_null(strstr(seen->str, " 0.50 1 2031-06-02..2031-07-01 3\n"), "%s", seen->str);
    if (expected == NULL) expected = g_strdup(seen->str);
    cr_assert_str_eq(seen->str, expected);
    g_autoptr(GString) changed = g_string_new(NULL);
    OK(store_each_changed(store, print_position, changed, error));
    if (first <= 2) cr_assert_str_eq(changed->str, expected, "both ways of reading give the same");
  }
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
  g_autofree char *partners = ids_by_key(comparing->store, SALE);
  g_string_append_printf(comparing->seen, "%s[%s] ", position->id, partners);
  Finding finding = make_finding("f1", position->id, position->id, 0.5);
  OK(store_save_finding(comparing->store, &finding, error));
  return TRUE;
}

Test(positions, changed_ones_are_visited_until_they_were_compared) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL), expected = g_string_new(NULL);
  Store *store = begin(fixture);
  const char *a = say(store, "a", "nor", STANCE_ASSERTS), *b = say(store, "b", "sud", STANCE_DENIES);
  const char *first = strcmp(a, b) < 0 ? a : b, *second = first == a ? b : a;
  index_all(store);
  Comparing comparing = {store, seen, second};
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  g_string_append_printf(expected, "%s[%s] ", first, a);
  cr_assert_str_eq(seen->str, expected->str);
  comparing.stop_at = NULL;
  OK(store_commit(store, error));
  OK(store_begin(store, error));
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  OK(store_each_changed(store, compare_with_all, &comparing, error));
  g_string_append_printf(expected, "%s[%s] ", second, a);
  cr_assert_str_eq(seen->str, expected->str);
}

/* Two positions of one number are not taken for one. */
Test(positions, one_number_may_be_that_of_two) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = begin(fixture);
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims("nor");
  add_claim(claims, "ost");
  const guint64 key = SALE ^ FACING;
  const ClaimKeys keys[] = {{7, &key, 1}, {7, &key, 1}};
  OK(store_save_document(store, document, RULES, claims, keys, error));
  say(store, "b", "sud", STANCE_ASSERTS);
  index_all(store);
  g_autofree char *denied = ids_by_key(store, key);
  g_auto(GStrv) ids = g_strsplit(denied, " ", -1);
  cr_assert_eq(g_strv_length(ids), 2);
  g_autofree char *ordered = ids_in_order(ids[0], ids[1]);
  cr_assert_str_eq(denied, ordered);
}
