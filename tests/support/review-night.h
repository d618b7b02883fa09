/* SPDX-License-Identifier: MIT */
/* A night for those who review: a database with findings that need no rules. For unit tests and fuzzers. */
#pragma once
#include <string.h>
#include "model/fold.h"
#include "store/store.h"

/* What stands in texts, names and subjects of a hostile night. */
#define NIGHT_HOSTILE "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"

#define NIGHT_OK(call)                                                    \
  do {                                                                    \
    GError *night_error = NULL;                                           \
    GError **error = &night_error;                                        \
    if (!(call)) g_error("%s: %s", #call, night_error->message);          \
  } while (0)

#define NIGHT_KEY G_GUINT64_CONSTANT(0x1234567890)
#define NIGHT_FACING G_GUINT64_CONSTANT(1)

/* One document, one claim. The id of its position is interned. */
static inline const char *night_say(Store *store, guint number, const char *actor, const char *text, Stance stance) {
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
  guint64 key = stance == STANCE_DENIES ? (NIGHT_KEY + 2 * number) ^ NIGHT_FACING : NIGHT_KEY + 2 * number;
  const ClaimKeys keys = {claim_position_number(claim), &key, 1};
  NIGHT_OK(store_save_document(store, document, "rules", set, &keys, error));
  ContentId position = claim_position_id(claim);
  return g_intern_string(position.text);
}

typedef struct {
  const char *denies, *asserts;
} NightPair;

static inline NightPair night_say_pair(Store *store, guint i, gboolean hostile) {
  g_autofree char *denier = g_strdup_printf("nor%u%s", i % 5, hostile ? NIGHT_HOSTILE : ""), *other = g_strdup_printf("sud%u%s", i % 7, hostile ? NIGHT_HOSTILE : "");
  g_autofree char *no = g_strdup_printf("The ministry said it sold no rockets (%u). %s", i, hostile ? NIGHT_HOSTILE : "");
  g_autofree char *yes = g_strdup_printf("The office said rockets were sold (%u). %s", i, hostile ? NIGHT_HOSTILE : "");
  const NightPair pair = {night_say(store, i, denier, no, STANCE_DENIES), night_say(store, i, other, yes, STANCE_ASSERTS)};
  return pair;
}

static inline void night_save_finding(Store *store, guint i, NightPair pair, gboolean hostile) {
  static const char *const steps[] = {"sold-means-gave", NULL};
  g_autofree char *id = g_strdup_printf("f%03u", i), *dispute = g_strdup_printf("d%u", i / 3), *rule = g_strdup_printf("rule-%u", i % 3);
  Finding finding = {.id = id, .kind = KIND_DENIAL, .rule = rule, .level = LEVEL_HIGH, .score = 0.9 - i * 0.8 / 1000, .n_factors = 1};
  finding.factors[0] = (Factor){"prior", 0.9};
  finding.subject = hostile ? NIGHT_HOSTILE : "whether rockets were sold";
  finding.dispute = dispute;
  finding.a = pair.denies;
  finding.b = pair.asserts;
  finding.explanation = hostile ? NIGHT_HOSTILE : "One says it did, the other that it did not.";
  finding.steps = steps;
  finding.first_seen = finding.last_seen = (Day){2031, 6, (guint8)(1 + i % 28)};
  NIGHT_OK(store_save_finding(store, &finding, error));
}

/* `n` findings f000, f001 ... with falling scores; each between a denier of its own and one that asserts. */
static inline void night_fill(Store *store, guint n, gboolean hostile) {
  const guint64 facings[] = {NIGHT_FACING};
  g_autofree NightPair *pairs = g_new0(NightPair, n);
  NIGHT_OK(store_begin(store, error));
  for (guint i = 0; i < n; i++) pairs[i] = night_say_pair(store, i, hostile);
  NIGHT_OK(store_index(store, facings, 1, error));
  for (guint i = 0; i < n; i++) night_save_finding(store, i, pairs[i], hostile);
  NIGHT_OK(store_commit(store, error));
}
