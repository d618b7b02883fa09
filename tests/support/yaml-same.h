/* SPDX-License-Identifier: MIT */
/* Two trees of one rule file, of which only one was made by libyaml alone. */
#pragma once
#include <string.h>
#include "ruleset/yaml.h"

static inline gboolean yaml_same_lists(const YamlNodes *a, const YamlNodes *b);

static inline gboolean yaml_same(const YamlNode *a, const YamlNode *b) {
  if (a == NULL || b == NULL) return a == b;
  if (a->kind != b->kind || a->pos.line != b->pos.line || a->pos.column != b->pos.column) return FALSE;
  return g_strcmp0(a->text, b->text) == 0 && yaml_same_lists(a->keys, b->keys) && yaml_same_lists(a->items, b->items);
}

static inline gboolean yaml_same_lists(const YamlNodes *a, const YamlNodes *b) {
  if (a == NULL || b == NULL || a->len != b->len) return a == b;
  for (guint i = 0; i < a->len; i++)
    if (!yaml_same(a->pdata[i], b->pdata[i])) return FALSE;
  return TRUE;
}

/* Both ways of reading, compared: the trees, and how many problems each tells. The tree, or NULL, goes to *tree. */
static inline gboolean yaml_reads_alike(const char *bytes, gsize length, YamlNode **tree) {
  g_autoptr(Problems) problems = problems_new(), all = problems_new();
  g_autoptr(YamlNode) full = yaml_parse_fully("f.yml", bytes, length, all);
  *tree = yaml_parse("f.yml", bytes, length, problems);
  return yaml_same(*tree, full) && problems_sorted(problems)->len == problems_sorted(all)->len;
}
