/* SPDX-License-Identifier: MIT */
#include "base/hash.h"
#include <string.h>

#define FACTOR_1 G_GUINT64_CONSTANT(0x87c37b91114253d5)
#define FACTOR_2 G_GUINT64_CONSTANT(0x4cf5ad432745937f)
#define BLOCK 16

static inline guint64 rotate(guint64 x, guint bits) { return x << bits | x >> (64 - bits); }

static inline guint64 read_word(const guint8 *at) {
  guint64 word;
  memcpy(&word, at, sizeof word);
  return GUINT64_FROM_LE(word);
}

static inline guint64 scatter_low(guint64 word) { return rotate(word * FACTOR_1, 31) * FACTOR_2; }
static inline guint64 scatter_high(guint64 word) { return rotate(word * FACTOR_2, 33) * FACTOR_1; }

static inline guint64 finish(guint64 x) {
  x = (x ^ x >> 33) * G_GUINT64_CONSTANT(0xff51afd7ed558ccd);
  x = (x ^ x >> 33) * G_GUINT64_CONSTANT(0xc4ceb9fe1a85ec53);
  return x ^ x >> 33;
}

Hash hash_bytes(Hash before, gconstpointer bytes, gsize length) {
  const guint8 *at = bytes, *end = at + length / BLOCK * BLOCK;
  guint64 low = before.low, high = before.high;
  for (; at < end; at += BLOCK) {
    low = (rotate(low ^ scatter_low(read_word(at)), 27) + high) * 5 + 0x52dce729;
    high = (rotate(high ^ scatter_high(read_word(at + 8)), 31) + low) * 5 + 0x38495ab5;
  }
  guint8 tail[BLOCK] = {0}; /* zeros at the end add nothing, as if they were not there */
  if (length % BLOCK > 0) memcpy(tail, at, length % BLOCK);
  low ^= scatter_low(read_word(tail));
  high ^= scatter_high(read_word(tail + 8));
  low ^= length;
  high ^= length;
  low += high;
  high += low;
  low = finish(low);
  high = finish(high);
  low += high;
  return (Hash){low, high + low};
}

Hash hash_text(Hash before, const char *text) {
  if (text == NULL) return hash_bytes(before, "", 0);
  return hash_bytes(before, text, strlen(text) + 1);
}

char *hash_format(Hash hash, char *out) {
  static const char digits[] = "0123456789abcdef";
  for (guint i = 0; i < 16; i++) {
    out[i] = digits[hash.low >> (60 - 4 * i) & 0xf];
    out[16 + i] = digits[hash.high >> (60 - 4 * i) & 0xf];
  }
  out[32] = '\0';
  return out;
}
