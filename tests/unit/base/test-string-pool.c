/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/string-pool.h"

Test(string_pool, equal_strings_are_one) {
  g_autoptr(Arena) arena = arena_new_small();
  StringPool *pool = string_pool_new(arena);
  char text[] = "the quay master";
  const char *first = string_pool_add(pool, text, -1), *part = string_pool_add(pool, text, 8);
  cr_assert_str_eq(first, "the quay master");
  cr_assert_neq(first, (const char *)text);
  cr_assert_str_eq(part, "the quay");
  cr_assert_eq(string_pool_add(pool, "the quay", -1), part);
  cr_assert_eq(string_pool_add(pool, "the quay master", 15), first);
  cr_assert_str_eq(string_pool_add(pool, text, 0), "");
  cr_assert_eq(string_pool_add(pool, "", -1), string_pool_add(pool, text, 0));
}

Test(string_pool, stays_when_it_grows) {
  enum { N = 5000 };
  g_autoptr(Arena) arena = arena_new_small();
  StringPool *pool = string_pool_new(arena);
  const char *kept[N];
  char text[16];
  for (guint i = 0; i < N; i++) {
    g_snprintf(text, sizeof text, "berth %u", i);
    kept[i] = string_pool_add(pool, text, -1);
  }
  for (guint i = 0; i < N; i++) {
    g_snprintf(text, sizeof text, "berth %u", i);
    cr_assert_str_eq(kept[i], text);
    cr_assert_eq(string_pool_add(pool, text, -1), kept[i]);
  }
}
