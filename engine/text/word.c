/* SPDX-License-Identifier: MIT */
#include "text/word.h"
#include "text/tokens.h"

/* Each join_ function is asked at a character that may stand inside a word. It returns where the word goes on, or `at` when it ends
 * there. */

static gsize join_hyphen(Text text, gsize at, guint *seen) {
  gsize after = at + char_size(text, at);
  if (!char_is_word(char_at(text, after))) return at;
  *seen |= WORD_HYPHEN;
  return after;
}

/* "didn't" goes on, "Acme's" and "the workers' " do not. */
static gsize join_apostrophe(Text text, gsize at, guint *seen) {
  gsize after = at + char_size(text, at);
  gunichar next = char_at(text, after);
  if (!char_is_word(next)) return at;
  if (char_is_s(next) && !char_is_word(char_at(text, after + 1))) return at;
  *seen |= WORD_APOSTROPHE;
  return after;
}

/* Between digits of a number; a letter before makes "B-52,15" two things. */
static gboolean joins_digits(Text text, gsize at, guint seen) {
  return !(seen & CHAR_LETTERS) && at + 1 < text.length && (byte_flags[byte_at(text, at - 1)] & CHAR_DIGIT) &&
         (byte_flags[byte_at(text, at + 1)] & CHAR_DIGIT);
}

/* Is the character before `at` a letter that stands alone between word start, hyphen or dot? *inner: it follows a dot. */
static gboolean single_letter_before(Text text, gsize start, gsize at, gboolean *inner) {
  gunichar letter = char_before(text, at);
  if (!(char_flags(letter) & CHAR_LETTERS)) return FALSE;
  gsize letter_start = at - (gsize)g_unichar_to_utf8(letter, NULL);
  guint before = letter_start > start ? byte_at(text, letter_start - 1) : '-';
  *inner = before == '.';
  return before == '.' || before == '-';
}

static gboolean single_letter_at(Text text, gsize at) {
  gunichar letter = char_at(text, at);
  if (!letter || !(char_flags(letter) & CHAR_LETTERS)) return FALSE;
  gunichar next = char_at(text, at + char_size(text, at));
  return !next || !(char_flags(next) & (CHAR_WORD | CHAR_MARK));
}

/* "4.5", "U.S", "U.S.", "U.S.-led". */
static gsize join_dot(Text text, gsize start, gsize at, guint *seen) {
  if (joins_digits(text, at, *seen)) return at + 1;
  gboolean inner;
  if (!single_letter_before(text, start, at, &inner)) return at;
  if (single_letter_at(text, at + 1)) {
    *seen |= WORD_DOTTED;
    return at + 1;
  }
  if (!inner) return at;
  gsize joined = char_at(text, at + 1) == '-' ? join_hyphen(text, at + 1, seen) : at + 1;
  if (joined == at + 1) *seen |= WORD_CLOSED;
  return joined;
}

static gboolean joins_invisibly(gunichar c) { return c == SOFT_HYPHEN || c == WORD_JOINER || c == JOINER || c == JOINER_NON; }

static gsize join_high(Text text, gsize at, guint *seen) {
  gunichar c = char_at(text, at);
  gsize after = at + char_size(text, at);
  guint flags = char_flags(c);
  if (flags & (CHAR_WORD | CHAR_MARK)) {
    *seen |= flags | CHAR_HIGH;
    return after;
  }
  gsize joined = at;
  if (c == LEFT_SINGLE || c == RIGHT_SINGLE) joined = join_apostrophe(text, at, seen);
  if (c == HYPHEN || c == NO_BREAK_HYPHEN) joined = join_hyphen(text, at, seen);
  if (joins_invisibly(c) && char_is_word(char_at(text, after))) joined = after;
  if (joined != at) *seen |= CHAR_HIGH;
  return joined;
}

static gsize word_join(Text text, gsize start, gsize at, guint *seen) {
  guint byte = byte_at(text, at);
  if (byte == '-') return join_hyphen(text, at, seen);
  if (byte == '\'') return join_apostrophe(text, at, seen);
  if (byte == '.') return join_dot(text, start, at, seen);
  if (byte == ',') return joins_digits(text, at, *seen) ? at + 1 : at;
  return join_high(text, at, seen);
}

gsize word_end(Text text, gsize start, gsize at, guint *seen) {
  gsize limit = MIN(text.length, start + TOKEN_MAX_LENGTH);
  while (TRUE) {
    guint flags = 0;
    while (at < limit && ((flags = byte_flags[byte_at(text, at)]) & CHAR_WORD)) {
      *seen |= flags;
      at++;
    }
    if (at >= limit || !(flags & (CHAR_JOINT | CHAR_HIGH))) return at;
    gsize joined = word_join(text, start, at, seen);
    if (joined == at || joined > limit) return at;
    at = joined;
    if (*seen & WORD_CLOSED) return at;
  }
}
