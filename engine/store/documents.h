/* SPDX-License-Identifier: MIT */
/* Documents by their rows; for the files of store/. */
#pragma once
#include "store/statement.h"

/* Under which a document's key and its id are found. */
gint64 document_name_number(const char *name);

/* Adds the numbers of its claims' positions that have rows: what is known of its copies has changed. */
gboolean store_note_positions(Store *store, gint64 document, GHashTable *numbers, GError **error);
/* Makes positions anew, marked as changed: each once, however many documents have touched it. */
gboolean store_renew_positions(Store *store, GHashTable *numbers, GError **error);
/* Numbers are 64 bits, which a pointer may not have. */
GHashTable *number_set_new(void);

typedef struct {
  const char *id, *key, *title, *publisher, *url;
  const char *first, *first_key, *first_publisher; /* of the first of those whose copy it is; NULL: nobody's copy */
  Day published;
  guint64 rules; /* store_rules_mark() of those that read it */
  const Claim *claims; /* without ids */
  guint n_claims;
} StoredDocument;

/* The document with the claims at these n places (or all, see unpack_claims()), in the arena. FALSE with error set when there is no such row
 * or place: only the store hands out such numbers. */
gboolean store_load_document(Store *store, gint64 row, const guint32 *places, guint n_places, Arena *arena, StoredDocument *out, GError **error);
/* Its text, NULL when it was not kept; else as above. */
gboolean store_load_text(Store *store, gint64 row, Arena *arena, const char **text, gsize *length, GError **error);
/* The record of the i-th claim that was loaded, with its id and without the text. */
ClaimRecord stored_claim_record(const StoredDocument *document, guint i);
