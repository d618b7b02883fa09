/* SPDX-License-Identifier: MIT */
#include "ruleset/pattern-tree.h"
#include <string.h>
#include "base/error.h"

#define FIRST_CHILDREN 4u

typedef struct {
  const char *start, *at;
  const char *macro; /* whose text this is; NULL: the pattern's own */
  const PatternNames *names;
  Arena *arena;
  guint depth;
} Parser;

static PatternNode *parse_choice(Parser *parser, const char *closing, GError **error);

static PatternNode *node_new(const Parser *parser, NodeKind kind, const char *text) {
  PatternNode *node = arena_new_array(parser->arena, PatternNode, 1);
  node->kind = kind;
  node->text = text;
  return node;
}

static void add_child(const Parser *parser, PatternNode *node, PatternNode *child) {
  if (node->n == node->room) {
    const gsize old = node->room * sizeof child;
    node->room = MAX(FIRST_CHILDREN, 2 * node->room);
    node->children = arena_resize(parser->arena, node->children, old, node->room * sizeof child);
  }
  node->children[node->n++] = child;
}

static PatternNode *node_around(const Parser *parser, NodeKind kind, const char *text, PatternNode *child) {
  PatternNode *node = node_new(parser, kind, text);
  add_child(parser, node, child);
  return node;
}

static PatternNode *fail(const Parser *parser, GError **error, const char *what, const char *detail) {
  g_set_error(error, SICNON_ERROR, SICNON_ERROR_RULES, "%s%s, character %ld: %s%s%s", parser->macro ? "macro " : "pattern",
              parser->macro ? parser->macro : "", (long)(parser->at - parser->start) + 1, what, detail ? ": " : "", detail ? detail : "");
  return NULL;
}

static void skip_blanks(Parser *parser) {
  while (*parser->at == ' ' || *parser->at == '\n') parser->at++;
}

static const char *read_name(Parser *parser) {
  const char *start = parser->at;
  while (g_ascii_isalnum(*parser->at) || *parser->at == '-' || *parser->at == '_' || *parser->at == '.') parser->at++;
  return arena_copy(parser->arena, start, parser->at - start);
}

/* A macro is parsed where it is used, so that its captures belong to the pattern. */
static PatternNode *expand_macro(Parser *parser, const char *name, const char *text, GError **error) {
  if (parser->depth + 1 >= CHUNK_PATTERN_MAX_DEPTH) return fail(parser, error, "macros and groups are nested too deeply", NULL);
  Parser inner = {text, text, name, parser->names, parser->arena, parser->depth + 1};
  return parse_choice(&inner, "", error);
}

static PatternNode *parse_word(Parser *parser, GError **error) {
  const char *start = parser->at;
  const char *name = read_name(parser);
  if (!*name) return fail(parser, error, "unexpected character", parser->at);
  const PatternNames *names = parser->names;
  const char *macro = names->macro ? names->macro(name, names->data) : NULL;
  if (macro) return expand_macro(parser, name, macro, error);
  const char *symbol = names->symbol(name, names->data);
  if (symbol) return node_new(parser, NODE_SYMBOL, symbol);
  parser->at = start;
  return fail(parser, error, "undefined name", name);
}

static PatternNode *parse_group(Parser *parser, NodeKind kind, const char *operator, const char * closing, GError **error) {
  if (++parser->depth >= CHUNK_PATTERN_MAX_DEPTH) return fail(parser, error, "macros and groups are nested too deeply", NULL);
  parser->at++;
  PatternNode *inner = parse_choice(parser, closing, error);
  if (!inner) return NULL;
  parser->at++;
  parser->depth--;
  return kind == NODE_SEQUENCE ? inner : node_around(parser, kind, operator, inner);
}

static PatternNode *parse_capture(Parser *parser, GError **error) {
  parser->at++;
  const char *name = read_name(parser);
  if (!*name) return fail(parser, error, "a capture needs a name", NULL);
  if (*parser->at == ':') return parse_group(parser, NODE_CAPTURE, name, "}", error);
  if (*parser->at != '}') return fail(parser, error, "missing '}'", NULL);
  parser->at++;
  const char *noun = parser->names->symbol("NOUN", parser->names->data);
  return node_around(parser, NODE_CAPTURE, name, node_new(parser, NODE_SYMBOL, noun));
}

static PatternNode *parse_trigger(Parser *parser, GError **error) {
  parser->at++;
  const char *name = read_name(parser);
  if (!*name || *parser->at != '>') return fail(parser, error, "a trigger is written <name>", NULL);
  parser->at++;
  return node_new(parser, NODE_TRIGGER, name);
}

static PatternNode *parse_atom(Parser *parser, GError **error) {
  const char c = *parser->at;
  if (c == '(') return parse_group(parser, NODE_SEQUENCE, NULL, ")", error);
  if (c == '[') return parse_group(parser, NODE_REPEAT, "?", "]", error);
  if (c == '{') return parse_capture(parser, error);
  if (c == '<') return parse_trigger(parser, error);
  if (c == '^' || c == '$') return parser->at++, node_new(parser, NODE_EDGE, c == '^' ? "^" : "$");
  if ((c == '&' || c == '!') && parser->at[1] == '(')
    return parser->at++, parse_group(parser, c == '&' ? NODE_AHEAD : NODE_NOT, NULL, ")", error);
  return parse_word(parser, error);
}

static PatternNode *parse_repeated(Parser *parser, GError **error) {
  PatternNode *atom = parse_atom(parser, error);
  if (!atom || !*parser->at || !strchr("*+?", *parser->at)) return atom;
  const char *operator = parser->at++;
  if (*parser->at == '?') parser->at++;
  return node_around(parser, NODE_REPEAT, arena_copy(parser->arena, operator, parser->at - operator), atom);
}

static PatternNode *parse_sequence(Parser *parser, const char *closing, GError **error) {
  PatternNode *sequence = node_new(parser, NODE_SEQUENCE, NULL);
  for (skip_blanks(parser); *parser->at && *parser->at != '|' && *parser->at != *closing; skip_blanks(parser)) {
    PatternNode *item = parse_repeated(parser, error);
    if (!item) return NULL;
    add_child(parser, sequence, item);
  }
  return sequence;
}

static PatternNode *parse_choice(Parser *parser, const char *closing, GError **error) {
  PatternNode *choice = node_new(parser, NODE_CHOICE, NULL);
  for (;;) {
    PatternNode *sequence = parse_sequence(parser, closing, error);
    if (!sequence) return NULL;
    add_child(parser, choice, sequence);
    if (*parser->at != '|') break;
    parser->at++;
  }
  if (*parser->at != *closing) return fail(parser, error, "missing", closing);
  return choice->n > 1 ? choice : choice->children[0];
}

PatternNode *pattern_tree_parse(const char *text, const PatternNames *names, Arena *arena, GError **error) {
  Parser parser = {text, text, NULL, names, arena, 0};
  return parse_choice(&parser, "", error);
}

static void write_node(const PatternNode *node, gboolean reversed, GString *out, GPtrArray *captures);

static void write_group(const PatternNode *node, const char *open, const char *close, gboolean reversed, GString *out,
                        GPtrArray *captures) {
  g_string_append(out, open);
  for (guint i = 0; i < node->n; i++) write_node(node->children[i], reversed, out, captures);
  g_string_append(out, close);
}

static void write_choice(const PatternNode *node, gboolean reversed, GString *out, GPtrArray *captures) {
  g_string_append(out, "(?:");
  for (guint i = 0; i < node->n; i++) {
    if (i) g_string_append_c(out, '|');
    write_node(node->children[i], reversed, out, captures);
  }
  g_string_append_c(out, ')');
}

static void write_node(const PatternNode *node, gboolean reversed, GString *out, GPtrArray *captures) {
  switch (node->kind) {
  case NODE_SEQUENCE: pattern_tree_write(node, 0, node->n, reversed, out, captures); break;
  case NODE_CHOICE: write_choice(node, reversed, out, captures); break;
  case NODE_REPEAT: write_group(node, "(?:", ")", reversed, out, captures), g_string_append(out, node->text); break;
  case NODE_CAPTURE: g_ptr_array_add(captures, (gpointer)node->text), write_group(node, "(", ")", reversed, out, captures); break;
  case NODE_AHEAD: write_group(node, "(?:(?=", "))?", reversed, out, captures); break;
  /* Right of this place in the text is behind it in the reversed string. */
  case NODE_NOT: write_group(node, reversed ? "(?<!" : "(?!", ")", reversed, out, captures); break;
  case NODE_SYMBOL: g_string_append(out, node->text); break;
  case NODE_EDGE: g_string_append(out, "\\z"); break;
  case NODE_TRIGGER: break;
  }
}

void pattern_tree_write(const PatternNode *sequence, guint first, guint last, gboolean reversed, GString *out, GPtrArray *captures) {
  for (guint i = first; i < last; i++)
    write_node(sequence->children[reversed ? last - 1 - (i - first) : i], reversed, out, captures);
}
