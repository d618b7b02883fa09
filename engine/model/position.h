/* SPDX-License-Identifier: MIT */
/* A position: one actor's stance on one proposition, with every claim that states it. The unit that is compared. */
#pragma once
#include <glib.h>
#include "model/claim.h"

/* What is known of one claim behind a position. compare/ asks for `said` and whether two documents, or two firsts, are one: a source may leave
 * out the rest. */
typedef struct {
  const char *claim;     /* claim id; NULL from a source */
  const char *document;  /* document key; from a source any name for the document */
  const char *first;     /* the same, of the first of those whose copy the document is; its own when it is nobody's copy */
  const char *publisher; /* or NULL */
  const char *origin;    /* who published the first: a publisher, else `first`; NULL: not known */
  Day said;              /* day of the statement, else of publication; may be unset */
  guint64 scope;         /* document_scope() of its document */
} Evidence;

/* The number by which claims of one document meet (compare/keys.h): a hash of its key. */
guint64 document_scope(const char *document_key);

typedef struct {
  const char *id;          /* hash of actor, stance, modality class and canonical proposition */
  const char *actor, *actor_name, *side, *country;
  Stance stance;
  Proposition proposition;
  gboolean rejects, no_evidence;
  const char *addressee;   /* whom the claim that speaks for it answers, or NULL */
  double confidence;       /* the best of its claims */
  const Evidence *evidence; /* sorted by claim id */
  guint n_evidence;
  Day first_seen, last_seen;
} Position;

guint position_documents(const Position *position);
/* Independent ones: copies count as whoever published the first of them, and a publisher counts once. What is not known of a first
 * is taken of the document; so not for positions from a source. */
guint position_sources(const Position *position);
/* Behind all of them together. */
guint positions_sources(const Position *const *positions, guint n);

/* By which a store finds a claim again: the number of its position (model/fold.h) and those of its comparison keys (compare/keys.h). */
typedef struct {
  guint64 position; /* 0: meets nobody, and has no keys */
  const guint64 *keys;
  guint n_keys;
} ClaimKeys;

/* How far a position looks for partners: a partner is beyond it when more than `days` lie between the last day of one and the first of
 * the other, both with their years, unless both tell when the act was. */
typedef struct {
  Day first_seen, last_seen; /* of the position that looks */
  gboolean timed;            /* it tells when the act was */
  gint32 days;
} PositionReach;

/* Where positions come from: the store, or memory in a test. compare/ sees nothing else of the past.
 *
 * visit_key calls `visit` for every stored position that has the key of this number (see compare/keys.h), in order of position id; it may leave
 * out those beyond the reach. A position passed to `visit` is valid during the call only. Stops when visit returns FALSE. FALSE with error
 * set on failure. */
typedef gboolean (*PositionVisitor)(const Position *position, gpointer data);
typedef struct PositionSource PositionSource;
struct PositionSource {
  gboolean (*visit_key)(PositionSource *self, guint64 key, const PositionReach *reach, PositionVisitor visit, gpointer data, GError **error);
};
