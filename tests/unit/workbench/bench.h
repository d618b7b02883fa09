/* SPDX-License-Identifier: MIT */
/* The shipped rules with one file of a test's own laid over them. */
#pragma once
#include <criterion/criterion.h>
#include "extract/extract.h"
#include "rules-folder.h"
#include "ruleset/compiled.h"

static inline Ruleset *bench_rules(const char *path, const char *text) {
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = rules_folder_new();
  if (path != NULL) rules_folder_write(folder, path, text);
  Ruleset *rules = ruleset_load((const char *[]){SICNON_SOURCE_RULES, path != NULL ? folder : NULL, NULL}, &error);
  rules_folder_remove(folder);
  cr_assert_not_null(rules, "%s", error != NULL ? error->message : "");
  return rules;
}
