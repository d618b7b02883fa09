/* SPDX-License-Identifier: MIT */
/* Plain text and Markdown: the whole file is one document. A front matter, a .meta.json file beside it and the date in its name say what the
 * text does not. Plain text is given byte for byte, behind the front matter; of Markdown, the words without the marks. */
#include "ingest/charset.h"
#include "ingest/fields.h"
#include "ingest/markdown.h"
#include "ingest/utf8.h"
#include <string.h>

/* The first line is the title when it is at most this long, in bytes, and a blank line follows. */
#define TEXT_TITLE_LIMIT 250

typedef struct {
  const FormatInput *input;
  gboolean markdown, done;
} TextFile;

static gboolean text_sniff(const char *head, gsize length) {
  (void)head, (void)length;
  return FALSE; /* what nothing else takes */
}

static gpointer text_open(const FormatInput *input) {
  TextFile *self = g_new0(TextFile, 1);
  self->input = input;
  return self;
}

static gpointer markdown_open(const FormatInput *input) {
  TextFile *self = text_open(input);
  self->markdown = TRUE;
  return self;
}

static InputProblem problem(const TextFile *self, const char *mend) {
  return (InputProblem){.kind = PROBLEM_LOST, .path = self->input->path, .mend = mend};
}

static void report_lost(const TextFile *self, const char *reason, const char *mend) {
  input_problems_report(self->input->problems, problem(self, mend), "%s", reason);
}

/* Says what is wrong with it; nothing is when it returns TRUE. */
static gboolean is_usable(const TextFile *self, const char *text, gsize length) {
  if (length > self->input->text_limit) {
    input_problems_report(self->input->problems, problem(self, "split it"), "longer than %zu bytes", self->input->text_limit);
    return FALSE;
  }
  if (length == 0) report_lost(self, "is empty", "fill or drop it");
  else if (memchr(text, '\0', length)) report_lost(self, "holds NUL bytes, so it is no text", "drop it, or save it as UTF-8");
  else if (article_is_blank(text)) report_lost(self, "holds only white space", "fill or drop it");
  else return TRUE;
  return FALSE;
}

/* NULL when the first line is no title: too long, or one line of a paragraph. */
static char *find_title(const char *text) {
  gsize length = strcspn(text, "\r\n");
  const char *rest = text + length;
  rest += *rest == '\r';
  rest += *rest == '\n';
  gboolean blank_follows = *rest && strchr("\r\n", rest[strspn(rest, " \t")]);
  if (length > TEXT_TITLE_LIMIT || !blank_follows) return NULL;
  return g_strstrip(g_strndup(text, length));
}

/* The file's name without the extension, or NULL for standard input. */
static char *find_id(const char *path) {
  g_autofree char *name = format_base_name(path);
  return strcmp(path, "-") == 0 ? NULL : utf8_line(name);
}

static Document *document_of_text(const TextFile *self, const char *text) {
  g_auto(Fields) fields = {0};
  gsize matter = fields_read_front_matter(&fields, text);
  fields_read_sidecar(&fields, self->input);
  fields_read_name(&fields, self->input->path);
  g_autofree char *plain = self->markdown ? markdown_plain(text + matter) : NULL;
  const char *body = plain ? plain : text + matter;
  g_autofree char *title = find_title(body), *id = find_id(self->input->path);
  Article article = fields_article(&fields);
  article.id_is_name = article.id == NULL;
  if (!article.id) article.id = id;
  if (!article.title) article.title = title;
  article.text = body;
  article.length = strlen(body);
  return article_document(self->input, &article);
}

static gboolean text_next(gpointer state, Document **out, GError **error) {
  TextFile *self = state;
  *out = NULL;
  if (self->done) return TRUE;
  self->done = TRUE;
  g_autoptr(GString) bytes = g_string_new(NULL);
  if (!source_read_all(self->input->source, self->input->text_limit + strlen(BOM), bytes, error)) return FALSE;
  CharsetNote note;
  gsize length;
  g_autofree char *text = charset_decode(bytes->str, bytes->len, NULL, &length, &note);
  if (!is_usable(self, text, length)) return TRUE;
  charset_report(self->input, 0, &note);
  *out = document_of_text(self, text);
  return TRUE;
}

static const char *const text_extensions[] = {"txt", "text", NULL};
static const char *const markdown_extensions[] = {"md", "markdown", NULL};

const Format format_text = {"text", "plain text", text_extensions, text_sniff, text_open, text_next, g_free};
const Format format_markdown = {"markdown", "Markdown", markdown_extensions, text_sniff, markdown_open, text_next, g_free};
