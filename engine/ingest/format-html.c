/* SPDX-License-Identifier: MIT */
/* A saved page: one document. */
#include "ingest/charset.h"
#include "ingest/fields.h"
#include "ingest/page.h"
#include "ingest/utf8.h"
#include <string.h>

typedef struct {
  const FormatInput *input;
  gboolean done;
} HtmlFile;

static gboolean begins_with(const char *at, gsize length, const char *word) {
  return length >= strlen(word) && g_ascii_strncasecmp(at, word, strlen(word)) == 0;
}

/* Behind comments and an XML declaration. */
static gboolean html_sniff(const char *head, gsize length) {
  const char *at = format_skip_space(head, &length), *end = at + length;
  while (begins_with(at, (gsize)(end - at), "<!--") || begins_with(at, (gsize)(end - at), "<?xml")) {
    const char *close = memchr(at, '>', (gsize)(end - at));
    if (!close) return FALSE;
    at = close + 1;
    length = (gsize)(end - at);
    at = format_skip_space(at, &length);
  }
  gsize left = (gsize)(end - at);
  return begins_with(at, left, "<!doctype html") || begins_with(at, left, "<html") || begins_with(at, left, "<head") || begins_with(at, left, "<body");
}

static gpointer html_open(const FormatInput *input) {
  HtmlFile *self = g_new0(HtmlFile, 1);
  self->input = input;
  return self;
}

static gboolean html_next_document(gpointer state, Document **out, GError **error) {
  HtmlFile *self = state;
  *out = NULL;
  if (self->done) return TRUE;
  self->done = TRUE;
  g_autoptr(HtmlReader) reader = html_reader_new(error);
  g_autoptr(GString) bytes = g_string_new(NULL);
  if (!reader || !source_read_all(self->input->source, PAGE_LIMIT, bytes, error)) return FALSE;
  const Page page = {.bytes = bytes->str, .length = bytes->len};
  *out = page_document(self->input, reader, &page);
  return TRUE;
}

static const char *const extensions[] = {"html", "htm", "xhtml", NULL};

const Format format_html = {"html", "HTML", extensions, html_sniff, html_open, html_next_document, g_free};
