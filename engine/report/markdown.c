/* SPDX-License-Identifier: MIT */
/* Disputes as Markdown (CommonMark) that reads well raw and on a forge. What documents say is escaped, so that it stays what it is. */
#include <string.h>
#include "report/about.h"
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

/* What a reader wants first; the rest of what it rests on stands at the end. */
static void write_begin(Report *report) {
  g_autoptr(GArray) lines = about_lines(report->head);
  g_string_append(report->out, "# Claims that contradict each other\n\n| | |\n|---|---|\n");
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    if (line->part == ABOUT_REPORT) append_row(report->out, line->name, line->value);
  }
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
                         evidence_status(record->status));
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
  const guint sources = positions_sources(dispute->positions, dispute->n_positions);
  g_string_append_printf(out, "\n\n%s; %u independent source%s; dispute `%s`\n\n", dates, sources, sources == 1 ? "" : "s", dispute->id);
}

static void write_problems(GString *out, const RunRecord *run) {
  if (run == NULL || run->n_quarantine == 0) return;
  g_string_append(out, "\n## What could not be read\n\n");
  for (guint i = 0; i < run->n_quarantine; i++) {
    const Quarantined *input = &run->quarantine[i];
    g_autofree char *text = g_strdup_printf("%s: %s (%s)", input->origin, input->reason, input->mend);
    g_string_append(out, "- ");
    append_text(out, text);
    g_string_append_c(out, '\n');
  }
}

static void write_end(Report *report) {
  GString *out = report->out;
  g_autoptr(GArray) lines = about_lines(report->head);
  write_problems(out, report->head->run);
  g_string_append(out, "\n## How it was made\n");
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    if (line->part == ABOUT_REPORT) continue;
    if (line[-1].part != line->part) g_string_append_printf(out, "\n### %s\n\n", about_part_names[line->part]);
    g_string_append(out, line->reached ? "- **" : "- ");
    append_text(out, line->name);
    g_string_append(out, ": ");
    append_text(out, line->value);
    g_string_append(out, line->reached ? "**\n" : "\n");
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
