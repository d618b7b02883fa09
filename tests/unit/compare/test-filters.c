/* SPDX-License-Identifier: MIT */
#include "compare/filters.h"
#include "support.h"

#define FILTER "id: hush\nauthor: desk\nreason: settled\nexpires: 2031-06-30\n"

static gboolean is_hushed(const char *keys, const Finding *finding, const char *a_side, const char *b_side) {
  g_autofree char *file = g_strconcat(FILTER, keys, NULL);
  g_autoptr(Ruleset) rules = world_load("filters/hush.yml", file);
  const Position a = {.actor = "norland.mfa", .side = a_side}, b = {.actor = "ostia", .side = b_side};
  const Filter *filter = filter_of_finding(rules, finding, &a, &b);
  cr_assert(filter == NULL || g_str_equal(filter->meta.id, "hush"));
  return filter != NULL;
}

static const Finding found = {.id = "f00d5", .rule = "denied", .dispute = "d15c0", .first_seen = {2031, 6, 30}};

Test(filters, all_that_is_named_must_fit) {
  static const struct {
    const char *keys;
    gboolean hushed;
  } cases[] = {
      {"rules: [denied]\n", TRUE},
      {"rules: [polarity]\n", FALSE},
      {"rules: [polarity, denied]\n", TRUE},
      {"disputes: [d15]\n", TRUE},
      {"disputes: [d16]\n", FALSE},
      {"findings: [f00d5]\n", TRUE},
      {"findings: [f00d56]\n", FALSE},
      {"rules: [denied]\nfindings: [beef]\n", FALSE},
      {"rules: [denied]\ndisputes: [beef, d1]\nfindings: [f]\n", TRUE},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    cr_expect_eq(is_hushed(cases[i].keys, &found, "norland", "ostia"), cases[i].hushed, "%s", cases[i].keys);
}

Test(filters, one_actor_is_either_side_two_are_both) {
  cr_expect(is_hushed("actors: [ostia]\n", &found, "norland", "ostia"));
  cr_expect(is_hushed("actors: [norland]\n", &found, "norland", "ostia"), "by its side");
  cr_expect(is_hushed("actors: [norland.mfa, ostia]\n", &found, "norland", "ostia"));
  cr_expect_not(is_hushed("actors: [norland.mfa, sudmark]\n", &found, "norland", "ostia"));
  cr_expect_not(is_hushed("actors: [sudmark]\n", &found, "norland", "ostia"));
}

Test(filters, holds_until_the_day_it_expires) {
  Finding late = found, undated = found;
  late.first_seen = (Day){2031, 7, 1};
  undated.first_seen = (Day){0};
  cr_expect(is_hushed("rules: [denied]\n", &found, "norland", "ostia"), "on its last day");
  cr_expect_not(is_hushed("rules: [denied]\n", &late, "norland", "ostia"));
  cr_expect(is_hushed("rules: [denied]\n", &undated, "norland", "ostia"));
}
