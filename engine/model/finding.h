/* SPDX-License-Identifier: MIT */
/* What comparing two positions can end in: a finding, or a rejected pair with the guard that stopped it. */
#pragma once
#include <glib.h>
#include "model/position.h"

typedef struct {
  const char *name; /* "prior", "alignment", "attribution", "modality" */
  double value;
} Factor;

#define FINDING_MAX_FACTORS 6

typedef struct {
  const char *id;          /* hash of kind, both actors and both propositions: survives re-runs and changes elsewhere */
  Kind kind;
  const char *rule;        /* id of the contradiction rule */
  Level level;
  double score;            /* product of the factors */
  Factor factors[FINDING_MAX_FACTORS];
  guint n_factors;
  const char *subject;     /* one line: what is disputed */
  const char *dispute;     /* id of the dispute: hash of event and key participants */
  const char *a, *b;       /* position ids; a is the denier in denials, else the smaller id */
  const char *explanation; /* one or two sentences of plain English that name every inference */
  const char *const *steps; /* ids of the entailments used, in order; NULL-terminated, never NULL */
  Day first_seen, last_seen; /* dates of documents */
} Finding;

typedef struct {
  const char *id;
  Guard guard;
  const char *const *values; /* name, value, name, value ..., NULL-terminated: what the guard saw */
  const char *rule;          /* the contradiction rule that looked at the pair */
  const char *a, *b;         /* position ids, as in Finding */
} RejectedPair;

/* A finding that a filter keeps out of sight. */
typedef struct {
  const char *id;     /* of the finding */
  const char *filter;
  const char *rule;   /* the contradiction rule */
  const char *a, *b;  /* position ids, as in Finding */
} SuppressedFinding;

/* Takes what a comparison yields; strings are valid during the call only. FALSE with error set stops the comparison. */
typedef struct FindingSink FindingSink;
struct FindingSink {
  gboolean (*finding)(FindingSink *self, const Finding *finding, GError **error);
  gboolean (*rejected)(FindingSink *self, const RejectedPair *pair, GError **error);
  gboolean (*suppressed)(FindingSink *self, const SuppressedFinding *finding, GError **error); /* NULL: it is only counted */
};
