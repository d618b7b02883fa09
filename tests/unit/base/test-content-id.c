/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "base/content-id.h"

static ContentId id_of_two(const char *a, const char *b) {
  const char *parts[] = {a, b};
  return content_id_of_n(parts, 2);
}

static void assert_differ(ContentId a, ContentId b) { cr_assert_str_neq(a.text, b.text); }

Test(content_id, equal_parts_equal_ids) {
  char copy[] = "Seoul";
  cr_assert_str_eq(id_of_two("Seoul", "denies").text, id_of_two(copy, "denies").text);
}

Test(content_id, is_lower_hex_of_fixed_length) {
  ContentId id = id_of_two("a", "b");
  cr_assert_eq(strlen(id.text), CONTENT_ID_LENGTH);
  cr_assert_eq(strspn(id.text, "0123456789abcdef"), CONTENT_ID_LENGTH);
}

Test(content_id, boundaries_order_and_number_of_parts_count) {
  const char *one[] = {"ab"}, *three[] = {"a", "b", ""};
  assert_differ(id_of_two("ab", "c"), id_of_two("a", "bc"));
  assert_differ(id_of_two("a", "b"), id_of_two("b", "a"));
  assert_differ(id_of_two("a", "b"), content_id_of_n(one, 1));
  assert_differ(id_of_two("a", "b"), content_id_of_n(three, 3));
}

Test(content_id, null_is_not_empty) {
  assert_differ(id_of_two("a", NULL), id_of_two("a", ""));
  assert_differ(id_of_two(NULL, "a"), id_of_two("", "a"));
  cr_assert_str_eq(id_of_two(NULL, NULL).text, id_of_two(NULL, NULL).text);
}

/* Stored ids must survive every change of the program. printf '\x02\0\0\0\0\0\0\0ab\xff\xff\xff\xff\xff\xff\xff\xff' | sha256sum */
Test(content_id, never_changes) { cr_assert_str_eq(id_of_two("ab", NULL).text, "1f7567ec56cf0d0bac9b"); }
