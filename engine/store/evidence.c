/* SPDX-License-Identifier: MIT */
#include "store/evidence.h"

#include <string.h>
#include "store/claim-index.h"
#include "store/documents.h"

static guint64 day_bits(Day day) { return (guint64)(guint16)day.year | (guint64)day.month << 16 | (guint64)day.day << 24; }

static Day day_of_bits(guint32 bits) { return (Day){(gint16)(bits & 0xffff), (guint8)(bits >> 16), (guint8)(bits >> 24)}; }

void evidence_write(GByteArray *out, const Position *position, GHashTable *rows) {
  for (guint i = 0; i < position->n_evidence; i++) {
    const Evidence *evidence = &position->evidence[i];
    const gint64 *row = g_hash_table_lookup(rows, evidence->claim);
    const guint64 claim = GUINT64_TO_LE((guint64)*row), first = GUINT64_TO_LE((guint64)document_name_number(evidence->first));
    const guint64 scope = GUINT64_TO_LE(evidence->scope);
    const guint32 said = GUINT32_TO_LE((guint32)day_bits(evidence->said));
    g_byte_array_append(out, (const guint8 *)&claim, sizeof claim);
    g_byte_array_append(out, (const guint8 *)&first, sizeof first);
    g_byte_array_append(out, (const guint8 *)&scope, sizeof scope);
    g_byte_array_append(out, (const guint8 *)&said, sizeof said);
  }
}

/* Documents are only told apart by it: six bits a letter. */
static const char *number_name(guint64 number, Arena *arena) {
  char name[sizeof number * 2], *end = name;
  for (; number > 0; number >>= 6) *end++ = (char)('0' + (number & 63));
  return arena_copy(arena, name, end - name);
}

gint64 evidence_read(const guint8 *bytes, gsize length, Arena *arena, Position *out) {
  const guint n = (guint)(length / EVIDENCE_SIZE);
  gint64 first = 0;
  if (n == 0 || length % EVIDENCE_SIZE != 0) return 0;
  Evidence *evidence = arena_new_array(arena, Evidence, n);
  for (guint i = 0; i < n; i++, bytes += EVIDENCE_SIZE) {
    guint64 claim, of_first, scope;
    guint32 said;
    memcpy(&claim, bytes, sizeof claim);
    memcpy(&of_first, bytes + sizeof claim, sizeof of_first);
    memcpy(&scope, bytes + sizeof claim + sizeof of_first, sizeof scope);
    memcpy(&said, bytes + sizeof claim + sizeof of_first + sizeof scope, sizeof said);
    const gint64 row = (gint64)GUINT64_FROM_LE(claim);
    if (i == 0) first = row;
    evidence[i] = (Evidence){.document = number_name((guint64)claim_document(row), arena),
                             .first = number_name(GUINT64_FROM_LE(of_first), arena),
                             .said = day_of_bits(GUINT32_FROM_LE(said)),
                             .scope = GUINT64_FROM_LE(scope)};
  }
  out->evidence = evidence;
  out->n_evidence = n;
  return first;
}
