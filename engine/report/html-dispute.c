/* SPDX-License-Identifier: MIT */
#include "report/html-private.h"

static void write_claim(GString *out, const ClaimRecord *record) {
  g_autofree char *quote = evidence_quote(record), *source = evidence_source(record);
  markup_element(out, "blockquote", NULL, quote);
  g_string_append(out, "\n<p class=\"source\">");
  markup_link(out, record->url, source);
  if (record->title != NULL) {
    g_string_append(out, ": ");
    markup_text(out, record->title, -1);
  }
  if (record->claim.speaker != NULL) {
    g_string_append(out, "; spoken by ");
    markup_text(out, record->claim.speaker, -1);
  }
  g_string_append(out, "</p>\n");
}

static void write_side(GString *out, const PageSide *side) {
  const Position *position = side->position;
  g_autofree char *stance = evidence_stance(position->stance, position->proposition.modality), *count = evidence_count(position);
  g_string_append_printf(out, "<div class=\"side %s\">\n<h5>", stance_names[position->stance]);
  markup_text(out, position->actor_name, -1);
  g_string_append_printf(out, " <em>%s</em></h5>\n", stance);
  for (guint i = 0; i < MIN(side->claims->len, HTML_QUOTES_A_SIDE); i++) write_claim(out, g_ptr_array_index(side->claims, i));
  html_more(out, side->claims->len, HTML_QUOTES_A_SIDE, "claims");
  g_string_append_printf(out, "<p class=\"faint\">%s</p>\n</div>\n", count);
}

static void write_inference(GString *out, const Finding *finding) {
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append(out, "<details>\n<summary>How it was inferred</summary>\n<ul>\n");
  for (const char *const *step = finding->steps; *step != NULL; step++) {
    g_string_append(out, "<li>step: ");
    markup_text(out, *step, -1);
    g_string_append(out, "</li>\n");
  }
  g_string_append(out, "<li>rule: ");
  markup_text(out, finding->rule, -1);
  g_string_append(out, "</li>\n<li>score:");
  for (guint i = 0; i < finding->n_factors; i++) {
    g_string_append_printf(out, "%s %s %s", i > 0 ? " \303\227" : "", finding->factors[i].name,
                           g_ascii_formatd(number, sizeof number, "%.2f", finding->factors[i].value));
  }
  g_string_append_printf(out, "</li>\n<li>id: <code>%s</code></li>\n</ul>\n</details>\n", finding->id);
}

void html_finding(GString *out, const Page *page) {
  const FindingRecord *record = page->finding;
  char score[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append_printf(out, "<article class=\"finding\" id=\"f-%s\">\n<h4>%s%s, level %s, score %s, %s</h4>\n", record->finding.id,
                         record->fresh ? "<span class=\"new\">New:</span> " : "", kind_names[record->finding.kind],
                         level_names[record->finding.level], g_ascii_formatd(score, sizeof score, "%.2f", record->finding.score),
                         evidence_status(record->status));
  g_string_append(out, "<div class=\"sides\">\n");
  write_side(out, &page->a);
  write_side(out, &page->b);
  g_string_append(out, "</div>\n");
  html_intervals(out, record->a, record->b);
  markup_element(out, "p", "why", record->finding.explanation);
  g_string_append_c(out, '\n');
  write_inference(out, &record->finding);
  g_string_append(out, "</article>\n");
}

void html_dispute_open(Report *report, const DisputeRecord *dispute) {
  GString *out = report->out;
  const guint n = g_strv_length((char **)dispute->findings), sources = positions_sources(dispute->positions, dispute->n_positions);
  const guint64 chosen = tally_findings_of(report->head->tally, dispute->id);
  char score[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *dates = evidence_dates(dispute->first_seen, dispute->last_seen);
  g_autofree char *part = chosen < n ? g_strdup_printf("%" G_GUINT64_FORMAT " of ", chosen) : g_strdup("");
  g_string_append_printf(out, "<section class=\"dispute\" id=\"d-%s\" aria-labelledby=\"h-%s\">\n<h3 id=\"h-%s\">", dispute->id, dispute->id,
                         dispute->id);
  markup_text(out, dispute->subject, -1);
  g_string_append_printf(out, "</h3>\n<p class=\"meta\">%s; %s%u finding%s, best score %s; %u independent source%s</p>\n", dates, part, n,
                         n == 1 ? "" : "s", g_ascii_formatd(score, sizeof score, "%.2f", dispute->score), sources, sources == 1 ? "" : "s");
  html_timeline(out, dispute);
}

void html_dispute_close(Report *report) { g_string_append(report->out, "</section>\n"); }
