/* SPDX-License-Identifier: MIT */
#include "copies/signature.h"
#include "text/tokens.h"

#define SLOT_BITS 7
#define EMPTY G_MAXUINT32

G_STATIC_ASSERT(1 << SLOT_BITS == SIGNATURE_SLOTS);

/* The finalizer of MurmurHash3 (Appleby): every bit of the result depends on every bit of x. */
static guint64 mix(guint64 x) {
  x = (x ^ x >> 33) * G_GUINT64_CONSTANT(0xFF51AFD7ED558CCD);
  x = (x ^ x >> 33) * G_GUINT64_CONSTANT(0xC4CEB9FE1A85EC53);
  return x ^ x >> 33;
}

static void add_shingle(Signature *out, const guint32 *words, guint n) {
  guint64 hash = n;
  for (guint i = 0; i < n; i++) hash = mix(hash ^ words[i]) + i;
  hash = mix(hash);
  guint32 *slot = &out->slots[hash >> (64 - SLOT_BITS)];
  *slot = MIN(*slot, (guint32)hash);
  out->shingles++;
}

/* Hashes of the words of a text, in order. */
static guint32 *words_of(const char *text, gsize length, Arena *arena, guint *n) {
  const Tokens tokens = tokens_scan(text, length, arena);
  guint32 *words = arena_new_array(arena, guint32, tokens.n + 1);
  *n = 0;
  for (guint i = 0; i < tokens.n; i++)
    if (tokens.items[i].kind == TOKEN_WORD || tokens.items[i].kind == TOKEN_NUMBER) words[(*n)++] = tokens.items[i].hash;
  return words;
}

/* An empty slot takes what a full one has; which, depends on the slots' numbers alone, so that two texts with the same shingles agree. */
static void fill_empty(Signature *out) {
  const Signature before = *out;
  for (guint64 i = 0; i < SIGNATURE_SLOTS; i++)
    for (guint64 attempt = 1; out->slots[i] == EMPTY; attempt++) out->slots[i] = before.slots[mix(i << 32 | attempt) % SIGNATURE_SLOTS];
}

void signature_of(const char *text, gsize length, Arena *arena, Signature *out) {
  guint n;
  const guint32 *words = words_of(text, length, arena, &n);
  out->shingles = 0;
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) out->slots[i] = EMPTY;
  if (n == 0) return;
  if (n < SHINGLE_WORDS) add_shingle(out, words, n);
  for (guint i = 0; i + SHINGLE_WORDS <= n; i++) add_shingle(out, words + i, SHINGLE_WORDS);
  fill_empty(out);
}

double signature_resemblance(const Signature *a, const Signature *b) {
  if (a->shingles == 0 || b->shingles == 0) return 0;
  guint same = 0;
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) same += a->slots[i] == b->slots[i];
  return (double)same / SIGNATURE_SLOTS;
}

double signature_common(const Signature *a, const Signature *b) {
  const double resemblance = signature_resemblance(a, b);
  return resemblance / (1 + resemblance) * ((double)a->shingles + b->shingles);
}
