/* SPDX-License-Identifier: MIT */
/* The words that most text is made of: ASCII letters and digits, and behind them nothing that could belong to the word.
 * Everything else, word.c decides; both agree on every plain word. */
#pragma once
#include "text/chars.h"
#include "text/chunk.h"
#include "text/marks.h"
#include "text/tokens.h"

/* How long a word of letters must be to end before this byte whatever follows: 255 = it may go on. */
extern const guint8 short_word_ends[256];

/* Each plain_ function writes the token at `at`, `flags` among its flags, and returns its length; 0 = it is not that plain. */

/* Marks that are a token whatever stands beside them, and a full stop that no other follows. */
static inline gsize plain_mark(Text text, gsize at, guint flags, Token *out) {
  guint byte = byte_at(text, at), kind = byte_marks[byte];
  if (!kind || (byte == '.' && byte_at(text, at + 1) == '.')) return 0;
  *out = (Token){.start = (guint32)at, .length = 1, .kind = (guint8)(kind - 1), .flags = (guint8)flags};
  return 1;
}

/* A word of 1 to 7 letters: half of all tokens. */
static inline gsize short_word(Text text, gsize at, guint flags, Token *out) {
  Chunk chunk = chunk_load(text.bytes + at), letters = chunk_letters(chunk), others = ~letters & CHUNK_TOPS;
  if (G_UNLIKELY(!others)) return 0;
  Chunk behind = others & -others, word = (behind >> 7) - 1; /* the top bit of the byte behind; all bits of the word */
  guint length = (guint)__builtin_ctzll(others) / CHUNK_SIZE, next = (guint)(chunk >> (length * 8)) & 0xFF;
  if (G_UNLIKELY(length < short_word_ends[next])) return 0;
  Chunk capitals = chunk_upper(chunk, letters) & word;
  flags |= (guint)(capitals >> 7) & TOKEN_CAPITAL;
  if (G_UNLIKELY(capitals & (capitals - 1)) && capitals == (letters & word)) flags |= TOKEN_ALL_CAPS;
  guint64 hash = hash_add(HASH_START, (chunk | (capitals >> 2)) & word);
  *out = (Token){(guint32)at, hash_finish(hash, length), (guint16)length, TOKEN_WORD, (guint8)flags};
  return length;
}

/* Can `byte`, behind a word, be part of it? Commas join digits only, dots also single letters. */
static inline gboolean plain_word_ends(guint byte, gsize length, Chunk digits) {
  guint flags = byte_flags[byte];
  if (G_LIKELY(!(flags & (CHAR_JOINT | CHAR_HIGH)))) return TRUE;
  return (byte == ',' || (byte == '.' && length > 1)) && !digits;
}

static inline gsize plain_word(Text text, gsize start, guint flags, Token *out) {
  gsize at = start, run = CHUNK_SIZE;
  guint64 hash = HASH_START;
  Chunk uppers = 0, lowers = 0, digits = 0, two = 0;
  for (; run == CHUNK_SIZE; at += run) {
    if (at + CHUNK_SIZE >= text.length || at - start >= TOKEN_MAX_LENGTH - CHUNK_SIZE) return 0;
    Chunk chunk = chunk_load(text.bytes + at), letters = chunk_letters(chunk), numbers = chunk_digits(chunk);
    run = chunk_run(letters | numbers);
    if (!run) break;
    Chunk word = chunk_first(CHUNK_TOPS, run), capitals = chunk_upper(chunk, letters);
    hash = hash_add(hash, chunk_first(chunk | (capitals >> 2), run));
    capitals &= word;
    two |= (capitals & (capitals - 1)) | (uppers ? capitals : 0);
    uppers |= capitals;
    lowers |= letters & ~capitals & word;
    digits |= numbers & word;
  }
  gsize length = at - start;
  if (!plain_word_ends(byte_at(text, at), length, digits) || (digits && (uppers | lowers))) return 0;
  flags |= (byte_flags[byte_at(text, start)] >> 1) & TOKEN_CAPITAL;
  flags |= (two && !lowers ? TOKEN_ALL_CAPS : 0u) | (digits ? TOKEN_DIGIT : 0u);
  *out = (Token){(guint32)start, hash_finish(hash, length), (guint16)length, digits ? TOKEN_NUMBER : TOKEN_WORD, (guint8)flags};
  return length;
}
