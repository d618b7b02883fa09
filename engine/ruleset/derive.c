/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "base/error.h"
#include "ruleset/suggest.h"
#include "ruleset/events.h"

#define MAX_COMPLEMENTS 6

const char *const event_form_names[] = {"active", "gap", "passive", "nominal", "agent", "adjective", NULL};

/* A written clause, taken apart. Roles point into the event rule. */
typedef struct {
  const EventRole *subject, *objects[2];
  guint n_objects, n_complements;
  struct {
    char *preposition;
    const EventRole *role;
    gboolean optional;
  } complements[MAX_COMPLEMENTS];
  const TriggerSet *set;
} Clause;

static void clause_clear(Clause *clause) {
  for (guint i = 0; i < clause->n_complements; i++) g_free(clause->complements[i].preposition);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Clause, clause_clear)

static gboolean fail(GError **error, const char *what, const char *detail) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s '%s'", what, detail);
  return FALSE;
}

static const EventRole *find_role(const EventRule *event, const char *name) {
  for (guint i = 0; i < event->roles->len; i++) {
    const EventRole *role = g_ptr_array_index(event->roles, i);
    if (strcmp(role->name, name) == 0) return role;
  }
  return NULL;
}

static const TriggerSet *find_set(const EventRule *event, const char *name) {
  for (guint i = 0; i < event->sets->len; i++) {
    const TriggerSet *set = g_ptr_array_index(event->sets, i);
    if (strcmp(set->name, name) == 0) return set;
  }
  return NULL;
}

/* The clause being read, word for word. */
typedef struct {
  const EventRule *event;
  Clause *clause;
  char *preposition; /* waits for its role, or NULL */
  gboolean optional;
} Reader;

static gboolean has_role(const Clause *clause, const EventRole *role) {
  gboolean found = clause->subject == role;
  for (guint i = 0; i < clause->n_objects; i++) found |= clause->objects[i] == role;
  for (guint i = 0; i < clause->n_complements; i++) found |= clause->complements[i].role == role;
  return found;
}

static gboolean add_complement(Reader *reader, const EventRole *role, GError **error) {
  Clause *clause = reader->clause;
  if (clause->n_complements == MAX_COMPLEMENTS) return fail(error, "too many complements at", role->name);
  clause->complements[clause->n_complements].preposition = g_strdup(g_steal_pointer(&reader->preposition));
  clause->complements[clause->n_complements].role = role;
  clause->complements[clause->n_complements++].optional = reader->optional;
  return TRUE;
}

static const char *nearest_role(const EventRule *event, const char *name) {
  Suggest near = suggest_start(name);
  for (guint i = 0; i < event->roles->len; i++) suggest_offer(&near, ((const EventRole *)g_ptr_array_index(event->roles, i))->name);
  return near.best;
}

static const char *nearest_set(const EventRule *event, const char *name) {
  Suggest near = suggest_start(name);
  for (guint i = 0; i < event->sets->len; i++) suggest_offer(&near, ((const TriggerSet *)g_ptr_array_index(event->sets, i))->name);
  return near.best;
}

static gboolean fail_undefined(GError **error, const char *what, const char *name, const char *nearest) {
  g_autofree char *hint = suggest_phrase(nearest);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "undefined %s '%s'%s", what, name, hint);
  return FALSE;
}

static gboolean take_role(Reader *reader, const char *name, GError **error) {
  Clause *clause = reader->clause;
  const EventRole *role = find_role(reader->event, name);
  if (!role) return fail_undefined(error, "role", name, nearest_role(reader->event, name));
  if (has_role(clause, role)) return fail(error, "a role stands twice:", name);
  if (!clause->set && reader->preposition) return fail(error, "a preposition before the trigger:", reader->preposition);
  if (reader->preposition) return add_complement(reader, role, error);
  if (reader->optional) return fail(error, "only a role with a preposition may be optional, not", name);
  if (!clause->set) {
    if (clause->subject) return fail(error, "two roles before the trigger:", name);
    clause->subject = role;
    return TRUE;
  }
  if (clause->n_objects == 2 || clause->n_complements) return fail(error, "a role without preposition must follow the trigger:", name);
  clause->objects[clause->n_objects++] = role;
  return TRUE;
}

static gboolean take_trigger(const Reader *reader, const char *name, GError **error) {
  Clause *clause = reader->clause;
  if (clause->set) return fail(error, "second trigger", name);
  clause->set = find_set(reader->event, name);
  return clause->set ? TRUE : fail_undefined(error, "set", name, nearest_set(reader->event, name));
}

/* The name in "{name}" or "<name>", cut out; NULL when the word is not of this kind. */
static char *name_between(char *word, char open, char close) {
  const gsize length = strlen(word);
  if (length < 3 || word[0] != open || word[length - 1] != close) return NULL;
  word[length - 1] = '\0';
  return word + 1;
}

static gboolean take_word(Reader *reader, char *word, GError **error) {
  const char *role = name_between(word, '{', '}');
  if (role) return take_role(reader, role, error);
  if (reader->preposition) return fail(error, "a role must follow", reader->preposition);
  const char *trigger = name_between(word, '<', '>');
  if (trigger) return take_trigger(reader, trigger, error);
  reader->preposition = word;
  return TRUE;
}

/* "{giver} <hand-over> {goods} [to {receiver}]" -> Clause. */
static gboolean parse_clause(const EventRule *event, const char *pattern, Clause *clause, GError **error) {
  g_auto(GStrv) words = g_strsplit(pattern, " ", -1);
  Reader reader = {.event = event, .clause = clause};
  for (guint i = 0; words[i]; i++) {
    char *word = words[i];
    const gboolean opens = *word == '[', closes = g_str_has_suffix(word, "]");
    if (opens ? reader.optional : closes && !reader.optional) return fail(error, "brackets do not pair in", pattern);
    reader.optional |= opens;
    if (closes) word[strlen(word) - 1] = '\0';
    if (opens) word++;
    if (*word && !take_word(&reader, word, error)) return FALSE;
    if (closes) reader.optional = FALSE;
  }
  if (reader.optional) return fail(error, "brackets do not pair in", pattern);
  if (reader.preposition) return fail(error, "a role must follow", reader.preposition);
  return clause->set ? TRUE : fail(error, "no trigger <set> in", pattern);
}

static void write_complements(const Clause *clause, const char *tail, gboolean all_optional, GString *out) {
  for (guint i = 0; i < clause->n_complements; i++)
    if (all_optional || clause->complements[i].optional)
      g_string_append_printf(out, " &(%s*? %s {%s})", tail, clause->complements[i].preposition, clause->complements[i].role->name);
  for (guint i = 0; !all_optional && i < clause->n_complements; i++)
    if (!clause->complements[i].optional)
      g_string_append_printf(out, " %s*? %s {%s}", tail, clause->complements[i].preposition, clause->complements[i].role->name);
}

static GString *start(const Clause *clause, const char *particle) {
  GString *out = g_string_new(NULL);
  g_string_printf(out, "<%s>", clause->set->name);
  if (particle) g_string_append_printf(out, " %s", particle);
  return out;
}

static char *write_active(const Clause *clause, const char *particle, gboolean gap) {
  GString *out = start(clause, particle);
  for (guint i = gap ? 1 : 0; i < clause->n_objects; i++) g_string_append_printf(out, " %s {%s}", i || particle ? "ADVERB*" : "JOINED*", clause->objects[i]->name);
  write_complements(clause, "TAIL", FALSE, out);
  return g_string_free(out, FALSE);
}

static char *write_passive(const Clause *clause, const char *particle) {
  GString *out = start(clause, particle);
  for (guint i = 1; i < clause->n_objects; i++) g_string_append_printf(out, " ADVERB* {%s}", clause->objects[i]->name);
  if (clause->subject) g_string_append_printf(out, " &(TAIL*? AGENT {%s})", clause->subject->name);
  write_complements(clause, "TAIL", FALSE, out);
  return g_string_free(out, FALSE);
}

/* After a noun every part may be left unsaid. */
static char *write_nominal(const Clause *clause, gboolean agent) {
  GString *out = start(clause, NULL);
  static const char *const of[] = {"OBJECT", NULL}; /* macros AGENT and OBJECT are the language's own "by" and "of" */
  const char *const *prepositions =
      clause->set->noun_objects && clause->set->noun_objects[0] ? (const char *const *)clause->set->noun_objects : of;
  if (clause->n_objects) {
    g_string_append(out, " &(NOUNTAIL*? (");
    for (guint i = 0; prepositions[i]; i++) g_string_append_printf(out, "%s%s", i ? " | " : "", prepositions[i]);
    g_string_append_printf(out, ") {%s})", clause->objects[0]->name);
  }
  if (clause->subject && !agent) g_string_append_printf(out, " &(NOUNTAIL*? AGENT {%s})", clause->subject->name);
  write_complements(clause, "NOUNTAIL", TRUE, out);
  return g_string_free(out, FALSE);
}

static void add_form(const EventRule *event, guint number, const Clause *clause, EventForm form, const char *particle, char *text,
                     GPtrArray *triggers) {
  EventTrigger *trigger = g_new0(EventTrigger, 1);
  const char *subject = clause->subject ? clause->subject->name : NULL;
  const char *object = clause->n_objects ? clause->objects[0]->name : NULL;
  trigger->event = event;
  trigger->set = clause->set;
  trigger->form = form;
  trigger->id = g_strdup_printf("%s#%u:%s", event->meta.id, number, event_form_names[form]);
  trigger->text = text;
  trigger->subject = form == EVENT_FORM_PASSIVE ? object : subject;
  trigger->object = object;
  trigger->particle = g_strdup(particle);
  g_ptr_array_add(triggers, trigger);
}

/* Particle verbs of the set share their particle's forms: one derivation for each particle. */
static void add_verb_forms(const EventRule *event, guint number, const Clause *clause, const char *particle, GPtrArray *triggers) {
  add_form(event, number, clause, EVENT_FORM_ACTIVE, particle, write_active(clause, particle, FALSE), triggers);
  if (!clause->n_objects) return;
  add_form(event, number, clause, EVENT_FORM_GAP, particle, write_active(clause, particle, TRUE), triggers);
  add_form(event, number, clause, EVENT_FORM_PASSIVE, particle, write_passive(clause, particle), triggers);
}

static void derive_verbs(const EventRule *event, guint number, const Clause *clause, GPtrArray *triggers) {
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; clause->set->verbs[i]; i++) {
    const char *blank = strchr(clause->set->verbs[i], ' ');
    const char *particle = blank ? blank + 1 : "";
    if (g_hash_table_add(seen, (gpointer)particle)) add_verb_forms(event, number, clause, *particle ? particle : NULL, triggers);
  }
}

gboolean event_derive(const EventRule *event, guint number, const char *pattern, GPtrArray *triggers, GError **error) {
  g_auto(Clause) clause = {0};
  if (!parse_clause(event, pattern, &clause, error)) return FALSE;
  derive_verbs(event, number, &clause, triggers);
  if (clause.set->nouns[0]) add_form(event, number, &clause, EVENT_FORM_NOMINAL, NULL, write_nominal(&clause, FALSE), triggers);
  if (clause.set->agents[0]) add_form(event, number, &clause, EVENT_FORM_AGENT, NULL, write_nominal(&clause, TRUE), triggers);
  if (clause.set->adjectives[0]) add_form(event, number, &clause, EVENT_FORM_ADJECTIVE, NULL, write_active(&clause, NULL, FALSE), triggers);
  return TRUE;
}

void event_trigger_free(EventTrigger *trigger) {
  if (!trigger) return;
  g_free(trigger->id);
  g_free(trigger->text);
  g_free(trigger->particle);
  chunk_pattern_free(trigger->pattern);
  g_free(trigger);
}
