/* SPDX-License-Identifier: MIT */
/* What one page about a finding, a dispute or an actor shows: bounded by what is asked for, whatever the database holds.
 *
 * What a visit gets is valid until it returns; other strings belong to the arena. Errors and threads as in store/store.h. */
#pragma once
#include "base/arena.h"
#include "model/record.h"
#include "store/store.h"

/* The finding with this whole id; *found tells whether there is one. `a` and `b` of the record are not loaded; the finding names them. */
gboolean store_find_finding(Store *store, const char *id, Arena *arena, FindingRecord *out, gboolean *found, GError **error);

/* Up to `limit` of the claims behind a position, those that were read first, with their texts: of ClaimRecord, to be freed with
 * g_ptr_array_unref(). *total: how many there are. NULL on failure. */
GPtrArray *store_some_claims_of(Store *store, const char *position, guint limit, guint *total, Arena *arena, GError **error);

/* A position without its claims. */
typedef struct {
  const char *id, *actor, *name, *side, *event;
  Stance stance;
  Modality modality;
  guint sources; /* independent ones, see model/position.h */
  Day first_seen, last_seen;
} Party;

typedef gboolean (*PartyVisitor)(const Party *party, gpointer data);
/* First come first. */
gboolean store_each_party(Store *store, const char *dispute, PartyVisitor visit, gpointer data, GError **error);
/* Of those that met another; the last seen first. */
gboolean store_each_party_of_actor(Store *store, const char *actor, PartyVisitor visit, gpointer data, GError **error);

typedef gboolean (*BesideVisitor)(const RejectedPair *pair, const Party *a, const Party *b, gpointer data);
/* Rejected pairs of which one is a position of the finding, by guard. */
gboolean store_each_rejected_beside(Store *store, const char *finding, guint limit, BesideVisitor visit, gpointer data, GError **error);

/* Filters with names. Each a transaction of its own. */
gboolean store_save_filter(Store *store, const char *name, const char *query, const char *reviewer, const char *made, GError **error);
gboolean store_delete_filter(Store *store, const char *name, GError **error);
typedef gboolean (*FilterVisitor)(const char *name, const char *query, gpointer data);
gboolean store_each_filter(Store *store, FilterVisitor visit, gpointer data, GError **error);

typedef struct {
  const char *id, *title, *publisher, *url, *snippet; /* title, publisher, url: or NULL */
  Day published;
} FoundDocument;

typedef gboolean (*FoundVisitor)(const FoundDocument *document, gpointer data);
/* Documents that hold all of the words, the best first. *searchable: whether words can be searched at all (store/care.h). */
gboolean store_search_documents(Store *store, const char *words, guint limit, gboolean *searchable, FoundVisitor visit, gpointer data, GError **error);
