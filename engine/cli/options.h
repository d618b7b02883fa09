/* SPDX-License-Identifier: MIT */
/* Values of options that must be one of a list, a date or a number in a range. NULL means that the option was not given: fine.
 * All fail with SICNON_ERROR_USAGE, saying what would be right. */
#pragma once
#include <glib.h>
#include "base/day.h"

/* Is `value` one of the names? `names` is NULL-terminated. */
gboolean option_check_name(const char *option, const char *value, const char *const *names, GError **error);
/* A whole date with a year, "2031-05-01"; *out is unset when value is NULL. */
gboolean option_read_day(const char *option, const char *value, Day *out, GError **error);
/* A number of a run, from 1; 0 when `value` is NULL. */
gboolean option_read_run(const char *option, const char *value, gint64 *out, GError **error);
/* Texts of documents and rules are UTF-8. */
gboolean option_check_utf8(const char *what, const char *value, GError **error);
/* Both lists one after the other; `others` is ended by an entry without a name, as the result is. To be freed with g_free(). */
GOptionEntry *options_join(const GOptionEntry *own, guint n, const GOptionEntry *others);
gboolean option_check_range(const char *option, double value, double min, double max, GError **error);
