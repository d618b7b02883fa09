/* SPDX-License-Identifier: MIT */
/* The loader's own tables as JSON Schema, for editors. */
#include <string.h>

#include "base/error.h"
#include "cli/output.h"
#include "cli/rules/rules.h"
#include "report/json.h"
#include "ruleset/families.h"
#include "ruleset/suggest.h"

/* A scalar that YAML may type as it likes: the loader takes everything for text. */
#define ANY_TEXT "{\"type\":[\"string\",\"number\",\"boolean\"]}"
#define TEXT_LIST(item) "{\"anyOf\":[" item ",{\"type\":\"array\",\"items\":" item "}]}"
#define TEXT_MAP(value) "{\"type\":\"object\",\"additionalProperties\":" value "}"

static const char *const plain_kinds[N_FIELD_KINDS] = {
    [FIELD_TEXT] = ANY_TEXT,
    [FIELD_ID] = "{\"type\":[\"string\",\"number\"],\"pattern\":\"^[a-z0-9.-]+$\"}",
    [FIELD_TEXTS] = TEXT_LIST(ANY_TEXT),
    [FIELD_PAIRS] = "{\"anyOf\":[" ANY_TEXT ",{\"type\":\"array\",\"items\":" ANY_TEXT "}," TEXT_MAP(ANY_TEXT) "]}",
    [FIELD_FLAG] = "{\"enum\":[\"yes\",\"no\",\"true\",\"false\",true,false]}",
    [FIELD_DAY] = "{\"type\":\"string\",\"pattern\":\"^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$\"}",
    [FIELD_INTEGER] = "{\"type\":\"integer\",\"minimum\":0}",
    [FIELD_SHARE] = "{\"type\":\"number\",\"minimum\":0,\"maximum\":1}",
    [FIELD_ENTRIES] = TEXT_LIST(ANY_TEXT),
    [FIELD_LISTS] = TEXT_MAP(TEXT_LIST(ANY_TEXT)),
    [FIELD_BINDINGS] = TEXT_MAP(ANY_TEXT),
};

static void append_record(GString *out, const SchemaRecord *record);

static void append_choices(GString *out, const SchemaField *field) {
  g_autoptr(GString) one = g_string_new(NULL);
  json_open(one, '{');
  json_list_member(one, "enum", field->choices);
  json_close(one, '}');
  if (field->kind == FIELD_CHOICE) g_string_append(out, one->str);
  else g_string_append_printf(out, "{\"anyOf\":[%s,{\"type\":\"array\",\"items\":%s}]}", one->str, one->str);
}

static void append_field(GString *out, const SchemaField *field) {
  if (field->choices != NULL) {
    append_choices(out, field);
  } else if (field->kind == FIELD_RECORDS) {
    g_string_append(out, "{\"type\":\"array\",\"items\":");
    append_record(out, field->record);
    g_string_append_c(out, '}');
  } else if (field->kind == FIELD_RECORD) {
    append_record(out, field->record);
  } else {
    g_string_append(out, plain_kinds[field->kind]);
  }
}

static void append_properties(GString *out, const SchemaRecord *record) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    if (field->kind == FIELD_INLINE) {
      append_properties(out, field->record);
      continue;
    }
    json_key(out, field->key);
    append_field(out, field);
  }
}

static void collect_required(GPtrArray *keys, const SchemaRecord *record) {
  for (gsize i = 0; i < record->n_fields; i++) {
    const SchemaField *field = &record->fields[i];
    if (field->kind == FIELD_INLINE) collect_required(keys, field->record);
    else if (field->required) g_ptr_array_add(keys, (gpointer)field->key);
  }
}

static void append_record(GString *out, const SchemaRecord *record) {
  g_autoptr(GPtrArray) required = g_ptr_array_new();
  collect_required(required, record);
  g_ptr_array_add(required, NULL);
  json_open(out, '{');
  json_text_member(out, "type", "object");
  json_key(out, "properties");
  json_open(out, '{');
  append_properties(out, record);
  json_close(out, '}');
  json_list_member(out, "required", (const char *const *)required->pdata);
  json_flag_member(out, "additionalProperties", FALSE);
  json_close(out, '}');
}

static void append_schema(GString *out, const Family *family) {
  g_autofree char *title = g_strdup_printf("sicnon rules: %s/", family->folder);
  json_open(out, '{');
  json_text_member(out, "$schema", "http://json-schema.org/draft-07/schema#");
  json_text_member(out, "title", title);
  json_key(out, "allOf");
  json_open(out, '[');
  append_record(out, family->record);
  json_close(out, ']');
  json_close(out, '}');
  g_string_append_c(out, '\n');
}

static const Family *find_family(const char *folder, GError **error) {
  Suggest near = suggest_start(folder);
  for (const Family *family = families; family->folder != NULL; family++) {
    if (g_str_equal(family->folder, folder)) return family;
    suggest_offer(&near, family->folder);
  }
  g_autofree char *hint = suggest_phrase(near.best);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "rules have no folder '%s'%s", folder, hint);
  return NULL;
}

static ExitCode run(Invocation *invocation, GError **error) {
  const GOptionEntry entries[] = {G_OPTION_ENTRY_NULL};
  if (!invocation_parse(invocation, entries, 1, 1, error)) return EXIT_CODE_DONE;
  const Family *family = find_family(invocation->argv[1], error);
  if (family == NULL) return EXIT_CODE_USAGE;
  g_autoptr(GString) out = g_string_new(NULL);
  append_schema(out, family);
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_schema = {
    .name = "rules schema",
    .arguments = "FOLDER",
    .summary = "Print the JSON Schema of a kind of rule file, for editors",
    .example = "sicnon rules schema events > rules/schema/events.json",
    .needs = NEEDS_NOTHING,
    .run = run,
};
