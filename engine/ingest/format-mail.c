/* SPDX-License-Identifier: MIT */
/* Mails: one in a file (.eml) or many (mbox): newsletters, press releases, archives of lists. The subject leads the text; the publisher is the
 * sender. In messages and origins, "path:N" is the line in which a mail begins. */
#include "ingest/article.h"
#include "ingest/html.h"
#include "ingest/letter.h"
#include "ingest/lines.h"
#include "ingest/utf8.h"
#include <string.h>

#define MAIL_LIMIT (32 * 1024 * 1024) /* bytes of one mail, pictures and all */
#define MARK "From "                  /* how each mail of an mbox begins */
#define SIGNATURE "\n-- \n"           /* RFC 3676 4.3: what follows is no text */

typedef struct {
  const FormatInput *input;
  LetterReader *letters;
  HtmlReader *html;
  Lines *lines;
  GString *mail;
  guint64 began, next_began; /* lines */
  gboolean mbox, any, ended;
} Mails;

static gboolean has_prefix(const char *line, gsize length, const char *prefix) {
  return length >= strlen(prefix) && g_ascii_strncasecmp(line, prefix, strlen(prefix)) == 0;
}

static gboolean is_known_header(const char *line, gsize length) {
  static const char *const names[] = {"message-id:", "received:", "mime-version:", "from:", "date:", "subject:", "return-path:", "to:",
                                      "delivered-to:", "content-type:"};
  for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
    if (has_prefix(line, length, names[i])) return TRUE;
  return FALSE;
}

/* Three headers that mails have, before anything that is no header. */
static gboolean mail_sniff(const char *head, gsize length) {
  const char *at = format_skip_space(head, &length), *end = at + length;
  guint known = 0;
  for (gboolean first = TRUE; at < end && known < 3; first = FALSE) {
    const char *stop = memchr(at, '\n', (gsize)(end - at));
    gsize n = stop ? (gsize)(stop - at) : (gsize)(end - at);
    const char *colon = memchr(at, ':', n);
    gboolean mark = first && has_prefix(at, n, MARK), folded = *at == ' ' || *at == '\t';
    if (!mark && !folded && (!colon || memchr(at, ' ', (gsize)(colon - at)))) return FALSE;
    known += is_known_header(at, n);
    if (!stop) break;
    at = stop + 1;
  }
  return known >= 3;
}

static gpointer mail_open(const FormatInput *input) {
  Mails *self = g_new0(Mails, 1);
  self->input = input;
  self->lines = lines_new(input->source, MAIL_LIMIT);
  self->mail = g_string_new(NULL);
  return self;
}

static void mail_close(gpointer state) {
  Mails *self = state;
  letter_reader_free(self->letters);
  html_reader_free(self->html);
  lines_free(self->lines);
  g_string_free(self->mail, TRUE);
  g_free(self);
}

static gboolean open_libraries(Mails *self, GError **error) {
  if (!self->letters && !(self->letters = letter_reader_new(error))) return FALSE;
  return self->html || (self->html = html_reader_new(error));
}

static void report(const Mails *self, const char *what, const char *mend) {
  InputProblem where = {.kind = PROBLEM_LOST, .path = self->input->path, .line = self->mbox ? self->began : 0, .mend = mend};
  input_problems_report(self->input->problems, where, "%s", what);
}

/* ---- one mail ---- */

/* ">From " in the text of an mbox was "From ". */
static void add_line(Mails *self, const Line *line) {
  gsize quotes = self->mbox ? strspn(line->text, ">") : 0;
  gboolean quoted = quotes > 0 && g_str_has_prefix(line->text + quotes, MARK);
  if (self->mail->len > MAIL_LIMIT) return;
  g_string_append_len(self->mail, line->text + quoted, (gssize)line->length - quoted);
  g_string_append_c(self->mail, '\n');
}

/* Reads up to the mark of the next mail, or the end. */
static gboolean next_mail(Mails *self, GError **error) {
  gboolean blank = FALSE;
  g_string_truncate(self->mail, 0);
  self->began = self->next_began;
  while (TRUE) {
    Line line;
    if (!lines_next(self->lines, &line, error)) return FALSE;
    self->ended = !line.text;
    if (self->ended) return TRUE;
    if (line.number == 1 && g_str_has_prefix(line.text, BOM)) line.text += strlen(BOM), line.length -= strlen(BOM);
    gboolean mark = (line.number == 1 || (self->mbox && blank)) && g_str_has_prefix(line.text, MARK);
    if (line.number == 1) self->mbox = mark;
    self->next_began = line.number;
    if (mark && line.number > 1) return TRUE;
    if (mark) self->began = line.number;
    else add_line(self, &line);
    blank = line.length == 0 && !line.too_long;
  }
}

/* NUL and what is not UTF-8 in a mail that says it is. */
static char *clean(const char *text) {
  gsize length, bad;
  char *copy = utf8_repair(text, strlen(text), &length, &bad);
  char *signature = strstr(copy, SIGNATURE);
  if (signature) *signature = '\0';
  return copy;
}

static char *utf8_or_null(const char *text) { return text && *text ? utf8_line(text) : NULL; }

static Document *document_of_letter(const Mails *self, const Letter *letter) {
  g_autofree char *raw = clean(letter->text), *plain = letter->html ? html_read_fragment(self->html, raw, strlen(raw)) : NULL;
  const char *body = plain ? plain : raw;
  g_autofree char *subject = utf8_or_null(letter->subject), *sender = utf8_or_null(letter->sender), *id = utf8_or_null(letter->id);
  gboolean led = !subject || strstr(body, subject) || article_is_blank(body);
  g_autofree char *text = led ? g_strdup(body) : g_strconcat(subject, "\n\n", body, NULL);
  const Article article = {
      .id = id,
      .title = subject,
      .publisher = sender,
      .published = letter->date,
      .text = text,
      .length = strlen(text),
      .line = self->mbox ? self->began : 0,
  };
  return article_document(self->input, &article);
}

static Document *document_of_mail(Mails *self) {
  g_auto(Letter) letter = {0};
  if (self->mail->len > MAIL_LIMIT) report(self, "the mail is longer than MAIL_LIMIT", "drop it");
  else if (!letter_read(self->letters, self->mail->str, self->mail->len, &letter)) report(self, "no mail", "drop it");
  else return document_of_letter(self, &letter);
  return NULL;
}

static gboolean mail_next(gpointer state, Document **out, GError **error) {
  Mails *self = state;
  *out = NULL;
  if (!open_libraries(self, error)) return FALSE;
  while (!*out && !self->ended) {
    if (!next_mail(self, error)) return FALSE;
    if (self->mail->len == 0) continue;
    self->any = TRUE;
    *out = document_of_mail(self);
  }
  if (!self->any) report(self, "is empty", "fill or drop it");
  self->any = TRUE; /* said once */
  return TRUE;
}

static const char *const extensions[] = {"mbox", "eml", "mail", NULL};

const Format format_mail = {"mail", "mail", extensions, mail_sniff, mail_open, mail_next, mail_close};
