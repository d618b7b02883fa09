/* SPDX-License-Identifier: MIT */
/* Do two positions speak of the same time?
 *
 * Event times decide when both are known with their years. Otherwise the days of the statements must be near, and an act that is said
 * to have happened after a denial was spoken is not what was denied. Threads: pure. */
#pragma once
#include "model/position.h"

typedef enum {
  TIME_SHARED,  /* the event times overlap, years known */
  TIME_NEAR,    /* said within the window */
  TIME_UNKNOWN, /* nothing tells */
  TIME_APART,   /* the event times exclude each other */
  TIME_AFTER,   /* b's event came after a was said for the last time */
  TIME_FAR,     /* said further apart than the window */
  N_TIME_RELATIONS
} TimeRelation;

#define TIMING_NO_DISTANCE G_MAXINT32

/* `b_proposition` may be derived from b's own. `window` is in days. */
TimeRelation positions_timing(const Position *a, const Position *b, const Proposition *b_proposition, gint window);
/* Days between the nearest two statements; 0 within one document; TIMING_NO_DISTANCE when it cannot be told. */
gint32 positions_distance(const Position *a, const Position *b);
/* Were they ever said within so many days of each other, or do both tell when it happened? What nobody can date is within reach. */
gboolean positions_within_reach(const Position *a, const Position *b, gint32 days);
/* Does one document say both? */
gboolean positions_share_document(const Position *a, const Position *b);
/* Of all statements; unset when no day with a year is known. */
Day position_last_said(const Position *position);
