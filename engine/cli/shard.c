/* SPDX-License-Identifier: MIT */
#include "cli/shard.h"

#include <string.h>
#include "base/error.h"

static const char *index_from_environment(void) {
  static const char *const names[] = {"SLURM_ARRAY_TASK_ID", "JOB_COMPLETION_INDEX", "AWS_BATCH_JOB_ARRAY_INDEX"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
    const char *value = g_getenv(names[i]);
    if (value != NULL && *value != '\0') return value;
  }
  return NULL;
}

static gboolean read_numbers(const char *index, const char *count, Shard *out) {
  guint64 i, n;
  if (!g_ascii_string_to_unsigned(count, 10, 1, SHARDS_MAX, &n, NULL) || !g_ascii_string_to_unsigned(index, 10, 0, n - 1, &i, NULL)) return FALSE;
  *out = (Shard){(guint)i, (guint)n};
  return TRUE;
}

gboolean shard_parse(const char *text, Shard *out, GError **error) {
  *out = (Shard){0, 1};
  if (text == NULL) return TRUE;
  const char *slash = strchr(text, '/');
  g_autofree char *said = slash != NULL ? g_strndup(text, (gsize)(slash - text)) : NULL;
  const char *index = said == NULL || *said != '\0' ? said : index_from_environment();
  if (index != NULL && read_numbers(index, slash + 1, out)) return TRUE;
  if (slash == text && index == NULL)
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--shard %s: which one? No array index is in the environment; say --shard I%s", text, text);
  else g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--shard %s%s%s: not I/N with I below N (0/16 to 15/16; N up to %d)", text,
                   slash == text ? " with index " : "", slash == text ? index : "", SHARDS_MAX);
  return FALSE;
}
