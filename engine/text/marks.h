/* SPDX-License-Identifier: MIT */
/* Which mark a punctuation character is; for single quotes, what its neighbours make of it. The rules are told in text/tokens.h. */
#pragma once
#include "text/chars.h"
#include "text/tokens.h"

#define PARAGRAPH_SEPARATOR 0x2029u

/* Kind + 1 of each byte that is a mark by itself; 0 for the others. */
extern const guint8 byte_marks[256];

/* The kind of a character that is neither part of a word nor one of . - ' ` ‘ ’ and their like. */
TokenKind mark_kind(gunichar c);

typedef struct {
  TokenKind kind;
  guint characters;
  gboolean elision; /* an apostrophe that starts a word ("’em", "'90s"): kind is not set */
} SingleMark;

/* The mark that starts with ' ` ‘ or ’ at `at`, where no word has taken it. `open`: a single quote was opened before. */
SingleMark single_mark(Text text, gsize at, gboolean open);
