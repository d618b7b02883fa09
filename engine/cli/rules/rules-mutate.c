/* SPDX-License-Identifier: MIT */
#include "workbench/mutate.h"

#include "cli/output.h"
#include "cli/rules/rules.h"

typedef struct {
  char **layers;
  gboolean quiet;
} MutateOptions;

static void options_clear(MutateOptions *options) { g_strfreev(options->layers); }

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(MutateOptions, options_clear)

static void append_mutant(GString *out, const Mutant *mutant, gboolean quiet) {
  const TestCase *test = &mutant->test;
  if (quiet && !mutant->survived) return;
  g_string_append_printf(out, "%s  %s: %s %u: %s\n", mutant->survived ? "FAIL" : "PASS", test_set_name(test->set), test->kind->name, test->number,
                         mutant->mutation);
  if (!mutant->survived) return;
  g_string_append_printf(out, "    %s:%u:%u: still found in\n    %s\n", test->example->pos.file, test->example->pos.line, test->example->pos.column,
                         mutant->a_text);
  if (mutant->b_text != NULL) g_string_append_printf(out, "    %s\n", mutant->b_text);
}

static gboolean mutate_all(const Ruleset *rules, const GArray *cases, gboolean quiet, guint *n, guint *survivors, GError **error) {
  g_autoptr(Extractor) extractor = extractor_new(rules);
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < cases->len; i++) {
    g_autoptr(GPtrArray) mutants = mutate_case(rules, extractor, &g_array_index(cases, TestCase, i), error);
    if (mutants == NULL) return FALSE;
    for (guint j = 0; j < mutants->len; j++) {
      const Mutant *mutant = mutants->pdata[j];
      *n += 1;
      *survivors += mutant->survived ? 1 : 0;
      append_mutant(out, mutant, quiet);
    }
  }
  g_string_append_printf(out, "%u mutants: %u told apart, %u still found\n", *n, *n - *survivors, *survivors);
  return output_text(out->str, error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(MutateOptions) options = {0};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options.quiet, "Show only what is not as it should be", NULL},
      G_OPTION_ENTRY_NULL,
  };
  guint n = 0, survivors = 0;
  if (!invocation_parse(invocation, entries, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  g_autoptr(Ruleset) rules = rules_open(options.layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  g_autoptr(GArray) cases = test_cases(rules, (const char *const *)invocation->argv + 1, error);
  if (cases == NULL) return EXIT_CODE_USAGE;
  if (!mutate_all(rules, cases, options.quiet, &n, &survivors, error)) return EXIT_CODE_INTERNAL;
  return survivors > 0 ? EXIT_CODE_RULES : EXIT_CODE_DONE;
}

const Command rules_mutate = {
    .name = "rules mutate",
    .arguments = "[ID...]",
    .summary = "Change the words of positive examples and see that rules react",
    .example = "sicnon rules mutate arms-transfer denial-of-accusation",
    .needs = NEEDS_NOTHING,
    .run = run,
};
