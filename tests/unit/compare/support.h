/* SPDX-License-Identifier: MIT */
/* A small made-up world for the tests of compare/: three states with organs, goods, places and two events, loaded like any rules;
 * positions written in one line; positions kept in memory; what a comparison yields, collected. */
#pragma once
#include <criterion/criterion.h>
#include "compare/compare.h"
#include "compare/keys.h"

/* Loads world/ beside this file; fails the test when it does not load. `extra_path` and `extra` lay one more rule file over it, or
 * are NULL. */
Ruleset *world_load(const char *extra_path, const char *extra);

/* What a test position is made of. `roles` is "giver=norland goods=drone* weapon.origin=ostia": kinds are looked up in the rules, what
 * nobody knows is a word, a star marks a bare class noun. `said` is an ISO day, or NULL. */
typedef struct {
  const char *actor;
  Stance stance;
  const char *event, *roles;
  const char *said, *document; /* document: key; NULL = one of its own */
  const char *from, *to;       /* event time */
  const char *place;
  Modality modality;
  gboolean rejects, no_evidence, negative;
  Quantity quantity;
} Said;

/* A pool owns the positions of one test; freed with g_ptr_array_unref(). */
GPtrArray *pool_new(void);
const Position *pool_say(GPtrArray *pool, const Ruleset *rules, Said said);
/* The proposition alone, owned by the pool. */
const Proposition *pool_proposition(GPtrArray *pool, const Ruleset *rules, Said said);

/* Keeps positions under their keys, and serves them in order of id. */
typedef struct {
  PositionSource source;
  GHashTable *by_key; /* number of the key -> GPtrArray of const Position * */
  guint visits;
  gboolean broken; /* every visit fails */
} MemorySource;

MemorySource *memory_source_new(void);
void memory_source_free(MemorySource *memory);
void memory_source_put(MemorySource *memory, const Ruleset *rules, const Position *position);

/* One finding or rejected pair that came out; of each, the fields that it has. */
typedef struct {
  char *id, *rule, *a, *b, *subject, *explanation, *dispute, *steps, *values;
  Kind kind;
  Guard guard;
  Level level;
  double score;
  Day first_seen, last_seen;
} Yield;

typedef struct {
  FindingSink sink;
  GPtrArray *findings, *rejected; /* of Yield */
  gboolean broken;                /* refuses everything */
} MemorySink;

MemorySink *memory_sink_new(void);
void memory_sink_free(MemorySink *sink);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(MemorySource, memory_source_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MemorySink, memory_sink_free)

/* Stores all positions and compares them, in the order given. */
typedef struct {
  MemorySource *source;
  MemorySink *sink;
  CompareCounts counts;
} Night;

Night night_run(const Ruleset *rules, const Position *const *positions, guint n);
void night_clear(Night *night);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Night, night_clear)
