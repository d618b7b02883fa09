/* SPDX-License-Identifier: MIT */
/* New positions against all that is stored: findings and rejected pairs.
 *
 * Every new position must already be in `source` under its position_keys() (compare/keys.h). A stored position that got new evidence
 * counts as new, since its dates have changed. Each unordered pair is yielded once per rule and comparison; a is the denier. What is
 * yielded depends on the positions and rules alone: a pair gives the same finding, with the same id, on whichever night it is seen, so
 * a sink that replaces rows by id makes repeats harmless.
 *
 * Cost:    for each new position the stored ones that share a key with it, at most COMPARE_KEY_CAP per key. Pairs beyond the cap are
 *          counted in `undecided`, and one rejected pair with guard `undecided` per position and key names the key and how many.
 * Order:   the yield follows the new positions as they are added, and the ids of partners. Add them in order of id when the order of
 *          the yield matters.
 * Threads: reads only rules and source; one comparison per thread. */
#pragma once
#include "model/finding.h"
#include "model/position.h"
#include "model/record.h"
#include "ruleset/ruleset.h"

#define COMPARE_KEY_CAP 1024
/* Undated, and never said within so many windows of their rule, two do not face each other: in the long run everybody has said everything. */
#define COMPARE_REACH 3

/* Added to, never reset. */
typedef struct {
  guint64 positions; /* new positions looked at */
  guint64 pairs;     /* pairs that faced each other under some rule */
  guint64 findings, rejected;
  guint64 filtered;        /* findings that a filter suppressed: not yielded */
  guint64 compatible;      /* candidates that no guard stopped and that can both be true all the same */
  guint64 undecided;       /* pairs beyond COMPARE_KEY_CAP: not compared */
  guint64 derived_dropped; /* inferences beyond ENTAIL_MAX_DERIVED or ENTAIL_MAX_DEPTH */
} CompareCounts;

/* One night's comparison. Add the new positions one by one, each valid during its call only (so a store can stream them); a pair of two
 * new positions is yielded once. Keeps the ids of what was added. NULL with SICNON_ERROR_RULES when a contradiction rule names a kind,
 * level, facing or guard that there is not. Everything handed over must outlive it; counts may be NULL. */
typedef struct Comparison Comparison;
Comparison *comparison_new(const Ruleset *rules, PositionSource *source, FindingSink *sink, CompareCounts *counts, GError **error);
/* What came so far of each contradiction rule: of RuleTally, in order of rule id, with names that belong to the rules. Free with
 * g_array_unref(). */
GArray *comparison_tallies(const Comparison *comparison);
/* In days: undated, two positions that lie further apart do not face each other under any rule. */
gint32 comparison_reach(const Comparison *comparison);
/* From now on it is measured what rules take. */
void comparison_time(Comparison *comparison);
/* From now on findings that a filter of the rules suppresses are counted, not yielded. */
void comparison_use_filters(Comparison *comparison);
/* FALSE with error set when the source or the sink failed. */
gboolean comparison_add(Comparison *comparison, const Position *position, GError **error);
void comparison_free(Comparison *comparison);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Comparison, comparison_free)

/* The three in one, for positions (of Position) that are all in memory. */
gboolean compare_positions(const Ruleset *rules, const GPtrArray *new_positions, PositionSource *source, FindingSink *sink,
                           CompareCounts *counts, GError **error);
