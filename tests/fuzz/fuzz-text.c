/* SPDX-License-Identifier: MIT */
/* Plain text: one document or one problem; a valid text comes out as it went in, behind its front matter. */
#include "fuzz-input.h"
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
    g_assert_cmpuint(document->length, <=, length - bom); /* a front matter may stand before it */
    g_assert_true(memcmp(document->text, bytes + length - document->length, document->length) == 0);
  }
  document_free(document);
  return 0;
}
