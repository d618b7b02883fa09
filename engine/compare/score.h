/* SPDX-License-Identifier: MIT */
/* The score of a finding: prior x alignment x attribution x modality, each in 0..1 and rounded, so that it is the same everywhere.
 * Threads: pure. */
#pragma once
#include "compare/pair.h"
#include "model/finding.h"

/* Factors and score are whole numbers of 1 / SCORE_SCALE. */
#define SCORE_SCALE 10000.0

/* Fills factors, n_factors and score. */
void finding_score(Finding *finding, const Pair *pair);
