/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <glib/gstdio.h>
#include "cli/command.h"
#include "cli/export-publication.h"
#include "cli/export.h"
#include "cli/finding-options.h"
#include "cli/known-actor.h"
#include "cli/options.h"
#include "report/about.h"
#include "store/runs.h"

/* ---- records that no filter chooses ---- */

static gboolean export_claim(const ClaimRecord *record, gpointer data) {
  Export *export = data;
  if (record->unkept) export->without_text++;
  export->format->claim(&export->report, record);
  return export_pass(export);
}

static gboolean export_position(const Position *position, gpointer data) {
  Export *export = data;
  export->format->position(&export->report, position);
  return export_pass(export);
}

static gboolean export_rejected(const RejectedRecord *record, gpointer data) {
  Export *export = data;
  export->format->rejected(&export->report, record);
  return export_pass(export);
}

static gboolean export_dispute(const DisputeRecord *dispute, gpointer data) {
  Export *export = data;
  export->format->dispute(&export->report, dispute);
  return export_pass(export);
}

static gboolean export_claims(Export *export, GError **error) {
  return store_each_claim(export->store, NULL, export_claim, export, error) && export_finish(export, error);
}
static gboolean export_positions(Export *export, GError **error) {
  return store_each_position(export->store, export_position, export, error) && export_finish(export, error);
}
static gboolean export_rejected_pairs(Export *export, GError **error) {
  return store_each_rejected(export->store, NULL, export_rejected, export, error) && export_finish(export, error);
}
static gboolean export_disputes(Export *export, GError **error) {
  return store_each_dispute(export->store, export_dispute, export, error) && export_finish(export, error);
}

/* In the order of ReportSubject. */
static gboolean (*const subjects[])(Export *export, GError **error) = {
    export_findings, export_claims, export_positions, export_rejected_pairs, export_disputes,
};
G_STATIC_ASSERT(G_N_ELEMENTS(subjects) == N_REPORT_SUBJECTS);

/* ---- what stands above the findings ---- */

static gboolean tally_finding(const FindingRecord *record, gpointer data) {
  tally_add(data, record);
  return TRUE;
}

static gboolean fill_tally(const Export *export, Tally *tally, GError **error) {
  return !export->format->uses_tally || store_each_finding(export->store, export->filter, tally_finding, tally, error);
}

static gboolean write_records(Export *export, GError **error) {
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  export->report.seen = seen;
  if (export->format->begin != NULL) export->format->begin(&export->report);
  if (!subjects[export->report.subject](export, error)) return FALSE;
  if (export->format->end != NULL) export->format->end(&export->report);
  if (export->report.left_out > 0) fprintf(stderr, "sicnon: %" G_GUINT64_FORMAT " findings left out: nobody has confirmed them\n", export->report.left_out);
  return TRUE;
}

/* ---- what goes where ---- */

typedef struct {
  FindingOptions findings;
  char *what, *format, *path, *about;
  gboolean raw_cells, excel;
} ExportOptions;

typedef struct {
  Export *export;
  const ExportOptions *options;
  gboolean filtered;
  GString *sidecar, *about; /* filled when the records are written */
} Job;

static gboolean has_path(const ExportOptions *options) { return options->path != NULL && !g_str_equal(options->path, "-"); }

static void describe(Job *job, const ReportHead *head) {
  const ReportFormat *format = job->export->format;
  g_autofree char *name = has_path(job->options) ? g_path_get_basename(job->options->path) : NULL;
  if (format->sidecar != NULL && name != NULL) format->sidecar(job->sidecar, name, head, job->export->report.subject);
  if (job->options->about == NULL) return;
  about_json(job->about, head);
  g_string_append_c(job->about, '\n');
}

static gboolean write_database(const Job *job, const ReportHead *head, GError **error) {
  const PublicationOptions options = {job->export->store, job->export->filter, !job->filtered, job->options->path, job->export->tally};
  return export_publication(&options, head, error);
}

static gboolean write_report(Job *job, ReportHead *head, GError **error) {
  Export *export = job->export;
  g_autoptr(Tally) tally = tally_new();
  if (!fill_tally(export, tally, error)) return FALSE;
  export->tally = tally;
  head->tally = export->report.subject == REPORT_FINDINGS ? tally : NULL;
  export->report.head = head;
  if (!(export->format->is_database ? write_database(job, head, error) : write_records(export, error))) return FALSE;
  describe(job, head);
  return TRUE;
}

/* ---- the last run ---- */

typedef struct {
  Job *job;
  ReportHead *head;
  gboolean written;
} RunReport;

static gboolean take_number(const RunRecord *run, gpointer data) {
  *(gint64 *)data = run->number;
  return FALSE;
}

/* The record is there during the visit only. */
static gboolean write_for_run(const RunRecord *run, gpointer data) {
  RunReport *report = data;
  report->head->run = run;
  report->written = write_report(report->job, report->head, &report->job->export->error);
  return FALSE;
}

static gboolean write_with_run(Job *job, ReportHead *head, GError **error) {
  gint64 number = 0;
  Export *export = job->export;
  RunReport report = {job, head, FALSE};
  if (!store_each_run(export->store, 0, take_number, &number, error)) return FALSE;
  if (number == 0) return write_report(job, head, error);
  return store_each_run(export->store, number, write_for_run, &report, error) && export_finish(export, error) && report.written;
}

/* ---- the command ---- */

static void export_options_clear(ExportOptions *options) {
  finding_options_clear(&options->findings);
  g_free(options->what);
  g_free(options->format);
  g_free(options->path);
  g_free(options->about);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ExportOptions, export_options_clear)

static const ReportFormat *find_format(const char *name, GError **error) {
  const ReportFormat *found = report_format(name != NULL ? name : report_formats[0]->name);
  if (found != NULL) return found;
  g_autoptr(GString) choices = g_string_new(NULL);
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    g_string_append_printf(choices, "%s%s", choices->len > 0 ? ", " : "", (*format)->name);
  }
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--format %s: must be one of %s", name, choices->str);
  return NULL;
}

static gboolean check_subject(const ReportFormat *format, ReportSubject subject, GError **error) {
  if (report_writes(format, subject)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--format %s cannot write %s: use --format jsonl", format->name,
              report_subject_names[subject]);
  return FALSE;
}

/* A filter that is not applied must not look as if it were. */
static gboolean check_filter(const char *filter, ReportSubject subject, GError **error) {
  if (*filter == '\0' || subject == REPORT_FINDINGS) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: only findings can be filtered", filter);
  return FALSE;
}

/* Under whatever name: a night that is written over is lost. */
static gboolean is_database_itself(const char *path, const char *db) {
  GStatBuf one, other;
  return path != NULL && g_stat(path, &one) == 0 && g_stat(db, &other) == 0 && one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/* What would be written under -o, and what goes beside it. */
static gboolean is_taken(const ReportFormat *format, const ExportOptions *options) {
  if (!has_path(options) || options->about == NULL) return FALSE;
  g_autofree char *beside = g_strconcat(options->path, format->sidecar_suffix, NULL); /* no suffix: the path itself */
  return g_str_equal(options->about, options->path) || g_str_equal(options->about, beside);
}

static gboolean check_path(const ReportFormat *format, const ExportOptions *options, const char *db, GError **error) {
  const char *both[] = {options->path, options->about};
  if (format->is_database && !has_path(options)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--format %s makes a file: name it with -o FILE", format->name);
    return FALSE;
  }
  if (is_taken(format, options)) {
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "--about %s: is written by -o already: name another file", options->about);
    return FALSE;
  }
  for (gsize i = 0; i < G_N_ELEMENTS(both); i++) {
    if (!is_database_itself(both[i], db)) continue;
    g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: is the database itself: name another file", both[i]);
    return FALSE;
  }
  return TRUE;
}

static gboolean check_csv(const ReportFormat *format, const ExportOptions *options, GError **error) {
  if (format == &report_csv || (!options->raw_cells && !options->excel)) return TRUE;
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_USAGE, "%s: only for --format csv", options->excel ? "--excel" : "--csv-raw");
  return FALSE;
}

static gboolean write_file(const char *path, const GString *text, GError **error) {
  g_autoptr(Output) output = output_open(path, error);
  if (output == NULL) return FALSE;
  g_string_append_len(output->text, text->str, (gssize)text->len);
  return output_close(g_steal_pointer(&output), error);
}

static gboolean write_beside(const Job *job, GError **error) {
  const char *suffix = job->export->format->sidecar_suffix;
  const gboolean wanted = job->sidecar->len > 0 && g_file_test(job->options->path, G_FILE_TEST_IS_REGULAR); /* nothing lies beside a device */
  g_autofree char *beside = wanted ? g_strconcat(job->options->path, suffix, NULL) : NULL;
  if (beside != NULL && !write_file(beside, job->sidecar, error)) return FALSE;
  return job->options->about == NULL || write_file(job->options->about, job->about, error);
}

/* What a record lacks must not look as if there were nothing. */
static gboolean tell_without_text(const Export *export) {
  if (export->without_text > 0)
    fprintf(stderr, "sicnon: %" G_GUINT64_FORMAT " claims have no text: their documents were kept without (`sicnon run --no-texts`)\n",
            export->without_text);
  return TRUE;
}

static gboolean check_all(const ExportOptions *options, const char *filter, const ReportFormat *format, ReportSubject subject, GError **error) {
  return check_subject(format, subject, error) && check_filter(filter, subject, error) && check_csv(format, options, error);
}

static gboolean export_job(Job *job, ReportHead *head, GError **error) {
  const gboolean database = job->export->format->is_database;
  g_autoptr(Output) output = database ? NULL : output_open(job->options->path, error);
  if (!database && output == NULL) return FALSE;
  g_autoptr(GString) nothing = g_string_new(NULL), sidecar = g_string_new(NULL), about = g_string_new(NULL);
  job->sidecar = sidecar;
  job->about = about;
  job->export->output = output;
  job->export->report.out = database ? nothing : output->text;
  if (!write_with_run(job, head, error) || !tell_without_text(job->export)) return FALSE;
  return (database || output_close(g_steal_pointer(&output), error)) && write_beside(job, error);
}

static gboolean export_to(Invocation *invocation, const ExportOptions *options, const ReportFormat *format, ReportSubject subject, GError **error) {
  FindingFilter filter;
  CorpusRecord corpus = {0};
  g_autofree char *text = finding_options_text(&options->findings);
  if (!check_all(options, text, format, subject, error)) return FALSE;
  if (!finding_options_read(&options->findings, &filter, error) || !invocation_open_store(invocation, error)) return FALSE;
  if (!check_path(format, options, invocation->db, error)) return FALSE;
  if (!store_begin_reading(invocation->store, error) || !known_actor_check(invocation->store, filter.actor, filter.side, error)) return FALSE;
  if (!store_corpus(invocation->store, &corpus, error)) return FALSE;
  ReportHead head = {.program = "sicnon " SICNON_VERSION, .corpus = &corpus, .filter = text, .known_run = filter.known_run,
                     .raw_cells = options->raw_cells, .byte_order_mark = options->excel};
  Export export = {.store = invocation->store, .format = format, .filter = &filter, .report = {.subject = subject}};
  Job job = {.export = &export, .options = options, .filtered = *text != '\0'};
  return export_job(&job, &head, error);
}

static gboolean export_by(Invocation *invocation, const ExportOptions *options, GError **error) {
  const char *what = options->what != NULL ? options->what : report_subject_names[REPORT_FINDINGS];
  if (!option_check_name("--what", what, report_subject_names, error)) return FALSE;
  const ReportFormat *format = find_format(options->format, error);
  return format != NULL && export_to(invocation, options, format, (ReportSubject)name_index(report_subject_names, what), error);
}

static char *formats_help(void) {
  GString *help = g_string_new("Formats:\n");
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    g_string_append_printf(help, "  %-12s %s\n", (*format)->name, (*format)->summary);
  }
  return g_string_free(help, FALSE);
}

static ExitCode run(Invocation *invocation, GError **error) {
  g_auto(ExportOptions) options = {0};
  const GOptionEntry entries[] = {
      {"what", 0, 0, G_OPTION_ARG_FILENAME, &options.what, "findings (default), claims, positions, rejected or disputes", "WHAT"},
      {"format", 0, 0, G_OPTION_ARG_FILENAME, &options.format, "One of those below; jsonl unless said", "FORMAT"},
      {"output", 'o', 0, G_OPTION_ARG_FILENAME, &options.path, "Write this file, whole or not at all (default: standard output)", "FILE"},
      FINDING_OPTION_ENTRIES(options.findings),
      {"about", 0, 0, G_OPTION_ARG_FILENAME, &options.about, "Also write what this rests on, as JSON: corpus, rules, counts, limits", "FILE"},
      {"csv-raw", 0, 0, G_OPTION_ARG_NONE, &options.raw_cells, "Leave cells that a spreadsheet takes for formulas as they are", NULL},
      {"excel", 0, 0, G_OPTION_ARG_NONE, &options.excel, "Begin CSV with a byte order mark", NULL},
      G_OPTION_ENTRY_NULL,
  };
  g_autofree char *formats = formats_help();
  invocation->notes = formats;
  if (invocation_parse(invocation, entries, 0, 0, error)) export_by(invocation, &options, error);
  return EXIT_CODE_DONE;
}

const Command command_export = {
    .name = "export",
    .arguments = "",
    .summary = "Write findings, claims and more for people and other programs",
    .example = "sicnon export --db night.db --format html -o morning.html",
    .needs = NEEDS_STORE_READ,
    .run = run,
};
