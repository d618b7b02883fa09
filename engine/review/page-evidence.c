/* SPDX-License-Identifier: MIT */
#include "review/page-evidence.h"

#include <math.h>
#include <string.h>

/* Of a long paragraph, so many bytes before and behind the claim. */
#define PARAGRAPH_BEFORE 500
#define PARAGRAPH_BEHIND 350

/* ---- words with marks ---- */

static gboolean is_within(Span span, guint32 at) { return span_is_set(span) && at >= span.start && at < span.end; }

/* The next place from `at` on where a mark begins or ends. */
static guint32 next_edge(const Claim *claim, guint32 at, guint32 end) {
  const Span spans[] = {claim->span, claim->source, claim->cue, claim->content};
  for (gsize i = 0; i < G_N_ELEMENTS(spans); i++) {
    if (!span_is_set(spans[i])) continue;
    if (spans[i].start > at) end = MIN(end, spans[i].start);
    if (spans[i].end > at) end = MIN(end, spans[i].end);
  }
  return end;
}

/* Cleaning takes blanks at the ends away; between two pieces they are needed. */
static void write_piece(Visit *visit, const char *text, gsize length) {
  if (length == 0) return;
  if (g_ascii_isspace(text[0])) page_printf(visit, " ");
  markup_text(visit->out, text, (gssize)length);
  if (length > 1 && g_ascii_isspace(text[length - 1])) page_printf(visit, " ");
}

static void write_marked(Visit *visit, const ClaimRecord *record, guint32 at, guint32 to) {
  const Claim *claim = &record->claim;
  const gboolean marked = is_within(claim->span, at) || is_within(claim->content, at);
  const char *kind = is_within(claim->source, at) ? "source" : is_within(claim->cue, at) ? "cue" : is_within(claim->content, at) ? "content" : "said";
  if (marked) page_printf(visit, "<mark class=\"%s\">", kind);
  write_piece(visit, record->words + at, to - at);
  if (marked) page_printf(visit, "</mark>");
}

/* Never in the middle of a character. */
static guint32 paragraph_start(const ClaimRecord *record, guint32 at) {
  const guint32 least = at > PARAGRAPH_BEFORE ? at - PARAGRAPH_BEFORE : 0;
  while (at > least && record->words[at - 1] != '\n') at--;
  while ((record->words[at] & 0xc0) == 0x80) at++;
  return at;
}

static guint32 paragraph_end(const ClaimRecord *record, guint32 at) {
  const gsize most = MIN(record->words_length, (gsize)at + PARAGRAPH_BEHIND);
  while (at < most && record->words[at] != '\n') at++;
  while (at > 0 && (record->words[at] & 0xc0) == 0x80) at--;
  return at;
}

static void write_paragraph(Visit *visit, const ClaimRecord *record) {
  const Claim *claim = &record->claim;
  const guint32 first = MIN(claim->span.start, claim->content.start), last = MAX(claim->span.end, claim->content.end);
  const guint32 start = paragraph_start(record, first), end = MAX(paragraph_end(record, last), last);
  page_printf(visit, "<blockquote>");
  if (start > 0 && record->words[start - 1] != '\n') page_printf(visit, "&hellip; ");
  for (guint32 at = start, to; at < end; at = to) {
    to = next_edge(claim, at, end);
    write_marked(visit, record, at, to);
  }
  if (end < record->words_length && record->words[end] != '\n') page_printf(visit, " &hellip;");
  page_printf(visit, "</blockquote>\n");
}

/* ---- claims ---- */

static void write_source(Visit *visit, const ClaimRecord *record) {
  page_printf(visit, "<p class=\"source\">");
  markup_link(visit->out, record->url, record->publisher != NULL ? record->publisher : record->document);
  if (day_is_set(record->published)) page_printf(visit, ", ");
  page_day(visit, record->published);
  if (record->title != NULL) {
    page_printf(visit, ": ");
    page_text(visit, record->title);
  }
  if (record->claim.speaker != NULL) {
    page_printf(visit, "; spoken by ");
    page_text(visit, record->claim.speaker);
  }
  for (const char *const *via = record->claim.via; *via != NULL; via++) {
    page_printf(visit, "; via ");
    page_text(visit, *via);
  }
  page_printf(visit, "</p>\n");
}

static void write_number(Visit *visit, double value) { page_number(visit, "%.15g", value); }

static void write_quantity(Visit *visit, const Quantity *quantity) {
  if (quantity->of == NULL) return;
  page_printf(visit, "<p class=\"faint\">counts ");
  page_text(visit, quantity->of);
  page_printf(visit, ": ");
  if (!isfinite(quantity->max)) page_printf(visit, "at least ");
  if (!isfinite(quantity->min)) page_printf(visit, "at most ");
  if (isfinite(quantity->min)) write_number(visit, quantity->min);
  if (isfinite(quantity->min) && isfinite(quantity->max) && quantity->max > quantity->min) page_printf(visit, " to ");
  if (isfinite(quantity->max) && (quantity->max > quantity->min)) write_number(visit, quantity->max);
  if (quantity->unit != NULL && strcmp(quantity->unit, "count") != 0) {
    page_printf(visit, " ");
    page_text(visit, quantity->unit);
  }
  page_printf(visit, "</p>\n");
}

static void write_claim(Visit *visit, const ClaimRecord *record) {
  if (record->unkept) page_printf(visit, "<blockquote>(text not kept)</blockquote>\n");
  else write_paragraph(visit, record);
  write_source(visit, record);
}

void evidence_side(Visit *visit, const char *letter, const QueueSide *side, const GPtrArray *claims, guint total) {
  const ClaimRecord *first = claims->len > 0 ? claims->pdata[0] : NULL;
  page_printf(visit, "<section class=\"side %s\" aria-labelledby=\"side-%s\">\n<h2 id=\"side-%s\">", stance_names[side->stance], letter, letter);
  page_link(visit, "/actor/", side->actor, side->name);
  page_printf(visit, " <em>%s", stance_names[side->stance]);
  if (first != NULL && first->claim.proposition.modality != MODALITY_ACTUAL)
    page_printf(visit, " (%s)", modality_names[first->claim.proposition.modality]);
  page_printf(visit, "</em></h2>\n<p class=\"faint\">");
  page_count(visit, total, "claim", "claims");
  page_printf(visit, ", ");
  page_count(visit, side->sources, "independent source", "independent sources");
  page_printf(visit, "; side ");
  page_text(visit, side->side);
  page_printf(visit, "</p>\n");
  if (first != NULL) write_quantity(visit, &first->claim.proposition.quantity);
  for (guint i = 0; i < claims->len; i++) write_claim(visit, claims->pdata[i]);
  page_more(visit, total, claims->len, "claims");
  page_printf(visit, "</section>\n");
}
