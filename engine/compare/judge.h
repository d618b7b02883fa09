/* SPDX-License-Identifier: MIT */
/* One pair of positions under one rule: finding, rejected pair, compatible, or no candidate.
 * Threads: pure; a Judgement owns what it needs and borrows positions and rules. */
#pragma once
#include "compare/kinds.h"
#include "model/names.h"

/* A contradiction rule with its names looked up. */
typedef struct {
  const ContradictionRule *rule;
  const Opposition *opposition;
  Kind kind;
  Level level;
  GArray *guards; /* of Guard, in the rule's order */
} Court;

/* NULL with SICNON_ERROR_RULES when the rule names something that there is not. */
Court *court_new(const ContradictionRule *rule, GError **error);
void court_free(Court *court);

typedef enum { OUTCOME_NONE, OUTCOME_REJECTED, OUTCOME_COMPATIBLE, OUTCOME_FINDING } Outcome;

typedef struct {
  Outcome outcome;
  guint asked;       /* guards that let the pair pass */
  Guard guard;       /* that stopped it: OUTCOME_REJECTED only */
  GPtrArray *values; /* of char *: what it saw */
  Pair pair;         /* what was judged; unset for OUTCOME_NONE */
  GPtrArray *premises, *exclusions; /* of Derivation: what pair.exclusion points into, or NULL */
} Judgement;

/* `a` turns the first face of the court's opposition, `b` the second. Tries everything that b says or entails (`derivations`, from
 * proposition_derive()) and keeps the best: a finding over anything else (the best aligned, then the shortest), else what got past
 * most guards. */
Judgement court_judge(const Court *court, const Ruleset *rules, const Position *a, const Position *b, const GPtrArray *derivations);
void judgement_clear(Judgement *judgement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Court, court_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Judgement, judgement_clear)
