/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/day.h"

static Day day(gint year, gint month, gint d) { return (Day){(gint16)year, (guint8)month, (guint8)d}; }

static const char *shown(Day d) {
  static char text[DAY_TEXT_SIZE];
  return day_format(d, text);
}

Test(day, parse) {
  static const struct {
    const char *text, *expected; /* NULL: refused */
  } cases[] = {
      {"2024-01-22", "2024-01-22"},
      {"2024-01-22T10:00:00Z", "2024-01-22"},
      {"2024-01-22t10:00:00+09:00", "2024-01-22"},
      {"2024-01-22 10:00:00", "2024-01-22"},
      {"2024-02-29", "2024-02-29"},
      {"2000-02-29", "2000-02-29"},
      {"0001-01-01", "0001-01-01"},
      {"9999-12-31", "9999-12-31"},
      {"--01-06", "--01-06"},
      {"--02-29", "--02-29"},
      {"2023-02-29", NULL},
      {"1900-02-29", NULL},
      {"2024-13-01", NULL},
      {"2024-00-10", NULL},
      {"2024-04-31", NULL},
      {"2024-01-00", NULL},
      {"0000-01-01", NULL},
      {"--02-30", NULL},
      {"--1-06", NULL},
      {"2024-1-22", NULL},
      {"2024-01-2", NULL},
      {"2024-01-222", NULL},
      {"2024-01-22Tea", NULL},
      {"20240122", NULL},
      {"2024/01/22", NULL},
      {" 2024-01-22", NULL},
      {"-2024-01-22", NULL},
      {"+024-01-22", NULL},
      {"2024", NULL},
      {"", NULL},
      {NULL, NULL},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Day d = day(1, 1, 1);
    gboolean ok = day_parse(cases[i].text, &d);
    cr_expect_eq(ok, cases[i].expected != NULL, "%s", cases[i].text);
    cr_expect_str_eq(shown(d), cases[i].expected ? cases[i].expected : "", "%s", cases[i].text);
  }
}

Test(day, known_numbers) {
  cr_assert_eq(day_number(day(1970, 1, 1)), 0);
  cr_assert_eq(day_number(day(1969, 12, 31)), -1);
  cr_assert_eq(day_number(day(2000, 3, 1)), 11017);
  cr_assert_eq(day_number(day(2024, 1, 22)), 19744);
  cr_assert_eq(day_number(day(1, 1, 1)), -719162);
}

/* Counted up by the lengths of months, a way of its own. */
Test(day, number_and_back_agree_with_the_calendar) {
  gint32 number = day_number(day(1, 1, 1));
  for (gint year = 1; year <= 9999; year++)
    for (guint month = 1; month <= 12; month++)
      for (guint d = 1; d <= day_month_length(year, month); d++, number++) {
        if (d != 1 && d != 28 && d != 29 && d != day_month_length(year, month)) continue;
        Day back = day_from_number(number);
        cr_assert_eq(day_number(day(year, (gint)month, (gint)d)), number);
        cr_assert(back.year == year && back.month == month && back.day == d, "%s for %d-%u-%u", shown(back), year, month, d);
      }
}

Test(day, beyond_the_years_is_unset) {
  cr_assert_not(day_is_set(day_from_number(day_number(day(9999, 12, 31)) + 1)));
  cr_assert_not(day_is_set(day_from_number(day_number(day(1, 1, 1)) - 1)));
  cr_assert_not(day_is_set(day_from_number(G_MAXINT32)));
  cr_assert_not(day_is_set(day_from_number(G_MININT32)));
  cr_assert_not(day_is_set(day_add(day(2024, 1, 1), G_MAXINT32)));
}

Test(day, month_lengths) {
  cr_assert_eq(day_month_length(2024, 2), 29);
  cr_assert_eq(day_month_length(2023, 2), 28);
  cr_assert_eq(day_month_length(1900, 2), 28);
  cr_assert_eq(day_month_length(2000, 2), 29);
  cr_assert_eq(day_month_length(0, 2), 29, "an unknown year may be a leap year");
  cr_assert_eq(day_month_length(2024, 4), 30);
  cr_assert_eq(day_month_length(2024, 0), 0);
  cr_assert_eq(day_month_length(2024, 13), 0);
}

Test(day, add) {
  cr_expect_str_eq(shown(day_add(day(2024, 2, 28), 1)), "2024-02-29");
  cr_expect_str_eq(shown(day_add(day(2023, 12, 31), 1)), "2024-01-01");
  cr_expect_str_eq(shown(day_add(day(2024, 1, 6), -6)), "2023-12-31");
  cr_expect_str_eq(shown(day_add(day(0, 1, 6), 2)), "--01-08");
  cr_expect_str_eq(shown(day_add(day(0, 1, 1), -1)), "--12-31");
  cr_expect_str_eq(shown(day_add(day(0, 0, 0), 5)), "");
}

Test(day, weekday) {
  cr_assert_eq(day_weekday(day(1970, 1, 1)), 3);
  cr_assert_eq(day_weekday(day(2024, 1, 22)), 0);
  cr_assert_eq(day_weekday(day(2024, 1, 28)), 6);
  cr_assert_eq(day_weekday(day(1815, 6, 18)), 6);
}

Test(day, compare_is_a_total_order) {
  const Day order[] = {day(0, 0, 0), day(0, 1, 6), day(0, 12, 31), day(1, 1, 1), day(2023, 12, 31), day(2024, 1, 1), day(2024, 1, 2)};
  for (gsize i = 0; i < G_N_ELEMENTS(order); i++)
    for (gsize k = 0; k < G_N_ELEMENTS(order); k++) {
      gint sign = day_compare(order[i], order[k]);
      cr_expect_eq((sign > 0) - (sign < 0), (i > k) - (i < k), "%zu %zu", i, k);
    }
}

static DayRange range(const char *from, const char *to) {
  DayRange r;
  cr_assert_eq(day_parse(from, &r.from), *from != '\0', "%s", from);
  cr_assert_eq(day_parse(to, &r.to), *to != '\0', "%s", to);
  return r;
}

/* Expected: days between, 0 = they overlap, NONE = both lack a year somewhere and do not overlap (the distance is then 0 as well). */
#define NONE -1

static const struct {
  const char *a_from, *a_to, *b_from, *b_to;
  gint32 distance;
} ranges[] = {
    {"2024-01-06", "2024-01-06", "2024-01-06", "2024-01-06", 0},
    {"2024-01-06", "2024-01-08", "2024-01-08", "2024-01-09", 0},
    {"2024-01-06", "2024-01-07", "2024-01-08", "2024-01-09", 1},
    {"2023-12-30", "2023-12-30", "2024-01-06", "2024-01-06", 7},
    {"2024-01-01", "2024-12-31", "2024-05-05", "2024-05-05", 0},
    {"", "", "2024-01-06", "2024-01-06", 0},
    {"", "", "", "", 0},
    {"2024-01-10", "", "2024-01-06", "2024-01-06", 4},
    {"2024-01-10", "", "2031-01-06", "2031-01-06", 0},
    {"", "2024-01-10", "2024-01-12", "", 2},
    {"", "2024-01-10", "1999-01-12", "1999-01-12", 0},
    {"--01-06", "--01-06", "2024-01-06", "2024-01-06", 0},
    {"--01-06", "--01-06", "2019-01-06", "2019-01-06", 0},
    {"--01-06", "--01-06", "2024-01-07", "2024-01-07", NONE},
    {"--01-06", "--01-06", "2024-01-07", "2025-01-05", NONE},
    {"--01-06", "--01-06", "2024-01-07", "2025-01-06", 0},
    {"--01-06", "--01-06", "--01-06", "--01-06", 0},
    {"--01-06", "--01-06", "--01-07", "--01-07", NONE},
    {"--12-30", "--01-02", "2024-01-01", "2024-01-01", 0},
    {"--12-30", "--01-02", "2023-12-31", "2023-12-31", 0},
    {"--12-30", "--01-02", "2024-01-03", "2024-01-03", NONE},
    {"--12-30", "--01-02", "--01-01", "--01-01", 0},
    {"--12-30", "--01-02", "--12-01", "--12-30", 0},
    {"--12-30", "--01-02", "--02-01", "--02-02", NONE},
    {"--12-30", "2024-01-02", "2023-12-31", "2023-12-31", 0},
    {"--12-30", "2024-01-02", "2022-12-31", "2022-12-31", NONE},
    {"2023-12-30", "--01-02", "2024-01-02", "2024-01-02", 0},
    {"2023-12-30", "--01-02", "2024-01-03", "2024-01-03", NONE},
    {"--02-29", "--02-29", "2024-02-29", "2024-02-29", 0},
    {"--02-29", "--02-29", "2023-02-28", "2023-03-01", NONE},
    {"--02-29", "--03-02", "2023-03-01", "2023-03-01", 0},
    {"--02-20", "--02-29", "2023-02-28", "2023-02-28", 0},
    {"--06-01", "", "2024-01-06", "2024-01-06", 0},
    {"--06-01", "--06-01", "2024-01-06", "", 0},
};

Test(day, ranges_overlap_and_distance) {
  for (gsize i = 0; i < G_N_ELEMENTS(ranges); i++) {
    DayRange a = range(ranges[i].a_from, ranges[i].a_to), b = range(ranges[i].b_from, ranges[i].b_to);
    gint32 distance = MAX(0, ranges[i].distance);
    cr_expect_eq(day_range_overlaps(a, b), ranges[i].distance == 0, "case %zu", i);
    cr_expect_eq(day_range_overlaps(b, a), ranges[i].distance == 0, "case %zu, the other way round", i);
    cr_expect_eq(day_range_distance(a, b), distance, "case %zu: %d", i, day_range_distance(a, b));
    cr_expect_eq(day_range_distance(b, a), distance, "case %zu, the other way round", i);
  }
}

Test(day, range_at_the_ends_of_time) {
  DayRange first = day_range_one(day(1, 1, 1)), last = day_range_one(day(9999, 12, 31)), any_year = day_range_one(day(0, 12, 31));
  cr_assert_not(day_range_overlaps(first, last));
  cr_assert_gt(day_range_distance(first, last), 3000000);
  cr_assert(day_range_overlaps(any_year, day_range(day(9998, 1, 1), day(9999, 12, 31))));
  cr_assert(day_range_is_set(first));
  cr_assert_not(day_range_is_set((DayRange){0}));
}
