/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"
#include "store/runs.h"

static DocumentState state_of(Store *store, const Document *document, const char *rules) {
  DocumentState state = DOCUMENT_UNKNOWN;
  OK(store_document_state(store, document, rules, &state, error));
  return state;
}

static StoreTotals totals_of(Store *store) {
  StoreTotals totals = {0};
  OK(store_totals(store, &totals, error));
  return totals;
}

Test(documents, state) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(Document) other_day = make_document("a", "Daily", "2031-06-03");
  cr_assert_eq(state_of(fixture->store, document, RULES), DOCUMENT_UNKNOWN);
  OK(store_begin(fixture->store, error));
  say(fixture->store, "a", "nor", STANCE_DENIES);
  say(fixture->store, "b", "nor", STANCE_DENIES);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  cr_assert_eq(state_of(fixture->store, document, RULES), DOCUMENT_UNCHANGED);
  cr_assert_eq(state_of(fixture->store, other_day, RULES), DOCUMENT_CHANGED);
  cr_assert_eq(state_of(fixture->store, document, "rules-2"), DOCUMENT_STALE);
  cr_assert_eq(state_of(fixture->store, other_day, "rules-2"), DOCUMENT_CHANGED);
}

/* Says "document/actor/stance ..." of all claims. */
static gboolean append_claim(const ClaimRecord *record, gpointer data) {
  g_string_append_printf(data, "%s/%s/%s ", record->document, record->claim.actor, stance_names[record->claim.stance]);
  return TRUE;
}

static void expect_claims(Store *store, const char *expected) {
  g_autoptr(GString) seen = g_string_new(NULL);
  OK(store_each_claim(store, NULL, append_claim, seen, error));
  cr_assert_str_eq(seen->str, expected);
}

Test(documents, replace_drops_claims_positions_and_findings) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  OK(store_begin(store, error));
  const char *a = say(store, "a", "nor", STANCE_DENIES), *b = say(store, "b", "sud", STANCE_ASSERTS);
  index_all(store);
  Finding finding = make_finding("f1", a, b, 0.5);
  OK(store_save_finding(store, &finding, error));
  cr_assert_eq(totals_of(store).findings, 1);
  say(store, "a", "nor", STANCE_HEDGED);
  index_all(store);
  OK(store_commit(store, error));
  expect_claims(store, "a/nor/hedged b/sud/asserts ");
  cr_assert_eq(totals_of(store).findings, 0);
  g_autofree char *denied = ids_by_key(store, SALE ^ FACING), *asserted = ids_by_key(store, SALE);
  cr_assert_str_eq(denied, "");
  cr_assert_str_eq(asserted, b, "the other met somebody once; who hedges met nobody");
}

Test(documents, replaced_before_they_were_ever_seen) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  OK(store_begin(store, error));
  say(store, "a", "nor", STANCE_DENIES);
  say(store, "b", "sud", STANCE_ASSERTS);
  say(store, "a", "nor", STANCE_HEDGED);
  say(store, "a", "ost", STANCE_DENIES);
  OK(store_commit(store, error));
  fixture_reopen(fixture, STORE_WRITE); /* what was saved and not indexed outlives the process */
  store = fixture->store;
  OK(store_begin(store, error));
  index_all(store);
  OK(store_commit(store, error));
  expect_claims(store, "a/ost/denies b/sud/asserts ");
}

/* Others hold the position too: it loses its findings and is compared again, with the evidence that is left. */
Test(documents, replace_leaves_a_shared_position) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  OK(store_begin(store, error));
  const char *a = say(store, "a", "nor", STANCE_DENIES), *b = say(store, "b", "sud", STANCE_ASSERTS);
  cr_assert_str_eq(say(store, "c", "nor", STANCE_DENIES), a);
  index_all(store);
  g_autofree char *both = ids_in_order(a, b), *first = ids_of_changed(store), *none = ids_of_changed(store);
  cr_assert_str_eq(first, both);
  cr_assert_str_eq(none, "");
  Finding finding = make_finding("f1", a, b, 0.5);
  OK(store_save_finding(store, &finding, error));
  const char *hedged = say(store, "a", "nor", STANCE_HEDGED);
  index_all(store);
  OK(store_commit(store, error));
  cr_assert_eq(totals_of(store).findings, 0);
  g_autofree char *two = ids_in_order(a, hedged), *again = ids_of_changed(store), *still = ids_by_key(store, SALE ^ FACING);
  cr_assert_str_eq(again, two, "the one that has less evidence, and the new one");
  cr_assert_str_eq(still, a);
}

Test(documents, problems_end_with_the_document) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  DocumentFields fields = {.id = "a", .text = "Mended.", .text_length = -1, .origin = "in/a.txt"};
  g_autoptr(Document) document = document_new(&fields);
  g_autoptr(ClaimSet) claims = claim_set_new();
  OK(store_begin(store, error));
  OK(store_save_problem(store, "in/a.txt", "empty", "fill it", error));
  OK(store_save_problem(store, "in/a.txt", "empty", "fill it", error));
  OK(store_save_problem(store, "in/b.txt", "empty", "fill it", error));
  OK(store_commit(store, error));
  cr_assert_eq(totals_of(store).problems, 2);
  fixture_reopen(fixture, STORE_WRITE);
  store = fixture->store;
  OK(store_begin(store, error));
  save_claims(store, document, claims);
  OK(store_commit(store, error));
  cr_assert_eq(totals_of(store).problems, 1);
}

/* The second document is another batch; its claim meets one of the first. */
Test(documents, store_index_batch, .timeout = 120) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Document) document = make_document("a", "Daily", "2031-06-02");
  g_autoptr(ClaimSet) claims = make_claims("nor");
  g_autofree guint64 *many = g_new(guint64, STORE_INDEX_BATCH);
  for (guint i = 0; i < STORE_INDEX_BATCH; i++) many[i] = (guint64)i << 32 | 1;
  many[7] = SALE ^ FACING;
  const ClaimKeys keys = {7, many, STORE_INDEX_BATCH};
  OK(store_begin(fixture->store, error));
  OK(store_save_document(fixture->store, document, RULES, claims, &keys, error));
  const char *b = say(fixture->store, "b", "sud", STANCE_ASSERTS);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  expect_claims(fixture->store, "a/nor/denies b/sud/asserts ");
  g_autofree char *found = ids_by_key(fixture->store, SALE);
  cr_assert_str_eq(found, b);
}

/* A database that lets many documents go does so in batches, of which each is committed. */
Test(documents, store_forget_batch) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = fixture->store;
  static const guint64 facings[] = {FACING};
  guint64 forgotten = 0;
  gboolean more = FALSE;
  OK(store_begin(store, error));
  for (guint i = 0; i <= STORE_FORGET_BATCH; i++) {
    g_autofree char *id = g_strdup_printf("d%u", i);
    say(store, id, "nor", STANCE_DENIES);
  }
  index_all(store);
  OK(store_forget_some(store, (Day){2031, 6, 2}, facings, 1, &forgotten, &more, error));
  cr_expect_eq(forgotten, 0, "nothing is older than its own day");
  cr_expect_not(more);
  OK(store_forget_some(store, (Day){2031, 6, 3}, facings, 1, &forgotten, &more, error));
  cr_expect_eq(forgotten, STORE_FORGET_BATCH);
  cr_expect(more);
  OK(store_forget_some(store, (Day){2031, 6, 3}, facings, 1, &forgotten, &more, error));
  cr_expect_eq(forgotten, STORE_FORGET_BATCH + 1);
  cr_expect_not(more);
  OK(store_commit(store, error));
  expect_claims(store, "");
}
