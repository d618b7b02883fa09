/* SPDX-License-Identifier: MIT */
#include "review/site.h"

#include <gio/gio.h>
#include <string.h>
#include "base/error.h"
#include "review/site-private.h"
#include "review-files.h"

typedef struct {
  const char *method, *path; /* with a '/' at its end: an id stands behind it */
  gboolean is_open;          /* anybody may see it */
  PageHandler handle;
} Route;

static gboolean send_file(Visit *visit, GError **error);

static const Route routes[] = {
    {"GET", "/", FALSE, page_queue},           {"GET", "/finding/", FALSE, page_finding}, {"GET", "/dispute/", FALSE, page_dispute},
    {"GET", "/actor/", FALSE, page_actor},     {"GET", "/rule/", FALSE, page_rule},       {"GET", "/rules", FALSE, page_rules},
    {"GET", "/run/", FALSE, page_run},         {"GET", "/runs", FALSE, page_runs},        {"GET", "/search", FALSE, page_search},
    {"GET", "/help", FALSE, page_help},        {"GET", "/login", TRUE, page_login},       {"GET", "/review.css", TRUE, send_file},
    {"GET", "/review.js", TRUE, send_file},    {"POST", "/decide", FALSE, post_decision}, {"POST", "/undo", FALSE, post_undo},
    {"POST", "/filter", FALSE, post_filter},   {"POST", "/name", FALSE, post_name},       {"POST", "/login", TRUE, post_login},
    {"POST", "/logout", FALSE, post_logout},
};

Site *site_new(const SiteOptions *options, GError **error) {
  g_autoptr(Sessions) sessions = sessions_new(options->reviewer, options->password_file, error);
  if (sessions == NULL) return NULL;
  if (review_files_get_resource() == NULL) review_files_register_resource();
  Site *site = g_new0(Site, 1);
  site->options = *options;
  site->queue = queue_new();
  site->sessions = g_steal_pointer(&sessions);
  return site;
}

void site_free(Site *site) {
  if (site == NULL) return;
  queue_free(site->queue);
  sessions_free(site->sessions);
  g_free(site);
}

const char *site_token(const Site *site) { return sessions_token(site->sessions); }

/* ---- files of the program ---- */

static gboolean send_file(Visit *visit, G_GNUC_UNUSED GError **error) {
  const gboolean style = g_str_has_prefix(visit->request->target, "/review.css");
  g_autoptr(GBytes) bytes = g_resources_lookup_data(style ? "/sicnon/review/pages/review.css" : "/sicnon/review/pages/review.js", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *data = g_bytes_get_data(bytes, &size);
  g_string_append_len(visit->out, data, (gssize)size);
  visit->response->type = style ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
  visit->response->lasting = TRUE;
  return TRUE;
}

/* ---- who may ---- */

static void set_cookie(Visit *visit, const char *value, gboolean ends) {
  const SiteOptions *options = &visit->site->options;
  g_free(visit->response->cookie);
  visit->response->cookie = g_strdup_printf("%s=%s; Path=/; HttpOnly; SameSite=Strict%s%s", options->cookie, value, options->secure ? "; Secure" : "",
                                            ends ? "; Max-Age=0" : "");
}

/* The address with the token: in, and on to a page whose address has none. */
static gboolean take_token(Visit *visit) {
  const char *token = form_value(visit->query, "token");
  if (token == NULL) return FALSE;
  Session *session = sessions_open_by_token(visit->site->sessions, token);
  if (session == NULL) {
    page_message(visit, 403, "This link does not work any more",
                 "Each link works once. A new one stands where sicnon serve runs, below the last.");
    return TRUE;
  }
  set_cookie(visit, session->id, FALSE);
  http_redirect(visit->response, "/");
  const SiteOptions *options = &visit->site->options;
  if (options->token_changed != NULL) options->token_changed(site_token(visit->site), options->data);
  return TRUE;
}

static void send_away(Visit *visit) {
  if (sessions_have_logins(visit->site->sessions)) http_redirect(visit->response, "/login");
  else page_message(visit, 403, "Not signed in", "Open the address that sicnon serve printed when it started: it has a token at its end.");
}

gboolean post_login(Visit *visit, G_GNUC_UNUSED GError **error) {
  const char *name = form_value(visit->form, "name"), *password = form_value(visit->form, "password");
  Session *session = NULL;
  if (name != NULL && password != NULL)
    session = sessions_open_by_password(visit->site->sessions, name, password, g_get_monotonic_time() / G_USEC_PER_SEC);
  if (session == NULL) {
    page_message(visit, 403, "Not signed in", "Name or password are wrong, or there were too many wrong ones: try again in a minute.");
    return TRUE;
  }
  set_cookie(visit, session->id, FALSE);
  http_redirect(visit->response, "/");
  return TRUE;
}

gboolean post_logout(Visit *visit, G_GNUC_UNUSED GError **error) {
  sessions_close(visit->site->sessions, visit->session);
  visit->session = NULL;
  set_cookie(visit, "", TRUE);
  page_message(visit, 200, "Signed out", "Close this page, or open a new link to come back.");
  return TRUE;
}

/* ---- answering ---- */

static const char *unknown_id(const Route *route, const char *path) {
  const gsize length = strlen(route->path);
  if (length > 1 && route->path[length - 1] == '/') return strncmp(path, route->path, length) == 0 && path[length] != '\0' ? path + length : NULL;
  return strcmp(path, route->path) == 0 ? "" : NULL;
}

static const Route *find_route(const char *method, const char *path, const char **id) {
  const char *asked = strcmp(method, "HEAD") == 0 ? "GET" : method;
  for (gsize i = 0; i < G_N_ELEMENTS(routes); i++) {
    *id = unknown_id(&routes[i], path);
    if (*id != NULL && strcmp(routes[i].method, asked) == 0) return &routes[i];
  }
  return NULL;
}

/* The token of the form must be that of the session, too: a page of another site cannot know it. */
static gboolean is_own_form(const Visit *visit) {
  const char *token = form_value(visit->form, "token");
  return visit->session == NULL || (token != NULL && secret_equals(visit->session->form_token, token));
}

static gboolean follow(Visit *visit, const Route *route, GError **error) {
  const gboolean post = strcmp(route->method, "POST") == 0;
  if (post && visit->form == NULL) page_message(visit, 400, "Not understood", "The form is broken.");
  else if (post && !is_own_form(visit)) page_message(visit, 403, "Refused", "This form is older than your session. Go back, reload the page, and try again.");
  else if (route->is_open) return route->handle(visit, error);
  else return queue_refresh(visit->queue, visit->store, error) && route->handle(visit, error);
  return TRUE;
}

/* What was begun of the page is thrown away. */
static void show_failure(Visit *visit, const GError *failure) {
  const gboolean busy = g_error_matches(failure, SICNON_ERROR, SICNON_ERROR_BUSY);
  g_string_truncate(visit->out, 0);
  page_message(visit, busy ? 503 : 500, busy ? "The database is busy" : "That did not work",
               busy ? "A night is writing into it. Nothing was saved: go back and send it again in a moment." : failure->message);
}

static void go(Visit *visit, const char *path) {
  g_autoptr(GError) failure = NULL;
  const Route *route = find_route(visit->request->method, path, &visit->id);
  if (take_token(visit)) return;
  if (route == NULL) page_message(visit, 404, "There is no such page", "Perhaps the finding is gone: the queue has what is there.");
  else if (visit->session == NULL && !route->is_open) send_away(visit);
  else if (!follow(visit, route, &failure)) show_failure(visit, failure);
}

gboolean site_admit(Site *site, const HttpRequest *request, HttpResponse *response) {
  const HttpPlace place = {site->options.origins};
  const char *why;
  const guint status = http_refuse(request, &place, &why);
  if (status == 0) return TRUE;
  response->status = status;
  response->type = "text/plain; charset=utf-8";
  g_string_append_printf(response->body, "%s\n", why);
  return FALSE;
}

void site_answer(Site *site, const HttpRequest *request, HttpResponse *response) {
  g_autoptr(Arena) arena = arena_new_small();
  if (!site_admit(site, request, response)) return;
  const char *mark = strchr(request->target, '?');
  const gsize length = mark != NULL ? (gsize)(mark - request->target) : strlen(request->target);
  g_autofree char *path = form_decode_path(request->target, length), *cookie = http_cookie(request, site->options.cookie);
  g_autoptr(Form) query = form_parse(mark != NULL ? mark + 1 : "", mark != NULL ? strlen(mark + 1) : 0);
  g_autoptr(Form) form = request->body != NULL ? form_parse(request->body, request->body_length) : NULL;
  Visit visit = {.site = site, .store = site->options.store, .queue = site->queue, .request = request, .response = response, .query = query, .form = form,
                 .out = response->body, .arena = arena};
  if (cookie != NULL) visit.session = sessions_find(site->sessions, cookie);
  if (path == NULL || query == NULL) page_message(&visit, 400, "Not understood", "The address is broken.");
  else go(&visit, path);
}
