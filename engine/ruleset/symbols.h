/* SPDX-License-Identifier: MIT */
/* The alphabet of chunk strings: what a sentence looks like to a pattern, one byte a chunk.
 *
 * The fixed symbols are grammatical. Prepositions and adverbs that some pattern names literally get a byte of their own from
 * SYMBOL_FIRST_LITERAL up, given out by the compiler; all others share SYMBOL_PREPOSITION and SYMBOL_ADVERB. */
#pragma once
#include <glib.h>

enum {
  SYMBOL_NOUN = 'N',        /* noun phrase, name or pronoun */
  SYMBOL_TIME = 'T',        /* "on Tuesday", "Jan. 2 and 6, 2024" */
  SYMBOL_VERB = 'V',        /* finite active verb group */
  SYMBOL_CUE = 'K',         /* the same, its verb attributes ("said") */
  SYMBOL_COPULA = 'C',      /* finite form of to be as main verb */
  SYMBOL_PASSIVE = 'P',     /* finite passive verb group */
  SYMBOL_GERUND = 'G',      /* -ing form that is not part of a finite group */
  SYMBOL_CUE_GERUND = 'k',  /* the same of an attributing verb ("saying") */
  SYMBOL_PARTICIPLE = 'E',  /* past participle without auxiliary */
  SYMBOL_INFINITIVE = 'I',  /* to + verb */
  SYMBOL_PASSIVE_INFINITIVE = 'J',
  SYMBOL_ADJECTIVE = 'X',   /* adjective phrase that no noun follows */
  SYMBOL_ADVERB = 'D',
  SYMBOL_PREPOSITION = 'p',
  SYMBOL_PHRASE = 'R',      /* a phrase that attributes: "according to" */
  SYMBOL_THAT = 'H',
  SYMBOL_WHO = 'W',         /* relative pronoun */
  SYMBOL_WH = 'w',          /* whether, what, how ... */
  SYMBOL_AND = 'A',
  SYMBOL_BUT = 'B',
  SYMBOL_SUBORDINATOR = 'S',
  SYMBOL_COMMA = ',',
  SYMBOL_SEMICOLON = ';',
  SYMBOL_COLON = ':',
  SYMBOL_DASH = '-',
  SYMBOL_OPEN = '(',
  SYMBOL_CLOSE = ')',
  SYMBOL_QUOTE = 'Q',       /* a quoted utterance, seen from outside */
  SYMBOL_STOP = '.',        /* full stop, question or exclamation mark */
  SYMBOL_OTHER = 'o',
  SYMBOL_FIRST_LITERAL = 0x80,
  SYMBOL_LAST_LITERAL = 0xff,
};

/* A set of symbols. */
typedef struct {
  guint64 bits[4];
} SymbolSet;

static inline void symbol_set_add(SymbolSet *set, guint8 symbol) { set->bits[symbol >> 6] |= G_GUINT64_CONSTANT(1) << (symbol & 63); }
static inline gboolean symbol_set_has(const SymbolSet *set, guint8 symbol) { return (set->bits[symbol >> 6] >> (symbol & 63) & 1) != 0; }
static inline gboolean symbol_sets_meet(const SymbolSet *a, const SymbolSet *b) {
  return ((a->bits[0] & b->bits[0]) | (a->bits[1] & b->bits[1]) | (a->bits[2] & b->bits[2]) | (a->bits[3] & b->bits[3])) != 0;
}
static inline SymbolSet symbol_set_of(const char *symbols, guint n) {
  SymbolSet set = {{0}};
  for (guint i = 0; i < n; i++) symbol_set_add(&set, (guint8)symbols[i]);
  return set;
}
