/* SPDX-License-Identifier: MIT */
/* Growing a tree of ruleset/yaml.h, and its fast reader. Private to ruleset/.
 * Lifetime: whatever is made lives in `tree` and goes with it. */
#pragma once
#include "ruleset/yaml.h"

#define YAML_SIMPLE_KEY_MAX 1000 /* bytes: libyaml takes no key for one that has more than 1024 characters */

YamlTree *yaml_tree_new(void);
void yaml_tree_free(YamlTree *tree);
YamlNode *yaml_tree_add_node(YamlTree *tree, YamlKind kind, RulePos pos);
/* A copy of these bytes, with a NUL behind them. */
char *yaml_tree_copy(YamlTree *tree, const char *bytes, gsize length);
void yaml_tree_push(YamlTree *tree, YamlNode *list, YamlNode *item);
/* Under a key that the map does not have. */
void yaml_tree_push_pair(YamlTree *tree, YamlNode *map, YamlNode *key, YamlNode *value);

/* The tree of a file that is written as nearly all rule files are: block maps and lists, texts of one line, plain or quoted, lists of them
 * in [ ], folded and literal blocks. NULL for everything else and for whatever might be wrong: then libyaml is asked, and only its word
 * counts. Where there is a tree, it is libyaml's, to the last column (tests/property/test-yaml.c).
 * `bytes` must be UTF-8. Cost: one pass, some thirty instructions a byte; libyaml takes ten times as many. */
YamlNode *yaml_read_simple(YamlTree *tree, const char *file, const char *bytes, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YamlTree, yaml_tree_free)
