/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/utf8.h"

#define R "\xEF\xBF\xBD"

typedef struct {
  const char *bytes, *repaired;
  gsize bad;
} Case;

static const Case cases[] = {
    {"", "", 0},
    {"plain", "plain", 0},
    {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", "\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", 0},
    {"caf\xE9 noir", "caf" R " noir", 1},
    {"\x80", R, 1},
    {"\xBF\xBF", R R, 2},
    {"\xC0\xAF", R R, 2}, /* overlong */
    {"\xC1\xBF", R R, 2},
    {"\xE0\x9F\xBF", R R R, 3}, /* overlong: E0 takes A0 and up */
    {"\xF0\x8F\xBF\xBF", R R R R, 4},
    {"\xED\xA0\x80", R R R, 3},       /* a surrogate */
    {"\xF4\x90\x80\x80", R R R R, 4}, /* beyond U+10FFFF */
    {"\xF5\x80\xFF", R R R, 3},
    {"\xE2\x82", R, 2}, /* cut off: one subpart */
    {"\xE2\x82"
     "a",
     R "a", 2},
    {"\xF0\x9F\x98", R, 3},
    {"\xF0\x9F\x98"
     "a\xF0\x9F"
     "b\xF0"
     "c",
     R "a" R "b" R "c", 6},
    {"\xC3", R, 1},
    {"\xC3\xC3\xA9", R "\xC3\xA9", 1},
    {"\xE2\xE2\x82\xAC", R "\xE2\x82\xAC", 1},
    {"a\xF1\x80\x80\xE1\x80\xC2"
     "b\x80"
     "c\x80\xBF"
     "d",
     "a" R R R "b" R "c" R R "d", 9}, /* the example of the standard */
};

Test(utf8, replaces_each_maximal_subpart) {
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    gsize length = 0, bad = 0;
    g_autofree char *bytes = g_memdup2(cases[i].bytes, strlen(cases[i].bytes) + 1);
    g_autofree char *repaired = utf8_repair(bytes, strlen(bytes), &length, &bad);
    cr_assert_str_eq(repaired, cases[i].repaired, "case %zu", i);
    cr_assert_eq(length, strlen(cases[i].repaired), "case %zu", i);
    cr_assert_eq(bad, cases[i].bad, "case %zu: %zu", i, bad);
    cr_assert_eq(utf8_is_valid(bytes, strlen(bytes)), cases[i].bad == 0, "case %zu", i);
    cr_assert(g_utf8_validate(repaired, (gssize)length, NULL), "case %zu", i);
  }
}

/* Plain text is skipped by the word: what is broken may stand at any place behind it. */
Test(utf8, finds_what_is_broken_behind_plain_text) {
  char bytes[40];
  for (gsize length = 1; length < sizeof bytes; length++)
    for (gsize at = 0; at < length; at++) {
      memset(bytes, 'a', length);
      cr_assert(utf8_is_valid(bytes, length));
      bytes[at] = '\xC3';
      cr_assert_not(utf8_is_valid(bytes, length), "at %zu of %zu", at, length);
      if (at + 1 < length) bytes[at + 1] = '\xA9';
      cr_assert_eq(utf8_is_valid(bytes, length), at + 1 < length, "at %zu of %zu", at, length);
    }
}

/* As GLib does: any two, three and four bytes between letters, those of each class of the table and their neighbours. */
Test(utf8, knows_every_sequence) {
  static const guint8 edges[] = {'a',  0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0,
                                 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  const guint n = G_N_ELEMENTS(edges);
  for (guint i = 0; i < n * n * n * n; i++) {
    const char bytes[] = {'b', (char)edges[i % n], (char)edges[i / n % n], (char)edges[i / n / n % n], (char)edges[i / n / n / n], 'b', '\0'};
    cr_assert_eq(utf8_is_valid(bytes, strlen(bytes)), g_utf8_validate(bytes, -1, NULL), "%02x %02x %02x %02x", (guint8)bytes[1], (guint8)bytes[2],
                 (guint8)bytes[3], (guint8)bytes[4]);
  }
}

Test(utf8, leaves_nul_alone) {
  static const char bytes[] = "a\0\xC3\xA9\0";
  cr_assert(utf8_is_valid(bytes, sizeof bytes - 1));
  static const char broken[] = "\0\xFF\0";
  cr_assert_not(utf8_is_valid(broken, sizeof broken - 1));
  gsize length = 0, bad = 0;
  g_autofree char *repaired = utf8_repair(broken, sizeof broken - 1, &length, &bad);
  cr_assert_eq(length, 5);
  cr_assert_arr_eq(repaired, "\0" R "\0", 5);
  cr_assert_eq(bad, 1);
}

Test(utf8, makes_one_line) {
  g_autofree char *line = utf8_line("a\nb\x1B[1m\x7F\xFF");
  cr_assert_str_eq(line, "a?b?[1m?" R);
}
