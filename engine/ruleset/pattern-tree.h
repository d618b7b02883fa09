/* SPDX-License-Identifier: MIT */
/* The syntax tree of a chunk pattern: parsed once, written out forwards or backwards as PCRE2 text. Private to ruleset/. */
#pragma once
#include "base/arena.h"
#include "ruleset/chunk-pattern.h"

typedef enum { NODE_SEQUENCE, NODE_CHOICE, NODE_REPEAT, NODE_CAPTURE, NODE_SYMBOL, NODE_AHEAD, NODE_NOT, NODE_EDGE, NODE_TRIGGER } NodeKind;

typedef struct PatternNode PatternNode;
struct PatternNode {
  NodeKind kind;
  const char *text;    /* SYMBOL: PCRE2 fragment; REPEAT: the operator; EDGE: ^ or $; CAPTURE and TRIGGER: the name */
  PatternNode **children;
  guint n, room;       /* of children */
};

/* The tree lies in the arena, but for fragments of symbols, which are those of `names`. */
PatternNode *pattern_tree_parse(const char *text, const PatternNames *names, Arena *arena, GError **error);
/* Appends the children [first, last) of a sequence; names of captures go to `captures` in the order of their groups. */
void pattern_tree_write(const PatternNode *sequence, guint first, guint last, gboolean reversed, GString *out, GPtrArray *captures);
