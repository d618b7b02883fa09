/* SPDX-License-Identifier: MIT */
#include "cli/night-options.h"

#include "cli/log.h"
#include "cli/options.h"

NightOptions night_options(void) { return (NightOptions){.threads = NOT_SAID, .wait = NOT_SAID}; }

void night_options_clear(NightOptions *options) {
  g_strfreev(options->layers);
  g_strfreev(options->corpora);
  g_free(options->on_new);
  g_free(options->log);
  g_free(options->since_text);
}

GOptionEntry *night_entries(NightOptions *options) {
  const GOptionEntry entries[] = {
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"jobs", 'j', 0, G_OPTION_ARG_INT, &options->threads, "Threads (default: one per processor)", "N"},
      {"wait", 0, 0, G_OPTION_ARG_INT, &options->wait, "Wait so long for another run (default: 10; 0: leave at once)", "SECONDS"},
      {"on-new", 0, 0, G_OPTION_ARG_FILENAME, &options->on_new, "Run this with new findings as JSON Lines on its input", "COMMAND"},
      {"fail-on-findings", 0, 0, G_OPTION_ARG_NONE, &options->fail_on_findings, "Exit with 1 when there are new findings", NULL},
      {"keep-going", 0, 0, G_OPTION_ARG_NONE, &options->keep_going, "Skip broken files of --rules instead of refusing to run", NULL},
      {"search", 0, 0, G_OPTION_ARG_NONE, &options->search, "Make words of documents searchable, from now on (table documents_fts)", NULL},
      {"json", 0, 0, G_OPTION_ARG_NONE, &options->json, "Print the record of the run as JSON instead of the summary", NULL},
      {"profile", 0, 0, G_OPTION_ARG_NONE, &options->profile, "Tell where the time went, by stage and by rule (standard error)", NULL},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options->quiet, "Print nothing but what made it fail", NULL},
      {"verbose", 'v', 0, G_OPTION_ARG_NONE, &options->verbose, "Tell what it is doing", NULL},
      {"log", 0, 0, G_OPTION_ARG_FILENAME, &options->log, "Messages as text or json (default: text, or the journal)", "STYLE"},
      G_OPTION_ENTRY_NULL,
  };
  return g_memdup2(entries, sizeof entries);
}

static void take_settings(NightOptions *options, const Settings *settings) {
  if (options->layers == NULL) options->layers = g_strdupv(settings->rules);
  if (options->on_new == NULL) options->on_new = g_strdup(settings->on_new);
  if (options->log == NULL) options->log = g_strdup(settings->log);
  if (options->threads == NOT_SAID) options->threads = settings->jobs == NOT_SAID ? 0 : settings->jobs;
  if (options->wait == NOT_SAID) options->wait = settings->wait == NOT_SAID ? NIGHT_WAIT_DEFAULT : settings->wait;
  options->fail_on_findings |= settings->fail_on_findings;
  options->no_texts |= settings->no_texts;
  options->search |= settings->search;
}

static gboolean check(const NightOptions *options, GError **error) {
  return option_check_range("-j", options->threads, 0, RUN_THREADS_MAX, error) &&
         option_check_range("--wait", options->wait, 0, RUN_WAIT_MAX, error) &&
         option_check_name("--log", options->log, log_style_names, error);
}

gboolean night_options_settle(NightOptions *options, const Settings *settings, GError **error) {
  take_settings(options, settings);
  return check(options, error) && option_read_day("--since", options->since_text, &options->since, error);
}
