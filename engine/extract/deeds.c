/* SPDX-License-Identifier: MIT */
#include "extract/deeds.h"
#include <string.h>
#include "extract/proposition/fillers.h"
#include "extract/proposition/open.h"

/* How far what was done may stand from "officials blame the North": so many sentences, */
#define DEED_SENTENCES 6

/* and how far it is: so much for each sentence between, and on top ... */
enum {
  FAR_SENTENCE = 4,
  FAR_OTHER = 2 * FAR_SENTENCE,  /* ... when it is somebody else's: "Norland shelled it, says A; B blames Sudmark" */
  FAR_BEHIND = 2 * FAR_SENTENCE, /* when it is told later */
};
#define NO_DEED G_MAXINT

const RoleFiller *deeds_culprit(ClaimSet *set, const Source *source) {
  if (strcmp(source->actor, ACTOR_UNKNOWN) == 0) return NULL;
  RoleFiller *culprit = claim_set_new_list(set, RoleFiller, 1);
  *culprit = (RoleFiller){.kind = ROLE_ACTOR, .id = source->actor, .name = source->name, .side = source->side, .implied = TRUE};
  return culprit;
}

const RoleFiller *proposition_agent(const Proposition *proposition, const Ruleset *rules) {
  const EventRule *event = ruleset_event(rules, proposition->event);
  return proposition_role(proposition, event && event->agent ? event->agent : OPEN_AGENT);
}

void claim_take_over(ClaimSet *set, Claim *claim, const Proposition *from) {
  Proposition *proposition = &claim->proposition;
  *proposition = *from;
  proposition->modality = MODALITY_ACTUAL;
  proposition->trigger = span_make(0, 0);
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, MAX(proposition->n_roles, 1));
  for (guint i = 0; i < proposition->n_roles; i++) {
    roles[i] = proposition->roles[i];
    roles[i].span = span_make(0, 0);
    roles[i].implied = TRUE;
  }
  proposition->roles = roles;
}

static gboolean is_of(const Proposition *said, const RoleFiller *culprit, const Ruleset *rules) {
  const RoleFiller *agent = proposition_agent(said, rules);
  return agent && g_strcmp0(agent->side, culprit->side) == 0;
}

static gboolean is_deed(const Proposition *said, const Ruleset *rules) {
  const EventRule *event = ruleset_event(rules, said->event);
  return event && event->deed && said->modality == MODALITY_ACTUAL && !said->negative;
}

/* Is it told of as something that happened? */
static gboolean tells_of(const Claim *claim, const RoleFiller *culprit, const Ruleset *rules) {
  const Proposition *said = &claim->proposition;
  if (claim->stance == STANCE_DECLINES || said->modality != MODALITY_ACTUAL || said->negative || !ruleset_event(rules, said->event)) return FALSE;
  return is_deed(said, rules) || is_of(said, culprit, rules);
}

/* A search for what was done. */
typedef struct {
  const ContentReader *reader;
  const Claim *bare;
  const Proposition *best;
  gint nearest;
} Search;

static gint distance(const Search *search, const Proposition *said, guint sentence) {
  const gint sentences = (gint)search->bare->sentence - (gint)sentence;
  if (ABS(sentences) > DEED_SENTENCES) return NO_DEED;
  const Ruleset *rules = search->reader->reading->rules;
  const gboolean others = proposition_agent(said, rules) && !is_of(said, search->bare->culprit, rules);
  return FAR_SENTENCE * ABS(sentences) + (sentences < 0 ? FAR_BEHIND : 0) + (others ? FAR_OTHER : 0);
}

/* Of two that are equally far, the later one. */
static void take_nearest(Search *search, const Proposition *said, guint sentence) {
  const gint far = distance(search, said, sentence);
  if (far == NO_DEED || far > search->nearest) return;
  search->nearest = far;
  search->best = said;
}

static void search_claims(Search *search) {
  const GPtrArray *claims = search->reader->set->claims;
  for (guint i = 0; i < claims->len; i++) {
    const Claim *claim = g_ptr_array_index(claims, i);
    const gboolean told = claim != search->bare && !claim->culprit && tells_of(claim, search->bare->culprit, search->reader->reading->rules);
    if (told) take_nearest(search, &claim->proposition, claim->sentence);
  }
}

/* What the text tells itself, attributed to nobody: the sentence and those before it. */
static void search_text(Search *search) {
  const Source nobody = source_unknown();
  const Reading *reading = search->reader->reading;
  for (guint number = search->bare->sentence + 1; number > 0 && number + DEED_SENTENCES > search->bare->sentence; number--) {
    const Sentence *sentence = &reading->sentences[number - 1];
    if (!sentence->n_chunks) continue;
    const Content content = {sentence, 0, sentence->n_chunks, &nobody, NULL};
    EventRead *events;
    const guint n = content_read(search->reader, &content, &events);
    for (guint i = 0; i < n; i++)
      if (is_deed(&events[i].proposition, reading->rules) && !events[i].negated && !events[i].hedged) take_nearest(search, &events[i].proposition, number - 1);
  }
}

static int by_role(const void *a, const void *b) {
  const RoleFiller *x = a, *y = b;
  const int order = strcmp(x->role, y->role);
  return order ? order : strcmp(x->id, y->id);
}

/* "role.origin" tells more of what another is said to have used. */
static gboolean tells_of_origin(const RoleFiller *filler) { return strchr(filler->role, '.') != NULL; }

/* The culprit does it, whoever else was said to. */
static void set_agent(ClaimSet *set, Claim *claim, const Ruleset *rules) {
  Proposition *said = &claim->proposition;
  const EventRule *event = ruleset_event(rules, said->event);
  const char *agent = event && event->agent ? event->agent : OPEN_AGENT;
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, said->n_roles + 1);
  guint n = 0;
  for (guint i = 0; i < said->n_roles; i++)
    if (strcmp(said->roles[i].role, agent) != 0 && !tells_of_origin(&said->roles[i])) roles[n++] = said->roles[i];
  roles[n] = *claim->culprit;
  roles[n++].role = agent;
  qsort(roles, n, sizeof(RoleFiller), by_role);
  said->roles = roles;
  said->n_roles = n;
}

static void bind(const ContentReader *reader, Claim *claim) {
  Search search = {reader, claim, NULL, NO_DEED};
  search_claims(&search);
  if (!search.best) search_text(&search);
  if (!search.best) return;
  const Ruleset *rules = reader->reading->rules;
  const gboolean own = is_of(search.best, claim->culprit, rules);
  claim_take_over(reader->set, claim, search.best);
  if (!own) set_agent(reader->set, claim, rules);
}

/* "Norland shelled the port, which it denies": what the sentence tells in front of the denial, attributed to nobody. */
static void bind_trailing(const ContentReader *reader, Claim *claim) {
  const Source nobody = source_unknown();
  const Sentence *sentence = &reader->reading->sentences[claim->sentence];
  guint last = 0;
  while (last < sentence->n_chunks && sentence->chunks[last].span.start < claim->content.start) last++;
  const Content content = {sentence, 0, last, &nobody, NULL};
  EventRead *events;
  const guint n = last ? content_read(reader, &content, &events) : 0;
  for (guint i = n; i > 0; i--) {
    const EventRead *told = &events[i - 1];
    if (!told->proposition.event || told->negated || told->hedged || told->proposition.modality != MODALITY_ACTUAL) continue;
    claim_take_over(reader->set, claim, &told->proposition);
    return;
  }
}

void deeds_bind(const ContentReader *reader, Stance stance) {
  const GPtrArray *claims = reader->set->claims;
  for (guint i = 0; i < claims->len; i++) {
    Claim *claim = g_ptr_array_index(claims, i);
    if (stance == STANCE_DENIES && claim->trails && claim->points && !claim->proposition.event) bind_trailing(reader, claim);
    const gboolean meant = stance == STANCE_ASSERTS ? claim->stance == STANCE_ASSERTS || claim->stance == STANCE_HEDGED : claim->stance == stance;
    if (meant && claim->culprit && !claim->proposition.event) bind(reader, claim);
  }
}

/* A role that tells which act of its kind it is: whom or what it hit, or where. */
static gboolean tells_which(const EventRule *event, const EventRole *role, const Ruleset *rules) {
  if (g_strcmp0(role->name, event->agent) == 0) return FALSE;
  return strcmp(role->type, "any") == 0 || strcmp(role->type, "place") == 0 || ruleset_class_is_a(rules, role->type, PEOPLE_CLASS);
}

static gboolean is_told(const EventRule *event, const Proposition *said, const Ruleset *rules) {
  for (guint i = 0; i < event->roles->len; i++) {
    const EventRole *role = g_ptr_array_index(event->roles, i);
    if (tells_which(event, role, rules) && proposition_role(said, role->name)) return TRUE;
  }
  return FALSE;
}

/* The nearest act of the same kind, told before, of which the text says whom it hit. */
typedef struct {
  const EventRule *event;
  const Proposition *best;
  guint sentence; /* of the best */
} Antecedent;

static void consider(Antecedent *found, const Proposition *said, guint sentence, const Ruleset *rules) {
  if (g_strcmp0(said->event, found->event->meta.id) != 0 || !is_told(found->event, said, rules)) return;
  if (found->best && sentence < found->sentence) return;
  found->best = said;
  found->sentence = sentence;
}

static void consider_text(const ContentReader *reader, Antecedent *found, guint from) {
  const Source nobody = source_unknown();
  const Reading *reading = reader->reading;
  for (guint number = from; number > 0 && !found->best; number--) {
    const Sentence *sentence = &reading->sentences[number - 1];
    EventRead *events;
    const Content content = {sentence, 0, sentence->n_chunks, &nobody, NULL};
    const guint n = sentence->n_chunks ? content_read(reader, &content, &events) : 0;
    for (guint i = 0; i < n; i++) consider(found, &events[i].proposition, number - 1, reading->rules);
  }
}

/* What it lacks of the other; who did it, and with what, is its own matter. */
static void take_which(ClaimSet *set, Proposition *said, const EventRule *event, const Proposition *from, const Ruleset *rules) {
  RoleFiller *roles = claim_set_new_list(set, RoleFiller, said->n_roles + from->n_roles);
  guint n = said->n_roles;
  memcpy(roles, said->roles, n * sizeof(RoleFiller));
  for (guint i = 0; i < from->n_roles; i++) {
    g_autofree char *name = g_strndup(from->roles[i].role, strcspn(from->roles[i].role, "."));
    const EventRole *role = event_role(event, name);
    if (!role || !tells_which(event, role, rules)) continue;
    roles[n] = from->roles[i];
    roles[n].span = span_make(0, 0);
    roles[n++].implied = TRUE;
  }
  qsort(roles, n, sizeof(RoleFiller), by_role);
  said->roles = roles;
  said->n_roles = n;
  if (!said->place) said->place = from->place;
}

/* "The building": of a class that an earlier act of the kind fills with one of its own kinds, "a train station". */
static const RoleFiller *narrower_before(const ContentReader *reader, const Claim *claim, const RoleFiller *wide) {
  const Ruleset *rules = reader->reading->rules;
  const RoleFiller *best = NULL;
  for (guint i = 0; i < reader->set->claims->len; i++) {
    const Claim *told = g_ptr_array_index(reader->set->claims, i);
    if (told->sentence >= claim->sentence || g_strcmp0(told->proposition.event, claim->proposition.event) != 0) continue;
    const RoleFiller *filler = proposition_role(&told->proposition, wide->role);
    if (filler && filler->kind == ROLE_THING && strcmp(filler->id, wide->id) != 0 && ruleset_class_is_a(rules, filler->id, wide->id)) best = filler;
  }
  return best;
}

static gboolean is_pointed_at(const Reading *reading, const Claim *claim, Span span) {
  const Sentence *sentence = &reading->sentences[claim->sentence];
  for (guint i = 0; i < sentence->n_chunks; i++)
    if (span_overlaps(sentence->chunks[i].span, span)) return unit_is(&reading->units[sentence->chunks[i].first], WORD_DEFINITE);
  return FALSE;
}

static void narrow(const ContentReader *reader, Claim *claim) {
  Proposition *said = &claim->proposition;
  for (guint i = 0; i < said->n_roles; i++) {
    const RoleFiller *wide = &said->roles[i];
    if (wide->kind != ROLE_THING || !wide->bare || !span_is_set(wide->span) || !is_pointed_at(reader->reading, claim, wide->span)) continue;
    const RoleFiller *meant = narrower_before(reader, claim, wide);
    if (!meant) continue;
    RoleFiller *roles = claim_set_new_list(reader->set, RoleFiller, said->n_roles);
    memcpy(roles, said->roles, said->n_roles * sizeof(RoleFiller));
    roles[i].id = meant->id;
    roles[i].name = meant->name;
    said->roles = roles;
  }
}

void deeds_complete(const ContentReader *reader) {
  const GPtrArray *claims = reader->set->claims;
  const Ruleset *rules = reader->reading->rules;
  for (guint i = 0; i < claims->len; i++) {
    Claim *claim = g_ptr_array_index(claims, i);
    if (ruleset_event(rules, claim->proposition.event)) narrow(reader, claim);
    Antecedent found = {.event = claim->refers ? ruleset_event(rules, claim->proposition.event) : NULL};
    if (!found.event || !found.event->deed || is_told(found.event, &claim->proposition, rules)) continue;
    for (guint j = 0; j < claims->len; j++) {
      const Claim *told = g_ptr_array_index(claims, j);
      if (told->sentence <= claim->sentence && told != claim) consider(&found, &told->proposition, told->sentence, rules);
    }
    consider_text(reader, &found, claim->sentence);
    if (found.best) take_which(reader->set, &claim->proposition, found.event, found.best, rules);
  }
}
