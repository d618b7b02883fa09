/* SPDX-License-Identifier: MIT */
/* "Did you mean ...?": the known name that is nearest to a wrong one, by edits (insert, delete, replace, swap neighbours).
 *
 *   Suggest near = suggest_start("aliasses");
 *   for (...) suggest_offer(&near, candidate);
 *   if (near.best != NULL) ...
 *
 * Lifetime: borrows `wanted` and the candidates. Order: ties go to the smaller string, so candidates may come in any order.
 * Cost:     product of both lengths for each candidate; names longer than SUGGEST_MAX_LENGTH get no suggestion. */
#pragma once
#include <glib.h>

#define SUGGEST_MAX_LENGTH 64

typedef struct {
  const char *wanted, *best; /* best: NULL while nothing is near enough */
  guint distance;            /* of best */
} Suggest;

Suggest suggest_start(const char *wanted);
void suggest_offer(Suggest *near, const char *candidate);
/* The nearest of a NULL-terminated table, or NULL. */
const char *suggest_from(const char *wanted, const char *const *candidates);
/* "; did you mean 'x'?" or "" when best is NULL; the caller frees it. For the end of a message. */
char *suggest_phrase(const char *best);
