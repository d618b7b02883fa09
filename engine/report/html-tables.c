/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "report/html-private.h"

#define N G_GUINT64_FORMAT

void html_more(GString *out, guint64 total, guint64 shown, const char *what) {
  if (total > shown) g_string_append_printf(out, "<p class=\"faint\">and %" N " more %s</p>\n", total - shown, what);
}

void html_new(GString *out, const ReportHead *head) {
  g_autoptr(GArray) fresh = tally_fresh(head->tally);
  g_autofree char *since = about_fresh(head);
  g_string_append_printf(out, "<section aria-labelledby=\"new\">\n<h2 id=\"new\">%c%s</h2>\n", g_ascii_toupper(*since), since + 1);
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
  g_string_append(out, "<table class=\"matrix\">\n<caption class=\"faint\">Number of findings between two sides</caption>\n<thead><tr><td></td>");
  for (guint i = 0; i < n; i++) {
    g_string_append(out, "<th scope=\"col\">");
    markup_text(out, g_array_index(sides, TallySide, i).name, -1);
    g_string_append(out, "</th>");
  }
  g_string_append(out, "</tr></thead>\n<tbody>\n");
}

/* Four shades, by the share of the greatest; the number says it, too. */
static guint shade_of(guint64 value, guint64 most) { return (guint)((value * 4 + most - 1) / most); }

static void matrix_row(GString *out, const TallySide *side, const guint64 *cells, guint n, guint64 most) {
  g_string_append(out, "<tr><th scope=\"row\">");
  markup_text(out, side->name, -1);
  g_string_append(out, "</th>");
  for (guint i = 0; i < n; i++) {
    if (cells[i] > 0) g_string_append_printf(out, "<td class=\"number shade-%u\">%" N "</td>", shade_of(cells[i], most), cells[i]);
    else g_string_append(out, "<td></td>");
  }
  g_string_append(out, "</tr>\n");
}

void html_matrix(GString *out, const Tally *tally) {
  g_autoptr(GArray) sides = tally_sides(tally), pairs = tally_pairs(tally, sides);
  const guint n = MIN(sides->len, HTML_MATRIX_SIDES);
  const guint64 most = pairs->len > 0 ? g_array_index(pairs, TallyPair, 0).findings : 1;
  g_autofree guint64 *cells = fill_cells(pairs, n);
  g_string_append(out, "<section aria-labelledby=\"who\">\n<h2 id=\"who\">Who contradicts whom</h2>\n");
  if (n > 0) {
    g_string_append(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"who\">\n");
    matrix_head(out, sides, n);
    for (guint i = 0; i < n; i++) matrix_row(out, &g_array_index(sides, TallySide, i), cells + (gsize)i * n, n, most);
    g_string_append(out, "</tbody>\n</table>\n</div>\n");
  } else {
    g_string_append(out, "<p>Nobody.</p>\n");
  }
  html_more(out, sides->len, n, "sides with fewer findings");
  g_string_append(out, "</section>\n");
}

/* ---- what could not be done ---- */

static void problem_item(GString *out, const Quarantined *input) {
  g_string_append(out, "<li>");
  markup_text(out, input->origin, -1);
  g_string_append(out, ": ");
  markup_text(out, input->reason, -1);
  g_string_append(out, " <span class=\"faint\">");
  markup_text(out, input->mend, -1);
  g_string_append(out, "</span></li>\n");
}

/* What is said where nothing is listed. */
static const char *nothing_lost(const ReportHead *head, const char *text) { return head->run != NULL ? text : "<p>Not known: no run yet.</p>\n"; }

void html_problems(GString *out, const ReportHead *head) {
  const guint n = head->run != NULL ? head->run->n_quarantine : 0;
  g_string_append(out, "<section aria-labelledby=\"unread\">\n<h2 id=\"unread\">What could not be read</h2>\n");
  g_string_append(out, n == 0 ? nothing_lost(head, "<p>Nothing: the last run could use all of its input.</p>\n") : "<ul class=\"list\">\n");
  for (guint i = 0; i < MIN(n, HTML_PROBLEMS_LISTED); i++) problem_item(out, &head->run->quarantine[i]);
  if (n > 0) g_string_append(out, "</ul>\n");
  html_more(out, n, HTML_PROBLEMS_LISTED, "inputs");
  g_string_append(out, "</section>\n");
}

void html_limits(GString *out, const ReportHead *head) {
  g_autoptr(GArray) lines = about_lines(head);
  guint reached = 0;
  g_string_append(out, "<section aria-labelledby=\"limits\">\n<h2 id=\"limits\">Limits and losses of the last run</h2>\n");
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    if (!line->reached) continue;
    g_string_append(out, reached++ == 0 ? "<ul class=\"list\">\n<li>" : "<li>");
    markup_text(out, line->value, -1);
    g_string_append_c(out, ' ');
    markup_text(out, line->name, -1);
    g_string_append(out, "</li>\n");
  }
  g_string_append(out, reached > 0 ? "</ul>\n" : nothing_lost(head, "<p>None: nothing was cut off, left out or passed by.</p>\n"));
  g_string_append(out, "</section>\n");
}

/* ---- how it was made ---- */

static void about_row(GString *out, const AboutLine *line) {
  const gboolean number = g_ascii_isdigit(*line->value) && line->value[strspn(line->value, "0123456789")] == '\0';
  g_string_append(out, "<tr><th scope=\"row\">");
  markup_text(out, line->name, -1);
  g_string_append(out, number ? "</th><td class=\"number\">" : "</th><td>");
  markup_text(out, line->value, -1);
  g_string_append(out, "</td></tr>\n");
}

void html_about(GString *out, const ReportHead *head) {
  g_autoptr(GArray) lines = about_lines(head);
  g_string_append(out, "<section aria-labelledby=\"made\">\n<h2 id=\"made\">How it was made</h2>\n<table class=\"about\">\n");
  for (guint i = 0; i < lines->len; i++) {
    const AboutLine *line = &g_array_index(lines, AboutLine, i);
    if (i == 0 || line[-1].part != line->part)
      g_string_append_printf(out, "%s<tbody>\n<tr><th scope=\"rowgroup\" colspan=\"2\">%s</th></tr>\n", i > 0 ? "</tbody>\n" : "", about_part_names[line->part]);
    about_row(out, line);
  }
  g_string_append(out, "</tbody>\n</table>\n</section>\n");
}
