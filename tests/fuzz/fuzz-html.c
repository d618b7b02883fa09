/* SPDX-License-Identifier: MIT */
/* Pages: whatever the bytes, documents are valid, reading ends, and twice gives the same; and skimming changes nothing. */
#include "fuzz-input.h"
#include "ingest/html.h"

static void check_skim(const char *html, gsize length) {
  g_autoptr(HtmlReader) reader = html_reader_new(NULL);
  g_auto(HtmlArticle) skimmed = {0}, whole = {0};
  html_read_page(reader, html, length, &skimmed);
  g_autoptr(HtmlSkim) nothing = html_skim_nothing(html, length);
  html_read_skimmed(reader, nothing, &whole);
  if (whole.too_deep) return; /* perhaps in what is skimmed off */
  const char *const of_both[][2] = {
      {skimmed.text, whole.text},           {skimmed.title, whole.title}, {skimmed.publisher, whole.publisher},
      {skimmed.published, whole.published}, {skimmed.url, whole.url},     {skimmed.lang, whole.lang}};
  for (gsize i = 0; i < G_N_ELEMENTS(of_both); i++) g_assert_cmpstr(of_both[i][0], ==, of_both[i][1]);
}

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  fuzz_read_twice(&format_html, bytes, length);
  if (g_utf8_validate_len((const char *)bytes, length, NULL)) check_skim((const char *)bytes, length);
  return 0;
}
