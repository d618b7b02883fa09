/* SPDX-License-Identifier: MIT */
/* JSON Lines: one object a line, one document an object. */
#include "ingest/format.h"
#include "ingest/json-line.h"
#include "ingest/lines.h"
#include "ingest/utf8.h"
#include <string.h>

#define MEND_LINE "mend or drop the line"

typedef struct {
  const FormatInput *input;
  Lines *lines;
  gboolean any; /* a line that is not blank was there */
} JsonLines;

static gboolean jsonl_sniff(const char *head, gsize length) {
  if (length >= strlen(BOM) && memcmp(head, BOM, strlen(BOM)) == 0) return jsonl_sniff(head + strlen(BOM), length - strlen(BOM));
  gsize at = 0;
  while (at < length && g_ascii_isspace(head[at])) at++;
  if (at == length || head[at] != '{') return FALSE;
  do at++;
  while (at < length && g_ascii_isspace(head[at]));
  return at < length && (head[at] == '"' || head[at] == '}');
}

static gpointer jsonl_open(const FormatInput *input) {
  JsonLines *self = g_new0(JsonLines, 1);
  self->input = input;
  self->lines = lines_new(input->source, input->line_limit);
  return self;
}

static void jsonl_close(gpointer state) {
  JsonLines *self = state;
  lines_free(self->lines);
  g_free(self);
}

static InputProblem problem_at(const JsonLines *self, ProblemKind kind, const Line *line, const char *mend) {
  return (InputProblem){.kind = kind, .path = self->input->path, .line = line ? line->number : 0, .mend = mend};
}

static void report_fault(const JsonLines *self, const Line *line, const JsonFault *fault) {
  InputProblem where = problem_at(self, PROBLEM_LOST, line, MEND_LINE);
  if (fault->key) input_problems_report(self->input->problems, where, "\"%s\" %s, at byte %zu", fault->key, fault->reason, fault->at);
  else input_problems_report(self->input->problems, where, "not valid JSON: %s, at byte %zu", fault->reason, fault->at);
}

static const char *field(const JsonRecord *record, JsonField which) {
  const JsonText *value = json_record_field(record, which);
  return value ? value->text : NULL;
}

static void report_lone(const JsonLines *self, const Line *line, const JsonRecord *record) {
  gsize lone = 0;
  for (gsize i = 0; i < N_JSON_KEYS; i++) lone += record->values[i].lone;
  if (lone == 0) return;
  InputProblem where = problem_at(self, PROBLEM_KEPT, line, "write characters beyond U+FFFF as a pair of surrogates");
  input_problems_report(self->input->problems, where, "%zu lone surrogates, replaced by U+FFFD", lone);
}

/* A date without a year dates nothing. */
static Day published(const JsonLines *self, const Line *line, const JsonRecord *record) {
  Day day = {0};
  const char *text = field(record, FIELD_PUBLISHED);
  if (!text || (day_parse(text, &day) && day.year != 0)) return day;
  InputProblem where = problem_at(self, PROBLEM_KEPT, line, "write it as YYYY-MM-DD");
  input_problems_report(self->input->problems, where, "date of publication '%.40s' cannot be read, left open", text);
  return (Day){0};
}

static gboolean is_blank(const char *text) { return text[strspn(text, " \t\r\n\f\v")] == '\0'; }

/* The text of a record that can be a document; else NULL, and it is said why. */
static const JsonText *usable_text(const JsonLines *self, const Line *line, const JsonRecord *record) {
  const JsonText *text = json_record_field(record, FIELD_TEXT);
  InputProblem where = problem_at(self, PROBLEM_LOST, line, MEND_LINE);
  if (json_record_is_claim(record)) input_problems_report(self->input->problems, where, "an exported claim, not a document");
  else if (!text || is_blank(text->text)) input_problems_report(self->input->problems, where, "\"text\" is missing or empty");
  else if (text->length <= self->input->text_limit) return text;
  else input_problems_report(self->input->problems, where, "\"text\" is longer than %zu bytes", self->input->text_limit);
  return NULL;
}

static Document *document_of_record(const JsonLines *self, const Line *line, const JsonRecord *record) {
  const JsonText *text = usable_text(self, line, record);
  if (!text) return NULL;
  report_lone(self, line, record);
  g_autofree char *origin = g_strdup_printf("%s:%" G_GUINT64_FORMAT, self->input->origin, line->number);
  DocumentFields fields = {
      .id = field(record, FIELD_ID),
      .title = field(record, FIELD_TITLE),
      .publisher = field(record, FIELD_PUBLISHER),
      .url = field(record, FIELD_URL),
      .lang = field(record, FIELD_LANG),
      .published = published(self, line, record),
      .text = text->text,
      .text_length = (gssize)text->length,
      .origin = origin,
  };
  return document_new(&fields);
}

static Document *document_of_json(const JsonLines *self, const Line *line, char *json, gsize length) {
  JsonRecord record;
  JsonFault fault;
  if (json_line_scan(json, length, &record, &fault)) return document_of_record(self, line, &record);
  report_fault(self, line, &fault);
  return NULL;
}

static Document *document_of_line(const JsonLines *self, const Line *line) {
  if (line->too_long) {
    InputProblem where = problem_at(self, PROBLEM_LOST, line, "split it");
    input_problems_report(self->input->problems, where, "longer than %zu bytes", self->input->line_limit);
    return NULL;
  }
  if (utf8_is_valid(line->text, line->length)) return document_of_json(self, line, line->text, line->length);
  gsize length, bad;
  g_autofree char *repaired = utf8_repair(line->text, line->length, &length, &bad);
  Document *document = document_of_json(self, line, repaired, length);
  InputProblem where = problem_at(self, PROBLEM_KEPT, line, "save the file as UTF-8");
  if (document) input_problems_report(self->input->problems, where, "%zu bytes are not UTF-8, replaced by U+FFFD", bad);
  return document;
}

/* On the first line only. */
static void drop_bom(Line *line) {
  if (line->number != 1 || !g_str_has_prefix(line->text, BOM)) return;
  line->text += strlen(BOM);
  line->length -= strlen(BOM);
}

static gboolean jsonl_next(gpointer state, Document **out, GError **error) {
  JsonLines *self = state;
  *out = NULL;
  while (!*out) {
    Line line;
    if (!lines_next(self->lines, &line, error)) return FALSE;
    if (!line.text) break;
    drop_bom(&line);
    if (!line.too_long && strspn(line.text, " \t\r") == line.length) continue;
    self->any = TRUE;
    *out = document_of_line(self, &line);
  }
  if (!*out && !self->any) {
    InputProblem where = problem_at(self, PROBLEM_LOST, NULL, "fill or drop it");
    input_problems_report(self->input->problems, where, "is empty");
    self->any = TRUE; /* said once, however often the end is asked for */
  }
  return TRUE;
}

static const char *const extensions[] = {"jsonl", "ndjson", "json", NULL};

const Format format_jsonl = {"JSON Lines", extensions, jsonl_sniff, jsonl_open, jsonl_next, jsonl_close};
