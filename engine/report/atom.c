/* SPDX-License-Identifier: MIT */
/* A feed of findings, RFC 4287. Ids are those of the findings, so that a reader knows what it has seen; the feed's is that of its filter. No clock: what is `updated` is the
 * last day on which a finding was seen, and the feed that of its last finding. */
#include "base/content-id.h"
#include "report/about.h"
#include "report/evidence.h"
#include "report/markup.h"
#include "report/report.h"

/* RFC 4287 wants a moment; of a finding without dates nothing better is known. */
#define ATOM_NO_DATE "1970-01-01"

static void write_updated(GString *out, Day day) {
  char text[DAY_TEXT_SIZE];
  gboolean whole = day_is_set(day) && day.year != 0;
  g_string_append_printf(out, "<updated>%sT00:00:00Z</updated>\n", whole ? day_format(day, text) : ATOM_NO_DATE);
}

/* Another choice of findings is another feed. */
static void write_filter_id(GString *out, const char *filter) {
  if (*filter != '\0') g_string_append_printf(out, ":%s", content_id_of_n(&filter, 1).text);
}

static void write_begin(Report *report) {
  GString *out = report->out;
  g_autofree char *rests_on = about_sentence(report->head);
  g_string_append(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">\n"
                       "<id>urn:sicnon:findings");
  write_filter_id(out, report->head->filter);
  g_string_append(out, "</id>\n<title>Claims that contradict each other</title>\n");
  write_updated(out, tally_period(report->head->tally).to);
  g_string_append(out, "<author><name>sicnon</name></author>\n<generator>");
  markup_text(out, report->head->program, -1);
  g_string_append(out, "</generator>\n<subtitle>");
  markup_text(out, rests_on, -1);
  g_string_append(out, "</subtitle>\n");
}

/* The content is HTML inside XML: escaped once as HTML, and that text once more. */
static void write_side(GString *html, const PageSide *side) {
  g_autofree char *stance = evidence_stance(side->position->stance, side->position->proposition.modality);
  g_autofree char *head = g_strdup_printf("%s %s:", side->position->actor_name, stance);
  markup_element(html, "p", NULL, head);
  for (guint i = 0; i < side->claims->len; i++) {
    const ClaimRecord *record = g_ptr_array_index(side->claims, i);
    g_autofree char *quote = evidence_quote(record), *source = evidence_source(record);
    markup_element(html, "blockquote", NULL, quote);
    g_string_append(html, "<p>");
    markup_link(html, record->url, source);
    g_string_append(html, "</p>");
  }
}

static void write_content(GString *out, const Page *page) {
  g_autoptr(GString) html = g_string_new(NULL);
  write_side(html, &page->a);
  write_side(html, &page->b);
  markup_element(html, "p", NULL, page->finding->finding.explanation);
  g_string_append(out, "<content type=\"html\">");
  markup_text(out, html->str, -1);
  g_string_append(out, "</content>\n");
}

/* RFC 4287 wants a link when the content is not the whole matter: that of the first claim which has one. */
static void write_link(GString *out, const PageSide *side) {
  for (guint i = 0; i < side->claims->len; i++) {
    const ClaimRecord *record = g_ptr_array_index(side->claims, i);
    if (!markup_is_web_address(record->url)) continue;
    g_string_append(out, "<link rel=\"related\" href=\"");
    markup_text(out, record->url, -1);
    g_string_append(out, "\"/>\n");
    return;
  }
}

static void write_page(Report *report, const Page *page) {
  const Finding *finding = &page->finding->finding;
  GString *out = report->out;
  g_string_append_printf(out, "<entry>\n<id>urn:sicnon:finding:%s</id>\n<title>", finding->id);
  markup_text(out, finding->subject, -1);
  g_string_append(out, "</title>\n");
  write_updated(out, finding->last_seen);
  g_string_append_printf(out, "<category term=\"%s\"/>\n<category term=\"level:%s\"/>\n", kind_names[finding->kind],
                         level_names[finding->level]);
  write_link(out, &page->a);
  write_link(out, &page->b);
  write_content(out, page);
  g_string_append(out, "</entry>\n");
}

static void write_end(Report *report) { g_string_append(report->out, "</feed>\n"); }

const ReportFormat report_atom = {
    .name = "atom",
    .extension = "atom",
    .summary = "a feed for news readers",
    .begin = write_begin,
    .page = write_page,
    .end = write_end,
    .uses_tally = TRUE,
};
