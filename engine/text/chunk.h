/* SPDX-License-Identifier: MIT */
/* Eight bytes of text in one register: the first byte is the lowest, on every machine. A mask has the top bit of each byte it means.
 *
 * Words are hashed by chunks: multiply and shift for each (the finaliser of MurmurHash3), then once more with the length. This and
 * finding the end of a word in the same register are the hot path of the engine; byte by byte, both cost twice the time.
 * Bytes above 127 belong to no class here. Cost: no branches. Threads: pure functions. */
#pragma once
#include <glib.h>
#include <string.h>

typedef guint64 Chunk;

#define CHUNK_SIZE 8
#define CHUNK_ONES G_GUINT64_CONSTANT(0x0101010101010101)
#define CHUNK_TOPS G_GUINT64_CONSTANT(0x8080808080808080)
#define CHUNK_CASE G_GUINT64_CONSTANT(0x2020202020202020) /* the bit between "A" and "a" */
#define HASH_START G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)
#define HASH_MIX G_GUINT64_CONSTANT(0xFF51AFD7ED558CCD)
#define HASH_END G_GUINT64_CONSTANT(0xC4CEB9FE1A85EC53)

static inline Chunk chunk_load(const char *bytes) {
  Chunk chunk;
  memcpy(&chunk, bytes, CHUNK_SIZE);
  return GUINT64_FROM_LE(chunk);
}

/* n bytes, 1 to CHUNK_SIZE - 1, and zeros. Two loads that may overlap, so that nothing behind the bytes is touched. */
static inline Chunk chunk_load_part(const char *bytes, gsize n) {
  if (n >= 4) {
    guint32 first, last;
    memcpy(&first, bytes, 4);
    memcpy(&last, bytes + n - 4, 4);
    return GUINT32_FROM_LE(first) | (Chunk)GUINT32_FROM_LE(last) << (8 * (n - 4));
  }
  gsize middle = n / 2;
  return (guint8)bytes[0] | (Chunk)(guint8)bytes[middle] << (8 * middle) | (Chunk)(guint8)bytes[n - 1] << (8 * (n - 1));
}

/* The first n bytes of 1 to CHUNK_SIZE; the others become 0. */
static inline Chunk chunk_first(Chunk chunk, gsize n) { return chunk & (G_MAXUINT64 >> (64 - CHUNK_SIZE * n)); }

/* Bytes from `low` to `high`, both below 128. Adding carries into the top bit from `low` on, and again from behind `high`. */
static inline Chunk chunk_range(Chunk chunk, guint8 low, guint8 high) {
  Chunk seven = chunk & ~CHUNK_TOPS;
  Chunk from_low = seven + (0x80u - low) * CHUNK_ONES, behind_high = seven + (0x7Fu - high) * CHUNK_ONES;
  return from_low & ~behind_high & ~chunk & CHUNK_TOPS;
}

static inline Chunk chunk_letters(Chunk chunk) { return chunk_range(chunk | CHUNK_CASE, 'a', 'z'); }
static inline Chunk chunk_digits(Chunk chunk) { return chunk_range(chunk, '0', '9'); }
/* Of a mask of letters, those in upper case. */
static inline Chunk chunk_upper(Chunk chunk, Chunk letters) { return letters & ~(chunk << 2); }
static inline Chunk chunk_lower_case(Chunk chunk) { return chunk | (chunk_range(chunk, 'A', 'Z') >> 2); }

/* How many bytes from the first on belong to the mask. */
static inline gsize chunk_run(Chunk mask) {
  Chunk others = ~mask & CHUNK_TOPS;
  return others ? (gsize)__builtin_ctzll(others) / CHUNK_SIZE : CHUNK_SIZE;
}

static inline guint64 hash_add(guint64 hash, Chunk chunk) {
  hash = (hash ^ chunk) * HASH_MIX;
  return hash ^ (hash >> 32);
}

/* Never 0, which stands for "no hash" in a Token. */
static inline guint32 hash_finish(guint64 hash, gsize length) {
  guint32 folded = (guint32)(((hash ^ length) * HASH_END) >> 32);
  return folded ? folded : 1;
}

/* The hash of the first n ASCII bytes, 1 to CHUNK_SIZE. */
static inline guint32 hash_short(Chunk chunk, gsize n) {
  return hash_finish(hash_add(HASH_START, chunk_lower_case(chunk_first(chunk, n))), n);
}
