/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/pages.h"

static ExitCode run(Invocation *invocation, GError **error) {
  gint width = 0;
  const GOptionEntry entries[] = {
      {"width", 0, 0, G_OPTION_ARG_INT, &width, "Columns of the page (else those of the terminal, or 80)", "N"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 1, 1, error) || !invocation_open_store(invocation, error)) return EXIT_CODE_DONE;
  pages_write_by_id(invocation->store, invocation->argv[1], page_explain, output_style(width), error);
  return EXIT_CODE_DONE;
}

const Command command_explain = {
    .name = "explain",
    .arguments = "ID",
    .summary = "Explain a finding: rules, words, inferences, score",
    .example = "sicnon explain --db night.db 3f2a91  (the start of an id is enough)",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
