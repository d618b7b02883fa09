/* SPDX-License-Identifier: MIT */
#include "review/form.h"
#include <criterion/criterion.h>
#include <string.h>

static Form *parse(const char *text) { return form_parse(text, strlen(text)); }

Test(form, values) {
  g_autoptr(Form) form = parse("a=1&b=x+y%20z%26%C3%A9&empty=&flag&&c=a=b");
  cr_assert_str_eq(form_value(form, "a"), "1");
  cr_assert_str_eq(form_value(form, "b"), "x y z&\xc3\xa9");
  cr_assert_str_eq(form_value(form, "c"), "a=b");
  cr_assert_null(form_value(form, "empty"));
  cr_assert_null(form_value(form, "flag"));
  cr_assert_null(form_value(form, "missing"));
  cr_assert_null(form_value(NULL, "a"));
}

Test(form, what_is_wrong_is_wrong_as_a_whole) {
  static const char *const wrong[] = {"a=%", "a=%4", "a=%zz", "a=%00", "a=%ff", "%c3=1", "a=1&a=2", "a=1&%61=2"};
  for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) cr_expect_null(parse(wrong[i]), "%s", wrong[i]);
}

Test(form, writes_what_it_reads) {
  g_autoptr(GString) out = g_string_new(NULL);
  form_append(out, "a", "x & y=\xc3\xa9/?");
  form_append(out, "b", "");
  form_append(out, "c", NULL);
  form_append(out, "d", "1");
  cr_assert_str_eq(out->str, "a=x%20%26%20y%3D%C3%A9%2F%3F&d=1");
  g_autoptr(Form) form = parse(out->str);
  cr_assert_str_eq(form_value(form, "a"), "x & y=\xc3\xa9/?");
  g_autofree char *again = form_text(form, "d");
  cr_assert_str_eq(again, "a=x%20%26%20y%3D%C3%A9%2F%3F");
}

Test(form, form_fields_limit) {
  g_autoptr(GString) text = g_string_new(NULL);
  for (guint i = 0; i < FORM_FIELDS_LIMIT; i++) g_string_append_printf(text, "n%u=1&", i);
  g_autoptr(Form) most = parse(text->str);
  cr_assert_not_null(most);
  g_string_append(text, "more=1");
  cr_assert_null(parse(text->str));
}

Test(form, paths) {
  g_autofree char *path = form_decode_path("/actor/a%2Fb+c", 14);
  cr_assert_str_eq(path, "/actor/a/b+c");
  cr_assert_null(form_decode_path("/%00", 4));
  cr_assert_null(form_decode_path("/%c3", 4));
}
