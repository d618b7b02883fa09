/* SPDX-License-Identifier: MIT */
/* Two positions under one contradiction rule: what kinds, guards and score look at. Plain data, built in judge.c, which
 * owns the alignment. */
#pragma once
#include "compare/align.h"
#include "compare/entail.h"
#include "compare/timing.h"
#include "model/position.h"
#include "ruleset/ruleset.h"

typedef struct {
  const Ruleset *rules;
  const ContradictionRule *rule;
  const Position *a, *b;        /* a: the denier */
  const Proposition *denied;    /* what a says is not so: its own, or what it excludes */
  const Derivation *exclusion;  /* by which a excludes it; NULL when a's own words deny it */
  const Derivation *derivation; /* what b says or entails; its proposition faces `denied` */
  Alignment *alignment;
  TimeRelation timing;
} Pair;
