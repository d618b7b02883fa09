/* SPDX-License-Identifier: MIT */
/* The database of one corpus: documents, claims, positions, findings, rejected pairs. This header opens and writes; store/visit.h reads.
 *
 * Lifetime: one Store per open file; what a save takes is copied into the database during the call.
 * Order:    every save needs store_begin() before and store_commit() after; a process that dies in between leaves the database as it
 *           was at the last commit. Per document: store_document_state(), store_save_document(), store_save_claims(), then its
 *           positions. At the end of a run: store_each_orphan() (fold again), then store_each_changed() (compare again).
 * Cost:     one row per claim, position, key and finding, through statements prepared when the store is opened.
 * Threads:  one thread at a time.
 *
 * All functions that can fail return FALSE with error set: SICNON_ERROR_BUSY when another process holds the database,
 * SICNON_ERROR_IO when the file is missing, damaged or cannot be written, SICNON_ERROR_INTERNAL when the caller breaks a rule above. */
#pragma once
#include <glib.h>
#include "base/error.h"
#include "model/document.h"
#include "model/finding.h"
#include "model/record.h"

typedef struct Store Store;

typedef enum {
  STORE_READ,  /* must exist and have this program's schema */
  STORE_WRITE, /* made when missing; an older schema is brought up to date in one transaction */
} StoreMode;

/* How long a call waits for another process before it fails with SICNON_ERROR_BUSY. */
#define STORE_PATIENCE_MS 10000

Store *store_open(const char *path, StoreMode mode, GError **error);
/* Rolls back what was not committed. NULL is allowed. */
void store_close(Store *store);
void store_set_patience(Store *store, gint milliseconds);

gboolean store_begin(Store *store, GError **error);
gboolean store_commit(Store *store, GError **error);
/* Forgets everything since store_begin(); does nothing outside a transaction. */
void store_rollback(Store *store);

/* ---- documents and claims ---- */
typedef enum {
  DOCUMENT_UNKNOWN,   /* never seen */
  DOCUMENT_UNCHANGED, /* same content, extracted with the same rules: nothing to do */
  DOCUMENT_CHANGED,   /* other content or other rules: extract and save again */
} DocumentState;

gboolean store_document_state(Store *store, const Document *document, const char *rules_hash, DocumentState *out, GError **error);

/* Adds or replaces the document with this key, text included. Replacing deletes its claims and every position they stood in, with
 * the keys, findings and rejected pairs of those positions; the claims of *other* documents in them become orphans. Problems noted
 * for the document's origin are forgotten. */
gboolean store_save_document(Store *store, const Document *document, const char *rules_hash, GError **error);

/* Adds the claims of a document that was saved in this transaction. A claim whose id is stored already is not stored twice;
 * `saved` (may be NULL) gets the number that was. */
gboolean store_save_claims(Store *store, const char *document_key, const ClaimSet *claims, guint *saved, GError **error);

/* Notes an input that could not be used: `origin` is "path" or "path:line". Repeats are no-ops. */
gboolean store_save_problem(Store *store, const char *origin, const char *message, GError **error);

/* Return FALSE to stop. The record is valid during the call only. */
typedef gboolean (*ClaimVisitor)(const ClaimRecord *claim, gpointer data);

/* Visits the claims whose position was dropped because another document changed, in order of claim id and without the document's
 * text. Once the visit has seen all, they are no orphans any more: fold them again and save their positions, in this transaction.
 * Orphans survive a commit, so that once at the end of a run is often enough. The visit may save positions. */
gboolean store_each_orphan(Store *store, ClaimVisitor visit, gpointer data, GError **error);

/* ---- positions ---- */
/* Adds the position, or merges it into the stored one with this id: evidence is united, `rejects` holds when it held once,
 * confidence is the greatest, first_seen the earliest and last_seen the latest. What a position says is not stored again: it is
 * read from its claims, and what they need not agree in (names, spans, pattern, addressee) from the one with the smallest id. So the
 * result does not depend on the order of saves. All claims in the evidence must be stored, and state this position. `keys`
 * (NULL-terminated, see compare/keys.h) are united too. A new position, or one that got new evidence, loses its findings and rejected
 * pairs (`changed`, which may be NULL, says so) and is marked as changed if it has keys: without one it meets nobody. */
gboolean store_save_position(Store *store, const Position *position, const char *const *keys, gboolean *changed, GError **error);

/* Visits every position marked as changed, whole, in order of id, and removes its mark when the visit returns TRUE; FALSE stops.
 * The marks survive a commit: a run that was killed before it compared is completed by the next. The visit may use the store
 * (position source, finding sink, commit and begin), but saves no positions. */
gboolean store_each_changed(Store *store, PositionVisitor visit, gpointer data, GError **error);

/* Visits the stored position `id`, if there is one; it is not an error when there is none. */
gboolean store_visit_position(Store *store, const char *id, PositionVisitor visit, gpointer data, GError **error);

/* Positions by key, in order of id. Belongs to the store. A visit may start further visits. */
PositionSource *store_position_source(Store *store);

/* ---- results ---- */
/* Add or replace by id; both positions must be stored. Same content, same row: repeats are no-ops. */
gboolean store_save_finding(Store *store, const Finding *finding, GError **error);
gboolean store_save_rejected(Store *store, const RejectedPair *pair, GError **error);
/* The two functions above as a sink for compare/. Belongs to the store. */
FindingSink *store_finding_sink(Store *store);

/* ---- the night ---- */
typedef struct {
  const char *name;
  guint64 value;
} StoreCount;

/* How many findings no earlier run has told of: what store_save_run() noted is not new, even if it went and came back. */
gboolean store_new_findings(Store *store, guint64 *out, GError **error);
/* Notes what a run counted, in the order given, and that its findings are told. */
gboolean store_save_run(Store *store, const char *rules_hash, const StoreCount *counts, gsize n_counts, GError **error);

typedef struct {
  guint64 documents, claims, positions, findings, rejected, problems;
} StoreTotals;

/* What the database holds now. */
gboolean store_totals(Store *store, StoreTotals *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)
