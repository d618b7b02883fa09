/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "text/chars.h"
#include "text/chunk.h"
#include "text/tokens.h"

/* What lower case alone would not make equal; 0 = leaves no trace. */
static const struct {
  gunichar from, to;
} folds[] = {
    {LEFT_SINGLE, '\''}, {RIGHT_SINGLE, '\''}, {MODIFIER_APOSTROPHE, '\''}, {HYPHEN, '-'}, {NO_BREAK_HYPHEN, '-'},
    {SOFT_HYPHEN, 0},    {WORD_JOINER, 0},
};

static gunichar char_fold(gunichar c) {
  for (gsize i = 0; c >= 0x80 && i < G_N_ELEMENTS(folds); i++)
    if (folds[i].from == c) return folds[i].to;
  return g_unichar_tolower(c);
}

static gboolean word_is_ascii(const char *word, gsize length) {
  guint8 all = 0;
  for (gsize i = 0; i < length; i++) all |= (guint8)word[i];
  return all < 0x80;
}

gsize token_fold(const char *word, gsize length, char *out) {
  gsize n = 0;
  if (word_is_ascii(word, length)) {
    for (; n < length; n++) out[n] = g_ascii_tolower(word[n]);
    out[n] = '\0';
    return n;
  }
  Text text = {word, length};
  for (gsize at = 0; at < length; at += char_size(text, at)) {
    gunichar folded = char_fold(char_at(text, at));
    if (folded) n += (gsize)g_unichar_to_utf8(folded, out + n);
  }
  out[n] = '\0';
  return n;
}

static guint32 hash_ascii(const char *word, gsize length) {
  guint64 hash = HASH_START;
  gsize at = 0;
  for (; at + CHUNK_SIZE <= length; at += CHUNK_SIZE) hash = hash_add(hash, chunk_lower_case(chunk_load(word + at)));
  if (at < length) hash = hash_add(hash, chunk_lower_case(chunk_load_part(word + at, length - at)));
  return hash_finish(hash, length);
}

/* Folding twice changes nothing: what was folded may be hashed as if it were ASCII, whose bytes above 127 stay as they are. */
guint32 token_hash(const char *word, gsize length) {
  if (word_is_ascii(word, length)) return hash_ascii(word, length);
  char buffer[2 * TOKEN_MAX_LENGTH + 1];
  g_autofree char *larger = length > TOKEN_MAX_LENGTH ? g_malloc(2 * length + 1) : NULL;
  char *folded = larger ? larger : buffer;
  return hash_ascii(folded, token_fold(word, length, folded));
}
