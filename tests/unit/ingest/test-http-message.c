/* SPDX-License-Identifier: MIT */
#include "support.h"
#include "ingest/http-message.h"

/* "status type charset|body", or why not. */
static void check_bytes(const char *bytes, gsize length, const char *expected) {
  g_auto(HttpMessage) message = {0};
  const char *why = NULL;
  g_autofree char *found = NULL;
  if (!http_message_parse(bytes, length, 1000, &message, &why)) found = g_strdup(why);
  else found = g_strdup_printf("%u %s %s|%s", message.status, message.type, message.charset, message.body->str);
  cr_expect_str_eq(found, expected, "%s", found);
}

static void check(const char *bytes, const char *expected) { check_bytes(bytes, strlen(bytes), expected); }

Test(http_message, head_and_body) {
  check("HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=\"UTF-8\"\r\n\r\nbody", "200 text/html UTF-8|body");
  check("HTTP/1.0 404\nX: y\n\nno", "404 (null) (null)|no");
  check("HTTP/1.1 200 OK\r\ncontent-type:text/plain\r\n\r\n", "200 text/plain (null)|");
}

Test(http_message, chunks) {
  static const char head[] = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  static const char *const cases[][2] = {
      {"3\r\nabc\r\n4;x=y\r\ndefg\r\n0\r\n\r\n", "200 (null) (null)|abcdefg"},
      {"3\r\nabc\r\n", "200 (null) (null)|abc"},
      {"<html> unchunked already", "200 (null) (null)|<html> unchunked already"},
      {"ffff\r\nabc\r\n", "a chunk of its body has no valid length"},
      {"3\r\nabc\r\nzz\r\n", "a chunk of its body has no valid length"},
      {"ffffffffffffffffffff\r\nabc", "a chunk of its body has no valid length"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *bytes = g_strconcat(head, cases[i][0], NULL);
    check(bytes, cases[i][1]);
  }
}

Test(http_message, what_is_no_response) {
  check("", "no HTTP response");
  check("HTTP/1.1 200 OK\r\nA: b\r\n", "no HTTP response");
  check("GET / HTTP/1.1\r\n\r\n", "no HTTP response");
}

Test(http_message, packed_bodies) {
  check("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n<p>unpacked already", "200 (null) (null)|<p>unpacked already");
  check("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n\x1f\x8b\x08 broken", "its body is packed, and damaged");
  check("HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\x0b\x02", "its body is packed in a way that is not read (Content-Encoding)");
}

Test(http_message, limit_of_the_body) {
  g_autofree char *body = g_strnfill(1001, 'x'), *bytes = g_strconcat("HTTP/1.1 200 OK\r\n\r\n", body, NULL);
  check(bytes, "its body is longer than the limit of a page");
}
