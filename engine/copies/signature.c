/* SPDX-License-Identifier: MIT */
#include "copies/signature.h"

#define SLOT_BITS 6
#define EMPTY G_MAXUINT32

G_STATIC_ASSERT(1 << SLOT_BITS == SIGNATURE_SLOTS);

/* Before the minima are cut down to what is kept. */
typedef struct {
  guint32 slots[SIGNATURE_SLOTS];
  guint32 shingles;
} Minima;

/* The finalizer of MurmurHash3 (Appleby): every bit of the result depends on every bit of x. */
static guint64 mix(guint64 x) {
  x = (x ^ x >> 33) * G_GUINT64_CONSTANT(0xFF51AFD7ED558CCD);
  x = (x ^ x >> 33) * G_GUINT64_CONSTANT(0xC4CEB9FE1A85EC53);
  return x ^ x >> 33;
}

static void add_shingle(Minima *minima, guint64 run) {
  const guint64 hash = mix(run);
  guint32 *slot = &minima->slots[hash >> (64 - SLOT_BITS)];
  *slot = MIN(*slot, (guint32)hash);
  minima->shingles++;
}

/* Hashes of the words of a text, in order. */
static guint32 *words_of(Tokens tokens, Arena *arena, guint *n) {
  guint32 *words = arena_resize(arena, NULL, 0, (tokens.n + 1) * sizeof *words);
  *n = 0;
  for (guint i = 0; i < tokens.n; i++)
    if (tokens.items[i].kind == TOKEN_WORD || tokens.items[i].kind == TOKEN_NUMBER) words[(*n)++] = tokens.items[i].hash;
  return words;
}

/* A run of words is a polynomial in its words (Karp, Rabin 1987), so that the next run costs one step. */
#define BASE G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)

static void add_runs(Minima *minima, const guint32 *words, guint n) {
  guint64 run = 0, oldest = 1;
  const guint length = MIN(n, SHINGLE_WORDS);
  for (guint i = 0; i < length; i++) run = run * BASE + words[i];
  for (guint i = 1; i < length; i++) oldest *= BASE;
  add_shingle(minima, run);
  for (guint i = length; i < n; i++) {
    run = (run - words[i - length] * oldest) * BASE + words[i];
    add_shingle(minima, run);
  }
}

/* An empty slot takes what a full one has; which, depends on the slots' numbers alone, so that two texts with the same shingles agree. */
static void fill_empty(Minima *minima) {
  const Minima before = *minima;
  for (guint64 i = 0; i < SIGNATURE_SLOTS; i++)
    for (guint64 attempt = 1; minima->slots[i] == EMPTY; attempt++) minima->slots[i] = before.slots[mix(i << 32 | attempt) % SIGNATURE_SLOTS];
}

void signature_of_tokens(Tokens tokens, Arena *arena, Signature *out) {
  guint n;
  const guint32 *words = words_of(tokens, arena, &n);
  Minima minima = {.shingles = 0};
  *out = (Signature){0};
  if (n == 0) return;
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) minima.slots[i] = EMPTY;
  add_runs(&minima, words, n);
  fill_empty(&minima);
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) out->slots[i] = (guint16)minima.slots[i];
  out->shingles = minima.shingles;
}

void signature_of(const char *text, gsize length, Arena *arena, Signature *out) { signature_of_tokens(tokens_scan(text, length, arena), arena, out); }

guint signature_agreement(const Signature *a, const Signature *b) {
  guint16 same = 0;
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) same = (guint16)(same + (a->slots[i] == b->slots[i]));
  return a->shingles > 0 && b->shingles > 0 ? same : 0;
}

static double resemblance_of(guint agreement) { return (double)agreement / SIGNATURE_SLOTS; }

static double common_of(guint agreement, const Signature *a, const Signature *b) {
  const double resemblance = resemblance_of(agreement);
  return resemblance / (1 + resemblance) * ((double)a->shingles + b->shingles);
}

double signature_resemblance(const Signature *a, const Signature *b) { return resemblance_of(signature_agreement(a, b)); }
double signature_common(const Signature *a, const Signature *b) { return common_of(signature_agreement(a, b), a, b); }

gboolean signatures_are_copies(guint agreement, const Signature *a, const Signature *b) {
  if (resemblance_of(agreement) >= COPY_RESEMBLANCE_SURE) return TRUE;
  const double common = common_of(agreement, a, b);
  return common >= COPY_SHINGLES_MIN && common >= COPY_SHARE_MIN * MIN(a->shingles, b->shingles);
}
