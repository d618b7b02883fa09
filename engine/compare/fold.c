/* SPDX-License-Identifier: MIT */
#include "compare/fold.h"
#include <string.h>

/* What a position takes from the document rather than from the claim. */
typedef struct {
  const char *key, *publisher;
  Day published;
} Origin;

/* A Position with the memory behind it; the Position comes first, so that one pointer serves as both. */
typedef struct {
  Position position;
  ContentId id;
  GArray *evidence; /* of Evidence */
} FoldedPosition;

static void folded_position_free(gpointer data) {
  FoldedPosition *folded = data;
  g_array_unref(folded->evidence);
  g_free(folded);
}

gboolean claim_states_position(const Claim *claim) { return claim->proposition.event != NULL && claim->stance != STANCE_DECLINES; }

ContentId claim_position_id(const Claim *claim) {
  g_autofree char *canonical = proposition_canonical(&claim->proposition);
  const char *parts[] = {
      claim->actor,
      claim->side,
      stance_names[claim->stance],
      modality_names[claim->proposition.modality],
      claim->no_evidence ? "no-evidence" : NULL,
      canonical,
  };
  return content_id_of_n(parts, G_N_ELEMENTS(parts));
}

/* The day of the statement is worth more than that of publication, but not without its year. */
static Day claim_day(const Claim *claim, const Origin *origin) {
  Day said = day_is_set(claim->said.from) ? claim->said.from : claim->said.to;
  return day_is_set(said) && said.year != 0 ? said : origin->published;
}

static Evidence evidence_of(const Claim *claim, const Origin *origin) {
  return (Evidence){
      .claim = claim->id.text,
      .document = origin->key,
      .publisher = origin->publisher,
      .said = claim_day(claim, origin),
  };
}

static void position_represent(Position *position, const Claim *claim) {
  position->actor = claim->actor;
  position->actor_name = claim->actor_name;
  position->side = claim->side;
  position->country = claim->country;
  position->stance = claim->stance;
  position->proposition = claim->proposition;
  position->no_evidence = claim->no_evidence;
  position->addressee = claim->addressee;
}

static FoldedPosition *folded_position_new(ContentId id, const Claim *claim, const Origin *origin) {
  FoldedPosition *folded = g_new0(FoldedPosition, 1);
  folded->id = id;
  folded->evidence = g_array_new(FALSE, FALSE, sizeof(Evidence));
  position_represent(&folded->position, claim);
  folded->position.id = folded->id.text;
  folded->position.first_seen = origin->published;
  folded->position.last_seen = origin->published;
  return folded;
}

/* Evidence stays sorted by claim id; the smallest one speaks for the position. One claim counts once. */
static void folded_position_add(FoldedPosition *folded, const Claim *claim, const Origin *origin) {
  guint at = 0;
  gint order = 1;
  for (; at < folded->evidence->len; at++) {
    order = strcmp(g_array_index(folded->evidence, Evidence, at).claim, claim->id.text);
    if (order >= 0) break;
  }
  if (order == 0) return;
  Evidence evidence = evidence_of(claim, origin);
  g_array_insert_val(folded->evidence, at, evidence);

  Position *position = &folded->position;
  if (at == 0) position_represent(position, claim);
  position->rejects |= claim->rejects;
  position->confidence = MAX(position->confidence, claim->confidence);
  position->evidence = (const Evidence *)folded->evidence->data;
  position->n_evidence = folded->evidence->len;
}

static gint position_order(gconstpointer a, gconstpointer b) {
  const Position *const *left = a, *const *right = b;
  return strcmp((*left)->id, (*right)->id);
}

static void fold_claim(GHashTable *by_id, GPtrArray *positions, const Claim *claim, const Origin *origin) {
  if (!claim_states_position(claim)) return;
  ContentId id = claim_position_id(claim);
  FoldedPosition *folded = g_hash_table_lookup(by_id, id.text);
  if (folded == NULL) {
    folded = folded_position_new(id, claim, origin);
    g_hash_table_insert(by_id, folded->id.text, folded);
    g_ptr_array_add(positions, folded);
  }
  folded_position_add(folded, claim, origin);
}

GPtrArray *claims_fold(const ClaimSet *claims, const Document *document) {
  Origin origin = {.key = document->key, .publisher = document->publisher, .published = document->published};
  GPtrArray *positions = g_ptr_array_new_with_free_func(folded_position_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < claims->claims->len; i++) fold_claim(by_id, positions, claims->claims->pdata[i], &origin);
  g_ptr_array_sort(positions, position_order);
  return positions;
}

GPtrArray *record_fold(const ClaimRecord *record) {
  Origin origin = {.key = record->document_key, .publisher = record->publisher, .published = record->published};
  GPtrArray *positions = g_ptr_array_new_with_free_func(folded_position_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
  fold_claim(by_id, positions, &record->claim, &origin);
  return positions;
}

gboolean position_merges_over(const Position *mine, const Position *other) {
  if (mine->n_evidence == 0 || other->n_evidence == 0) return mine->n_evidence > 0;
  return strcmp(mine->evidence[0].claim, other->evidence[0].claim) < 0;
}
