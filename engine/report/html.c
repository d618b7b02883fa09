/* SPDX-License-Identifier: MIT */
/* The morning's report: one file, no script, nothing loaded from elsewhere. The policy in its head lets the browser use one style sheet,
 * known by its hash, and nothing else. */
#include "report/html-private.h"

static void write_figure(GString *out, const char *name, guint64 value) {
  g_string_append_printf(out, "<li><strong>%" G_GUINT64_FORMAT "</strong> %s</li>\n", value, name);
}

/* Who reads a part must know it. */
static void write_filter(GString *out, const char *filter) {
  g_string_append(out, "\n<p class=\"meta\">Chosen by <code>");
  markup_text(out, filter, -1);
  g_string_append(out, "</code></p>");
}

static void write_head(GString *out, const ReportHead *head) {
  const DayRange period = tally_period(head->tally);
  g_autofree char *dates = evidence_dates(period.from, period.to), *since = about_fresh(head);
  g_string_append(out, "<body>\n<a class=\"skip\" href=\"#disputes\">To the disputes</a>\n<header>\n<h1>Claims that contradict each other</h1>\n");
  markup_element(out, "p", "meta", dates);
  if (*head->filter != '\0') write_filter(out, head->filter);
  g_string_append(out, "\n<ul class=\"figures\">\n");
  write_figure(out, "findings", tally_findings(head->tally));
  write_figure(out, since, tally_new_findings(head->tally));
  write_figure(out, "disputes", tally_disputes(head->tally));
  write_figure(out, "inputs not read by the last run", head->run != NULL ? head->run->n_quarantine : 0);
  g_string_append(out, "</ul>\n<nav aria-label=\"Contents\"><ul><li><a href=\"#new\">New</a></li><li><a href=\"#disputes\">Disputes</a></li>"
                       "<li><a href=\"#who\">Who contradicts whom</a></li><li><a href=\"#unread\">What could not be read</a></li><li><a href=\"#limits\">Limits</a></li>"
                       "<li><a href=\"#made\">How it was made</a></li></ul></nav>\n"
                       "</header>\n<main>\n");
}

static void write_begin(Report *report) {
  static const char *const styles[] = {"report.css", NULL};
  GString *out = report->out;
  g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  html_embed(out, styles, NULL);
  g_string_append(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"");
  markup_text(out, report->head->program, -1);
  g_string_append(out, "\">\n<title>Claims that contradict each other</title>\n</head>\n");
  write_head(out, report->head);
  html_new(out, report->head);
  g_string_append(out, "<section aria-labelledby=\"disputes\">\n<h2 id=\"disputes\">Disputes</h2>\n");
  if (tally_findings(report->head->tally) == 0) g_string_append(out, "<p>No findings.</p>\n");
  else html_legend(out);
}

static void write_page(Report *report, const Page *page) { html_finding(report->out, page); }

static void write_end(Report *report) {
  g_string_append(report->out, "</section>\n");
  html_matrix(report->out, report->head->tally);
  html_problems(report->out, report->head);
  html_limits(report->out, report->head);
  html_about(report->out, report->head);
  g_string_append(report->out, "</main>\n</body>\n</html>\n");
}

const ReportFormat report_html = {
    .name = "html",
    .extension = "html",
    .summary = "the morning's report: one file to be read and mailed",
    .begin = write_begin,
    .page = write_page,
    .dispute_open = html_dispute_open,
    .dispute_close = html_dispute_close,
    .end = write_end,
    .uses_tally = TRUE,
};
