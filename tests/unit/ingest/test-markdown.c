/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/markdown.h"

Test(markdown, words_without_marks) {
  static const char *const cases[][2] = {
      {"# Title\nText", "Title\n\nText"},
      {"One\ntwo\n\nthree", "One\ntwo\n\nthree"},
      {"a **b** _c_ `d`", "a b c d"},
      {"2 * 3 and snake_case", "2 * 3 and snake_case"},
      {"[words](http://a.example) ![pic](p.png)!", "words !"},
      {"see [1] and (2)", "see [1] and (2)"},
      {"- a\n- b\n10. c", "a\n\nb\n\nc"},
      {"> \"quoted\"", "\"quoted\""},
      {"a\n\n***\n\nb", "a\n\nb"},
      {"```\ncode\n```\ntext", "text"},
      {"<div>a</div> 3 < 4", "a 3 < 4"},
      {"<!-- gone\ntoo -->\nkept", "kept"},
      {"\\*star\\*", "*star*"},
      {"-5 degrees", "-5 degrees"},
      {"1984. A year", "1984. A year"},
      {"", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *plain = markdown_plain(cases[i][0]);
    cr_expect_str_eq(plain, cases[i][1], "%s gives %s", cases[i][0], plain);
  }
}
