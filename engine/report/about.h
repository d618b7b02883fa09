/* SPDX-License-Identifier: MIT */
/* What a report rests on, line by line: which findings were chosen, of what corpus, by which rules and program, what the last run counted at
 * each stage, and what it could not do. The same in every format. No clock: the same database gives the same lines.
 *
 * Lifetime: what about_lines() returns is the caller's. Threads: pure. */
#pragma once
#include <glib.h>
#include "report/report.h"

typedef enum { ABOUT_REPORT, ABOUT_CORPUS, ABOUT_READ, ABOUT_EXTRACTED, ABOUT_COMPARED, ABOUT_RESULT, ABOUT_LIMITS, N_ABOUT_PARTS } AboutPart;
/* As a reader would say it, in this order. */
extern const char *const about_part_names[];

typedef struct {
  AboutPart part;
  char *name, *value; /* owned by the array */
  gboolean reached;   /* of ABOUT_LIMITS: something was cut off, left out or not read */
} AboutLine;

/* In the order of parts; those that nothing is known of (no run yet) are left out. Free with g_array_unref(). */
GArray *about_lines(const ReportHead *head); /* of AboutLine */
/* Which findings were chosen, and since when one is new, in words; the second is to be freed. */
const char *about_filter(const ReportHead *head);
char *about_fresh(const ReportHead *head);
/* "part: name: value", one a line, cleaned (see wrap.h), each after `prefix`. */
void about_append(GString *out, const ReportHead *head, const char *prefix);
/* "name: value; name: value ...", cleaned. To be freed. */
char *about_sentence(const ReportHead *head);
/* One JSON object: {"report": {"program": "...", ...}, "corpus": {...}, ...}, numbers as text. */
void about_json(GString *out, const ReportHead *head);
