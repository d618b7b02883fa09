/* SPDX-License-Identifier: MIT */
#include "workbench/misses.h"

#include <string.h>

void pattern_miss_clear(PatternMiss *miss) {
  g_clear_pointer(&miss->matched, g_free);
  g_clear_pointer(&miss->wanted, g_free);
}

/* The pieces at the top level of a pattern: cut at blanks outside of brackets. */
static GPtrArray *cut_pieces(const char *pattern) {
  GPtrArray *pieces = g_ptr_array_new_with_free_func(g_free);
  gint depth = 0;
  const char *start = pattern;
  for (const char *c = pattern;; c++) {
    if (*c != '\0' && strchr("([{", *c)) depth++;
    if (*c != '\0' && strchr(")]}", *c)) depth--;
    if (*c != '\0' && (*c != ' ' || depth > 0)) continue;
    if (c > start) g_ptr_array_add(pieces, g_strndup(start, (gsize)(c - start)));
    if (*c == '\0') return pieces;
    start = c + 1;
  }
}

static guint find_trigger(const GPtrArray *pieces) {
  for (guint i = 0; i < pieces->len; i++)
    if (*(const char *)pieces->pdata[i] == '<') return i;
  return 0;
}

static char *join(const GPtrArray *pieces, guint first, guint last) {
  GString *text = g_string_new(NULL);
  for (guint i = first; i < last; i++) g_string_append_printf(text, "%s%s", i > first ? " " : "", (const char *)pieces->pdata[i]);
  return g_string_free(text, FALSE);
}

/* *end: how far the captures of the part reach, on its side of the trigger. */
static gboolean part_matches(const Ruleset *rules, const char *text, const SymbolString *string, guint at, gint *end) {
  g_autoptr(ChunkPattern) pattern = ruleset_pattern(rules, text, NULL);
  if (pattern == NULL) return FALSE; /* a lone piece may be none: "^" before a trigger is, "$" behind it */
  g_autoptr(Scanner) scanner = scanner_new(1);
  pattern->index = 0;
  ChunkMatch match;
  if (!scanner_match(scanner, pattern, string, at, 0, string->n, &match)) return FALSE;
  for (guint i = 0; i < pattern->n_captures; i++) {
    if (match.last[i] == match.first[i]) continue;
    *end = pattern->captures[i].left ? MIN(*end, (gint)match.first[i] - 1) : MAX(*end, (gint)match.last[i]);
  }
  return TRUE;
}

/* Goes outwards from the trigger, a piece at a time, to the edge `limit`. TRUE when all of that side matches. */
static gboolean try_side(const Ruleset *rules, const GPtrArray *pieces, guint trigger, gboolean left, const SymbolString *string, guint at,
                         PatternMiss *miss) {
  gint end = left ? (gint)at - 1 : (gint)at + 1;
  const guint steps = left ? trigger : pieces->len - trigger - 1;
  for (guint i = 1; i <= steps; i++) {
    const guint first = left ? trigger - i : trigger, last = left ? trigger + 1 : trigger + 1 + i;
    g_autofree char *part = join(pieces, first, last);
    if (part_matches(rules, part, string, at, &end)) continue;
    miss->left = left;
    miss->at = end;
    miss->wanted = g_strdup(pieces->pdata[left ? trigger - i : trigger + i]);
    miss->matched = join(pieces, left ? first + 1 : first, left ? last : last - 1);
    return FALSE;
  }
  return TRUE;
}

PatternMiss pattern_miss(const Ruleset *rules, const char *pattern, const SymbolString *string, guint at) {
  PatternMiss miss = {0};
  gint end = 0;
  if (part_matches(rules, pattern, string, at, &end)) {
    miss.matches = TRUE;
    miss.matched = g_strdup(pattern);
    return miss;
  }
  g_autoptr(GPtrArray) pieces = cut_pieces(pattern);
  const guint trigger = find_trigger(pieces);
  gboolean sides = try_side(rules, pieces, trigger, FALSE, string, at, &miss) && try_side(rules, pieces, trigger, TRUE, string, at, &miss);
  if (sides) { /* each side for itself: cannot be, but must not be told as a match */
    miss.matched = g_strdup("");
    miss.wanted = g_strdup(pattern);
  }
  return miss;
}
