/* SPDX-License-Identifier: MIT */
/* How formats for people word a claim: its quote, where it stood, what stance it takes, how much stands behind a position.
 *
 * All texts are cleaned (see wrap.h): no line breaks, control characters or marks that turn the reading direction. All are to be freed.
 * Threads: pure. */
#pragma once
#include <glib.h>
#include "model/record.h"

/* A quote that is longer is cut and says by how much. Exports for programs never cut. */
#define EVIDENCE_QUOTE_CHARACTERS 600

/* "asserts", or for a position that does not just assert: "denies", "asserts (planned)" ... */
char *evidence_stance(Stance stance, Modality modality);
/* "not reviewed", "confirmed" ...: "new" would be taken for what has just been found. Not to be freed. */
const char *evidence_status(Status status);
/* "Daily Courier, 2031-05-02": what is known of it. */
char *evidence_source(const ClaimRecord *record);
/* The words of the claim's span, without quotation marks. */
char *evidence_quote(const ClaimRecord *record);
/* "2 claims in 1 document", "3 claims in 3 documents, 2 independent sources". */
char *evidence_count(const Position *position);
/* "exactly 40", "at least 40", "at most 40" or "40 to 60". */
char *evidence_interval(const Quantity *quantity);
/* "seen 2031-05-02", "first seen ..., last seen ...", or "dates unknown". */
char *evidence_dates(Day first, Day last);
