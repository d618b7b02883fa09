/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>
#include "ruleset/pattern-tree.h"

/* Every lower-case name is itself; NOUN is N; PAIR is a macro. */
static const char *symbol_named(const char *name, gpointer data) {
  (void)data;
  return g_ascii_islower(*name) ? name : g_str_equal(name, "NOUN") ? "N" : NULL;
}

static const char *macro_named(const char *name, gpointer data) {
  (void)data;
  return g_str_equal(name, "PAIR") ? "a b" : NULL;
}

static const PatternNames names = {symbol_named, macro_named, NULL};

/* The regular expression, and behind it the names of its groups. */
static char *written(const char *text, gboolean reversed) {
  g_autoptr(GError) error = NULL;
  g_autoptr(Arena) arena = arena_new();
  const PatternNode *tree = pattern_tree_parse(text, &names, arena, &error);
  cr_assert_not_null(tree, "%s: %s", text, error ? error->message : "");
  g_autoptr(GPtrArray) captures = g_ptr_array_new();
  GString *out = g_string_new(NULL);
  pattern_tree_write(tree, 0, tree->n, reversed, out, captures);
  for (guint i = 0; i < captures->len; i++) g_string_append_printf(out, " %s", (const char *)captures->pdata[i]);
  return g_string_free(out, FALSE);
}

Test(pattern_tree, writes_both_directions) {
  static const struct {
    const char *text, *forward, *backward;
  } cases[] = {
      {"a b c", "abc", "cba"},
      {"a (b c) d", "abcd", "dcba"},
      {"a (b c | d)", "a(?:bc|d)", "(?:cb|d)a"},
      {"[a b] c", "(?:ab)?c", "c(?:ba)?"},
      {"a* b+ c?", "(?:a)*(?:b)+(?:c)?", "(?:c)?(?:b)+(?:a)*"},
      {"a*? b+? c?", "(?:a)*?(?:b)+?(?:c)?", "(?:c)?(?:b)+?(?:a)*?"},
      {"(a b)* c", "(?:ab)*c", "c(?:ba)*"},
      {"{x} {y:a b}", "(N)(ab) x y", "(ba)(N) y x"},
      {"{x:{y:a} b}", "((a)b) x y", "(b(a)) x y"},
      {"&(a {x}) b", "(?:(?=a(N)))?b x", "b(?:(?=(N)a))? x"},
      {"!(a b) c", "(?!ab)c", "c(?<!ba)"},
      {"^ a $", "\\za\\z", "\\za\\z"},
      {"PAIR PAIR* c", "ab(?:ab)*c", "c(?:ba)*ba"},
      {"a <t> b", "ab", "ba"},
      {"()", "", ""},
  };
  for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *forward = written(cases[i].text, FALSE), *backward = written(cases[i].text, TRUE);
    cr_expect_str_eq(forward, cases[i].forward, "%s: %s", cases[i].text, forward);
    cr_expect_str_eq(backward, cases[i].backward, "%s reversed: %s", cases[i].text, backward);
  }
}

Test(pattern_tree, a_part_of_a_sequence) {
  g_autoptr(Arena) arena = arena_new();
  const PatternNode *tree = pattern_tree_parse("a b <t> c {x} d", &names, arena, NULL);
  g_autoptr(GPtrArray) captures = g_ptr_array_new();
  g_autoptr(GString) left = g_string_new(NULL), right = g_string_new(NULL), nothing = g_string_new(NULL);
  pattern_tree_write(tree, 0, 2, TRUE, left, captures);
  pattern_tree_write(tree, 3, 6, FALSE, right, captures);
  pattern_tree_write(tree, 2, 2, FALSE, nothing, captures);
  cr_expect_str_eq(left->str, "ba");
  cr_expect_str_eq(right->str, "c(N)d");
  cr_expect_str_eq(nothing->str, "");
  cr_expect_eq(captures->len, 1);
}
