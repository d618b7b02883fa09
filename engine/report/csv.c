/* SPDX-License-Identifier: MIT */
/* RFC 4180: a header line, CRLF, quotes doubled. Cells that spreadsheets take for formulas get an apostrophe in front
 * (OWASP, "CSV Injection"), unless raw cells are asked for. */
#include <string.h>
#include "base/json-text.h"
#include "report/about.h"
#include "report/json.h"
#include "report/report.h"
#include "report/wrap.h"

typedef struct {
  const char *name, *datatype; /* as CSVW has them */
} Column;

static const Column finding_columns[] = {
    {"id", "string"},          {"kind", "string"},       {"level", "string"},      {"score", "decimal"},   {"status", "string"},
    {"new", "boolean"},        {"dispute", "string"},    {"subject", "string"},    {"first_seen", "date"}, {"last_seen", "date"},
    {"a_actor", "string"},     {"a_name", "string"},     {"a_side", "string"},     {"a_stance", "string"}, {"a_claims", "integer"},
    {"a_quote", "string"},     {"a_publisher", "string"}, {"a_published", "date"}, {"a_document", "string"}, {"a_url", "anyURI"},
    {"b_actor", "string"},     {"b_name", "string"},     {"b_side", "string"},     {"b_stance", "string"}, {"b_claims", "integer"},
    {"b_quote", "string"},     {"b_publisher", "string"}, {"b_published", "date"}, {"b_document", "string"}, {"b_url", "anyURI"},
    {"explanation", "string"}, {"rule", "string"},
};

static const Column claim_columns[] = {
    {"id", "string"},     {"document", "string"}, {"publisher", "string"}, {"published", "date"},  {"url", "anyURI"},
    {"actor", "string"},  {"actor_name", "string"}, {"side", "string"},    {"speaker", "string"}, {"stance", "string"},
    {"modality", "string"}, {"event", "string"},  {"place", "string"},     {"confidence", "decimal"}, {"text", "string"},
};

/* ---- cells ---- */

static gboolean is_formula(const char *text) { return *text != '\0' && strchr("=+-@\t\r", *text) != NULL; }
static gboolean needs_quotes(const char *text) {
  gsize length = strlen(text);
  return strpbrk(text, ",\"\r\n") != NULL || (length > 0 && (text[0] == ' ' || text[length - 1] == ' '));
}

static void append_quoted(GString *out, const char *text) {
  g_string_append_c(out, '"');
  for (const char *quote; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
    g_string_append_len(out, text, quote - text + 1);
    g_string_append_c(out, '"');
  }
  g_string_append(out, text);
  g_string_append_c(out, '"');
}

static void cell_end(Report *report, gboolean last) { g_string_append(report->out, last ? "\r\n" : ","); }

/* NULL is an empty cell. */
static void text_cell(Report *report, const char *text, gssize length) {
  g_autoptr(GString) cell = g_string_new(NULL);
  if (text != NULL) wrap_clean(cell, text, length);
  if (!report->head->raw_cells && is_formula(cell->str)) g_string_prepend_c(cell, '\'');
  if (needs_quotes(cell->str)) append_quoted(report->out, cell->str);
  else g_string_append_len(report->out, cell->str, (gssize)cell->len);
  cell_end(report, FALSE);
}

static void number_cell(Report *report, double value) {
  json_append_double(report->out, value);
  cell_end(report, FALSE);
}

static void day_cell(Report *report, Day day) {
  char text[DAY_TEXT_SIZE];
  g_string_append(report->out, day_format(day, text));
  cell_end(report, FALSE);
}

static void row_end(Report *report) {
  g_string_truncate(report->out, report->out->len - 1);
  cell_end(report, TRUE);
}

static void write_header(Report *report, const Column *columns, gsize n) {
  for (gsize i = 0; i < n; i++) text_cell(report, columns[i].name, -1);
  row_end(report);
}

/* ---- rows ---- */

static void write_begin(Report *report) {
  if (report->head->byte_order_mark) g_string_append(report->out, "\357\273\277");
  if (report->subject == REPORT_CLAIMS) write_header(report, claim_columns, G_N_ELEMENTS(claim_columns));
  else write_header(report, finding_columns, G_N_ELEMENTS(finding_columns));
}

static void side_cells(Report *report, const PageSide *side) {
  static const ClaimRecord nothing = {0};
  const Position *position = side->position;
  const ClaimRecord *first = side->claims->len > 0 ? g_ptr_array_index(side->claims, 0) : &nothing;
  text_cell(report, position->actor, -1);
  text_cell(report, position->actor_name, -1);
  text_cell(report, position->side, -1);
  text_cell(report, stance_names[position->stance], -1);
  number_cell(report, position->n_evidence);
  text_cell(report, first->words != NULL ? first->words + first->claim.span.start : NULL, span_length(first->claim.span));
  text_cell(report, first->publisher, -1);
  day_cell(report, first->published);
  text_cell(report, first->document, -1);
  text_cell(report, first->url, -1);
}

static void write_page(Report *report, const Page *page) {
  const Finding *finding = &page->finding->finding;
  text_cell(report, finding->id, -1);
  text_cell(report, kind_names[finding->kind], -1);
  text_cell(report, level_names[finding->level], -1);
  number_cell(report, finding->score);
  text_cell(report, status_names[page->finding->status], -1);
  text_cell(report, page->finding->fresh ? "true" : "false", -1);
  text_cell(report, finding->dispute, -1);
  text_cell(report, finding->subject, -1);
  day_cell(report, finding->first_seen);
  day_cell(report, finding->last_seen);
  side_cells(report, &page->a);
  side_cells(report, &page->b);
  text_cell(report, finding->explanation, -1);
  text_cell(report, finding->rule, -1);
  row_end(report);
}

static void write_claim(Report *report, const ClaimRecord *record) {
  const Claim *claim = &record->claim;
  text_cell(report, claim->id.text, -1);
  text_cell(report, record->document, -1);
  text_cell(report, record->publisher, -1);
  day_cell(report, record->published);
  text_cell(report, record->url, -1);
  text_cell(report, claim->actor, -1);
  text_cell(report, claim->actor_name, -1);
  text_cell(report, claim->side, -1);
  text_cell(report, claim->speaker, -1);
  text_cell(report, stance_names[claim->stance], -1);
  text_cell(report, modality_names[claim->proposition.modality], -1);
  text_cell(report, claim->proposition.event, -1);
  text_cell(report, claim->proposition.place, -1);
  number_cell(report, claim->confidence);
  text_cell(report, record->words + claim->span.start, span_length(claim->span));
  row_end(report);
}

/* ---- what the columns are ---- */

static void write_columns(GString *out, const Column *columns, gsize n) {
  for (gsize i = 0; i < n; i++) {
    json_item(out);
    json_open(out, '{');
    json_text_member(out, "name", columns[i].name);
    json_text_member(out, "datatype", columns[i].datatype);
    json_close(out, '}');
  }
}

/* "CSV on the Web" (W3C Recommendation, 2015). */
static void write_sidecar(GString *out, const char *name, const ReportHead *head, ReportSubject subject) {
  json_open(out, '{');
  json_text_member(out, "@context", "http://www.w3.org/ns/csvw");
  json_text_member(out, "url", name);
  json_key(out, "tableSchema");
  json_open(out, '{');
  json_key(out, "columns");
  json_open(out, '[');
  if (subject == REPORT_CLAIMS) write_columns(out, claim_columns, G_N_ELEMENTS(claim_columns));
  else write_columns(out, finding_columns, G_N_ELEMENTS(finding_columns));
  json_close(out, ']');
  json_text_member(out, "primaryKey", "id");
  json_close(out, '}');
  json_key(out, "notes");
  json_open(out, '[');
  about_json(out, head);
  json_close(out, ']');
  json_close(out, '}');
  g_string_append_c(out, '\n');
}

const ReportFormat report_csv = {
    .name = "csv",
    .extension = "csv",
    .summary = "a row for each finding (or claim), for spreadsheets",
    .begin = write_begin,
    .claim = write_claim,
    .page = write_page,
    .sidecar_suffix = "-metadata.json",
    .sidecar = write_sidecar,
};
