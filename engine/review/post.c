/* SPDX-License-Identifier: MIT */
/* What is posted. Each ends in a redirect to a page that shows what came of it, so that reloading does not do it twice. */
#include <string.h>
#include "base/clock.h"
#include "review/site-private.h"
#include "store/glance.h"
#include "store/reviews.h"

#define FILTER_NAME_LIMIT 60 /* characters */

/* ---- deciding ---- */

/* "dismissed:wrong-speaker", "confirmed", "none". FALSE for what no button sends. */
static gboolean read_verdict(const Visit *visit, ReviewDecision *out) {
  const char *verdict = form_value(visit->form, "verdict");
  if (verdict == NULL) return FALSE;
  g_auto(GStrv) parts = g_strsplit(verdict, ":", 2);
  out->status = strcmp(parts[0], "none") == 0 ? STATUS_NONE : name_index(status_names, parts[0]);
  const gint reason = parts[1] != NULL ? name_index(reason_names, parts[1]) : -1;
  out->reason = reason >= 0 ? reason_names[reason] : NULL;
  return out->status >= 0 || strcmp(parts[0], "none") == 0;
}

static const char *const *read_tags(const Visit *visit) {
  const char *text = form_value(visit->form, "tags");
  g_auto(GStrv) pieces = g_strsplit_set(text != NULL ? text : "", ",;", -1);
  const char **tags = arena_new_array(visit->arena, const char *, g_strv_length(pieces) + 1);
  guint n = 0;
  for (char **piece = pieces; *piece != NULL; piece++)
    if (*g_strstrip(*piece) != '\0') tags[n++] = arena_copy(visit->arena, *piece, -1);
  return tags;
}

/* Fields that stand as they were say nothing. */
static void read_fields(const Visit *visit, const ReviewState *state, ReviewDecision *out) {
  const char *assignee = form_value(visit->form, "assignee");
  const char *const *tags = read_tags(visit);
  out->note = form_value(visit->form, "note");
  out->duplicate_of = out->status == STATUS_DUPLICATE ? form_value(visit->form, "duplicate_of") : NULL;
  if (g_strcmp0(assignee, state->assignee) != 0) out->assignee = assignee != NULL ? assignee : "";
  if (!g_strv_equal(tags, state->tags)) out->tags = tags;
}

static const QueueItem *find_next(const Visit *visit, const QueueItem *decided, const char *filter_words) {
  g_autoptr(Form) form = form_parse(filter_words, strlen(filter_words));
  if (form == NULL) return NULL;
  const QueueFilter filter = filter_of(form);
  return queue_after(visit->queue, &filter, decided);
}

static void go_to(Visit *visit, const char *id, const char *filter, const char *done) {
  g_autoptr(GString) query = g_string_new(NULL);
  form_append(query, "f", filter);
  form_append(query, "done", done);
  g_autofree char *address = g_strconcat("/finding/", id, query->len > 0 ? "?" : "", query->str, NULL);
  http_redirect(visit->response, address);
}

/* What comes next is what came next before: deciding may move disputes. */
static gboolean go_on(Visit *visit, const char *finding, const char *next, const char *filter, gboolean judged, GError **error) {
  if (!queue_refresh(visit->queue, visit->store, error)) return FALSE;
  go_to(visit, judged && next != NULL ? next : finding, filter, finding);
  return TRUE;
}

static gboolean decide(Visit *visit, const QueueItem *item, const ReviewDecision *decision, gint64 seen, GError **error) {
  const char *filter = form_value(visit->form, "f");
  ReviewOutcome outcome;
  const QueueItem *next = find_next(visit, item, filter != NULL ? filter : "");
  g_autofree char *finding = g_strdup(item->row.id), *next_id = next != NULL ? g_strdup(next->row.id) : NULL;
  if (!store_review(visit->store, decision, seen, &outcome, error)) return FALSE;
  if (outcome == REVIEW_DONE || outcome == REVIEW_SAME) return go_on(visit, finding, next_id, filter, decision->status != STATUS_NONE, error);
  if (!queue_refresh(visit->queue, visit->store, error)) return FALSE;
  return page_finding_again(visit,
                            outcome == REVIEW_OUTDATED ? "Somebody decided about this finding while you were looking at it: see the history below. Nothing of yours "
                                                         "was saved; your note still stands in the form. Decide again to give a second verdict."
                                                       : "Nothing was saved: there is no finding with that id.",
                            error);
}

gboolean post_decision(Visit *visit, GError **error) {
  const char *id = form_value(visit->form, "finding"), *seen_text = form_value(visit->form, "seen");
  const QueueItem *item = id != NULL ? queue_find(visit->queue, id) : NULL;
  guint64 seen = 0;
  char now[CLOCK_TEXT_SIZE];
  ReviewDecision decision = {.finding = id, .reviewer = visit->session->reviewer, .made = clock_text(now)};
  if (item == NULL) {
    page_message(visit, 404, "There is no such finding", "It went while you were looking at it. Nothing was saved.");
    return TRUE;
  }
  if (seen_text == NULL || !g_ascii_string_to_unsigned(seen_text, 10, 0, G_MAXINT64, &seen, NULL) || !read_verdict(visit, &decision)) {
    page_message(visit, 400, "Not understood", "The form is broken.");
    return TRUE;
  }
  read_fields(visit, &item->state, &decision);
  const char *fault = review_fault(&decision);
  if (fault == NULL) return decide(visit, item, &decision, (gint64)seen, error);
  g_autofree char *message = g_strdup_printf("Nothing was saved: %s.", fault);
  return page_finding_again(visit, message, error);
}

gboolean post_undo(Visit *visit, GError **error) {
  const char *id = form_value(visit->form, "finding");
  char now[CLOCK_TEXT_SIZE];
  ReviewOutcome outcome;
  if (id == NULL || queue_find(visit->queue, id) == NULL) {
    page_message(visit, 404, "There is no such finding", "It went while you were looking at it.");
    return TRUE;
  }
  if (!store_review_undo(visit->store, id, visit->session->reviewer, clock_text(now), &outcome, error)) return FALSE;
  if (!queue_refresh(visit->queue, visit->store, error)) return FALSE;
  if (outcome == REVIEW_DONE) go_to(visit, id, form_value(visit->form, "f"), NULL);
  else page_message(visit, 409, "Nothing to take back", "No decision of yours stands on this finding.");
  return TRUE;
}

/* ---- filters and names ---- */

gboolean post_filter(Visit *visit, GError **error) {
  const char *forget = form_value(visit->form, "delete"), *name = form_value(visit->form, "name"), *query = form_value(visit->form, "query");
  char now[CLOCK_TEXT_SIZE];
  g_autoptr(Form) asked = form_parse(query != NULL ? query : "", query != NULL ? strlen(query) : 0);
  g_autofree char *clean = asked != NULL ? filter_text(asked) : NULL;
  if (forget != NULL && !store_delete_filter(visit->store, forget, error)) return FALSE;
  const gboolean saves = forget == NULL && name != NULL && clean != NULL && *clean != '\0';
  if (saves && g_utf8_strlen(name, -1) > FILTER_NAME_LIMIT) {
    page_message(visit, 400, "Not saved", "The name of a filter has up to " G_STRINGIFY(FILTER_NAME_LIMIT) " letters.");
    return TRUE;
  }
  if (saves && !store_save_filter(visit->store, name, clean, visit->session->reviewer, clock_text(now), error)) return FALSE;
  g_autofree char *address = g_strconcat("/?", saves ? clean : "", NULL);
  http_redirect(visit->response, address);
  return TRUE;
}

gboolean post_name(Visit *visit, G_GNUC_UNUSED GError **error) {
  const char *name = form_value(visit->form, "name");
  const ReviewDecision probe = {.reviewer = name, .status = STATUS_CONFIRMED};
  const char *fault = review_fault(&probe);
  if (sessions_have_logins(visit->site->sessions)) fault = "your name is that of your login";
  if (fault != NULL) {
    page_message(visit, 400, "Not saved", fault);
    return TRUE;
  }
  g_free(visit->session->reviewer);
  visit->session->reviewer = g_strdup(name);
  http_redirect(visit->response, "/");
  return TRUE;
}
