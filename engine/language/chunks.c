/* SPDX-License-Identifier: MIT */
/* Units -> chunks: noun phrases, verb groups, times and the small words between them, left to right without going back. */
#include "language/quantities.h"
#include "language/settle.h"
#include "language/verbs.h"

#define PRONOUNS                                                                                                              \
  (WORD_BIT(WORD_PRONOUN_MASCULINE) | WORD_BIT(WORD_PRONOUN_FEMININE) | WORD_BIT(WORD_PRONOUN_NEUTER) |                        \
   WORD_BIT(WORD_PRONOUN_PLURAL) | WORD_BIT(WORD_PRONOUN_FIRST) | WORD_BIT(WORD_PRONOUN_SECOND) | WORD_BIT(WORD_PRONOUN_INDEFINITE))
#define DETERMINERS                                                                                                           \
  (WORD_BIT(WORD_DETERMINER) | WORD_BIT(WORD_POSSESSIVE_DETERMINER) | WORD_BIT(WORD_DEMONSTRATIVE) | WORD_BIT(WORD_NEGATIVE_DETERMINER))
#define COUNTS (WORD_BIT(WORD_NUMBER_WORD) | WORD_BIT(WORD_QUANTIFIER) | WORD_BIT(WORD_ORDINAL))
#define SMALL_WORDS                                                                                                           \
  (WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_CONTRAST) | WORD_BIT(WORD_SUBORDINATOR) |          \
   WORD_BIT(WORD_COMPLEMENTIZER) | WORD_BIT(WORD_RELATIVE) | WORD_BIT(WORD_WH_WORD))
#define TITLE_CASE_WORDS 4 /* shorter lines are names and labels */
#define RANGE_UNITS 6 /* that the lower end of a range can take: "between about two hundred thousand and ..." */
#define VERB_LOOKAHEAD 9 /* units in which a clause must show its verb for "after" to open one */

typedef struct {
  const Reading *reading;
  const Unit *units;
  guint32 at, end;
  Chunk *chunks;
  guint n;
  const Unit *contracted; /* "they've": the auxiliary half of the pronoun just taken */
  gboolean title_case;
  guint32 needs_verb; /* up to there a verb is missing */
} Chunker;

static const Unit *unit_at(const Chunker *c, guint32 i) { return i < c->end ? &c->units[i] : NULL; }
static const Chunk *previous(const Chunker *c) { return c->n ? &c->chunks[c->n - 1] : NULL; }
static gboolean is_preposition(guint8 symbol) { return symbol == SYMBOL_PREPOSITION || symbol >= SYMBOL_FIRST_LITERAL; }

static gboolean begins_behind_quote(const Chunker *c, guint32 first) {
  return first > 0 && c->units[first - 1].quoted && !c->units[first].quoted;
}

static VerbContext context_of(const Chunker *c) {
  const Chunk *before = previous(c);
  VerbContext context = {.at_start = before == NULL || before->symbol == SYMBOL_STOP, .title_case = c->title_case, .needs_verb = c->at < c->needs_verb};
  if (!before) return context;
  const Chunk *subject = before; /* "he usually votes" */
  while (subject->symbol == SYMBOL_ADVERB && subject > c->chunks) subject--;
  context.after_pronoun = subject->symbol == SYMBOL_NOUN && (subject->flags & CHUNK_PRONOUN);
  context.after_noun = before->symbol == SYMBOL_NOUN || before->symbol == SYMBOL_WHO || before->symbol == SYMBOL_CLOSE ||
                       before->symbol == SYMBOL_COMMA || before->symbol == SYMBOL_DASH || before->symbol == SYMBOL_TIME || before->symbol == SYMBOL_ADVERB;
  context.after_and = before->symbol == SYMBOL_AND;
  context.after_past_and = context.after_and && c->n > 1 && chunk_is_verb(&before[-1]) && unit_verb(&c->units[before[-1].last - 1], FORM_PAST);
  context.after_quote = before->symbol == SYMBOL_NOUN && (begins_behind_quote(c, before->first) || begins_behind_quote(c, c->at));
  context.after_that = before->last - before->first == 1 && unit_is(&c->units[before->first], WORD_COMPLEMENTIZER);
  context.after_proper = before->symbol != SYMBOL_NOUN || (before->flags & (CHUNK_PROPER | CHUNK_PRONOUN | CHUNK_PLURAL));
  const gboolean inside = before->symbol == SYMBOL_ADVERB && c->n > 1 && is_preposition(before[-1].symbol); /* "of secretly selling" */
  if (inside) context.after_noun = FALSE;
  context.after_preposition = inside || is_preposition(before->symbol);
  context.ends_clause = before->symbol == SYMBOL_NOUN && c->n > 1 && before[-1].symbol == SYMBOL_COMMA && !context.needs_verb;
  return context;
}

static Chunk *push(Chunker *c, guint8 symbol, guint32 first, guint32 last) {
  Chunk *chunk = &c->chunks[c->n++];
  *chunk = (Chunk){.symbol = symbol, .first = first, .last = last, .head = last - 1, .subject = CHUNK_NONE, .antecedent = CHUNK_NONE};
  c->at = last;
  return chunk;
}

/* ---- noun phrases ---- */

typedef struct {
  guint32 at, head;
  gboolean opened, has_noun, has_adjective, proper, plural, negative, definite, possessive, quoted;
} Phrase;

/* Nouns of cues, events, things, posts and organs are all in the category of nouns. */
static gboolean is_nominal(const Unit *unit) {
  if (!unit->word) return TRUE;
  return unit->is_name || unit->word->unit ||
         unit_has(unit, WORD_BIT(WORD_NOUN) | WORD_BIT(WORD_PLURAL_NOUN) | WORD_BIT(WORD_TITLE) | WORD_BIT(WORD_TIME_UNIT) | WORD_BIT(WORD_DAY_PART) |
                          WORD_BIT(WORD_WEEKDAY) | WORD_BIT(WORD_MONTH) | WORD_BIT(WORD_RELATIVE_DAY)); /* "Tuesday's attack" */
}

static VerbContext phrase_context(const Chunker *c, const Phrase *phrase, guint32 first) {
  if (phrase->at == first) return context_of(c);
  const Unit *before = &c->units[phrase->at - 1];
  const gboolean counts = before->kind == TOKEN_NUMBER || before->kind == TOKEN_SYMBOL || unit_has(before, COUNTS);
  VerbContext context = {.after_number = counts && !phrase->has_noun && !phrase->has_adjective,
                         .after_quote = begins_behind_quote(c, first) || begins_behind_quote(c, phrase->at),
                         .after_acronym = (before->flags & TOKEN_ALL_CAPS) != 0,
                         .after_demonym = before->word && before->word->demonym && phrase->at - 1 == first && !phrase->plural,
                         .after_noun = phrase->has_noun, .after_determiner = !phrase->has_noun, .title_case = c->title_case, .needs_verb = phrase->at < c->needs_verb};
  context.ends_clause = c->n > 0 && previous(c)->symbol == SYMBOL_COMMA && !context.needs_verb;
  context.after_that = phrase->at == first + 1 && unit_is(before, WORD_COMPLEMENTIZER);
  context.after_proper = before->is_name || phrase->plural || (before->flags & TOKEN_CAPITAL);
  return context;
}

static void take(Phrase *phrase, const Unit *unit) {
  phrase->head = phrase->at;
  phrase->has_noun = TRUE;
  phrase->proper = unit->is_name || (unit->flags & TOKEN_CAPITAL && !unit->starts) || (!unit->word && (unit->flags & TOKEN_CAPITAL));
  phrase->plural = unit->word && !unit->is_name && (unit->word->plural || word_is(unit->word, WORD_PLURAL_NOUN));
}

/* Opening words: determiners, possessives, numbers. FALSE ends the phrase before the unit. */
static gboolean take_opener(Phrase *phrase, const Unit *unit) {
  if (unit_has(unit, DETERMINERS)) {
    if (phrase->has_noun || phrase->has_adjective) return FALSE;
    phrase->negative |= unit_is(unit, WORD_NEGATIVE_DETERMINER);
    phrase->definite |= unit_is(unit, WORD_DEMONSTRATIVE) || unit_is(unit, WORD_POSSESSIVE_DETERMINER);
  }
  phrase->opened = TRUE;
  return TRUE;
}

static gboolean take_mark(Phrase *phrase, const Unit *unit, const Unit *next) {
  if (unit->kind == TOKEN_CLITIC) {
    if (!phrase->has_noun) return FALSE;
    phrase->has_noun = FALSE;
    phrase->opened = phrase->possessive = TRUE;
    return next != NULL;
  }
  if (unit->kind != TOKEN_SYMBOL) return FALSE;
  phrase->opened = TRUE; /* $ % & */
  return TRUE;
}

/* "about 40", "more than a dozen": the bound belongs to the number. */
static gboolean bounds_number(const Chunker *c, guint32 at) {
  const Unit *unit = &c->units[at], *next = unit_at(c, at + 1);
  if (!unit->word || !unit->word->bound || !next) return FALSE;
  return next->kind == TOKEN_NUMBER || next->kind == TOKEN_SYMBOL || unit_has(next, COUNTS);
}

/* "between 30 and 40 soldiers" is a phrase, "between Norland and Velmora" is none. */
static gboolean opens_range(const Chunker *c, guint32 at) {
  if (!word_trait(c->units[at].word, TRAIT_RANGE_OPENER)) return FALSE;
  for (guint32 i = at + 1; i < MIN(c->end, at + 1 + RANGE_UNITS); i++)
    if (word_trait(c->units[i].word, TRAIT_RANGE_CLOSER)) return amount_goes_on(c->reading, at, i, c->end);
  return FALSE;
}

static gboolean reads_as_verb(const Chunker *c, const Phrase *phrase, guint32 first) {
  if (!unit_may_be_verb(&c->units[phrase->at])) return FALSE;
  const VerbContext context = phrase_context(c, phrase, first);
  return unit_reads_as_verb(c->reading, phrase->at, c->end, &context);
}

/* "Some accused Norway", not "some accused men": what follows the form of a verb begins a phrase of its own. */
static gboolean follows_pronoun(const Chunker *c, const Phrase *phrase, guint32 first) {
  const Unit *unit = &c->units[phrase->at], *next = unit_at(c, phrase->at + 1);
  if (phrase->at != first + 1 || !next || !unit_is(&unit[-1], WORD_PRONOUN_INDEFINITE) || !unit_verb(unit, FORM_PAST)) return FALSE;
  return next->is_name || unit_has(next, DETERMINERS | PRONOUNS);
}

/* "a charge Olvane denied": somebody's name behind a noun of speech begins a clause. */
static gboolean begins_relative(const Chunker *c, const Phrase *phrase, const Unit *unit) {
  if (!phrase->has_noun || !phrase->opened || c->title_case || !(unit->flags & TOKEN_CAPITAL) || unit->quoted != unit[-1].quoted) return FALSE;
  return unit_is(&unit[-1], WORD_SPEECH_NOUN) && !(unit[-1].flags & TOKEN_CAPITAL) && !unit_has(unit, WORD_BIT(WORD_WEEKDAY) | WORD_BIT(WORD_MONTH));
}

/* Can the unit not stand between the parts of a number? */
static gboolean opens_plainly(const Unit *unit) { return unit->kind == TOKEN_WORD ? !unit_has(unit, SMALL_WORDS | WORD_BIT(WORD_INFINITIVE_TO)) : unit->kind != TOKEN_DASH; }

/* "is confident Norland left": an adjective behind a copula, and the name of a clause. */
static gboolean says_how(const Chunker *c, const Phrase *phrase, guint32 first) {
  const Unit *next = unit_at(c, phrase->at + 1);
  const Chunk *before = previous(c);
  const gboolean bare = phrase->at > first && phrase->has_adjective && !phrase->opened && !phrase->has_noun;
  return bare && before && before->symbol == SYMBOL_COPULA && next && unit_verb(next, FORM_PAST) && !unit_is(next, WORD_NOUN);
}

/* A pronoun is a phrase of its own. */
static gboolean take_unit(const Chunker *c, Phrase *phrase, guint32 first) {
  const Unit *unit = &c->units[phrase->at], *next = unit_at(c, phrase->at + 1);
  if (phrase->at == first && opens_range(c, first)) return take_opener(phrase, unit);
  if (phrase->opened && !phrase->has_noun && !opens_plainly(unit) && amount_goes_on(c->reading, first, phrase->at, c->end)) return TRUE;
  if (!unit_is_word(unit)) return take_mark(phrase, unit, next);
  if (unit->kind == TOKEN_NUMBER) return phrase->has_noun && !phrase->proper ? FALSE : take_opener(phrase, unit);
  if (begins_relative(c, phrase, unit)) return FALSE;
  if (unit->is_name && says_how(c, phrase, first)) return FALSE;
  if (unit->is_name) return take(phrase, unit), TRUE;
  if (phrase->proper && unit_is(unit, WORD_NAME_PARTICLE) && next && (next->flags & TOKEN_CAPITAL) && !unit_has(unit, SMALL_WORDS)) return take(phrase, unit), TRUE;
  const gboolean titled = phrase->at > first && unit_is(&unit[-1], WORD_TITLE) && (unit[-1].flags & unit->flags & TOKEN_CAPITAL);
  if (titled) return take(phrase, unit), TRUE; /* "Mrs. Low", "Dr. Best" */
  if (unit_has(unit, PRONOUNS) && !unit_has(unit, COUNTS | DETERMINERS)) return FALSE;
  if (unit_has(unit, DETERMINERS)) return take_opener(phrase, unit);
  if (unit->word && unit->word->bound && !phrase->has_noun && bounds_number(c, phrase->at)) return take_opener(phrase, unit);
  if (unit_has(unit, SMALL_WORDS) && !(unit_is(unit, WORD_NOUN) && phrase->opened && !phrase->has_noun)) return FALSE;
  if (unit_has(unit, COUNTS) || (unit->word && unit->word->bound)) return phrase->has_noun ? FALSE : take_opener(phrase, unit);
  if (unit_has(unit, WORD_BIT(WORD_WEEKDAY) | WORD_BIT(WORD_MONTH) | WORD_BIT(WORD_RELATIVE_DAY)) && phrase->has_noun) return FALSE;
  if (phrase->has_noun && phrase->opened && unit_is(unit, WORD_JUDGEMENT_FALSE)) return FALSE; /* "called the report nonsense" */
  if (reads_as_verb(c, phrase, first) || follows_pronoun(c, phrase, first)) return FALSE;
  const gboolean capital = (unit->flags & TOKEN_CAPITAL) && !unit->starts && !c->title_case;
  if (is_nominal(unit) || (capital && !unit_is(unit, WORD_ADVERB))) return take(phrase, unit), TRUE;
  if (unit_is(unit, WORD_ADVERB) && !unit_is(unit, WORD_ADJECTIVE)) return phrase->opened && !phrase->has_noun;
  if (unit_is(unit, WORD_ADJECTIVE) && !phrase->has_noun) return phrase->has_adjective = TRUE;
  if (unit->word && unit->word->verbs[0]) return take(phrase, unit), TRUE; /* "the shelling", "a charge" */
  return !phrase->has_noun && unit->word && (phrase->has_adjective = TRUE);
}

/* A quote inside a noun phrase begins something new when it has a capital, or when it says what somebody called the noun before it. */
static gboolean quote_breaks(const Chunker *c, const Phrase *phrase, guint32 first) {
  const Unit *unit = &c->units[phrase->at];
  if (phrase->at == first || unit->quoted == unit[-1].quoted) return FALSE;
  if (!unit->quoted) return (unit->flags & TOKEN_CAPITAL) != 0; /* "... of niches" Grubbs said */
  if (unit->flags & TOKEN_CAPITAL) return TRUE;
  guint before = c->n;
  while (before > 0 && (c->chunks[before - 1].symbol == SYMBOL_NOUN || is_preposition(c->chunks[before - 1].symbol))) before--;
  return phrase->has_noun && before > 0 && (c->chunks[before - 1].symbol == SYMBOL_CUE || c->chunks[before - 1].symbol == SYMBOL_CUE_GERUND);
}

static void set_noun_flags(Chunk *chunk, const Phrase *phrase) {
  chunk->head = phrase->head;
  if (phrase->plural) chunk->flags |= CHUNK_PLURAL;
  if (phrase->proper) chunk->flags |= CHUNK_PROPER;
  if (phrase->negative) chunk->flags |= CHUNK_NO;
  if (phrase->definite) chunk->flags |= CHUNK_DEFINITE;
  if (phrase->possessive) chunk->flags |= CHUNK_POSSESSIVE;
}

/* "Sharp said": an adjective that opens a sentence and speaks is somebody's name. */
static gboolean is_surname(const Chunker *c, guint32 first, guint32 last) {
  const Unit *unit = &c->units[first], *next = unit_at(c, last);
  if (last != first + 1 || !unit->starts || !(unit->flags & TOKEN_CAPITAL) || !next) return FALSE;
  const Lemma *says = unit_verb(next, FORM_PAST | FORM_S);
  return says && says->cue;
}

static gboolean noun_phrase(Chunker *c) {
  const guint32 first = c->at;
  Phrase phrase = {.at = first, .head = first};
  while (phrase.at < c->end && !quote_breaks(c, &phrase, first) && take_unit(c, &phrase, first)) phrase.at++;
  if (phrase.at == first) return FALSE;
  if (c->units[phrase.at - 1].kind == TOKEN_CLITIC && !phrase.has_noun) phrase.has_noun = TRUE;
  const gboolean adjective = !phrase.has_noun && !phrase.opened && !is_surname(c, first, phrase.at);
  if (!phrase.has_noun) phrase.head = phrase.at - 1;
  Chunk *chunk = push(c, adjective ? SYMBOL_ADJECTIVE : SYMBOL_NOUN, first, phrase.at);
  set_noun_flags(chunk, &phrase);
  return TRUE;
}

static gboolean pronoun(Chunker *c) {
  const Unit *unit = &c->units[c->at], *next = unit_at(c, c->at + 1);
  if (!unit_has(unit, PRONOUNS | WORD_BIT(WORD_DEMONSTRATIVE)) || unit->is_name) return FALSE;
  const gboolean determines = unit_has(unit, DETERMINERS | COUNTS | WORD_BIT(WORD_ADJECTIVE) | WORD_BIT(WORD_NOUN));
  const VerbContext context = {.after_determiner = TRUE, .after_number = unit_has(unit, COUNTS | DETERMINERS)};
  const gboolean stands_alone = !next || !unit_is_word(next) || unit_has(next, SMALL_WORDS) ||
                                (unit_may_be_verb(next) && unit_reads_as_verb(c->reading, c->at + 1, c->end, &context));
  const Chunk *counted = previous(c);
  const gboolean floats = word_trait(unit->word, TRAIT_FLOATING) && counted && counted->symbol == SYMBOL_NOUN && next && unit_may_be_verb(next);
  if (floats && (stands_alone || unit_verb(next, FORM_PAST))) { /* "they both left", "they neither left nor stayed" */
    push(c, SYMBOL_ADVERB, c->at, c->at + 1)->flags |= unit_is(unit, WORD_NEGATOR) ? CHUNK_NEGATED : 0;
    return TRUE;
  }
  if (determines && (!stands_alone || amount_goes_on(c->reading, c->at, c->at + 1, c->end))) return FALSE; /* "one in five" */
  Chunk *chunk = push(c, SYMBOL_NOUN, c->at, c->at + 1);
  chunk->flags = CHUNK_PRONOUN;
  if (unit_is(unit, WORD_PRONOUN_PLURAL)) chunk->flags |= CHUNK_PLURAL;
  if (unit_is(unit, WORD_PRONOUN_SECOND)) chunk->flags |= CHUNK_SECOND_PERSON;
  if (word_trait(unit->word, TRAIT_NEGATIVE_PRONOUN)) chunk->flags |= CHUNK_NO;
  const guint64 auxiliaries = WORD_BIT(WORD_BE_FORM) | WORD_BIT(WORD_HAVE_FORM) | WORD_BIT(WORD_MODAL_FUTURE) | WORD_BIT(WORD_MODAL_CONDITIONAL);
  if (unit_has(unit, auxiliaries)) c->contracted = unit;
  return TRUE;
}

/* ---- everything else ---- */

static const guint8 mark_symbols[TOKEN_PARAGRAPH + 1] = {
  [TOKEN_COMMA] = SYMBOL_COMMA, [TOKEN_STOP] = SYMBOL_STOP, [TOKEN_QUESTION] = SYMBOL_STOP, [TOKEN_EXCLAMATION] = SYMBOL_STOP, [TOKEN_COLON] = SYMBOL_COLON,
  [TOKEN_SEMICOLON] = SYMBOL_SEMICOLON, [TOKEN_DASH] = SYMBOL_DASH, [TOKEN_ELLIPSIS] = SYMBOL_DASH, [TOKEN_OPEN] = SYMBOL_OPEN, [TOKEN_CLOSE] = SYMBOL_CLOSE};

static gboolean mark(Chunker *c) {
  const guint8 symbol = mark_symbols[c->units[c->at].kind];
  return symbol && push(c, symbol, c->at, c->at + 1);
}

static gboolean verb(Chunker *c) {
  const Unit *unit = &c->units[c->at];
  const Unit *contracted = c->contracted;
  c->contracted = NULL;
  const gboolean opens = unit_is(unit, WORD_INFINITIVE_TO) || (unit_is(unit, WORD_NEGATOR) && !unit_is(unit, WORD_NEGATIVE_DETERMINER));
  if (!contracted && !opens && !unit_may_be_verb(unit)) return FALSE;
  VerbContext context = context_of(c);
  if (contracted) context.after_noun = context.after_proper = TRUE;
  if (!contracted && !opens && !unit_reads_as_verb(c->reading, c->at, c->end, &context)) return FALSE;
  Chunk chunk = {0};
  if (!verb_group_parse(c->reading, c->at, c->end, &context, contracted, &chunk) || (chunk.last == c->at && !contracted)) return FALSE;
  if (chunk.last == c->at) return FALSE; /* "they're" before a noun: the pronoun's own unit holds the verb */
  c->chunks[c->n++] = chunk;
  c->at = chunk.last;
  return TRUE;
}

/* Is there a finite verb ahead, before the clause can end? "after the army shelled" against "after the shelling". */
static gboolean verb_ahead(const Chunker *c) {
  const Unit *first = unit_at(c, c->at + 1);
  if (first && unit_verb(first, FORM_ING)) return FALSE; /* "as saying", "after shelling" */
  VerbContext context = {.after_determiner = TRUE};
  for (guint32 i = c->at + 1; i < MIN(c->end, c->at + 1 + VERB_LOOKAHEAD); i++) {
    const Unit *unit = &c->units[i];
    if (!unit_is_word(unit) || unit_has(unit, WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_COMPLEMENTIZER) | WORD_BIT(WORD_RELATIVE))) return FALSE;
    const gboolean own_subject = i > c->at + 1; /* "as fabricated" opens no clause */
    if (own_subject && unit_may_be_verb(unit) && unit_reads_as_verb(c->reading, i, c->end, &context) && !unit_verb(unit, FORM_ING)) return TRUE;
    context = (VerbContext){.after_noun = TRUE, .after_proper = TRUE};
  }
  return FALSE;
}

/* Is there any verb in what is left of the sentence, but for those of relative clauses? */
static gboolean verb_left(const Chunker *c) {
  const VerbContext context = {.after_noun = TRUE, .after_proper = TRUE};
  guint awaited = 1;
  for (guint32 i = c->at + 1; i < c->end; i++) {
    if (unit_is(&c->units[i], WORD_RELATIVE)) awaited++;
    if (unit_may_be_verb(&c->units[i]) && unit_reads_as_verb(c->reading, i, c->end, &context) && --awaited == 0) return TRUE;
  }
  return FALSE;
}

/* "that" opens a clause after a verb, a noun, a comma or a quote; elsewhere it points. */
static gboolean that(Chunker *c) {
  const Unit *unit = &c->units[c->at];
  const Chunk *before = previous(c);
  if (!unit_is(unit, WORD_COMPLEMENTIZER) || !before || is_preposition(before->symbol) || before->symbol == SYMBOL_STOP) return FALSE;
  const Unit *next = unit_at(c, c->at + 1);
  const Unit *behind = next && next->kind == TOKEN_COMMA ? unit_at(c, c->at + 2) : NULL; /* "said that, after the attack, ..." */
  const gboolean opens = next && (unit_is_word(next) || (behind && !unit_has(behind, WORD_BIT(WORD_COORDINATOR) | WORD_BIT(WORD_CONTRAST)) && !unit_verb(behind, FORM_ING)));
  if (!opens || !verb_left(c)) return FALSE;
  return push(c, SYMBOL_THAT, c->at, c->at + 1), TRUE;
}

/* The symbol of a word that neither opens a clause nor is a preposition; 0 when it is none of them. */
static guint8 connecting_symbol(const Unit *unit) {
  static const struct {
    WordCategory category;
    guint8 symbol;
  } table[] = {{WORD_RELATIVE, SYMBOL_WHO}, {WORD_WH_WORD, SYMBOL_WH}, {WORD_COORDINATOR, SYMBOL_AND}, {WORD_CONTRAST, SYMBOL_BUT}};
  if (unit_has(unit, WORD_BIT(WORD_PREPOSITION) | WORD_BIT(WORD_COMPLEMENTIZER))) return 0;
  for (guint i = 0; i < G_N_ELEMENTS(table); i++)
    if (unit_is(unit, table[i].category)) return table[i].symbol;
  return 0;
}

/* "the company still runs it": between subject and verb it contrasts nothing. */
static gboolean stands_before_verb(const Chunker *c, const Unit *unit) {
  const Unit *next = unit_at(c, c->at + 1);
  return unit_is(unit, WORD_ADVERB) && previous(c) && previous(c)->symbol == SYMBOL_NOUN && next && unit_may_be_verb(next);
}

static gboolean small_word(Chunker *c) {
  const Unit *unit = &c->units[c->at];
  if (!unit->word || unit->is_name || (!unit->word->symbol && !unit_has(unit, SMALL_WORDS)) || bounds_number(c, c->at) || opens_range(c, c->at)) return FALSE;
  guint8 symbol = unit->word->symbol;
  const gboolean opens = unit_is(unit, WORD_SUBORDINATOR) && (!unit_is(unit, WORD_PREPOSITION) || verb_ahead(c));
  const guint8 connecting = opens ? SYMBOL_SUBORDINATOR : connecting_symbol(unit);
  if (connecting == SYMBOL_BUT && stands_before_verb(c, unit)) return FALSE;
  if (connecting) symbol = connecting;
  if (!symbol && unit_is(unit, WORD_PREPOSITION)) symbol = SYMBOL_PREPOSITION;
  return symbol && push(c, symbol, c->at, c->at + 1);
}

/* "he first heard shots", "Moe, an aide, first told the Herald": an ordinal between subject and verb. */
static gboolean is_ordinal_adverb(const Chunker *c, const Unit *unit, const Unit *next) {
  const Chunk *before = previous(c);
  return unit_is(unit, WORD_ORDINAL) && before && (before->symbol == SYMBOL_NOUN || before->symbol == SYMBOL_COMMA) && next && !unit_is(next, WORD_NOUN) && unit_verb(next, FORM_PAST);
}

static gboolean adverb(Chunker *c) {
  const Unit *unit = &c->units[c->at], *next = unit_at(c, c->at + 1);
  if (is_ordinal_adverb(c, unit, next)) return push(c, SYMBOL_ADVERB, c->at, c->at + 1), TRUE;
  if (unit->is_name || !unit_has(unit, WORD_BIT(WORD_ADVERB) | WORD_BIT(WORD_HEDGE_ADVERB) | WORD_BIT(WORD_NEGATOR)) || bounds_number(c, c->at)) return FALSE;
  if (!stands_before_verb(c, unit) && unit_has(unit, WORD_BIT(WORD_ADJECTIVE) | WORD_BIT(WORD_NEGATIVE_DETERMINER)) && next && unit_is_word(next) && is_nominal(next)) return FALSE;
  Chunk *chunk = push(c, SYMBOL_ADVERB, c->at, c->at + 1);
  if (unit_is(unit, WORD_HEDGE_ADVERB)) chunk->flags |= CHUNK_HEDGED;
  if (unit_is(unit, WORD_NEGATOR)) chunk->flags |= CHUNK_NEGATED;
  return TRUE;
}

static gboolean phrase_or_time(Chunker *c) {
  const Unit *unit = &c->units[c->at];
  if (unit->word && unit->word->phrase_cue) return push(c, SYMBOL_PHRASE, c->at, c->at + 1), TRUE;
  const guint length = time_length(c->reading, c->at, c->end);
  return length ? (push(c, SYMBOL_TIME, c->at, c->at + length), TRUE) : FALSE;
}

#define NOT_IN_NOUN                                                                                                            \
  (PRONOUNS | DETERMINERS | COUNTS | SMALL_WORDS | AUXILIARIES | TIME_WORDS | WORD_BIT(WORD_ADVERB) | WORD_BIT(WORD_HEDGE_ADVERB) | \
   WORD_BIT(WORD_NEGATOR) | WORD_BIT(WORD_INFINITIVE_TO))

/* Most words can only begin a noun phrase: then nothing else need be asked. */
static gboolean begins_noun_only(const Chunker *c) {
  const Unit *unit = &c->units[c->at];
  if (c->contracted || unit->kind != TOKEN_WORD || (unit->flags & TOKEN_DIGIT)) return FALSE;
  const Word *word = unit->word;
  return !word || !((word->categories & NOT_IN_NOUN) || word->verbs[0] || word->symbol || word->attributes || word->bound || word->part);
}

/* In this order: a pronoun may hold the auxiliary of the verb behind it ("they've"), times and phrases the prepositions of others. */
static gboolean opens_otherwise(Chunker *c) {
  return mark(c) || phrase_or_time(c) || that(c) || pronoun(c) || verb(c) || small_word(c) || adverb(c);
}

static void chunk_units(Chunker *c) {
  while (c->at < c->end)
    if ((begins_noun_only(c) || !opens_otherwise(c)) && !noun_phrase(c)) push(c, SYMBOL_OTHER, c->at, c->at + 1);
}

static void build_symbols(const Reading *reading, Sentence *sentence) {
  const guint n = sentence->n_chunks;
  char *symbols = arena_resize(reading->arena, NULL, 0, 2 * (n + 1)), *reversed = symbols + n + 1;
  for (guint i = 0; i < n; i++) {
    symbols[i] = (char)sentence->chunks[i].symbol;
    reversed[n - 1 - i] = symbols[i];
  }
  symbols[n] = reversed[n] = '\0';
  sentence->inner = symbol_string_make(symbols, reversed, n);
}

/* Spans, and which chunks stand in quotes. */
static void locate(const Reading *reading, Chunk *chunks, guint n) {
  for (guint i = 0; i < n; i++) {
    chunks[i].span = units_span_of(reading, reading->units, chunks[i].first, chunks[i].last);
    if (reading->units[chunks[i].first].quoted) chunks[i].flags |= CHUNK_QUOTED;
  }
}

/* Most words of a headline may be capitals: then none of them shows a name. Nine in ten must; a few small ones tell early that they do not. */
static gboolean is_title_case(const Reading *reading, const Sentence *sentence) {
  const guint most = sentence->last - sentence->first;
  guint words = 0, small = 0;
  for (guint32 i = sentence->first; i < sentence->last && small * 10 <= most; i++) {
    const Unit *unit = &reading->units[i];
    if (unit->kind != TOKEN_WORD || unit_has(unit, SMALL_WORDS | DETERMINERS)) continue;
    words++;
    small += (unit->flags & TOKEN_CAPITAL) == 0;
  }
  return words >= TITLE_CASE_WORDS && small * 10 <= words;
}

static guint next_chunk(const Chunker *c, guint i) {
  while (i < c->n && (c->chunks[i].symbol == SYMBOL_TIME || c->chunks[i].symbol == SYMBOL_ADVERB)) i++;
  return i + 1 < c->n && is_preposition(c->chunks[i].symbol) && c->chunks[i + 1].symbol == SYMBOL_NOUN ? next_chunk(c, i + 2) : i;
}

/* "Norland regards reports of a leak as credible, an aide told the Herald": the clause before its only verb, which says so, has none. The unit
 * at which it ends, or 0. */
static guint32 verbless_clause(const Chunker *c) {
  guint verb = 0, comma = 0;
  while (verb < c->n && !symbol_is_finite(c->chunks[verb].symbol)) verb++;
  while (comma < verb && c->chunks[comma].symbol != SYMBOL_COMMA) comma++;
  if (verb == c->n || comma == 0 || comma == verb || c->chunks[verb].symbol != SYMBOL_CUE || c->chunks[0].symbol != SYMBOL_NOUN) return 0;
  guint end = next_chunk(c, verb + 1);
  if (end < c->n && c->chunks[end].symbol == SYMBOL_NOUN) end = next_chunk(c, end + 1);
  const guint8 behind = end < c->n ? c->chunks[end].symbol : SYMBOL_STOP;
  return behind == SYMBOL_STOP || behind == SYMBOL_SEMICOLON || behind == SYMBOL_COMMA ? c->chunks[comma].first : 0;
}

/* Reads the sentence again, with a verb where there must be one. */
static void chunk_again(Chunker *c, guint32 first, guint32 needs_verb) {
  c->at = first;
  c->n = 0;
  c->needs_verb = needs_verb;
  chunk_units(c);
}

void sentence_chunk(const Reading *reading, Sentence *sentence) {
  if (sentence->chunked) return;
  const gsize room = (sentence->last - sentence->first) * sizeof(Chunk); /* one a unit at most */
  Chunker c = {.reading = reading, .units = reading->units, .at = sentence->first, .end = sentence->last};
  c.chunks = arena_resize(reading->arena, NULL, 0, room);
  c.title_case = is_title_case(reading, sentence);
  chunk_units(&c);
  guint finite = chunks_count_finite(c.chunks, 0, c.n);
  const gboolean stops = reading->units[sentence->last - 1].kind == TOKEN_STOP;
  const guint32 verbless = !stops ? 0 : finite == 0 ? sentence->last : verbless_clause(&c); /* "Norland supplies shells to Velmora." */
  if (verbless > 0) {
    chunk_again(&c, sentence->first, verbless);
    finite = chunks_count_finite(c.chunks, 0, c.n);
  }
  chunks_settle(reading, c.chunks, c.n, finite);
  locate(reading, c.chunks, c.n);
  sentence->chunked = TRUE;
  sentence->chunks = arena_resize(reading->arena, c.chunks, room, c.n * sizeof(Chunk));
  sentence->n_chunks = c.n;
  build_symbols(reading, sentence);
  sentence_find_subjects(reading, sentence);
}
