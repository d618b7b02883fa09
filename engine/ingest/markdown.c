/* SPDX-License-Identifier: MIT */
#include "ingest/markdown.h"
#include <string.h>

/* A fenced block or a comment goes on over several lines. */
typedef struct {
  GString *out;
  char fence; /* '`' or '~' inside a fenced block, else NUL */
  gboolean in_comment;
} Strip;

static gboolean is_rule(const char *line) {
  gsize marks = 0;
  for (; *line; line++) {
    if (strchr("-*_=", *line)) marks++;
    else if (*line != ' ') return FALSE;
  }
  return marks >= 3;
}

/* What stands before the words of a line: quotes, bullets, numbers, heading marks. */
static const char *skip_marks(const char *line, gboolean *apart) {
  *apart = FALSE;
  for (line += strspn(line, " \t"); *line == '>'; line += strspn(line, " \t")) line++;
  gsize hashes = strspn(line, "#"), digits = strspn(line, "0123456789");
  gboolean heading = hashes > 0 && hashes <= 6 && line[hashes] == ' ';
  gboolean bullet = strchr("-*+", *line) && *line && line[1] == ' ';
  gboolean number = digits > 0 && digits <= 3 && strchr(".)", line[digits]) && line[digits] && line[digits + 1] == ' ';
  *apart = heading || bullet || number;
  if (heading) return line + hashes + 1;
  if (bullet) return line + 2;
  return number ? line + digits + 2 : line;
}

/* At '[' or "![": appends the words of a link and moves behind it. FALSE when it is none. */
static gboolean take_link(GString *out, const char **at) {
  gboolean picture = **at == '!';
  const char *words = *at + (picture ? 2 : 1), *end = strchr(words, ']');
  if (!end || strchr("([", end[1]) == NULL || !end[1]) return FALSE;
  const char *close = strchr(end + 2, end[1] == '(' ? ')' : ']');
  if (!close) return FALSE;
  if (!picture) g_string_append_len(out, words, end - words);
  *at = close + 1;
  return TRUE;
}

static gboolean skip_tag(const char **at) {
  const char *end = strchr(*at, '>');
  gboolean tag = end && (g_ascii_isalpha((*at)[1]) || strchr("/!", (*at)[1])) && (*at)[1];
  if (tag) *at = end + 1;
  return tag;
}

/* A run of marks opens or closes emphasis when a word stands on one side only; "2 * 3" and "snake_case" do not. */
static gboolean is_emphasis(const char *line, const char *at) {
  gsize run = strspn(at, "*_");
  gboolean left = at > line && !g_ascii_isspace(at[-1]), right = at[run] && !g_ascii_isspace(at[run]);
  return left != right || (*at == '*' && left && right) || (left && right && g_ascii_ispunct(at[run]));
}

static void take_words(GString *out, const char *line) {
  for (const char *at = line; *at;) {
    if ((*at == '[' || (*at == '!' && at[1] == '[')) && take_link(out, &at)) continue;
    if (*at == '<' && skip_tag(&at)) continue;
    if ((*at == '*' || *at == '_') && is_emphasis(line, at)) at += strspn(at, "*_");
    else if (*at == '`') at++;
    else if (*at == '\\' && g_ascii_ispunct(at[1])) g_string_append_c(out, *++at), at++;
    else g_string_append_c(out, *at++);
  }
}

static gboolean is_fence(const char *line) { return strncmp(line, "```", 3) == 0 || strncmp(line, "~~~", 3) == 0; }

/* Inside a comment or at its beginning: nothing of the line is for reading. */
static gboolean is_comment(Strip *strip, const char *line) {
  gboolean begins = strncmp(line, "<!--", 4) == 0;
  gboolean comment = strip->in_comment || begins;
  if (comment) strip->in_comment = strstr(line, "-->") == NULL;
  return comment;
}

static void take_line(Strip *strip, const char *line) {
  gboolean apart;
  const char *words = skip_marks(line, &apart);
  if (is_fence(words) && (!strip->fence || strip->fence == *words)) {
    strip->fence = strip->fence ? '\0' : *words;
    return;
  }
  if (strip->fence || is_comment(strip, words) || is_rule(words)) return;
  if (apart) g_string_append(strip->out, "\n\n");
  take_words(strip->out, words);
  g_string_append(strip->out, apart ? "\n\n" : "\n");
}

/* Of several blank lines, one; none at the end. */
static void drop_blank_lines(GString *out) {
  gsize write = 0, breaks = 2;
  for (gsize i = 0; i < out->len; i++) {
    breaks = out->str[i] == '\n' ? breaks + 1 : 0;
    if (breaks <= 2) out->str[write++] = out->str[i];
  }
  while (write > 0 && out->str[write - 1] == '\n') write--;
  g_string_truncate(out, write);
}

char *markdown_plain(const char *text) {
  Strip strip = {.out = g_string_sized_new(strlen(text))};
  while (*text) {
    gsize length = strcspn(text, "\r\n");
    g_autofree char *line = g_strndup(text, length);
    take_line(&strip, g_strchomp(line));
    text += length;
    text += *text == '\r';
    text += *text == '\n';
  }
  drop_blank_lines(strip.out);
  return g_string_free(strip.out, FALSE);
}
