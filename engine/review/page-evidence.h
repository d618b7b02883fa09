/* SPDX-License-Identifier: MIT */
/* One side of a finding: who, and each claim marked in its paragraph. */
#pragma once
#include "model/record.h"
#include "review/site-private.h"

/* `claims`: of ClaimRecord, with texts; `total`: how many there are of them. `letter` makes ids of the page. */
void evidence_side(Visit *visit, const char *letter, const QueueSide *side, const GPtrArray *claims, guint total);
