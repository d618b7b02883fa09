/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include "cli/command.h"
#include "cli/known-actor.h"
#include "cli/options.h"
#include "cli/output.h"
#include "store/visit.h"

typedef struct {
  char *document, *actor, *side, *stance;
  gint width;
} ClaimsOptions;

static void options_clear(ClaimsOptions *options) {
  g_free(options->document);
  g_free(options->actor);
  g_free(options->side);
  g_free(options->stance);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ClaimsOptions, options_clear)

typedef struct {
  Output *output;
  PageStyle style;
  guint64 found;
  GError *error;
} List;

static gboolean print_claim(const ClaimRecord *record, gpointer data) {
  List *list = data;
  if (list->found++ > 0) g_string_append_c(list->output->text, '\n');
  page_claim(list->output->text, record, list->style);
  return output_pass(list->output, &list->error);
}

static gboolean print_claims(Store *store, const ClaimFilter *filter, List *list, GError **error) {
  if (!store_each_claim(store, filter, print_claim, list, error)) return FALSE;
  if (list->error != NULL) {
    g_propagate_error(error, list->error);
    return FALSE;
  }
  if (list->found == 0 && !known_actor_check(store, filter->actor, filter->side, error)) return FALSE;
  if (list->found == 0) fprintf(stderr, "sicnon: no claims\n");
  else g_string_append_printf(list->output->text, "\n%" G_GUINT64_FORMAT " claim%s\n", list->found, list->found == 1 ? "" : "s");
  return TRUE;
}

static gboolean list_claims(Invocation *invocation, const ClaimsOptions *options, GError **error) {
  const ClaimFilter filter = {options->document, options->actor, options->side, options->stance};
  if (!option_check_name("--stance", options->stance, stance_names, error) || !invocation_open_store(invocation, error)) return FALSE;
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  List list = {output, output_style(options->width), 0, NULL};
  return print_claims(invocation->store, &filter, &list, error) && output_close(g_steal_pointer(&output), error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ClaimsOptions) options = {0};
  const GOptionEntry entries[] = {
      {"document", 0, 0, G_OPTION_ARG_FILENAME, &options.document, "Only claims in this document", "DOCUMENT"},
      {"actor", 0, 0, G_OPTION_ARG_FILENAME, &options.actor, "Only claims of this actor: its id or name", "ACTOR"},
      {"side", 0, 0, G_OPTION_ARG_FILENAME, &options.side, "Only claims of this side: its id", "SIDE"},
      {"stance", 0, 0, G_OPTION_ARG_FILENAME, &options.stance, "Only this stance: asserts, denies, hedged, declines", "STANCE"},
      {"width", 0, 0, G_OPTION_ARG_INT, &options.width, "Columns of the list (else those of the terminal, or 80)", "N"},
      G_OPTION_ENTRY_NULL,
  };
  if (invocation_parse(invocation, entries, 0, 0, error)) list_claims(invocation, &options, error);
  return EXIT_CODE_DONE;
}

const Command command_claims = {
    .name = "claims",
    .arguments = "",
    .summary = "List who claims what, document by document",
    .example = "sicnon claims --db night.db --actor kp --stance denies",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
