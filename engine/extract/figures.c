/* SPDX-License-Identifier: MIT */
#include "extract/figures.h"
#include <string.h>
#include "extract/deeds.h"

/* How far before a number what it counts may stand. */
#define FIGURE_SENTENCES 4

static gboolean can_be_counted(const Claim *told, const Claim *bare) {
  const Quantity *quantity = &told->proposition.quantity;
  if (!told->proposition.event || !quantity->of || g_strcmp0(quantity->unit, bare->figure.unit) != 0) return FALSE;
  if (told->stance != STANCE_ASSERTS && told->stance != STANCE_HEDGED) return FALSE;
  return told->sentence <= bare->sentence && bare->sentence - told->sentence <= FIGURE_SENTENCES;
}

/* Of two in one sentence the first: it says what the whole is about. */
static const Claim *counted_before(const GPtrArray *claims, const Claim *bare) {
  const Claim *best = NULL;
  for (guint i = 0; i < claims->len; i++) {
    const Claim *told = g_ptr_array_index(claims, i);
    if (told == bare || told->span.start > bare->span.start || !can_be_counted(told, bare)) continue;
    if (!best || told->sentence > best->sentence) best = told;
  }
  return best;
}

static void take_figure(ClaimSet *set, Claim *claim, const Proposition *from) {
  const char *of = from->quantity.of;
  claim_take_over(set, claim, from);
  claim->proposition.quantity = claim->figure;
  claim->proposition.quantity.of = of;
}

void figures_bind(ClaimSet *set) {
  for (guint i = 0; i < set->claims->len; i++) {
    Claim *claim = g_ptr_array_index(set->claims, i);
    const Claim *told = claim->figure.of ? counted_before(set->claims, claim) : NULL;
    if (told) take_figure(set, claim, &told->proposition);
  }
}
