/* SPDX-License-Identifier: MIT */
/* schema.org ClaimReview as JSON-LD. A rating is an editorial judgement, so only findings that a person has confirmed are written; the
 * others are left out and the caller counts them. schema.org knows no relation between claims: what contradicts a claim stands in a term
 * of our own. */
#include "base/json-text.h"
#include "report/about.h"
#include "report/json.h"
#include "report/markup.h"
#include "report/report.h"
#include "report/wrap.h"

#define OWN_TERMS "urn:sicnon:terms#"

static void write_begin(Report *report) {
  g_string_append(report->out, "{\"@context\":[\"https://schema.org\",{\"isContradictedBy\":\"" OWN_TERMS "isContradictedBy\",\"restsOn\":{\"@id\":\"" OWN_TERMS
                               "restsOn\",\"@type\":\"@json\"}}],\"@graph\":[");
}

static void clean_member(GString *out, const char *key, const char *text, gssize length) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, length);
  json_text_member(out, key, clean->str);
}

static void words_member(GString *out, const char *key, const PageSide *side) {
  if (side->claims->len == 0) return;
  const ClaimRecord *record = g_ptr_array_index(side->claims, 0);
  clean_member(out, key, record->words + record->claim.content.start, span_length(record->claim.content));
}

static void write_appearance(GString *out, const ClaimRecord *record) {
  json_item(out);
  json_open(out, '{');
  json_text_member(out, "@type", "NewsArticle");
  if (markup_is_web_address(record->url)) clean_member(out, "url", record->url, -1);
  if (record->title != NULL) clean_member(out, "headline", record->title, -1);
  if (record->publisher != NULL) clean_member(out, "publisher", record->publisher, -1);
  if (day_is_set(record->published)) json_day_member(out, "datePublished", record->published);
  json_close(out, '}');
}

static void write_said(GString *out, const PageSide *side) {
  json_text_member(out, "@type", "Claim");
  words_member(out, "text", side);
  json_key(out, "author");
  json_open(out, '{');
  json_text_member(out, "@type", "Organization");
  clean_member(out, "name", side->position->actor_name, -1);
  json_close(out, '}');
  json_key(out, "appearance");
  json_open(out, '[');
  for (guint i = 0; i < side->claims->len; i++) write_appearance(out, g_ptr_array_index(side->claims, i));
  json_close(out, ']');
}

static void write_rating(GString *out, const Finding *finding) {
  json_key(out, "reviewRating");
  json_open(out, '{');
  json_text_member(out, "@type", "Rating");
  json_text_member(out, "alternateName", "Contradicted by another actor");
  clean_member(out, "ratingExplanation", finding->explanation, -1);
  json_close(out, '}');
}

static void write_author(GString *out, const ReportHead *head) {
  json_key(out, "author");
  json_open(out, '{');
  json_text_member(out, "@type", "SoftwareApplication");
  json_text_member(out, "name", head->program);
  json_close(out, '}');
}

/* Of the two claims the reviewed one is that which the other rejects. */
static void write_page(Report *report, const Page *page) {
  const Finding *finding = &page->finding->finding;
  GString *out = report->out;
  if (page->finding->status != STATUS_CONFIRMED) {
    report->left_out++;
    return;
  }
  g_string_append(out, report->entries++ > 0 ? ",\n{" : "\n{");
  json_text_member(out, "@type", "ClaimReview");
  g_autofree char *id = g_strdup_printf("urn:sicnon:finding:%s", finding->id);
  json_text_member(out, "@id", id);
  json_text_member(out, "url", id);
  json_day_member(out, "datePublished", finding->last_seen);
  write_author(out, report->head);
  words_member(out, "claimReviewed", &page->b);
  write_rating(out, finding);
  json_key(out, "itemReviewed");
  json_open(out, '{');
  write_said(out, &page->b);
  json_key(out, "isContradictedBy");
  json_open(out, '{');
  write_said(out, &page->a);
  json_close(out, '}');
  json_close(out, '}');
  json_close(out, '}');
}

/* At the end: only now it is known what was chosen. */
static void write_end(Report *report) {
  g_string_append(report->out, "\n],\"restsOn\":");
  about_json(report->out, report->head);
  g_string_append(report->out, "}\n");
}

const ReportFormat report_claimreview = {
    .name = "claimreview",
    .extension = "jsonld",
    .summary = "schema.org JSON-LD, of confirmed findings only",
    .begin = write_begin,
    .page = write_page,
    .end = write_end,
};
