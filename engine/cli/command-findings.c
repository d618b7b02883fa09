/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "store/visit.h"

typedef struct {
  char *actor, *side, *kind, *status, *since, *until;
  double min_score;
  gint limit, width;
} FindingsOptions;

static void options_clear(FindingsOptions *options) {
  g_free(options->actor);
  g_free(options->side);
  g_free(options->kind);
  g_free(options->status);
  g_free(options->since);
  g_free(options->until);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(FindingsOptions, options_clear)

static gboolean read_filter(const FindingsOptions *options, FindingFilter *out, GError **error) {
  *out = (FindingFilter){.actor = options->actor, .side = options->side, .kind = options->kind, .status = options->status};
  out->min_score = options->min_score;
  return option_check_name("--kind", options->kind, kind_names, error) &&
         option_check_name("--status", options->status, status_names, error) &&
         option_check_range("--min-score", options->min_score, 0, 1, error) &&
         option_check_range("--limit", options->limit, 0, G_MAXINT, error) &&
         option_read_day("--since", options->since, &out->since, error) && option_read_day("--until", options->until, &out->until, error);
}

typedef struct {
  Store *store;
  Output *output;
  PageStyle style;
  guint limit; /* 0: none */
  guint64 found;
  GError *error;
} Table;

/* Beyond the limit findings are only counted, so that the last line can tell how many there are. */
static gboolean print_row(const FindingRecord *record, gpointer data) {
  Table *table = data;
  table->found++;
  if (table->limit > 0 && table->found > table->limit) return TRUE;
  if (table->found == 1) page_row_heads(table->output->text, table->style);
  g_string_append_c(table->output->text, '\n');
  const Page page = {.finding = record, .a = {record->a, NULL}, .b = {record->b, NULL}};
  return pages_write(table->store, table->output, page_row, page, table->style, &table->error);
}

static void print_end(const Table *table, const FindingsOptions *options) {
  gboolean filtered =
      options->actor || options->side || options->kind || options->status || options->since || options->until || options->min_score > 0;
  if (table->found == 0) {
    fprintf(stderr, "sicnon: %s\n", filtered ? "no findings match these filters" : "no findings");
    return;
  }
  const char *plural = table->found == 1 ? "" : "s";
  g_string_append_c(table->output->text, '\n');
  if (table->limit > 0 && table->found > table->limit) g_string_append_printf(table->output->text, "%u of ", table->limit);
  g_string_append_printf(table->output->text, "%" G_GUINT64_FORMAT " finding%s\n", table->found, plural);
}

static gboolean print_table(Table *table, const FindingFilter *filter, const FindingsOptions *options, GError **error) {
  if (!store_each_finding(table->store, filter, print_row, table, error)) return FALSE;
  if (table->error != NULL) {
    g_propagate_error(error, table->error);
    return FALSE;
  }
  print_end(table, options);
  return TRUE;
}

static gboolean list_findings(Invocation *invocation, const FindingsOptions *options, GError **error) {
  FindingFilter filter;
  if (!read_filter(options, &filter, error) || !invocation_open_store(invocation, error)) return FALSE;
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  Table table = {invocation->store, output, output_style(options->width), (guint)options->limit, 0, NULL};
  return print_table(&table, &filter, options, error) && output_close(g_steal_pointer(&output), error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(FindingsOptions) options = {0};
  const GOptionEntry entries[] = {
      {"actor", 0, 0, G_OPTION_ARG_FILENAME, &options.actor, "Only findings in which this actor takes part: its id or name", "ACTOR"},
      {"side", 0, 0, G_OPTION_ARG_FILENAME, &options.side, "Only findings in which this side takes part: its id", "SIDE"},
      {"kind", 0, 0, G_OPTION_ARG_FILENAME, &options.kind, "Only this kind: denial, polarity, number ...", "KIND"},
      {"min-score", 0, 0, G_OPTION_ARG_DOUBLE, &options.min_score, "Only findings with at least this score, 0 to 1", "SCORE"},
      {"status", 0, 0, G_OPTION_ARG_FILENAME, &options.status, "Only findings with this status: new, confirmed ...", "STATUS"},
      {"since", 0, 0, G_OPTION_ARG_FILENAME, &options.since, "Only findings seen on this day or later", "DATE"},
      {"until", 0, 0, G_OPTION_ARG_FILENAME, &options.until, "Only findings seen on this day or earlier", "DATE"},
      {"limit", 0, 0, G_OPTION_ARG_INT, &options.limit, "Print at most N of them, the best", "N"},
      {"width", 0, 0, G_OPTION_ARG_INT, &options.width, "Columns of the table (else those of the terminal, or 80)", "N"},
      G_OPTION_ENTRY_NULL,
  };
  if (invocation_parse(invocation, entries, 0, 0, error)) list_findings(invocation, &options, error);
  return EXIT_CODE_DONE;
}

const Command command_findings = {
    .name = "findings",
    .arguments = "",
    .summary = "List the contradictions, best score first",
    .example = "sicnon findings --db night.db --side kp --since 2024-01-01 --limit 10",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
