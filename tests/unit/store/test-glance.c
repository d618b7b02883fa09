/* SPDX-License-Identifier: MIT */
#include "store/glance.h"
#include <string.h>
#include "fixture.h"

static Store *store_with_finding(Fixture *fixture) {
  Store *store = fixture->store;
  OK(store_begin(store, error));
  const char *nor = say(store, "d1", "nor", STANCE_DENIES), *sud = say_as(store, "d2", "sud", "Sudmark", STANCE_ASSERTS);
  say_as(store, "d3", "sud", "Sudmark", STANCE_ASSERTS);
  index_all(store);
  const Finding finding = make_finding("f1", nor, sud, 0.5);
  static const char *const values[] = {"a.stance", "hedged", NULL};
  const RejectedPair pair = {"r1", GUARD_HEDGED, values, "denied-sale", nor, sud};
  OK(store_save_finding(store, &finding, error));
  OK(store_save_rejected(store, &pair, error));
  OK(store_commit(store, error));
  return store;
}

static gboolean expect_same(const FindingRecord *record, gpointer data) {
  const FindingRecord *found = data;
  cr_assert_str_eq(found->finding.id, record->finding.id);
  cr_assert_str_eq(found->finding.a, record->finding.a);
  cr_assert_str_eq(found->finding.b, record->finding.b);
  cr_assert_str_eq(found->finding.explanation, record->finding.explanation);
  cr_assert(found->status == record->status && found->rules == record->rules && found->seen == record->seen && found->finding.n_factors == record->finding.n_factors);
  return TRUE;
}

Test(glance, a_finding_is_that_of_the_list) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_finding(fixture);
  FindingRecord record;
  gboolean found;
  OK(store_find_finding(store, "f1", arena, &record, &found, error));
  cr_assert(found);
  OK(store_each_finding(store, NULL, expect_same, &record, error));
  OK(store_find_finding(store, "f", arena, &record, &found, error));
  cr_assert_not(found);
}

Test(glance, some_claims_with_their_number) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_finding(fixture);
  FindingRecord record;
  gboolean found;
  guint total;
  OK(store_find_finding(store, "f1", arena, &record, &found, error));
  g_autoptr(GPtrArray) one = store_some_claims_of(store, record.finding.b, 1, &total, arena, NULL);
  cr_assert(one->len == 1 && total == 2);
  cr_assert_str_eq(((const ClaimRecord *)one->pdata[0])->claim.actor, "sud");
  g_autoptr(GPtrArray) none = store_some_claims_of(store, "nowhere", 1, &total, arena, NULL);
  cr_assert(none->len == 0 && total == 0);
}

static gboolean append_party(const Party *party, gpointer data) {
  g_string_append_printf(data, "%s %s %s %u; ", party->actor, party->name, stance_names[party->stance], party->sources);
  return TRUE;
}

Test(glance, parties) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) of_dispute = g_string_new(NULL), of_actor = g_string_new(NULL);
  Store *store = store_with_finding(fixture);
  OK(store_each_party(store, "d1", append_party, of_dispute, error));
  OK(store_each_party_of_actor(store, "sud", append_party, of_actor, error));
  cr_assert_not_null(strstr(of_dispute->str, "nor nor denies 1; "));
  cr_assert_str_eq(of_actor->str, "sud Sudmark asserts 1; ");
}

static gboolean append_pair(const RejectedPair *pair, const Party *a, const Party *b, gpointer data) {
  g_string_append_printf(data, "%s %s %s %s/%s", pair->id, guard_names[pair->guard], pair->values[1], a->actor, b->actor);
  return TRUE;
}

Test(glance, rejected_pairs_beside_a_finding) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Store *store = store_with_finding(fixture);
  OK(store_each_rejected_beside(store, "f1", 10, append_pair, seen, error));
  cr_assert_str_eq(seen->str, "r1 hedged hedged nor/sud");
}

static gboolean append_filter(const char *name, const char *query, gpointer data) {
  g_string_append_printf(data, "%s=%s;", name, query);
  return TRUE;
}

Test(glance, filters_have_one_meaning_each) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  OK(store_save_filter(fixture->store, "b", "kind=denial", "ada", "2031-06-03T00:00:00Z", error));
  OK(store_save_filter(fixture->store, "a", "side=x", "ada", "2031-06-03T00:00:00Z", error));
  OK(store_save_filter(fixture->store, "b", "kind=number", "bo", "2031-06-03T00:00:00Z", error));
  OK(store_each_filter(fixture->store, append_filter, seen, error));
  cr_assert_str_eq(seen->str, "a=side=x;b=kind=number;");
  g_string_truncate(seen, 0);
  OK(store_delete_filter(fixture->store, "b", error));
  OK(store_each_filter(fixture->store, append_filter, seen, error));
  cr_assert_str_eq(seen->str, "a=side=x;");
}

static gboolean append_document(const FoundDocument *document, gpointer data) {
  g_string_append_printf(data, "%s ", document->id);
  return TRUE;
}

Test(glance, words_of_documents) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Store *store = store_with_finding(fixture);
  gboolean searchable = TRUE;
  OK(store_search_documents(store, "rockets", 10, &searchable, append_document, seen, error));
  cr_assert(!searchable && seen->len == 0);
}
