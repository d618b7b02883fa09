/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include "base/clock.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/reviewer.h"
#include "review/batch.h"

typedef struct {
  char *batch, *reviewer;
  gboolean force;
} ReviewOptions;

static void review_options_clear(ReviewOptions *options) {
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

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ReviewOptions) options = {0};
  const GOptionEntry entries[] = {
      {"batch", 0, 0, G_OPTION_ARG_FILENAME, &options.batch, "Take decisions from FILE: JSON Lines or a table with named columns", "FILE"},
      {"reviewer", 0, 0, G_OPTION_ARG_FILENAME, &options.reviewer, "Who decides (default: the name of the user)", "NAME"},
      {"force", 0, 0, G_OPTION_ARG_NONE, &options.force, "Of a batch: decide even what somebody else decided meanwhile", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, 0, error) || !reviewer_settle(&options.reviewer, error)) return EXIT_CODE_USAGE;
  if (options.batch == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "say --batch FILE (see `sicnon review --help`)");
    return EXIT_CODE_USAGE;
  }
  return reviewer_open_store(invocation, error) ? run_batch(invocation, &options, error) : EXIT_CODE_IO;
}

const Command command_review = {
    .name = "review",
    .arguments = "",
    .summary = "Decide which findings are right",
    .example = "sicnon review --db night.db --batch decisions.csv",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
