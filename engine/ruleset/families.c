/* SPDX-License-Identifier: MIT */
#include "ruleset/families.h"

#include <string.h>

#include "model/names.h"
#include "ruleset/lint.h"

const char *const actor_kinds[] = {"state",         "agency", "ministry",   "military", "intelligence", "court",
                                   "police",        "party",  "parliament", "company",  "group",        "media",
                                   "international", "union",  "university", "person",   "office",       NULL};

static const char *const status_choices[] = {"experimental", "test", "stable", "deprecated", NULL};
static const char *const confidence_choices[] = {"low", "medium", "high", NULL};
static const char *const gender_choices[] = {"m", "f", NULL};
static const char *const inflected_choices[] = {"verb", "noun", NULL};
static const char *const accused_choices[] = {"agent", "other", "nobody", "any", NULL};
static const char *const told_choices[] = {"always", "across", NULL};
static const char *const between_choices[] = {"sides", "one-side", "one-actor", NULL};

/* A row is a line: */
/* clang-format off */

/* Rows of the tables: KEY may be left out, NEED must be there. */
#define KEY(type, member, name, kind) {name, kind, G_STRUCT_OFFSET(type, member), FALSE, NULL, NULL}
#define NEED(type, member, name, kind) {name, kind, G_STRUCT_OFFSET(type, member), TRUE, NULL, NULL}
#define CHOICE(type, member, name, choices) {name, FIELD_CHOICE, G_STRUCT_OFFSET(type, member), FALSE, NULL, choices}
#define NEED_CHOICE(type, member, name, choices) {name, FIELD_CHOICE, G_STRUCT_OFFSET(type, member), TRUE, NULL, choices}
#define RECORDS(type, member, name, record) {name, FIELD_RECORDS, G_STRUCT_OFFSET(type, member), FALSE, &(record), NULL}
#define NEED_RECORDS(type, member, name, record) {name, FIELD_RECORDS, G_STRUCT_OFFSET(type, member), TRUE, &(record), NULL}
#define NEED_RECORD(type, member, name, record) {name, FIELD_RECORD, G_STRUCT_OFFSET(type, member), TRUE, &(record), NULL}
#define TESTS(type) {"tests", FIELD_RECORD, G_STRUCT_OFFSET(type, tests), FALSE, &tests_record, NULL}
#define META(type, record) {"", FIELD_INLINE, G_STRUCT_OFFSET(type, meta), FALSE, &(record), NULL}
/* The struct begins with its RulePos, itself or in its meta. */
#define RECORD(noun, type, fields) {noun, sizeof(type), TRUE, fields, G_N_ELEMENTS(fields)}
#define RECORD_WITHOUT_POS(noun, type, fields) {noun, sizeof(type), FALSE, fields, G_N_ELEMENTS(fields)}

/* ---- in every file ---- */

#define META_FIELDS(id_needed, author_needed) \
  {"id", FIELD_ID, G_STRUCT_OFFSET(RuleMeta, id), id_needed, NULL, NULL}, \
  {"author", FIELD_TEXT, G_STRUCT_OFFSET(RuleMeta, author), author_needed, NULL, NULL}, \
  KEY(RuleMeta, title, "title", FIELD_TEXT), \
  KEY(RuleMeta, description, "description", FIELD_TEXT), \
  CHOICE(RuleMeta, status, "status", status_choices), \
  CHOICE(RuleMeta, confidence, "confidence", confidence_choices), \
  KEY(RuleMeta, date, "date", FIELD_DAY), \
  KEY(RuleMeta, modified, "modified", FIELD_DAY), \
  KEY(RuleMeta, reviewed, "reviewed", FIELD_DAY), \
  KEY(RuleMeta, references, "references", FIELD_TEXTS), \
  KEY(RuleMeta, falsepositives, "falsepositives", FIELD_TEXTS), \
  KEY(RuleMeta, tags, "tags", FIELD_TEXTS), \
  KEY(RuleMeta, related, "related", FIELD_TEXTS), \
  {"lint_off", FIELD_TEXTS, G_STRUCT_OFFSET(RuleMeta, lint_off), FALSE, NULL, lint_names}

static const SchemaField list_meta_fields[] = {META_FIELDS(FALSE, FALSE)};
static const SchemaField rule_meta_fields[] = {META_FIELDS(TRUE, FALSE)};
static const SchemaField filter_meta_fields[] = {META_FIELDS(TRUE, TRUE)};
static const SchemaRecord list_meta_record = RECORD("a file", RuleMeta, list_meta_fields);
static const SchemaRecord rule_meta_record = RECORD("a rule", RuleMeta, rule_meta_fields);
static const SchemaRecord filter_meta_record = RECORD("a filter", RuleMeta, filter_meta_fields);

static const SchemaField example_fields[] = {
    KEY(RuleExample, text, "text", FIELD_TEXT),
    KEY(RuleExample, a_text, "a-text", FIELD_TEXT),
    KEY(RuleExample, b_text, "b-text", FIELD_TEXT),
    KEY(RuleExample, note, "note", FIELD_TEXT),
    KEY(RuleExample, a_actor, "a-actor", FIELD_TEXT),
    KEY(RuleExample, b_actor, "b-actor", FIELD_TEXT),
    KEY(RuleExample, actor, "actor", FIELD_TEXT),
    KEY(RuleExample, speaker, "speaker", FIELD_TEXT),
    CHOICE(RuleExample, stance, "stance", stance_names),
    CHOICE(RuleExample, modality, "modality", modality_names),
    KEY(RuleExample, event, "event", FIELD_TEXT),
    KEY(RuleExample, publisher, "publisher", FIELD_TEXT),
    CHOICE(RuleExample, guard, "guard", guard_names),
    KEY(RuleExample, quantity, "quantity", FIELD_TEXT),
    KEY(RuleExample, rule, "rule", FIELD_TEXT),
    KEY(RuleExample, cue, "cue", FIELD_TEXT),
    KEY(RuleExample, date, "date", FIELD_DAY),
    KEY(RuleExample, a_date, "a-date", FIELD_DAY),
    KEY(RuleExample, b_date, "b-date", FIELD_DAY),
    KEY(RuleExample, roles, "roles", FIELD_PAIRS),
};
static const SchemaRecord example_record = RECORD("an example", RuleExample, example_fields);

static const SchemaField tests_fields[] = {
    RECORDS(RuleTests, claim, "claim", example_record),
    RECORDS(RuleTests, no_claim, "no-claim", example_record),
    RECORDS(RuleTests, contradiction, "contradiction", example_record),
    RECORDS(RuleTests, ok, "ok", example_record),
    RECORDS(RuleTests, todo_claim, "todo-claim", example_record),
    RECORDS(RuleTests, todo_no_claim, "todo-no-claim", example_record),
    RECORDS(RuleTests, todo_contradiction, "todo-contradiction", example_record),
    RECORDS(RuleTests, todo_ok, "todo-ok", example_record),
};
static const SchemaRecord tests_record = RECORD_WITHOUT_POS("the block of tests", RuleTests, tests_fields);

/* ---- actors/ ---- */

static const SchemaField actor_fields[] = {
    NEED(Actor, id, "id", FIELD_ID),
    NEED(Actor, name, "name", FIELD_TEXT),
    NEED_CHOICE(Actor, kind, "kind", actor_kinds),
    KEY(Actor, parent_id, "parent", FIELD_ID),
    KEY(Actor, country_id, "country", FIELD_ID),
    KEY(Actor, organ, "organ", FIELD_ID),
    KEY(Actor, aliases, "aliases", FIELD_TEXTS),
    KEY(Actor, local_aliases, "local_aliases", FIELD_TEXTS),
    KEY(Actor, demonyms, "demonyms", FIELD_TEXTS),
    KEY(Actor, metonyms, "metonyms", FIELD_TEXTS),
    KEY(Actor, from, "from", FIELD_DAY),
    KEY(Actor, to, "to", FIELD_DAY),
    KEY(Actor, reviewed, "reviewed", FIELD_DAY),
    KEY(Actor, statements, "statements", FIELD_FLAG),
};
static const SchemaRecord actor_record = RECORD("an actor", Actor, actor_fields);

static const SchemaField person_role_fields[] = {
    NEED(PersonRole, post, "post", FIELD_TEXT),
    NEED(PersonRole, of_id, "of", FIELD_ID),
    KEY(PersonRole, from, "from", FIELD_DAY),
    KEY(PersonRole, to, "to", FIELD_DAY),
};
static const SchemaRecord person_role_record = RECORD("a role of a person", PersonRole, person_role_fields);

static const SchemaField person_fields[] = {
    KEY(Person, id, "id", FIELD_ID), /* made of the name when it is left out, see rule-merge.c */
    NEED(Person, name, "name", FIELD_TEXT),
    CHOICE(Person, gender, "gender", gender_choices),
    KEY(Person, aliases, "aliases", FIELD_TEXTS),
    RECORDS(Person, roles, "roles", person_role_record),
};
static const SchemaRecord person_record = RECORD("a person", Person, person_fields);

static const SchemaField organ_fields[] = {
    NEED(Organ, suffix, "suffix", FIELD_ID),
    NEED(Organ, name, "name", FIELD_TEXT),
    NEED_CHOICE(Organ, kind, "kind", actor_kinds),
    KEY(Organ, nouns, "nouns", FIELD_TEXTS),
    KEY(Organ, of_topic, "of_topic", FIELD_FLAG),
};
static const SchemaRecord organ_record = RECORD("an organ", Organ, organ_fields);

static const SchemaField post_fields[] = {
    NEED(Post, id, "id", FIELD_ID),
    KEY(Post, organ, "organ", FIELD_ID),
    CHOICE(Post, kind, "kind", actor_kinds),
    KEY(Post, titles, "titles", FIELD_TEXTS), /* a post may have titles of one gender only */
    KEY(Post, masculine, "masculine", FIELD_TEXTS),
    KEY(Post, feminine, "feminine", FIELD_TEXTS),
    KEY(Post, house, "house", FIELD_FLAG),
};
static const SchemaRecord post_record = RECORD("a post", Post, post_fields);

static const SchemaField shape_fields[] = {
    NEED_CHOICE(NameShape, kind, "kind", actor_kinds),
    NEED(NameShape, words, "words", FIELD_TEXTS),
};
static const SchemaRecord shape_record = RECORD("a name shape", NameShape, shape_fields);

static const SchemaField actors_file_fields[] = {
    META(ActorsFile, list_meta_record),
    RECORDS(ActorsFile, actors, "actors", actor_record),
    RECORDS(ActorsFile, people, "people", person_record),
    RECORDS(ActorsFile, organs, "organs", organ_record),
    RECORDS(ActorsFile, posts, "posts", post_record),
    RECORDS(ActorsFile, shapes, "name_shapes", shape_record),
    TESTS(ActorsFile),
};
static const SchemaRecord actors_file_record = RECORD("a file of actors", ActorsFile, actors_file_fields);

/* ---- things/, places/ ---- */

static const SchemaField class_fields[] = {
    NEED(ThingClass, id, "id", FIELD_ID),
    KEY(ThingClass, is_id, "is", FIELD_ID),
    KEY(ThingClass, name, "name", FIELD_TEXT),
    KEY(ThingClass, nouns, "nouns", FIELD_TEXTS),
    KEY(ThingClass, names, "names", FIELD_TEXTS),
    KEY(ThingClass, basic, "basic", FIELD_FLAG),
    KEY(ThingClass, broad, "broad", FIELD_FLAG),
};
static const SchemaRecord class_record = RECORD("a class", ThingClass, class_fields);

static const SchemaField things_file_fields[] = {
    META(ThingsFile, list_meta_record),
    NEED_RECORDS(ThingsFile, classes, "classes", class_record),
    TESTS(ThingsFile),
};
static const SchemaRecord things_file_record = RECORD("a file of things", ThingsFile, things_file_fields);

static const SchemaField place_fields[] = {
    NEED(Place, id, "id", FIELD_ID),
    NEED(Place, name, "name", FIELD_TEXT),
    KEY(Place, in_id, "in", FIELD_ID),
    KEY(Place, aliases, "aliases", FIELD_TEXTS),
};
static const SchemaRecord place_record = RECORD("a place", Place, place_fields);

static const SchemaField places_file_fields[] = {
    META(PlacesFile, list_meta_record),
    NEED_RECORDS(PlacesFile, places, "places", place_record),
    TESTS(PlacesFile),
};
static const SchemaRecord places_file_record = RECORD("a file of places", PlacesFile, places_file_fields);

/* ---- language/en/ ---- */

static const SchemaField inflection_fields[] = {
    NEED_CHOICE(Inflection, of, "of", inflected_choices),
    NEED(Inflection, ending, "ending", FIELD_TEXT),
    NEED(Inflection, s, "s", FIELD_TEXT),
    KEY(Inflection, past, "past", FIELD_TEXT),
    KEY(Inflection, participle, "participle", FIELD_TEXT),
    KEY(Inflection, ing, "ing", FIELD_TEXT),
};
static const SchemaRecord inflection_record = RECORD("an inflection", Inflection, inflection_fields);

static const SchemaField cue_fields[] = {
    KEY(Cue, verbs, "verbs", FIELD_TEXTS),
    KEY(Cue, nouns, "nouns", FIELD_TEXTS),
    KEY(Cue, phrases, "phrases", FIELD_TEXTS),
    NEED_CHOICE(Cue, stance, "stance", stance_names),
    CHOICE(Cue, modality, "modality", modality_names),
    NEED(Cue, frames, "frames", FIELD_TEXTS),
    KEY(Cue, not_before, "not_before", FIELD_TEXTS),
    KEY(Cue, marks, "marks", FIELD_TEXTS),
    KEY(Cue, attitude, "attitude", FIELD_FLAG),
    KEY(Cue, takes_credit, "takes_credit", FIELD_FLAG),
};
static const SchemaRecord cue_record = RECORD("a cue", Cue, cue_fields);

static const SchemaField frame_fields[] = {
    NEED(Frame, id, "id", FIELD_ID),
    KEY(Frame, note, "note", FIELD_TEXT),
    KEY(Frame, lead, "lead", FIELD_TEXTS),
    KEY(Frame, main_clause, "main_clause", FIELD_FLAG),
    CHOICE(Frame, stance, "stance", stance_names),
    CHOICE(Frame, modality, "modality", modality_names),
    NEED(Frame, patterns, "patterns", FIELD_ENTRIES),
    NEED(Frame, confidence, "confidence", FIELD_SHARE),
};
static const SchemaRecord frame_record = RECORD("a frame", Frame, frame_fields);

static const SchemaField language_file_fields[] = {
    META(LanguageFile, list_meta_record),
    KEY(LanguageFile, words, "words", FIELD_LISTS),
    KEY(LanguageFile, synonyms, "synonyms", FIELD_LISTS),
    KEY(LanguageFile, verbs, "verbs", FIELD_ENTRIES),
    KEY(LanguageFile, nouns, "nouns", FIELD_ENTRIES),
    RECORDS(LanguageFile, inflections, "inflections", inflection_record),
    RECORDS(LanguageFile, cues, "cues", cue_record),
    RECORDS(LanguageFile, frames, "frames", frame_record),
    KEY(LanguageFile, numbers, "numbers", FIELD_BINDINGS),
    KEY(LanguageFile, units, "units", FIELD_BINDINGS),
    KEY(LanguageFile, relative_days, "relative_days", FIELD_BINDINGS),
    KEY(LanguageFile, scale_letters, "scale_letters", FIELD_BINDINGS),
    KEY(LanguageFile, time_parts, "time_parts", FIELD_BINDINGS),
    KEY(LanguageFile, bounds, "bounds", FIELD_BINDINGS),
    KEY(LanguageFile, antonyms, "antonyms", FIELD_BINDINGS),
    KEY(LanguageFile, defines, "define", FIELD_BINDINGS),
    KEY(LanguageFile, mutations, "mutations", FIELD_BINDINGS),
    TESTS(LanguageFile),
};
static const SchemaRecord language_file_record = RECORD("a file of words", LanguageFile, language_file_fields);

/* ---- events/ ---- */

static const SchemaField event_role_fields[] = {
    NEED(EventRole, name, "name", FIELD_ID),
    NEED(EventRole, type, "type", FIELD_TEXT),
    KEY(EventRole, required, "required", FIELD_FLAG),
    KEY(EventRole, optional_match, "optional_match", FIELD_FLAG),
    KEY(EventRole, match_only, "match_only", FIELD_FLAG),
    KEY(EventRole, excludes, "excludes", FIELD_TEXTS),
};
static const SchemaRecord event_role_record = RECORD("a role", EventRole, event_role_fields);

static const SchemaField trigger_set_fields[] = {
    NEED(TriggerSet, name, "name", FIELD_ID),
    KEY(TriggerSet, verbs, "verbs", FIELD_TEXTS),
    KEY(TriggerSet, nouns, "nouns", FIELD_TEXTS),
    KEY(TriggerSet, agents, "agents", FIELD_TEXTS),
    KEY(TriggerSet, noun_objects, "noun_objects", FIELD_TEXTS),
    KEY(TriggerSet, adjectives, "adjectives", FIELD_TEXTS),
};
static const SchemaRecord trigger_set_record = RECORD("a set", TriggerSet, trigger_set_fields);

static const SchemaField event_fields[] = {
    META(EventRule, rule_meta_record),
    NEED_RECORDS(EventRule, roles, "roles", event_role_record),
    RECORDS(EventRule, sets, "sets", trigger_set_record),
    KEY(EventRule, patterns, "patterns", FIELD_ENTRIES),
    KEY(EventRule, key, "key", FIELD_TEXTS),
    KEY(EventRule, agent, "agent", FIELD_TEXT),
    KEY(EventRule, counts, "counts", FIELD_TEXT),
    KEY(EventRule, deed, "deed", FIELD_FLAG),
    KEY(EventRule, judged, "judged", FIELD_FLAG),
    TESTS(EventRule),
};
static const SchemaRecord event_record = RECORD("an event", EventRule, event_fields);

/* ---- entailments/ ---- */

static const SchemaField template_fields[] = {
    NEED(EventTemplate, event, "event", FIELD_ID),
    KEY(EventTemplate, roles, "roles", FIELD_BINDINGS),
    KEY(EventTemplate, denied, "denied", FIELD_FLAG),
    KEY(EventTemplate, except, "except", FIELD_BINDINGS),
};
static const SchemaRecord template_record = RECORD_WITHOUT_POS("a side of an entailment", EventTemplate, template_fields);

static const SchemaField entailment_fields[] = {
    META(Entailment, rule_meta_record),
    NEED_RECORD(Entailment, when, "when", template_record),
    NEED_RECORD(Entailment, then, "then", template_record),
    KEY(Entailment, different, "different", FIELD_TEXTS),
    NEED(Entailment, because, "because", FIELD_TEXT),
    TESTS(Entailment),
};
static const SchemaRecord entailment_record = RECORD("an entailment", Entailment, entailment_fields);

/* ---- contradictions/, filters/ ---- */

static const SchemaField contradiction_fields[] = {
    META(ContradictionRule, rule_meta_record),
    NEED_CHOICE(ContradictionRule, kind, "kind", kind_names),
    NEED_CHOICE(ContradictionRule, level, "level", level_names),
    NEED(ContradictionRule, prior, "prior", FIELD_SHARE),
    KEY(ContradictionRule, window, "window", FIELD_INTEGER),
    NEED(ContradictionRule, facing, "facing", FIELD_TEXT),
    KEY(ContradictionRule, events, "events", FIELD_TEXTS),
    KEY(ContradictionRule, alike, "alike", FIELD_TEXTS),
    KEY(ContradictionRule, may_differ, "may_differ", FIELD_TEXTS),
    KEY(ContradictionRule, telling, "telling", FIELD_TEXTS),
    KEY(ContradictionRule, slot, "slot", FIELD_TEXT),
    KEY(ContradictionRule, one_of, "one_of", FIELD_TEXTS),
    CHOICE(ContradictionRule, told, "told", told_choices),
    KEY(ContradictionRule, at_most, "at_most", FIELD_INTEGER),
    KEY(ContradictionRule, grows, "grows", FIELD_FLAG),
    CHOICE(ContradictionRule, accused, "accused", accused_choices),
    CHOICE(ContradictionRule, between, "between", between_choices),
    {"guards", FIELD_TEXTS, G_STRUCT_OFFSET(ContradictionRule, guards), FALSE, NULL, guard_names},
    NEED(ContradictionRule, message, "message", FIELD_TEXT),
    TESTS(ContradictionRule),
};
static const SchemaRecord contradiction_record = RECORD("a contradiction rule", ContradictionRule, contradiction_fields);

static const SchemaField filter_fields[] = {
    META(Filter, filter_meta_record),
    KEY(Filter, rules, "rules", FIELD_TEXTS),
    KEY(Filter, actors, "actors", FIELD_TEXTS),
    KEY(Filter, disputes, "disputes", FIELD_TEXTS),
    KEY(Filter, findings, "findings", FIELD_TEXTS),
    NEED(Filter, reason, "reason", FIELD_TEXT),
    NEED(Filter, expires, "expires", FIELD_DAY),
};
static const SchemaRecord filter_record = RECORD("a filter", Filter, filter_fields);

/* ---- folders ---- */

const Family families[] = {
    {"actors", &actors_file_record, G_STRUCT_OFFSET(ActorsFile, tests)},
    {"contradictions", &contradiction_record, G_STRUCT_OFFSET(ContradictionRule, tests)},
    {"entailments", &entailment_record, G_STRUCT_OFFSET(Entailment, tests)},
    {"events", &event_record, G_STRUCT_OFFSET(EventRule, tests)},
    {"filters", &filter_record, -1},
    {"language/en", &language_file_record, G_STRUCT_OFFSET(LanguageFile, tests)},
    {"places", &places_file_record, G_STRUCT_OFFSET(PlacesFile, tests)},
    {"things", &things_file_record, G_STRUCT_OFFSET(ThingsFile, tests)},
    {NULL, NULL, -1},
};

/* clang-format on */

const Family *family_of_path(const char *path) {
  for (const Family *family = families; family->folder != NULL; family++) {
    gsize length = strlen(family->folder);
    if (strncmp(path, family->folder, length) == 0 && path[length] == '/') return family;
  }
  return NULL;
}
