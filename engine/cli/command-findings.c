/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include "cli/command.h"
#include "cli/finding-options.h"
#include "cli/known-actor.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/pages.h"
#include "store/visit.h"

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

/* An empty list, too, must tell that something was kept out of it. */
static gboolean print_suppressed(const Table *table, GError **error) {
  StoreTotals totals;
  if (!store_totals(table->store, &totals, error)) return FALSE;
  if (totals.suppressed > 0)
    fprintf(stderr, "sicnon: %" G_GUINT64_FORMAT " more finding%s suppressed by filters (`sicnon rules list` shows these)\n", totals.suppressed,
            totals.suppressed == 1 ? " is" : "s are");
  return TRUE;
}

static void print_end(const Table *table, const char *filter) {
  if (table->found == 0) {
    fprintf(stderr, "sicnon: %s\n", *filter != '\0' ? "no findings match these filters" : "no findings");
    return;
  }
  const char *plural = table->found == 1 ? "" : "s";
  g_string_append_c(table->output->text, '\n');
  if (table->limit > 0 && table->found > table->limit) g_string_append_printf(table->output->text, "%u of ", table->limit);
  g_string_append_printf(table->output->text, "%" G_GUINT64_FORMAT " finding%s\n", table->found, plural);
}

static gboolean print_table(Table *table, const FindingOptions *options, const FindingFilter *filter, GError **error) {
  if (!store_each_finding(table->store, filter, print_row, table, error)) return FALSE;
  if (table->error != NULL) {
    g_propagate_error(error, table->error);
    return FALSE;
  }
  g_autofree char *text = finding_options_text(options);
  print_end(table, text);
  return print_suppressed(table, error);
}

static gboolean list_findings(Invocation *invocation, const FindingOptions *options, gint limit, gint width, GError **error) {
  FindingFilter filter;
  if (!finding_options_read(options, &filter, error) || !option_check_range("--limit", limit, 0, G_MAXINT, error)) return FALSE;
  if (!invocation_open_store(invocation, error) || !known_actor_check(invocation->store, filter.actor, filter.side, error)) return FALSE;
  g_autoptr(Output) output = output_open(NULL, error);
  if (output == NULL) return FALSE;
  Table table = {invocation->store, output, output_style(width), (guint)limit, 0, NULL};
  return print_table(&table, options, &filter, error) && output_close(g_steal_pointer(&output), error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(FindingOptions) options = {0};
  gint limit = 0, width = 0;
  const GOptionEntry entries[] = {
      FINDING_OPTION_ENTRIES(options),
      {"limit", 0, 0, G_OPTION_ARG_INT, &limit, "Print at most N of them, the best", "N"},
      {"width", 0, 0, G_OPTION_ARG_INT, &width, "Columns of the table (else those of the terminal, or 80)", "N"},
      G_OPTION_ENTRY_NULL,
  };
  if (invocation_parse(invocation, entries, 0, 0, error)) list_findings(invocation, &options, limit, width, error);
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
