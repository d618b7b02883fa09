/* SPDX-License-Identifier: MIT */
#include "base/json-text.h"

#include <criterion/criterion.h>
#include <math.h>

static void expect_string(const char *text, gssize length, const char *expected) {
  g_autoptr(GString) out = g_string_new(NULL);
  json_append_string(out, text, length);
  cr_assert_str_eq(out->str, expected);
}

Test(json_text, strings) {
  expect_string("plain", -1, "\"plain\"");
  expect_string("", -1, "\"\"");
  expect_string(NULL, -1, "null");
  expect_string("cut here", 3, "\"cut\"");
  expect_string("a \"quote\" and a \\", -1, "\"a \\\"quote\\\" and a \\\\\"");
  expect_string("\b\f\n\r\t", -1, "\"\\b\\f\\n\\r\\t\"");
  expect_string("\x01 \x1f \x7f", -1, "\"\\u0001 \\u001f \x7f\"");
  expect_string("Zürich – 平壤 🙂 / \u2028", -1, "\"Zürich – 平壤 🙂 / \u2028\"");
}

Test(json_text, bytes_that_are_not_utf8) {
  expect_string("a\xff\xfe"
                "b",
                -1, "\"a\uFFFD\uFFFDb\"");
  expect_string("cut \xc3", -1, "\"cut \uFFFD\"");
  expect_string("a\0b", 3, "\"a\\u0000b\"");
}

static void expect_double(double value, const char *expected) {
  g_autoptr(GString) out = g_string_new(NULL);
  json_append_double(out, value);
  cr_assert_str_eq(out->str, expected);
}

Test(json_text, numbers) {
  expect_double(0, "0");
  expect_double(-0.0, "0");
  expect_double(40, "40");
  expect_double(-3, "-3");
  expect_double(0.1, "0.1");
  expect_double(0.9 * 0.8, "0.7200000000000001");
  expect_double(1e15, "1000000000000000");
  expect_double(9007199254740991.0, "9007199254740991");
  expect_double(1e300, "1e+300");
  expect_double(2.5e-7, "2.5e-07");
  expect_double(INFINITY, "null");
  expect_double(-INFINITY, "null");
  expect_double(NAN, "null");
}

Test(json_text, numbers_read_back_the_same) {
  g_autoptr(GString) out = g_string_new(NULL);
  double value = 1.0 / 3.0;
  for (guint i = 0; i < 2000; i++) {
    g_string_truncate(out, 0);
    json_append_double(out, value);
    cr_assert_eq(g_ascii_strtod(out->str, NULL), value, "%s", out->str);
    value = fmod(value * 1.0009765625 + 0.1234567890123, 977.0);
  }
}
