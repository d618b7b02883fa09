/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/stopwatch.h"

/* The laps together are what passed between the start and the last of them. */
Test(stopwatch, no_time_is_lost_between_laps) {
  enum { LAPS = 1000 };
  guint64 spent[2] = {0};
  const guint64 before = stopwatch_now();
  Stopwatch watch = stopwatch_start();
  const guint64 start = watch.last;
  for (guint i = 0; i < LAPS; i++) stopwatch_lap(&watch, &spent[i % 2]);
  cr_expect_geq(start, before);
  cr_expect_eq(spent[0] + spent[1], watch.last - start);
  cr_expect_leq(watch.last, stopwatch_now());
}
