/* SPDX-License-Identifier: MIT */
#include "compare/document-keys.h"
#include "model/fold.h"

typedef struct {
  guint64 number, position;
} DocumentKey;

static gint document_key_order(gconstpointer a, gconstpointer b) {
  const DocumentKey *left = a, *right = b;
  if (left->number != right->number) return left->number < right->number ? -1 : 1;
  return (left->position > right->position) - (left->position < right->position);
}

/* The first at this number or after it. */
static guint document_key_find(const GArray *sorted, guint64 number) {
  guint low = 0, high = sorted->len;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (g_array_index(sorted, DocumentKey, middle).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

/* All keys of a document that reach no further. */
typedef struct {
  GArray *sorted; /* of DocumentKey */
  guint64 facings[1 << KEY_FACE_BITS];
  guint n_facings;
} DocumentKeys;

/* Is there another position in the document that looks for it? */
static gboolean is_sought(const DocumentKeys *all, guint64 number, guint64 position) {
  for (guint f = 0; f < all->n_facings; f++)
    for (guint i = document_key_find(all->sorted, number ^ all->facings[f]); i < all->sorted->len; i++) {
      const DocumentKey *key = &g_array_index(all->sorted, DocumentKey, i);
      if (key->number != (number ^ all->facings[f])) break;
      if (key->position != position) return TRUE;
    }
  return FALSE;
}

static void keep_sought(ClaimKeys *keys, guint n_within, const DocumentKeys *all) {
  guint64 *at = (guint64 *)keys->keys;
  guint n = keys->n_keys - n_within;
  for (guint i = n; i < keys->n_keys; i++)
    if (is_sought(all, at[i], keys->position)) at[n++] = at[i];
  keys->n_keys = n;
  if (n == 0) *keys = (ClaimKeys){0};
}

static void note_within(GArray *within, const ClaimKeys *keys, guint n_within) {
  for (guint k = keys->n_keys - n_within; k < keys->n_keys; k++) {
    const DocumentKey key = {keys->keys[k], keys->position};
    g_array_append_val(within, key);
  }
}

ClaimKeys *document_claim_keys(const Ruleset *rules, const GPtrArray *claims, const char *document_key, Day published, Arena *out, Arena *scratch,
                               guint *dropped) {
  ClaimKeys *keys = arena_new_array(out, ClaimKeys, claims->len);
  g_autofree guint *n_within = g_new(guint, claims->len);
  g_autoptr(GArray) within = g_array_new(FALSE, FALSE, sizeof(DocumentKey));
  DocumentKeys all = {.sorted = within};
  const guint64 scope = document_scope(document_key);
  for (guint i = 0; i < claims->len; i++) {
    const KeySetting setting = {scope, claim_day(claims->pdata[i], published)};
    keys[i] = claim_keys(rules, claims->pdata[i], &setting, out, scratch, dropped, &n_within[i]);
    note_within(within, &keys[i], n_within[i]);
  }
  if (within->len > 1) { /* one alone meets nobody */
    g_array_sort(within, document_key_order);
    all.n_facings = key_facings(all.facings);
  }
  for (guint i = 0; i < claims->len; i++) keep_sought(&keys[i], n_within[i], &all);
  return keys;
}
