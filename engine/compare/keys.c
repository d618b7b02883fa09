/* SPDX-License-Identifier: MIT */
#include "compare/keys.h"
#include <string.h>
#include "base/hash.h"
#include "compare/align.h"
#include "compare/entail.h"
#include "compare/kinds.h"
#include "compare/rivals.h"
#include "compare/side.h"
#include "model/fold.h"

const char *const face_names[] = {
    [FACE_ASSERTED] = "asserted",   [FACE_DENIED] = "denied", [FACE_EXCLUDED] = "excluded", [FACE_BLAMES_UP] = "blames-up",
    [FACE_BLAMES_DOWN] = "blames-down", [FACE_NONE] = "none", [FACE_RIVAL] = "rival", [FACE_OTHER_RIVAL] = "other-rival",
    [N_FACES] = NULL,
};

G_STATIC_ASSERT(N_FACES <= 1 << KEY_FACE_BITS);

/* Who says what: all that faces and keys are made of. */
typedef struct {
  const Ruleset *rules;
  const char *side;
  Stance stance;
  const Proposition *proposition;
} Statement;

static Statement position_statement(const Ruleset *rules, const Position *position) {
  return (Statement){rules, position_side(position), position->stance, &position->proposition};
}

static Statement claim_statement(const Ruleset *rules, const Claim *claim) {
  return (Statement){rules, claim->side != NULL ? claim->side : claim->actor, claim->stance, &claim->proposition};
}

/* The side that a framed event is laid at, when it is not the claimant's own; the first of several. */
static const char *blamed_side(const Statement *statement) {
  const EventRule *event = ruleset_event(statement->rules, statement->proposition->event);
  if (event == NULL || !event_is_blamed(statement->rules, event->meta.id)) return NULL;
  const RoleFiller *agent = event->agent != NULL ? proposition_role(statement->proposition, event->agent) : NULL;
  if (agent == NULL || agent->kind != ROLE_ACTOR || g_str_equal(filler_side(agent), statement->side)) return NULL;
  return filler_side(agent);
}

/* What is said not to be so, whether it answers a charge ("denied that it paid") or not ("said they failed to pay"); who denies that something is
 * not so says that it is. */
static gboolean is_denied(const Statement *statement) {
  const gboolean negative = statement->proposition->negative && statement->proposition->modality == MODALITY_ACTUAL;
  return (statement->stance == STANCE_DENIES) != (negative && statement->stance != STANCE_HEDGED);
}

static gboolean statement_turns(const Statement *statement, Face face) {
  if (face == FACE_DENIED || is_denied(statement)) return face == FACE_DENIED && is_denied(statement);
  if (face == FACE_ASSERTED) return TRUE;
  if (face == FACE_EXCLUDED) return event_excludes(statement->rules, statement->proposition->event);
  if (face == FACE_RIVAL || face == FACE_OTHER_RIVAL) return proposition_rivals(statement->rules, statement->proposition);
  const char *blamed = blamed_side(statement);
  return blamed != NULL && (strcmp(statement->side, blamed) < 0) == (face == FACE_BLAMES_UP);
}

gboolean position_turns(const Ruleset *rules, const Position *position, Face face) {
  const Statement statement = position_statement(rules, position);
  return statement_turns(&statement, face);
}

/* Fillers that may align must have one key in common: organs meet at their side, classes and places at their outermost one. */
static const char *filler_key(const Ruleset *rules, const RoleFiller *filler) {
  if (filler->kind == ROLE_ACTOR) return filler_side(filler);
  if (filler->kind == ROLE_THING) {
    const ThingClass *class = ruleset_outermost_class(rules, filler->id);
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

/* How far a key reaches. */
typedef enum { REACH_ALL, REACH_DAY, REACH_DOCUMENT } Reach;

/* Keys in the making. */
typedef struct {
  const Ruleset *rules;
  const Proposition *proposition;
  Arena *arena; /* of the texts */
  Face face;    /* of what is added now */
  const char *keys[POSITION_KEYS_MAX]; /* each once for each face and reach */
  Face faces[POSITION_KEYS_MAX];
  Reach reaches[POSITION_KEYS_MAX];
  guint n, dropped;
} KeyList;

static void key_list_take_within(KeyList *list, Reach reach, const char *key) {
  for (guint i = 0; i < list->n; i++)
    if (list->faces[i] == list->face && list->reaches[i] == reach && strcmp(list->keys[i], key) == 0) return;
  if (list->n == POSITION_KEYS_MAX) {
    list->dropped++;
    return;
  }
  list->faces[list->n] = list->face;
  list->reaches[list->n] = reach;
  list->keys[list->n++] = key;
}

static void key_list_take(KeyList *list, const char *key) { key_list_take_within(list, REACH_ALL, key); }

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
  made.n = 0;
  key_list_take(&made, list->proposition->event);
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

/* One key per actor or place beside the key roles, and one for where it was. */
static void add_participant_keys(KeyList *list, const EventRule *event) {
  const RoleFiller place = {.role = "place", .id = list->proposition->place, .kind = ROLE_PLACE};
  if (place.id != NULL) key_list_take(list, key_extend(list, list->proposition->event, &place));
  for (guint i = 0; i < list->proposition->n_roles; i++) {
    const RoleFiller *filler = &list->proposition->roles[i];
    gboolean participant = filler->kind == ROLE_ACTOR || filler->kind == ROLE_PLACE;
    if (!participant || g_str_equal(filler->role, ROLE_SCENE) || g_strv_contains((const gchar *const *)event->key, filler->role)) continue;
    key_list_take(list, key_extend(list, list->proposition->event, filler));
  }
}

/* `wide`: also where a partner that leaves the key roles open would look. */
static void add_proposition_keys(KeyList *list, const Proposition *proposition, gboolean wide) {
  list->proposition = proposition;
  const EventRule *event = event_is_open(proposition->event) ? NULL : ruleset_event(list->rules, proposition->event);
  if (list->face != FACE_EXCLUDED) key_list_take_within(list, REACH_DOCUMENT, proposition->event);
  if (event == NULL) {
    add_open_keys(list);
    return;
  }
  gboolean full = add_role_keys(list, (const gchar *const *)event->key);
  if (wide || !full) add_participant_keys(list, event);
}

/* What an assertion entails is said too; denying a thing denies nothing that would follow from it. */
static void add_said_keys(KeyList *list, const Statement *statement) {
  list->face = is_denied(statement) ? FACE_DENIED : FACE_ASSERTED;
  if (list->face == FACE_DENIED || !event_entails(list->rules, statement->proposition->event)) {
    add_proposition_keys(list, statement->proposition, list->face != FACE_DENIED);
    return;
  }
  g_autoptr(GPtrArray) derivations = proposition_derive(list->rules, statement->proposition, &list->dropped);
  for (guint i = 0; i < derivations->len; i++) add_proposition_keys(list, &((Derivation *)derivations->pdata[i])->proposition, TRUE);
  g_autoptr(GPtrArray) exclusions = derivations_exclude(list->rules, derivations);
  list->face = FACE_EXCLUDED;
  for (guint i = 0; i < exclusions->len; i++) add_proposition_keys(list, &((Derivation *)exclusions->pdata[i])->proposition, FALSE);
}

/* Two that lay one kind of act at each other's door meet under both their names. */
static void add_blame_key(KeyList *list, const Statement *statement) {
  const char *blamed = !is_denied(statement) ? blamed_side(statement) : NULL;
  if (blamed == NULL) return;
  const gboolean up = strcmp(statement->side, blamed) < 0;
  list->face = up ? FACE_BLAMES_UP : FACE_BLAMES_DOWN;
  key_list_take(list, arena_printf(list->arena, "%s|%s+%s", statement->proposition->event, up ? statement->side : blamed, up ? blamed : statement->side));
}

/* Two that give one thing different values meet in one document, or within a day under each thing, place or party that tells which it is. */
static void add_rival_keys(KeyList *list, const Statement *statement) {
  const Proposition *proposition = list->proposition = statement->proposition;
  key_list_take_within(list, REACH_DOCUMENT, proposition->event);
  for (guint i = 0; i < proposition->n_roles; i++)
    if (filler_tells(statement->rules, proposition->event, &proposition->roles[i]))
      key_list_take_within(list, REACH_DAY, key_extend(list, proposition->event, &proposition->roles[i]));
  const RoleFiller place = {.role = ROLE_SCENE, .id = proposition->place, .kind = ROLE_PLACE}; /* told here, perhaps only guessed there */
  if (place.id != NULL) key_list_take_within(list, REACH_DAY, key_extend(list, proposition->event, &place));
}

static void add_rival_faces(KeyList *list, const Statement *statement) {
  static const Face both[] = {FACE_RIVAL, FACE_OTHER_RIVAL};
  if (!statement_turns(statement, FACE_RIVAL)) return;
  for (gsize i = 0; i < G_N_ELEMENTS(both); i++) {
    list->face = both[i];
    add_rival_keys(list, statement);
  }
}

static KeyList statement_keys(const Statement *statement, Arena *arena) {
  KeyList list = {.rules = statement->rules, .arena = arena};
  add_said_keys(&list, statement);
  add_blame_key(&list, statement);
  add_rival_faces(&list, statement);
  return list;
}

/* ---- where and when ---- */

/* Most keys have a setting: printf would take longer than all that they are made of. */
#define HEX_DIGITS 16

static const char *key_in_document(const KeyList *list, const char *key, guint64 document) {
  const gsize n = strlen(key), n_mark = strlen("|in=");
  char *out = arena_resize(list->arena, NULL, 0, n + n_mark + HEX_DIGITS + 1), *end = out + n + n_mark + HEX_DIGITS;
  memcpy(out, key, n);
  memcpy(out + n, "|in=", n_mark);
  *end = '\0';
  for (guint i = 0; i < HEX_DIGITS; i++, document >>= 4) *--end = "0123456789abcdef"[document & 15];
  return out;
}

static guint setting_keys(const KeyList *list, guint i, const KeySetting *setting, const char *out[SETTING_KEYS]) {
  const gboolean dated = day_is_set(setting->day) && setting->day.year != 0;
  if (list->reaches[i] == REACH_DOCUMENT) {
    out[0] = key_in_document(list, list->keys[i], setting->document);
    return 1;
  }
  for (gint32 after = 0; dated && after < SETTING_KEYS; after++)
    out[after] = arena_printf(list->arena, "%s|on=%d", list->keys[i], day_number(setting->day) + after);
  return dated ? SETTING_KEYS : 0;
}

/* ---- as texts ---- */

GPtrArray *proposition_keys(const Ruleset *rules, const Proposition *proposition) {
  g_autoptr(Arena) arena = arena_new();
  GPtrArray *out = g_ptr_array_new_with_free_func(g_free);
  KeyList list = {.rules = rules, .arena = arena};
  add_proposition_keys(&list, proposition, FALSE);
  for (guint i = 0; i < list.n; i++)
    if (list.reaches[i] == REACH_ALL) g_ptr_array_add(out, g_strdup(list.keys[i]));
  return out;
}

static gint key_order(gconstpointer a, gconstpointer b) {
  const char *const *left = a, *const *right = b;
  return strcmp(*left, *right);
}

typedef struct {
  GPtrArray *keys; /* of char *, out */
  gboolean (*wanted)(Face own, Face face);
} FacedKeys;

static void add_faced(const FacedKeys *out, const char *key, Face own) {
  for (Face face = 0; face < N_FACES; face++)
    if (out->wanted(own, face)) g_ptr_array_add(out->keys, g_strdup_printf("%s|%s", key, face_names[face]));
}

/* Where and when it was stated, as often as that is; the settings beyond the limit are counted once for each key. */
static void add_faced_settings(const FacedKeys *out, KeyList *list, guint i, const Position *position) {
  const guint n = MIN(position->n_evidence, POSITION_SETTINGS_MAX);
  const char *keys[SETTING_KEYS];
  for (guint e = 0; e < n; e++) {
    const KeySetting setting = {position->evidence[e].scope, position->evidence[e].said};
    const guint made = setting_keys(list, i, &setting, keys);
    for (guint k = 0; k < made; k++) add_faced(out, keys[k], list->faces[i]);
  }
  list->dropped += position->n_evidence - n;
}

static void drop_doubles(GPtrArray *sorted) {
  for (guint i = sorted->len; i > 1; i--)
    if (strcmp(sorted->pdata[i - 1], sorted->pdata[i - 2]) == 0) g_ptr_array_remove_index(sorted, i - 1);
}

/* The keys of a position, each with all the faces that `wanted` takes for its own. */
static GPtrArray *faced_keys(const Ruleset *rules, const Position *position, gboolean (*wanted)(Face own, Face face), guint *dropped) {
  g_autoptr(Arena) arena = arena_new();
  const Statement statement = position_statement(rules, position);
  KeyList list = statement_keys(&statement, arena);
  const FacedKeys out = {g_ptr_array_new_with_free_func(g_free), wanted};
  for (guint i = 0; i < list.n; i++) {
    if (list.reaches[i] == REACH_ALL) add_faced(&out, list.keys[i], list.faces[i]);
    else add_faced_settings(&out, &list, i, position);
  }
  g_ptr_array_sort(out.keys, key_order);
  drop_doubles(out.keys);
  if (dropped != NULL) *dropped += list.dropped;
  return out.keys;
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

guint key_facings(guint64 facings[1 << KEY_FACE_BITS]) {
  gboolean found[1 << KEY_FACE_BITS] = {FALSE};
  guint n = 0;
  for (Face a = 0; a < N_FACES; a++)
    for (Face b = 0; b < N_FACES; b++) found[a ^ b] |= faces_oppose(a, b);
  for (guint i = 0; i < G_N_ELEMENTS(found); i++)
    if (found[i]) facings[n++] = i;
  return n;
}

typedef struct {
  guint64 *numbers;
  guint n;
} NumberList;

static void add_number(NumberList *out, const char *key, Face face) { out->numbers[out->n++] = number_of(key, strlen(key), face); }

/* Those that meet nobody outside the document come last. */
static void add_numbers(NumberList *out, const KeyList *list, const KeySetting *setting, gboolean within) {
  const char *keys[SETTING_KEYS];
  for (guint i = 0; i < list->n; i++) {
    if ((list->reaches[i] == REACH_DOCUMENT) != within) continue;
    if (list->reaches[i] == REACH_ALL) add_number(out, list->keys[i], list->faces[i]);
    const guint made = list->reaches[i] != REACH_ALL ? setting_keys(list, i, setting, keys) : 0;
    for (guint k = 0; k < made; k++) add_number(out, keys[k], list->faces[i]);
  }
}

ClaimKeys claim_keys(const Ruleset *rules, const Claim *claim, const KeySetting *setting, Arena *out, Arena *scratch, guint *dropped,
                            guint *n_within) {
  *n_within = 0;
  if (!claim_states_position(claim)) return (ClaimKeys){0};
  arena_reset(scratch);
  const Statement statement = claim_statement(rules, claim);
  const KeyList list = statement_keys(&statement, scratch);
  *dropped += list.dropped;
  NumberList made = {arena_new_array(out, guint64, list.n * SETTING_KEYS), 0};
  add_numbers(&made, &list, setting, FALSE);
  const guint n_far = made.n;
  add_numbers(&made, &list, setting, TRUE);
  *n_within = made.n - n_far;
  return (ClaimKeys){claim_position_number(claim), made.numbers, made.n};
}

/* ---- of a group ---- */

/* Names are words of articles: nothing that ends a line or a field may be among them. */
static const char *group_text(const KeyList *list, guint i) {
  char *text = arena_copy(list->arena, list->keys[i], -1);
  for (char *c = text; *c != '\0'; c++)
    if (g_ascii_iscntrl(*c)) *c = ' ';
  return text;
}

GPtrArray *claim_group_keys(const Ruleset *rules, const Claim *claim, guint *dropped) {
  g_autoptr(Arena) arena = arena_new_small();
  GPtrArray *keys = g_ptr_array_new_with_free_func(g_free);
  if (!claim_states_position(claim)) return keys;
  const Statement statement = claim_statement(rules, claim);
  const KeyList list = statement_keys(&statement, arena);
  for (guint i = 0; i < list.n; i++) g_ptr_array_add(keys, g_strdup(group_text(&list, i)));
  g_ptr_array_sort(keys, key_order);
  drop_doubles(keys);
  if (dropped != NULL) *dropped += list.dropped;
  return keys;
}

static void append_number(GArray *out, const char *key, Face face) {
  const guint64 number = number_of(key, strlen(key), face);
  g_array_append_val(out, number);
}

void claim_group_numbers(const Ruleset *rules, const Claim *claim, const char *group, const KeySetting *settings, guint n, Arena *scratch,
                         GArray *out) {
  arena_reset(scratch);
  const Statement statement = claim_statement(rules, claim);
  const KeyList list = statement_keys(&statement, scratch);
  const char *keys[SETTING_KEYS];
  for (guint i = 0; i < list.n; i++) {
    if (strcmp(group_text(&list, i), group) != 0) continue;
    if (list.reaches[i] == REACH_ALL) append_number(out, list.keys[i], list.faces[i]);
    for (guint s = 0; list.reaches[i] != REACH_ALL && s < n; s++) {
      const guint made = setting_keys(&list, i, &settings[s], keys);
      for (guint k = 0; k < made; k++) append_number(out, keys[k], list.faces[i]);
    }
  }
}
