/* SPDX-License-Identifier: MIT */
/* The database of one corpus: documents, claims, positions, findings, rejected pairs. This header opens and writes; store/visit.h reads.
 *
 * Lifetime: one Store per open file; what a save takes is copied into the database during the call.
 * Order:    every save needs store_begin() before and store_commit() after; a process that dies in between leaves the database as it
 *           was at the last commit. store_document_state() and store_save_document() for each document; at the end of a run
 *           store_index(), then store_each_changed() (compare again). A run that was killed before is completed by the next one's calls.
 * Cost:     one row per document; a few numbers per claim, key and name when it is indexed; one row per position that meets another,
 *           per finding and rejected pair. Statements are prepared when the store is opened.
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
#include "model/signature.h"

typedef struct Store Store;

typedef enum {
  STORE_READ,  /* must exist and have this program's schema. Needs no right to write, not even in its folder */
  STORE_WRITE, /* made when missing; an older schema is brought up to date in one transaction */
  STORE_TRY,   /* like STORE_WRITE, but nothing of what is done stays: one transaction, which is never committed */
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
  DOCUMENT_UNCHANGED, /* same content, read with the same rules: nothing to do */
  DOCUMENT_STALE,     /* same content, read with other rules */
  DOCUMENT_CHANGED,   /* other content */
} DocumentState;

/* Of the documents that are indexed: what was saved since is not seen. `rules`: a hash of those by which documents are read, and of the
 * program. */
gboolean store_document_state(Store *store, const Document *document, const char *rules, DocumentState *out, GError **error);

/* What claims and findings bear of the rules that made them: a number for the hash, as it was given to store_save_document() or
 * store_compare_with(). */
guint64 store_rules_mark(const char *rules);

/* Adds the document with its text and claims, and the numbers by which they are found (`keys`, one per claim). Nobody sees it before it is
 * indexed. Problems noted for its origin are forgotten. */
gboolean store_save_document(Store *store, const Document *document, const char *rules, const ClaimSet *claims, const ClaimKeys *keys,
                             GError **error);

/* By what copies of the document that was saved last are known, see store/copies.h. */
gboolean store_save_signature(Store *store, const Document *document, const Signature *signature, GError **error);

/* Whether texts of documents that are saved from now on are kept (they are). Without its text a document keeps its claims with their
 * offsets; but nobody can read their words, and changed rules cannot read it again. */
void store_keep_texts(Store *store, gboolean keep);

/* The documents that were read with other rules than these and have a text, or all that have one when `rules` is NULL: of gint64, for
 * store_read_document(). NULL on failure; free with g_array_unref(). */
GArray *store_stale_documents(Store *store, const char *rules, GError **error);
/* How many were read with other rules and have no text. */
gboolean store_stale_left(Store *store, const char *rules, guint64 *out, GError **error);
/* The document as it was read. NULL on failure. */
Document *store_read_document(Store *store, gint64 row, GError **error);

/* ---- positions ---- */
/* How many numbers store_index() sorts at once: it needs 16 bytes for each. */
#define STORE_INDEX_BATCH (2u << 20)

/* Makes what was saved seen. Of several documents with one key the last stays: the others go with their claims, and the positions in
 * which those stood lose their findings and rejected pairs.
 *
 * Two positions meet when one has a key x and the other the key x ^ facing, for any of `facings` (see compare/keys.h). Those that meet
 * somebody, and are new or have gained or lost evidence, are marked as changed. */
gboolean store_index(Store *store, const guint64 *facings, guint n_facings, GError **error);
/* One batch of it; *more tells whether to go on. The caller may commit in between. */
gboolean store_index_some(Store *store, const guint64 *facings, guint n_facings, gboolean *more, GError **error);

/* How many documents store_forget_some() lets go at once. */
#define STORE_FORGET_BATCH 1000

/* Lets go of documents published before a day, with their claims and earlier versions; positions that lose evidence are marked as changed.
 * Adds to *forgotten; *more tells whether to go on. Everything that was saved must be indexed. */
gboolean store_forget_some(Store *store, Day before, const guint64 *facings, guint n_facings, guint64 *forgotten, gboolean *more,
                           GError **error);

/* Tells by which rules positions are compared. When those were others, or `anew`, all that came of it goes, and every position is marked. */
gboolean store_compare_with(Store *store, const char *rules, gboolean anew, GError **error);

/* Visits every position marked as changed, whole, in order of id, and removes its mark when the visit returns TRUE; FALSE stops.
 * The marks survive a commit: a run that was killed before it compared is completed by the next. The visit may use the store
 * (position source, finding sink, commit and begin), but saves no positions. */
gboolean store_each_changed(Store *store, PositionVisitor visit, gpointer data, GError **error);

/* Positions that met another by key, in order of id. Belongs to the store. A visit may start further visits. */
PositionSource *store_position_source(Store *store);

/* ---- results ---- */
/* Add or replace by id; both positions must have met. Same content, same row: repeats are no-ops. */
gboolean store_save_finding(Store *store, const Finding *finding, GError **error);
gboolean store_save_rejected(Store *store, const RejectedPair *pair, GError **error);
/* The two functions above, and one for what filters suppress, as a sink for compare/. Belongs to the store. */
FindingSink *store_finding_sink(Store *store);

typedef struct {
  guint64 positions; /* that met another */
  guint64 findings, rejected, problems;
  guint64 copies; /* documents that are copies of others */
  guint64 suppressed; /* findings that filters keep out of sight */
} StoreTotals;

/* What the database holds now. */
gboolean store_totals(Store *store, StoreTotals *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Store, store_close)
