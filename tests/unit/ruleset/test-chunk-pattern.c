/* SPDX-License-Identifier: MIT */
/* Patterns over strings of letters: a capital names its own symbol, T is where the trigger stands. */
#include <criterion/criterion.h>
#include <string.h>
#include "base/error.h"
#include "ruleset/chunk-pattern.h"

static const struct {
  const char *name, *text;
} symbols[] = {{"A", "A"},   {"B", "B"},        {"C", "C"},      {"D", "D"},     {"NOUN", "N"},
               {"ANY", "."}, {"VOWEL", "[AE]"}, {"of", "\\x80"}, {"STOP", "\\."}},
  macros[] = {{"PAIR", "A B"},      {"EITHER", "A | B"}, {"NAMED", "{inner:A B}"}, {"OUTER", "PAIR C"},
              {"ROUND", "A ROUND"}, {"BROKEN", "A (B"},  {"WRONG", "A Z9"}};

static const char *symbol_named(const char *name, gpointer data) {
  (void)data;
  for (gsize i = 0; i < G_N_ELEMENTS(symbols); i++)
    if (strcmp(symbols[i].name, name) == 0) return symbols[i].text;
  return NULL;
}

static const char *macro_named(const char *name, gpointer data) {
  (void)data;
  for (gsize i = 0; i < G_N_ELEMENTS(macros); i++)
    if (strcmp(macros[i].name, name) == 0) return macros[i].text;
  return NULL;
}

static const PatternNames names = {symbol_named, macro_named, NULL};

static ChunkPattern *compile(const char *text) {
  g_autoptr(GError) error = NULL;
  ChunkPattern *pattern = chunk_pattern_compile(text, &names, &error);
  cr_assert_not_null(pattern, "%s: %s", text, error ? error->message : "");
  return pattern;
}

static gboolean match_in(Scanner *scanner, const ChunkPattern *pattern, const char *text, guint at, guint from, guint to,
                         ChunkMatch *match) {
  g_autofree char *reversed = g_strreverse(g_strdup(text));
  const SymbolString string = symbol_string_make(text, reversed, (guint)strlen(text));
  return scanner_match(scanner, pattern, &string, at, from, to, match);
}

/* "x=2:AB y=-" for a match with two captures, the second empty; "no" without a match. */
static char *shown(const ChunkPattern *pattern, const char *text, guint from, guint to) {
  g_autoptr(Scanner) scanner = scanner_new(1);
  ChunkMatch match;
  if (!match_in(scanner, pattern, text, (guint)(strchr(text, 'T') - text), from, to, &match)) return g_strdup("no");
  GString *out = g_string_new("yes");
  for (guint i = 0; i < pattern->n_captures; i++) {
    if (match.first[i] == match.last[i]) g_string_append_printf(out, " %s=-", pattern->captures[i].name);
    else
      g_string_append_printf(out, " %s=%u:%.*s", pattern->captures[i].name, match.first[i], (int)(match.last[i] - match.first[i]),
                             text + match.first[i]);
  }
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *pattern, *text, *expected;
} Case;

static void check_cases(const Case *cases, gsize n) {
  for (gsize i = 0; i < n; i++) {
    g_autoptr(ChunkPattern) pattern = compile(cases[i].pattern);
    g_autofree char *result = shown(pattern, cases[i].text, 0, (guint)strlen(cases[i].text));
    cr_expect_str_eq(result, cases[i].expected, "%s on %s: %s", cases[i].pattern, cases[i].text, result);
  }
}

#define CHECK_CASES(...)                       \
  do {                                         \
    static const Case cases[] = {__VA_ARGS__}; \
    check_cases(cases, G_N_ELEMENTS(cases));   \
  } while (0)

/* ---- what is written right of the trigger ---- */

Test(chunk_pattern, starts_at_its_trigger) {
  CHECK_CASES({"<t>", "T", "yes"}, {"<t> A", "TA", "yes"}, {"<t> A", "TBA", "no"}, {"<t> A", "TAB", "yes"}, {"<t> A B", "TAB", "yes"},
              {"<t> A B", "TBA", "no"}, {"A <t>", "AT", "yes"}, {"A <t>", "ABT", "no"}, {"A <t> B", "ATB", "yes"}, {"A <t> B", "BTA", "no"},
              {"A <t> B", "ATA", "no"});
}

Test(chunk_pattern, symbols_classes_and_literals) {
  CHECK_CASES({"<t> VOWEL", "TE", "yes"}, {"<t> VOWEL", "TB", "no"}, {"<t> ANY", "TB", "yes"}, {"<t> ANY", "T", "no"},
              {"<t> of NOUN", "T\x80N", "yes"}, {"<t> of NOUN", "T\x81N", "no"}, {"<t> STOP", "T.", "yes"}, {"<t> STOP", "TA", "no"},
              {"<t>\n  A\n  B", "TAB", "yes"});
}

Test(chunk_pattern, optional) {
  CHECK_CASES({"<t> [A] B", "TAB", "yes"}, {"<t> [A] B", "TB", "yes"}, {"<t> [A] B", "TAAB", "no"}, {"<t> [A B] C", "TABC", "yes"},
              {"<t> [A B] C", "TAC", "no"}, {"<t> A? B", "TB", "yes"}, {"<t> [A | B] C", "TBC", "yes"}, {"<t> [{x:A}] B", "TB", "yes x=-"},
              {"<t> [{x:A}] B", "TAB", "yes x=1:A"});
}

Test(chunk_pattern, choice) {
  CHECK_CASES({"<t> (A | B) C", "TAC", "yes"}, {"<t> (A | B) C", "TBC", "yes"}, {"<t> (A | B) C", "TCC", "no"},
              {"<t> (A B | C) D", "TABD", "yes"}, {"<t> (A B | C) D", "TCD", "yes"}, {"<t> (A B | C) D", "TAD", "no"},
              {"<t> {x:A | B}", "TB", "yes x=1:B"}, {"<t> ({x:A} | {y:B})", "TB", "yes x=- y=1:B"}, {"<t> (A | A B) C", "TABC", "yes"});
}

Test(chunk_pattern, repetition) {
  CHECK_CASES({"<t> {x:A*}", "TAAAB", "yes x=1:AAA"}, {"<t> {x:A*}", "TB", "yes x=-"}, {"<t> {x:A+}", "TAAB", "yes x=1:AA"},
              {"<t> {x:A+}", "TB", "no"}, {"<t> {x:A*?} B", "TAAB", "yes x=1:AA"}, {"<t> {x:ANY*?} B", "TABB", "yes x=1:A"},
              {"<t> {x:ANY*} B", "TABB", "yes x=1:AB"}, {"<t> {x:ANY+?} B", "TBB", "yes x=1:B"}, {"<t> {x:A??} A", "TAA", "yes x=-"},
              {"<t> {x:(A B)+}", "TABABA", "yes x=1:ABAB"}, {"<t> {x:(A | B)*} C", "TABAC", "yes x=1:ABA"});
}

Test(chunk_pattern, captures) {
  CHECK_CASES({"<t> {x}", "TN", "yes x=1:N"}, {"<t> {x}", "TA", "no"}, {"<t> {x:A B}", "TAB", "yes x=1:AB"},
              {"<t> {x:A {y:B}}", "TAB", "yes x=1:AB y=2:B"}, {"<t> A {x} B {y}", "TANBN", "yes x=2:N y=4:N"},
              {"<t> {the-role_2:A}", "TA", "yes the-role_2=1:A"});
}

Test(chunk_pattern, looks_ahead_without_consuming) {
  CHECK_CASES({"<t> &(ANY*? of {x}) A", "TA\x80N", "yes x=3:N"}, {"<t> &(ANY*? of {x}) A", "TAB", "yes x=-"},
              {"<t> &(A {x:B}) {y:ANY*}", "TABC", "yes x=2:B y=1:ABC"}, {"<t> &(ANY* {x}) &(ANY* {y:B})", "TBN", "yes x=2:N y=1:B"},
              {"<t> &(ANY* {x}) &(ANY* {y:B})", "TNB", "yes x=1:N y=2:B"});
}

Test(chunk_pattern, must_not_follow) {
  CHECK_CASES({"<t> A !(B)", "TAC", "yes"}, {"<t> A !(B)", "TAB", "no"}, {"<t> A !(B)", "TA", "yes"},
              {"<t> {x:(!(B | C) ANY)*}", "TAACA", "yes x=1:AA"}, {"<t> {x:(!(B C) ANY)*}", "TABABC", "yes x=1:ABA"});
}

Test(chunk_pattern, edges) {
  CHECK_CASES({"<t> A $", "TA", "yes"}, {"<t> A $", "TAB", "no"}, {"<t> A [STOP | $]", "TAB", "yes"}, {"<t> A (STOP | $)", "TA.", "yes"},
              {"<t> A (STOP | $)", "TAB", "no"}, {"^ A <t>", "AT", "yes"}, {"^ A <t>", "BAT", "no"}, {"(^ | B) A <t>", "BAT", "yes"},
              {"^ <t> $", "T", "yes"}, {"^ <t>", "AT", "no"});
}

/* ---- what is written left of it: over the reversed string ---- */

Test(chunk_pattern, left_parts_are_reversed) {
  CHECK_CASES({"A B C <t>", "ABCT", "yes"}, {"A B C <t>", "CBAT", "no"}, {"(A B | C D) <t>", "CDT", "yes"},
              {"(A B | C D) <t>", "DCT", "no"}, {"[A B] C <t>", "ABCT", "yes"}, {"[A B] C <t>", "BCT", "yes"},
              {"^ [A B] C <t>", "BCT", "no"}, {"^ (A B)+ <t>", "ABABT", "yes"}, {"^ (A B)+ <t>", "BABAT", "no"});
}

Test(chunk_pattern, left_captures_are_turned_back) {
  CHECK_CASES({"{x:A B} C <t>", "DABCT", "yes x=1:AB"}, {"{x} A <t> B {y}", "NATBN", "yes x=0:N y=4:N"},
              {"{x:A {y:B}} C <t>", "ABCT", "yes x=0:AB y=1:B"}, {"{x:A} {y:B} <t> {z:C}", "DABTC", "yes y=2:B x=1:A z=4:C"},
              {"[{x:A}] B <t>", "BT", "yes x=-"}, {"NAMED C <t>", "DABCT", "yes inner=1:AB"});
}

/* Greed counts from the trigger outwards. */
Test(chunk_pattern, left_greed) {
  CHECK_CASES({"{x:A+} B* <t>", "AAABBT", "yes x=0:AAA"}, {"{x:ANY*?} A ANY*? <t>", "BABACT", "yes x=-"},
              {"A {x:ANY*?} <t>", "ABACT", "yes x=3:C"}, {"A {x:ANY*} <t>", "ABACT", "yes x=1:BAC"});
}

Test(chunk_pattern, left_must_not_follow) {
  CHECK_CASES({"{x:(!(B) ANY)+} C <t>", "ABAACT", "yes x=2:AA"}, {"{x:(!(B) ANY)+} C <t>", "ABCT", "no"},
              {"^ {x:(!(B) ANY)+} C <t>", "BAACT", "no"}, {"^ {x:(!(B) ANY)+} C <t>", "AAACT", "yes x=0:AAA"},
              {"{x:(!(A B) ANY)+} <t>", "CABDT", "yes x=2:BD"}, {"{x:(!(B | D) ANY)+} <t>", "BCDCCT", "yes x=3:CC"},
              {"A !(B) ANY <t>", "ACT", "yes"}, {"A !(B) ANY <t>", "ABT", "no"}, {"ANY !(^) A <t>", "BAT", "yes"});
}

Test(chunk_pattern, left_looks_to_the_left) {
  CHECK_CASES({"&({x} ANY*?) A <t>", "NBAT", "yes x=0:N"}, {"&({x} ANY*?) A <t>", "BBAT", "yes x=-"});
}

/* ---- macros ---- */

Test(chunk_pattern, macros) {
  CHECK_CASES({"<t> PAIR", "TAB", "yes"}, {"<t> PAIR*  C", "TABABC", "yes"}, {"<t> PAIR* C", "TABBC", "no"}, {"<t> EITHER C", "TBC", "yes"},
              {"<t> EITHER+ C", "TBABC", "yes"}, {"<t> OUTER", "TABC", "yes"}, {"OUTER <t>", "ABCT", "yes"},
              {"<t> NAMED", "TAB", "yes inner=1:AB"});
}

/* ---- ranges ---- */

Test(chunk_pattern, sees_nothing_outside_of_its_range) {
  static const struct {
    const char *pattern, *text;
    guint from, to;
    const char *expected;
  } cases[] = {
      {"{x:ANY*} <t> {y:ANY*}", "ABCTABC", 0, 7, "yes x=0:ABC y=4:ABC"},
      {"{x:ANY*} <t> {y:ANY*}", "ABCTABC", 1, 6, "yes x=1:BC y=4:AB"},
      {"{x:ANY*} <t> {y:ANY*}", "ABCTABC", 3, 4, "yes x=- y=-"},
      {"^ C <t>", "ABCT", 2, 4, "yes"},
      {"B C <t>", "ABCT", 2, 4, "no"},
      {"<t> A $", "TAB", 0, 2, "yes"},
      {"<t> A B", "TAB", 0, 2, "no"},
      {"<t> A !(B)", "TAB", 0, 2, "yes"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autoptr(ChunkPattern) pattern = compile(cases[i].pattern);
    g_autofree char *result = shown(pattern, cases[i].text, cases[i].from, cases[i].to);
    cr_expect_str_eq(result, cases[i].expected, "%s on %s [%u,%u): %s", cases[i].pattern, cases[i].text, cases[i].from, cases[i].to,
                     result);
  }
}

/* ---- what is no pattern ---- */

static void check_error(const char *text, const char *expected) {
  g_autoptr(GError) error = NULL;
  g_autoptr(ChunkPattern) pattern = chunk_pattern_compile(text, &names, &error);
  cr_expect_null(pattern, "%s", text);
  cr_assert_not_null(error, "%s", text);
  cr_expect(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  cr_expect_str_eq(error->message, expected, "%s: %s", text, error->message);
}

Test(chunk_pattern, errors_tell_the_place) {
  check_error("<t> A Z9 B", "pattern, character 7: undefined name: Z9");
  check_error("<t> (A B", "pattern, character 9: missing: )");
  check_error("<t> [A | B", "pattern, character 11: missing: ]");
  check_error("<t> {x:A", "pattern, character 9: missing: }");
  check_error("<t> (A]", "pattern, character 7: unexpected character: ]");
  check_error("<t> A) B", "pattern, character 6: unexpected character: ) B");
  check_error("<t> {}", "pattern, character 6: a capture needs a name");
  check_error("<t> {:A}", "pattern, character 6: a capture needs a name");
  check_error("<t> {x A}", "pattern, character 7: missing '}'");
  check_error("<> A", "pattern, character 2: a trigger is written <name>");
  check_error("<t A", "pattern, character 3: a trigger is written <name>");
  check_error("<t> A & B", "pattern, character 7: unexpected character: & B");
  check_error("<t> A**", "pattern, character 7: unexpected character: *");
  check_error("<t> *", "pattern, character 5: unexpected character: *");
  check_error("<t> WRONG", "macro WRONG, character 3: undefined name: Z9");
  check_error("<t> A BROKEN", "macro BROKEN, character 5: missing: )");
}

Test(chunk_pattern, one_trigger_at_top_level) {
  static const char none[] = "pattern has no trigger <name> at its top level";
  check_error("", none);
  check_error("A B", none);
  check_error("(A <t>) B", none);
  check_error("A | <t>", none);
  check_error("<t>* A", none);
  check_error("<t> A <u>", "pattern has two triggers");
  check_error("<t> (A | <u>)", "pattern has two triggers");
  check_error("{x:<u>} <t>", "pattern has two triggers");
}

Test(chunk_pattern, edges_on_the_wrong_side) {
  check_error("<t> ^ A", "'^' stands right of the trigger");
  check_error("(A | $) <t>", "'$' stands left of the trigger");
}

Test(chunk_pattern, a_capture_stands_once) {
  check_error("<t> {x:A} {x:B}", "pattern captures {x} twice");
  check_error("{x:A} <t> {x:B}", "pattern captures {x} twice");
}

/* What PCRE2 refuses: a stretch of open length behind !() on the left cannot be looked back over. */
Test(chunk_pattern, errors_of_the_regular_expression) {
  check_error("!(A*) B <t>", "pattern does not compile: lookbehind assertion is not fixed length in \"B(?<!(?:A)*)\"");
}

/* ---- limits ---- */

Test(chunk_pattern, chunk_pattern_max_captures) {
  g_autoptr(GString) left = g_string_new(NULL), right = g_string_new("<t>");
  for (guint i = 0; i < CHUNK_PATTERN_MAX_CAPTURES; i++) g_string_append_printf(i % 2 ? left : right, " {x%u:A}", i);
  g_autofree char *full = g_strconcat(left->str, right->str, NULL), *over = g_strconcat("{one-more} ", full, NULL);
  g_autoptr(ChunkPattern) pattern = compile(full);
  cr_expect_eq(pattern->n_captures, CHUNK_PATTERN_MAX_CAPTURES);
  g_autofree char *expected = g_strdup_printf("pattern has more than %d captures", CHUNK_PATTERN_MAX_CAPTURES);
  check_error(over, expected);
}

Test(chunk_pattern, all_captures_on_one_side_match) {
  g_autoptr(GString) text = g_string_new("<t>"), symbols_text = g_string_new("T"), expected = g_string_new("yes");
  for (guint i = 0; i < CHUNK_PATTERN_MAX_CAPTURES; i++) {
    g_string_append_printf(text, " {x%u:A}", i);
    g_string_append_c(symbols_text, 'A');
    g_string_append_printf(expected, " x%u=%u:A", i, i + 1);
  }
  check_cases(&(Case){text->str, symbols_text->str, expected->str}, 1);
}

Test(chunk_pattern, chunk_pattern_max_depth) {
  g_autofree char *open = g_strnfill(CHUNK_PATTERN_MAX_DEPTH - 1, '('), *close = g_strnfill(CHUNK_PATTERN_MAX_DEPTH - 1, ')');
  g_autofree char *full = g_strconcat("<t> ", open, "A", close, NULL), *over = g_strconcat("<t> (", open, "A", close, ")", NULL);
  check_cases(&(Case){full, "TA", "yes"}, 1);
  g_autofree char *expected =
      g_strdup_printf("pattern, character %d: macros and groups are nested too deeply", CHUNK_PATTERN_MAX_DEPTH + 4);
  check_error(over, expected);
  check_error("<t> ROUND", "macro ROUND, character 8: macros and groups are nested too deeply");
}

/* ---- errors while matching ---- */

/* As many ways to read the string as there are subsets: PCRE2 gives up. */
Test(chunk_pattern, match_limit_is_counted_not_taken_for_no_match) {
  g_autoptr(ChunkPattern) pattern = compile("<t> (A | A)* (B | C)"), harmless = compile("<t> A");
  pattern->index = 1;
  g_autofree char *many = g_strnfill(60, 'A'), *text = g_strconcat("T", many, NULL);
  g_autoptr(Scanner) scanner = scanner_new(2);
  ChunkMatch match;
  cr_expect_not(match_in(scanner, pattern, text, 0, 0, 61, &match));
  cr_expect_eq(scanner_tally(scanner, 0).errors, 0);
  cr_expect_eq(scanner_tally(scanner, 1).errors, 1);
  cr_expect(match_in(scanner, harmless, text, 0, 0, 61, &match), "the scanner can be used again");
  cr_expect_not(match_in(scanner, pattern, text, 0, 0, 61, &match));
  cr_expect_eq(scanner_tally(scanner, 1).errors, 2);
  cr_expect_eq(scanner_total_errors(scanner), 2);
}

/* A repeated group keeps a frame for every round. */
Test(chunk_pattern, match_stack_is_counted_not_taken_for_no_match) {
  g_autoptr(ChunkPattern) pattern = compile("(A B | C)* <t>");
  const guint n = 4 * 1024 * 1024;
  g_autofree char *text = g_strnfill(n + 1, 'C');
  text[n] = 'T';
  g_autoptr(Scanner) scanner = scanner_new(1);
  ChunkMatch match;
  cr_expect_not(match_in(scanner, pattern, text, n, 0, n + 1, &match));
  cr_expect_eq(scanner_total_errors(scanner), 1);
}

Test(chunk_pattern, no_match_is_no_error) {
  g_autoptr(ChunkPattern) pattern = compile("<t> A");
  g_autoptr(Scanner) scanner = scanner_new(1);
  ChunkMatch match;
  cr_expect_not(match_in(scanner, pattern, "TB", 0, 0, 2, &match));
  cr_expect_eq(scanner_total_errors(scanner), 0);
  cr_expect_eq(scanner_tally(scanner, 7).checks, 0, "a pattern that the scanner does not know");
}

Test(chunk_pattern, checks_and_matches_are_counted_and_timed_on_demand) {
  g_autoptr(ChunkPattern) pattern = compile("B <t> A");
  g_autoptr(Scanner) scanner = scanner_new(1);
  ChunkMatch match;
  cr_expect(match_in(scanner, pattern, "BTA", 1, 0, 3, &match));
  cr_expect_not(match_in(scanner, pattern, "ATA", 1, 0, 3, &match), "the left side does not match");
  cr_expect_not(match_in(scanner, pattern, "BTB", 1, 0, 3, &match), "the right side does not match");
  cr_expect_eq(scanner_tally(scanner, 0).checks, 3);
  cr_expect_eq(scanner_tally(scanner, 0).matches, 1);
  cr_expect_eq(scanner_tally(scanner, 0).nanoseconds, 0);
  scanner_time(scanner);
  for (guint i = 0; i < 1000; i++) match_in(scanner, pattern, "BTA", 1, 0, 3, &match);
  cr_expect_gt(scanner_tally(scanner, 0).nanoseconds, 0);
}

Test(chunk_pattern, captures_by_name) {
  g_autoptr(ChunkPattern) pattern = compile("{x:A} <t> {y:B}");
  cr_expect_eq(chunk_pattern_capture(pattern, "x"), 0);
  cr_expect_eq(chunk_pattern_capture(pattern, "y"), 1);
  cr_expect_eq(chunk_pattern_capture(pattern, "z"), -1);
  cr_expect_str_eq(pattern->trigger, "t");
  cr_expect_str_eq(pattern->text, "{x:A} <t> {y:B}");
}
