/* SPDX-License-Identifier: MIT */
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "cli/rules/rules.h"
#include "cli/signals.h"
#include "cli/summary.h"
#include "pipeline.h"

#define RUN_THREADS_MAX 256

typedef struct {
  InputOptions input;
  char **layers;
  gint threads;
  gboolean fail_on_findings, keep_going;
} RunOptions;

static void options_clear(RunOptions *options) {
  input_options_clear(&options->input);
  g_strfreev(options->layers);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RunOptions, options_clear)

static void show_problem(const InputProblem *problem, gpointer data) {
  g_autofree char *line = input_problem_text(problem);
  progress_message(data, line);
}

static void show_progress(const PipelineProgress *state, gpointer data) { progress_draw(data, state); }

static ExitCode judge_run(const RunSummary *summary, const RunOptions *options, GError **error) {
  if (summary->interrupted) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted: what was done is kept, run again for the rest");
    return EXIT_CODE_BUSY;
  }
  if (summary->documents == 0) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "nothing usable in the input: no document could be read");
    return EXIT_CODE_DATA;
  }
  return options->fail_on_findings && summary->findings_new > 0 ? EXIT_CODE_FINDINGS : EXIT_CODE_DONE;
}

static ExitCode run_pipeline(Invocation *invocation, const RunOptions *options, const Ruleset *rules, guint skipped, GError **error) {
  Progress progress = progress_new();
  const PipelineOptions pipeline = {
      .paths = (const char *const *)options->input.paths,
      .reading = options->input.reading,
      .rules = rules,
      .store = invocation->store,
      .threads = options->threads > 0 ? (guint)options->threads : g_get_num_processors(),
      .rule_files_skipped = skipped,
      .problem = show_problem,
      .progress = show_progress,
      .stop = signals_came,
      .data = &progress,
  };
  RunSummary summary;
  gboolean done = pipeline_run(&pipeline, &summary, error);
  progress_end(&progress);
  if (!done) return EXIT_CODE_INTERNAL;
  g_autofree char *text = summary_text(&summary);
  if (!output_text(text, error)) return EXIT_CODE_IO;
  return judge_run(&summary, options, error);
}

/* Rules first: a mistake in them must not leave an empty database behind. */
static ExitCode run_night(Invocation *invocation, RunOptions *options, GError **error) {
  signals_watch();
  if (!option_check_range("-j", options->threads, 0, RUN_THREADS_MAX, error)) return EXIT_CODE_USAGE;
  if (!input_options_read(&options->input, invocation, error)) return EXIT_CODE_USAGE;
  guint skipped = 0;
  g_autoptr(Ruleset) rules = rules_open_telling(options->layers, options->keep_going, &skipped, error);
  if (rules == NULL || !invocation_open_store(invocation, error)) return EXIT_CODE_RULES;
  return run_pipeline(invocation, options, rules, skipped, error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(RunOptions) options = {0};
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"jobs", 'j', 0, G_OPTION_ARG_INT, &options.threads, "Threads (default: one per processor)", "N"},
      {"format", 0, 0, G_OPTION_ARG_FILENAME, &options.input.format, "Take every input for this (default: as its content shows)", "FORMAT"},
      {"map", 0, 0, G_OPTION_ARG_FILENAME, &options.input.map, "Where fields stand: text=body.0.value,published=dates.pub", "FIELD=PATH,..."},
      {"files-from", 0, 0, G_OPTION_ARG_FILENAME, &options.input.list, "Read also the files that FILE names, one a line", "FILE"},
      {"assume-date", 0, 0, G_OPTION_ARG_FILENAME, &options.input.assumed, "Date of documents that tell none: of their file, or YYYY-MM-DD", "file|DATE"},
      {"keep-going", 0, 0, G_OPTION_ARG_NONE, &options.keep_going, "Skip broken files of --rules instead of refusing to run", NULL},
      {"fail-on-findings", 0, 0, G_OPTION_ARG_NONE, &options.fail_on_findings, "Exit with 1 when there are new findings", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  return run_night(invocation, &options, error);
}

const Command command_run = {
    .name = "run",
    .arguments = "PATH...",
    .summary = "Read news, find claims and contradictions, store them",
    .example = "sicnon run --db night.db corpus/sample  (\"-\" reads standard input)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
