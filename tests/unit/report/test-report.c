/* SPDX-License-Identifier: MIT */
#include "fixture.h"

Test(report, every_format_writes_everything) {
  for (const ReportFormat *const *format = report_formats; *format != NULL; format++) {
    cr_assert_eq(report_format((*format)->name), *format);
    cr_assert((*format)->extension && (*format)->summary, "%s", (*format)->name);
    cr_assert((*format)->claim && (*format)->finding && (*format)->position && (*format)->rejected && (*format)->dispute, "%s",
              (*format)->name);
  }
}

Test(report, unknown_format) { cr_assert_null(report_format("parchment")); }
