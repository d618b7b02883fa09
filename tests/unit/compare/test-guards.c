/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "compare/guards.h"

static gboolean is_same_copy(const Evidence *of_a, guint n_a, const Evidence *of_b, guint n_b) {
  const Position a = {.evidence = of_a, .n_evidence = n_a}, b = {.evidence = of_b, .n_evidence = n_b};
  const Pair pair = {.a = &a, .b = &b};
  g_autoptr(GPtrArray) values = g_ptr_array_new_with_free_func(g_free);
  const gboolean holds = guard_holds(GUARD_SAME_COPY, &pair, values);
  cr_expect_eq(values->len > 0, holds, "what holds shows what it saw");
  return holds;
}

#define IS_SAME_COPY(a, b) is_same_copy(a, G_N_ELEMENTS(a), b, G_N_ELEMENTS(b))

Test(guards, an_edited_copy_does_not_contradict_its_original) {
  const Evidence original[] = {{.document = "wire", .first = "wire"}};
  const Evidence copies[] = {{.document = "paper", .first = "wire"}, {.document = "site", .first = "wire"}};
  cr_expect(IS_SAME_COPY(original, copies));
  cr_expect(IS_SAME_COPY(copies, original));
}

Test(guards, a_text_may_report_both_sides) {
  const Evidence charge[] = {{.document = "wire", .first = "wire"}, {.document = "paper", .first = "wire"}};
  const Evidence denial[] = {{.document = "paper", .first = "wire"}};
  cr_expect_not(IS_SAME_COPY(charge, denial), "the paper has both");
}

Test(guards, one_independent_text_is_enough) {
  const Evidence charge[] = {{.document = "wire", .first = "wire"}, {.document = "own", .first = "own"}};
  const Evidence denial[] = {{.document = "paper", .first = "wire"}};
  cr_expect_not(IS_SAME_COPY(charge, denial));
  cr_expect_not(IS_SAME_COPY(denial, charge));
}

Test(guards, what_is_not_known_to_be_a_copy_is_none) {
  const Evidence one[] = {{.document = "a"}}, other[] = {{.document = "b"}};
  cr_expect_not(IS_SAME_COPY(one, other));
}
