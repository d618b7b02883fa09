/* SPDX-License-Identifier: MIT */
#include "ruleset/format.h"

#include <string.h>
#include "ruleset/yaml.h"

#define FORMAT_STEP 2 /* columns a level */

/* Lines that begin at column `from` belong at column `to`. */
typedef struct {
  guint from, to;
  gboolean is_list;
} FormatLevel;

/* What the last line left open. */
typedef enum { OPEN_NOTHING, OPEN_PLAIN, OPEN_FLOW, OPEN_QUOTE, OPEN_BLOCK } OpenValue;

typedef struct {
  GString *out;
  GArray *levels;      /* of FormatLevel, outermost first */
  GPtrArray *comments; /* before the next line */
  OpenValue open;
  guint open_from, open_to; /* columns of the line that opened it; of a block's first line */
  gboolean blank;
} Format;

static guint indent_of(const char *line) { return (guint)strspn(line, " "); }

static void put_line(Format *format, guint column, const char *text) {
  if (format->blank && format->out->len > 0) g_string_append_c(format->out, '\n');
  format->blank = FALSE;
  g_string_append_printf(format->out, "%*s%s\n", (int)column, "", text);
}

static void put_comments(Format *format, guint column) {
  for (guint i = 0; i < format->comments->len; i++) {
    const char *comment = format->comments->pdata[i];
    if (*comment == '\0') format->blank = TRUE;
    else put_line(format, column, comment);
  }
  g_ptr_array_set_size(format->comments, 0);
}

/* ---- levels ---- */

static FormatLevel *top_level(const Format *format) {
  return format->levels->len > 0 ? &g_array_index(format->levels, FormatLevel, format->levels->len - 1) : NULL;
}

static void push_level(Format *format, guint from, guint to, gboolean is_list) {
  const FormatLevel level = {from, to, is_list};
  g_array_append_val(format->levels, level);
}

/* Where a line that begins here belongs. A list may stand below its key without being indented. */
static guint find_column(Format *format, guint from, gboolean is_item) {
  FormatLevel *top;
  while ((top = top_level(format)) != NULL && (top->from > from || (top->from == from && top->is_list && !is_item)))
    g_array_set_size(format->levels, format->levels->len - 1);
  if (top == NULL) push_level(format, from, 0, is_item);
  else if (top->from < from || (is_item && !top->is_list)) push_level(format, from, top->to + FORMAT_STEP, is_item);
  return top_level(format)->to;
}

/* ---- values that go over several lines ---- */

static const char *skip_quoted(const char *at) {
  const char quote = *at++;
  for (; *at != '\0' && *at != quote; at++)
    if (quote == '"' && *at == '\\' && at[1] != '\0') at++;
  return *at != '\0' ? at + 1 : NULL;
}

/* Goes on with a list in brackets: in it a quote opens only where a text may begin. TRUE when it is still open at the end of the line. */
static gboolean flow_stays_open(const char *at, gboolean begins) {
  for (; *at != '\0'; at++) {
    if (begins && (*at == '"' || *at == '\'')) {
      at = skip_quoted(at);
      if (at == NULL) return TRUE;
      at--;
    }
    if (*at == '#' && (at[-1] == ' ' || at[-1] == ',')) return TRUE;
    if (*at == ']') return FALSE;
    begins = *at == '[' || *at == ',' || (begins && *at == ' ');
  }
  return TRUE;
}

static OpenValue open_value(const char *value) {
  if (*value == '[') return flow_stays_open(value, TRUE) ? OPEN_FLOW : OPEN_NOTHING;
  if (*value == '"' || *value == '\'') return skip_quoted(value) == NULL ? OPEN_QUOTE : OPEN_NOTHING;
  if (*value == '|' || *value == '>') return OPEN_BLOCK;
  return *value != '\0' && *value != '#' ? OPEN_PLAIN : OPEN_NOTHING;
}

/* What stands behind "key:", or the whole text of an item that has none. */
static const char *value_of(const char *text) {
  const char *colon = *text == '"' || *text == '\'' ? skip_quoted(text) : strstr(text, ": ");
  if (colon == NULL && g_str_has_suffix(text, ":")) colon = text + strlen(text) - 1;
  if (colon == NULL || *colon != ':') return text;
  return colon + 1 + strspn(colon + 1, " ");
}

/* ---- lines ---- */

static void format_item(Format *format, guint from, const char *text) {
  const char *inner = text + 1 + strspn(text + 1, " ");
  const guint column = find_column(format, from, TRUE);
  format->open = OPEN_NOTHING;
  put_comments(format, column);
  g_autofree char *line = *inner != '\0' ? g_strconcat("- ", inner, NULL) : g_strdup("-");
  put_line(format, column, line);
  if (*inner == '\0') return; /* what stands below it opens a level of its own */
  push_level(format, from + (guint)(inner - text), column + FORMAT_STEP, FALSE);
  format->open = open_value(value_of(inner));
  format->open_from = from + (guint)(inner - text);
  format->open_to = column + FORMAT_STEP;
}

static void format_key(Format *format, guint from, const char *text) {
  const guint column = find_column(format, from, FALSE);
  put_comments(format, column);
  put_line(format, column, text);
  format->open = open_value(value_of(text));
  format->open_from = from;
  format->open_to = column;
}

/* Does the line still belong to the value that the last one opened? Then it is written. */
static gboolean format_continuation(Format *format, guint from, const char *text) {
  const OpenValue open = format->open;
  if (open == OPEN_NOTHING || ((open == OPEN_PLAIN || open == OPEN_BLOCK) && from <= format->open_from)) return FALSE;
  const guint column = format->open_to + (from > format->open_from ? from - format->open_from : FORMAT_STEP);
  put_comments(format, column);
  put_line(format, column, text);
  if (open == OPEN_FLOW && !flow_stays_open(text, TRUE)) format->open = OPEN_NOTHING;
  if (open == OPEN_QUOTE && strpbrk(text, "\"'") != NULL) format->open = OPEN_NOTHING; /* a second quote mark in it is found by the check */
  return TRUE;
}

static void format_line(Format *format, char *line) {
  const guint from = indent_of(g_strchomp(line));
  const char *text = line + from;
  const gboolean verbatim = format->open == OPEN_BLOCK || format->open == OPEN_QUOTE;
  if (*text == '\0' || (*text == '#' && !verbatim)) {
    g_ptr_array_add(format->comments, g_strdup(text));
    return;
  }
  if (format_continuation(format, from, text)) return;
  if (text[0] == '-' && (text[1] == ' ' || text[1] == '\0')) format_item(format, from, text);
  else format_key(format, from, text);
}

static char *lay_out(const char *text, gsize length) {
  Format format = {.out = g_string_sized_new(length), .comments = g_ptr_array_new_with_free_func(g_free)};
  format.levels = g_array_new(FALSE, FALSE, sizeof(FormatLevel));
  g_autofree char *copy = g_strndup(text, length);
  char *start = g_str_has_prefix(copy, "\xef\xbb\xbf") ? copy + 3 : copy;
  g_auto(GStrv) lines = g_strsplit(start, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) format_line(&format, lines[i]);
  put_comments(&format, 0);
  g_ptr_array_unref(format.comments);
  g_array_unref(format.levels);
  return g_string_free(format.out, FALSE);
}

/* ---- the check ---- */

static gboolean same_tree(const YamlNode *a, const YamlNode *b) {
  if (a->kind != b->kind || g_strcmp0(a->text, b->text) != 0) return FALSE;
  if (a->items == NULL) return TRUE;
  if (a->items->len != b->items->len) return FALSE;
  for (guint i = 0; i < a->items->len; i++) {
    if (a->keys != NULL && !same_tree(a->keys->pdata[i], b->keys->pdata[i])) return FALSE;
    if (!same_tree(a->items->pdata[i], b->items->pdata[i])) return FALSE;
  }
  return TRUE;
}

char *rule_format(const char *file, const char *text, gsize length, Problems *problems) {
  g_autoptr(YamlNode) tree = yaml_parse(file, text, length, problems);
  if (tree == NULL || problems_count(problems, PROBLEM_ERROR) > 0) return NULL;
  g_autofree char *laid = lay_out(text, length);
  g_autoptr(Problems) unseen = problems_new();
  g_autoptr(YamlNode) again = yaml_parse(file, laid, strlen(laid), unseen);
  g_autofree char *twice = lay_out(laid, strlen(laid)); /* strange bytes may come to the front, and mean something there */
  if (again != NULL && same_tree(tree, again) && strcmp(laid, twice) == 0) return g_steal_pointer(&laid);
  problems_add(problems, rule_pos_of_file(file), PROBLEM_ERROR, "format", "this file cannot be laid out anew: write texts of several lines in one, without a byte order mark inside");
  return NULL;
}
