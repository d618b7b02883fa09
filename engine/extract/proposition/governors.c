/* SPDX-License-Identifier: MIT */
#include "extract/proposition/governors.h"
#include <string.h>

/* What stands above a verb, and how it is tied to it. */
typedef struct {
  gint verb;       /* chunk, or CHUNK_NONE */
  gint noun;       /* noun or adjective between both: "is likely to", "a plan to", "it is clear that"; or CHUNK_NONE */
  gboolean clause; /* a clause of its own, not an infinitive or gerund */
} Governor;

static const Governor none = {CHUNK_NONE, CHUNK_NONE, FALSE};

static const Chunk *chunk_at(const Content *content, gint i) { return &content->sentence->chunks[i]; }
static guint8 symbol_at(const Content *content, gint i) { return i >= (gint)content->first && i < (gint)content->last ? chunk_at(content, i)->symbol : 0; }

static gboolean is_bare(guint8 s) {
  return s == SYMBOL_INFINITIVE || s == SYMBOL_PASSIVE_INFINITIVE || s == SYMBOL_GERUND || s == SYMBOL_CUE_GERUND;
}

static gboolean is_preposition(guint8 s) { return s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }

static gint back_over_adverbs(const Content *content, gint i) {
  while (symbol_at(content, i) == SYMBOL_ADVERB || symbol_at(content, i) == SYMBOL_TIME) i--;
  return i;
}

static gint on_over_adverbs(const Content *content, gint i) {
  while (symbol_at(content, i) == SYMBOL_ADVERB || symbol_at(content, i) == SYMBOL_TIME) i++;
  return i;
}

/* The noun or adjective at `i` with the verb that it hangs on, or the verb at `i`. */
static Governor governor_at(const Content *content, gint i) {
  Governor governor = none;
  i = back_over_adverbs(content, i);
  const guint8 s = symbol_at(content, i);
  if (s == SYMBOL_NOUN || s == SYMBOL_ADJECTIVE) governor.noun = i, i = back_over_adverbs(content, i - 1);
  if (is_preposition(symbol_at(content, i))) return governor_at(content, i - 1);
  if (symbol_at(content, i) && chunk_is_verb(chunk_at(content, i))) governor.verb = i;
  return governor;
}

/* The verb before an infinitive or gerund, however far. */
static Governor above_bare(const Content *content, gint chunk) {
  Governor governor = governor_at(content, chunk - 1);
  for (gint i = chunk - 1; governor.verb < 0 && i >= (gint)content->first; i--)
    if (chunk_is_verb(chunk_at(content, i))) governor.verb = i;
  return governor;
}

/* From the subject of a clause back to what opens it: "that the crew and the pilot". */
static gint opener_of(const Content *content, gint subject) {
  gint i = subject - 1;
  for (;;) {
    gint before = i - 1;
    if (symbol_at(content, before) == SYMBOL_CLOSE) /* "the Front (FDK) or its wing" */
      while (symbol_at(content, before) && symbol_at(content, before + 1) != SYMBOL_OPEN) before--;
    const gboolean joins = symbol_at(content, i) == SYMBOL_AND || symbol_at(content, i) == SYMBOL_COMMA;
    if (!joins || symbol_at(content, before) != SYMBOL_NOUN) break;
    i = before - 1;
  }
  return back_over_adverbs(content, i);
}

static Governor above_finite(const Content *content, gint chunk) {
  const gint subject = chunk_at(content, chunk)->subject;
  if (subject <= (gint)content->first || subject > chunk || symbol_at(content, back_over_adverbs(content, chunk - 1)) == SYMBOL_WHO) return none;
  const gint opener = opener_of(content, subject);
  const guint8 s = symbol_at(content, opener);
  Governor governor = none;
  if (s == SYMBOL_THAT || s == SYMBOL_WH || s == SYMBOL_SUBORDINATOR) governor = governor_at(content, opener - 1);
  else if (s == SYMBOL_CUE || s == SYMBOL_CUE_GERUND || (s == SYMBOL_COPULA && chunk_at(content, opener)->flags & CHUNK_HEDGED)) governor.verb = opener;
  governor.clause = TRUE;
  return governor;
}

static Governor governor_of(const Content *content, gint chunk) {
  const Chunk *verb = chunk_at(content, chunk);
  if (is_bare(verb->symbol)) return above_bare(content, chunk);
  return symbol_is_finite(verb->symbol) ? above_finite(content, chunk) : none;
}

static gboolean has_trait(const ContentReader *reader, const Chunk *chunk, WordTrait trait) {
  for (guint32 i = chunk->first; i < chunk->last; i++)
    if (word_trait(reader->reading->units[i].word, trait)) return TRUE;
  return FALSE;
}

static gboolean cue_is(const Chunk *verb, Stance stance) {
  return verb->lemma->cue && name_index(stance_names, verb->lemma->cue->stance) == (gint)stance;
}

static gboolean is_passive(const Chunk *verb) {
  return verb->symbol == SYMBOL_PASSIVE || verb->symbol == SYMBOL_PASSIVE_INFINITIVE || verb->symbol == SYMBOL_PARTICIPLE;
}

/* "seems to", "is believed to"; but who himself "believes that" commits himself. */
static gboolean verb_hedges(const Chunk *verb) {
  if (cue_is(verb, STANCE_HEDGED)) return TRUE;
  return lemma_is(verb->lemma, VERB_HEDGE) && (is_passive(verb) || !cue_is(verb, STANCE_ASSERTS));
}

/* A "not" above: "did not plan to", "did not believe that", "is not likely that"; but who "does not know that" or "did not say that" leaves it
 * open, and what "was not the first time that" it happened did happen. */
static void apply_negation(const ContentReader *reader, const Content *content, const Governor *governor, Force *force) {
  const Chunk *verb = chunk_at(content, governor->verb), *noun = governor->noun >= 0 ? chunk_at(content, governor->noun) : NULL;
  const gboolean weighs = noun && (has_trait(reader, noun, TRAIT_HEDGE) || unit_has(&reader->reading->units[noun->head], WORD_BIT(WORD_JUDGEMENT_TRUE)));
  if (verb->symbol == SYMBOL_COPULA && governor->clause) force->negated ^= weighs;
  else if (lemma_is(verb->lemma, VERB_KNOW) || lemma_is(verb->lemma, VERB_CONFIRM)) force->hedged = TRUE;
  else if (!governor->clause || lemma_is(verb->lemma, VERB_HEDGE)) force->negated = !force->negated;
  else force->hedged |= verb->lemma->cue != NULL;
}

static Modality list_modality(const Lemma *lemma) {
  return lemma_is(lemma, VERB_PLAN) ? MODALITY_PLANNED : lemma_is(lemma, VERB_WISH) ? MODALITY_WISH : MODALITY_ACTUAL;
}

gboolean chunk_hedges(const ContentReader *reader, const Content *content, guint i) {
  const Chunk *chunk = chunk_at(content, (gint)i);
  const gint above = (gint)i - 2; /* "on suspicion of fraud" */
  const gboolean supposed = symbol_at(content, above) == SYMBOL_NOUN && is_preposition(symbol_at(content, above + 1)) && has_trait(reader, chunk_at(content, above), TRAIT_HEDGE);
  if (!chunk_is_verb(chunk)) return supposed || has_trait(reader, chunk, TRAIT_HEDGE);
  if (chunk->symbol != SYMBOL_COPULA) return verb_hedges(chunk);
  const gint said = on_over_adverbs(content, (gint)i + 1), subject = chunk->subject;
  const gboolean of_subject = subject >= (gint)content->first && subject < (gint)i && has_trait(reader, chunk_at(content, subject), TRAIT_HEDGE);
  return of_subject || ((symbol_at(content, said) == SYMBOL_NOUN || symbol_at(content, said) == SYMBOL_ADJECTIVE) && has_trait(reader, chunk_at(content, said), TRAIT_HEDGE));
}

/* "Preliminary findings show that", but not "the alleged victim said that". */
static gboolean shown_by_hedge(const ContentReader *reader, const Content *content, const Chunk *verb) {
  if (verb->subject < (gint)content->first) return FALSE;
  const Chunk *subject = chunk_at(content, verb->subject);
  return word_trait(reader->reading->units[subject->head].word, TRAIT_EVIDENCE) &&
         (has_trait(reader, subject, TRAIT_HEDGE) || has_trait(reader, subject, TRAIT_EVIDENCE_HEDGE));
}

static void apply_verb(const ContentReader *reader, const Content *content, const Governor *governor, Force *force) {
  const Chunk *verb = chunk_at(content, governor->verb);
  if (verb->flags & CHUNK_NEGATED) apply_negation(reader, content, governor, force);
  force->omitted |= lemma_is(verb->lemma, VERB_FAIL);
  force->negated ^= lemma_is(verb->lemma, VERB_FAIL) || lemma_is(verb->lemma, VERB_DOUBT) || (governor->clause && cue_is(verb, STANCE_DENIES));
  force->hedged |= (verb->symbol == SYMBOL_COPULA ? governor->clause && chunk_hedges(reader, content, (guint)governor->verb) : verb_hedges(verb)) || lemma_is(verb->lemma, VERB_DOUBT) || (verb->flags & CHUNK_HEDGED) != 0;
  const gboolean about_to = verb->symbol == SYMBOL_COPULA && !governor->clause && governor->noun < 0 && !(verb[1].flags & CHUNK_HEDGED);
  if (about_to && force->modality == MODALITY_ACTUAL) force->modality = MODALITY_PLANNED; /* "is to leave", "is about to leave" */
  force->hedged |= governor->clause && shown_by_hedge(reader, content, verb);
  if (force->modality != MODALITY_ACTUAL) return;
  force->modality = list_modality(verb->lemma);
  if (force->modality == MODALITY_ACTUAL) force->modality = (Modality)verb->modality;
}

/* "is likely to", "it is unclear whether", "a pledge to", "no intention to". */
static void apply_noun(const ContentReader *reader, const Chunk *noun, const Governor *governor, Force *force) {
  const Unit *head = &reader->reading->units[noun->head];
  force->hedged |= has_trait(reader, noun, TRAIT_HEDGE) || has_trait(reader, noun, TRAIT_DOUBT);
  if (noun->flags & CHUNK_NO && !(governor->clause && unit_is(head, WORD_SPEECH_NOUN))) force->negated = !force->negated;
  if (noun->symbol == SYMBOL_ADJECTIVE && unit_is(head, WORD_JUDGEMENT_FALSE)) force->negated = !force->negated;
  const gboolean ready = noun->symbol == SYMBOL_ADJECTIVE && word_trait(head->word, TRAIT_PLAN);
  const gboolean intends = !governor->clause && (unit_is(head, WORD_REFUSAL_NOUN) || ready);
  if (intends && force->modality == MODALITY_ACTUAL) force->modality = MODALITY_PLANNED;
}

/* "whether they left". */
static gboolean asks(const ContentReader *reader, const Content *content, gint verb) {
  const gint subject = chunk_at(content, verb)->subject;
  if (subject <= (gint)content->first || subject > verb) return FALSE;
  const gint opener = opener_of(content, subject);
  return symbol_at(content, opener) == SYMBOL_WH && has_trait(reader, chunk_at(content, opener), TRAIT_DOUBT);
}

/* "without firing a shot". */
static gboolean is_left_out(const ContentReader *reader, const Content *content, guint chunk) {
  const gint before = back_over_adverbs(content, (gint)chunk - 1);
  const guint8 symbol = chunk_at(content, (gint)chunk)->symbol;
  return (symbol == SYMBOL_GERUND || symbol == SYMBOL_CUE_GERUND) && symbol_at(content, before) && word_trait(reader->reading->units[chunk_at(content, before)->head].word, TRAIT_WITHOUT);
}

Force governors_read(const ContentReader *reader, const Content *content, guint chunk) {
  Force force = {.modality = MODALITY_ACTUAL, .negated = is_left_out(reader, content, chunk)};
  gint verb = (gint)chunk;
  guint depth = 0;
  for (; depth < GOVERNORS_MAX && verb >= 0; depth++) {
    const Governor governor = governor_of(content, verb);
    if (governor.noun >= 0) apply_noun(reader, chunk_at(content, governor.noun), &governor, &force);
    if (governor.verb >= 0) apply_verb(reader, content, &governor, &force);
    if (asks(reader, content, verb)) force.modality = MODALITY_QUESTION, force.hedged = TRUE;
    verb = governor.verb;
  }
  if (verb >= 0 && depth == GOVERNORS_MAX) (*reader->reading->limits)++;
  return force;
}

/* ---- down ---- */

/* "has no plans to leave", "there is no intention to": the infinitive at or behind `i`, or CHUNK_NONE. */
static gint planned_below(const ContentReader *reader, const Content *content, gint verb, gint i) {
  const gboolean carries = symbol_at(content, verb) == SYMBOL_COPULA || chunk_at(content, verb)->lemma == lexicon_auxiliary(ruleset_lexicon(reader->reading->rules), WORD_HAVE_FORM);
  if (!carries || symbol_at(content, i) != SYMBOL_NOUN || !word_trait(reader->reading->units[chunk_at(content, i)->head].word, TRAIT_PLAN)) return CHUNK_NONE;
  i = on_over_adverbs(content, i + 1);
  return symbol_at(content, i) == SYMBOL_INFINITIVE || symbol_at(content, i) == SYMBOL_PASSIVE_INFINITIVE ? i : CHUNK_NONE;
}

/* "appears to have left", "is likely to leave". */
static gint bare_below(const ContentReader *reader, const Content *content, gint verb) {
  const Chunk *above = chunk_at(content, verb);
  gint next = on_over_adverbs(content, verb + 1);
  const gint planned = planned_below(reader, content, verb, next);
  if (planned >= 0) return planned;
  const gint direct = is_preposition(symbol_at(content, next)) ? next + 1 : next; /* "is to leave", "is about to leave" */
  if (above->symbol == SYMBOL_COPULA && symbol_at(content, direct) == SYMBOL_INFINITIVE) return direct;
  gboolean colours = (above->lemma->lists & ~(1u << VERB_LIGHT | 1u << VERB_CARRIER)) != 0;
  if (above->symbol == SYMBOL_COPULA && symbol_at(content, next) == SYMBOL_ADJECTIVE) {
    const Chunk *adjective = chunk_at(content, next);
    colours = has_trait(reader, adjective, TRAIT_HEDGE) || has_trait(reader, adjective, TRAIT_DOUBT) || has_trait(reader, adjective, TRAIT_ABILITY);
    next = on_over_adverbs(content, next + 1);
  }
  return is_bare(symbol_at(content, next)) && colours ? next : verb;
}

/* The first finite verb of the clause that opens at `i`. */
static gint finite_from(const Content *content, gint i) {
  while (symbol_at(content, i) && !symbol_is_finite(symbol_at(content, i))) i++;
  return symbol_at(content, i) ? i : CHUNK_NONE;
}

/* Where a clause hangs on a verb: behind what it is told to or found ("told the crew that", "made clear on Tuesday that"). The clause behind
 * the object of another verb describes that object. */
static gint that_below(const ContentReader *reader, const Content *content, gint verb) {
  const gboolean tells = chunk_at(content, verb)->lemma->cue != NULL;
  for (gint i = verb + 1;; i++) {
    const guint8 s = symbol_at(content, i);
    if (s == SYMBOL_THAT) return symbol_is_finite(symbol_at(content, i + 1)) ? CHUNK_NONE : i;
    const gboolean object = s == SYMBOL_NOUN && (tells || has_trait(reader, chunk_at(content, i), TRAIT_HEDGE) || is_preposition(symbol_at(content, i - 1)) || symbol_at(content, verb) == SYMBOL_COPULA);
    const gboolean between = object || s == SYMBOL_ADJECTIVE || s == SYMBOL_ADVERB || s == SYMBOL_TIME || is_preposition(s);
    if (!between) return CHUNK_NONE;
  }
}

/* "showed that they left", "it was clear that they left", "said they left". What was said to somebody else ("was told that") is not said here. */
static gint clause_below(const ContentReader *reader, const Content *content, gint verb) {
  const Chunk *above = chunk_at(content, verb);
  if (is_passive(above) && !lemma_is(above->lemma, VERB_HEDGE)) return verb;
  const gint that = that_below(reader, content, verb);
  gint next = on_over_adverbs(content, verb + 1);
  const gboolean feels = symbol_at(content, verb) == SYMBOL_COPULA && symbol_at(content, next) == SYMBOL_ADJECTIVE; /* "is confident they left" */
  if (feels) next = on_over_adverbs(content, next + 1);
  const gint below = finite_from(content, that >= 0 ? that : next);
  if (below < 0 || symbol_at(content, back_over_adverbs(content, below - 1)) == SYMBOL_WHO || (that < 0 && ((!above->lemma->cue && !feels) || chunk_at(content, below)->subject != next))) return verb;
  return below;
}

static gint governed_verb(const ContentReader *reader, const Content *content, gint verb) {
  for (guint depth = 0; depth < GOVERNORS_MAX; depth++) {
    gint below = bare_below(reader, content, verb);
    if (below == verb) below = clause_below(reader, content, verb);
    if (below == verb) break;
    verb = below;
  }
  return verb;
}

/* "The man who left", "the ship that they sold": the verb describes a noun. */
static gboolean is_relative(const Content *content, gint verb) {
  const gint before = back_over_adverbs(content, verb - 1);
  return symbol_at(content, before) == SYMBOL_WHO || (chunk_at(content, verb)->antecedent >= (gint)content->first && symbol_at(content, before) == SYMBOL_NOUN);
}

/* The first finite verb that does not describe a noun, if there is one. */
static gint first_told(const Content *content) {
  const gint first = finite_from(content, (gint)content->first);
  gint told = first;
  while (told >= 0 && is_relative(content, told)) told = finite_from(content, told + 1);
  return told >= 0 ? told : first;
}

/* "While the crew left, the pilot stayed": the main clause begins behind the comma. */
static gint first_finite(const Content *content) {
  const gint first = first_told(content);
  if (first < 0 || symbol_at(content, (gint)content->first) != SYMBOL_SUBORDINATOR) return first;
  gint comma = first;
  while (symbol_at(content, comma) && symbol_at(content, comma) != SYMBOL_COMMA) comma++;
  const gint main = finite_from(content, comma);
  return main >= 0 ? main : first;
}

/* "accused her of grabbing a badge as he tried to leave": whoever is accused did what the first verb says. */
static gboolean opens_with_act(const Content *content) {
  const guint8 first = symbol_at(content, (gint)content->first);
  return content->implied && (first == SYMBOL_GERUND || first == SYMBOL_CUE_GERUND);
}

static gint first_verb(const ContentReader *reader, const Content *content) {
  if (opens_with_act(content)) return (gint)content->first;
  const gint finite = first_finite(content);
  if (finite >= 0) return governed_verb(reader, content, finite);
  gint verb = (gint)content->first;
  while (symbol_at(content, verb) && !chunk_is_verb(chunk_at(content, verb))) verb++;
  return symbol_at(content, verb) ? verb : CHUNK_NONE;
}

/* "..., and the crew left", "... but the crew left", "... and that the crew left": a clause beside the one before, with a subject of its own.
 * A bare "and" between nouns joins these. */
static gboolean opens_beside(const Content *content, gint subject) {
  gint i = back_over_adverbs(content, subject - 1);
  if (symbol_at(content, i) == SYMBOL_THAT && symbol_at(content, i - 1) == SYMBOL_AND) return TRUE;
  const guint8 s = symbol_at(content, i);
  return s == SYMBOL_BUT || s == SYMBOL_SEMICOLON || (s == SYMBOL_AND && symbol_at(content, i - 1) == SYMBOL_COMMA);
}

/* "left and returned": the subject of the verb before. */
static gboolean goes_on(const Content *content, gint verb, gint before) {
  const guint8 s = symbol_at(content, back_over_adverbs(content, verb - 1));
  return (s == SYMBOL_AND || s == SYMBOL_BUT) && chunk_at(content, verb)->subject == chunk_at(content, before)->subject;
}

gint content_main_verb(const ContentReader *reader, const Content *content, gint after) {
  if (after < 0) return first_verb(reader, content);
  for (gint verb = finite_from(content, after + 1); verb >= 0; verb = finite_from(content, verb + 1)) {
    const gint subject = chunk_at(content, verb)->subject;
    if (subject > after ? opens_beside(content, subject) : goes_on(content, verb, after)) return governed_verb(reader, content, verb);
  }
  return CHUNK_NONE;
}
