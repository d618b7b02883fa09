/* SPDX-License-Identifier: MIT */
#include "ruleset/schema.h"

#include "ruleset/schema-kinds.h"
#include "ruleset/suggest.h"

/* How a kind of field is prepared, read and freed. A NULL `init` leaves zero; a NULL `clear` has nothing to free. */
typedef struct {
  void (*init)(const SchemaField *field, gpointer slot);
  FieldReader read;
  void (*clear)(const SchemaField *field, gpointer slot);
} KindActions;

static const KindActions kind_actions[N_FIELD_KINDS];

static const SchemaField named_list_fields[] = {
    {"name", FIELD_TEXT, G_STRUCT_OFFSET(NamedList, name), TRUE, NULL, NULL},
    {"values", FIELD_TEXTS, G_STRUCT_OFFSET(NamedList, values), TRUE, NULL, NULL},
};
static const SchemaField binding_fields[] = {
    {"name", FIELD_TEXT, G_STRUCT_OFFSET(Binding, name), TRUE, NULL, NULL},
    {"value", FIELD_TEXT, G_STRUCT_OFFSET(Binding, value), TRUE, NULL, NULL},
};
static const SchemaField entry_fields[] = {
    {"text", FIELD_TEXT, G_STRUCT_OFFSET(WordEntry, text), TRUE, NULL, NULL},
};
static const SchemaRecord named_list_record = {"a named list", sizeof(NamedList), TRUE, named_list_fields, G_N_ELEMENTS(named_list_fields)};
static const SchemaRecord binding_record = {"a binding", sizeof(Binding), TRUE, binding_fields, G_N_ELEMENTS(binding_fields)};
static const SchemaRecord entry_record = {"an entry", sizeof(WordEntry), TRUE, entry_fields, G_N_ELEMENTS(entry_fields)};

/* ---- whole records ---- */

static void init_fields(const SchemaRecord *record, gpointer data) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    if (kind_actions[field->kind].init != NULL) kind_actions[field->kind].init(field, G_STRUCT_MEMBER_P(data, field->offset));
  }
}

static void clear_fields(const SchemaRecord *record, gpointer data) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    if (kind_actions[field->kind].clear != NULL) kind_actions[field->kind].clear(field, G_STRUCT_MEMBER_P(data, field->offset));
  }
}

gpointer schema_new_record(const SchemaRecord *record) {
  gpointer data = g_malloc0(record->size);
  init_fields(record, data);
  return data;
}

void schema_free_record(const SchemaRecord *record, gpointer data) {
  if (data == NULL) return;
  clear_fields(record, data);
  g_free(data);
}

/* Of a record whose keys the caller fills in itself. */
static gpointer new_record_at(const SchemaRecord *record, RulePos pos) {
  gpointer data = schema_new_record(record);
  *(RulePos *)data = pos;
  return data;
}

/* ---- keys ---- */

/* The field of that key, also of inline records; *slot is where it lies in `data`. */
static const SchemaField *find_field(const SchemaRecord *record, const char *key, gpointer data, gpointer *slot) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    gpointer place = G_STRUCT_MEMBER_P(data, field->offset);
    const SchemaField *found = field->kind == FIELD_INLINE ? find_field(field->record, key, place, slot) : NULL;
    if (found != NULL) return found;
    if (field->kind == FIELD_INLINE || !g_str_equal(field->key, key)) continue;
    *slot = place;
    return field;
  }
  return NULL;
}

static void offer_keys(const SchemaRecord *record, Suggest *near) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    if (field->kind == FIELD_INLINE) offer_keys(field->record, near);
    if (field->kind != FIELD_INLINE) suggest_offer(near, field->key);
  }
}

static void add_unknown_key(const SchemaRecord *record, const YamlNode *key, Problems *problems) {
  Suggest near = suggest_start(key->text);
  offer_keys(record, &near);
  g_autofree char *hint = suggest_phrase(near.best);
  problems_add(problems, key->pos, PROBLEM_ERROR, "unknown-key", "%s has no key '%s'%s", record->noun, key->text, hint);
}

/* Whoever goes on behind errors finds "" where a text is needed and missing or wrong. */
static void fill_required(const SchemaField *field, gpointer data) {
  const gboolean is_text = field->kind == FIELD_TEXT || field->kind == FIELD_ID || field->kind == FIELD_CHOICE;
  char **slot = G_STRUCT_MEMBER_P(data, field->offset);
  if (is_text && *slot == NULL) *slot = g_strdup("");
}

static void fill_all_required(const SchemaRecord *record, gpointer data) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    const gboolean nested = field->kind == FIELD_INLINE || field->kind == FIELD_RECORD;
    if (nested) fill_all_required(field->record, G_STRUCT_MEMBER_P(data, field->offset));
    else if (field->required) fill_required(field, data);
  }
}

static void check_required(const SchemaRecord *record, const char *noun, const YamlNode *map, Problems *problems) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    if (field->kind == FIELD_INLINE) check_required(field->record, noun, map, problems);
    if (!field->required || yaml_map_get(map, field->key) != NULL) continue;
    problems_add(problems, map->pos, PROBLEM_ERROR, "missing-key", "%s needs the key '%s'", noun, field->key);
  }
}

static void read_fields(const SchemaRecord *record, const YamlNode *map, gpointer data, Problems *problems) {
  if (record->has_pos) *(RulePos *)data = map->pos;
  for (guint i = 0; i < map->keys->len; i++) {
    const YamlNode *key = map->keys->pdata[i], *value = map->items->pdata[i];
    gpointer slot = NULL;
    const SchemaField *field = find_field(record, key->text, data, &slot);
    if (field == NULL) {
      add_unknown_key(record, key, problems);
      continue;
    }
    kind_actions[field->kind].read(field, value, slot, problems);
  }
  check_required(record, record->noun, map, problems);
}

gpointer schema_read(const SchemaRecord *record, const YamlNode *node, Problems *problems) {
  gpointer data = schema_new_record(record);
  if (record->has_pos) *(RulePos *)data = node->pos;
  if (node->kind == YAML_MAP) {
    read_fields(record, node, data, problems);
  } else {
    problems_add(problems, node->pos, PROBLEM_ERROR, "wrong-type", "%s is written as lines of 'key: value'", record->noun);
  }
  fill_all_required(record, data);
  return data;
}

/* ---- kinds that hold records ---- */

static void init_texts(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { *(gchar ***)slot = g_new0(gchar *, 1); }
static void init_list(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { *(GPtrArray **)slot = g_ptr_array_new(); }
static void init_record(const SchemaField *field, gpointer slot) { init_fields(field->record, slot); }

static void clear_text(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { g_clear_pointer((char **)slot, g_free); }
static void clear_texts(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { g_clear_pointer((gchar ***)slot, g_strfreev); }
static void clear_record(const SchemaField *field, gpointer slot) { clear_fields(field->record, slot); }

static void clear_list_of(const SchemaRecord *record, gpointer slot) {
  GPtrArray *list = *(GPtrArray **)slot;
  for (guint i = 0; i < list->len; i++) schema_free_record(record, list->pdata[i]);
  g_clear_pointer((GPtrArray **)slot, g_ptr_array_unref);
}
static void clear_records(const SchemaField *field, gpointer slot) { clear_list_of(field->record, slot); }
static void clear_entries(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { clear_list_of(&entry_record, slot); }
static void clear_lists(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { clear_list_of(&named_list_record, slot); }
static void clear_bindings(const SchemaField *field G_GNUC_UNUSED, gpointer slot) { clear_list_of(&binding_record, slot); }

static void read_record(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (field_expect(field, value, YAML_MAP, "lines of 'key: value'", problems)) read_fields(field->record, value, slot, problems);
}

static void read_records(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!field_expect(field, value, YAML_LIST, "a list", problems)) return;
  for (guint i = 0; i < value->items->len; i++) {
    g_ptr_array_add(*(GPtrArray **)slot, schema_read(field->record, value->items->pdata[i], problems));
  }
}

static void read_entry(const SchemaField *field, const YamlNode *item, gpointer slot, Problems *problems) {
  WordEntry *entry = new_record_at(&entry_record, item->pos);
  field_read_text(field, item, &entry->text, problems);
  if (entry->text != NULL) g_ptr_array_add(*(GPtrArray **)slot, entry);
  else schema_free_record(&entry_record, entry);
}

/* One text counts as a list of one. */
static void read_entries(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (value->kind == YAML_TEXT) {
    read_entry(field, value, slot, problems);
    return;
  }
  if (!field_expect(field, value, YAML_LIST, "a list of texts", problems)) return;
  for (guint i = 0; i < value->items->len; i++) read_entry(field, value->items->pdata[i], slot, problems);
}

static void read_lists(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!field_expect(field, value, YAML_MAP, "lines of 'name: [words]'", problems)) return;
  for (guint i = 0; i < value->items->len; i++) {
    const YamlNode *key = value->keys->pdata[i];
    NamedList *list = new_record_at(&named_list_record, key->pos);
    SchemaField named = {.key = key->text, .kind = FIELD_TEXTS};
    list->name = g_strdup(key->text);
    field_read_texts(&named, value->items->pdata[i], &list->values, problems);
    g_ptr_array_add(*(GPtrArray **)slot, list);
  }
}

static void read_bindings(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!field_expect(field, value, YAML_MAP, "lines of 'name: value'", problems)) return;
  for (guint i = 0; i < value->items->len; i++) {
    const YamlNode *key = value->keys->pdata[i];
    Binding *binding = new_record_at(&binding_record, key->pos);
    SchemaField named = {.key = key->text, .kind = FIELD_TEXT};
    binding->name = g_strdup(key->text);
    field_read_text(&named, value->items->pdata[i], &binding->value, problems);
    if (binding->value != NULL) g_ptr_array_add(*(GPtrArray **)slot, binding);
    else schema_free_record(&binding_record, binding);
  }
}

static const KindActions kind_actions[N_FIELD_KINDS] = {
    [FIELD_TEXT] = {NULL, field_read_text, clear_text},
    [FIELD_ID] = {NULL, field_read_id, clear_text},
    [FIELD_CHOICE] = {NULL, field_read_choice, clear_text},
    [FIELD_TEXTS] = {init_texts, field_read_texts, clear_texts},
    [FIELD_PAIRS] = {init_texts, field_read_pairs, clear_texts},
    [FIELD_FLAG] = {NULL, field_read_flag, NULL},
    [FIELD_DAY] = {NULL, field_read_day, NULL},
    [FIELD_INTEGER] = {NULL, field_read_integer, NULL},
    [FIELD_SHARE] = {NULL, field_read_share, NULL},
    [FIELD_RECORD] = {init_record, read_record, clear_record},
    [FIELD_RECORDS] = {init_list, read_records, clear_records},
    [FIELD_INLINE] = {init_record, NULL, clear_record}, /* its fields are read one by one, see find_field() */
    [FIELD_ENTRIES] = {init_list, read_entries, clear_entries},
    [FIELD_LISTS] = {init_list, read_lists, clear_lists},
    [FIELD_BINDINGS] = {init_list, read_bindings, clear_bindings},
};
