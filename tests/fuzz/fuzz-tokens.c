/* SPDX-License-Identifier: MIT */
/* Tokens of any text: in order, apart, on characters' edges, and hashed as they fold. */
#include <string.h>
#include "text/tokens.h"

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

static void check_token(const char *text, const Token *token) {
  char folded[2 * TOKEN_MAX_LENGTH + 1];
  const char *word = text + token->start;
  g_assert_cmpuint(token->length, >, 0);
  g_assert_cmpuint(token->length, <=, TOKEN_MAX_LENGTH);
  g_assert_true(g_utf8_validate_len(word, token->length, NULL));
  gsize n = token_fold(word, token->length, folded);
  if (token->hash) g_assert_cmpuint(token->hash, ==, token_hash(folded, n));
}

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  if (!g_utf8_validate_len((const char *)bytes, length, NULL)) return 0;
  g_autofree char *text = g_strndup((const char *)bytes, length);
  g_autoptr(Arena) arena = arena_new();
  Tokens tokens = tokens_scan(text, length, arena);
  gsize end = 0;
  for (guint i = 0; i < tokens.n; i++) {
    g_assert_cmpuint(tokens.items[i].start, >=, end);
    check_token(text, &tokens.items[i]);
    end = tokens.items[i].start + tokens.items[i].length;
  }
  g_assert_cmpuint(end, <=, length);
  return 0;
}
