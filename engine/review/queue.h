/* SPDX-License-Identifier: MIT */
/* The queue: all findings in memory, in the order in which somebody should look at them.
 *
 * priority = score x novelty x sources x learned. Novelty halves in NOVELTY_HALF_LIFE days before the newest document of the database, down
 * to NOVELTY_LEAST, and is halved once where somebody judged a finding of the same dispute. Sources: n / (n + 1) of the side with fewer independent ones.
 * Learned: the precision of rule, pair of sides and kind against what is believed before any review (their geometric mean); a rule
 * under the floor counts DEMOTION of that. Nothing is stored and nothing is hidden: scores depend on corpus and rules alone.
 *
 * Disputes stand in the order of the best priority of their chosen findings, findings in the order of theirs; ties by id.
 *
 * Lifetime: items are valid until the next queue_refresh(). Cost: loading some 10 microseconds a finding, once and after each run; a decision
 * and a selection each one pass over all items. Threads: one. */
#pragma once
#include "review/precision.h"
#include "store/queue.h"

#define NOVELTY_HALF_LIFE 30.0
#define NOVELTY_LEAST 0.25
#define DEMOTION 0.25

typedef struct {
  double novelty, sources, learned;
} QueueFactors;

typedef enum { LEARNED_RULE, LEARNED_KIND, LEARNED_PAIR, N_LEARNED } LearnedKey;
typedef struct {
  const char *name; /* of a pair: "kp us" */
  PrecisionCounts counts;
  guint findings;
  double ratio; /* by which it moves a priority */
} Learned;

typedef struct {
  QueueRow row;
  ReviewState state;
  Status status; /* review_status() */
  const char *folded; /* subject, names, rule and id, for text filters: g_utf8_casefold() */
  QueueFactors factors;
  double priority;
  guint dispute; /* its number */
  Learned *learned[N_LEARNED]; /* those it belongs to */
} QueueItem;

/* NULL: any. */
typedef struct {
  const char *status;   /* of status_names; "reopened"; "disagreed" (verdicts that differ) */
  const char *side, *actor, *kind, *level, *rule, *assignee, *tag;
  const char *dispute;  /* how its id begins */
  const char *text;     /* words, all of which stand in subject, names, rule, id or tags */
  double min_score;
  Day since, until;
  gboolean fresh;
} QueueFilter;

typedef struct {
  guint findings, disputes, by_status[N_STATUSES], reopened, disagreed, twice, agreed; /* twice: judged by two or more; agreed: of those */

} QueueCounts;

typedef struct Queue Queue;

Queue *queue_new(void);
void queue_free(Queue *queue);
/* Reads what changed since the last call. */
gboolean queue_refresh(Queue *queue, Store *store, GError **error);

/* Those that pass, in order. Free with g_ptr_array_unref(). */
GPtrArray *queue_select(const Queue *queue, const QueueFilter *filter); /* of const QueueItem * */
/* What comes next for who has just decided about `item`: the one behind it among those that pass, else the first; NULL when no other is left. */
const QueueItem *queue_after(const Queue *queue, const QueueFilter *filter, const QueueItem *item);
const QueueItem *queue_find(const Queue *queue, const char *finding); /* or NULL */
void queue_count(const Queue *queue, QueueCounts *out);

/* By name; free with g_array_unref(). */
GArray *queue_learned(const Queue *queue, LearnedKey key); /* of Learned */
/* Zeroes for a name without findings. */
Learned queue_learned_of(const Queue *queue, LearnedKey key, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Queue, queue_free)
