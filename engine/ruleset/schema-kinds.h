/* SPDX-License-Identifier: MIT */
/* The field kinds that hold texts and numbers, for ruleset/schema.c: how each is read from a node and freed. */
#pragma once
#include <glib.h>
#include "ruleset/schema.h"

/* `slot` points to the field in the struct. Readers leave it as it was when they tell a problem. */
typedef void (*FieldReader)(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);

void field_read_text(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_id(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_choice(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_texts(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_pairs(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_flag(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_day(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_integer(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);
void field_read_share(const SchemaField *field, const YamlNode *value, gpointer slot, Problems *problems);

/* FALSE, and a problem, unless `value` is of that kind. `wanted`: "a text", "a list of actors". */
gboolean field_expect(const SchemaField *field, const YamlNode *value, YamlKind kind, const char *wanted, Problems *problems);
