/* SPDX-License-Identifier: MIT */
#include "model/fold.h"
#include <string.h>
#include "base/hash.h"

/* A Position with the memory behind it; the Position comes first, so that one pointer serves as both. */
typedef struct {
  Position position;
  ContentId id;
  char *canonical;  /* its proposition */
  GArray *evidence; /* of Evidence */
} FoldedPosition;

static void folded_position_free(gpointer data) {
  FoldedPosition *folded = data;
  g_array_unref(folded->evidence);
  g_free(folded->canonical);
  g_free(folded);
}

gboolean claim_states_position(const Claim *claim) { return claim->proposition.event != NULL && claim->stance != STANCE_DECLINES; }

static ContentId statement_id(const Claim *claim, const char *canonical) {
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

ContentId claim_position_id(const Claim *claim) {
  g_autofree char *canonical = proposition_canonical(&claim->proposition);
  return statement_id(claim, canonical);
}

/* ---- numbers ---- */

/* Short pieces are gathered and hashed together: to hash each by itself would take three times as long. */
typedef struct {
  Hash hash;
  gsize used;
  guint8 bytes[512];
} Pieces;

static void add_bytes(Pieces *pieces, gconstpointer bytes, gsize length) {
  if (length > sizeof pieces->bytes - pieces->used) {
    pieces->hash = hash_bytes(pieces->hash, pieces->bytes, pieces->used);
    pieces->used = 0;
  }
  if (length > sizeof pieces->bytes) {
    pieces->hash = hash_bytes(pieces->hash, bytes, length);
    return;
  }
  memcpy(pieces->bytes + pieces->used, bytes, length);
  pieces->used += length;
}

/* With its end, so that neighbours do not run together; NULL and "" differ. */
static void add_text(Pieces *pieces, const char *text) {
  if (text != NULL) add_bytes(pieces, text, strlen(text) + 1);
  else add_bytes(pieces, "\xff", 1);
}

static void add_number(Pieces *pieces, guint64 number) {
  const guint64 bytes = GUINT64_TO_LE(number);
  add_bytes(pieces, &bytes, sizeof bytes);
}

/* What the canonical text writes alike is alike here: zeros of either sign, unset days. */
static void add_double(Pieces *pieces, double value) {
  guint64 bits;
  value = value == 0 ? 0.0 : value;
  memcpy(&bits, &value, sizeof bits);
  add_number(pieces, bits);
}

static guint64 day_digits(Day day) { return day_is_set(day) ? ((guint64)day.year * 100 + day.month) * 100 + day.day : 0; }

static void add_quantity(Pieces *pieces, const Quantity *quantity) {
  add_text(pieces, quantity->of);
  if (quantity->of == NULL) return;
  add_text(pieces, quantity->unit);
  add_double(pieces, quantity->min);
  add_double(pieces, quantity->max);
}

static void add_proposition(Pieces *pieces, const Proposition *proposition) {
  add_text(pieces, proposition->event);
  if (proposition->negative) add_text(pieces, "!");
  add_text(pieces, proposition->place);
  add_quantity(pieces, &proposition->quantity);
  for (guint i = 0; i < proposition->n_roles; i++) {
    const RoleFiller *filler = &proposition->roles[i];
    add_text(pieces, filler->role);
    add_text(pieces, filler->id ? filler->id : filler->name);
    add_number(pieces, (guint64)filler->kind * 2 + !!filler->bare);
  }
  for (guint i = 0; i < proposition->n_times; i++)
    add_number(pieces, day_digits(proposition->times[i].from) << 32 | day_digits(proposition->times[i].to));
}

guint64 claim_position_number(const Claim *claim) {
  Pieces pieces;
  pieces.hash = (Hash){0};
  pieces.used = 0;
  add_text(&pieces, claim->actor);
  add_text(&pieces, claim->side);
  add_number(&pieces, ((guint64)claim->stance * N_MODALITIES + claim->proposition.modality) * 2 + !!claim->no_evidence);
  add_proposition(&pieces, &claim->proposition);
  return MAX(hash_bytes(pieces.hash, pieces.bytes, pieces.used).low, 1);
}

/* ---- folding ---- */

Day claim_day(const Claim *claim, Day published) {
  Day said = day_is_set(claim->said.from) ? claim->said.from : claim->said.to;
  return day_is_set(said) && said.year != 0 ? said : published;
}

static Evidence evidence_of(const ClaimRecord *record) {
  const char *first = record->first_key != NULL ? record->first_key : record->document_key;
  const char *publisher = record->first_key != NULL ? record->first_publisher : record->publisher;
  return (Evidence){
      .claim = record->claim.id.text,
      .document = record->document_key,
      .first = first,
      .origin = publisher != NULL ? publisher : first,
      .publisher = record->publisher,
      .said = claim_day(&record->claim, record->published),
      .scope = document_scope(record->document_key),
  };
}

void position_represent(Position *position, const Claim *claim) {
  position->actor = claim->actor;
  position->actor_name = claim->actor_name;
  position->side = claim->side;
  position->country = claim->country;
  position->stance = claim->stance;
  position->proposition = claim->proposition;
  position->no_evidence = claim->no_evidence;
  position->addressee = claim->addressee;
}

static FoldedPosition *folded_position_new(ContentId id, const char *canonical) {
  FoldedPosition *folded = g_new0(FoldedPosition, 1);
  folded->id = id;
  folded->canonical = g_strdup(canonical);
  folded->evidence = g_array_new(FALSE, FALSE, sizeof(Evidence));
  folded->position.id = folded->id.text;
  return folded;
}

void position_see(Position *position, Day day) {
  if (!day_is_set(day)) return;
  if (!day_is_set(position->first_seen) || day_compare(day, position->first_seen) < 0) position->first_seen = day;
  if (day_compare(day, position->last_seen) > 0) position->last_seen = day;
}

/* Where the claim stands, or belongs, in evidence that is sorted by claim id. A position may be stated ten thousand times. */
static guint evidence_place(const GArray *evidence, const char *claim, gboolean *there) {
  guint low = 0, high = evidence->len;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (strcmp(g_array_index(evidence, Evidence, middle).claim, claim) < 0) low = middle + 1;
    else high = middle;
  }
  *there = low < evidence->len && strcmp(g_array_index(evidence, Evidence, low).claim, claim) == 0;
  return low;
}

/* Evidence stays sorted by claim id; the smallest one speaks for the position. One claim counts once. */
static void folded_position_add(FoldedPosition *folded, const ClaimRecord *record) {
  const Claim *claim = &record->claim;
  gboolean there;
  const guint at = evidence_place(folded->evidence, claim->id.text, &there);
  if (there) return;
  Evidence evidence = evidence_of(record);
  g_array_insert_val(folded->evidence, at, evidence);

  Position *position = &folded->position;
  if (at == 0) position_represent(position, claim);
  position_see(position, record->published);
  position->rejects |= claim->rejects;
  position->confidence = MAX(position->confidence, claim->confidence);
  position->evidence = (const Evidence *)folded->evidence->data;
  position->n_evidence = folded->evidence->len;
}

static gint position_order(gconstpointer a, gconstpointer b) {
  const Position *const *left = a, *const *right = b;
  return strcmp((*left)->id, (*right)->id);
}

/* Would it have this position's id? */
static gboolean folded_position_says(const FoldedPosition *folded, const Claim *claim, const char *canonical) {
  const Position *position = &folded->position;
  return position->stance == claim->stance && position->proposition.modality == claim->proposition.modality &&
         !position->no_evidence == !claim->no_evidence && g_strcmp0(position->actor, claim->actor) == 0 &&
         g_strcmp0(position->side, claim->side) == 0 && strcmp(folded->canonical, canonical) == 0;
}

/* Claims come position by position where it matters: the last one is asked before an id is made, which takes a hash. */
static FoldedPosition *fold_claim(GHashTable *by_id, GPtrArray *positions, FoldedPosition *last, const ClaimRecord *record) {
  if (!claim_states_position(&record->claim)) return last;
  g_autofree char *canonical = proposition_canonical(&record->claim.proposition);
  FoldedPosition *folded = last != NULL && folded_position_says(last, &record->claim, canonical) ? last : NULL;
  const ContentId id = folded == NULL ? statement_id(&record->claim, canonical) : last->id;
  if (folded == NULL) folded = g_hash_table_lookup(by_id, id.text);
  if (folded == NULL) {
    folded = folded_position_new(id, canonical);
    g_hash_table_insert(by_id, folded->id.text, folded);
    g_ptr_array_add(positions, folded);
  }
  folded_position_add(folded, record);
  return folded;
}

GPtrArray *claims_fold(const ClaimRecord *const *records, guint n) {
  GPtrArray *positions = g_ptr_array_new_with_free_func(folded_position_free);
  g_autoptr(GHashTable) by_id = g_hash_table_new(g_str_hash, g_str_equal);
  FoldedPosition *last = NULL;
  for (guint i = 0; i < n; i++) last = fold_claim(by_id, positions, last, records[i]);
  g_ptr_array_sort(positions, position_order);
  return positions;
}
