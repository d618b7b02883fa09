/* SPDX-License-Identifier: MIT */
#include "review/page-decision.h"

#include <string.h>
#include "store/reviews.h"

void finding_address(Visit *visit, const FindingView *view, const char *id) {
  g_autoptr(GString) query = g_string_new(NULL);
  form_append(query, "f", view->filter_text);
  page_printf(visit, "/finding/");
  page_text(visit, id);
  if (query->len > 0) page_printf(visit, "?");
  page_text(visit, query->str);
}

void finding_step(Visit *visit, const FindingView *view, const QueueItem *to, const char *text, const char *key) {
  page_printf(visit, "<a href=\"");
  finding_address(visit, view, to->row.id);
  page_printf(visit, "\" data-key=\"%s\">%s</a> ", key, text);
}

/* ---- notices ---- */

static void undo_form(Visit *visit, const FindingView *view, const char *id, const char *key) {
  page_form(visit, "/undo", NULL);
  page_hidden(visit, "finding", id);
  page_hidden(visit, "f", view->filter_text);
  page_printf(visit, "<button%s%s%s>Undo</button></form>", key != NULL ? " data-key=\"" : "", key != NULL ? key : "", key != NULL ? "\"" : "");
}

gboolean decision_notices(Visit *visit, const FindingView *view, G_GNUC_UNUSED GError **error) {
  const char *done = form_value(visit->query, "done");
  const QueueItem *item = done != NULL ? queue_find(visit->queue, done) : NULL;
  if (view->message != NULL) {
    page_printf(visit, "<div class=\"notice wrong\" role=\"alert\"><p>");
    page_text(visit, view->message);
    page_printf(visit, "</p></div>\n");
  }
  if (item == NULL) return TRUE;
  page_printf(visit, "<div class=\"notice\" role=\"status\"><p>");
  page_status(visit, item->status, item->state.reason, item->state.reopened);
  page_printf(visit, " ");
  page_link(visit, "/finding/", item->row.id, item->row.subject);
  page_printf(visit, "</p>");
  undo_form(visit, view, item->row.id, "z");
  page_printf(visit, "</div>\n");
  return TRUE;
}

/* ---- the form ---- */

static void verdict_button(Visit *visit, const char *value, const char *text, const char *key, const char *kind) {
  page_printf(visit, "<button name=\"verdict\" value=\"%s\" class=\"%s\" data-key=\"%s\">%s <kbd>%s</kbd></button>\n", value, kind, key, text, key);
}

static void reason_buttons(Visit *visit) {
  static const char *const words[] = {"wrong speaker", "different event", "update",      "not a contradiction", "hedged",
                                      "wrong number",  "different time",  "same source", "other"};
  page_printf(visit, "<fieldset class=\"reasons\"><legend>Dismiss, because:</legend>\n");
  for (guint i = 0; reason_names[i] != NULL; i++) {
    char key[2] = {(char)('1' + i), '\0'};
    g_autofree char *value = g_strdup_printf("dismissed:%s", reason_names[i]);
    verdict_button(visit, value, i < G_N_ELEMENTS(words) ? words[i] : reason_names[i], key, "no");
  }
  page_printf(visit, "</fieldset>\n");
}

/* What was sent and not saved stands in the fields again. */
static const char *sent_or(const Visit *visit, const FindingView *view, const char *name, const char *standing) {
  const char *sent = view->message != NULL ? form_value(visit->form, name) : NULL;
  return sent != NULL ? sent : standing;
}

static void details_fields(Visit *visit, const FindingView *view) {
  const ReviewState *state = &view->item->state;
  g_autofree char *tags = g_strjoinv(", ", (char **)state->tags);
  page_printf(visit, "<details class=\"more\"%s><summary data-key=\"e\">Note, tags, assignee, duplicate <kbd>e</kbd></summary>\n<div class=\"fields\">\n"
                     "<label class=\"wide\">Note <textarea name=\"note\" rows=\"2\" maxlength=\"%d\">",
              view->message != NULL ? " open" : "", REVIEW_NOTE_LIMIT);
  page_text(visit, sent_or(visit, view, "note", ""));
  page_printf(visit, "</textarea></label>\n<label>Tags <input name=\"tags\" value=\"");
  page_text(visit, sent_or(visit, view, "tags", tags));
  page_printf(visit, "\"></label>\n<label>For <input name=\"assignee\" maxlength=\"%d\" value=\"", REVIEW_NAME_LIMIT);
  page_text(visit, sent_or(visit, view, "assignee", state->assignee));
  page_printf(visit, "\"></label>\n<label>Duplicate of <input name=\"duplicate_of\" list=\"others\" value=\"");
  page_text(visit, sent_or(visit, view, "duplicate_of", state->duplicate_of));
  page_printf(visit, "\"></label>\n");
}

#define DUPLICATES_OFFERED 20

static void others_list(Visit *visit, const FindingView *view) {
  const QueueFilter filter = {.dispute = view->item->row.dispute};
  g_autoptr(GPtrArray) items = queue_select(visit->queue, &filter);
  page_printf(visit, "<datalist id=\"others\">");
  for (guint i = 0; i < MIN(items->len, DUPLICATES_OFFERED); i++) {
    const QueueItem *item = items->pdata[i];
    if (item != view->item) page_printf(visit, "<option value=\"%s\"></option>", item->row.id);
  }
  page_printf(visit, "</datalist>\n");
}

void decision_form(Visit *visit, const FindingView *view) {
  g_autofree char *seen = g_strdup_printf("%" G_GINT64_FORMAT, view->item->state.last);
  page_printf(visit, "<section class=\"decide\" aria-labelledby=\"decide\">\n<h2 id=\"decide\" class=\"unseen\">Decide</h2>\n");
  page_form(visit, "/decide", "decision");
  page_hidden(visit, "finding", view->item->row.id);
  page_hidden(visit, "seen", seen);
  page_hidden(visit, "f", view->filter_text);
  page_printf(visit, "<div class=\"verdicts\">\n");
  verdict_button(visit, "confirmed", "Confirm", "c", "yes");
  verdict_button(visit, "unsure", "Unsure", "u", "plain");
  reason_buttons(visit);
  page_printf(visit, "</div>\n");
  details_fields(visit, view);
  verdict_button(visit, "duplicate", "Duplicate", "x", "plain");
  verdict_button(visit, "none", "Save without a verdict", "s", "plain");
  if (view->item->state.verdict != 0) verdict_button(visit, "new", "Open again", "o", "plain");
  page_printf(visit, "</div></details>\n");
  others_list(visit, view);
  page_printf(visit, "</form>\n</section>\n");
}

/* ---- history ---- */

typedef struct {
  Visit *visit;
  const FindingView *view;
  guint n;
  gboolean mine; /* the reviewer has something to take back */
} History;

static void event_words(Visit *visit, const ReviewEvent *event) {
  const ReviewDecision *decision = &event->decision;
  if (event->undoes != 0) page_printf(visit, "took a decision back");
  if (decision->status != STATUS_NONE) page_status(visit, (Status)decision->status, decision->reason, FALSE);
  if (decision->duplicate_of != NULL) {
    page_printf(visit, " of ");
    page_link(visit, "/finding/", decision->duplicate_of, decision->duplicate_of);
  }
  if (decision->assignee != NULL) {
    page_printf(visit, *decision->assignee != '\0' ? " for " : " for nobody");
    page_text(visit, decision->assignee);
  }
  if (decision->tags != NULL) {
    g_autofree char *tags = g_strjoinv(", ", (char **)decision->tags);
    page_printf(visit, " tags: ");
    page_text(visit, *tags != '\0' ? tags : "none");
  }
}

static gboolean event_line(const ReviewEvent *event, gpointer data) {
  History *history = data;
  Visit *visit = history->visit;
  const gboolean stands = !event->undone && event->undoes == 0;
  history->mine = history->mine || (stands && strcmp(event->decision.reviewer, visit->session->reviewer) == 0);
  if (history->n++ == 0) page_printf(visit, "<ol class=\"history\">\n");
  page_printf(visit, "<li%s><time>%s</time> <strong>", event->undone ? " class=\"undone\"" : "", event->decision.made);
  page_text(visit, event->decision.reviewer);
  page_printf(visit, "</strong> ");
  event_words(visit, event);
  if (event->undone) page_printf(visit, " <span class=\"faint\">(taken back)</span>");
  if (event->decision.note != NULL) {
    page_printf(visit, "<p class=\"note\">");
    page_text(visit, event->decision.note);
    page_printf(visit, "</p>");
  }
  page_printf(visit, "</li>\n");
  return TRUE;
}

gboolean decision_history(Visit *visit, const FindingView *view, GError **error) {
  History history = {visit, view, 0, FALSE};
  const ReviewState *state = &view->item->state;
  page_printf(visit, "<section aria-labelledby=\"history\"><h2 id=\"history\">History</h2>\n");
  if (!store_each_review(visit->store, view->item->row.id, event_line, &history, error)) return FALSE;
  page_printf(visit, history.n > 0 ? "</ol>\n" : "<p class=\"faint\">Nobody has decided anything yet.</p>\n");
  if (state->reviewers > 1) page_printf(visit, "<p>%u reviewers, who %s.</p>\n", state->reviewers, state->agreed ? "agree" : "do not agree");
  if (history.mine) undo_form(visit, view, view->item->row.id, NULL);
  page_printf(visit, "</section>\n");
  return TRUE;
}
