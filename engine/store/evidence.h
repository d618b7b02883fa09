/* SPDX-License-Identifier: MIT */
/* What comparing asks of the claims behind a position, as its row keeps it: so that meeting an old position costs one row and one claim,
 * however often it was stated.
 *
 * Each claim takes EVIDENCE_SIZE bytes, little-endian: its row (claim-index.h), the hash of the key of its document, or of the first of those
 * whose copy that is; the scope of its document; then year, month and day of the statement, 0 when unset. They come in the order of the
 * position's evidence: the first speaks for the position (model/fold.h). */
#pragma once
#include "model/position.h"
#include "store/store-private.h"

#define EVIDENCE_SIZE 28

/* The rows of claims, by their ids: of those from which the position was folded. */
void evidence_write(GByteArray *out, const Position *position, GHashTable *rows);
/* Makes the evidence in the arena: without claim ids and publishers, and with keys that only tell documents apart. Returns the row
 * of the claim that speaks for the position; 0 when these bytes were not written by evidence_write(). */
gint64 evidence_read(const guint8 *bytes, gsize length, Arena *arena, Position *out);
