/* SPDX-License-Identifier: MIT */
#include "extract/judgement.h"

static const Chunk *chunk_at(const Content *content, guint i) { return &content->sentence->chunks[i]; }
static guint8 symbol_at(const Content *content, guint i) { return i < content->last ? chunk_at(content, i)->symbol : 0; }

static guint over_adverbs(const Content *content, guint i) {
  while (symbol_at(content, i) == SYMBOL_ADVERB || symbol_at(content, i) == SYMBOL_TIME) i++;
  return i;
}

static gboolean is_predicate(guint8 s) { return s == SYMBOL_ADJECTIVE || s == SYMBOL_NOUN || s == SYMBOL_PARTICIPLE || s == SYMBOL_PREPOSITION || s >= SYMBOL_FIRST_LITERAL; }

/* "is false", "is not true", "is without merit", "is old and false"; but "is a false friend" judges a friend. */
static gboolean predicate_is_false(const ContentReader *reader, const Content *content, guint verb) {
  const gboolean negated = (chunk_at(content, verb)->flags & CHUNK_NEGATED) != 0;
  const WordCategory wanted = negated ? WORD_JUDGEMENT_TRUE : WORD_JUDGEMENT_FALSE;
  guint i = over_adverbs(content, verb + 1);
  while (is_predicate(symbol_at(content, i))) {
    const Chunk *chunk = chunk_at(content, i);
    if (chunk->symbol == SYMBOL_NOUN ? unit_is(&reader->reading->units[chunk->head], wanted) : chunk_holds(reader->reading, chunk, wanted)) return TRUE;
    if (symbol_at(content, i + 1) != SYMBOL_AND && symbol_at(content, i + 1) != SYMBOL_BUT) return FALSE;
    i = over_adverbs(content, i + 2);
  }
  return FALSE;
}

/* "has no basis", "contains no truth", "lacks merit". */
static gboolean lacks_basis(const ContentReader *reader, const Content *content, guint verb) {
  const guint object = over_adverbs(content, verb + 1);
  if (symbol_at(content, object) != SYMBOL_NOUN) return FALSE;
  const Chunk *noun = chunk_at(content, object);
  const Unit *head = &reader->reading->units[noun->head];
  const gboolean lacks = lemma_is(chunk_at(content, verb)->lemma, VERB_LACK) || (noun->flags & CHUNK_NO) || (chunk_at(content, verb)->flags & CHUNK_NEGATED);
  return (lacks && unit_is(head, WORD_EVIDENCE_NOUN)) || (!lacks && unit_is(head, WORD_JUDGEMENT_FALSE));
}

/* Does the verb say that its subject is untrue? */
static gboolean verb_rejects(const ContentReader *reader, const Content *content, guint i) {
  const Chunk *verb = chunk_at(content, i);
  if (verb->modality != MODALITY_ACTUAL || (verb->flags & CHUNK_HEDGED)) return FALSE;
  switch (verb->symbol) {
    case SYMBOL_COPULA: return predicate_is_false(reader, content, i);
    case SYMBOL_PASSIVE: return !(verb->flags & CHUNK_NEGATED) && lemma_is(verb->lemma, VERB_FALSIFY);
    case SYMBOL_VERB:
    case SYMBOL_CUE: return ((verb->flags & CHUNK_NEGATED) && lemma_is(verb->lemma, VERB_ACCORD)) || lacks_basis(reader, content, i);
    default: return FALSE;
  }
}

/* What can be untrue: a report, the details of a report, "that", "what they say". */
static gboolean can_be_rejected(const ContentReader *reader, const Content *content, guint first) {
  const Chunk *subject = chunk_at(content, first);
  if ((subject->flags & CHUNK_PRONOUN) || subject->symbol == SYMBOL_WH || chunk_holds(reader->reading, subject, WORD_SPEECH_NOUN)) return TRUE;
  /* "said that is not the case": read as a conjunction, it is the subject */
  if (subject->symbol == SYMBOL_COPULA) return first > 0 && (subject[-1].symbol == SYMBOL_THAT || subject[-1].symbol == SYMBOL_WHO);
  const gboolean part = symbol_at(content, first + 1) == ruleset_object_symbol(reader->reading->rules) && symbol_at(content, first + 2) == SYMBOL_NOUN;
  return subject->symbol == SYMBOL_NOUN && part && chunk_holds(reader->reading, chunk_at(content, first + 2), WORD_SPEECH_NOUN);
}

static gboolean is_joint(guint8 symbol) { return symbol == SYMBOL_AND || symbol == SYMBOL_BUT; }

/* Behind what a verb says of the report: "was false", "is without merit". */
static guint behind_predicate(const Content *content, guint verb) {
  guint i = verb + 1;
  while (is_predicate(symbol_at(content, i)) || symbol_at(content, i) == SYMBOL_ADVERB || (symbol_at(content, i) == SYMBOL_AND && symbol_at(content, i + 1) != SYMBOL_THAT)) i++;
  return i;
}

/* "... was untrue and that the units were still there": what is said besides; the end of the content when nothing is. */
static guint said_besides(const Content *content, guint verb) {
  guint i = behind_predicate(content, verb);
  if (symbol_at(content, i) == SYMBOL_COMMA) i++;
  const gboolean goes_on = is_joint(symbol_at(content, i)) && symbol_at(content, i + 1) == SYMBOL_THAT && i + 2 < content->last;
  return goes_on ? i + 2 : content->last;
}

/* Behind "it is a lie that", "it is nonsense to say that": what is rejected; `i` where nothing follows. */
static guint rejected_behind(const Content *content, guint verb) {
  guint i = behind_predicate(content, verb);
  if (symbol_at(content, i) == SYMBOL_INFINITIVE && chunk_at(content, i)->lemma->cue) i++;
  else if (symbol_at(content, i) != SYMBOL_THAT) return verb;
  if (symbol_at(content, i) == SYMBOL_THAT) i++;
  return i < content->last ? i : verb;
}

gboolean judgement_rejects(const ContentReader *reader, Content *content, guint *besides) {
  guint first = content->first;
  while (symbol_at(content, first) == SYMBOL_COMMA || symbol_at(content, first) == SYMBOL_BUT || symbol_at(content, first) == SYMBOL_AND ||
         symbol_at(content, first) == SYMBOL_ADVERB || symbol_at(content, first) == SYMBOL_THAT)
    first++;
  if (first >= content->last || !can_be_rejected(reader, content, first)) return FALSE;
  for (guint i = first; i < content->last; i++) {
    if (!symbol_is_finite(symbol_at(content, i))) continue;
    if (!verb_rejects(reader, content, i)) {
      const Lemma *lemma = chunk_at(content, i)->lemma;
      if (chunk_at(content, i)->subject == (gint)first && !lemma->cue) return FALSE; /* something else is said of it */
      continue;
    }
    const guint behind = rejected_behind(content, i);
    *besides = behind == i ? said_besides(content, i) : content->last;
    if (behind != i) content->first = behind;
    else content->last = MAX(i, content->first + 1);
    return TRUE;
  }
  return FALSE;
}

gboolean judgement_only(const ContentReader *reader, const Content *content) {
  for (guint i = content->first; i < content->last; i++) {
    const guint8 symbol = symbol_at(content, i);
    const gboolean mark = symbol == SYMBOL_COMMA || symbol == SYMBOL_STOP;
    if (!mark && !chunk_holds(reader->reading, chunk_at(content, i), WORD_JUDGEMENT_FALSE)) return FALSE;
  }
  return chunk_holds(reader->reading, chunk_at(content, content->first), WORD_JUDGEMENT_FALSE);
}

gboolean judgement_unconfirmed(const Content *content) {
  for (guint i = content->first + 1; i < content->last; i++) {
    const Chunk *verb = chunk_at(content, i);
    if (verb->symbol == SYMBOL_INFINITIVE && lemma_is(verb->lemma, VERB_CONFIRM)) return (chunk_at(content, i - 1)->flags & CHUNK_NO) != 0;
  }
  return FALSE;
}

/* "there is no evidence that ...", "has seen no sign of ...", "there was no truth to the claim". */
gboolean judgement_lacks_evidence(const ContentReader *reader, Content *content) {
  for (guint i = content->first; i + 2 < content->last; i++) {
    const Chunk *chunk = chunk_at(content, i);
    if (chunk->symbol != SYMBOL_NOUN || !unit_is(&reader->reading->units[chunk->head], WORD_EVIDENCE_NOUN)) continue;
    const guint8 before = i > content->first ? symbol_at(content, i - 1) : 0;
    if (before == SYMBOL_PREPOSITION || before >= SYMBOL_FIRST_LITERAL) return FALSE; /* "..., with no signs of fire": told beside what is said */
    const gboolean verb_denies = i > 0 && (chunk_at(content, i - 1)->flags & CHUNK_NEGATED) != 0; /* "did not find" may stand in front of the content */
    const gboolean unreal = i > 0 && chunk_is_verb(chunk_at(content, i - 1)) && chunk_at(content, i - 1)->modality != MODALITY_ACTUAL; /* "will see no trace" */
    if ((!(chunk->flags & CHUNK_NO) && !verb_denies) || unreal || judgement_unconfirmed(content)) return FALSE;
    content->first = i + 2;
    for (guint end = content->first; end + 1 < content->last; end++) { /* "... and there is no evidence that" says it again */
      const gboolean again = symbol_at(content, end) == SYMBOL_AND && end > content->first && symbol_at(content, end - 1) == SYMBOL_COMMA;
      const gboolean beside = symbol_at(content, end) == SYMBOL_COMMA && symbol_at(content, end + 1) == SYMBOL_SUBORDINATOR; /* ", even though they say so" */
      if (again || beside) content->last = end;
    }
    return TRUE;
  }
  return FALSE;
}

/* "there can be no doubt that", "there is no question but that". */
gboolean judgement_is_certain(const ContentReader *reader, Content *content) {
  for (guint i = content->first; i + 2 < content->last; i++) {
    const Chunk *chunk = chunk_at(content, i);
    if (chunk->symbol != SYMBOL_NOUN) continue;
    const gboolean certain = (chunk->flags & CHUNK_NO) && word_trait(reader->reading->units[chunk->head].word, TRAIT_CERTAIN);
    if (!certain || symbol_at(content, i + 1) != SYMBOL_THAT) return FALSE;
    content->first = i + 2;
    return TRUE;
  }
  return FALSE;
}
