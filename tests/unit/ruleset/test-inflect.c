/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include <string.h>
#include "problem-text.h"
#include "ruleset/inflect.h"
#include "ruleset/rule-files.h"
#include "rules-folder.h"

/* ---- the mechanism ---- */

static void add_rule(GPtrArray *rules, char *of, char *ending, char *s, char *past, char *participle, char *ing) {
  const Inflection rule = {.pos = {"i.yml", 3, 5}, .of = of, .ending = ending, .s = s, .past = past, .participle = participle, .ing = ing};
  g_ptr_array_add(rules, g_memdup2(&rule, sizeof rule));
}

static Inflector *make_inflector(const GPtrArray *rules, Problems *problems) {
  Inflector *inflector = inflector_new(rules, problems);
  cr_assert_not_null(inflector);
  return inflector;
}

static void check_form(const Inflector *inflector, const char *of, const char *word, InflectForm form, const char *expected) {
  g_autofree char *result = inflector_apply(inflector, of, word, form);
  cr_expect_str_eq(result, expected, "%s: %s, not %s", word, result, expected);
}

Test(inflect, the_first_record_that_matches_wins) {
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  add_rule(rules, "verb", "^(.*)y$", "$1ies", "$1ied", NULL, "$1ying");
  add_rule(rules, "verb", "^(.+)$", "$1s", "$1ed", "$1en", "$1ing");
  add_rule(rules, "noun", "^(.+)$", "$1z", NULL, NULL, NULL);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(rules, problems);
  check_form(inflector, "verb", "deny", INFLECT_S, "denies");
  check_form(inflector, "verb", "deny", INFLECT_PARTICIPLE, "denied"); /* as the past when none is given */
  check_form(inflector, "verb", "report", INFLECT_PARTICIPLE, "reporten");
  check_form(inflector, "noun", "deny", INFLECT_S, "denyz");
  check_form(inflector, "noun", "deny", INFLECT_PAST, "deny"); /* nothing says how */
  check_form(inflector, "adverb", "deny", INFLECT_S, "deny");
}

/* What the ending leaves of a word stays, groups that took no part are empty, and a form may be asked for after another word's. */
Test(inflect, groups_are_put_into_forms) {
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  add_rule(rules, "verb", "(x)?y$", "${1}ies", "-$1-$1", NULL, NULL);
  add_rule(rules, "verb", "^(.)(.)(.*)$", "$3${2}${1}1", "$2", NULL, NULL);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(rules, problems);
  check_form(inflector, "verb", "deny", INFLECT_S, "denies");
  check_form(inflector, "verb", "prexy", INFLECT_S, "prexies");
  check_form(inflector, "verb", "report", INFLECT_S, "porter1");
  check_form(inflector, "verb", "prexy", INFLECT_PAST, "pre-x-x");
  check_form(inflector, "verb", "deny", INFLECT_PAST, "den--");
  check_form(inflector, "verb", "report", INFLECT_PAST, "e");
}

Test(inflect, phrases) {
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  add_rule(rules, "verb", "^(.+)$", "$1s", "$1ed", NULL, "$1ing");
  add_rule(rules, "noun", "^(.+)$", "$1s", NULL, NULL, NULL);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(rules, problems);
  check_form(inflector, "verb", "hand over", INFLECT_PAST, "handed over");
  check_form(inflector, "verb", "back out of", INFLECT_S, "backs out of");
  check_form(inflector, "noun", "air defence system", INFLECT_S, "air defence systems");
}

static void check_refused(GPtrArray *rules, const char *expected) {
  g_autoptr(Problems) problems = problems_new();
  cr_expect_null(inflector_new(rules, problems));
  g_autofree char *text = problems_text(problems);
  cr_expect_str_eq(text, expected, "%s", text);
}

Test(inflect, an_ending_that_is_no_regular_expression) {
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  add_rule(rules, "verb", "^(.+)$", "$1s", NULL, NULL, NULL);
  add_rule(rules, "verb", "^(y$", "ies", NULL, NULL, NULL);
  check_refused(rules, "i.yml:3:5: error: ending \"^(y$\" is no regular expression [bad-regex]");
}

Test(inflect, a_form_that_names_a_group_which_is_not_there) {
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  add_rule(rules, "verb", "^(.+)y$", "${1}ies", "${2}ied", NULL, NULL);
  add_rule(rules, "noun", "^.+$", "$1s", NULL, NULL, NULL);
  check_refused(rules, "i.yml:3:5: error: form \"${2}ied\" does not fit ending \"^(.+)y$\" [bad-regex]\n"
                       "i.yml:3:5: error: form \"$1s\" does not fit ending \"^.+$\" [bad-regex]");
}

/* ---- what PCRE2 gives up on ---- */

static void check_failure(const char *ending, char *form, const char *word, const char *expected) {
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  g_autoptr(Problems) problems = problems_new();
  g_autofree char *own = g_strdup(ending);
  add_rule(rules, "verb", own, form, NULL, NULL, NULL);
  add_rule(rules, "verb", "^(.+)$", "$1s", NULL, NULL, NULL);
  g_autoptr(Inflector) inflector = inflector_new(rules, problems);
  check_form(inflector, "verb", word, INFLECT_S, word);
  g_autofree char *text = problems_text(problems);
  cr_expect_str_eq(text, expected, "%s", text);
}

Test(inflect, an_ending_beyond_the_match_limit_is_an_error) {
  check_failure("(*LIMIT_MATCH=2)^(?:a|aa)+([yz])$", "${1}ies", "aaaaaaaab",
                "i.yml:3:5: error: ending \"(*LIMIT_MATCH=2)^(?:a|aa)+([yz])$\" fails at \"aaaaaaaab\": match limit exceeded [bad-regex]");
}

Test(inflect, word_size) {
  char word[INFLECT_WORD_SIZE + 1];
  memset(word, 'a', sizeof word);
  word[INFLECT_WORD_SIZE - 3] = '\0';
  g_autofree char *longest = g_strconcat(word, "en", NULL);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func(g_free);
  add_rule(rules, "verb", "^(.+)$", "${1}en", NULL, NULL, NULL);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(rules, problems);
  check_form(inflector, "verb", word, INFLECT_S, longest);
  word[INFLECT_WORD_SIZE - 3] = 'a';
  word[INFLECT_WORD_SIZE - 2] = '\0';
  g_autofree char *expected = g_strdup_printf("i.yml:3:5: error: ending \"^(.+)$\" fails at \"%s\": no more memory [bad-regex]", word);
  check_failure("^(.+)$", "${1}en", word, expected);
}

/* ---- the shipped records ---- */

static RuleFiles *shipped_language(void) {
  g_autofree char *folder = rules_folder_new();
  rules_folder_link_shipped(folder, "language");
  const char *dirs[] = {folder, NULL};
  g_autoptr(GError) error = NULL;
  RuleFiles *files = rule_files_load(dirs, &error);
  cr_assert_not_null(files, "%s", error ? error->message : "");
  rules_folder_remove(folder);
  return files;
}

static const char *const regular_verbs[] = {
    "accuse accuses accused accusing",
    "agree agrees agreed agreeing",
    "allay allays allayed allaying",
    "announce announces announced announcing",
    "answer answers answered answering",
    "argue argues argued arguing",
    "attach attaches attached attaching",
    "attack attacks attacked attacking",
    "ban bans banned banning",
    "beg begs begged begging",
    "board boards boarded boarding",
    "bomb bombs bombed bombing",
    "carry carries carried carrying",
    "claim claims claimed claiming",
    "clap claps clapped clapping",
    "clash clashes clashed clashing",
    "cry cries cried crying",
    "decree decrees decreed decreeing",
    "delay delays delayed delaying",
    "deny denies denied denying",
    "destroy destroys destroyed destroying",
    "die dies died dying",
    "discuss discusses discussed discussing",
    "drop drops dropped dropping",
    "echo echoes echoed echoing",
    "employ employs employed employing",
    "exploit exploits exploited exploiting",
    "explain explains explained explaining",
    "fix fixes fixed fixing",
    "free frees freed freeing",
    "grab grabs grabbed grabbing",
    "happen happens happened happening",
    "help helps helped helping",
    "issue issues issued issuing",
    "join joins joined joining",
    "jump jumps jumped jumping",
    "kill kills killed killing",
    "lie lies lied lying",
    "loot loots looted looting",
    "mimic mimics mimicked mimicking",
    "obey obeys obeyed obeying",
    "offer offers offered offering",
    "open opens opened opening",
    "panic panics panicked panicking",
    "park parks parked parking",
    "plan plans planned planning",
    "play plays played playing",
    "provide provides provided providing",
    "push pushes pushed pushing",
    "quiz quizzes quizzed quizzing",
    "raid raids raided raiding",
    "reply replies replied replying",
    "rob robs robbed robbing",
    "rush rushes rushed rushing",
    "shell shells shelled shelling",
    "ship ships shipped shipping",
    "sign signs signed signing",
    "slam slams slammed slamming",
    "stop stops stopped stopping",
    "strap straps strapped strapping",
    "supply supplies supplied supplying",
    "tax taxes taxed taxing",
    "tie ties tied tying",
    "trek treks trekked trekking",
    "try tries tried trying",
    "veto vetoes vetoed vetoing",
    "vie vies vied vying",
    "visit visits visited visiting",
    "vow vows vowed vowing",
    "watch watches watched watching",
    "wreck wrecks wrecked wrecking",
};

Test(inflect, regular_english_verbs) {
  g_autoptr(RuleFiles) files = shipped_language();
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(files->inflections, problems);
  for (gsize i = 0; i < G_N_ELEMENTS(regular_verbs); i++) {
    g_auto(GStrv) forms = g_strsplit(regular_verbs[i], " ", 4);
    check_form(inflector, "verb", forms[0], INFLECT_S, forms[1]);
    check_form(inflector, "verb", forms[0], INFLECT_PAST, forms[2]);
    check_form(inflector, "verb", forms[0], INFLECT_PARTICIPLE, forms[2]);
    check_form(inflector, "verb", forms[0], INFLECT_ING, forms[3]);
  }
}

Test(inflect, verbs_that_are_their_own_record) {
  g_autoptr(RuleFiles) files = shipped_language();
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(files->inflections, problems);
  check_form(inflector, "verb", "be", INFLECT_S, "is");
  check_form(inflector, "verb", "be", INFLECT_PAST, "was");
  check_form(inflector, "verb", "be", INFLECT_PARTICIPLE, "been");
  check_form(inflector, "verb", "be", INFLECT_ING, "being");
  check_form(inflector, "verb", "have", INFLECT_S, "has");
  check_form(inflector, "verb", "have", INFLECT_PARTICIPLE, "had");
}

Test(inflect, regular_english_nouns) {
  static const char *const nouns[] = {
      "attack attacks",
      "army armies",
      "ally allies",
      "box boxes",
      "branch branches",
      "bus buses",
      "church churches",
      "city cities",
      "claim claims",
      "convoy convoys",
      "crash crashes",
      "crisis crises",
      "day days",
      "drone drones",
      "enemy enemies",
      "epoch epochs",
      "hypothesis hypotheses",
      "journey journeys",
      "law laws",
      "loss losses",
      "missile missiles",
      "monarch monarchs",
      "oligarch oligarchs",
      "policy policies",
      "policewoman policewomen",
      "quay quays",
      "radio radios",
      "shell shells",
      "soliloquy soliloquies",
      "stomach stomachs",
      "strike strikes",
      "tax taxes",
      "treaty treaties",
      "valley valleys",
      "witness witnesses",
      "woman women",
  };
  g_autoptr(RuleFiles) files = shipped_language();
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(Inflector) inflector = make_inflector(files->inflections, problems);
  for (gsize i = 0; i < G_N_ELEMENTS(nouns); i++) {
    g_auto(GStrv) forms = g_strsplit(nouns[i], " ", 2);
    check_form(inflector, "noun", forms[0], INFLECT_S, forms[1]);
  }
}
