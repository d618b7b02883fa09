/* SPDX-License-Identifier: MIT */
/* A strict part of YAML as a tree: maps, lists and texts, each with its position. Everything is text until ruleset/schema.c types it.
 *
 * Refused, each with file:line:column: tabs in the indentation, anchors, aliases, tags, directives, { } maps, lists in [ ] of anything
 * but texts, keys that are not texts, a key given twice, a second document, an empty file, bytes that are not UTF-8, and what exceeds
 * the limits below. CR-LF and a byte order mark are accepted.
 *
 * Lifetime: the tree owns its nodes and texts, and goes as a whole; `file` is borrowed and must outlive every RulePos taken from it.
 * Order:    maps and lists keep the order of the file. Cost: linear in the bytes. Columns count characters. */
#pragma once
#include <glib.h>
#include "ruleset/defs.h"
#include "ruleset/problems.h"

#define YAML_MAX_BYTES (1024 * 1024)
#define YAML_MAX_DEPTH 16 /* lists and maps in each other, the top-level map included */

typedef enum { YAML_TEXT, YAML_LIST, YAML_MAP } YamlKind;

typedef struct YamlNode YamlNode;
typedef struct YamlTree YamlTree;

typedef struct {
  YamlNode **pdata;
  guint len, room;
} YamlNodes;

struct YamlNode {
  YamlKind kind;
  RulePos pos;
  char *text;         /* text only, else NULL */
  YamlNodes *items;   /* a list's items, a map's values; NULL in a text */
  YamlNodes *keys;    /* all texts: items[i] stands under keys[i]; NULL but in a map */
  GHashTable *by_key; /* text of the key -> its value; NULL but in a map of many keys */
  YamlTree *tree;     /* what all nodes live in: of the top node only */
};

/* NULL when the bytes have no usable tree. Problems are added in any case: a tree may be returned and yet have errors (a key given
 * twice keeps its first value), so that the rest of the file can be checked in the same pass. */
YamlNode *yaml_parse(const char *file, const char *bytes, gsize length, Problems *problems);
/* The same by libyaml alone, which reads what the faster reader does not, or is not sure of: for tests that compare the two. */
YamlNode *yaml_parse_fully(const char *file, const char *bytes, gsize length, Problems *problems);
/* Of the top node: frees the whole tree. */
void yaml_node_free(YamlNode *top);
/* The value under `key`, or NULL. `map` must be a map. */
const YamlNode *yaml_map_get(const YamlNode *map, const char *key);
/* Tells of a file of more than YAML_MAX_BYTES, for callers that see its size before they read it. */
void yaml_add_too_large(const char *file, Problems *problems);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(YamlNode, yaml_node_free)
