/* SPDX-License-Identifier: MIT */
/* Tables: whatever the bytes, documents are valid, reading ends, and twice gives the same. */
#include "fuzz-input.h"

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  fuzz_read_twice(&format_csv, bytes, length);
  return 0;
}
