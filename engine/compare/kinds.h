/* SPDX-License-Identifier: MIT */
/* Kinds of opposition: which positions face each other, and when a pair that no guard stopped cannot both be true.
 *
 * A new kind of contradiction is a rule file whose `facing:` names a row of this table, and a new row when none fits.
 * Threads: pure. */
#pragma once
#include "compare/keys.h"
#include "compare/pair.h"

typedef struct {
  const char *name; /* ContradictionRule.facing */
  Face a, b;
  /* May the rule look at them, a being the one that turns face a? */
  gboolean (*faces)(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b);
  /* How what a says is not so and what b says stand to each other. */
  Alignment *(*align)(const Ruleset *rules, const ContradictionRule *rule, const Proposition *a, const Proposition *b, const char *speaker);
  /* Can they not both be true? */
  gboolean (*opposes)(const Pair *pair);
} Opposition;

/* NULL when there is no such row. */
const Opposition *opposition_find(const char *facing);
/* Does some rule about mutual blame list it? */
gboolean event_is_blamed(const Ruleset *rules, const char *event);
/* Are the two whom the rule compares: of two sides, of one, or one and the same? */
gboolean parties_fit(const ContradictionRule *rule, const Position *a, const Position *b);
/* Is some row about these two faces? */
gboolean faces_oppose(Face a, Face b);

/* Does `accused` ("agent", "other", "any") fit a denial of this position? "agent": its side is the agent of the denied act, or it
 * rejects an accusation in which it takes part. */
gboolean denier_is_accused(const Ruleset *rules, const Position *denial);
