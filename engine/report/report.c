/* SPDX-License-Identifier: MIT */
#include "report/report.h"

const ReportFormat *const report_formats[] = {
    &report_jsonl,       &report_csv,    &report_markdown, &report_html, &report_review_html, &report_atom, &report_claimreview,
    &report_annotations, &report_sqlite, &report_bibtex,   &report_dot,  &report_svg,         NULL,
};

const char *const report_subject_names[] = {"findings", "claims", "positions", "rejected", "disputes", NULL};

const ReportFormat *report_format(const char *name) {
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    if (g_str_equal((*format)->name, name)) return *format;
  }
  return NULL;
}

gboolean report_writes(const ReportFormat *format, ReportSubject subject) {
  const gboolean writes[N_REPORT_SUBJECTS] = {
      format->finding != NULL || format->page != NULL || format->uses_tally || format->is_database,
      format->claim != NULL,
      format->position != NULL,
      format->rejected != NULL,
      format->dispute != NULL,
  };
  return writes[subject];
}
