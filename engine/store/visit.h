/* SPDX-License-Identifier: MIT */
/* Reading a database for people and exports. Every order here is total and depends on content alone. What was saved but not indexed is
 * not seen.
 *
 * A visit returns FALSE to stop; that is not an error. What it is given is valid until it returns. It may start visits of other
 * kinds, but not one of its own. Filters: NULL (0, an unset day) does not filter; a NULL filter takes all.
 * Names in filters are compared with ids exactly, with actor names regardless of case. */
#pragma once
#include "base/arena.h"
#include "store/store.h"

/* From here until store_rollback() or store_close() everything is read as of one moment, whatever a run writes meanwhile. */
gboolean store_begin_reading(Store *store, GError **error);

/* Return FALSE to stop. The record is valid during the call only. */
typedef gboolean (*ClaimVisitor)(const ClaimRecord *claim, gpointer data);

typedef struct {
  const char *document; /* its id as given in the input */
  const char *actor, *side, *stance;
} ClaimFilter;

/* In order of document id and key, then span and claim id. */
gboolean store_each_claim(Store *store, const ClaimFilter *filter, ClaimVisitor visit, gpointer data, GError **error);
/* The claims behind a position, earliest publication first, whole and in the arena. NULL on failure. */
GPtrArray *store_claims_of(Store *store, const char *position, Arena *arena, GError **error); /* of ClaimRecord */

/* Does somebody of this id or name, or this side, hold a position that met another? Others may claim something all the same. */
gboolean store_knows_actor(Store *store, const char *actor, gboolean *known, GError **error);
gboolean store_knows_side(Store *store, const char *side, gboolean *known, GError **error);

/* In order of id. Needs 32 bytes for each claim that states one. */
gboolean store_each_position(Store *store, PositionVisitor visit, gpointer data, GError **error);

typedef struct {
  const char *id;           /* how the id begins */
  const char *actor, *side; /* of either position */
  const char *kind, *status;
  const char *dispute;      /* how its id begins */
  const char *level;        /* this or a higher one */
  double min_score;
  Day since, until; /* seen at any time from `since` to `until` */
  gint64 run;       /* the number of the run that was the first to tell of it */
  gboolean fresh;   /* no run before the last one, or up to known_run, told of it */
  gint64 known_run; /* what a run with a higher number was the first to tell of is fresh; 0: of the last run */
  gboolean untold;  /* only those of which nobody was told, see store/runs.h */
} FindingFilter;

typedef gboolean (*FindingVisitor)(const FindingRecord *finding, gpointer data);
/* Best score first, then in order of id. When `dispute` is a whole id, only what belongs to it is read. */
gboolean store_each_finding(Store *store, const FindingFilter *filter, FindingVisitor visit, gpointer data, GError **error);

/* Counts what the database holds. Cost: every document's row is passed. */
gboolean store_corpus(Store *store, CorpusRecord *out, GError **error);

typedef gboolean (*RejectedVisitor)(const RejectedRecord *pair, gpointer data);
/* In order of id; `id` is how the id begins, or NULL. */
gboolean store_each_rejected(Store *store, const char *id, RejectedVisitor visit, gpointer data, GError **error);

typedef gboolean (*DisputeVisitor)(const DisputeRecord *dispute, gpointer data);
/* Best score first, then in order of id. */
gboolean store_each_dispute(Store *store, DisputeVisitor visit, gpointer data, GError **error);

typedef gboolean (*DocumentVisitor)(const Document *document, gpointer data);
/* Documents with this id (or key), in order of key: publishers may use one id twice. `origin` and `hash` are not kept; `text` is NULL when it was not. */
gboolean store_each_document(Store *store, const char *id, DocumentVisitor visit, gpointer data, GError **error);
