/* SPDX-License-Identifier: MIT */
/* Patterns over chunks, compiled to JIT PCRE2 over the alphabet of ruleset/symbols.h.
 *
 *   {source} ADVERB* <cue> [THAT] {content:ANY+}
 *
 * <name>        the trigger, once, at top level: matching starts at its chunk and nowhere else
 * NAME          a symbol, a class of symbols or a macro; `word` (lower case) a literal preposition or adverb
 * {role}        captures one NOUN; {role:EXPR} captures EXPR
 * [EXPR]        optional; ( A | B ) choice; * + ? repeat, *? +? lazily
 * &(EXPR)       looks ahead, optionally: captures without consuming; !(EXPR) must not follow
 * ^ $           edges of the range searched: ^ left of the trigger, $ right of it
 *
 * What stands right of the trigger becomes one expression anchored behind it; what stands left becomes one over the reversed string,
 * anchored before it. Greed therefore counts from the trigger outwards on both sides, and left of the trigger &() looks to the left.
 * !() always looks to the right; left of the trigger its EXPR must be of one length.
 *
 * Lifetime: immutable once compiled, but for its machine code. Threads: share; the match state is a Scanner, one per thread.
 * Cost: a match is one or two calls of PCRE2's JIT code on a few bytes; most tries fail before, at a glance at which symbols are there. */
#pragma once
#define PCRE2_CODE_UNIT_WIDTH 8
#include <glib.h>
#include <pcre2.h>
#include "ruleset/symbols.h"

#define CHUNK_PATTERN_MAX_CAPTURES 12
#define CHUNK_PATTERN_MAX_DEPTH 32 /* of groups and macros */

typedef struct {
  const char *name; /* interned for the life of the process by g_intern_string(): role names are few */
  gboolean left;
  guint group;
} PatternCapture;

#define PATTERN_HINT_NEEDS 4

/* What every match of one side holds: its first symbol, unless it may be empty, and one of each set of `needs`. */
typedef struct {
  SymbolSet first, needs[PATTERN_HINT_NEEDS];
  guint n_needs;
  gboolean may_be_empty;
} PatternHint;

/* What stands on one side of the trigger. */
typedef struct {
  pcre2_code *code; /* NULL: nothing */
  PatternHint hint;
  gsize is_ready;   /* its machine code is made at the first try, whichever thread makes it */
} PatternSide;

typedef struct {
  char *text, *trigger;
  PatternSide *left, *right;
  PatternCapture captures[CHUNK_PATTERN_MAX_CAPTURES];
  guint n_captures;
  guint index; /* position in the scanner's tallies */
} ChunkPattern;

/* What names mean: a PCRE2 fragment for a symbol or literal, the text of a macro, or neither (NULL: undefined name, an error). */
typedef struct {
  const char *(*symbol)(const char *name, gpointer data);
  const char *(*macro)(const char *name, gpointer data);
  gpointer data;
} PatternNames;

/* SICNON_ERROR_RULES when the text is no pattern; the message says what and near which character. */
ChunkPattern *chunk_pattern_compile(const char *text, const PatternNames *names, GError **error);
void chunk_pattern_free(ChunkPattern *pattern);

/* A sentence as patterns see it. `reversed` is `symbols` back to front. */
typedef struct {
  const char *symbols, *reversed;
  guint n;
  SymbolSet present; /* all of `symbols` */
} SymbolString;

static inline SymbolString symbol_string_make(const char *symbols, const char *reversed, guint n) {
  return (SymbolString){symbols, reversed, n, symbol_set_of(symbols, n)};
}

/* Ranges of chunks [first, last), in the order of ChunkPattern.captures; first == last: not captured. */
typedef struct {
  guint first[CHUNK_PATTERN_MAX_CAPTURES], last[CHUNK_PATTERN_MAX_CAPTURES];
} ChunkMatch;

/* What a scanner did with one pattern. */
typedef struct {
  guint64 checks, matches, errors;
  guint64 nanoseconds; /* 0 unless it was timed */
} PatternTally;

/* Match state of one thread, and what came of it. */
typedef struct Scanner Scanner;
Scanner *scanner_new(guint n_patterns);
void scanner_free(Scanner *scanner);
/* From now on the clock is asked around every match: for those who want to know what a rule costs. */
void scanner_time(Scanner *scanner);
/* Matches `pattern` with its trigger at chunk `at`, inside [from, to). PCRE2 errors are counted, never taken for "no match" silently. */
gboolean scanner_match(Scanner *scanner, const ChunkPattern *pattern, const SymbolString *string, guint at, guint from, guint to,
                       ChunkMatch *match);
/* So far; zeros for a pattern that the scanner does not know. */
PatternTally scanner_tally(const Scanner *scanner, guint index);
/* Errors of PCRE2 so far, of all patterns. */
guint64 scanner_total_errors(const Scanner *scanner);
/* The index of a capture by name, or -1. */
gint chunk_pattern_capture(const ChunkPattern *pattern, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(ChunkPattern, chunk_pattern_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Scanner, scanner_free)
