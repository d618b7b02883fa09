/* SPDX-License-Identifier: MIT */
/* Where a word or number ends, and what it contains. The rules are told in text/tokens.h. */
#pragma once
#include "text/chars.h"

enum {
  WORD_HYPHEN = 1 << 16,
  WORD_DOTTED = 1 << 17,     /* dots between single letters */
  WORD_APOSTROPHE = 1 << 18,
  WORD_CLOSED = 1 << 19,     /* ended by the dot of an abbreviation: nothing may follow */
};

/* The end of the word that starts at `start` and is read up to `at`: its first character there is part of a word.
 * Adds to *seen the CHAR_ flags of its characters and the WORD_ flags. At most TOKEN_MAX_LENGTH bytes. */
gsize word_end(Text text, gsize start, gsize at, guint *seen);
