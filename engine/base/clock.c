/* SPDX-License-Identifier: MIT */
#include "base/clock.h"

static GDateTime *clock_now(void) {
  const char *stopped = g_getenv("SICNON_NOW");
  g_autoptr(GDateTime) then = stopped ? g_date_time_new_from_iso8601(stopped, NULL) : NULL;
  return then ? g_date_time_to_utc(then) : g_date_time_new_now_utc();
}

char *clock_text(char out[CLOCK_TEXT_SIZE]) {
  g_autoptr(GDateTime) utc = clock_now();
  g_autofree char *text = g_date_time_format(utc, "%Y-%m-%dT%H:%M:%SZ");
  g_strlcpy(out, text, CLOCK_TEXT_SIZE);
  return out;
}

Day clock_day(void) {
  g_autoptr(GDateTime) now = clock_now();
  return (Day){(gint16)g_date_time_get_year(now), (guint8)g_date_time_get_month(now), (guint8)g_date_time_get_day_of_month(now)};
}
