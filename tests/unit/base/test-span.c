/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/span.h"

Test(span, empty_is_not_set) {
  cr_assert_not(span_is_set(span_make(0, 0)));
  cr_assert_not(span_is_set(span_make(7, 7)));
  cr_assert(span_is_set(span_make(7, 8)));
  cr_assert_eq(span_length(span_make(7, 19)), 12);
}

Test(span, contains_its_own_ends) {
  Span outer = span_make(10, 20);
  cr_assert(span_contains(outer, outer));
  cr_assert(span_contains(outer, span_make(10, 11)));
  cr_assert(span_contains(outer, span_make(19, 20)));
  cr_assert_not(span_contains(outer, span_make(9, 11)));
  cr_assert_not(span_contains(outer, span_make(19, 21)));
}

Test(span, neighbours_do_not_overlap) {
  cr_assert_not(span_overlaps(span_make(0, 5), span_make(5, 9)));
  cr_assert_not(span_overlaps(span_make(5, 9), span_make(0, 5)));
  cr_assert(span_overlaps(span_make(0, 6), span_make(5, 9)));
  cr_assert(span_overlaps(span_make(0, 9), span_make(3, 4)));
}

Test(span, union_covers_both_and_skips_unset) {
  Span both = span_union(span_make(8, 9), span_make(2, 4));
  cr_assert_eq(both.start, 2);
  cr_assert_eq(both.end, 9);
  cr_assert_eq(span_union(span_make(0, 0), span_make(2, 4)).start, 2);
  cr_assert_eq(span_union(span_make(2, 4), span_make(9, 9)).end, 4);
}
