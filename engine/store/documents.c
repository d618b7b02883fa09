/* SPDX-License-Identifier: MIT */
#include "store/documents.h"

#include <string.h>
#include "base/hash.h"
#include "store/claim-index.h"
#include "store/numbers.h"
#include "pack/pack-claims.h"

/* ---- what is known ---- */

gint64 document_name_number(const char *name) { return (gint64)hash_text((Hash){0}, name).low; }

static gint64 content_number(const Document *document) { return (gint64)hash_text((Hash){0}, document->hash).low; }
guint64 store_rules_mark(const char *rules) { return hash_text((Hash){0}, rules).low; }
static gint64 rules_number(const char *rules) { return (gint64)store_rules_mark(rules); }

static gboolean find_state(Statement *find, DocumentState *out, GError **error) {
  gboolean found;
  if (!statement_next(find, &found, error)) return FALSE;
  if (!found) return TRUE;
  const gboolean same = column_integer(find) != 0, fresh = column_integer(find) != 0;
  *out = !same ? DOCUMENT_CHANGED : fresh ? DOCUMENT_UNCHANGED : DOCUMENT_STALE;
  statement_stop(find);
  return TRUE;
}

gboolean store_document_state(Store *store, const Document *document, const char *rules, DocumentState *out, GError **error) {
  *out = DOCUMENT_UNKNOWN;
  if (store->indexed == 0) return TRUE;
  g_autoptr(GArray) rows = numbers_find(store, NUMBERS_DOCUMENT_NAMES, document_name_number(document->key), error);
  for (guint i = 0; rows != NULL && i < rows->len; i++) {
    Statement find = statement_start(store, QUERY_DOCUMENT_STATE);
    bind_integer(&find, content_number(document));
    bind_integer(&find, rules_number(rules));
    bind_integer(&find, g_array_index(rows, gint64, i));
    bind_text(&find, document->key);
    if (!find_state(&find, out, error)) return FALSE;
  }
  return rows != NULL;
}

/* ---- saving ---- */

static gboolean check_claims(Store *store, const Document *document, const ClaimSet *claims, GError **error) {
  if (claims->claims->len <= CLAIM_PLACES_MAX) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_INTERNAL, "%s: document %s has more than %u claims", store->path, document->id,
              CLAIM_PLACES_MAX);
  return FALSE;
}

static gboolean save_row(Store *store, const Document *document, const char *rules, const ClaimSet *claims, GError **error) {
  Statement save = statement_start(store, QUERY_DOCUMENT_SAVE);
  char day[DAY_TEXT_SIZE];
  gsize length;
  bind_text(&save, document->key);
  bind_text(&save, document->id);
  bind_integer(&save, content_number(document));
  bind_integer(&save, rules_number(rules));
  bind_run(&save);
  bind_text(&save, document->title);
  bind_text(&save, document->publisher);
  bind_text(&save, document->url);
  bind_text(&save, document->lang);
  bind_text(&save, day_is_set(document->published) ? day_format(document->published, day) : NULL);
  bind_blob(&save, store->keys->data, store->keys->len);
  const char *packed = claim_packer_write(store->packer, claims, &length);
  bind_bytes(&save, packed, length);
  if (store->without_texts) bind_null(&save);
  else bind_bytes(&save, document->text, document->length);
  return statement_run(&save, error);
}

static gboolean forget_problem(Store *store, const char *origin, GError **error) {
  if (origin == NULL || !store->has_problems) return TRUE;
  Statement forget = statement_start(store, QUERY_QUARANTINE_DELETE);
  bind_text(&forget, origin);
  return statement_run(&forget, error);
}

gboolean store_save_document(Store *store, const Document *document, const char *rules, const ClaimSet *claims, const ClaimKeys *keys,
                             GError **error) {
  if (!check_claims(store, document, claims, error)) return FALSE;
  g_byte_array_set_size(store->keys, 0);
  claim_index_write(store->keys, keys, claims->claims->len);
  return save_row(store, document, rules, claims, error) && forget_problem(store, document->origin, error);
}

void store_keep_texts(Store *store, gboolean keep) { store->without_texts = !keep; }

/* ---- reading again ---- */

GArray *store_stale_documents(Store *store, const char *rules, GError **error) {
  Statement each = statement_start(store, QUERY_DOCUMENTS_STALE);
  if (rules != NULL) bind_integer(&each, rules_number(rules));
  else bind_null(&each);
  bind_integer(&each, store->indexed);
  return statement_integers(&each, error);
}

gboolean store_stale_left(Store *store, const char *rules, guint64 *out, GError **error) {
  Statement count = statement_start(store, QUERY_DOCUMENTS_LEFT);
  gint64 n = 0;
  bind_integer(&count, rules_number(rules));
  if (!statement_integer(&count, &n, NULL, error)) return FALSE;
  *out = (guint64)n;
  return TRUE;
}

/* With the identity that it had: what its id was derived from is no longer known. */
static Document *document_again(const DocumentFields *fields, const char *key) {
  Document *document = document_new(fields);
  g_free(document->key);
  document->key = g_strdup(key);
  return document;
}

Document *store_read_document(Store *store, gint64 row, GError **error) {
  g_autoptr(Arena) arena = arena_new();
  gsize length;
  Statement load = statement_start(store, QUERY_DOCUMENT);
  if (!statement_at(&load, row, "a document", error)) return NULL;
  DocumentFields fields = {.id = column_text(&load, arena)};
  const char *key = column_text(&load, arena);
  fields.title = column_text(&load, arena);
  fields.publisher = column_text(&load, arena);
  fields.url = column_text(&load, arena);
  fields.lang = column_text(&load, arena);
  fields.published = column_day(&load);
  column_borrow(&load, &length); /* claims */
  fields.text = column_borrow(&load, &length);
  fields.text_length = (gssize)length;
  Document *document = fields.text != NULL ? document_again(&fields, key) : NULL;
  statement_stop(&load);
  if (document == NULL) store_fail_damaged(store, "the text of a document", error);
  return document;
}

/* ---- loading ---- */

/* Where they stand in document.sql. */
#define CLAIMS_COLUMN 7
#define TEXT_COLUMN 8
#define RULES_COLUMN 9
#define FIRST_COLUMN 10

static void column_fields(Statement *load, Arena *arena, StoredDocument *out) {
  gsize lang;
  out->id = column_text(load, arena);
  out->key = column_text(load, arena);
  out->title = column_text(load, arena);
  out->publisher = column_text(load, arena);
  out->url = column_text(load, arena);
  column_borrow(load, &lang);
  out->published = column_day(load);
  load->at = FIRST_COLUMN;
  out->first = column_text(load, arena);
  out->first_key = column_text(load, arena);
  out->first_publisher = column_text(load, arena);
}

gboolean store_load_document(Store *store, gint64 row, const guint32 *places, guint n_places, Arena *arena, StoredDocument *out,
                             GError **error) {
  g_autoptr(GArray) claims = g_array_new(FALSE, FALSE, sizeof(Claim));
  Statement load = statement_start(store, QUERY_DOCUMENT);
  gsize length;
  if (!statement_at(&load, row, "a document", error)) return FALSE;
  column_fields(&load, arena, out);
  load.at = CLAIMS_COLUMN;
  gboolean fine = unpack_claims(column_borrow(&load, &length), places, n_places, arena, claims);
  load.at = RULES_COLUMN;
  out->rules = (guint64)column_integer(&load);
  statement_stop(&load);
  Claim *kept = arena_new_array(arena, Claim, claims->len);
  if (claims->len > 0) memcpy(kept, claims->data, claims->len * sizeof *kept);
  out->claims = kept;
  out->n_claims = claims->len;
  return fine || store_fail_damaged(store, "the claims of a document", error);
}

gboolean store_load_text(Store *store, gint64 row, Arena *arena, const char **text, gsize *length, GError **error) {
  Statement load = statement_start(store, QUERY_DOCUMENT);
  if (!statement_at(&load, row, "a document", error)) return FALSE;
  load.at = TEXT_COLUMN;
  const char *words = column_borrow(&load, length);
  *text = words != NULL ? arena_copy(arena, words, (gssize)*length) : NULL;
  statement_stop(&load);
  return TRUE;
}

ClaimRecord stored_claim_record(const StoredDocument *document, guint i) {
  ClaimRecord record = {
      .claim = document->claims[i],
      .document = document->id,
      .document_key = document->key,
      .title = document->title,
      .publisher = document->publisher,
      .url = document->url,
      .published = document->published,
      .rules = document->rules,
      .first = document->first,
      .first_key = document->first_key,
      .first_publisher = document->first_publisher,
  };
  record.claim.id = claim_id(document->key, &record.claim);
  return record;
}
