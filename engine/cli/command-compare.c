/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/options.h"
#include "cli/reduction.h"
#include "cli/rules/rules.h"
#include "cli/signals.h"

static const char *const what_names[] = {"findings", "rejected", "both", NULL};

typedef struct {
  char **layers;
  char *file, *what, *log;
  gint window;
  gboolean quiet;
} CompareOptions;

static void options_clear(CompareOptions *options) {
  g_strfreev(options->layers);
  g_free(options->file);
  g_free(options->what);
  g_free(options->log);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(CompareOptions, options_clear)

static gboolean compare(const CompareOptions *options, const char *path, const Ruleset *rules, GError **error) {
  const ReductionOptions reduction = {
      .path = path,
      .file = options->file,
      .rules = rules,
      .window = (guint)options->window,
      .without_findings = g_strcmp0(options->what, "rejected") == 0,
      .without_rejected = g_strcmp0(options->what, "findings") == 0,
      .log = log_new(options->quiet ? LOG_QUIET : LOG_NORMAL, options->log),
  };
  return reduction_run(&reduction, error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(CompareOptions) options = {0};
  const GOptionEntry entries[] = {
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.file, "Write to FILE, which appears whole or not at all", "FILE"},
      {"what", 0, 0, G_OPTION_ARG_FILENAME, &options.what, "findings, rejected or both (default: both; a rejected pair has a guard)", "WHAT"},
      {"window", 0, 0, G_OPTION_ARG_INT, &options.window, "Claims of one key that are held at once (default: 131072)", "N"},
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options.quiet, "Say nothing on standard error but errors", NULL},
      {"log", 0, 0, G_OPTION_ARG_FILENAME, &options.log, "Messages as text or json (default: text, or the journal)", "STYLE"},
      G_OPTION_ENTRY_NULL,
  };
  signals_watch();
  if (!invocation_parse(invocation, entries, 0, 1, error)) return EXIT_CODE_DONE;
  if (!option_check_name("--what", options.what, what_names, error) || !option_check_name("--log", options.log, log_style_names, error))
    return EXIT_CODE_USAGE;
  if (!option_check_range("--window", options.window, 0, G_MAXINT, error)) return EXIT_CODE_USAGE;
  g_autoptr(Ruleset) rules = rules_open(options.layers, error);
  if (rules != NULL) compare(&options, invocation->argc > 1 ? invocation->argv[1] : "-", rules, error);
  return EXIT_CODE_DONE;
}

const Command command_compare = {
    .name = "compare",
    .arguments = "[FILE]",
    .summary = "Compare keyed claims that were sorted, key by key, without a database",
    .example = "sicnon compare sorted.tsv >found.jsonl  (made by: sicnon extract --keyed news/ | LC_ALL=C sort)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
