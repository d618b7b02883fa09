/* SPDX-License-Identifier: MIT */
/* What a character can be part of, as bits: bytes by table, other code points by their Unicode type.
 *
 * Text is valid UTF-8 throughout. Cost: a table look-up. Threads: pure functions. */
#pragma once
#include <glib.h>

enum {
  CHAR_LOWER = 1,
  CHAR_UPPER = 2,  /* and title case */
  CHAR_LETTER = 4, /* without case */
  CHAR_DIGIT = 8,  /* and every other number sign: ½, ² */
  CHAR_JOINT = 16, /* may stand inside a word: - ' . , */
  CHAR_HIGH = 32,  /* a byte of a longer code point: ask char_flags() */
  CHAR_BLANK = 64, /* white space and invisible controls */
  CHAR_BREAK = 128,
  CHAR_MARK = 256,   /* combining */
  CHAR_FORMAT = 512, /* invisible and no space: byte order mark, soft hyphen, direction marks */

  CHAR_LETTERS = CHAR_LOWER | CHAR_UPPER | CHAR_LETTER,
  CHAR_WORD = CHAR_LETTERS | CHAR_DIGIT,
};

#define LEFT_SINGLE 0x2018u
#define RIGHT_SINGLE 0x2019u
#define MODIFIER_APOSTROPHE 0x02BCu
#define HYPHEN 0x2010u
#define NO_BREAK_HYPHEN 0x2011u
#define SOFT_HYPHEN 0x00ADu
#define WORD_JOINER 0x2060u
#define JOINER_NON 0x200Cu
#define JOINER 0x200Du

/* By byte; CHAR_HIGH for those above 127. */
extern const guint8 byte_flags[256];

guint char_flags(gunichar c);

/* A document's text as the scanner sees it. */
typedef struct {
  const char *bytes;
  gsize length;
} Text;

static inline guint byte_at(Text text, gsize at) { return (guint8)text.bytes[at]; }

/* The code point at `at`; 0 at the end and beyond. */
static inline gunichar char_at(Text text, gsize at) {
  if (at >= text.length) return 0;
  return byte_at(text, at) < 0x80 ? byte_at(text, at) : g_utf8_get_char(text.bytes + at);
}

/* The code point that ends before `at`; 0 at the start. */
static inline gunichar char_before(Text text, gsize at) {
  if (at == 0) return 0;
  return byte_at(text, at - 1) < 0x80 ? byte_at(text, at - 1) : g_utf8_get_char(g_utf8_prev_char(text.bytes + at));
}

/* Bytes of the code point at `at`. */
static inline gsize char_size(Text text, gsize at) { return (gsize)g_utf8_skip[byte_at(text, at)]; }

static inline gboolean char_is_word(gunichar c) { return c && (char_flags(c) & CHAR_WORD); }
static inline gboolean char_is_s(gunichar c) { return c == 's' || c == 'S'; }
/* White space, a line break, or the end (0). */
static inline gboolean char_is_blank(gunichar c) { return !c || (char_flags(c) & (CHAR_BLANK | CHAR_BREAK)); }
