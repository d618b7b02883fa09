/* SPDX-License-Identifier: MIT */
#include "ruleset/ruleset.h"
#include <string.h>
#include "ruleset/ruleset-private.h"

static void frame_free(gpointer data) {
  CompiledFrame *frame = data;
  g_ptr_array_unref(frame->patterns);
  g_ptr_array_unref(frame->at);
  g_free(frame);
}

static Ruleset *ruleset_new(RuleFiles *files) {
  Ruleset *rules = g_new0(Ruleset, 1);
  rules->files = files;
  rules->actors = g_hash_table_new(g_str_hash, g_str_equal);
  rules->classes = g_hash_table_new(g_str_hash, g_str_equal);
  rules->places = g_hash_table_new(g_str_hash, g_str_equal);
  rules->events = g_hash_table_new(g_str_hash, g_str_equal);
  rules->entailments_from = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  rules->contradictions_about = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  rules->no_rules = g_ptr_array_new();
  rules->organs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  rules->holders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  rules->macros = g_hash_table_new(g_str_hash, g_str_equal);
  rules->literals = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  rules->cue_frames = g_hash_table_new_full(NULL, NULL, NULL, g_free);
  rules->antonyms = g_hash_table_new(g_str_hash, g_str_equal);
  rules->prepositions = g_string_new(NULL);
  rules->adverbs = g_string_new(NULL);
  rules->frames = g_ptr_array_new_with_free_func(frame_free);
  rules->triggers = g_ptr_array_new_with_free_func((GDestroyNotify)event_trigger_free);
  rules->pattern_names = g_ptr_array_new_with_free_func(g_free);
  return rules;
}

void ruleset_free(Ruleset *rules) {
  if (!rules) return;
  GHashTable *const tables[] = {rules->actors, rules->classes, rules->places, rules->events, rules->organs, rules->holders, rules->macros,
                                rules->literals, rules->cue_frames, rules->antonyms, rules->entailments_from, rules->contradictions_about};
  for (guint i = 0; i < G_N_ELEMENTS(tables); i++) g_hash_table_unref(tables[i]);
  g_string_free(rules->prepositions, TRUE);
  g_string_free(rules->adverbs, TRUE);
  g_ptr_array_unref(rules->no_rules);
  g_ptr_array_unref(rules->frames);
  g_ptr_array_unref(rules->triggers);
  g_ptr_array_unref(rules->pattern_names);
  lexicon_free(rules->lexicon);
  rule_files_free(rules->files);
  g_free(rules);
}

static Ruleset *read_but(const char *const *dirs, GHashTable *but, Problems *problems, GError **error) {
  RuleFiles *files = rule_files_read_but(dirs, but, problems, error);
  if (!files) return NULL;
  Ruleset *rules = ruleset_new(files);
  ruleset_link(rules, problems);
  rules->lexicon = lexicon_build(files, problems);
  if (rules->lexicon) ruleset_compile_patterns(rules, problems);
  return rules;
}

Ruleset *ruleset_read(const char *const *dirs, Problems *problems, GError **error) { return read_but(dirs, NULL, problems, error); }

static gboolean is_of_later_layer(const char *const *dirs, const char *file) {
  for (guint i = 1; file && dirs[i]; i++)
    if (g_str_has_prefix(file, dirs[i]) && (file[strlen(dirs[i])] == '/' || g_str_has_suffix(dirs[i], "/"))) return TRUE;
  return FALSE;
}

/* Adds the files with errors to `but`, and to `skipped` with the first error of each. FALSE when some error is of no file that can be left
 * out. */
static gboolean leave_out(const char *const *dirs, GHashTable *but, Problems *problems, GPtrArray *skipped) {
  const GPtrArray *sorted = problems_sorted(problems);
  for (guint i = 0; i < sorted->len; i++) {
    const Problem *problem = g_ptr_array_index(sorted, i);
    if (problem->level != PROBLEM_ERROR) continue;
    if (!is_of_later_layer(dirs, problem->pos.file)) return FALSE;
    if (g_hash_table_add(but, g_strdup(problem->pos.file))) g_ptr_array_add(skipped, problem_format(problem));
  }
  return TRUE;
}

Ruleset *ruleset_load_but_broken(const char *const *dirs, GPtrArray *skipped, GError **error) {
  g_autoptr(GHashTable) but = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (;;) { /* what is left out may be missed by another file: each turn leaves out one more at least */
    g_autoptr(Problems) problems = problems_new();
    g_autoptr(Ruleset) rules = read_but(dirs, but, problems, error);
    const guint before = g_hash_table_size(but);
    if (!rules) return NULL;
    if (problems_count(problems, PROBLEM_ERROR) == 0) return g_steal_pointer(&rules);
    const gboolean can_go_on = leave_out(dirs, but, problems, skipped) && g_hash_table_size(but) > before;
    if (!can_go_on && problems_to_error(problems, error)) return NULL;
  }
}

Ruleset *ruleset_load(const char *const *dirs, GError **error) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Ruleset) rules = ruleset_read(dirs, problems, error);
  if (!rules || problems_to_error(problems, error)) return NULL;
  return g_steal_pointer(&rules);
}

const char *ruleset_hash(const Ruleset *rules) { return rules->files->hash; }
const char *ruleset_reading_hash(const Ruleset *rules) { return rules->files->reading_hash; }
const Actor *ruleset_actor(const Ruleset *rules, const char *id) { return id ? g_hash_table_lookup(rules->actors, id) : NULL; }
const ThingClass *ruleset_class(const Ruleset *rules, const char *id) { return id ? g_hash_table_lookup(rules->classes, id) : NULL; }
const Place *ruleset_place(const Ruleset *rules, const char *id) { return id ? g_hash_table_lookup(rules->places, id) : NULL; }
const EventRule *ruleset_event(const Ruleset *rules, const char *id) { return id ? g_hash_table_lookup(rules->events, id) : NULL; }
const GPtrArray *ruleset_events(const Ruleset *rules) { return rules->files->events; }

const EventRule *ruleset_judged_event(const Ruleset *rules) {
  for (guint i = 0; i < rules->files->events->len; i++) {
    const EventRule *event = g_ptr_array_index(rules->files->events, i);
    if (event->judged) return event;
  }
  return NULL;
}

const GPtrArray *ruleset_entailments(const Ruleset *rules) { return rules->files->entailments; }
const GPtrArray *ruleset_contradictions(const Ruleset *rules) { return rules->files->contradictions; }

static const GPtrArray *rules_of_event(const Ruleset *rules, GHashTable *by_event, const char *event) {
  const GPtrArray *found = event ? g_hash_table_lookup(by_event, event) : NULL;
  return found ? found : rules->no_rules;
}

const GPtrArray *ruleset_entailments_from(const Ruleset *rules, const char *event) { return rules_of_event(rules, rules->entailments_from, event); }
const GPtrArray *ruleset_contradictions_about(const Ruleset *rules, const char *event) { return rules_of_event(rules, rules->contradictions_about, event); }
const GPtrArray *ruleset_filters(const Ruleset *rules) { return rules->files->filters; }
const RuleFiles *ruleset_files(const Ruleset *rules) { return rules->files; }
const Lexicon *ruleset_lexicon(const Ruleset *rules) { return rules->lexicon; }
const GPtrArray *ruleset_frames(const Ruleset *rules) { return rules->frames; }
const GPtrArray *ruleset_triggers(const Ruleset *rules) { return rules->triggers; }
guint8 ruleset_agent_symbol(const Ruleset *rules) { return rules->agent_symbol; }
guint8 ruleset_object_symbol(const Ruleset *rules) { return rules->object_symbol; }
guint ruleset_pattern_count(const Ruleset *rules) { return rules->pattern_names->len; }
const char *ruleset_pattern_name(const Ruleset *rules, guint index) { return g_ptr_array_index(rules->pattern_names, index); }
const char *ruleset_antonym(const Ruleset *rules, const char *lemma) { return g_hash_table_lookup(rules->antonyms, lemma); }

guint64 ruleset_cue_frames(const Ruleset *rules, const Cue *cue) {
  const guint64 *bits = g_hash_table_lookup(rules->cue_frames, cue);
  return bits ? *bits : 0;
}

gboolean cue_has_word(const Cue *cue, const char *word) {
  gchar **const lists[] = {cue->verbs, cue->nouns, cue->phrases, cue->marks};
  for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
    if (g_strv_contains((const char *const *)lists[i], word)) return TRUE;
  return FALSE;
}

const Cue *ruleset_mark_cue(const Ruleset *rules, const char *mark) {
  const GPtrArray *cues = rules->files->cues;
  for (guint i = 0; i < cues->len; i++) {
    const Cue *cue = g_ptr_array_index(cues, i);
    if (g_strv_contains((const char *const *)cue->marks, mark)) return cue;
  }
  return NULL;
}

const Actor *ruleset_organ_of(const Ruleset *rules, const char *state_id, const char *suffix) {
  char key[128];
  g_snprintf(key, sizeof key, "%s %s", state_id, suffix);
  return g_hash_table_lookup(rules->organs, key);
}

const Organ *ruleset_organ(const Ruleset *rules, const char *suffix) {
  for (guint i = 0; i < rules->files->organs->len; i++) {
    const Organ *organ = g_ptr_array_index(rules->files->organs, i);
    if (strcmp(organ->suffix, suffix) == 0) return organ;
  }
  return NULL;
}

const Actor *actor_side(const Actor *actor) {
  while (actor && actor->parent) actor = actor->parent;
  return actor;
}

const ThingClass *ruleset_outermost_class(const Ruleset *rules, const char *id) {
  const ThingClass *class = ruleset_class(rules, id);
  while (class && class->is) class = class->is;
  return class;
}

gboolean ruleset_class_is_a(const Ruleset *rules, const char *narrow, const char *wide) {
  if (strcmp(narrow, wide) == 0) return TRUE;
  for (const ThingClass *thing = ruleset_class(rules, narrow); thing; thing = thing->is)
    if (strcmp(thing->id, wide) == 0) return TRUE;
  return FALSE;
}

gboolean ruleset_place_is_in(const Ruleset *rules, const char *inner, const char *outer) {
  if (strcmp(inner, outer) == 0) return TRUE;
  for (const Place *place = ruleset_place(rules, inner); place; place = place->in) {
    if (strcmp(place->id, outer) == 0) return TRUE;
    /* The outermost place is a state, which is declared as an actor. */
    if (!place->in && place->in_id && strcmp(place->in_id, outer) == 0) return TRUE;
  }
  return FALSE;
}

const EventRole *event_role(const EventRule *event, const char *name) {
  for (guint i = 0; i < event->roles->len; i++) {
    const EventRole *role = g_ptr_array_index(event->roles, i);
    if (strcmp(role->name, name) == 0) return role;
  }
  return NULL;
}

static gboolean holds_on(const PersonRole *role, Day day) {
  const gboolean begun = !day_is_set(role->from) || day_compare(role->from, day) <= 0;
  const gboolean ended = day_is_set(role->to) && day_compare(role->to, day) < 0;
  return begun && !ended;
}

static gboolean has_held(const Person *person, const char *side_id, const char *post_id, Day day) {
  for (guint i = 0; i < person->roles->len; i++) {
    const PersonRole *role = g_ptr_array_index(person->roles, i);
    if (strcmp(role->post, post_id) == 0 && strcmp(actor_side(role->of)->id, side_id) == 0 && holds_on(role, day)) return TRUE;
  }
  return FALSE;
}

const Person *ruleset_holder(const Ruleset *rules, const char *side_id, const char *post_id, Day day) {
  char key[128];
  g_snprintf(key, sizeof key, "%s %s", side_id, post_id);
  const GPtrArray *holders = g_hash_table_lookup(rules->holders, key);
  const Person *found = NULL;
  for (guint i = 0; holders && day_is_set(day) && i < holders->len; i++) {
    const Person *person = g_ptr_array_index(holders, i);
    if (!has_held(person, side_id, post_id, day)) continue;
    if (found) return NULL;
    found = person;
  }
  return found;
}

const PersonRole *person_role_on(const Person *person, Day day) {
  const PersonRole *found = NULL;
  const gboolean any_day = !day_is_set(day) || day.year == 0;
  for (guint i = 0; i < person->roles->len; i++) {
    const PersonRole *role = g_ptr_array_index(person->roles, i);
    if (any_day || holds_on(role, day)) found = role;
  }
  return found;
}
