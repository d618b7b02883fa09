/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "review/site-private.h"
#include "store/glance.h"

#define QUEUE_PAGE_FINDINGS 25 /* on one page; the others are on the next */
#define QUEUE_QUOTE_CHARACTERS 220

/* ---- the filter ---- */

static void option(Visit *visit, const char *value, const char *text, const char *chosen) {
  page_printf(visit, "<option value=\"%s\"%s>%s</option>", value, g_strcmp0(value, chosen) == 0 ? " selected" : "", text);
}

static void status_field(Visit *visit, const QueueCounts *counts) {
  const char *chosen = form_value(visit->query, "status");
  if (chosen == NULL) chosen = "new";
  page_printf(visit, "<label>Status <select name=\"status\">");
  for (guint i = 0; i < N_STATUSES; i++) {
    g_autofree char *text = g_strdup_printf("%s (%u)", i == STATUS_NEW ? "unreviewed" : status_names[i], counts->by_status[i]);
    option(visit, status_names[i], text, chosen);
  }
  g_autofree char *reopened = g_strdup_printf("open again (%u)", counts->reopened), *disagreed = g_strdup_printf("disagreed (%u)", counts->disagreed);
  g_autofree char *all = g_strdup_printf("all (%u)", counts->findings);
  option(visit, "reopened", reopened, chosen);
  option(visit, "disagreed", disagreed, chosen);
  option(visit, "all", all, chosen);
  page_printf(visit, "</select></label>\n");
}

static void names_field(Visit *visit, const char *label, const char *name, const char *const *names) {
  page_printf(visit, "<label>%s <select name=\"%s\"><option value=\"\">any</option>", label, name);
  for (; *names != NULL; names++) option(visit, *names, *names, form_value(visit->query, name));
  page_printf(visit, "</select></label>\n");
}

static void text_field(Visit *visit, const char *label, const char *name, const char *type, const char *list) {
  page_printf(visit, "<label>%s <input name=\"%s\" type=\"%s\"%s%s%s value=\"", label, name, type, list != NULL ? " list=\"" : "", list != NULL ? list : "",
              list != NULL ? "\"" : "");
  page_text(visit, form_value(visit->query, name));
  page_printf(visit, "\"></label>\n");
}

static void rule_list(Visit *visit) {
  g_autoptr(GArray) rules = queue_learned(visit->queue, LEARNED_RULE);
  page_printf(visit, "<datalist id=\"rules\">");
  for (guint i = 0; i < rules->len; i++) {
    page_printf(visit, "<option value=\"");
    page_text(visit, g_array_index(rules, Learned, i).name);
    page_printf(visit, "\"></option>");
  }
  page_printf(visit, "</datalist>\n");
}

static void filter_form(Visit *visit, const QueueCounts *counts) {
  page_printf(visit, "<form class=\"filter\" action=\"/\" aria-label=\"Filter\">\n");
  status_field(visit, counts);
  text_field(visit, "Words", "q", "search", NULL);
  text_field(visit, "Actor", "actor", "text", NULL);
  text_field(visit, "Side", "side", "text", NULL);
  names_field(visit, "Kind", "kind", kind_names);
  names_field(visit, "Level from", "level", level_names);
  text_field(visit, "Rule", "rule", "text", "rules");
  text_field(visit, "From", "since", "date", NULL);
  text_field(visit, "To", "until", "date", NULL);
  text_field(visit, "For", "assignee", "text", NULL);
  text_field(visit, "Tag", "tag", "text", NULL);
  page_printf(visit, "<label class=\"check\"><input type=\"checkbox\" name=\"fresh\" value=\"yes\"%s> last run only</label>\n",
              form_value(visit->query, "fresh") != NULL ? " checked" : "");
  rule_list(visit);
  page_printf(visit, "<p class=\"actions\"><button class=\"strong\">Show</button> <a href=\"/\">Clear</a></p>\n</form>\n");
}

/* ---- saved filters ---- */

typedef struct {
  Visit *visit;
  guint n;
} SavedFilters;

static gboolean saved_filter(const char *name, const char *query, gpointer data) {
  SavedFilters *saved = data;
  Visit *visit = saved->visit;
  if (saved->n++ == 0) page_printf(visit, "<ul class=\"saved\">");
  page_printf(visit, "<li><a href=\"/?");
  page_text(visit, query);
  page_printf(visit, "\">");
  page_text(visit, name);
  page_printf(visit, "</a>");
  page_form(visit, "/filter", NULL);
  page_hidden(visit, "delete", name);
  page_printf(visit, "<button class=\"quiet\" aria-label=\"Forget the filter ");
  page_text(visit, name);
  page_printf(visit, "\">&times;</button></form></li>");
  return TRUE;
}

static gboolean saved_filters(Visit *visit, const char *filter, GError **error) {
  SavedFilters saved = {visit, 0};
  page_printf(visit, "<div class=\"saved-filters\">\n");
  if (!store_each_filter(visit->store, saved_filter, &saved, error)) return FALSE;
  if (saved.n > 0) page_printf(visit, "</ul>\n");
  if (*filter != '\0') {
    page_form(visit, "/filter", NULL);
    page_hidden(visit, "query", filter);
    page_printf(visit, "<label>Save this filter as <input name=\"name\" required maxlength=\"60\"></label> <button>Save</button></form>\n");
  }
  page_printf(visit, "</div>\n");
  return TRUE;
}

/* ---- the list ---- */

static void quote(Visit *visit, const GPtrArray *claims) {
  if (claims->len == 0) return;
  const ClaimRecord *record = claims->pdata[0];
  g_autofree char *valid = g_utf8_make_valid(record->words + record->claim.span.start, span_length(record->claim.span));
  const gboolean cut = g_utf8_strlen(valid, -1) > QUEUE_QUOTE_CHARACTERS;
  g_autofree char *shown = cut ? g_utf8_substring(valid, 0, QUEUE_QUOTE_CHARACTERS) : g_strdup(valid);
  page_printf(visit, "<blockquote>");
  page_text(visit, record->unkept ? "(text not kept)" : shown);
  page_printf(visit, cut ? " &hellip;</blockquote>\n" : "</blockquote>\n");
}

static gboolean quotes(Visit *visit, const QueueItem *item, GError **error) {
  FindingRecord record;
  gboolean found;
  guint total;
  g_autoptr(Arena) arena = arena_new_small();
  if (!store_find_finding(visit->store, item->row.id, arena, &record, &found, error)) return FALSE;
  if (!found) return TRUE;
  g_autoptr(GPtrArray) a = store_some_claims_of(visit->store, record.finding.a, 1, &total, arena, error);
  if (a == NULL) return FALSE;
  g_autoptr(GPtrArray) b = store_some_claims_of(visit->store, record.finding.b, 1, &total, arena, error);
  if (b == NULL) return FALSE;
  page_printf(visit, "<div class=\"quotes\">\n");
  quote(visit, a);
  quote(visit, b);
  page_printf(visit, "</div>\n");
  return TRUE;
}

static void dispute_head(Visit *visit, const QueueItem *item) {
  page_printf(visit, "<section class=\"dispute\">\n<h2>");
  page_link(visit, "/dispute/", item->row.dispute, item->row.subject);
  page_printf(visit, "</h2>\n<ul class=\"findings\">\n");
}

static gboolean list(Visit *visit, const GPtrArray *items, guint from, guint to, const char *filter, GError **error) {
  for (guint i = from; i < to; i++) {
    const QueueItem *item = items->pdata[i], *before = i > from ? items->pdata[i - 1] : NULL;
    const gboolean same = before != NULL && before->dispute == item->dispute;
    if (before != NULL && !same) page_printf(visit, "</ul>\n</section>\n");
    if (!same) dispute_head(visit, item);
    page_printf(visit, "<li class=\"finding\">\n");
    page_finding_row(visit, item, filter);
    if (!quotes(visit, item, error)) return FALSE;
    page_printf(visit, "</li>\n");
  }
  if (to > from) page_printf(visit, "</ul>\n</section>\n");
  return TRUE;
}

static void pager_link(Visit *visit, const char *filter, guint page, const char *text, const char *key) {
  g_autofree char *number = g_strdup_printf("%u", page);
  g_autoptr(GString) query = g_string_new(filter);
  form_append(query, "page", number);
  page_printf(visit, "<a href=\"/?");
  page_text(visit, query->str);
  page_printf(visit, "\" data-key=\"%s\">%s</a> ", key, text);
}

static void pager(Visit *visit, const char *filter, guint page, guint pages) {
  if (pages < 2) return;
  page_printf(visit, "<nav class=\"pager\" aria-label=\"Pages of the list\">");
  if (page > 1) pager_link(visit, filter, page - 1, "Earlier", "[");
  page_printf(visit, "<span>page %u of %u</span> ", page, pages);
  if (page < pages) pager_link(visit, filter, page + 1, "Later", "]");
  page_printf(visit, "</nav>\n");
}

/* ---- the head ---- */

static void progress(Visit *visit, const QueueCounts *counts, guint chosen) {
  const guint judged = counts->findings - counts->by_status[STATUS_NEW];
  page_printf(visit, "<p class=\"progress\"><progress max=\"%u\" value=\"%u\" aria-label=\"Reviewed\"></progress> <strong>%u</strong> of %u reviewed",
              MAX(counts->findings, 1), judged, judged, counts->findings);
  if (counts->twice > 0)
    page_printf(visit, ", %u twice, of these %u %% agreed", counts->twice, (guint)(100.0 * counts->agreed / counts->twice + 0.5));
  page_printf(visit, "; %u in this list</p>\n", chosen);
}

/* Where reviewing begins, or goes on. */
static void start_link(Visit *visit, const GPtrArray *items, const char *filter) {
  if (items->len == 0) return;
  g_autoptr(GString) query = g_string_new(NULL);
  form_append(query, "f", filter);
  page_printf(visit, "<p><a class=\"button strong\" data-key=\"n\" href=\"/finding/");
  page_text(visit, ((const QueueItem *)items->pdata[0])->row.id);
  page_printf(visit, "%s", query->len > 0 ? "?" : "");
  page_text(visit, query->str);
  page_printf(visit, "\">Start reviewing</a></p>\n");
}

static guint page_asked(const Visit *visit, guint pages) {
  const char *text = form_value(visit->query, "page");
  guint64 page = 1;
  if (text != NULL && !g_ascii_string_to_unsigned(text, 10, 1, G_MAXUINT, &page, NULL)) page = 1;
  return (guint)MIN(page, MAX(pages, 1));
}

gboolean page_queue(Visit *visit, GError **error) {
  const QueueFilter filter = filter_of(visit->query);
  g_autoptr(GPtrArray) items = queue_select(visit->queue, &filter);
  g_autofree char *text = filter_text(visit->query);
  const guint pages = (items->len + QUEUE_PAGE_FINDINGS - 1) / QUEUE_PAGE_FINDINGS, page = page_asked(visit, pages);
  const guint from = MIN((page - 1) * QUEUE_PAGE_FINDINGS, items->len), to = MIN(from + QUEUE_PAGE_FINDINGS, items->len);
  QueueCounts counts;
  queue_count(visit->queue, &counts);
  page_begin(visit, "Queue", "Queue");
  page_printf(visit, "<h1>Claims that contradict each other</h1>\n");
  progress(visit, &counts, items->len);
  start_link(visit, items, text);
  page_printf(visit, "<details class=\"filters\"%s><summary>Filter</summary>\n", *text != '\0' ? " open" : "");
  filter_form(visit, &counts);
  if (!saved_filters(visit, text, error)) return FALSE;
  page_printf(visit, "</details>\n");
  if (items->len == 0) page_printf(visit, "<p class=\"empty\" role=\"status\">Nothing is left in this list. <a href=\"/?status=all\">Show all</a></p>\n");
  if (!list(visit, items, from, to, text, error)) return FALSE;
  pager(visit, text, page, pages);
  page_end(visit);
  return TRUE;
}
