/* SPDX-License-Identifier: MIT */
/* JSON Lines: whatever the bytes, every document is valid, problems come in the order of lines, and reading twice gives the same. */
#include "fuzz-input.h"

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  guint64 line = 0, line_again = 0;
  InputProblems problems = {fuzz_check_problem, &line, 0, 0}, again = {fuzz_check_problem, &line_again, 0, 0};
  Document *first = NULL, *second = NULL;
  guint64 documents = fuzz_read(&format_json, bytes, length, &problems, &first);
  g_assert_cmpuint(fuzz_read(&format_json, bytes, length, &again, &second), ==, documents);
  g_assert_cmpuint(documents + problems.lost, >, 0); /* no silence */
  g_assert_cmpuint(problems.lost, ==, again.lost);
  g_assert_true((!first && !second) || strcmp(first->hash, second->hash) == 0);
  document_free(first);
  document_free(second);
  return 0;
}
