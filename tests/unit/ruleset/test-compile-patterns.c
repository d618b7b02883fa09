/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "base/error.h"
#include "ruleset/compiled.h"
#include "ruleset/symbols.h"
#include "rules-folder.h"

#define WORDS "id: w\nwords:\n  preposition: [to, by, of, 'on', against]\n  adverb: [over, away]\ndefine:\n  AGENT: by\n  OBJECT: of\n"
#define INFLECTIONS                                                                                            \
  "inflections:\n  - of: verb\n    ending: '^(.+)$'\n    s: '${1}s'\n    past: '${1}ed'\n    ing: '${1}ing'\n" \
  "  - of: noun\n    ending: '^(.+)$'\n    s: '${1}s'\n"
#define EVENT(sets, pattern)                                                                                               \
  "id: transfer\nroles:\n  - name: giver\n    type: actor\n  - name: goods\n    type: any\n  - name: receiver\n    type: " \
  "actor\nsets:\n" sets "patterns:\n  - \"" pattern "\"\n"
#define FRAME(id, pattern) "  - id: " id "\n    confidence: 0.9\n    patterns: [\"" pattern "\"]\n"

/* Words, with `language` behind them, and one event unless it is NULL. */
static Ruleset *load(const char *language, const char *event, GError **error) {
  g_autofree char *folder = rules_folder_new(), *prefix = g_strconcat(folder, "/", NULL);
  rules_folder_write(folder, "language/en/a.yml", WORDS INFLECTIONS);
  if (language) rules_folder_write(folder, "language/en/b.yml", language);
  if (event) rules_folder_write(folder, "events/e.yml", event);
  const char *dirs[] = {folder, NULL};
  g_autoptr(GError) failed = NULL;
  Ruleset *rules = ruleset_load(dirs, &failed);
  rules_folder_remove(folder);
  if (!failed) return rules;
  g_auto(GStrv) parts = g_strsplit(failed->message, prefix, -1);
  g_autofree char *message = g_strjoinv("", parts);
  g_set_error_literal(error, failed->domain, failed->code, message);
  return rules;
}

static Ruleset *load_good(const char *language, const char *event) {
  g_autoptr(GError) error = NULL;
  Ruleset *rules = load(language, event, &error);
  cr_assert_not_null(rules, "%s", error ? error->message : "");
  return rules;
}

static void check_error(const char *language, const char *event, const char *expected) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = load(language, event, &error);
  cr_expect_null(rules);
  cr_assert_not_null(error, "no error, but: %s", expected);
  cr_expect(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_RULES));
  cr_expect_str_eq(error->message, expected, "%s", error->message);
}

/* ---- frames ---- */

static gboolean frame_matches(const Ruleset *rules, guint frame, const char *symbols, guint at) {
  const CompiledFrame *compiled = ruleset_frames(rules)->pdata[frame];
  g_autofree char *reversed = g_strreverse(g_strdup(symbols));
  const SymbolString string = symbol_string_make(symbols, reversed, (guint)strlen(symbols));
  g_autoptr(Scanner) scanner = scanner_new(ruleset_pattern_count(rules));
  ChunkMatch match;
  return scanner_match(scanner, compiled->patterns->pdata[0], &string, at, 0, string.n, &match);
}

/* Every name that a pattern may use, with a chunk that it is and one that it is not. */
Test(compile_patterns, symbols_by_name) {
  static const struct {
    const char *name, *is, *is_not;
  } cases[] = {
      {"NOUN", "N", "T"},
      {"TIME", "T", "N"},
      {"VERB", "VKC", "PGEI"},
      {"PLAINVERB", "V", "KC"},
      {"CUEVERB", "K", "V"},
      {"COPULA", "C", "V"},
      {"PASSIVE", "P", "V"},
      {"FINITE", "VKCP", "GEI"},
      {"GERUND", "Gk", "VE"},
      {"PLAINGERUND", "G", "k"},
      {"CUEGERUND", "k", "G"},
      {"PARTICIPLE", "E", "P"},
      {"INFINITIVE", "IJ", "V"},
      {"ADJECTIVE", "X", "N"},
      {"PHRASE", "R", "p"},
      {"THAT", "H", "W"},
      {"WHO", "W", "H"},
      {"WH", "w", "W"},
      {"AND", "A", "B"},
      {"BUT", "B", "A"},
      {"SUBORDINATOR", "S", "p"},
      {"COMMA", ",", ";"},
      {"SEMICOLON", ";", ","},
      {"COLON", ":", ";"},
      {"DASH", "-", ","},
      {"OPEN", "(", ")"},
      {"CLOSE", ")", "("},
      {"QUOTE", "Q", "N"},
      {"STOP", ".", "N"},
      {"OTHER", "o", "N"},
      {"ANY", "N.(\x80", ""},
      {"NOTCOMMA", "N.", ","},
      {"NOTSTOP", "N,", "."},
      {"PREP", "p", "D"},
      {"ADVERB", "D", "p"},
      {"TAIL", "NTDXp(),EA\x80", "VKCPGI.;:S"},
      {"NOUNTAIL", "NpXE\x80", "TDVA,"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *language = g_strdup_printf("id: f\nframes:\n" FRAME("one", "<cue> %s $"), cases[i].name);
    g_autoptr(Ruleset) rules = load_good(language, NULL);
    for (const char *s = cases[i].is; *s; s++) cr_expect(frame_matches(rules, 0, (char[]){'K', *s, 0}, 0), "%s is %c", cases[i].name, *s);
    for (const char *s = cases[i].is_not; *s; s++)
      cr_expect_not(frame_matches(rules, 0, (char[]){'K', *s, 0}, 0), "%s is not %c", cases[i].name, *s);
  }
}

Test(compile_patterns, tail_steps_over_a_relative_clause) {
  g_autoptr(Ruleset) rules =
      load_good("id: f\nframes:\n" FRAME("one", "<cue> TAIL* to NOUN $") FRAME("two", "^ NOUN TAIL* NOUN <cue>"), NULL);
  const char to = (char)lexicon_find(ruleset_lexicon(rules), "to")->symbol;
  cr_expect(frame_matches(rules, 0, (char[]){'K', 'N', ',', 'W', 'V', 'N', ',', to, 'N', 0}, 0));
  cr_expect_not(frame_matches(rules, 0, (char[]){'K', 'N', ',', 'N', 'V', 'N', ',', to, 'N', 0}, 0), "a clause of its own");
  cr_expect(frame_matches(rules, 1, "ND,WVN,NK", 8), "and to the left as well");
  cr_expect_not(frame_matches(rules, 1, "ND,NVN,NK", 8));
}

Test(compile_patterns, prepositions_with_a_symbol_of_their_own) {
  g_autoptr(Ruleset) rules = load_good("id: f\nframes:\n" FRAME("one", "<cue> to NOUN") FRAME("two", "<cue> PREP NOUN")
                                           FRAME("three", "<cue> over NOUN") FRAME("four", "<cue> ADVERB NOUN"),
                                       NULL);
  const Lexicon *lexicon = ruleset_lexicon(rules);
  const guint8 to = lexicon_find(lexicon, "to")->symbol, over = lexicon_find(lexicon, "over")->symbol;
  cr_expect_geq(to, SYMBOL_FIRST_LITERAL);
  cr_expect_geq(over, SYMBOL_FIRST_LITERAL);
  cr_expect_neq(to, over);
  cr_expect_eq(lexicon_find(lexicon, "against")->symbol, 0, "no pattern names it");
  const char by_to[] = {'K', (char)to, 'N', 0}, by_over[] = {'K', (char)over, 'N', 0};
  cr_expect(frame_matches(rules, 0, by_to, 0) && frame_matches(rules, 1, by_to, 0));
  cr_expect(frame_matches(rules, 2, by_over, 0) && frame_matches(rules, 3, by_over, 0));
  cr_expect_not(frame_matches(rules, 0, by_over, 0) || frame_matches(rules, 1, by_over, 0) || frame_matches(rules, 3, by_to, 0));
  cr_expect_not(frame_matches(rules, 0, "KpN", 0));
}

Test(compile_patterns, agent_and_object_are_literals) {
  g_autoptr(Ruleset) rules = load_good(NULL, NULL);
  cr_expect_eq(ruleset_agent_symbol(rules), lexicon_find(ruleset_lexicon(rules), "by")->symbol);
  cr_expect_eq(ruleset_object_symbol(rules), lexicon_find(ruleset_lexicon(rules), "of")->symbol);
  cr_expect_geq(ruleset_agent_symbol(rules), SYMBOL_FIRST_LITERAL);
}

Test(compile_patterns, cues_license_frames) {
  g_autoptr(Ruleset) rules =
      load_good("id: f\nframes:\n" FRAME("one", "<cue> NOUN") FRAME("two", "<cue> VERB")
                    FRAME("three", "<cue> THAT") "cues:\n  - verbs: [say]\n    stance: asserts\n    frames: [three, one]\n"
                                                 "  - marks: [dash]\n    stance: asserts\n    frames: [two]\n",
                NULL);
  const Cue *say = lexicon_verb(ruleset_lexicon(rules), "say")->cue, *dash = ruleset_mark_cue(rules, "dash");
  cr_expect_eq(ruleset_cue_frames(rules, say), 5);
  cr_expect_eq(ruleset_cue_frames(rules, dash), 2);
  cr_expect_null(ruleset_mark_cue(rules, "colon"));
  cr_expect_eq(ruleset_frames(rules)->len, 3);
  cr_expect_eq(ruleset_pattern_count(rules), 3);
  cr_expect_str_eq(ruleset_pattern_name(rules, 2), "three");
}

/* ---- events ---- */

#define SETS \
  "  - name: hand\n    verbs: [hand, hand over, pass over]\n    nouns: [handover]\n    agents: [donor]\n    adjectives: [generous]\n"

static guint count_triggers(const Lemma *lemma, EventForm form) {
  guint n = 0;
  for (guint i = 0; lemma && lemma->triggers && i < lemma->triggers->len; i++)
    n += ((const EventTrigger *)lemma->triggers->pdata[i])->form == form;
  return n;
}

Test(compile_patterns, triggers_wait_at_their_words) {
  g_autoptr(Ruleset) rules = load_good(NULL, EVENT(SETS, "{giver} <hand> {goods} [to {receiver}]"));
  const Lexicon *lexicon = ruleset_lexicon(rules);
  cr_expect_eq(ruleset_triggers(rules)->len, 9);
  const Lemma *hand = lexicon_verb(lexicon, "hand"), *pass = lexicon_verb(lexicon, "pass");
  cr_expect_eq(count_triggers(hand, EVENT_FORM_ACTIVE), 2, "with and without particle");
  cr_expect_eq(count_triggers(hand, EVENT_FORM_PASSIVE), 2);
  cr_expect_eq(count_triggers(hand, EVENT_FORM_GAP), 2);
  cr_expect_eq(hand->triggers->len, 6);
  cr_expect_eq(pass->triggers->len, 3);
  cr_expect_str_eq(((const EventTrigger *)pass->triggers->pdata[0])->particle, "over");
  cr_expect_eq(count_triggers(lexicon_find(lexicon, "handovers")->noun, EVENT_FORM_NOMINAL), 1);
  cr_expect_eq(count_triggers(lexicon_find(lexicon, "donor")->noun, EVENT_FORM_AGENT), 1);
  const Word *generous = lexicon_find(lexicon, "generous");
  cr_expect_eq(count_triggers(generous->adjective, EVENT_FORM_ADJECTIVE), 1);
  cr_expect(word_is(generous, WORD_ADJECTIVE) && !word_is(generous, WORD_NOUN) && !generous->noun);
}

Test(compile_patterns, triggers_are_numbered_behind_frames) {
  g_autoptr(Ruleset) rules = load_good("id: f\nframes:\n" FRAME("one", "<cue> NOUN"), EVENT(SETS, "{giver} <hand> {goods}"));
  const EventTrigger *first = ruleset_triggers(rules)->pdata[0];
  cr_expect_eq(ruleset_pattern_count(rules), 10);
  cr_expect_eq(first->pattern->index, 1);
  cr_expect_str_eq(ruleset_pattern_name(rules, 1), first->id);
}

/* ---- what is wrong ---- */

Test(compile_patterns, a_literal_that_is_no_small_word) {
  check_error("id: f\nframes:\n" FRAME("one", "<cue> table NOUN"), NULL,
              "language/en/b.yml:5:16: error: 'table' in a pattern is neither a preposition nor an adverb [undefined-name]\n"
              "language/en/b.yml:5:16: error: one: pattern, character 7: undefined name: table [bad-pattern]");
  check_error("id: f\ndefine:\n  GAP: NOUN table\n", NULL,
              "language/en/b.yml:3:3: error: 'table' in a pattern is neither a preposition nor an adverb [undefined-name]");
}

Test(compile_patterns, an_undefined_symbol) {
  check_error("id: f\nframes:\n" FRAME("one", "<cue> NOWN"), NULL,
              "language/en/b.yml:5:16: error: one: pattern, character 7: undefined name: NOWN [bad-pattern]");
}

Test(compile_patterns, an_undefined_frame) {
  check_error("id: f\nframes:\n" FRAME("quote", "<cue> NOUN") "cues:\n  - verbs: [say]\n    stance: asserts\n    frames: [qoute, three]\n",
              NULL,
              "language/en/b.yml:7:5: error: undefined frame 'qoute'; did you mean 'quote'? [undefined-name]\n"
              "language/en/b.yml:7:5: error: undefined frame 'three' [undefined-name]");
}

Test(compile_patterns, a_frame_has_no_such_trigger) {
  check_error("id: f\nframes:\n" FRAME("one", "<verb> NOUN"), NULL, "language/en/b.yml:5:16: error: one: a frame has no trigger 'verb' [undefined-name]");
}

Test(compile_patterns, a_cue_stands_in_one_entry) {
  check_error("id: f\nframes:\n" FRAME("one", "<cue> NOUN") "cues:\n  - verbs: [say]\n    stance: asserts\n    frames: [one]\n"
                                                            "  - verbs: [say]\n    stance: denies\n    frames: [one]\n",
              NULL, "language/en/b.yml:10:5: error: 'say' is a cue already, at line 7 [duplicate-cue]");
}

Test(compile_patterns, a_wrong_event_pattern) {
  check_error(NULL, EVENT(SETS, "{giver} <hand> {gods}"), "events/e.yml:16:5: error: undefined role 'gods'; did you mean 'goods'? [bad-pattern]");
  check_error(NULL, EVENT("  - name: hand\n    nouns: [handover]\n", "{giver} <hand> {goods} two {receiver}"),
              "events/e.yml:1:1: error: 'two' in a pattern is neither a preposition nor an adverb [undefined-name]\n"
              "events/e.yml:1:1: error: transfer#1:nominal: pattern, character 80: undefined name: two [bad-pattern]");
}

/* ---- limits ---- */

/* `n` frames in a file whose cue licenses the last. */
static char *many_frames(guint n) {
  GString *text = g_string_new("id: f\nframes:\n");
  for (guint i = 0; i < n; i++) g_string_append_printf(text, FRAME("f%u", "<cue> NOUN"), i);
  g_string_append_printf(text, "cues:\n  - verbs: [say]\n    stance: asserts\n    frames: [f%u]\n", n - 1);
  return g_string_free(text, FALSE);
}

Test(compile_patterns, ruleset_max_frames) {
  g_autofree char *full = many_frames(RULESET_MAX_FRAMES), *over = many_frames(RULESET_MAX_FRAMES + 1);
  g_autoptr(Ruleset) rules = load_good(full, NULL);
  cr_expect_eq(ruleset_cue_frames(rules, lexicon_verb(ruleset_lexicon(rules), "say")->cue), G_GUINT64_CONSTANT(1)
                                                                                                << (RULESET_MAX_FRAMES - 1));
  g_autofree char *expected = g_strdup_printf("error: more than %d attribution frames [too-many-frames]", RULESET_MAX_FRAMES);
  check_error(over, NULL, expected);
}

/* Each letter pair is a preposition that a pattern names; "by" and "of" of the macros are two more. */
static char *many_literals(guint n) {
  g_autoptr(GString) words = g_string_new(NULL);
  for (guint i = 0; i < n; i++) g_string_append_printf(words, "%sq%c%c", i ? " " : "", 'a' + i / 26, 'a' + i % 26);
  g_auto(GStrv) parts = g_strsplit(words->str, " ", -1);
  g_autofree char *list = g_strjoinv(", ", parts);
  return g_strdup_printf("id: f\nwords:\n  preposition: [%s]\nframes:\n" FRAME("one", "<cue> (%s)"), list, words->str);
}

Test(compile_patterns, symbol_last_literal) {
  const guint most = SYMBOL_LAST_LITERAL - SYMBOL_FIRST_LITERAL + 1;
  g_autofree char *full = many_literals(most - 2), *over = many_literals(most - 1);
  g_autoptr(Ruleset) rules = load_good(full, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) none = load(over, NULL, &error);
  g_autofree char *expected = g_strdup_printf("patterns name more than %u different literal words [too-many-literals]", most);
  cr_expect_null(none);
  cr_expect_not_null(strstr(error->message, expected), "%s", error->message);
}
