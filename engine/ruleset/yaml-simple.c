/* SPDX-License-Identifier: MIT */
#include <string.h>
#include "ruleset/yaml-tree.h"

/* Whenever something is unusual a reader gives NULL or FALSE, up to the top: nothing here tells of errors. */

#define NO_PLAIN_START "?:,[]{}#&*!|>'\"%@`" /* texts that begin so are something else; '-' depends on what follows */

typedef struct {
  YamlTree *tree;
  const char *file, *at, *end; /* `end` is behind a line feed */
  const char *line_start;
  guint line;
  const char *counted; /* characters are counted up to here, on this line */
  guint column;
} Simple;

/* ---- characters ---- */

/* Whether all bytes are such as this reader knows: no tabs, carriage returns, other controls, or characters that may break lines. */
static gboolean has_known_bytes(const char *bytes, gsize length) {
  for (gsize i = 0; i < length; i++) {
    const guchar byte = (guchar)bytes[i];
    if (byte >= 0x20 && byte < 0x7F) continue;
    if (byte == '\n') continue;
    const gboolean separator = byte == 0xE2 && (guchar)bytes[i + 1] == 0x80 && ((guchar)bytes[i + 2] | 1) == 0xA9; /* U+2028, U+2029 */
    if (byte < 0x80 || byte == 0xC2 || byte == 0xEF || separator) return FALSE;
  }
  return TRUE;
}

static gboolean is_mark_of_document(const char *line) { return strncmp(line, "---", 3) == 0 || strncmp(line, "...", 3) == 0; }

/* Columns count characters from 1. `at` never lies before an earlier one of the same line. */
static RulePos pos_of(Simple *simple, const char *at) {
  for (; simple->counted < at; simple->counted++) simple->column += (*simple->counted & 0xC0) != 0x80;
  return (RulePos){simple->file, simple->line, simple->column + 1};
}

static void begin_line(Simple *simple, const char *start) {
  simple->line++;
  simple->at = simple->line_start = simple->counted = start;
  simple->column = 0;
}

static const char *line_end(const char *at) { return strchr(at, '\n'); }

static const char *skip_blanks(const char *at) { return at + strspn(at, " "); }

/* Goes to the first byte that says something, on this line or a later one; FALSE at the end. */
static gboolean go_on(Simple *simple) {
  for (;;) {
    simple->at = skip_blanks(simple->at);
    if (*simple->at == '#') simple->at = line_end(simple->at);
    if (*simple->at != '\n') return TRUE;
    if (simple->at + 1 == simple->end) return FALSE;
    begin_line(simple, simple->at + 1);
  }
}

/* What stands behind a value: nothing, or a comment behind a blank. Goes to the next line that says something, or to the end. */
static gboolean end_value(Simple *simple, const char *at) {
  const char *rest = skip_blanks(at);
  if (*rest != '\n' && (*rest != '#' || rest == at)) return FALSE;
  simple->at = rest;
  if (go_on(simple)) return !is_mark_of_document(simple->line_start);
  simple->at = simple->end;
  return TRUE;
}

/* Of the line at hand; -1 at the end of the file. */
static gssize indent_of(const Simple *simple) { return simple->at == simple->end ? -1 : simple->at - simple->line_start; }

/* ---- texts ---- */

static YamlNode *text_node(Simple *simple, const char *start, const char *end) {
  YamlNode *node = yaml_tree_add_node(simple->tree, YAML_TEXT, pos_of(simple, start));
  node->text = yaml_tree_copy(simple->tree, start, (gsize)(end - start));
  return node;
}

static gboolean ends_word(char c) { return c == ' ' || c == '\n'; }

static gboolean may_start_plain(const char *at) {
  return *at == '-' ? g_ascii_isalnum(at[1]) : !ends_word(*at) && strchr(NO_PLAIN_START, *at) == NULL;
}

/* Behind the last letter of a text without quotes that begins at `at`: it goes to ": ", " #" or the end of the line. */
static const char *plain_end(const char *at) {
  const char *end = at;
  for (; *at != '\n'; at++) {
    if (*at == ':' && ends_word(at[1])) break;
    if (*at == '#' && at[-1] == ' ') break;
    if (*at != ' ') end = at + 1;
  }
  return end;
}

/* The same in [ ], where commas and brackets have a meaning; NULL when it holds what may have another one. */
static const char *plain_end_in_list(const char *at) {
  const char *end = at;
  for (; *at != '\n' && *at != ',' && *at != ']'; at++) {
    if (strchr("[{}?", *at) != NULL) return NULL;
    if (*at == ':' && !g_ascii_isalnum(at[1])) return NULL;
    if (*at == '#' && at[-1] == ' ') break;
    if (*at != ' ') end = at + 1;
  }
  return end;
}

/* The closing quote of the text that begins behind `at`; NULL when it stands on another line, or the text has escapes for libyaml. */
static const char *quoted_end(const char *at, char quote) {
  for (at++; *at != quote || (quote == '\'' && at[1] == quote); at++) {
    if (*at == '\n') return NULL;
    const gboolean escape = *at == '\\' && quote == '"';
    if (escape && at[1] != '"' && at[1] != '\\') return NULL;
    if (escape || *at == quote) at++;
  }
  return at;
}

static void resolve_escapes(char *text, char quote) {
  const char escape = quote == '"' ? '\\' : '\'';
  char *out = strchr(text, escape);
  for (const char *at = out; at != NULL && *at != '\0'; at++) {
    if (*at == escape) at++;
    *out++ = *at;
  }
  if (out != NULL) *out = '\0';
}

/* A quoted text at `at`; *behind is behind its closing quote. */
static YamlNode *read_quoted(Simple *simple, const char *at, const char **behind) {
  const char *end = quoted_end(at, *at);
  if (end == NULL) return NULL;
  YamlNode *node = yaml_tree_add_node(simple->tree, YAML_TEXT, pos_of(simple, at));
  node->text = yaml_tree_copy(simple->tree, at + 1, (gsize)(end - at) - 1);
  resolve_escapes(node->text, *at);
  *behind = end + 1;
  return node;
}

static YamlNode *read_text(Simple *simple, const char *at, const char **behind) {
  if (*at == '"' || *at == '\'') return read_quoted(simple, at, behind);
  if (!may_start_plain(at)) return NULL;
  *behind = plain_end(at);
  return text_node(simple, at, *behind);
}

/* ---- [ ] ---- */

static YamlNode *read_item(Simple *simple, const char **behind) {
  const char *at = simple->at;
  if (*at == '"' || *at == '\'') return read_quoted(simple, at, behind);
  *behind = may_start_plain(at) ? plain_end_in_list(at) : NULL;
  return *behind != NULL ? text_node(simple, at, *behind) : NULL;
}

/* Its lines may stand anywhere but at the edge. */
static gboolean go_on_in_list(Simple *simple) { return go_on(simple) && (simple->at > simple->line_start); }

static YamlNode *read_list_in_brackets(Simple *simple) {
  YamlNode *list = yaml_tree_add_node(simple->tree, YAML_LIST, pos_of(simple, simple->at++));
  if (!go_on_in_list(simple)) return NULL;
  while (*simple->at != ']') {
    const char *behind = NULL;
    YamlNode *item = read_item(simple, &behind);
    if (item == NULL) return NULL;
    yaml_tree_push(simple->tree, list, item);
    simple->at = behind;
    if (!go_on_in_list(simple)) return NULL;
    if (*simple->at == ']') break;
    if (*simple->at++ != ',' || !go_on_in_list(simple) || *simple->at == ']') return NULL;
  }
  return end_value(simple, simple->at + 1) ? list : NULL;
}

/* ---- blocks of text behind > or | ---- */

/* The lines of a block of which all stand at `indent`, joined by `glue`; *next is the line behind them and behind empty ones. NULL when
 * lines stand further in, end in blanks, or are empty and not the last: there the rules have more to say. */
static char *join_lines(const Simple *simple, const char *line, gsize indent, char glue, const char **next) {
  GString *text = g_string_new(NULL);
  for (; line < simple->end && strspn(line, " ") >= indent; line = line_end(line) + 1) {
    const char *start = line + indent, *end = line_end(line);
    if (*start == ' ' || start >= end || end[-1] == ' ') return g_string_free(text, TRUE);
    if (text->len > 0) g_string_append_c(text, glue);
    g_string_append_len(text, start, end - start);
  }
  while (line < simple->end && *line == '\n') line++;
  *next = line;
  return g_string_free(text, line < simple->end && strspn(line, " ") >= indent);
}

static YamlNode *read_block_text(Simple *simple, gssize around) {
  YamlNode *node = yaml_tree_add_node(simple->tree, YAML_TEXT, pos_of(simple, simple->at));
  const char glue = *simple->at == '>' ? ' ' : '\n';
  const gboolean strips = simple->at[1] == '-';
  const char *eol = simple->at + 1 + strips, *next = NULL;
  if (*eol != '\n' || eol + 1 == simple->end) return NULL;
  const gsize indent = strspn(eol + 1, " ");
  g_autofree char *text = (gssize)indent > around ? join_lines(simple, eol + 1, indent, glue, &next) : NULL;
  if (text == NULL) return NULL;
  node->text = strips ? text : NULL;
  node->text = yaml_tree_copy(simple->tree, text, strlen(text) + !strips);
  if (!strips) node->text[strlen(text)] = '\n';
  for (const char *line = eol; line < next - 1; line = line_end(line + 1)) simple->line++;
  simple->at = next - 1;
  return end_value(simple, next - 1) ? node : NULL;
}

/* ---- maps and lists in lines ---- */

static YamlNode *read_block(Simple *simple, guint depth);

/* What stands at simple->at, behind a key of the map at `around`. */
static YamlNode *read_value(Simple *simple, gssize around) {
  if (*simple->at == '[') return read_list_in_brackets(simple);
  if (*simple->at == '>' || *simple->at == '|') return read_block_text(simple, around);
  const char *behind = NULL;
  YamlNode *text = read_text(simple, simple->at, &behind);
  return text != NULL && end_value(simple, behind) ? text : NULL;
}

/* The value of a key that nothing follows on its line. A list at the key's own place, or no value at all, is for libyaml. */
static YamlNode *read_value_below(Simple *simple, const char *at, gssize around, guint depth) {
  if (!end_value(simple, at) || indent_of(simple) <= around) return NULL;
  return *simple->at == '[' ? read_list_in_brackets(simple) : read_block(simple, depth);
}

static gboolean read_pair(Simple *simple, YamlNode *map, gssize indent, guint depth) {
  const char *behind = NULL, *start = simple->at;
  YamlNode *key = read_text(simple, start, &behind);
  if (key == NULL || *behind != ':' || behind - start > YAML_SIMPLE_KEY_MAX || yaml_map_get(map, key->text) != NULL) return FALSE;
  if (!ends_word(behind[1])) return FALSE;
  simple->at = skip_blanks(behind + 1);
  const gboolean below = *simple->at == '\n' || *simple->at == '#';
  YamlNode *value = below ? read_value_below(simple, behind + 1, indent, depth + 1) : read_value(simple, indent);
  if (value != NULL) yaml_tree_push_pair(simple->tree, map, key, value);
  return value != NULL;
}

/* A map whose first key is at hand, at `indent`: its other keys stand at the same place of the lines below. */
static YamlNode *read_map(Simple *simple, gssize indent, guint depth) {
  YamlNode *map = yaml_tree_add_node(simple->tree, YAML_MAP, pos_of(simple, simple->at));
  if (depth >= YAML_MAX_DEPTH) return NULL; /* so that a list in brackets may stand below */
  do {
    if (!read_pair(simple, map, indent, depth)) return NULL;
  } while (indent_of(simple) == indent);
  return indent_of(simple) < indent ? map : NULL;
}

static gboolean begins_item(const char *at) { return *at == '-' && at[1] == ' '; }

/* Is there a key at hand, rather than a text? */
static gboolean begins_pair(const char *at) {
  if (*at == '"' || *at == '\'') return FALSE; /* read_item_of_lines() finds out: what follows such a text would be too much */
  return may_start_plain(at) && *plain_end(at) == ':';
}

static YamlNode *read_item_of_lines(Simple *simple, guint depth) {
  simple->at = skip_blanks(simple->at + 1);
  if (begins_item(simple->at)) return NULL;
  const gssize indent = simple->at - simple->line_start;
  return begins_pair(simple->at) ? read_map(simple, indent, depth) : read_value(simple, indent - 1);
}

static YamlNode *read_list(Simple *simple, gssize indent, guint depth) {
  YamlNode *list = yaml_tree_add_node(simple->tree, YAML_LIST, pos_of(simple, simple->at));
  if (depth >= YAML_MAX_DEPTH) return NULL; /* so that a list in brackets may stand below */
  do {
    YamlNode *item = begins_item(simple->at) ? read_item_of_lines(simple, depth + 1) : NULL;
    if (item == NULL) return NULL;
    yaml_tree_push(simple->tree, list, item);
  } while (indent_of(simple) == indent);
  return indent_of(simple) < indent ? list : NULL;
}

static YamlNode *read_block(Simple *simple, guint depth) {
  const gssize indent = indent_of(simple);
  return begins_item(simple->at) ? read_list(simple, indent, depth) : read_map(simple, indent, depth);
}

YamlNode *yaml_read_simple(YamlTree *tree, const char *file, const char *bytes, gsize length) {
  if (length == 0 || bytes[length - 1] != '\n' || !has_known_bytes(bytes, length)) return NULL;
  Simple simple = {.tree = tree, .file = file, .end = bytes + length};
  begin_line(&simple, bytes);
  if (!go_on(&simple) || is_mark_of_document(simple.line_start)) return NULL;
  YamlNode *top = read_block(&simple, 1);
  return simple.at == simple.end ? top : NULL;
}
