/* SPDX-License-Identifier: MIT */
/* The words on which a verdict rests, and whether they are still those behind the finding; for the files of store/. */
#pragma once
#include "base/arena.h"
#include "model/review.h"
#include "store/store-private.h"

/* What stands behind the finding now, for reviews.evidence; in the arena. NULL on failure. The finding must be there. */
const char *review_evidence_pack(Store *store, const char *finding, Arena *arena, GError **error);
/* Notes whether a verdict of this status is open again. Does nothing when the finding is not there. */
gboolean review_evidence_settle(Store *store, const char *finding, Status judged, Arena *arena, GError **error);
