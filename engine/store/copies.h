/* SPDX-License-Identifier: MIT */
/* Signatures of documents, and whose copies they are (copies/finder.h tells; this keeps it).
 *
 * Order:   store_save_signature() behind store_save_document(). When all is indexed: store_each_unsettled() gives what came and went since,
 *          store_each_print() whatever may matter to it, store_save_provenances() and store_settle() keep what comes of it. Until then nobody
 *          sees that something is a copy. A run that was killed is completed by the next one's calls.
 * Errors and threads as in store/store.h. A visit that returns FALSE stops, and may start none of its own kind. */
#pragma once
#include "model/signature.h"
#include "store/store.h"

typedef enum { PRINT_CAME, PRINT_WENT } PrintFate;
typedef gboolean (*PrintVisitor)(const Print *print, gpointer data);

/* Those that came or went since store_settle(), of either kind `limit` at most, in the order of their rows. */
gboolean store_each_unsettled(Store *store, PrintFate fate, guint limit, PrintVisitor visit, gpointer data, GError **error);
/* All of these days, ends included, in no order. */
gboolean store_each_print(Store *store, gint32 from, gint32 to, PrintVisitor visit, gpointer data, GError **error);
/* What is found out of n documents, in print_order(). Copies of copies follow, and positions with evidence in what changed are marked as
 * changed. */
gboolean store_save_provenances(Store *store, const Provenance *provenances, guint n, GError **error);
/* Up to these rows nothing that came or went is left to be looked at. */
gboolean store_settle(Store *store, gint64 came, gint64 went, GError **error);
