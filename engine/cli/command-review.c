/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include "base/clock.h"
#include "cli/finding-options.h"
#include "cli/history.h"
#include "cli/output.h"
#include "cli/reviewer.h"
#include "cli/signals.h"
#include "review/batch.h"
#include "review/terminal.h"

typedef struct {
  FindingOptions findings;
  char *batch, *reviewer;
  gboolean force, history;
} ReviewOptions;

static void review_options_clear(ReviewOptions *options) {
  finding_options_clear(&options->findings);
  g_free(options->batch);
  g_free(options->reviewer);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ReviewOptions, review_options_clear)

static void complain(const char *message, G_GNUC_UNUSED gpointer data) { fprintf(stderr, "%s\n", message); }

static ExitCode run_batch(Invocation *invocation, const ReviewOptions *options, GError **error) {
  char now[CLOCK_TEXT_SIZE];
  const BatchOptions batch = {.path = options->batch, .reviewer = options->reviewer, .made = clock_text(now), .force = options->force, .complain = complain};
  BatchCounts counts;
  if (!batch_decide(invocation->store, &batch, &counts, error)) return EXIT_CODE_IO;
  g_autofree char *text = g_strdup_printf("decisions  %" G_GUINT64_FORMAT " done, %" G_GUINT64_FORMAT " unchanged, %" G_GUINT64_FORMAT " refused\n",
                                          counts.done, counts.unchanged, counts.refused);
  if (!output_text(text, error)) return EXIT_CODE_IO;
  return counts.refused > 0 && counts.done + counts.unchanged == 0 ? EXIT_CODE_DATA : EXIT_CODE_DONE;
}

static gboolean check_filter(const ReviewOptions *options, GError **error) {
  g_autofree char *filter = finding_options_text(&options->findings);
  const FindingOptions *findings = &options->findings;
  if (findings->run != NULL || findings->known_run != NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: a review knows of the last run only: say --new-only", findings->run != NULL ? "--run" : "--new-since");
    return FALSE;
  }
  if (options->batch == NULL || *filter == '\0') return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: decisions from a file are not filtered", filter);
  return FALSE;
}

/* Unreviewed findings, if nobody says otherwise. */
static ExitCode run_terminal(Invocation *invocation, const ReviewOptions *options, const FindingFilter *chosen, GError **error) {
  const QueueFilter filter = {
      .status = chosen->status != NULL ? chosen->status : status_names[STATUS_NEW],
      .side = chosen->side,
      .actor = chosen->actor,
      .kind = chosen->kind,
      .level = chosen->level,
      .dispute = chosen->dispute,
      .min_score = chosen->min_score,
      .since = chosen->since,
      .until = chosen->until,
      .fresh = chosen->fresh,
  };
  const TerminalOptions terminal = {invocation->store, options->reviewer, filter, output_style(0), signals_came, NULL};
  return terminal_review(&terminal, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ReviewOptions) options = {0};
  const GOptionEntry entries[] = {
      {"batch", 0, 0, G_OPTION_ARG_FILENAME, &options.batch, "Take decisions from FILE: JSON Lines or a table with named columns", "FILE"},
      {"reviewer", 0, 0, G_OPTION_ARG_FILENAME, &options.reviewer, "Who decides (default: the name of the user)", "NAME"},
      {"history", 0, 0, G_OPTION_ARG_NONE, &options.history, "Print all decisions that were ever made, one JSON object a line", NULL},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "Of a batch: decide even what somebody else decided meanwhile", NULL},
      FINDING_OPTION_ENTRIES(options.findings),
      G_OPTION_ENTRY_NULL,
  };
  FindingFilter filter;
  signals_watch();
  if (!invocation_parse(invocation, entries, 0, 0, error) || !reviewer_settle(&options.reviewer, error)) return EXIT_CODE_USAGE;
  if (!check_filter(&options, error) || !finding_options_read(&options.findings, &filter, error)) return EXIT_CODE_USAGE;
  if (!reviewer_open_store(invocation, error)) return EXIT_CODE_IO;
  if (options.history) return history_write(invocation->store, error) ? EXIT_CODE_DONE : EXIT_CODE_IO;
  return options.batch != NULL ? run_batch(invocation, &options, error) : run_terminal(invocation, &options, &filter, error);
}

const Command command_review = {
    .name = "review",
    .arguments = "",
    .summary = "Decide which findings are right",
    .example = "sicnon review --db night.db  (in a terminal; --batch FILE takes decisions from a file)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
