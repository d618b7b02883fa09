/* SPDX-License-Identifier: MIT */
/* Small pictures with the table behind them. Colour never says anything alone: marks differ in shape, and the table says it in words. */
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include "report/html-private.h"

#define CHART_WIDTH 720
#define CHART_LABELS 230 /* columns for names at the left */
#define CHART_ROW 22
#define CHART_MARGIN 14
#define CHART_DIGIT 7 /* width of one */
#define LABEL_CHARACTERS 32

/* Where a value between from and to stands. All at one value: in the middle. */
static double chart_x(double value, double from, double to) {
  const double left = CHART_LABELS, width = CHART_WIDTH - CHART_LABELS - CHART_MARGIN;
  return to > from ? left + width * (value - from) / (to - from) : left + width / 2;
}

static void append_label(GString *out, const char *text, double y) {
  g_autofree char *valid = g_utf8_make_valid(text, -1);
  gboolean cut = g_utf8_strlen(valid, -1) > LABEL_CHARACTERS;
  g_autofree char *shown = cut ? g_utf8_substring(valid, 0, LABEL_CHARACTERS - 1) : g_strdup(valid);
  g_string_append_printf(out, "<text x=\"0\" y=\"%d\">", (int)y);
  markup_text(out, shown, -1);
  g_string_append(out, cut ? "\342\200\246</text>\n" : "</text>\n");
}

/* ---- the timeline ---- */

static gboolean is_placed(Day day) { return day_is_set(day) && day.year != 0; }

static void widen(DayRange *range, Day day) {
  if (!is_placed(day)) return;
  if (!day_is_set(range->from) || day_compare(day, range->from) < 0) range->from = day;
  if (!day_is_set(range->to) || day_compare(day, range->to) > 0) range->to = day;
}

static DayRange dispute_range(const DisputeRecord *dispute) {
  DayRange range = {0};
  for (guint i = 0; i < dispute->n_positions; i++) {
    for (guint j = 0; j < dispute->positions[i]->n_evidence; j++) widen(&range, dispute->positions[i]->evidence[j].said);
  }
  return range;
}

/* A circle asserts, a square denies, a lozenge does something else. */
static void append_mark(GString *out, Stance stance, int x, int y) {
  if (stance == STANCE_ASSERTS) g_string_append_printf(out, "<circle class=\"mark-asserts\" cx=\"%d\" cy=\"%d\" r=\"5\"/>", x, y);
  else if (stance == STANCE_DENIES) g_string_append_printf(out, "<rect class=\"mark-denies\" x=\"%d\" y=\"%d\" width=\"10\" height=\"10\"/>", x - 5, y - 5);
  else g_string_append_printf(out, "<path class=\"mark-other\" d=\"M%d %dl6 6-6 6-6-6z\"/>", x, y - 6);
}

void html_legend(GString *out) {
  static const Stance stances[] = {STANCE_ASSERTS, STANCE_DENIES, STANCE_HEDGED};
  static const char *const names[] = {"asserts", "denies", "hedges, or declines to say"};
  g_string_append(out, "<p class=\"legend faint\">In the timelines");
  for (gsize i = 0; i < G_N_ELEMENTS(stances); i++) {
    g_string_append(out, i > 0 ? ", <svg viewBox=\"0 0 14 14\" aria-hidden=\"true\">" : " <svg viewBox=\"0 0 14 14\" aria-hidden=\"true\">");
    append_mark(out, stances[i], 7, 7);
    g_string_append_printf(out, "</svg>\302\240%s", names[i]);
  }
  g_string_append(out, ".</p>\n");
}

static void timeline_row(GString *out, const Position *position, DayRange range, int y) {
  append_label(out, position->actor_name, y + 4);
  int last_x = -1;
  for (guint i = 0; i < position->n_evidence; i++) {
    if (!is_placed(position->evidence[i].said)) continue;
    int x = (int)lround(chart_x(day_number(position->evidence[i].said), day_number(range.from), day_number(range.to)));
    if (x != last_x) append_mark(out, position->stance, x, y);
    last_x = x;
  }
  g_string_append_c(out, '\n');
}

/* At the ends of the axis; where all was said on one day, below its marks. */
static void timeline_days(GString *out, DayRange range, int y) {
  char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
  day_format(range.from, from);
  day_format(range.to, to);
  if (day_compare(range.from, range.to) == 0) {
    g_string_append_printf(out, "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n", (int)lround(chart_x(0, 0, 0)), y, from);
    return;
  }
  g_string_append_printf(out, "<text x=\"%d\" y=\"%d\">%s</text>\n<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>\n", CHART_LABELS, y, from,
                         CHART_WIDTH - CHART_MARGIN, y, to);
}

static void timeline_picture(GString *out, const DisputeRecord *dispute, DayRange range) {
  const guint n = MIN(dispute->n_positions, HTML_POSITIONS_DRAWN);
  const int bottom = (int)n * CHART_ROW + CHART_MARGIN;
  char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
  day_format(range.from, from);
  day_format(range.to, to);
  g_string_append_printf(out, "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Timeline\"><svg class=\"chart\" viewBox=\"0 0 %d %d\" "
                              "role=\"img\" aria-label=\"Timeline of %u positions from %s to %s\">\n",
                         CHART_WIDTH, bottom + CHART_ROW, n, from, to);
  for (guint i = 0; i < n; i++) timeline_row(out, dispute->positions[i], range, (int)i * CHART_ROW + CHART_MARGIN);
  g_string_append_printf(out, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", CHART_LABELS, CHART_WIDTH - CHART_MARGIN, bottom - 4,
                         bottom - 4);
  timeline_days(out, range, bottom + 12);
  g_string_append(out, "</svg></div>\n");
}

static void timeline_table(GString *out, const DisputeRecord *dispute) {
  g_string_append(out, "<details>\n<summary>Who held what since when</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Positions\">"
                       "<table>\n<thead><tr><th scope=\"col\">who</th><th scope=\"col\">stance</th><th scope=\"col\">first</th>"
                       "<th scope=\"col\">last</th><th scope=\"col\">claims</th><th scope=\"col\">sources</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < dispute->n_positions; i++) {
    const Position *position = dispute->positions[i];
    char first[DAY_TEXT_SIZE], last[DAY_TEXT_SIZE];
    g_autofree char *stance = evidence_stance(position->stance, position->proposition.modality);
    g_string_append(out, "<tr><th scope=\"row\">");
    markup_text(out, position->actor_name, -1);
    g_string_append_printf(out, "</th><td>%s</td><td>%s</td><td>%s</td><td class=\"number\">%u</td><td class=\"number\">%u</td></tr>\n", stance,
                           day_format(position->first_seen, first), day_format(position->last_seen, last), position->n_evidence,
                           position_sources(position));
  }
  g_string_append(out, "</tbody>\n</table>\n</div>\n</details>\n");
}

void html_timeline(GString *out, const DisputeRecord *dispute) {
  const DayRange range = dispute_range(dispute);
  if (is_placed(range.from)) timeline_picture(out, dispute, range);
  html_more(out, dispute->n_positions, HTML_POSITIONS_DRAWN, "positions in the table");
  timeline_table(out, dispute);
}

/* ---- intervals ---- */

typedef struct {
  double from, to;
} Scale;

/* Open ends reach a little beyond all that is closed. */
static Scale scale_of(const Quantity *a, const Quantity *b) {
  const double ends[] = {a->min, a->max, b->min, b->max};
  Scale scale = {INFINITY, -INFINITY};
  for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
    if (isfinite(ends[i])) scale = (Scale){MIN(scale.from, ends[i]), MAX(scale.to, ends[i])};
  }
  const double room = MAX((scale.to - scale.from) * 0.1, 1e-9);
  return (Scale){scale.from - room, scale.to + room};
}

static int compare_numbers(const void *one, const void *other) {
  const double a = *(const double *)one, b = *(const double *)other;
  return (a > b) - (a < b);
}

static void interval_row(GString *out, const Position *position, Scale scale, int y) {
  const Quantity *quantity = &position->proposition.quantity;
  const double from = chart_x(isfinite(quantity->min) ? quantity->min : scale.from, scale.from, scale.to);
  const double to = chart_x(isfinite(quantity->max) ? quantity->max : scale.to, scale.from, scale.to);
  append_label(out, position->actor_name, y + 10);
  g_string_append_printf(out, "<rect class=\"mark-%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"12\"/>\n",
                         position->stance == STANCE_DENIES ? "denies" : "asserts", (int)lround(from), y, (int)MAX(lround(to - from), 4));
}

/* Below the bars, where each closed end stands: those that would run into one before are in the caption only. */
static void interval_ends(GString *out, const Quantity *left, const Quantity *right, Scale scale) {
  double ends[] = {left->min, left->max, right->min, right->max};
  int free_from = 0;
  qsort(ends, G_N_ELEMENTS(ends), sizeof *ends, compare_numbers);
  g_string_append_printf(out, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>\n", CHART_LABELS, CHART_WIDTH - CHART_MARGIN,
                         2 * CHART_ROW, 2 * CHART_ROW);
  for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
    char number[G_ASCII_DTOSTR_BUF_SIZE];
    if (!isfinite(ends[i])) continue;
    const int width = CHART_DIGIT * (int)strlen(g_ascii_formatd(number, sizeof number, "%.15g", ends[i]));
    const int x = (int)lround(chart_x(ends[i], scale.from, scale.to)) - width / 2;
    if (x < free_from) continue;
    g_string_append_printf(out, "<text x=\"%d\" y=\"%d\">%s</text>\n", x, 2 * CHART_ROW + 16, number);
    free_from = x + width + CHART_DIGIT;
  }
}

/* Numbers that agree are not what a finding is about. */
static gboolean can_draw(const Quantity *a, const Quantity *b) {
  if (a->of == NULL || b->of == NULL) return FALSE;
  return a->max < b->min || b->max < a->min;
}

void html_intervals(GString *out, const Position *a, const Position *b) {
  const Quantity *left = &a->proposition.quantity, *right = &b->proposition.quantity;
  if (!can_draw(left, right)) return;
  const Scale scale = scale_of(left, right);
  g_autofree char *left_text = evidence_interval(left), *right_text = evidence_interval(right);
  g_string_append_printf(out, "<figure>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Numbers\"><svg class=\"chart\" viewBox=\"0 0 %d %d\" "
                              "role=\"img\" aria-label=\"Two numbers compared\">\n",
                         CHART_WIDTH, 3 * CHART_ROW + 4);
  interval_row(out, a, scale, 2);
  interval_row(out, b, scale, CHART_ROW + 2);
  interval_ends(out, left, right, scale);
  g_string_append(out, "</svg></div>\n<figcaption class=\"faint\">");
  markup_text(out, a->actor_name, -1);
  g_string_append_printf(out, ": %s; ", left_text);
  markup_text(out, b->actor_name, -1);
  g_string_append_printf(out, ": %s</figcaption>\n</figure>\n", right_text);
}
