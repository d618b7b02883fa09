/* SPDX-License-Identifier: MIT */
#include "compare/timing.h"
#include "support.h"

#define WINDOW 30

static TimeRelation relate(const Ruleset *rules, Said a, Said b) {
  g_autoptr(GPtrArray) pool = pool_new();
  a.actor = "norland";
  b.actor = "ostia";
  a.event = b.event = "handover";
  const Position *left = pool_say(pool, rules, a), *right = pool_say(pool, rules, b);
  return positions_timing(left, right, &right->proposition, WINDOW);
}

Test(timing, relations) {
  g_autoptr(Ruleset) rules = world_load(NULL, NULL);
  const struct {
    const char *what;
    Said a, b;
    TimeRelation relation;
  } cases[] = {
      {"same event day, said years apart",
       {.from = "2020-05-01", .said = "2020-05-02"},
       {.from = "2020-05-01", .said = "2023-05-01"},
       TIME_SHARED},
      {"other event day, said the same day",
       {.from = "2020-05-01", .said = "2020-05-09"},
       {.from = "2020-05-04", .said = "2020-05-09"},
       TIME_APART},
      {"same day, one without year, near",
       {.from = "--05-01", .said = "2020-05-02"},
       {.from = "2020-05-01", .said = "2020-05-03"},
       TIME_NEAR},
      {"same day, one without year, far",
       {.from = "--05-01", .said = "2023-05-02"},
       {.from = "2020-05-01", .said = "2020-05-03"},
       TIME_FAR},
      {"other day without year", {.from = "--05-01"}, {.from = "2020-05-04"}, TIME_APART},
      {"no event times, near", {.said = "2020-05-02"}, {.said = "2020-05-30"}, TIME_NEAR},
      {"no event times, at the edge", {.said = "2020-05-01"}, {.said = "2020-05-31"}, TIME_NEAR},
      {"no event times, far", {.said = "2020-05-01"}, {.said = "2020-06-01"}, TIME_FAR},
      {"nothing known", {0}, {0}, TIME_UNKNOWN},
      {"one document without date", {.document = "d"}, {.document = "d"}, TIME_NEAR},
      {"the act came after the denial", {.said = "2020-05-01"}, {.from = "2020-05-09", .said = "2020-05-10"}, TIME_AFTER},
      {"the act came before the denial", {.said = "2020-05-12"}, {.from = "2020-05-09", .said = "2020-05-10"}, TIME_NEAR},
      {"only the denial dates the act", {.from = "2020-05-01", .said = "2020-05-02"}, {.said = "2020-05-03"}, TIME_NEAR},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    cr_expect_eq(relate(rules, cases[i].a, cases[i].b), cases[i].relation, "%s", cases[i].what);
}

Test(timing, the_nearest_two_statements_count) {
  const Evidence early[] = {
      {.claim = "c1", .document = "d1", .said = {2020, 1, 1}}, {.claim = "c2", .document = "d2", .said = {2020, 9, 1}}};
  const Evidence late[] = {
      {.claim = "c3", .document = "d3", .said = {2020, 5, 1}},
      {.claim = "c4", .document = "d4"},
      {.claim = "c5", .document = "d5", .said = {2020, 8, 28}}};
  Position a = {.evidence = early, .n_evidence = G_N_ELEMENTS(early)}, b = {.evidence = late, .n_evidence = G_N_ELEMENTS(late)};
  cr_expect_eq(positions_distance(&a, &b), 4);
  cr_expect_eq(positions_distance(&b, &a), 4);
  cr_expect_eq(day_compare(position_last_said(&a), (Day){2020, 9, 1}), 0);
}

Test(timing, unknown_days_have_no_distance) {
  const Evidence one[] = {{.claim = "c1", .document = "d1"}}, other[] = {{.claim = "c2", .document = "d2", .said = {0, 5, 1}}};
  Position a = {.evidence = one, .n_evidence = 1}, b = {.evidence = other, .n_evidence = 1};
  cr_expect_eq(positions_distance(&a, &b), TIMING_NO_DISTANCE);
  cr_expect_not(day_is_set(position_last_said(&b)));
}
