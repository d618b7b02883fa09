/* SPDX-License-Identifier: MIT */
#include "store/copies.h"

#include "store/documents.h"
#include "store/statement.h"

/* A signature as it is kept: the number of shingles, then the slots, little-endian. */
#define SIGNATURE_BYTES (sizeof(guint32) + SIGNATURE_SLOTS * sizeof(guint16))

static void write_number(guint8 *at, guint32 number, guint bytes) {
  for (guint i = 0; i < bytes; i++) at[i] = (guint8)(number >> 8 * i);
}

static guint32 read_number(const guint8 *at, guint bytes) {
  guint32 number = 0;
  for (guint i = 0; i < bytes; i++) number |= (guint32)at[i] << 8 * i;
  return number;
}

gboolean store_save_signature(Store *store, const Document *document, const Signature *signature, GError **error) {
  guint8 bytes[SIGNATURE_BYTES];
  write_number(bytes, signature->shingles, sizeof(guint32));
  for (guint i = 0; i < SIGNATURE_SLOTS; i++) write_number(bytes + sizeof(guint32) + i * sizeof(guint16), signature->slots[i], sizeof(guint16));
  Statement save = statement_start(store, QUERY_SIGNATURE_SAVE);
  bind_integer(&save, sqlite3_last_insert_rowid(store->db));
  bind_integer(&save, document_name_number(document->key));
  bind_integer(&save, print_day(document->published));
  bind_blob(&save, bytes, sizeof bytes);
  return statement_run(&save, error);
}

static gboolean column_print(Statement *each, Print *out, GError **error) {
  gsize length;
  out->document = column_integer(each);
  out->number = column_integer(each);
  out->day = (gint32)column_integer(each);
  const guint8 *bytes = column_bytes(each, &length);
  if (length != SIGNATURE_BYTES) return store_fail_damaged(each->store, "a signature", error);
  out->signature.shingles = read_number(bytes, sizeof(guint32));
  for (guint i = 0; i < SIGNATURE_SLOTS; i++)
    out->signature.slots[i] = (guint16)read_number(bytes + sizeof(guint32) + i * sizeof(guint16), sizeof(guint16));
  return TRUE;
}

static gboolean each_print(Statement *each, PrintVisitor visit, gpointer data, GError **error) {
  for (gboolean row;;) {
    Print print;
    if (!statement_next(each, &row, error)) return FALSE;
    if (!row) return TRUE;
    const gboolean whole = column_print(each, &print, error);
    if (whole && visit(&print, data)) continue;
    statement_stop(each);
    return whole;
  }
}

gboolean store_each_unsettled(Store *store, PrintFate fate, guint limit, PrintVisitor visit, gpointer data, GError **error) {
  Statement each = statement_start(store, fate == PRINT_CAME ? QUERY_SIGNATURES_NEW : QUERY_SIGNATURES_GONE);
  bind_integer(&each, limit);
  return each_print(&each, visit, data, error);
}

gboolean store_each_print(Store *store, gint32 from, gint32 to, PrintVisitor visit, gpointer data, GError **error) {
  Statement each = statement_start(store, QUERY_SIGNATURES_OF_DAYS);
  bind_integer(&each, from);
  bind_integer(&each, to);
  return each_print(&each, visit, data, error);
}

gboolean store_settle(Store *store, gint64 came, gint64 went, GError **error) {
  Statement forget = statement_start(store, QUERY_SIGNATURES_FORGET_GONE);
  bind_integer(&forget, went);
  if (!statement_run(&forget, error)) return FALSE;
  Statement settle = statement_start(store, QUERY_STATE_SETTLED);
  bind_integer(&settle, came);
  return statement_run(&settle, error);
}

/* ---- who was the first ---- */

typedef struct {
  gint64 original, first; /* 0: nobody's copy */
} Descent;

static gboolean load_descent(Store *store, gint64 document, Descent *out, GError **error) {
  Statement load = statement_start(store, QUERY_COPY);
  gboolean row;
  *out = (Descent){0, 0};
  bind_integer(&load, document);
  if (!statement_next(&load, &row, error)) return FALSE;
  if (!row) return TRUE;
  out->original = column_integer(&load);
  out->first = column_integer(&load);
  statement_stop(&load);
  return TRUE;
}

static gboolean save_descent(Store *store, gint64 document, const Descent *descent, GError **error) {
  Statement save = statement_start(store, descent->original != 0 ? QUERY_COPY_SAVE : QUERY_COPY_DELETE);
  bind_integer(&save, document);
  if (descent->original != 0) {
    bind_integer(&save, descent->original);
    bind_integer(&save, descent->first);
  }
  return statement_run(&save, error);
}

/* Documents to be looked at, the first published first: then everybody's original was looked at before. */
typedef struct {
  Store *store;
  GTree *waiting; /* Print, in print_order() -> row of its original, as it is known now; both owned */
  GHashTable *touched; /* numbers of positions whose sources are counted anew */
} Succession;

static gint waiting_order(gconstpointer a, gconstpointer b, G_GNUC_UNUSED gpointer data) { return print_order(a, b); }

static void wait_for(Succession *succession, const Print *print, gint64 original) {
  g_tree_insert(succession->waiting, g_memdup2(print, sizeof *print), g_memdup2(&original, sizeof original));
}

static gboolean add_waiting(const Print *print, gpointer data) {
  g_array_append_val((GArray *)data, *print);
  return TRUE;
}

/* Its copies have another first one now. Those that wait anyway are not told again of whom they are copies. */
static gboolean wait_for_copies(Succession *succession, gint64 document, GError **error) {
  g_autoptr(GArray) copies = g_array_new(FALSE, FALSE, sizeof(Print));
  Statement each = statement_start(succession->store, QUERY_COPIES_OF);
  bind_integer(&each, document);
  if (!each_print(&each, add_waiting, copies, error)) return FALSE;
  for (guint i = 0; i < copies->len; i++) {
    const Print *copy = &g_array_index(copies, Print, i);
    if (!g_tree_lookup(succession->waiting, copy)) wait_for(succession, copy, document);
  }
  return TRUE;
}

static gboolean settle_one(Succession *succession, gint64 document, gint64 original, GError **error) {
  Descent before, above, now = {original, 0};
  if (!load_descent(succession->store, document, &before, error)) return FALSE;
  if (original != 0 && !load_descent(succession->store, original, &above, error)) return FALSE;
  if (original != 0) now.first = above.first != 0 ? above.first : original;
  if (now.original == before.original && now.first == before.first) return TRUE;
  if (!save_descent(succession->store, document, &now, error)) return FALSE;
  if (now.first == before.first) return TRUE;
  return store_note_positions(succession->store, document, succession->touched, error) && wait_for_copies(succession, document, error);
}

gboolean store_save_provenances(Store *store, const Provenance *provenances, guint n, GError **error) {
  g_autoptr(GTree) waiting = g_tree_new_full(waiting_order, NULL, g_free, g_free);
  g_autoptr(GHashTable) touched = number_set_new();
  Succession succession = {store, waiting, touched};
  for (guint i = 0; i < n; i++) wait_for(&succession, &provenances[i].print, provenances[i].original);
  for (GTreeNode *next; (next = g_tree_node_first(waiting));) {
    const gint64 document = ((const Print *)g_tree_node_key(next))->document, original = *(const gint64 *)g_tree_node_value(next);
    g_tree_remove(waiting, g_tree_node_key(next));
    if (!settle_one(&succession, document, original, error)) return FALSE;
  }
  return store_renew_positions(store, touched, error);
}
