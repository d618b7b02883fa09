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
  const char *words;  /* the document's text, into which all spans of the claim point; NULL when the text was not asked for */
  gsize words_length; /* in bytes */
} ClaimRecord;

typedef struct {
  Finding finding;
  Status status;
  gboolean fresh;        /* no run before the last one told of it */
  const Position *a, *b; /* as in Finding */
} FindingRecord;

typedef struct {
  RejectedPair pair;
  const Position *a, *b;
} RejectedRecord;

/* All findings about one subject: who holds which position since when. */
typedef struct {
  const char *id, *subject;
  const char *const *findings;      /* ids, best score first; NULL-terminated */
  const Position *const *positions; /* that take part, first seen first */
  guint n_positions;
  double score; /* the best */
  Day first_seen, last_seen;
} DisputeRecord;
