/* SPDX-License-Identifier: MIT */
/* Binds YAML trees to C structs by const tables, and tells every unknown key, wrong type and missing key with its position.
 *
 * A SchemaRecord describes a struct, a SchemaField one key of it. Kinds and the C type at `offset`:
 *   TEXT     char *, NULL when left out             ID        char * of a-z 0-9 . -
 *   CHOICE   char *, one of `choices`               TEXTS     gchar **; one text counts as a list of one; if `choices`, each of them
 *   FLAG     gboolean: yes no true false            PAIRS     gchar ** of "name=value", from a list of them or a map
 *   DAY      Day: 2024-01-22 or --01-22             INTEGER   gint >= 0
 *   SHARE    double from 0 to 1                     RECORD    the struct of `record` itself, at its own key
 *   RECORDS  GPtrArray * of that struct             INLINE    the same, but its keys stand at this level (`key` is "")
 *   ENTRIES  GPtrArray * of WordEntry, from texts   LISTS     GPtrArray * of NamedList, from a map of texts
 *   BINDINGS GPtrArray * of Binding, from a map of single texts
 * What is left out is zero, but lists are never NULL: they are empty.
 *
 * Lifetime: records own what they point to but RulePos.file; free with the same SchemaRecord. Threads: tables are const. */
#pragma once
#include <glib.h>
#include "ruleset/problems.h"
#include "ruleset/yaml.h"

typedef enum {
  FIELD_TEXT,
  FIELD_ID,
  FIELD_CHOICE,
  FIELD_TEXTS,
  FIELD_PAIRS,
  FIELD_FLAG,
  FIELD_DAY,
  FIELD_INTEGER,
  FIELD_SHARE,
  FIELD_RECORD,
  FIELD_RECORDS,
  FIELD_INLINE,
  FIELD_ENTRIES,
  FIELD_LISTS,
  FIELD_BINDINGS,
  N_FIELD_KINDS
} FieldKind;

typedef struct SchemaRecord SchemaRecord;

typedef struct {
  const char *key;
  FieldKind kind;
  gsize offset;
  gboolean required;
  const SchemaRecord *record; /* RECORD, RECORDS, INLINE */
  const char *const *choices; /* CHOICE, TEXTS; NULL-terminated */
} SchemaField;

struct SchemaRecord {
  const char *noun; /* for messages, with its article: "an actor" */
  gsize size;
  gboolean has_pos; /* the struct begins with a RulePos */
  const SchemaField *fields;
  gsize n_fields;
};

/* A record from a tree, complete with the problems that were met: whoever needs it to be right looks at `problems`. Never NULL. */
gpointer schema_read(const SchemaRecord *record, const YamlNode *node, Problems *problems);
/* One that says nothing: all lists empty. */
gpointer schema_new_record(const SchemaRecord *record);
void schema_free_record(const SchemaRecord *record, gpointer data);
