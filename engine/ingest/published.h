/* SPDX-License-Identifier: MIT */
/* A date of publication as feeds, crawlers and people write it -> the calendar day.
 *
 * The day is the one that was written, in the zone in which it was written: "yesterday" in an article of 23:30 -0500 is the author's
 * yesterday. Numbers (seconds or milliseconds since 1970) are days of UTC. No clock, no locale. Threads: any. */
#pragma once
#include <glib.h>
#include "base/day.h"

typedef enum {
  PUBLISHED_NONE,      /* nothing is said: "", "None", "null", "N/A" ... */
  PUBLISHED_READ,      /* *out is a day with a year */
  PUBLISHED_UNREAD,    /* no format that is known, or no such day */
  PUBLISHED_AMBIGUOUS, /* 03/04/2024: which is the month? */
} PublishedKind;

/* ISO 8601 (extended and basic, weeks and ordinals not), RFC 822/5322, C's asctime(), "22 January 2024", "Jan. 22nd, 2024", 22.01.2024,
 * 2024/01/22, a number; with a time and a zone behind it or before it, which are passed over. */
PublishedKind published_parse(const char *text, Day *out);
