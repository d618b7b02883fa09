/* SPDX-License-Identifier: MIT */
#include "extract/proposition/support.h"

#define SUPPORT_REACH 8 /* chunks between an event's noun and the verb that carries it */

static const Chunk *chunk_at(const Content *content, guint i) { return &content->sentence->chunks[i]; }
static gboolean is_preposition(guint8 s) { return s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }

static gboolean chunk_has(const ContentReader *reader, const Chunk *chunk, WordCategory category) {
  for (guint32 i = chunk->first; i < chunk->last; i++)
    if (unit_is(&reader->reading->units[i], category)) return TRUE;
  return FALSE;
}

static gboolean is_auxiliary(const ContentReader *reader, const Chunk *chunk, WordCategory category) {
  return chunk->lemma && chunk->lemma == lexicon_auxiliary(ruleset_lexicon(reader->reading->rules), category);
}

/* The walk to the left, chunk by chunk. */
typedef struct {
  const ContentReader *reader;
  const Content *content;
  gboolean by_preposition; /* the last step was over one: "part in" */
  gboolean linked;         /* a word stood on the way that ties a party to an act: "behind", "responsible", "role" */
  Support support;
} Walk;

typedef enum { STEP_ON, STEP_FOUND, STEP_END } Step;

/* "role in", "nothing to do with", "series of": nouns that only lead to the act. */
static Step over_noun(Walk *walk, guint i, const Chunk *chunk) {
  const gboolean nothing = (chunk->flags & CHUNK_PRONOUN) && unit_is(&walk->reader->reading->units[chunk->head], WORD_PRONOUN_INDEFINITE);
  const gboolean leads = chunk_has(walk->reader, chunk, WORD_ROLE_NOUN) || chunk_has(walk->reader, chunk, WORD_SUPPORT);
  if (!leads && !(nothing && !walk->by_preposition)) return STEP_END;
  walk->support.negated |= (chunk->flags & CHUNK_NO) != 0;
  if (chunk->flags & CHUNK_POSSESSIVE) walk->support.owner = (gint)i;
  walk->linked = TRUE;
  walk->by_preposition = FALSE;
  return STEP_ON;
}

static Step at_verb(Walk *walk, guint i, const Chunk *chunk) {
  if (chunk->symbol == SYMBOL_INFINITIVE && is_auxiliary(walk->reader, chunk, WORD_DO_FORM)) { /* "nothing to do with" */
    walk->by_preposition = FALSE;
    return STEP_ON;
  }
  const gboolean carries = lemma_is(chunk->lemma, VERB_CARRIER) || (is_auxiliary(walk->reader, chunk, WORD_HAVE_FORM) && (walk->linked || !walk->by_preposition));
  /* "there was no attack" */
  const gboolean exists = chunk->symbol == SYMBOL_COPULA && !walk->by_preposition && chunk->subject == CHUNK_NONE;
  const gboolean describes = chunk->symbol == SYMBOL_COPULA && walk->linked;
  if (!carries && !exists && !describes) return STEP_END;
  walk->support.verb = (gint)i;
  walk->support.subject = chunk->subject;
  return STEP_FOUND;
}

static Step step_left(Walk *walk, guint i) {
  const Chunk *chunk = chunk_at(walk->content, i);
  if (chunk_is_verb(chunk)) return at_verb(walk, i, chunk);
  if (chunk->symbol == SYMBOL_ADVERB || chunk->symbol == SYMBOL_TIME) {
    walk->support.negated |= (chunk->flags & CHUNK_NEGATED) != 0;
    return STEP_ON;
  }
  if (is_preposition(chunk->symbol)) {
    walk->by_preposition = TRUE;
    walk->linked |= chunk_has(walk->reader, chunk, WORD_SUPPORT);
    return STEP_ON;
  }
  if (chunk->symbol == SYMBOL_NOUN) return over_noun(walk, i, chunk);
  if (chunk->symbol != SYMBOL_ADJECTIVE || !chunk_has(walk->reader, chunk, WORD_SUPPORT)) return STEP_END;
  return walk->linked = TRUE, walk->by_preposition = FALSE, STEP_ON;
}

static gboolean find_left(Walk *walk, guint chunk) {
  Step step = STEP_ON;
  for (guint i = chunk; step == STEP_ON && i > walk->content->first && chunk - i < SUPPORT_REACH; i--) step = step_left(walk, i - 1);
  return step == STEP_FOUND;
}

/* The noun behind "by", before the next verb. */
static gint agent_behind(const Content *content, guint verb, guint8 agent) {
  for (guint i = verb + 1; i + 1 < content->last && !chunk_is_verb(chunk_at(content, i)); i++)
    if (chunk_at(content, i)->symbol == agent && chunk_at(content, i + 1)->symbol == SYMBOL_NOUN) return (gint)i + 1;
  return CHUNK_NONE;
}

/* "the attack was carried out by Norland", "the raid never happened": the noun is the subject of the verb that carries it. */
static gboolean find_right(const ContentReader *reader, const Content *content, guint chunk, Support *support) {
  const guint8 agent = ruleset_agent_symbol(reader->reading->rules);
  for (guint i = chunk + 1; i < content->last; i++) {
    const Chunk *verb = chunk_at(content, i);
    if (!chunk_is_verb(verb) || verb->subject != (gint)chunk || !lemma_is(verb->lemma, VERB_CARRIER)) continue;
    const gboolean passive = verb->symbol == SYMBOL_PASSIVE || verb->symbol == SYMBOL_PARTICIPLE;
    support->verb = (gint)i;
    support->subject = passive ? agent_behind(content, i, agent) : CHUNK_NONE;
    return TRUE;
  }
  return FALSE;
}

/* "is responsible for": the adjective's copula, or the noun before it. */
static Support of_adjective(const Content *content, guint chunk) {
  Support support = {CHUNK_NONE, CHUNK_NONE, CHUNK_NONE, FALSE};
  guint i = chunk;
  while (i > content->first && chunk_at(content, i - 1)->symbol == SYMBOL_ADVERB) i--;
  if (i == content->first) return support;
  const Chunk *before = chunk_at(content, i - 1);
  if (before->symbol == SYMBOL_NOUN) support.subject = (gint)i - 1;
  if (!chunk_is_verb(before)) return support;
  support.verb = (gint)i - 1;
  support.subject = before->subject;
  return support;
}

gboolean chunk_describes(const ContentReader *reader, const Chunk *chunk) {
  const Word *word = reader->reading->units[chunk->head].word;
  if (!word || !word->adjective) return FALSE;
  if (chunk->symbol == SYMBOL_ADJECTIVE) return TRUE;
  return chunk->symbol == SYMBOL_NOUN && chunk->last == chunk->first + 1 && !(word->noun && word->noun->triggers);
}

Support support_find(const ContentReader *reader, const Content *content, guint chunk) {
  if (chunk_describes(reader, chunk_at(content, chunk))) return of_adjective(content, chunk);
  Walk walk = {.reader = reader, .content = content, .support = {CHUNK_NONE, CHUNK_NONE, CHUNK_NONE, FALSE}};
  if (find_left(&walk, chunk)) return walk.support;
  Support right = {CHUNK_NONE, CHUNK_NONE, walk.support.owner, FALSE};
  if (find_right(reader, content, chunk, &right)) return right;
  right.negated = walk.support.negated && walk.support.owner >= 0;
  return right;
}
