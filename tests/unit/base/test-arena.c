/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "base/arena.h"
#include "base/pages.h"
#include "base/sanitize.h"

static gboolean all_zero(const guint8 *bytes, gsize n) {
  for (gsize i = 0; i < n; i++)
    if (bytes[i]) return FALSE;
  return TRUE;
}

Test(arena, pieces_are_zeroed_and_aligned) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize size = 0; size < 100; size++) {
    guint8 *piece = arena_alloc(arena, size);
    cr_assert_not_null(piece);
    cr_assert_eq((gsize)piece % 16, 0, "size %zu", size);
    cr_assert(all_zero(piece, size), "size %zu", size);
    memset(piece, 0xAB, size);
  }
}

Test(arena, pieces_do_not_overlap) {
  enum { N = 3000 };
  g_autoptr(Arena) arena = arena_new();
  guint8 *pieces[N];
  for (guint i = 0; i < N; i++) {
    pieces[i] = arena_alloc(arena, i % 97 + 1);
    memset(pieces[i], (int)(i % 251), i % 97 + 1);
  }
  for (guint i = 0; i < N; i++)
    for (guint k = 0; k <= i % 97; k++) cr_assert_eq(pieces[i][k], i % 251, "byte %u of piece %u", k, i);
}

Test(arena, large_pieces_have_room) {
  g_autoptr(Arena) arena = arena_new();
  guint8 *small = arena_alloc(arena, 10);
  guint8 *large = arena_alloc(arena, 5000000);
  guint8 *next = arena_alloc(arena, 10);
  memset(large, 1, 5000000);
  cr_assert(all_zero(small, 10));
  cr_assert(all_zero(next, 10));
}

Test(arena, reset_reuses_the_same_memory) {
  g_autoptr(Arena) arena = arena_new();
  guint8 *first = arena_alloc(arena, 40);
  memset(first, 0xFF, 40);
  arena_alloc(arena, 300000);
  arena_reset(arena);
  guint8 *again = arena_alloc(arena, 40);
  cr_assert_eq(again, first);
  cr_assert(all_zero(again, 40));
}

Test(arena, reset_is_safe_for_any_sequence_of_sizes) {
  g_autoptr(Arena) arena = arena_new();
  for (guint round = 1; round < 40; round++) {
    for (guint i = 0; i < 20; i++) memset(arena_alloc(arena, round * i * 977), (int)round, round * i * 977);
    arena_reset(arena);
  }
}

Test(arena, copy_ends_with_nul) {
  g_autoptr(Arena) arena = arena_new();
  cr_assert_str_eq(arena_copy(arena, "Minsk says no", 5), "Minsk");
  cr_assert_str_eq(arena_copy(arena, "Minsk", -1), "Minsk");
  cr_assert_str_eq(arena_copy(arena, "Minsk", 0), "");
}

Test(arena, printf_formats_any_length) {
  g_autoptr(Arena) arena = arena_new();
  cr_assert_str_eq(arena_printf(arena, "%s#%d", "arms", 7), "arms#7");
  char *wide = arena_printf(arena, "%100000d", 1);
  cr_assert_eq(strlen(wide), 100000);
  cr_assert_eq(wide[99999], '1');
}

Test(arena, resize_keeps_the_content) {
  g_autoptr(Arena) arena = arena_new();
  char *piece = arena_resize(arena, NULL, 0, 6);
  memcpy(piece, "hello", 6);
  char *grown = arena_resize(arena, piece, 6, 100);
  cr_assert_eq(grown, piece, "the latest piece grows in place");
  arena_alloc(arena, 1);
  char *moved = arena_resize(arena, grown, 100, 200000);
  cr_assert_neq(moved, grown);
  cr_assert_str_eq(moved, "hello");
  cr_assert_str_eq(grown, "hello", "the old piece stays until the reset");
}

Test(arena, resize_gives_the_tail_back) {
  g_autoptr(Arena) arena = arena_new();
  char *piece = arena_resize(arena, NULL, 0, 10000);
  char *shrunk = arena_resize(arena, piece, 10000, 16);
  char *next = arena_alloc(arena, 16);
  cr_assert_eq(shrunk, piece);
  cr_assert_lt(next - piece, 100);
}

#if SICNON_SANITIZED
size_t __sanitizer_get_current_allocated_bytes(void); /* gcc has no header for it */
#else
#define __sanitizer_get_current_allocated_bytes() ((gsize)0)
#define __asan_address_is_poisoned(address) ((void)(address), FALSE)
#endif

Test(arena, what_is_beyond_arena_kept_is_given_back) {
  if (!SICNON_SANITIZED) return; /* nothing else can tell */
  g_autoptr(Arena) arena = arena_new();
  gsize before = __sanitizer_get_current_allocated_bytes();
  arena_alloc(arena, ARENA_KEPT / 2);
  arena_alloc(arena, 2 * ARENA_KEPT);
  cr_assert_gt(__sanitizer_get_current_allocated_bytes() - before, 2 * ARENA_KEPT);
  arena_reset(arena);
  cr_assert_leq(__sanitizer_get_current_allocated_bytes() - before, ARENA_KEPT);
  cr_assert_gt(__sanitizer_get_current_allocated_bytes() - before, ARENA_KEPT / 4, "smaller blocks are kept");
}

Test(arena, what_is_not_handed_out_is_poisoned) {
  if (!SICNON_SANITIZED) return; /* nothing else can tell */
  g_autoptr(Arena) arena = arena_new();
  char *piece = arena_alloc(arena, 10);
  cr_assert_not(__asan_address_is_poisoned(piece + 9));
  cr_assert(__asan_address_is_poisoned(piece + 10), "overrun");
  arena_reset(arena);
  cr_assert(__asan_address_is_poisoned(piece), "use after reset");
}

Test(arena, arena_small_grows_like_any_other) {
  g_autoptr(Arena) arena = arena_new_small();
  guint8 *pieces[200];
  for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) {
    pieces[i] = arena_alloc(arena, ARENA_SMALL / 3);
    cr_assert(all_zero(pieces[i], ARENA_SMALL / 3));
    memset(pieces[i], (int)(i % 251), ARENA_SMALL / 3);
  }
  for (guint i = 0; i < G_N_ELEMENTS(pieces); i++) cr_assert_eq(pieces[i][ARENA_SMALL / 3 - 1], i % 251);
}

Test(arena, large_ones_stand_in_pages_of_their_own) {
  g_autoptr(Arena) arena = arena_new_large();
  guint8 *first = arena_alloc(arena, 100);
  for (guint i = 0; i < 100; i++) cr_assert_eq(first[i], 0);
  memset(first, 1, 100);
  for (guint i = 0; i < 40; i++) memset(arena_alloc(arena, PAGES_HUGE / 16), 2, PAGES_HUGE / 16);
  memset(arena_alloc(arena, 3 * PAGES_HUGE), 3, 3 * PAGES_HUGE);
  for (guint i = 0; i < 100; i++) cr_assert_eq(first[i], 1);
  arena_reset(arena);
  cr_assert_eq(arena_alloc(arena, 100), first);
}
