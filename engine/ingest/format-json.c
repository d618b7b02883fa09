/* SPDX-License-Identifier: MIT */
/* JSON, one document an object: a line each, over several lines, in an array or an envelope (ingest/json-shape.h). */
#include "ingest/article.h"
#include "ingest/html.h"
#include "ingest/json-line.h"
#include "ingest/json-nested.h"
#include "ingest/json-records.h"
#include "ingest/utf8.h"
#include <string.h>

#define MEND_LINE "mend or drop the line"
#define MEND_OBJECT "mend or drop the object"
#define MEND_KEY "name the key that has it, --map text=KEY.KEY, or drop it"

typedef struct {
  const FormatInput *input;
  JsonKeys keys;
  JsonShape shape;
  GError *failure;      /* to look at the head */
  Lines *lines;         /* JSON_LINES */
  JsonRecords *records; /* else */
  JsonNested *nested;
  HtmlReader *html; /* or NULL: no markup was there yet */
  GPtrArray *strings; /* that came out of nested values, of one record */
  gboolean any;       /* a line that is not blank was there */
} Json;

static gboolean json_sniff(const char *head, gsize length) {
  const char *at = format_skip_space(head, &length);
  if (length < 2 || (*at != '{' && *at != '[')) return FALSE;
  char first = *at++;
  length--;
  at = format_skip_space(at, &length);
  return length > 0 && (first == '[' ? *at == '{' : *at == '"' || *at == '}');
}

static gpointer json_open(const FormatInput *input) {
  Json *self = g_new0(Json, 1);
  self->input = input;
  self->keys = input->map ? json_keys_of_map(input->map) : json_dialects;
  self->nested = json_nested_new();
  self->strings = g_ptr_array_new_with_free_func(g_free);
  const char *head = NULL;
  gsize length = 0;
  if (!source_peek(input->source, &head, &length, &self->failure)) return self;
  head = format_skip_space(head, &length);
  self->shape = json_shape(head, length);
  if (self->shape == JSON_LINES) self->lines = lines_new(input->source, input->line_limit);
  else self->records = json_records_new(input->source, self->shape, input->line_limit);
  return self;
}

static void json_close(gpointer state) {
  Json *self = state;
  if (self->input->map) g_free((gpointer)self->keys.items);
  g_clear_error(&self->failure);
  lines_free(self->lines);
  json_records_free(self->records);
  json_nested_free(self->nested);
  html_reader_free(self->html);
  g_ptr_array_unref(self->strings);
  g_free(self);
}

static const char *mend(const Json *self) { return self->shape == JSON_LINES ? MEND_LINE : MEND_OBJECT; }

static InputProblem problem_at(const Json *self, ProblemKind kind, const Line *line, const char *mend) {
  return (InputProblem){.kind = kind, .path = self->input->path, .line = line ? line->number : 0, .mend = mend};
}

static void report_fault(const Json *self, const Line *line, const JsonFault *fault) {
  InputProblem where = problem_at(self, PROBLEM_LOST, line, mend(self));
  const char *cut = self->shape == JSON_LINES ? "the line ends inside the object" : "the file ends inside the object";
  if (fault->key) input_problems_report(self->input->problems, where, "\"%s\" %s, at byte %zu", fault->key, fault->reason, fault->at);
  else input_problems_report(self->input->problems, where, "not valid JSON: %s, at byte %zu", fault->reason ? fault->reason : cut, fault->at);
}

static const char *field(const JsonRecord *record, Field which) {
  const JsonText *value = json_record_field(record, which);
  return value ? value->text : NULL;
}

static void report_lone(const Json *self, const Line *line, const JsonRecord *record) {
  gsize lone = 0;
  for (gsize i = 0; i < record->keys->n; i++) lone += record->values[i].lone;
  if (lone == 0) return;
  InputProblem where = problem_at(self, PROBLEM_KEPT, line, "write characters beyond U+FFFF as a pair of surrogates");
  input_problems_report(self->input->problems, where, "%zu lone surrogates, replaced by U+FFFD", lone);
}

/* Takes the string. NULL stays NULL. */
static char *plain_of(Json *self, char *markup, GError **error) {
  if (!markup || (!self->html && !(self->html = html_reader_new(error)))) return markup;
  char *plain = html_read_fragment(self->html, markup, strlen(markup));
  g_free(markup);
  return plain;
}

static char *resolve_one(Json *self, const JsonKey *key, const JsonText *value, GError **error) {
  gboolean markup = key->kind == KEY_MARKUP;
  char *found = NULL;
  if (key->kind == KEY_NESTED) found = json_nested_find(self->nested, value->text, value->length, key->path, error);
  else if (key->kind == KEY_BODIES) found = json_nested_body(self->nested, value->text, value->length, &markup, error);
  else found = g_strdup(value->text);
  return markup ? plain_of(self, found, error) : found;
}

/* Gives what a path leads to, and the words of markup, the place of the values in which they stand. */
static gboolean resolve(Json *self, JsonRecord *record, GError **error) {
  g_ptr_array_set_size(self->strings, 0);
  for (gsize i = 0; i < self->keys.n; i++) {
    const JsonKey *key = &self->keys.items[i];
    JsonText *value = &record->values[i];
    if (!value->text || (key->kind != KEY_NESTED && key->kind != KEY_BODIES && key->kind != KEY_MARKUP)) continue;
    g_autoptr(GError) wrong = NULL;
    char *found = resolve_one(self, key, value, &wrong);
    *value = (JsonText){.text = found, .length = found ? strlen(found) : 0};
    g_ptr_array_add(self->strings, found);
    if (!wrong) continue;
    g_propagate_prefixed_error(error, g_steal_pointer(&wrong), "\"%s\": ", key->name);
    return FALSE;
  }
  return TRUE;
}

static gboolean is_withdrawn(const JsonRecord *record) {
  const JsonText *status = json_record_kind(record, KEY_STATUS);
  return status && (strcmp(status->text, "withheld") == 0 || g_str_has_prefix(status->text, "cancel"));
}

/* The text of a record that can be a document; else NULL, and it is said why. */
static const JsonText *usable_text(const Json *self, const Line *line, const JsonRecord *record) {
  const JsonText *text = json_record_field(record, FIELD_TEXT);
  const char *name = self->input->map ? self->input->map->paths[FIELD_TEXT] : field_names[FIELD_TEXT];
  InputProblem where = problem_at(self, PROBLEM_LOST, line, mend(self));
  if (!text && !self->input->map) where.mend = MEND_KEY;
  if (json_record_is_claim(record)) input_problems_report(self->input->problems, where, "an exported claim, not a document");
  else if (is_withdrawn(record)) input_problems_report(self->input->problems, where, "withdrawn by its publisher (\"pubstatus\")");
  else if (!text || article_is_blank(text->text)) input_problems_report(self->input->problems, where, "\"%s\" is missing or empty", name);
  else if (text->length <= self->input->text_limit) return text;
  else input_problems_report(self->input->problems, where, "\"%s\" is longer than %zu bytes", name, self->input->text_limit);
  return NULL;
}

static Document *document_of_record(Json *self, const Line *line, JsonRecord *record) {
  g_autoptr(GError) wrong = NULL;
  if (!resolve(self, record, &wrong)) {
    input_problems_report(self->input->problems, problem_at(self, PROBLEM_LOST, line, mend(self)), "%s", wrong->message);
    return NULL;
  }
  const JsonText *text = usable_text(self, line, record);
  if (!text) return NULL;
  report_lone(self, line, record);
  const Article article = {
      .id = field(record, FIELD_ID),
      .title = field(record, FIELD_TITLE),
      .publisher = field(record, FIELD_PUBLISHER),
      .url = field(record, FIELD_URL),
      .lang = field(record, FIELD_LANG),
      .published = field(record, FIELD_PUBLISHED),
      .text = text->text,
      .length = text->length,
      .line = line->number,
  };
  return article_document(self->input, &article);
}

static Document *document_of_json(Json *self, const Line *line, char *json, gsize length) {
  JsonRecord record;
  JsonFault fault;
  if (json_line_scan(json, length, &self->keys, &record, &fault)) return document_of_record(self, line, &record);
  report_fault(self, line, &fault);
  return NULL;
}

static Document *document_of_line(Json *self, const Line *line) {
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

static gboolean next_line(Json *self, Line *line, GError **error) {
  if (self->shape != JSON_LINES) return json_records_next(self->records, line, error);
  if (!lines_next(self->lines, line, error)) return FALSE;
  if (line->text) drop_bom(line);
  return TRUE;
}

static gboolean json_next(gpointer state, Document **out, GError **error) {
  Json *self = state;
  *out = NULL;
  if (self->failure) {
    g_propagate_error(error, g_steal_pointer(&self->failure));
    return FALSE;
  }
  while (!*out) {
    Line line;
    if (!next_line(self, &line, error)) return FALSE;
    if (!line.text) break;
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

const Format format_json = {"json", "JSON", extensions, json_sniff, json_open, json_next, json_close};
