/* SPDX-License-Identifier: MIT */
#include "report/wrap.h"

#include <criterion/criterion.h>

static void expect_clean(const char *text, const char *expected) {
  g_autoptr(GString) out = g_string_new(NULL);
  wrap_clean(out, text, -1);
  cr_assert_str_eq(out->str, expected);
}

Test(wrap, clean) {
  expect_clean("  two\n\nlines\tand more  ", "two lines and more");
  expect_clean("\033[31mred\033[0m\a", "[31mred[0m");
  expect_clean("left\u202Eright\u200B", "leftright");
  expect_clean("bad \xff byte", "bad \uFFFD byte");
  expect_clean("soft\u00ADhyphen", "softhyphen");
  expect_clean("", "");
}

Test(wrap, width) {
  cr_assert_eq(wrap_width("abc"), 3);
  cr_assert_eq(wrap_width("Zürich"), 6);
  cr_assert_eq(wrap_width("平壤"), 4);
  cr_assert_eq(wrap_width("e\u0301"), 1);
}

static void expect_lines(const char *text, guint width, const char *expected) {
  g_autoptr(GPtrArray) lines = wrap_lines(text, width);
  g_autoptr(GString) joined = g_string_new(NULL);
  for (guint i = 0; i < lines->len; i++) g_string_append_printf(joined, "%s|", (const char *)g_ptr_array_index(lines, i));
  cr_assert_str_eq(joined->str, expected, "%s", joined->str);
}

Test(wrap, lines) {
  expect_lines("", 10, "");
  expect_lines("short", 10, "short|");
  expect_lines("exactly te", 10, "exactly te|");
  expect_lines("one two three four", 9, "one two|three|four|");
  expect_lines("one two three four", 8, "one two|three|four|");
  expect_lines("incomprehensibilities", 8, "incompre|hensibil|ities|");
  expect_lines("a incomprehensible", 8, "a|incompre|hensible|");
  expect_lines("平壤平壤平", 5, "平壤|平壤|平|");
  expect_lines("abc", 0, "ab|c|");
}

Test(wrap, paragraph) {
  g_autoptr(GString) out = g_string_new(NULL);
  wrap_paragraph(out, "one two\nthree four", -1, 12, "1. ", "   ");
  cr_assert_str_eq(out->str, "1. one two\n   three\n   four\n");
}

Test(wrap, pad) {
  g_autoptr(GString) out = g_string_new("head ");
  g_string_append(out, "平");
  wrap_pad(out, 5, 4);
  cr_assert_str_eq(out->str, "head 平  ");
}
