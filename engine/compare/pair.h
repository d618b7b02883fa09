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
  const Derivation *derivation; /* what b says or entails; its proposition faces a's own */
  Alignment *alignment;
  TimeRelation timing;
} Pair;
