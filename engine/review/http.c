/* SPDX-License-Identifier: MIT */
#include "review/http.h"

#include <string.h>

const char *const http_fixed_headers[] = {
    "Content-Security-Policy",
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'",
    "X-Content-Type-Options", "nosniff",
    "X-Frame-Options", "DENY",
    "Referrer-Policy", "same-origin", /* with no-referrer browsers would send "Origin: null" */
    "Cross-Origin-Opener-Policy", "same-origin",
    "Cross-Origin-Resource-Policy", "same-origin",
    "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
    NULL,
};

void http_response_init(HttpResponse *response) {
  *response = (HttpResponse){.status = 200};
  response->body = g_string_new(NULL);
}

void http_response_clear(HttpResponse *response) {
  if (response->body != NULL) g_string_free(response->body, TRUE);
  g_free(response->location);
  g_free(response->cookie);
  *response = (HttpResponse){0};
}

void http_redirect(HttpResponse *response, const char *location) {
  response->status = 303;
  g_free(response->location);
  response->location = g_strdup(location);
}

guint http_field(const HttpRequest *request, const char *name, const char **value) {
  guint n = 0;
  *value = NULL;
  for (guint i = 0; i < request->n_headers; i++) {
    if (g_ascii_strcasecmp(request->headers[i].name, name) != 0) continue;
    if (n++ == 0) *value = request->headers[i].value;
  }
  return n;
}

char *http_cookie(const HttpRequest *request, const char *name) {
  const gsize length = strlen(name);
  for (guint i = 0; i < request->n_headers; i++) {
    if (g_ascii_strcasecmp(request->headers[i].name, "Cookie") != 0) continue;
    g_auto(GStrv) pairs = g_strsplit(request->headers[i].value, ";", -1);
    for (char **pair = pairs; *pair != NULL; pair++) {
      const char *at = g_strstrip(*pair);
      if (strncmp(at, name, length) == 0 && at[length] == '=') return g_strdup(at + length + 1);
    }
  }
  return NULL;
}

/* ---- what is refused ---- */

/* The origin whose host this is, or NULL. */
static const char *find_origin(const HttpPlace *place, const char *host) {
  for (const char *const *origin = place->origins; *origin != NULL; origin++) {
    const char *name = strstr(*origin, "://");
    if (name != NULL && g_ascii_strcasecmp(name + 3, host) == 0) return *origin;
  }
  return NULL;
}

static gboolean is_known_method(const char *method) {
  static const char *const methods[] = {"GET", "HEAD", "POST", NULL};
  return g_strv_contains(methods, method);
}

static gboolean is_form(const char *type) {
  static const char form[] = "application/x-www-form-urlencoded";
  return type != NULL && g_ascii_strncasecmp(type, form, strlen(form)) == 0 && (type[strlen(form)] == '\0' || type[strlen(form)] == ';');
}

static guint refuse(guint status, const char **why, const char *words) {
  *why = words;
  return status;
}

/* A page of another site may make a browser post here; then the browser says from where. */
static guint refuse_post(const HttpRequest *request, const char *origin, const char **why) {
  const char *sent, *site, *type;
  if (http_field(request, "Origin", &sent) != 1 || strcmp(sent, origin) != 0) return refuse(403, why, "the form comes from another site");
  if (http_field(request, "Sec-Fetch-Site", &site) > 0 && strcmp(site, "same-origin") != 0) return refuse(403, why, "the form comes from another site");
  if (http_field(request, "Content-Type", &type) != 1 || !is_form(type)) return refuse(415, why, "only forms can be posted");
  return 0;
}

static guint refuse_length(const HttpRequest *request, const char **why) {
  const char *length, *encoding;
  guint64 bytes = 0;
  const guint lengths = http_field(request, "Content-Length", &length), encodings = http_field(request, "Transfer-Encoding", &encoding);
  if (lengths + encodings > 1) return refuse(400, why, "the length of the body is told twice");
  if (lengths == 0) return 0;
  if (!g_ascii_string_to_unsigned(length, 10, 0, G_MAXUINT64, &bytes, NULL)) return refuse(400, why, "the length of the body is no number");
  return bytes > HTTP_BODY_LIMIT ? refuse(413, why, "the form is too large") : 0;
}

guint http_refuse(const HttpRequest *request, const HttpPlace *place, const char **why) {
  const char *host;
  if (request->n_headers > HTTP_HEADERS_LIMIT) return refuse(431, why, "too many headers");
  if (strlen(request->target) > HTTP_TARGET_LIMIT) return refuse(414, why, "the address is too long");
  if (!is_known_method(request->method)) return refuse(405, why, "only GET, HEAD and POST are known here");
  if (http_field(request, "Host", &host) != 1) return refuse(400, why, "the request must name its host once");
  const char *origin = find_origin(place, host);
  if (origin == NULL) return refuse(403, why, "this is not that host");
  const guint status = refuse_length(request, why);
  if (status != 0) return status;
  return strcmp(request->method, "POST") == 0 ? refuse_post(request, origin, why) : 0;
}
