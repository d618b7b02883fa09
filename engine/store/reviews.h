/* SPDX-License-Identifier: MIT */
/* What people decided about findings: an append-only history, and what stands of it (model/review.h).
 *
 * A verdict is kept under the finding's id and rests on the words that stood behind it then. Confirmed: open again when words that it
 * rested on are gone from a document that is still there. Dismissed or unsure: open again when new words came. Copies of known words,
 * shifted clauses and documents let go (`prune`) change nothing.
 *
 * Order: none inside a transaction: each decision is one. Errors and threads as in store/store.h. Cost: a decision reads the claims behind
 *        its finding; settling does so for each judged finding that was compared again. */
#pragma once
#include "base/arena.h"
#include "model/review.h"
#include "store/store.h"

typedef enum {
  REVIEW_DONE,
  REVIEW_SAME,     /* all that is said stands already, as said by this reviewer: nothing was added */
  REVIEW_OUTDATED, /* somebody decided since the caller looked: nothing was added */
  REVIEW_UNKNOWN,  /* there is no such finding, or no duplicate of that id */
  REVIEW_NOTHING,  /* of an undo: this reviewer has nothing to take back */
} ReviewOutcome;

/* Whoever decides need not have seen what others did. */
#define REVIEW_SEEN_ANY G_GINT64_CONSTANT(-1)

/* `seen`: `last` of the state that the reviewer looked at, or REVIEW_SEEN_ANY. The decision must have no fault (review_fault()). */
gboolean store_review(Store *store, const ReviewDecision *decision, gint64 seen, ReviewOutcome *outcome, GError **error);
/* Takes this reviewer's last decision on the finding back. */
gboolean store_review_undo(Store *store, const char *finding, const char *reviewer, const char *made, ReviewOutcome *outcome, GError **error);

/* Zeroes when nobody has decided anything. Strings belong to the arena. */
gboolean store_review_state(Store *store, const char *finding, Arena *arena, ReviewState *out, GError **error);
typedef gboolean (*ReviewVisitor)(const ReviewEvent *event, gpointer data);
/* In the order in which they were made; `finding` NULL: of all. */
gboolean store_each_review(Store *store, const char *finding, ReviewVisitor visit, gpointer data, GError **error);
/* What came and went since the verdict that stands: of ReviewChange, in the arena. Free with g_array_unref(). NULL on failure. */
GArray *store_review_changes(Store *store, const char *finding, Arena *arena, GError **error);
/* Looks again at judged findings that were compared since. In a transaction of the caller. */
gboolean store_settle_reviews(Store *store, GError **error);

/* The id of the one finding that begins with `start`, in the arena; NULL in *out when there is none or more than one. */
gboolean store_finding_id(Store *store, const char *start, Arena *arena, const char **out, GError **error);
