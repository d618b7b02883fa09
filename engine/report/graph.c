/* SPDX-License-Identifier: MIT */
/* Who contradicts whom: sides and the number of findings between each two, as text for graphviz and drawn. */
#include <math.h>
#include "report/about.h"
#include "report/markup.h"
#include "report/report.h"
#include "report/wrap.h"

/* Beyond this many sides a picture of all cannot be read; those with fewer findings are left out, and the picture says so. */
#define GRAPH_SIDES_DRAWN 40

/* ---- graphviz ---- */

static void dot_text(GString *out, const char *text) {
  g_autoptr(GString) clean = g_string_new(NULL);
  wrap_clean(clean, text, -1);
  g_string_append_c(out, '"');
  for (const char *at = clean->str; *at != '\0'; at++) {
    if (*at == '"' || *at == '\\') g_string_append_c(out, '\\');
    g_string_append_c(out, *at);
  }
  g_string_append_c(out, '"');
}

static void dot_end(Report *report) {
  GString *out = report->out;
  g_autoptr(GArray) sides = tally_sides(report->head->tally), pairs = tally_pairs(report->head->tally, sides);
  about_append(out, report->head, "// ");
  g_string_append(out, "graph contradictions {\n  node [shape=box, style=rounded];\n");
  for (guint i = 0; i < sides->len; i++) {
    const TallySide *side = &g_array_index(sides, TallySide, i);
    g_string_append(out, "  ");
    dot_text(out, side->id);
    g_string_append(out, " [label=");
    dot_text(out, side->name);
    g_string_append(out, "];\n");
  }
  for (guint i = 0; i < pairs->len; i++) {
    const TallyPair *pair = &g_array_index(pairs, TallyPair, i);
    g_string_append(out, "  ");
    dot_text(out, g_array_index(sides, TallySide, pair->a).id);
    g_string_append(out, " -- ");
    dot_text(out, g_array_index(sides, TallySide, pair->b).id);
    g_string_append_printf(out, " [label=\"%" G_GUINT64_FORMAT "\", weight=%" G_GUINT64_FORMAT "];\n", pair->findings, pair->findings);
  }
  g_string_append(out, "}\n");
}

const ReportFormat report_dot = {
    .name = "dot",
    .extension = "dot",
    .summary = "who contradicts whom, for graphviz",
    .end = dot_end,
    .uses_tally = TRUE,
};

/* ---- drawn ---- */

#define GRAPH_SIZE 900
#define GRAPH_RADIUS 300
#define LABEL_GAP 12
#define STROKE_MIN 1.0
#define STROKE_MAX 9.0

typedef struct {
  double x, y;
} Point;

/* On a circle, the side with most findings at the top, then clockwise. */
static Point place_of(guint nth, guint n) {
  const double turn = 2 * G_PI * nth / n - G_PI / 2;
  return (Point){GRAPH_SIZE / 2.0 + GRAPH_RADIUS * cos(turn), GRAPH_SIZE / 2.0 + GRAPH_RADIUS * sin(turn)};
}

/* One digit behind the point: enough for a picture, and the same text on every machine. */
static void append_attribute(GString *out, const char *name, double value) {
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(number, sizeof number, "%.1f", value == 0 ? 0.0 : value);
  g_string_append_printf(out, " %s=\"%s\"", name, g_str_equal(number, "-0.0") ? "0.0" : number);
}

static void draw_line(GString *out, const TallyPair *pair, guint n, guint64 most) {
  const Point a = place_of(pair->a, n), b = place_of(pair->b, n);
  g_string_append(out, "<line");
  append_attribute(out, "x1", a.x);
  append_attribute(out, "y1", a.y);
  append_attribute(out, "x2", b.x);
  append_attribute(out, "y2", b.y);
  append_attribute(out, "stroke-width", STROKE_MIN + (STROKE_MAX - STROKE_MIN) * (double)pair->findings / (double)most);
  g_string_append_printf(out, "><title>%" G_GUINT64_FORMAT "</title></line>\n", pair->findings);
}

static void draw_side(GString *out, const TallySide *side, guint nth, guint n) {
  const Point at = place_of(nth, n);
  const double beyond = (GRAPH_RADIUS + LABEL_GAP) / (double)GRAPH_RADIUS, middle = GRAPH_SIZE / 2.0;
  g_string_append(out, "<circle r=\"6\"");
  append_attribute(out, "cx", at.x);
  append_attribute(out, "cy", at.y);
  g_string_append_printf(out, "/><text text-anchor=\"%s\"", at.x < middle - 1 ? "end" : at.x > middle + 1 ? "start" : "middle");
  append_attribute(out, "x", middle + (at.x - middle) * beyond);
  append_attribute(out, "y", middle + (at.y - middle) * beyond + 4);
  g_string_append_c(out, '>');
  markup_text(out, side->name, -1);
  g_string_append_printf(out, " (%" G_GUINT64_FORMAT ")</text>\n", side->findings);
}

static void draw_lines(GString *out, const GArray *pairs, guint n) {
  const guint64 most = pairs->len > 0 ? g_array_index(pairs, TallyPair, 0).findings : 1;
  g_string_append(out, "<g stroke=\"#b3261e\" stroke-opacity=\"0.55\">\n");
  for (guint i = 0; i < pairs->len; i++) {
    const TallyPair *pair = &g_array_index(pairs, TallyPair, i);
    if (pair->b < n && pair->a != pair->b) draw_line(out, pair, n, most);
  }
  g_string_append(out, "</g>\n");
}

static void svg_end(Report *report) {
  GString *out = report->out;
  g_autofree char *rests_on = about_sentence(report->head);
  g_autoptr(GArray) sides = tally_sides(report->head->tally), pairs = tally_pairs(report->head->tally, sides);
  const guint n = MIN(sides->len, GRAPH_SIDES_DRAWN);
  g_string_append_printf(out,
                         "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" "
                         "font-family=\"sans-serif\" font-size=\"14\">\n<title>Who contradicts whom</title>\n<desc>",
                         GRAPH_SIZE, GRAPH_SIZE);
  markup_text(out, rests_on, -1);
  g_string_append(out, "</desc>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  draw_lines(out, pairs, n);
  g_string_append(out, "<g fill=\"#1c1b1f\">\n");
  for (guint i = 0; i < n; i++) draw_side(out, &g_array_index(sides, TallySide, i), i, n);
  if (sides->len > n) g_string_append_printf(out, "<text x=\"20\" y=\"%d\">%u sides with fewer findings are not drawn</text>\n", GRAPH_SIZE - 20, sides->len - n);
  g_string_append(out, "</g>\n</svg>\n");
}

const ReportFormat report_svg = {
    .name = "svg",
    .extension = "svg",
    .summary = "who contradicts whom, drawn",
    .end = svg_end,
    .uses_tally = TRUE,
};
