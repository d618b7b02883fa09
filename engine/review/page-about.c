/* SPDX-License-Identifier: MIT */
/* Pages about a dispute, an actor, rules, runs and words. */
#include <string.h>
#include "review/page-parties.h"
#include "store/glance.h"
#include "store/runs.h"

#define LISTED 100     /* findings, positions, runs or documents on one page */

static void title(Visit *visit, const char *text) {
  page_printf(visit, "<h1>");
  page_text(visit, text);
  page_printf(visit, "</h1>\n");
}

static void missing(Visit *visit, const char *what) { page_message(visit, 404, what, "Perhaps it went with a correction, or the address is wrong."); }

static void finding_list(Visit *visit, const GPtrArray *items) {
  page_printf(visit, "<ul class=\"findings\">\n");
  for (guint i = 0; i < MIN(items->len, LISTED); i++) {
    const QueueItem *item = items->pdata[i];
    page_printf(visit, "<li class=\"finding\">");
    page_finding_row(visit, item, "status=all");
    page_printf(visit, "</li>\n");
  }
  page_printf(visit, "</ul>\n");
  page_more(visit, items->len, LISTED, "findings");
}

/* Heading, number and list, with a link to the queue so filtered. */
static void findings_section(Visit *visit, const QueueFilter *filter, const char *name, const char *value) {
  g_autoptr(GPtrArray) items = queue_select(visit->queue, filter);
  g_autoptr(GString) query = g_string_new("status=all");
  form_append(query, name, value);
  page_printf(visit, "<section aria-labelledby=\"findings\">\n<h2 id=\"findings\">");
  page_count(visit, items->len, "finding", "findings");
  page_printf(visit, "</h2>\n<p><a href=\"/?");
  page_text(visit, query->str);
  page_printf(visit, "\">Show them in the queue</a></p>\n");
  finding_list(visit, items);
  page_printf(visit, "</section>\n");
}

/* ---- dispute ---- */

gboolean page_dispute(Visit *visit, GError **error) {
  const QueueFilter filter = {.dispute = visit->id};
  g_autoptr(GPtrArray) items = queue_select(visit->queue, &filter);
  if (items->len == 0) {
    missing(visit, "There is no such dispute");
    return TRUE;
  }
  const QueueItem *best = items->pdata[0];
  page_begin(visit, best->row.subject, NULL);
  title(visit, best->row.subject);
  if (!parties_of_dispute(visit, visit->id, error)) return FALSE;
  findings_section(visit, &filter, "dispute", visit->id);
  page_end(visit);
  return TRUE;
}

/* ---- actor ---- */

#define ACTOR_QUOTES 30 /* positions whose words are shown */

typedef struct {
  Visit *visit;
  guint n;
  gboolean begun;
  GError *error;
} Claimed;

/* The words of one claim that states it. */
static gboolean party_quote(Visit *visit, const Party *party, GError **error) {
  guint total;
  g_autoptr(Arena) arena = arena_new_small();
  g_autoptr(GPtrArray) claims = store_some_claims_of(visit->store, party->id, 1, &total, arena, error);
  if (claims == NULL) return FALSE;
  const ClaimRecord *record = claims->len > 0 ? claims->pdata[0] : NULL;
  if (record == NULL || record->unkept) return TRUE;
  page_printf(visit, "<br><q>");
  markup_text(visit->out, record->words + record->claim.span.start, span_length(record->claim.span));
  page_printf(visit, "</q>");
  return TRUE;
}

static gboolean party_row(const Party *party, gpointer data) {
  Claimed *claimed = data;
  Visit *visit = claimed->visit;
  if (claimed->n++ >= LISTED) return TRUE;
  if (!claimed->begun)
    page_printf(visit, "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Positions\"><table><thead><tr><th scope=\"col\">Stance</th>"
                       "<th scope=\"col\">Event</th><th scope=\"col\">First</th><th scope=\"col\">Last</th><th scope=\"col\">Sources</th></tr></thead>\n<tbody>\n");
  claimed->begun = TRUE;
  page_printf(visit, "<tr><td>%s%s%s%s</td><th scope=\"row\">", stance_names[party->stance], party->modality != MODALITY_ACTUAL ? " (" : "",
              party->modality != MODALITY_ACTUAL ? modality_names[party->modality] : "", party->modality != MODALITY_ACTUAL ? ")" : "");
  page_text(visit, party->event);
  if (claimed->n <= ACTOR_QUOTES && !party_quote(visit, party, &claimed->error)) return FALSE;
  page_printf(visit, "</th><td>");
  page_day(visit, party->first_seen);
  page_printf(visit, "</td><td>");
  page_day(visit, party->last_seen);
  page_printf(visit, "</td><td class=\"number\">%u</td></tr>\n", party->sources);
  return TRUE;
}

static gint by_count(gconstpointer a, gconstpointer b, gpointer counts) {
  const gint order = GPOINTER_TO_INT(g_hash_table_lookup(counts, *(const char *const *)b)) - GPOINTER_TO_INT(g_hash_table_lookup(counts, *(const char *const *)a));
  return order != 0 ? order : strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Whom it contradicts, most often first. */
static void opponents(Visit *visit, const GPtrArray *items) {
  g_autoptr(GHashTable) counts = g_hash_table_new(g_str_hash, g_str_equal), names = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < items->len; i++) {
    const QueueRow *row = &((const QueueItem *)items->pdata[i])->row;
    const QueueSide *other = strcmp(row->a.actor, visit->id) == 0 ? &row->b : &row->a;
    g_hash_table_insert(counts, (gpointer)other->actor, GINT_TO_POINTER(GPOINTER_TO_INT(g_hash_table_lookup(counts, other->actor)) + 1));
    g_hash_table_insert(names, (gpointer)other->actor, (gpointer)other->name);
  }
  g_autofree gpointer *keys = g_hash_table_get_keys_as_array(counts, NULL);
  const guint n = g_hash_table_size(counts);
  g_qsort_with_data(keys, (gint)n, sizeof *keys, by_count, counts);
  page_printf(visit, "<section aria-labelledby=\"against\">\n<h2 id=\"against\">Contradicts</h2>\n<ul class=\"inline\">");
  for (guint i = 0; i < MIN(n, LISTED); i++) {
    page_printf(visit, "<li>");
    page_link(visit, "/actor/", keys[i], g_hash_table_lookup(names, keys[i]));
    page_printf(visit, " <span class=\"faint\">%d</span></li>\n", GPOINTER_TO_INT(g_hash_table_lookup(counts, keys[i])));
  }
  page_printf(visit, "</ul>\n");
  page_more(visit, n, LISTED, "actors");
  page_printf(visit, "</section>\n");
}

gboolean page_actor(Visit *visit, GError **error) {
  const QueueFilter filter = {.actor = visit->id};
  g_autoptr(GPtrArray) items = queue_select(visit->queue, &filter);
  if (items->len == 0) {
    missing(visit, "No findings with this actor");
    return TRUE;
  }
  const QueueRow *row = &((const QueueItem *)items->pdata[0])->row;
  const QueueSide *side = strcmp(row->a.actor, visit->id) == 0 ? &row->a : &row->b;
  Claimed claimed = {.visit = visit};
  page_begin(visit, side->name, NULL);
  title(visit, side->name);
  page_printf(visit, "<p class=\"faint\">actor ");
  page_text(visit, side->actor);
  page_printf(visit, ", side ");
  page_text(visit, side->side);
  page_printf(visit, "</p>\n");
  opponents(visit, items);
  findings_section(visit, &filter, "actor", visit->id);
  page_printf(visit, "<section aria-labelledby=\"claims\">\n<h2 id=\"claims\">What it claims, where another speaks of the same</h2>\n");
  if (!store_each_party_of_actor(visit->store, visit->id, party_row, &claimed, error)) return FALSE;
  if (claimed.error != NULL) {
    g_propagate_error(error, claimed.error);
    return FALSE;
  }
  page_printf(visit, claimed.begun ? "</tbody></table></div>\n" : "<p>Nothing.</p>\n");
  page_more(visit, claimed.n, LISTED, "positions");
  page_printf(visit, "</section>\n");
  page_end(visit);
  return TRUE;
}

/* ---- rules ---- */

gboolean page_rule(Visit *visit, G_GNUC_UNUSED GError **error) {
  const Learned rule = queue_learned_of(visit->queue, LEARNED_RULE, visit->id);
  const QueueFilter filter = {.rule = visit->id};
  if (rule.findings == 0) {
    missing(visit, "No findings by this rule");
    return TRUE;
  }
  page_begin(visit, visit->id, "Rules");
  title(visit, visit->id);
  page_printf(visit, "<p>Right in ");
  page_precision(visit, rule.counts);
  page_printf(visit, ": %u confirmed, %u dismissed of %u findings.</p>\n", rule.counts.confirmed, rule.counts.dismissed, rule.findings);
  findings_section(visit, &filter, "rule", visit->id);
  page_end(visit);
  return TRUE;
}

static void learned_table(Visit *visit, LearnedKey key, const char *heading, const char *route) {
  g_autoptr(GArray) all = queue_learned(visit->queue, key);
  page_printf(visit, "<section>\n<h2>%s</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"%s\"><table>\n<thead><tr><th scope=\"col\">Name</th>"
                     "<th scope=\"col\">Precision (90 %% interval)</th><th scope=\"col\">Confirmed</th><th scope=\"col\">Dismissed</th><th scope=\"col\">Findings</th></tr></thead>\n<tbody>\n",
              heading, heading);
  for (guint i = 0; i < MIN(all->len, LISTED); i++) {
    const Learned *learned = &g_array_index(all, Learned, i);
    page_printf(visit, "<tr><th scope=\"row\">");
    if (route != NULL) page_link(visit, route, learned->name, learned->name);
    else page_text(visit, learned->name);
    page_printf(visit, "</th><td>");
    page_precision(visit, learned->counts);
    page_printf(visit, "</td><td class=\"number\">%u</td><td class=\"number\">%u</td><td class=\"number\">%u</td></tr>\n", learned->counts.confirmed,
                learned->counts.dismissed, learned->findings);
  }
  page_printf(visit, "</tbody></table></div>\n");
  page_more(visit, all->len, LISTED, "lines");
  page_printf(visit, "</section>\n");
}

gboolean page_rules(Visit *visit, G_GNUC_UNUSED GError **error) {
  page_begin(visit, "Rules", "Rules");
  title(visit, "What reviews tell of rules, kinds and pairs");
  page_printf(visit, "<p>Confirmed and dismissed findings, with the 90&nbsp;%% interval of the share that is right. What is hardly better than %d&nbsp;%% stands lower "
                     "in the queue; nothing is hidden, and no score changes.</p>\n",
              (int)(PRECISION_FLOOR * 100));
  learned_table(visit, LEARNED_RULE, "Rules", "/rule/");
  learned_table(visit, LEARNED_KIND, "Kinds", NULL);
  learned_table(visit, LEARNED_PAIR, "Pairs of sides", NULL);
  page_end(visit);
  return TRUE;
}

/* ---- search ---- */

static gboolean found_document(const FoundDocument *document, gpointer data) {
  Visit *visit = data;
  page_printf(visit, "<li>");
  markup_link(visit->out, document->url, document->title != NULL ? document->title : document->id);
  page_printf(visit, " <span class=\"faint\">");
  page_text(visit, document->publisher);
  page_printf(visit, " ");
  page_day(visit, document->published);
  page_printf(visit, "</span><br>");
  page_text(visit, document->snippet);
  page_printf(visit, "</li>\n");
  return TRUE;
}

gboolean page_search(Visit *visit, GError **error) {
  const char *words = form_value(visit->query, "q");
  const QueueFilter filter = {.text = words};
  gboolean searchable = FALSE;
  page_begin(visit, "Search", "Search");
  title(visit, "Search");
  if (words == NULL) page_printf(visit, "<p>Say what to search for above.</p>\n");
  else findings_section(visit, &filter, "q", words);
  page_printf(visit, "<section aria-labelledby=\"documents\">\n<h2 id=\"documents\">Documents</h2>\n<ul class=\"list\">");
  if (words != NULL && !store_search_documents(visit->store, words, LISTED, &searchable, found_document, visit, error)) return FALSE;
  page_printf(visit, "</ul>\n");
  if (words != NULL && !searchable) page_printf(visit, "<p class=\"faint\">Words of documents cannot be searched yet: <code>sicnon run --search</code> prepares it.</p>\n");
  page_printf(visit, "</section>\n");
  page_end(visit);
  return TRUE;
}
