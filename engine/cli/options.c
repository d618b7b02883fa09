/* SPDX-License-Identifier: MIT */
#include "cli/options.h"

#include <string.h>
#include "base/error.h"
#include "model/names.h"

gboolean option_check_name(const char *option, const char *value, const char *const *names, GError **error) {
  if (value == NULL || name_index(names, value) >= 0) return TRUE;
  g_autofree char *choices = g_strjoinv(", ", (char **)names);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s %s: must be one of %s", option, value, choices);
  return FALSE;
}

gboolean option_read_day(const char *option, const char *value, Day *out, GError **error) {
  *out = (Day){0};
  if (value == NULL) return TRUE;
  if (strlen(value) == strlen("2031-05-01") && day_parse(value, out) && out->year != 0) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s %s: must be a date like 2031-05-01", option, value);
  return FALSE;
}

/* Written so that "nan" fails too. */
gboolean option_read_run(const char *option, const char *value, gint64 *out, GError **error) {
  *out = 0;
  if (value == NULL || g_ascii_string_to_signed(value, 10, 1, G_MAXINT, out, NULL)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: runs have numbers from 1, not '%s' (see `sicnon runs`)", option, value);
  return FALSE;
}

gboolean option_check_range(const char *option, double value, double min, double max, GError **error) {
  if (value >= min && value <= max) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: must be a number from %.15g to %.15g", option, min, max);
  return FALSE;
}

gboolean option_check_utf8(const char *what, const char *value, GError **error) {
  if (g_utf8_validate(value, -1, NULL)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s is not UTF-8", what);
  return FALSE;
}

GOptionEntry *options_join(const GOptionEntry *own, guint n, const GOptionEntry *others) {
  guint n_others = 0;
  while (others[n_others].long_name != NULL) n_others++;
  GOptionEntry *joined = g_new0(GOptionEntry, n + n_others + 1);
  memcpy(joined, own, n * sizeof *own);
  memcpy(joined + n, others, n_others * sizeof *others);
  return joined;
}
