/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "text/tokens.h"

static guint32 hash(const char *word) { return token_hash(word, strlen(word)); }

static void assert_folds(const char *word, const char *expected) {
  char out[2 * TOKEN_MAX_LENGTH + 1];
  gsize n = token_fold(word, strlen(word), out);
  cr_expect_str_eq(out, expected, "%s", word);
  cr_expect_eq(n, strlen(expected), "%s", word);
  cr_expect_eq(hash(word), hash(expected), "%s", word);
}

Test(fold, lower_case) {
  assert_folds("Said", "said");
  assert_folds("DENIES", "denies");
  assert_folds("KN-23", "kn-23");
  assert_folds("@[`{AZaz09", "@[`{azaz09");
  assert_folds("\xC3\x84RGER", "\xC3\xA4rger");
  assert_folds("\xD0\x9A\xD0\xB8\xD1\x97\xD0\xB2", "\xD0\xBA\xD0\xB8\xD1\x97\xD0\xB2");
  assert_folds("", "");
}

Test(fold, typography) {
  assert_folds("Didn\xE2\x80\x99t", "didn't");
  assert_folds("Sana\xE2\x80\x98"
               "a",
               "sana'a");
  assert_folds("o\xCA\xBC"
               "brien",
               "o'brien");
  assert_folds("KN\xE2\x80\x91"
               "23",
               "kn-23");
  assert_folds("KN\xE2\x80\x90"
               "23",
               "kn-23");
  assert_folds("co\xC2\xADoperate", "cooperate");
  assert_folds("\xE2\x80\x99S", "'s");
}

/* Letters whose lower case has more bytes (U+023A) or fewer (the Kelvin sign). */
Test(fold, letters_that_change_their_length) {
  assert_folds("\xC8\xBA", "\xE2\xB1\xA5");
  assert_folds("\xE2\x84\xAA", "k");
  assert_folds("\xC4\xB0", "i");
}

Test(fold, words_of_any_length) {
  for (gsize n = 2; n < 5 * TOKEN_MAX_LENGTH; n *= 3) {
    GString *word = g_string_new(NULL), *folded = g_string_new(NULL);
    for (gsize i = 0; i < n; i++) {
      g_string_append(word, "\xC8\xBA");
      g_string_append(folded, "\xE2\xB1\xA5");
    }
    g_autofree char *out = g_malloc(2 * word->len + 1);
    cr_expect_eq(token_fold(word->str, word->len, out), folded->len);
    cr_expect_str_eq(out, folded->str);
    cr_expect_eq(hash(word->str), hash(folded->str));
    g_string_free(word, TRUE);
    g_string_free(folded, TRUE);
  }
}

Test(fold, different_words_have_different_hashes) {
  static const char *const words[] = {
      "said", "says",     "sai", "dias",  "saidsaid", "saidsaidsaid", "a", "aa", "aaaaaaaa", "aaaaaaaaa", "aaaaaaaaaaaaaaaa",
      "",     "\xC3\xA9", "e",   "kn-23", "kn23",     "kn_23"};
  for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
    for (gsize k = 0; k < i; k++) cr_expect_neq(hash(words[i]), hash(words[k]), "%s %s", words[i], words[k]);
}

Test(fold, hash_depends_on_nothing_but_the_word) {
  char text[64] = "xxxxxxxxxxxxxxxx";
  for (guint offset = 0; offset < 16; offset++) {
    memcpy(text + offset, "Sanctions!", 10);
    cr_expect_eq(token_hash(text + offset, 9), hash("sanctions"), "at %u", offset);
  }
}

Test(fold, hash_is_never_zero) {
  char word[3] = {0};
  for (gint a = 1; a < 128; a++)
    for (gint b = 0; b < 128; b++) {
      word[0] = (char)a;
      word[1] = (char)b;
      cr_assert_neq(hash(word), 0);
    }
}

/* Tables made from hashes may be kept: the numbers must stay. */
Test(fold, hash_never_changes) {
  cr_expect_eq(hash("said"), 0xE1D241FBu);
  cr_expect_eq(hash("spokesperson"), 0x408D5338u);
  cr_expect_eq(hash("\xC3\xA9tat"), 0x37772ECDu);
}
