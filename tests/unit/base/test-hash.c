/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "base/hash.h"

static gboolean hash_equals(Hash a, Hash b) { return a.low == b.low && a.high == b.high; }

/* Computed with the original's definition, seed 0. */
Test(hash, known_values) {
  static const struct {
    const char *text, *hex;
  } cases[] = {
      {"", "00000000000000000000000000000000"},
      {"hello", "cbd8a7b341bd9b025b1e906a48ae1d19"},
      {"hello, world", "342fac623a5ebc8e4cdcbc079642414d"},
      {"19 Jan 2038 at 3:14:07 AM", "b89e5988b737affc664fc2950231b2cb"},
      {"The quick brown fox jumps over the lazy dog.", "cd99481f9ee902c9695da1a38987b6e7"},
  };
  char hex[HASH_TEXT_SIZE];
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
    cr_expect_str_eq(hash_format(hash_bytes((Hash){0}, cases[i].text, strlen(cases[i].text)), hex), cases[i].hex);
}

Test(hash, every_byte_counts) {
  char text[40];
  memset(text, 'a', sizeof text);
  for (gsize length = 1; length <= sizeof text; length++) {
    const Hash whole = hash_bytes((Hash){0}, text, length);
    cr_expect_not(hash_equals(whole, hash_bytes((Hash){0}, text, length - 1)), "length %zu", length);
    for (gsize i = 0; i < length; i++) {
      text[i] = 'b';
      cr_expect_not(hash_equals(whole, hash_bytes((Hash){0}, text, length)), "byte %zu of %zu", i, length);
      text[i] = 'a';
    }
  }
}

Test(hash, what_came_before_counts) {
  const Hash one = hash_text((Hash){0}, "port"), other = hash_text((Hash){0}, "strike");
  cr_assert_not(hash_equals(hash_text(one, "strike"), hash_text(other, "port")));
  cr_assert_not(hash_equals(hash_text(hash_text((Hash){0}, "ab"), "c"), hash_text(hash_text((Hash){0}, "a"), "bc")));
  cr_assert_not(hash_equals(hash_text(one, NULL), hash_text(one, "")));
}

Test(hash, does_not_depend_on_alignment) {
  char room[64];
  const char text[] = "Dockers stayed out for a week";
  const Hash wanted = hash_text((Hash){0}, text);
  for (gsize i = 0; i < 9; i++) cr_expect(hash_equals(hash_text((Hash){0}, strcpy(room + i, text)), wanted));
}
