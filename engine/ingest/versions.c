/* SPDX-License-Identifier: MIT */
#include "ingest/versions.h"

#include <string.h>

/* Keys and versions stand in the table as pointers: half of what strings would take. */
G_STATIC_ASSERT(sizeof(gpointer) >= sizeof(guint64));

struct Versions {
  GHashTable *kept; /* first 64 bits of the key -> version kept so far */
};

Versions *versions_new(void) {
  Versions *versions = g_new0(Versions, 1);
  versions->kept = g_hash_table_new(NULL, NULL);
  return versions;
}

void versions_free(Versions *versions) {
  if (!versions) return;
  g_hash_table_unref(versions->kept);
  g_free(versions);
}

static guint64 hex_prefix(const char *hex, gsize digits) {
  g_autofree char *prefix = g_strndup(hex, digits);
  return g_ascii_strtoull(prefix, NULL, 16);
}

/* A number that orders versions by date, then by hash. Documents without a date come first. */
static guint64 version_of(const Document *document) {
  guint64 day = day_is_set(document->published) ? (guint64)((gint64)day_number(document->published) - G_MININT32) : 0;
  return day << 32 | hex_prefix(document->hash, 8);
}

static VersionFate judge(Versions *versions, const Document *document) {
  gpointer key = (gpointer)(guintptr)hex_prefix(document->key, 16), known = NULL;
  const guint64 version = version_of(document);
  const gboolean again = g_hash_table_lookup_extended(versions->kept, key, NULL, &known);
  const guint64 kept = (guint64)(guintptr)known;
  if (again && version == kept) return VERSION_REPEAT;
  if (again && version < kept) return VERSION_OUTDATED;
  g_hash_table_insert(versions->kept, key, (gpointer)(guintptr)version);
  return again ? VERSION_LATER : VERSION_FIRST;
}

static void report(VersionFate fate, const Document *document, const char *path, InputProblems *problems) {
  const gboolean kept = fate == VERSION_LATER;
  const char *what = kept ? "this version replaces the other" : "the other version is kept";
  const char *rest = g_str_has_prefix(document->origin, path) ? document->origin + strlen(path) : "";
  InputProblem where = {
      .kind = kept ? PROBLEM_KEPT : PROBLEM_LOST,
      .path = path,
      .line = *rest == ':' ? g_ascii_strtoull(rest + 1, NULL, 10) : 0,
      .mend = "give each document an id of its own",
  };
  input_problems_report(problems, where, "'%.80s' of one publisher stands twice, with other content: %s", document->id, what);
}

VersionFate versions_judge(Versions *versions, const Document *document, const char *path, InputProblems *problems) {
  const VersionFate fate = judge(versions, document);
  if (fate == VERSION_OUTDATED || fate == VERSION_LATER) report(fate, document, path, problems);
  return fate;
}
