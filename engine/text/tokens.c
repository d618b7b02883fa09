/* SPDX-License-Identifier: MIT */
#include "text/tokens.h"
#include <string.h>
#include "base/sanitize.h"
#include "text/marks.h"
#include "text/plain-word.h"
#include "text/word.h"

/* English runs to some five bytes a token; the array grows where a text is denser. */
#define BYTES_PER_TOKEN 4
#define MIN_CAPACITY 16

typedef struct {
  Text text;
  gsize at;             /* everything before is done */
  gboolean space;       /* white space stands before `at` */
  gboolean single_open; /* a single mark was opened and not closed: then ' after s closes it */
  Token *items;
  guint n, capacity;
  Arena *arena;
} Scanner;

static void scanner_grow(Scanner *s) {
  gsize old = s->capacity;
  s->capacity *= 2;
  s->items = arena_resize(s->arena, s->items, old * sizeof(Token), s->capacity * sizeof(Token));
}

/* Adds the token [s->at, end) and goes on behind it. */
static inline Token *scanner_push(Scanner *s, TokenKind kind, gsize end, guint flags) {
  if (G_UNLIKELY(s->n == s->capacity)) scanner_grow(s);
  Token *token = &s->items[s->n++];
  *token = (Token){
      .start = (guint32)s->at,
      .length = (guint16)(end - s->at),
      .kind = (guint8)kind,
      .flags = (guint8)(flags | (s->space ? TOKEN_SPACE : 0)),
  };
  s->at = end;
  s->space = FALSE;
  return token;
}

static void token_set_hash(Scanner *s, Token *token) {
  const char *word = s->text.bytes + token->start;
  gboolean chunk = token->length < CHUNK_SIZE && token->start + CHUNK_SIZE <= s->text.length && !(token->flags & TOKEN_NON_ASCII);
  token->hash = chunk ? hash_short(chunk_load(word), token->length) : token_hash(word, token->length);
}

/* The CHAR_ flags of the first letter of a word that starts with something else. */
static guint first_letter_flags(Text text, gsize at, gsize end) {
  for (; at < end; at += char_size(text, at)) {
    guint flags = char_flags(char_at(text, at));
    if (flags & CHAR_LETTERS) return flags;
  }
  return 0;
}

static gboolean has_two_capitals(Text text, gsize at, gsize end) {
  guint n = 0;
  for (; at < end && n < 2; at += char_size(text, at)) n += (char_flags(char_at(text, at)) & CHAR_UPPER) ? 1 : 0;
  return n == 2;
}

static guint word_flags(Text text, gsize start, gsize end, guint seen) {
  guint first = byte_flags[byte_at(text, start)], flags = 0;
  if (G_UNLIKELY(!(first & (CHAR_LOWER | CHAR_UPPER)))) first = first_letter_flags(text, start, end);
  if (first & CHAR_UPPER) flags |= TOKEN_CAPITAL;
  if ((seen & (CHAR_UPPER | CHAR_LOWER)) == CHAR_UPPER && has_two_capitals(text, start, end)) flags |= TOKEN_ALL_CAPS;
  if (seen & CHAR_DIGIT) flags |= TOKEN_DIGIT;
  if (seen & WORD_HYPHEN) flags |= TOKEN_HYPHEN;
  if (seen & WORD_DOTTED) flags |= TOKEN_DOTTED;
  if (seen & CHAR_HIGH) flags |= TOKEN_NON_ASCII;
  return flags;
}

/* A word whose first character (after an apostrophe that belongs to it) stands at `body`. */
static void scan_word(Scanner *s, gsize body) {
  gsize start = s->at;
  guint seen = body > start ? WORD_APOSTROPHE | (byte_at(s->text, start) & 0x80 ? CHAR_HIGH : 0) : 0;
  gsize end = word_end(s->text, start, body, &seen);
  gboolean number = (seen & CHAR_DIGIT) && !(seen & (CHAR_LETTERS | WORD_HYPHEN | WORD_APOSTROPHE));
  Token *token = scanner_push(s, number ? TOKEN_NUMBER : TOKEN_WORD, end, word_flags(s->text, start, end, seen));
  token_set_hash(s, token);
}

/* Takes short and plain words, blanks, and marks of one byte, together most of every text, and stops at everything else.
 * Only here the place is kept in a register: through memory, each token would wait for the one before. */
static void scan_plain(Scanner *s) {
  const Text text = s->text;
  const gsize last = text.length - MIN(text.length, CHUNK_SIZE); /* a chunk may be read up to here */
  Token *token = s->items + s->n, *end = s->items + s->capacity;
  gsize at = s->at;
  guint space = s->space ? TOKEN_SPACE : 0;
  while (token < end && at < last) {
    gsize length = short_word(text, at, space, token);
    if (!length) {
      guint flags = byte_flags[byte_at(text, at)];
      if (flags & CHAR_BLANK) {
        space = TOKEN_SPACE;
        at++;
        continue;
      }
      length = flags & CHAR_WORD ? plain_word(text, at, space, token) : plain_mark(text, at, space, token);
      if (!length) break;
    }
    token++;
    at += length;
    space = 0;
    if (byte_at(text, at) == ' ') {
      space = TOKEN_SPACE;
      at++;
    }
  }
  s->n = (guint)(token - s->items);
  s->at = at;
  s->space = space != 0;
}

/* One break counts for \r\n. Leaves s->at behind the last blank; *breaks are counted up to 2. Returns the end of the last break. */
static gsize skip_breaks(Scanner *s, guint *breaks) {
  gsize last = s->at;
  while (s->at < s->text.length) {
    gunichar c = char_at(s->text, s->at);
    guint flags = char_flags(c);
    if (!(flags & (CHAR_BREAK | CHAR_BLANK | CHAR_FORMAT))) break;
    s->at += char_size(s->text, s->at);
    if (!(flags & CHAR_BREAK)) continue;
    if (c == '\r' && char_at(s->text, s->at) == '\n') s->at++;
    *breaks = MIN(2, *breaks + (c == PARAGRAPH_SEPARATOR ? 2 : 1));
    last = s->at;
  }
  return last;
}

static void scan_break(Scanner *s) {
  gsize start = s->at;
  guint breaks = 0;
  gsize last = skip_breaks(s, &breaks), behind = s->at;
  s->at = start;
  /* More blank lines than the longest token holds are not cut into several: they would be taken for more paragraphs. */
  gsize end = last - start <= TOKEN_MAX_LENGTH ? last : start + char_size(s->text, start);
  scanner_push(s, breaks > 1 ? TOKEN_PARAGRAPH : TOKEN_LINE, end, 0);
  s->at = behind;
  s->space = TRUE;
  if (breaks > 1) s->single_open = FALSE;
}

/* Pushes a mark of `n` characters, and keeps count of single quotes. */
static void push_mark(Scanner *s, TokenKind kind, guint n) {
  gsize end = s->at;
  guint flags = byte_at(s->text, end) & 0x80 ? TOKEN_NON_ASCII : 0;
  for (guint i = 0; i < n; i++) end += char_size(s->text, end);
  Token *token = scanner_push(s, kind, end, flags);
  if (kind == TOKEN_SYMBOL || kind == TOKEN_CLITIC) token_set_hash(s, token);
  if (kind == TOKEN_SINGLE_OPEN) s->single_open = TRUE;
  if (kind == TOKEN_SINGLE_CLOSE) s->single_open = FALSE;
}

static guint run_length(Text text, gsize at, char byte) {
  guint n = 0;
  while (n < TOKEN_MAX_LENGTH && at + n < text.length && text.bytes[at + n] == byte) n++;
  return n;
}

/* A hyphen that no word has taken. */
static void scan_hyphen(Scanner *s) {
  guint run = run_length(s->text, s->at, '-');
  gsize behind = s->at + char_size(s->text, s->at);
  gboolean free = char_is_blank(char_before(s->text, s->at)) && char_is_blank(char_at(s->text, behind));
  push_mark(s, run > 1 || free ? TOKEN_DASH : TOKEN_SYMBOL, MAX(run, 1));
}

static void scan_dot(Scanner *s) {
  guint run = run_length(s->text, s->at, '.');
  push_mark(s, run > 2 ? TOKEN_ELLIPSIS : TOKEN_STOP, run > 2 ? run : 1);
}

static void scan_single(Scanner *s) {
  SingleMark mark = single_mark(s->text, s->at, s->single_open);
  if (mark.elision) scan_word(s, s->at + char_size(s->text, s->at));
  else push_mark(s, mark.kind, mark.characters);
}

/* Everything that does not start with an ASCII letter, digit or blank. */
static void scan_other(Scanner *s) {
  gunichar c = char_at(s->text, s->at);
  guint flags = char_flags(c);
  if (flags & CHAR_WORD) {
    scan_word(s, s->at);
  } else if (flags & (CHAR_BLANK | CHAR_FORMAT)) {
    s->space = s->space || (flags & CHAR_BLANK);
    s->at += char_size(s->text, s->at);
    for (; byte_at(s->text, s->at) == ' '; s->at++) s->space = TRUE;
  } else if (flags & CHAR_BREAK) {
    scan_break(s);
  } else if (c == '\'' || c == '`' || c == LEFT_SINGLE || c == RIGHT_SINGLE) {
    scan_single(s);
  } else if (c == '-' || c == HYPHEN || c == NO_BREAK_HYPHEN) {
    scan_hyphen(s);
  } else if (c == '.') {
    scan_dot(s);
  } else {
    push_mark(s, mark_kind(c), 1);
  }
}

Tokens tokens_scan(const char *text, gsize length, Arena *arena) {
  g_assert(length < G_MAXUINT32);
  if (SICNON_SANITIZED) g_assert(g_utf8_validate_len(text, length, NULL));
  Scanner s = {.text = {text, length}, .space = TRUE, .arena = arena, .capacity = (guint)(length / BYTES_PER_TOKEN + MIN_CAPACITY)};
  s.items = arena_resize(arena, NULL, 0, s.capacity * sizeof(Token));
  while (s.at < length) {
    scan_plain(&s);
    if (s.at < length) scan_other(&s);
  }
  s.items = arena_resize(arena, s.items, s.capacity * sizeof(Token), s.n * sizeof(Token));
  return (Tokens){s.items, s.n};
}
