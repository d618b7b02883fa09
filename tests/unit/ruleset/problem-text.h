/* SPDX-License-Identifier: MIT */
/* All problems as one text, a line each, for comparing with what is expected. */
#pragma once
#include "ruleset/problems.h"

static inline char *problems_text(Problems *problems) {
  const GPtrArray *sorted = problems_sorted(problems);
  GString *text = g_string_new(NULL);
  for (guint i = 0; i < sorted->len; i++) {
    g_autofree char *line = problem_format(sorted->pdata[i]);
    g_string_append_printf(text, "%s%s", i > 0 ? "\n" : "", line);
  }
  return g_string_free(text, FALSE);
}
