/* SPDX-License-Identifier: MIT */
/* Numbers in a noun phrase as closed intervals: "at least 40" = [40, inf), "dozens" = [24, 99], "10 to 15 million", "a third of". */
#pragma once
#include "language/reading.h"

#define AMOUNT_COUNT "count"     /* unit of what is only counted */
#define AMOUNT_PERCENT "percent" /* unit of shares: also of "a third of" and "one in five" */

typedef struct {
  double min, max;
  const char *unit; /* "count" when the phrase names none */
} Amount;

/* Does the small word or dash at unit `at` stand inside a number: "two hundred and fifty", "3 to 5", "one in five"? The phrase's units are
 * [first, last). */
gboolean amount_goes_on(const Reading *reading, guint32 first, guint32 at, guint32 last);
/* The number of units [first, last); FALSE when they hold none. */
gboolean amount_read(const Reading *reading, guint32 first, guint32 last, Amount *out);
