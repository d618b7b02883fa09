/* SPDX-License-Identifier: MIT */
#include "extract/stance.h"
#include <string.h>

/* "did not believe" denies, "did not deny" and "could not confirm" leave it open, "did not say" takes no position. */
static Stance negated_stance(Stance stance, const Lemma *cue) {
  if (lemma_is(cue, VERB_HEDGE)) return STANCE_DENIES;
  const gboolean open = stance == STANCE_DENIES || lemma_is(cue, VERB_KNOW) || lemma_is(cue, VERB_CONFIRM);
  return open ? STANCE_HEDGED : STANCE_DECLINES;
}

/* "declined to comment" takes no position, but who "refused to sell" took a decision. */
gboolean statement_decides_against(const Statement *statement) {
  const Chunk *content = &statement->sentence->chunks[statement->piece.first];
  return content->symbol == SYMBOL_INFINITIVE && strcmp(statement->attribution->cue->stance, stance_names[STANCE_DECLINES]) == 0 &&
         !lemma_is(content->lemma, VERB_COMMENT);
}

/* "it", "this", "which it denies"; "that is not the case", its "that" read as a conjunction. */
static gboolean points_at_something(const Chunk *content) {
  if (content->symbol == SYMBOL_COPULA || content->symbol == SYMBOL_WHO) return TRUE;
  return content->symbol == SYMBOL_NOUN && (content->flags & CHUNK_PRONOUN);
}

/* "did not say", "was unable to confirm". */
static gboolean cue_is_negated(const ContentReader *reader, const Statement *statement) {
  guint i = statement->attribution->cue_chunk;
  const Chunk *chunks = statement->sentence->chunks;
  if (chunks[i].flags & CHUNK_NEGATED) return TRUE;
  if (chunks[i].symbol != SYMBOL_INFINITIVE) return FALSE;
  while (i > 0 && chunks[i - 1].symbol == SYMBOL_ADVERB) i--;
  return i > 0 && chunks[i - 1].symbol == SYMBOL_ADJECTIVE && word_trait(reader->reading->units[chunks[i - 1].head].word, TRAIT_DOUBT);
}

/* What the frame makes of the cue's stance: a judgement decides, the rest is the cue's. */
Stance stance_of_frame(const ContentReader *reader, const Statement *statement, gboolean *rejects) {
  const Attribution *a = statement->attribution;
  const gint named = name_index(stance_names, a->frame->stance ? a->frame->stance : a->cue->stance);
  Stance stance = named < 0 ? STANCE_ASSERTS : (Stance)named;
  if (a->refusal || statement_decides_against(statement)) return STANCE_ASSERTS; /* a decision, of which nothing more is said */
  /* "did not deny", "did not say": no position is taken. */
  const Chunk *cue = &statement->sentence->chunks[a->cue_chunk];
  const Chunk *first = &statement->sentence->chunks[statement->piece.first];
  const gboolean evidence = first->symbol == SYMBOL_NOUN && unit_is(&reader->reading->units[first->head], WORD_EVIDENCE_NOUN); /* "did not find proof that" */
  if (!statement->carried && evidence && cue->modality != MODALITY_ACTUAL) return STANCE_DECLINES; /* "will see no trace of" */
  if (!statement->carried && !evidence && cue_is_negated(reader, statement)) return negated_stance(stance, cue->lemma);
  const Chunk *judgement = a->judgement >= 0 ? &statement->sentence->chunks[a->judgement] : NULL;
  if (chunk_holds(reader->reading, judgement, WORD_JUDGEMENT_FALSE)) stance = STANCE_DENIES;
  else if (chunk_holds(reader->reading, judgement, WORD_JUDGEMENT_TRUE)) stance = STANCE_ASSERTS;
  const Chunk *content = &statement->sentence->chunks[statement->piece.first];
  const gboolean saying = points_at_something(content) || unit_is(&reader->reading->units[content->head], WORD_SPEECH_NOUN);
  *rejects = stance == STANCE_DENIES && (a->judgement >= 0 || a->speech >= 0 || saying);
  return stance;
}

/* "it", "the accusation", "any wrongdoing", and nothing that says what: a clause that goes on ("it does not fit the truce") says it itself. */
gboolean content_points_only(const ContentReader *reader, const Content *content) {
  const Chunk *first = &content->sentence->chunks[content->first];
  const guint64 generic = WORD_BIT(WORD_SPEECH_NOUN) | WORD_BIT(WORD_WRONG_NOUN) | WORD_BIT(WORD_ROLE_NOUN);
  for (guint i = content->first + 1; points_at_something(first) && i < content->last; i++)
    if (symbol_is_finite(content->sentence->chunks[i].symbol)) return FALSE;
  return points_at_something(first) || (first->symbol == SYMBOL_NOUN && unit_has(&reader->reading->units[first->head], generic));
}

/* Is the omission laid at somebody else's door? "The mill failed to report the leak" charges the mill, and answers no charge. */
static gboolean charges_omission(const EventRead *event, const Source *claimant) {
  for (guint i = 0; i < event->proposition.n_roles; i++)
    if (g_strcmp0(event->proposition.roles[i].side, claimant->side) == 0) return FALSE;
  return event->omitted;
}

/* Words turn the stance: "said it did not" denies, "may" hedges. But a "not" about what has not come to pass, or about what somebody else left
 * undone, denies nothing, and stays with the proposition: "will not sell", "may not have sold", "they failed to pay". So does the "not" of what is
 * rejected: who calls it false that he did not pay rejects a charge, as whoever denies a theft. */
Stance stance_final(Stance stance, EventRead *event, const Source *claimant) {
  Proposition *said = &event->proposition;
  if (stance == STANCE_ASSERTS && event->hedged) stance = STANCE_HEDGED;
  const gboolean denies = stance == STANCE_ASSERTS && event->negated && said->modality == MODALITY_ACTUAL;
  if (denies && !charges_omission(event, claimant)) return STANCE_DENIES;
  said->negative = event->negated;
  return stance;
}

static gboolean is_pointer(const ContentReader *reader, const Chunk *chunk) {
  if (chunk->symbol == SYMBOL_THAT) return TRUE; /* "that never happened", read as a conjunction */
  const guint64 points = WORD_BIT(WORD_PRONOUN_NEUTER) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_COMPLEMENTIZER);
  const Unit *units = reader->reading->units;
  const gboolean alone = chunk->last == chunk->first + 1 || (chunk->last == chunk->first + 2 && unit_is(&units[chunk->first + 1], WORD_NEGATOR));
  return chunk->symbol == SYMBOL_NOUN && alone && unit_has(&units[chunk->first], points);
}

gboolean content_happened(const ContentReader *reader, const Content *content, gboolean *negated) {
  const Chunk *chunks = content->sentence->chunks;
  gint verb = CHUNK_NONE, subject = CHUNK_NONE;
  gboolean none = FALSE;
  for (guint i = content->first; i < content->last; i++) {
    const guint8 s = chunks[i].symbol;
    if (chunk_is_verb(&chunks[i])) {
      if (verb >= 0) return FALSE;
      verb = (gint)i;
    } else if (s == SYMBOL_NOUN || s == SYMBOL_THAT) {
      if (verb >= 0) return FALSE; /* "it happened in Corva" says more */
      none |= (chunks[i].flags & CHUNK_NO) != 0 || chunk_holds(reader->reading, &chunks[i], WORD_NEGATOR);
      if (is_pointer(reader, &chunks[i])) subject = (gint)i;
      else if (!none) return FALSE;
    } else if (s != SYMBOL_ADVERB && s != ruleset_object_symbol(reader->reading->rules) && s != SYMBOL_STOP && s != SYMBOL_COMMA && s != SYMBOL_TIME && s != SYMBOL_BUT) {
      return FALSE;
    }
  }
  if (verb < 0 || subject < 0 || !lemma_is(chunks[verb].lemma, VERB_HAPPEN) || chunks[verb].modality != MODALITY_ACTUAL) return FALSE;
  *negated = none || (chunks[verb].flags & CHUNK_NEGATED) != 0;
  return TRUE;
}
