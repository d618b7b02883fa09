/* SPDX-License-Identifier: MIT */
#include "workbench/mutate.h"

#include <string.h>
#include "bench.h"

#define HEAD \
  "id: praise\nroles:\n  - name: admirer\n    type: actor\n    required: yes\n  - name: admired\n    type: any\n    required: yes\n" \
  "agent: admirer\nkey: [admirer]\ncounts: admired\nsets:\n  - name: laud\n    verbs: [laud]\npatterns:\n  - '{admirer} <laud> {admired}'\ntests:\n"

/* "negate hedge!": the mutations that were made of the first example, those that it survived with a mark. */
static char *mutations_of(const char *examples) {
  g_autoptr(GError) error = NULL;
  g_autofree char *file = g_strconcat(HEAD, examples, NULL);
  g_autoptr(Ruleset) rules = bench_rules("events/praise.yml", file);
  g_autoptr(Extractor) extractor = extractor_new(rules);
  g_autoptr(GArray) cases = test_cases(rules, (const char *const[]){"praise", NULL}, &error);
  cr_assert_not_null(cases, "%s", error != NULL ? error->message : "");
  g_autoptr(GPtrArray) mutants = mutate_case(rules, extractor, &g_array_index(cases, TestCase, 0), &error);
  cr_assert_not_null(mutants, "%s", error != NULL ? error->message : "");
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < mutants->len; i++) {
    const Mutant *mutant = mutants->pdata[i];
    g_string_append_printf(out, "%s%s%s: %s", i > 0 ? "\n" : "", mutant->mutation, mutant->survived ? "!" : "", mutant->a_text);
  }
  return g_string_free(out, FALSE);
}

static void check(const char *examples, const char *expected) {
  g_autofree char *made = mutations_of(examples);
  cr_expect_str_eq(made, expected, "%s", made);
}

Test(mutate, words_of_a_claim) {
  check("  claim:\n    - text: Norway said Sweden had lauded Finland.\n",
        "negate: Norway said Sweden had never lauded Finland.\n"
        "hedge: Norway said Sweden had reportedly lauded Finland.\n"
        "swap-roles: Norway said Finland had lauded Sweden.");
}

Test(mutate, a_number) {
  check("  claim:\n    - text: Norway said Sweden had lauded 12 sailors.\n",
        "negate: Norway said Sweden had never lauded 12 sailors.\n"
        "hedge: Norway said Sweden had reportedly lauded 12 sailors.\n"
        "number: Norway said Sweden had lauded 27 sailors.");
  check("  claim:\n    - text: Norway said Sweden had lauded forty sailors.\n",
        "negate: Norway said Sweden had never lauded forty sailors.\n"
        "hedge: Norway said Sweden had reportedly lauded forty sailors.\n"
        "number: Norway said Sweden had lauded 83 sailors.");
}

Test(mutate, what_the_words_do_not_allow_is_not_made) {
  check("  claim:\n    - text: Norway accused Sweden of lauding rockets.\n", "");
  check("  no-claim:\n    - text: It rained.\n", "");
  check("  todo-claim:\n    - text: Norway said Sweden had lauded Finland.\n", "");
}

Test(mutate, two_statements_are_also_moved_in_time_and_given_to_one_source) {
  g_autofree char *made = mutations_of("  contradiction:\n    - a-text: Sweden denied lauding Finland.\n      b-text: Norway said Sweden had lauded Finland.\n");
  cr_expect_not_null(strstr(made, "swap-source: "), "%s", made);
  cr_expect_not_null(strstr(made, "date: "), "%s", made);
  cr_expect_null(strstr(made, "!"), "%s", made);
}
