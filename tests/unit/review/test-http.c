/* SPDX-License-Identifier: MIT */
#include "review/http.h"
#include <criterion/criterion.h>
#include <string.h>

static const char *const origins[] = {"http://127.0.0.1:8765", "http://localhost:8765", NULL};
static const HttpPlace place = {origins};

/* `headers`: name, value, ..., NULL. */
static guint refuse(const char *method, const char *const *headers) {
  HttpField fields[16];
  HttpRequest request = {.method = method, .target = "/", .headers = fields};
  const char *why = NULL;
  for (; headers[2 * request.n_headers] != NULL; request.n_headers++)
    fields[request.n_headers] = (HttpField){headers[2 * request.n_headers], headers[2 * request.n_headers + 1]};
  const guint status = http_refuse(&request, &place, &why);
  cr_expect((status == 0) == (why == NULL));
  return status;
}

#define REFUSE(method, ...) refuse(method, (const char *const[]){__VA_ARGS__, NULL})
#define HOST "Host", "127.0.0.1:8765"
#define FORM "Content-Type", "application/x-www-form-urlencoded"

Test(http, host_must_be_ours_and_once) {
  cr_expect_eq(REFUSE("GET", HOST), 0);
  cr_expect_eq(REFUSE("GET", "host", "LOCALHOST:8765"), 0);
  cr_expect_eq(REFUSE("GET", "Host", "evil.example"), 403);
  cr_expect_eq(REFUSE("GET", "Host", "127.0.0.1"), 403);
  cr_expect_eq(REFUSE("GET", "Host", "127.0.0.1:8765.evil.example"), 403);
  cr_expect_eq(REFUSE("GET", "Host", ""), 403);
  cr_expect_eq(REFUSE("GET", "Accept", "x"), 400);
  cr_expect_eq(REFUSE("GET", HOST, HOST), 400);
  cr_expect_eq(REFUSE("GET", HOST, "Host", "evil.example"), 400);
}

Test(http, methods) {
  cr_expect_eq(REFUSE("HEAD", HOST), 0);
  static const char *const others[] = {"PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""};
  for (gsize i = 0; i < G_N_ELEMENTS(others); i++) cr_expect_eq(REFUSE(others[i], HOST), 405);
}

Test(http, forms_come_from_our_own_pages) {
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://127.0.0.1:8765", FORM), 0);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://127.0.0.1:8765", "Sec-Fetch-Site", "same-origin", FORM), 0);
  cr_expect_eq(REFUSE("POST", HOST, FORM), 403);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "null", FORM), 403);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://localhost:8765", FORM), 403);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "https://127.0.0.1:8765", FORM), 403);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://127.0.0.1:8765", "Origin", "http://127.0.0.1:8765", FORM), 403);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://127.0.0.1:8765", "Sec-Fetch-Site", "cross-site", FORM), 403);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://127.0.0.1:8765", "Content-Type", "text/plain"), 415);
  cr_expect_eq(REFUSE("POST", HOST, "Origin", "http://127.0.0.1:8765"), 415);
}

Test(http, http_body_limit) {
  cr_expect_eq(REFUSE("GET", HOST, "Content-Length", "65536"), 0);
  cr_expect_eq(REFUSE("GET", HOST, "Content-Length", "65537"), 413);
  cr_expect_eq(REFUSE("GET", HOST, "Content-Length", "1073741824"), 413);
  cr_expect_eq(REFUSE("GET", HOST, "Content-Length", "-1"), 400);
  cr_expect_eq(REFUSE("GET", HOST, "Content-Length", "1", "Content-Length", "2"), 400);
  cr_expect_eq(REFUSE("GET", HOST, "Content-Length", "1", "Transfer-Encoding", "chunked"), 400);
}

static guint refuse_target(gsize length, guint n_headers) {
  g_autofree char *target = g_strnfill(length, 'x');
  g_autofree HttpField *fields = g_new0(HttpField, n_headers);
  for (guint i = 0; i < n_headers; i++) fields[i] = (HttpField){i == 0 ? "Host" : "X", "127.0.0.1:8765"};
  const HttpRequest request = {.method = "GET", .target = target, .headers = fields, .n_headers = n_headers};
  const char *why;
  return http_refuse(&request, &place, &why);
}

Test(http, http_target_limit) {
  cr_expect_eq(refuse_target(HTTP_TARGET_LIMIT, 1), 0);
  cr_expect_eq(refuse_target(HTTP_TARGET_LIMIT + 1, 1), 414);
}

Test(http, http_headers_limit) {
  cr_expect_eq(refuse_target(1, HTTP_HEADERS_LIMIT), 0);
  cr_expect_eq(refuse_target(1, HTTP_HEADERS_LIMIT + 1), 431);
}

Test(http, cookies) {
  static const HttpField fields[] = {{"Cookie", "a=1; sicnon-1=xy ; b=2"}, {"cookie", "c=3"}};
  const HttpRequest request = {.headers = fields, .n_headers = 2};
  g_autofree char *value = http_cookie(&request, "sicnon-1"), *other = http_cookie(&request, "c");
  cr_assert_str_eq(value, "xy");
  cr_assert_str_eq(other, "3");
  cr_assert_null(http_cookie(&request, "sicnon"));
}
