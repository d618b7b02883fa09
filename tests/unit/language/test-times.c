/* SPDX-License-Identifier: MIT */
/* What stretches of a sentence name a time, and the days that they mean. 2024-01-22 is a Monday. */
#include <criterion/criterion.h>
#include "language/times.h"
#include "support.h"

/* The time chunks of "The port was hit <text>.", each as "[words] range, range". */
static char *times_shown(const char *frame, const char *text, const char *dateline, TimeBias bias) {
  g_autoptr(Arena) arena = arena_new();
  g_auto(GStrv) around = g_strsplit(frame, "%s", 2);
  g_autofree char *said = g_strconcat(around[0], text, around[1], NULL);
  const Reading *reading = read_english(said, dateline, arena);
  Sentence *sentence = &reading->sentences[0];
  sentence_chunk(reading, sentence);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < sentence->n_chunks; i++) {
    const Chunk *chunk = &sentence->chunks[i];
    if (chunk->symbol != SYMBOL_TIME) continue;
    g_autofree char *words = span_text(reading, chunk->span);
    g_string_append_printf(out, "%s[%s]", out->len ? " " : "", words);
    DayRange ranges[TIME_MAX_RANGES];
    const guint n = time_ranges(reading, chunk->first, chunk->last, bias, ranges);
    for (guint j = 0; j < n; j++) {
      char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
      day_format(ranges[j].from, from);
      day_format(ranges[j].to, to);
      g_string_append_printf(out, "%s %s", j ? "," : "", from);
      if (!g_str_equal(from, to)) g_string_append_printf(out, "..%s", to);
    }
  }
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *text, *dateline, *ranges;
} Case;

static void check_cases(const Case *cases, gsize n, TimeBias bias) {
  for (gsize i = 0; i < n; i++) {
    g_autofree char *shown = times_shown("The port was hit %s.", cases[i].text, cases[i].dateline, bias);
    g_autofree char *expected =
        *cases[i].ranges ? g_strdup_printf("[%s] %s", cases[i].text, cases[i].ranges) : g_strdup_printf("[%s]", cases[i].text);
    cr_expect_str_eq(shown, expected, "%s, %s: %s", cases[i].text, cases[i].dateline, shown);
  }
}

#define CHECK_CASES(bias, ...)                     \
  do {                                             \
    static const Case cases[] = {__VA_ARGS__};     \
    check_cases(cases, G_N_ELEMENTS(cases), bias); \
  } while (0)

#define MONDAY "2024-01-22"

static void days_of_months(void) {
  CHECK_CASES(TIME_PAST, {"on Jan. 2", MONDAY, "2024-01-02"}, {"Jan 2", MONDAY, "2024-01-02"}, {"on January 2nd", MONDAY, "2024-01-02"},
              {"on 2 January", MONDAY, "2024-01-02"}, {"on 2nd January", MONDAY, "2024-01-02"},
              {"on the 2nd of January", MONDAY, "2024-01-02"}, {"on Jan. 2, 2021", MONDAY, "2021-01-02"},
              {"on 2 January 2021", MONDAY, "2021-01-02"}, {"on 2021-01-02", MONDAY, "2021-01-02"}, {"on May 5", MONDAY, "2023-05-05"},
              {"on Tuesday, Jan. 16", MONDAY, "2024-01-16"}, {"on Wednesday, 17 January 2024", MONDAY, "2024-01-17"},
              {"Tuesday 16 January", MONDAY, "2024-01-16"});
}

static void months_and_years(void) {
  CHECK_CASES(TIME_PAST, {"in January", MONDAY, "2024-01-01..2024-01-31"}, {"in January 2023", MONDAY, "2023-01-01..2023-01-31"},
              {"in February 2024", MONDAY, "2024-02-01..2024-02-29"}, {"in May", MONDAY, "2023-05-01..2023-05-31"},
              {"in 2023", MONDAY, "2023-01-01..2023-12-31"}, {"during 2023", MONDAY, "2023-01-01..2023-12-31"},
              {"last January", MONDAY, "2023-01-01..2023-01-31"}, {"last January", "2024-02-02", "2024-01-01..2024-01-31"},
              {"next January", MONDAY, "2025-01-01..2025-01-31"}, {"next May", MONDAY, "2024-05-01..2024-05-31"});
}

static void lists(void) {
  CHECK_CASES(TIME_PAST, {"on Jan. 2 and 6, 2024", MONDAY, "2024-01-02, 2024-01-06"},
              {"on January 2, 6 and 9", MONDAY, "2024-01-02, 2024-01-06, 2024-01-09"},
              {"on Jan. 2, 6, 9 and 12, 2023", MONDAY, "2023-01-02, 2023-01-06, 2023-01-09, 2023-01-12"},
              {"on Dec. 30 and Jan. 2", MONDAY, "2023-12-30, 2024-01-02"},
              {"on Dec. 25, 26 and Jan. 2", MONDAY, "2023-12-25, 2023-12-26, 2024-01-02"},
              {"on Dec. 30, 2023 and Jan. 2, 2024", MONDAY, "2023-12-30, 2024-01-02"},
              {"in January and March 2023", MONDAY, "2023-01-01..2023-01-31, 2023-03-01..2023-03-31"},
              {"on Jan. 2-6", MONDAY, "2024-01-02..2024-01-06"}, {"on Jan. 2–6, 2023", MONDAY, "2023-01-02..2023-01-06"},
              {"on 2-6 January 2023", MONDAY, "2023-01-02..2023-01-06"});
}

Test(times, time_max_ranges) {
  CHECK_CASES(TIME_PAST, {"on Jan. 1, 2, 3, 4, 5, 6, 7, 8", MONDAY,
                          "2024-01-01, 2024-01-02, 2024-01-03, 2024-01-04, 2024-01-05, 2024-01-06, 2024-01-07, 2024-01-08"});
  cr_expect_eq(TIME_MAX_RANGES, 8, "the list above is as long as the limit");
  g_autofree char *shown = times_shown("The port was hit %s.", "on Jan. 1, 2, 3, 4, 5, 6, 7, 8 and 9", MONDAY, TIME_PAST);
  cr_expect(g_str_has_prefix(shown, "[on Jan. 1, 2, 3, 4, 5, 6, 7, 8] "), "a longer list keeps its first: %s", shown);
}

static void weekdays(void) {
  CHECK_CASES(TIME_PAST, {"on Monday", MONDAY, "2024-01-22"}, {"on Tuesday", MONDAY, "2024-01-16"}, {"Sunday", MONDAY, "2024-01-21"},
              {"Tuesday night", MONDAY, "2024-01-16"}, {"on Saturday morning", MONDAY, "2024-01-20"},
              {"last Tuesday", MONDAY, "2024-01-16"}, {"last Monday", MONDAY, "2024-01-15"}, {"next Tuesday", MONDAY, "2024-01-23"},
              {"next Monday", MONDAY, "2024-01-29"}, {"on Friday", "2024-01-02", "2023-12-29"});
  CHECK_CASES(TIME_FUTURE, {"on Monday", MONDAY, "2024-01-29"}, {"on Tuesday", MONDAY, "2024-01-23"},
              {"last Tuesday", MONDAY, "2024-01-16"}, {"on Monday", "2023-12-29", "2024-01-01"});
}

static void days_around_the_dateline(void) {
  CHECK_CASES(TIME_PAST, {"today", MONDAY, "2024-01-22"}, {"yesterday", MONDAY, "2024-01-21"}, {"tomorrow", MONDAY, "2024-01-23"},
              {"the day before yesterday", MONDAY, "2024-01-20"}, {"last night", MONDAY, "2024-01-21"},
              {"this morning", MONDAY, "2024-01-22"}, {"yesterday", "2024-01-01", "2023-12-31"}, {"yesterday", "2024-03-01", "2024-02-29"},
              {"tomorrow", "2023-12-31", "2024-01-01"});
}

static void weeks_months_years_around_it(void) {
  CHECK_CASES(TIME_PAST, {"last week", MONDAY, "2024-01-15..2024-01-21"}, {"this week", MONDAY, "2024-01-22..2024-01-28"},
              {"next week", MONDAY, "2024-01-29..2024-02-04"}, {"last month", MONDAY, "2023-12-01..2023-12-31"},
              {"this month", MONDAY, "2024-01-01..2024-01-31"}, {"next month", MONDAY, "2024-02-01..2024-02-29"},
              {"next month", "2023-12-31", "2024-01-01..2024-01-31"}, {"last year", MONDAY, "2023-01-01..2023-12-31"},
              {"this year", MONDAY, "2024-01-01..2024-12-31"}, {"next year", MONDAY, "2025-01-01..2025-12-31"},
              {"last week", "2024-01-03", "2023-12-25..2023-12-31"});
}

/* The wider the unit, the wider the range. */
static void ago(void) {
  CHECK_CASES(TIME_PAST, {"two days ago", MONDAY, "2024-01-20"}, {"a week ago", MONDAY, "2024-01-12..2024-01-18"},
              {"three weeks ago", MONDAY, "2023-12-29..2024-01-04"}, {"two months ago", MONDAY, "2023-11-08..2023-12-08"},
              {"10 years ago", MONDAY, "2013-07-26..2014-07-25"}, {"an hour ago", MONDAY, "2024-01-22"},
              {"a few days ago", MONDAY, "2024-01-13..2024-01-19"}, {"a couple of weeks ago", MONDAY, "2023-12-29..2024-01-11"},
              {"some two weeks ago", MONDAY, "2024-01-05..2024-01-11"}, {"a week ago", "2024-01-04", "2023-12-25..2023-12-31"});
}

static void spans(void) {
  CHECK_CASES(TIME_PAST, {"over the last two weeks", MONDAY, "2024-01-08..2024-01-22"},
              {"in the past three days", MONDAY, "2024-01-19..2024-01-22"}, {"in the next 10 days", MONDAY, "2024-01-22..2024-02-01"},
              {"in the last few days", MONDAY, "2024-01-13..2024-01-22"});
}

Test(times, around_the_dateline) {
  weekdays();
  days_around_the_dateline();
  weeks_months_years_around_it();
  ago();
  spans();
}

/* A report tells of the past, a plan of the future; what is announced for the coming days is near in both. */
Test(times, past_and_future_lean) {
  CHECK_CASES(TIME_PAST, {"on Dec. 31", MONDAY, "2023-12-31"}, {"on Jan. 22", MONDAY, "2024-01-22"}, {"on Jan. 25", MONDAY, "2024-01-25"},
              {"on Jan. 30", MONDAY, "2023-01-30"}, {"in March", MONDAY, "2023-03-01..2023-03-31"});
  CHECK_CASES(TIME_FUTURE, {"on Dec. 31", MONDAY, "2024-12-31"}, {"on Jan. 22", MONDAY, "2024-01-22"}, {"on Jan. 16", MONDAY, "2024-01-16"},
              {"on Jan. 2", MONDAY, "2025-01-02"}, {"in March", MONDAY, "2024-03-01..2024-03-31"},
              {"on Jan. 2", "2023-12-30", "2024-01-02"});
}

Test(times, without_a_dateline) {
  CHECK_CASES(TIME_PAST, {"on Jan. 6", "", "--01-06"}, {"on Jan. 6, 2024", "", "2024-01-06"},
              {"on Jan. 2 and 6, 2024", "", "2024-01-02, 2024-01-06"}, {"in 2023", "", "2023-01-01..2023-12-31"},
              {"in January", "", "--01-01..--01-31"}, {"in February", "", "--02-01..--02-29"}, {"on Jan. 2-6", "", "--01-02..--01-06"},
              {"on Tuesday", "", ""}, {"yesterday", "", ""}, {"last week", "", ""}, {"two days ago", "", ""},
              {"over the last two weeks", "", ""}, {"on Tuesday, Jan. 2", "", "--01-02"});
}

static void days_that_no_calendar_has(void) {
  CHECK_CASES(TIME_PAST, {"on Feb. 30", MONDAY, ""}, {"on Feb. 29, 2023", MONDAY, ""}, {"on Feb. 29, 2024", MONDAY, "2024-02-29"},
              {"on Feb. 30 and March 2", MONDAY, "2023-03-02"});
}

Test(times, dates) {
  days_of_months();
  months_and_years();
  lists();
  days_that_no_calendar_has();
}

/* What newswire says besides: parts of months and years, stretches, seasons. A part is a share of the days, rounded outwards. */
Test(times, table) {
  CHECK_CASES(TIME_PAST,
              {"in early January", MONDAY, "2024-01-01..2024-01-11"}, {"early in January", MONDAY, "2024-01-01..2024-01-11"},
              {"in mid-January", MONDAY, "2024-01-11..2024-01-21"}, {"in late January", MONDAY, "2024-01-21..2024-01-31"},
              {"in late December", MONDAY, "2023-12-21..2023-12-31"}, {"late last month", MONDAY, "2023-12-21..2023-12-31"},
              {"early last year", MONDAY, "2023-01-01..2023-05-05"}, {"late last year", MONDAY, "2023-08-29..2023-12-31"},
              {"earlier this year", MONDAY, "2024-01-01..2024-01-22"}, {"earlier this month", MONDAY, "2024-01-01..2024-01-22"},
              {"earlier this week", MONDAY, "2024-01-22"}, {"later this month", MONDAY, "2024-01-22..2024-01-31"},
              {"later this year", MONDAY, "2024-01-22..2024-12-31"}, {"at the end of last year", MONDAY, "2023-10-01..2023-12-31"},
              {"at the beginning of 2023", MONDAY, "2023-01-01..2023-04-02"},
              {"at the start of the year", MONDAY, "2024-01-01..2024-04-01"},
              {"in the first half of 2023", MONDAY, "2023-01-01..2023-07-02"},
              {"in the second half of last year", MONDAY, "2023-07-02..2023-12-31"},
              {"in the third quarter of 2023", MONDAY, "2023-07-02..2023-10-01"},
              {"in the middle of December", MONDAY, "2023-12-11..2023-12-21"}, {"since March", MONDAY, "2023-03-01..2024-01-22"},
              {"since Tuesday", MONDAY, "2024-01-16..2024-01-22"}, {"since 2014", MONDAY, "2014-01-01..2024-01-22"},
              {"since January 2022", MONDAY, "2022-01-01..2024-01-22"}, {"since last week", MONDAY, "2024-01-15..2024-01-22"},
              {"since yesterday", MONDAY, "2024-01-21..2024-01-22"}, {"overnight", MONDAY, "2024-01-21..2024-01-22"},
              {"between Jan. 2 and 6", MONDAY, "2024-01-02..2024-01-06"}, {"between Jan. 2 and Jan. 6", MONDAY, "2024-01-02..2024-01-06"},
              {"between 2014 and 2016", MONDAY, "2014-01-01..2016-12-31"}, {"from Jan. 2 to 6", MONDAY, "2024-01-02..2024-01-06"},
              {"from Jan. 2 to Jan. 6", MONDAY, "2024-01-02..2024-01-06"}, {"from Monday to Friday", MONDAY, "2024-01-15..2024-01-19"},
              {"from 2019 to 2021", MONDAY, "2019-01-01..2021-12-31"}, {"between Monday and Thursday", MONDAY, "2024-01-15..2024-01-18"},
              {"between January and March 2023", MONDAY, "2023-01-01..2023-03-31"},
              {"over the weekend", MONDAY, "2024-01-20..2024-01-21"}, {"at the weekend", MONDAY, "2024-01-20..2024-01-21"},
              {"last weekend", MONDAY, "2024-01-20..2024-01-21"}, {"this weekend", MONDAY, "2024-01-20..2024-01-21"},
              {"next weekend", MONDAY, "2024-02-03..2024-02-04"}, {"in the 1990s", MONDAY, "1990-01-01..1999-12-31"},
              {"in the early 1990s", MONDAY, "1990-01-01..1993-05-26"}, {"in the late 1980s", MONDAY, "1986-08-07..1989-12-31"},
              {"in recent weeks", MONDAY, "2023-11-20..2024-01-22"}, {"in recent days", MONDAY, "2024-01-13..2024-01-22"},
              {"in recent months", MONDAY, "2023-04-27..2024-01-22"}, {"in the past week", MONDAY, "2024-01-15..2024-01-22"},
              {"in the past month", MONDAY, "2023-12-23..2024-01-22"}, {"in the past 24 hours", MONDAY, "2024-01-21..2024-01-22"},
              {"in the last 48 hours", MONDAY, "2024-01-20..2024-01-22"}, {"over the past two months", MONDAY, "2023-11-23..2024-01-22"},
              {"in the past year", MONDAY, "2023-01-22..2024-01-22"}, {"last summer", MONDAY, "2023-05-30..2023-09-02"},
              {"this spring", MONDAY, "2024-02-28..2024-06-02"}, {"in the summer of 2022", MONDAY, "2022-05-30..2022-09-02"},
              {"in spring 2021", MONDAY, "2021-02-28..2021-06-03"}, {"in the autumn of 2023", MONDAY, "2023-08-29..2023-12-02"},
              {"last winter", MONDAY, "2022-11-29..2023-03-04"}, {"on the night of Jan. 2", MONDAY, "2024-01-02"},
              {"on the morning of 5 January", MONDAY, "2024-01-05"}, {"on the night of Tuesday", MONDAY, "2024-01-16"},
              {"the previous day", MONDAY, "2024-01-21..2024-01-22"}, {"in the previous week", MONDAY, "2024-01-15..2024-01-22"},
              {"in mid-2023", MONDAY, "2023-05-01..2023-09-02"}, {"in early 2023", MONDAY, "2023-01-01..2023-05-05"},
              {"in late 2022", MONDAY, "2022-08-29..2022-12-31"}, {"in mid-December 2022", MONDAY, "2022-12-11..2022-12-21"},
              {"two weeks ago", MONDAY, "2024-01-05..2024-01-11"}, {"about three months ago", MONDAY, "2023-10-09..2023-11-08"},
              {"late on Tuesday", MONDAY, "2024-01-16"}, {"early on Saturday", MONDAY, "2024-01-20"},
              {"early Tuesday", MONDAY, "2024-01-16"}, {"late Sunday night", MONDAY, "2024-01-21"},
              {"on Tuesday evening", MONDAY, "2024-01-16"}, {"earlier on Tuesday", MONDAY, "2024-01-16"},
              {"on Jan. 2, 2024", MONDAY, "2024-01-02"}, {"on January 2nd, 2023", MONDAY, "2023-01-02"},
              {"on 3rd March 2022", MONDAY, "2022-03-03"}, {"in February", MONDAY, "2023-02-01..2023-02-28"},
              {"in June 2023", MONDAY, "2023-06-01..2023-06-30"}, {"by Friday", MONDAY, ""}, {"until Friday", MONDAY, ""},
              {"through January", MONDAY, "2024-01-01..2024-01-31"}, {"after Jan. 2", MONDAY, "2024-01-02..2024-01-22"},
              {"before Jan. 6", MONDAY, ""}, {"during January", MONDAY, "2024-01-01..2024-01-31"},
              {"throughout 2023", MONDAY, "2023-01-01..2023-12-31"}, {"as of January", MONDAY, "2024-01-01..2024-01-31"},
              {"in October 2023", MONDAY, "2023-10-01..2023-10-31"}, {"on Oct. 7", MONDAY, "2023-10-07"},
              {"on October 7, 2023", MONDAY, "2023-10-07"}, {"on 7 October", MONDAY, "2023-10-07"},
              {"in November and December", MONDAY, "2023-11-01..2023-11-30, 2023-12-01..2023-12-31"},
              {"in 2022 and 2023", MONDAY, "2022-01-01..2022-12-31, 2023-01-01..2023-12-31"}, {"last Friday", MONDAY, "2024-01-19"},
              {"last Sunday night", MONDAY, "2024-01-21"}, {"in the next two weeks", MONDAY, "2024-01-22..2024-02-05"},
              {"on Feb. 29, 2020", MONDAY, "2020-02-29"}, {"in the second quarter of last year", MONDAY, "2023-04-02..2023-07-02"},
              {"in the first quarter of 2024", MONDAY, "2024-01-01..2024-04-01"},
              {"since the end of December", MONDAY, "2023-12-24..2024-01-22"}, {"since the 1990s", MONDAY, "1990-01-01..2024-01-22"},
              {"since last Tuesday", MONDAY, "2024-01-16..2024-01-22"}, {"since early December", MONDAY, "2023-12-01..2024-01-22"},
              {"between December and January", MONDAY, "2023-12-01..2024-01-31"},
              {"from December to January", MONDAY, "2023-12-01..2024-01-31"}, {"from Jan. 2–6", MONDAY, "2024-01-02..2024-01-06"},
              {"on Jan. 2–6", MONDAY, "2024-01-02..2024-01-06"}, {"on 2–6 January", MONDAY, "2024-01-02..2024-01-06"},
              {"in the past decade", MONDAY, "2014-01-22..2024-01-22"}, {"over the past few weeks", MONDAY, "2023-11-20..2024-01-22"},
              {"in the last month", MONDAY, "2023-12-23..2024-01-22"}, {"over the last few months", MONDAY, "2023-04-27..2024-01-22"},
              {"a month ago", MONDAY, "2023-12-08..2024-01-07"}, {"six months ago", MONDAY, "2023-07-11..2023-08-10"},
              {"three days ago", MONDAY, "2024-01-19"}, {"a year ago", MONDAY, "2022-07-24..2023-07-23"},
              {"nearly two years ago", MONDAY, "2021-07-24..2022-07-23"}, {"several weeks ago", MONDAY, "2023-11-17..2024-01-04"},
              {"a couple of days ago", MONDAY, "2024-01-19..2024-01-20"}, {"two hours ago", MONDAY, "2024-01-22"},
              {"yesterday morning", MONDAY, "2024-01-21"}, {"early yesterday", MONDAY, "2024-01-21"},
              {"late yesterday", MONDAY, "2024-01-21"}, {"on Wednesday, Jan. 17", MONDAY, "2024-01-17"},
              {"on Wednesday, January 17, 2024", MONDAY, "2024-01-17"}, {"on the evening of Jan. 17", MONDAY, "2024-01-17"},
              {"on the 17th of January 2024", MONDAY, "2024-01-17"}, {"in the winter of 2022", MONDAY, "2022-11-29..2023-03-04"},
              {"in autumn 2023", MONDAY, "2023-08-29..2023-12-02"}, {"earlier on Monday", MONDAY, "2024-01-22"},
              {"later in January", MONDAY, "2024-01-22..2024-01-31"}, {"at the close of 2023", MONDAY, "2023-10-01..2023-12-31"},
              {"at the beginning of last month", MONDAY, "2023-12-01..2023-12-08"},
              {"at the end of December 2023", MONDAY, "2023-12-24..2023-12-31"},
              {"in the latter part of 2022", MONDAY, "2022-08-29..2022-12-31"}, {"already this year", MONDAY, "2024-01-01..2024-01-22"},
              {"in mid-March", MONDAY, "2023-03-11..2023-03-21"}, {"in mid-1990", MONDAY, "1990-05-01..1990-09-02"},
              {"on 2024-01-17", MONDAY, "2024-01-17"}, {"on Thursday, 18 January", MONDAY, "2024-01-18"},
              {"in recent years", MONDAY, "2015-01-24..2024-01-22"}, {"in the previous month", MONDAY, "2023-12-23..2024-01-22"});
}

/* A part of a season leaves it its own days. */
Test(times, parts_of_seasons) {
  CHECK_CASES(TIME_PAST, {"late last summer", MONDAY, "2023-08-01..2023-09-02"}, {"since earlier last summer", MONDAY, "2023-05-30..2024-01-22"},
              {"since already last winter", MONDAY, "2022-11-29..2024-01-22"});
}

/* Dates in figures: what could be two days is neither. */
Test(times, in_figures) {
  CHECK_CASES(TIME_PAST, {"on 13/4/2023", MONDAY, "2023-04-13"}, {"on 4/13/2023", MONDAY, "2023-04-13"}, {"on 13.4.2023", MONDAY, "2023-04-13"},
              {"on 3.4.2023", MONDAY, "2023-04-03"}, {"on 03/04/2023", MONDAY, ""}, {"on 4/4/2023", MONDAY, "2023-04-04"},
              {"on 01.02.2024", MONDAY, "2024-02-01"}, {"since 31/12/2023", MONDAY, "2023-12-31..2024-01-22"});
}

/* Days with a name; Easter Sunday was 2023-04-09 and is 2024-03-31. */
Test(times, holidays) {
  CHECK_CASES(TIME_PAST, {"on Christmas Day", MONDAY, "2023-12-25"}, {"on Christmas Eve", MONDAY, "2023-12-24"}, {"at Christmas", MONDAY, "2023-12-25"},
              {"on New Year's Eve", MONDAY, "2023-12-31"}, {"on New Year's Day", MONDAY, "2024-01-01"}, {"at Easter", MONDAY, "2023-04-09"},
              {"on Good Friday", MONDAY, "2023-04-07"}, {"on Easter Monday", MONDAY, "2023-04-10"}, {"on Palm Sunday 2024", MONDAY, "2024-03-24"},
              {"last Christmas", MONDAY, "2023-12-25"}, {"next Easter", MONDAY, "2024-03-31"}, {"since Christmas", MONDAY, "2023-12-25..2024-01-22"},
              {"on Ascension Day 2021", MONDAY, "2021-05-13"}, {"on Whit Monday", MONDAY, "2023-05-29"}, {"on Boxing Day", "2024-12-20", "2024-12-26"},
              {"on Easter Sunday 1961", MONDAY, "1961-04-02"});
  CHECK_CASES(TIME_FUTURE, {"at Easter", MONDAY, "2024-03-31"}, {"on Christmas Day", MONDAY, "2024-12-25"}, {"on New Year's Day", MONDAY, "2025-01-01"});
}

/* What counts from a day that the story tells is a time, and no number of things; its days are not told. */
Test(times, of_the_story) {
  CHECK_CASES(TIME_PAST, {"two weeks earlier", MONDAY, ""}, {"a week later", MONDAY, ""}, {"three days afterwards", MONDAY, ""},
              {"several months previously", MONDAY, ""});
}

/* ---- where a time begins and ends ---- */

static void chunks(void) {
  static const struct {
    const char *text, *times;
  } cases[] = {
      {"Norland left on Jan. 2, 2024, and Velmora stayed.", "[on Jan. 2, 2024] 2024-01-02"},
      {"On Jan. 2, 20 workers left.", "[On Jan. 2] 2024-01-02"},
      {"On Jan. 2 and 20 workers left.", "[On Jan. 2] 2024-01-02"},
      {"The strikes of Jan. 2 and 6 were denied.", "[of Jan. 2 and 6] 2024-01-02, 2024-01-06"},
      {"The strikes of Jan. 2 and 6 killed him.", "[of Jan. 2 and 6] 2024-01-02, 2024-01-06"},
      {"The port was hit from Jan. 2 to Jan. 6.", "[from Jan. 2 to Jan. 6] 2024-01-02..2024-01-06"},
      {"The port was hit on Monday and Tuesday.", "[on Monday] 2024-01-22 [Tuesday] 2024-01-16"},
      {"The port was hit on Jan. 2, a Tuesday.", "[on Jan. 2] 2024-01-02"},
      {"The port was hit earlier this week.", "[earlier this week] 2024-01-22"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *shown = times_shown("%s", cases[i].text, MONDAY, TIME_PAST);
    cr_expect_str_eq(shown, cases[i].times, "%s: %s", cases[i].text, shown);
  }
}

static void what_is_no_time(void) {
  static const char *const cases[] = {
      "May said he would leave.",       "Norland may leave.",
      "Tuesday's attack was denied.",   "Last week's attack was denied.",
      "The Jan. 2 strike was denied.",  "The second strike was denied.",
      "The port was hit 2 times.",      "The army will march.",
      "This attack was denied.",        "The last attack was denied.",
      "A 23-year-old man left.",        "The vote was 5-4.",
      "The port was hit by 40 shells.", "Norland left in a hurry.",
      "The 1990s were cold.",           "Norland left at Christmas parties.",
      "Christmas was cold.",            "The port was hit by a version 1.13.2020.",
      "The vote was 13/4.",
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *shown = times_shown("%s", cases[i], MONDAY, TIME_PAST);
    cr_expect_str_eq(shown, "", "%s: %s", cases[i], shown);
  }
}

Test(times, where_times_begin_and_end) {
  chunks();
  what_is_no_time();
}
