/* SPDX-License-Identifier: MIT */
#include "compare/keys.h"
#include <string.h>
#include "compare/align.h"
#include "compare/entail.h"
#include "compare/kinds.h"
#include "compare/side.h"

const char *const face_names[] = {[FACE_ASSERTED] = "asserted", [FACE_DENIED] = "denied", [N_FACES] = NULL};

Face position_face(const Position *position) { return position->stance == STANCE_DENIES ? FACE_DENIED : FACE_ASSERTED; }

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
  GPtrArray *keys; /* of char *, each once */
  guint dropped;
} KeyList;

static void key_list_take(KeyList *list, char *key) {
  gboolean known = g_ptr_array_find_with_equal_func(list->keys, key, g_str_equal, NULL);
  gboolean full = list->keys->len >= POSITION_KEYS_MAX;
  if (!known && full) list->dropped++;
  if (known || full) g_free(key);
  else g_ptr_array_add(list->keys, key);
}

/* Every prefix, extended by every filler of the role. FALSE when nothing fills it. */
static gboolean extend_keys(KeyList *list, GPtrArray **prefixes, const char *role) {
  KeyList longer = *list;
  longer.keys = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; i < (*prefixes)->len; i++)
    for (guint j = 0; j < list->proposition->n_roles; j++) {
      const RoleFiller *filler = &list->proposition->roles[j];
      if (!g_str_equal(filler->role, role)) continue;
      key_list_take(&longer, g_strdup_printf("%s|%s=%s", (char *)(*prefixes)->pdata[i], role, filler_key(list->rules, filler)));
    }
  list->dropped = longer.dropped;
  g_ptr_array_unref(*prefixes);
  *prefixes = longer.keys;
  return longer.keys->len > 0;
}

/* One key for every way to fill `roles`, if all are filled. */
static gboolean add_role_keys(KeyList *list, const gchar *const *roles) {
  g_autoptr(GPtrArray) made = g_ptr_array_new_with_free_func(g_free);
  g_ptr_array_add(made, g_strdup(list->proposition->event));
  for (guint i = 0; roles[i] != NULL; i++)
    if (!extend_keys(list, &made, roles[i])) return FALSE;
  if (roles[0] == NULL) return FALSE;
  for (guint i = 0; i < made->len; i++) key_list_take(list, g_strdup(made->pdata[i]));
  return TRUE;
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
    key_list_take(list, g_strdup_printf("%s|%s=%s", list->proposition->event, filler->role, filler_key(list->rules, filler)));
  }
}

/* `wide`: also where a partner that leaves the key roles open would look. */
static void add_proposition_keys(KeyList *list, const Proposition *proposition, gboolean wide) {
  list->proposition = proposition;
  const EventRule *event = ruleset_event(list->rules, proposition->event);
  if (event == NULL) {
    add_open_keys(list);
    return;
  }
  gboolean full = add_role_keys(list, (const gchar *const *)event->key);
  if (wide || !full) add_participant_keys(list, event);
}

GPtrArray *proposition_keys(const Ruleset *rules, const Proposition *proposition) {
  KeyList list = {.rules = rules, .keys = g_ptr_array_new_with_free_func(g_free)};
  add_proposition_keys(&list, proposition, FALSE);
  return list.keys;
}

/* Without face. What an assertion entails is said too; denying a thing denies nothing that would follow from it. */
static GPtrArray *faceless_keys(const Ruleset *rules, const Position *position, guint *dropped) {
  KeyList list = {.rules = rules, .keys = g_ptr_array_new_with_free_func(g_free)};
  if (position_face(position) == FACE_DENIED) {
    add_proposition_keys(&list, &position->proposition, FALSE);
  } else {
    g_autoptr(GPtrArray) derivations = proposition_derive(rules, &position->proposition, NULL);
    for (guint i = 0; i < derivations->len; i++) add_proposition_keys(&list, &((Derivation *)derivations->pdata[i])->proposition, TRUE);
  }
  if (dropped != NULL) *dropped += list.dropped;
  return list.keys;
}

static void add_faced(GPtrArray *out, const GPtrArray *keys, Face face) {
  for (guint i = 0; i < keys->len; i++) g_ptr_array_add(out, g_strdup_printf("%s|%s", (char *)keys->pdata[i], face_names[face]));
}

static gint key_order(gconstpointer a, gconstpointer b) {
  const char *const *left = a, *const *right = b;
  return strcmp(*left, *right);
}

GPtrArray *position_keys(const Ruleset *rules, const Position *position, guint *dropped) {
  g_autoptr(GPtrArray) keys = faceless_keys(rules, position, dropped);
  GPtrArray *out = g_ptr_array_new_with_free_func(g_free);
  add_faced(out, keys, position_face(position));
  g_ptr_array_sort(out, key_order);
  return out;
}

GPtrArray *position_sought_keys(const Ruleset *rules, const Position *position, guint *dropped) {
  g_autoptr(GPtrArray) keys = faceless_keys(rules, position, dropped);
  GPtrArray *out = g_ptr_array_new_with_free_func(g_free);
  for (Face face = 0; face < N_FACES; face++)
    if (faces_oppose(position_face(position), face)) add_faced(out, keys, face);
  g_ptr_array_sort(out, key_order);
  return out;
}
