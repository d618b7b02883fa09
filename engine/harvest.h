/* SPDX-License-Identifier: MIT */
/* What can be made of a document without knowing any other: its claims and their keys,
 * and by what copies of it are known. Done by several threads at once, given back in
 * the order of the documents.
 *
 * Lifetime: takes documents, gives harvests to the caller. Memory: HARVEST_BYTES_IN_FLIGHT of text at most, or one document that is longer.
 * Threads:  one owner, who makes all calls; the work is done in `threads` of the harvester's own, or in harvester_take() when that is 1. */
#pragma once
#include <glib.h>
#include "model/claim.h"
#include "model/document.h"
#include "model/position.h"
#include "model/record.h"
#include "model/signature.h"
#include "ruleset/ruleset.h"

/* Documents that a thread is handed at once: few enough to share out, enough to make locking cheap. */
#define HARVEST_BATCH_DOCUMENTS 64
#define HARVEST_BATCH_BYTES (256 * 1024)
/* Batches per thread that wait, are worked on or are done; and bytes of text in all of them. */
#define HARVEST_BATCHES_PER_THREAD 4
#define HARVEST_BYTES_IN_FLIGHT (32 * 1024 * 1024)

typedef struct {
  Document *document;
  ClaimSet *claims;   /* each once */
  ClaimKeys *keys;    /* of each claim; belong to `claims` */
  guint keys_dropped; /* beyond POSITION_KEYS_MAX */
  Signature signature;
} Harvest;

void harvest_free(Harvest *harvest);
/* Of one that was made elsewhere (parts/), which has none. A harvester does it by itself. */
void harvest_find_keys(Harvest *harvest, const Ruleset *rules, Arena *scratch);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Harvest, harvest_free)

typedef struct Harvester Harvester;

/* What all threads took together, in nanoseconds: signatures of copies; tokens and sentences; claims; their keys. */
typedef struct {
  guint64 signatures, sentences, claims, keys;
} HarvestTimes;

/* With `timed` it is measured what patterns take, too: for harvester_tallies(). */
Harvester *harvester_new(const Ruleset *rules, guint threads, gboolean timed);
void harvester_free(Harvester *harvester);
/* Takes the document. */
void harvester_put(Harvester *harvester, Document *document);
/* The oldest harvest, when there is no room for more documents or when `all` are wanted; else NULL: put more. */
Harvest *harvester_take(Harvester *harvester, gboolean all);
/* What came of the patterns that matched, or that PCRE2 gave up on (match limit, stack): of RuleTally, with names that belong to the rules. To
 * be asked when everything was taken. Free with g_array_unref(). */
GArray *harvester_tallies(const Harvester *harvester);

/* To be asked when everything was taken. */
HarvestTimes harvester_times(const Harvester *harvester);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Harvester, harvester_free)
