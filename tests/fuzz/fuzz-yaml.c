/* SPDX-License-Identifier: MIT */
/* Rule files are input: whatever the bytes, parsing and binding them as each family ends with a tree or with problems, never worse. A file that
 * can be laid out keeps that layout. */
#include <string.h>
#include "ruleset/families.h"
#include "ruleset/format.h"
#include "ruleset/problems.h"
#include "ruleset/yaml.h"
#include "yaml-same.h"

static void check_layout(const char *text, gsize size) {
  g_autoptr(Problems) problems = problems_new();
  g_autofree char *laid = rule_format("fuzz.yml", text, size, problems);
  if (laid == NULL) return;
  g_autofree char *again = rule_format("fuzz.yml", laid, strlen(laid), problems);
  g_assert_cmpstr(laid, ==, again);
}

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) tree = yaml_parse("fuzz.yml", (const char *)data, size, problems);
  if (tree == NULL && problems_count(problems, PROBLEM_ERROR) == 0) g_error("no tree and no reason");
  for (const Family *family = families; tree != NULL && family->folder != NULL; family++) {
    schema_free_record(family->record, schema_read(family->record, tree, problems));
  }
  if (tree != NULL) check_layout((const char *)data, size);
  g_autoptr(YamlNode) same = NULL;
  if (!yaml_reads_alike((const char *)data, size, &same)) g_error("read fast and read fully it is not the same");
  g_autoptr(GError) error = NULL;
  problems_to_error(problems, &error);
  return 0;
}
