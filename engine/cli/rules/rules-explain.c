/* SPDX-License-Identifier: MIT */
#include "workbench/explain.h"

#include "cli/options.h"
#include "cli/output.h"
#include "cli/rules/rules.h"

typedef struct {
  char **layers;
  char *date, *publisher;
} ExplainOptions;

static void options_clear(ExplainOptions *options) {
  g_strfreev(options->layers);
  g_free(options->date);
  g_free(options->publisher);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ExplainOptions, options_clear)

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ExplainOptions) options = {0};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"date", 0, 0, G_OPTION_ARG_FILENAME, &options.date, "Day on which it was published", "DATE"},
      {"publisher", 0, 0, G_OPTION_ARG_FILENAME, &options.publisher, "Who published it", "NAME"},
      G_OPTION_ENTRY_NULL,
  };
  SceneText text = {.label = "text"};
  if (!invocation_parse(invocation, entries, 1, 1, error)) return EXIT_CODE_DONE;
  if (!option_read_day("--date", options.date, &text.published, error)) return EXIT_CODE_USAGE;
  text.publisher = options.publisher;
  text.text = invocation->argv[1];
  if (!option_check_utf8("the text", text.text, error)) return EXIT_CODE_USAGE;
  g_autoptr(Ruleset) rules = rules_open(options.layers, error);
  if (rules == NULL) return EXIT_CODE_RULES;
  g_autoptr(GString) out = g_string_new(NULL);
  explain_text(out, rules, &text);
  return output_text(out->str, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

const Command rules_explain = {
    .name = "rules explain",
    .arguments = "TEXT",
    .summary = "Show what is read in a text, and which patterns came close",
    .example = "sicnon rules explain \"Norway said Sweden had shipped furniture to Finland.\" --date 2024-01-22",
    .needs = NEEDS_NOTHING,
    .run = run,
};
