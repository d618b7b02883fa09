/* SPDX-License-Identifier: MIT */
/* The evidence of findings as W3C Web Annotations (Recommendation, 2017), one JSON document. Every target has both selectors: the
 * quote with what stands around it, and the position. The unit of a position is a Unicode code point of the document's text, as the
 * standard's text positions are read by its users; the JSON Lines export has the bytes. */
#include "base/json-text.h"
#include "report/about.h"
#include "report/evidence.h"
#include "report/json.h"
#include "report/markup.h"
#include "report/report.h"

#define CONTEXT_CHARACTERS 32

static void write_begin(Report *report) {
  g_string_append(report->out, "{\"@context\":[\"http://www.w3.org/ns/anno.jsonld\",{\"restsOn\":{\"@id\":\"urn:sicnon:terms#restsOn\",\"@type\":\"@json\"}}],"
                               "\"type\":\"AnnotationPage\",\"generator\":");
  json_append_string(report->out, report->head->program, -1);
  g_string_append(report->out, ",\"items\":[");
}

/* So many characters before or behind a place in the text, fewer at its ends. */
static const char *step(const ClaimRecord *record, const char *at, gint characters) {
  const char *end = record->words + record->words_length;
  for (; characters > 0 && at < end; characters--) at = g_utf8_next_char(at);
  for (; characters < 0 && at > record->words; characters++) at = g_utf8_prev_char(at);
  return at;
}

static void piece_member(GString *out, const char *key, const char *from, const char *to) {
  json_key(out, key);
  json_append_string(out, from, to - from);
}

static void write_quote_selector(GString *out, const ClaimRecord *record) {
  const char *start = record->words + record->claim.span.start, *end = record->words + record->claim.span.end;
  json_item(out);
  json_open(out, '{');
  json_text_member(out, "type", "TextQuoteSelector");
  piece_member(out, "exact", start, end);
  piece_member(out, "prefix", step(record, start, -CONTEXT_CHARACTERS), start);
  piece_member(out, "suffix", end, step(record, end, CONTEXT_CHARACTERS));
  json_close(out, '}');
}

static void write_position_selector(GString *out, const ClaimRecord *record) {
  glong start = g_utf8_strlen(record->words, record->claim.span.start);
  glong length = g_utf8_strlen(record->words + record->claim.span.start, span_length(record->claim.span));
  json_item(out);
  json_open(out, '{');
  json_text_member(out, "type", "TextPositionSelector");
  json_number_member(out, "start", (double)start);
  json_number_member(out, "end", (double)(start + length));
  json_close(out, '}');
}

static void write_target(GString *out, const ClaimRecord *record) {
  g_autofree char *name = g_uri_escape_string(record->document, NULL, FALSE);
  g_autofree char *urn = g_strdup_printf("urn:sicnon:document:%s", name);
  json_key(out, "target");
  json_open(out, '{');
  json_text_member(out, "source", markup_is_web_address(record->url) ? record->url : urn);
  json_key(out, "selector");
  json_open(out, '[');
  write_quote_selector(out, record);
  write_position_selector(out, record);
  json_close(out, ']');
  json_close(out, '}');
}

static void write_body(GString *out, const Page *page, const PageSide *side) {
  const Position *position = side->position;
  g_autofree char *stance = evidence_stance(position->stance, position->proposition.modality);
  g_autofree char *text = g_strdup_printf("%s %s. %s", position->actor_name, stance, page->finding->finding.explanation);
  json_key(out, "body");
  json_open(out, '{');
  json_text_member(out, "type", "TextualBody");
  json_text_member(out, "format", "text/plain");
  json_text_member(out, "value", text);
  json_close(out, '}');
}

static void write_annotation(Report *report, const Page *page, const PageSide *side, const ClaimRecord *record) {
  GString *out = report->out;
  g_autofree char *id = g_strdup_printf("urn:sicnon:finding:%s:claim:%s", page->finding->finding.id, record->claim.id.text);
  g_string_append(out, report->entries++ > 0 ? ",\n{" : "\n{");
  json_text_member(out, "id", id);
  json_text_member(out, "type", "Annotation");
  json_text_member(out, "motivation", "linking");
  write_body(out, page, side);
  write_target(out, record);
  json_close(out, '}');
}

static void write_side(Report *report, const Page *page, const PageSide *side) {
  for (guint i = 0; i < side->claims->len; i++) write_annotation(report, page, side, g_ptr_array_index(side->claims, i));
}

static void write_page(Report *report, const Page *page) {
  write_side(report, page, &page->a);
  write_side(report, page, &page->b);
}

static void write_end(Report *report) {
  g_string_append(report->out, "\n],\"restsOn\":");
  about_json(report->out, report->head);
  g_string_append(report->out, "}\n");
}

const ReportFormat report_annotations = {
    .name = "annotations",
    .extension = "json",
    .summary = "the evidence as W3C Web Annotations",
    .begin = write_begin,
    .page = write_page,
    .end = write_end,
};
