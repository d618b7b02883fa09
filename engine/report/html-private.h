/* SPDX-License-Identifier: MIT */
/* The parts of the HTML report. All append to `out`; texts of documents go through markup.h. */
#pragma once
#include "report/about.h"
#include "report/evidence.h"
#include "report/markup.h"
#include "report/report.h"

/* Lists in the report are cut at these lengths and say how much was left out: exports for programs have everything. */
#define HTML_NEW_LISTED 50
#define HTML_QUOTES_A_SIDE 5
#define HTML_POSITIONS_DRAWN 24
#define HTML_MATRIX_SIDES 16
#define HTML_PROBLEMS_LISTED 100

/* In the head: the policy that allows nothing but these, the style sheets as one, and the script (or NULL); names of files in report/html/. */
void html_embed(GString *out, const char *const *styles, const char *script);
/* "and 12 more" as a paragraph; nothing when there are none. */
void html_more(GString *out, guint64 total, guint64 shown, const char *what);
/* The same in every format of pages: ReportFormat.dispute_open, .dispute_close. */
void html_dispute_open(Report *report, const DisputeRecord *dispute);
void html_dispute_close(Report *report);
void html_finding(GString *out, const Page *page);
/* What the marks of timelines and intervals mean. */
void html_legend(GString *out);
/* Who said what when: a row for each position, a mark for each claim with a date, the table behind it. */
void html_timeline(GString *out, const DisputeRecord *dispute);
/* Two intervals on one axis. Nothing unless both positions count something and their numbers exclude each other. */
void html_intervals(GString *out, const Position *a, const Position *b);
/* Sides against sides, in numbers of findings. */
void html_matrix(GString *out, const Tally *tally);
void html_new(GString *out, const ReportHead *head);
/* What could not be read, with what to do about it; which limits were reached; what everything rests on. */
void html_problems(GString *out, const ReportHead *head);
void html_limits(GString *out, const ReportHead *head);
void html_about(GString *out, const ReportHead *head);
