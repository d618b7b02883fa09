/* SPDX-License-Identifier: MIT */
/* Claims and findings counted by who, where, when or by which rule.
 *
 * Order: stats_add_claim() and stats_add_finding() in any order, then one of the writers. Cost: memory for each name, and for each month
 * in which it claims something. Threads: one at a time. */
#pragma once
#include <glib.h>
#include "model/record.h"
#include "report/page.h"

typedef enum { STATS_ACTOR, STATS_SIDE, STATS_PUBLISHER, STATS_RULE, STATS_MONTH, N_STATS_KEYS } StatsKey;
extern const char *const stats_key_names[]; /* NULL-terminated */

/* A line of the picture has one column a month: the last ones, up to this many. */
#define STATS_MONTHS_SHOWN 24

typedef struct Stats Stats;

Stats *stats_new(StatsKey key);
void stats_free(Stats *stats);
void stats_add_claim(Stats *stats, const ClaimRecord *record);
/* A finding counts once for each of the two that its sides belong to. */
void stats_add_finding(Stats *stats, const FindingRecord *record);
/* A table of the `limit` names (0: all) with most findings, then most claims; of months in their order. */
void stats_write_table(GString *out, const Stats *stats, guint limit, PageStyle style);
/* One JSON object a line: {"by","name","claims","findings","months":{"2031-05":3},"version":1}. */
void stats_write_jsonl(GString *out, const Stats *stats, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stats, stats_free)
