/* SPDX-License-Identifier: MIT */
/* Ties names to definitions. An undefined name is an error with a suggestion, never silently ignored. */
#include <string.h>
#include "ruleset/ruleset-private.h"
#include "ruleset/suggest.h"

#define MAX_PARENTS 16 /* a longer chain of parents is a circle */

static void undefined(Problems *problems, RulePos pos, const char *what, const Suggest *near) {
  g_autofree char *hint = suggest_phrase(near->best);
  problems_add(problems, pos, PROBLEM_ERROR, "undefined-name", "undefined %s '%s'%s", what, near->wanted, hint);
}

static gconstpointer resolve(GHashTable *known, const char *name, const char *what, RulePos pos, Problems *problems) {
  if (!name || !*name) return NULL; /* a missing key is told already */
  gconstpointer found = g_hash_table_lookup(known, name);
  if (found) return found;
  Suggest near = suggest_start(name);
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init(&iter, known);
  while (g_hash_table_iter_next(&iter, &key, NULL)) suggest_offer(&near, key);
  undefined(problems, pos, what, &near);
  return NULL;
}

static void index_actors(Ruleset *rules) {
  const GPtrArray *actors = rules->files->actors;
  for (guint i = 0; i < actors->len; i++) {
    Actor *actor = g_ptr_array_index(actors, i);
    actor->index = i;
    g_hash_table_insert(rules->actors, actor->id, actor);
  }
}

static void link_actors(Ruleset *rules, Problems *problems) {
  const GPtrArray *actors = rules->files->actors;
  for (guint i = 0; i < actors->len; i++) {
    Actor *actor = g_ptr_array_index(actors, i);
    actor->parent = resolve(rules->actors, actor->parent_id, "actor", actor->pos, problems);
    actor->country = resolve(rules->actors, actor->country_id, "actor", actor->pos, problems);
  }
  for (guint i = 0; i < actors->len; i++) {
    Actor *actor = g_ptr_array_index(actors, i);
    guint depth = 0;
    for (const Actor *up = actor; up && depth <= MAX_PARENTS; up = up->parent) depth++;
    if (depth <= MAX_PARENTS) continue;
    problems_add(problems, actor->pos, PROBLEM_ERROR, "cycle", "the parents of '%s' form a circle", actor->id);
    actor->parent = NULL;
  }
  for (guint i = 0; i < actors->len; i++) {
    const Actor *actor = g_ptr_array_index(actors, i), *side = actor_side(actor);
    if (actor->organ) g_hash_table_insert(rules->organs, g_strdup_printf("%s %s", side->id, actor->organ), (gpointer)actor);
  }
}

static const Post *find_post(const GPtrArray *posts, const char *id) {
  for (guint i = 0; i < posts->len; i++) {
    const Post *post = g_ptr_array_index(posts, i);
    if (strcmp(post->id, id) == 0) return post;
  }
  return NULL;
}

/* A post is one of posts: by its id; what it speaks for when it is held of a state, that says. */
static void link_post(const Ruleset *rules, PersonRole *role, Problems *problems) {
  const GPtrArray *posts = rules->files->posts;
  const Post *post = find_post(posts, role->post);
  if (post) {
    role->organ = post->organ;
    return;
  }
  Suggest near = suggest_start(role->post);
  for (guint i = 0; i < posts->len; i++) suggest_offer(&near, ((const Post *)g_ptr_array_index(posts, i))->id);
  undefined(problems, role->pos, "post", &near);
}

static void index_holder(Ruleset *rules, Person *person, const PersonRole *role) {
  if (!role->of) return;
  char key[128];
  g_snprintf(key, sizeof key, "%s %s", actor_side(role->of)->id, role->post);
  GPtrArray *holders = g_hash_table_lookup(rules->holders, key);
  if (!holders) g_hash_table_insert(rules->holders, g_strdup(key), holders = g_ptr_array_new());
  if (!g_ptr_array_find(holders, person, NULL)) g_ptr_array_add(holders, person);
}

static void link_people(Ruleset *rules, Problems *problems) {
  for (guint i = 0; i < rules->files->people->len; i++) {
    Person *person = g_ptr_array_index(rules->files->people, i);
    for (guint j = 0; j < person->roles->len; j++) {
      PersonRole *role = g_ptr_array_index(person->roles, j);
      role->of = resolve(rules->actors, role->of_id, "actor", role->pos, problems);
      link_post(rules, role, problems);
      index_holder(rules, person, role);
    }
  }
}

static void link_classes(Ruleset *rules, Problems *problems) {
  const GPtrArray *classes = rules->files->classes;
  for (guint i = 0; i < classes->len; i++) {
    ThingClass *thing = g_ptr_array_index(classes, i);
    g_hash_table_insert(rules->classes, thing->id, thing);
  }
  for (guint i = 0; i < classes->len; i++) {
    ThingClass *thing = g_ptr_array_index(classes, i);
    thing->is = resolve(rules->classes, thing->is_id, "class", thing->pos, problems);
  }
  for (guint i = 0; i < classes->len; i++) {
    ThingClass *thing = g_ptr_array_index(classes, i);
    for (const ThingClass *up = thing->is; up && thing->depth <= MAX_PARENTS; up = up->is) thing->depth++;
    if (thing->depth <= MAX_PARENTS) continue;
    problems_add(problems, thing->pos, PROBLEM_ERROR, "cycle", "the classes above '%s' form a circle", thing->id);
    thing->is = NULL;
  }
}

/* A place may lie in another place or in a state; a state is declared once, as an actor. */
static void link_places(Ruleset *rules, Problems *problems) {
  const GPtrArray *places = rules->files->places;
  for (guint i = 0; i < places->len; i++) {
    Place *place = g_ptr_array_index(places, i);
    g_hash_table_insert(rules->places, place->id, place);
  }
  for (guint i = 0; i < places->len; i++) {
    Place *place = g_ptr_array_index(places, i);
    if (!place->in_id || g_hash_table_contains(rules->actors, place->in_id)) continue;
    place->in = resolve(rules->places, place->in_id, "place", place->pos, problems);
  }
  for (guint i = 0; i < places->len; i++) {
    Place *place = g_ptr_array_index(places, i);
    guint depth = 0;
    for (const Place *up = place; up && depth <= MAX_PARENTS; up = up->in) depth++;
    if (depth <= MAX_PARENTS) continue;
    problems_add(problems, place->pos, PROBLEM_ERROR, "cycle", "the places around '%s' form a circle", place->id);
    place->in = NULL;
  }
}

static const char *const role_types[] = {"actor", "place", "any", "quantity", NULL};

static Suggest nearest_role(const EventRule *event, const char *name) {
  Suggest near = suggest_start(name);
  for (guint i = 0; i < event->roles->len; i++) suggest_offer(&near, ((const EventRole *)g_ptr_array_index(event->roles, i))->name);
  return near;
}

static void check_event_role(const EventRule *event, const char *name, Problems *problems) {
  if (!name || event_role(event, name)) return;
  const Suggest near = nearest_role(event, name);
  undefined(problems, event->meta.pos, "role", &near);
}

static void link_events(Ruleset *rules, Problems *problems) {
  const GPtrArray *events = rules->files->events;
  for (guint i = 0; i < events->len; i++) {
    EventRule *event = g_ptr_array_index(events, i);
    g_hash_table_insert(rules->events, event->meta.id, event);
    for (guint j = 0; j < event->roles->len; j++) {
      const EventRole *role = g_ptr_array_index(event->roles, j);
      if (name_index(role_types, role->type) < 0) resolve(rules->classes, role->type, "class", role->pos, problems);
      for (guint k = 0; role->excludes[k]; k++) resolve(rules->classes, role->excludes[k], "class", role->pos, problems);
    }
    check_event_role(event, event->agent, problems);
    check_event_role(event, event->counts, problems);
    for (guint j = 0; event->key[j]; j++) check_event_role(event, event->key[j], problems);
  }
}

/* "weapon.origin" is a property of the role "weapon". */
static void check_bindings(const Ruleset *rules, const EventRule *event, const GPtrArray *bindings, Problems *problems) {
  for (guint i = 0; i < bindings->len; i++) {
    const Binding *binding = g_ptr_array_index(bindings, i);
    if (!binding_is_variable(binding)) resolve(rules->classes, binding->value, "class", binding->pos, problems);
    g_auto(GStrv) parts = g_strsplit(binding->name, ".", 2);
    if (event_role(event, parts[0])) continue;
    g_autofree char *hint = suggest_phrase(nearest_role(event, parts[0]).best);
    problems_add(problems, binding->pos, PROBLEM_ERROR, "undefined-name", "event '%s' has no role '%s'%s", event->meta.id, parts[0], hint);
  }
}

static void check_template(const Ruleset *rules, const EventTemplate *template, RulePos pos, Problems *problems) {
  const EventRule *event = resolve(rules->events, template->event, "event", pos, problems);
  if (!event) return;
  check_bindings(rules, event, template->roles, problems);
  check_bindings(rules, event, template->except, problems);
}

static void add_to_event(GHashTable *by_event, const char *event, gpointer rule) {
  if (!event) return;
  GPtrArray *rules = g_hash_table_lookup(by_event, event);
  if (!rules) g_hash_table_insert(by_event, (gpointer)event, rules = g_ptr_array_new());
  if (!rules->len || rules->pdata[rules->len - 1] != rule) g_ptr_array_add(rules, rule); /* a rule may name it twice */
}

static void link_entailments(Ruleset *rules, Problems *problems) {
  const GPtrArray *entailments = rules->files->entailments;
  for (guint i = 0; i < entailments->len; i++) {
    Entailment *entailment = g_ptr_array_index(entailments, i);
    add_to_event(rules->entailments_from, entailment->when.event, entailment);
    check_template(rules, &entailment->when, entailment->meta.pos, problems);
    check_template(rules, &entailment->then, entailment->meta.pos, problems);
  }
}

/* A filter that names nothing would suppress everything. */
static void check_filter(const Ruleset *rules, GHashTable *contradictions, const Filter *filter, Problems *problems) {
  const RulePos pos = filter->meta.pos;
  if (!filter->rules[0] && !filter->actors[0] && !filter->disputes[0] && !filter->findings[0])
    problems_add(problems, pos, PROBLEM_ERROR, "missing-key", "a filter needs one of the keys 'rules', 'actors', 'disputes' and 'findings'");
  for (guint i = 0; filter->rules[i]; i++) resolve(contradictions, filter->rules[i], "contradiction rule", pos, problems);
  for (guint i = 0; filter->actors[i]; i++) resolve(rules->actors, filter->actors[i], "actor", pos, problems);
}

static void link_filters(const Ruleset *rules, Problems *problems) {
  g_autoptr(GHashTable) contradictions = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < rules->files->contradictions->len; i++) {
    ContradictionRule *rule = g_ptr_array_index(rules->files->contradictions, i);
    g_hash_table_insert(contradictions, rule->meta.id, rule);
    for (guint j = 0; rule->events[j]; j++) {
      resolve(rules->events, rule->events[j], "event", rule->meta.pos, problems);
      add_to_event(rules->contradictions_about, rule->events[j], rule);
    }
    for (guint j = 0; rule->alike[j]; j++) resolve(rules->classes, rule->alike[j], "class", rule->meta.pos, problems);
    for (guint j = 0; rule->one_of[j]; j++) resolve(rules->classes, rule->one_of[j], "class", rule->meta.pos, problems);
    for (guint j = 0; rule->telling[j]; j++) resolve(rules->classes, rule->telling[j], "class", rule->meta.pos, problems);
  }
  for (guint i = 0; i < rules->files->filters->len; i++) check_filter(rules, contradictions, g_ptr_array_index(rules->files->filters, i), problems);
}

void ruleset_link(Ruleset *rules, Problems *problems) {
  index_actors(rules);
  link_actors(rules, problems);
  link_people(rules, problems);
  link_classes(rules, problems);
  link_places(rules, problems);
  link_events(rules, problems);
  link_entailments(rules, problems);
  link_filters(rules, problems);
  for (guint i = 0; i < rules->files->antonyms->len; i++) {
    const Binding *pair = g_ptr_array_index(rules->files->antonyms, i);
    g_hash_table_insert(rules->antonyms, pair->name, pair->value);
    g_hash_table_insert(rules->antonyms, pair->value, pair->name);
  }
}
