/* SPDX-License-Identifier: MIT */
#include "cli/night.h"
#include "cli/options.h"
#include "cli/shard.h"

static gboolean check_expected(gint expect, GError **error) {
  if (expect != 0) return option_check_range("--expect", expect, 1, SHARDS_MAX, error);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "how many parts must there be? say --expect N (see `sicnon merge --help`)");
  return FALSE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  static const char *const nothing[] = {NULL};
  g_auto(NightOptions) options = night_options();
  gint expect = 0;
  const GOptionEntry own[] = {
      {"expect", 0, 0, G_OPTION_ARG_INT, &expect, "How many parts there must be", "N"},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry, "Only tell what would be", NULL},
      {"no-texts", 0, 0, G_OPTION_ARG_NONE, &options.no_texts, "Do not keep the texts of new documents, only offsets into them", NULL},
  };
  g_autofree GOptionEntry *common = night_entries(&options), *entries = options_join(own, G_N_ELEMENTS(own), common);
  if (!invocation_parse(invocation, entries, 1, G_MAXINT, error)) return EXIT_CODE_DONE;
  if (!check_expected(expect, error)) return EXIT_CODE_USAGE;
  options.paths = nothing;
  options.parts = (const char *const *)invocation->argv + 1;
  options.expect = (guint)expect;
  return night_run(invocation, &options, error);
}

const Command command_merge = {
    .name = "merge",
    .arguments = "PART...",
    .summary = "Put what tasks extracted into a database, as one run would",
    .example = "sicnon merge --db night.db --expect 16 parts/*  (75: a part is missing; 78: other rules)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
