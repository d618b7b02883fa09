/* SPDX-License-Identifier: MIT */
/* Bytes -> tokens in one pass, without any vocabulary.
 *
 * Words keep inner hyphens, dots and apostrophes ("KN-23", "al-Assad", "U.S.-led", "didn't", "O'Brien"); a final possessive ('s, ’s,
 * and the bare ' after s) is a token of its own (TOKEN_CLITIC), and so is the 's of "it's". A dot belongs to a word only between
 * single letters and after the last of them ("U.S.", "a.m.", "non-U.S."); "Jan." is WORD + STOP: what an abbreviation is, language/
 * knows. An apostrophe for left-out letters starts a word ("’em", "'90s").
 * Numbers keep inner commas and dots ("1,700", "4.5"), never a final one; with a letter or hyphen it is a WORD with TOKEN_DIGIT
 * ("5th", "155mm", "2.5bn", "10-15", "2024-01-22"). "10–15" is NUMBER DASH NUMBER.
 * Quote marks: " “ ” „ « » `` '' ‘ ’ ' as marks are told from apostrophes by their neighbours; ' after s closes a single quote that
 * is open in this paragraph and is a possessive otherwise. '' in front of a word, behind a blank, opens; else it closes.
 * Every visible byte belongs to exactly one token; white space and invisible characters to none, but for line breaks.
 *
 * Text must be valid UTF-8, without NUL, shorter than 4 GB. Lifetime: the array lives in the arena given. Cost: linear, one pass,
 * ASCII by table, no allocation but the array's growth. Threads: pure function. */
#pragma once
#include <glib.h>
#include "base/arena.h"

typedef enum {
  TOKEN_WORD, TOKEN_NUMBER, TOKEN_CLITIC, TOKEN_COMMA, TOKEN_STOP, TOKEN_QUESTION, TOKEN_EXCLAMATION, TOKEN_COLON, TOKEN_SEMICOLON,
  TOKEN_DASH,     /* – — or a hyphen with space on both sides, or -- */
  TOKEN_ELLIPSIS, /* … or three dots and more */
  TOKEN_OPEN, TOKEN_CLOSE,          /* ( [ and ) ] */
  TOKEN_QUOTE_OPEN, TOKEN_QUOTE_CLOSE,   /* double marks whose direction the character tells (“ ” « » `` '') */
  TOKEN_QUOTE,                      /* the straight double mark */
  TOKEN_SINGLE_OPEN, TOKEN_SINGLE_CLOSE, /* single marks, not apostrophes; a straight one is told by its neighbours */
  TOKEN_SYMBOL,   /* $ € % & / and everything else that is visible, one code point each */
  TOKEN_LINE,     /* one line break */
  TOKEN_PARAGRAPH /* two or more line breaks, with blanks between them */
} TokenKind;

enum {
  TOKEN_CAPITAL = 1,      /* first letter is upper case (Unicode) */
  TOKEN_ALL_CAPS = 2,     /* two capitals or more, no lower case */
  TOKEN_DIGIT = 4,        /* contains a digit */
  TOKEN_HYPHEN = 8,       /* contains a hyphen */
  TOKEN_DOTTED = 16,      /* contains inner dots: "U.S." */
  TOKEN_SPACE = 32,       /* white space (or the start of the text) stands before it */
  TOKEN_NON_ASCII = 64,
};

typedef struct {
  guint32 start;  /* byte offset */
  guint32 hash;   /* of the folded word: token_hash() */
  guint16 length; /* bytes; longer runs are cut into several tokens of TOKEN_MAX_LENGTH */
  guint8 kind, flags;
} Token;

#define TOKEN_MAX_LENGTH 256

typedef struct {
  const Token *items;
  guint n;
} Tokens;

Tokens tokens_scan(const char *text, gsize length, Arena *arena);
/* The hash of a word: letters lower-cased (ASCII by arithmetic, others by g_unichar_tolower), ‘ and ’
 * taken as ', the hyphens U+2010 and U+2011 as -, soft hyphens left out. Equal for "Said" and "said", never 0, the same on every machine.
 * Every token of kind WORD, NUMBER, CLITIC and SYMBOL carries it; it is 0 for the others. */
guint32 token_hash(const char *word, gsize length);
/* The folded spelling that token_hash() hashes, into `out` (at least 2 * length + 1 bytes), NUL-terminated; returns its length. */
gsize token_fold(const char *word, gsize length, char *out);
