/* SPDX-License-Identifier: MIT */
/* The fast reader of rule files gives libyaml's tree or none: on files thrown together from pieces that mean something, alone or by what
 * stands around them, and on the shipped rules, of which it must read nearly all. */
#include <criterion/criterion.h>
#include "base/arena.h"
#include "ruleset/yaml-tree.h"
#include "yaml-same.h"

enum { N_FILES = 60000, MAX_PIECES = 14 };

static const char *const pieces[] = {
    "id: kp\n", "name: North Port\n", "  in: no\n", "    of: verb\n", "places:\n", "  roles:\n", "    names:\n", "  - id: kp.port\n",
    "  - name: giver\n", "    - text\n", "- top\n", "  - a plain text, with [brackets] and # no comment\n", "  - - twice\n", "  -\n",
    "-\n", "  -  wide\n", "key:\n", "key: \n", "other:   wide   \n", "aliases: [Nord, 'no', \"a \\\"b\\\"\"]\n",
    "list: [a, b,\n  c d, # comment\n  e]\n", "list: [a\n  b]\n", "list: []\n", "list: [a,]\n", "list: [a, , b]\n", "list: [a: b]\n",
    "list: [a:b, -1, - c]\n", "list: [a]b\n", "list: [a] # c\n", "  [a, b,\n   c]\n", "  [a\n", "list: [[a]]\n",
    "list: [a?, b#c, d #e\n  , f]\n", "list: [\"a\" \"b\"]\n", "list: ['a'#b\n ]\n", "list: [a,\nb]\n", "text: >-\n  one\n  two\n",
    "text: >\n  one\n  two\n\n", "text: |\n  one\n   two\n", "text: |-\n  one\n\n  two\n", "text: >-\n    one\n  two\n",
    "text: >-\n  # no comment\n", "text: >- # comment\n  one\n", "text: >-\none\n", "    text: >-\n      deep\n      er\n",
    "  - >-\n    folded\n", "text: >-\n\n  late\n", "text: |\n  a: b\n  - c\n", "text: |+\n  kept\n\n", "text: |2\n    two\n",
    "text: >-\n  ends in blanks  \n", "# comment\n", "    # a comment further in\n", "\n", "   \n", "quoted: 'it''s'\n",
    "quoted: \"a \\\\ b\"\n", "quoted: \"a \\n b\"\n", "quoted: 'a\n  b'\n", "quoted: 'a' b\n", "quoted: 'a' # c\n", "quoted: 'a'#c\n",
    "'%': percent\n", "\"k\": v\n", "\"k\":v\n", "'k' : v\n", "k : v\n", "k:v\n", "k: v: w\n", "k: v:\n", "k: 'v': w\n", "k: a:b\n",
    "k: a#b\n", "k: a #b\n", "k: -1..0\n", "k: -a\n", "k: - a\n", "k: --- a\n", "k: ?a\n", "k: :a\n", "k: {a: b}\n", "k: &x a\n",
    "k: *x\n", "k: !a b\n", "k: @a\n", "k: %a\n", "k: `a\n", "k: ,a\n", "k: ]a\n", "k: | a\n", "k: (a) <b> {c}\n",
    "k: first\n  second\n", "k: first\nsecond\n", "  goes on\n", "---\n", "...\n", "--- a\n", "%YAML 1.1\n", "? a\n", ": b\n", "<<: a\n",
    "N\xC3\xB6rd: \xE2\x80\x9Cquoted\xE2\x80\x9D \xC3\xA4\n", "k: [\xC3\xB6, \xC3\xA4\xC3\xA4, z]\n", "k: a\xC2\xA0" "b\n",
    "k: a\xE2\x80\xA8" "b\n", "k: \xF0\x9F\x9A\x80 up\n", "k:\tv\n", "\tk: v\n", "k: v\r\n", "k: \x7F\n", "k: \xEF\xBB\xBF v\n",
    "no end",
};

static gboolean is_read_fast(const char *bytes, gsize length) {
  g_autoptr(YamlTree) tree = yaml_tree_new();
  return yaml_read_simple(tree, "f.yml", bytes, length) != NULL;
}

static GString *random_file(GRand *random) {
  GString *file = g_string_new(NULL);
  const guint n = (guint)g_rand_int_range(random, 1, MAX_PIECES);
  for (guint i = 0; i < n; i++) g_string_append(file, pieces[g_rand_int_range(random, 0, G_N_ELEMENTS(pieces))]);
  return file;
}

Test(yaml, fast_and_full_reading_are_one) {
  guint fast = 0;
  for (guint32 seed = 0; seed < N_FILES; seed++) {
    g_autoptr(GRand) random = g_rand_new_with_seed(seed);
    GString *file = random_file(random);
    g_autoptr(YamlNode) tree = NULL;
    cr_assert(yaml_reads_alike(file->str, file->len, &tree), "seed %u:\n%s", seed, file->str);
    fast += is_read_fast(file->str, file->len);
    g_string_free(file, TRUE);
  }
  cr_assert_gt(fast, N_FILES / 100, "%u files say nothing", fast);
}

/* Every piece below a key, so that few pieces spoil each other. */
Test(yaml, pieces_alone) {
  for (gsize i = 0; i < G_N_ELEMENTS(pieces); i++) {
    for (gsize j = 0; j < G_N_ELEMENTS(pieces); j++) {
      g_autofree char *file = g_strconcat("top: a\n", pieces[i], pieces[j], NULL);
      g_autoptr(YamlNode) tree = NULL;
      cr_assert(yaml_reads_alike(file, strlen(file), &tree), "pieces %zu and %zu:\n%s", i, j, file);
    }
  }
}

typedef struct {
  guint files, fast;
} Tally;

static void read_rules(const char *folder, Tally *tally) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name = g_dir_read_name(dir); name != NULL; name = g_dir_read_name(dir)) {
    g_autofree char *path = g_build_filename(folder, name, NULL), *bytes = NULL;
    gsize length = 0;
    if (g_file_test(path, G_FILE_TEST_IS_DIR)) read_rules(path, tally);
    if (!g_str_has_suffix(name, ".yml") || !g_file_get_contents(path, &bytes, &length, NULL)) continue;
    g_autoptr(YamlNode) tree = NULL;
    cr_assert(yaml_reads_alike(bytes, length, &tree), "%s", path);
    tally->files++;
    tally->fast += is_read_fast(bytes, length);
  }
}

Test(yaml, shipped_rules_are_read_fast) {
  Tally tally = {0, 0};
  read_rules(SICNON_SOURCE_RULES, &tally);
  cr_assert_gt(tally.files, 100);
  cr_assert_gt(tally.fast * 10, tally.files * 9, "%u of %u files", tally.fast, tally.files);
}
