/* SPDX-License-Identifier: MIT */
#include "cli/reduction.h"

#include "cli/output.h"
#include "cli/signals.h"
#include "ingest/source-file.h"
#include "keyed/confront.h"
#include "pipeline.h"
#include "report/report.h"

typedef struct {
  Output *output;
  const ReductionOptions *options;
  Report findings, rejected;
  Log log;
} Reduction;

static void take_finding(const FindingRecord *record, gpointer data) {
  Reduction *reduction = data;
  if (!reduction->options->without_findings) report_jsonl.finding(&reduction->findings, record);
}

static void take_rejected(const RejectedRecord *record, gpointer data) {
  Reduction *reduction = data;
  if (!reduction->options->without_rejected) report_jsonl.rejected(&reduction->rejected, record);
}

static gboolean pass(gpointer data, GError **error) {
  Reduction *reduction = data;
  if (!signals_came(NULL)) return output_pass(reduction->output, error);
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_BUSY, "interrupted: run again");
  return FALSE;
}

static void note_split(const char *key, guint64 claims, guint windows, gpointer data) {
  g_autofree char *note = g_strdup_printf("%s: %" G_GUINT64_FORMAT " claims, compared in %u windows: evidence of other windows is not told, and undated "
                                          "statements far apart did not meet (--window N holds more)", key, claims, windows);
  log_note(&((Reduction *)data)->log, note);
}

static void note_counts(Reduction *reduction, const ConfrontCounts *counts) {
  g_autofree char *note = g_strdup_printf("%" G_GUINT64_FORMAT " claims under %" G_GUINT64_FORMAT " keys: %" G_GUINT64_FORMAT " findings, %" G_GUINT64_FORMAT
                                          " rejected pairs, %" G_GUINT64_FORMAT " beyond the limit of a key, %" G_GUINT64_FORMAT " filtered",
                                          counts->claims, counts->keys, counts->compared.findings, counts->compared.rejected, counts->compared.undecided,
                                          counts->compared.filtered);
  log_note(&reduction->log, note);
}

gboolean reduction_run(const ReductionOptions *options, GError **error) {
  g_autofree char *reading = pipeline_reading_rules(SICNON_VERSION, options->rules), *comparing = pipeline_comparing_rules(SICNON_VERSION, options->rules);
  g_autoptr(Source) source = source_open_file(options->path, error);
  g_autoptr(Output) output = source != NULL ? output_open(options->file, error) : NULL;
  if (output == NULL) return FALSE;
  Reduction reduction = {.output = output, .options = options, .log = options->log};
  reduction.findings = (Report){.out = output->text, .subject = REPORT_FINDINGS};
  reduction.rejected = (Report){.out = output->text, .subject = REPORT_REJECTED};
  const ConfrontOptions confrontation = {
      .rules = options->rules,
      .reading_rules = store_rules_mark(reading),
      .comparing_rules = store_rules_mark(comparing),
      .window = options->window,
      .finding = take_finding,
      .rejected = take_rejected,
      .pass = pass,
      .split = note_split,
      .data = &reduction,
  };
  ConfrontCounts counts;
  if (!confront(source, &confrontation, &counts, error)) return FALSE;
  note_counts(&reduction, &counts);
  return output_close(g_steal_pointer(&output), error);
}
