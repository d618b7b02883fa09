/* SPDX-License-Identifier: MIT */
#include "cli/options.h"
#include "cli/output.h"
#include "cli/rules/rules.h"
#include "cli/rules/trial-writer.h"

typedef struct {
  char **layers;
  char *format;
  gboolean quiet;
} TestOptions;

static void options_clear(TestOptions *options) {
  g_strfreev(options->layers);
  g_free(options->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TestOptions, options_clear)

static gboolean try_all(const Ruleset *rules, const GArray *cases, const TestOptions *options, TrialTotals *totals, GError **error) {
  const TrialWriter *writer = trial_writer_find(options->format != NULL ? options->format : trial_writer_names[0]);
  g_autoptr(Extractor) extractor = extractor_new(rules);
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  writer->begin(output->text, cases->len);
  for (guint i = 0; i < cases->len; i++) {
    g_auto(Trial) trial = {0};
    if (!trial_run(rules, extractor, &g_array_index(cases, TestCase, i), &trial, error)) return FALSE;
    trial_count(totals, &trial);
    writer->trial(output->text, &trial, i + 1, options->quiet);
    if (!output_pass(output, error)) return FALSE;
  }
  writer->end(output->text, totals);
  return output_close(g_steal_pointer(&output), error);
}

static ExitCode test(const Invocation *invocation, const TestOptions *options, GError **error) {
  if (!option_check_name("--format", options->format, trial_writer_names, error)) return EXIT_CODE_USAGE;
  g_autoptr(Ruleset) rules = rules_open(options->layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  g_autoptr(GArray) cases = test_cases(rules, (const char *const *)invocation->argv + 1, error);
  if (cases == NULL) return EXIT_CODE_USAGE;
  TrialTotals totals = {0};
  if (!try_all(rules, cases, options, &totals, error)) return EXIT_CODE_INTERNAL;
  return totals.counts[VERDICT_FAIL] > 0 ? EXIT_CODE_RULES : EXIT_CODE_DONE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(TestOptions) options = {0};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "text (default), tap or junit", "NAME"},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options.quiet, "Show only what is not as it should be", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  return test(invocation, &options, error);
}

const Command rules_test = {
    .name = "rules test",
    .arguments = "[ID...]",
    .summary = "Try the examples that stand in the rule files",
    .example = "sicnon rules test arms-transfer language/en/cues.yml  (by id or path; all files when none is named)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
