/* SPDX-License-Identifier: MIT */
#include "compare/align.h"
#include <string.h>
#include "compare/side.h"

/* How much a verdict leaves of the certainty that both speak of one thing. */
static const double verdict_quality[N_ROLE_VERDICTS] = {
    [ROLE_SAME] = 1.0,    [ROLE_ORGAN] = 0.95, [ROLE_NARROWER] = 0.95, [ROLE_TAKEN] = 0.9,     [ROLE_OPEN_A] = 0.95,
    [ROLE_OPEN_B] = 0.85, [ROLE_WIDER] = 0.5,  [ROLE_OTHER] = 0.3,     [ROLE_UNDECIDED] = 0.5, [ROLE_CONFLICT] = 0.1,
};

/* An open event is known by its words alone. */
#define OPEN_EVENT_QUALITY 0.8

gboolean event_is_open(const char *event) { return event != NULL && g_str_has_prefix(event, OPEN_EVENT_PREFIX); }

const char *event_agent(const Ruleset *rules, const char *event) {
  if (event_is_open(event)) return OPEN_EVENT_AGENT;
  const EventRule *rule = ruleset_event(rules, event);
  return rule != NULL ? rule->agent : NULL;
}

typedef struct {
  const Ruleset *rules;
  const Proposition *a, *b;
  const EventRule *event; /* NULL for an open event */
  const char *speaker;    /* who says a, or NULL */
  const char *agent;      /* or NULL */
  GArray *matches;
} Aligner;

/* ---- two fillers ---- */
static gboolean actor_is_within(const Ruleset *rules, const RoleFiller *inner, const RoleFiller *outer) {
  if (g_strcmp0(inner->side, outer->id) == 0) return TRUE;
  for (const Actor *actor = ruleset_actor(rules, inner->id); actor != NULL; actor = actor->parent)
    if (g_str_equal(actor->id, outer->id)) return TRUE;
  return FALSE;
}

/* "Olvane" is Ana Olvane, where both are said of one act. */
static gboolean is_surname_of(const RoleFiller *part, const RoleFiller *whole) {
  const char *name = strchr(part->id, ':'), *tail = strrchr(whole->id, '-');
  if (name == NULL || tail == NULL || strchr(name, '-') != NULL) return FALSE;
  return strncmp(part->id, whole->id, (gsize)(name - part->id) + 1) == 0 && strcmp(name + 1, tail + 1) == 0;
}

/* A ministry that denies an act of its own answers for its whole side. */
static RoleVerdict actors_relate(const Aligner *aligner, const RoleFiller *a, const RoleFiller *b) {
  if (actor_is_within(aligner->rules, a, b) || actor_is_within(aligner->rules, b, a)) return ROLE_ORGAN;
  if (is_surname_of(a, b) || is_surname_of(b, a)) return ROLE_ORGAN;
  gboolean own = g_strcmp0(a->id, aligner->speaker) == 0;
  return own && g_str_equal(filler_side(a), filler_side(b)) ? ROLE_ORGAN : ROLE_CONFLICT;
}

static RoleVerdict things_relate(const Aligner *aligner, const RoleFiller *a, const RoleFiller *b) {
  if (ruleset_class_is_a(aligner->rules, b->id, a->id)) return ROLE_NARROWER;
  return ruleset_class_is_a(aligner->rules, a->id, b->id) ? ROLE_WIDER : ROLE_OTHER;
}

static RoleVerdict places_relate(const Aligner *aligner, const RoleFiller *a, const RoleFiller *b) {
  if (ruleset_place_is_in(aligner->rules, b->id, a->id)) return ROLE_NARROWER;
  return ruleset_place_is_in(aligner->rules, a->id, b->id) ? ROLE_WIDER : ROLE_CONFLICT;
}

static RoleVerdict words_relate(const Aligner *aligner, const RoleFiller *a, const RoleFiller *b) {
  (void)aligner, (void)a, (void)b;
  return ROLE_CONFLICT;
}

/* A country is both an actor and a place; what else differs in kind cannot be compared. */
static RoleVerdict kinds_relate(const Aligner *aligner, const RoleFiller *a, const RoleFiller *b) {
  gboolean places = (a->kind == ROLE_PLACE || a->kind == ROLE_ACTOR) && (b->kind == ROLE_PLACE || b->kind == ROLE_ACTOR);
  return places ? places_relate(aligner, a, b) : ROLE_UNDECIDED;
}

static RoleVerdict fillers_relate(const Aligner *aligner, const RoleFiller *a, const RoleFiller *b) {
  static RoleVerdict (*const relate[N_ROLE_KINDS])(const Aligner *, const RoleFiller *, const RoleFiller *) = {
      [ROLE_ACTOR] = actors_relate,
      [ROLE_THING] = things_relate,
      [ROLE_PLACE] = places_relate,
      [ROLE_WORD] = words_relate,
  };
  if (g_str_equal(a->id, b->id)) return ROLE_SAME;
  return a->kind == b->kind ? relate[a->kind](aligner, a, b) : kinds_relate(aligner, a, b);
}

/* ---- one role ---- */
/* Must the role be filled before anything can be said? */
static gboolean role_is_needed(const Aligner *aligner, const char *role) {
  if (aligner->event == NULL) return g_str_equal(role, OPEN_EVENT_OBJECT);
  const EventRole *definition = event_role(aligner->event, role);
  return definition != NULL && definition->required && !definition->optional_match;
}

/* Only b fills the role: a speaks of all, unless it says too little to tell what it speaks of. */
static RoleVerdict role_open_in_a(const Aligner *aligner, const RoleFiller *b) {
  gboolean is_agent = g_strcmp0(b->role, aligner->agent) == 0;
  return !is_agent && role_is_needed(aligner, b->role) ? ROLE_UNDECIDED : ROLE_OPEN_A;
}

/* Only a fills the role. News leaves out who and where, but a denial about certain goods says nothing about all goods. */
static RoleVerdict role_open_in_b(const Aligner *aligner, const RoleFiller *a) {
  gboolean participant = a->kind == ROLE_ACTOR || a->kind == ROLE_PLACE;
  gboolean property = strchr(a->role, '.') != NULL;
  if (!participant || property) return ROLE_WIDER;
  return role_is_needed(aligner, a->role) ? ROLE_UNDECIDED : ROLE_OPEN_B;
}

static guint role_end(const Proposition *proposition, guint start) {
  guint end = start + 1;
  while (end < proposition->n_roles && g_str_equal(proposition->roles[end].role, proposition->roles[start].role)) end++;
  return end;
}

static RoleMatch role_match(const Aligner *aligner, guint a, guint a_end, guint b, guint b_end) {
  RoleMatch best = {.role = aligner->a->roles[a].role, .verdict = N_ROLE_VERDICTS};
  for (guint i = a; i < a_end; i++)
    for (guint j = b; j < b_end; j++) {
      const RoleFiller *left = &aligner->a->roles[i], *right = &aligner->b->roles[j];
      RoleVerdict verdict = fillers_relate(aligner, left, right);
      if (verdict >= best.verdict) continue;
      best.verdict = verdict;
      best.a = left;
      best.b = right;
    }
  return best;
}

/* Both role lists are sorted: one walk over both. */
static void align_roles(Aligner *aligner) {
  const Proposition *a = aligner->a, *b = aligner->b;
  guint i = 0, j = 0;
  while (i < a->n_roles || j < b->n_roles) {
    gint order = i == a->n_roles ? 1 : j == b->n_roles ? -1 : strcmp(a->roles[i].role, b->roles[j].role);
    guint i_end = order <= 0 ? role_end(a, i) : i;
    guint j_end = order >= 0 ? role_end(b, j) : j;
    RoleMatch match;
    if (order == 0) match = role_match(aligner, i, i_end, j, j_end);
    else if (order < 0) match = (RoleMatch){a->roles[i].role, role_open_in_b(aligner, &a->roles[i]), &a->roles[i], NULL};
    else match = (RoleMatch){b->roles[j].role, role_open_in_a(aligner, &b->roles[j]), NULL, &b->roles[j]};
    if (strcmp(match.role, ROLE_SCENE) != 0) g_array_append_val(aligner->matches, match);
    i = i_end;
    j = j_end;
  }
}

/* ---- the whole ---- */
/* "Same giver, receiver and matter": every actor is named by both, and nothing else stands in the way. */
static gboolean others_agree(const GArray *matches, guint except) {
  for (guint i = 0; i < matches->len; i++) {
    const RoleMatch *match = &g_array_index(matches, RoleMatch, i);
    const RoleFiller *filler = match->a != NULL ? match->a : match->b;
    gboolean open = match->a == NULL || match->b == NULL;
    if (i != except && (match->verdict > ROLE_OPEN_B || (open && filler->kind == ROLE_ACTOR))) return FALSE;
  }
  return TRUE;
}

/* "Missiles", in an answer to a charge about ballistic missiles, are those. "Weapons" are not: only a class of the level at which
 * people name things takes the particular one. */
static void take_bare_classes(const Aligner *aligner) {
  for (guint i = 0; i < aligner->matches->len; i++) {
    RoleMatch *match = &g_array_index(aligner->matches, RoleMatch, i);
    if (match->verdict != ROLE_WIDER || match->b == NULL || match->b->kind != ROLE_THING || !match->b->bare) continue;
    const ThingClass *class = ruleset_class(aligner->rules, match->b->id);
    if (class != NULL && class->basic && others_agree(aligner->matches, i)) match->verdict = ROLE_TAKEN;
  }
}

/* Both name the same kind of thing in some role: "rubber bullets" were denied and asserted. */
static gboolean things_agree(const GArray *matches) {
  for (guint i = 0; i < matches->len; i++) {
    const RoleMatch *match = &g_array_index(matches, RoleMatch, i);
    const gboolean both = match->a != NULL && match->b != NULL && match->a->kind == ROLE_THING && match->b->kind == ROLE_THING;
    if (both && match->verdict <= ROLE_NARROWER) return TRUE;
  }
  return FALSE;
}

/* A known party that is no country: it is no class of people or things ("civilians", "homes"), while a country has both. */
static gboolean is_known_party(const Aligner *aligner, const RoleFiller *filler) {
  const Actor *actor = filler->kind == ROLE_ACTOR ? ruleset_actor(aligner->rules, filler->id) : NULL;
  return actor != NULL && !g_str_equal(actor->kind, "state");
}

static gboolean is_plain(const RoleFiller *filler) { return filler->kind == ROLE_THING || filler->kind == ROLE_WORD; }

static gboolean is_state(const Aligner *aligner, const RoleFiller *filler) {
  return filler->kind == ROLE_ACTOR && ruleset_actor(aligner->rules, filler->id) != NULL && !is_known_party(aligner, filler);
}

/* "Sony" is no operator of reactors, and who did not attack an operator may still have attacked the country. */
static gboolean stands_apart(const Aligner *aligner, const RoleMatch *match) {
  if (match->b->kind == ROLE_PLACE) return is_plain(match->a); /* nor does a raid on a town tell whom it hit */
  if (is_known_party(aligner, match->a)) return is_plain(match->b);
  if (is_known_party(aligner, match->b) || is_state(aligner, match->b)) return is_plain(match->a);
  return FALSE;
}

/* A role of any type that may stay open: kinds that cannot be compared there do not stand in the way when it is people against what is
 * theirs ("the marchers", "the march"), or when another role tells that both speak of one act. */
static void leave_open(const Aligner *aligner) {
  if (aligner->event == NULL) return;
  const gboolean agree = things_agree(aligner->matches);
  for (guint i = 0; i < aligner->matches->len; i++) {
    RoleMatch *match = &g_array_index(aligner->matches, RoleMatch, i);
    const EventRole *definition = event_role(aligner->event, match->role);
    if (match->verdict != ROLE_UNDECIDED || match->a == NULL || match->b == NULL || definition == NULL) continue;
    const gboolean words = match->a->kind != ROLE_ACTOR && match->b->kind != ROLE_ACTOR && match->a->kind != ROLE_PLACE && match->b->kind != ROLE_PLACE;
    if ((words && !agree) || stands_apart(aligner, match)) continue;
    if (!role_is_needed(aligner, match->role) && g_str_equal(definition->type, "any")) match->verdict = ROLE_OPEN_B;
  }
}

static gboolean agents_agree(const Aligner *aligner) {
  for (guint i = 0; i < aligner->matches->len; i++) {
    const RoleMatch *match = &g_array_index(aligner->matches, RoleMatch, i);
    if (g_strcmp0(match->role, aligner->agent) == 0) return match->verdict <= ROLE_OPEN_A;
  }
  return TRUE;
}

static gboolean same_counted(const Ruleset *rules, const Quantity *a, const Quantity *b) {
  if (g_strcmp0(a->unit, b->unit) != 0) return FALSE;
  return ruleset_class_is_a(rules, a->of, b->of) || ruleset_class_is_a(rules, b->of, a->of);
}

static CountVerdict counts_relate(const Ruleset *rules, const Quantity *a, const Quantity *b) {
  if (a->of == NULL) return COUNT_FITS;
  if (b->of == NULL) return COUNT_OPEN_B;
  gboolean overlap = a->min <= b->max && b->min <= a->max;
  return overlap && same_counted(rules, a, b) ? COUNT_FITS : COUNT_APART;
}

static double matches_quality(const GArray *matches) {
  double quality = 1.0;
  for (guint i = 0; i < matches->len; i++) quality *= verdict_quality[g_array_index(matches, RoleMatch, i).verdict];
  return quality;
}

/* The proposition's place is a role like the others, unless the event has one of that name. */
static void align_place(Aligner *aligner, RoleFiller places[2]) {
  const char *role = "place";
  if (proposition_role(aligner->a, role) != NULL || proposition_role(aligner->b, role) != NULL) return;
  const char *ids[2] = {aligner->a->place, aligner->b->place};
  for (guint i = 0; i < 2; i++) places[i] = (RoleFiller){.role = role, .id = ids[i], .name = ids[i], .kind = ROLE_PLACE};
  if (ids[0] == NULL && ids[1] == NULL) return;
  RoleMatch match = {.role = role, .a = ids[0] != NULL ? &places[0] : NULL, .b = ids[1] != NULL ? &places[1] : NULL};
  if (match.a != NULL && match.b != NULL) match.verdict = fillers_relate(aligner, match.a, match.b);
  else match.verdict = match.a != NULL ? role_open_in_b(aligner, match.a) : role_open_in_a(aligner, match.b);
  g_array_append_val(aligner->matches, match);
}

static const char *where_of(const Proposition *proposition, gboolean *guessed) {
  const RoleFiller *scene = proposition_role(proposition, ROLE_SCENE);
  *guessed = proposition->place == NULL && scene != NULL;
  return proposition->place != NULL ? proposition->place : scene != NULL ? scene->id : NULL;
}

/* One scene, where a place was not told: it speaks for one event. Two speak neither for nor against. */
static void align_scene(Aligner *aligner, RoleFiller places[2]) {
  gboolean guessed[2];
  const char *ids[2] = {where_of(aligner->a, &guessed[0]), where_of(aligner->b, &guessed[1])};
  if (ids[0] == NULL || ids[1] == NULL || !(guessed[0] || guessed[1])) return;
  for (guint i = 0; i < 2; i++) places[i] = (RoleFiller){.role = ROLE_SCENE, .id = ids[i], .name = ids[i], .kind = ROLE_PLACE};
  RoleMatch match = {.role = ROLE_SCENE, .a = &places[0], .b = &places[1], .verdict = fillers_relate(aligner, &places[0], &places[1])};
  if (match.verdict <= ROLE_NARROWER || match.verdict == ROLE_WIDER) g_array_append_val(aligner->matches, match);
}

/* The two place fillers live as long as the alignment that points to them. */
typedef struct {
  Alignment alignment;
  RoleFiller places[2], scenes[2];
} AlignmentWithPlaces;

static AlignmentWithPlaces *align_fillers(Aligner *aligner) {
  AlignmentWithPlaces *whole = g_new0(AlignmentWithPlaces, 1);
  whole->alignment.matches = aligner->matches = g_array_new(FALSE, FALSE, sizeof(RoleMatch));
  if (g_strcmp0(aligner->a->event, aligner->b->event) != 0) return whole;
  whole->alignment.candidate = TRUE;
  align_roles(aligner);
  align_place(aligner, whole->places);
  take_bare_classes(aligner);
  leave_open(aligner);
  whole->alignment.count = counts_relate(aligner->rules, &aligner->a->quantity, &aligner->b->quantity);
  return whole;
}

static Aligner aligner_new(const Ruleset *rules, const Proposition *a, const Proposition *b, const char *speaker) {
  return (Aligner){
      .rules = rules,
      .a = a,
      .b = b,
      .event = ruleset_event(rules, a->event),
      .speaker = speaker,
      .agent = event_agent(rules, a->event),
  };
}

static gboolean is_of_any(const Ruleset *rules, const RoleFiller *filler, const gchar *const *classes) {
  for (guint i = 0; classes[i] != NULL; i++)
    if (filler->kind == ROLE_THING && ruleset_class_is_a(rules, filler->id, classes[i])) return TRUE;
  return FALSE;
}

static void take_alike(const Aligner *aligner, const gchar *const *alike) {
  for (guint i = 0; i < aligner->matches->len; i++) {
    RoleMatch *match = &g_array_index(aligner->matches, RoleMatch, i);
    if (match->verdict <= ROLE_OPEN_B || match->a == NULL || match->b == NULL) continue;
    if (is_of_any(aligner->rules, match->a, alike) && is_of_any(aligner->rules, match->b, alike)) match->verdict = ROLE_TAKEN;
  }
}

Alignment *propositions_align(const Ruleset *rules, const Proposition *a, const Proposition *b, const char *speaker, const gchar *const *alike) {
  Aligner aligner = aligner_new(rules, a, b, speaker);
  Alignment *alignment = &align_fillers(&aligner)->alignment;
  take_alike(&aligner, alike);
  alignment->agent = aligner.agent;
  alignment->candidate = alignment->candidate && agents_agree(&aligner);
  alignment->quality = matches_quality(alignment->matches) * (event_is_open(a->event) ? OPEN_EVENT_QUALITY : 1.0);
  return alignment;
}

static gboolean role_is(const char *role, const char *name) {
  return g_str_has_prefix(role, name) && (role[strlen(name)] == '\0' || role[strlen(name)] == '.');
}

static gboolean role_is_free(const char *role, const char *slot, const gchar *const *free_roles) {
  if (role_is(role, slot)) return TRUE;
  for (guint i = 0; free_roles[i] != NULL; i++)
    if (role_is(role, free_roles[i])) return TRUE;
  return FALSE;
}

/* One says whom it hit and the other what or where: prisoners, the prison, a town. */
static gboolean tell_different_things(const Ruleset *rules, const RoleMatch *match) {
  if (match->a == NULL || match->b == NULL) return FALSE;
  if (match->verdict == ROLE_UNDECIDED) return match->a->kind == ROLE_PLACE || match->b->kind == ROLE_PLACE;
  return match->verdict == ROLE_OTHER && ruleset_outermost_class(rules, match->a->id) != ruleset_outermost_class(rules, match->b->id);
}

/* Neither is the more general: what is narrower here may be wider there, and a number of dead is no part of who did it. */
Alignment *propositions_align_rivals(const Ruleset *rules, const Proposition *a, const Proposition *b, const char *slot,
                                     const gchar *const *free_roles) {
  Aligner aligner = aligner_new(rules, a, b, NULL);
  AlignmentWithPlaces *whole = align_fillers(&aligner);
  Alignment *alignment = &whole->alignment;
  const gboolean scenes_tell = strcmp(slot, "time") != 0 && strcmp(slot, "place") != 0; /* one scene has seen more than one day */
  if (alignment->candidate && scenes_tell) align_scene(&aligner, whole->scenes);
  for (guint i = alignment->matches->len; i > 0; i--) {
    RoleMatch *match = &g_array_index(alignment->matches, RoleMatch, i - 1);
    if (role_is_free(match->role, slot, free_roles)) g_array_remove_index(alignment->matches, i - 1);
    else if (tell_different_things(rules, match)) match->verdict = ROLE_OPEN_B;
    else if (match->verdict == ROLE_WIDER) match->verdict = match->a != NULL && match->b != NULL ? ROLE_NARROWER : ROLE_OPEN_B;
  }
  alignment->count = COUNT_FITS;
  alignment->quality = matches_quality(alignment->matches);
  return alignment;
}

/* "Drones", "a hospital"; not "weapons", "people", "an agreement", of which there are always others. */
static gboolean is_particular(const Ruleset *rules, const RoleFiller *filler) {
  const ThingClass *class = filler->kind == ROLE_THING ? ruleset_class(rules, filler->id) : NULL;
  return class == NULL || !class->broad;
}

gboolean alignment_shares_particular(const Ruleset *rules, const Alignment *alignment) {
  for (guint i = 0; i < alignment->matches->len; i++) {
    const RoleMatch *match = &g_array_index(alignment->matches, RoleMatch, i);
    if (match->verdict > ROLE_TAKEN || g_strcmp0(match->role, alignment->agent) == 0) continue;
    if (is_particular(rules, match->a) || is_particular(rules, match->b)) return TRUE;
  }
  return FALSE;
}

guint alignment_shared(const Alignment *alignment) {
  guint n = 0;
  for (guint i = 0; i < alignment->matches->len; i++) n += g_array_index(alignment->matches, RoleMatch, i).verdict <= ROLE_TAKEN;
  return n;
}

void alignment_free(Alignment *alignment) {
  if (alignment == NULL) return;
  g_array_unref(alignment->matches);
  g_free(alignment);
}

const RoleMatch *alignment_find(const Alignment *alignment, RoleVerdict verdict) {
  for (guint i = 0; i < alignment->matches->len; i++) {
    const RoleMatch *match = &g_array_index(alignment->matches, RoleMatch, i);
    if (match->verdict == verdict) return match;
  }
  return NULL;
}

gboolean alignment_is_monotone(const Alignment *alignment) {
  for (guint i = 0; i < alignment->matches->len; i++)
    if (g_array_index(alignment->matches, RoleMatch, i).verdict > ROLE_OPEN_B) return FALSE;
  return alignment->candidate && alignment->count == COUNT_FITS;
}
