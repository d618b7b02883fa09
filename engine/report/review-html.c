/* SPDX-License-Identifier: MIT */
/* Findings to be judged without a server: one file that can be mailed. What is decided is kept by the browser and saved as a file of decisions, which
 * `sicnon review --batch` reads. The policy in its head lets the browser use one style sheet and one script, known by their hashes, and
 * nothing else. */
#include "report/html-private.h"

static void write_begin(Report *report) {
  static const char *const styles[] = {"report.css", "review-html.css", NULL};
  GString *out = report->out;
  const DayRange period = tally_period(report->head->tally);
  g_autofree char *dates = evidence_dates(period.from, period.to);
  g_string_append(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
  html_embed(out, styles, "review-html.js");
  g_string_append(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"generator\" content=\"");
  markup_text(out, report->head->program, -1);
  g_string_append(out, "\">\n<title>Findings to be reviewed</title>\n</head>\n<body>\n<header>\n<h1>Findings to be reviewed</h1>\n");
  markup_element(out, "p", "meta", dates);
  g_string_append_printf(out,
                         "\n<p>Decide about each finding; what you choose stays in this browser. In the end save the decisions and hand the file back: "
                         "<code>sicnon review --batch decisions.jsonl</code> takes it.</p>\n<noscript><p><strong>Scripts are off: decisions cannot be saved "
                         "here.</strong></p></noscript>\n<form class=\"bar\" id=\"bar\"><label>Your name <input id=\"reviewer\" autocomplete=\"name\"></label> "
                         "<button type=\"button\" id=\"save\">Save decisions</button> <output id=\"count\">0 of %" G_GUINT64_FORMAT "</output> "
                         "<label><input type=\"checkbox\" id=\"keys\" checked> keys: j k, c u, 1 to 9</label></form>\n</header>\n<main>\n<h2>Disputes</h2>\n",
                         tally_findings(report->head->tally));
  if (tally_findings(report->head->tally) == 0) g_string_append(out, "<p>No findings.</p>\n");
}

static void write_choice(GString *out, const char *finding, const char *value, const char *prefix, const char *name) {
  g_string_append_printf(out, "<label><input type=\"radio\" name=\"v-%s\" value=\"%s%s\"> %s</label>\n", finding, prefix, value, name);
}

static void write_decision(GString *out, const FindingRecord *record) {
  const char *id = record->finding.id;
  g_string_append_printf(out, "<form class=\"decide\" data-finding=\"%s\" data-seen=\"%" G_GINT64_FORMAT "\">\n<fieldset>\n<legend>Is it a contradiction?</legend>\n", id,
                         record->seen);
  write_choice(out, id, status_names[STATUS_CONFIRMED], "", "confirm");
  write_choice(out, id, status_names[STATUS_UNSURE], "", "unsure");
  write_choice(out, id, status_names[STATUS_DUPLICATE], "", "duplicate");
  for (const char *const *reason = reason_names; *reason != NULL; reason++) write_choice(out, id, *reason, "dismissed:", *reason);
  g_string_append(out, "</fieldset>\n<label>Note <input name=\"note\"></label>\n<label>Duplicate of <input name=\"duplicate_of\"></label>\n"
                       "<button type=\"button\" class=\"clear\">Clear</button>\n</form>\n");
}

static void write_page(Report *report, const Page *page) {
  html_finding(report->out, page);
  write_decision(report->out, page->finding);
}

static void write_end(Report *report) {
  html_about(report->out, report->head);
  g_string_append(report->out, "</main>\n</body>\n</html>\n");
}

const ReportFormat report_review_html = {
    .name = "review-html",
    .extension = "html",
    .summary = "findings to be judged without a server: one file whose decisions come back",
    .begin = write_begin,
    .page = write_page,
    .dispute_open = html_dispute_open,
    .dispute_close = html_dispute_close,
    .end = write_end,
    .uses_tally = TRUE,
};
