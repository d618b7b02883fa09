/* SPDX-License-Identifier: MIT */
/* tests/property/test-yaml.c compares this reader with libyaml; here stands what it must read itself, and what it must leave. */
#include <criterion/criterion.h>
#include "ruleset/yaml-tree.h"
#include "yaml-same.h"

static gboolean is_read(const char *bytes) {
  g_autoptr(YamlTree) tree = yaml_tree_new();
  return yaml_read_simple(tree, "f.yml", bytes, strlen(bytes)) != NULL;
}

Test(yaml_simple, what_rule_files_are_made_of) {
  static const char *const files[] = {
      "id: kp\naliases: [Nord, 'no',\n  \"a b\"] # comment\n",
      "# comment\nroles:\n  - name: giver # one\n    type: actor\n\n  - text\n",
      "description: >-\n  One and\n  two.\n\nverbs:\n  [arrest /n, be was been being,\n   deny]\n",
      "'%': percent\npatterns:\n  - \"{giver} <hand> {goods}\"\n  - '{giver} it''s'\n",
      "text: |\n  one: two\n  - three\nin: 'no'\n",
  };
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autoptr(YamlNode) tree = NULL;
    cr_expect(is_read(files[i]), "file %zu", i);
    cr_expect(yaml_reads_alike(files[i], strlen(files[i]), &tree), "file %zu", i);
  }
}

Test(yaml_simple, what_is_left_to_libyaml) {
  static const char *const files[] = {
      "",        "id: a",    "id:\ta\n",  "id: a\r\n",     "id: a: b\n",        "id: &a b\n",  "id: a\nid: b\n",  "id:\nname: b\n", "id: {a: b}\n",
      "- - a\n", "id: a\n b\n", "---\nid: a\n", "id: [a, [b]]\n", "id: \"a\\tb\"\n", "id: 'a\n b'\n", "id: a\n---\nid: b\n", "a\n",
  };
  for (gsize i = 0; i < G_N_ELEMENTS(files); i++) {
    g_autoptr(YamlNode) tree = NULL;
    cr_expect_not(is_read(files[i]), "file %zu", i);
    cr_expect(yaml_reads_alike(files[i], strlen(files[i]), &tree), "file %zu", i);
  }
}

Test(yaml_simple, yaml_simple_key_max) {
  for (gsize length = YAML_SIMPLE_KEY_MAX; length <= YAML_SIMPLE_KEY_MAX + 100; length += 50) {
    g_autofree char *key = g_strnfill(length, 'k'), *file = g_strconcat(key, ": v\n", NULL);
    g_autoptr(YamlNode) tree = NULL;
    cr_expect_eq(is_read(file), length <= YAML_SIMPLE_KEY_MAX, "%zu", length);
    cr_expect(yaml_reads_alike(file, strlen(file), &tree), "%zu", length);
  }
}

/* The reader keeps one level for a list in brackets below the last block. */
Test(yaml_simple, yaml_max_depth) {
  for (guint depth = YAML_MAX_DEPTH - 2; depth <= YAML_MAX_DEPTH + 1; depth++) {
    g_autoptr(GString) file = g_string_new(NULL);
    for (guint i = 0; i < depth; i++) g_string_append_printf(file, "%*sk:%s\n", (int)(2 * i), "", i + 1 == depth ? " [v]" : "");
    g_autoptr(YamlNode) tree = NULL;
    cr_expect_eq(is_read(file->str), depth < YAML_MAX_DEPTH, "%u", depth);
    cr_expect(yaml_reads_alike(file->str, file->len, &tree), "%u", depth);
  }
}
