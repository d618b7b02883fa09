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
