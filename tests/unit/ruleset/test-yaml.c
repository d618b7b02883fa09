/* SPDX-License-Identifier: MIT */
#include <criterion/criterion.h>

#include "problem-text.h"
#include "ruleset/yaml.h"

static YamlNode *parse(const char *bytes, Problems *problems) { return yaml_parse("f.yml", bytes, strlen(bytes), problems); }

static void assert_pos(const YamlNode *node, guint line, guint column) {
  cr_assert_str_eq(node->pos.file, "f.yml");
  cr_assert_eq(node->pos.line, line, "line %u instead of %u", node->pos.line, line);
  cr_assert_eq(node->pos.column, column, "column %u instead of %u", node->pos.column, column);
}

Test(yaml, tree_with_positions) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) top = parse("# comment\n"
                                  "id: kp\n"
                                  "aliases: [Nörd, 'no']\n"
                                  "roles:\n"
                                  "  - name: giver\n"
                                  "    type: actor\n"
                                  "  - text\n",
                                  problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_eq(top->kind, YAML_MAP);
  assert_pos(top, 2, 1);
  cr_assert_eq(top->keys->len, 3);
  assert_pos(top->keys->pdata[1], 3, 1);
  const YamlNode *id = yaml_map_get(top, "id"), *aliases = yaml_map_get(top, "aliases"), *roles = yaml_map_get(top, "roles");
  cr_assert_str_eq(id->text, "kp");
  assert_pos(id, 2, 5);
  cr_assert_eq(aliases->kind, YAML_LIST);
  cr_assert_eq(aliases->items->len, 2);
  const YamlNode *no = aliases->items->pdata[1];
  cr_assert_str_eq(no->text, "no");
  assert_pos(no, 3, 17); /* characters, not bytes */
  const YamlNode *role = roles->items->pdata[0];
  assert_pos(role, 5, 5);
  cr_assert_str_eq(yaml_map_get(role, "type")->text, "actor");
  cr_assert_null(yaml_map_get(role, "id"));
  cr_assert_eq(((const YamlNode *)roles->items->pdata[1])->kind, YAML_TEXT);
}

Test(yaml, everything_is_text) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) top = parse("a: no\nb: 12\nc: null\nd:\ne: 2024-01-22\n", problems);
  cr_assert_str_eq(yaml_map_get(top, "a")->text, "no");
  cr_assert_str_eq(yaml_map_get(top, "b")->text, "12");
  cr_assert_str_eq(yaml_map_get(top, "c")->text, "null");
  cr_assert_str_eq(yaml_map_get(top, "d")->text, "");
  cr_assert_str_eq(yaml_map_get(top, "e")->text, "2024-01-22");
}

Test(yaml, byte_order_mark_and_cr_lf) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) top = parse("\xEF\xBB\xBFid: a\r\ntags:\r\n  - x\r\n", problems);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  assert_pos(yaml_map_get(top, "id"), 1, 5);
  assert_pos(yaml_map_get(top, "tags"), 3, 3);
  cr_assert_str_eq(((const YamlNode *)yaml_map_get(top, "tags")->items->pdata[0])->text, "x");
}

Test(yaml, block_texts) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) top = parse("a: |\n  one\n  two\nb: >\n  three\n  four\nc: five\n  six\n", problems);
  cr_assert_str_eq(yaml_map_get(top, "a")->text, "one\ntwo\n");
  cr_assert_str_eq(yaml_map_get(top, "b")->text, "three four\n");
  cr_assert_str_eq(yaml_map_get(top, "c")->text, "five six");
}

typedef struct {
  const char *bytes, *problems; /* all of them, a line each */
  gboolean tree;                /* is there a tree in spite of them? */
} Broken;

static const Broken broken[] = {
    {"id: a\n\ttitle: x\n  \ty: z\n",
     "f.yml:2:1: error: a tab in the indentation; use spaces [yaml-tab]\n"
     "f.yml:3:3: error: a tab in the indentation; use spaces [yaml-tab]",
     FALSE},
    {"id: &a b\n", "f.yml:1:5: error: anchors are not allowed; quote a text that begins with & [yaml-anchor]", TRUE},
    {"a: &x\n  b: c\n", "f.yml:1:4: error: anchors are not allowed; quote a text that begins with & [yaml-anchor]", TRUE},
    {"a: &x [b]\n", "f.yml:1:4: error: anchors are not allowed; quote a text that begins with & [yaml-anchor]", TRUE},
    {"id: a\ntitle: *a\n", "f.yml:2:8: error: aliases are not allowed; quote a text that begins with * [yaml-alias]", FALSE},
    {"id: !!str b\n", "f.yml:1:5: error: tags are not allowed; quote a text that begins with ! [yaml-tag]", TRUE},
    {"id: a\nroles: {a: b}\n",
     "f.yml:2:8: error: maps in { } are not allowed: write a line for each key, or quote a text that begins with { [yaml-flow-map]", TRUE},
    {"patterns:\n  - {giver} <hand> {goods}\n",
     "f.yml:2:5: error: maps in { } are not allowed: write a line for each key, or quote a text that begins with { [yaml-flow-map]", FALSE},
    {"patterns:\n  - [to {receiver}] <hand>\n",
     "f.yml:2:9: error: did not find expected ',' or ']' while parsing a flow sequence that starts at line 2; "
     "quote a text that begins with [ or { [yaml-syntax]",
     FALSE},
    {"a: [b, [c]]\n", "f.yml:1:8: error: a list in [ ] may hold texts only [yaml-flow-list]", TRUE},
    {"a: [b: c]\n",
     "f.yml:1:5: error: maps in { } are not allowed: write a line for each key, or quote a text that begins with { [yaml-flow-map]", TRUE},
    {"id: a\n---\nid: b\n", "f.yml:2:1: error: a second document begins here; a file holds one [yaml-documents]", TRUE},
    {"id: a\nname: b\nid: c\n", "f.yml:3:1: error: key 'id' stands here twice; its first value is at line 1 [duplicate-key]", TRUE},
    {"id: a\nx: \xC3\xA4\xFF\n", "f.yml:2:5: error: byte 0xff is not UTF-8 text; save the file as UTF-8 [yaml-encoding]", FALSE},
    {"\xFF\xFEi", "f.yml:1:1: error: byte 0xff is not UTF-8 text; save the file as UTF-8 [yaml-encoding]", FALSE},
    {"id: a\x01\n", "f.yml:1:6: error: control characters are not allowed [yaml-syntax]", FALSE},
    {"", "f.yml:1:1: error: the file is empty [yaml-empty]", FALSE},
    {"# only a comment\n", "f.yml:2:1: error: the file is empty [yaml-empty]", FALSE},
    {"%YAML 1.1\n---\nid: a\n", "f.yml:1:1: error: lines that begin with % are not allowed [yaml-directive]", TRUE},
    {"[a]: b\n", "f.yml:1:1: error: a key must be a text [yaml-key]", FALSE},
    {"id: \"abc\n", "f.yml:2:1: error: found unexpected end of stream while scanning a quoted scalar that starts at line 1 [yaml-syntax]",
     FALSE},
    {"id: a: b\n", "f.yml:1:6: error: mapping values are not allowed in this context [yaml-syntax]", FALSE},
    {"id: \"a\\0b\"\n", "f.yml:1:5: error: a text must not hold the character \\0 [yaml-nul]", TRUE},
    {"id: @a\n",
     "f.yml:1:5: error: found character that cannot start any token while scanning for the next token that starts at line 1 [yaml-syntax]",
     FALSE},
};

Test(yaml, broken_files) {
  for (gsize i = 0; i < G_N_ELEMENTS(broken); i++) {
    g_autoptr(Problems) problems = problems_new();
    g_autoptr(YamlNode) top = parse(broken[i].bytes, problems);
    g_autofree char *text = problems_text(problems);
    cr_expect_str_eq(text, broken[i].problems, "snippet %zu: %s", i, text);
    cr_expect_eq(top != NULL, broken[i].tree, "snippet %zu: tree", i);
  }
}

Test(yaml, duplicate_key_keeps_the_first) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) top = parse("id: a\nid: b\n", problems);
  cr_assert_str_eq(yaml_map_get(top, "id")->text, "a");
  cr_assert_eq(top->items->len, 1);
}

Test(yaml, nul_is_not_text) {
  g_autoptr(Problems) problems = problems_new();
  cr_assert_null(yaml_parse("f.yml", "id: a\0b\n", 8, problems));
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "f.yml:1:6: error: byte 0x00 is not UTF-8 text; save the file as UTF-8 [yaml-encoding]");
}

Test(yaml, yaml_max_bytes) {
  g_autofree char *bytes = g_strnfill(YAML_MAX_BYTES + 1, '#');
  memcpy(bytes, "id: a\n", 6);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) fits = yaml_parse("f.yml", bytes, YAML_MAX_BYTES, problems);
  cr_assert_not_null(fits);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_null(yaml_parse("f.yml", bytes, YAML_MAX_BYTES + 1, problems));
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "f.yml: error: the file has more than 1048576 bytes; split it [yaml-too-large]");
}

/* `depth` lists in each other, on one line. */
static char *nested(guint depth) {
  GString *bytes = g_string_new(NULL);
  for (guint i = 0; i < depth; i++) g_string_append(bytes, "- ");
  g_string_append(bytes, "a\n");
  return g_string_free(bytes, FALSE);
}

Test(yaml, yaml_max_depth) {
  g_autofree char *fits = nested(YAML_MAX_DEPTH), *too_deep = nested(YAML_MAX_DEPTH + 1);
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) top = parse(fits, problems);
  cr_assert_not_null(top);
  cr_assert_eq(problems_sorted(problems)->len, 0);
  cr_assert_null(parse(too_deep, problems));
  g_autofree char *text = problems_text(problems);
  cr_assert_str_eq(text, "f.yml:1:33: error: lists and maps are nested more than 16 deep [yaml-depth]");
}

/* Small maps are gone through, large ones looked up. */
Test(yaml, maps_of_any_number_of_keys) {
  for (guint n = 1; n <= 40; n++) {
    g_autoptr(Problems) problems = problems_new();
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < n; i++) g_string_append_printf(text, "k%u: v%u\n", i, i);
    g_string_append(text, "k0: again\n");
    g_autoptr(YamlNode) top = parse(text->str, problems);
    cr_assert_eq(top->keys->len, n);
    for (guint i = 0; i < n; i++) {
      g_autofree char *key = g_strdup_printf("k%u", i), *value = g_strdup_printf("v%u", i);
      cr_assert_str_eq(yaml_map_get(top, key)->text, value);
    }
    cr_assert_null(yaml_map_get(top, "k40"));
    cr_assert_eq(problems_count(problems, PROBLEM_ERROR), 1, "a key that stands twice among %u", n);
  }
}
