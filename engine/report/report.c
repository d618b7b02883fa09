/* SPDX-License-Identifier: MIT */
#include "report/report.h"

const ReportFormat *const report_formats[] = {&report_jsonl, NULL};

const ReportFormat *report_format(const char *name) {
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    if (g_str_equal((*format)->name, name)) return *format;
  }
  return NULL;
}
