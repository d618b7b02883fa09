/* SPDX-License-Identifier: MIT */
#include "extract/proposition/circumstances.h"
#include "extract/proposition/fillers.h"
#include "language/times.h"

static const Chunk *chunk_of(const Content *content, guint i) { return &content->sentence->chunks[i]; }

/* The clause of a trigger: to the next finite verb on either side that another subject owns. */
static void clause_of(const Content *content, guint trigger, guint *from, guint *to) {
  *from = content->first;
  *to = content->last;
  const gint own = chunk_of(content, trigger)->subject;
  for (guint i = content->first; i < content->last; i++) {
    const Chunk *chunk = chunk_of(content, i);
    if (i == trigger || !symbol_is_finite(chunk->symbol) || chunk->subject == own || chunk->subject == CHUNK_NONE) continue;
    if (i < trigger) *from = MAX(*from, i + 1);
    if (i > trigger && chunk->subject > (gint)trigger) *to = MIN(*to, (guint)chunk->subject);
  }
}

static void read_times(const ContentReader *reader, const Content *content, guint from, guint to, Modality modality, Proposition *proposition) {
  const TimeBias bias = modality == MODALITY_FUTURE || modality == MODALITY_PLANNED ? TIME_FUTURE : TIME_PAST;
  DayRange ranges[TIME_MAX_RANGES];
  for (guint i = from; i < to; i++) {
    const Chunk *chunk = chunk_of(content, i);
    if (chunk->symbol != SYMBOL_TIME) continue;
    const guint n = time_ranges(reader->reading, chunk->first, chunk->last, bias, ranges);
    if (!n) continue;
    DayRange *kept = claim_set_new_list(reader->set, DayRange, n);
    for (guint j = 0; j < n; j++) kept[j] = ranges[j];
    proposition->times = kept;
    proposition->n_times = n;
    return;
  }
}

static gboolean is_preposition(guint8 s) { return s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }

/* "in Bakhmut": a place behind a preposition that no role took. */
static void read_place(const ContentReader *reader, const Content *content, guint from, guint to, Proposition *proposition) {
  for (guint i = from; i + 1 < to; i++) {
    if (!is_preposition(chunk_of(content, i)->symbol) || chunk_of(content, i + 1)->symbol != SYMBOL_NOUN) continue;
    const Chunk *noun = chunk_of(content, i + 1);
    const Unit *head = &reader->reading->units[noun->head];
    if (!head->is_name || !head->word->place) continue;
    gboolean taken = FALSE;
    for (guint r = 0; r < proposition->n_roles; r++) taken |= span_overlaps(proposition->roles[r].span, noun->span);
    if (taken) continue;
    proposition->place = head->word->place->id;
    return;
  }
}

/* What the verb above makes of an infinitive or gerund: "appears to have", "plans to", "wants to", "failed to". */
static Modality modality_under(const Lemma *lemma, Modality own, gboolean *negated) {
  static const struct {
    VerbList list;
    Modality modality;
  } table[] = {{VERB_HEDGE, MODALITY_POSSIBLE}, {VERB_PLAN, MODALITY_PLANNED}, {VERB_WISH, MODALITY_WISH}};
  if (lemma_is(lemma, VERB_FAIL)) {
    *negated = !*negated;
    return own;
  }
  for (guint i = 0; i < G_N_ELEMENTS(table); i++)
    if (lemma_is(lemma, table[i].list)) return table[i].modality;
  return own;
}

static Modality governed_modality(const ContentReader *reader, const Content *content, guint trigger, gboolean *negated) {
  const Chunk *verb = chunk_of(content, trigger);
  if (verb->symbol != SYMBOL_INFINITIVE && verb->symbol != SYMBOL_PASSIVE_INFINITIVE && verb->symbol != SYMBOL_GERUND) return MODALITY_ACTUAL;
  for (guint i = trigger; i > content->first; i--) {
    const Chunk *above = chunk_of(content, i - 1);
    /* "a pledge to sell", "a proposal to halt": what a noun of that kind governs has not happened. */
    if (i == trigger && above->symbol == SYMBOL_NOUN && unit_is(&reader->reading->units[above->head], WORD_REFUSAL_NOUN)) return MODALITY_PLANNED;
    if (!chunk_is_verb(above)) continue;
    *negated ^= (above->flags & CHUNK_NEGATED) != 0;
    return modality_under(above->lemma, (Modality)above->modality, negated);
  }
  return MODALITY_ACTUAL;
}

static Modality surrounding_modality(const ContentReader *reader, const Content *content, guint from, guint to) {
  Modality found = MODALITY_ACTUAL;
  for (guint i = from; i < to; i++) {
    const Chunk *chunk = chunk_of(content, i);
    const Unit *unit = &reader->reading->units[chunk->first];
    if (chunk->flags & CHUNK_HEDGED) found = MODALITY_POSSIBLE;
    if (chunk->symbol == SYMBOL_SUBORDINATOR && unit_is(unit, WORD_CONDITIONAL_MARKER)) return MODALITY_CONDITIONAL;
  }
  const Unit *end = &reader->reading->units[content->sentence->last - 1];
  return found == MODALITY_ACTUAL && end->kind == TOKEN_QUESTION ? MODALITY_QUESTION : found;
}

static Modality first_marked(Modality a, Modality b, Modality c) { return a != MODALITY_ACTUAL ? a : b != MODALITY_ACTUAL ? b : c; }

/* "no such deal took place", "never": the subject and object deny as well as the verb. */
static gboolean is_negated(const Content *content, guint trigger, guint from, guint to) {
  const Chunk *verb = chunk_of(content, trigger);
  gboolean negated = (verb->flags & (CHUNK_NEGATED | CHUNK_NO)) != 0;
  if (verb->subject >= (gint)from && verb->subject < (gint)to) negated |= (chunk_of(content, (guint)verb->subject)->flags & CHUNK_NO) != 0;
  if (trigger + 1 < to && chunk_is_verb(verb)) negated |= (chunk_of(content, trigger + 1)->flags & CHUNK_NO) != 0;
  if (trigger > from && chunk_of(content, trigger - 1)->symbol == SYMBOL_ADVERB) negated |= (chunk_of(content, trigger - 1)->flags & CHUNK_NEGATED) != 0;
  return negated;
}

gboolean circumstances_read(const ContentReader *reader, const Content *content, guint trigger, Proposition *proposition) {
  guint from, to;
  clause_of(content, trigger, &from, &to);
  gboolean negated = is_negated(content, trigger, from, to);
  const Modality governed = governed_modality(reader, content, trigger, &negated);
  const Modality own = (Modality)chunk_of(content, trigger)->modality;
  proposition->modality = first_marked(own, governed, surrounding_modality(reader, content, from, to));
  read_times(reader, content, from, to, proposition->modality, proposition);
  read_place(reader, content, from, to, proposition);
  return negated;
}
