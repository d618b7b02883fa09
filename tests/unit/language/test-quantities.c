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

static void ranges(void) {
  CHECK_CASES({"between 3 and 5 people", 3, 5, "count"}, {"3 to 5 people", 3, 5, "count"}, {"30 or 40 people", 30, 40, "count"}, {"three or four people", 3, 4, "count"}, {"two to three hundred people", 200, 300, "count"}, {"10 to 15 million people", 10000000.0, 15000000.0, "count"}, {"10-15 million people", 10000000.0, 15000000.0, "count"}, {"between 10 and 15 million people", 10000000.0, 15000000.0, "count"}, {"between 200 and 300 people", 200, 300, "count"}, {"30,000 to 40,000 people", 30000, 40000, "count"}, {"between two hundred and three hundred people", 200, 300, "count"}, {"between 1.5 million and 2 million people", 1500000.0, 2000000.0, "count"}, {"$3 to $4 million", 3000000.0, 4000000.0, "usd"}, {"$3-4 million", 3000000.0, 4000000.0, "usd"}, {"between $3 million and $4 million", 3000000.0, 4000000.0, "usd"}, {"between 5% and 10%", 5, 10, "percent"}, {"5 to 10 percent", 5, 10, "percent"}, {"5-10%", 5, 10, "percent"}, {"30–40 people", 30, 40, "count"}, {"about 30 to 40 people", 28.5, 42, "count"}, {"between 3,000 and 5,000 troops", 3000, 5000, "count"}, {"900 to 1,100 men", 900, 1100, "count"}, {"one or two men", 1, 2, "count"}, {"a dozen or two dozen men", 12, 24, "count"}, {"€2-3bn", 2000000000.0, 3000000000.0, "eur"});
}

static void shares(void) {
  CHECK_CASES({"a third of the men", 31.635, 34.965, "percent"}, {"two-thirds of voters", 63.365, 70.03500000000001, "percent"}, {"half the men", 47.5, 52.5, "percent"}, {"half of the men", 47.5, 52.5, "percent"}, {"three-quarters of voters", 71.25, 78.75, "percent"}, {"a quarter of the men", 23.75, 26.25, "percent"}, {"a fifth of output", 19.0, 21.0, "percent"}, {"one in five men", 19.0, 21.0, "percent"}, {"nine out of ten men", 85.5, 94.5, "percent"}, {"one in 20 men", 4.75, 5.25, "percent"}, {"3 in 10 voters", 28.5, 31.5, "percent"}, {"a tenth of the men", 9.5, 10.5, "percent"}, {"one-third of the men", 31.635, 34.965, "percent"}, {"more than half of voters", 47.5, INFINITY, "percent"}, {"nearly half of voters", 45.125, 55.125, "percent"});
}

static void money(void) {
  CHECK_CASES({"$3m", 3000000.0, 3000000.0, "usd"}, {"£2bn", 2000000000.0, 2000000000.0, "gbp"}, {"€1.5m", 1500000.0, 1500000.0, "eur"}, {"3 million euros", 3000000.0, 3000000.0, "eur"}, {"$500k", 500000.0, 500000.0, "usd"}, {"$1.2b", 1200000000.0, 1200000000.0, "usd"}, {"$4.5 billion", 4500000000.0, 4500000000.0, "usd"}, {"500 dollars", 500, 500, "usd"}, {"2.5 million pounds sterling", 2500000.0, 2500000.0, "gbp"}, {"100 yen", 100, 100, "jpy"}, {"20 billion yuan", 20000000000.0, 20000000000.0, "cny"}, {"300 million roubles", 300000000.0, 300000000.0, "rub"}, {"40 million rupees", 40000000.0, 40000000.0, "inr"}, {"2 million hryvnias", 2000000.0, 2000000.0, "uah"}, {"50 cents", 50, 50, "cent"}, {"3 million Swiss francs", 3000000.0, 3000000.0, "chf"}, {"$3 million", 3000000.0, 3000000.0, "usd"}, {"¥500 million", 500000000.0, 500000000.0, "jpy"}, {"₹5 crore", 50000000.0, 50000000.0, "inr"}, {"USD 3 million", 3000000.0, 3000000.0, "usd"}, {"EUR 500", 500, 500, "eur"}, {"nearly $3 million", 2850000.0, 3150000.0, "usd"}, {"at least £40,000", 40000, INFINITY, "gbp"}, {"up to €2bn", -INFINITY, 2000000000.0, "eur"}, {"$2.50", 2.5, 2.5, "usd"}, {"1.2m jobs", 1200000.0, 1200000.0, "count"}, {"5m people", 5000000.0, 5000000.0, "count"}, {"20k troops", 20000, 20000, "count"});
}

static void measures(void) {
  CHECK_CASES({"2,000 troops", 2000, 2000, "count"}, {"2000 troops", 2000, 2000, "count"}, {"1,999 men", 1999, 1999, "count"}, {"12.5 percent", 12.5, 12.5, "percent"}, {"0.5 percent", 0.5, 0.5, "percent"}, {"0.5 percentage points", 0.5, 0.5, "percentage-point"}, {"25 basis points", 25, 25, "basis-point"}, {"7 pct", 7, 7, "percent"}, {"100 tonnes", 100, 100, "tonne"}, {"2,500 tons", 2500, 2500, "ton"}, {"40 kilograms", 40, 40, "kg"}, {"3 miles", 3, 3, "mile"}, {"1,500 square kilometres", 1500, 1500, "square-km"}, {"20 hectares", 20, 20, "hectare"}, {"10 feet", 10, 10, "foot"}, {"500 metres", 500, 500, "m"}, {"155 mm", 155, 155, "mm"}, {"60 mph", 60, 60, "mph"}, {"40 degrees Celsius", 40, 40, "celsius"}, {"300 megawatts", 300, 300, "mw"}, {"two weeks", 2, 2, "week"}, {"12 hours", 12, 12, "hour"}, {"18 months", 18, 18, "month"}, {"51 votes", 51, 51, "vote"}, {"120 seats", 120, 120, "seat"}, {"3 million barrels of oil", 3000000.0, 3000000.0, "barrel"}, {"20,000 doses", 20000, 20000, "dose"});
}

static void more_words(void) {
  CHECK_CASES({"forty men", 40, 40, "count"}, {"ninety-nine men", 99, 99, "count"}, {"one hundred men", 100, 100, "count"}, {"three hundred and five men", 305, 305, "count"}, {"five thousand two hundred men", 5200, 5200, "count"}, {"one million men", 1000000.0, 1000000.0, "count"}, {"two and a half million men", 2500000.0, 2500000.0, "count"}, {"one and a half tonnes", 1.5, 1.5, "tonne"}, {"three and a quarter million euros", 3250000.0, 3250000.0, "eur"}, {"a thousand men", 1000, 1000, "count"}, {"a hundred thousand men", 100000.0, 100000.0, "count"}, {"three dozen men", 36, 36, "count"}, {"two lakh men", 200000.0, 200000.0, "count"}, {"half a billion dollars", 500000000.0, 500000000.0, "usd"}, {"zero men", 0, 0, "count"}, {"nil votes", 0, 0, "vote"}, {"a trillion dollars", 1000000000000.0, 1000000000000.0, "usd"}, {"twelve men", 12, 12, "count"}, {"seven men", 7, 7, "count"});
}

static void more_bounds(void) {
  CHECK_CASES({"as many as 40 men", -INFINITY, 40, "count"}, {"as few as 12 men", 12, INFINITY, "count"}, {"no fewer than 40 men", 40, INFINITY, "count"}, {"no less than 40 men", 40, INFINITY, "count"}, {"upwards of 40 men", 40, INFINITY, "count"}, {"in excess of 40 men", 40, INFINITY, "count"}, {"well over 100 men", 100, INFINITY, "count"}, {"not more than 40 men", -INFINITY, 40, "count"}, {"less than 40 percent", -INFINITY, 40, "percent"}, {"under 40 men", -INFINITY, 40, "count"}, {"just under 40 men", -INFINITY, 40, "count"}, {"a maximum of 40 men", -INFINITY, 40, "count"}, {"a minimum of 40 men", 40, INFINITY, "count"}, {"40 or more men", 40, INFINITY, "count"}, {"40 or so men", 38, 42, "count"}, {"40 or fewer men", -INFINITY, 40, "count"}, {"roughly 40 men", 38, 42, "count"}, {"approximately 40 men", 38, 42, "count"}, {"around 40 men", 38, 42, "count"}, {"an estimated 40 men", 38, 42, "count"}, {"close to 40 men", 38, 42, "count"}, {"slightly more than 40 men", 40, INFINITY, "count"}, {"slightly less than 40 men", -INFINITY, 40, "count"}, {"at the very least 40 men", 40, INFINITY, "count"}, {"at least 40 but no more than 60 men", 40, 60, "count"}, {"more than 40 but fewer than 60 men", 40, 60, "count"}, {"at least 40 and at most 60 men", 40, 60, "count"}, {"more than 1,200 men", 1200, INFINITY, "count"}, {"at least 3.5 million men", 3500000.0, INFINITY, "count"}, {"scores of men", 40, 199, "count"}, {"thousands of men", 2000, 9999, "count"}, {"hundreds of thousands of men", 200000.0, 999999, "count"}, {"millions of men", 2000000.0, 999999999, "count"}, {"a handful of men", 3, 9, "count"}, {"numerous men", 5, INFINITY, "count"}, {"several dozen men", 36, 99, "count"}, {"a few dozen men", 24, 99, "count"}, {"a few hundred men", 200, 999, "count"}, {"several thousand men", 3000, 9999, "count"}, {"more than a few men", 3, INFINITY, "count"});
}

Test(quantities, table) {
  ranges();
  shares();
  money();
  measures();
  more_words();
  more_bounds();
}

/* The first number of a phrase is the one that counts its head. */
static void the_first_of_two(void) {
  CHECK_CASES({"two hundred and three hundred people", 200, 200, "count"}, {"40 people in 3 cars", 40, 40, "count"});
}

static void what_is_no_number(void) {
  static const char *const cases[] = {"people",           "a man",       "no people", "a 23-year-old man", "a 155mm shell", "the 2nd man",
                                      "a 2023-24 season", "the 5th day", "a KN-23",
                                      "the 2024 elections", "the 2023 attack", "the Flight 370",     "an old Boeing 737",  "the first half", "a 100m race"};
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
