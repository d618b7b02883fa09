/* SPDX-License-Identifier: MIT */
#include <stdarg.h>
#include <string.h>
#include "review/site-private.h"

void page_printf(Visit *visit, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  g_string_append_vprintf(visit->out, format, arguments);
  va_end(arguments);
}

void page_text(Visit *visit, const char *text) { markup_text(visit->out, text, -1); }

void page_number(Visit *visit, const char *format, double value) {
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  g_string_append(visit->out, g_ascii_formatd(number, sizeof number, format, value));
}

void page_count(Visit *visit, guint n, const char *one, const char *many) { page_printf(visit, "%u %s", n, n == 1 ? one : many); }

void page_day(Visit *visit, Day day) {
  char text[DAY_TEXT_SIZE];
  if (day_is_set(day)) page_printf(visit, "<time>%s</time>", day_format(day, text));
}

void page_more(Visit *visit, guint total, guint shown, const char *what) {
  if (total > shown) page_printf(visit, "<p class=\"faint\">and %u more %s</p>\n", total - shown, what);
}

void page_hidden(Visit *visit, const char *name, const char *value) {
  page_printf(visit, "<input type=\"hidden\" name=\"%s\" value=\"", name);
  page_text(visit, value);
  page_printf(visit, "\">");
}

void page_form(Visit *visit, const char *action, const char *id) {
  page_printf(visit, "<form method=\"post\" action=\"%s\"", action);
  if (id != NULL) page_printf(visit, " id=\"%s\"", id);
  page_printf(visit, ">");
  page_hidden(visit, "token", visit->session != NULL ? visit->session->form_token : "");
}

static void append_address(GString *out, const char *route, const char *id) {
  g_autofree char *escaped = g_uri_escape_string(id, NULL, FALSE);
  g_string_append(out, route);
  markup_text(out, escaped, -1);
}

void page_link(Visit *visit, const char *route, const char *id, const char *text) {
  page_printf(visit, "<a href=\"");
  append_address(visit->out, route, id);
  page_printf(visit, "\">");
  page_text(visit, text);
  page_printf(visit, "</a>");
}

void page_status(Visit *visit, Status status, const char *reason, gboolean reopened) {
  static const char *const words[N_STATUSES] = {"unreviewed", "confirmed", "dismissed", "unsure", "duplicate"};
  page_printf(visit, "<span class=\"status %s\">%s", reopened ? "reopened" : status_names[status], reopened ? "open again" : words[status]);
  if (reason != NULL && status == STATUS_DISMISSED) {
    page_printf(visit, ": ");
    page_text(visit, reason);
  }
  page_printf(visit, "</span>");
}

void page_precision(Visit *visit, PrecisionCounts counts) {
  const Precision precision = precision_of(counts);
  const guint n = counts.confirmed + counts.dismissed;
  if (n == 0) {
    page_printf(visit, "<span class=\"faint\">nothing judged yet</span>");
    return;
  }
  page_printf(visit, "<span class=\"share\">%d&nbsp;%% <span class=\"faint\">(%d&ndash;%d)</span></span> of %u", (int)(precision.mean * 100 + 0.5),
              (int)(precision.low * 100 + 0.5), (int)(precision.high * 100 + 0.5), n);
  if (precision.demoted) page_printf(visit, " <strong class=\"warn\">demoted</strong>");
}

/* ---- the frame ---- */

static void navigation(Visit *visit, const char *place) {
  static const struct {
    const char *address, *name, *key;
  } entries[] = {{"/", "Queue", "g"}, {"/rules", "Rules", NULL}, {"/runs", "Runs", NULL}, {"/help", "Help", NULL}};
  page_printf(visit, "<nav aria-label=\"Pages\"><ul>");
  for (gsize i = 0; i < G_N_ELEMENTS(entries); i++) {
    const gboolean current = g_strcmp0(place, entries[i].name) == 0;
    page_printf(visit, "<li><a href=\"%s\"%s%s%s%s>%s</a></li>", entries[i].address, current ? " aria-current=\"page\"" : "",
                entries[i].key != NULL ? " data-key=\"" : "", entries[i].key != NULL ? entries[i].key : "", entries[i].key != NULL ? "\"" : "",
                entries[i].name);
  }
  page_printf(visit, "</ul></nav>\n<form class=\"find\" role=\"search\" action=\"/search\"><label for=\"find\" class=\"unseen\">Search</label>"
                     "<input id=\"find\" name=\"q\" type=\"search\" placeholder=\"Search\" data-key=\"/\" value=\"");
  if (g_strcmp0(place, "Search") == 0) page_text(visit, form_value(visit->query, "q"));
  page_printf(visit, "\"><button>Go</button></form>\n<p class=\"who\"><a href=\"/help#you\">");
  page_text(visit, visit->session->reviewer);
  page_printf(visit, "</a></p>\n");
}

void page_begin(Visit *visit, const char *title, const char *place) {
  page_printf(visit, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
  page_text(visit, title);
  page_printf(visit, " - sicnon</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                     "<link rel=\"icon\" href=\"data:,\">\n<link rel=\"stylesheet\" href=\"/review.css\">\n"
                     "<script type=\"module\" src=\"/review.js\"></script>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the content</a>\n"
                     "<header class=\"top\">\n<p class=\"brand\"><a href=\"/\">sicnon</a></p>\n");
  if (visit->session != NULL) navigation(visit, place);
  page_printf(visit, "</header>\n<main id=\"main\" tabindex=\"-1\">\n");
}

void page_end(Visit *visit) {
  page_printf(visit, "</main>\n</body>\n</html>\n");
}

void page_message(Visit *visit, guint status, const char *title, const char *text) {
  visit->response->status = status;
  page_begin(visit, title, NULL);
  page_printf(visit, "<h1>");
  page_text(visit, title);
  page_printf(visit, "</h1>\n<p>");
  page_text(visit, text);
  page_printf(visit, "</p>\n");
  page_end(visit);
}

/* ---- findings in lists ---- */

static void row_party(Visit *visit, const QueueSide *side) {
  page_printf(visit, "<span class=\"party %s\">", stance_names[side->stance]);
  page_text(visit, side->name);
  page_printf(visit, " <em>%s</em></span>", stance_names[side->stance]);
}

static void finding_address(Visit *visit, const QueueItem *item, const char *filter) {
  g_autoptr(GString) query = g_string_new(NULL);
  form_append(query, "f", filter);
  append_address(visit->out, "/finding/", item->row.id);
  if (query->len > 0) page_printf(visit, "?");
  page_text(visit, query->str);
}

void page_finding_row(Visit *visit, const QueueItem *item, const char *filter) {
  const QueueRow *row = &item->row;
  page_printf(visit, "<a class=\"row-link\" href=\"");
  finding_address(visit, item, filter);
  page_printf(visit, "\">");
  row_party(visit, &row->a);
  page_printf(visit, "<span class=\"against\"> against </span>");
  row_party(visit, &row->b);
  page_printf(visit, "</a>\n<span class=\"facts\">%s, %s, score ", kind_names[row->kind], level_names[row->level]);
  page_number(visit, "%.2f", row->score);
  if (row->fresh) page_printf(visit, ", <strong class=\"new\">new</strong>");
  if (day_is_set(row->last_seen)) page_printf(visit, ", ");
  page_day(visit, row->last_seen);
  page_printf(visit, "</span> ");
  page_status(visit, item->status, item->state.reason, item->state.reopened);
  if (item->state.assignee != NULL) {
    page_printf(visit, " <span class=\"facts\">for ");
    page_text(visit, item->state.assignee);
    page_printf(visit, "</span>");
  }
  page_printf(visit, "\n");
}

/* ---- filters ---- */

static const char *known(const char *value, const char *const *names) { return name_index(names, value) >= 0 ? value : NULL; }

QueueFilter filter_of(const Form *form) {
  const char *status = form_value(form, "status");
  QueueFilter filter = {.status = status == NULL ? "new" : status};
  if (g_strcmp0(status, "all") == 0) filter.status = NULL;
  filter.side = form_value(form, "side");
  filter.actor = form_value(form, "actor");
  filter.kind = known(form_value(form, "kind"), kind_names);
  filter.level = known(form_value(form, "level"), level_names);
  filter.rule = form_value(form, "rule");
  filter.assignee = form_value(form, "assignee");
  filter.tag = form_value(form, "tag");
  filter.dispute = form_value(form, "dispute");
  filter.text = form_value(form, "q");
  filter.fresh = form_value(form, "fresh") != NULL;
  if (form_value(form, "since") == NULL || !day_parse(form_value(form, "since"), &filter.since)) filter.since = (Day){0};
  if (form_value(form, "until") == NULL || !day_parse(form_value(form, "until"), &filter.until)) filter.until = (Day){0};
  return filter;
}

char *filter_text(const Form *form) {
  static const char *const names[] = {"status", "side", "actor", "kind", "level", "rule", "assignee", "tag", "dispute", "q", "fresh", "since", "until"};
  GString *out = g_string_new(NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++) form_append(out, names[i], form_value(form, names[i]));
  return g_string_free(out, FALSE);
}
