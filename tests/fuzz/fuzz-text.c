/* SPDX-License-Identifier: MIT */
/* Plain text: one document or one problem; a valid text comes out as it went in. */
#include "fuzz-input.h" /* first: it asks for GNU functions */
#include "ingest/utf8.h"

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  guint64 line = 0;
  InputProblems problems = {fuzz_check_problem, &line, 0, 0};
  Document *document = NULL;
  guint64 documents = fuzz_read(&format_text, bytes, length, &problems, &document);
  g_assert_cmpuint(documents + problems.lost, ==, 1);
  gsize bom = length >= strlen(BOM) && memcmp(bytes, BOM, strlen(BOM)) == 0 ? strlen(BOM) : 0;
  if (document && utf8_is_valid((const char *)bytes, length)) {
    g_assert_cmpuint(document->length, ==, length - bom);
    g_assert_true(memcmp(document->text, bytes + bom, document->length) == 0);
  }
  if (document) g_assert_cmpuint(problems.kept, ==, utf8_is_valid((const char *)bytes, length) ? 0 : 1);
  document_free(document);
  return 0;
}
