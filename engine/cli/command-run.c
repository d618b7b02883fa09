/* SPDX-License-Identifier: MIT */
#include "cli/input.h"
#include "cli/night.h"
#include "cli/options.h"

/* What is named on the command line or in a list of files, else the corpora of the settings. */
static gboolean find_paths(const Invocation *invocation, const InputOptions *input, const NightOptions *options, char ***out, GError **error) {
  const gboolean named = input->list != NULL || *input->paths != NULL;
  if (named && options->corpora != NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "either --corpus or PATH, not both (see `sicnon run --help`)");
    return FALSE;
  }
  *out = named ? g_strdupv(input->paths) : settings_paths(invocation->settings, (const char *const *)options->corpora, error);
  if (*out == NULL) return FALSE;
  if (**out != NULL || options->rebuild) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "what is to be read? Name a PATH, or a corpus in the settings (see `sicnon run --help`)");
  return FALSE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(NightOptions) options = night_options();
  g_auto(InputOptions) input = {0};
  g_auto(GStrv) paths = NULL;
  const GOptionEntry own[] = {
      {"corpus", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.corpora, "Read this corpus of the settings (default: all); may be repeated", "NAME"},
      {"since", 0, 0, G_OPTION_ARG_FILENAME, &options.since_text, "Pass by documents published before this day", "DATE"},
      {"dry-run", 0, 0, G_OPTION_ARG_NONE, &options.dry, "Do everything, keep nothing: only tell what would be", NULL},
      {"rebuild", 0, 0, G_OPTION_ARG_NONE, &options.rebuild, "Read all stored texts again too, and compare everything anew", NULL},
      {"no-texts", 0, 0, G_OPTION_ARG_NONE, &options.no_texts, "Do not keep the texts of new documents, only offsets into them", NULL},
  };
  g_autofree GOptionEntry *common = night_entries(&options), *inputs = input_entries(&input);
  g_autofree GOptionEntry *others = options_join(own, G_N_ELEMENTS(own), common);
  guint n_inputs = 0;
  while (inputs[n_inputs].long_name != NULL) n_inputs++;
  g_autofree GOptionEntry *entries = options_join(inputs, n_inputs, others);
  if (!invocation_parse(invocation, entries, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  if (!input_options_read(&input, invocation, error)) return EXIT_CODE_USAGE;
  if (!find_paths(invocation, &input, &options, &paths, error)) return EXIT_CODE_USAGE;
  options.paths = (const char *const *)paths;
  options.reading = input.reading;
  return night_run(invocation, &options, error);
}

const Command command_run = {
    .name = "run",
    .arguments = "[PATH...]",
    .summary = "Read news, find claims and contradictions, store them",
    .example = "sicnon run --db night.db corpus/sample  (\"-\" reads standard input)",
    .needs = NEEDS_STORE_WRITE,
    .run = run,
};
