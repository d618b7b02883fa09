/* SPDX-License-Identifier: MIT */
/* Two values of one thing, of which there is only one: the number of the dead of one blast, the day, the place, the target, the cause, who won.
 *
 * A rule with `facing: rival-values` names the slot that bears the value: "quantity", "time", "place" or a role of its events.
 * Threads: pure. */
#pragma once
#include "compare/pair.h"

/* Does the proposition give a value that some rule knows rivals of? */
gboolean proposition_rivals(const Ruleset *rules, const Proposition *proposition);
/* Does the filler tell one act from another of its kind, under some such rule: a party, a place, a thing of a class that tells? */
gboolean filler_tells(const Ruleset *rules, const char *event, const RoleFiller *filler);

/* The three of compare/kinds.h. Which of the two is a, does not matter: the one with the smaller id. */
gboolean rivals_face(const Ruleset *rules, const ContradictionRule *rule, const Position *a, const Position *b);
Alignment *rivals_align(const Ruleset *rules, const ContradictionRule *rule, const Proposition *a, const Proposition *b, const char *speaker);
gboolean rivals_oppose(const Pair *pair);

/* Do both name something that tells one act from another of its kind, in another role than `but` (or NULL)? */
gboolean pair_tells(const Pair *pair, const char *but);
/* Is a match of roles enough to tell one act from another of its kind? */
gboolean match_tells(const Ruleset *rules, const ContradictionRule *rule, const RoleMatch *match);
