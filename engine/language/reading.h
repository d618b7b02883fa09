/* SPDX-License-Identifier: MIT */
/* A document as the engine reads it: units (words and phrases of the lexicon), sentences, quoted stretches, chunks.
 *
 * Lifetime: everything lives in the arena given to reading_new() and points into the document's text.
 * Order:    reading_new() finds units, sentences and quotes; sentence_chunk() makes the chunks of one sentence, when they are needed.
 * Cost:     one pass over the tokens; a chunked sentence costs one pass over its units and two over its chunks.
 * Threads:  one reading per thread; the Ruleset is shared. */
#pragma once
#include "base/arena.h"
#include "base/day.h"
#include "base/span.h"
#include "model/names.h"
#include "ruleset/compiled.h"
#include "ruleset/symbols.h"
#include "text/tokens.h"

/* The shortest stretch that the lexicon knows, or one unknown token, or one mark. */
typedef struct {
  const Word *word; /* NULL: not in the lexicon, or a mark */
  guint32 token;    /* first token */
  guint8 n_tokens;
  guint8 kind;      /* TokenKind of the first token */
  guint8 flags;     /* TOKEN_* flags of the first token */
  guint is_name : 1;   /* read as a name: its capitals fit */
  guint quoted : 1;    /* inside double quote marks */
  guint starts : 1;    /* first word of its sentence: its capital proves nothing */
} Unit;

/* A quoted stretch inside one sentence. `span` includes the marks. */
typedef struct {
  guint32 first, last; /* units, half-open */
  Span span;
  gboolean opens, closes; /* its marks are in this sentence; else it runs on */
} Quote;

enum {
  CHUNK_PLURAL = 1, CHUNK_PRONOUN = 2, CHUNK_PROPER = 4, CHUNK_NEGATED = 8, CHUNK_HEDGED = 16,
  CHUNK_NO = 32,        /* "no such deal": a negative determiner */
  CHUNK_DEFINITE = 64, CHUNK_QUOTED = 128, CHUNK_PERFECT = 256, CHUNK_POSSESSIVE = 512, CHUNK_PROGRESSIVE = 1024,
  CHUNK_EXPLETIVE = 2048, CHUNK_SECOND_PERSON = 4096
};

#define CHUNK_NONE (-1)
#define CHUNK_IMPLIED (-2) /* the subject is whoever the accusation is about */

typedef struct {
  Span span;
  guint32 first, last; /* units, half-open */
  guint32 head;        /* unit: last noun or name of a noun phrase, main verb of a verb group */
  const Lemma *lemma;  /* of the main verb */
  gint32 subject;      /* of a verb: chunk number, CHUNK_NONE or CHUNK_IMPLIED */
  gint32 antecedent;   /* of a verb in a relative clause without object: the noun it belongs to */
  guint16 flags;
  guint8 symbol;
  guint8 modality;     /* Modality of a verb group */
} Chunk;

typedef struct {
  Span span;           /* first to last unit, quote marks at its ends included */
  guint32 first, last; /* units, half-open */
  guint32 paragraph;
  const Quote *quotes;
  guint n_quotes;
  gboolean starts_quoted, ends_quoted; /* a quote runs in from, out to the neighbour */
  gboolean boilerplate;
  gboolean foreign;    /* its paragraph is in another language, see language/foreign.h */
  gboolean has_cue;    /* a word that attributes stands in it */
  gboolean chunked;
  Chunk *chunks;
  guint n_chunks;
  SymbolString inner;  /* one symbol a chunk */
} Sentence;

/* A longer sentence is cut into several, and the reading's limits tell: subjects and frames look through a sentence for every verb of it. */
#define SENTENCE_MAX_UNITS 1000

typedef struct {
  const char *text;
  const Ruleset *rules;
  Arena *arena;
  Day dateline;        /* unset = unknown */
  Tokens tokens;       /* without line breaks that only wrap */
  Unit *units;
  guint n_units;
  Sentence *sentences;
  guint n_sentences;
  guint *limits;       /* how often a limit cut something off: told in the summary of the run */
} Reading;

Reading *reading_new(const char *text, gsize length, Day dateline, const Ruleset *rules, Arena *arena);
/* Chunks, symbols and subjects of a sentence; repeats are free. */
void sentence_chunk(const Reading *reading, Sentence *sentence);

/* ---- small look-ups used everywhere ---- */
Span unit_span(const Reading *reading, guint32 unit);
Span units_span(const Reading *reading, guint32 first, guint32 last);
static inline gboolean unit_is(const Unit *unit, WordCategory category) { return word_is(unit->word, category); }
static inline gboolean unit_has(const Unit *unit, guint64 bits) { return word_has(unit->word, bits); }
static inline gboolean unit_is_word(const Unit *unit) { return unit->kind == TOKEN_WORD || unit->kind == TOKEN_NUMBER; }
/* Is one of its words of that kind? A NULL chunk has none. */
static inline gboolean chunk_holds(const Reading *reading, const Chunk *chunk, WordCategory category) {
  for (guint32 i = chunk ? chunk->first : 0; chunk && i < chunk->last; i++)
    if (unit_is(&reading->units[i], category)) return TRUE;
  return FALSE;
}
static inline gboolean chunk_is_verb(const Chunk *chunk) { return chunk->lemma != NULL; }
static inline gboolean symbol_is_finite(guint8 s) { return s == SYMBOL_VERB || s == SYMBOL_CUE || s == SYMBOL_COPULA || s == SYMBOL_PASSIVE; }
