/* SPDX-License-Identifier: MIT */
/* WARC (ISO 28500) as crawlers and Common Crawl write it, one gzip member a record or not packed: a page that was fetched is a document, and
 * so is a text that was made of one (WET). What is no page is counted. In messages and origins, "path:N" is the Nth record. */
#include "ingest/article.h"
#include "ingest/charset.h"
#include "ingest/http-message.h"
#include "ingest/page.h"
#include <string.h>

#define MAGIC "WARC/1."
#define HEAD_LIMIT (64 * 1024) /* bytes of the named fields of a record */
#define WARC_BUFFER (64 * 1024)
#define LENGTH_DIGITS_MAX 18

typedef struct {
  const FormatInput *input;
  HtmlReader *html;
  guint64 number; /* of the record */
  GString *line, *head, *block;
  gboolean lost; /* looking for the next record */
  gboolean ended, told;
  guint64 pages, revisits, others, errors;
  gsize at, end;
  char buffer[WARC_BUFFER];
} Warc;

static gboolean warc_sniff(const char *head, gsize length) { return length >= strlen(MAGIC) && memcmp(head, MAGIC, strlen(MAGIC)) == 0; }

static gpointer warc_open(const FormatInput *input) {
  Warc *self = g_new0(Warc, 1);
  self->input = input;
  self->line = g_string_new(NULL);
  self->head = g_string_new(NULL);
  self->block = g_string_new(NULL);
  return self;
}

static void warc_close(gpointer state) {
  Warc *self = state;
  html_reader_free(self->html);
  g_string_free(self->line, TRUE);
  g_string_free(self->head, TRUE);
  g_string_free(self->block, TRUE);
  g_free(self);
}

static void report(const Warc *self, ProblemKind kind, const char *what, const char *mend) {
  InputProblem where = {.kind = kind, .path = self->input->path, .line = self->number, .mend = mend};
  input_problems_report(self->input->problems, where, "%s", what);
}

/* ---- bytes ---- */

static gboolean fill(Warc *self, GError **error) {
  if (self->at < self->end) return TRUE;
  self->at = 0;
  if (!source_read(self->input->source, self->buffer, sizeof self->buffer, &self->end, error)) return FALSE;
  self->ended = self->end == 0;
  return TRUE;
}

/* Without its end; of a line beyond HEAD_LIMIT the start. */
static gboolean read_line(Warc *self, GError **error) {
  g_string_truncate(self->line, 0);
  for (const char *stop = NULL; !stop;) {
    if (!fill(self, error)) return FALSE;
    if (self->ended) return TRUE;
    const char *from = self->buffer + self->at;
    stop = memchr(from, '\n', self->end - self->at);
    gsize n = stop ? (gsize)(stop - from) : self->end - self->at;
    if (self->line->len < HEAD_LIMIT) g_string_append_len(self->line, from, (gssize)n);
    self->at += n + (stop ? 1 : 0);
  }
  if (self->line->len > 0 && self->line->str[self->line->len - 1] == '\r') g_string_truncate(self->line, self->line->len - 1);
  return TRUE;
}

/* The block of a record; only passed over when it is not `wanted`. */
static gboolean read_block(Warc *self, guint64 length, gboolean wanted, GError **error) {
  g_string_truncate(self->block, 0);
  while (length > 0) {
    if (!fill(self, error)) return FALSE;
    if (self->ended) return TRUE;
    gsize n = MIN(length, self->end - self->at);
    if (wanted) g_string_append_len(self->block, self->buffer + self->at, (gssize)n);
    self->at += n;
    length -= n;
  }
  return TRUE;
}

/* ---- records ---- */

/* To the next line that begins a record; what stands before it, but blank lines, is lost. */
static gboolean find_record(Warc *self, GError **error) {
  while (TRUE) {
    if (!read_line(self, error)) return FALSE;
    if (self->ended && self->line->len == 0) return TRUE;
    if (g_str_has_prefix(self->line->str, MAGIC)) break;
    if (self->line->len == 0 || self->lost) continue;
    self->lost = TRUE;
    report(self, PROBLEM_LOST, "the record does not end where its Content-Length says", "fetch the archive again");
  }
  self->lost = FALSE;
  self->number++;
  return TRUE;
}

/* The named fields, up to the blank line. */
static gboolean read_head(Warc *self, GError **error) {
  g_string_truncate(self->head, 0);
  while (TRUE) {
    if (!read_line(self, error)) return FALSE;
    if (self->line->len == 0) return TRUE;
    if (self->head->len + self->line->len <= HEAD_LIMIT) g_string_append_printf(self->head, "%s\n", self->line->str);
    else report(self, PROBLEM_KEPT, "a field of the record is beyond HEAD_LIMIT: read without it", "nothing to do, if it does not matter");
  }
}

static char *field(const Warc *self, const char *name) { return http_header(self->head->str, self->head->len, name); }

static gboolean find_length(const Warc *self, guint64 *out) {
  g_autofree char *text = field(self, "Content-Length");
  gsize digits = text ? strspn(text, "0123456789") : 0;
  *out = text ? g_ascii_strtoull(text, NULL, 10) : 0;
  return digits > 0 && digits <= LENGTH_DIGITS_MAX && text[digits] == '\0';
}

static gboolean is_html(const char *type) { return type && (strstr(type, "html") != NULL); }

static Document *document_of_page(Warc *self, const char *url, const char *bytes, gsize length, const char *charset) {
  const Page page = {.bytes = bytes, .length = length, .charset = charset, .url = url, .line = self->number};
  self->pages++;
  return page_document(self->input, self->html, &page);
}

static Document *document_of_response(Warc *self, const char *url) {
  g_auto(HttpMessage) message = {0};
  const char *why = NULL;
  gboolean whole = http_message_parse(self->block->str, self->block->len, PAGE_LIMIT, &message, &why);
  if (message.status != 0 && message.status != 200) self->errors++;
  else if (message.status != 0 && !is_html(message.type)) self->others++;
  else if (!whole) report(self, PROBLEM_LOST, why, "fetch the page again");
  else return document_of_page(self, url, message.body->str, message.body->len, message.charset);
  return NULL;
}

static Document *document_of_text(Warc *self, const char *url) {
  CharsetNote note;
  gsize length;
  g_autofree char *text = charset_decode(self->block->str, self->block->len, NULL, &length, &note);
  const Article article = {.url = url, .text = text, .length = strlen(text), .line = self->number};
  self->pages++;
  return article_document(self->input, &article);
}

typedef enum { RECORD_OTHER, RECORD_RESPONSE, RECORD_REVISIT, RECORD_TEXT, RECORD_PAGE } RecordKind;

static RecordKind kind_of(const Warc *self) {
  g_autofree char *kind = field(self, "WARC-Type"), *content = field(self, "Content-Type"), *charset = NULL;
  g_autofree char *type = http_media_type(content, &charset);
  gboolean made = g_strcmp0(kind, "conversion") == 0 || g_strcmp0(kind, "resource") == 0;
  if (g_strcmp0(kind, "revisit") == 0) return RECORD_REVISIT;
  if (g_strcmp0(kind, "response") == 0) return RECORD_RESPONSE;
  if (made && g_strcmp0(type, "text/plain") == 0) return RECORD_TEXT;
  return made && is_html(type) ? RECORD_PAGE : RECORD_OTHER;
}

static char *target_of(const Warc *self) {
  char *url = field(self, "WARC-Target-URI");
  gsize length = url ? strlen(url) : 0;
  if (length < 2 || url[0] != '<' || url[length - 1] != '>') return url; /* WARC 1.0 as some tools write it */
  url[length - 1] = '\0';
  memmove(url, url + 1, length - 1);
  return url;
}

static Document *document_of_record(Warc *self, RecordKind kind, gboolean cut) {
  g_autofree char *raw = target_of(self), *url = raw && g_utf8_validate(raw, -1, NULL) ? g_strdup(raw) : NULL;
  if (cut) report(self, PROBLEM_LOST, "the archive ends inside the record", "fetch the archive again");
  else if (kind == RECORD_RESPONSE) return document_of_response(self, url);
  else if (kind == RECORD_TEXT) return document_of_text(self, url);
  else if (kind == RECORD_PAGE) return document_of_page(self, url, self->block->str, self->block->len, NULL);
  return NULL;
}

static gboolean read_record(Warc *self, Document **out, GError **error) {
  guint64 length;
  if (!read_head(self, error)) return FALSE;
  if (!find_length(self, &length)) {
    report(self, PROBLEM_LOST, "the record has no valid Content-Length", "fetch the archive again");
    self->lost = TRUE;
    return TRUE;
  }
  RecordKind kind = kind_of(self);
  gboolean wanted = kind != RECORD_OTHER && kind != RECORD_REVISIT, too_long = wanted && length > PAGE_LIMIT;
  if (kind == RECORD_REVISIT) self->revisits++;
  if (too_long) report(self, PROBLEM_LOST, "the record is longer than PAGE_LIMIT", "drop it");
  if (!read_block(self, length, wanted && !too_long, error)) return FALSE;
  gboolean cut = self->ended && self->block->len < length;
  if (wanted && !too_long) *out = document_of_record(self, kind, cut);
  return TRUE;
}

/* What was passed over is not lost, but it is told. */
static void tell_counts(Warc *self) {
  if (self->told) return;
  self->told = TRUE;
  guint64 passed = self->revisits + self->others + self->errors;
  InputProblem where = {.kind = PROBLEM_KEPT, .path = self->input->path, .mend = "nothing to do, if that is as expected"};
  if (passed > 0)
    input_problems_report(self->input->problems, where,
                          "passed over %" G_GUINT64_FORMAT " revisits, %" G_GUINT64_FORMAT " responses that are no page, %" G_GUINT64_FORMAT
                          " with a status other than 200",
                          self->revisits, self->others, self->errors);
  where.kind = PROBLEM_LOST;
  where.mend = "fill or drop it";
  if (self->pages + passed == 0) input_problems_report(self->input->problems, where, "has no page");
}

static gboolean warc_next(gpointer state, Document **out, GError **error) {
  Warc *self = state;
  *out = NULL;
  if (!self->html && !(self->html = html_reader_new(error))) return FALSE;
  while (!*out && !self->ended) {
    guint64 before = self->number;
    if (!find_record(self, error)) return FALSE;
    if (self->number > before && !read_record(self, out, error)) return FALSE;
  }
  if (!*out) tell_counts(self);
  return TRUE;
}

static const char *const extensions[] = {"warc", "wet", NULL};

const Format format_warc = {"warc", "WARC", extensions, warc_sniff, warc_open, warc_next, warc_close};
