/* SPDX-License-Identifier: MIT */
/* Packed bytes: they unpack, or an error says why not, and never to more than their size allows. */
#include "base/error.h"
#include "ingest/source-unpack.h"

#define LIMIT (1024 * 1024)

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Source) source = source_unpack(source_of_bytes(bytes, length), &error);
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean whole = source && source_read_all(source, LIMIT, out, &error);
  g_assert_true(whole != (error != NULL));
  g_assert_true(!error || g_error_matches(error, SICNON_ERROR, SICNON_ERROR_DATA));
  return 0;
}
