/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"

static DocumentState state_of(Store *store, const Document *document, const char *rules) {
  DocumentState state = DOCUMENT_UNKNOWN;
  OK(store_document_state(store, document, rules, &state, error));
  return state;
}

Test(documents, state) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(Document) other_day = make_document("a", "Daily", "2031-06-03");
  cr_assert_eq(state_of(fixture->store, document, RULES), DOCUMENT_UNKNOWN);
  OK(store_begin(fixture->store, error));
  OK(store_save_document(fixture->store, document, RULES, error));
  OK(store_commit(fixture->store, error));
  cr_assert_eq(state_of(fixture->store, document, RULES), DOCUMENT_UNCHANGED);
  cr_assert_eq(state_of(fixture->store, other_day, RULES), DOCUMENT_CHANGED);
  cr_assert_eq(state_of(fixture->store, document, "rules-2"), DOCUMENT_CHANGED);
}

static StoreTotals totals_of(Store *store) {
  StoreTotals totals = {0};
  OK(store_totals(store, &totals, error));
  return totals;
}

Test(documents, replace_drops_claims_positions_and_findings) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  OK(store_begin(store, error));
  save_claim_of(store, "a", "c1", "nor");
  save_claim_of(store, "b", "c2", "sud");
  save_position(store, "p1", "nor", "c1");
  save_position(store, "p2", "sud", "c2");
  Finding finding = make_finding("f1", "p1", "p2", 0.5);
  OK(store_save_finding(store, &finding, error));
  g_autoptr(Document) again = make_document("a", "Daily", "2031-06-09");
  OK(store_save_document(store, again, RULES, error));
  OK(store_commit(store, error));
  StoreTotals totals = totals_of(store);
  cr_assert_eq(totals.documents, 2);
  cr_assert_eq(totals.claims, 1);
  cr_assert_eq(totals.positions, 1);
  cr_assert_eq(totals.findings, 0);
  g_autofree char *ids = ids_by_key(store, "sale");
  cr_assert_str_eq(ids, "p2");
}

static gboolean append_claim(const ClaimRecord *record, gpointer data) {
  g_string_append_printf(data, "%s@%s ", record->claim.id.text, record->document);
  return TRUE;
}

Test(documents, replace_makes_orphans_of_the_others) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  OK(store_begin(store, error));
  save_claim_of(store, "a", "c1", "nor");
  save_claim_of(store, "b", "c3", "nor");
  save_claim_of(store, "c", "c2", "nor");
  save_position(store, "p1", "nor", "c1 c2 c3");
  g_autoptr(Document) again = make_document("a", "Daily", "2031-06-09");
  OK(store_save_document(store, again, RULES, error));
  OK(store_commit(store, error));
  fixture_reopen(fixture, STORE_WRITE); /* orphans outlive the process */
  store = fixture->store;
  cr_assert_eq(totals_of(store).positions, 0);
  g_autoptr(GString) seen = g_string_new(NULL);
  OK(store_begin(store, error));
  OK(store_each_orphan(store, append_claim, seen, error));
  OK(store_each_orphan(store, append_claim, seen, error));
  OK(store_commit(store, error));
  cr_assert_str_eq(seen->str, "c2@c c3@b ");
}

static gboolean stop_at_once(G_GNUC_UNUSED const ClaimRecord *record, gpointer data) {
  ++*(guint *)data;
  return FALSE;
}

Test(documents, orphans_stay_when_the_visit_stops) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  guint visits = 0;
  OK(store_begin(store, error));
  save_claim_of(store, "a", "c1", "nor");
  save_claim_of(store, "b", "c2", "nor");
  save_position(store, "p1", "nor", "c1 c2");
  save_claim_of(store, "a", "c1", "nor");
  OK(store_each_orphan(store, stop_at_once, &visits, error));
  OK(store_each_orphan(store, stop_at_once, &visits, error));
  OK(store_commit(store, error));
  cr_assert_eq(visits, 2);
}

Test(documents, problems_end_with_the_document) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  DocumentFields fields = {.id = "a", .text = "Mended.", .text_length = -1, .origin = "in/a.txt"};
  g_autoptr(Document) document = document_new(&fields);
  OK(store_begin(store, error));
  OK(store_save_problem(store, "in/a.txt", "empty", error));
  OK(store_save_problem(store, "in/a.txt", "empty", error));
  OK(store_save_problem(store, "in/b.txt", "empty", error));
  cr_assert_eq(totals_of(store).problems, 2);
  OK(store_save_document(store, document, RULES, error));
  OK(store_commit(store, error));
  cr_assert_eq(totals_of(store).problems, 1);
}
