/* SPDX-License-Identifier: MIT */
/* Numbers in a noun phrase as closed intervals: "at least 40" = [40, inf), "dozens" = [24, 99]. */
#pragma once
#include "language/reading.h"

typedef struct {
  double min, max;
  const char *unit; /* "count" when the phrase names none */
} Amount;

/* Does the coordinator at unit `at` stand inside a number: "two hundred and fifty"? The phrase's units are [first, last). */
gboolean amount_goes_on(const Reading *reading, guint32 first, guint32 at, guint32 last);
/* The number of units [first, last); FALSE when they hold none. */
gboolean amount_read(const Reading *reading, guint32 first, guint32 last, Amount *out);
