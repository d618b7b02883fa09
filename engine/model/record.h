/* SPDX-License-Identifier: MIT */
/* What a reader needs to see one claim, finding or rejected pair: the thing itself with what it refers to. The store gives records,
 * report/ writes them.
 *
 * Lifetime: valid during the visit that hands the record out, with everything that it points to. */
#pragma once
#include <glib.h>
#include "model/claim.h"
#include "model/finding.h"
#include "model/position.h"

typedef struct {
  Claim claim;
  const char *document;                /* the id given in the input, else derived */
  const char *document_key;            /* its identity, see model/document.h */
  const char *title, *publisher, *url; /* or NULL */
  Day published;                       /* may be unset */
  const char *first;                   /* id of the first of those documents whose copy this one is; NULL: nobody's copy */
  const char *first_key, *first_publisher; /* of that one; the publisher may be NULL */
  const char *words;  /* the document's text, into which all spans of the claim point; NULL when the text was not asked for */
  gsize words_length; /* in bytes */
  gboolean unkept;    /* the text was asked for and not kept: the words are blanks */
  guint64 rules;      /* mark of the rules, and of the program, that made it (store_rules_mark()); 0: not known */
} ClaimRecord;

typedef struct {
  Finding finding;
  Status status;
  gint64 seen;           /* the last decision about it, see model/review.h; 0: none */
  gboolean fresh;        /* no run before the last one told of it */
  guint64 rules;         /* as in ClaimRecord */
  const Position *a, *b; /* as in Finding */
} FindingRecord;

typedef struct {
  RejectedPair pair;
  const Position *a, *b;
} RejectedRecord;

typedef struct {
  const char *name;
  guint64 value;
} RunCount;

/* What came of one rule: a pattern over chunks, or a contradiction rule. Several patterns of a rule may bear its name. */
typedef struct {
  const char *name;
  guint64 checks;      /* places at which it was tried; pairs that faced each other under it */
  guint64 matches;     /* ... where it matched; findings */
  guint64 errors;      /* ... where PCRE2 gave up */
  guint64 nanoseconds; /* all that took; 0 unless somebody measured it, and in the store */
} RuleTally;

/* An input that could not be used. */
typedef struct {
  const char *origin; /* "path" or "path:line" */
  const char *reason, *mend;
} Quarantined;

typedef struct {
  gint64 number;
  const char *started, *ended; /* UTC; ended may be NULL */
  const char *outcome;         /* running, done, interrupted, failed, killed */
  const char *program, *rules; /* version, hash */
  const char *message;         /* why it failed, or NULL */
  const char *const *inputs;   /* paths as given; NULL-terminated */
  const RunCount *counts;      /* in the order of the flow */
  const RuleTally *tallies;    /* of rules that did something, or, in a list of runs, of those that PCRE2 gave up on; most errors first */
  const Quarantined *quarantine;
  guint n_counts, n_tallies, n_quarantine;
} RunRecord;

/* What a database holds now: what everything made of it rests on. */
typedef struct {
  guint64 documents, publishers, copies; /* copies: documents that others published before */
  guint64 undated, without_text;         /* documents */
  Day first, last;                       /* of publication, among those with a whole date */
  guint64 findings, suppressed;          /* suppressed: by filters, and not among the findings */
  guint64 problems;                      /* inputs that could not be used, and cannot yet */
} CorpusRecord;

/* All findings about one subject: who holds which position since when. */
typedef struct {
  const char *id, *subject;
  const char *const *findings;      /* ids, best score first; NULL-terminated */
  const Position *const *positions; /* that take part, first seen first */
  guint n_positions;
  double score; /* the best */
  Day first_seen, last_seen;
} DisputeRecord;
