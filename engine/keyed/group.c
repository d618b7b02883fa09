/* SPDX-License-Identifier: MIT */
#include "keyed/group.h"

#include <stdlib.h>
#include <string.h>
#include "base/content-id.h"
#include "base/hash.h"
#include "compare/keys.h"
#include "model/fold.h"
#include "pack/pack-claims.h"

#define COPIES_APART_DAYS 30 /* as copies/ has it: who repeats something later than that is no copy */
#define KEPT_CLAIMS (64u << 10) /* behind loaded positions that are kept while others look for them */
#define KEPT_POSITION 16        /* a position counts for so many claims more */
#define NAME_SIZE 16

/* What comparing asks of a claim. */
typedef struct {
  char id[CONTENT_ID_LENGTH], position[CONTENT_ID_LENGTH];
  Day said, published;
  guint32 order; /* in which it came */
  gboolean rejects;
  gsize packed;  /* where it begins among the texts */
  guint64 document, words, publisher; /* hashes; publisher of the document, or its key */
  guint64 first, origin; /* document and publisher of the first of those with these words */
  double confidence;
} GroupClaim;

typedef struct {
  guint from, n; /* claims; the first speaks for it */
  Day first_seen, last_seen;
  gboolean timed, meets;
} GroupPosition;

/* A position under a number. */
typedef struct {
  guint64 number;
  guint position;
} GroupKey;

typedef struct {
  PositionSource source;
  Group *group;
} GroupSource;

struct Group {
  const Ruleset *rules;
  GArray *claims;    /* of GroupClaim */
  GString *texts;    /* packed claims, each with its NUL */
  GArray *positions; /* of GroupPosition */
  GArray *keys;      /* of GroupKey, sorted */
  GArray *unpacked;  /* of Claim */
  Arena *scratch, *kept;
  GPtrArray *loaded; /* const Position in `kept`, or NULL, one a position */
  gsize weight;      /* of what is kept */
  GroupSource source;
};

Group *group_new(const Ruleset *rules) {
  Group *group = g_new0(Group, 1);
  group->rules = rules;
  group->claims = g_array_new(FALSE, FALSE, sizeof(GroupClaim));
  group->texts = g_string_new(NULL);
  group->positions = g_array_new(FALSE, FALSE, sizeof(GroupPosition));
  group->keys = g_array_new(FALSE, FALSE, sizeof(GroupKey));
  group->unpacked = g_array_new(FALSE, FALSE, sizeof(Claim));
  group->scratch = arena_new();
  group->kept = arena_new();
  group->loaded = g_ptr_array_new();
  return group;
}

void group_free(Group *group) {
  if (group == NULL) return;
  g_array_unref(group->claims);
  g_string_free(group->texts, TRUE);
  g_array_unref(group->positions);
  g_array_unref(group->keys);
  g_array_unref(group->unpacked);
  arena_free(group->scratch);
  arena_free(group->kept);
  g_ptr_array_unref(group->loaded);
  g_free(group);
}

static void unfold(Group *group) {
  g_array_set_size(group->positions, 0);
  g_array_set_size(group->keys, 0);
  g_ptr_array_set_size(group->loaded, 0);
  arena_reset(group->kept);
  group->weight = 0;
}

void group_clear(Group *group) {
  unfold(group);
  g_array_set_size(group->claims, 0);
  g_string_truncate(group->texts, 0);
}

void group_add(Group *group, const KeyedClaim *claim) {
  const guint64 document = document_scope(claim->document_key);
  GroupClaim added = {
      .said = claim->said,
      .published = claim->published,
      .order = group->claims->len,
      .rejects = claim->rejects,
      .packed = group->texts->len,
      .document = document,
      .words = claim->words,
      .publisher = claim->publisher != NULL ? document_scope(claim->publisher) : document,
      .confidence = claim->confidence,
  };
  memcpy(added.id, claim->id, sizeof added.id);
  memcpy(added.position, claim->position, sizeof added.position);
  g_array_append_val(group->claims, added);
  g_string_append_len(group->texts, claim->packed, (gssize)claim->packed_length + 1);
}

guint group_claims(const Group *group) { return group->claims->len; }
gsize group_bytes(const Group *group) { return group->texts->len; }
static GroupClaim *claim_at(const Group *group, guint i) { return &g_array_index(group->claims, GroupClaim, i); }
static GroupPosition *position_at(const Group *group, guint i) { return &g_array_index(group->positions, GroupPosition, i); }

/* ---- into positions ---- */

static gint claim_order(gconstpointer a, gconstpointer b) {
  const GroupClaim *left = a, *right = b;
  const gint by_position = memcmp(left->position, right->position, sizeof left->position);
  if (by_position != 0) return by_position;
  const gint by_id = memcmp(left->id, right->id, sizeof left->id);
  return by_id != 0 ? by_id : (left->order > right->order) - (left->order < right->order);
}

/* A claim that came twice, from two that read the same document, is one. */
static void sort_claims(Group *group) {
  guint n = 0;
  g_array_sort(group->claims, claim_order);
  for (guint i = 0; i < group->claims->len; i++)
    if (n == 0 || memcmp(claim_at(group, n - 1)->id, claim_at(group, i)->id, CONTENT_ID_LENGTH) != 0) *claim_at(group, n++) = *claim_at(group, i);
  g_array_set_size(group->claims, n);
}

static gint wording_order(gconstpointer a, gconstpointer b) {
  const GroupClaim *left = *(const GroupClaim *const *)a, *right = *(const GroupClaim *const *)b;
  const gint32 left_day = print_day(left->published), right_day = print_day(right->published);
  if (left->words != right->words) return left->words < right->words ? -1 : 1;
  if (left_day != right_day) return left_day < right_day ? -1 : 1;
  return (left->document > right->document) - (left->document < right->document);
}

static gboolean is_copy(const GroupClaim *earlier, const GroupClaim *claim) {
  if (claim->words == 0 || earlier->words != claim->words) return FALSE;
  return (gint64)print_day(claim->published) - print_day(earlier->published) <= COPIES_APART_DAYS;
}

/* Whoever repeats the same words within a month is a copy of the first who had them. */
static void find_firsts(Group *group) {
  g_autoptr(GPtrArray) by_words = g_ptr_array_sized_new(group->claims->len);
  for (guint i = 0; i < group->claims->len; i++) g_ptr_array_add(by_words, claim_at(group, i));
  g_ptr_array_sort(by_words, wording_order);
  for (guint i = 0; i < by_words->len; i++) {
    GroupClaim *claim = by_words->pdata[i];
    const GroupClaim *earlier = i > 0 ? by_words->pdata[i - 1] : NULL;
    const gboolean copy = earlier != NULL && is_copy(earlier, claim);
    claim->first = copy ? earlier->first : claim->document;
    claim->origin = copy ? earlier->origin : claim->publisher;
  }
}

static void fold_claim(Group *group, guint i) {
  const GroupClaim *claim = claim_at(group, i);
  GroupPosition *last = group->positions->len > 0 ? position_at(group, group->positions->len - 1) : NULL;
  if (last == NULL || memcmp(claim_at(group, last->from)->position, claim->position, CONTENT_ID_LENGTH) != 0) {
    const GroupPosition position = {.from = i};
    g_array_append_val(group->positions, position);
    last = position_at(group, group->positions->len - 1);
  }
  Position days = {.first_seen = last->first_seen, .last_seen = last->last_seen};
  position_see(&days, claim->published);
  last->first_seen = days.first_seen;
  last->last_seen = days.last_seen;
  last->n++;
}

/* ---- keys ---- */

static gint key_order(gconstpointer a, gconstpointer b) {
  const GroupKey *left = a, *right = b;
  if (left->number != right->number) return left->number < right->number ? -1 : 1;
  return (left->position > right->position) - (left->position < right->position);
}

static const Claim *unpack(Group *group, guint claim, Arena *arena, GError **error) {
  const char *packed = group->texts->str + claim_at(group, claim)->packed;
  const gboolean one = unpack_claims(packed, NULL, 0, arena, group->unpacked) && group->unpacked->len == 1;
  const Claim *unpacked = (const Claim *)(gconstpointer)group->unpacked->data;
  if (one && claim_states_position(unpacked)) return unpacked;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "a packed claim is not as sicnon wrote it");
  return NULL;
}

static gboolean add_keys(Group *group, guint i, const char *key, Arena *arena, GError **error) {
  GroupPosition *position = position_at(group, i);
  g_autoptr(GArray) settings = g_array_sized_new(FALSE, FALSE, sizeof(KeySetting), position->n), numbers = g_array_new(FALSE, FALSE, sizeof(guint64));
  arena_reset(arena);
  const Claim *claim = unpack(group, position->from, arena, error);
  if (claim == NULL) return FALSE;
  position->timed = claim->proposition.n_times > 0;
  for (guint k = 0; k < position->n; k++) {
    const GroupClaim *stated = claim_at(group, position->from + k);
    const KeySetting setting = {stated->document, stated->said};
    g_array_append_val(settings, setting);
  }
  claim_group_numbers(group->rules, claim, key, (const KeySetting *)(gconstpointer)settings->data, settings->len, group->scratch, numbers);
  for (guint k = 0; k < numbers->len; k++) {
    const GroupKey entry = {g_array_index(numbers, guint64, k), i};
    g_array_append_val(group->keys, entry);
  }
  return TRUE;
}

/* The first entry with this number or a greater one. */
static guint find_key(const Group *group, guint64 number) {
  guint low = 0, high = group->keys->len;
  while (low < high) {
    const guint middle = low + (high - low) / 2;
    if (g_array_index(group->keys, GroupKey, middle).number < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

static gboolean has_partner(const Group *group, const GroupKey *key, const guint64 *facings, guint n_facings) {
  for (guint f = 0; f < n_facings; f++) {
    const guint64 sought = key->number ^ facings[f];
    for (guint i = find_key(group, sought); i < group->keys->len; i++) {
      const GroupKey *other = &g_array_index(group->keys, GroupKey, i);
      if (other->number != sought) break;
      if (other->position != key->position) return TRUE;
    }
  }
  return FALSE;
}

static void find_meetings(Group *group) {
  guint64 facings[1 << KEY_FACE_BITS];
  const guint n = key_facings(facings);
  g_array_sort(group->keys, key_order);
  for (guint i = 0; i < group->keys->len; i++) {
    const GroupKey *key = &g_array_index(group->keys, GroupKey, i);
    GroupPosition *position = position_at(group, key->position);
    if (!position->meets) position->meets = has_partner(group, key, facings, n);
  }
}

gboolean group_fold(Group *group, const char *key, GError **error) {
  g_autoptr(Arena) arena = arena_new();
  unfold(group);
  sort_claims(group);
  find_firsts(group);
  for (guint i = 0; i < group->claims->len; i++) fold_claim(group, i);
  g_ptr_array_set_size(group->loaded, (gint)group->positions->len);
  if (group->positions->len < 2) return TRUE; /* nobody is met */
  for (guint i = 0; i < group->positions->len; i++)
    if (!add_keys(group, i, key, arena, error)) return FALSE;
  find_meetings(group);
  return TRUE;
}

guint group_positions(const Group *group) { return group->positions->len; }
gboolean group_meets(const Group *group, guint position) { return position_at(group, position)->meets; }

/* ---- positions ---- */

static const char *name_of(guint64 number, Arena *arena) {
  char *name = arena_alloc(arena, NAME_SIZE + 1);
  for (guint i = 0; i < NAME_SIZE; i++) name[i] = "0123456789abcdef"[number >> 4 * i & 15];
  return name;
}

static Evidence evidence_of(const GroupClaim *claim, Arena *arena) {
  return (Evidence){
      .claim = arena_copy(arena, claim->id, CONTENT_ID_LENGTH),
      .document = name_of(claim->document, arena),
      .first = name_of(claim->first, arena),
      .origin = name_of(claim->origin, arena),
      .said = claim->said,
      .scope = claim->document,
  };
}

const Position *group_load(Group *group, guint i, Arena *arena, GError **error) {
  const GroupPosition *folded = position_at(group, i);
  const Claim *claim = unpack(group, folded->from, arena, error);
  if (claim == NULL) return NULL;
  Position *position = arena_new_array(arena, Position, 1);
  Evidence *evidence = arena_new_array(arena, Evidence, folded->n);
  position_represent(position, claim);
  position->id = arena_copy(arena, claim_at(group, folded->from)->position, CONTENT_ID_LENGTH);
  position->first_seen = folded->first_seen;
  position->last_seen = folded->last_seen;
  for (guint k = 0; k < folded->n; k++) {
    const GroupClaim *stated = claim_at(group, folded->from + k);
    position->rejects |= stated->rejects;
    position->confidence = MAX(position->confidence, stated->confidence);
    evidence[k] = evidence_of(stated, arena);
  }
  position->evidence = evidence;
  position->n_evidence = folded->n;
  return position;
}

const Position *group_find(Group *group, const char *id, Arena *arena, GError **error) {
  guint low = 0, high = group->positions->len;
  while (high - low > 1) {
    const guint middle = low + (high - low) / 2;
    if (memcmp(claim_at(group, position_at(group, middle)->from)->position, id, CONTENT_ID_LENGTH) <= 0) low = middle;
    else high = middle;
  }
  return group_load(group, low, arena, error);
}

/* ---- as a source ---- */

/* A position is looked for again and again, so it is kept; all are let go of when they are too many. */
static const Position *load_kept(Group *group, guint i, GError **error) {
  if (group->loaded->pdata[i] != NULL) return group->loaded->pdata[i];
  if (group->weight > KEPT_CLAIMS) {
    memset(group->loaded->pdata, 0, group->loaded->len * sizeof(gpointer));
    arena_reset(group->kept);
    group->weight = 0;
  }
  const Position *position = group_load(group, i, group->kept, error);
  group->loaded->pdata[i] = (gpointer)position;
  group->weight += position != NULL ? position->n_evidence + KEPT_POSITION : 0;
  return position;
}

static gint32 days_from(Day earlier, Day later) {
  const gboolean known = day_is_set(earlier) && earlier.year != 0 && day_is_set(later) && later.year != 0;
  return known ? day_number(later) - day_number(earlier) : 0;
}

static gboolean is_beyond(const PositionReach *reach, const GroupPosition *position) {
  if (reach->timed && position->timed) return FALSE;
  return days_from(reach->last_seen, position->first_seen) > reach->days || days_from(position->last_seen, reach->first_seen) > reach->days;
}

/* Positions stand in order of their ids. */
static gboolean visit_key(PositionSource *self, guint64 key, const PositionReach *reach, PositionVisitor visit, gpointer data, GError **error) {
  Group *group = ((GroupSource *)self)->group;
  guint last = G_MAXUINT;
  for (guint i = find_key(group, key); i < group->keys->len; i++) {
    const GroupKey *entry = &g_array_index(group->keys, GroupKey, i);
    if (entry->number != key) return TRUE;
    if (entry->position == last || is_beyond(reach, position_at(group, entry->position))) continue;
    last = entry->position;
    const Position *position = load_kept(group, last, error);
    if (position == NULL) return FALSE;
    if (!visit(position, data)) return TRUE;
  }
  return TRUE;
}

PositionSource *group_source(Group *group) {
  group->source = (GroupSource){{visit_key}, group};
  return &group->source.source;
}

/* ---- windows ---- */

static gint order_order(gconstpointer a, gconstpointer b) {
  const GroupClaim *left = a, *right = b;
  return (left->order > right->order) - (left->order < right->order);
}

static void keep_text(const Group *group, GString *texts, GroupClaim *claim) {
  const char *packed = group->texts->str + claim->packed;
  claim->packed = texts->len;
  g_string_append_len(texts, packed, (gssize)strlen(packed) + 1);
}

guint group_keep(Group *group, guint n, gint32 days) {
  const guint before = group->claims->len;
  unfold(group);
  g_array_sort(group->claims, order_order);
  guint from = before > n ? before - n : 0;
  const Day newest = before > 0 ? claim_at(group, before - 1)->said : (Day){0};
  while (from < before && days_from(claim_at(group, from)->said, newest) > days) from++;
  g_array_remove_range(group->claims, 0, from);
  GString *texts = g_string_new(NULL);
  for (guint i = 0; i < group->claims->len; i++) {
    GroupClaim *claim = claim_at(group, i);
    keep_text(group, texts, claim);
    claim->order = i;
  }
  g_string_free(group->texts, TRUE);
  group->texts = texts;
  return from;
}
