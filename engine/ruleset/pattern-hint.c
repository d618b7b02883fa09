/* SPDX-License-Identifier: MIT */
#include "ruleset/pattern-hint.h"
#include <string.h>

/* A wider set is in nearly every sentence, and asking for it tells nothing. */
#define NEED_MOST 8

/* The byte of a fragment at *at, its escape resolved; *at goes behind it. */
static guint8 read_byte(const char **at) {
  const char *c = *at;
  if (*c != '\\') return *at = c + 1, (guint8)*c;
  if (c[1] != 'x') return *at = c + 2, (guint8)c[1];
  *at = c + 4;
  return (guint8)(g_ascii_xdigit_value(c[2]) << 4 | g_ascii_xdigit_value(c[3]));
}

static void add_range(SymbolSet *set, guint from, guint to) {
  for (guint i = from; i <= to; i++) symbol_set_add(set, (guint8)i);
}

static void invert(SymbolSet *set) {
  for (guint i = 0; i < G_N_ELEMENTS(set->bits); i++) set->bits[i] = ~set->bits[i];
}

/* What a fragment of a symbol stands for: "N", "\.", "[VKC]", "[^,]", "[p\x80-\xff]", ".". */
static SymbolSet fragment_set(const char *fragment) {
  SymbolSet set = {{0}};
  if (strcmp(fragment, ".") == 0) return invert(&set), set;
  const gboolean class = *fragment == '[', others = class && fragment[1] == '^';
  const char *at = fragment + class + others;
  while (*at && !(class && *at == ']')) {
    const guint8 from = read_byte(&at);
    const gboolean range = class && *at == '-' && at[1] != ']';
    if (range) at++;
    add_range(&set, from, range ? read_byte(&at) : from);
  }
  if (others) invert(&set);
  return set;
}

static void join(SymbolSet *set, const SymbolSet *more) {
  for (guint i = 0; i < G_N_ELEMENTS(set->bits); i++) set->bits[i] |= more->bits[i];
}

static guint size(const SymbolSet *set) {
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS(set->bits); i++) n += (guint)__builtin_popcountll(set->bits[i]);
  return n;
}

static void add_need(PatternHint *hint, const SymbolSet *set) {
  if (hint->n_needs < PATTERN_HINT_NEEDS && size(set) <= NEED_MOST) hint->needs[hint->n_needs++] = *set;
}

static PatternHint hint_of(const PatternNode *node, gboolean left);

static PatternHint hint_of_choice(const PatternNode *choice, gboolean left) {
  PatternHint hint = {.may_be_empty = FALSE};
  for (guint i = 0; i < choice->n; i++) {
    const PatternHint one = hint_of(choice->children[i], left);
    join(&hint.first, &one.first);
    hint.may_be_empty |= one.may_be_empty;
  }
  return hint;
}

static PatternHint hint_of_symbol(const PatternNode *symbol) {
  PatternHint hint = {.first = fragment_set(symbol->text)};
  add_need(&hint, &hint.first);
  return hint;
}

/* "?" and "*": what is inside need not be there. */
static PatternHint hint_of_repeat(const PatternNode *repeat, gboolean left) {
  PatternHint hint = pattern_hint_of(repeat, 0, repeat->n, left);
  if (*repeat->text == '+') return hint;
  hint.may_be_empty = TRUE;
  hint.n_needs = 0;
  return hint;
}

static PatternHint hint_of(const PatternNode *node, gboolean left) {
  switch (node->kind) {
  case NODE_SEQUENCE:
  case NODE_CAPTURE: return pattern_hint_of(node, 0, node->n, left);
  case NODE_CHOICE: return hint_of_choice(node, left);
  case NODE_REPEAT: return hint_of_repeat(node, left);
  case NODE_SYMBOL: return hint_of_symbol(node);
  default: return (PatternHint){.may_be_empty = TRUE}; /* looks, and takes nothing */
  }
}

PatternHint pattern_hint_of(const PatternNode *sequence, guint first, guint last, gboolean left) {
  PatternHint hint = {.may_be_empty = TRUE};
  for (guint i = first; i < last; i++) {
    const PatternHint one = hint_of(sequence->children[left ? last - 1 - (i - first) : i], left);
    if (hint.may_be_empty) join(&hint.first, &one.first);
    hint.may_be_empty &= one.may_be_empty;
    for (guint n = 0; n < one.n_needs; n++) add_need(&hint, &one.needs[n]);
  }
  return hint;
}
