/* SPDX-License-Identifier: MIT */
#include "extract/proposition/circumstances.h"
#include "extract/proposition/fillers.h"
#include "extract/proposition/governors.h"
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

static gboolean is_taken(const Proposition *proposition, const Chunk *chunk) {
  for (guint r = 0; r < proposition->n_roles; r++)
    if (span_overlaps(proposition->roles[r].span, chunk->span)) return TRUE;
  return FALSE;
}

/* "in Bakhmut", "near the city of Bakhmut", "outside Finland": a place behind a preposition that tells where, and that no role took. */
static const char *place_behind(const ContentReader *reader, const Content *content, guint preposition) {
  const Chunk *chunk = chunk_of(content, preposition), *noun = chunk_of(content, preposition + 1);
  if (noun->symbol != SYMBOL_NOUN || !word_trait(reader->reading->units[chunk->head].word, TRAIT_LOCATIVE)) return NULL;
  const gboolean named = reader->reading->units[noun->head].is_name;
  return named || chunk_thing(reader, noun, SETTLEMENT_CLASS) ? chunk_place(reader, noun) : NULL;
}

static void read_place(const ContentReader *reader, const Content *content, guint from, guint to, Proposition *proposition) {
  for (guint i = from; i + 1 < to; i++) {
    const char *place = place_behind(reader, content, i);
    if (!place || is_taken(proposition, chunk_of(content, i + 1))) continue;
    proposition->place = place;
    return;
  }
}

/* A subordinate clause says under what condition; a mark of doubt behind its own comma belongs to what follows there. */
static Force surrounding_force(const ContentReader *reader, const Content *content, guint trigger, guint from, guint to) {
  Force force = {.modality = MODALITY_ACTUAL};
  for (guint i = from; i < to; i++) {
    const Chunk *chunk = chunk_of(content, i);
    if (chunk->symbol == SYMBOL_ADVERB && (chunk->flags & CHUNK_HEDGED)) force.hedged |= i < trigger || chunk_of(content, i - 1)->symbol != SYMBOL_COMMA;
    if (chunk->symbol != SYMBOL_SUBORDINATOR && chunk->symbol != SYMBOL_WH) continue;
    if (unit_is(&reader->reading->units[chunk->first], WORD_CONDITIONAL_MARKER)) force.modality = MODALITY_CONDITIONAL;
  }
  const Unit *end = &reader->reading->units[content->sentence->last - 1];
  if (force.modality == MODALITY_ACTUAL && end->kind == TOKEN_QUESTION) force.modality = MODALITY_QUESTION;
  return force;
}

static Modality first_marked(Modality a, Modality b, Modality c) { return a != MODALITY_ACTUAL ? a : b != MODALITY_ACTUAL ? b : c; }

static gboolean is_nobody(const Content *content, gint chunk) {
  return chunk >= (gint)content->first && chunk < (gint)content->last && (chunk_of(content, (guint)chunk)->flags & CHUNK_NO) != 0;
}

/* "no crew", "nobody", "neither the crew nor the pilot". */
static gboolean subject_is_nobody(const ContentReader *reader, const Content *content, gint subject) {
  if (is_nobody(content, subject)) return TRUE;
  const gint before = subject - 1;
  return before > (gint)content->first && chunk_of(content, (guint)before)->symbol == SYMBOL_AND &&
         unit_is(&reader->reading->units[chunk_of(content, (guint)before)->first], WORD_NEGATOR);
}

/* "no such deal took place", "fired nothing", "never": the subject and object deny as well as the verb. */
static gboolean is_negated(const ContentReader *reader, const Content *content, guint trigger) {
  const Chunk *verb = chunk_of(content, trigger);
  gboolean negated = (verb->flags & (CHUNK_NEGATED | CHUNK_NO)) != 0;
  if (!chunk_is_verb(verb)) return negated;
  negated |= subject_is_nobody(reader, content, verb->subject);
  guint object = trigger + 1;
  while (object < content->last && chunk_of(content, object)->symbol == SYMBOL_ADVERB) negated |= (chunk_of(content, object++)->flags & CHUNK_NEGATED) != 0;
  negated |= is_nobody(content, (gint)object);
  if (trigger > content->first && chunk_of(content, trigger - 1)->symbol == SYMBOL_ADVERB) negated |= (chunk_of(content, trigger - 1)->flags & CHUNK_NEGATED) != 0;
  return negated;
}

/* "there is no need to", "has no plans to": a lack of a need is an opinion, that of a plan an intention. "No such plans" denies them. */
static Modality lack_modality(const ContentReader *reader, const Content *content, guint trigger) {
  guint object = trigger + 1;
  while (object < content->last && chunk_of(content, object)->symbol == SYMBOL_ADVERB) object++;
  if (object >= content->last || !(chunk_of(content, object)->flags & CHUNK_NO)) return MODALITY_ACTUAL;
  const Chunk *noun = chunk_of(content, object);
  const Word *head = reader->reading->units[noun->head].word;
  if (word_trait(head, TRAIT_NEED)) return MODALITY_OPINION;
  const gboolean goes_on = object + 1 < content->last && chunk_of(content, object + 1)->symbol != SYMBOL_STOP;
  return word_trait(head, TRAIT_PLAN) && goes_on ? MODALITY_PLANNED : MODALITY_ACTUAL;
}

/* "did not know whether", "could not confirm the report": it is left open. */
static gboolean cannot_tell(const ContentReader *reader, const Content *content, guint trigger) {
  const Lemma *lemma = chunk_of(content, trigger)->lemma;
  if (lemma_is(lemma, VERB_CONFIRM)) return TRUE;
  guint next = trigger + 1;
  while (next < content->last && chunk_of(content, next)->symbol == SYMBOL_ADVERB) next++;
  if (next >= content->last) return FALSE;
  const Chunk *object = chunk_of(content, next);
  if (lemma_is(lemma, VERB_KNOW)) return object->symbol == SYMBOL_WH || object->symbol == SYMBOL_SUBORDINATOR || object->symbol == SYMBOL_THAT;
  return object->symbol == SYMBOL_NOUN && word_trait(reader->reading->units[object->head].word, TRAIT_LACK);
}

/* "did not leave until Tuesday": it was left then. */
static gboolean is_delayed(const ContentReader *reader, const Content *content, guint trigger) {
  for (guint i = trigger + 1; i < content->last && !symbol_is_finite(chunk_of(content, i)->symbol); i++)
    if (word_trait(reader->reading->units[chunk_of(content, i)->first].word, TRAIT_DELAY)) return TRUE;
  return FALSE;
}

/* "gathered a million people", "the staff doubted it": a verb that tells of an act, or of what somebody thinks, does not hedge that. */
static gboolean is_act(const Chunk *verb) { return (verb->symbol == SYMBOL_VERB || verb->symbol == SYMBOL_CUE) && verb->lemma->cue; }

/* "could have come sooner if they had tried": they did not. */
static gboolean missed_chance(const Chunk *verb, Modality around) {
  return around == MODALITY_CONDITIONAL && verb->modality == MODALITY_POSSIBLE && (verb->flags & CHUNK_PERFECT);
}

/* "is trying to establish whether": the question is open. */
static gboolean weighs(const ContentReader *reader, const Content *content, guint trigger) {
  guint next = trigger + 1;
  while (next < content->last && chunk_of(content, next)->symbol == SYMBOL_ADVERB) next++;
  if (next >= content->last || chunk_of(content, next)->symbol != SYMBOL_WH) return FALSE;
  return word_trait(reader->reading->units[chunk_of(content, next)->first].word, TRAIT_DOUBT);
}

/* "proposals for a raid", "talks on the implementation of": it has not come about. */
static gboolean is_prospect(const ContentReader *reader, const Content *content, guint trigger) {
  if (trigger < content->first + 2 || chunk_of(content, trigger)->symbol != SYMBOL_NOUN) return FALSE;
  const Chunk *preposition = chunk_of(content, trigger - 1), *noun = chunk_of(content, trigger - 2);
  const gboolean hangs = preposition->symbol == SYMBOL_PREPOSITION || preposition->symbol >= SYMBOL_FIRST_LITERAL;
  return hangs && noun->symbol == SYMBOL_NOUN && word_trait(reader->reading->units[noun->head].word, TRAIT_PROSPECT);
}

/* "Do not support them!", "to meet, not to send troops": asked of somebody, or wished. */
static gboolean is_asked(const ContentReader *reader, const Content *content, guint trigger) {
  const Chunk *verb = chunk_of(content, trigger);
  guint before = trigger;
  while (before > content->first && chunk_of(content, before - 1)->symbol == SYMBOL_ADVERB) before--;
  const guint8 symbol = before > content->first ? chunk_of(content, before - 1)->symbol : 0;
  if (verb->symbol == SYMBOL_INFINITIVE) return symbol == SYMBOL_COMMA;
  return verb->symbol == SYMBOL_VERB && verb->subject < 0 && (symbol == 0 || symbol == SYMBOL_COLON) && unit_is(&reader->reading->units[verb->first], WORD_DO_FORM);
}

void circumstances_read(const ContentReader *reader, const Content *content, EventRead *event) {
  guint from, to;
  const guint trigger = event->predicate;
  clause_of(content, trigger, &from, &to);
  const Chunk *chunk = chunk_of(content, trigger);
  const Force above = governors_read(reader, content, trigger), around = surrounding_force(reader, content, trigger, from, to);
  event->negated = is_negated(reader, content, trigger) != above.negated;
  event->hedged = above.hedged || around.hedged || (chunk->flags & CHUNK_HEDGED) || (!is_act(chunk) && chunk_hedges(reader, content, trigger));
  const gboolean missed = missed_chance(chunk, around.modality);
  if (missed) event->hedged = FALSE;
  event->omitted = event->negated && above.omitted;
  if ((event->negated && cannot_tell(reader, content, trigger)) || weighs(reader, content, trigger)) event->hedged = TRUE;
  event->proposition.modality = missed ? MODALITY_COUNTERFACTUAL : first_marked((Modality)chunk->modality, above.modality, around.modality);
  if (event->proposition.modality == MODALITY_ACTUAL) event->proposition.modality = lack_modality(reader, content, trigger);
  if (event->proposition.modality == MODALITY_ACTUAL && is_prospect(reader, content, event->trigger)) event->proposition.modality = MODALITY_PLANNED;
  if (event->negated && event->proposition.modality == MODALITY_ACTUAL && is_asked(reader, content, trigger)) event->proposition.modality = MODALITY_WISH;
  if (event->negated && event->proposition.modality == MODALITY_ACTUAL && is_delayed(reader, content, trigger)) event->negated = FALSE;
  if (event->hedged && event->proposition.modality == MODALITY_ACTUAL) event->proposition.modality = MODALITY_POSSIBLE;
  read_times(reader, content, from, to, event->proposition.modality, &event->proposition);
  read_place(reader, content, from, to, &event->proposition);
}
