/* SPDX-License-Identifier: MIT */
/* Behind the documents: enters their names, positions and keys into the tables by which they are found, in the order of the numbers and so
 * at the cost of writing them one after the other; lets documents replace their earlier versions; finds out which positions meet. */
#include <stdlib.h>
#include "store/claim-index.h"
#include "store/documents.h"
#include "store/numbers.h"
#include "store/positions.h"

/* Where the keys stand in document-keys.sql. */
#define KEYS_COLUMN 2

/* Of the documents of one batch. */
typedef struct {
  Store *store;
  const guint64 *facings;
  guint n_facings;
  gboolean alone;              /* nothing was indexed before */
  GArray *keys_of_documents;   /* of NumberEntry: document under its key; the rest: */
  GArray *names, *claims, *keys;
  GHashTable *touched; /* numbers of positions that lost a claim */
  GHashTable *met;     /* numbers of positions that must have a row */
  gint64 last;         /* document */
} Batch;

GHashTable *number_set_new(void) { return g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL); }
static void number_set_add(GHashTable *set, gint64 number) { g_hash_table_add(set, g_memdup2(&number, sizeof number)); }

static void batch_clear(Batch *batch) {
  GArray *arrays[] = {batch->keys_of_documents, batch->names, batch->claims, batch->keys};
  for (guint i = 0; i < G_N_ELEMENTS(arrays); i++) g_array_unref(arrays[i]);
  g_hash_table_unref(batch->touched);
  g_hash_table_unref(batch->met);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Batch, batch_clear)

static Batch batch_new(Store *store, const guint64 *facings, guint n_facings) {
  Batch batch = {.store = store, .facings = facings, .n_facings = n_facings, .alone = store->indexed == 0, .last = store->indexed};
  GArray **arrays[] = {&batch.keys_of_documents, &batch.names, &batch.claims, &batch.keys};
  for (guint i = 0; i < G_N_ELEMENTS(arrays); i++) *arrays[i] = g_array_new(FALSE, FALSE, sizeof(NumberEntry));
  batch.touched = number_set_new();
  batch.met = number_set_new();
  return batch;
}

static void add_entry(GArray *to, gint64 number, gint64 item) {
  NumberEntry entry = {number, item};
  g_array_append_val(to, entry);
}

/* The first entry of this number, or NULL. Sorted entries only. */
static const NumberEntry *find_entry(const GArray *entries, gint64 number) {
  guint low = 0, high = entries->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index(entries, NumberEntry, middle).number < number) low = middle + 1;
    else high = middle;
  }
  const NumberEntry *found = low < entries->len ? &g_array_index(entries, NumberEntry, low) : NULL;
  return found != NULL && found->number == number ? found : NULL;
}

/* ---- what there is to enter ---- */

static ClaimIndexReader column_index(Statement *each) {
  gsize length;
  const guint8 *bytes = column_bytes(each, &length);
  return (ClaimIndexReader){.at = bytes, .end = bytes + length};
}

static gboolean collect_document(Batch *batch, Statement *each) {
  gsize n_key, n_id;
  batch->last = column_integer(each);
  const char *key = column_borrow(each, &n_key), *id = column_borrow(each, &n_id);
  const gint64 by_key = document_name_number(key), by_id = document_name_number(id);
  add_entry(batch->keys_of_documents, by_key, batch->last);
  add_entry(batch->names, by_key, batch->last);
  if (by_id != by_key) add_entry(batch->names, by_id, batch->last);
  ClaimIndexReader reader = column_index(each);
  while (claim_index_next(&reader)) {
    add_entry(batch->claims, (gint64)reader.position, claim_row(batch->last, reader.place));
    for (guint i = 0; i < reader.n_keys; i++) add_entry(batch->keys, (gint64)claim_index_key(&reader, i), (gint64)reader.position);
  }
  return reader.at == reader.end;
}

static gboolean collect(Batch *batch, GError **error) {
  Statement each = statement_start(batch->store, QUERY_DOCUMENTS_NEW);
  bind_integer(&each, batch->last);
  for (gboolean row; batch->names->len + batch->claims->len + batch->keys->len < STORE_INDEX_BATCH;) {
    if (!statement_next(&each, &row, error)) return FALSE;
    if (!row) break;
    if (collect_document(batch, &each)) continue;
    statement_stop(&each);
    return store_fail_damaged(batch->store, "the keys of a document", error);
  }
  statement_stop(&each);
  numbers_sort(batch->keys_of_documents);
  numbers_sort(batch->names);
  numbers_sort(batch->claims);
  numbers_sort(batch->keys);
  return TRUE;
}

static gboolean enter(Batch *batch, GError **error) {
  return numbers_enter(batch->store, NUMBERS_DOCUMENT_NAMES, batch->names, error) &&
         numbers_enter(batch->store, NUMBERS_POSITION_CLAIMS, batch->claims, error) &&
         numbers_enter(batch->store, NUMBERS_POSITION_KEYS, batch->keys, error);
}

/* ---- documents that were replaced ---- */

static gboolean run_for(Store *store, Query query, gint64 number, GError **error) {
  Statement run = statement_start(store, query);
  bind_integer(&run, number);
  return statement_run(&run, error);
}

/* Its keys may be those of other claims of the position too: they are entered again by restore(). */
static gboolean withdraw_claim(Batch *batch, gint64 document, const ClaimIndexReader *claim, GError **error) {
  Store *store = batch->store;
  const gint64 position = (gint64)claim->position;
  for (guint i = 0; i < claim->n_keys; i++)
    if (!numbers_withdraw(store, NUMBERS_POSITION_KEYS, (NumberEntry){(gint64)claim_index_key(claim, i), position}, error)) return FALSE;
  number_set_add(batch->touched, position);
  return numbers_withdraw(store, NUMBERS_POSITION_CLAIMS, (NumberEntry){position, claim_row(document, claim->place)}, error) &&
         run_for(store, QUERY_POSITION_DELETE, position, error);
}

static gboolean withdraw_names(Store *store, gint64 document, Statement *load, GError **error) {
  gsize n_key, n_id;
  const char *key = column_borrow(load, &n_key), *id = column_borrow(load, &n_id);
  return numbers_withdraw(store, NUMBERS_DOCUMENT_NAMES, (NumberEntry){document_name_number(key), document}, error) &&
         numbers_withdraw(store, NUMBERS_DOCUMENT_NAMES, (NumberEntry){document_name_number(id), document}, error);
}

static gboolean withdraw_document(Batch *batch, gint64 document, GError **error) {
  Statement load = statement_start(batch->store, QUERY_DOCUMENT_KEYS);
  gboolean row;
  bind_integer(&load, document);
  if (!statement_next(&load, &row, error)) return FALSE;
  gboolean done = row && withdraw_names(batch->store, document, &load, error);
  ClaimIndexReader reader = done ? column_index(&load) : (ClaimIndexReader){0};
  while (done && claim_index_next(&reader)) done = withdraw_claim(batch, document, &reader, error);
  statement_stop(&load);
  return done && run_for(batch->store, QUERY_SIGNATURE_GONE, document, error) && run_for(batch->store, QUERY_DOCUMENT_DELETE, document, error);
}

static gboolean keep_version(Store *store, gint64 old, gint64 document, GError **error) {
  Statement save = statement_start(store, QUERY_DOCUMENT_VERSION_SAVE);
  bind_integer(&save, document);
  bind_integer(&save, old);
  return statement_run(&save, error);
}

static gboolean replace_earlier(Batch *batch, const NumberEntry *document, GError **error) {
  g_autoptr(GArray) named = numbers_find(batch->store, NUMBERS_DOCUMENT_NAMES, document->number, error);
  if (named == NULL) return FALSE;
  if (named->len < 2) return TRUE;
  g_autofree char *text = numbers_text(named);
  Statement each = statement_start(batch->store, QUERY_DOCUMENTS_REPLACED);
  bind_text(&each, text);
  bind_integer(&each, document->item);
  g_autoptr(GArray) rows = statement_integers(&each, error);
  if (rows == NULL) return FALSE;
  for (guint i = 0; i < rows->len; i++) {
    const gint64 old = g_array_index(rows, gint64, i);
    if (!keep_version(batch->store, old, document->item, error) || !withdraw_document(batch, old, error)) return FALSE;
  }
  return TRUE;
}

/* Only the last version of a document stays. In a new database only documents of this batch can be replaced. */
static gboolean replace_all(Batch *batch, GError **error) {
  const NumberEntry *documents = (const NumberEntry *)(gconstpointer)batch->keys_of_documents->data;
  for (guint i = 0; i < batch->keys_of_documents->len; i++) {
    gboolean again = i > 0 && documents[i].number == documents[i - 1].number;
    if ((again || !batch->alone) && !replace_earlier(batch, &documents[i], error)) return FALSE;
  }
  return TRUE;
}

/* The keys of one claim are entered again, as if they were new. */
static gboolean collect_claim(Batch *batch, gint64 claim, GError **error) {
  Statement load = statement_start(batch->store, QUERY_DOCUMENT_KEYS);
  gboolean row;
  bind_integer(&load, claim_document(claim));
  if (!statement_next(&load, &row, error)) return FALSE;
  load.at = KEYS_COLUMN;
  ClaimIndexReader reader = row ? column_index(&load) : (ClaimIndexReader){0};
  while (claim_index_next(&reader)) {
    if (reader.place != claim_place(claim)) continue;
    for (guint i = 0; i < reader.n_keys; i++) add_entry(batch->keys, (gint64)claim_index_key(&reader, i), (gint64)reader.position);
  }
  statement_stop(&load);
  return TRUE;
}

static gboolean restore(Batch *batch, GError **error) {
  GHashTableIter iter;
  gpointer number;
  g_hash_table_iter_init(&iter, batch->touched);
  while (g_hash_table_iter_next(&iter, &number, NULL)) {
    g_autoptr(GArray) claims = numbers_find(batch->store, NUMBERS_POSITION_CLAIMS, *(gint64 *)number, error);
    if (claims == NULL) return FALSE;
    for (guint i = 0; i < claims->len; i++)
      if (!collect_claim(batch, g_array_index(claims, gint64, i), error)) return FALSE;
  }
  if (g_hash_table_size(batch->touched) == 0) return TRUE;
  numbers_sort(batch->keys);
  return numbers_enter(batch->store, NUMBERS_POSITION_KEYS, batch->keys, error);
}

/* ---- positions that meet ---- */

/* Is the key after this one, the first of its number, that of another position? */
static gboolean is_shared(const GArray *keys, const NumberEntry *first) {
  const NumberEntry *end = (const NumberEntry *)(gconstpointer)keys->data + keys->len;
  return first + 1 < end && first[1].number == first->number;
}

static gboolean note_partners(Batch *batch, const NumberEntry *mine, gint64 key, GError **error) {
  g_autoptr(GArray) numbers = numbers_find(batch->store, NUMBERS_POSITION_KEYS, key, error);
  if (numbers == NULL) return FALSE;
  if (numbers->len == 1 && g_array_index(numbers, gint64, 0) == mine->item && !is_shared(batch->keys, mine)) return TRUE; /* itself */
  for (guint i = 0; i < numbers->len; i++) number_set_add(batch->met, g_array_index(numbers, gint64, i));
  for (const NumberEntry *entry = mine; numbers->len > 0; entry++) {
    number_set_add(batch->met, entry->item);
    if (entry + 1 == &g_array_index(batch->keys, NumberEntry, batch->keys->len) || entry[1].number != mine->number) break;
  }
  return TRUE;
}

/* In a new database all partners are in this batch. */
static gboolean find_meetings(Batch *batch, GError **error) {
  const NumberEntry *keys = (const NumberEntry *)(gconstpointer)batch->keys->data;
  for (guint i = 0; i < batch->keys->len; i++) {
    if (i > 0 && keys[i].number == keys[i - 1].number) continue;
    for (guint k = 0; k < batch->n_facings; k++) {
      const gint64 sought = (gint64)((guint64)keys[i].number ^ batch->facings[k]);
      if (batch->alone && find_entry(batch->keys, sought) == NULL) continue;
      if (!note_partners(batch, &keys[i], sought, error)) return FALSE;
    }
  }
  return TRUE;
}

static gboolean is_known(Store *store, gint64 number, gboolean *known, GError **error) {
  Statement find = statement_start(store, QUERY_POSITION_KNOWN);
  gint64 n = 0;
  bind_integer(&find, number);
  if (!statement_integer(&find, &n, NULL, error)) return FALSE;
  *known = n > 0;
  return TRUE;
}

/* Whoever met somebody before has new evidence now. */
static gboolean find_old_acquaintances(Batch *batch, GError **error) {
  const NumberEntry *claims = (const NumberEntry *)(gconstpointer)batch->claims->data;
  for (guint i = 0; !batch->alone && i < batch->claims->len; i++) {
    gboolean known;
    if (i > 0 && claims[i].number == claims[i - 1].number) continue;
    if (!is_known(batch->store, claims[i].number, &known, error)) return FALSE;
    if (known) number_set_add(batch->met, claims[i].number);
  }
  return TRUE;
}

/* A position whose evidence changed is made anew, without its findings, and compared again; one that only met somebody new is made if it
 * has no row yet. */
static gboolean introduce(Batch *batch, gint64 number, GError **error) {
  gboolean changed = find_entry(batch->claims, number) != NULL || g_hash_table_contains(batch->touched, &number), known = FALSE;
  if (changed && !run_for(batch->store, QUERY_POSITION_DELETE, number, error)) return FALSE;
  if (!changed && !is_known(batch->store, number, &known, error)) return FALSE;
  return known || store_save_positions(batch->store, number, changed, error);
}

static gboolean introduce_all(Batch *batch, GError **error) {
  GHashTableIter iter;
  gpointer number;
  g_hash_table_iter_init(&iter, batch->met);
  while (g_hash_table_iter_next(&iter, &number, NULL))
    if (!introduce(batch, *(gint64 *)number, error)) return FALSE;
  return TRUE;
}

gboolean store_note_positions(Store *store, gint64 document, GHashTable *numbers, GError **error) {
  Statement load = statement_start(store, QUERY_DOCUMENT_KEYS);
  gboolean done = statement_at(&load, document, "a document", error);
  load.at = KEYS_COLUMN;
  ClaimIndexReader reader = done ? column_index(&load) : (ClaimIndexReader){0};
  while (done && claim_index_next(&reader)) {
    gboolean known = FALSE;
    const gint64 number = (gint64)reader.position;
    if (g_hash_table_contains(numbers, &number)) continue;
    done = is_known(store, number, &known, error);
    if (done && known) number_set_add(numbers, number);
  }
  statement_stop(&load);
  return done;
}

static int number_order(const void *a, const void *b) {
  const gint64 left = **(const gint64 *const *)a, right = **(const gint64 *const *)b;
  return (left > right) - (left < right);
}

gboolean store_renew_positions(Store *store, GHashTable *numbers, GError **error) {
  guint n;
  g_autofree gpointer *sorted = g_hash_table_get_keys_as_array(numbers, &n);
  qsort(sorted, n, sizeof *sorted, number_order);
  for (guint i = 0; i < n; i++) {
    const gint64 number = *(const gint64 *)sorted[i];
    if (!run_for(store, QUERY_POSITION_DELETE, number, error) || !store_save_positions(store, number, TRUE, error)) return FALSE;
  }
  return TRUE;
}

/* ---- all ---- */

gboolean store_index_some(Store *store, const guint64 *facings, guint n_facings, gboolean *more, GError **error) {
  g_auto(Batch) batch = batch_new(store, facings, n_facings);
  if (!collect(&batch, error)) return FALSE;
  *more = batch.last > store->indexed;
  if (!*more) return TRUE;
  if (!enter(&batch, error) || !replace_all(&batch, error) || !restore(&batch, error)) return FALSE;
  if (!find_meetings(&batch, error) || !find_old_acquaintances(&batch, error) || !introduce_all(&batch, error)) return FALSE;
  store->indexed = batch.last;
  return run_for(store, QUERY_STATE_INDEXED, batch.last, error);
}

/* ---- what is too old ---- */

static GArray *find_old(Store *store, Day before, GError **error) {
  char day[DAY_TEXT_SIZE];
  Statement each = statement_start(store, QUERY_DOCUMENTS_OLD);
  bind_text(&each, day_format(before, day));
  bind_integer(&each, STORE_FORGET_BATCH + 1);
  return statement_integers(&each, error);
}

static gboolean forget_versions(Store *store, Day before, GError **error) {
  char day[DAY_TEXT_SIZE];
  Statement forget = statement_start(store, QUERY_DOCUMENT_VERSIONS_FORGET);
  bind_text(&forget, day_format(before, day));
  return statement_run(&forget, error);
}

gboolean store_forget_some(Store *store, Day before, const guint64 *facings, guint n_facings, guint64 *forgotten, gboolean *more, GError **error) {
  g_auto(Batch) batch = batch_new(store, facings, n_facings);
  g_autoptr(GArray) rows = find_old(store, before, error);
  if (rows == NULL) return FALSE;
  const guint n = MIN(rows->len, STORE_FORGET_BATCH);
  for (guint i = 0; i < n; i++)
    if (!withdraw_document(&batch, g_array_index(rows, gint64, i), error)) return FALSE;
  *forgotten += n;
  *more = n < rows->len;
  if (!*more && !forget_versions(store, before, error)) return FALSE;
  return restore(&batch, error) && find_meetings(&batch, error) && introduce_all(&batch, error);
}

gboolean store_index(Store *store, const guint64 *facings, guint n_facings, GError **error) {
  for (gboolean more = TRUE; more;)
    if (!store_index_some(store, facings, n_facings, &more, error)) return FALSE;
  return TRUE;
}
