/* SPDX-License-Identifier: MIT */
#include "report/run.h"

#include <string.h>
#include "report/json.h"

#define RULES_SHOWN 12 /* digits of the hash */

static guint64 count_named(const RunRecord *run, const char *name) {
  for (guint i = 0; i < run->n_counts; i++)
    if (strcmp(run->counts[i].name, name) == 0) return run->counts[i].value;
  return 0;
}

/* ---- for programs ---- */

static void write_counts(GString *out, const char *key, const RunCount *counts, guint n) {
  json_key(out, key);
  json_open(out, '{');
  for (guint i = 0; i < n; i++) json_number_member(out, counts[i].name, (double)counts[i].value);
  json_close(out, '}');
}

static void write_errors(GString *out, const RunRecord *run) {
  json_key(out, "pattern_errors");
  json_open(out, '{');
  for (guint i = 0; i < run->n_tallies; i++)
    if (run->tallies[i].errors > 0) json_number_member(out, run->tallies[i].name, (double)run->tallies[i].errors);
  json_close(out, '}');
}

static void write_tallies(GString *out, const RunRecord *run) {
  json_key(out, "rule_statistics");
  json_open(out, '[');
  for (guint i = 0; i < run->n_tallies; i++) {
    const RuleTally *tally = &run->tallies[i];
    json_item(out);
    json_open(out, '{');
    json_text_member(out, "rule", tally->name);
    json_number_member(out, "checks", (double)tally->checks);
    json_number_member(out, "matches", (double)tally->matches);
    json_number_member(out, "errors", (double)tally->errors);
    json_close(out, '}');
  }
  json_close(out, ']');
}

static void write_quarantine(GString *out, const RunRecord *run) {
  json_key(out, "quarantine");
  json_open(out, '[');
  for (guint i = 0; i < run->n_quarantine; i++) {
    json_item(out);
    json_open(out, '{');
    json_text_member(out, "origin", run->quarantine[i].origin);
    json_text_member(out, "reason", run->quarantine[i].reason);
    json_text_member(out, "mend", run->quarantine[i].mend);
    json_close(out, '}');
  }
  json_close(out, ']');
}

void report_run(GString *out, const RunRecord *run) {
  json_open(out, '{');
  json_number_member(out, "run", (double)run->number);
  json_text_member(out, "started", run->started);
  json_text_member(out, "ended", run->ended);
  json_text_member(out, "outcome", run->outcome);
  json_text_member(out, "message", run->message);
  json_text_member(out, "program", run->program);
  json_text_member(out, "rules", run->rules);
  json_list_member(out, "inputs", run->inputs);
  write_counts(out, "counts", run->counts, run->n_counts);
  write_errors(out, run);
  if (run->quarantine != NULL) write_quarantine(out, run);
  if (run->quarantine != NULL) write_tallies(out, run);
  json_line_close(out);
}

/* ---- for people ---- */

void report_run_heads(GString *out) {
  g_string_append_printf(out, "%5s  %-20s  %-20s  %-11s  %9s  %8s  %12s\n", "run", "started", "ended", "outcome", "documents", "problems",
                         "new findings");
}

void report_run_row(GString *out, const RunRecord *run) {
  g_string_append_printf(out, "%5" G_GINT64_FORMAT "  %-20s  %-20s  %-11s", run->number, run->started, run->ended ? run->ended : "-", run->outcome);
  const char *const columns[] = {"documents", "problems", "findings_new"};
  static const int widths[] = {9, 8, 12};
  for (guint i = 0; i < G_N_ELEMENTS(columns); i++)
    g_string_append_printf(out, "  %*" G_GUINT64_FORMAT, widths[i], count_named(run, columns[i]));
  g_string_append_c(out, '\n');
}

static void write_line(GString *out, const char *name, const char *value) {
  if (value != NULL) g_string_append_printf(out, "%-20s %s\n", name, value);
}

void report_run_page(GString *out, const RunRecord *run) {
  g_autofree char *rules = g_strndup(run->rules, RULES_SHOWN), *inputs = g_strjoinv(" ", (char **)run->inputs);
  g_string_append_printf(out, "run %" G_GINT64_FORMAT ": %s\n", run->number, run->outcome);
  write_line(out, "started", run->started);
  write_line(out, "ended", run->ended);
  write_line(out, "message", run->message);
  write_line(out, "program", run->program);
  write_line(out, "rules", rules);
  write_line(out, "inputs", inputs);
  for (guint i = 0; i < run->n_counts; i++)
    g_string_append_printf(out, "%-20s %" G_GUINT64_FORMAT "\n", run->counts[i].name, run->counts[i].value);
  for (guint i = 0; i < run->n_tallies && run->tallies[i].errors > 0; i++)
    g_string_append_printf(out, "%-20s %s: %" G_GUINT64_FORMAT "\n", "gave up", run->tallies[i].name, run->tallies[i].errors);
  for (guint i = 0; i < run->n_quarantine; i++)
    g_string_append_printf(out, "%-20s %s: %s (%s)\n", "could not be used", run->quarantine[i].origin, run->quarantine[i].reason,
                           run->quarantine[i].mend);
}
