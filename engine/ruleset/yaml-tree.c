/* SPDX-License-Identifier: MIT */
#include "ruleset/yaml-tree.h"

#include <string.h>
#include "base/arena.h"

#define FIRST_ROOM 4u
#define FEW_KEYS 16u /* of more, a table knows the place */

struct YamlTree {
  Arena *arena;
  GPtrArray *tables; /* by_key of its maps, owned */
};

YamlTree *yaml_tree_new(void) {
  YamlTree *tree = g_new0(YamlTree, 1);
  tree->arena = arena_new();
  tree->tables = g_ptr_array_new_with_free_func((GDestroyNotify)g_hash_table_unref);
  return tree;
}

void yaml_tree_free(YamlTree *tree) {
  if (tree == NULL) return;
  arena_free(tree->arena);
  g_ptr_array_unref(tree->tables);
  g_free(tree);
}

void yaml_node_free(YamlNode *top) {
  if (top != NULL) yaml_tree_free(top->tree);
}

YamlNode *yaml_tree_add_node(YamlTree *tree, YamlKind kind, RulePos pos) {
  YamlNode *node = arena_new_array(tree->arena, YamlNode, 1);
  node->kind = kind;
  node->pos = pos;
  if (kind != YAML_TEXT) node->items = arena_new_array(tree->arena, YamlNodes, 1);
  if (kind == YAML_MAP) node->keys = arena_new_array(tree->arena, YamlNodes, 1);
  return node;
}

char *yaml_tree_copy(YamlTree *tree, const char *bytes, gsize length) { return arena_copy(tree->arena, bytes, (gssize)length); }

static void nodes_add(YamlTree *tree, YamlNodes *nodes, YamlNode *node) {
  if (nodes->len == nodes->room) {
    const gsize old = nodes->room * sizeof node;
    nodes->room = MAX(FIRST_ROOM, nodes->room * 2);
    nodes->pdata = arena_resize(tree->arena, nodes->pdata, old, nodes->room * sizeof node);
  }
  nodes->pdata[nodes->len++] = node;
}

void yaml_tree_push(YamlTree *tree, YamlNode *list, YamlNode *item) { nodes_add(tree, list->items, item); }

const YamlNode *yaml_map_get(const YamlNode *map, const char *key) {
  if (map->by_key != NULL) return g_hash_table_lookup(map->by_key, key);
  for (guint i = 0; i < map->keys->len; i++)
    if (g_str_equal(map->keys->pdata[i]->text, key)) return map->items->pdata[i];
  return NULL;
}

void yaml_tree_push_pair(YamlTree *tree, YamlNode *map, YamlNode *key, YamlNode *value) {
  nodes_add(tree, map->keys, key);
  nodes_add(tree, map->items, value);
  if (map->by_key != NULL) {
    g_hash_table_insert(map->by_key, key->text, value);
  } else if (map->keys->len > FEW_KEYS) {
    map->by_key = g_hash_table_new(g_str_hash, g_str_equal);
    g_ptr_array_add(tree->tables, map->by_key);
    for (guint i = 0; i < map->keys->len; i++) g_hash_table_insert(map->by_key, map->keys->pdata[i]->text, map->items->pdata[i]);
  }
}
