/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <math.h>
#include "language/quantities.h"
#include "support.h"

typedef struct {
  const char *text;
  double min, max;
  const char *unit;
} Case;

/* The whole text is the phrase. */
static gboolean read_phrase(const char *text, Arena *arena, Amount *out) {
  const Reading *reading = read_english(text, "", arena);
  return amount_read(reading, 0, reading->n_units, out);
}

static void check_cases(const Case *cases, gsize n) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < n; i++) {
    arena_reset(arena);
    Amount amount;
    cr_expect(read_phrase(cases[i].text, arena, &amount), "%s: no number", cases[i].text);
    const double slack = 1e-9 * (isinf(cases[i].max) ? 1 : cases[i].max);
    const gboolean least = amount.min == cases[i].min || fabs(amount.min - cases[i].min) <= slack;
    const gboolean most = amount.max == cases[i].max || fabs(amount.max - cases[i].max) <= slack;
    cr_expect(least && most, "%s: %g..%g", cases[i].text, amount.min, amount.max);
    cr_expect_str_eq(amount.unit, cases[i].unit, "%s: %s", cases[i].text, amount.unit);
  }
}

#define CHECK_CASES(...)                       \
  do {                                         \
    static const Case cases[] = {__VA_ARGS__}; \
    check_cases(cases, G_N_ELEMENTS(cases));   \
  } while (0)

static void digits(void) {
  CHECK_CASES({"40 people", 40, 40, "count"}, {"1,700 people", 1700, 1700, "count"}, {"1,200,000 people", 1.2e6, 1.2e6, "count"},
              {"0 people", 0, 0, "count"}, {"the first 40 men", 40, 40, "count"}, {"another 40 people", 40, 40, "count"},
              {"only 40 people", 40, 40, "count"});
}

static void words(void) {
  CHECK_CASES({"two people", 2, 2, "count"}, {"the three men", 3, 3, "count"}, {"twenty-one people", 21, 21, "count"},
              {"two hundred people", 200, 200, "count"}, {"two hundred and fifty people", 250, 250, "count"},
              {"three thousand people", 3000, 3000, "count"}, {"twelve hundred people", 1200, 1200, "count"},
              {"one hundred and twenty thousand people", 120000, 120000, "count"},
              {"one million two hundred thousand people", 1.2e6, 1.2e6, "count"}, {"two thousand and six people", 2006, 2006, "count"},
              {"a hundred people", 100, 100, "count"}, {"a million people", 1e6, 1e6, "count"}, {"a dozen people", 12, 12, "count"},
              {"two dozen people", 24, 24, "count"}, {"half a dozen people", 6, 6, "count"}, {"half a million people", 5e5, 5e5, "count"});
}

static void digits_and_scale(void) {
  CHECK_CASES({"3 million people", 3e6, 3e6, "count"}, {"3.5 million people", 3.5e6, 3.5e6, "count"},
              {"2.5bn dollars", 2.5e9, 2.5e9, "usd"}, {"$4.5bn", 4.5e9, 4.5e9, "usd"});
}

static void units(void) {
  CHECK_CASES({"4.5 tons", 4.5, 4.5, "ton"}, {"500 metric tons", 500, 500, "tonne"}, {"40 percent", 40, 40, "percent"},
              {"40 per cent", 40, 40, "percent"}, {"40%", 40, 40, "percent"}, {"10 km", 10, 10, "km"}, {"10 kilometres", 10, 10, "km"},
              {"$3 million", 3e6, 3e6, "usd"}, {"3 million dollars", 3e6, 3e6, "usd"}, {"€40", 40, 40, "eur"},
              {"£1,200", 1200, 1200, "gbp"}, {"100,000 barrels per day", 1e5, 1e5, "barrel-per-day"}, {"40 days", 40, 40, "day"});
}

Test(quantities, cardinals) {
  digits();
  words();
  digits_and_scale();
  units();
}

static void bounds(void) {
  CHECK_CASES({"at least 40 people", 40, INFINITY, "count"}, {"more than 40 people", 40, INFINITY, "count"},
              {"over 40 people", 40, INFINITY, "count"}, {"more than $3 million", 3e6, INFINITY, "usd"},
              {"more than a dozen people", 12, INFINITY, "count"}, {"up to 40 people", -INFINITY, 40, "count"},
              {"fewer than 40 people", -INFINITY, 40, "count"}, {"no more than 40 people", -INFINITY, 40, "count"},
              {"about 40 people", 38, 42, "count"}, {"nearly 200 people", 190, 210, "count"}, {"some 40 people", 38, 42, "count"},
              {"almost 3 million people", 2.85e6, 3.15e6, "count"});
}

static void vague_words(void) {
  CHECK_CASES({"dozens of people", 24, 99, "count"}, {"several people", 3, 9, "count"}, {"a few people", 3, 9, "count"},
              {"a couple of people", 2, 3, "count"}, {"hundreds of people", 200, 999, "count"},
              {"tens of thousands of people", 20000, 99999, "count"}, {"several hundred people", 300, 999, "count"},
              {"many people", 5, INFINITY, "count"}, {"at least several dozen people", 36, INFINITY, "count"});
}

static void pairs(void) {
  CHECK_CASES({"10-15 people", 10, 15, "count"}, {"about 100-200 people", 95, 210, "count"}, {"1,000-1,500 people", 1000, 1500, "count"});
}

Test(quantities, intervals) {
  bounds();
  vague_words();
  pairs();
}

/* The first number of a phrase is the one that counts its head. */
static void the_first_of_two(void) {
  CHECK_CASES({"two hundred and three hundred people", 200, 200, "count"}, {"40 people in 3 cars", 40, 40, "count"});
}

static void what_is_no_number(void) {
  static const char *const cases[] = {"people",           "a man",       "no people", "a 23-year-old man", "a 155mm shell", "the 2nd man",
                                      "a 2023-24 season", "the 5th day", "a KN-23"};
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    Amount amount;
    cr_expect_not(read_phrase(cases[i], arena, &amount), "%s: %g..%g", cases[i], amount.min, amount.max);
  }
}

/* "and" inside a number does not end the noun phrase. */
static void numbers_of_several_words_are_one_chunk(void) {
  g_autoptr(Arena) arena = arena_new();
  Reading *reading;
  const Sentence *sentence = chunk_english("Norland sent two hundred and fifty shells and three hundred rockets.", arena, &reading);
  const gint shells = chunk_with(reading, sentence, "shells"), rockets = chunk_with(reading, sentence, "rockets");
  cr_assert(shells >= 0 && rockets > shells);
  Amount amount;
  cr_expect(amount_read(reading, sentence->chunks[shells].first, sentence->chunks[shells].last, &amount));
  cr_expect_float_eq(amount.min, 250, 0);
  cr_expect(amount_read(reading, sentence->chunks[rockets].first, sentence->chunks[rockets].last, &amount));
  cr_expect_float_eq(amount.max, 300, 0);
}

Test(quantities, in_a_phrase) {
  the_first_of_two();
  what_is_no_number();
  numbers_of_several_words_are_one_chunk();
}
