/* SPDX-License-Identifier: MIT */
/* Numbers by which claims are found, as a document's row keeps them; for the files of store/. What was entered under them can so be taken
 * back when the document goes, whatever the rules say then. */
#pragma once
#include "model/position.h"
#include "store/store-private.h"

/* A claim's number: its document's row and its place in the document. */
#define CLAIM_PLACE_BITS 24
#define CLAIM_PLACES_MAX (1u << CLAIM_PLACE_BITS)

static inline gint64 claim_row(gint64 document, guint32 place) { return document << CLAIM_PLACE_BITS | place; }
static inline gint64 claim_document(gint64 row) { return row >> CLAIM_PLACE_BITS; }
static inline guint32 claim_place(gint64 row) { return (guint32)(row & (CLAIM_PLACES_MAX - 1)); }

/* Appends the keys of a document's n claims. */
void claim_index_write(GByteArray *out, const ClaimKeys *keys, guint n);

typedef struct {
  const guint8 *at, *end;
  guint32 place;
  guint64 position;
  guint n_keys;
  const guint8 *keys; /* see claim_index_key() */
} ClaimIndexReader;

/* Goes to the next claim; FALSE after the last. What was not written by claim_index_write() ends early, with `at` before `end`. */
gboolean claim_index_next(ClaimIndexReader *reader);
guint64 claim_index_key(const ClaimIndexReader *reader, guint i);
