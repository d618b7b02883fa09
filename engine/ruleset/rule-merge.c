/* SPDX-License-Identifier: MIT */
#include "ruleset/rule-merge.h"

#include <string.h>

#define WHOLE_FILE (-1) /* the definition is the file's record itself */
#define NO_ID (-1)

/* A list of RuleFiles: from which files and where in them its definitions come. */
typedef struct {
  const char *folder;
  gssize from; /* offset of the GPtrArray in the file's record, or WHOLE_FILE */
  gsize to;    /* offset of the GPtrArray in RuleFiles */
  gssize id;   /* offset of the id (a char *) in a definition, or NO_ID */
  const char *noun;
  gboolean latest_first;
} MergePart;

#define PART(folder, type, from, to, definition, id, noun) \
  { folder, G_STRUCT_OFFSET(type, from), G_STRUCT_OFFSET(RuleFiles, to), G_STRUCT_OFFSET(definition, id), noun, FALSE }
#define LANGUAGE_PART(list, id, noun) \
  { "language/en", G_STRUCT_OFFSET(LanguageFile, list), G_STRUCT_OFFSET(RuleFiles, list), id, noun, FALSE }
#define WHOLE(folder, to, definition, noun) \
  { folder, WHOLE_FILE, G_STRUCT_OFFSET(RuleFiles, to), G_STRUCT_OFFSET(definition, meta.id), noun, FALSE }
#define BINDING_NAME ((gssize)G_STRUCT_OFFSET(Binding, name))

static const MergePart parts[] = {
    PART("actors", ActorsFile, actors, actors, Actor, id, "actor"),
    PART("actors", ActorsFile, people, people, Person, id, "person"),
    PART("actors", ActorsFile, organs, organs, Organ, suffix, "organ"),
    PART("actors", ActorsFile, posts, posts, Post, id, "post"),
    {"actors", G_STRUCT_OFFSET(ActorsFile, shapes), G_STRUCT_OFFSET(RuleFiles, shapes), NO_ID, "name shape", FALSE},
    PART("things", ThingsFile, classes, classes, ThingClass, id, "class"),
    PART("places", PlacesFile, places, places, Place, id, "place"),
    LANGUAGE_PART(words, NO_ID, "word list"),
    LANGUAGE_PART(synonyms, NO_ID, "synonym list"),
    LANGUAGE_PART(verbs, NO_ID, "verb"),
    LANGUAGE_PART(nouns, NO_ID, "noun"),
    {"language/en", G_STRUCT_OFFSET(LanguageFile, inflections), G_STRUCT_OFFSET(RuleFiles, inflections), NO_ID, "inflection", TRUE},
    LANGUAGE_PART(cues, NO_ID, "cue"),
    LANGUAGE_PART(frames, (gssize)G_STRUCT_OFFSET(Frame, id), "frame"),
    LANGUAGE_PART(numbers, BINDING_NAME, "number word"),
    LANGUAGE_PART(units, BINDING_NAME, "unit"),
    LANGUAGE_PART(relative_days, BINDING_NAME, "relative day"),
    LANGUAGE_PART(scale_letters, BINDING_NAME, "scale letter"),
    LANGUAGE_PART(time_parts, BINDING_NAME, "part of a time"),
    LANGUAGE_PART(bounds, BINDING_NAME, "bound"),
    LANGUAGE_PART(antonyms, BINDING_NAME, "antonym"),
    LANGUAGE_PART(defines, BINDING_NAME, "macro"),
    LANGUAGE_PART(mutations, BINDING_NAME, "mutation"),
    WHOLE("events", events, EventRule, "event"),
    WHOLE("entailments", entailments, Entailment, "entailment"),
    WHOLE("contradictions", contradictions, ContradictionRule, "contradiction rule"),
    WHOLE("filters", filters, Filter, "filter"),
};

void rule_file_free(RuleFile *file) {
  if (file == NULL) return;
  schema_free_record(file->family->record, file->record);
  g_free(file->file);
  g_free(file->path);
  g_free(file);
}

/* ---- by id ---- */

typedef struct {
  const MergePart *part;
  RuleFiles *files;
  GPtrArray *list;
  GHashTable *known; /* id -> Known */
  Problems *problems;
} Merge;

typedef struct {
  guint layer, index; /* where it stands in the list */
} Known;

static void note_replaced(Merge *merge, const char *id, RulePos old, RulePos new) {
  g_ptr_array_add(merge->files->replaced,
                  g_strdup_printf("%s '%s' of %s:%u is replaced by %s:%u", merge->part->noun, id, old.file, old.line, new.file, new.line));
}

/* Every definition begins with its RulePos. */
static void add_definition(Merge *merge, guint layer, gpointer definition) {
  RulePos pos = *(const RulePos *)definition;
  const char *id = merge->part->id == NO_ID ? NULL : G_STRUCT_MEMBER(char *, definition, merge->part->id);
  if (merge->part->id != NO_ID && (id == NULL || *id == '\0')) return; /* told as a missing key: nothing can refer to it */
  Known *known = id != NULL ? g_hash_table_lookup(merge->known, id) : NULL;
  if (known == NULL) {
    if (id != NULL) {
      known = g_new(Known, 1);
      *known = (Known){layer, merge->list->len};
      g_hash_table_insert(merge->known, (gpointer)id, known);
    }
    g_ptr_array_add(merge->list, definition);
    return;
  }
  RulePos old = *(const RulePos *)merge->list->pdata[known->index];
  if (known->layer == layer) {
    problems_add(merge->problems, pos, PROBLEM_ERROR, "duplicate-id", "%s '%s' is already defined at %s:%u", merge->part->noun, id,
                 old.file, old.line);
    return;
  }
  note_replaced(merge, id, old, pos);
  merge->list->pdata[known->index] = definition;
  known->layer = layer;
}

static void merge_file(Merge *merge, const RuleFile *file) {
  if (!g_str_equal(file->family->folder, merge->part->folder)) return;
  if (merge->part->from == WHOLE_FILE) {
    add_definition(merge, file->layer, file->record);
    return;
  }
  const GPtrArray *definitions = G_STRUCT_MEMBER(GPtrArray *, file->record, merge->part->from);
  for (guint i = 0; i < definitions->len; i++) add_definition(merge, file->layer, definitions->pdata[i]);
}

static void merge_part(RuleFiles *files, const MergePart *part, const GPtrArray *read, Problems *problems) {
  g_autoptr(GHashTable) known = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
  Merge merge = {part, files, G_STRUCT_MEMBER(GPtrArray *, files, part->to), known, problems};
  guint layers = read->len > 0 ? ((const RuleFile *)read->pdata[read->len - 1])->layer + 1 : 0;
  for (guint step = 0; step < layers; step++) {
    guint layer = part->latest_first ? layers - 1 - step : step;
    for (guint i = 0; i < read->len; i++) {
      const RuleFile *file = read->pdata[i];
      if (file->layer == layer) merge_file(&merge, file);
    }
  }
}

/* ---- joined lists ---- */

static void joined_free(gpointer data) {
  NamedList *list = data;
  g_free(list->values); /* the texts belong to the lists that were joined */
  g_free(list);
}

GPtrArray *rule_merge_joined_new(void) { return g_ptr_array_new_with_free_func(joined_free); }

/* All lists of one name as one, at the place of the first. */
static NamedList *join(const GPtrArray *same) {
  NamedList *joined = g_new0(NamedList, 1);
  const NamedList *first = same->pdata[0];
  GPtrArray *values = g_ptr_array_new();
  for (guint i = 0; i < same->len; i++) {
    const NamedList *list = same->pdata[i];
    for (guint j = 0; list->values[j] != NULL; j++) g_ptr_array_add(values, list->values[j]);
  }
  g_ptr_array_add(values, NULL);
  joined->pos = first->pos;
  joined->name = first->name;
  joined->values = (gchar **)g_ptr_array_free(values, FALSE);
  return joined;
}

static void join_lists(GPtrArray *lists, GPtrArray *joined) {
  g_autoptr(GHashTable) by_name = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  g_autoptr(GPtrArray) groups = g_ptr_array_new(); /* in order of first appearance */
  for (guint i = 0; i < lists->len; i++) {
    NamedList *list = lists->pdata[i];
    GPtrArray *same = g_hash_table_lookup(by_name, list->name);
    if (same == NULL) {
      same = g_ptr_array_new();
      g_hash_table_insert(by_name, list->name, same);
      g_ptr_array_add(groups, same);
    }
    g_ptr_array_add(same, list);
  }
  g_ptr_array_set_size(lists, 0);
  for (guint i = 0; i < groups->len; i++) {
    NamedList *list = join(groups->pdata[i]);
    g_ptr_array_add(joined, list);
    g_ptr_array_add(lists, list);
  }
}

/* ---- people ---- */

/* "person:" and the name in a-z, 0-9 and '-'. The transliteration is GLib's own table, not the host's. NULL when nothing is left. */
static char *person_id_of_name(const char *name) {
  g_autofree char *plain = g_str_to_ascii(name, "C");
  GString *id = g_string_new("person:");
  gsize prefix = id->len;
  for (const char *p = plain; *p != '\0'; p++) {
    if (g_ascii_isalnum(*p)) g_string_append_c(id, g_ascii_tolower(*p));
    if (!g_ascii_isalnum(*p) && id->len > prefix && id->str[id->len - 1] != '-') g_string_append_c(id, '-');
  }
  if (id->len > prefix && id->str[id->len - 1] == '-') g_string_truncate(id, id->len - 1);
  return g_string_free(id, id->len == prefix);
}

static void name_people(const GPtrArray *people, Problems *problems) {
  for (guint i = 0; i < people->len; i++) {
    Person *person = people->pdata[i];
    if (person->id != NULL || person->name == NULL) continue;
    person->id = person_id_of_name(person->name);
    if (person->id != NULL) continue;
    problems_add(problems, person->pos, PROBLEM_ERROR, "missing-key", "a person needs the key 'id' when no id can be made of the name '%s'",
                 person->name);
  }
}

/* A claim names its actor by id alone, whether that is a state or a person. */
static void check_people_are_not_actors(const RuleFiles *files, Problems *problems) {
  g_autoptr(GHashTable) actors = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < files->actors->len; i++) {
    const Actor *actor = files->actors->pdata[i];
    if (actor->id != NULL) g_hash_table_insert(actors, actor->id, (gpointer)actor);
  }
  for (guint i = 0; i < files->people->len; i++) {
    const Person *person = files->people->pdata[i];
    const Actor *actor = person->id != NULL ? g_hash_table_lookup(actors, person->id) : NULL;
    if (actor == NULL) continue;
    problems_add(problems, person->pos, PROBLEM_ERROR, "duplicate-id", "person '%s' has the id of the actor at %s:%u", person->id,
                 actor->pos.file, actor->pos.line);
  }
}

/* ---- all ---- */

static void add_tests(RuleFiles *files, const RuleFile *file) {
  if (file->family->tests < 0) return;
  RuleTestSet *set = g_new0(RuleTestSet, 1);
  set->file = file->file;
  set->path = file->path;
  set->meta = file->record;
  set->folder = file->family->folder;
  set->layer = file->layer;
  set->tests = G_STRUCT_MEMBER_P(file->record, file->family->tests);
  g_ptr_array_add(files->tests, set);
}

void rule_merge(RuleFiles *files, const GPtrArray *read, GPtrArray *joined, Problems *problems) {
  for (guint i = 0; i < read->len; i++) {
    const RuleFile *file = read->pdata[i];
    if (g_str_equal(file->family->folder, "actors")) name_people(((const ActorsFile *)file->record)->people, problems);
    add_tests(files, file);
  }
  for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) merge_part(files, &parts[i], read, problems);
  check_people_are_not_actors(files, problems);
  join_lists(files->words, joined);
  join_lists(files->synonyms, joined);
}
