/* SPDX-License-Identifier: MIT */
#include "support.h"

#include <glib/gstdio.h>
#include <string.h>
#include "model/fold.h"

#define KEY G_GUINT64_CONSTANT(0x1234567890)
#define FACING G_GUINT64_CONSTANT(1)

/* One document, one claim. The id of its position is interned. */
static const char *say(Store *store, guint number, const char *actor, const char *text, Stance stance) {
  g_autofree char *id = g_strdup_printf("%s-%u", stance_names[stance], number);
  DocumentFields fields = {.id = id, .publisher = number % 2 ? "Daily" : "Post", .title = text, .text = text, .text_length = -1};
  fields.published = (Day){2031, 6, (guint8)(1 + number % 28)};
  fields.url = "https://daily.example/a?b=1&c=2";
  g_autoptr(Document) document = document_new(&fields);
  g_autoptr(ClaimSet) set = claim_set_new();
  Claim *claim = claim_set_add(set);
  claim->actor = claim_set_string(set, actor, -1);
  claim->actor_name = claim->side = claim->actor;
  claim->stance = stance;
  claim->span = claim->content = span_make(0, (guint32)strlen(text));
  claim->rule = "said";
  claim->confidence = 0.8;
  claim->proposition.event = claim_set_string(set, id + strlen(stance_names[stance]), -1);
  claim->proposition.rule = "sale#1";
  guint64 key = stance == STANCE_DENIES ? (KEY + 2 * number) ^ FACING : KEY + 2 * number;
  const ClaimKeys keys = {claim_position_number(claim), &key, 1};
  OK(store_save_document(store, document, "rules", set, &keys, error));
  ContentId position = claim_position_id(claim);
  return g_intern_string(position.text);
}

typedef struct {
  const char *denies, *asserts;
} Pair;

static Pair say_pair(Store *store, guint i, gboolean hostile) {
  g_autofree char *denier = g_strdup_printf("nor%u%s", i % 5, hostile ? HOSTILE : ""), *other = g_strdup_printf("sud%u%s", i % 7, hostile ? HOSTILE : "");
  g_autofree char *no = g_strdup_printf("The ministry said it sold no rockets (%u). %s", i, hostile ? HOSTILE : "");
  g_autofree char *yes = g_strdup_printf("The office said rockets were sold (%u). %s", i, hostile ? HOSTILE : "");
  const Pair pair = {say(store, i, denier, no, STANCE_DENIES), say(store, i, other, yes, STANCE_ASSERTS)};
  return pair;
}

static void save_finding(Store *store, guint i, Pair pair, gboolean hostile) {
  static const char *const steps[] = {"sold-means-gave", NULL};
  g_autofree char *id = g_strdup_printf("f%03u", i), *dispute = g_strdup_printf("d%u", i / 3), *rule = g_strdup_printf("rule-%u", i % 3);
  Finding finding = {.id = id, .kind = KIND_DENIAL, .rule = rule, .level = LEVEL_HIGH, .score = 0.9 - i * 0.8 / 1000, .n_factors = 1};
  finding.factors[0] = (Factor){"prior", 0.9};
  finding.subject = hostile ? HOSTILE : "whether rockets were sold";
  finding.dispute = dispute;
  finding.a = pair.denies;
  finding.b = pair.asserts;
  finding.explanation = hostile ? HOSTILE : "One says it did, the other that it did not.";
  finding.steps = steps;
  finding.first_seen = finding.last_seen = (Day){2031, 6, (guint8)(1 + i % 28)};
  OK(store_save_finding(store, &finding, error));
}

ReviewFixture *review_fixture_new(guint n, gboolean hostile) {
  ReviewFixture *fixture = g_new0(ReviewFixture, 1);
  const guint64 facings[] = {FACING};
  fixture->folder = g_dir_make_tmp("sicnon-review-XXXXXX", NULL);
  g_autofree char *path = g_build_filename(fixture->folder, "night.db", NULL);
  g_autofree Pair *pairs = g_new0(Pair, n);
  OK((fixture->store = store_open(path, STORE_WRITE, error)));
  OK(store_begin(fixture->store, error));
  for (guint i = 0; i < n; i++) pairs[i] = say_pair(fixture->store, i, hostile);
  OK(store_index(fixture->store, facings, 1, error));
  for (guint i = 0; i < n; i++) save_finding(fixture->store, i, pairs[i], hostile);
  OK(store_commit(fixture->store, error));
  return fixture;
}

void review_fixture_free(ReviewFixture *fixture) {
  store_close(fixture->store);
  g_autoptr(GDir) dir = g_dir_open(fixture->folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);
    g_unlink(path);
  }
  g_rmdir(fixture->folder);
  g_free(fixture->folder);
  g_free(fixture);
}

char *review_fixture_file(const ReviewFixture *fixture, const char *name, const char *text) {
  char *path = g_build_filename(fixture->folder, name, NULL);
  OK(g_file_set_contents(path, text, -1, error));
  return path;
}

static gboolean append_status(const FindingRecord *record, gpointer data) {
  GString *out = data;
  g_string_append_printf(out, "%s%s=%s", out->len > 0 ? " " : "", record->finding.id, status_names[record->status]);
  return TRUE;
}

char *review_fixture_statuses(const ReviewFixture *fixture) {
  GString *out = g_string_new(NULL);
  OK(store_each_finding(fixture->store, NULL, append_status, out, error));
  return g_string_free(out, FALSE);
}
