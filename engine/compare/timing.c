/* SPDX-License-Identifier: MIT */
#include "compare/timing.h"

static gboolean range_has_year(DayRange range) {
  return (!day_is_set(range.from) || range.from.year != 0) && (!day_is_set(range.to) || range.to.year != 0);
}

static gint number_order(gconstpointer a, gconstpointer b) {
  const gint32 *left = a, *right = b;
  return (*left > *right) - (*left < *right);
}

/* The days of all statements that have a year, sorted. */
static GArray *said_days(const Position *position) {
  GArray *days = g_array_sized_new(FALSE, FALSE, sizeof(gint32), position->n_evidence);
  for (guint i = 0; i < position->n_evidence; i++) {
    Day said = position->evidence[i].said;
    if (!day_is_set(said) || said.year == 0) continue;
    gint32 number = day_number(said);
    g_array_append_val(days, number);
  }
  g_array_sort(days, number_order);
  return days;
}

gboolean positions_share_document(const Position *a, const Position *b) {
  for (guint i = 0; i < a->n_evidence; i++)
    for (guint j = 0; j < b->n_evidence; j++)
      if (g_str_equal(a->evidence[i].document, b->evidence[j].document)) return TRUE;
  return FALSE;
}

/* Both sorted: one walk finds the nearest two. */
static gint32 nearest_days(const GArray *a, const GArray *b) {
  gint32 nearest = TIMING_NO_DISTANCE;
  guint i = 0, j = 0;
  while (i < a->len && j < b->len) {
    gint32 left = g_array_index(a, gint32, i), right = g_array_index(b, gint32, j);
    nearest = MIN(nearest, ABS(left - right));
    if (left <= right) i++;
    else j++;
  }
  return nearest;
}

gint32 positions_distance(const Position *a, const Position *b) {
  g_autoptr(GArray) a_days = said_days(a);
  g_autoptr(GArray) b_days = said_days(b);
  gint32 nearest = nearest_days(a_days, b_days);
  return nearest == TIMING_NO_DISTANCE && positions_share_document(a, b) ? 0 : nearest;
}

static gint32 days_from(Day earlier, Day later) {
  const gboolean known = day_is_set(earlier) && earlier.year != 0 && day_is_set(later) && later.year != 0;
  return known ? day_number(later) - day_number(earlier) : 0;
}

gboolean positions_within_reach(const Position *a, const Position *b, gint32 days) {
  if (a->proposition.n_times > 0 && b->proposition.n_times > 0) return TRUE;
  return days_from(a->last_seen, b->first_seen) <= days && days_from(b->last_seen, a->first_seen) <= days;
}

Day position_last_said(const Position *position) {
  Day last = {0};
  for (guint i = 0; i < position->n_evidence; i++) {
    const Day said = position->evidence[i].said;
    if (day_is_set(said) && said.year != 0 && day_compare(said, last) > 0) last = said;
  }
  return last;
}

/* TIME_SHARED or TIME_APART when the event times decide, else TIME_UNKNOWN. */
static TimeRelation event_times_relate(const Proposition *a, const Proposition *b) {
  if (a->n_times == 0 || b->n_times == 0) return TIME_UNKNOWN;
  gboolean overlap = FALSE;
  for (guint i = 0; i < a->n_times; i++)
    for (guint j = 0; j < b->n_times; j++) {
      if (!day_range_overlaps(a->times[i], b->times[j])) continue;
      if (range_has_year(a->times[i]) && range_has_year(b->times[j])) return TIME_SHARED;
      overlap = TRUE;
    }
  return overlap ? TIME_UNKNOWN : TIME_APART;
}

/* Did all of it, which has times, happen after that day? Only if every time says when it began, with the year. */
static gboolean times_begin_after(const Proposition *proposition, Day day) {
  for (guint i = 0; i < proposition->n_times; i++) {
    Day from = proposition->times[i].from;
    if (!day_is_set(from) || from.year == 0 || day_compare(from, day) <= 0) return FALSE;
  }
  return day_is_set(day);
}

TimeRelation positions_timing(const Position *a, const Position *b, const Proposition *b_proposition, gint window) {
  TimeRelation events = event_times_relate(&a->proposition, b_proposition);
  if (events != TIME_UNKNOWN) return events;
  if (b_proposition->n_times > 0 && times_begin_after(b_proposition, position_last_said(a))) return TIME_AFTER;
  gint32 distance = positions_distance(a, b);
  if (distance == TIMING_NO_DISTANCE) return TIME_UNKNOWN;
  return distance <= window ? TIME_NEAR : TIME_FAR;
}
