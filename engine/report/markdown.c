/* SPDX-License-Identifier: MIT */
/* Disputes as Markdown (CommonMark) that reads well raw and on a forge. What documents say is escaped, so that it stays what it is. */
#include <string.h>
#include "report/evidence.h"
#include "report/markup.h"
#include "report/report.h"
#include "report/wrap.h"

/* Marks that begin something anywhere in a line, and those that do so only where it begins. */
#define MARKS "\\`*_[]<>#|~&!"
#define MARKS_AT_START "-+=."

/* A number and a point begin a list. */
static gboolean ends_number(const char *start, const char *at) {
  if (*at != '.' && *at != ')') return FALSE;
  for (const char *digit = start; digit < at; digit++) {
    if (!g_ascii_isdigit(*digit)) return FALSE;
  }
  return at > start;
}

static void append_text(GString *out, const char *text) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, -1);
  for (const char *at = clean->str; *at != '\0'; at++) {
    gboolean first = at == clean->str && strchr(MARKS_AT_START, *at) != NULL;
    if (first || strchr(MARKS, *at) != NULL || ends_number(clean->str, at)) g_string_append_c(out, '\\');
    g_string_append_c(out, *at);
  }
}

/* The address of a link may hold no blank, bracket or angle. */
static void append_link(GString *out, const char *url, const char *text) {
  gboolean link = markup_is_web_address(url) && strpbrk(url, " \t\r\n()<>") == NULL;
  g_string_append(out, link ? "[" : "");
  append_text(out, text);
  if (link) g_string_append_printf(out, "](%s)", url);
}

static void append_row(GString *out, const char *name, const char *value) {
  g_string_append_printf(out, "| %s | ", name);
  append_text(out, value);
  g_string_append(out, " |\n");
}

static void append_number_row(GString *out, const char *name, guint64 value) {
  g_string_append_printf(out, "| %s | %" G_GUINT64_FORMAT " |\n", name, value);
}

static void write_begin(Report *report) {
  GString *out = report->out;
  const ReportHead *head = report->head;
  const DayRange period = tally_period(head->tally);
  g_autofree char *dates = evidence_dates(period.from, period.to);
  g_string_append(out, "# Claims that contradict each other\n\n| | |\n|---|---|\n");
  append_row(out, "period", dates);
  append_number_row(out, "findings", tally_findings(head->tally));
  append_number_row(out, "of them new since the last run", tally_new_findings(head->tally));
  append_number_row(out, "disputes", tally_disputes(head->tally));
  append_row(out, "chosen by", *head->filter != '\0' ? head->filter : "nothing: all findings");
  append_row(out, "program", head->program);
  append_row(out, "rules", head->run != NULL ? head->run->rules : "no run yet");
  for (guint i = 0; head->run != NULL && i < head->run->n_counts; i++) append_number_row(out, head->run->counts[i].name, head->run->counts[i].value);
}

static void write_side(GString *out, const PageSide *side) {
  const Position *position = side->position;
  g_autofree char *stance = evidence_stance(position->stance, position->proposition.modality), *count = evidence_count(position);
  g_string_append(out, "**");
  append_text(out, position->actor_name);
  g_string_append_printf(out, " %s** (%s)\n\n", stance, count);
  for (guint i = 0; i < side->claims->len; i++) {
    const ClaimRecord *record = g_ptr_array_index(side->claims, i);
    g_autofree char *quote = evidence_quote(record), *source = evidence_source(record);
    g_string_append(out, "> ");
    append_text(out, quote);
    g_string_append(out, "\n>\n> \342\200\224 ");
    append_link(out, record->url, source);
    g_string_append(out, "\n\n");
  }
}

static void write_page(Report *report, const Page *page) {
  GString *out = report->out;
  const FindingRecord *record = page->finding;
  char score[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf(out, "### %s%s, level %s, score %s, %s\n\n", record->fresh ? "New: " : "", kind_names[record->finding.kind],
                         level_names[record->finding.level], g_ascii_formatd(score, sizeof score, "%.2f", record->finding.score),
                         status_names[record->status]);
  write_side(out, &page->a);
  write_side(out, &page->b);
  append_text(out, record->finding.explanation);
  g_string_append_printf(out, "\n\n`%s`", record->finding.id);
  for (const char *const *step = record->finding.steps; *step != NULL; step++) g_string_append_printf(out, ", by `%s`", *step);
  g_string_append(out, "\n\n");
}

static void open_dispute(Report *report, const DisputeRecord *dispute) {
  GString *out = report->out;
  g_autofree char *dates = evidence_dates(dispute->first_seen, dispute->last_seen);
  g_string_append(out, "\n## ");
  append_text(out, dispute->subject);
  g_string_append_printf(out, "\n\n%s; dispute `%s`\n\n", dates, dispute->id);
}

static void write_end(Report *report) {
  const RunRecord *run = report->head->run;
  if (run == NULL || run->n_quarantine == 0) return;
  g_string_append(report->out, "\n## What could not be read\n\n");
  for (guint i = 0; i < run->n_quarantine; i++) {
    g_string_append(report->out, "- ");
    append_text(report->out, run->quarantine[i].origin);
    g_string_append(report->out, ": ");
    append_text(report->out, run->quarantine[i].reason);
    g_string_append_c(report->out, '\n');
  }
}

const ReportFormat report_markdown = {
    .name = "markdown",
    .extension = "md",
    .summary = "disputes to be read, raw or on a forge",
    .begin = write_begin,
    .page = write_page,
    .dispute_open = open_dispute,
    .end = write_end,
    .uses_tally = TRUE,
};
