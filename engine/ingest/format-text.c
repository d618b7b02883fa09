/* SPDX-License-Identifier: MIT */
/* Plain text: the whole file is one document, byte for byte. When it was published is not known, and not assumed. */
#include "ingest/article.h"
#include "ingest/utf8.h"
#include <string.h>

/* The first line is the title when it is at most this long, in bytes, and a blank line follows. */
#define TEXT_TITLE_LIMIT 250

typedef struct {
  const FormatInput *input;
  gboolean done;
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

static InputProblem problem(const TextFile *self, ProblemKind kind, const char *mend) {
  return (InputProblem){.kind = kind, .path = self->input->path, .mend = mend};
}

static void report_lost(const TextFile *self, const char *reason, const char *mend) {
  input_problems_report(self->input->problems, problem(self, PROBLEM_LOST, mend), "%s", reason);
}

/* Says what is wrong with it; nothing is when it returns TRUE. */
static gboolean is_usable(const TextFile *self, const GString *text) {
  if (text->len > self->input->text_limit) {
    const char *reason = "longer than %zu bytes";
    input_problems_report(self->input->problems, problem(self, PROBLEM_LOST, "split it"), reason, self->input->text_limit);
    return FALSE;
  }
  if (text->len == 0) report_lost(self, "is empty", "fill or drop it");
  else if (memchr(text->str, '\0', text->len)) report_lost(self, "holds NUL bytes, so it is no text", "drop it, or save it as UTF-8");
  else if (strspn(text->str, " \t\r\n\f\v") == text->len) report_lost(self, "holds only white space", "fill or drop it");
  else return TRUE;
  return FALSE;
}

static void repair(const TextFile *self, GString *text) {
  if (utf8_is_valid(text->str, text->len)) return;
  gsize length, bad;
  g_autofree char *repaired = utf8_repair(text->str, text->len, &length, &bad);
  g_string_truncate(text, 0);
  g_string_append_len(text, repaired, (gssize)length);
  InputProblem where = problem(self, PROBLEM_KEPT, "save the file as UTF-8");
  input_problems_report(self->input->problems, where, "%zu bytes are not UTF-8, replaced by U+FFFD", bad);
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

static Document *document_of_text(const TextFile *self, const GString *text) {
  g_autofree char *title = find_title(text->str), *id = find_id(self->input->path);
  const Article article = {.id = id, .id_is_name = TRUE, .title = title, .text = text->str, .length = text->len};
  return article_document(self->input, &article);
}

static gboolean text_next(gpointer state, Document **out, GError **error) {
  TextFile *self = state;
  *out = NULL;
  if (self->done) return TRUE;
  self->done = TRUE;
  GString *text = g_string_new(NULL);
  gboolean ok = source_read_all(self->input->source, self->input->text_limit, text, error);
  if (ok && g_str_has_prefix(text->str, BOM)) g_string_erase(text, 0, strlen(BOM));
  if (ok && is_usable(self, text)) {
    repair(self, text);
    *out = document_of_text(self, text);
  }
  g_string_free(text, TRUE);
  return ok;
}

static const char *const extensions[] = {"txt", "text", NULL};

const Format format_text = {"text", "plain text", extensions, text_sniff, text_open, text_next, g_free};
