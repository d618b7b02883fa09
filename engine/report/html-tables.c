/* SPDX-License-Identifier: MIT */
#include "report/html-private.h"

#define N G_GUINT64_FORMAT

void html_more(GString *out, guint64 total, guint64 shown, const char *what) {
  if (total > shown) g_string_append_printf(out, "<p class=\"faint\">and %" N " more %s</p>\n", total - shown, what);
}

void html_new(GString *out, const Tally *tally) {
  g_autoptr(GArray) fresh = tally_fresh(tally);
  g_string_append(out, "<section aria-labelledby=\"new\">\n<h2 id=\"new\">New since the last run</h2>\n");
  if (fresh->len == 0) g_string_append(out, "<p>Nothing.</p>\n");
  else g_string_append(out, "<ul class=\"list\">\n");
  for (guint i = 0; i < MIN(fresh->len, HTML_NEW_LISTED); i++) {
    const TallyFresh *dispute = &g_array_index(fresh, TallyFresh, i);
    char score[G_ASCII_DTOSTR_BUF_SIZE];
    g_string_append_printf(out, "<li><a href=\"#d-%s\">", dispute->dispute);
    markup_text(out, dispute->subject, -1);
    g_string_append_printf(out, "</a> <span class=\"faint\">%" N " new of %" N ", best score %s</span></li>\n", dispute->fresh, dispute->findings,
                           g_ascii_formatd(score, sizeof score, "%.2f", dispute->score));
  }
  if (fresh->len > 0) g_string_append(out, "</ul>\n");
  html_more(out, fresh->len, HTML_NEW_LISTED, "disputes with new findings below");
  g_string_append(out, "</section>\n");
}

/* ---- sides against sides ---- */

static guint64 *fill_cells(const GArray *pairs, guint n) {
  guint64 *cells = g_new0(guint64, (gsize)n * n);
  for (guint i = 0; i < pairs->len; i++) {
    const TallyPair *pair = &g_array_index(pairs, TallyPair, i);
    if (pair->b < n) cells[pair->a * n + pair->b] = cells[pair->b * n + pair->a] = pair->findings;
  }
  return cells;
}

static void matrix_head(GString *out, const GArray *sides, guint n) {
  g_string_append(out, "<table>\n<caption class=\"faint\">Number of findings between two sides</caption>\n<thead><tr><td></td>");
  for (guint i = 0; i < n; i++) {
    g_string_append(out, "<th scope=\"col\">");
    markup_text(out, g_array_index(sides, TallySide, i).name, -1);
    g_string_append(out, "</th>");
  }
  g_string_append(out, "</tr></thead>\n<tbody>\n");
}

static void matrix_row(GString *out, const TallySide *side, const guint64 *cells, guint n) {
  g_string_append(out, "<tr><th scope=\"row\">");
  markup_text(out, side->name, -1);
  g_string_append(out, "</th>");
  for (guint i = 0; i < n; i++) {
    if (cells[i] > 0) g_string_append_printf(out, "<td class=\"number\">%" N "</td>", cells[i]);
    else g_string_append(out, "<td></td>");
  }
  g_string_append(out, "</tr>\n");
}

void html_matrix(GString *out, const Tally *tally) {
  g_autoptr(GArray) sides = tally_sides(tally), pairs = tally_pairs(tally, sides);
  const guint n = MIN(sides->len, HTML_MATRIX_SIDES);
  g_autofree guint64 *cells = fill_cells(pairs, n);
  g_string_append(out, "<section aria-labelledby=\"who\">\n<h2 id=\"who\">Who contradicts whom</h2>\n");
  if (n > 0) {
    g_string_append(out, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"who\">\n");
    matrix_head(out, sides, n);
    for (guint i = 0; i < n; i++) matrix_row(out, &g_array_index(sides, TallySide, i), cells + (gsize)i * n, n);
    g_string_append(out, "</tbody>\n</table>\n</div>\n");
  } else {
    g_string_append(out, "<p>Nobody.</p>\n");
  }
  html_more(out, sides->len, n, "sides with fewer findings");
  g_string_append(out, "</section>\n");
}

/* ---- how it was made ---- */

static void text_row(GString *out, const char *name, const char *value) {
  g_string_append_printf(out, "<tr><th scope=\"row\">%s</th><td>", name);
  markup_text(out, value, -1);
  g_string_append(out, "</td></tr>\n");
}

void html_counts(GString *out, const ReportHead *head) {
  g_string_append(out, "<section aria-labelledby=\"made\">\n<h2 id=\"made\">How it was made</h2>\n<table>\n<tbody>\n");
  text_row(out, "program", head->program);
  text_row(out, "rules", head->run != NULL ? head->run->rules : "no run yet");
  text_row(out, "chosen by", *head->filter != '\0' ? head->filter : "nothing: all findings");
  for (guint i = 0; head->run != NULL && i < head->run->n_counts; i++) {
    g_string_append(out, "<tr><th scope=\"row\">");
    markup_text(out, head->run->counts[i].name, -1);
    g_string_append_printf(out, "</th><td class=\"number\">%" N "</td></tr>\n", head->run->counts[i].value);
  }
  g_string_append(out, "</tbody>\n</table>\n</section>\n");
}

void html_problems(GString *out, const ReportHead *head) {
  const guint n = head->run != NULL ? head->run->n_quarantine : 0;
  if (n == 0) return;
  g_string_append(out, "<section aria-labelledby=\"unread\">\n<h2 id=\"unread\">What could not be read</h2>\n<ul class=\"list\">\n");
  for (guint i = 0; i < MIN(n, HTML_PROBLEMS_LISTED); i++) {
    const Quarantined *input = &head->run->quarantine[i];
    g_string_append(out, "<li>");
    markup_text(out, input->origin, -1);
    g_string_append(out, ": ");
    markup_text(out, input->reason, -1);
    g_string_append(out, "</li>\n");
  }
  g_string_append(out, "</ul>\n");
  html_more(out, n, HTML_PROBLEMS_LISTED, "inputs");
  g_string_append(out, "</section>\n");
}
