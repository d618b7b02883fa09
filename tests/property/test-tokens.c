/* SPDX-License-Identifier: MIT */
/* What holds for the tokens of every text, tried on texts thrown together from awkward pieces. */
#include <criterion/criterion.h>
#include <string.h>
#include "text/tokens.h"

enum { N_TEXTS = 3000, MAX_PIECES = 40 };

static const char *const pieces[] = {
    "a",
    "I",
    "said",
    "Minsk",
    "SANCTIONS",
    "spokesperson",
    "Sievierodonetsk",
    "abcdefgh",
    "ABCDEFGHIJKLMNOP",
    "s",
    "S",
    "'s",
    "s'",
    "''s",
    "7",
    "1,700",
    "4.5",
    "90s",
    "KN-23",
    "U.S.",
    "a.m",
    ".",
    "..",
    "...",
    ",",
    ";",
    ":",
    "?",
    "!",
    "-",
    "--",
    "'",
    "''",
    "`",
    "``",
    "\"",
    "(",
    ")",
    "[",
    "]",
    "{",
    "$",
    "%",
    "&",
    "/",
    "_",
    " ",
    " ",
    " ",
    "  ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\v",
    "\x01",
    "\x7F",
    "\xC2\xA0",
    "\xC2\x85",
    "\xC2\xAD",
    "\xC2\xAB",
    "\xC2\xBB",
    "\xC2\xBD",
    "\xC3\xA9",
    "\xC3\x89",
    "\xCA\xBC",
    "\xCC\x81",
    "\xE2\x80\x8B",
    "\xE2\x80\x8F",
    "\xE2\x80\x90",
    "\xE2\x80\x91",
    "\xE2\x80\x93",
    "\xE2\x80\x94",
    "\xE2\x80\x98",
    "\xE2\x80\x99",
    "\xE2\x80\x9A",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xE2\x80\x9E",
    "\xE2\x80\xA6",
    "\xE2\x80\xA8",
    "\xE2\x80\xA9",
    "\xE2\x81\xA0",
    "\xE2\x82\xAC",
    "\xE2\x84\xAA",
    "\xE3\x80\x80",
    "\xE4\xB8\xAD",
    "\xEF\xBB\xBF",
    "\xEF\xBC\x82",
    "\xF0\x9F\x9A\x80",
    "\xF0\x90\x90\x80",
};

static char *random_text(GRand *random) {
  GString *text = g_string_new(NULL);
  guint n = (guint)g_rand_int_range(random, 0, MAX_PIECES);
  for (guint i = 0; i < n; i++) g_string_append(text, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
  return g_string_free(text, FALSE);
}

typedef void (*Check)(const char *text, gsize length, Arena *arena, guint32 seed);

static void for_random_texts(Check check) {
  g_autoptr(Arena) arena = arena_new();
  for (guint32 seed = 1; seed <= N_TEXTS; seed++) {
    GRand *random = g_rand_new_with_seed(seed);
    g_autofree char *text = random_text(random);
    g_rand_free(random);
    arena_reset(arena);
    check(text, strlen(text), arena, seed);
  }
}

/* Seen without the scanner's own tables. */
static gboolean is_visible(gunichar c) {
  GUnicodeType type = g_unichar_type(c);
  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_SPACE_SEPARATOR && type != G_UNICODE_LINE_SEPARATOR &&
         type != G_UNICODE_PARAGRAPH_SEPARATOR;
}

static void check_gap(const char *text, gsize from, gsize to, guint32 seed) {
  for (const char *c = text + from; c < text + to; c = g_utf8_next_char(c))
    cr_assert_not(is_visible(g_utf8_get_char(c)), "seed %u: U+%04X at byte %zu is in no token", seed, g_utf8_get_char(c),
                  (gsize)(c - text));
}

static void check_cover(const char *text, gsize length, Arena *arena, guint32 seed) {
  Tokens tokens = tokens_scan(text, length, arena);
  gsize end = 0;
  for (guint i = 0; i < tokens.n; i++) {
    const Token *token = &tokens.items[i];
    cr_assert_geq(token->start, end, "seed %u: token %u overlaps", seed, i);
    cr_assert_gt(token->length, 0, "seed %u: token %u is empty", seed, i);
    cr_assert(g_utf8_validate_len(text + token->start, token->length, NULL), "seed %u: token %u cuts a character", seed, i);
    check_gap(text, end, token->start, seed);
    end = token->start + token->length;
  }
  cr_assert_leq(end, length);
  check_gap(text, end, length, seed);
}

Test(tokens, every_visible_byte_is_in_exactly_one_token) { for_random_texts(check_cover); }

static void check_hashes(const char *text, gsize length, Arena *arena, guint32 seed) {
  char folded[2 * TOKEN_MAX_LENGTH + 1], twice[2 * TOKEN_MAX_LENGTH + 1];
  Tokens tokens = tokens_scan(text, length, arena);
  for (guint i = 0; i < tokens.n; i++) {
    const Token *token = &tokens.items[i];
    gboolean hashed =
        token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER || token->kind == TOKEN_CLITIC || token->kind == TOKEN_SYMBOL;
    cr_assert_eq(token->hash != 0, hashed, "seed %u, token %u", seed, i);
    if (!hashed) continue;
    gsize n = token_fold(text + token->start, token->length, folded);
    cr_assert_eq(token->hash, token_hash(text + token->start, token->length), "seed %u, token %u", seed, i);
    cr_assert_eq(token->hash, token_hash(folded, n), "seed %u, token %u: %s", seed, i, folded);
    cr_assert_eq(token_fold(folded, n, twice), n);
    cr_assert_str_eq(twice, folded, "seed %u: folding is not stable", seed);
  }
}

Test(tokens, hash_and_fold_agree) { for_random_texts(check_hashes); }

/* Words are found eight bytes at a time where eight bytes are left, and singly at the end. Cut off behind each token that a blank follows,
 * the text must give the same tokens. */
static void check_prefixes(const char *text, gsize length, Arena *arena, guint32 seed) {
  Tokens whole = tokens_scan(text, length, arena);
  for (guint i = 0; i < whole.n; i++) {
    gsize end = whole.items[i].start + whole.items[i].length;
    if (text[end] != ' ') continue;
    Tokens prefix = tokens_scan(text, end, arena);
    cr_assert_eq(prefix.n, i + 1, "seed %u, up to token %u", seed, i);
    cr_assert_arr_eq(prefix.items, whole.items, (i + 1) * sizeof(Token), "seed %u, up to token %u", seed, i);
  }
}

Test(tokens, what_follows_a_blank_changes_nothing_before_it) { for_random_texts(check_prefixes); }

static void check_shift(const char *text, gsize length, Arena *arena, guint32 seed) {
  enum { SHIFT = 37 };
  Tokens tokens = tokens_scan(text, length, arena);
  g_autofree char *shifted = g_strdup_printf("%*s%s", SHIFT, "", text);
  Tokens again = tokens_scan(shifted, strlen(shifted), arena);
  cr_assert_eq(again.n, tokens.n, "seed %u", seed);
  for (guint i = 0; i < tokens.n; i++) {
    Token moved = again.items[i];
    moved.start -= SHIFT;
    cr_assert_eq(memcmp(&moved, &tokens.items[i], sizeof moved), 0, "seed %u, token %u", seed, i);
  }
}

Test(tokens, blanks_before_a_text_move_its_tokens_only) { for_random_texts(check_shift); }
