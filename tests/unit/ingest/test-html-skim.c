/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/html-skim.h"

Test(html_skim, leaves_out_what_is_no_text) {
  static const char *const cases[][2] = {
      {"a<b>c</b>", "a<b>c</b>"},
      {"a<script>x < y</script>b", "a<script></script>b"},
      {"a<SCRIPT src='x'>1</Script >b", "a<SCRIPT src='x'></Script >b"},
      {"<style>p{}</style><p>", "<style></style><p>"},
      {"a<!-- <p> -->b<!---->c", "abc"},
      {"<script type=\"application/ld+json\">{\"a\":1}</script>b", "<script type=\"application/ld+json\">{\"a\":1}</script>b"},
      {"<script>never closed", "<script>"},
      {"<script", "<script"},
      {"a<!-- never closed", "a"},
      {"<", "<"},
      {"", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(GString) skimmed = html_skim(cases[i][0], strlen(cases[i][0]));
    cr_expect_str_eq(skimmed->str, cases[i][1], "%s gives %s", cases[i][0], skimmed->str);
  }
}
