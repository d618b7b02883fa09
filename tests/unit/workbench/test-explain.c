/* SPDX-License-Identifier: MIT */
#include "workbench/explain.h"

#include <string.h>
#include "bench.h"
#include "workbench/misses.h"

static void expect(const char *text, const char *words) { cr_assert(strstr(text, words) != NULL, "no \"%s\" in:\n%s", words, text); }

/* "NOUN CUEVERB NOUN STOP" */
static PatternMiss miss_of(const Ruleset *rules, const char *pattern) {
  const SymbolString string = symbol_string_make("NKN.", ".NKN", 4);
  return pattern_miss(rules, pattern, &string, 1);
}

Test(misses, tell_what_was_wanted_next) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_auto(PatternMiss) whole = miss_of(rules, "{source} <cue> {content}");
  cr_assert(whole.matches && whole.wanted == NULL);
  g_auto(PatternMiss) right = miss_of(rules, "{source} <cue> {content} (THAT | COLON)");
  cr_assert(!right.matches && !right.left);
  cr_assert_str_eq(right.matched, "<cue> {content}");
  cr_assert_str_eq(right.wanted, "(THAT | COLON)");
  cr_assert_eq(right.at, 3);
  g_auto(PatternMiss) left = miss_of(rules, "COMMA {source} <cue>");
  cr_assert(!left.matches && left.left && left.at == -1);
  cr_assert_str_eq(left.wanted, "COMMA");
}

Test(explain, shows_each_step) {
  g_autoptr(Ruleset) rules = bench_rules(NULL, NULL);
  g_autoptr(GString) out = g_string_new(NULL);
  const char *text = "Norway said Sweden had shipped furniture to Finland. Norway said nothing. Denmark said Sweden shipped rockets to Finland.";
  explain_text(out, rules, &(SceneText){"text", NULL, text, {2024, 1, 22}});
  expect(out->str, "sentence 1: Norway said Sweden had shipped furniture to Finland.\n");
  expect(out->str, "  0 NOUN        \"Norway\"; actor no\n");
  expect(out->str, "  3 VERB        \"had shipped\"; verb ship; perfect; subject 2\n");
  expect(out->str, "arms-transfer#1:active: the words fit, but goods must be of class materiel: \"furniture\" names none of it\n");
  expect(out->str, "then wants {goods} on its right; there is PREP\n");
  expect(out->str, "cue \"said\" (");
  expect(out->str, "fits, then wants {content:QUOTE} on its left; there is the edge\n");
  expect(out->str, "  claim: dk asserts arms-transfer(giver=se, goods=rocket, receiver=fi), actual [clause, arms-transfer#1:active]\n");
  expect(out->str, "source \"Denmark\", cue \"said\", content \"Sweden shipped rockets to Finland\"\n");
  expect(out->str, "arms-transfer#1:active: matched '<hand-over>");
}
