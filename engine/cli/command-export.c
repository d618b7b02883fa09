/* SPDX-License-Identifier: MIT */
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"
#include "report/report.h"
#include "store/visit.h"

/* Where records go on their way from the store to the output. */
typedef struct {
  const ReportFormat *format;
  Output *output;
  GError *error;
} Export;

static gboolean export_claim(const ClaimRecord *record, gpointer data) {
  Export *export = data;
  export->format->claim(export->output->text, record);
  return output_pass(export->output, &export->error);
}

static gboolean export_finding(const FindingRecord *record, gpointer data) {
  Export *export = data;
  export->format->finding(export->output->text, record);
  return output_pass(export->output, &export->error);
}

static gboolean export_position(const Position *position, gpointer data) {
  Export *export = data;
  export->format->position(export->output->text, position);
  return output_pass(export->output, &export->error);
}

static gboolean export_rejected(const RejectedRecord *record, gpointer data) {
  Export *export = data;
  export->format->rejected(export->output->text, record);
  return output_pass(export->output, &export->error);
}

static gboolean export_dispute(const DisputeRecord *dispute, gpointer data) {
  Export *export = data;
  export->format->dispute(export->output->text, dispute);
  return output_pass(export->output, &export->error);
}

static gboolean each_finding(Store *store, Export *export, GError **error) {
  return store_each_finding(store, NULL, export_finding, export, error);
}
static gboolean each_claim(Store *store, Export *export, GError **error) {
  return store_each_claim(store, NULL, export_claim, export, error);
}
static gboolean each_position(Store *store, Export *export, GError **error) {
  return store_each_position(store, export_position, export, error);
}
static gboolean each_rejected(Store *store, Export *export, GError **error) {
  return store_each_rejected(store, NULL, export_rejected, export, error);
}
static gboolean each_dispute(Store *store, Export *export, GError **error) {
  return store_each_dispute(store, export_dispute, export, error);
}

/* Names and what they stand for, in the same order. */
static const char *const subject_names[] = {"findings", "claims", "positions", "rejected", "disputes", NULL};
static gboolean (*const subjects[])(Store *store, Export *export, GError **error) = {
    each_finding, each_claim, each_position, each_rejected, each_dispute,
};
G_STATIC_ASSERT(G_N_ELEMENTS(subject_names) == G_N_ELEMENTS(subjects) + 1);

static gboolean check_format(const char *name, GError **error) {
  if (report_format(name) != NULL) return TRUE;
  g_autoptr(GString) choices = g_string_new(NULL);
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    g_string_append_printf(choices, "%s%s", choices->len > 0 ? ", " : "", (*format)->name);
  }
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--format %s: must be one of %s", name, choices->str);
  return FALSE;
}

static gboolean export_all(Store *store, Export *export, gint subject, GError **error) {
  if (export->format->begin != NULL) export->format->begin(export->output->text);
  if (!subjects[subject](store, export, error)) return FALSE;
  if (export->error != NULL) {
    g_propagate_error(error, export->error);
    return FALSE;
  }
  if (export->format->end != NULL) export->format->end(export->output->text);
  return TRUE;
}

static gboolean export_to(Invocation *invocation, const char *what, const char *format, const char *path, GError **error) {
  if (!option_check_name("--what", what, subject_names, error) || !check_format(format, error) || !invocation_open_store(invocation, error))
    return FALSE;
  g_autoptr(Output) output = output_open(path, error);
  if (output == NULL) return FALSE;
  Export export = {report_format(format), output, NULL};
  return export_all(invocation->store, &export, name_index(subject_names, what), error) && output_close(g_steal_pointer(&output), error);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_autofree char *what = NULL, *format = NULL, *path = NULL;
  const GOptionEntry entries[] = {
      {"what", 0, 0, G_OPTION_ARG_FILENAME, &what, "findings (default), claims, positions, rejected or disputes", "WHAT"},
      {"format", 0, 0, G_OPTION_ARG_FILENAME, &format, "jsonl (default): one JSON object a line", "FORMAT"},
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &path, "Write this file, whole or not at all (default: standard output)", "FILE"},
      G_OPTION_ENTRY_NULL,
  };
  if (!invocation_parse(invocation, entries, 0, 0, error)) return EXIT_CODE_DONE;
  export_to(invocation, what != NULL ? what : subject_names[0], format != NULL ? format : report_formats[0]->name, path, error);
  return EXIT_CODE_DONE;
}

const Command command_export = {
    .name = "export",
    .arguments = "",
    .summary = "Write findings, claims and more for other programs",
    .example = "sicnon export --db night.db --what claims -o claims.jsonl",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
