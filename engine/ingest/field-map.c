/* SPDX-License-Identifier: MIT */
#include "ingest/field-map.h"
#include "base/error.h"
#include <string.h>

const char *const field_names[] = {"id", "title", "publisher", "published", "url", "lang", "text", NULL};

G_STATIC_ASSERT(G_N_ELEMENTS(field_names) == N_FIELDS + 1);

static gboolean fail(GError **error, const char *part, const char *what) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--map %s: %s", part, what);
  return FALSE;
}

static gint find_field(const char *name, gsize length) {
  for (gint i = 0; field_names[i]; i++)
    if (strlen(field_names[i]) == length && memcmp(field_names[i], name, length) == 0) return i;
  return -1;
}

static gboolean take(FieldMap *map, const char *part, GError **error) {
  const char *equals = strchr(part, '=');
  if (!equals || equals[1] == '\0') return fail(error, part, "must be FIELD=PATH");
  gint field = find_field(part, (gsize)(equals - part));
  if (field < 0) return fail(error, part, "the fields are id, title, publisher, published, url, lang and text");
  if (map->paths[field]) return fail(error, part, "the field is mapped twice");
  map->paths[field] = g_strdup(equals + 1);
  return TRUE;
}

FieldMap *field_map_parse(const char *text, GError **error) {
  g_autoptr(FieldMap) map = g_new0(FieldMap, 1);
  g_auto(GStrv) parts = g_strsplit(text, ",", -1);
  for (char **part = parts; *part; part++)
    if (!take(map, g_strstrip(*part), error)) return NULL;
  if (map->paths[FIELD_TEXT]) return g_steal_pointer(&map);
  fail(error, text, "says nothing of the text");
  return NULL;
}

void field_map_free(FieldMap *map) {
  if (!map) return;
  for (gsize i = 0; i < N_FIELDS; i++) g_free(map->paths[i]);
  g_free(map);
}
