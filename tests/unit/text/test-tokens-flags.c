/* SPDX-License-Identifier: MIT */
/* Flags of the first token of each text. */
#include <criterion/criterion.h>
#include <string.h>
#include "text/tokens.h"

#define ALL_BUT_SPACE 0xDF

typedef struct {
  const char *text;
  guint flags;
} Case;

static const Case cases[] = {
    {"minsk", 0},
    {"Minsk", TOKEN_CAPITAL},
    {"MINSK", TOKEN_CAPITAL | TOKEN_ALL_CAPS},
    {"McKay", TOKEN_CAPITAL},
    {"iPhone", 0},
    {"I", TOKEN_CAPITAL},
    {"A,", TOKEN_CAPITAL},
    {"UN", TOKEN_CAPITAL | TOKEN_ALL_CAPS},
    {"Un", TOKEN_CAPITAL},
    {"unESCO", 0},
    {"Spokesperson", TOKEN_CAPITAL},
    {"SPOKESPERSONS", TOKEN_CAPITAL | TOKEN_ALL_CAPS},
    {"SPOKESPEoPLE", TOKEN_CAPITAL},
    {"Abcdefghijklmnop", TOKEN_CAPITAL},
    {"abcdefghijklmnoP", 0},
    {"Abcdefgh", TOKEN_CAPITAL},
    {"ABCDEFGH", TOKEN_CAPITAL | TOKEN_ALL_CAPS},
    {"ABCDEFGHI", TOKEN_CAPITAL | TOKEN_ALL_CAPS},
    {"7", TOKEN_DIGIT},
    {"1,700", TOKEN_DIGIT},
    {"KN-23", TOKEN_CAPITAL | TOKEN_ALL_CAPS | TOKEN_DIGIT | TOKEN_HYPHEN},
    {"KN-23s", TOKEN_CAPITAL | TOKEN_DIGIT | TOKEN_HYPHEN},
    {"V2", TOKEN_CAPITAL | TOKEN_DIGIT},
    {"155mm", TOKEN_DIGIT},
    {"2S19", TOKEN_CAPITAL | TOKEN_DIGIT},
    {"al-Assad", TOKEN_HYPHEN},
    {"U.S.", TOKEN_CAPITAL | TOKEN_ALL_CAPS | TOKEN_DOTTED},
    {"U.S.-led", TOKEN_CAPITAL | TOKEN_DOTTED | TOKEN_HYPHEN},
    {"a.m.", TOKEN_DOTTED},
    {"4.5", TOKEN_DIGIT},
    {"O'BRIEN", TOKEN_CAPITAL | TOKEN_ALL_CAPS},
    {"\xC3\x84rger", TOKEN_CAPITAL | TOKEN_NON_ASCII},
    {"\xC3\xA9tat", TOKEN_NON_ASCII},
    {"\xC3\x89TAT", TOKEN_CAPITAL | TOKEN_ALL_CAPS | TOKEN_NON_ASCII},
    {"\xE4\xB8\xAD\xE6\x96\x87", TOKEN_NON_ASCII},
    {"\xE2\x80\x99"
     "Em",
     TOKEN_CAPITAL | TOKEN_NON_ASCII},
    {"\xE2\x80\x9C", TOKEN_NON_ASCII},
    {"!", 0},
};

Test(tokens_flags, tell_what_a_word_contains) {
  g_autoptr(Arena) arena = arena_new();
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *padded = g_strdup_printf("%s and what stands behind it", cases[i].text);
    Token end = tokens_scan(cases[i].text, strlen(cases[i].text), arena).items[0];
    Token within = tokens_scan(padded, strlen(padded), arena).items[0];
    cr_expect_eq(end.flags & ALL_BUT_SPACE, cases[i].flags, "%s: %u", cases[i].text, end.flags);
    cr_expect_eq(within.flags & ALL_BUT_SPACE, cases[i].flags, "%s within: %u", cases[i].text, within.flags);
  }
}

Test(tokens_flags, space_stands_before) {
  static const char text[] = "No, \"he\tsaid\"\n(twice)\xC2\xA0; \xE2\x80\x8Bthen\xE2\x80\x8B"
                             "not it's";
  static const char expected[] = "101010"
                                 "0"
                                 "100"
                                 "1"
                                 "10"
                                 "10";
  g_autoptr(Arena) arena = arena_new();
  Tokens tokens = tokens_scan(text, strlen(text), arena);
  GString *shown = g_string_new(NULL);
  for (guint i = 0; i < tokens.n; i++) g_string_append_c(shown, tokens.items[i].flags & TOKEN_SPACE ? '1' : '0');
  cr_expect_str_eq(shown->str, expected);
  g_string_free(shown, TRUE);
}
