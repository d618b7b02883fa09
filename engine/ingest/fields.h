/* SPDX-License-Identifier: MIT */
/* Fields of a document by the names that people give them, from a front matter, a .meta.json file or a row of a table. The names are those
 * of ingest/json-keys.h, in capitals or not.
 *
 * Lifetime: a Fields owns its strings. Threads: any. */
#pragma once
#include "ingest/article.h"
#include "ingest/json-keys.h"

typedef struct {
  char *values[N_FIELDS];
  gint ranks[N_FIELDS]; /* of the names they came by */
} Fields;

/* The rank of a name (its place in json_dialects), or -1 when it is not known; *field is what it names. A map's names are its own. */
gint fields_rank(const FieldMap *map, const char *name, Field *field);
/* A value by its name. Of two names for one field the one with the lower rank counts. Unknown names, empty values and "None" are passed over. */
void fields_take(Fields *fields, const FieldMap *map, const char *name, const char *value);
/* "---\nkey: value\n---\n" at the start of the text: sets the fields and returns what is behind it; else 0. */
gsize fields_read_front_matter(Fields *fields, const char *text);
/* The object in x.txt.meta.json or x.meta.json, if there is such a file beside x.txt. Says what is wrong with it. */
void fields_read_sidecar(Fields *fields, const FormatInput *input);
/* "2024-01-22-flood.txt", "flood_20240122.txt": the date in a file's name, unless there is one already. */
void fields_read_name(Fields *fields, const char *path);
/* Points into the fields. */
Article fields_article(const Fields *fields);
void fields_clear(Fields *fields);

/* Is it such a file, beside a text to which it belongs? */
gboolean fields_is_sidecar(const char *path);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Fields, fields_clear)
