/* SPDX-License-Identifier: MIT */
/* A glance may only turn away what PCRE2 would turn away: tried on all short strings. */
#include <criterion/criterion.h>
#include <string.h>
#include "ruleset/pattern-hint.h"

#define ALPHABET "ABC."
#define LONGEST 5

static const char *symbol_named(const char *name, gpointer data) {
  static const struct {
    const char *name, *text;
  } symbols[] = {{"A", "A"}, {"B", "B"}, {"C", "C"}, {"STOP", "\\."}, {"ANY", "."}, {"SOME", "[AB]"}, {"OTHERS", "[^AB]"}, {"RANGE", "[\\x42-C]"}, {"NOUN", "A"}};
  (void)data;
  for (gsize i = 0; i < G_N_ELEMENTS(symbols); i++)
    if (strcmp(symbols[i].name, name) == 0) return symbols[i].text;
  return NULL;
}

static const char *no_macro(const char *name, gpointer data) {
  (void)name, (void)data;
  return NULL;
}

static ChunkPattern *compile(const char *text) {
  static const PatternNames names = {symbol_named, no_macro, NULL};
  g_autoptr(GError) error = NULL;
  ChunkPattern *pattern = chunk_pattern_compile(text, &names, &error);
  cr_assert_not_null(pattern, "%s: %s", text, error ? error->message : "");
  return pattern;
}

static gboolean side_matches(const pcre2_code *code, const char *subject, gsize length) {
  pcre2_match_data *match = pcre2_match_data_create(CHUNK_PATTERN_MAX_CAPTURES + 1, NULL);
  const gboolean matches = !code || pcre2_match(code, (PCRE2_SPTR)subject, length, 0, 0, match, NULL) >= 0;
  pcre2_match_data_free(match);
  return matches;
}

/* The number in base 4 as symbols; its trigger is the first or the last of them. */
static void spell(guint number, guint length, char *out) {
  for (guint i = 0; i < length; i++, number /= 4) out[i] = ALPHABET[number % 4];
  out[length] = '\0';
}

static void check_string(Scanner *scanner, const ChunkPattern *pattern, const char *text, guint at) {
  const guint n = (guint)strlen(text);
  g_autofree char *reversed = g_strreverse(g_strdup(text));
  const SymbolString string = symbol_string_make(text, reversed, n);
  ChunkMatch match;
  const gboolean expected = side_matches(pattern->right->code, text + at + 1, n - at - 1) && side_matches(pattern->left->code, reversed + n - at, at);
  cr_assert_eq(scanner_match(scanner, pattern, &string, at, 0, n, &match), expected, "%s on %s at %u", pattern->text, text, at);
}

Test(pattern_hint, turns_away_nothing_that_matches) {
  static const char *const patterns[] = {"<t>", "<t> A", "<t> SOME* C", "<t> [A B] C", "<t> (A | B C) STOP", "<t> !(A) ANY B", "<t> &(ANY* {x:C}) A", "<t> ANY*? C $",
                                         "<t> OTHERS+ A", "<t> RANGE [$]", "<t> (A | [B])", "<t> {x:A+ B?} C", "A <t>", "C [A B] <t>", "^ SOME+ <t>", "(A | B C) <t>",
                                         "STOP ANY* <t> A", "{x:C} B* <t> [A] C", "!(B) ANY <t>", "(A C | B C)+ <t>", "[^] <t> $"};
  g_autoptr(Scanner) scanner = scanner_new(1);
  char text[LONGEST + 1];
  for (gsize p = 0; p < G_N_ELEMENTS(patterns); p++) {
    g_autoptr(ChunkPattern) pattern = compile(patterns[p]);
    for (guint length = 1, n = 4; length <= LONGEST; length++, n *= 4)
      for (guint number = 0; number < n; number++)
        for (guint at = 0; at < length; at++) spell(number, length, text), check_string(scanner, pattern, text, at);
  }
}

Test(pattern_hint, is_what_every_match_holds) {
  g_autoptr(ChunkPattern) pattern = compile("<t> [A] (B | C) ANY* STOP");
  const PatternHint *hint = &pattern->right->hint;
  cr_assert_not(hint->may_be_empty);
  cr_assert(symbol_set_has(&hint->first, 'A') && symbol_set_has(&hint->first, 'B') && symbol_set_has(&hint->first, 'C'));
  cr_assert_not(symbol_set_has(&hint->first, '.'));
  cr_assert_eq(hint->n_needs, 1);
  cr_assert(symbol_set_has(&hint->needs[0], '.'));
}

Test(pattern_hint, PATTERN_HINT_NEEDS_are_enough) {
  g_autoptr(ChunkPattern) pattern = compile("<t> A B C STOP A C");
  cr_assert_eq(pattern->right->hint.n_needs, PATTERN_HINT_NEEDS);
}
