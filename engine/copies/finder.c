/* SPDX-License-Identifier: MIT */
#include "copies/finder.h"
#include <string.h>

/* A band with the place of a document that has it: sorted, the documents of one band follow each other in their order. */
#define PLACE_BITS 26
#define BAND_BITS 38
#define RADIX_BITS 10

G_STATIC_ASSERT(PLACE_BITS + BAND_BITS == 64);
G_STATIC_ASSERT(COPY_BANDS <= 1 << (BAND_BITS - 32));

struct CopyFinder {
  guint64 *filter;    /* bits: bands that somebody who is sought has */
  GHashTable *sought; /* rows */
  GArray *seen;       /* of Print */
  GArray *found;      /* of Provenance */
};

CopyFinder *copy_finder_new(void) {
  CopyFinder *finder = g_new(CopyFinder, 1);
  finder->filter = g_new0(guint64, ((gsize)1 << COPY_FILTER_BITS) / 64);
  finder->sought = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
  finder->seen = g_array_new(FALSE, FALSE, sizeof(Print));
  finder->found = g_array_new(FALSE, FALSE, sizeof(Provenance));
  return finder;
}

void copy_finder_free(CopyFinder *finder) {
  if (!finder) return;
  g_free(finder->filter);
  g_hash_table_unref(finder->sought);
  g_array_unref(finder->seen);
  g_array_unref(finder->found);
  g_free(finder);
}

/* ---- bands ---- */

static guint64 band_of(const Signature *signature, guint band) {
  return (guint64)band << 32 | (guint64)signature->slots[2 * band] << 16 | signature->slots[2 * band + 1];
}

/* Which two bits of the filter stand for a band. */
typedef struct {
  guint64 one, other;
} Bits;

static Bits bits_of(guint64 band) {
  const guint64 hash = (band + 1) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
  return (Bits){hash >> (64 - COPY_FILTER_BITS), (hash ^ hash >> 32) & ((1 << COPY_FILTER_BITS) - 1)};
}

static void set_bit(CopyFinder *finder, guint64 bit) { finder->filter[bit / 64] |= G_GUINT64_CONSTANT(1) << bit % 64; }
static gboolean has_bit(const CopyFinder *finder, guint64 bit) { return finder->filter[bit / 64] >> bit % 64 & 1; }

static gboolean has_band(const CopyFinder *finder, guint64 band) {
  const Bits bits = bits_of(band);
  return has_bit(finder, bits.one) && has_bit(finder, bits.other);
}

void copy_finder_seek(CopyFinder *finder, const Print *print) {
  g_hash_table_add(finder->sought, g_memdup2(&print->document, sizeof print->document));
  for (guint band = 0; band < COPY_BANDS && print->signature.shingles > 0; band++) {
    const Bits bits = bits_of(band_of(&print->signature, band));
    set_bit(finder, bits.one);
    set_bit(finder, bits.other);
  }
}

gboolean copy_finder_touches(const CopyFinder *finder, const Signature *signature) {
  if (signature->shingles == 0) return FALSE;
  for (guint band = 0; band < COPY_BANDS; band++)
    if (has_band(finder, band_of(signature, band))) return TRUE;
  return FALSE;
}

void copy_finder_see(CopyFinder *finder, const Print *print) {
  const gboolean sought = g_hash_table_contains(finder->sought, &print->document);
  if (sought || copy_finder_touches(finder, &print->signature)) g_array_append_val(finder->seen, *print);
}

/* ---- sorting ---- */

static gint by_order(gconstpointer a, gconstpointer b) { return print_order(a, b); }

/* By the bands; places stand in order already. */
static void sort_entries(GArray *entries) {
  g_autofree guint64 *spare = g_new(guint64, entries->len + 1);
  guint64 *from = (guint64 *)(gpointer)entries->data, *to = spare;
  for (guint shift = PLACE_BITS; shift < 64; shift += RADIX_BITS) {
    gsize ends[(1 << RADIX_BITS) + 1] = {0};
    const guint64 mask = (1 << RADIX_BITS) - 1;
    for (guint i = 0; i < entries->len; i++) ends[(from[i] >> shift & mask) + 1]++;
    for (guint i = 0; i <= mask; i++) ends[i + 1] += ends[i];
    for (guint i = 0; i < entries->len; i++) to[ends[from[i] >> shift & mask]++] = from[i];
    guint64 *const swap = from;
    from = to;
    to = swap;
  }
  if (from == spare) memcpy(entries->data, spare, entries->len * sizeof *spare);
}

/* One band after another: all at once are four times what the signatures take. */
static void collect_entries(const CopyFinder *finder, guint band, GArray *entries) {
  g_array_set_size(entries, 0);
  for (guint64 place = 0; place < finder->seen->len; place++) {
    const Signature *signature = &g_array_index(finder->seen, Print, place).signature;
    if (signature->shingles == 0) continue;
    const guint64 value = band_of(signature, band), entry = value << PLACE_BITS | place;
    if (has_band(finder, value)) g_array_append_val(entries, entry);
  }
  sort_entries(entries);
}

/* ---- finding ---- */

/* What is known so far of the document at a place. */
typedef struct {
  guint original, agreement; /* a place, and in how many slots the two agree: 0 = none yet */
  gboolean sought;
} Candidate;

static void look_at(const Print *prints, Candidate *candidate, guint place, guint other) {
  if (candidate->agreement > 0 && candidate->original == other) return;
  const Signature *mine = &prints[place].signature, *earlier = &prints[other].signature;
  const guint agreement = signature_agreement(mine, earlier);
  const gboolean better = agreement > candidate->agreement || (agreement == candidate->agreement && other < candidate->original);
  if (agreement == 0 || !better || !signatures_are_copies(agreement, mine, earlier)) return;
  candidate->original = other;
  candidate->agreement = agreement;
}

static gboolean is_within(const Print *earlier, const Print *later) {
  return (gint64)later->day - earlier->day <= COPY_WINDOW_DAYS; /* of undated ones: no other day is that late */
}

/* The documents of one band, in order: each that is sought looks at the nearest before it. */
static guint64 look_around(const Print *prints, Candidate *candidates, const guint64 *entries, gsize n) {
  const guint64 mask = (G_GUINT64_CONSTANT(1) << PLACE_BITS) - 1;
  guint64 left_out = 0;
  for (gsize i = 1; i < n; i++) {
    const guint place = (guint)(entries[i] & mask);
    if (!candidates[place].sought) continue;
    for (gsize back = 1; back <= i; back++) {
      const guint other = (guint)(entries[i - back] & mask);
      if (!is_within(&prints[other], &prints[place])) break;
      left_out += back > COPY_BAND_LIMIT;
      if (back > COPY_BAND_LIMIT) break;
      look_at(prints, &candidates[place], place, other);
    }
  }
  return left_out;
}

static guint64 look_at_band(const CopyFinder *finder, const GArray *entries, Candidate *candidates) {
  const guint64 *all = (const guint64 *)(gconstpointer)entries->data;
  guint64 left_out = 0;
  for (gsize start = 0, end; start < entries->len; start = end) {
    for (end = start + 1; end < entries->len && all[end] >> PLACE_BITS == all[start] >> PLACE_BITS;) end++;
    left_out += look_around((const Print *)(gconstpointer)finder->seen->data, candidates, all + start, end - start);
  }
  return left_out;
}

static guint64 look_at_all(const CopyFinder *finder, Candidate *candidates) {
  g_autoptr(GArray) entries = g_array_new(FALSE, FALSE, sizeof(guint64));
  guint64 left_out = 0;
  for (guint band = 0; band < COPY_BANDS; band++) {
    collect_entries(finder, band, entries);
    left_out += look_at_band(finder, entries, candidates);
  }
  return left_out;
}

const GArray *copy_finder_settle(CopyFinder *finder, guint64 *left_out) {
  g_array_sort(finder->seen, by_order);
  g_autofree Candidate *candidates = g_new0(Candidate, finder->seen->len + 1);
  const Print *prints = (const Print *)(gconstpointer)finder->seen->data;
  for (guint i = 0; i < finder->seen->len; i++) candidates[i].sought = g_hash_table_contains(finder->sought, &prints[i].document);
  const guint64 beyond = look_at_all(finder, candidates);
  if (left_out) *left_out += beyond;
  g_array_set_size(finder->found, 0);
  for (guint i = 0; i < finder->seen->len; i++) {
    const Provenance provenance = {prints[i], candidates[i].agreement > 0 ? prints[candidates[i].original].document : 0};
    if (candidates[i].sought) g_array_append_val(finder->found, provenance);
  }
  return finder->found;
}
