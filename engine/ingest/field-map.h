/* SPDX-License-Identifier: MIT */
/* "text=body.0.value,published=dates.pub": where the fields of a document stand in a format that nobody foresaw. A path leads through
 * nested objects (by key) and arrays (by number, or "*" for all, joined by blank lines); in tables it is the name of a column.
 *
 * Lifetime: owns its strings. Threads: immutable. */
#pragma once
#include <glib.h>

typedef enum { FIELD_ID, FIELD_TITLE, FIELD_PUBLISHER, FIELD_PUBLISHED, FIELD_URL, FIELD_LANG, FIELD_TEXT, N_FIELDS } Field;

/* "id", "title", ...: in the order of Field, NULL-terminated. */
extern const char *const field_names[];

typedef struct {
  char *paths[N_FIELDS]; /* NULL = the field is not mapped */
} FieldMap;

/* SICNON_ERROR_USAGE, naming what is wrong. A text must be mapped. */
FieldMap *field_map_parse(const char *text, GError **error);
void field_map_free(FieldMap *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(FieldMap, field_map_free)
