/* SPDX-License-Identifier: MIT */
/* What people decide about findings.
 *
 * A decision is one entry of a finding's history: a verdict, a note, tags, an assignee, or several of them at once; or it takes an
 * earlier one back. Entries are never changed. What stands after all of them is the state.
 *
 * Lifetime: plain data; strings belong to whoever made the record. */
#pragma once
#include <glib.h>
#include "model/names.h"

#define REVIEW_NAME_LIMIT 80   /* characters of a reviewer or assignee */
#define REVIEW_NOTE_LIMIT 4000 /* characters */
#define REVIEW_TAG_LIMIT 40    /* characters of one tag */
#define REVIEW_TAGS_LIMIT 20

/* No verdict in this decision. */
#define STATUS_NONE (-1)

/* What somebody decides. NULL (STATUS_NONE): says nothing of it, which stays as it was. */
typedef struct {
  const char *finding;  /* its whole id */
  const char *reviewer;
  const char *made;     /* base/clock.h */
  gint status;          /* Status or STATUS_NONE; STATUS_NEW: open again */
  const char *reason;   /* of a dismissal: one of reason_names, or NULL */
  const char *duplicate_of; /* id of a finding */
  const char *note;
  const char *const *tags;  /* NULL-terminated: all of them from here on */
  const char *assignee;     /* "": nobody */
} ReviewDecision;

/* An entry of the history. */
typedef struct {
  gint64 row; /* rises with time */
  ReviewDecision decision;
  gint64 undoes; /* the row that it takes back, or 0 */
  gboolean undone;
} ReviewEvent;

/* What stands. */
typedef struct {
  gint64 last;    /* the row of the last entry; 0: there is none */
  gint64 verdict; /* the row of the verdict that stands, or 0 */
  Status judged;  /* its status; STATUS_NEW without one */
  gboolean reopened; /* the evidence is no longer what the verdict was about */
  const char *reason, *duplicate_of, *assignee; /* or NULL */
  const char *const *tags; /* NULL-terminated, never NULL */
  guint reviewers; /* that gave a verdict */
  gboolean agreed; /* all of them the same */
} ReviewState;

/* Words behind a finding that came or went since the verdict. */
typedef struct {
  gboolean is_b; /* of side b, else a */
  gboolean gone; /* else new */
  const char *document; /* its key */
  const char *words;
} ReviewChange;

static inline Status review_status(const ReviewState *state) { return state->reopened ? STATUS_NEW : state->judged; }

/* Is it complete and within the limits above? Else what is wrong, in words: "a dismissal needs a reason". NULL when it is right. Static. */
const char *review_fault(const ReviewDecision *decision);
