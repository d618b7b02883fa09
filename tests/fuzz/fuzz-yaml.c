/* SPDX-License-Identifier: MIT */
/* Rule files are input: whatever the bytes, parsing and binding them as each family ends with a tree or with problems, never worse. */
#include "ruleset/families.h"
#include "ruleset/problems.h"
#include "ruleset/yaml.h"

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size);

int LLVMFuzzerTestOneInput(const guint8 *data, gsize size) {
  g_autoptr(Problems) problems = problems_new();
  g_autoptr(YamlNode) tree = yaml_parse("fuzz.yml", (const char *)data, size, problems);
  if (tree == NULL && problems_count(problems, PROBLEM_ERROR) == 0) g_error("no tree and no reason");
  for (const Family *family = families; tree != NULL && family->folder != NULL; family++) {
    schema_free_record(family->record, schema_read(family->record, tree, problems));
  }
  g_autoptr(GError) error = NULL;
  problems_to_error(problems, &error);
  return 0;
}
