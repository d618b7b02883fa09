/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "fixture.h"

/* Three documents, saved in no order; two publishers use one id. */
static Store *store_with_documents(Fixture *fixture) {
  static const char *const rows[][3] = {{"b", "Daily", "nor"}, {"a", "Weekly", "sud"}, {"a", "Daily", "nor"}};
  OK(store_begin(fixture->store, error));
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    g_autoptr(Document) document = make_document(rows[i][0], rows[i][1], "2031-06-02");
    g_autoptr(ClaimSet) claims = make_claims(rows[i][2]);
    if (i == 1) ((Claim *)claims->claims->pdata[0])->stance = STANCE_ASSERTS;
    save_claims(fixture->store, document, claims);
  }
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  return fixture->store;
}

static gboolean append_claim(const ClaimRecord *record, gpointer data) {
  g_string_append_printf(data, "%s/%s ", record->document, record->claim.actor);
  return TRUE;
}

static char *claims_by(Store *store, const ClaimFilter *filter) {
  GString *seen = g_string_new(NULL);
  OK(store_each_claim(store, filter, append_claim, seen, error));
  return g_string_free(seen, FALSE);
}

Test(visit, claims_by_document_then_place) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_documents(fixture);
  g_autofree char *all = claims_by(store, NULL);
  cr_assert(g_str_equal(all, "a/nor a/sud b/nor ") || g_str_equal(all, "a/sud a/nor b/nor "), "%s", all);
  g_autofree char *again = claims_by(store, NULL);
  cr_assert_str_eq(all, again);
}

Test(visit, claims_by_filter) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_documents(fixture);
  g_autofree char *by_actor = claims_by(store, &(ClaimFilter){.actor = "SUD"});
  cr_assert_str_eq(by_actor, "a/sud ");
  g_autofree char *by_document = claims_by(store, &(ClaimFilter){.document = "b"});
  cr_assert_str_eq(by_document, "b/nor ");
  g_autofree char *by_stance = claims_by(store, &(ClaimFilter){.stance = "hedged"});
  cr_assert_str_eq(by_stance, "");
  g_autofree char *by_side = claims_by(store, &(ClaimFilter){.side = "sud", .stance = "asserts"});
  cr_assert_str_eq(by_side, "a/sud ");
}

Test(visit, claims_of_a_position) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(Arena) arena = arena_new();
  Store *store = store_with_documents(fixture);
  g_autofree char *denies = ids_by_key(store, SALE ^ FACING);
  g_autoptr(GPtrArray) claims = NULL;
  OK((claims = store_claims_of(store, denies, arena, error)));
  cr_assert_eq(claims->len, 2);
  const ClaimRecord *first = g_ptr_array_index(claims, 0), *second = g_ptr_array_index(claims, 1);
  cr_assert_str_eq(first->document, "a");
  cr_assert_str_eq(second->document, "b");
  cr_assert_str_eq(first->words, fixture_text);
  g_autoptr(GPtrArray) none = NULL;
  OK((none = store_claims_of(store, "nowhere", arena, error)));
  cr_assert_eq(none->len, 0);
}

static gboolean append_finding(const FindingRecord *record, gpointer data) {
  g_string_append_printf(data, "%s ", record->finding.id);
  return TRUE;
}

static char *findings_by(Store *store, FindingFilter filter) {
  GString *seen = g_string_new(NULL);
  OK(store_each_finding(store, &filter, append_finding, seen, error));
  return g_string_free(seen, FALSE);
}

static void expect_findings(Store *store, FindingFilter filter, const char *expected) {
  g_autofree char *seen = findings_by(store, filter);
  cr_assert_str_eq(seen, expected);
}

Test(visit, findings_best_first) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_documents(fixture);
  static const struct {
    const char *id;
    double score;
  } rows[] = {{"fb", 0.5}, {"fa", 0.5}, {"ac", 0.75}};
  OK(store_begin(store, error));
  g_autofree char *p1 = ids_by_key(store, SALE ^ FACING), *p2 = ids_by_key(store, SALE);
  for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
    Finding finding = make_finding(rows[i].id, p1, p2, rows[i].score);
    OK(store_save_finding(store, &finding, error));
  }
  expect_findings(store, (FindingFilter){0}, "ac fa fb ");
  expect_findings(store, (FindingFilter){.id = "f"}, "fa fb ");
  expect_findings(store, (FindingFilter){.id = "fa"}, "fa ");
  expect_findings(store, (FindingFilter){.min_score = 0.6}, "ac ");
  expect_findings(store, (FindingFilter){.actor = "NOR", .side = "sud", .kind = "denial", .status = "new"}, "ac fa fb ");
  expect_findings(store, (FindingFilter){.kind = "number"}, "");
  expect_findings(store, (FindingFilter){.status = "dismissed"}, "");
  expect_findings(store, (FindingFilter){.since = {2031, 6, 2}, .until = {2031, 6, 2}}, "ac fa fb ");
  expect_findings(store, (FindingFilter){.since = {2031, 6, 3}}, "");
  expect_findings(store, (FindingFilter){.until = {2031, 6, 1}}, "");
}

static gboolean append_document(const Document *document, gpointer data) {
  cr_assert_eq(document->length, strlen(fixture_text));
  cr_assert_str_eq(document->text, fixture_text);
  g_string_append_printf(data, "%s ", document->id);
  return TRUE;
}

Test(visit, documents_by_id) {
  g_autoptr(Fixture) fixture = fixture_new();
  g_autoptr(GString) seen = g_string_new(NULL);
  Store *store = store_with_documents(fixture);
  OK(store_each_document(store, "a", append_document, seen, error));
  OK(store_each_document(store, "nowhere", append_document, seen, error));
  cr_assert_str_eq(seen->str, "a a ");
  g_autoptr(Document) weekly = make_document("a", "Weekly", "2031-06-02");
  OK(store_each_document(store, weekly->key, append_document, seen, error));
  cr_assert_str_eq(seen->str, "a a a ", "the key names one");
}

Test(visit, what_the_corpus_holds) {
  g_autoptr(Fixture) fixture = fixture_new();
  Store *store = store_with_documents(fixture);
  OK(store_begin(store, error));
  g_autoptr(Document) undated = make_document("c", "Weekly", NULL), yearless = make_document("d", NULL, "--05-02");
  g_autoptr(ClaimSet) claims = make_claims("nor");
  save_claims(store, undated, claims);
  save_claims(store, yearless, claims);
  CorpusRecord corpus = {0};
  OK(store_corpus(store, &corpus, error));
  cr_assert_eq(corpus.documents, 3, "what is not indexed is not seen");
  index_all(store);
  OK(store_commit(store, error));
  OK(store_corpus(store, &corpus, error));
  cr_assert(corpus.documents == 5 && corpus.publishers == 2 && corpus.undated == 1 && corpus.without_text == 0 && corpus.findings == 0);
  cr_assert(corpus.first.year == 2031 && corpus.last.month == 6, "a date without a year is neither");
}

Test(visit, one_moment_is_read) {
  g_autoptr(Fixture) fixture = fixture_new();
  store_with_documents(fixture);
  g_autoptr(Store) reader = NULL;
  OK((reader = store_open(fixture->path, STORE_READ, error)));
  OK(store_begin_reading(reader, error));
  g_autofree char *before = claims_by(reader, NULL);
  OK(store_begin(fixture->store, error));
  say(fixture->store, "later", "ost", STANCE_ASSERTS);
  index_all(fixture->store);
  OK(store_commit(fixture->store, error));
  g_autofree char *meanwhile = claims_by(reader, NULL);
  cr_assert_str_eq(meanwhile, before);
  store_rollback(reader);
  g_autofree char *after = claims_by(reader, NULL);
  cr_assert_not_null(strstr(after, "later/ost"));
}
