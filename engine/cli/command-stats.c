/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/stats.h"
#include "store/visit.h"

#define STATS_LIMIT 20

static gboolean count_claim(const ClaimRecord *record, gpointer data) {
  stats_add_claim(data, record);
  return TRUE;
}

static gboolean count_finding(const FindingRecord *record, gpointer data) {
  stats_add_finding(data, record);
  return TRUE;
}

static gboolean count_all(Store *store, Stats *stats, GError **error) {
  return store_begin_reading(store, error) && store_each_claim(store, NULL, count_claim, stats, error) && store_each_finding(store, NULL, count_finding, stats, error);
}

static gboolean show_stats(Invocation *invocation, StatsKey key, guint limit, gboolean json, GError **error) {
  g_autoptr(Stats) stats = stats_new(key);
  if (!invocation_open_store(invocation, error) || !count_all(invocation->store, stats, error)) return FALSE;
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  if (json) stats_write_jsonl(output->text, stats, limit);
  else stats_write_table(output->text, stats, limit, output_style(0));
  return output_close(g_steal_pointer(&output), error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_autofree char *by = NULL;
  gint limit = STATS_LIMIT;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
      {"by", 0, 0, G_OPTION_ARG_FILENAME, &by, "actor (default), side, publisher, rule or month", "KEY"},
      {"limit", 0, 0, G_OPTION_ARG_INT, &limit, "Print at most N of them (default 20; 0: all)", "N"},
      {"json", 0, 0, G_OPTION_ARG_NONE, &json, "One JSON object a line", NULL},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, 0, error)) return EXIT_CODE_DONE;
  if (!option_check_name("--by", by, stats_key_names, error) || !option_check_range("--limit", limit, 0, G_MAXINT, error)) return EXIT_CODE_DONE;
  show_stats(invocation, by != NULL ? (StatsKey)name_index(stats_key_names, by) : STATS_ACTOR, (guint)limit, json, error);
  return EXIT_CODE_DONE;
}

const Command command_stats = {
    .name = "stats",
    .arguments = "",
    .summary = "Count claims and findings by actor, side, publisher, rule or month",
    .example = "sicnon stats --db night.db --by publisher",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
