/* SPDX-License-Identifier: MIT */
#include "store/pack.h"

#include <criterion/criterion.h>

Test(pack, strings) {
  g_autoptr(Arena) arena = arena_new();
  static const char *const strings[] = {"plain", "with \"quotes\", \\ and\nlines\x01", "Zürich", "", NULL};
  const char *const *back;
  const char *text = pack_strings(strings, arena);
  cr_assert_str_eq(text, "[\"plain\",\"with \\\"quotes\\\", \\\\ and\\nlines\\u0001\",\"Zürich\",\"\"]");
  cr_assert(unpack_strings(text, arena, &back));
  for (guint i = 0; strings[i] != NULL; i++) cr_assert_str_eq(back[i], strings[i]);
  cr_assert_null(back[4]);
}

Test(pack, empty_lists) {
  g_autoptr(Arena) arena = arena_new();
  const char *const *strings;
  const RoleFiller *roles;
  guint n = 7;
  cr_assert_str_eq(pack_strings(NULL, arena), "[]");
  cr_assert(unpack_strings("[]", arena, &strings));
  cr_assert_null(strings[0]);
  cr_assert(unpack_roles("[]", arena, &roles, &n));
  cr_assert_eq(n, 0);
}

Test(pack, times) {
  g_autoptr(Arena) arena = arena_new();
  static const DayRange times[] = {{{2031, 5, 1}, {0, 0, 0}}, {{0, 1, 6}, {0, 1, 6}}};
  const DayRange *back;
  guint n;
  const char *text = pack_times(times, 2, arena);
  cr_assert_str_eq(text, "[[\"2031-05-01\",\"\"],[\"--01-06\",\"--01-06\"]]");
  cr_assert(unpack_times(text, arena, &back, &n));
  cr_assert_eq(n, 2);
  cr_assert_not(day_is_set(back[0].to));
  cr_assert_eq(day_compare(back[1].from, times[1].from), 0);
}

Test(pack, factors) {
  g_autoptr(Arena) arena = arena_new();
  static const Factor factors[] = {{"prior", 0.9}, {"alignment", 1}};
  Factor back[FINDING_MAX_FACTORS];
  guint n;
  const char *text = pack_factors(factors, 2, arena);
  cr_assert_str_eq(text, "[[\"prior\",0.9],[\"alignment\",1]]");
  cr_assert(unpack_factors(text, arena, back, &n));
  cr_assert_eq(n, 2);
  cr_assert_eq(back[0].value, 0.9);
}

Test(pack, more_factors_than_there_is_room_for) {
  g_autoptr(Arena) arena = arena_new();
  Factor back[FINDING_MAX_FACTORS];
  guint n;
  g_autoptr(GString) text = g_string_new("[");
  for (guint i = 0; i <= FINDING_MAX_FACTORS; i++) g_string_append(text, "[\"x\",1],");
  text->str[text->len - 1] = ']';
  cr_assert_not(unpack_factors(text->str, arena, back, &n));
}

Test(pack, damage_is_noticed) {
  static const char *const damaged[] = {"",          "[",   "[\"a\"", "[\"a\",]", "[\"a\\", "[\"a\\u00", "[\"\\u1234\"]",
                                        "[\"\\x\"]", "[1]", "{}",     "[\"a\"] "};
  static const char *const roles[] = {"[[\"r\",\"i\",\"n\",\"animal\",null,0,1,0,0]]", "[[\"r\",\"i\",\"n\",\"thing\",null,0,1,0]]",
                                      "[[\"r\",\"i\",\"n\",\"thing\",null,0,99999999999,0,0]]",
                                      "[[null,\"i\",\"n\",\"thing\",null,0,1,0,0]]"};
  g_autoptr(Arena) arena = arena_new();
  const char *const *strings;
  const RoleFiller *fillers;
  guint n;
  for (guint i = 0; i < G_N_ELEMENTS(damaged); i++) cr_assert_not(unpack_strings(damaged[i], arena, &strings), "%s", damaged[i]);
  for (guint i = 0; i < G_N_ELEMENTS(roles); i++) cr_assert_not(unpack_roles(roles[i], arena, &fillers, &n), "%s", roles[i]);
  cr_assert_not(unpack_strings(NULL, arena, &strings));
}
