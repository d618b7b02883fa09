/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/night.h"
#include "cli/options.h"

static ExitCode run(Invocation *invocation, GError **error) {
  static const char *const nothing[] = {NULL};
  g_auto(NightOptions) options = night_options();
  g_autofree char *older_than = NULL;
  g_autofree GOptionEntry *common = night_entries(&options);
  const GOptionEntry own[] = {
      {"older-than", 0, 0, G_OPTION_ARG_FILENAME, &older_than, "Let go of documents published before this day", "DATE"},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry, "Only tell what would be", NULL},
  };
  g_autofree GOptionEntry *entries = options_join(own, G_N_ELEMENTS(own), common);
  if (!invocation_parse(invocation, entries, 0, 0, error)) return EXIT_CODE_DONE;
  if (older_than == NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "how old? say --older-than DATE (see `sicnon prune --help`)");
    return EXIT_CODE_USAGE;
  }
  if (!option_read_day("--older-than", older_than, &options.forget, error)) return EXIT_CODE_USAGE;
  options.paths = nothing;
  return night_run(invocation, &options, error);
}

const Command command_prune = {
    .name = "prune",
    .arguments = "",
    .summary = "Let go of old documents, and of what only they say",
    .example = "sicnon prune --db night.db --older-than 2030-01-01  (those without a date stay)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
