/* SPDX-License-Identifier: MIT */
#include "language/settle.h"
#include "language/verbs.h"

static gboolean is_preposition(guint8 symbol) { return symbol == SYMBOL_PREPOSITION || symbol >= SYMBOL_FIRST_LITERAL; }

/* "missiles that hit the town": the word is a relative pronoun when its verb follows. */
static void settle_that(Chunk *chunks, guint n) {
  for (guint i = 1; i + 1 < n; i++) {
    if (chunks[i].symbol != SYMBOL_THAT || chunks[i - 1].symbol != SYMBOL_NOUN) continue;
    const guint next = chunks[i + 1].symbol == SYMBOL_ADVERB && i + 2 < n ? i + 2 : i + 1;
    if (symbol_is_finite(chunks[next].symbol)) chunks[i].symbol = SYMBOL_WHO;
  }
}

static gboolean in_tail(guint8 s) {
  return s == SYMBOL_NOUN || s == SYMBOL_TIME || s == SYMBOL_ADJECTIVE || s == SYMBOL_ADVERB || s == SYMBOL_PARTICIPLE || is_preposition(s);
}

guint chunks_count_finite(const Chunk *chunks, guint first, guint last) {
  guint n = 0;
  for (guint i = first; i < last; i++) n += symbol_is_finite(chunks[i].symbol);
  return n;
}

/* Finite verbs that the clause of the noun at `noun` and what hangs around it wait for: "the claim that X" two, "said that X" one. */
static guint verbs_awaited(const Chunk *chunks, guint noun) {
  if (noun == 0) return 1;
  const guint8 opener = chunks[noun - 1].symbol;
  const gboolean opens = opener == SYMBOL_THAT || opener == SYMBOL_WHO || opener == SYMBOL_WH;
  return opens && chunks_count_finite(chunks, 0, noun) == 0 ? 2 : 1;
}

/* "the mayor, wounded in the attack, left" */
static gboolean in_parenthesis(const Chunk *chunks, guint n, guint i) {
  if (i < 2 || chunks[i - 1].symbol != SYMBOL_COMMA || chunks[i - 2].symbol != SYMBOL_NOUN) return FALSE;
  guint j = i + 1;
  while (j < n && in_tail(chunks[j].symbol)) j++;
  return j + 1 < n && chunks[j].symbol == SYMBOL_COMMA && symbol_is_finite(chunks[j + 1].symbol);
}

/* "involved in trying to end the war": the nouns behind may hang on verbs that are not finite. */
static gboolean finite_follows(const Chunk *chunks, guint n, guint i) {
  guint j = i + 1;
  while (j < n && (in_tail(chunks[j].symbol) || chunks[j].symbol == SYMBOL_GERUND || chunks[j].symbol == SYMBOL_INFINITIVE)) j++;
  return j < n && symbol_is_finite(chunks[j].symbol);
}

/* A plain verb earlier in the same clause: then this noun is its object, and the -ed form describes the noun. Behind an attributing
 * verb a clause of its own may begin ("said Norland shelled"), but not with a noun that a preposition governs. */
static gboolean finite_before(const Chunk *chunks, guint n, guint i) {
  const gboolean governed = i >= 2 && is_preposition(chunks[i - 2].symbol);
  for (gint j = (gint)i - 1; j >= 0; j--) {
    const guint8 s = chunks[j].symbol;
    if (j > 0 && (s == SYMBOL_GERUND || s == SYMBOL_INFINITIVE) && chunks[i].lemma->cue) continue; /* "a source speaking to N said" */
    if (governed && s == SYMBOL_CUE) return TRUE;
    const gboolean relative = j > 0 && chunks[j - 1].symbol == SYMBOL_WHO && chunks_count_finite(chunks, 0, (guint)j) == 0;
    if (relative && (chunks[i].lemma->cue || chunks_count_finite(chunks, i + 1, n) == 0)) return FALSE; /* "the man who shelled the port left": its noun waits for a verb */
    if (s == SYMBOL_VERB || s == SYMBOL_COPULA || s == SYMBOL_PASSIVE || s == SYMBOL_GERUND || s == SYMBOL_INFINITIVE) return TRUE;
    if (!in_tail(s)) return FALSE;
  }
  return FALSE;
}

/* Is the noun before `i` the subject of a relative clause? */
static gboolean in_relative(const Chunk *chunks, guint i) {
  const gboolean hangs_on_noun = i >= 3 && chunks[i - 2].symbol == SYMBOL_THAT && chunks[i - 3].symbol == SYMBOL_NOUN;
  return hangs_on_noun || (i >= 2 && chunks[i - 2].symbol == SYMBOL_WHO);
}

/* The bare -ed form at `i`, of a noun before it that waits for another verb. */
static gboolean is_reduced(const Chunk *chunks, guint n, guint i) {
  const guint8 next = i + 1 < n ? chunks[i + 1].symbol : SYMBOL_STOP;
  if (next == SYMBOL_NOUN || (chunks[i].lemma->cue && next == SYMBOL_THAT)) return FALSE; /* its object */
  if (in_parenthesis(chunks, n, i)) return TRUE;
  if (chunks[i - 1].symbol != SYMBOL_NOUN || in_relative(chunks, i)) return FALSE;
  if (finite_before(chunks, n, i)) return TRUE;
  return !chunks[i].lemma->cue && finite_follows(chunks, n, i) && verbs_awaited(chunks, i - 1) <= chunks_count_finite(chunks, i + 1, n);
}

/* 'Said Moe, "..."' */
static gboolean opens_with_saying(const Reading *reading, const Chunk *chunks, guint n) {
  return n > 3 && lemma_says(chunks[0].lemma) && chunks[1].symbol == SYMBOL_NOUN && (chunks[2].symbol == SYMBOL_COMMA || chunks[2].symbol == SYMBOL_COLON) &&
         reading->units[chunks[3].first].quoted;
}

/* "Russia supplied missiles" or "missiles supplied by Russia": bare -ed forms are read as verbs first. */
static void settle_participles(const Reading *reading, Chunk *chunks, guint n, guint finite) {
  const guint8 agent = ruleset_agent_symbol(reading->rules);
  for (guint i = 0; i < n; i++) {
    Chunk *chunk = &chunks[i];
    if ((chunk->symbol != SYMBOL_VERB && chunk->symbol != SYMBOL_CUE) || chunk->last - chunk->first != 1) continue;
    if (unit_verb(&reading->units[chunk->head], FORM_PARTICIPLE) != chunk->lemma) continue;
    const guint64 pointers = WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_PRONOUN_INDEFINITE); /* "those surveyed", "others involved" */
    const gboolean points = i > 0 && unit_has(&reading->units[chunk[-1].head], pointers);
    if (i > 0 && (chunk[-1].flags & CHUNK_PRONOUN) && !points) continue;
    const gboolean says = lemma_says(chunk->lemma) && i > 1;
    if (i == 0 && opens_with_saying(reading, chunks, n)) continue;
    const Unit *outside = &reading->units[chunk->first];
    if (says && !outside->quoted && !reading->units[chunk[-1].first].quoted && reading->units[chunk[-2].last - 1].quoted) continue; /* "..." Moe said */
    const gboolean reports = says && chunk[-2].symbol == SYMBOL_COMMA;
    const gboolean by = i + 1 < n && chunks[i + 1].symbol == agent && !reports; /* "...," Moe said by telephone */
    if (i > 0 && !by && finite == 1) continue; /* the only verb that the sentence can have */
    if (i > 0 && !by && !is_reduced(chunks, n, i)) continue;
    chunk->symbol = SYMBOL_PARTICIPLE;
    finite--;
  }
}

/* "At no time had Norland sold": the "not" belongs to the verb behind the subject. */
static void settle_inversion(const Reading *reading, Chunk *chunks, guint n) {
  for (guint i = 0; i + 2 < n; i++) {
    Chunk *auxiliary = &chunks[i], *verb = &chunks[i + 2];
    const Unit *opener = &reading->units[auxiliary->first];
    const gboolean fronted = chunk_is_verb(auxiliary) && unit_is(opener, WORD_NEGATOR) && unit_has(&reading->units[auxiliary->last - 1], AUXILIARIES);
    const gboolean inverted = fronted && chunks[i + 1].symbol == SYMBOL_NOUN && (symbol_is_finite(verb->symbol) || verb->symbol == SYMBOL_PARTICIPLE);
    if (!inverted || verb->last - verb->first != 1) continue;
    if (verb->symbol == SYMBOL_PARTICIPLE) verb->symbol = lemma_says(verb->lemma) ? SYMBOL_CUE : SYMBOL_VERB;
    verb->flags |= CHUNK_NEGATED;
    verb->modality = auxiliary->modality;
    auxiliary->symbol = SYMBOL_ADVERB;
    auxiliary->flags = 0;
    auxiliary->lemma = NULL;
  }
}

void chunks_settle(const Reading *reading, Chunk *chunks, guint n, guint finite) {
  settle_that(chunks, n);
  settle_participles(reading, chunks, n, finite);
  settle_inversion(reading, chunks, n);
}
