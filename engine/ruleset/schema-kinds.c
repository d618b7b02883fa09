/* SPDX-License-Identifier: MIT */
#include "ruleset/schema-kinds.h"

#include <string.h>

#include "ruleset/suggest.h"

static const char *const kind_phrases[] = {[YAML_TEXT] = "a text", [YAML_LIST] = "a list", [YAML_MAP] = "a map"};

#define add_error(problems, pos, id, ...) problems_add((problems), (pos), PROBLEM_ERROR, (id), __VA_ARGS__)

gboolean field_expect(const SchemaField *field, const YamlNode *value, YamlKind kind, const char *wanted, Problems *problems) {
  gboolean nothing = value->kind == YAML_TEXT && value->text[0] == '\0';
  if (nothing) add_error(problems, value->pos, "no-value", "'%s' has no value; give one or leave the key out", field->key);
  if (nothing || value->kind == kind) return !nothing;
  add_error(problems, value->pos, "wrong-type", "'%s' must be %s, not %s", field->key, wanted, kind_phrases[value->kind]);
  return FALSE;
}

static gboolean expect_text(const SchemaField *field, const YamlNode *value, Problems *problems) {
  return field_expect(field, value, YAML_TEXT, "one text", problems);
}

void field_read_text(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (expect_text(field, value, problems)) *(char **)slot = g_strdup(value->text);
}

void field_read_id(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!expect_text(field, value, problems)) return;
  if (value->text[strspn(value->text, "abcdefghijklmnopqrstuvwxyz0123456789.-")] == '\0') {
    *(char **)slot = g_strdup(value->text);
    return;
  }
  add_error(problems, value->pos, "wrong-id", "'%s' must be of a-z, 0-9, '.' and '-' only, not '%s'", field->key, value->text);
}

static gboolean check_choice(const SchemaField *field, const YamlNode *value, Problems *problems) {
  if (g_strv_contains(field->choices, value->text)) return TRUE;
  g_autofree char *all = g_strjoinv(", ", (gchar **)field->choices);
  g_autofree char *hint = suggest_phrase(suggest_from(value->text, field->choices));
  add_error(problems, value->pos, "wrong-choice", "'%s' must be one of %s, not '%s'%s", field->key, all, value->text, hint);
  return FALSE;
}

void field_read_choice(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (expect_text(field, value, problems) && check_choice(field, value, problems)) *(char **)slot = g_strdup(value->text);
}

/* Of a text that stands for a list of one, or of a list: its texts. NULL and a problem when something else is among them. */
static GPtrArray *texts_of(const SchemaField *field, const YamlNode *value, Problems *problems) {
  g_autoptr(GPtrArray) texts = g_ptr_array_new();
  if (value->kind == YAML_TEXT && expect_text(field, value, problems)) g_ptr_array_add(texts, (gpointer)value);
  if (value->kind == YAML_TEXT) return texts->len > 0 ? g_steal_pointer(&texts) : NULL;
  if (!field_expect(field, value, YAML_LIST, "a list of texts", problems)) return NULL;
  for (guint i = 0; i < value->items->len; i++) {
    const YamlNode *item = value->items->pdata[i];
    if (item->kind != YAML_TEXT) {
      add_error(problems, item->pos, "wrong-type", "'%s' must hold texts only, not %s", field->key, kind_phrases[item->kind]);
    } else if (item->text[0] == '\0') {
      add_error(problems, item->pos, "no-value", "an empty text in '%s'", field->key);
    } else {
      g_ptr_array_add(texts, (gpointer)item);
    }
  }
  return g_steal_pointer(&texts);
}

static void set_texts(gpointer slot, GPtrArray *texts) {
  g_ptr_array_add(texts, NULL);
  g_strfreev(*(gchar ***)slot);
  *(gchar ***)slot = (gchar **)g_ptr_array_free(texts, FALSE);
}

void field_read_texts(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  g_autoptr(GPtrArray) nodes = texts_of(field, value, problems);
  if (nodes == NULL) return;
  GPtrArray *texts = g_ptr_array_new();
  for (guint i = 0; i < nodes->len; i++) {
    const YamlNode *node = nodes->pdata[i];
    if (field->choices == NULL || check_choice(field, node, problems)) g_ptr_array_add(texts, g_strdup(node->text));
  }
  set_texts(slot, texts);
}

static void read_pair_map(const SchemaField *field, const YamlNode *map, gpointer slot, Problems *problems) {
  GPtrArray *texts = g_ptr_array_new();
  for (guint i = 0; i < map->keys->len; i++) {
    const YamlNode *key = map->keys->pdata[i], *value = map->items->pdata[i];
    if (expect_text(field, value, problems)) g_ptr_array_add(texts, g_strdup_printf("%s=%s", key->text, value->text));
  }
  set_texts(slot, texts);
}

void field_read_pairs(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (value->kind == YAML_MAP) {
    read_pair_map(field, value, slot, problems);
    return;
  }
  g_autoptr(GPtrArray) nodes = texts_of(field, value, problems);
  if (nodes == NULL) return;
  GPtrArray *texts = g_ptr_array_new();
  for (guint i = 0; i < nodes->len; i++) {
    const YamlNode *node = nodes->pdata[i];
    const char *equals = strchr(node->text, '=');
    if (equals != NULL && equals > node->text && equals[1] != '\0') {
      g_ptr_array_add(texts, g_strdup(node->text));
    } else {
      add_error(problems, node->pos, "wrong-pair", "'%s' holds pairs such as 'name=value', not '%s'", field->key, node->text);
    }
  }
  set_texts(slot, texts);
}

void field_read_flag(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  static const char *const words[] = {"no", "yes", "false", "true", NULL}; /* odd places are true */
  if (!expect_text(field, value, problems)) return;
  for (guint i = 0; words[i] != NULL; i++) {
    if (g_str_equal(words[i], value->text)) {
      *(gboolean *)slot = i % 2 == 1;
      return;
    }
  }
  add_error(problems, value->pos, "wrong-flag", "'%s' must be yes or no, not '%s'", field->key, value->text);
}

void field_read_day(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!expect_text(field, value, problems)) return;
  Day day = {0};
  char text[DAY_TEXT_SIZE] = "";
  /* day_parse() stops after the date; only what prints as it was written is a date and no more. */
  if (day_parse(value->text, &day) && g_str_equal(day_format(day, text), value->text)) {
    *(Day *)slot = day;
    return;
  }
  add_error(problems, value->pos, "wrong-day", "'%s' must be a day such as 2024-01-22, not '%s'", field->key, value->text);
}

void field_read_integer(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!expect_text(field, value, problems)) return;
  guint64 number = 0;
  if (g_ascii_string_to_unsigned(value->text, 10, 0, G_MAXINT, &number, NULL)) {
    *(gint *)slot = (gint)number;
    return;
  }
  add_error(problems, value->pos, "wrong-number", "'%s' must be a whole number from 0 to %d, not '%s'", field->key, G_MAXINT, value->text);
}

void field_read_share(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems) {
  if (!expect_text(field, value, problems)) return;
  char *end = NULL;
  double number = g_ascii_strtod(value->text, &end);
  /* strtod also reads "nan", "inf", "0x1p-1" and " 1" */
  gboolean decimal = value->text[strspn(value->text, "0123456789.")] == '\0' && *end == '\0';
  if (decimal && number >= 0 && number <= 1) {
    *(double *)slot = number;
    return;
  }
  add_error(problems, value->pos, "wrong-number", "'%s' must be a number from 0 to 1, not '%s'", field->key, value->text);
}
