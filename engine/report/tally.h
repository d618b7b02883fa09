/* SPDX-License-Identifier: MIT */
/* What a report must know of all its findings before it writes the first: how many there are, when, and who contradicts whom.
 *
 * Lifetime: owns what it holds. Order: tally_add() for each finding, then the readers. The result does not depend on the order.
 * Cost: memory for each pair of sides and each dispute. Threads: one at a time. */
#pragma once
#include <glib.h>
#include "model/record.h"

typedef struct Tally Tally;

/* How a side is called: as its own actor if that takes part, else as those who speak of it call it, else by who speaks for it. */
typedef struct {
  const char *id;
  char *name; /* owned by the list */
  guint64 findings; /* in which it takes part */
} TallySide;

/* A dispute of which the last run was the first to tell some findings. */
typedef struct {
  const char *dispute, *subject; /* as the best of its chosen findings has it */
  guint64 findings, fresh;       /* chosen, and those of them that are new */
  double score;                  /* of the best */
} TallyFresh;

typedef struct {
  guint a, b; /* places in the list of sides, a < b or a == b (a quarrel within one side) */
  guint64 findings;
  double score; /* the best */
} TallyPair;

Tally *tally_new(void);
void tally_free(Tally *tally);
void tally_add(Tally *tally, const FindingRecord *record);
/* Only what tally_findings(), tally_new_findings() and tally_period() tell: in constant memory. */
void tally_count(Tally *tally, const FindingRecord *record);

guint64 tally_findings(const Tally *tally);
/* Of them: told of for the first time by the last run. */
guint64 tally_new_findings(const Tally *tally);
guint64 tally_disputes(const Tally *tally);
/* Of this dispute. */
guint64 tally_findings_of(const Tally *tally, const char *dispute);
/* From the first to the last day on which any of them was seen. */
DayRange tally_period(const Tally *tally);
/* Best score first, then in order of dispute. Free with g_array_unref(); texts belong to the tally. */
GArray *tally_fresh(const Tally *tally); /* of TallyFresh */
/* Those with most findings first, then in order of id. Free with g_array_unref(); ids belong to the tally. */
GArray *tally_sides(const Tally *tally); /* of TallySide */
/* Those with most findings first, then in order of sides. `sides` is what tally_sides() gave. Free with g_array_unref(). */
GArray *tally_pairs(const Tally *tally, const GArray *sides); /* of TallyPair */

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tally, tally_free)
