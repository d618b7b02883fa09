/* SPDX-License-Identifier: MIT */
/* Limits of single formats: what is beyond one is named, and what follows it is read. */
#include "support.h"

#define STORY "The harbour police said on Monday that fourteen people had been rescued from the ferry."
#define MEGABYTE ((gsize)1024 * 1024)

static void fill(GString *out, gsize until) {
  while (out->len < until) g_string_append(out, "The tugs lay at the pier, and the pilots were told to wait for the tide of the afternoon. ");
}

/* Reads the bytes under a name; expects so many documents, the problems, and nothing else. */
static void check(const char *name, const GString *bytes, guint n, const char *said) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, name, bytes->str, (gssize)bytes->len);
  cr_expect_eq(documents->len, n, "%u documents", documents->len);
  cr_expect_str_eq(scene.said->str, said, "%s", scene.said->str);
  scene_close(&scene);
}

Test(limits, page_limit) {
  g_autoptr(GString) page = g_string_new("<html><body><article><p>");
  fill(page, 16 * MEGABYTE);
  check("long.html", page, 0, "long.html: the page is longer than PAGE_LIMIT (split or drop it)\n");
}

Test(limits, feed_limit) {
  g_autoptr(GString) feed = g_string_new("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><item><description>");
  fill(feed, 64 * MEGABYTE);
  Scene scene;
  scene_open(&scene);
  g_autofree char *path = scene_file(&scene, "long.rss", feed->str, (gssize)feed->len);
  const ReaderOptions options = {.problems = &scene.problems};
  g_autoptr(GError) error = NULL;
  g_autoptr(Reader) reader = reader_open(path, &options, &error);
  Document *document = NULL;
  cr_assert_not_null(reader);
  cr_assert_not(reader_next(reader, &document, &error));
  cr_expect_str_eq(error->message, "is longer than FEED_LIMIT");
  scene_close(&scene);
}

Test(limits, mail_limit) {
  g_autoptr(GString) box = g_string_new("From a@quay.example Mon Mar  4 10:00:00 2024\nFrom: a@quay.example\nSubject: long\n\n");
  for (gsize end = 32 * MEGABYTE; box->len < end;) fill(box, MIN(box->len + 900, end)), g_string_append_c(box, '\n');
  g_string_append(box, "\n\nFrom b@quay.example Mon Mar  4 10:00:00 2024\nFrom: b@quay.example\nSubject: short\n\n" STORY "\n");
  check("list.mbox", box, 1, "list.mbox:1: the mail is longer than MAIL_LIMIT (drop it)\n");
}

Test(limits, sidecar_limit) {
  Scene scene;
  scene_open(&scene);
  g_autoptr(GString) sidecar = g_string_new("{\"title\": \"");
  fill(sidecar, MEGABYTE);
  g_string_append(sidecar, "\"}");
  g_autofree char *beside = scene_file(&scene, "story.meta.json", sidecar->str, -1);
  g_autoptr(GPtrArray) documents = scene_read_bytes(&scene, "story.txt", STORY, -1);
  cr_expect_eq(documents->len, 1);
  cr_expect_str_eq(scene.said->str, "kept story.meta.json: not UTF-8, or longer than SIDECAR_LIMIT (mend or drop it: the text was read without it)\n");
  scene_close(&scene);
}

#define PAGE "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>" STORY "</p></body></html>"

Test(limits, head_limit) {
  g_autoptr(GString) warc = g_string_new("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/");
  while (warc->len < 70 * 1024) g_string_append(warc, "ferries-and-tugs-");
  g_string_append_printf(warc, "\r\nContent-Type: application/http\r\nContent-Length: %zu\r\n\r\n%s\r\n\r\n", strlen(PAGE), PAGE);
  g_string_append_printf(warc, "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://quay.example/b\r\nContent-Type: application/http\r\n"
                               "Content-Length: %zu\r\n\r\n%s\r\n\r\n", strlen(PAGE), PAGE);
  check("crawl.warc", warc, 2, "kept crawl.warc:1: a field of the record is beyond HEAD_LIMIT: read without it (nothing to do, if it does not matter)\n");
}

/* Parts within parts: a text so deep is none. */
Test(limits, multipart_depth_max) {
  g_autoptr(GString) mail = g_string_new("From: a@quay.example\nSubject: parts\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nMIME-Version: 1.0\n");
  for (guint i = 0; i < 12; i++) g_string_append_printf(mail, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", i, i);
  g_string_append(mail, "Content-Type: text/plain\n\n" STORY "\n");
  for (guint i = 12; i > 0; i--) g_string_append_printf(mail, "--b%u--\n", i - 1);
  check("parts.eml", mail, 0, "parts.eml: holds no text (fill or drop it)\n");
}
