/* SPDX-License-Identifier: MIT */
#include "cli/extraction.h"
#include "cli/input.h"
#include "cli/night-options.h"
#include "cli/options.h"
#include "cli/rules/rules.h"
#include "cli/shard.h"
#include "cli/signals.h"

typedef struct {
  char **layers;
  gint threads;
  char *file, *part, *shard_text, *log;
  gboolean quiet, keyed;
  Shard shard;
} ExtractOptions;

static void options_clear(ExtractOptions *options) {
  g_strfreev(options->layers);
  g_free(options->file);
  g_free(options->part);
  g_free(options->shard_text);
  g_free(options->log);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ExtractOptions, options_clear)

static gboolean extract(const ExtractOptions *options, const InputOptions *input, const Ruleset *rules, GError **error) {
  static const char *const standard_input[] = {"-", NULL};
  ExtractionOptions extraction = {
      .paths = *input->paths != NULL ? (const char *const *)input->paths : standard_input,
      .reading = input->reading,
      .rules = rules,
      .threads = options->threads > 0 ? (guint)options->threads : g_get_num_processors(),
      .file = options->file,
      .part = options->part,
      .keyed = options->keyed,
      .log = log_new(options->quiet ? LOG_QUIET : LOG_NORMAL, options->log),
  };
  extraction.reading.shard = options->shard.index;
  extraction.reading.shards = options->shard.count;
  return extraction_run(&extraction, error);
}

static gboolean check(ExtractOptions *options, const InputOptions *input, GError **error) {
  if (options->part != NULL && (options->file != NULL || options->keyed)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "either --part or %s, not both (see `sicnon extract --help`)", options->keyed ? "--keyed" : "-o");
    return FALSE;
  }
  if (!option_check_range("-j", options->threads, 0, RUN_THREADS_MAX, error) || !shard_parse(options->shard_text, &options->shard, error)) return FALSE;
  const gboolean streams = *input->paths == NULL || g_strv_contains((const char *const *)input->paths, "-");
  if (!streams || options->shard.count == 1) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "standard input has no shards: name files or folders that all tasks see");
  return FALSE;
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ExtractOptions) options = {0};
  g_auto(InputOptions) input = {0};
  const GOptionEntry own[] = {
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.file, "Write to FILE, which appears whole or not at all", "FILE"},
      {"keyed", 0, 0, G_OPTION_ARG_NONE, &options.keyed, "Write each claim under every key by which it may meet others: KEY, TAB, claim", NULL},
      {"part", 0, 0, G_OPTION_ARG_FILENAME, &options.part, "Write a part for `sicnon merge` into this folder", "DIR"},
      {"shard", 0, 0, G_OPTION_ARG_FILENAME, &options.shard_text, "Read the I-th of N shards of the files; /N: I is the array index of the job", "I/N"},
      {"rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.layers, "Rules to lay over those of sicnon; may be repeated", "DIR"},
      {"jobs", 'j', 0, G_OPTION_ARG_INT, &options.threads, "Threads (default: one per processor)", "N"},
      {"quiet", 'q', 0, G_OPTION_ARG_NONE, &options.quiet, "Do not tell of inputs that cannot be used", NULL},
      {"log", 0, 0, G_OPTION_ARG_FILENAME, &options.log, "Messages as text or json (default: text, or the journal)", "STYLE"},
  };
  g_autofree GOptionEntry *common = input_entries(&input), *entries = options_join(own, G_N_ELEMENTS(own), common);
  signals_watch();
  if (!invocation_parse(invocation, entries, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  if (!option_check_name("--log", options.log, log_style_names, error)) return EXIT_CODE_USAGE;
  if (!input_options_read(&input, invocation, error) || !check(&options, &input, error)) return EXIT_CODE_USAGE;
  g_autoptr(Ruleset) rules = rules_open(options.layers, error);
  if (rules != NULL) extract(&options, &input, rules, error);
  return EXIT_CODE_DONE;
}

const Command command_extract = {
    .name = "extract",
    .arguments = "[PATH...]",
    .summary = "Read news and write its claims as JSON Lines, without a database",
    .example = "sicnon extract news.jsonl >claims.jsonl  (without PATH: standard input)",
    .needs = NEEDS_NOTHING,
    .run = run,
};
