/* SPDX-License-Identifier: MIT */
#include "review/page-parties.h"

#include "store/glance.h"

#define CHART_WIDTH 760
#define CHART_LABELS 250
#define CHART_ROW 22
#define CHART_TOP 14
#define LABEL_CHARACTERS 34

/* What is kept of each for picture and table. */
typedef struct {
  Visit *visit;
  GArray *parties; /* of Party, the strings in the visit's arena; at most PARTIES_LISTED */
  guint total;
  Day from, to;
} Parties;

static gboolean has_place(Day day) { return day_is_set(day) && day.year != 0; }

static gboolean take_party(const Party *party, gpointer data) {
  Parties *parties = data;
  Arena *arena = parties->visit->arena;
  if (has_place(party->first_seen) && (!day_is_set(parties->from) || day_compare(party->first_seen, parties->from) < 0)) parties->from = party->first_seen;
  if (has_place(party->last_seen) && day_compare(party->last_seen, parties->to) > 0) parties->to = party->last_seen;
  if (parties->total++ >= PARTIES_LISTED) return TRUE;
  Party kept = *party;
  kept.actor = arena_copy(arena, party->actor, -1);
  kept.name = arena_copy(arena, party->name, -1);
  kept.event = arena_copy(arena, party->event, -1);
  g_array_append_val(parties->parties, kept);
  return TRUE;
}

static int chart_x(const Parties *parties, Day day) {
  const int from = day_number(parties->from), to = day_number(parties->to), width = CHART_WIDTH - CHART_LABELS - 20;
  return CHART_LABELS + 8 + (to > from ? (int)((gint64)width * (day_number(day) - from) / (to - from)) : width / 2);
}

/* A circle asserts, a square denies, a lozenge does something else: colour never says it alone. */
static void mark(Visit *visit, Stance stance, int x, int y) {
  if (stance == STANCE_ASSERTS) page_printf(visit, "<circle class=\"asserts\" cx=\"%d\" cy=\"%d\" r=\"5\"/>", x, y);
  else if (stance == STANCE_DENIES) page_printf(visit, "<rect class=\"denies\" x=\"%d\" y=\"%d\" width=\"10\" height=\"10\"/>", x - 5, y - 5);
  else page_printf(visit, "<path class=\"hedged\" d=\"M%d %dl6 6-6 6-6-6z\"/>", x, y - 6);
}

static void row(const Parties *parties, const Party *party, int y) {
  Visit *visit = parties->visit;
  g_autofree char *name = g_utf8_make_valid(party->name, -1);
  const gboolean cut = g_utf8_strlen(name, -1) > LABEL_CHARACTERS;
  g_autofree char *shown = cut ? g_utf8_substring(name, 0, LABEL_CHARACTERS - 1) : g_strdup(name);
  page_printf(visit, "<text x=\"0\" y=\"%d\">", y + 4);
  page_text(visit, shown);
  page_printf(visit, "%s</text>", cut ? "&hellip;" : "");
  if (!has_place(party->first_seen) || !has_place(party->last_seen)) return;
  const int first = chart_x(parties, party->first_seen), last = chart_x(parties, party->last_seen);
  if (last > first) page_printf(visit, "<line class=\"%s\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/>", stance_names[party->stance], first, last, y, y);
  mark(visit, party->stance, first, y);
  if (last > first) mark(visit, party->stance, last, y);
}

static void picture(const Parties *parties) {
  Visit *visit = parties->visit;
  const guint n = MIN(parties->parties->len, PARTIES_DRAWN);
  const int bottom = (int)n * CHART_ROW + CHART_TOP;
  char from[DAY_TEXT_SIZE], to[DAY_TEXT_SIZE];
  day_format(parties->from, from);
  day_format(parties->to, to);
  page_printf(visit, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline\"><svg class=\"chart\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"Timeline of %u positions from %s to %s\">", CHART_WIDTH,
              bottom + CHART_ROW, n, from, to);
  for (guint i = 0; i < n; i++) row(parties, &g_array_index(parties->parties, Party, i), (int)i * CHART_ROW + CHART_TOP);
  page_printf(visit, "<line class=\"axis\" x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\"/><text x=\"%d\" y=\"%d\">%s</text>", CHART_LABELS, CHART_WIDTH - 4,
              bottom - 2, bottom - 2, CHART_LABELS, bottom + 14, from);
  if (day_compare(parties->from, parties->to) != 0)
    page_printf(visit, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", CHART_WIDTH - 4, bottom + 14, to);
  page_printf(visit, "</svg></div>\n");
}

static void table(const Parties *parties) {
  Visit *visit = parties->visit;
  page_printf(visit, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Positions\"><table>\n<thead><tr><th scope=\"col\">Who</th>"
                     "<th scope=\"col\">Stance</th><th scope=\"col\">Event</th><th scope=\"col\">First</th><th scope=\"col\">Last</th>"
                     "<th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n");
  for (guint i = 0; i < parties->parties->len; i++) {
    const Party *party = &g_array_index(parties->parties, Party, i);
    page_printf(visit, "<tr><th scope=\"row\">");
    page_link(visit, "/actor/", party->actor, party->name);
    page_printf(visit, "</th><td>%s%s%s%s</td><td>", stance_names[party->stance], party->modality != MODALITY_ACTUAL ? " (" : "",
                party->modality != MODALITY_ACTUAL ? modality_names[party->modality] : "", party->modality != MODALITY_ACTUAL ? ")" : "");
    page_text(visit, party->event);
    page_printf(visit, "</td><td>");
    page_day(visit, party->first_seen);
    page_printf(visit, "</td><td>");
    page_day(visit, party->last_seen);
    page_printf(visit, "</td><td class=\"number\">%u</td></tr>\n", party->sources);
  }
  page_printf(visit, "</tbody></table></div>\n");
  page_more(visit, parties->total, parties->parties->len, "positions");
}

gboolean parties_of_dispute(Visit *visit, const char *dispute, GError **error) {
  g_autoptr(GArray) list = g_array_new(FALSE, FALSE, sizeof(Party));
  Parties parties = {.visit = visit, .parties = list};
  if (!store_each_party(visit->store, dispute, take_party, &parties, error)) return FALSE;
  page_printf(visit, "<section aria-labelledby=\"parties\">\n<h2 id=\"parties\">Who holds what since when</h2>\n");
  if (day_is_set(parties.from)) picture(&parties);
  table(&parties);
  page_printf(visit, "</section>\n");
  return TRUE;
}
