/* SPDX-License-Identifier: MIT */
/* What holds for every number and every date: a further bound never widens an interval, and what stands around an expression changes
 * nothing. Random input with fixed seeds; a failure names its text. */
#include <criterion/criterion.h>
#include <string.h>
#include "language/quantities.h"
#include "language/times.h"

#define RUNS 400

static const Ruleset *shipped_rules(void) {
  static Ruleset *rules = NULL; /* of the process: Criterion forks one for each test */
  if (rules) return rules;
  const char *const dirs[] = {SICNON_SOURCE_RULES, NULL};
  g_autoptr(GError) error = NULL;
  rules = ruleset_load(dirs, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  return rules;
}

static const Day dateline = {2024, 1, 22};

static const Sentence *read_first(const char *text, Arena *arena, Reading **reading) {
  arena_reset(arena);
  *reading = reading_new(text, strlen(text), dateline, shipped_rules(), arena);
  sentence_chunk(*reading, &(*reading)->sentences[0]);
  return &(*reading)->sentences[0];
}

static const char *pick(GRand *random, const char *const *from, guint n) { return from[g_rand_int_range(random, 0, (gint)n)]; }
#define PICK(random, from) pick(random, from, G_N_ELEMENTS(from))

/* The number of the first phrase that has one. */
static Amount amount_in(const char *text, Arena *arena) {
  Reading *reading;
  const Sentence *sentence = read_first(text, arena, &reading);
  Amount amount;
  gboolean found = FALSE;
  for (guint i = 0; !found && i < sentence->n_chunks; i++)
    found = sentence->chunks[i].symbol == SYMBOL_NOUN && amount_read(reading, sentence->chunks[i].first, sentence->chunks[i].last, &amount);
  cr_assert(found, "no number in: %s", text);
  return amount;
}

static char *number_words(GRand *random, gint value) {
  if (g_rand_boolean(random)) return g_strdup_printf("%d", value);
  return value >= 1000 ? g_strdup_printf("%d,%03d", value / 1000, value % 1000) : g_strdup_printf("%d million", value);
}

static void check_inside(const Amount *inner, const Amount *outer, const char *text) {
  cr_assert(inner->min >= outer->min && inner->max <= outer->max, "%s: [%g, %g] is not inside [%g, %g]", text, inner->min, inner->max, outer->min, outer->max);
}

Test(expressions, a_second_bound_never_widens) {
  static const char *const lower[] = {"at least", "more than", "no fewer than", "over"};
  static const char *const upper[] = {"no more than", "fewer than", "up to", "at most"};
  static const char *const joints[] = {"but", "and"};
  g_autoptr(GRand) random = g_rand_new_with_seed(31);
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < RUNS; i++) {
    const gint a = g_rand_int_range(random, 2, 900000), b = a + g_rand_int_range(random, 1, 90000);
    const char *least = PICK(random, lower), *most = PICK(random, upper);
    g_autofree char *one = g_strdup_printf("Norland lost %s %d men.", least, a), *other = g_strdup_printf("Norland lost %s %d men.", most, b);
    g_autofree char *both = g_strdup_printf("Norland lost %s %d %s %s %d men.", least, a, PICK(random, joints), most, b);
    const Amount from = amount_in(one, arena), to = amount_in(other, arena), between = amount_in(both, arena);
    check_inside(&between, &from, both);
    check_inside(&between, &to, both);
    cr_assert(between.min == a && between.max == b, "%s: [%g, %g]", both, between.min, between.max);
  }
}

Test(expressions, a_bound_keeps_the_number) {
  static const char *const bounds[] = {"at least", "more than", "up to", "about", "nearly", "some", "roughly", "fewer than", "an estimated"};
  g_autoptr(GRand) random = g_rand_new_with_seed(32);
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < RUNS; i++) {
    g_autofree char *number = number_words(random, g_rand_int_range(random, 2, 900000));
    g_autofree char *plain = g_strdup_printf("Norland lost %s troops.", number), *bound = g_strdup_printf("Norland lost %s %s troops.", PICK(random, bounds), number);
    const Amount exact = amount_in(plain, arena), open = amount_in(bound, arena);
    check_inside(&exact, &open, bound);
  }
}

/* Around a phrase of any kind: subject, object, behind a preposition, in quotes, alone. */
static const char *const frames[] = {"Norland lost %s in the storm.",      "%s were lost in the storm, the mayor said.", "The mayor said that %s had been lost.",
                                     "In the storm, Norland lost %s.",      "\"Norland lost %s,\" the mayor said.",       "The mayor counted %s and left for home.",
                                     "According to the mayor, %s are lost.", "Norland denied that it had lost %s."};

Test(expressions, numbers_do_not_depend_on_what_stands_around) {
  static const char *const shapes[] = {"%s troops", "at least %s troops", "about %s troops", "more than %s tonnes", "%s percent of troops", "up to %s troops", "%s million euros"};
  g_autoptr(GRand) random = g_rand_new_with_seed(33);
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < RUNS; i++) {
    g_autofree char *digits = g_strdup_printf("%d", g_rand_int_range(random, 2, 1800));
    g_auto(GStrv) shape = g_strsplit(PICK(random, shapes), "%s", 2);
    g_autofree char *expression = g_strconcat(shape[0], digits, shape[1], NULL);
    const Amount alone = amount_in(expression, arena);
    g_auto(GStrv) frame = g_strsplit(PICK(random, frames), "%s", 2);
    g_autofree char *text = g_strconcat(frame[0], expression, frame[1], NULL);
    const Amount inside = amount_in(text, arena);
    cr_assert(inside.min == alone.min && inside.max == alone.max && strcmp(inside.unit, alone.unit) == 0, "%s: [%g, %g] %s", text, inside.min, inside.max, inside.unit);
  }
}

/* ---- times ---- */

static guint times_in(const char *text, Arena *arena, DayRange *out) {
  Reading *reading;
  const Sentence *sentence = read_first(text, arena, &reading);
  for (guint i = 0; i < sentence->n_chunks; i++)
    if (sentence->chunks[i].symbol == SYMBOL_TIME) return time_ranges(reading, sentence->chunks[i].first, sentence->chunks[i].last, TIME_PAST, out);
  return 0;
}

static char *random_date(GRand *random) {
  static const char *const months[] = {"January", "Feb.", "March", "April", "May", "June", "July", "Aug.", "September", "Oct.", "Nov.", "December"};
  static const char *const relative[] = {"on Tuesday", "last month", "yesterday", "two weeks ago", "last Friday", "this year", "in 2021", "earlier this month"};
  const gint day = g_rand_int_range(random, 1, 29), year = g_rand_int_range(random, 1990, 2024);
  const char *month = PICK(random, months);
  switch (g_rand_int_range(random, 0, 4)) {
    case 0: return g_strdup_printf("on %s %d", month, day);
    case 1: return g_strdup_printf("on %s %d, %d", month, day, year);
    case 2: return g_strdup_printf("in %s %d", month, year);
    default: return g_strdup(PICK(random, relative));
  }
}

Test(expressions, times_do_not_depend_on_what_stands_around) {
  static const char *const around[] = {"The port was hit %s.", "The mayor said the port was hit %s.", "\"The port was hit %s,\" the mayor said.", "Norland hit the port %s and left.",
                                       "Norland denied that it hit the port %s."};
  g_autoptr(GRand) random = g_rand_new_with_seed(34);
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < RUNS; i++) {
    g_autofree char *date = random_date(random);
    DayRange expected[TIME_MAX_RANGES], found[TIME_MAX_RANGES];
    for (guint f = 0; f < G_N_ELEMENTS(around); f++) {
      g_auto(GStrv) frame = g_strsplit(around[f], "%s", 2);
      g_autofree char *text = g_strconcat(frame[0], date, frame[1], NULL);
      const guint n = times_in(text, arena, f ? found : expected);
      cr_assert_eq(n, 1, "%s: %u times", text, n);
      if (f) cr_assert(memcmp(found, expected, sizeof *found) == 0, "%s", text);
    }
  }
}

/* A year pins a day of a month down: it says the same day or, of the past, another year's, never more days. */
Test(expressions, a_further_part_never_widens_a_time) {
  static const char *const months[] = {"January", "March", "April", "May", "June", "July", "September", "December"};
  g_autoptr(GRand) random = g_rand_new_with_seed(35);
  g_autoptr(Arena) arena = arena_new();
  for (guint i = 0; i < RUNS; i++) {
    const char *month = PICK(random, months);
    const gint day = g_rand_int_range(random, 1, 29), year = g_rand_int_range(random, 1990, 2024);
    g_autofree char *wide = g_strdup_printf("The port was hit in %d.", year), *narrow = g_strdup_printf("The port was hit in %s %d.", month, year),
                    *exact = g_strdup_printf("The port was hit on %s %d, %d.", month, day, year);
    DayRange of_year[TIME_MAX_RANGES], of_month[TIME_MAX_RANGES], of_day[TIME_MAX_RANGES];
    cr_assert(times_in(wide, arena, of_year) == 1 && times_in(narrow, arena, of_month) == 1 && times_in(exact, arena, of_day) == 1, "%s", exact);
    const gboolean nested = day_number(of_year->from) <= day_number(of_month->from) && day_number(of_month->to) <= day_number(of_year->to) &&
                            day_number(of_month->from) <= day_number(of_day->from) && day_number(of_day->to) <= day_number(of_month->to);
    cr_assert(nested, "%s", exact);
  }
}
