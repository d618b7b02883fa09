/* SPDX-License-Identifier: MIT */
#include <stdlib.h>
#include <string.h>
#include "cli/command.h"
#include "cli/output.h"
#include "report/run.h"
#include "store/runs.h"

typedef struct {
  Output *output;
  gboolean json, whole;
  guint64 seen;
  GError *error;
} Listing;

static gboolean print_run(const RunRecord *run, gpointer data) {
  Listing *listing = data;
  GString *text = listing->output->text;
  if (listing->seen++ == 0 && !listing->json && !listing->whole) report_run_heads(text);
  if (listing->json) report_run(text, run);
  else if (listing->whole) report_run_page(text, run);
  else report_run_row(text, run);
  return output_pass(listing->output, &listing->error);
}

static gboolean list_runs(Invocation *invocation, gint64 number, gboolean json, GError **error) {
  if (!invocation_open_store(invocation, error)) return FALSE;
  g_autoptr(Output) output = output_open(NULL, error);
  Listing listing = {.output = output, .json = json, .whole = number != 0};
  if (output == NULL || !store_each_run(invocation->store, number, print_run, &listing, error)) return FALSE;
  if (listing.error != NULL) {
    g_propagate_error(error, listing.error);
    return FALSE;
  }
  if (listing.seen > 0) return output_close(g_steal_pointer(&output), error);
  if (number != 0) g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "there is no run %" G_GINT64_FORMAT " (see `sicnon runs`)", number);
  return number == 0;
}

/* "show NUMBER", or nothing. */
static gboolean read_number(const Invocation *invocation, gint64 *out, GError **error) {
  *out = 0;
  if (invocation->argc == 1) return TRUE;
  const char *text = invocation->argc == 3 ? invocation->argv[2] : "";
  if (strcmp(invocation->argv[1], "show") == 0 && g_ascii_string_to_unsigned(text, 10, 1, G_MAXINT64, (guint64 *)out, NULL)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "say `sicnon runs`, or `sicnon runs show NUMBER` (see `sicnon runs --help`)");
  return FALSE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  gboolean json = FALSE;
  gint64 number;
  const GOptionEntry entries[] = {
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a run", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (invocation_parse(invocation, entries, 0, 2, error) && read_number(invocation, &number, error)) list_runs(invocation, number, json, error);
  return EXIT_CODE_DONE;
}

const Command command_runs = {
    .name = "runs",
    .arguments = "[show NUMBER]",
    .summary = "List the runs, or show one with all it counted",
    .example = "sicnon runs --db night.db show 12",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
