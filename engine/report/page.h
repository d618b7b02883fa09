/* SPDX-License-Identifier: MIT */
/* Findings and rejected pairs for people: a table to scan, a page that shows the evidence, a page that explains how it was made.
 *
 * Everything is plain text of at most style.width columns (ids and numbers are never broken), with colours only when asked for.
 * Lifetime: pages are read during the call only. Threads: no state. */
#pragma once
#include <glib.h>
#include "model/record.h"

#define PAGE_WIDTH 80     /* columns when nobody knows better */
#define PAGE_WIDTH_MIN 40 /* a narrower terminal gets this width all the same */

typedef struct {
  guint width;
  gboolean colour;
} PageStyle;

/* One position with the claims behind it, earliest first. */
typedef struct {
  const Position *position;
  const GPtrArray *claims; /* of ClaimRecord */
} PageSide;

typedef struct {
  const FindingRecord *finding; /* one of the two is set */
  const RejectedRecord *rejected;
  PageSide a, b;
} Page;

/* The line above the rows: what stands in the first line of each. */
void page_row_heads(GString *out, PageStyle style);
/* Some lines with both sides next to each other, each with the quote of its first claim. Findings only. */
void page_row(GString *out, const Page *page, PageStyle style);
/* Both sides with every quote, publisher, date and offsets. */
void page_show(GString *out, const Page *page, PageStyle style);
/* Which rules matched which words, each step of the inference, the factors of the score. */
void page_explain(GString *out, const Page *page, PageStyle style);
/* Some lines: who claims what, with the quote. */
void page_claim(GString *out, const ClaimRecord *record, PageStyle style);
