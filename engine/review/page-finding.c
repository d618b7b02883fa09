/* SPDX-License-Identifier: MIT */
/* One finding: both sides face to face, what speaks for it, what was decided, and the decision to be made. */
#include <string.h>
#include "review/page-decision.h"
#include "review/page-evidence.h"
#include "review/page-parties.h"
#include "store/glance.h"
#include "store/reviews.h"

#define CLAIMS_SHOWN 12        /* of each side; ?all=yes: ALL_CLAIMS_SHOWN */
#define ALL_CLAIMS_SHOWN 500
#define REJECTED_SHOWN 60

/* ---- head ---- */

static void where_in_queue(Visit *visit, const FindingView *view) {
  page_printf(visit, "<nav class=\"steps\" aria-label=\"Queue\">");
  if (view->previous != NULL) finding_step(visit, view, view->previous, "Earlier", "p");
  if (view->place > 0) page_printf(visit, "<span>%u of %u in this list</span> ", view->place, view->n);
  else page_printf(visit, "<span>%u left in this list</span> ", view->n);
  if (view->next != NULL) finding_step(visit, view, view->next, "Next", "n");
  page_printf(visit, "<a href=\"/?");
  page_text(visit, view->filter_text);
  page_printf(visit, "\" data-key=\"q\">Back to the list</a></nav>\n");
}

static void tags(Visit *visit, const ReviewState *state) {
  for (const char *const *tag = state->tags; *tag != NULL; tag++) {
    page_printf(visit, " <a class=\"tag\" href=\"/?status=all&amp;tag=");
    g_autofree char *escaped = g_uri_escape_string(*tag, NULL, FALSE);
    page_text(visit, escaped);
    page_printf(visit, "\">");
    page_text(visit, *tag);
    page_printf(visit, "</a>");
  }
}

static void head(Visit *visit, const FindingView *view) {
  const QueueRow *row = &view->item->row;
  page_printf(visit, "<h1>");
  page_text(visit, row->subject);
  page_printf(visit, "</h1>\n<p class=\"meta\">");
  page_status(visit, view->item->status, view->item->state.reason, view->item->state.reopened);
  page_printf(visit, " %s, level %s, score ", kind_names[row->kind], level_names[row->level]);
  page_number(visit, "%.2f", row->score);
  page_printf(visit, ", priority ");
  page_number(visit, "%.2f", view->item->priority);
  if (day_is_set(row->last_seen)) page_printf(visit, ", last seen ");
  page_day(visit, row->last_seen);
  if (row->fresh) page_printf(visit, ", <strong class=\"new\">new</strong>");
  if (view->item->state.assignee != NULL) {
    page_printf(visit, ", for ");
    page_text(visit, view->item->state.assignee);
  }
  tags(visit, &view->item->state);
  page_printf(visit, "</p>\n");
}

/* ---- what has changed since the verdict ---- */

static gboolean changes(Visit *visit, const FindingView *view, GError **error) {
  if (view->item->state.verdict == 0) return TRUE;
  g_autoptr(GArray) all = store_review_changes(visit->store, view->item->row.id, visit->arena, error);
  if (all == NULL) return FALSE;
  if (all->len == 0) return TRUE;
  page_printf(visit, "<section class=\"changes\" aria-labelledby=\"changes\"><h2 id=\"changes\">%s</h2>\n<ul>",
              view->item->state.reopened ? "Open again: the evidence has changed since it was judged" : "More evidence since it was judged");
  for (guint i = 0; i < all->len; i++) {
    const ReviewChange *change = &g_array_index(all, ReviewChange, i);
    const QueueSide *side = change->is_b ? &view->item->row.b : &view->item->row.a;
    page_printf(visit, "<li>%s, ", change->gone ? "gone" : "new");
    page_text(visit, side->name);
    page_printf(visit, change->gone ? ": <del>" : ": <ins>");
    page_text(visit, change->words);
    page_printf(visit, change->gone ? "</del></li>\n" : "</ins></li>\n");
  }
  page_printf(visit, "</ul></section>\n");
  return TRUE;
}

/* ---- sides ---- */

static gboolean sides(Visit *visit, const FindingView *view, GError **error) {
  const guint limit = form_value(visit->query, "all") != NULL ? ALL_CLAIMS_SHOWN : CLAIMS_SHOWN;
  guint a_total, b_total;
  g_autoptr(GPtrArray) a = store_some_claims_of(visit->store, view->record.finding.a, limit, &a_total, visit->arena, error);
  if (a == NULL) return FALSE;
  g_autoptr(GPtrArray) b = store_some_claims_of(visit->store, view->record.finding.b, limit, &b_total, visit->arena, error);
  if (b == NULL) return FALSE;
  page_printf(visit, "<div class=\"sides\">\n");
  evidence_side(visit, "a", &view->item->row.a, a, a_total);
  evidence_side(visit, "b", &view->item->row.b, b, b_total);
  page_printf(visit, "</div>\n");
  if (limit == CLAIMS_SHOWN && MAX(a_total, b_total) > limit) {
    page_printf(visit, "<p><a href=\"");
    finding_address(visit, view, view->item->row.id);
    page_printf(visit, "%sall=yes\">Show all claims</a></p>\n", *view->filter_text != '\0' ? "&amp;" : "?");
  }
  return TRUE;
}

/* ---- why ---- */

static void factor(Visit *visit, const char *name, double value) {
  page_printf(visit, "<tr><th scope=\"row\">%s</th><td><meter min=\"0\" max=\"1.34\" value=\"", name);
  page_number(visit, "%.4f", value);
  page_printf(visit, "\" aria-label=\"%s\"></meter></td><td class=\"number\">", name);
  page_number(visit, "%.2f", value);
  page_printf(visit, "</td></tr>\n");
}

static void factors(Visit *visit, const FindingView *view) {
  const Finding *finding = &view->record.finding;
  const QueueFactors *priority = &view->item->factors;
  page_printf(visit, "<table class=\"factors\"><caption>Score: the product of</caption><tbody>\n");
  for (guint i = 0; i < finding->n_factors; i++) factor(visit, finding->factors[i].name, finding->factors[i].value);
  page_printf(visit, "</tbody></table>\n<table class=\"factors\"><caption>Priority: the score, and</caption><tbody>\n");
  factor(visit, "novelty", priority->novelty);
  factor(visit, "sources", priority->sources);
  factor(visit, "learned", priority->learned);
  page_printf(visit, "</tbody></table>\n");
}

static void why(Visit *visit, const FindingView *view) {
  const Finding *finding = &view->record.finding;
  page_printf(visit, "<section class=\"why\" aria-labelledby=\"why\"><h2 id=\"why\">Why</h2>\n<div class=\"columns\"><div><p>");
  page_text(visit, finding->explanation);
  page_printf(visit, "</p>\n<ol>");
  for (const char *const *step = finding->steps; *step != NULL; step++) {
    page_printf(visit, "<li>by the entailment ");
    page_text(visit, *step);
    page_printf(visit, "</li>");
  }
  page_printf(visit, "<li>by the rule ");
  page_link(visit, "/rule/", finding->rule, finding->rule);
  page_printf(visit, ": right in ");
  page_precision(visit, queue_learned_of(visit->queue, LEARNED_RULE, finding->rule).counts);
  page_printf(visit, "</li></ol>\n<p class=\"faint\">finding <code>%s</code></p></div>\n<div>", finding->id);
  factors(visit, view);
  page_printf(visit, "</div></div></section>\n");
}

/* ---- rejected pairs ---- */

typedef struct {
  Visit *visit;
  guint n;
} Beside;

static void beside_party(Visit *visit, const Party *party) {
  page_link(visit, "/actor/", party->actor, party->name);
  page_printf(visit, " %s <span class=\"faint\">", stance_names[party->stance]);
  page_text(visit, party->event);
  page_printf(visit, "</span>");
}

static gboolean beside(const RejectedPair *pair, const Party *a, const Party *b, gpointer data) {
  Beside *list = data;
  Visit *visit = list->visit;
  if (list->n++ == 0) page_printf(visit, "<ul class=\"list\">");
  page_printf(visit, "<li><strong>%s</strong>: ", guard_names[pair->guard]);
  beside_party(visit, a);
  page_printf(visit, " / ");
  beside_party(visit, b);
  for (const char *const *value = pair->values; value[0] != NULL && value[1] != NULL; value += 2) {
    page_printf(visit, "; ");
    page_text(visit, value[0]);
    page_printf(visit, " ");
    page_text(visit, value[1]);
  }
  page_printf(visit, "</li>\n");
  return TRUE;
}

static gboolean rejected(Visit *visit, const FindingView *view, GError **error) {
  Beside list = {visit, 0};
  page_printf(visit, "<section aria-labelledby=\"rejected\"><h2 id=\"rejected\">Pairs that a guard rejected</h2>\n");
  if (form_value(visit->query, "rejected") == NULL) {
    page_printf(visit, "<p><a data-key=\"r\" href=\"");
    finding_address(visit, view, view->item->row.id);
    page_printf(visit, "%srejected=yes#rejected\">Show what looked alike</a></p></section>\n", *view->filter_text != '\0' ? "&amp;" : "?");
    return TRUE;
  }
  if (!store_each_rejected_beside(visit->store, view->item->row.id, REJECTED_SHOWN, beside, &list, error)) return FALSE;
  if (list.n == 0) page_printf(visit, "<p>None.</p>");
  else page_printf(visit, "</ul>\n");
  if (list.n == REJECTED_SHOWN) page_printf(visit, "<p class=\"faint\">These are the first %u.</p>", REJECTED_SHOWN);
  page_printf(visit, "</section>\n");
  return TRUE;
}

/* ---- the page ---- */

/* Where it stands in the list that is reviewed, and what comes before and after. One that is no longer in it leads to the first. */
static void find_place(const Visit *visit, FindingView *view) {
  const QueueFilter filter = filter_of(view->filter);
  g_autoptr(GPtrArray) items = queue_select(visit->queue, &filter);
  view->n = items->len;
  view->next = items->len > 0 ? items->pdata[0] : NULL;
  for (guint i = 0; i < items->len; i++) {
    if (items->pdata[i] != view->item) continue;
    view->place = i + 1;
    view->previous = i > 0 ? items->pdata[i - 1] : NULL;
    view->next = i + 1 < items->len ? items->pdata[i + 1] : NULL;
    return;
  }
}

static gboolean write_page(Visit *visit, const FindingView *view, GError **error) {
  page_begin(visit, view->item->row.subject, NULL);
  if (!decision_notices(visit, view, error)) return FALSE;
  where_in_queue(visit, view);
  head(visit, view);
  if (!changes(visit, view, error) || !sides(visit, view, error)) return FALSE;
  decision_form(visit, view);
  why(visit, view);
  if (!parties_of_dispute(visit, view->item->row.dispute, error) || !rejected(visit, view, error)) return FALSE;
  if (!decision_history(visit, view, error)) return FALSE;
  page_end(visit);
  return TRUE;
}

static gboolean show(Visit *visit, const char *id, const Form *fields, const char *message, GError **error) {
  g_autoptr(Form) filter = NULL;
  gboolean found = FALSE;
  const char *text = form_value(fields, "f");
  FindingView view = {.item = queue_find(visit->queue, id), .filter_text = text != NULL ? text : "", .message = message};
  if (view.item != NULL && !store_find_finding(visit->store, id, visit->arena, &view.record, &found, error)) return FALSE;
  if (!found) {
    page_message(visit, 404, "There is no such finding", "Corrected articles and changed rules let findings go. What was decided about it is kept.");
    return TRUE;
  }
  filter = form_parse(view.filter_text, strlen(view.filter_text));
  if (filter == NULL) filter = form_parse("", 0);
  view.filter = filter;
  find_place(visit, &view);
  return write_page(visit, &view, error);
}

gboolean page_finding(Visit *visit, GError **error) { return show(visit, visit->id, visit->query, NULL, error); }

gboolean page_finding_again(Visit *visit, const char *message, GError **error) {
  visit->response->status = 409;
  return show(visit, form_value(visit->form, "finding"), visit->form, message, error);
}
