/* SPDX-License-Identifier: MIT */
/* The pages: a request in, an answer out. Nothing here knows of connections; review/server.c carries.
 *
 * Routes are one const table, looked up by exact name; no address becomes a path of a file. Whatever stands in a database or a request is
 * escaped (report/markup.h). Cost: some milliseconds a page, whatever the database holds; the first one reads the queue. Threads: one. */
#pragma once
#include "review/http.h"
#include "store/store.h"

typedef struct {
  Store *store;         /* open for writing */
  const char *program;  /* "sicnon 0.1.0" */
  const char *reviewer; /* of those who come by token */
  const char *password_file;     /* or NULL */
  const char *const *origins;    /* HttpPlace */
  const char *cookie;   /* its name: one for each port, because browsers keep no ports with cookies */
  gboolean secure;      /* cookies only over TLS: a proxy in front speaks it */
  /* Called when the token was used: `token` is the one that works now. */
  void (*token_changed)(const char *token, gpointer data);
  gpointer data;
} SiteOptions;

typedef struct Site Site;

Site *site_new(const SiteOptions *options, GError **error);
void site_free(Site *site);
/* Who knows it is in, once. */
const char *site_token(const Site *site);
/* Before there is a body: FALSE when the answer is there already. */
gboolean site_admit(Site *site, const HttpRequest *request, HttpResponse *response);
void site_answer(Site *site, const HttpRequest *request, HttpResponse *response);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(Site, site_free)
