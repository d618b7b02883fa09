/* SPDX-License-Identifier: MIT */
/* What the files of the pages share: a visit (one request of somebody who is in), the frame of a page, and small pieces.
 *
 * A page function appends to visit->out, or sets another answer, and returns FALSE with error set when the store fails. */
#pragma once
#include "base/arena.h"
#include "report/markup.h"
#include "review/queue.h"
#include "review/sessions.h"
#include "review/site.h"

struct Site {
  SiteOptions options;
  Queue *queue;
  Sessions *sessions;
};

typedef struct {
  Site *site;
  Store *store;
  Queue *queue;
  const HttpRequest *request;
  HttpResponse *response;
  Session *session; /* NULL on pages that anybody may see */
  const char *id;   /* what stands behind the route: "/finding/ID" */
  const Form *query, *form; /* of the address; of the body, or NULL */
  GString *out;     /* the answer's body */
  Arena *arena;     /* of the request */
} Visit;

typedef gboolean (*PageHandler)(Visit *visit, GError **error);

/* ---- the frame ---- */
/* Head, navigation, and the opened <main>. `place`: which entry of the navigation is current, or NULL. */
void page_begin(Visit *visit, const char *title, const char *place);
void page_end(Visit *visit);
/* A page that says one thing. */
void page_message(Visit *visit, guint status, const char *title, const char *text);
/* <form method="post"> with the token that makes it ours. */
void page_form(Visit *visit, const char *action, const char *id);

/* ---- pieces ---- */
void page_printf(Visit *visit, const char *format, ...) G_GNUC_PRINTF(2, 3); /* only what needs no escaping */
void page_text(Visit *visit, const char *text);
/* A link to a page: "/actor/", id, the words. The id is escaped as an address, then as text. */
void page_link(Visit *visit, const char *route, const char *id, const char *text);
void page_hidden(Visit *visit, const char *name, const char *value);
void page_day(Visit *visit, Day day); /* nothing when unset */
void page_number(Visit *visit, const char *format, double value); /* for any locale */
void page_count(Visit *visit, guint n, const char *one, const char *many);
/* "and 12 more", when there are. */
void page_more(Visit *visit, guint total, guint shown, const char *what);
/* A status as people read it, with its reason. */
void page_status(Visit *visit, Status status, const char *reason, gboolean reopened);
/* "62 % (41-80 %) of 12 reviewed". */
void page_precision(Visit *visit, PrecisionCounts counts);
/* One line for a finding in a list, with who and what, a link, and its status. `filter`: handed on in the link, or NULL. */
void page_finding_row(Visit *visit, const QueueItem *item, const char *filter);

/* ---- the filter of the queue ---- */
/* Borrows from the form. Values that no filter has filter nothing out; no status: new. */
QueueFilter filter_of(const Form *form);
/* The form as text, but for what is no filter. To be freed. */
char *filter_text(const Form *form);

/* ---- pages ---- */
gboolean page_queue(Visit *visit, GError **error);
gboolean page_finding(Visit *visit, GError **error);
/* The same page, with what was not saved and why: somebody else was first. */
gboolean page_finding_again(Visit *visit, const char *message, GError **error);
gboolean page_dispute(Visit *visit, GError **error);
gboolean page_actor(Visit *visit, GError **error);
gboolean page_rule(Visit *visit, GError **error);
gboolean page_rules(Visit *visit, GError **error);
gboolean page_run(Visit *visit, GError **error);
gboolean page_runs(Visit *visit, GError **error);
gboolean page_search(Visit *visit, GError **error);
gboolean page_help(Visit *visit, GError **error);
gboolean page_login(Visit *visit, GError **error);

/* ---- what is posted ---- */
gboolean post_decision(Visit *visit, GError **error);
gboolean post_undo(Visit *visit, GError **error);
gboolean post_filter(Visit *visit, GError **error);
gboolean post_name(Visit *visit, GError **error);
gboolean post_login(Visit *visit, GError **error);
gboolean post_logout(Visit *visit, GError **error);
