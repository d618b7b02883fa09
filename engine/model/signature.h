/* SPDX-License-Identifier: MIT */
/* What copies of a text are known by: plain data, made and judged by copies/, kept by store/. */
#pragma once
#include <glib.h>
#include "base/day.h"

#define SIGNATURE_SLOTS 64

typedef struct {
  guint16 slots[SIGNATURE_SLOTS];
  guint32 shingles; /* of the text; 0 = no word stands in it, and it is like no other */
} Signature;

/* A document as copies/ sees it. */
typedef struct {
  gint64 document; /* its row in the store */
  gint64 number;   /* hash of its key */
  gint32 day;      /* of publication, see print_day() */
  Signature signature;
} Print;

/* Whoever tells no day is never the first. */
#define PRINT_UNDATED G_MAXINT32

static inline gint32 print_day(Day published) { return published.year != 0 ? day_number(published) : PRINT_UNDATED; }

/* By day, then by key: which one was published first. The row only tells two of one hash apart. */
static inline gint print_order(const Print *a, const Print *b) {
  if (a->day != b->day) return a->day < b->day ? -1 : 1;
  if (a->number != b->number) return a->number < b->number ? -1 : 1;
  return (a->document > b->document) - (a->document < b->document);
}

/* Whose copy a document is. */
typedef struct {
  Print print;
  gint64 original; /* row of the earlier document that it resembles most; 0: nobody's copy */
} Provenance;
