/* SPDX-License-Identifier: MIT */
/* Records on their way from the store through a format to the output. */
#pragma once
#include "cli/output.h"
#include "report/report.h"
#include "store/visit.h"

typedef struct {
  Store *store;
  const ReportFormat *format;
  const FindingFilter *filter; /* of findings, and of the disputes they belong to */
  Output *output;
  Report report; /* writes into the output */
  Tally *tally;         /* counts what is written, unless the format had a whole one made before */
  guint64 without_text; /* claims */
  GError *error; /* of a visit, which cannot return one */
} Export;

/* Writes all findings that pass the filter, as the format takes them. */
gboolean export_findings(Export *export, GError **error);
/* What a visitor returns after it has written a record. */
gboolean export_pass(Export *export);
/* TRUE unless a visit failed; then its error is handed on. */
gboolean export_finish(Export *export, GError **error);
