/* SPDX-License-Identifier: MIT */
#include "workbench/trial.h"

#include <string.h>
#include "base/error.h"
#include "bench.h"

#define RULE \
  "id: praise\nroles:\n  - name: admirer\n    type: actor\n    required: yes\n  - name: admired\n    type: actor\n    required: yes\n" \
  "agent: admirer\nkey: [admirer]\nsets:\n  - name: laud\n    verbs: [laud]\npatterns:\n  - '{admirer} <laud> {admired}'\ntests:\n"
#define LAUDS "Norway said Sweden had lauded Finland."
#define DISPUTE "    - a-text: Sweden denied lauding Finland.\n      b-text: " LAUDS "\n"

/* What is expected of an example of the file, in the order of the cases; words: in the detail. */
typedef struct {
  Verdict verdict;
  const char *words;
} Expected;

static void check_trial(const Trial *trial, const Expected *expected) {
  cr_assert_eq(trial->verdict, expected->verdict, "%s %u: %s", trial->test.kind->name, trial->test.number, trial->detail);
  if (expected->words != NULL) cr_assert(trial->detail && strstr(trial->detail, expected->words), "%s: %s", expected->words, trial->detail);
}

static void check_file(const char *examples, const Expected *expected, guint n) {
  g_autoptr(GError) error = NULL;
  g_autofree char *file = g_strconcat(RULE, examples, NULL);
  g_autoptr(Ruleset) rules = bench_rules("events/praise.yml", file);
  g_autoptr(Extractor) extractor = extractor_new(rules);
  g_autoptr(GArray) cases = test_cases(rules, (const char *const[]){"praise", NULL}, &error);
  cr_assert_not_null(cases, "%s", error != NULL ? error->message : "");
  cr_assert_eq(cases->len, n);
  for (guint i = 0; i < n; i++) {
    g_auto(Trial) trial = {0};
    cr_assert(trial_run(rules, extractor, &g_array_index(cases, TestCase, i), &trial, &error));
    check_trial(&trial, &expected[i]);
  }
}

Test(trial, claims) {
  static const Expected expected[] = {
      {VERDICT_PASS, NULL},
      {VERDICT_FAIL, "the stance is asserts, not denies"},
      {VERDICT_FAIL, "admired is fi, not dk"},
      {VERDICT_FAIL, "praised is missing, not fi"},
      {VERDICT_FAIL, "the number is missing, not 3.."},
      {VERDICT_FAIL, "nothing was read as one"},
      {VERDICT_PASS, NULL},
      {VERDICT_PASS, NULL},
      {VERDICT_FAIL, "unwanted: no asserts praise("},
  };
  check_file("  claim:\n"
             "    - text: " LAUDS "\n      roles: [admirer=se, admired=Finland]\n      actor: Norway\n"
             "    - text: " LAUDS "\n      stance: denies\n"
             "    - text: " LAUDS "\n      roles: [admired=dk]\n"
             "    - text: " LAUDS "\n      roles: [praised=fi]\n"
             "    - text: " LAUDS "\n      quantity: 3.. admired\n"
             "    - text: It rained.\n"
             "  no-claim:\n"
             "    - text: " LAUDS "\n      stance: denies\n"
             "    - text: Norway said Sweden had shipped rockets to Finland.\n"
             "    - text: " LAUDS "\n",
             expected, G_N_ELEMENTS(expected));
}

Test(trial, contradictions_and_gaps) {
  static const Expected expected[] = {
      {VERDICT_PASS, NULL},
      {VERDICT_FAIL, "the actor of a is se, not fi"},
      {VERDICT_FAIL, "no two positions"},
      {VERDICT_FAIL, "wanted: no finding"},
      {VERDICT_FAIL, "guard hedged"},
      {VERDICT_FAIL, "needs 'text', or 'a-text' and 'b-text'"},
      {VERDICT_GAP_CLOSED, NULL},
      {VERDICT_KNOWN_GAP, NULL},
      {VERDICT_KNOWN_GAP, NULL},
  };
  check_file("  contradiction:\n" DISPUTE "      a-actor: se\n      b-actor: 'no'\n" DISPUTE "      a-actor: fi\n"
             "    - a-text: " LAUDS "\n      b-text: It rained.\n"
             "  ok:\n" DISPUTE "    - a-text: " LAUDS "\n      b-text: It rained.\n      guard: hedged\n"
             "    - a-text: " LAUDS "\n"
             "  todo-claim:\n    - text: " LAUDS "\n    - text: It rained.\n"
             "  todo-no-claim:\n    - text: " LAUDS "\n",
             expected, G_N_ELEMENTS(expected));
}

Test(trial, quantities) {
  static const Expected expected[] = {{VERDICT_PASS, NULL}, {VERDICT_FAIL, "the number is 12.., not 12"}};
#define KILLED "    - text: Norway said Sweden had killed at least 12 civilians.\n      event: killing\n      quantity: "
  check_file("  claim:\n" KILLED "12..\n" KILLED "12\n", expected, G_N_ELEMENTS(expected));
}

Test(cases, by_id_and_by_path) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Ruleset) rules = bench_rules("events/praise.yml", RULE "  claim:\n    - text: " LAUDS "\n");
  g_autoptr(GArray) by_id = test_cases(rules, (const char *const[]){"praise", NULL}, NULL);
  g_autoptr(GArray) by_path = test_cases(rules, (const char *const[]){"events/praise.yml", NULL}, NULL);
  g_autoptr(GArray) all = test_cases(rules, NULL, NULL);
  cr_assert(by_id->len == 1 && by_path->len == 1 && all->len > 1);
  cr_assert_null(test_cases(rules, (const char *const[]){"praize", NULL}, &error));
  cr_assert(g_error_matches(error, SICNON_ERROR, SICNON_ERROR_USAGE));
  cr_assert(strstr(error->message, "did you mean 'praise'?") != NULL, "%s", error->message);
}

Test(cases, a_replaced_file_has_none) {
  g_autoptr(Ruleset) rules = bench_rules("events/hand-over.yml",
                                         "id: arms-transfer\nroles:\n  - name: giver\n    type: actor\n  - name: goods\n    type: materiel\n"
                                         "  - name: receiver\n    type: actor\n");
  g_autoptr(GArray) cases = test_cases(rules, (const char *const[]){"events/arms-transfer.yml", NULL}, NULL);
  cr_assert_eq(cases->len, 0);
}
