/* SPDX-License-Identifier: MIT */
/* HTTP: "METHOD TARGET", headers, an empty line, a body. Whatever they hold, there is an answer that is UTF-8, and no markup of theirs in it.
 * A first line that begins with '+' comes from a browser that is in: its headers and its form's token are added. */
#include "review/site.h"

#include <string.h>
#include <unistd.h>
#include "review-night.h"

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length);

#define HEADERS_MAX 128

typedef struct {
  Store *store;
  Site *site;
  char *cookie, *token;
} Night;

static void ask(Site *site, const HttpRequest *request, HttpResponse *response) {
  http_response_init(response);
  site_answer(site, request, response);
  g_assert_cmpuint(response->status, >=, 200);
  g_assert_cmpuint(response->status, <, 600);
  g_assert_cmpuint(response->status, !=, 500);
  g_assert_true(g_utf8_validate(response->body->str, (gssize)response->body->len, NULL));
}

static char *between(const char *text, const char *start, const char *ends) {
  const char *at = strstr(text, start);
  g_assert_nonnull(at);
  at += strlen(start);
  return g_strndup(at, strcspn(at, ends));
}

static void sign_in(Night *night) {
  HttpField fields[] = {{"Host", "127.0.0.1:1"}, {"Cookie", ""}};
  g_autofree char *target = g_strconcat("/?token=", site_token(night->site), NULL);
  g_auto(HttpResponse) in, help;
  HttpRequest request = {.method = "GET", .target = target, .headers = fields, .n_headers = 2};
  ask(night->site, &request, &in);
  g_free(night->cookie);
  g_free(night->token);
  night->cookie = g_strndup(in.cookie, strcspn(in.cookie, ";"));
  fields[1].value = night->cookie;
  request.target = "/help";
  ask(night->site, &request, &help);
  night->token = between(help.body->str, "name=\"token\" value=\"", "\"");
}

static Night *night_of(void) {
  static Night night;
  static const char *const origins[] = {"http://127.0.0.1:1", NULL};
  if (night.site != NULL) return &night;
  g_autofree char *folder = g_dir_make_tmp("sicnon-fuzz-XXXXXX", NULL), *path = g_build_filename(folder, "night.db", NULL);
  NIGHT_OK((night.store = store_open(path, STORE_WRITE, error)));
  night_fill(night.store, 9, TRUE);
  const SiteOptions options = {.store = night.store, .program = "fuzz", .reviewer = "ada", .origins = origins, .cookie = "c"};
  NIGHT_OK((night.site = site_new(&options, error)));
  sign_in(&night);
  return &night;
}

/* Cuts the next line off. */
static char *take_line(char **at) {
  char *line = *at, *end = line != NULL ? strchr(line, '\n') : NULL;
  *at = end != NULL ? end + 1 : NULL;
  if (end != NULL) *end = '\0';
  return line;
}

static guint read_headers(char **at, HttpField *fields, guint n) {
  for (char *line; n < HEADERS_MAX && (line = take_line(at)) != NULL && *line != '\0';) {
    char *colon = strchr(line, ':');
    if (colon == NULL) continue;
    *colon = '\0';
    fields[n++] = (HttpField){line, colon + 1};
  }
  return n;
}

static guint count(const char *text, const char *what) {
  guint n = 0;
  for (; (text = strstr(text, what)) != NULL; text++) n++;
  return n;
}

int LLVMFuzzerTestOneInput(const guint8 *bytes, gsize length) {
  Night *night = night_of();
  g_autofree char *text = g_strndup((const char *)bytes, length);
  char *at = text, *method = take_line(&at);
  const gboolean in = method != NULL && *method == '+';
  if (in) method++;
  char *target = method != NULL ? strchr(method, ' ') : NULL;
  if (target == NULL) return 0;
  *target++ = '\0';
  HttpField fields[HEADERS_MAX] = {{"Host", "127.0.0.1:1"}, {"Cookie", night->cookie}, {"Origin", "http://127.0.0.1:1"}, {"Content-Type", "application/x-www-form-urlencoded"}};
  const guint n = read_headers(&at, fields, in ? 4 : 0);
  g_autofree char *body = g_strconcat(in ? "token=" : "", in ? night->token : "", "&", at != NULL ? at : "", NULL);
  const HttpRequest request = {.method = method, .target = target, .headers = fields, .n_headers = n, .body = body, .body_length = strlen(body)};
  g_auto(HttpResponse) response;
  ask(night->site, &request, &response);
  if (response.type == NULL) g_assert_cmpuint(count(response.body->str, "<script"), <=, 1); /* our own */
  if (response.type == NULL) g_assert_cmpuint(count(response.body->str, "<img"), ==, 0);
  if (response.status == 200 && response.cookie != NULL) sign_in(night); /* it has signed out */
  return 0;
}
