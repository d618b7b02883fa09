/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "problem-text.h"
#include "ruleset/format.h"

static char *format(const char *text) {
  g_autoptr(Problems) problems = problems_new();
  char *laid = rule_format("f.yml", text, strlen(text), problems);
  g_autofree char *told = problems_text(problems);
  cr_assert_not_null(laid, "%s", told);
  return laid;
}

/* And once more: what is laid out stays. */
static void check(const char *text, const char *expected) {
  g_autofree char *laid = format(text), *again = format(laid);
  cr_expect_str_eq(laid, expected, "%s", laid);
  cr_expect_str_eq(again, expected, "%s", again);
}

Test(format, columns) {
  check("a:\n    b: 1\n    c:\n          d: 2\ne: 3\n", "a:\n  b: 1\n  c:\n    d: 2\ne: 3\n");
  check("a:\n- x\n- y\nb: z\n", "a:\n  - x\n  - y\nb: z\n");
  check("a:\n   -   b: 1\n       c: 2\n   - b: 3\n", "a:\n  - b: 1\n    c: 2\n  - b: 3\n");
  check("a:\n  -\n    b: 1\n    c: 2\nd: 3\n", "a:\n  -\n    b: 1\n    c: 2\nd: 3\n");
  check("a:\n  - b:\n    - c: 1\n      d: 2\n    e: 3\n", "a:\n  - b:\n      - c: 1\n        d: 2\n    e: 3\n");
}

Test(format, blank_lines_and_line_ends) {
  check("\n\na: 1  \r\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n");
  check("\xef\xbb\xbf" "a: 1", "a: 1\n");
}

Test(format, comments_stay_with_what_they_stand_before) {
  check("# head\na:\n      # of b\n    b: 1   # beside\n# of c\nc: 2\n# end\n", "# head\na:\n  # of b\n  b: 1   # beside\n# of c\nc: 2\n# end\n");
}

Test(format, values_of_several_lines) {
  check("a:\n    b: [x,\n          'y, ]', # no end\n          z]\n    c: 1\n", "a:\n  b: [x,\n        'y, ]', # no end\n        z]\n  c: 1\n");
  check("a:\n    b: [x,\n    y]\n", "a:\n  b: [x,\n    y]\n");
  check("a:\n    b: plain\n      text\n    c: 1\n", "a:\n  b: plain\n    text\n  c: 1\n");
  check("a:\n    b: \"- not\n      an: item\"\n    c: 1\n", "a:\n  b: \"- not\n    an: item\"\n  c: 1\n");
  check("a: it's [no] list\nb: \"c: d\"\n", "a: it's [no] list\nb: \"c: d\"\n");
}

Test(format, what_is_no_rule_file_is_told_and_left) {
  g_autoptr(Problems) problems = problems_new();
  cr_expect_null(rule_format("f.yml", "a: [1\n", 6, problems));
  cr_expect_eq(problems_count(problems, PROBLEM_ERROR), 1);
  g_autoptr(Problems) strange = problems_new();
  cr_expect_null(rule_format("f.yml", "\n\xef\xbb\xbf" "a: 1\n", 9, strange), "the mark would come to the front");
}
