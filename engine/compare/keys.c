/* SPDX-License-Identifier: MIT */
#include "compare/keys.h"
#include <string.h>
#include "base/hash.h"
#include "compare/align.h"
#include "compare/entail.h"
#include "compare/kinds.h"
#include "compare/side.h"
#include "model/fold.h"

const char *const face_names[] = {[FACE_ASSERTED] = "asserted", [FACE_DENIED] = "denied", [N_FACES] = NULL};

G_STATIC_ASSERT(N_FACES <= 1 << KEY_FACE_BITS);

static Face stance_face(Stance stance) { return stance == STANCE_DENIES ? FACE_DENIED : FACE_ASSERTED; }

Face position_face(const Position *position) { return stance_face(position->stance); }

/* Fillers that may align must have one key in common: organs meet at their side, classes and places at their outermost one. */
static const char *filler_key(const Ruleset *rules, const RoleFiller *filler) {
  if (filler->kind == ROLE_ACTOR) return filler_side(filler);
  if (filler->kind == ROLE_THING) {
    const ThingClass *class = ruleset_class(rules, filler->id);
    while (class != NULL && class->is != NULL) class = class->is;
    return class != NULL ? class->id : filler->id;
  }
  if (filler->kind == ROLE_PLACE) {
    const Place *place = ruleset_place(rules, filler->id);
    while (place != NULL && place->in != NULL) place = place->in;
    if (place != NULL && place->in_id != NULL) return place->in_id; /* a state, which is declared as an actor */
    return place != NULL ? place->id : filler->id;
  }
  return filler->id;
}

/* Keys in the making, without face. */
typedef struct {
  const Ruleset *rules;
  const Proposition *proposition;
  Arena *arena; /* of the texts */
  const char *keys[POSITION_KEYS_MAX]; /* each once */
  guint n, dropped;
} KeyList;

static void key_list_take(KeyList *list, const char *key) {
  for (guint i = 0; i < list->n; i++)
    if (strcmp(list->keys[i], key) == 0) return;
  if (list->n == POSITION_KEYS_MAX) list->dropped++;
  else list->keys[list->n++] = key;
}

/* "prefix|role=filler" */
static const char *key_extend(const KeyList *list, const char *prefix, const RoleFiller *filler) {
  const char *value = filler_key(list->rules, filler);
  gsize n_prefix = strlen(prefix), n_role = strlen(filler->role), n_value = strlen(value);
  char *key = arena_alloc(list->arena, n_prefix + n_role + n_value + 3);
  memcpy(key, prefix, n_prefix);
  key[n_prefix] = '|';
  memcpy(key + n_prefix + 1, filler->role, n_role);
  key[n_prefix + 1 + n_role] = '=';
  memcpy(key + n_prefix + n_role + 2, value, n_value);
  return key;
}

/* Every prefix, extended by every filler of the role. FALSE when nothing fills it. */
static gboolean extend_keys(KeyList *prefixes, const char *role) {
  KeyList longer = *prefixes;
  longer.n = 0;
  for (guint i = 0; i < prefixes->n; i++)
    for (guint j = 0; j < longer.proposition->n_roles; j++) {
      const RoleFiller *filler = &longer.proposition->roles[j];
      if (g_str_equal(filler->role, role)) key_list_take(&longer, key_extend(&longer, prefixes->keys[i], filler));
    }
  *prefixes = longer;
  return longer.n > 0;
}

/* One key for every way to fill `roles`, if all are filled. */
static gboolean add_role_keys(KeyList *list, const gchar *const *roles) {
  KeyList made = *list;
  made.n = 1;
  made.keys[0] = list->proposition->event;
  gboolean filled = roles[0] != NULL;
  for (guint i = 0; filled && roles[i] != NULL; i++) filled = extend_keys(&made, roles[i]);
  list->dropped = made.dropped;
  for (guint i = 0; filled && i < made.n; i++) key_list_take(list, made.keys[i]);
  return filled;
}

static gboolean has_actor(const Proposition *proposition, const char *role) {
  for (guint i = 0; i < proposition->n_roles; i++)
    if (proposition->roles[i].kind == ROLE_ACTOR && g_str_equal(proposition->roles[i].role, role)) return TRUE;
  return FALSE;
}

/* An open event that no actor does has no key: "talks failed" would bring all talks together. */
static void add_open_keys(KeyList *list) {
  static const gchar *const with_object[] = {OPEN_EVENT_AGENT, OPEN_EVENT_OBJECT, NULL};
  static const gchar *const without[] = {OPEN_EVENT_AGENT, NULL};
  gboolean object = proposition_role(list->proposition, OPEN_EVENT_OBJECT) != NULL;
  if (has_actor(list->proposition, OPEN_EVENT_AGENT)) add_role_keys(list, object ? with_object : without);
}

/* One key per actor or place beside the key roles. */
static void add_participant_keys(KeyList *list, const EventRule *event) {
  for (guint i = 0; i < list->proposition->n_roles; i++) {
    const RoleFiller *filler = &list->proposition->roles[i];
    gboolean participant = filler->kind == ROLE_ACTOR || filler->kind == ROLE_PLACE;
    if (!participant || g_strv_contains((const gchar *const *)event->key, filler->role)) continue;
    key_list_take(list, key_extend(list, list->proposition->event, filler));
  }
}

/* `wide`: also where a partner that leaves the key roles open would look. */
static void add_proposition_keys(KeyList *list, const Proposition *proposition, gboolean wide) {
  list->proposition = proposition;
  const EventRule *event = event_is_open(proposition->event) ? NULL : ruleset_event(list->rules, proposition->event);
  if (event == NULL) {
    add_open_keys(list);
    return;
  }
  gboolean full = add_role_keys(list, (const gchar *const *)event->key);
  if (wide || !full) add_participant_keys(list, event);
}

/* Without face. What an assertion entails is said too; denying a thing denies nothing that would follow from it. */
static KeyList faceless_keys(const Ruleset *rules, const Proposition *proposition, Face face, Arena *arena) {
  KeyList list = {.rules = rules, .arena = arena};
  if (face == FACE_DENIED || !event_entails(rules, proposition->event)) {
    add_proposition_keys(&list, proposition, face != FACE_DENIED);
    return list;
  }
  g_autoptr(GPtrArray) derivations = proposition_derive(rules, proposition, NULL);
  for (guint i = 0; i < derivations->len; i++) add_proposition_keys(&list, &((Derivation *)derivations->pdata[i])->proposition, TRUE);
  return list;
}

/* ---- as texts ---- */

GPtrArray *proposition_keys(const Ruleset *rules, const Proposition *proposition) {
  g_autoptr(Arena) arena = arena_new();
  GPtrArray *out = g_ptr_array_new_with_free_func(g_free);
  KeyList list = {.rules = rules, .arena = arena};
  add_proposition_keys(&list, proposition, FALSE);
  for (guint i = 0; i < list.n; i++) g_ptr_array_add(out, g_strdup(list.keys[i]));
  return out;
}

static gint key_order(gconstpointer a, gconstpointer b) {
  const char *const *left = a, *const *right = b;
  return strcmp(*left, *right);
}

/* The keys of a position, with all the faces that `wanted` takes. */
static GPtrArray *faced_keys(const Ruleset *rules, const Position *position, gboolean (*wanted)(Face own, Face face), guint *dropped) {
  g_autoptr(Arena) arena = arena_new();
  Face own = position_face(position);
  KeyList list = faceless_keys(rules, &position->proposition, own, arena);
  GPtrArray *out = g_ptr_array_new_with_free_func(g_free);
  for (Face face = 0; face < N_FACES; face++)
    for (guint i = 0; i < list.n && wanted(own, face); i++)
      g_ptr_array_add(out, g_strdup_printf("%s|%s", list.keys[i], face_names[face]));
  g_ptr_array_sort(out, key_order);
  if (dropped != NULL) *dropped += list.dropped;
  return out;
}

static gboolean face_is(Face own, Face face) { return own == face; }

GPtrArray *position_keys(const Ruleset *rules, const Position *position, guint *dropped) {
  return faced_keys(rules, position, face_is, dropped);
}

GPtrArray *position_sought_keys(const Ruleset *rules, const Position *position, guint *dropped) {
  return faced_keys(rules, position, faces_oppose, dropped);
}

/* ---- as numbers ---- */

static guint64 number_of(const char *key, gsize length, Face face) {
  return hash_bytes((Hash){0}, key, length).low << KEY_FACE_BITS | face;
}

guint64 key_number(const char *key) {
  const char *bar = strrchr(key, '|');
  gint face = bar != NULL ? name_index(face_names, bar + 1) : -1;
  g_return_val_if_fail(face >= 0, 0);
  return number_of(key, (gsize)(bar - key), (Face)face);
}

guint key_facings(guint64 facings[N_FACES]) {
  gboolean found[1 << KEY_FACE_BITS] = {FALSE};
  guint n = 0;
  for (Face a = 0; a < N_FACES; a++)
    for (Face b = 0; b < N_FACES; b++) found[a ^ b] |= faces_oppose(a, b);
  for (guint i = 0; i < G_N_ELEMENTS(found); i++)
    if (found[i]) facings[n++] = i;
  return n;
}

ClaimKeys claim_keys(const Ruleset *rules, const Claim *claim, Arena *out, Arena *scratch, guint *dropped) {
  if (!claim_states_position(claim)) return (ClaimKeys){0};
  arena_reset(scratch);
  Face face = stance_face(claim->stance);
  KeyList list = faceless_keys(rules, &claim->proposition, face, scratch);
  *dropped += list.dropped;
  if (list.n == 0) return (ClaimKeys){0};
  guint64 *numbers = arena_new_array(out, guint64, list.n);
  for (guint i = 0; i < list.n; i++) numbers[i] = number_of(list.keys[i], strlen(list.keys[i]), face);
  return (ClaimKeys){claim_position_number(claim), numbers, list.n};
}
