/* SPDX-License-Identifier: MIT */
#include "model/claim.h"
#include <string.h>

const char *const role_kind_names[] = {"actor", "thing", "place", "word", NULL};
G_STATIC_ASSERT(G_N_ELEMENTS(role_kind_names) == N_ROLE_KINDS + 1);

ClaimSet *claim_set_new(void) {
  ClaimSet *set = g_new0(ClaimSet, 1);
  set->claims = g_ptr_array_new();
  set->lists = arena_new_small();
  set->strings = string_pool_new(set->lists);
  return set;
}

void claim_set_free(ClaimSet *set) {
  if (!set) return;
  g_ptr_array_unref(set->claims);
  arena_free(set->lists);
  g_free(set);
}

Claim *claim_set_add(ClaimSet *set) {
  static const char *const no_relay[] = {NULL};
  Claim *claim = arena_new_array(set->lists, Claim, 1);
  claim->via = no_relay;
  g_ptr_array_add(set->claims, claim);
  return claim;
}

const char *claim_set_string(ClaimSet *set, const char *text, gssize length) {
  return text ? string_pool_add(set->strings, text, length) : NULL;
}

static guint32 trigger_start(const Claim *claim) {
  return span_is_set(claim->proposition.trigger) ? claim->proposition.trigger.start : 0;
}

ContentId claim_id(const char *document_key, const Claim *claim) {
  char place[64];
  g_snprintf(place, sizeof place, "%u-%u %u-%u %u", claim->span.start, claim->span.end, claim->content.start, claim->content.end,
             trigger_start(claim));
  g_autofree char *canonical = proposition_canonical(&claim->proposition);
  const char *const parts[] = {document_key, place, claim->actor, stance_names[claim->stance], modality_names[claim->proposition.modality],
                               claim->rule, canonical};
  return content_id_of_n(parts, G_N_ELEMENTS(parts));
}

/* ---- repeats ---- */

static gboolean proposition_equals(const Proposition *a, const Proposition *b) {
  if (a->modality != b->modality || a->n_roles != b->n_roles || a->n_times != b->n_times || g_strcmp0(a->event, b->event) != 0) return FALSE;
  g_autofree char *left = proposition_canonical(a), *right = proposition_canonical(b);
  return strcmp(left, right) == 0;
}

/* Would they have one id? */
static gboolean claim_repeats(const Claim *a, const Claim *b) {
  return span_equals(a->span, b->span) && span_equals(a->content, b->content) && trigger_start(a) == trigger_start(b) &&
         a->stance == b->stance && strcmp(a->actor, b->actor) == 0 && g_strcmp0(a->rule, b->rule) == 0 &&
         proposition_equals(&a->proposition, &b->proposition);
}

/* Claims are in the order of their spans, so a repeat is near. */
static gboolean stands_before(const GPtrArray *claims, const Claim *claim) {
  for (guint i = claims->len; i > 0; i--) {
    const Claim *earlier = g_ptr_array_index(claims, i - 1);
    if (earlier->span.start != claim->span.start) return FALSE;
    if (claim_repeats(earlier, claim)) return TRUE;
  }
  return FALSE;
}

void claim_set_drop_repeats(ClaimSet *set) {
  GPtrArray *kept = g_ptr_array_sized_new(set->claims->len);
  for (guint i = 0; i < set->claims->len; i++)
    if (!stands_before(kept, set->claims->pdata[i])) g_ptr_array_add(kept, set->claims->pdata[i]);
  g_ptr_array_unref(set->claims);
  set->claims = kept;
}
