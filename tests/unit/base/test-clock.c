/* SPDX-License-Identifier: MIT */
#include "base/clock.h"

#include <criterion/criterion.h>
#include <string.h>

Test(clock, stands_where_it_is_told) {
  char text[CLOCK_TEXT_SIZE];
  g_setenv("SICNON_NOW", "2031-05-01T00:30:00+02:00", TRUE);
  cr_assert_str_eq(clock_text(text), "2031-04-30T22:30:00Z");
  cr_assert_eq(day_compare(clock_day(), (Day){2031, 4, 30}), 0);
}

Test(clock, goes_by_the_host_otherwise) {
  char text[CLOCK_TEXT_SIZE];
  g_setenv("SICNON_NOW", "noon", TRUE);
  cr_assert_eq(strlen(clock_text(text)), CLOCK_TEXT_SIZE - 1);
  cr_assert_gt(clock_day().year, 2020);
}
