/* SPDX-License-Identifier: MIT */
/* Every output format behind one interface: records in, bytes out. Where the bytes go is the caller's business.
 *
 * A format writes nothing but what it is given, in that order, so the bytes are as stable as the order of the store.
 * Order:    begin, then one of the others for each record, then end. Those that are NULL are left out: a format need not write all
 *           kinds of records. Of findings a format takes the record alone (`finding`), or a page with the claims of both sides
 *           (`page`); one that has `dispute_open` gets its pages dispute by dispute.
 * Lifetime: records are read during the call only. Cost: linear in what is written. Threads: formats have no state. */
#pragma once
#include <glib.h>
#include "model/record.h"
#include "report/page.h"
#include "report/tally.h"

/* What all of a report rests on. Of exports that are no reports only `raw_cells` and `byte_order_mark` count. */
typedef struct {
  const char *program;  /* "sicnon 0.1.0" */
  const RunRecord *run; /* the last one, with its quarantine; NULL before the first */
  const CorpusRecord *corpus; /* what the database holds; NULL: not known */
  const char *filter;   /* the options that chose the findings, "" for all */
  gint64 known_run;     /* what later runs were the first to tell of is new; 0: of the last run */
  const Tally *tally;   /* of the chosen findings; whole only for a format that `uses_tally`. NULL when no findings are written */
  gboolean raw_cells;       /* CSV: cells that a spreadsheet would take for formulas stay as they are */
  gboolean byte_order_mark; /* CSV: for spreadsheets that take UTF-8 for something else without it */
} ReportHead;

/* What is written; the names of --what, in this order. */
typedef enum { REPORT_FINDINGS, REPORT_CLAIMS, REPORT_POSITIONS, REPORT_REJECTED, REPORT_DISPUTES, N_REPORT_SUBJECTS } ReportSubject;
extern const char *const report_subject_names[]; /* NULL-terminated */

/* One writing, from begin to end. What a format must remember stands here: formats have no state. */
typedef struct {
  GString *out; /* the caller may take what is there between two calls */
  const ReportHead *head;
  ReportSubject subject;
  guint64 entries;  /* pieces that need a comma between them */
  guint64 left_out; /* findings that the format must not write: the caller tells */
  GHashTable *seen; /* strings, copied: what is written only once */
} Report;

typedef struct {
  const char *name;      /* as --format has it */
  const char *extension; /* of files in this format, without the dot */
  const char *summary;   /* one line for --help */
  void (*begin)(Report *report);
  void (*claim)(Report *report, const ClaimRecord *record);
  void (*position)(Report *report, const Position *position);
  void (*rejected)(Report *report, const RejectedRecord *record);
  void (*dispute)(Report *report, const DisputeRecord *record);
  void (*finding)(Report *report, const FindingRecord *record);
  void (*page)(Report *report, const Page *page);
  void (*dispute_open)(Report *report, const DisputeRecord *dispute);
  void (*dispute_close)(Report *report);
  void (*end)(Report *report);
  gboolean uses_tally; /* asks the whole tally from the beginning, which costs the caller a pass over all findings */
  gboolean is_database; /* no bytes to be appended but a file that the caller makes: it has none of the functions above */
  /* A second file that describes the first, of this name behind the first's; NULL for none. Written last. */
  const char *sidecar_suffix;
  void (*sidecar)(GString *out, const char *name, const ReportHead *head, ReportSubject subject);
} ReportFormat;

/* All formats, NULL-terminated; the first is the default. */
extern const ReportFormat *const report_formats[];
/* By name, or NULL. */
const ReportFormat *report_format(const char *name);
/* Does it write these records? */
gboolean report_writes(const ReportFormat *format, ReportSubject subject);

/* Members of report_formats[]. */
extern const ReportFormat report_jsonl;       /* one object a line: the frozen contract */
extern const ReportFormat report_csv;         /* RFC 4180, one row a finding */
extern const ReportFormat report_markdown;    /* disputes to be read, raw or on a forge */
extern const ReportFormat report_html;        /* the morning's report: one file, no script */
extern const ReportFormat report_review_html; /* to be judged without a server */
extern const ReportFormat report_atom;        /* a feed of findings */
extern const ReportFormat report_claimreview; /* schema.org, of confirmed findings only */
extern const ReportFormat report_annotations; /* W3C Web Annotation: the evidence in its text */
extern const ReportFormat report_sqlite;      /* a database to be published */
extern const ReportFormat report_bibtex;      /* the sources */
extern const ReportFormat report_dot;         /* who contradicts whom, for graphviz */
extern const ReportFormat report_svg;         /* the same, drawn */
