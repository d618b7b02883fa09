/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "base/pages.h"

Test(pages, are_zeroed_aligned_and_whole) {
  const gsize sizes[] = {1, 4096, PAGES_HUGE, PAGES_HUGE + 1, 5 * PAGES_HUGE - 1};
  for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
    guint8 *pages = pages_new(sizes[i]);
    cr_expect_eq((gsize)pages % PAGES_HUGE, 0);
    for (gsize at = 0; at < sizes[i]; at += 1000) cr_assert_eq(pages[at], 0);
    pages[0] = pages[sizes[i] - 1] = 1;
    pages_free(pages, sizes[i]);
  }
  pages_free(NULL, 1);
}
