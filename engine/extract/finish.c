/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "extract/answers.h"
#include "extract/claims.h"
#include "extract/deeds.h"
#include "extract/figures.h"
#include "extract/scenes.h"

static gint by_span(gconstpointer a, gconstpointer b) {
  const Claim *x = *(Claim *const *)a, *y = *(Claim *const *)b;
  if (x->span.start != y->span.start) return x->span.start < y->span.start ? -1 : 1;
  if (x->cue.start != y->cue.start) return x->cue.start < y->cue.start ? -1 : 1;
  const gint trigger = (x->proposition.trigger.start > y->proposition.trigger.start) - (x->proposition.trigger.start < y->proposition.trigger.start);
  return trigger ? trigger : g_strcmp0(x->actor, y->actor);
}

void claims_finish(const ContentReader *reader) {
  ClaimSet *set = reader->set;
  g_ptr_array_sort(set->claims, by_span);
  deeds_bind(reader, STANCE_ASSERTS);
  answers_bind(set, reader->reading->rules);
  deeds_bind(reader, STANCE_DENIES);
  deeds_complete(reader);
  figures_bind(reader->set);
  scenes_set(reader);
  for (guint i = 0; i < set->claims->len; i++)
    set->without_proposition += ((const Claim *)g_ptr_array_index(set->claims, i))->proposition.event == NULL;
}
