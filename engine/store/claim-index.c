/* SPDX-License-Identifier: MIT */
/* For each claim that has keys: its place and how many keys (4 bytes each), its position and its keys (8 each), all little-endian. */
#include "store/claim-index.h"

#include <string.h>

#define HEAD_SIZE 16

static void append_32(GByteArray *out, guint32 number) {
  number = GUINT32_TO_LE(number);
  g_byte_array_append(out, (const guint8 *)&number, sizeof number);
}

static void append_64(GByteArray *out, guint64 number) {
  number = GUINT64_TO_LE(number);
  g_byte_array_append(out, (const guint8 *)&number, sizeof number);
}

void claim_index_write(GByteArray *out, const ClaimKeys *keys, guint n) {
  for (guint i = 0; i < n; i++) {
    if (keys[i].position == 0) continue;
    append_32(out, i);
    append_32(out, keys[i].n_keys);
    append_64(out, keys[i].position);
    for (guint k = 0; k < keys[i].n_keys; k++) append_64(out, keys[i].keys[k]);
  }
}

static guint32 read_32(const guint8 *at) {
  guint32 number;
  memcpy(&number, at, sizeof number);
  return GUINT32_FROM_LE(number);
}

static guint64 read_64(const guint8 *at) {
  guint64 number;
  memcpy(&number, at, sizeof number);
  return GUINT64_FROM_LE(number);
}

gboolean claim_index_next(ClaimIndexReader *reader) {
  gsize left = (gsize)(reader->end - reader->at);
  if (left < HEAD_SIZE) return FALSE;
  guint32 place = read_32(reader->at), n = read_32(reader->at + 4);
  if (place >= CLAIM_PLACES_MAX || n > (left - HEAD_SIZE) / sizeof(guint64)) return FALSE;
  reader->place = place;
  reader->n_keys = n;
  reader->position = read_64(reader->at + 8);
  reader->keys = reader->at + HEAD_SIZE;
  reader->at = reader->keys + n * sizeof(guint64);
  return TRUE;
}

guint64 claim_index_key(const ClaimIndexReader *reader, guint i) { return read_64(reader->keys + i * sizeof(guint64)); }
