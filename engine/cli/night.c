/* SPDX-License-Identifier: MIT */
#include "cli/night.h"

#include "cli/hook.h"
#include "cli/log.h"
#include "cli/rules/rules.h"
#include "cli/signals.h"
#include "cli/summary.h"
#include "store/care.h"
#include "store/lock.h"

#define NANOSECONDS_A_MICROSECOND 1000

/* ---- the end ---- */

typedef struct {
  Invocation *invocation;
  const NightOptions *options;
  Log log;
  guint64 rules_took; /* nanoseconds until they were there */
} Night;

static ExitCode judge_run(const RunSummary *summary, const NightOptions *options, GError **error) {
  if (summary->interrupted) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted: what was done is kept, run again for the rest");
    return EXIT_CODE_BUSY;
  }
  if (summary->documents == 0 && *options->paths != NULL) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_DATA, "nothing usable in the input: no document could be read");
    return EXIT_CODE_DATA;
  }
  return options->fail_on_findings && summary->findings_new > 0 ? EXIT_CODE_FINDINGS : EXIT_CODE_DONE;
}

/* Once words can be searched they stay so: rows that were replaced would be missing. */
static gboolean keep_words(Store *store, gboolean wanted, GError **error) {
  gboolean there = FALSE;
  if (!wanted && !store_is_searchable(store, &there, error)) return FALSE;
  return (!wanted && !there) || store_make_searchable(store, error);
}

static ExitCode end_night(Night *night, const RunSummary *summary, GError **error) {
  const NightOptions *options = night->options;
  const gboolean complete = !summary->interrupted && !options->dry;
  if (complete && !keep_words(night->invocation->store, options->search, error)) return EXIT_CODE_IO;
  if (!options->quiet && !summary_print(night->invocation->store, summary, options->json, error)) return EXIT_CODE_IO;
  if (options->dry) log_note(&night->log, "nothing of this was kept: it was a dry run");
  if (complete && !hook_tell(options->on_new, night->invocation->store, error)) return EXIT_CODE_IO;
  return judge_run(summary, options, error);
}

/* ---- the run ---- */

static void show_problem(const InputProblem *problem, gpointer data) { log_problem(&((Night *)data)->log, problem); }
static void show_profile(const PipelineTimes *times, const GArray *tallies, gpointer data) {
  Night *night = data;
  log_profile(&night->log, times, night->rules_took, tallies);
}

static void show_progress(const PipelineProgress *progress, gpointer data) { log_progress(&((Night *)data)->log, progress); }

typedef struct {
  const Ruleset *rules;
  guint skipped; /* files */
  guint64 took;  /* nanoseconds until they were there */
} LoadedRules;

static ExitCode run_pipeline(Invocation *invocation, const NightOptions *options, const LoadedRules *loaded, Parts *parts, GError **error) {
  const LogLevel level = options->quiet ? LOG_QUIET : options->verbose ? LOG_VERBOSE : LOG_NORMAL;
  Night night = {invocation, options, log_new(level, options->log), loaded->took};
  const PipelineOptions pipeline = {
      .paths = options->paths,
      .reading = options->reading,
      .parts = parts,
      .rules = loaded->rules,
      .program = SICNON_VERSION,
      .store = invocation->store,
      .threads = options->threads > 0 ? (guint)options->threads : g_get_num_processors(),
      .rebuild = options->rebuild,
      .since = options->since,
      .forget = options->forget,
      .rule_files_skipped = loaded->skipped,
      .problem = show_problem,
      .progress = show_progress,
      .stop = signals_came,
      .profile = options->profile ? show_profile : NULL,
      .data = &night,
  };
  RunSummary summary;
  store_keep_texts(invocation->store, !options->no_texts);
  const gboolean done = pipeline_run(&pipeline, &summary, error);
  log_end(&night.log);
  return done ? end_night(&night, &summary, error) : EXIT_CODE_INTERNAL;
}

static Parts *open_parts(const NightOptions *options, const Ruleset *rules, GError **error) {
  g_autofree char *reading_rules = pipeline_reading_rules(SICNON_VERSION, rules);
  return parts_open(options->parts, options->expect, reading_rules, error);
}

/* Rules first: a mistake in them must not leave an empty database behind. Nor must a part that is missing. */
static ExitCode run_locked(Invocation *invocation, const NightOptions *options, GError **error) {
  const RunPatience patience = {(guint)options->wait, signals_came, NULL};
  LoadedRules loaded = {0};
  const gint64 start = g_get_monotonic_time();
  g_autoptr(Ruleset) rules = rules_open_telling(options->layers, options->keep_going, &loaded.skipped, error);
  loaded.took = (guint64)(g_get_monotonic_time() - start) * NANOSECONDS_A_MICROSECOND;
  loaded.rules = rules;
  if (rules == NULL) return EXIT_CODE_RULES;
  g_autoptr(Parts) parts = options->parts != NULL ? open_parts(options, rules, error) : NULL;
  if (parts == NULL && options->parts != NULL) return EXIT_CODE_BUSY;
  g_autoptr(RunLock) lock = options->dry ? NULL : run_lock_take(invocation->db, &patience, error);
  if (lock == NULL && !options->dry) return EXIT_CODE_BUSY;
  if (!invocation_open_store(invocation, error)) return EXIT_CODE_IO;
  /* At least a second: a review may be writing its line. */
  store_set_patience(invocation->store, CLAMP(options->wait, 1, G_MAXINT / 1000) * 1000);
  const ExitCode code = run_pipeline(invocation, options, &loaded, parts, error);
  invocation_close_store(invocation); /* before the lock goes */
  return code;
}

ExitCode night_run(Invocation *invocation, NightOptions *options, GError **error) {
  signals_watch();
  if (!night_options_settle(options, invocation->settings, error)) return EXIT_CODE_USAGE;
  invocation->dry = options->dry;
  return run_locked(invocation, options, error);
}
