/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <math.h>
#include "model/claim.h"

static const RoleFiller transfer_roles[] = {
    {.role = "giver", .id = "kp", .name = "North Korea", .kind = ROLE_ACTOR, .side = "kp"},
    {.role = "goods", .id = "ballistic-missile", .name = "ballistic missiles", .kind = ROLE_THING},
    {.role = "receiver", .id = "ru", .name = "Moscow", .kind = ROLE_ACTOR, .side = "ru"},
};

static Proposition transfer(void) { return (Proposition){.event = "arms-transfer", .roles = transfer_roles, .n_roles = 3}; }

static void assert_canonical(const Proposition *proposition, const char *expected) {
  g_autofree char *text = proposition_canonical(proposition);
  cr_expect_str_eq(text, expected);
}

static gboolean same(const Proposition *a, const Proposition *b) {
  g_autofree char *x = proposition_canonical(a);
  g_autofree char *y = proposition_canonical(b);
  return g_str_equal(x, y);
}

Test(proposition, role_is_the_first_of_its_name) {
  RoleFiller roles[] = {{.role = "accuser", .id = "kr"}, {.role = "accuser", .id = "us"}, {.role = "place", .id = "kyiv"}};
  Proposition proposition = {.roles = roles, .n_roles = 3};
  cr_assert_str_eq(proposition_role(&proposition, "accuser")->id, "kr");
  cr_assert_eq(proposition_role(&proposition, "place"), &roles[2]);
  cr_assert_null(proposition_role(&proposition, "plac"));
  cr_assert_null(proposition_role(&(Proposition){0}, "accuser"));
}

Test(proposition, canonical_shows_all_parts) {
  Proposition plain = transfer(), empty = {0}, full = transfer();
  DayRange times[] = {{{2023, 12, 30}, {2023, 12, 30}}, {{0, 1, 6}, {0, 0, 0}}};
  full.quantity = (Quantity){.of = "goods", .unit = "count", .min = 40, .max = INFINITY};
  full.times = times;
  full.n_times = 2;
  full.place = "kharkiv";
  full.negative = TRUE;
  assert_canonical(&empty, "-()@-");
  assert_canonical(&plain, "arms-transfer(giver=actor:kp,goods=thing:ballistic-missile,receiver=actor:ru)@-");
  assert_canonical(&full, "!arms-transfer(giver=actor:kp,goods=thing:ballistic-missile,receiver=actor:ru)#goods:count[40,inf]"
                          "@2023-12-30..2023-12-30@--01-06..@kharkiv");
}

Test(proposition, wording_and_modality_do_not_count) {
  RoleFiller reworded[] = {transfer_roles[0], transfer_roles[1], transfer_roles[2]};
  reworded[0].name = "Pyongyang";
  reworded[0].span = span_make(4, 9);
  reworded[2].implied = TRUE;
  Proposition a = transfer(), b = {.event = "arms-transfer", .roles = reworded, .n_roles = 3};
  b.modality = MODALITY_POSSIBLE;
  b.rule = "arms-transfer#1:gerund";
  b.trigger = span_make(1, 5);
  cr_assert(same(&a, &b));
}

Test(proposition, every_part_that_is_claimed_counts) {
  RoleFiller roles[] = {transfer_roles[0], transfer_roles[1], transfer_roles[2]};
  DayRange time = day_range_one((Day){2024, 1, 6});
  Proposition base = transfer(), other = base;
  other.event = "strike";
  cr_expect_not(same(&base, &other), "event");
  other = base;
  other.negative = TRUE;
  cr_expect_not(same(&base, &other), "polarity");
  other = base;
  other.n_roles = 2;
  cr_expect_not(same(&base, &other), "number of roles");
  other = base;
  other.place = "kharkiv";
  cr_expect_not(same(&base, &other), "place");
  other = base;
  other.times = &time;
  other.n_times = 1;
  cr_expect_not(same(&base, &other), "time");
  other = base;
  other.quantity = (Quantity){.of = "goods", .unit = "count", .min = 40, .max = 40};
  cr_expect_not(same(&base, &other), "quantity");
  other = base;
  other.roles = roles;
  roles[1].id = "shell";
  cr_expect_not(same(&base, &other), "filler");
  roles[1] = transfer_roles[1];
  roles[1].bare = TRUE;
  cr_expect_not(same(&base, &other), "bare class");
  roles[1] = transfer_roles[1];
  roles[1].kind = ROLE_WORD;
  cr_expect_not(same(&base, &other), "kind of filler");
}

Test(proposition, names_cannot_look_like_notation) {
  RoleFiller one[] = {{.role = "what", .id = "a,what=word:b", .kind = ROLE_WORD}};
  RoleFiller two[] = {{.role = "what", .id = "a", .kind = ROLE_WORD}, {.role = "what", .id = "b", .kind = ROLE_WORD}};
  Proposition a = {.event = "open:say", .roles = one, .n_roles = 1}, b = {.event = "open:say", .roles = two, .n_roles = 2};
  cr_assert_not(same(&a, &b));
  RoleFiller star[] = {{.role = "what", .id = "a*", .kind = ROLE_WORD}},
             bare[] = {{.role = "what", .id = "a", .kind = ROLE_WORD, .bare = TRUE}};
  a = (Proposition){.roles = star, .n_roles = 1};
  b = (Proposition){.roles = bare, .n_roles = 1};
  cr_assert_not(same(&a, &b));
  a = (Proposition){.place = "-"};
  b = (Proposition){.place = NULL};
  cr_assert_not(same(&a, &b), "no place is not the place \"-\"");
}

Test(proposition, numbers_are_exact_and_locale_free) {
  Proposition p = {.quantity = {.of = "share", .unit = "percent", .min = -0.0, .max = 0.1}};
  assert_canonical(&p, "-()#share:percent[0,0.10000000000000001]@-");
  p.quantity.min = -INFINITY;
  p.quantity.max = 1e21;
  assert_canonical(&p, "-()#share:percent[-inf,1e+21]@-");
}
